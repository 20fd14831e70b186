import { HOUR_MS } from "../../core/time.ts";
import { hash as hashOnce } from "node:crypto";
import type { TokenLetter } from "../../core/fact-kinds.ts";
import {
  byName,
  keptFacets,
  textFacets,
  wordFacets,
  type FacetFact,
  type StoredFacts,
  type TextFacetName,
  type WordFacetName,
} from "../../core/fact-table.ts";
import { DerivedName } from "../../core/evidence.ts";
import { limits } from "../../core/limits.ts";
import { areaWordsOf } from "../../core/normalize/place/asked-places.ts";
import { foldName } from "../../core/normalize/text/fold-name.ts";
import { indexedSearchWords } from "../../core/normalize/text/search-words.ts";
import { yearlyUsd } from "../../core/pay-yearly.ts";
import { titleFacts } from "../../core/title-facts.ts";
import { factsOfRow, type FactRow } from "../postings/job-row.ts";
import { conflictedFacts } from "../postings/packed-known.ts";
import {
  isWholeStep,
  stepsOfRange,
  tokensOfRange,
  tokensOfValue,
  type RangeSteps,
  type Scale,
} from "./range-tokens.ts";
import { placeValues, type PlaceFacet } from "./place-tokens.ts";
import { remoteValues } from "./remote-tokens.ts";
import type { jobs } from "../schema/schema-postings.ts";

/**
 * The words of the inverted index `job_index`: words of the title, and a token per facet.
 *
 * A token starts with U+E000, a private-use character. SQLite's unicode61 tokenizer takes
 * private-use characters as letters; text from outside is folded to letters and digits before it is
 * indexed or matched, so no title and no query can ever form a token.
 */
const MARK = "\uE000";

const letterOf = ({ facet }: Pick<FacetFact, "facet">): TokenLetter => facet.letter;

/** Facets of one value. The letter is the token's. */
const facets = {
  status: "s",
  provider: "p",
  org: "o",
  source: "b",
  salary_exists: "x",
  baseline: "z",
  ...byName(wordFacets, letterOf),
  ...byName(keptFacets, letterOf),
  /** Facts that a statement contradicts: several. */
  conflict: "3",
  remote_from: "4",
  /** GeoNames' of each place's city. */
  city_id: "β",
  unlisted_city: "ε",
  shared_region: "γ",
  places: "δ",
} satisfies Record<string, TokenLetter>;
type Facet = keyof typeof facets;
/** Of these a posting has several tokens. */
const severalKinds: Partial<Record<Facet, TokenKind>> = {
  status: "status",
  conflict: "several",
  remote_from: "uncounted",
  city_id: "uncounted",
  unlisted_city: "uncounted",
  shared_region: "uncounted",
  places: "uncounted",
};

/** Facets with any text as value, equal without case, accents and punctuation. */
const textLetters = { ...byName(textFacets, letterOf), title_family: titleFacts.title_family.letter } satisfies Record<
  string,
  TokenLetter
>;
type TextFacet = keyof typeof textLetters;

/** Where words stand. Those of `any` are plain words. */
const wordFields = { any: "q", title: "i", location: "l", description: "9" } as const satisfies Record<
  string,
  TokenLetter
>;
export type WordField = keyof typeof wordFields;

/** Facets with a number as value, matched by range. */
const ranges = {
  /**
   * Approximate US dollars a year, in steps of a thousand, each with the end that is asked for: "at
   * most 150,000" and "at least 150,000" are whole steps.
   */
  salary_low: { letter: "k", levels: 4, step: 1_000, round: Math.ceil },
  salary_high: { letter: "h", levels: 4, step: 1_000 },
  posted_at: { letter: "a", levels: 6, step: 24 * HOUR_MS },
  updated_at: { letter: "u", levels: 6, step: 24 * HOUR_MS },
  // By hours: who asks for what is new asks often.
  first_seen_at: { letter: "f", levels: 7, step: HOUR_MS },
  closed_at: { letter: "7", levels: 6, step: 24 * HOUR_MS },
} as const satisfies Record<string, Scale & { letter: TokenLetter }>;
export type RangeFacet = keyof typeof ranges;

/** The letter of the tokens of openings. */
const OPENING: TokenLetter = "5";

/** Of a posting whose opening has another one that stands for all. */
export const BESIDE_HEAD = `${MARK}6`;

/** The value of a facet that a posting does not state. */
export const ABSENT = "none";

/** The token of one facet value; `value` is an id or an enum word: letters, digits, underscores. */
export function facetToken(facet: Facet, value: string | number): string {
  const text = String(value);
  if (!/^[a-z0-9_]+$/.test(text)) throw new RangeError(`not a token value: ${JSON.stringify(text)}`);
  // An underscore would end the token.
  return `${MARK}${facets[facet]}${text.replaceAll("_", "")}`;
}

/** The token of a value that postings are counted by: of a text as of a word. */
export function valueToken(field: CountedFacet, value: string): string {
  return isTextFacet(field) ? textToken(field, value) : facetToken(field, value);
}

export type CountedFacet = TextFacet | Exclude<Facet, "status" | "source" | "conflict" | "remote_from" | PlaceFacet>;

function isTextFacet(field: CountedFacet): field is TextFacet {
  return Object.hasOwn(textLetters, field);
}

/** The token of a fact that something contradicts: by its place among them, which never changes. */
export function conflictToken(name: DerivedName): string {
  return facetToken("conflict", DerivedName.options.indexOf(name));
}

/** The token of one text value of a facet. */
export function textToken(facet: TextFacet, value: string): string {
  return `${MARK}${textLetters[facet]}${hash(foldName(value))}`;
}

/** Tokens of which a posting has one when its number lies in the steps from `low` to `high`. */
export function rangeTokens(facet: RangeFacet, low: number | null, high: number | null): string[] {
  const scale = ranges[facet];
  return tokensOfRange(scale, low, high).map((token) => `${MARK}${scale.letter}${token}`);
}

/**
 * The tokens of a range with one end: all values of those of `whole` lie in it. `bound` is what was
 * asked for, where a step may end.
 */
export function rangeSteps(
  facet: RangeFacet,
  { low, high, bound }: { low: number | null; high: number | null; bound: number },
): RangeSteps {
  const scale = ranges[facet];
  const marked = (token: string): string => `${MARK}${scale.letter}${token}`;
  const { whole, end } = stepsOfRange(scale, low, high, isWholeStep(scale, bound));
  return { whole: whole.map(marked), end: end === null ? null : marked(end) };
}

/** The words of a text as the index holds them, each once. */
export function wordTokens(field: WordField, text: string): string[] {
  const words = new Set(foldName(text).split(" "));
  words.delete("");
  return [...words].map((word) => searchToken(field, word));
}

/** The token of one folded word. */
export function searchToken(field: WordField, word: string): string {
  // SQLite's tables of letters are older than JavaScript's: what it might split it does not see, nor
  // what is longer than any word.
  const safe = /^[a-z0-9]{1,40}$/.test(word) ? word : null;
  if (safe !== null && field === "any") return safe;
  return `${MARK}${wordFields[field]}${safe ?? hash(word)}`;
}

/** Of postings with so many words that these are not counted one by one: each would have a row of its own. */
export const WORDY = `${MARK}m`;

/**
 * What a token stands for: whether the posting is open, one of the values of a facet (of which a
 * posting has one at most, or several: a part of one of its places), the steps of a number, or a word (of both of
 * which it has many). By what is uncounted no postings are counted: whoever asks for one of them asks for many.
 */
type TokenKind = "status" | "facet" | "several" | "range" | "word" | "uncounted";

/** Tokens by the letters that they begin with, of which no two may be the same. */
export const tokenLetters: readonly (readonly [letter: string, kind: TokenKind])[] = [
  ...(Object.keys(facets) as Facet[]).map((name) => [facets[name], severalKinds[name] ?? "facet"] as const),
  ...textFacets.map(({ kind, facet }) => [facet.letter, kind === "place" ? "several" : "facet"] as const),
  [textLetters.title_family, "facet"],
  ...Object.entries(ranges).map(
    // When it closed stands beside its words, and is not counted.
    ([name, { letter }]) => [letter, name === "closed_at" ? "uncounted" : "range"] as const,
  ),
  // Words of any field are plain words, but those that are no plain words: they are hashes behind its letter.
  ...[wordFields.any, wordFields.title, wordFields.location].map((letter) => [letter, "word"] as const),
  // Of descriptions: they are in no posting's remembered words (described-rows.ts).
  [wordFields.description, "uncounted"],
  [WORDY.slice(1), "facet"],
  [OPENING, "uncounted"],
  [BESIDE_HEAD.slice(1), "uncounted"],
];
const kindOfLetter = new Map(tokenLetters);

/** `letter` is the facet's, the number's or the word field's: tokens of other letters are other things. */
export function readToken(token: string): { kind: TokenKind; letter: string; value: string } {
  // Words of any field are words like those of a title; no other token is without a mark.
  if (!token.startsWith(MARK)) return { kind: "word", letter: wordFields.any, value: token };
  const letter = token.slice(1, 2);
  return { kind: kindOfLetter.get(letter) ?? "word", letter, value: token.slice(2) };
}

const levelsOfLetter = new Map<string, number>(Object.values(ranges).map(({ letter, levels }) => [letter, levels]));

/** Levels of the number whose tokens have this letter; null for what is no number. */
export function levelsOfRange(letter: string): number | null {
  return levelsOfLetter.get(letter) ?? null;
}

type IndexedFacts = StoredFacts & { firstSeenAt: number; baseline: boolean };

/** Whose a posting is: `sources.id`, `orgs.id`, and what its company is called. */
export interface IndexedBoard {
  id: number;
  org: number;
  provider: string;
  orgName: string;
}

/** The index words of a posting but for that of its status: the same facts give the same text. */
export function jobWords(source: IndexedBoard, facts: IndexedFacts): string {
  const { salary } = facts;
  const pay = yearlyUsd(salary);
  const family = titleFacts.title_family.valueOf(facts.title);
  const titles = [facts.title, facts.normalizedTitle];
  const words = [
    ...searchTokens("any", [...titles, facts.department, source.orgName]).slice(0, limits.titleWordsMax),
    ...searchTokens("title", titles).slice(0, limits.titleWordsMax),
    ...wordTokens("location", locationWords(facts)).slice(0, limits.placeWordsMax),
  ];
  const tokens = [
    facetToken("baseline", facts.baseline ? "yes" : "no"),
    facetToken("provider", source.provider),
    facetToken("org", source.org),
    facetToken("source", source.id),
    ...wordTokensOf(facts, (name) => name !== "seniority"),
    ...keptFacets.flatMap(({ name, valuesOf }) => valuesOf(facts).map((value) => facetToken(name, value))),
    facetToken("salary_exists", salary.min === null && salary.max === null ? "no" : "yes"),
    // Where rows of older rules have it: in another place each would be indexed anew.
    ...wordTokensOf(facts, (name) => name === "seniority"),
    ...conflictedFacts(facts.known).map(conflictToken),
    ...(facts.remoteScope === null ? [] : remoteValues(facts.remoteScope)).map((value) =>
      facetToken("remote_from", value),
    ),
    ...textFacets.flatMap(({ name, valuesOf }) => textWords(name, valuesOf(facts))),
    ...placeValues(facts).map(([facet, value]) => facetToken(facet, value)),
    ...(family === null ? [] : [textToken("title_family", family)]),
    ...rangeWords("salary_low", pay?.min ?? null),
    ...rangeWords("salary_high", pay?.max ?? null),
    ...rangeWords("posted_at", facts.postedAt),
    ...rangeWords("updated_at", facts.updatedAt),
    ...rangeWords("first_seen_at", facts.firstSeenAt),
    ...words,
    ...(words.length > limits.countedWordsMax ? [WORDY] : []),
  ];
  return tokens.join(" ");
}

/** The tokens of facts of one word, of those that `isAsked`. */
function wordTokensOf(facts: StoredFacts, isAsked: (name: WordFacetName) => boolean): string[] {
  const asked = wordFacets.filter(({ name }) => isAsked(name));
  return asked.map(({ name, valueOf }) => facetToken(name, valueOf(facts) ?? ABSENT));
}

/** The token of the postings of an opening. */
export function openingToken(opening: string): string {
  return `${MARK}${OPENING}${opening}`;
}

/** What the index holds of a posting beside its words: none of it is counted. */
export type IndexedState = Pick<typeof jobs.$inferSelect, "closedAt" | "opening" | "others">;

/** What texts are found by: the words of each by themselves, none made of two texts. */
function searchTokens(field: WordField, texts: (string | null)[]): string[] {
  const words = texts.flatMap((text) => (text === null ? [] : indexedSearchWords(text)));
  return [...new Set(words)].map((word) => searchToken(field, word));
}

/** All that the index holds of a posting; `described`: the words of its description (described-rows.ts). */
export function indexedWords(words: string, described: string, { closedAt, opening, others }: IndexedState): string {
  const tokens = [facetToken("status", closedAt === null ? "active" : "expired")];
  if (opening !== null) tokens.push(openingToken(opening));
  if (isBesideHead(others)) tokens.push(BESIDE_HEAD);
  tokens.push(...rangeWords("closed_at", closedAt));
  return [tokens.join(" "), words, ...(described === "" ? [] : [described])].join(" ");
}

/** Whether a token is a word of a description. */
export function isDescribed(token: string): boolean {
  return readToken(token).letter === wordFields.description;
}

/** By a posting's `others`. */
export function isBesideHead(others: number | null): boolean {
  return others === -1;
}

type IndexedRow = FactRow & { firstSeenAt: number; baseline: boolean } & BoardColumns;
type BoardColumns = Pick<typeof jobs.$inferSelect, "source" | "org" | "provider" | "orgName">;

/** What today's rules make of a stored posting: what it is indexed under, it remembers (counts/count-place.ts). */
export function rowWords(row: IndexedRow): string {
  return jobWords(boardOfRow(row), { ...factsOfRow(row), firstSeenAt: row.firstSeenAt, baseline: row.baseline });
}

/** Whose a stored posting is, as tokens and counts name it. */
export function boardOfRow({ source, org, provider, orgName }: BoardColumns): IndexedBoard {
  return { id: source, org, provider, orgName };
}

/** Every place of a posting, as written and as resolved. */
function locationWords({ locationText, place, places }: IndexedFacts): string {
  const all = [place, ...places];
  const parts = all.flatMap(({ raw, city, region, country }) => [raw, city, region, country]);
  // What names no country may name an area, in any language.
  const areas = all.flatMap(({ raw, country }) => (raw === null || country !== null ? [] : areaWordsOf(raw)));
  return [locationText, ...parts, ...new Set(areas)].filter((part) => part !== null).join(" ");
}

/** Each once: two names of one spelling are one token. */
function textWords(facet: TextFacetName, values: string[]): string[] {
  return [...new Set(values.map((value) => textToken(facet, value)))];
}

function rangeWords(facet: RangeFacet, value: number | null): string[] {
  const scale = ranges[facet];
  return value === null ? [] : tokensOfValue(scale, value).map((token) => `${MARK}${scale.letter}${token}`);
}

/** 48 bits of SHA-1: two of a million values share one with a chance of 1 in 560. */
function hash(text: string): string {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const made = hashOnce("sha1", text, "hex").slice(0, 12);
  if (text.length > HASHED_CHARS_MAX) return made;
  if (hashes.size >= HASHES_KEPT) hashes.clear();
  hashes.set(text, made);
  return made;
}

/** Boards repeat their places and departments; emptied when full. */
const hashes = new Map<string, string>();
const HASHES_KEPT = 2_000;
const HASHED_CHARS_MAX = 200;
