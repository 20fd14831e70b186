import { placesOfRow } from "../src/db/postings/job-row.ts";

export type PlacePart = "country" | "region" | "city";

/** A row of `jobs` as SQL gives it: of its columns those that tell places. */
export interface PlaceRow extends Record<PlacePart, string | null> {
  location_text: string | null;
  derived: string;
}

/** What a posting is found and counted by: a part of each place that it names, each value once. */
export function namedPlaces(row: PlaceRow, part: PlacePart): string[] {
  const { place, places } = placesOfRow({ ...row, locationText: row.location_text });
  return [...new Set([place, ...places].map((one) => one[part]).filter((value) => value !== null))];
}
