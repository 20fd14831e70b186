import { findQuarters, type Quarter } from "./quarters.ts";
import type { City } from "./read-cities.ts";
import {
  digits,
  letterMarks,
  populationClass,
  shownName,
  spotDigits,
} from "../../src/core/normalize/place/city-code.ts";

export interface PackedCities {
  groups: string[];
  narrow: string[];
  wide: string[];
}

const other = Object.fromEntries(Object.entries(letterMarks).map(([mark, letter]) => [letter, mark]));

/** Letters outside of Latin-1 as marks; the plain letter where there is no mark. */
function markLetters(name: string): string {
  return Array.from(name, (letter) => {
    if (letter <= "\u00FF") return letter;
    const mark = other[letter];
    return mark === undefined ? letter.normalize("NFD").replace(/[\u0100-\uFFFF]/g, "") : `^${mark}`;
  }).join("");
}

/** `|` and the key of the city that a quarter always means, `~` of one that it means beside it. */
function markQuarter(quarter: Quarter | undefined): string {
  return quarter === undefined ? "" : `${quarter.isMeant ? "|" : "~"}${quarter.of}`;
}

/** Names that mean a larger place of the country: an alias of a small one loses against it. */
export function packCities(cities: City[]): PackedCities {
  const groups = [...new Set(cities.map(({ country, region }) => `${country}-${region}`))].toSorted();
  const groupDigits = new Map(groups.map((group, index) => [group, digits(index, 2)]));
  const lines = new Map<string, string[]>();
  const add = (key: string, entry: string): void => {
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [entry]);
    else line.push(entry);
  };
  const taken = new Map<string, City>();
  const quarters = findQuarters(cities);
  const bySize = cities.toSorted((a, b) => b.population - a.population || a.id - b.id);
  for (const city of bySize) {
    const at = `${city.country}-${city.region} ${city.key}`;
    if (taken.has(at)) continue;
    taken.set(at, city);
    const group = groupDigits.get(`${city.country}-${city.region}`) ?? "";
    const marked = markLetters(city.name);
    const shown = shownName(city.key) === marked ? "" : marked;
    const where = spotDigits(city.latitude, city.longitude);
    add(
      city.key,
      `${group}${populationClass(city.population)}${digits(city.id, 4)}${where}${shown}${markQuarter(quarters.get(city))}`,
    );
  }
  const owners = new Map<string, City[]>();
  for (const city of bySize) for (const alias of city.aliases) owners.set(alias, [...(owners.get(alias) ?? []), city]);
  const mainByCountry = Map.groupBy(bySize, ({ country, key }) => `${country} ${key}`);
  for (const [alias, all] of owners) {
    const seen = new Set<string>();
    for (const city of all) {
      const namesake = mainByCountry.get(`${city.country} ${alias}`)?.[0];
      // Another place of the country has the name as its own.
      if (namesake !== undefined && namesake.population * 5 > city.population) continue;
      // Of two that only other people call so, the larger one in a country.
      if (seen.has(city.country)) continue;
      seen.add(city.country);
      if (taken.get(`${city.country}-${city.region} ${city.key}`) !== city) continue;
      add(alias, `@${groupDigits.get(`${city.country}-${city.region}`) ?? ""}${city.key}`);
    }
  }
  const sorted = [...lines]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entries]) => [key, ...entries].join("\t"));
  const isNarrow = (line: string): boolean => !/[\u0100-\uFFFF]/.test(line);
  return { groups, narrow: sorted.filter(isNarrow), wide: sorted.filter((line) => !isNarrow(line)) };
}
