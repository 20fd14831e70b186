import { badParameter } from "./problem.ts";

/** The ends of ranges, by how their names end: a time's second one is not in it, a number's is. */
const kinds = [
  {
    ends: ["_after", "_before"],
    isReversed: (low: unknown, high: unknown) =>
      typeof low === "string" && typeof high === "string" && Date.parse(high) <= Date.parse(low),
    says: (name: string) =>
      `must be later than ${name}, or nothing lies between them: a day ends where the next begins`,
  },
  {
    ends: ["_min", "_max"],
    isReversed: (low: unknown, high: unknown) => typeof low === "number" && typeof high === "number" && high < low,
    says: (name: string) => `must be at least ${name}`,
  },
] as const;

/**
 * Throws a 400 for a range among checked parameters (`posted_after` and `posted_before`, `salary_min` and
 * `salary_max`) whose ends stand the wrong way round: an empty answer would look as if there were no such postings.
 */
export function refuseReversed(given: Readonly<Record<string, unknown>>): void {
  for (const name of Object.keys(given))
    for (const { ends, isReversed, says } of kinds) {
      const [from, to] = ends;
      const other = `${name.slice(0, -from.length)}${to}`;
      if (name.endsWith(from) && isReversed(given[name], given[other])) throw badParameter(other, says(name));
    }
}
