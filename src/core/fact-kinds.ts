import { z } from "zod";
import type { ComposedFacts } from "./facts.ts";
import type { Json } from "./json.ts";
import type { AnyEnum, KeptKind, WordKind } from "./kept-kinds.ts";
import { limits } from "./limits.ts";
import { foldName } from "./normalize/text/fold-name.ts";
import type { ReadValues } from "./normalize/asked-values.ts";

/** How postings are asked for by a fact: the filter of its name. */
export interface FactFilter {
  /** On the form; null where it can't ask. */
  label: string | null;
  /** In sentences: "open postings where **country** is France". */
  noun: string;
  description: string;
  /** Asked values as postings bear them; as they are, if not given. */
  read?: ReadValues;
}

/**
 * What tokens and keys of counts may begin with: one character, so that none is the beginning of another one. Of a to z
 * and 0 to 9 none is left: facts and `index/job-index.ts` have them all. The next are Greek letters that look like no
 * others and that SQLite's tokenizer leaves as they are (a test asks it), two bytes each; behind them any such letter.
 */
export const TOKEN_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789βγδεζηθλξπφχψω";
type Letters<Text extends string, Before = never> = Text extends `${infer One}${infer Rest}`
  ? Letters<Rest, Before | One>
  : Before;
export type TokenLetter = Letters<typeof TOKEN_LETTERS>;

/** What the index and the counts know of a fact. */
export interface Facet {
  /** What its tokens and keys of counts begin with. Stored rows hold it: it never comes to mean another fact. */
  letter: TokenLetter;
  /** Null: its token is in the index, but nobody asks for it or counts by it. */
  filter: FactFilter | null;
}

/** What all entries have. */
interface Entry {
  /** As events, the content hash and the past have it. */
  valueOf: (facts: never) => Json;
  /** What that may be. Words too are any text: those of older rules were others. */
  past: z.ZodType;
  /** On the posting's page, in a row of its own; null where the page tells it otherwise. */
  label: string | null;
  /** Null: it is not looked for by itself. */
  facet: Facet | null;
}

type Plain<Key extends string, Schema extends z.ZodType> = {
  /** In `Facts`, and its column of `jobs`. */
  key: Key;
  column: Key;
  schema: Schema;
};

interface More {
  label?: string;
  facet?: Facet;
}
/** What an entry gives, as types: what follows from the table follows from them. */
interface Given<M extends More> {
  label: M extends { label: infer L } ? L : null;
  facet: M extends { facet: infer F } ? F : null;
}

/** A fact of its own, any text. */
export function text<const Key extends string, const M extends More>(key: Key, more: M = {} as M) {
  return plain(key, z.string().nullable(), "text" as const, more);
}

/** The same of what every posting has. */
export function requiredText<const Key extends string, const M extends More>(key: Key, more: M = {} as M) {
  return plain(key, z.string(), "text" as const, more);
}

/** A fact of its own, one of some words; `words` are those that people read. */
export function word<
  const Key extends string,
  Options extends AnyEnum,
  const M extends More & { words: Record<z.infer<Options>, string> },
>(key: Key, options: Options, more: M) {
  const { words } = more;
  return { ...plain(key, options.nullable(), "word" as const, more), past: z.string().nullable(), options, words };
}

/**
 * A fact that `derived` keeps: it has no column, and costs nothing where nothing states it. `derived`: its name there,
 * which no other has and rows hold for ever.
 */
export function kept<const Key extends string, const Name extends string, Value, Compared extends Json>(
  key: Key,
  derived: Name,
  kind: KeptKind<Value, Compared>,
  { label }: { label: string },
) {
  return { kind: "part" as const, ...keptEntry(key, derived, kind), label, facet: null };
}

/**
 * The same of words by which postings are found and counted: of one that nothing states there is no token either. Who
 * looks for those that state nothing excludes all words.
 */
export function keptWord<
  const Key extends string,
  const Name extends string,
  Options extends AnyEnum,
  Value,
  const M extends { label: string; words: Record<z.infer<Options>, string>; facet: Facet },
>(key: Key, derived: Name, kind: WordKind<Options, Value>, more: M) {
  const entry = keptEntry(key, derived, kind);
  return { kind: "kept" as const, ...entry, ...more, options: kind.options, valuesOf: listOfOne(entry.valueOf) };
}

function keptEntry<Key extends string, Name extends string, Value, Compared extends Json>(
  key: Key,
  derived: Name,
  { schema, comparedOf, past, encode, decode }: KeptKind<Value, Compared>,
) {
  const valueOf = (facts: Record<Key, Value | null>): Compared | null => {
    const value = facts[key];
    return value === null ? null : comparedOf(value);
  };
  return { key, derived, schema, encode, decode, valueOf, past: past.nullable() };
}

function plain<Key extends string, Schema extends z.ZodType<string | null>, Kind extends string, M extends More>(
  key: Key,
  schema: Schema,
  kind: Kind,
  more: M,
) {
  const valueOf = (facts: Record<Key, z.infer<Schema>>): z.infer<Schema> => facts[key];
  const column: Plain<Key, Schema> = { key, column: key, schema };
  const given = { label: more.label ?? null, facet: more.facet ?? null } as Given<M>;
  return { kind, ...column, valueOf, valuesOf: listOfOne(valueOf), past: schema, ...given };
}

/** A part of another fact, or what is made of one. */
export function part<Past extends z.ZodType>(past: Past, valueOf: (facts: ComposedFacts) => z.infer<Past> & Json) {
  return { kind: "part" as const, valueOf, past, label: null, facet: null } satisfies Entry & { kind: string };
}

/** A text that is a part of another fact, in a column of its own, and asked for by itself. */
export function textPart<const Column extends "salaryCurrency", const F extends Facet>(
  column: Column,
  valueOf: (facts: ComposedFacts) => string | null,
  facet: F,
) {
  return {
    ...part(z.string().nullable(), valueOf),
    kind: "text" as const,
    valuesOf: listOfOne(valueOf),
    column,
    facet,
  };
}

function listOfOne<Source>(valueOf: (source: Source) => string | null) {
  return (source: Source): string[] => [valueOf(source)].filter((value) => value !== null);
}

/**
 * A part of the places of a posting. Its column and what events tell are those of the primary place; postings are
 * found and counted by each place that they name, the first `limits.placesIndexedMax` of them.
 */
export function partOfPlaces<const Column extends "country" | "region" | "city", const F extends Facet>(
  column: Column,
  facet: F,
) {
  const valueOf = ({ place }: ComposedFacts): string | null => place[column];
  const valuesOf = ({ place, places }: ComposedFacts): string[] => {
    const named = [place, ...places].map((one) => one[column]).filter((value) => value !== null);
    // Two spellings are one name.
    const byName = new Map<string, string>();
    for (const value of new Set(named)) if (!byName.has(foldName(value))) byName.set(foldName(value), value);
    return [...byName.values()].slice(0, limits.placesIndexedMax);
  };
  return { ...part(z.string().nullable(), valueOf), kind: "place" as const, valuesOf, column, facet };
}
