import { countryName } from "./countries.ts";
import { readingsOf } from "./readings.ts";

/**
 * The country of a postcode that no other writes so, as a name to read beside a line's parts; none where they name it.
 * `parts` are what the line names, without its codes.
 */
export function countryOfPostcode(text: string, parts: string[]): string[] {
  const country = parts.length === 0 || !/\d/.test(text) ? null : countryOfLetters(text);
  if (country === null) return [];
  return parts.some((part) => readingsOf(part).country?.isCode === false && readingsOf(part).country?.code === country)
    ? []
    : [countryName(country) ?? ""];
}

/** Postcodes that one country alone writes so, at the end of a part of an address. The islands have their own of the kingdom's form. */
const ofLetters: readonly (readonly [country: string, pattern: RegExp])[] = [
  ["JE", /(?:^|\s)JE\d{1,2} \d[ABD-HJLNP-UW-Z]{2}$/],
  ["GG", /(?:^|\s)GY\d{1,2} \d[ABD-HJLNP-UW-Z]{2}$/],
  ["IM", /(?:^|\s)IM\d{1,2} \d[ABD-HJLNP-UW-Z]{2}$/],
  ["GI", /(?:^|\s)GX11 1AA$/],
  ["GB", /(?:^|\s)(?!GX11)[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}$/],
  ["CA", /(?:^|\s)[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d$/],
];

/** "Room B1A 2B3": in front of what looks like a postcode, the number of a room or a house. */
const room =
  /(?:^|\s)(?:room|rm|hall|suite|ste|bldg|building|floor|unit|desk|gate|dock|lab|office|block|bay|wing|tower|studio|level|apt|apartment|lot|bin|zone|raum|halle|saal|zimmer|geb\u00E4ude|salle|b\u00E2timent|sala|edificio)\.?:? *#?$/i;

/** "Aberdeen City, AB10 1AB": the country whose postcode stands behind a town, or alone between commas. */
function countryOfLetters(text: string): string | null {
  const pieces = text.split(",").map((piece) => piece.trim());
  for (const [at, piece] of pieces.entries())
    for (const [country, pattern] of ofLetters) {
      const before = piece.replace(pattern, "").trim();
      if (before === piece) continue;
      const isBeforeTown = before !== "" && pieces.slice(at + 1).some(isTownAlone);
      return isBeforeTown || room.test(before) ? null : country;
    }
  return null;
}

/** "Boston", but neither "Ontario" nor "London, UK" behind a comma of an address. */
function isTownAlone(piece: string): boolean {
  const { cities, country, regions } = readingsOf(piece);
  return cities.length > 0 && country === null && regions.length === 0;
}
