import { factTable } from "../../core/fact-table.ts";
import type { ComposedFacts, Place } from "../../core/facts.ts";
import { readAskedPlaces } from "../../core/normalize/place/asked-places.ts";
import { foldName } from "../../core/normalize/text/fold-name.ts";
import { rememberLast } from "../../core/remember-last.ts";
import { readToken, textToken } from "../index/job-index.ts";
import { hasSeveralPlaces, placesUnder, type Places } from "../index/places-under.ts";
import { countKey, type Together } from "./count-moves.ts";

const parts = ["country", "region", "city"] as const;
interface NamedPart {
  part: (typeof parts)[number];
  value: string;
}

/**
 * Under which of its places' words a posting of several places counts by which of their keys: a search for Lyon finds one
 * in London and Lyon, and by country counts it for France alone, since `city=Lyon&country=GB` does not find it
 * (search/one-place.ts). Nothing of words that have all keys. `words`: `jobWords`.
 */
export function placesTogether(facts: Places, words: string): Together[] {
  if (!hasSeveralPlaces(facts)) return [];
  const named = namedParts(facts);
  const met = new Map(named.map((one) => [textToken(one.part, one.value), named.filter(isTogether(facts, one))]));
  for (const token of words.split(" ")) {
    const { letter, value } = readToken(token);
    const under = letter === LOCATION ? ofWord(value) : null;
    if (under !== null) met.set(token, namedParts(under(facts)));
  }
  const groups = Map.groupBy(
    [...met].filter(([, own]) => own.length < named.length),
    ([, own]) => own.map(({ part, value }) => countKey(part, value)).join("\n"),
  );
  return [...groups].map(([keys, some]) => [some.map(([word]) => word), keys === "" ? [] : keys.split("\n")]);
}

function namedParts(facts: Places): NamedPart[] {
  return parts.flatMap((part) => factTable[part].valuesOf(facts as ComposedFacts).map((value) => ({ part, value })));
}

/** Whether one place has both, as a search for both finds them; a town that no list has may lie anywhere. */
const isTogether =
  ({ place, places }: Places, one: NamedPart) =>
  (other: NamedPart): boolean =>
    [place, ...places].some((some) => {
      if (isOf(some, one) && isOf(some, other)) return true;
      const isTown = (part: NamedPart): boolean => part.part === "city" && some.geoname_id === null && isOf(some, part);
      // Of two towns neither is the other.
      return one.part !== other.part && (isTown(one) || isTown(other));
    });

/** In whatever spelling. */
function isOf(place: Place, { part, value }: NamedPart): boolean {
  const name = place[part];
  return name !== null && (name === value || foldName(name) === foldName(value));
}

/** The letter of words of places. */
const LOCATION = "l";
/** What a search for a word as a place finds; null for what is no name of one. */
const ofWord = rememberLast(
  (word: string) => placesUnder([readAskedPlaces(word).map((place) => place.map(({ meaning }) => meaning))]),
  1_000,
);
