import type { RemoteScope } from "../../core/facts.ts";
import { limits } from "../../core/limits.ts";
import { areasHolding } from "../../core/normalize/place/areas.ts";

/**
 * Where one may live who works from home, as values of index tokens: countries ("fr") and parts of them ("usca") as
 * they are, and what is more or less than a country behind a digit, which no code begins with.
 */
const WORLD = "0world";
/** An area ("0dach"). */
const AREA = "0";
/** A country that is open in parts alone. */
const SOME = "1";
/** What is excepted, whatever else is open. */
const NOT = "2";

/** A country, or a part of one by its ISO 3166-2 code. */
export interface HomePlace {
  country: string;
  /** "CA" of "US-CA"; null for the whole country, or anywhere in it. */
  part: string | null;
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
const isPart = (region: string): boolean => /^[A-Z]{2}-/.test(region);
const valueOf = (name: string): string => (name.length > 2 && !isPart(name) ? AREA : "") + plain(name);

/** What a posting is found by; nothing where it does not say what is open. */
export function remoteValues(scope: RemoteScope): string[] {
  const { worldwide, countries, regions, exclude } = scope;
  const inParts = new Set(regions.filter(isPart).map((region) => region.slice(0, 2)));
  const open = [
    ...(worldwide ? [WORLD] : []),
    ...countries.map((code) => (inParts.has(code) ? SOME : "") + plain(code)),
    ...regions.map(valueOf),
  ];
  if (open.length === 0) return [];
  // Exceptions first: who is cut off is found too seldom, and never where he may not live.
  const values = [...exclude.map((name) => NOT + valueOf(name)), ...open].filter((value) => /[a-z]/.test(value));
  return [...new Set(values)].slice(0, limits.remotePlacesIndexedMax);
}

/** Postings with one of these may be worked for from there, unless they have one of `closedValues`. */
export function openValues({ country, part }: HomePlace): string[] {
  const code = plain(country);
  const areas = areasHolding(country).map(({ name }) => valueOf(name));
  return [WORLD, ...areas, code, part === null ? SOME + code : code + plain(part)];
}

export function closedValues({ country, part }: HomePlace): string[] {
  const code = plain(country);
  const whole = [...areasHolding(country).map(({ name }) => valueOf(name)), code];
  return [...whole, ...(part === null ? [] : [code + plain(part)])].map((value) => NOT + value);
}
