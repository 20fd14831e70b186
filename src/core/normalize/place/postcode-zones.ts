import { once } from "../../once.ts";
import type { City } from "./cities.ts";
import { postcodeZones } from "./data/postcode-zones-data.ts";
import type { Readings } from "./readings.ts";
import { townCalled } from "./short-names.ts";
import { subdivisionOf } from "./subdivisions.ts";

/** A postcode of digits, which speaks for towns that can have it and against those that can't. */
export interface Postcode {
  digits: string;
  /** ISO 3166-1, of those that write it so; null of five digits, which many write. */
  countries: readonly string[] | null;
}

/** Codes that few countries write so, or behind letters that say the country, and last what many write: five digits. */
const forms: readonly (readonly [pattern: RegExp, countries: string])[] = [
  [/^\d{5}-\d{3}$/, "BR"],
  [/^\d{4}-\d{3}$/, "PT"],
  [/^\d{3}-\d{4}$/, "JP"],
  [/^\d{2}-\d{3}$/, "PL"],
  [/^\d{4} ?(?!S[ADS])[A-Z]{2}$/, "NL"],
  [/^\d{3} \d{2}$/, "SE CZ SK GR"],
  [/^\d{4}$/, "AT AU BD BE BG CH CY DK GE HU LU LV NO NZ PH SI TN ZA"],
  [/^\d{6}$|^\d{3} \d{3}$/, "IN CN RU SG RO KZ VN CO BY KG TJ UZ NG TT"],
];
const letters: ReadonlyMap<string, string> = new Map(
  (
    "A=AT B=BE D=DE E=ES F=FR FIN=FI H=HU I=IT L=LU N=NO P=PT S=SE " +
    "AT BE BG CH CZ DE DK EE ES FI FR GR HR HU IT LT LU LV MD NL NO PL PT RO RS SE SI SK TR UA"
  )
    .split(" ")
    .map((entry): [string, string] => [entry.replace(/=.*/, ""), entry.slice(-2)]),
);

const written = String.raw`\d{5}-\d{3,4}|\d{4}-\d{3}|\d{3}-\d{4}|\d{2}-\d{3}|\d{4} ?[A-Z]{2}|\d{3} \d{2,3}|(?:[A-Z]{1,3}-)?\d{4,6}`;
/** In front of a name, behind one, or alone between commas. */
const inPiece = new RegExp(
  String.raw`^(${written})(?=$| \p{L})|(?<=\p{L}[.)]?,? )(?<!\b(?:store|shop|site|plant|unit|branch|warehouse|location|req|id|no\.?|box) )(${written})$`,
  "iu",
);

/**
 * The last postcode of the pieces of a line; null where none has one. Four digits are one only in an address with its street:
 * elsewhere they number a store.
 */
export function postcodeOf(pieces: string[], isAddress: boolean): Postcode | null {
  for (const piece of pieces.toReversed()) {
    const [, before, behind] = /\d{2}/.test(piece) ? (inPiece.exec(piece.trim()) ?? []) : [];
    const code = before ?? behind;
    if (code !== undefined) {
      const read = readCode(code);
      if (read !== null && (isAddress || read.digits.length > 4 || read.countries?.length === 1)) return read;
    }
  }
  return null;
}

function readCode(code: string): Postcode | null {
  const [, prefix, own] = /^([A-Z]{1,3})-(\d+)$/.exec(code) ?? [];
  const country = letters.get(prefix ?? "");
  if (own !== undefined && country !== undefined) return { digits: own, countries: [country] };
  const [digits = ""] = /\d.*/.exec(code) ?? [];
  if (/^\d{5}(?:-\d{4})?$/.test(digits)) return { digits: digits.slice(0, 5), countries: null };
  const form = forms.find(([pattern]) => pattern.test(digits));
  return form === undefined ? null : { digits: digits.replace(/\D/g, ""), countries: form[1].split(" ") };
}

/** The zones of a country, each with its parts. */
function zonesOf(table: string): ReadonlyMap<number, readonly string[]> {
  const zones = new Map<number, readonly string[]>();
  for (const row of table.split(";")) {
    const [digits = "", codes = ""] = row.split(" ");
    const [first = "", last = first] = digits.split("-");
    for (let zone = Number(first); zone <= Number(last); zone++) zones.set(zone, codes.split(","));
  }
  return zones;
}

/** Countries of whose codes the first digits say the part of the country. */
const zones = once(
  (): ReadonlyMap<string, ReadonlyMap<number, readonly string[]>> =>
    new Map(Object.entries(postcodeZones).map(([country, table]) => [country, zonesOf(table)])),
);

/** Countries besides that write five digits too. */
const fiveDigits: ReadonlySet<string> = new Set(
  (
    "AL BA CO CR CU CZ DO DZ EE FI GT HN HR ID IQ JO KE KH KR KW LA LK LT MA ME MM MY NI NP PA PE PR RS SA SE " +
    "SK SN SV TH TW UA UY VN ZM"
  ).split(" "),
);

/** Countries of the tables that write four digits, six or eight. */
const otherLengths: ReadonlySet<string> = new Set(["AU", "BR", "IN", "ZA"]);

/** What a postcode says of a part of a country: that it has such ones, that it has none, or nothing. */
export function fitOf({ digits, countries }: Postcode, country: string, region: string): "fits" | "never" | "open" {
  if (countries === null ? otherLengths.has(country) : !countries.includes(country)) return "never";
  const zone = Number(digits.slice(0, country === "US" ? 3 : 2));
  const has = zonesWith(country, zone);
  if (has !== undefined) return region === "" ? "open" : has(region, digits) ? "fits" : "never";
  if (countries !== null) return "fits";
  return fiveDigits.has(country) ? "open" : "never";
}

function zonesWith(country: string, zone: number): ((region: string, digits: string) => boolean) | undefined {
  const department = String(zone).padStart(2, "0");
  if (country === "TR") return (region) => region === department;
  // Of the capital's codes the third digit is one of two.
  if (country === "FR" && zone === 75) return (region, digits) => region === "IDF" && /^75[01]/.test(digits);
  if (country === "FR") return (region) => subdivisionOf("FR", department)?.parent === region;
  const table = zones().get(country);
  return table === undefined ? undefined : (region) => table.get(zone)?.includes(region) === true;
}

/**
 * What the parts of a place may mean beside a postcode: of a country in which a town fits it no other towns, and towns that
 * go by a short name there ("15230 Frankfurt" is Frankfurt (Oder)). Null where it fits no town: then it says nothing.
 */
export function fittingParts(parts: Readings[], code: Postcode): Readings[] | null {
  const isFit = (city: City): boolean => fitOf(code, city.country, city.region) === "fits";
  let areAny = false;
  const fitting = parts.map((part) => {
    const own = part.cities.filter(isFit);
    const short = own.length > 0 || !part.isName || part.country !== null ? null : townCalled(part.text, isFit);
    const fits = short === null ? own : [short];
    if (fits.length === 0) return part;
    areAny = true;
    const countries = new Set(fits.map(({ country }) => country));
    return { ...part, cities: [...fits, ...part.cities.filter(({ country }) => !countries.has(country))] };
  });
  return areAny ? fitting : null;
}
