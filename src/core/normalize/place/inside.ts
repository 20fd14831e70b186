import type { City } from "./cities.ts";
import { subdivisionOf, type Subdivision } from "./subdivisions.ts";

/** Countries whose towns are named after cities elsewhere, and whose states people write behind them. */
export const stateCountries: ReadonlySet<string> = new Set(["US", "CA", "AU"]);

/** Whether a city lies in a part of its country, as far as its division says. */
export function isInside(city: City, region: Subdivision): boolean {
  if (city.country !== region.country) return false;
  if (city.region === region.code || (region.parent !== null && region.parent === city.region)) return true;
  // "Erbil, Kurdistan": what GeoNames says is a part of what is stated.
  return region.parent === null && subdivisionOf(city.country, city.region)?.parent === region.code;
}

/** Whether a city lies elsewhere; of one whose division is not known nobody can tell. */
export const isOutside = (city: City, region: Subdivision): boolean =>
  city.country !== region.country || (city.region !== "" && !isInside(city, region));

/** Whether it is read as the code of a state: "CA", "NSW". */
export const isCodeOfState = ({ region, isCode }: { region: Subdivision; isCode: boolean }): boolean =>
  isCode && stateCountries.has(region.country);
