import { findCities, findDominantCity } from "./cities.ts";
import { findCountryByCode, findCountryByName } from "./countries.ts";
import { foldName } from "../text/fold-name.ts";
import { trimEndMarks, trimMarks } from "../text/trim-marks.ts";
import { isNoPlace, stripPlaceWords } from "./place-words.ts";
import { findSubdivisionByCode, findSubdivisionByName } from "./subdivisions.ts";

/** One place of a place line: its own words, and its name cut into parts, not yet resolved. */
export interface PlaceParts {
  raw: string;
  /** "Austin, TX, US" gives three parts; empty when the words name no place ("Remote", "EMEA"). */
  parts: string[];
  /** True when a dash joined the parts: then a part that nobody knows is no city ("Sales - Germany"). */
  isLoose: boolean;
  isRemote: boolean | null;
}

/** More segments than this are no list of places, and more parts no place. Recorded boards have 10 and 7. */
const segmentsMax = 60;
const partsMax = 20;

function isCountry(text: string): boolean {
  return findCountryByName(text) !== null || (findCountryByCode(text) !== null && findSubdivisionByCode(text) === null);
}

function isRegion(text: string): boolean {
  return findSubdivisionByName(text) !== null || findSubdivisionByCode(text) !== null;
}

function isKnown(text: string): boolean {
  return isCountry(text) || isRegion(text) || findCities(text).length > 0;
}

function isBigCity(text: string): boolean {
  return findDominantCity(text) !== null && findCities(text).some((city) => city.population >= 100);
}

/** "Bangkok (Thailand)" gives "Bangkok, Thailand"; a bracket that names no place is dropped. */
function openBrackets(text: string): string {
  const open = text.search(/[([]/);
  if (open < 0) return text;
  const close = text.slice(open).search(/[)\]]/);
  const end = close < 0 ? text.length : open + close;
  const inner = text.slice(open + 1, end).trim();
  const outer = `${text.slice(0, open)} ${text.slice(end + 1)}`
    .replace(/[([)\]]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const outerClean = trimMarks(outer, " ,-");
  if (outerClean === "") return inner;
  // A bare two-letter code in brackets ("(PT)") is a time zone or a contract as often as a country.
  const isPlace = inner.split(",").every((part) => isKnown(part.trim()));
  if (!isPlace || (/^[A-Z]{2}$/.test(inner) && findCountryByName(inner) === null && !isRegion(inner)))
    return outerClean;
  if (isKnown(outerClean.split(",")[0] ?? ""))
    return isCountry(outerClean) ? `${inner}, ${outerClean}` : `${outerClean}, ${inner}`;
  return inner;
}

/** "US & Canada" and "Washington DC and New York" are two places, "Town and Country, MO" is one. */
function splitAnd(text: string): string[] {
  if (!/ (?:and|&|\+) |&/i.test(text) || isKnown(text)) return [text];
  const pieces = text.split(/ (?:and|&|\+) |&/i).map((piece) => trimMarks(piece, " ,"));
  return pieces.every((piece) => isKnown(piece.split(",")[0] ?? "")) ? pieces : [text];
}

/** "Canada, UK, EU" and "Bangkok, Kuala Lumpur" are lists; "Austin, TX" and "Singapore, Singapore" are not. */
function splitCommas(text: string): string[] {
  const parts = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length < 2 || parts.length > segmentsMax || new Set(parts.map(foldName)).size < parts.length) return [text];
  if (parts.every((part) => isCountry(/^([A-Z]{2,3})-/.exec(part)?.[1] ?? ""))) return parts;
  const countries = parts.filter(isCountry);
  const nowhere = parts.filter((part) => isNoPlace(foldName(part)));
  if (countries.length > 1 && countries.length + nowhere.length === parts.length) return parts;
  const [first = "", second = ""] = parts;
  const isCityList = isBigCity(first) && isBigCity(second) && !parts.some((part) => isCountry(part) || isRegion(part));
  return isCityList ? parts : [text];
}

/** "US-CA-Remote", "Belgium-Brussels": a country joined by a bare hyphen. */
function splitHyphen(part: string): string[] {
  const pieces = part.split("-").map((piece) => piece.trim());
  const [head = ""] = pieces;
  if (pieces.length < 2 || pieces.length > partsMax || isKnown(part)) return [part];
  if (isCountry(head)) {
    const rest = pieces.slice(1).join("-");
    return isKnown(rest) || isKnown(rest.replaceAll("-", " ")) ? [head, rest] : pieces;
  }
  const tail = pieces.at(-1) ?? "";
  // "CA-Toronto": the code may be a state's or a country's; what stands beside it decides later.
  if (/^[A-Z]{2}$/.test(head) && isRegion(head) && findCities(pieces.slice(1).join("-")).length > 0)
    return [head, pieces.slice(1).join("-")];
  return isCountry(tail) ? [pieces.slice(0, -1).join("-"), tail] : [part];
}

/** "US CA" and "Boston MA": a code after a space. */
function splitCode(part: string): string[] {
  const match = /^(.{2,60}) ([A-Z]{2,3}|United States|United Kingdom|Canada)$/.exec(part);
  const [, head = "", code = ""] = match ?? [];
  if (!match || isKnown(part)) return [part];
  return (findSubdivisionByCode(code) ?? findCountryByCode(code) ?? findCountryByName(code)) && isKnown(head)
    ? [head, code]
    : [part];
}

/** "D.C. ." ends with one dot. */
function oneDot(part: string): string {
  const bare = trimEndMarks(part, ". ");
  return part.startsWith(".", bare.length) ? `${bare}.` : bare;
}

function cutParts(text: string): { parts: string[]; isLoose: boolean } {
  const dashed = text.split(/ [-:] |: /);
  const pieces = dashed.flatMap((piece) => piece.split(","));
  if (pieces.length > partsMax) return { parts: [], isLoose: true };
  const parts = pieces
    .map((part) => part.replace(/\s+\d{4,6}$/, "").trim())
    .flatMap(splitHyphen)
    .flatMap(splitCode)
    .map((part) => oneDot(part.replace(/^the (?=netherlands|united)/i, "")))
    .filter((part) => !isNoPlace(foldName(part)));
  return { parts, isLoose: dashed.length > 1 || /\w-\w/.test(text) };
}

/** Cuts a place line into its places: "San Francisco, CA | Remote (US)" gives two. */
export function splitPlaces(line: string): PlaceParts[] {
  const text = line
    .replace(/[\u2013\u2014\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
  const segments = isKnown(text) ? [text] : text.split(/\s*[;|\u2022·/\n]\s*|,? or /i);
  return segments
    .filter((segment) => segment.trim() !== "")
    .slice(0, segmentsMax)
    .flatMap((segment) => {
      const raw = segment.replace(/\s+/g, " ").trim();
      const stripped = stripPlaceWords(raw);
      const pieces = splitAnd(openBrackets(stripped.text)).flatMap(splitCommas);
      return pieces.map((piece) => {
        const { parts, isLoose } = cutParts(piece);
        return { raw: pieces.length > 1 ? piece : raw, parts, isLoose, isRemote: stripped.isRemote };
      });
    });
}
