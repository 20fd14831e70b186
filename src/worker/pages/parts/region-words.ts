import { findCountry } from "../../../core/normalize/place/countries.ts";
import {
  findSubdivisions,
  namesShownAs,
  shownSubdivision,
  subdivisionOf,
} from "../../../core/normalize/place/subdivisions.ts";
import { foldName } from "../../../core/normalize/text/fold-name.ts";

/**
 * A region for people. Postings show those of the US, Canada and Australia by their codes, which the API takes too; its
 * name stands on pages, under whatever name it is asked for. Both names of a code that two of these countries have: a
 * search by it finds both.
 */
export function regionLabel(value: string): string {
  const shown = namesInPostings(value);
  const own = shown.find((one) => foldName(one) === foldName(value)) ?? shownRegion(value);
  const names = namesShownAs(own);
  return names.length === 0 ? own : names.join(" or ");
}

/** A region under the name or code by which postings show it; of several, or an unknown name, as it is given. */
export function shownRegion(value: string): string {
  const shown = namesInPostings(value);
  const [first] = shown;
  // A name that postings show is its own, whatever else is called so.
  const isOwn = shown.some((one) => foldName(one) === foldName(value));
  return first === undefined || shown.length > 1 || isOwn ? value : first;
}

function namesInPostings(name: string): string[] {
  return [...new Set(findSubdivisions(name).map(shownSubdivision))];
}

/** `Denver, Colorado, United States` of a posting's own place; null where nothing of it is known. */
export function placeWords({
  city,
  region,
  country,
}: Record<"city" | "region" | "country", string | null>): string | null {
  const code = country === null ? null : findCountry(country);
  const own = region === null || code === null ? null : subdivisionOf(code, region);
  const words = [city, own?.name ?? (region === null ? null : regionLabel(region)), country];
  return words.filter((word) => word !== null).join(", ") || null;
}
