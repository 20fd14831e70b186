import { otherCodes, otherNames } from "./data/subdivisions-other-names.ts";
import { subdivisionNames } from "./data/subdivisions-data.ts";
import { once } from "../../once.ts";
import { foldPlace } from "../text/fold-name.ts";

/** A state, province, county or nation inside a country: ISO 3166-2. */
export interface Subdivision {
  country: string;
  /** Without the country: "MA", "BY", "IDF", "13". */
  code: string;
  /** Code of the subdivision that contains it; null at the first level. */
  parent: string | null;
  /** In English. */
  name: string;
}

/** Countries whose postings write codes where others write names. */
const writtenAsCode = new Set(["US", "CA", "AU"]);

/** What a posting shows of it: the postal code in the US, Canada and Australia, else the English name. */
export function shownSubdivision({ country, code, name }: Subdivision): string {
  return writtenAsCode.has(country) ? code : name;
}

/**
 * What the regions are called that postings show as `shown`: California of `CA`, Washington and Western Australia of `WA`;
 * of what is no such code nothing.
 */
export function namesShownAs(shown: string): string[] {
  const found = [...writtenAsCode].map((country) => subdivisionOf(country, shown.toUpperCase()));
  return found.filter((one) => one !== null).map(({ name }) => name);
}

interface Tables {
  byName: Map<string, Subdivision[]>;
  byCode: Map<string, Subdivision[]>;
}

/** Words before and after a subdivision's own name. */
const kindBefore =
  /^(?:state of|province of|provincia di|provincia de|provincia|region of|region|county of|county|co|estado de|estado do|estado da|canton of|canton de|canton|kanton|land|departement|district of|prefecture of|voivodeship of|governorate of|wojewodztwo|woj|judetul|judet|provincie|province de|metropolitan city of|citta metropolitana di) /;
const kindAfter =
  / (?:state|province|region|county|district|prefecture|voivodeship|governorate|canton|oblast|lan|kommune|ken|fu|shire|megye|kraj|maakond|maakunta|zupanija|novads|department|municipality|territory)$/;

function push(map: Map<string, Subdivision[]>, key: string, value: Subdivision): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function readTables(): Tables {
  const byName = new Map<string, Subdivision[]>();
  const byCode = new Map<string, Subdivision[]>();
  const own = new Map<string, Subdivision>();
  for (const line of subdivisionNames.trim().split("\n")) {
    const [country = "", ...entries] = line.split(";");
    for (const entry of entries) {
      const [head = "", names = ""] = entry.split("=");
      const [code = "", parent = null] = head.split("<");
      const [name = "", ...folded] = names.split("~");
      const subdivision: Subdivision = { country, code, parent, name };
      own.set(`${country}-${code}`, subdivision);
      if (/^[A-Z]{2,3}$/.test(code)) push(byCode, code, subdivision);
      const plain = name.toLowerCase();
      if (/^[a-z ]+$/.test(plain)) push(byName, foldPlace(plain), subdivision);
      for (const one of folded) push(byName, one, subdivision);
    }
  }
  for (const entry of otherNames.split(";")) {
    const [id = "", names = ""] = entry.split("=");
    const subdivision = own.get(id);
    if (subdivision) for (const name of names.split("~")) push(byName, name, subdivision);
  }
  for (const entry of otherCodes.split(";")) {
    const [id = "", code = ""] = entry.split("=");
    const [country = "", written = ""] = id.split("-");
    const subdivision = own.get(`${country}-${code}`);
    if (subdivision) push(byCode, written, subdivision);
  }
  bareNames(byName);
  tables = { byName, byCode };
  byId = own;
  return tables;
}

/** "Central Bohemian Region" is asked for without its last word too. */
function bareNames(byName: Map<string, Subdivision[]>): void {
  for (const [name, own] of Array.from(byName)) {
    const bare = name.replace(kindAfter, "").replace(kindBefore, "");
    // The District of Columbia is never called by its last word, as are towns in thirty states.
    if (bare !== name && bare !== "columbia" && bare.length > 3 && !byName.has(bare))
      for (const one of own) push(byName, bare, one);
  }
}

let tables: Tables | undefined;
let byId = new Map<string, Subdivision>();

/** Every state or province of that name ("California", "Bayern", "State of S\u00E3o Paulo", "County Meath"). */
export function findSubdivisions(text: string): Subdivision[] {
  const { byName } = tables ?? readTables();
  const name = foldPlace(text);
  const own = byName.get(name);
  if (own !== undefined) return own;
  const bare = name.replace(kindAfter, "").replace(kindBefore, "");
  if (bare === name || bare === "") return [];
  // "V\u00E4stra G\u00F6talands l\u00E4n": a Swedish county's name is in the genitive.
  return byName.get(bare) ?? (name.endsWith(" lan") ? byName.get(bare.replace(/s$/, "")) : undefined) ?? [];
}

/** Every state or province of that upper-case code without its country ("CA", "ON", "NSW", "BY"). */
export function findSubdivisionsByCode(text: string): Subdivision[] {
  const code = text.trim().replaceAll(".", "");
  if (!/^[A-Z]{2,3}$/.test(code)) return [];
  return (tables ?? readTables()).byCode.get(code) ?? [];
}

/** The subdivision of a country by its code ("US", "MA"), or null. */
export function subdivisionOf(country: string, code: string): Subdivision | null {
  if (tables === undefined) readTables();
  return byId.get(`${country}-${code}`) ?? null;
}

const regionCountries = once(() => {
  if (tables === undefined) readTables();
  return Map.groupBy(byId.values(), shownSubdivision);
});

/** The countries (ISO 3166-1) that have a region which postings show so: of "WA" the United States and Australia. */
export function countriesOfRegion(shown: string): string[] {
  return [...new Set((regionCountries().get(shown) ?? []).map(({ country }) => country))];
}

/** The regions that postings show under one of these names, whatever its case. */
export function regionsShownAs(names: readonly string[]): Subdivision[] {
  const keys = new Set(names.map(foldPlace));
  const named = names.flatMap((name) => [...findSubdivisions(name), ...findSubdivisionsByCode(name.toUpperCase())]);
  return [...new Set(named)].filter((one) => keys.has(foldPlace(shownSubdivision(one))));
}

/** What it contains of its country's lower level (of England its counties); nothing of a lower one. */
export function subdivisionsIn({ country, code }: Subdivision): Subdivision[] {
  if (tables === undefined) readTables();
  return [...byId.values()].filter((one) => one.country === country && one.parent === code);
}

/** A state of the first level by its full name ("California", "Bavaria"), or null. "Georgia" is the US state here. */
export function findSubdivisionByName(text: string): Subdivision | null {
  const found = findSubdivisions(text);
  const postal = found.find(({ country }) => writtenAsCode.has(country));
  return postal ?? found.find(({ parent }) => parent === null) ?? found[0] ?? null;
}

/** A state or province by its upper-case postal code ("CA", "ON", "NSW"), or null. */
export function findSubdivisionByCode(text: string): Subdivision | null {
  return (
    findSubdivisionsByCode(text).find(
      ({ country, code }) => writtenAsCode.has(country) && (country !== "AU" || code.length === 3),
    ) ?? null
  );
}
