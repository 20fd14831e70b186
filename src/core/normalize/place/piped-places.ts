import { isCodeOfState, isInside } from "./inside.ts";
import { readingsOf, type Readings } from "./readings.ts";

/** More items than this are no list of places. Recorded boards have 10. */
export const segmentsMax = 60;

/** "VIC|Melbourne,WA|Perth": a region or country and a town of it in each, which are turned to be read; null elsewhere. */
export function pairsOf(text: string): { raw: string; turned: string }[] | null {
  const nested = nestedOf(text);
  if (nested !== null) return [{ raw: text, turned: nested }];
  const items = text.split(/\s*[,;]\s*/);
  const pairs = items.map((item) => item.split("|").map((part) => part.trim()));
  if (items.length > segmentsMax || pairs.some((pair) => pair.length !== 2)) return null;
  const lines = pairs.map(([first = "", second = ""]) => {
    if (isTownOf(second, first)) return `${second}, ${first}`;
    return isTownOf(first, second) ? `${first}, ${second}` : null;
  });
  return lines.some((line) => line === null)
    ? null
    : lines.map((line, at) => ({ raw: items[at] ?? "", turned: line ?? "" }));
}

/** "AU | NSW | Sydney", "USA/Texas/Austin": a country, a part of it and a town of that, one place; null elsewhere. */
function nestedOf(text: string): string | null {
  const parts = text.split(/\s*[|/]\s*/);
  if (parts.length !== 3 || /[,;]/.test(text)) return null;
  const isNested = ([whole, part, town]: Readings[]): boolean =>
    whole?.country != null &&
    part !== undefined &&
    part.regions.some(
      ({ region }) =>
        region.country === whole.country?.code &&
        region.parent === null &&
        town?.cities.some((city) => isInside(city, region)) === true,
    );
  const read = parts.map(readingsOf);
  if (isNested(read)) return parts.toReversed().join(", ");
  return isNested(read.toReversed()) ? parts.join(", ") : null;
}

/** Whether a part names a town in what the other names, which is no town that people mean by that name ("New York|Albany"). */
function isTownOf(name: string, whole: string): boolean {
  const [town, { country, regions, cities }] = [readingsOf(name), readingsOf(whole)];
  if (town.country !== null || (cities.length > 0 && !regions.some(isCodeOfState))) return false;
  return town.cities.some(
    (city) => city.country === country?.code || regions.some(({ region }) => isInside(city, region)),
  );
}
