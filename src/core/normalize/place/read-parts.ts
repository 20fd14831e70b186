import { splitEastAsian } from "./east-asian.ts";
import { isCountryOrArea, isKnown, readingsOf } from "./readings.ts";
import { stripPlaceWords } from "./place-words.ts";
import { trimMarks } from "../text/trim-marks.ts";

/** Words of a place line between marks that surely part places; `parts` still may name several. */
export interface Segment {
  raw: string;
  parts: string[];
  isRemote: boolean | null;
  /** Joined to the one before by "/", "or", "and", "&": what one says of remote work the other may share. */
  isJoined: boolean;
  /** A dash joined the parts, or words stood around: then an unknown part is no city ("Sales - Germany"). */
  isLoose: boolean;
}

/** More segments than this are no list of places, and more parts no place. Recorded boards have 10 and 7. */
const segmentsMax = 60;
const partsMax = 20;

/** What follows says where the job is not, or who may do it. */
const besides =
  /[,;]? ?\b(?:excluding|excl\.|except|exception|other than|outside of|but not|not in|not available|non-?\s?u\.?s\.?(?![a-z])|must|with (?:the )?right|with (?:some |required |frequent |occasional )?travel|right to work|no sponsorship|ohne|hors|sauf|excepto|exceto|escluso)\b[^()[\];|]*/gi;
/** "+7 more\u2026", "(+2 others)", "and 3 more locations": how many a list left out. */
const furtherOnes =
  /[\s,(]{0,3}(?:\+ ?|and |& )?\d{1,3} (?:more|others?|weitere|autres|m[a\u00E1]s)(?: locations?| offices?| cities| places)?[ \u2026.)]*$/i;
const timeZone = /[([](?:[ECMP]?[SD]T|[EP]T|GMT|UTC|CET|CEST|BST)(?: ?[+-] ?\d{1,2})?(?: time ?zone)?[)\]]/gi;
const hardMarks = /\s*[;|\u2022\u00B7\n]\s*| \/ |\/|,? (?:or|oder|ou) /i;
const joining = /^(?: ?\/ ?|,? (?:or|oder|ou) )$/i;
const andWords = / (?:and|und|et|y|e|en|o|lub|eller|&|\+) |&/i;
/** "(1)", "12 rue ...", "Bldg 3": numbers that are no part of a name. */
const postal =
  /^\d{4} ?[A-Z]{2}(?: |$)|^(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})?\s+(?=\p{L})|\s+(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})?$|\s+[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|\s+[A-Z]\d[A-Z] ?\d[A-Z]\d$|^\d{3}-\d{4}\s+/u;

/** Cuts a place line: "San Francisco, CA | Remote (US)" gives two segments of two and one parts. */
export function readSegments(line: string): Segment[] {
  const text = line
    .replace(/[\u2013\u2014\u2212\u2010\u2011]/g, "-")
    .replace(/[\uFF0C\u3001]/g, ", ")
    .replace(/<br ?\/?>/gi, " ")
    .replace(/\s+/g, " ")
    .replace(besides, "")
    .replace(furtherOnes, "")
    // A postcode of five digits is none of Canada's.
    .replace(/, ?CA (?=\d{5}(?:-\d{4})?(?:$|,))/g, ", California ")
    .trim();
  if (text === "") return [];
  if (isKnown(text)) return [{ raw: text, parts: [text], isRemote: remoteArea(text), isJoined: false, isLoose: false }];
  const segments: Segment[] = [];
  for (const { piece, isJoined } of splitHard(text.replace(slashCode, joinCode))) {
    for (const [index, part] of splitRemote(piece).flatMap(splitAnd).entries()) {
      if (segments.length >= segmentsMax) return segments;
      segments.push({ ...readSegment(part), isJoined: isJoined || index > 0 });
    }
  }
  shareRemote(segments);
  return segments;
}

/** "Remote - Worldwide": what is known as a part of the world may say remote too. */
const remoteArea = (text: string): boolean | null =>
  readingsOf(text).area === null ? null : stripPlaceWords(text).isRemote;

const slashCode = /(\p{L}[\p{L} .'-]{2,40})\/([A-Z]{2})(?![\p{L}\p{N}])/gu;

/** "Belo Horizonte/MG", "Berlin/DE": what the largest town of the name lies in is no second place. */
function joinCode(whole: string, name: string, code: string): string {
  const [largest] = readingsOf(name.trim()).cities;
  const { country, regions } = readingsOf(code);
  const isIts =
    largest !== undefined &&
    (country?.code === largest.country ||
      regions.some(({ region }) => region.country === largest.country && region.code === largest.region));
  return isIts ? `${name}, ${code}` : whole;
}

function splitHard(text: string): { piece: string; isJoined: boolean }[] {
  const pieces: { piece: string; isJoined: boolean }[] = [];
  let isJoined = false;
  const marks = new RegExp(`(${hardMarks.source})`, "gi");
  const split = text.split(marks);
  for (const [index, piece] of split.entries()) {
    const before = pieces.at(-1);
    const named = `${before?.piece ?? ""}${split[index - 1] ?? ""}${piece.split(",")[0] ?? ""}`;
    // "Truth or Consequences, NM"
    if (index % 2 === 0 && before !== undefined && / or /i.test(split[index - 1] ?? "") && isKnown(named))
      before.piece += `${split[index - 1] ?? ""}${piece}`;
    else if (index % 2 === 1) isJoined = joining.test(piece);
    else if (piece.trim() !== "") pieces.push({ piece: piece.trim(), isJoined: pieces.length > 0 && isJoined });
  }
  return pieces.slice(0, segmentsMax);
}

const remotePart = /^(?:[A-Za-z .]{2,30}[- ]remote|remote[- ][A-Za-z .]{2,30})$/i;

/** "Chicago, US-Remote, Canada-Remote": what is remote stands by itself. */
function splitRemote(text: string): string[] {
  if (!text.includes(",") || !/remote/i.test(text) || /[()]/.test(text)) return [text];
  const parts = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length > segmentsMax) return [text];
  const remote = parts.filter((part) => remotePart.test(part));
  const isList = remote.length > 1 || (remote.length === 1 && /-remote$/i.test(parts.at(-1) ?? "") && parts.length > 1);
  if (!isList) return [text];
  const pieces: string[] = [];
  let open: string[] = [];
  for (const part of parts) {
    if (!remotePart.test(part)) {
      open.push(part);
      continue;
    }
    if (open.length > 0) pieces.push(open.join(", "));
    open = [];
    pieces.push(part);
  }
  return open.length > 0 ? [...pieces, open.join(", ")] : pieces;
}

/** "US & Canada" and "Washington DC and New York" are two places, "Town and Country, MO" is one. */
function splitAnd(text: string): string[] {
  if (!andWords.test(text) || isKnown(text)) return [text];
  const [head = ""] = text.split(/,| - |\(/);
  if (isKnown(head) && andWords.test(head)) return [text];
  const pieces = text.split(andWords).map((piece) => trimMarks(piece, " ,"));
  const isPlace = (piece: string): boolean => {
    const bare = trimMarks(stripPlaceWords(piece).text, " ,-()[]");
    return bare === ""
      ? /remote/i.test(piece)
      : isKnown(bare.split(/,| - |[([]/)[0]?.trim() ?? "") ||
          isKnown(
            bare
              .split(/[([]|- /)
              .at(-1)
              ?.trim() ?? "",
          );
  };
  return pieces.length <= segmentsMax && pieces.every(isPlace) ? pieces : [text];
}

/** "Remote (US or Canada)", "Remote - Poland/Ukraine": each of a joined row of countries, where one says it. */
function shareRemote(segments: Segment[]): void {
  for (let index = 1; index < segments.length; index++) {
    const [before, one] = [segments[index - 1], segments[index]];
    if (!before || !one?.isJoined || before.parts.length === 0 || one.parts.length === 0) continue;
    if (!one.parts.every(isCountryOrArea)) continue;
    if (before.isRemote === true && one.isRemote === null) one.isRemote = true;
  }
  for (let index = segments.length - 1; index > 0; index--) {
    const [before, one] = [segments[index - 1], segments[index]];
    if (!before || !one?.isJoined || before.parts.length === 0 || one.parts.length === 0) continue;
    if (one.isRemote === true && before.isRemote === null && before.parts.every(isCountryOrArea))
      before.isRemote = true;
  }
}

const officeAddress = / - ([\p{L}.' ]{2,60} ?, ?[A-Z]{2} \d{5}(?:-\d{4})?)$/u;

function readSegment(raw: string): Omit<Segment, "isJoined"> {
  const stripped = stripPlaceWords(raw);
  // "Galleria - Atlanta, GA 30339": what an office is called, and where it is.
  const { parts, isLoose } = cutParts(officeAddress.exec(stripped.text)?.[1] ?? stripped.text);
  return { raw, parts, isLoose, isRemote: stripped.isRemote };
}

function cutParts(text: string): { parts: string[]; isLoose: boolean } {
  const opened = text.replace(timeZone, "").replace(/[()[\]{}]/g, " , ");
  const pieces = opened.split(/,| [-:>~_] |[:>\u203A] |\s{2,}/).flatMap(splitDots);
  if (pieces.length > 4 * partsMax) return { parts: [], isLoose: true };
  const parts = pieces
    .map((part) => trimMarks(part, " -:._*#\"'"))
    .map((part) => (/\.\p{L}\.?$/u.test(part) || !part.endsWith(".") ? part : part.slice(0, -1)))
    .map(withoutPostal)
    .map(withoutNumbers)
    .map(withoutDirection)
    .filter((part) => part !== "")
    .flatMap(splitEastAsian)
    .flatMap((part) => splitHyphen(part))
    .flatMap(splitWords)
    .map((part) => part.replace(/^the (?=netherlands|united|philippines)/i, ""))
    .filter((part) => !readingsOf(part).isNoPlace || /\p{L}/u.test(part));
  const loose = / [-:] |: |\w-\w|[([]/.test(text);
  return { parts: parts.slice(0, partsMax), isLoose: loose };
}

function withoutPostal(part: string): string {
  return part.replace(postal, "").replace(postal, "").trim();
}

/** A number with what people write around it: "12e", "D-20095", "SW1A", "M5A3X5", but not "US-75-Paris". */
const isNumber = (word: string): boolean =>
  /\d/.test(word) && (!/\p{L}{3}/u.test(word) || /^\d+(?:[a-z]{1,2}|\u00E8?me|\u00E8re)$/.test(word));

/** "Dublin 2", "75001 Paris", "Wien 1": the name without its numbers; a street, a floor or a postcode is none. */
function withoutNumbers(part: string): string {
  if (!/\d/.test(part) || isKnown(part)) return part;
  const words = part.split(" ");
  while (words.length > 0 && isNumber(words.at(-1) ?? "")) words.pop();
  while (words.length > 0 && isNumber(words[0] ?? "")) words.shift();
  const rest = words.join(" ");
  return rest === part || isKnown(rest) || /^[A-Z]{2,3}-/.test(rest) ? rest : "";
}

const direction =
  /^(?:(?:north|south|east|west)(?:ern|[- ](?:east|west)(?:ern)?)?|central|upstate|downstate|inner|mid|nord|s\u00FCd|ost|n\u00F6rdliches|s\u00FCdliches|zona (?:norte|sur|sul)|nord de|sud de)[- ](?=\p{L})/iu;
/** People of a city whose parts are named so. */
const citySize = 200_000;

/** "Northern Virginia", "South Florida", "North Dallas": a part of what is named. */
function withoutDirection(part: string): string {
  if (!direction.test(part) || isKnown(part)) return part;
  const rest = part.replace(direction, "");
  const { country, regions, cities } = readingsOf(rest);
  const isLarge = cities.some(({ population, isAlias }) => population >= citySize && !isAlias);
  return (country !== null && !country.isCode) || regions.some(({ isCode }) => !isCode) || isLarge ? rest : part;
}

/** "USA.VA.Reston", "US_CA_San Jose", "Philippines_Manila": a country, and what it holds. */
function splitDots(part: string): string[] {
  const pieces = part.trim().split(/[._](?=\p{L})/u);
  if (pieces.length < 2 || pieces.length > 6 || isKnown(part.trim())) return [part];
  const [head = ""] = pieces;
  const isCountry = (/^[A-Z]{2,3}$/.test(head) || part.includes("_")) && readingsOf(head).country !== null;
  return isCountry && !/^(?:[A-Z]\.?)+$/.test(part.trim()) ? pieces : [part];
}

/** "US-CA-Remote", "Belgium-Brussels", "CA-Toronto", "San Francisco-US": hyphens where the whole is no name. */
function splitHyphen(part: string, isInside = false): string[] {
  if (!part.includes("-") || isKnown(part)) return [part];
  const pieces = part
    .split("-")
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  if (pieces.length < 2 || pieces.length > 8) return [part];
  const [head = "", tail = ""] = [pieces[0], pieces.at(-1)];
  const isPlace = (text: string): boolean => readingsOf(text).country !== null || readingsOf(text).regions.length > 0;
  if (isPlace(head)) return [head, ...splitHyphen(pieces.slice(1).join("-"), true)];
  if (isPlace(tail)) return [...splitHyphen(pieces.slice(0, -1).join("-"), true), tail];
  if (isKnown(pieces.join(" "))) return [pieces.join(" ")];
  return pieces.every(isKnown) || (isInside && pieces.some(isKnown)) ? pieces : [part];
}

/** People of a city behind whose name its quarter may stand; not where towns are named after such ("Paris Junction"). */
const cityWithQuarters = 300_000;
const townsNamesake: ReadonlySet<string> = new Set(["US", "CA", "AU", "NZ", "ZA", "PH", "MX", "CO", "AR"]);

/** "US CA", "Boston MA", "London UK", "IN Bangalore", "AZ USA": codes and names without a comma between. */
function splitWords(part: string): string[] {
  const words = part.split(" ");
  if (words.length < 2 || words.length > 6 || isKnown(part)) return [part];
  for (let tail = 1; tail < Math.min(4, words.length); tail++) {
    const [head, end] = [words.slice(0, -tail).join(" "), words.slice(-tail).join(" ")];
    const { country, regions } = readingsOf(end);
    const isCode = /^[A-Z]{2,3}$/.test(end);
    // "Victoria Island" is none in Iceland, which is called so in German.
    if (end === "Island") continue;
    if (
      (country !== null || regions.some((one) => one.isCode === isCode)) &&
      (isKnown(head) || isKnown(words[0] ?? ""))
    )
      return [...splitWords(head), end];
  }
  const [first = "", ...rest] = words;
  const opening = readingsOf(first);
  // "Paris La D\u00E9fense", "Z\u00FCrich Oerlikon": a city and its quarter.
  const isCity = opening.cities.some(
    ({ population, country, isAlias }) => !isAlias && population >= cityWithQuarters && !townsNamesake.has(country),
  );
  if (isCity && rest.every((word) => /^\p{Lu}/u.test(word)) && readingsOf(part).isName) return [first];
  if (/^[A-Z]{2,3}$/.test(first) && (opening.country !== null || opening.regions.length > 0) && isKnown(rest.join(" ")))
    return [first, rest.join(" ")];
  return [part];
}
