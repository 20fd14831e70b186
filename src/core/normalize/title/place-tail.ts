import { rememberLast } from "../../remember-last.ts";
import { isLargeTown } from "../place/cities.ts";
import { findCountryByName } from "../place/countries.ts";
import { findSubdivisions } from "../place/subdivisions.ts";
import type { TitleWord } from "./title-words.ts";

/** Words that a name of a place has at most. */
const wordsMax = 3;
/** A shorter word is a code or an abbreviation. */
const charsMin = 4;
/** Countries whose states people name without the country. */
const ofStates: ReadonlySet<string> = new Set(["US", "CA", "AU", "DE", "AT", "ES", "FR", "IT"]);

/** Names of cities and states that stand in titles for something else: "Android Developer Mobile". */
const otherwise: ReadonlySet<string> = new Set(
  (
    "mobile enterprise reading orange phoenix aurora commerce industry independence surprise paradise nice bath mission " +
    "union temple concord centennial split essen halle sale media vista tours derby metro power center centre central " +
    "western eastern northern southern north south east west nord sud ost marche general santa victoria grand columbia " +
    "providence liberty freedom engels"
  ).split(" "),
);

const genitives: ReadonlySet<string> = new Set("de da do di du des del of von van &".split(" "));

/** Whether it names a country, a state or a large town, in any case of letters. */
export const isPlaceName = rememberLast(
  (name): boolean =>
    isLargeTown(name) ||
    findCountryByName(name) !== null ||
    findSubdivisions(name).some(({ country, parent }) => parent === null && ofStates.has(country)),
);

/** How many words at the end of a role name the place where it is done: "Engineer Tel Aviv", "Sales Manager Germany". */
export function placeWordsAtEnd(words: readonly TitleWord[], text: string): number {
  for (let count = Math.min(wordsMax, words.length - 1); count > 0; count--) {
    const [first, last] = [words.at(-count), words.at(-1)];
    if (first === undefined || last === undefined) continue;
    const name = text.slice(first.at, last.end);
    if (name.length < charsMin || !/^\p{Lu}/u.test(name) || (count === 1 && otherwise.has(first.word))) continue;
    // Words that were dropped stand between.
    if (words.slice(1 - count).some(({ gap }, index) => count > 1 && index >= 0 && !/^[ -]$/.test(gap))) continue;
    // "Supervisor de Loja" is of a shop.
    if (genitives.has(words.at(-count - 1)?.word ?? "")) continue;
    if (isPlaceName(name)) return count;
  }
  return 0;
}
