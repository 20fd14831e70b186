import type { Json, JsonObject } from "../../json.ts";

const textsMax = 10;
/** Names of a payload's own fields that hold places. */
const placeName =
  /^(?:job )?(?:locations?|city|country|office(?: location)?s?|region|work(?:place)? location|standort|site)$/i;

function textsIn(value: Json | undefined): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return [];
}

function field(entry: Json, name: string): Json | undefined {
  return typeof entry === "object" && entry !== null && !Array.isArray(entry) ? entry[name] : undefined;
}

/** Places that the payload names beside its place line: its offices, and fields of the company's own that hold places. */
export function readOfficeTexts(native: JsonObject): string[] {
  const [offices, metadata] = [native["offices"], native["metadata"]];
  const found: string[] = [];
  for (const office of Array.isArray(offices) ? offices : []) {
    const [place] = [...textsIn(field(office, "location")), ...textsIn(field(office, "name"))];
    if (place !== undefined) found.push(place);
  }
  for (const entry of Array.isArray(metadata) ? metadata : []) {
    const [name] = textsIn(field(entry, "name"));
    if (name !== undefined && placeName.test(name.trim())) found.push(...textsIn(field(entry, "value")));
  }
  return [...new Set(found)].slice(0, textsMax);
}
