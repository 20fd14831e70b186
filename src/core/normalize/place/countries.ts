import { countries, getCountryDataList } from "countries-list";
import type { TCountryCode } from "countries-list";
import { countryNames } from "./data/country-names-data.ts";
import { foldName, foldPlace } from "../text/fold-name.ts";

/** Names that postings use and `countries-list` lacks. Keys are folded (`foldName`). */
const aliases: Record<string, TCountryCode> = {
  "u s": "US",
  "u s a": "US",
  us: "US",
  usa: "US",
  "the united states": "US",
  "the us": "US",
  "united states of america": "US",
  "estados unidos": "US",
  uk: "GB",
  "u k": "GB",
  "great britain": "GB",
  britain: "GB",
  "the united kingdom": "GB",
  uae: "AE",
  "u a e": "AE",
  emirates: "AE",
  // What is nowhere but on these islands, and in no list of towns.
  "grand cayman": "KY",
  "camana bay": "KY",
  tortola: "VG",
  "the netherlands": "NL",
  holland: "NL",
  nederland: "NL",
  deutschland: "DE",
  allemagne: "DE",
  osterreich: "AT",
  oesterreich: "AT",
  schweiz: "CH",
  suisse: "CH",
  espana: "ES",
  italia: "IT",
  brasil: "BR",
  mexique: "MX",
  polska: "PL",
  "cela cr": "CZ",
  "china peoples republic": "CN",
  norddeutschland: "DE",
  suddeutschland: "DE",
  westdeutschland: "DE",
  ostdeutschland: "DE",
  mitteldeutschland: "DE",
  sudwestdeutschland: "DE",
  nordwestdeutschland: "DE",
  "ile de la reunion": "RE",
  "la reunion": "RE",
  "reunion island": "RE",
  "\u0641\u0644\u0633\u0637\u064A\u0646": "PS",
  "georgia country": "GE",
  "republic of georgia": "GE",
  "country of georgia": "GE",
  "republica mexicana": "MX",
  belgique: "BE",
  belgie: "BE",
  danmark: "DK",
  sverige: "SE",
  norge: "NO",
  suomi: "FI",
  "czech republic": "CZ",
  turkey: "TR",
  turkiye: "TR",
  korea: "KR",
  "republic of korea": "KR",
  "south korea": "KR",
  "republic of ireland": "IE",
  "russian federation": "RU",
  "viet nam": "VN",
  "hong kong sar": "HK",
  "hong kong sar china": "HK",
  hongkong: "HK",
  "hong kong s a r": "HK",
  "mainland china": "CN",
  prc: "CN",
  "peoples republic of china": "CN",
  "taiwan roc": "TW",
  "ivory coast": "CI",
  "cote divoire": "CI",
  "cape verde": "CV",
  swaziland: "SZ",
  macedonia: "MK",
  burma: "MM",
  macau: "MO",
  "bosnia herzegovina": "BA",
  "bosnia and herzegovina": "BA",
  bosnia: "BA",
  "trinidad tobago": "TT",
  ksa: "SA",
  "kingdom of saudi arabia": "SA",
  "the philippines": "PH",
  "the bahamas": "BS",
  drc: "CD",
  // As ISO 3166 writes them, the other way round.
  "united republic of tanzania": "TZ",
  "plurinational state of bolivia": "BO",
  "bolivarian republic of venezuela": "VE",
  "islamic republic of iran": "IR",
  "republic of moldova": "MD",
  "taiwan province of china": "TW",
  "province of china taiwan": "TW",
  "syrian arab republic": "SY",
  "lao peoples democratic republic": "LA",
  "democratic peoples republic of korea": "KP",
  "the democratic republic of the congo": "CD",
  "brunei darussalam": "BN",
  "holy see": "VA",
  "state of palestine": "PS",
  "united states us": "US",
  eeuu: "US",
  "ee uu": "US",
  "e u a": "US",
  "vereinigte staaten": "US",
  grossbritannien: "GB",
  "royaume uni": "GB",
  "reino unido": "GB",
  "pays bas": "NL",
  "paises bajos": "NL",
  "den nederlande": "NL",
  "die niederlande": "NL",
  tschechien: "CZ",
  czechia: "CZ",
  "rep of ireland": "IE",
  eire: "IE",
  bharat: "IN",
  srbija: "RS",
  "crna gora": "ME",
  "severna makedonija": "MK",
  "ceska republika": "CZ",
  ellada: "GR",
  holanda: "NL",
  saudi: "SA",
  "\u53F0\u7063": "TW",
  "\u0E1B\u0E23\u0E30\u0E40\u0E17\u0E28\u0E44\u0E17\u0E22": "TH",
  "arab republic of egypt": "EG",
  "kingdom of bahrain": "BH",
  "state of qatar": "QA",
  "federal republic of germany": "DE",
  "kingdom of the netherlands": "NL",
  "south korea republic of": "KR",
  "korea republic of": "KR",
  "korea south": "KR",
};

/** Three-letter codes that postings really use; the rest read like words ("AND", "CAN" is kept: "Ontario, CAN"). */
const alpha3: Record<string, TCountryCode> = {
  USA: "US",
  CAN: "CA",
  GBR: "GB",
  DEU: "DE",
  FRA: "FR",
  ESP: "ES",
  ITA: "IT",
  NLD: "NL",
  BEL: "BE",
  CHE: "CH",
  AUT: "AT",
  POL: "PL",
  PRT: "PT",
  IRL: "IE",
  IND: "IN",
  AUS: "AU",
  NZL: "NZ",
  SGP: "SG",
  JPN: "JP",
  KOR: "KR",
  CHN: "CN",
  HKG: "HK",
  TWN: "TW",
  BRA: "BR",
  MEX: "MX",
  ARG: "AR",
  COL: "CO",
  CHL: "CL",
  ISR: "IL",
  ZAF: "ZA",
  SWE: "SE",
  NOR: "NO",
  DNK: "DK",
  FIN: "FI",
  CZE: "CZ",
  ROU: "RO",
  HUN: "HU",
  UKR: "UA",
  ARE: "AE",
  THA: "TH",
  VNM: "VN",
  PHL: "PH",
  IDN: "ID",
  MYS: "MY",
  LTU: "LT",
  LVA: "LV",
  EST: "EE",
};

function indexByName(): Map<string, TCountryCode> {
  const index = new Map<string, TCountryCode>();
  for (const [code, country] of Object.entries(countries) as [TCountryCode, (typeof countries)[TCountryCode]][]) {
    index.set(foldName(country.name), code);
    // Native names in Latin letters ("Deutschland"); one- and two-letter leftovers of other scripts are dropped.
    const native = foldName(country.native);
    if (native.length > 3 && /^[a-z ]+$/.test(native) && !index.has(native)) index.set(native, code);
  }
  for (const entry of countryNames.split(";")) {
    const [code = "", names = ""] = entry.split("=");
    if (!Object.hasOwn(countries, code)) continue;
    for (const name of names.split("~")) if (!index.has(name)) index.set(name, code as TCountryCode);
  }
  for (const [name, code] of Object.entries(aliases)) index.set(name, code);
  // Brazil, in Finnish; in a place line its capital.
  index.delete("brasilia");
  // Grenada in Spanish; in a place line the city.
  index.delete("granada");
  // Colombia in Romanian, Guadeloupe and Saint Helena in Spanish; in a place line towns of several countries or states.
  for (const name of ["columbia", "guadalupe", "santa elena"]) index.delete(name);
  // Without its marks the capital of Jordan, and Oman.
  index.delete("\u0639\u0645\u0627\u0646");
  return index;
}

let byName: Map<string, TCountryCode> | undefined;

/** ISO 3166-1 code of a country's name or usual alias ("United States", "U.S.", "Deutschland"), or null. */
export function findCountryByName(text: string): string | null {
  byName ??= indexByName();
  return byName.get(foldPlace(text)) ?? null;
}

/** Folded English names of all countries. */
export function countryNameKeys(): string[] {
  return Object.values(countries).map(({ name }) => foldName(name));
}

/** ISO 3166-1 code for a two- or three-letter upper-case code ("FR", "UK", "DEU"), or null. */
export function findCountryByCode(text: string): string | null {
  const code = text.trim();
  if (code === "UK") return "GB";
  if (/^[A-Z]{2}$/.test(code) && Object.hasOwn(countries, code)) return code;
  return (Object.hasOwn(alpha3, code) ? alpha3[code] : undefined) ?? null;
}

/** ISO 3166-1 code of a structured country field, which is a name or a code in any case, or null. */
export function findCountry(text: string): string | null {
  return findCountryByName(text) ?? findCountryByCode(text.trim().toUpperCase());
}

let byAlpha3: Map<string, string> | undefined;

/** The same, and by every three-letter code: for a value that can be nothing but a country. */
export function findCountryAsked(text: string): string | null {
  byAlpha3 ??= new Map(getCountryDataList().map(({ iso2, iso3 }) => [iso3, iso2]));
  return findCountry(text) ?? byAlpha3.get(text.trim().toUpperCase()) ?? null;
}

/** English short name for an ISO 3166-1 code ("US" gives "United States"). */
export function countryName(code: string): string | null {
  return countries[code as TCountryCode]?.name ?? null;
}

/** ISO 4217 code of a country's main currency ("CA" gives "CAD"), or null. */
export function countryCurrency(code: string): string | null {
  return countries[code as TCountryCode]?.currency[0] ?? null;
}
