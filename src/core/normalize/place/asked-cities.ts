import { contains, largePeople, meaningOf, shownCities, type Meaning } from "./asked-meaning.ts";
import { countryName } from "./countries.ts";
import { findMetro } from "./metro-areas.ts";
import { citiesShownAs, meaningOfPlace, type PlaceMeaning } from "./one-place.ts";
import { isInside } from "./inside.ts";
import { findSubdivisions, shownSubdivision, subdivisionsIn } from "./subdivisions.ts";

/** A city that is asked for, and what its place must be called besides. */
export interface AskedCity {
  /** As written and as postings show it. */
  names: string[];
  /** Of each a posting must have one of the regions or countries. */
  around: { regions: string[]; countries: string[] }[];
  /** All of it as one place. */
  meanings: PlaceMeaning[];
}

/**
 * The values of a list that came split at its commas, a city's region or country put back behind it: of "Portland",
 * "ME", "Berlin" are "Portland, ME" and "Berlin". A large city of its own stays one where the largest of the name
 * before it lies elsewhere ("Boston, New York").
 */
export function joinCities(parts: readonly string[]): string[] {
  const joined: { texts: string[]; city: Meaning }[] = [];
  for (const text of parts) {
    const meaning = meaningOf(text);
    const last = joined.at(-1);
    if (last !== undefined && liesIn(last.city, meaning)) last.texts.push(text);
    else joined.push({ texts: [text], city: meaning });
  }
  return joined.map(({ texts }) => texts.join(", "));
}

/** Where no list has the city, what is behind it says where it is if it is no city itself. */
function liesIn(city: Meaning, next: Meaning): boolean {
  if (next.area !== null || next.regions.length + next.countries.length === 0) return false;
  if (city.cities.length === 0) return isNowhere(city) && next.cities.length === 0;
  const isCityToo = !next.isCode && (next.cities[0]?.population ?? 0) >= largePeople;
  return contains(next, { ...city, regions: [], countries: [] }, isCityToo);
}

const isNowhere = ({ cities, regions, countries, area }: Meaning): boolean =>
  cities.length + regions.length + countries.length === 0 && area === null;

/** A value that `joinCities` made. */
export function readAskedCity(value: string): AskedCity {
  const [text = "", ...outer] = value.split(",").map((part) => part.trim());
  const city = meaningOf(text);
  const names = [...new Set([text, ...shownCities(text)])];
  const around = outer.map((part) => meaningAround(city, meaningOf(part)));
  return {
    names,
    around: around.map(({ regions, countries }) => ({
      regions: [...new Set(regions.flatMap((one) => [one, ...subdivisionsIn(one)]).map(shownSubdivision))],
      countries: countries.flatMap((code) => countryName(code) ?? []),
    })),
    meanings: [meaningOfPlace({ cities: citiesShownAs(names), towns: names }), ...around],
  };
}

/** A region of that name or code and a country, where the city lies in them ("CA": California, Canada). */
function meaningAround({ cities }: Meaning, outer: Meaning): PlaceMeaning {
  const isKnown = cities.length > 0;
  return meaningOfPlace({
    regions: outer.regions.filter((region) => !isKnown || cities.some((city) => isInside(city, region))),
    countries: outer.countries.filter((code) => !isKnown || cities.some(({ country }) => country === code)),
  });
}

/** Whether it names a metropolitan area, and neither a city nor a region ("Bay Area"). */
export function isOnlyMetro(text: string): boolean {
  return findMetro(text) !== null && shownCities(text).length + findSubdivisions(text).length === 0;
}

/**
 * Of the values that `joinCities` made those that are not understood: a region, a country or a metropolitan area
 * alone, and of several values what no list has; that one may be a town's name all the same, and is looked for as written.
 */
export function unknownCities(values: readonly string[]): string[] {
  return values.filter((value) => {
    if (isOnlyMetro(value.split(",")[0] ?? "")) return true;
    const meaning = meaningOf(value);
    if (value.includes(",") || meaning.cities.length > 0) return false;
    return !isNowhere(meaning) || values.length > 1;
  });
}
