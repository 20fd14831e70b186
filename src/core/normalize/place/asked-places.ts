import { areasWithin, findArea, isWorld, type Area } from "./areas.ts";
import { cityKeysLike, findCities, meantCity, type City } from "./cities.ts";
import { cityAliases } from "./city-aliases.ts";
import { countryName, countryNameKeys, findCountryByCode, findCountryByName } from "./countries.ts";
import { findMetro, metroCities, type Metro } from "./metro-areas.ts";
import { isNoPlace } from "./place-words.ts";
import { readSegments } from "./read-parts.ts";
import { isInside } from "./score-group.ts";
import {
  findSubdivisionByCode,
  findSubdivisions,
  findSubdivisionsByCode,
  shownSubdivision,
  subdivisionsIn,
  type Subdivision,
} from "./subdivisions.ts";
import { foldPlace } from "../text/fold-name.ts";

/** A part of a place that is asked for, and what postings call what it may mean. */
export interface AskedPart {
  text: string;
  /** Texts of which all words must be in the places of a posting; any of them will do. None of what is a country alone. */
  texts: string[];
  /** City, region and country as postings show them, where the words of `texts` do not find them anyway. */
  cities: string[];
  regions: string[];
  countries: string[];
  areas: string[];
  /** Of which any city will do. */
  metro: Metro | null;
  /** Whether any list has it. */
  isKnown: boolean;
}

/** One place: of its parts, the narrowest first as a rule, a posting must have all. */
export type AskedPlace = AskedPart[];

/** Everything that a part may mean. */
export interface Meaning {
  text: string;
  isCode: boolean;
  cities: City[];
  regions: Subdivision[];
  /** ISO 3166-1. */
  countries: string[];
  area: Area | null;
  /** Then its largest city alone is among the cities. */
  metro: Metro | null;
}

/** People of a city that is meant rather than the region of its name. */
const metropolisPeople = 1_000_000;
/** People of a city that is named as often as the region of its name. */
export const largePeople = 500_000;
/** A city that is only also called so counts when it has this share of the largest one's people. */
const aliasShare = 0.1;

/** The cities that are called so: not those that are so only by a name that another, much larger one bears. */
function citiesCalled(name: string): City[] {
  const cities = findCities(name);
  const most = cities[0]?.population ?? 0;
  return cities.filter(({ isAlias, population }) => !isAlias || population >= aliasShare * most).map(meantCity);
}

/**
 * The names under which postings show the cities that are called so, the largest's first; none of an unknown name. A
 * name that postings show means the cities of that name alone, so that it finds what it is counted for.
 */
export function shownCities(name: string): string[] {
  const shown = [...new Set(citiesCalled(name).map((city) => city.name))];
  const key = foldPlace(name);
  if (Object.hasOwn(cityAliases, key)) return shown;
  const own = shown.filter((one) => foldPlace(one) === key);
  return own.length > 0 ? own : shown;
}

export function meaningOf(text: string): Meaning {
  const bare = text.replaceAll(".", "").trim().toUpperCase();
  const isCode = /^[A-Z]{2,3}$/.test(bare);
  const named = findCountryByName(text);
  const area = findArea(text);
  const metro = area === null ? findMetro(text) : null;
  if (metro !== null) return { text, isCode: false, cities: [metro.city], regions: [], countries: [], area, metro };
  const isTown = !/^[a-z]{1,2}$/i.test(text) || Object.hasOwn(cityAliases, foldPlace(text));
  const coded = isCode && named === null ? findCountryByCode(bare) : null;
  return {
    text,
    isCode: isCode && named === null,
    cities: isTown && area === null ? citiesCalled(text) : [],
    regions: [...findSubdivisions(text), ...(isCode && named === null ? findSubdivisionsByCode(bare) : [])],
    countries: [named, coded].filter((code) => code !== null),
    area,
    metro,
  };
}

const isKnown = ({ cities, regions, countries, area }: Meaning): boolean =>
  cities.length + regions.length + countries.length > 0 || area !== null;

/** Whether some reading of the inner one lies in the outer one. `isTop`: of its cities only the largest is meant. */
export function contains(outer: Meaning, inner: Meaning, isTop: boolean): boolean {
  const cities = isTop ? inner.cities.slice(0, 1) : inner.cities;
  const regions = inner.isCode
    ? inner.regions.filter((one) => one === findSubdivisionByCode(inner.text))
    : inner.regions;
  if (outer.metro !== null) {
    const ids = new Set(metroCities(outer.metro).cities.map(({ id }) => id));
    return cities.some(({ id }) => ids.has(id));
  }
  if (outer.area !== null && !isWorld(outer.area)) {
    const countries = [
      ...inner.countries,
      ...cities.map(({ country }) => country),
      ...regions.map((one) => one.country),
    ];
    return countries.some((code) => outer.area?.countries.includes(code));
  }
  return (
    outer.countries.some((code) => [...cities, ...regions].some(({ country }) => country === code)) ||
    outer.regions.some(
      (region) =>
        cities.some((city) => isInside(city, region)) ||
        regions.some((one) => one.country === region.country && one.parent === region.code),
    )
  );
}

/**
 * Whether a part goes on with the place before it: it lies in it or around it, or one of them is no name that is
 * known. "Boston, New York" are two cities sooner than a village of the state.
 */
function goesOn(place: Meaning[], next: Meaning): boolean {
  const known = place.filter(isKnown);
  if (known.length === 0 || !isKnown(next)) return true;
  const isCityToo = !next.isCode && (next.cities[0]?.population ?? 0) >= largePeople;
  return known.every((one) => contains(next, one, isCityToo)) || known.every((one) => contains(one, next, true));
}

/** "Korea", "South" is one country written the other way round, "London UK" a city and its country. */
function readParts(words: string): Meaning[] {
  const commas = words.split(",").map((part) => part.trim());
  const parts: string[] = [];
  for (const part of commas.filter((one) => one !== "")) {
    const before = parts.at(-1);
    if (before !== undefined && findCountryByName(part) === null && findCountryByName(`${part} ${before}`) !== null)
      parts[parts.length - 1] = `${part} ${before}`;
    else parts.push(part);
  }
  return parts.flatMap((part): Meaning[] => {
    const meaning = meaningOf(part);
    if (isKnown(meaning) || !/\s/.test(part)) return [meaning];
    const pieces = readSegments(part).flatMap(({ isRemote, parts: named }) =>
      ["Remote"].slice(isRemote ? 0 : 1).concat(named),
    );
    const isWhole = foldPlace(pieces.join(" ")) === foldPlace(part.replace(joiningWords, " "));
    const meanings = pieces.map(meaningOf);
    const isPlaceOrNone = (one: Meaning): boolean => isKnown(one) || isNoPlace(foldPlace(one.text));
    return isWhole && meanings.some(isKnown) && meanings.every(isPlaceOrNone) ? meanings : [meaning];
  });
}

const joiningWords = / (?:and|und|et|y|e|en|&|\+) /gi;
const separators = /[;|\n\u2022]|\/|,? (?:or|oder|ou) /i;

/**
 * The places that a text asks for: "Boston, MA" is one, "Germany, Austria" and "Paris, France, London" are two. Parts
 * of which neither lies in the other are several places, as are those between ";", "|", "/" and "or". A name that
 * nothing knows belongs to the place beside it.
 */
export function readAskedPlaces(text: string): AskedPlace[] {
  return text.split(separators).flatMap((words) => {
    const places: Meaning[][] = [];
    for (const part of readParts(words)) {
      const place = places.at(-1);
      if (place !== undefined && goesOn(place, part)) place.push(part);
      else places.push([part]);
    }
    return places.map((place) => place.map((part, index) => askedPart(part, place[index - 1] ?? null)));
  });
}

/** The region in which the part before it lies, by its name or by its code ("Perth, WA", "Mumbai, MH"). */
function regionAround({ regions }: Meaning, inner: Meaning): Subdivision | undefined {
  return regions.find((region) => inner.cities.some((city) => isInside(city, region)));
}

/**
 * The country that a part names and nothing else, so that it is counted exactly; null also where the one word of its
 * name is. Of 360 recorded place lines with the words "USA", "United States" or "UK" the six without that country are
 * names of companies.
 */
function countryAlone({ text, isCode, cities, regions, countries, area }: Meaning): string | null {
  const [code] = countries;
  if (code === undefined || isCode || area !== null || cities.length + regions.length > 0) return null;
  const name = countryName(code);
  return name === null || (foldPlace(name) === foldPlace(text) && !foldPlace(name).includes(" ")) ? null : name;
}

/** `inner`: the part before it, of which it says where it is; so a code is not taken for anything else. */
function askedPart(meaning: Meaning, inner: Meaning | null): AskedPart {
  const { text, isCode, cities, area, metro } = meaning;
  if (metro !== null) {
    const texts = [...(metro.texts ?? [text])];
    return { text, texts, cities: [], regions: [], countries: [], areas: [], metro, isKnown: true };
  }
  const country = countryAlone(meaning);
  if (country !== null)
    return { text, texts: [], cities: [], regions: [], countries: [country], areas: [], metro, isKnown: true };
  const around = inner === null ? undefined : regionAround(meaning, inner);
  const texts = [text, ...(around === undefined ? [] : [around.name, shownSubdivision(around)])];
  const people = cities[0]?.population ?? 0;
  const own = isCode || people >= metropolisPeople ? [] : meaning.regions;
  const regions = own.concat(own.flatMap(subdivisionsIn)).map(shownSubdivision);
  const isCountry = !isCode || (inner !== null && around === undefined);
  const wide = area === null || isWorld(area) ? [] : area.countries;
  const countries = [...(isCountry ? meaning.countries : []), ...wide].flatMap((code) => countryName(code) ?? []);
  return {
    text,
    texts: [...new Set(texts)],
    cities: notFound(cities.length === 0 ? [] : shownCities(text), texts),
    regions: notFound(regions, texts),
    countries: notFound(countries, texts),
    areas: area === null ? [] : areasWithin(area).map(areaWord),
    metro: null,
    isKnown: isKnown(meaning),
  };
}

/** Names in a text that no list has, and that are no words like "remote". */
export function unknownPlaces(text: string): string[] {
  const parts = readAskedPlaces(text).flat();
  return parts.flatMap((part) => (part.isKnown || isNoPlace(foldPlace(part.text)) ? [] : [part.text]));
}

/** Folded names of countries and cities that a misspelt one may mean, the best known first. */
export function namesLike(text: string): string[] {
  return countryNameKeys().concat(cityKeysLike(text));
}

/** What postings show of a place by its folded name. */
export function shownPlace(key: string): string {
  const code = findCountryByName(key);
  return (code === null ? null : countryName(code)) ?? shownCities(key)[0] ?? key;
}

/** The names that no text's words find: each of those is a word of theirs. */
function notFound(names: string[], texts: string[]): string[] {
  const asked = texts.map((text) => foldPlace(text).split(" "));
  return [...new Set(names)].filter((name) => {
    const words = new Set(foldPlace(name).split(" "));
    return asked.every((some) => some.some((word) => !words.has(word)));
  });
}

/** The word that stands for an area among those of a posting's places, in whatever language it names it. */
function areaWord({ name }: Area): string {
  return foldPlace(name).replaceAll(" ", "");
}

/** The words for areas that a place line names. */
export function areaWordsOf(line: string): string[] {
  const parts = readSegments(line).flatMap((segment) => segment.parts);
  return parts.flatMap((part) => findArea(part) ?? []).map(areaWord);
}
