import type { Place } from "../../facts.ts";
import { limits } from "../../limits.ts";
import { clipLine } from "../../text-in/clean-text.ts";
import type { PlaceHint } from "../../posting.ts";
import { unlimited, type Steps } from "../steps.ts";
import { countryName, findCountry } from "./countries.ts";
import { resolvePlace } from "./resolve-place.ts";
import type { ResolvedPlace } from "./resolve-place.ts";
import { splitPlaces } from "./split-places.ts";
import type { PlaceParts } from "./split-places.ts";
import { findSubdivisionByCode, findSubdivisionByName } from "./subdivisions.ts";

/** A place with its country as an ISO code, which the other normalisers work with. */
export interface NormalizedPlace {
  place: Place;
  countryCode: string | null;
}

/** A place to resolve, with the provider's own country for it. */
interface Candidate extends PlaceParts {
  country: string | null;
}

/** Places looked at for the `locationsMax` that are kept. The most that a recorded posting has is 24. */
const candidatesMax = 2 * limits.locationsMax;
/** Steps: a character of a place's words, and a place that is looked up in parts. */
const PASSES = 50;
const RESOLVE_STEPS = 2_000;
const structuredConfidence = 1;
const remoteOfficeConfidence = 0.8;
/** A conflict settled only by the company the place keeps ("Georgia; Texas"). */
const siblingConfidence = 0.6;

function isState(parts: string[]): boolean {
  const [only] = parts;
  return (
    parts.length === 1 && only !== undefined && (findSubdivisionByName(only) ?? findSubdivisionByCode(only)) !== null
  );
}

function cleanPart(part: string | null): string | null {
  const text = part?.replace(/\s+/g, " ").trim() ?? "";
  return text === "" ? null : text;
}

function withCountry(parts: PlaceParts, country: string | null): Candidate {
  return { ...parts, country };
}

/** Places of one hint: its text, completed or overruled by its structured parts. */
function readHint(hint: PlaceHint): Candidate[] {
  const country = hint.country === null ? null : findCountry(hint.country);
  const structured = [hint.city, hint.region].map(cleanPart).filter((part) => part !== null);
  const texts = hint.text === null ? [] : splitPlaces(hint.text);
  const isRemote = texts[0]?.isRemote ?? null;
  if (structured.length > 0 && texts.length < 2) {
    // The text may be an office's name; the address beside it is what resolves.
    const parts = structured.flatMap((part) => splitPlaces(part)[0]?.parts ?? []);
    const raw = cleanPart(hint.text) ?? structured.join(", ");
    return [{ raw, parts, isLoose: false, isRemote, country }];
  }
  if (texts.length > 0) return texts.map((text, index) => withCountry(text, index === 0 ? country : null));
  const raw = cleanPart(hint.country);
  return raw === null ? [] : [{ raw, parts: [], isLoose: false, isRemote: null, country }];
}

function resolveCandidate(candidate: Candidate, isAmongStates: boolean): ResolvedPlace {
  const evidence = {
    country: candidate.country,
    mayBeCity: candidate.isRemote !== true && !isAmongStates,
    isLoose: candidate.isLoose,
  };
  const found = resolvePlace(candidate.parts, evidence);
  if (candidate.country === null) return found;
  if (found.country === null && found.city === null) return { ...found, country: candidate.country, confidence: 0.9 };
  if (found.country !== candidate.country) return found;
  // "Remote - Europe" with an office's address: the address says little about where the work is.
  return { ...found, confidence: candidate.isRemote === true ? remoteOfficeConfidence : structuredConfidence };
}

/** "New York; Texas": what may be a city or a state is a state where another place is one. */
function resolveAll(candidates: Candidate[]): ResolvedPlace[] {
  const states = candidates.map(({ parts }) => isState(parts));
  const count = states.filter(Boolean).length;
  return candidates.map((candidate, index) => resolveCandidate(candidate, count > (states[index] === true ? 1 : 0)));
}

/** "Georgia; Texas; Ohio": a conflict that every other place of the posting decides the same way. */
function settleBySiblings(candidates: Candidate[], found: ResolvedPlace[]): ResolvedPlace[] {
  const countries = new Set(found.map((place) => place.country).filter((country) => country !== null));
  const [country] = countries;
  if (country === undefined || countries.size > 1) return found;
  return found.map((place, index) => {
    const candidate = candidates[index];
    if (!candidate || place.country !== null || !isState(candidate.parts.slice(-1))) return place;
    const evidence = { country, mayBeCity: false, isLoose: candidate.isLoose };
    const settled = resolvePlace(candidate.parts, evidence);
    return settled.country === null ? place : { ...settled, confidence: siblingConfidence };
  });
}

function toPlace(candidate: Candidate, found: ResolvedPlace): NormalizedPlace {
  const country = found.country === null ? null : countryName(found.country);
  const place: Place = {
    raw: clipLine(candidate.raw, limits.textCharsMax),
    city: found.city,
    region: found.region,
    country,
    is_remote: candidate.isRemote,
    confidence: found.confidence,
  };
  return { place, countryCode: country === null ? null : found.country };
}

/**
 * Every place of a posting, primary first. Structured parts come first, then the words of `locationText`.
 * The primary place is the first one that resolves to a country or city, else the first one named.
 */
export function normalizePlaces(
  hints: PlaceHint[],
  locationText: string | null,
  steps: Steps = unlimited,
): NormalizedPlace[] {
  const candidates: Candidate[] = [];
  for (const hint of hints) {
    steps.take([hint.text, hint.city, hint.region].join("").length * PASSES);
    candidates.push(...readHint(hint));
    // What follows could only be one of the last places, if any of those before is there twice.
    if (candidates.length >= candidatesMax) break;
  }
  if (candidates.length === 0) {
    steps.take((locationText ?? "").length * PASSES);
    candidates.push(...splitPlaces(locationText ?? "").map((parts) => withCountry(parts, null)));
  }
  candidates.length = Math.min(candidates.length, candidatesMax);
  steps.take(candidates.length * RESOLVE_STEPS);
  const found = settleBySiblings(candidates, resolveAll(candidates));
  const places: NormalizedPlace[] = [];
  const seen = new Set<string>();
  for (const [index, candidate] of candidates.entries()) {
    const resolved = found[index];
    if (!resolved) continue;
    const normalized = toPlace(candidate, resolved);
    const { city, region, country, is_remote, raw } = normalized.place;
    const key = JSON.stringify(country === null && city === null ? [raw] : [city, region, country, is_remote]);
    if (seen.has(key)) continue;
    seen.add(key);
    places.push(normalized);
  }
  const primary = places.findIndex(({ place }) => place.country !== null || place.city !== null);
  const ordered =
    primary > 0 ? [...places.slice(primary, primary + 1), ...places.filter((_, index) => index !== primary)] : places;
  return ordered.slice(0, limits.locationsMax);
}
