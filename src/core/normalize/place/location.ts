import type { Place } from "../../facts.ts";
import type { JsonObject } from "../../json.ts";
import { limits } from "../../limits.ts";
import { clipLine } from "../../text-in/clean-text.ts";
import type { PlaceHint } from "../../posting.ts";
import { unlimited, type Steps } from "../steps.ts";
import { countryName, findCountry } from "./countries.ts";
import { readOfficeTexts } from "./office-texts.ts";
import type { Segment } from "./cut-parts.ts";
import { readSegments } from "./read-parts.ts";
import { confidences, nowhere, type ResolvedPlace } from "./resolve-group.ts";
import { resolveSegment, type LinePlace } from "./resolve-line.ts";
import { mentions, resolveAddress } from "./resolve-address.ts";
import { readingsOf } from "./readings.ts";
import { shownSubdivision } from "./subdivisions.ts";

/** A place with the codes that the other normalisers work with. */
export interface NormalizedPlace {
  place: Place;
  /** ISO 3166-1. */
  countryCode: string | null;
  /** ISO 3166-2, without the country ("MA", "BY"). */
  regionCode: string | null;
}

/** A place to resolve, with what the provider's own fields say of it. */
interface Candidate {
  segment: Segment;
  hint: PlaceHint | null;
  stated: string | null;
}

/** Segments looked at for the `locationsMax` that are kept. The most that a recorded posting has is 24. */
const candidatesMax = 2 * limits.locationsMax;
/** Steps: a character of a place's words, a place, and a part of one that is looked up and weighed. */
const PASSES = 50;
const PLACE_STEPS = 2_000;
const PART_STEPS = 3_000;
/** A country that only an office's address says, beside the word "remote". */
const remoteOfficeConfidence = 0.6;

/** Names a lone state: "New York" beside "Texas" is a state too. */
function isState({ parts }: Segment): boolean {
  const [only] = parts;
  return (
    parts.length === 1 &&
    only !== undefined &&
    readingsOf(only).regions.some(({ region }) => region.country === "US" || region.country === "CA")
  );
}

/** People of a city that is meant where no other state stands beside it: "London; New York". */
const metropolis = 500_000;

/** How many states a list names: none where a city's name is all that says it. */
function countStates(segments: Segment[]): number {
  const states = segments.filter(isState);
  const [only, ...others] = states;
  const isCity = readingsOf(only?.parts[0] ?? "").cities.some(({ population }) => population >= metropolis);
  return others.length === 0 && isCity ? 0 : states.length;
}

function emptySegment(raw: string): Segment {
  const said = { isRemote: null, isJoined: false, isAddress: false, isLoose: false, areCountries: false };
  return { raw, parts: [], ...said, postcode: null };
}

/** "Bengaluru/Gurugram" in a field for one city: a list of them. */
const asLine = (hint: PlaceHint): PlaceHint =>
  hint.text === null && hint.region === null && hint.city !== null && /[/;|]/.test(hint.city)
    ? { ...hint, text: hint.city, city: null }
    : hint;

function readHint(hint: PlaceHint): Candidate[] {
  const stated = hint.country === null ? null : findCountry(hint.country);
  const segments = hint.text === null ? [] : readSegments(hint.text);
  const named = segments.filter(({ parts }) => parts.length > 0);
  const hasAddress = hint.city !== null || hint.region !== null;
  if (hasAddress && named.length < 2) {
    const raw = hint.text ?? [hint.city, hint.region].filter((part) => part !== null).join(", ");
    const isRemote = segments.find((one) => one.isRemote !== null)?.isRemote ?? null;
    return [{ segment: { ...(named[0] ?? emptySegment(raw)), raw, isRemote }, hint, stated }];
  }
  if (segments.length > 0)
    return segments.map((segment, index) => ({
      segment,
      hint: null,
      stated: index === 0 || named.length === 1 ? stated : null,
    }));
  return hint.country === null ? [] : [{ segment: emptySegment(hint.country), hint: null, stated }];
}

interface Context {
  siblings: ReadonlySet<string>;
  states: number;
  /** The posting's place line, where it has a single place. */
  line: string;
}

function resolveCandidate({ segment, hint, stated }: Candidate, { siblings, states, line }: Context): LinePlace[] {
  const mayBeCity = segment.isRemote !== true && states <= (isState(segment) ? 1 : 0);
  const evidence = { stated, siblings, mayBeCity, postcode: segment.postcode };
  const places = resolveSegment(segment, evidence);
  const [own] = places;
  if (own === undefined || places.length > 1) return places;
  const { found } = own;
  if (hint === null) {
    const isNowhere = found.country === null && found.city === null && !own.isArea;
    return isNowhere && stated !== null && segment.parts.every((part) => readingsOf(part).isNoPlace)
      ? [{ ...own, found: countryOnly(stated, segment) }]
      : places;
  }
  const address = resolveAddress(hint, evidence);
  // Who works from anywhere in a country works in no town, whatever else the line names: "Acme Games (US Remote)".
  const hasOtherName = segment.isRemote !== true && segment.parts.some(isUnknownName);
  const isLineEnough =
    own.isArea ||
    (found.country !== null &&
      !hasOtherName &&
      !found.isStatedOnly &&
      found.city === null &&
      !mentions(line, address.city, namesCountry(hint.city) ? null : hint.city));
  if (found.city !== null && (found.cityId !== null || address.cityId === null)) {
    return [{ ...own, found: agree(found, address) }];
  }
  // An office's address adds no city to a line that names a country, a state or a part of the world.
  if (isLineEnough) return places;
  if (segment.isRemote === true && segment.parts.length === 0) {
    const country = address.country;
    return [
      { ...own, found: country === null ? nowhere : { ...nowhere, country, confidence: remoteOfficeConfidence } },
    ];
  }
  return [{ ...own, found: address }];
}

/** "Nigeria" in a field for a city. */
const namesCountry = (city: string | null): boolean => city !== null && readingsOf(city).country?.isCode === false;

function isUnknownName(part: string): boolean {
  const { isName, cities, regions, country } = readingsOf(part);
  return isName && cities.length === 0 && regions.length === 0 && country === null;
}

/** The line's place, surer where the address says the same. */
function agree(found: ResolvedPlace, address: ResolvedPlace): ResolvedPlace {
  if (found.cityId === null || found.cityId !== address.cityId) return found;
  const isFiner = address.region !== null && address.region.parent === found.region?.code;
  return {
    ...found,
    region: isFiner ? address.region : found.region,
    confidence: Math.max(found.confidence, address.confidence),
  };
}

function countryOnly(country: string, { isRemote }: Segment): ResolvedPlace {
  return { ...nowhere, country, confidence: isRemote === true ? confidences.explicit : confidences.stated };
}

/** Countries that are certain, for those that are not. */
function certainCountries(places: LinePlace[]): Set<string> {
  return new Set(
    places.flatMap(({ found }) =>
      found.country !== null && found.confidence >= confidences.explicit ? [found.country] : [],
    ),
  );
}

function resolveAll(candidates: Candidate[], line: string): LinePlace[] {
  const states = countStates(candidates.map(({ segment }) => segment));
  const first = candidates.map((one) => resolveCandidate(one, { siblings: new Set(), states, line }));
  const siblings = certainCountries(first.flat());
  if (siblings.size === 0 || candidates.length === 1) return settleStates(first, candidates, line, states);
  const isSure = ({ found, isArea }: LinePlace): boolean => isArea || found.confidence >= confidences.explicit;
  return candidates.flatMap((one, index) => {
    const before = first[index] ?? [];
    return before.every(isSure) ? before : resolveCandidate(one, { siblings, states, line });
  });
}

/**
 * Without a country that is said for sure: "Georgia; Texas; Ohio" are in what most of them are in, and "Palo Alto" of
 * "London; Palo Alto; San Francisco" in one of the others' countries.
 */
function settleStates(first: LinePlace[][], candidates: Candidate[], line: string, states: number): LinePlace[] {
  const places = first.flat();
  const siblings = new Set(places.flatMap(({ found }) => found.country ?? []));
  if (siblings.size === 0 || places.every(({ found }) => found.country !== null)) return places;
  return candidates.flatMap((one, index) => {
    const before = first[index] ?? [];
    const isFound = siblings.size > 1 && before.every(({ found }) => found.country !== null);
    return isFound ? before : resolveCandidate(one, { siblings, states, line });
  });
}

function toPlace({ raw, found, isRemote }: LinePlace): NormalizedPlace {
  const country = found.country === null ? null : countryName(found.country);
  const place: Place = {
    raw: clipLine(raw, limits.textCharsMax),
    city: found.city,
    region: found.region === null ? null : shownSubdivision(found.region),
    country,
    is_remote: isRemote,
    confidence: found.confidence,
    geoname_id: found.cityId,
  };
  return { place, countryCode: country === null ? null : found.country, regionCode: found.region?.code ?? null };
}

function collect(hints: PlaceHint[], locationText: string | null, steps: Steps): Candidate[] {
  const candidates: Candidate[] = [];
  for (const hint of hints) {
    steps.take([hint.text, hint.city, hint.region].join("").length * PASSES);
    candidates.push(...readHint(asLine(hint)));
    // What follows could only be one of the last places, if any of those before is there twice.
    if (candidates.length >= candidatesMax) break;
  }
  if (candidates.length === 0 && locationText !== null) {
    steps.take(locationText.length * PASSES);
    candidates.push(...readSegments(locationText).map((segment) => ({ segment, hint: null, stated: null })));
  }
  candidates.length = Math.min(candidates.length, candidatesMax);
  const parts = candidates.reduce((sum, { segment }) => sum + segment.parts.length, 0);
  steps.take(candidates.length * PLACE_STEPS + parts * PART_STEPS);
  return candidates;
}

/**
 * Every place of a posting, primary first: of its structured places, else of the words of `locationText`, else (a line
 * like "Hybrid") of the offices that the payload names. The primary place is the first one that resolves
 * to a country or city, else the first one named.
 */
export function normalizePlaces(
  hints: PlaceHint[],
  locationText: string | null,
  steps: Steps = unlimited,
  native: JsonObject = {},
): NormalizedPlace[] {
  const line = JSON.stringify([hints, locationText]);
  // Of a board's payloads few need their own fields, which differ from one to the next.
  const withNative = (): string => JSON.stringify([line, native["offices"] ?? null, native["metadata"] ?? null]);
  const before = known.get(line);
  const found = before === "asks_native" ? known.get(withNative()) : before;
  if (found !== undefined && found !== "asks_native") {
    // The same posting costs the same, whatever was read before it.
    steps.take(found.steps);
    return copyOf(found.places);
  }
  let taken = 0;
  const counted: Steps = {
    taken: () => taken,
    take: (count) => {
      steps.take(count);
      taken += count;
    },
  };
  const { places, asksNative } = readAll(hints, locationText, counted, native);
  const key = asksNative ? withNative() : line;
  if (key.length > knownCharsMax) return places;
  if (known.size >= knownMax) known.clear();
  if (asksNative) known.set(line, "asks_native");
  known.set(key, { places, steps: taken });
  return copyOf(places);
}

/** Whoever asks may change what it got. */
function copyOf(places: readonly NormalizedPlace[]): NormalizedPlace[] {
  return places.map((one) => ({ ...one, place: { ...one.place } }));
}

/** Boards repeat their places; emptied when full. */
const known = new Map<string, { places: NormalizedPlace[]; steps: number } | "asks_native">();
const knownMax = 500;
const knownCharsMax = 2_000;

function readAll(
  hints: PlaceHint[],
  locationText: string | null,
  steps: Steps,
  native: JsonObject,
): { places: NormalizedPlace[]; asksNative: boolean } {
  const line = hints.length > 1 ? "" : (locationText ?? "");
  const named = resolveInCountry(hints, locationText, steps) ?? resolveAll(collect(hints, locationText, steps), line);
  const asksNative = named.every(isSilent);
  const found = asksNative ? resolveOffices(named, native, steps) : named;
  // "Europe" before "Argentina" is no place in Argentina.
  const isAreaFirst = found[0]?.isArea === true;
  return { places: inOrder(found.map(toPlace), isAreaFirst).slice(0, limits.locationsMax), asksNative };
}

/**
 * Of a place whose payload states the country alone, what the line says of where in it: all of it there, and more than the
 * country. Null for any other place.
 */
function resolveInCountry(hints: PlaceHint[], locationText: string | null, steps: Steps): LinePlace[] | null {
  const [only, ...others] = hints;
  if (only === undefined || others.length > 0 || locationText === null) return null;
  if (only.country === null || only.text !== null || only.city !== null || only.region !== null) return null;
  const stated = findCountry(only.country);
  const found = resolveAll(collect([{ ...only, text: locationText }], null, steps), locationText);
  const isWithin = ({ found: { country, city, region } }: LinePlace): boolean =>
    country === stated && (city !== null || region !== null);
  return found.length > 0 && found.every(isWithin) ? found : null;
}

function isSilent({ found, isArea, isRemote }: LinePlace): boolean {
  return found.country === null && found.city === null && !isArea && isRemote !== true;
}

/** "Hybrid" as a place line: the payload's offices and its own fields name the place, if anything does. */
function resolveOffices(silent: LinePlace[], native: JsonObject, steps: Steps): LinePlace[] {
  const offices = readOfficeTexts(native).map((text) => ({ text, city: null, region: null, country: null }));
  if (offices.length === 0) return silent;
  const isRemote = silent[0]?.isRemote ?? null;
  const named = resolveAll(collect(offices, null, steps), "").filter(({ found }) => found.country !== null);
  if (named.length === 0) return silent;
  return named.map(({ raw, parts, found, isArea }) => {
    const confidence = Math.min(found.confidence, confidences.siblings);
    return { raw, parts, isArea, isRemote, found: { ...found, confidence } };
  });
}

/** Each place once, the primary one first. */
function inOrder(all: NormalizedPlace[], isAreaFirst: boolean): NormalizedPlace[] {
  const places: NormalizedPlace[] = [];
  const seen = new Set<string>();
  for (const one of all) {
    const { city, region, country, is_remote, raw, geoname_id } = one.place;
    const key = JSON.stringify(
      country === null && city === null
        ? [raw]
        : [geoname_id ?? city, geoname_id === null ? region : "", country, is_remote],
    );
    if (seen.has(key)) continue;
    seen.add(key);
    places.push(one);
  }
  const primary = places.findIndex(({ place }) => place.country !== null || place.city !== null);
  if (primary <= 0 || isAreaFirst) return places;
  return [...places.slice(primary, primary + 1), ...places.filter((_, index) => index !== primary)];
}
