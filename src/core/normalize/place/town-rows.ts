import type { City } from "./cities.ts";
import type { Readings } from "./readings.ts";
import { isInside } from "./inside.ts";
import { loneWeight } from "./fame.ts";
import type { Subdivision } from "./subdivisions.ts";

/** A town within a list of words is a place only when it is no village. */
export const listedScoreMin = 4.9;
/** Parts from which a row of bare towns is a list. */
const rowMin = 3;
/** People of a town of such a row, and how large it is beside its largest namesake at least. */
export const rowPeople = 15_000;
const namesakeShare = 0.3;
/** Countries whose towns have everybody's names. */
export const sharedNames: ReadonlySet<string> = new Set(["US", "CA", "AU"]);

/** "Ulm, Biberach, Ravensburg": the country of a row of towns, one of which everybody knows, that hold one another not. */
export function landOfTowns(parts: Readings[]): string | null {
  if (parts.length < rowMin || parts.some(({ country, area, isName }) => country !== null || area !== null || !isName))
    return null;
  const countries = new Set(parts[0]?.cities.map(({ country }) => country));
  for (const country of countries) {
    if (sharedNames.has(country)) continue;
    const towns = parts.flatMap(({ cities }) => townOfRow(cities, country) ?? []);
    const [last] = towns.slice(-1);
    if (towns.length < parts.length || last === undefined || new Set(towns.map(({ id }) => id)).size < towns.length)
      continue;
    const isHeld = (town: City): boolean =>
      (town.id !== last.id && (parts.at(-1)?.regions.some(({ region }) => isFirstOf(region, town)) ?? false)) ||
      towns.some(({ id }) => id === town.whole?.id);
    if (towns.some((town) => loneWeight(town) >= listedScoreMin) && !towns.some(isHeld)) return country;
  }
  return null;
}

const isFirstOf = (region: Subdivision, town: City): boolean => region.parent === null && isInside(town, region);

/** The town of that country that a bare name means; null where a namesake elsewhere is far better known. */
function townOfRow(cities: readonly City[], country: string): City | null {
  const own = cities.find((city) => city.country === country && city.population >= rowPeople);
  const most = Math.max(...cities.map(({ population }) => population));
  return own !== undefined && own.population >= namesakeShare * most ? own : null;
}
