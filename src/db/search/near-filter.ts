import { z } from "zod";
import { limits } from "../../core/limits.ts";
import { findCities, type City } from "../../core/normalize/place/cities.ts";
import { countryName } from "../../core/normalize/place/countries.ts";
import { citiesWithin } from "../../core/normalize/place/near-cities.ts";
import { shownSubdivision, subdivisionOf } from "../../core/normalize/place/subdivisions.ts";
import { textToken } from "../index/job-index.ts";
import type { Alternative, Group } from "../index/match-expression.ts";
import { filter } from "./filter-kinds.ts";

/** Kilometres around a spot in degrees. */
interface Circle {
  latitude: number;
  longitude: number;
  km: number;
}

export const RADIUS_KM_DEFAULT = 50;
const EXPECTED = "must be latitude,longitude in degrees, like 52.52,13.40; how far from there is radius_km";

/**
 * "52.52,13.40", and behind it the radius, which a caller gives by itself: a third number of theirs may as well be a
 * height, or half of "52,5". Null for what is none.
 */
function readCircle(text: string): Circle | null {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => !/^-?\d{1,3}(?:\.\d{1,12})?$/.test(part)))
    return null;
  const [latitude = 0, longitude = 0, km = RADIUS_KM_DEFAULT] = parts.map(Number);
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isOnEarth && km >= 1 && km <= limits.radiusKmMax ? { latitude, longitude, km } : null;
}

/** A spot with the radius around it, as the filter's value has it; and back as parameters. */
export function withRadius(near: string, km: number): string {
  return `${near},${km}`;
}
export function nearParameters(near: string): { near: string; radius_km?: string } {
  const [latitude = "", longitude = "", km] = near.split(",");
  return { near: `${latitude},${longitude}`, ...(km === undefined ? {} : { radius_km: km }) };
}

/** "place is within 50 km of 52.52, 13.40": for people, in the digits that were given. */
function nearWords(near: string): string {
  const [latitude = "", longitude = "", km = String(RADIUS_KM_DEFAULT)] = near.split(",").map((part) => part.trim());
  return `place is within ${km}\u00A0km of ${latitude}, ${longitude}`;
}

/** Countries whose towns share their names, and whose postings state the region of each. */
const byRegion = new Set(["US", "CA", "AU"]);

/** A city that postings mean by its name there: one of a namesake that is larger is not found. */
function isMeant(city: City): boolean {
  const { id, country, region } = city;
  const inPlace = (other: City): boolean =>
    other.country === country && (!byRegion.has(country) || other.region === region);
  return findCities(city.name).find(inPlace)?.id === id;
}

/** The cities that a search near a spot looks for, the largest ones; `cut`: there are more. */
export function citiesNear(text: string): { cities: City[]; cut: boolean } {
  const circle = readCircle(text);
  const all = circle === null ? [] : citiesWithin(circle.latitude, circle.longitude, circle.km);
  const cities = all.slice(0, limits.nearCitiesMax).filter(isMeant);
  return { cities, cut: all.length > limits.nearCitiesMax };
}

/** Each city's name with its country, and its region where names need it: places have no other identity in the index. */
export function groupOfCities(cities: City[]): Group {
  const byPlace = Map.groupBy(cities.filter(isMeant), ({ country, region }) =>
    byRegion.has(country) ? `${country}-${region}` : country,
  );
  return [...byPlace].map(([place, inPlace]): Alternative => {
    const [country = "", code = ""] = place.split("-");
    const region = code === "" ? null : subdivisionOf(country, code);
    const names = [...new Set(inPlace.map(({ name }) => textToken("city", name)))];
    const groups: Group[] = [names, [textToken("country", countryName(country) ?? country)]];
    if (region !== null) groups.push([textToken("region", shownSubdivision(region))]);
    return groups;
  });
}

export const near = filter({
  kind: "text",
  schema: z
    .string()
    .max(60, EXPECTED)
    .refine((text) => text.split(",").length === 2 && readCircle(text) !== null, EXPECTED),
  description: `Postings with a place in a city within \`radius_km\` of a spot: latitude,longitude in degrees (\`52.52,13.40\`). Cities are those of GeoNames from some 500 to 15,000 people, by country, give or take 4 km; of more than ${limits.nearCitiesMax} the largest (\`meta.near\`). Two cities of one name and country are told apart in the US, Canada and Australia alone.`,
  label: null,
  says: nearWords,
  aliases: [],
  tokens: (text) => [groupOfCities(citiesNear(text).cities)],
});
