import { isInside, stateCountries } from "./inside.ts";
import { fitOf, fittingParts, postcodeOf } from "./postcode-zones.ts";
import { isKnown, readingsOf } from "./readings.ts";

/** A street by its first word or its last, which often is named after another town. */
const street =
  /^(?:rue|avenue|av\.?|avda\.?|avenida|boulevard|bd|place|quai|chemin|route|impasse|all\u00E9e|cours|via|viale|piazza|corso|calle|carrer|paseo|rua|ul\.|ulica|al\.|jalan|jl\.) (?=\p{L})|(?:.\p{L}| )(?:street|road|avenue|lane|drive|boulevard|stra\u00DFe|strasse|str\.|platz|allee|damm|gatan|utca)$/iu;
export const isStreet = (part: string): boolean => street.test(part) && !isKnown(part);

/** What an English street is called behind its name, in short too. */
const streetType =
  /^(?:street|st|avenue|ave?|road|rd|boulevard|blvd|drive|dr|lane|ln|way|parkway|pkwy|highway|hwy|court|ct|place|pl|square|sq|terrace|circle|cir|plaza|trail|pike|quay|parade|crescent|broadway)\.?$/i;
/** Streets that are called so and no more; before a name "5 Avenue Washington", "3 Place Monaco" are whole streets of others. */
const namedByType = /^broadway$/i;
const sideOfStreet = /^(?:[NSEW]|NE|NW|SE|SW|north|south|east|west)\.?$/i;

const codeWord = /^(?:[A-Z]{1,2}-)?(?:\d{4,6}|\d{2}-\d{3}|\d{4,5}-\d{3})$/;
const codeOfTwoWords = /^(?:\d{3} \d{2}|\d{4} [A-Z]{2})$/;
const britishCode = /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/;
/** ZIP codes, and those of Australia and Canada. */
const codeBehindState = /^(?:\d{5}(?:-\d{4})?|\d{4}|[A-Z]\d[A-Z]|\d[A-Z]\d)$/;
const houseNumber = /^\d{1,5}\p{L}?$/u;

/** Words that an address has at most, and a town's name. */
const [wordsMax, nameWordsMax] = [16, 4];
/** People of a town behind a street, without more that says so. */
const townPeople = 15_000;
/** People of one that has the name beside another. */
const aliasPeople = 100_000;

/** Where streets have English names: of two towns that have one name the larger is not meant elsewhere ("400 Central Ave St Petersburg"). */
const englishStreets: ReadonlySet<string> = new Set("US GB IE CA AU NZ ZA IN SG HK PH MT".split(" "));
const inEnglish = (country: string | undefined): boolean => country === undefined || englishStreets.has(country);

const isNumbered = (words: string[]): boolean =>
  words.some((word) => /\d/.test(word)) && words.some((word) => /\p{L}{2}/u.test(word));

/** The first words that are a town's name. */
const beginsWithTown = (words: string[]): boolean =>
  words.slice(0, nameWordsMax).some((_, at) => readingsOf(words.slice(0, at + 1).join(" ")).cities.length > 0);

/** "2 rue de la Cl\u00F4ture | 75019 Paris": a postcode in front of the town. */
function beforeCode(words: string[]): number | null {
  for (let at = 2; at < words.length - 1; at++) {
    const [word = "", next = ""] = [words[at], words[at + 1]];
    const length = codeOfTwoWords.test(`${word} ${next}`) ? 2 : codeWord.test(word) ? 1 : 0;
    if (length > 0 && isNumbered(words.slice(0, at)) && beginsWithTown(words.slice(at + length))) return at;
  }
  return null;
}

/** Where the town's name begins that ends there: the longest name that is a town's. */
function townUntil(words: string[], end: number, isThere: (name: string) => boolean): number | null {
  for (let at = Math.max(2, end - nameWordsMax); at < end; at++)
    if (isNumbered(words.slice(0, at)) && isThere(words.slice(at, end).join(" "))) return at;
  return null;
}

/** "1 Hacker Way | Menlo Park CA 94025", "33 Pirie Street | Adelaide SA 5000": a town of the state behind it. */
function beforeState(words: string[]): number | null {
  let end = words.length;
  const isBehindState = (word: string): boolean =>
    codeBehindState.test(word) || readingsOf(word).country?.isCode === false;
  while (end > 2 && isBehindState(words[end - 1] ?? "")) end--;
  const states = readingsOf(words[end - 1] ?? "").regions.filter(
    ({ region, isCode }) => isCode && stateCountries.has(region.country),
  );
  if (states.length === 0 || !/^[A-Z]{2,3}$/.test(words[end - 1] ?? "")) return null;
  return townUntil(words, end - 1, (name) =>
    readingsOf(name).cities.some((city) => states.some(({ region }) => isInside(city, region))),
  );
}

/** "201 Bishopsgate | London EC2M 3AF" */
function beforeBritishCode(words: string[]): number | null {
  if (!britishCode.test(words.slice(-2).join(" "))) return null;
  return townUntil(words, words.length - 2, (name) =>
    readingsOf(name).cities.some(({ country, isAlias }) => country === "GB" && !isAlias),
  );
}

/** "120 Collins St | Melbourne", "Rua Augusta 100 | Lisboa": behind a street nothing but a town that many know. */
function behindStreet(words: string[]): number | null {
  const isTown = (at: number, isEnglish: boolean): boolean => {
    const { cities } = readingsOf(words.slice(at).join(" ").replace(/ \d+$/, ""));
    const isOfBoth =
      isEnglish && !inEnglish(cities[0]?.country) && cities.some(({ country }) => country === "US" || country === "GB");
    return !isOfBoth && cities.some(({ population, isAlias }) => population >= (isAlias ? aliasPeople : townPeople));
  };
  for (let at = 2; at < words.length; at++) {
    const [before = "", one = ""] = [words[at - 1], words[at - 2]];
    const isBehindType =
      /^\d/.test(words[0] ?? "") &&
      ((streetType.test(before) && (at > 2 || namedByType.test(before))) ||
        (at > 2 && sideOfStreet.test(before) && streetType.test(one)));
    const isBehindNumber = houseNumber.test(before) && isStreet(words.slice(0, at - 1).join(" "));
    if ((isBehindType || isBehindNumber) && isTown(at, isBehindType)) return at;
  }
  return null;
}

/** Of an address whose street no comma parts from its town what is behind the street; null elsewhere. */
export function behindOwnStreet(piece: string): string | null {
  const words = piece.trim().split(" ");
  if (words.length < 3 || words.length > wordsMax || !/\d/.test(piece) || isKnown(piece.trim())) return null;
  const at = beforeCode(words) ?? beforeState(words) ?? beforeBritishCode(words) ?? behindStreet(words);
  if (at === null) return null;
  const behind = words.slice(at).join(" ");
  // "Springfield MO 65806 USA"
  return behind.replace(/ \d{4,5}(?:-\d{4})?(?= \p{L}+$)/u, "");
}

/** People of a town that is meant though no postcode is written so: "1234 Tulsa" is a store's number. */
const knownPeople = 100_000;

/** "4800 Burnet": a house in a street that has a town's name, which is behind no such postcode. */
export function isHouse(line: string): boolean {
  const [, name = ""] = /^[1-9]\d{3,4} (\p{Lu}.*)$/u.exec(line) ?? [];
  const { cities, country, regions } = readingsOf(name);
  const code = cities.length === 0 || country !== null || regions.length > 0 ? null : postcodeOf([line], true);
  return (
    code !== null &&
    fittingParts([readingsOf(name)], code) === null &&
    cities.every((city) => city.population < knownPeople && fitOf(code, city.country, city.region) === "never")
  );
}
