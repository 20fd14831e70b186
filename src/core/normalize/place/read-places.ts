import type { Derived, Evidence } from "../../evidence.ts";
import { unknown } from "../../evidence.ts";
import type { Said } from "../said.ts";
import { unlimited, type Steps } from "../steps.ts";
import { normalizePlaces, type NormalizedPlace } from "./location.ts";

/** The words that a place was read from: a part of the place line, or a place of the payload's own. */
function evidenceOf({ place }: NormalizedPlace, { locationText }: Said): Evidence[] {
  const quote = place.raw ?? "";
  const method = place.geoname_id === null ? "names" : "gazetteer";
  const at = locationText?.indexOf(quote) ?? -1;
  if (quote === "") return [];
  return [at < 0 ? { field: "places", method, quote, at: null } : { field: "location_text", method, quote, at }];
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
    conflicts: [],
  };
}
