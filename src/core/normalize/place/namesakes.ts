import type { Readings } from "./readings.ts";
import { findCities, type City } from "./cities.ts";
import { loneWeight } from "./fame.ts";
import { isInside, stateCountries } from "./inside.ts";
import { weights, type Option } from "./score-group.ts";
import { hasLongNamesake } from "./short-names.ts";
import { findSubdivisionByName } from "./subdivisions.ts";
import { foldPlace } from "../text/fold-name.ts";

/** People of a city that everybody knows, and how many times those of its namesake. */
const [metropolis, shadow] = [1_000_000, 200];
/** People of a town that is meant where its country is named, whatever city elsewhere has the name. */
const ownPeople = 10_000;

/** "Toronto, USA": a small town of that country has the name, but nobody writes it so who does not mean the large city. */
export function isOvershadowed({ city, region, cityPart, country }: Option, parts: Readings[]): boolean {
  if (city === null || region !== null) return false;
  // "Lagos, Portugal": a town of the country that is named, where towns are not named after cities elsewhere.
  const isNamed = parts.some((part) => part.country?.code === country && !part.country.isCode);
  if (isNamed && city.population >= ownPeople && !stateCountries.has(country)) return false;
  const others = parts[cityPart]?.cities.filter((one) => one.country !== country) ?? [];
  return others.some(({ population }) => population >= metropolis && population >= shadow * city.population);
}

/** People of a town whose own name is no other's until a country says so. */
const ownNamePeople = 200_000;

/** "East London": a part of a city, and a large town elsewhere whose own name it is. */
export function isOthersName({ city, cityPart, isExplicit }: Option, parts: Readings[]): boolean {
  const part = parts[cityPart];
  if (city === null || part === undefined || isExplicit || !part.key.endsWith(` ${foldPlace(city.name)}`)) return false;
  return part.cities.some(
    (one) => one.country !== city.country && one.population >= ownNamePeople && foldPlace(one.name) === part.key,
  );
}

/**
 * "Berlin", "Leeds": a name of a part of a country that is one of a town in it too, and means that. Of the US, Canada and
 * Australia the parts are named more often than the towns.
 */
export function isTownAndPart(name: string): boolean {
  const part = findSubdivisionByName(name);
  if (part === null || stateCountries.has(part.country)) return false;
  return findCities(name).some((city) => isInside(city, part));
}

/** "Newcastle, Staffordshire": of the towns that go by the name GeoNames does not say which one is in the county. */
export function isOfAnyCounty({ city, region, cityPart, country }: Option, parts: Readings[]): boolean {
  const name = parts[cityPart]?.text;
  if (city === null || name === undefined || region?.parent == null || stateCountries.has(country)) return false;
  return region.code !== city.region && hasLongNamesake(name, city);
}

/** How many times the people of its namesake has a city that is meant without its state ("Aurora" is none). */
const timesRival = 3;

/** Of a country's namesakes the one that is meant: in the stated region, or ten times as large as the next. */
export function chooseCity({ city, region, country }: Option, namesakes: City[], isExplicit: boolean): City | null {
  if (city === null) return null;
  const rivals = namesakes.filter(
    (other) =>
      other.country === country &&
      other.id !== city.id &&
      other.region !== city.region &&
      (region === null || isInside(other, region)),
  );
  const weigh = (one: City): number =>
    (isExplicit && region !== null ? Math.log10(one.population) : loneWeight(one)) + (one.isAlias ? weights.alias : 0);
  const isLarger = (rival: City): boolean => region !== null || city.population >= timesRival * rival.population;
  return rivals.every((rival) => isLarger(rival) && weigh(city) - weigh(rival) >= (city.isAlias ? 0.5 : 0.95))
    ? city
    : null;
}
