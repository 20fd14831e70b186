import { unknown, type Derived } from "../../evidence.ts";
import { rememberLast } from "../../remember-last.ts";
import type { Said } from "../said.ts";
import { unlimited, type Steps } from "../steps.ts";
import { findRole } from "./bare-role.ts";
import { splitTitle } from "./title-parts.ts";
import { readTitleWords } from "./title-words.ts";

/** Steps: a character of a title, which is looked at in several rounds, and a place whose words it may repeat. */
const STEPS_PER_CHAR = 100;
const STEPS_PER_PLACE = 500;

/** A title repeats one of the first places, or none. */
const PLACES_MAX = 8;
const PLACE_CHARS_MAX = 200;

/** Postings of a list share places. */
const wordsOfPlace = rememberLast((text): ReadonlySet<string> => new Set(readTitleWords(text).map(({ word }) => word)));
const anywhere: ReadonlySet<string> = new Set(["us", "usa", "uk", "remote"]);

/** Whether a word is one of a posting's places, and so none of its role. */
function isOfPlaces({ locationText, places }: Pick<Said, "locationText" | "places">, word: string): boolean {
  const has = (text: string | null): boolean => text !== null && wordsOfPlace(text.slice(0, PLACE_CHARS_MAX)).has(word);
  return (
    anywhere.has(word) ||
    has(locationText) ||
    places
      .slice(0, PLACES_MAX)
      .some(({ text, city, region, country }) => has(text) || has(city) || has(region) || has(country))
  );
}

/**
 * The bare role in title case: without rank, team, place, marks of gender, numbers of a requisition, employment and
 * work model; in the title's own language and order. Who leads keeps its word and its subject ("Director, Legal").
 */
export function readTitle(
  said: Pick<Said, "title" | "locationText" | "places">,
  steps: Steps = unlimited,
): Derived<string> {
  const { title } = said;
  steps.take(title.length * STEPS_PER_CHAR + Math.min(said.places.length, PLACES_MAX) * STEPS_PER_PLACE);
  const role = findRole(splitTitle(title), (word) => isOfPlaces(said, word));
  if (role === null || !/\p{L}/u.test(role.text)) return unknown();
  const evidence = [{ field: "title" as const, method: role.isRole ? "role_word" : "first_part", quote: title, at: 0 }];
  return { value: role.text, confidence: role.isRole ? certain : guessed, evidence, conflicts: [] };
}

const certain = 0.9;
/** No word of it is known as one who does a job. */
const guessed = 0.6;
