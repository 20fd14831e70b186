import { z } from "zod";
import { Place } from "./facts.ts";

/**
 * Whether a posting falls in the scope that the reference service publishes (English, United
 * States and Canada), and why. Postings outside are stored and served all the same.
 */
export const LaunchScope = z.lazy(() =>
  z.object({
    reason: z.enum(["english_us_canada", "other_language", "other_country", "unknown_language", "unknown_country"]),
    included: z.boolean(),
    language: z.string().nullable(),
    location: Place,
    countries: z.array(z.string()),
  }),
);
export type LaunchScope = z.infer<typeof LaunchScope>;

const SCOPE_COUNTRIES = new Set(["United States", "Canada"]);

export function launchScope(language: string | null, location: Place, places: Place[]): LaunchScope {
  const countries = [...new Set(places.map((place) => place.country).filter((country) => country !== null))];
  const reason = scopeReason(language, countries);
  return { reason, included: reason === "english_us_canada", language, location, countries };
}

function scopeReason(language: string | null, countries: string[]): LaunchScope["reason"] {
  if (language === null) return "unknown_language";
  if (language !== "en") return "other_language";
  if (countries.length === 0) return "unknown_country";
  return countries.some((country) => SCOPE_COUNTRIES.has(country)) ? "english_us_canada" : "other_country";
}
