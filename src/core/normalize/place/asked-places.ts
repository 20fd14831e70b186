import { areasWithin, findArea, isWorld, type Area } from "./areas.ts";
import {
  contains,
  isKnown,
  largePeople,
  meaningOf,
  noMeaning,
  shownCities,
  stateOfCode,
  type Meaning,
} from "./asked-meaning.ts";
import { cityKeysLike } from "./cities.ts";
import { countryName, countryNameKeys, findCountryByName } from "./countries.ts";
import { metroCities, type Metro } from "./metro-areas.ts";
import { citiesShownAs, eachCity, meaningOfPlace, type PlaceMeaning } from "./one-place.ts";
import { isNoPlace } from "./place-words.ts";
import { readSegments } from "./read-parts.ts";
import { isInside } from "./inside.ts";
import { shownSubdivision, subdivisionOf, subdivisionsIn, type Subdivision } from "./subdivisions.ts";
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
  /** Regions of which a posting must have one besides: those of the cities that are meant, where others bear their name. */
  within: string[];
  /** Of which any city will do. */
  metro: Metro | null;
  /** Whether any list has it. */
  isKnown: boolean;
  /** What it may be, of what lists have. */
  meaning: PlaceMeaning;
}

/** One place: of its parts, the narrowest first as a rule, a posting must have all. */
export type AskedPlace = AskedPart[];

/** People of a city that is meant rather than the region of its name. */
const metropolisPeople = 1_000_000;

/** Whether postings show it otherwise than by its name: then no word of that finds it. */
const isShownByCode = (one: Subdivision): boolean => shownSubdivision(one) !== one.name;

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
  return parts.flatMap((part, index): Meaning[] => {
    const meaning = meaningOf(part);
    const city = part === parts[index + 1] && meaning.isCode ? cityOfState(part) : null;
    if (city !== null) return [city];
    if (isKnown(meaning) || !/[\s(]/.test(part)) return [meaning];
    const remote = remotePlace(part);
    if (remote !== null) return [meaningOf("Remote"), remote];
    const pieces = readSegments(part).flatMap(({ isRemote, parts: named }) =>
      ["Remote"].slice(isRemote ? 0 : 1).concat(named),
    );
    const isWhole = foldPlace(pieces.join(" ")) === foldPlace(part.replace(joiningWords, " "));
    const meanings = pieces.map(meaningOf);
    const isPlaceOrNone = (one: Meaning): boolean => isKnown(one) || isNoPlace(foldPlace(one.text));
    return isWhole && meanings.some(isKnown) && meanings.every(isPlaceOrNone) ? meanings : [meaning];
  });
}

/** "NY, NY": the city that has its state's name. */
function cityOfState(code: string): Meaning | null {
  const state = stateOfCode(code);
  const meaning = state === null ? null : meaningOf(state.name);
  return state !== null && meaning?.cities.some((city) => isInside(city, state)) === true ? meaning : null;
}

const remoteBefore =
  /^(?:fully |100% )?remote(?:ly)?(?: (?:only|jobs?|work))?(?:(?: based)? (?:in|within|from|across)(?: the)?)? ?[(:\u2013-]? ?(?<place>[^()]+)\)?$/i;
const remoteBehind = /^(?<place>[^()]+?) ?[(:\u2013-]? ?(?:fully |100% )?remote(?: (?:only|jobs?|work))?\)?$/i;

/** The place of "US remote", "remote in Germany"; null where what is beside the word is none. */
function remotePlace(part: string): Meaning | null {
  const text = (remoteBefore.exec(part) ?? remoteBehind.exec(part))?.groups?.["place"];
  const meaning = text === undefined ? null : meaningOf(text.trim());
  return meaning !== null && isKnown(meaning) ? meaning : null;
}

const joiningWords = / (?:and|und|et|y|e|en|&|\+) /gi;
const separators = /[;|\n\u2022]|\/|,? (?:or|oder|ou) /i;

/**
 * The places that a text asks for: "Boston, MA" is one, "Germany, Austria" and "Paris, France, London" are two. Parts
 * of which neither lies in the other are several places, as are those between ";", "|", "/" and "or". A name that
 * nothing knows belongs to the place beside it.
 */
export function readAskedPlaces(text: string): AskedPlace[] {
  const places = text.split(separators).flatMap(readMeanings);
  const areCountries = areCodesOfCountries(places.flatMap((place) => (place.length === 1 ? place : [])));
  return places.map((place) => {
    const [only] = place;
    const alone = only !== undefined && place.length === 1 ? codeAlone(only, areCountries) : null;
    if (alone !== null) return [alone];
    return place.map((part, index) => askedPart(part, place[index - 1] ?? null, place[index + 1] ?? null));
  });
}

function readMeanings(words: string): Meaning[][] {
  const places: Meaning[][] = [];
  for (const part of readParts(words)) {
    const place = places.at(-1);
    if (place !== undefined && goesOn(place, part)) place.push(part);
    else places.push([part]);
  }
  return places;
}

/** Whether a code that is a state's as well is a country's here: beside one that is no state's ("DE, FR"), and no state's alone. */
function areCodesOfCountries(alone: Meaning[]): boolean {
  const named = alone.filter(({ cities, countries, regions }) => cities.length + regions.length + countries.length > 0);
  const isState = ({ text, isCode }: Meaning): boolean => isCode && stateOfCode(text) !== null;
  const isCountry = ({ countries }: Meaning): boolean => countries.length > 0;
  return named.every(isCountry) && named.some((one) => !isState(one));
}

function exactPart(text: string, names: Partial<AskedPart>, meaning: Partial<PlaceMeaning>): AskedPart {
  const part = {
    text,
    texts: [],
    cities: [],
    regions: [],
    countries: [],
    areas: [],
    within: [],
    metro: null,
    isKnown: true,
    meaning: meaningOfPlace(meaning),
  };
  return { ...part, ...names };
}

/**
 * A code that stands alone is the state that is written so in the US, Canada and Australia, or the country; never a
 * word of what postings wrote ("Rio de Janeiro", "Dallas or Austin"). Null of what is no such code.
 */
function codeAlone({ text, isCode, cities, regions, countries }: Meaning, areCountries: boolean): AskedPart | null {
  if (!isCode) return null;
  const names = countries.flatMap((code) => countryName(code) ?? []);
  const state = areCountries && names.length > 0 ? null : stateOfCode(text);
  if (state === null && names.length === 0 && (cities.length > 0 || regions.length === 0)) return null;
  const states = state !== null ? [state] : names.length > 0 ? [] : regions;
  const shown = cities.length === 0 ? [] : shownCities(text);
  return exactPart(
    text,
    { cities: shown, regions: [...new Set(states.map(shownSubdivision))], countries: state === null ? names : [] },
    { cities: citiesShownAs(shown), regions: states, countries: state === null ? countries : [] },
  );
}

/** A code as it was read, and the country that it is as well. */
export interface ReadCode {
  text: string;
  region: Subdivision;
  /** ISO 3166-1. */
  country: string;
}

/** The codes of states in a text that are countries' codes too. */
export function codesRead(text: string): ReadCode[] {
  return readAskedPlaces(text)
    .flat()
    .flatMap((part): ReadCode[] => {
      const { isCode, countries } = meaningOf(part.text);
      const [country] = countries;
      const region = stateOfCode(part.text);
      const isRead = isCode && part.texts.length === 0 && part.regions.length > 0;
      return !isRead || country === undefined || region === null ? [] : [{ text: part.text, region, country }];
    });
}

/** The region in which the part before it lies, by its name or by its code ("Perth, WA", "Mumbai, MH"); of a country one of its own ("US, CA"). */
function regionAround({ regions, isCode }: Meaning, inner: Meaning): Subdivision | undefined {
  const around = regions.find((region) => inner.cities.some((city) => isInside(city, region)));
  if (around !== undefined || !isCode || inner.cities.length > 0) return around;
  return regions.find(({ country }) => inner.countries.includes(country));
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

/** Whether a name that is a region's as well is the city, since behind it stands the region of that ("New York, NY"). */
function isCityOf({ cities, regions }: Meaning, outer: Meaning | null): boolean {
  if (outer === null || !regions.some(isShownByCode)) return false;
  return regionAround(outer, { ...noMeaning, cities }) !== undefined;
}

/**
 * The regions of the cities of a name in the country behind it, where that name has cities in others: "London, UK" is
 * no posting in London, Ontario, and Edinburgh. None where their region is not one that is known.
 */
function regionsWithin({ cities, regions }: Meaning, outer: Meaning | null): string[] {
  if (outer === null || outer.area !== null || outer.metro !== null || regions.some(isShownByCode)) return [];
  const inside = cities.filter(({ country }) => outer.countries.includes(country));
  // Of several in one country a posting may leave open which one it means.
  if (inside.length === cities.length || new Set(inside.map(({ region }) => region)).size !== 1) return [];
  const around = inside.map(({ country, region }) => subdivisionOf(country, region));
  const known = around.filter((one) => one !== null);
  if (known.length < around.length) return [];
  const above = known.flatMap((one) => (one.parent === null ? [] : (subdivisionOf(one.country, one.parent) ?? [])));
  const all = [...known, ...above, ...known.flatMap(subdivisionsIn)];
  return [...new Set(all.map(shownSubdivision))];
}

/** "San Francisco Bay Area" is a line of its own, which postings show as California. */
function meaningOfMetro(metro: Metro): Partial<PlaceMeaning> {
  const shown = subdivisionOf(metro.city.country, metro.city.region);
  return { cities: metroCities(metro).cities, shownAs: shown === null ? [] : [shown] };
}

/**
 * `inner`: the part before it, of which it says where it is; so a code is not taken for anything else. `outer`: the
 * part behind it.
 */
function askedPart(meaning: Meaning, inner: Meaning | null, outer: Meaning | null): AskedPart {
  const { text, isCode, cities, area, metro } = meaning;
  if (metro !== null) return exactPart(text, { texts: [...(metro.texts ?? [text])], metro }, meaningOfMetro(metro));
  const country = countryAlone(meaning);
  if (country !== null) return exactPart(text, { countries: [country] }, { countries: meaning.countries });
  if (isCityOf(meaning, outer))
    return exactPart(text, { cities: shownCities(text) }, { cities: citiesShownAs(shownCities(text)) });
  const isFirst = inner === null || isNoPlace(foldPlace(inner.text));
  const first = isFirst ? codeAlone(meaning, false) : null;
  if (first !== null) return first;
  const around = inner === null ? undefined : regionAround(meaning, inner);
  const texts = [text, ...(around === undefined ? [] : [around.name, shownSubdivision(around)])];
  const people = cities[0]?.population ?? 0;
  const own = isCode ? [] : meaning.regions.filter((one) => people < metropolisPeople || isShownByCode(one));
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
    within: regionsWithin(meaning, outer),
    metro: null,
    isKnown: isKnown(meaning),
    meaning: meaningOfPlace({
      cities: cities.length === 0 ? [] : eachCity([...cities, ...citiesShownAs(shownCities(text))]),
      regions: meaning.regions,
      countries: [...(isCountry ? meaning.countries : []), ...(area?.countries ?? [])],
      isOpen: !isKnown(meaning) || (area !== null && isWorld(area)) || isNoPlace(foldPlace(text)),
    }),
  };
}

/** Names in a text that no list has, and that are no words like "remote". */
export function unknownPlaces(text: string): string[] {
  const parts = readAskedPlaces(text).flat();
  return parts.flatMap((part) => (part.isKnown || isNoPlace(foldPlace(part.text)) ? [] : [part.text]));
}

/** What people call a place and no list has: a postal code, a part of a country. */
const vague = /^(?:mid ?west|(?:north|south)(?:east|west)|(?:west|east) coast|[a-z]{0,2}[ -]?\d[\da-z -]{2,8})$/i;

const isWorldName = (text: string): boolean => {
  const area = findArea(text);
  return area !== null && isWorld(area);
};

/** The names in a text that stand for so many places that none is found by them: "Midwest", "10001", "Anywhere". */
export function vaguePlaces(text: string): string[] {
  const parts = readAskedPlaces(text).flat();
  const isVague = (one: string): boolean => vague.test(one.trim()) || isWorldName(one);
  return parts.flatMap((part) => (isVague(part.text) ? [part.text] : []));
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
