import { findCities, meantCity, type City } from "./cities.ts";
import { isInside } from "./inside.ts";
import { subdivisionsIn, type Subdivision } from "./subdivisions.ts";
import { foldPlace } from "../text/fold-name.ts";

/** What a part of a place that is asked for may be. */
export interface PlaceMeaning {
  cities: readonly City[];
  regions: readonly Subdivision[];
  /** ISO 3166-1. */
  countries: readonly string[];
  /** Of an area that is no place of its own what a posting shows of it, where it names none of its cities. */
  shownAs: readonly Subdivision[];
  /** Names of a city besides those of `cities`: a posting may name a town so that no list has. */
  towns: readonly string[];
  /** It may be what no list has, or is no place: then nothing follows from it. */
  isOpen: boolean;
}

/** What one place must be: any of these, of each all parts. */
export type PlaceCondition = readonly (readonly PlaceMeaning[])[];

/** Places of the lists. */
export interface KnownPlaces {
  cities: City[];
  regions: Subdivision[];
  countries: string[];
}

export function meaningOfPlace(names: Partial<PlaceMeaning>): PlaceMeaning {
  return { cities: [], regions: [], countries: [], shownAs: [], towns: [], isOpen: false, ...names };
}

/** The cities that postings show under one of these names. */
export function citiesShownAs(names: readonly string[]): City[] {
  const keys = new Set(names.map(foldPlace));
  const shown = names.flatMap(findCities).map(meantCity);
  return eachCity(shown.filter(({ name }) => keys.has(foldPlace(name))));
}

/** Each once, by its id. */
export const eachCity = (cities: readonly City[]): City[] => [
  ...new Map(cities.map((city) => [city.id, city])).values(),
];

/**
 * The places that meet all conditions by themselves, where that says more than each condition of its own: of the cities,
 * regions and countries that the conditions name those that lie in what the others name. Null where two places of a
 * posting could not meet them by halves anyway: of a single part, and of what no list has.
 */
export function placesMeeting(conditions: readonly PlaceCondition[]): KnownPlaces | null {
  const closed = conditions
    .map((condition) => condition.map((parts) => parts.filter(({ isOpen }) => !isOpen)))
    .filter((condition) => condition.every((parts) => parts.length > 0));
  if (closed.length < 2 && closed.flat().every((parts) => parts.length < 2)) return null;
  const named = closed.flat(2);
  const asked = closed.map((condition) => condition.map((parts) => parts.map(withIds)));
  const areMet = (holds: (part: PartWithIds) => boolean): boolean =>
    asked.every((condition) => condition.some((parts) => parts.every(holds)));
  const regions = named.flatMap((part) => [
    ...part.shownAs,
    ...part.regions.flatMap((region) => [region, ...subdivisionsIn(region)]),
  ]);
  return {
    cities: eachCity(named.flatMap(({ cities }) => cities)).filter((city) => areMet((part) => isCityOf(city, part))),
    regions: [...new Set(regions)].filter((region) => areMet((part) => isRegionOf(region, part))),
    countries: [...new Set(named.flatMap(({ countries }) => countries))].filter((code) =>
      areMet(({ countries }) => countries.includes(code)),
    ),
  };
}

/** Each name of a city that the conditions ask for. */
export function townsAsked(conditions: readonly PlaceCondition[]): string[] {
  const named = conditions.flat(2);
  const listed = named.flatMap(({ cities }) => cities.map(({ name }) => name));
  return [...new Set(listed.concat(named.flatMap(({ towns }) => towns)))];
}

interface PartWithIds extends PlaceMeaning {
  ids: ReadonlySet<number>;
}
const withIds = (part: PlaceMeaning): PartWithIds => ({ ...part, ids: new Set(part.cities.map(({ id }) => id)) });

/**
 * It is one of those, or lies in one; a city whose region nobody knows may lie in any of its country. A county that bears
 * the name of its city stands for that alone: of other cities GeoNames knows no county.
 */
function isCityOf(city: City, { ids, cities, regions, countries }: PartWithIds): boolean {
  const isCitys = (region: Subdivision): boolean =>
    region.parent !== null && cities.some((named) => isInside(named, region));
  const liesIn = (region: Subdivision): boolean =>
    isInside(city, region) || (city.region === "" && city.country === region.country);
  const isIn = ids.has(city.id) || countries.includes(city.country);
  return isIn || regions.some((region) => liesIn(region) && !isCitys(region));
}

function isRegionOf(region: Subdivision, { regions, countries, shownAs }: PlaceMeaning): boolean {
  const holds = (outer: Subdivision): boolean =>
    outer === region || (outer.country === region.country && outer.code === region.parent);
  return countries.includes(region.country) || regions.some(holds) || shownAs.includes(region);
}
