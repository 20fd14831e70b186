import { findArea } from "./areas.ts";
import { findCities, meantCity } from "./cities.ts";
import { findCountryAsked } from "./countries.ts";
import { findSubdivisions, findSubdivisionsByCode, shownSubdivision } from "./subdivisions.ts";

/** What a name that is asked for means: each kind that it can be of. */
export type PlaceIdentity =
  /** GeoNames ids of the cities that bear the name, largest first, and the names that they are shown under. */
  | { kind: "city"; ids: number[]; names: string[] }
  /** ISO 3166-2 with the country ("US-MA"), and as postings show them. */
  | { kind: "region"; codes: string[]; names: string[] }
  /** ISO 3166-1. */
  | { kind: "country"; codes: string[] }
  | { kind: "area"; name: string; codes: readonly string[] };

/** "München" is the city of "Munich", "Massachusetts" the region of "MA", "EMEA" its countries; nothing of an unknown name. */
export function placeIdentity(asked: string): PlaceIdentity[] {
  const found: PlaceIdentity[] = [];
  const cities = findCities(asked).map(meantCity);
  if (cities.length > 0)
    found.push({ kind: "city", ids: cities.map(({ id }) => id), names: [...new Set(cities.map(({ name }) => name))] });
  const regions = [...new Set([...findSubdivisions(asked), ...findSubdivisionsByCode(asked.toUpperCase())])];
  if (regions.length > 0) {
    const codes = regions.map(({ country, code }) => `${country}-${code}`);
    found.push({ kind: "region", codes, names: [...new Set(regions.map(shownSubdivision))] });
  }
  const country = findCountryAsked(asked);
  if (country !== null) found.push({ kind: "country", codes: [country] });
  const area = findArea(asked);
  if (area !== null) found.push({ kind: "area", name: area.name, codes: area.countries });
  return found;
}
