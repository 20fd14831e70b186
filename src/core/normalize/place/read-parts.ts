import { cutParts, withoutDirection, type Segment } from "./cut-parts.ts";
import { isCountryOrArea, isKnown, readingsOf, type Readings } from "./readings.ts";
import { isCodeOfState } from "./inside.ts";
import { isRareCountry } from "./fame.ts";
import { pairsOf, segmentsMax } from "./piped-places.ts";
import { isPortuguese } from "./plates.ts";
import { stripPlaceWords } from "./place-words.ts";
import { townOfBody } from "./public-bodies.ts";
import { subdivisionOf } from "./subdivisions.ts";
import { areZones, hasZoneRow, withoutZones } from "./time-zones.ts";
import { landOfTowns } from "./town-rows.ts";
import { trimMarks } from "../text/trim-marks.ts";

/** What follows says where the job is not, or who may do it. */
const besides =
  /[,;]? ?\b(?:excluding|excl\.|except|exception|other than|outside of|but not|not in|not available|non-?\s?u\.?s\.?(?![a-z])|must(?! (?:be (?:based|located|residing|living)|reside|live|work) (?:in|within) )|with (?:the )?right|with (?:some |required |frequent |occasional )?travel|right to work|no sponsorship|ohne|hors|sauf|excepto|exceto|escluso)\b[^()[\];|]*/gi;
/** "+7 more\u2026", "(+2 others)", "and 3 more locations": how many a list left out. */
const furtherOnes =
  /[\s,(]{0,3}(?:\+ ?|and |& )?\d{1,3} (?:more|others?|weitere|autres|m[a\u00E1]s)(?: locations?| offices?| cities| places)?[ \u2026.)]*$/i;
/** "Portland, OR or Seattle, WA", "Salem, OR - Remote", "Salem, OR 97301": Oregon is no word that joins. */
const hardMarks = /\s*[;|\u2022\u00B7\n]\s*| \/ |\/|,? (?:or(?! \d{5}(?!\d))|oder|ou) (?!or |and |[-&(])/i;
const joining = /^(?: ?\/ ?|,? (?:or|oder|ou) )$/i;
const andWords =
  / (?:and|und|et|y|e|en|o|lub|oraz|ili|i|eller|och|og|ja|tai|a|nebo|alebo|\u00E9s|vagy|si|\u0219i|sau|ve|veya|atau|dan|&|\+) |&/i;

/** "Boston, MA New York, NY": towns and their states without a mark between; "NE Portland" is a part of one. */
const runOn = /(, (?!NE )([A-Z]{2})) (?:(NYC|SF|LA|DC) )?(?=\p{Lu}[\p{L}. ]{2,30}, ([A-Z]{2})(?!\p{L}))/gu;

const partRunOn = (whole: string, behind: string, code: string, city: string | undefined, next: string): string => {
  const areStates = [code, next].every((one) => readingsOf(one).regions.some(isCodeOfState));
  return areStates ? `${behind}; ${city === undefined ? "" : `${city}; `}` : whole;
};

/** "Ardross WA 6153", "Fremantle WA": by its postcode, or by a town of Perth that no list has, no state of the US. */
const stateOfAustralia =
  /(?<=\p{L}),? ?(?:(?<wa>WA)(?= 6\d{3}(?![\d-]))|(?<sa>SA)(?= 5\d{3}(?![\d-])))|(?<=(?:^|, |^(?:North|East|South) )(?:Fremantle|Subiaco|Osborne Park|Welshpool|Canning Vale|Bibra Lake|Jandakot|Kewdale|Wangara|Balcatta|Nedlands|Cottesloe|Leederville|Mount Lawley|Applecross|Booragoon|Myaree|Burswood|Innaloo|Karrinyup|Forrestfield|Kwinana|Joondalup))(?:, ?| )(?:WA(?![\p{L}\d])|Western Australia\b)/gu;
const nameState = (_: string, ...groups: unknown[]): string => {
  const { sa } = groups.at(-1) as { sa?: string };
  return sa === undefined ? ", Western Australia" : ", South Australia";
};

/** A line with dashes, brackets, commas and dots as ASCII has them, each in its place. */
export const withPlainMarks = (line: string): string =>
  line
    .replace(/[\u2013\u2014\u2212\u2010\u2011]/g, "-")
    .replace(/[\uFF0C\u3001\u060C]/g, ",")
    .replace(/\uFF08/g, "(")
    .replace(/\uFF09/g, ")")
    .replace(/[\u30FB\uFF0F]/g, "/");

/** Cuts a place line: "San Francisco, CA | Remote (US)" gives two segments of two and one parts. */
export function readSegments(line: string): Segment[] {
  const text = withPlainMarks(line)
    .replace(/<br ?\/?>/gi, " ")
    .replace(/\s+/g, " ")
    .replace(besides, "")
    .replace(furtherOnes, "")
    .replace(runOn, partRunOn)
    .replace(/(?<=^|, )C\/ ?(?=\p{Lu})/gu, "Calle ")
    // A postcode of five digits is none of Canada's.
    .replace(/, ?CA (?=\d{5}(?:-\d{4})?(?:$|,))/g, ", California ")
    .replace(stateOfAustralia, nameState)
    .trim();
  if (text === "") return [];
  const town = townOfBody(text);
  if (town !== null) return readSegments(town).map(withRaw(text));
  const pairs = pairsOf(text);
  if (pairs !== null) return pairs.flatMap(({ raw, turned }) => readSegments(turned).map(withRaw(raw)));
  const written = /\p{Lu}/u.test(text) ? text : withCodes(text);
  if (isKnown(text) && !isStateBehind(text))
    return [
      {
        raw: text,
        parts: [withoutDirection(text.replace(/^greater (?!manchester|london)/i, ""))],
        isRemote: remoteArea(text),
        isJoined: false,
        areCountries: false,
        isAddress: false,
        isLoose: false,
        postcode: null,
      },
    ];
  const segments: Segment[] = [];
  for (const { piece, isJoined } of splitHard(joinAtSlash(written))) {
    for (const [index, part] of splitRemote(piece).flatMap(splitAnd).entries()) {
      if (segments.length >= segmentsMax) return segments;
      segments.push({ ...readSegment(part), isJoined: isJoined || index > 0 });
    }
  }
  shareRemote(segments);
  if (isPairBesideUS(segments)) {
    // "US/CA" may be where California is; "US and CA" says two of one kind.
    if (text.includes("/")) return segments.filter(({ parts }) => readingsOf(parts[0] ?? "").country?.code === "US");
    for (const segment of segments) segment.areCountries = true;
  }
  const all = segments.flatMap(({ parts }) => parts);
  if (areCodesOfCountries(all)) for (const segment of segments) segment.areCountries = true;
  else if (isRowBesideUS(all)) return ofUS(segments);
  return segments;
}

const withRaw =
  (raw: string) =>
  (segment: Segment): Segment => ({ ...segment, raw });

/** "LA, California": a town and its state, though a town abroad is called by both words ("La California"). */
function isStateBehind(text: string): boolean {
  const [name = "", state = "", ...others] = text.split(",").map((part) => part.trim());
  const isState = readingsOf(state).regions.some(({ region, isCode }) => !isCode && region.country === "US");
  return others.length === 0 && isState && isKnown(name);
}

/**
 * "US, UK, CA", "UK / DE": codes of countries and nothing else, of which two are no state's. Beside "US" alone "CA" is as
 * likely California.
 */
function areCodesOfCountries(parts: string[]): boolean {
  const read = parts.map(readingsOf).filter(({ isNoPlace, area }) => !isNoPlace && area === null);
  const codes = read.filter(({ text, country }) => country !== null && /^[A-Z]{2,3}$/.test(text));
  const countries = new Set(
    codes.filter(({ regions }) => !regions.some(isCodeOfState)).map(({ country }) => country?.code),
  );
  return codes.length === read.length && countries.size > 1;
}

/** "US, CA, IN": beside "US" codes that are states' and countries' alike, and nothing else. Not of Georgia and Alabama. */
function isRowBesideUS(parts: string[]): boolean {
  const read = parts.map(readingsOf).filter(({ isNoPlace, area }) => !isNoPlace && area === null);
  const others = read.filter(({ country }) => country?.code !== "US");
  const mayBeBoth = ({ text, country, regions }: Readings): boolean =>
    /^[A-Z]{2}$/.test(text) && country !== null && regions.some(isCodeOfState) && !isRareCountry(text);
  return others.length > 1 && others.length < read.length && others.every(mayBeBoth);
}

/** What both readings of such a row agree on: the United States, and where what is said is to be done. */
function ofUS(segments: Segment[]): Segment[] {
  const isCode = (part: string): boolean =>
    readingsOf(part).country !== null && readingsOf(part).country?.code !== "US";
  return segments
    .map((segment) => ({ ...segment, parts: segment.parts.filter((part) => !isCode(part)) }))
    .filter(({ parts }) => parts.length > 0);
}

/** "US or CA", each by its code alone: Canada or California. */
function isPairBesideUS(segments: Segment[]): boolean {
  const [first, second, ...others] = segments;
  if (others.length > 0 || first?.parts.length !== 1 || second?.parts.length !== 1 || !second.isJoined) return false;
  const codes = [...first.parts, ...second.parts].map(readingsOf);
  const other = codes.filter(({ country }) => country?.code !== "US");
  return (
    other.length === 1 &&
    other.every(
      ({ text, country, regions }) => country !== null && regions.some(isCodeOfState) && !isRareCountry(text),
    ) &&
    codes.every(({ text }) => /^[A-Z]{2,3}$/.test(text))
  );
}

/** "austin, tx": of a line without a capital the codes that stand behind a comma. */
const withCodes = (text: string): string => text.replace(/(?<=, )[a-z]{2}(?=$|,)/g, (code) => code.toUpperCase());

/** "Remote - Worldwide": what is known as a part of the world may say remote too. */
const remoteArea = (text: string): boolean | null =>
  readingsOf(text).area === null ? null : stripPlaceWords(text).isRemote;

/** "Vizcaya/Bizkaia", "Alicante/Alacant": two names of one place; the first of them. */
const twoNames = /(\p{Lu}[\p{L} .'\u2019-]{2,40}) ?\/ ?(\p{Lu}[\p{L} .'\u2019-]{2,40})(?=$|[,;|(])/gu;

function joinNames(whole: string, first: string, second: string): string {
  const [one, other] = [readingsOf(first.trim()), readingsOf(second.trim())];
  const [city] = one.cities;
  const [region] = one.regions;
  const isOneTown = city !== undefined && other.cities[0]?.id === city.id;
  const isOneRegion = region !== undefined && other.regions.some((two) => two.region === region.region);
  const isOne = isOneRegion || (isOneTown && region === undefined);
  return isOne ? first : whole;
}

const joinAtSlash = (text: string): string =>
  text.includes("/") ? text.replace(slashCode, joinCode).replace(twoNames, joinNames) : text;

const slashCode = /(\p{L}[\p{L} .'-]{2,40})\/([A-Z]{2})(?![\p{L}\p{N}])/gu;

/** "Belo Horizonte/MG", "Loja 12 - Porto Alegre/RS", "Berlin/DE": what the largest town of the name lies in is no second place. */
function joinCode(whole: string, name: string, code: string): string {
  const [largest] = readingsOf((name.split(" - ").at(-1) ?? "").trim()).cities;
  const { country, regions } = readingsOf(code);
  const isIts =
    largest !== undefined &&
    (country?.code === largest.country ||
      regions.some(({ region }) => region.country === largest.country && region.code === largest.region));
  const isOfBrazil =
    largest === undefined && regions.some(({ region }) => region.country === "BR") && isPortuguese(name.trim());
  return isIts || isOfBrazil ? `${name}, ${code}` : whole;
}

function splitHard(text: string): { piece: string; isJoined: boolean }[] {
  const pieces: { piece: string; isJoined: boolean }[] = [];
  let isJoined = false;
  const marks = new RegExp(`(${hardMarks.source})`, "gi");
  const namesZones = hasZoneRow(text);
  const split = text.split(marks);
  for (const [index, piece] of split.entries()) {
    const before = pieces.at(-1);
    const named = `${before?.piece ?? ""}${split[index - 1] ?? ""}${piece.split(",")[0] ?? ""}`;
    // "Truth or Consequences, NM", "ET/CT"
    const isOne =
      (/ or /i.test(split[index - 1] ?? "") && isKnown(named)) || (namesZones && areZones(before?.piece ?? "", piece));
    if (index % 2 === 0 && before !== undefined && isOne) before.piece += `${split[index - 1] ?? ""}${piece}`;
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

/** "Pisa, Livorno e Lucca": a row of towns of one country, whatever joins the last of them; null where it is none. */
function rowOf(text: string): string | null {
  const [names = "", last = "", ...others] = text.split(andWords);
  if (others.length > 0 || !names.includes(",") || last.includes(",")) return null;
  const row = [...names.split(","), last].map((name) => name.trim()).filter((name) => name !== "");
  return landOfTowns(row.map(readingsOf)) === null ? null : row.join(", ");
}

/** "US & Canada" and "Washington DC and New York" are two places, "Town and Country, MO" is one. */
function splitAnd(text: string): string[] {
  if (!/&| \p{L}{1,5} |\+/u.test(text) || isKnown(text) || hasZoneRow(text)) return [text];
  // "St. John's, Newfoundland and Labrador"
  if (text.split(/,| - |[()]/).some((part) => andWords.test(part) && isKnown(part.trim()))) return [text];
  const row = rowOf(text);
  if (row !== null) return [row];
  const pieces = text.split(andWords).map((piece) => trimMarks(piece, " ,"));
  if (pieces.length === 1) return splitDutchOr(text);
  const isPlace = (piece: string): boolean => {
    const bare = trimMarks(stripPlaceWords(piece).text, " ,-()[]");
    return bare === ""
      ? stripPlaceWords(piece).isRemote === true
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

/** "Utrecht of Amsterdam": in Dutch "or", and nowhere else between two towns. */
function splitDutchOr(text: string): string[] {
  const pieces = text.split(" of ");
  const isTown = (piece: string): boolean =>
    readingsOf(piece.trim()).cities.some(
      ({ country, population }) => (country === "NL" || country === "BE") && population >= listedPeople,
    );
  return pieces.length > 1 && pieces.every(isTown) ? pieces : [text];
}
/** People of a town that stands in a list by its name alone. */
const listedPeople = 15_000;

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
  const stripped = stripPlaceWords(nameDepartments(withoutZones(raw)));
  // "Galleria - Atlanta, GA 30339": what an office is called, and where it is.
  const cut = cutParts(officeAddress.exec(stripped.text)?.[1] ?? stripped.text);
  return { raw, ...cut, isRemote: stripped.isRemote, areCountries: false };
}

/** "Saint-Denis (93)": the number of a French department behind the name of a town in it says so. */
function nameDepartments(text: string): string {
  return text.replace(/([\p{L}'\u2019 -]{2,40}) ?\((\d{2}|2[AB])\)/gu, (whole, name: string, code: string) => {
    const department = subdivisionOf("FR", code);
    const region = subdivisionOf("FR", department?.parent ?? "");
    const isTowns =
      region !== null &&
      readingsOf(name.trim()).cities.some((city) => city.country === "FR" && city.region === region.code);
    return isTowns ? `${name}, ${region.name}` : whole;
  });
}
