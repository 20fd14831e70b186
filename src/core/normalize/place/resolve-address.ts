import type { PlaceHint } from "../../posting.ts";
import { foldPlace } from "../text/fold-name.ts";
import { cityMisspelt } from "./misspelt.ts";
import type { Segment } from "./cut-parts.ts";
import { readSegments } from "./read-parts.ts";
import { readingsOf } from "./readings.ts";
import { confidences, resolveGroup, type ResolvedPlace } from "./resolve-group.ts";
import type { PlaceEvidence } from "./score-group.ts";

/** A town that a form calls one and that no list has. */
const statedCityConfidence = 0.85;

/** A field of an address: "Boston, MA" in a field for cities has two parts. */
const segmentOf = (field: string | null): Segment | undefined => (field === null ? undefined : readSegments(field)[0]);
const partsOf = (field: string | null): string[] => segmentOf(field)?.parts ?? [];

/** The place that a provider's own fields for city, region and country name. */
export function resolveAddress({ city, region, country }: PlaceHint, evidence: PlaceEvidence): ResolvedPlace {
  const own = evidence.stated === null ? partsOf(country) : [];
  const { parts: cityParts = [], postcode = null } = segmentOf(city) ?? {};
  const parts = [...cityParts, ...partsOf(region), ...own]
    .map(readingsOf)
    .filter((part) => !part.isNoPlace && part.area === null);
  const found = resolveGroup(parts, {
    ...evidence,
    mayBeCity: city !== null && cityParts.length > 0,
    postcode: evidence.postcode ?? postcode,
  });
  const [name] = cityParts;
  if (found.city !== null || found.country === null || name === undefined) return found;
  const reading = readingsOf(name);
  const isPlaceOfOtherKind =
    reading.country !== null || reading.regions.some((one) => one.region.country === found.country);
  if (!reading.isName || isPlaceOfOtherKind) return found;
  const meant = reading.cities.length > 0 || found.region === null ? null : cityMisspelt(name, found.region);
  if (meant !== null) return { ...found, city: meant.name, cityId: meant.id };
  return {
    ...found,
    city: name,
    confidence: Math.min(found.confidence, found.confidence >= confidences.explicit ? statedCityConfidence : 1),
  };
}

/** Whether the posting's place line names the address's city, in its own or the shown spelling. */
export function mentions(line: string, ...names: (string | null)[]): boolean {
  const folded = ` ${foldPlace(line)} `;
  return names.some((name) => name !== null && name !== "" && folded.includes(` ${foldPlace(name)} `));
}
