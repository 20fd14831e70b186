import { findArea, isWorld, type Area } from "./areas.ts";
import { findCities, meantCity, type City } from "./cities.ts";
import { cityAliases } from "./city-aliases.ts";
import { findCountryByCode, findCountryByName } from "./countries.ts";
import { findMetro, metroCities, type Metro } from "./metro-areas.ts";
import { isInside } from "./inside.ts";
import {
  findSubdivisionByCode,
  findSubdivisions,
  findSubdivisionsByCode,
  regionsShownAs,
  subdivisionOf,
  type Subdivision,
} from "./subdivisions.ts";
import { foldPlace } from "../text/fold-name.ts";

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

/** The state of an ISO 3166-2 code ("US-CA", "DE-BY"). */
export function dividedCode(text: string): Subdivision | null {
  const [, country = "", code = ""] = /^([A-Z]{2})-([A-Z0-9]{1,3})$/.exec(text.trim().toUpperCase()) ?? [];
  return country === "" ? null : subdivisionOf(country, code);
}

/** The regions that a value of `region` asks for: by its code the one, by a name all that have it or are shown so. */
export function regionsAsked(value: string): Subdivision[] {
  const coded = dividedCode(value);
  return coded === null ? [...new Set([...regionsShownAs([value]), ...findSubdivisions(value)])] : [coded];
}

/** The state that a code alone means; of what is none null. */
export const stateOfCode = (text: string): Subdivision | null =>
  dividedCode(text) ?? findSubdivisionByCode(text.replaceAll(".", "").trim().toUpperCase());

export function meaningOf(text: string): Meaning {
  const bare = text.replaceAll(".", "").trim().toUpperCase();
  const isCode = /^[A-Z]{2,3}$/.test(bare);
  const named = findCountryByName(text);
  const area = findArea(text);
  const metro = area === null ? findMetro(text) : null;
  if (metro !== null) return { text, isCode: false, cities: [metro.city], regions: [], countries: [], area, metro };
  const isTown = !/^[a-z]{1,2}$/i.test(text) || Object.hasOwn(cityAliases, foldPlace(text));
  const coded = isCode && named === null ? findCountryByCode(bare) : null;
  const divided = dividedCode(text);
  if (divided !== null) return { text, isCode: true, cities: [], regions: [divided], countries: [], area, metro };
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

export const noMeaning: Meaning = {
  text: "",
  isCode: false,
  cities: [],
  regions: [],
  countries: [],
  area: null,
  metro: null,
};

export const isKnown = ({ cities, regions, countries, area }: Meaning): boolean =>
  cities.length + regions.length + countries.length > 0 || area !== null;

/** Whether some reading of the inner one lies in the outer one. `isTop`: of its cities only the largest is meant. */
export function contains(outer: Meaning, inner: Meaning, isTop: boolean): boolean {
  const cities = isTop ? inner.cities.slice(0, 1) : inner.cities;
  const regions = inner.isCode ? inner.regions.filter((one) => one === stateOfCode(inner.text)) : inner.regions;
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
