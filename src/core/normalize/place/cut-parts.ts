import { countryName, findCountryAsked } from "./countries.ts";
import { splitEastAsian, withoutHouse } from "./east-asian.ts";
import { postcodeOf, type Postcode } from "./postcode-zones.ts";
import { countryOfPostcode } from "./postcodes.ts";
import { isLoneWord } from "./place-words.ts";
import { isKnown, readingsOf } from "./readings.ts";
import { townOfCentre, townOfHouse, withoutNear } from "./site-names.ts";
import { behindOwnStreet, isHouse, isStreet } from "./street.ts";
import { foldPlace } from "../text/fold-name.ts";
import { trimMarks } from "../text/trim-marks.ts";

/** The parts of one segment of a place line, from the smallest or from the largest on, as they are written. */
export interface CutParts {
  parts: string[];
  /** It has a street or a floor with its number: one place, whatever quarters it names. */
  isAddress: boolean;
  /** A dash joined the parts, or words stood around: then an unknown part is no city ("Sales - Germany"). */
  isLoose: boolean;
  /** A postcode of digits in it. */
  postcode: Postcode | null;
}

/** Words of a place line between marks that surely part places; `parts` still may name several. */
export interface Segment extends CutParts {
  raw: string;
  isRemote: boolean | null;
  /** Its codes are of countries, whatever states are called so too: "US, UK, CA". */
  areCountries: boolean;
  /** Joined to the one before by "/", "or", "and", "&": what one says of remote work the other may share. */
  isJoined: boolean;
}

/** More parts than this are no place. Recorded boards have 7. */
const partsMax = 20;

/** "(1)", "12 rue ...", "Bldg 3": numbers that are no part of a name. */
const postal =
  /^\d{4} ?[A-Z]{2}(?: |$)|^(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})?\s+(?=\p{L})|\s+(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})?$|\s+[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|\s+[A-Z]\d[A-Z] ?\d[A-Z]\d$|^\d{3}-\d{4}\s+/u;

/** "Paris 9e arrondissement", "Wien, 3. Bezirk", "Budapest XI. ker\u00FClet": a numbered part of a city. */
const borough =
  /\s*\b(?:\d{1,2}(?:er?|\u00E8me|\u00E8|\u00E8re|st|nd|rd|th|\.)?|[IVX]{1,5}\.?)\s?(?:arrondissement|arr(?:dt)?\.?|bezirk|ker\u00FClet|ker\.)$/iu;

/** "Noida Sector 62", "Gurugram, Sec-44", "Bucure\u0219ti Sector 1": a numbered part of a town. */
const sector = /(?:^|[\s-]{1,3})\b(?:sector|sec\.?|phase|block|zona|ward|district|qu\u1EADn)[\s-]{0,2}\d{1,3}[A-Z]?$/iu;

/** "Solna kommun", "Odense Kommune", "Malm\u00F6 stad". */
const municipality = /(?<=\p{L}) (?:[Kk]ommune?|stad)$/u;

/** "Boston - 10293": a posting's number, where a postcode would stand right behind the town. */
const endsInNumber = / [-\u2013] #?\d{5}\s*$/;

/** Cuts a segment at commas, dashes, brackets, dots and hyphens, and frees its parts of numbers and articles. */
export function cutParts(text: string): CutParts {
  const whole = text.split(",").map(withoutOwnBrackets).join(",");
  const opened = whole.replace(/[()[\]{}]/g, " , ");
  const written = opened.split(/,| [-:>~_] |[:>\u203A] |\s{2,}/).flatMap(splitDots);
  if (written.length > 4 * partsMax) return { parts: [], isAddress: false, isLoose: true, postcode: null };
  if (written.length === 1 && isHouse(text.trim()))
    return { parts: [], isAddress: true, isLoose: true, postcode: null };
  const pieces = written.map((piece) => behindOwnStreet(piece) ?? piece);
  const numbered = pieces
    .map((part) => trimMarks(part, " -:._*#\"'"))
    .map((part) => (/\.\p{L}\.?$/u.test(part) || !part.endsWith(".") ? part : part.slice(0, -1)))
    .map((part) => withoutPostal(part.replace(borough, "").replace(sector, "").replace(municipality, "")));
  const bare = numbered.map(withoutNumbers);
  const isAddress =
    pieces.some((piece, at) => piece !== written[at]) ||
    bare.some((part, at) => part === "" && /\p{L}{3}/u.test(numbered[at] ?? ""));
  const names = bare
    .map(withoutDirection)
    .filter((part) => part !== "")
    .map(withoutArticle)
    .map(withoutNear)
    .map(townOfHouse)
    .flatMap(splitEastAsian)
    .flatMap((part) => splitHyphen(part))
    .filter((part) => !isStreet(part));
  const parts = withoutFirms(names, / [-\u2013|] /.test(text))
    .map(withoutDirection)
    .filter((part) => !readingsOf(part).isNoPlace || /\p{L}/u.test(part));
  const isHyphened = (piece: string): boolean => /\w-\w/.test(piece) && !isKnown(piece.trim());
  const loose = / [-:] |: |[([]/.test(text) || (text.includes("-") && text.split(",").some(isHyphened));
  const named = [...withoutHalls(parts), ...countryOfPostcode(opened, parts)];
  const mayBeCode = /\d{4}|\d{3} \d\d/.test(text) && !endsInNumber.test(text);
  const postcode = mayBeCode ? postcodeIn(pieces, isAddress) : null;
  return { parts: named.slice(0, partsMax), isAddress, isLoose: loose, postcode };
}

/** The postcode of an address: the number of a house in a street is none. */
function postcodeIn(pieces: string[], hasNumber: boolean): Postcode | null {
  const isOfStreet = (piece: string): boolean => isStreet(piece.replace(/\d[\d -]*\p{L}?/gu, "").trim());
  const others = pieces.filter((piece) => !isOfStreet(piece));
  return postcodeOf(others, hasNumber || others.length < pieces.length);
}

/**
 * "Paris Baguette - Houston": behind a large city's name no quarter of it, beside a town of another country; "Brasil - Faria Lima":
 * no Lima beside the name of a country that has none.
 */
function withoutFirms(written: string[], isDashed: boolean): string[] {
  const split = written.map((part) => ({ part, pieces: splitWords(part) }));
  return split.flatMap(({ part, pieces }) => {
    const [only = ""] = pieces;
    if (pieces.length === 1 && only === part) return pieces;
    const others = split.filter((one) => one.part !== part).flatMap((one) => one.pieces);
    const own = pieces.length === 1 ? largestCountry(only) : undefined;
    // "Paris La D\u00e9fense, London" is a list, with its quarter.
    const isFirm = isDashed && own !== undefined && others.some((other) => isTownAbroad(other, own));
    return isFirm || areAbroad(pieces, others) ? [] : pieces;
  });
}

/** Whether all are names of towns and regions of none of the countries that others name. */
function areAbroad(pieces: string[], others: string[]): boolean {
  const named = new Set(others.flatMap((other) => readingsOf(other).country?.code ?? []));
  return (
    named.size > 0 &&
    pieces.length > 1 &&
    pieces.map(readingsOf).every(({ cities, country, regions }) => {
      const isThere =
        cities.some((city) => named.has(city.country)) || regions.some((one) => named.has(one.region.country));
      return country === null && !isThere;
    })
  );
}

const isTownAbroad = (name: string, country: string): boolean =>
  readingsOf(name).country === null && ![undefined, country].includes(largestCountry(name));
const largestCountry = (name: string): string | undefined => readingsOf(name).cities[0]?.country;

/** "Frankfurt (Oder)", "Halle (Saale)": brackets that are part of a town's name, in which a river tells it from namesakes. */
function withoutOwnBrackets(piece: string): string {
  if (!/\S \([^()]{2,30}\)\s*$/.test(piece)) return piece;
  const name = withoutPostal(piece.trim()).replace(/[()]/g, "");
  return readingsOf(name).cities.length > 0 ? name : piece;
}

/** "the UK", "all of Germany", "Toute la France", "Cela CR", "Deutschlandweit", "France entiere": before and behind a country. */
const wholeBefore =
  /^(?:in )?(?:the|nationwide|bundesweit|landesweit|(?:the )?(?:whole|all)(?: of)?(?: the)?|tout(?:e la|e l['\u2019]| le)|tod[oa](?: el| la| o| a)?|tutt[ao](?: il| la| l['\u2019])?|ganz|heel|hela|hele|ca\u0142[ay]|cel[\u00E1\u00E9\u00FD]|koko)(?: |(?<=['\u2019]))/i;
const wholeBehind = /(?:weit|[ -]wide| enti\u00E8re| entera| intera| inteiro| nationwide| nation-wide)$/i;

function withoutArticle(part: string): string {
  const bare = part.replace(wholeBefore, "").replace(wholeBehind, "");
  // "Melbourne VIC Australia-wide"
  const [last = ""] = bare.split(" ").slice(-1);
  return bare !== part && [bare, last].some((name) => readingsOf(name).country !== null) ? bare : part;
}

function withoutPostal(part: string): string {
  return part.replace(postal, "").replace(postal, "").trim();
}

/** A number with what people write around it: "12e", "D-20095", "SW1A", "M5A3X5", but not "US-75-Paris". */
const isNumber = (word: string): boolean =>
  /\d/.test(word) && (!/\p{L}{3}/u.test(word) || /^\d+(?:[a-z]{1,2}|\u00E8?me|\u00E8re)$/.test(word));

/** "Halle 5", "Hall 7", "Sala 12": a number of one, though towns have these names. */
const numberedHall = /^(?:halle|hall|salle|sala|saal|tor|gate|lager|bau|werk) ?\d{1,3}[a-z]?$/i;

/** "Lager - Halle": beside words that are no place a hall, and the town where it stands by itself or in a place. */
function withoutHalls(parts: string[]): string[] {
  return parts.every(isKnown) ? parts : parts.filter((part) => !/^halle$/i.test(part));
}

/** "Dublin 2", "75001 Paris", "Wien 1": the name without its numbers; a street, a floor or a postcode is none. */
function withoutNumbers(part: string): string {
  if (!/\d/.test(part) || isKnown(part)) return part;
  if (numberedHall.test(part)) return "";
  const inAsia = withoutHouse(part);
  if (inAsia !== null) return inAsia;
  const words = part.split(" ");
  while (words.length > 0 && isNumber(words.at(-1) ?? "")) words.pop();
  while (words.length > 0 && isNumber(words[0] ?? "")) words.shift();
  const rest = words.join(" ");
  return rest === part || isKnown(rest) || /^[A-Z]{2,3}-/.test(rest) ? rest : "";
}

const direction =
  /^(?:(?:north|south|east|west)(?:ern|[- ](?:east|west)(?:ern)?)?|central|upstate|downstate|inner|mid|nord|s\u00FCd|ost|n\u00F6rdliches|s\u00FCdliches|zona (?:norte|sur|sul)|nord de|sud de)[- ](?=\p{L})/iu;
/** A state that people of the whole world know. */
const isState = (name: string): boolean =>
  readingsOf(name).regions.some(
    ({ region, isCode }) => !isCode && region.parent === null && ["US", "CA", "AU"].includes(region.country),
  );
/** People of a city whose parts are named so. */
const citySize = 200_000;

/** "Northern Virginia", "South Florida", "North Dallas": a part of what is named. */
export function withoutDirection(part: string): string {
  if (!direction.test(part)) return part;
  const whole = readingsOf(part);
  // "Central Florida" is a village too, and "West Virginia" a state.
  const isNoTown = whole.country !== null || whole.regions.length > 0 || whole.area !== null;
  if (isNoTown || (whole.cities.length > 0 && !isState(part.replace(direction, "")))) return part;
  const rest = part.replace(direction, "");
  const { country, regions, cities } = readingsOf(rest);
  const isLarge = cities.some(({ population, isAlias }) => population >= citySize && !isAlias);
  return (country !== null && !country.isCode) || regions.some(({ isCode }) => !isCode) || isLarge ? rest : part;
}

/** "USA.VA.Reston", "US_CA_San Jose", "US:PA:Pittsburgh", "Philippines_Manila": a country, and what it holds. */
function splitDots(part: string): string[] {
  const pieces = part.trim().split(/[._:](?=\p{L})/u);
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
  const country = countryBefore(head, pieces[1] ?? "");
  if (country !== null) return [country, ...splitHyphen(pieces.slice(1).join("-"), true)];
  if (isPlace(tail)) return [...splitHyphen(pieces.slice(0, -1).join("-"), true), tail];
  if (isKnown(pieces.join(" "))) return [pieces.join(" ")];
  // "Brno-st\u0159ed": a part of the city.
  if (pieces.length === 2 && sides.has(foldPlace(tail)) && isLargeCity(head)) return [head];
  // "Kassel-Wilhelmsh\u00F6he"
  if (pieces.length === 2 && isGermanQuarter(tail) && isGermanCity(head)) return [head];
  return pieces.every(isKnown) || (isInside && pieces.some(isKnown)) ? pieces : [part];
}

/** "TUR-Istanbul-Levent": the country of a code of three letters, which may be an airport's, before a town of it. */
function countryBefore(code: string, town: string): string | null {
  const country = /^[A-Z]{3}$/.test(code) ? findCountryAsked(code) : null;
  return country !== null && readingsOf(town).cities.some((city) => city.country === country)
    ? countryName(country)
    : null;
}

/** People of a city behind whose name its quarter may stand; not where towns are named after such ("Paris Junction"). */
const cityWithQuarters = 300_000;
const townsNamesake: ReadonlySet<string> = new Set(["US", "CA", "AU", "NZ", "ZA", "PH", "MX", "CO", "AR"]);

const isLargeCity = (name: string): boolean =>
  readingsOf(name).cities.some(
    ({ population, country, isAlias }) => !isAlias && population >= cityWithQuarters && !townsNamesake.has(country),
  );

/** "Beijing Chaoyang District" */
const isNameOfQuarter = (part: string): boolean => readingsOf(part.replace(/ District$/, "")).isName;

/** "Johannesburg North", where whole towns are called so only in America. */
const isCityWithSides = (name: string): boolean =>
  readingsOf(name).cities.some(
    ({ population, country, isAlias }) => !isAlias && population >= cityWithQuarters && country === "ZA",
  );

/** What names of German villages end in, which are quarters now; but no landscapes ("Taunus", "Mittelmark") nor other words. */
const quarterEnding =
  /\p{L}{3}(?:h\u00F6he|heim|hausen|dorf|felde?|berg|burg|bach|ingen|hofen|kirchen|hafen|br\u00FCck|brunn|furt|rode|stetten|hain|born|b\u00FCttel|weiler|horst)$/u;
const noQuarters: ReadonlySet<string> = new Set(["Eichsfeld", "Vogelsberg", "Calenberg", "Flughafen"]);
const isGermanQuarter = (name: string): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(name) &&
  !noQuarters.has(name) &&
  quarterEnding.test(name) &&
  !isKnown(name) &&
  readingsOf(name).isName;

/** People of a German city whose quarters are written behind a hyphen. */
const cityWithHyphen = 90_000;
const isGermanCity = (name: string): boolean =>
  readingsOf(name).cities.some(
    ({ population, country, isAlias }) =>
      !isAlias && population >= cityWithHyphen && (country === "DE" || country === "AT" || country === "CH"),
  );

/** What a part of a city is called behind its name. Folded. */
const sides: ReadonlySet<string> = new Set(
  "la le les saint sankt stred mesto centrum center centre zentrum mitte city nord sud ost est west ouest sever jih vychod zapad noord zuid oost syd north south east".split(
    " ",
  ),
);

function isTownOnly(name: string): boolean {
  const { cities, country, regions } = readingsOf(name);
  return cities.length > 0 && country === null && regions.length === 0;
}

const landform = /^(?:Island|Bay|Lake|Beach|Valley|Hills?|Park|Point|Harbou?r|Springs?|Falls|Creek|River|Heights)$/;

/** "US CA", "Boston MA", "London UK", "IN Bangalore", "AZ USA": codes and names without a comma between. */
function splitWords(part: string): string[] {
  const words = part.split(" ");
  if (words.length < 2 || words.length > 6 || isKnown(part)) return [part];
  const town = townOfCentre(part);
  if (town !== null) return [town];
  for (let tail = 1; tail < Math.min(4, words.length); tail++) {
    const [head, end] = [words.slice(0, -tail).join(" "), words.slice(-tail).join(" ")];
    const { country, regions } = readingsOf(end);
    const isCode = /^[A-Z]{2,3}$/.test(end);
    // "Victoria Island" is none in Iceland, which is called so in German, nor is "Camana Bay" in Somalia's Bay.
    // nor is a store in \u0160tore, nor "Hamburg S\u00FCd" in Haiti.
    if (landform.test(end) || isLoneWord(foldPlace(end)) || (sides.has(foldPlace(end)) && isLargeCity(head))) continue;
    // "Dunstable DC": a distribution centre.
    if (end === "DC" && isTownOnly(head) && !/washington/i.test(head)) return [head];
    if (
      (country !== null || regions.some((one) => one.isCode === isCode)) &&
      (isKnown(head) || readingsOf(head).isNoPlace || isKnown(words[0] ?? "") || isKnown(withoutDirection(head)))
    )
      return [...splitWords(head), end];
    // "Bondi NSW": before a state that is nothing else what no list has is no matter.
    if (/^(?:NSW|QLD|VIC|TAS)$/.test(end) && readingsOf(head).isName) return [end];
  }
  const [first = "", ...rest] = words;
  const opening = readingsOf(first);
  // "Paris La D\u00E9fense", "Z\u00FCrich Oerlikon": a city and its quarter.
  // In English such names are companies' as often: "Bristol Myers Squibb".
  const isEnglish = opening.cities.some(
    ({ country, population }) => country === "GB" && population >= cityWithQuarters,
  );
  const isQuarter = !isEnglish || sides.has(foldPlace(rest[0] ?? "")) || isKnown(rest.join(" "));
  if (rest.length === 1 && sides.has(foldPlace(rest[0] ?? "")) && isCityWithSides(first)) return [first];
  if (isQuarter && isLargeCity(first) && rest.every((word) => /^\p{Lu}/u.test(word)) && isNameOfQuarter(part))
    return [first];
  const behind = rest.join(" ");
  const isBehindCode = /^[A-Z]{2,3}$/.test(first) && (opening.country !== null || opening.regions.length > 0);
  if (isBehindCode && (isKnown(behind) || readingsOf(behind).isNoPlace)) return [first, behind];
  return [part];
}
