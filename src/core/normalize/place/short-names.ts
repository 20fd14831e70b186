import { citiesUnder, namesakeRatio, type City } from "./cities.ts";
import { isInside, stateCountries } from "./inside.ts";
import type { Readings } from "./readings.ts";
import type { Subdivision } from "./subdivisions.ts";
import { foldPlace } from "../text/fold-name.ts";

/** What tells a town from its namesakes behind its name, in a name without brackets. */
const tellingApart =
  /^(?:am|an|im|in|ob|bei|unter|vor|upon|under|on|le|les|sur|sous|en|de|du|d|l|del|della|di|da|do|dos|aan|op|nad|pod) /;
/** First words of so many towns that none of them goes by it alone. */
const commonFirst = new Set("saint sankt santa santo villa ville port mont monte castel castello campo".split(" "));

/**
 * The town that a short name means in a part of a country ("Frankfurt" in Brandenburg is Frankfurt (Oder), "Newcastle" in
 * Tyne and Wear Newcastle upon Tyne); null where none of its towns has that name with more behind it, or several have.
 */
export function townCalled(name: string, isThere: (city: City) => boolean): City | null {
  const key = foldPlace(name);
  if (key.length < shortNameMin || commonFirst.has(key)) return null;
  const [first, next] = citiesUnder(key)
    .filter(isThere)
    .toSorted((a, b) => b.population - a.population);
  if (first === undefined || first.population < namesakeRatio * (next?.population ?? 0)) return null;
  return isToldApart(first, key) ? { ...first, isAlias: true } : null;
}

/** "Santiago" of "Santiago de los Caballeros". Folded. */
const isShortOf = (key: string, name: string): boolean =>
  name.startsWith(`${key} `) && tellingApart.test(name.slice(key.length + 1));

const isToldApart = ({ name }: City, key: string): boolean =>
  /[(/]/.test(name) || tellingApart.test(foldPlace(name).slice(key.length + 1));

/** Another town there whose name is this one with what tells it apart: "Newcastle under Lyme" beside Newcastle upon Tyne. */
export function hasLongNamesake(name: string, city: City): boolean {
  return longNamesakes(name, city).some(({ region }) => region === city.region);
}

/** The towns of its country whose names are this one with what tells them apart, none far smaller: "Neustadt in Holstein". */
export function longNamesakes(name: string, { id, country, population }: City): City[] {
  const key = foldPlace(name);
  return citiesUnder(key).filter(
    (one) =>
      one.id !== id && one.country === country && one.population * namesakeRatio >= population && isToldApart(one, key),
  );
}
const shortNameMin = 3;

/** "Marrakech" of Marrakesh, "Padua" of Padova: two spellings of one word, not a region's name for its capital. */
export function isNearName(key: string, name: string): boolean {
  const other = foldPlace(name).replace(/^sankt /, "saint ");
  if (key === other || isShortOf(key, other)) return true;
  const areWords = !key.includes(" ") && !other.includes(" ");
  return areWords && key.slice(0, 3) === other.slice(0, 3) && Math.abs(key.length - other.length) <= 2;
}

/** The cities of a name: beside a region that holds none of them the one that goes by it there. */
export function citiesIn({ cities, text, country, regions }: Readings, region: Subdivision | null): City[] {
  // Of towns GeoNames knows no county, and American towns go by their whole names.
  if (region === null || region.parent !== null || stateCountries.has(region.country)) return cities;
  if (country !== null || regions.length > 0) return cities;
  if (cities.some((city) => isInside(city, region))) return cities;
  const there = townCalled(text, (city) => isInside(city, region));
  return there === null ? cities : [...cities, there];
}
