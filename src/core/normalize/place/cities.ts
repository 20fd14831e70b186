import { brotliDecompressSync } from "node:zlib";
import { readPackedCities } from "#packed-cities";
import { once } from "../../once.ts";
import { rememberLast } from "../../remember-last.ts";
import { readDigits, readMarks, readPopulation, shownName } from "./city-code.ts";
import { cityAliases, englishNames, germanShortName, keyVariants } from "./city-aliases.ts";
import { cityGroups } from "./data/cities-data.ts";
import { wideCityNames } from "./data/wide-cities-data.ts";
import { foldPlace } from "../text/fold-name.ts";

/** A city of the gazetteer. */
export interface City {
  /** Of GeoNames. */
  id: number;
  /** The one name under which it is shown, whatever a posting calls it. */
  name: string;
  country: string;
  /** ISO 3166-2 code of its first division, without the country; "" where GeoNames' one has none. */
  region: string;
  /** People, within 7 %. */
  population: number;
  /** Asked for by a name that GeoNames has beside its main one. */
  isAlias: boolean;
  /** The city of which it is a quarter. */
  whole: City | null;
  /** A quarter that is no town by itself: the whole is meant. */
  isWholeMeant: boolean;
}

/*
 * A table is lines of `key TAB entry TAB entry ...`, sorted by key, a folded name. An entry is a city
 * (group in 2 digits, population class in 1, id in 4, spot in 4, the name where the key does not give it, and of a
 * quarter `|` or `~` with the key of its city, of the same group: the first where the city is always meant) or
 * `@`, a group and the key of the city that has the name too. Nothing is parsed but the line that is asked for.
 */
export const ID_AT = 3;
export const SPOT_AT = 7;
const NAME_AT = 11;

const groups = once(() => cityGroups.split(" "));

/** A folded name a line, sorted, with its cities, in Latin-1. Unpacked when the first place is read. */
const cityNames = once(() => brotliDecompressSync(readPackedCities()).toString("latin1"));

/** The line of a key, found by halving; null when there is none. */
function findLine(table: string, key: string): string | null {
  let low = 1;
  let high = table.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = table.lastIndexOf("\n", middle - 1) + 1;
    const end = table.indexOf("\n", middle);
    const stop = table.indexOf("\t", start);
    const found = table.slice(start, stop);
    if (found === key) return table.slice(stop + 1, end);
    if (found < key) low = end + 1;
    else high = start - 1;
  }
  return null;
}

/** The lines whose keys begin so. */
function linesUnder(table: string, prefix: string): string[] {
  let low = 1;
  let high = table.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = table.lastIndexOf("\n", middle - 1) + 1;
    if (table.slice(start, start + prefix.length) < prefix) low = table.indexOf("\n", middle) + 1;
    else high = start;
  }
  const lines: string[] = [];
  for (let start = low; table.startsWith(prefix, start);) {
    const end = table.indexOf("\n", start);
    lines.push(table.slice(start, end));
    start = end + 1;
  }
  return lines;
}

function lineOf(key: string): string | null {
  return findLine(/[^\0-\u00FF]/.test(key) ? wideCityNames : cityNames(), key);
}

/** The city of a group that has the key as its own. */
function readMain(group: string, key: string, isAlias: boolean): City | null {
  const own = lineOf(key)
    ?.split("\t")
    .find((one) => one.startsWith(group));
  return own === undefined ? null : readEntry(key, own, isAlias);
}

function readEntry(key: string, entry: string, isAlias: boolean): City | null {
  if (entry.startsWith("@")) return readMain(entry.slice(1, 3), entry.slice(3), true);
  const [country = "", region = ""] = groups()[readDigits(entry, 0, 2)]?.split("-") ?? [];
  const [written = "", mark, whole = ""] = entry.slice(NAME_AT).split(/([|~])/);
  const shown = written === "" ? shownName(key) : readMarks(written);
  return {
    id: readDigits(entry, ID_AT, 4),
    name: englishNames[`${key} ${country}`] ?? shown,
    country,
    region,
    population: readPopulation(entry, 2),
    isAlias,
    whole: mark === undefined ? null : readMain(entry.slice(0, 2), whole, false),
    isWholeMeant: mark === "|",
  };
}

function readCities(key: string, isAlias: boolean): City[] {
  const line = key === "" ? null : lineOf(key);
  if (line === null) return [];
  return line.split("\t").flatMap((entry) => readEntry(key, entry, isAlias) ?? []);
}

/** Folded names of cities that begin with the same two letters, those of the largest cities first. */
export function cityKeysLike(name: string): string[] {
  const prefix = foldPlace(name).slice(0, 2);
  if (!/^[a-z0-9]{2}$/.test(prefix)) return [];
  const keys = linesUnder(cityNames(), prefix).map((line): [string, number] => {
    const [key = "", ...entries] = line.split("\t");
    // An alias is as well known as it is not written here: behind the others.
    return [key, Math.max(0, ...entries.map((entry) => (entry.startsWith("@") ? 0 : readPopulation(entry, 2))))];
  });
  return keys.toSorted(([, a], [, b]) => b - a).map(([key]) => key);
}

/** The folded names of cities that begin so, aliases among them. */
export const keysBeginning = (prefix: string): string[] =>
  linesUnder(cityNames(), prefix).map((line) => line.slice(0, line.indexOf("\t")));

/** The tables, and a city of one by where its line and its entry begin. */
export const cityTables = (): string[] => [cityNames(), wideCityNames];
export function readCityAt(table: string, line: number, entry: number): City | null {
  const [written = ""] = /^[^\t\n]*/.exec(table.slice(entry, entry + 100)) ?? [];
  return readEntry(table.slice(line, table.indexOf("\t", line)), written, false);
}

/** Boards repeat their places; emptied when full. */
const known = new Map<string, City[]>();
const knownMax = 2_000;

/** Every gazetteer city of that name or other spelling, largest first, each once. */
export function findCities(name: string): City[] {
  const key = foldPlace(name);
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= knownMax) known.clear();
  const found = lookUp(key);
  known.set(key, found);
  return found;
}

/** The city that the name of a place means: of a quarter that is no town by itself its whole ("Chicago Loop"). */
export const meantCity = (city: City): City => (city.isWholeMeant ? (city.whole ?? city) : city);

/** People of a town that many know, and of one that they know by another of its names. */
const [townPeople, metropolisPeople] = [100_000, 500_000];

/** Whether it is a name of a large town, in this very spelling. */
export function isLargeTown(name: string): boolean {
  const key = foldPlace(name);
  return (
    Object.hasOwn(cityAliases, key) ||
    readCities(key, false).some(({ population, isAlias }) => population >= (isAlias ? metropolisPeople : townPeople))
  );
}

/** How many times the people of its next namesake has a town that a short name means. */
export const namesakeRatio = 5;
const germanSpeaking = new Set(["DE", "AT", "CH"]);

function lookUp(key: string): City[] {
  const alias = Object.hasOwn(cityAliases, key) ? cityAliases[key] : undefined;
  const named = alias === undefined ? [] : readAlias(alias);
  const others = readCities(key, false);
  // What no town is called itself is the one that people mean by it.
  const isOnlyAlias = named.length > 0 && others.every(({ isAlias }) => isAlias);
  let found = isOnlyAlias ? named : [...named, ...others];
  // "Muenchen", "Saint Louis" of "St. Louis": another spelling only of what is no name itself.
  for (const variant of found.length > 0 ? [] : keyVariants(key)) {
    found = readCities(variant, true);
    if (found.length > 0) break;
  }
  if (found.length === 0) found = readAbbreviated(key);
  const short = found.length === 0 ? germanShortName(key) : null;
  if (short !== null) {
    const german = readCities(short, true).filter(({ country }) => germanSpeaking.has(country));
    const [first, next] = german.toSorted((a, b) => b.population - a.population);
    found = first !== undefined && first.population >= namesakeRatio * (next?.population ?? 0) ? [first] : [];
  }
  // "København K", "Aarhus N": a city's postal districts.
  const [, town = ""] = /^(\p{L}{4,}) (?:[ckmnsv]|o|oe|n[vo]|s[vo])$/u.exec(key) ?? [];
  if (found.length === 0) found = readCities(town, true).filter(({ country }) => country === "DK");
  // Cities of the Philippines bear the word in their names, and go without.
  if (found.length === 0) found = readCities(`${key} city`, true).filter(({ country }) => country === "PH");
  const seen = new Set<number>();
  return found
    .toSorted((a, b) => b.population - a.population)
    .filter(({ id }) => !seen.has(id) && seen.add(id).size > 0);
}

/** The cities whose own names begin with a name and a blank. */
export const citiesUnder = rememberLast(
  (key: string): City[] =>
    linesUnder(cityNames(), `${key} `).flatMap((line) => {
      const [own = "", ...entries] = line.split("\t");
      return entries.flatMap((entry) => (entry.startsWith("@") ? [] : (readEntry(own, entry, false) ?? [])));
    }),
  knownMax,
);

/** "Neumarkt i.d.OPf.", "Bad Soden a. Ts.": the German town behind whose first words each further word is cut short. */
function readAbbreviated(key: string): City[] {
  const [, town = "", cut = ""] = /^(.{4,}?) ([aiou] (?:d )?[a-z]{1,5})$/.exec(key) ?? [];
  if (town === "") return [];
  const words = cut.split(" ");
  const found = citiesUnder(town).filter(({ name, country }) => {
    const whole = foldPlace(name)
      .slice(town.length + 1)
      .split(" ");
    // "Kempten i. Allg." is Kempten (Allg\u00E4u).
    const own = whole.length === 1 ? words.slice(-1) : words;
    return (
      germanSpeaking.has(country) &&
      whole.length === own.length &&
      own.every((word, at) => isCutOf(word, whole[at] ?? ""))
    );
  });
  return found.length === 1 ? found : [];
}

/** "OPf" of "Oberpfalz": the first letter, and others in their order. */
function isCutOf(word: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === word.charAt(at)) at++;
  return word !== "" && word.charAt(0) === whole.charAt(0) && at === word.length;
}

/** `key CC` or `key CC-REGION`: the city that an alias always means. */
function readAlias(alias: string): City[] {
  const space = alias.lastIndexOf(" ");
  const [country, region] = alias.slice(space + 1).split("-");
  return readCities(alias.slice(0, space), false).filter(
    (city) => city.country === country && (region === undefined || city.region === region),
  );
}
