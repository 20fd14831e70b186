import { findCities, type City } from "./cities.ts";
import type { Readings } from "./readings.ts";
import type { Option } from "./score-group.ts";
import { subdivisionOf, type Subdivision } from "./subdivisions.ts";

/** Regions that are one city: what lies in them is its quarter ("Canary Wharf, London"; "Berlin (Mitte)"). */
const cityRegions: ReadonlySet<string> = new Set(
  "DE-BE DE-HH AT-9 GB-LND KR-11 CN-BJ CN-SH RU-MOW RU-SPE CO-DC MX-CMX AR-C CZ-10 HU-BU RO-B NO-03 TH-10".split(" "),
);

/** People of a city that everybody knows. */
const metropolis = 1_000_000;

/** The city of which a place of such a region is a quarter; null where its region is none. */
export function cityAround(chosen: City, { region, regionPart, cityPart }: Option, parts: Readings[]): City | null {
  const stated = region ?? subdivisionOf(chosen.country, chosen.region);
  if (stated === null || !cityRegions.has(`${stated.country}-${stated.code}`)) return null;
  const isLarge = (city: City): boolean => city.country === stated.country && city.population >= metropolis;
  if (region !== null) return parts[regionPart]?.cities.find(isLarge) ?? null;
  // "Berlin-Kreuzberg" is in no part of its own.
  const first = parts[cityPart]?.key.split(" ")[0] ?? "";
  return first === parts[cityPart]?.key ? null : (findCities(first).find(isLarge) ?? null);
}

/** The region that is stated; null where it is the city itself within the region that others state of it: "London, London, UK". */
export function oneRegion(stated: Subdivision | null, { region }: City): Subdivision | null {
  const isCity = stated !== null && cityRegions.has(`${stated.country}-${stated.code}`) && stated.parent === region;
  return isCity ? null : stated;
}
