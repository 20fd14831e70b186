import type { Place } from "../../facts.ts";
import { findCities, meantCity, type City } from "./cities.ts";
import { findCountryByName } from "./countries.ts";
import { isInside } from "./inside.ts";
import { regionsShownAs, subdivisionsIn, type Subdivision } from "./subdivisions.ts";
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
  const closed = closedOf(conditions);
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

/** A place of a posting as the lists have it. */
interface ListedPlace {
  city: City | null;
  regions: readonly Subdivision[];
  country: string | null;
}

/** Which parts of a place meet conditions: the others are asked for beside them in vain. */
export interface MetParts {
  city: boolean;
  regionAndCountry: boolean;
}

/**
 * By which of its parts, asked for besides, a place of a posting meets all conditions, as `placesMeeting` finds it: a city
 * where it lies in what they name, its region and country where they name that city, or lie in it themselves. Null where
 * the conditions say nothing.
 */
export function meetsConditions(conditions: readonly PlaceCondition[]): ((place: Place) => MetParts) | null {
  const asked = closedOf(conditions).map((condition) => condition.map((parts) => parts.map(withIds)));
  if (asked.length === 0) return null;
  const named = new Set(
    closedOf(conditions)
      .flat(2)
      .flatMap(({ cities }) => cities.map(({ id }) => id)),
  );
  const areMet = (holds: (part: PartWithIds) => boolean): boolean =>
    asked.every((condition) => condition.some((parts) => parts.every(holds)));
  return (place) => {
    const { city, regions, country } = listedPlace(place);
    const isCityMet = city !== null && areMet((part) => isCityOf(city, part));
    const regionAndCountry =
      (isCityMet && named.has(city.id)) ||
      regions.some((region) => areMet((part) => isRegionOf(region, part))) ||
      (country !== null && areMet(({ countries }) => countries.includes(country)));
    return { city: isCityMet, regionAndCountry };
  };
}

const listedPlaces = new WeakMap<Place, ListedPlace>();

function listedPlace(place: Place): ListedPlace {
  const before = listedPlaces.get(place);
  if (before !== undefined) return before;
  const country = place.country === null ? null : findCountryByName(place.country);
  const listed: ListedPlace = {
    city: place.city === null ? null : (citiesShownAs([place.city]).find(({ id }) => id === place.geoname_id) ?? null),
    regions: place.region === null ? [] : regionsShownAs([place.region]).filter((region) => region.country === country),
    country,
  };
  listedPlaces.set(place, listed);
  return listed;
}

/** Conditions by what lists have of them; of one that may be met by something else nothing follows. */
function closedOf(conditions: readonly PlaceCondition[]): PlaceCondition[] {
  return conditions
    .map((condition) => condition.map((parts) => parts.filter(({ isOpen }) => !isOpen)))
    .filter((condition) => condition.every((parts) => parts.length > 0));
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
