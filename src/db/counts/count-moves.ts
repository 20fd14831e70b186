import { byName, filteredFacts } from "../../core/fact-table.ts";
import { byTitleFact } from "../../core/title-facts.ts";
import { scopeOfToken, scopesOfWords } from "./count-scopes.ts";
import { lifeFields } from "./life-fields.ts";

/** What postings are counted by, with the letter that its keys begin with in a pack. */
export const countedFields = {
  all: "a",
  provider: "p",
  org: "o",
  ...byName(filteredFacts, ({ facet }) => facet.letter),
  ...byTitleFact(({ letter }) => letter),
  ...lifeFields,
  /** Companies and boards that are registered; they count in no other scope. */
  orgs: "O",
  sources: "S",
};
export type CountedField = keyof typeof countedFields;

/** Open postings, and all ever recorded. */
export type OpenTotal = [open: number, total: number];

/**
 * Letters of keys of places under the words of a place that is another one: whoever asks for that word does not find the
 * posting by them, and whoever excludes it leaves the posting out by them too.
 */
export const apartLetters = { country: "C", region: "R", city: "Y" } as const;

/** Index words of places, and the keys of places that one place of the posting has together with each of them. */
export type Together = [words: string[], keys: string[]];

/** Where a posting counts: under each of its index words, by each of its keys. */
export interface CountPlace {
  /** As the index holds them, but for that of the status, which counts keep apart. */
  words: string;
  keys: string[];
  /** Of several places: words under which it counts by some keys of places alone, by the others apart. */
  together?: Together[];
}

/**
 * A move of the counts: in every one of `scopes` (count-scopes.ts), each of `keys` moves by `open`
 * postings that are open and by `total` ever recorded. The log holds them in groups (logged-moves.ts).
 */
export type CountMove = [scopes: string[], keys: string[], open: number, total: number];

/** The key of one value in a pack. */
export function countKey(field: CountedField, value: string): string {
  return `${countedFields[field]}:${value}`;
}

/** A posting that comes (1, 1), closes (-1, 0), opens again (1, 0) or is removed. */
export function movesOf(place: CountPlace, open: number, total: number): CountMove[] {
  return [[scopesOfWords(place.words), place.keys, open, total], ...apartMoves(place, open, total)];
}

/** A posting that counts elsewhere than before: only where the two places differ. */
export function movesBetween(before: CountPlace, after: CountPlace, open: number, total: number): CountMove[] {
  const [from, to] = [scopesOfWords(before.words), scopesOfWords(after.words)];
  const kept = common(from, to);
  const isApartSame = JSON.stringify(apartKeys(before)) === JSON.stringify(apartKeys(after));
  const moves: CountMove[] = [
    [less(from, kept), before.keys, -open, -total],
    [less(to, kept), after.keys, open, total],
    [kept, less(before.keys, after.keys), -open, -total],
    [kept, less(after.keys, before.keys), open, total],
    ...(isApartSame ? [] : [...apartMoves(before, -open, -total), ...apartMoves(after, open, total)]),
  ];
  return moves.filter(([scopes, keys]) => scopes.length > 0 && keys.length > 0);
}

/** Moves its keys of other places, which count in all scopes, to their letters apart. */
function apartMoves(place: CountPlace, open: number, total: number): CountMove[] {
  return apartKeys(place).flatMap(([scopes, keys]): CountMove[] => [
    [scopes, keys, -open, -total],
    [scopes, keys.map(apartKey), open, total],
  ]);
}

function apartKeys({ keys, together = [] }: CountPlace): [scopes: string[], keys: string[]][] {
  const ofPlaces = keys.filter((key) => lettersApart.has(key.slice(0, 1)));
  return together
    .map(([words, own]): [string[], string[]] => [words.map(scopeOfToken), less(ofPlaces, own)])
    .filter(([, others]) => others.length > 0);
}

const lettersApart = new Map<string, string>(
  Object.entries(apartLetters).map(([field, letter]) => [countedFields[field as keyof typeof apartLetters], letter]),
);
const apartKey = (key: string): string => `${lettersApart.get(key.slice(0, 1)) ?? ""}${key.slice(1)}`;

function common(some: string[], others: string[]): string[] {
  const set = new Set(others);
  return some.filter((one) => set.has(one));
}

function less(some: string[], others: string[]): string[] {
  const set = new Set(others);
  return some.filter((one) => !set.has(one));
}
