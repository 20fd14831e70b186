import type { Conflict, Derived, Evidence } from "../../evidence.ts";
import { unknown } from "../../evidence.ts";
import { rememberLast } from "../../remember-last.ts";
import type { Said } from "../said.ts";
import { unlimited, type Steps } from "../steps.ts";
import { countryName, findCountry } from "./countries.ts";
import { normalizePlaces, type NormalizedPlace } from "./location.ts";
import { readSegments, withPlainMarks } from "./read-parts.ts";
import { readingsOf, type Readings } from "./readings.ts";

/** Places of the payload's own that are compared with their lines, and steps for each character of a line. */
const COMPARED_MAX = 10;
const PASSES = 50;

/** The words that a place was read from: a part of the place line, or a place of the payload's own. */
function evidenceOf({ place }: NormalizedPlace, { locationText }: Said): Evidence[] {
  const quote = place.raw ?? "";
  const method = place.geoname_id === null ? "names" : "gazetteer";
  if (quote === "") return [];
  const at = locationText === null ? -1 : withPlainMarks(locationText).indexOf(withPlainMarks(quote));
  if (locationText === null || at < 0) return [{ field: "places", method, quote, at: null }];
  return [{ field: "location_text", method, quote: locationText.slice(at, at + quote.length), at }];
}

/** Words of a line that name another country, where none speaks for the stated one. Boards repeat their lines. */
const otherCountry = (line: string, stated: string): { quote: string; code: string } | null =>
  otherCountryOf(`${stated}${line}`);

const otherCountryOf = rememberLast((codeAndLine): { quote: string; code: string } | null => {
  const [stated, line] = [codeAndLine.slice(0, CODE_CHARS), codeAndLine.slice(CODE_CHARS)];
  const parts = readSegments(line).flatMap((segment) => segment.parts.map(readingsOf));
  const isOf = ({ country, regions }: Readings): boolean =>
    country?.code === stated || regions.some(({ region }) => region.country === stated);
  if (parts.some(isOf)) return null;
  // "Lebanon" is a town of the stated country too.
  const named = parts.find(
    ({ country, cities }) => country?.isCode === false && cities.every((city) => city.country !== stated),
  );
  return named?.country == null ? null : { quote: named.text, code: named.country.code };
}, 500);
/** Of a country's code (ISO 3166). */
const CODE_CHARS = 2;

/** A place line and the payload's own field that name two countries: the one that was not taken. */
function conflictsOf({ places: hints, locationText }: Said, places: NormalizedPlace[], steps: Steps): Conflict[] {
  const taken = new Set(places.flatMap(({ countryCode }) => countryCode ?? []));
  if (taken.size === 0) return [];
  return hints.slice(0, COMPARED_MAX).flatMap(({ text, country }): Conflict[] => {
    const stated = country === null ? null : findCountry(country);
    const name = stated === null ? null : countryName(stated);
    if (country === null || stated === null || name === null) return [];
    if (!taken.has(stated))
      return [{ field: "places", method: "stated_country", quote: country, at: null, value: name }];
    const line = text ?? (hints.length === 1 ? locationText : null) ?? "";
    steps.take(line.length * PASSES);
    const other = otherCountry(line, stated);
    const value = other === null ? null : countryName(other.code);
    if (other === null || value === null || taken.has(other.code)) return [];
    const at = locationText?.indexOf(other.quote) ?? -1;
    const where = at < 0 ? { field: "places" as const, at: null } : { field: "location_text" as const, at };
    return [{ ...where, method: "names", quote: other.quote, value }];
  });
}

/**
 * The places of a posting, primary first, with the words that they were read from. Places that name only a part of the
 * world, or nothing that is known, are among them: their confidence is 0.
 */
export function readPlaces(said: Said, steps: Steps = unlimited): Derived<NormalizedPlace[]> {
  const places = normalizePlaces(said.places, said.locationText, steps, said.native);
  const known = places.filter(({ place }) => place.confidence > 0);
  if (known.length === 0) return places.length === 0 ? unknown() : { ...unknown(), value: places };
  return {
    value: places,
    confidence: Math.min(...known.map(({ place }) => place.confidence)),
    evidence: known.flatMap((one) => evidenceOf(one, said)),
    conflicts: conflictsOf(said, places, steps),
  };
}
