import { citiesData } from "./cities-data.ts";
import { foldName, foldPlace } from "../text/fold-name.ts";

/** A city of the gazetteer. */
export interface City {
  country: string;
  /** Postal code of the state or province in the US and Canada, else null. */
  region: string | null;
  /** In thousands. */
  population: number;
}

/** A city counts as dominant when it has this many times the people of its largest namesake elsewhere. */
const dominance = 10;

/**
 * Other spellings, as `folded alias: folded gazetteer name`. GeoNames lists one name per city, in English for
 * some and in the local language for others.
 */
const spellings: Record<string, string> = {
  nyc: "new york city",
  "new york": "new york city",
  sf: "san francisco",
  "san fran": "san francisco",
  "san francisco city": "san francisco",
  dc: "washington d c",
  washington: "washington d c",
  "washington dc": "washington d c",
  "city of london": "london",
  "central london": "london",
  "greater london": "london",
  munchen: "munich",
  muenchen: "munich",
  cologne: "koln",
  koeln: "koln",
  nuremberg: "nurnberg",
  nuernberg: "nurnberg",
  duesseldorf: "dusseldorf",
  frankfurt: "frankfurt am main",
  wien: "vienna",
  zuerich: "zurich",
  geneva: "geneve",
  genf: "geneve",
  berne: "bern",
  bangalore: "bengaluru",
  gurugram: "gurgaon",
  bombay: "mumbai",
  calcutta: "kolkata",
  madras: "chennai",
  trivandrum: "thiruvananthapuram",
  warszawa: "warsaw",
  cracow: "krakow",
  praha: "prague",
  bucuresti: "bucharest",
  kiev: "kyiv",
  lisboa: "lisbon",
  milano: "milan",
  roma: "rome",
  torino: "turin",
  firenze: "florence",
  napoli: "naples",
  bruxelles: "brussels",
  brussel: "brussels",
  antwerp: "antwerpen",
  ghent: "gent",
  "den haag": "the hague",
  gothenburg: "goteborg",
  kobenhavn: "copenhagen",
  seville: "sevilla",
  saigon: "ho chi minh city",
  "ho chi minh": "ho chi minh city",
  hcmc: "ho chi minh city",
  "tel aviv yafo": "tel aviv",
  "tel aviv jaffa": "tel aviv",
  "mexico df": "mexico city",
  "ciudad de mexico": "mexico city",
  cdmx: "mexico city",
  "quebec city": "quebec",
  "kuala lumpur city": "kuala lumpur",
};

/** Short names that are shown in full. */
const shownInFull: Record<string, string> = {
  nyc: "New York",
  "new york city": "New York",
  sf: "San Francisco",
  dc: "Washington",
  "washington dc": "Washington",
  "washington d c": "Washington",
  hcmc: "Ho Chi Minh City",
  cdmx: "Mexico City",
};

function readCitiesData(): Map<string, City[]> {
  const byName = new Map<string, City[]>();
  for (const line of citiesData.trim().split("\n")) {
    const [group = "", ...entries] = line.split(";");
    const [country = "", region] = group.split("-");
    for (const entry of entries) {
      const equals = entry.lastIndexOf("=");
      const key = foldName(entry.slice(0, equals));
      const city: City = { country, region: region || null, population: Number(entry.slice(equals + 1)) };
      const cities = byName.get(key);
      if (cities) cities.push(city);
      else byName.set(key, [city]);
    }
  }
  return byName;
}

let byName: Map<string, City[]> | undefined;

/** Every gazetteer city of that name or known other spelling, in no order. */
export function findCities(name: string): City[] {
  byName ??= readCitiesData();
  const key = foldPlace(name);
  const own = byName.get(key) ?? [];
  const alias = Object.hasOwn(spellings, key) ? spellings[key] : undefined;
  return alias === undefined ? own : [...own, ...(byName.get(alias) ?? [])];
}

/** Whether the gazetteer has such a city there. */
export function isCityIn(name: string, country: string, region: string | null = null): boolean {
  return findCities(name).some((city) => city.country === country && (region === null || city.region === region));
}

/**
 * The country (and, in the US and Canada, the region) that a city's name alone proves: all namesakes lie in it,
 * or its city dwarfs every namesake elsewhere. Null when the name could mean two places.
 */
export function findDominantCity(name: string): { country: string; region: string | null } | null {
  const cities = findCities(name).toSorted((a, b) => b.population - a.population);
  const largest = cities[0];
  if (!largest) return null;
  const abroad = cities.find((city) => city.country !== largest.country);
  if (abroad && largest.population < dominance * abroad.population) return null;
  const elsewhere = cities.find((city) => city.country === largest.country && city.region !== largest.region);
  const isRegionSure = !elsewhere || largest.population >= dominance * elsewhere.population;
  return { country: largest.country, region: isRegionSure ? largest.region : null };
}

/** The region of a city whose country is known, when only one region has it or it dwarfs the others. */
export function findRegionOfCity(name: string, country: string): string | null {
  const cities = findCities(name)
    .filter((city) => city.country === country)
    .toSorted((a, b) => b.population - a.population);
  const largest = cities[0];
  if (!largest) return null;
  const elsewhere = cities.find((city) => city.region !== largest.region);
  return !elsewhere || largest.population >= dominance * elsewhere.population ? largest.region : null;
}

/** A city's name as shown: as written, with usual short names in full ("NYC") and no all-capitals or all-small. */
export function cityName(written: string): string {
  const key = foldName(written);
  const full = Object.hasOwn(shownInFull, key) ? shownInFull[key] : undefined;
  if (full !== undefined) return full;
  if (written.length < 4 || (written !== written.toLowerCase() && written !== written.toUpperCase())) return written;
  return written.toLowerCase().replace(/(?<![\p{L}'\u2019])\p{L}/gu, (letter) => letter.toUpperCase());
}
