import { keptFacets, type StoredFacts } from "../src/core/fact-table.ts";
import { keptFacetsOfRow } from "../src/db/postings/job-row.ts";

export type PlacePart = "country" | "region" | "city";

/** A row of `jobs` as SQL gives it: of its columns those that tell places. */
export interface PlaceRow extends Record<PlacePart, string | null> {
  location_text: string | null;
  derived: string;
}

/** The words of facts without a column that a posting states, by the letters of their keys. */
export function keptWords(row: PlaceRow): Record<string, string> {
  const kept = keptFacetsOfRow({ ...row, locationText: row.location_text }) as StoredFacts;
  return Object.fromEntries(
    keptFacets.flatMap(({ facet: { letter }, valueOf }) => {
      const word = valueOf(kept);
      return word === null ? [] : [[letter, word]];
    }),
  );
}

/**
 * What a posting is found and counted by: a part of each place that it names, each value once. `of`: of those places alone
 * that have this, as a search for it has it; a town that no list has may lie there too.
 */
export function namedPlaces(row: PlaceRow, part: PlacePart, of?: { column: PlacePart; value: string }): string[] {
  const { place, places } = keptFacetsOfRow({ ...row, locationText: row.location_text });
  const asked = [place, ...places].filter(
    (one) => of === undefined || one[of.column] === of.value || (part === "city" && one.geoname_id === null),
  );
  return [...new Set(asked.map((one) => one[part]).filter((value) => value !== null))];
}
