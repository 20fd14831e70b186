import { z } from "zod";
import { limits } from "../../core/limits.ts";
import type { City } from "../../core/normalize/place/cities.ts";
import { citiesWithin } from "../../core/normalize/place/near-cities.ts";
import { filter } from "./filter-kinds.ts";
import { cityTokens } from "./one-place.ts";

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

/** The cities that a search near a spot looks for, the largest ones; `cut`: there are more. */
export function citiesNear(text: string): { cities: City[]; cut: boolean } {
  const circle = readCircle(text);
  const within = circle === null ? [] : citiesWithin(circle.latitude, circle.longitude, circle.km);
  // No posting is shown in a quarter whose whole is meant.
  const all = within.filter(({ isWholeMeant }) => !isWholeMeant);
  return { cities: all.slice(0, limits.nearCitiesMax), cut: all.length > limits.nearCitiesMax };
}

export const near = filter({
  kind: "text",
  schema: z
    .string()
    .max(60, EXPECTED)
    .refine((text) => text.split(",").length === 2 && readCircle(text) !== null, EXPECTED),
  description: `Postings with a place in a city within \`radius_km\` of a spot: latitude,longitude in degrees (\`52.52,13.40\`). Cities are those of GeoNames from some 500 to 15,000 people, by country, give or take 4 km; of more than ${limits.nearCitiesMax} the largest (\`meta.near\`). Cities are told apart by their GeoNames ids, whatever they are called. With other conditions on the place it is that city that meets them.`,
  label: null,
  says: nearWords,
  aliases: [],
  tokens: (text) => [cityTokens(citiesNear(text).cities)],
});
