import { z } from "zod";
import type { ComposedFacts } from "./facts.ts";
import type { Json } from "./json.ts";
import { limits } from "./limits.ts";
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

/** What the index and the counts know of a fact. */
export interface Facet {
  /** What its tokens and keys of counts begin with. Stored rows hold it: it never comes to mean another fact. */
  letter: string;
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
  Options extends z.ZodEnum<Readonly<Record<string, string>>>,
  const M extends More & { words: Record<z.infer<Options>, string> },
>(key: Key, options: Options, more: M) {
  const { words } = more;
  return { ...plain(key, options.nullable(), "word" as const, more), past: z.string().nullable(), options, words };
}

/**
 * The word of a fact that `derived` keeps: it has no column, and where nothing states it no token either, so that
 * most postings pay nothing for it. Who looks for those that state nothing excludes all words.
 */
export function keptWord<
  Options extends z.ZodEnum<Readonly<Record<string, string>>>,
  const M extends { label: string; words: Record<z.infer<Options>, string>; facet: Facet },
>(options: Options, valueOf: (facts: ComposedFacts) => z.infer<Options> | null, more: M) {
  return {
    kind: "kept" as const,
    ...more,
    options,
    valueOf,
    valuesOf: listOfOne(valueOf),
    past: z.string().nullable(),
  };
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
    return [...new Set(named)].slice(0, limits.placesIndexedMax);
  };
  return { ...part(z.string().nullable(), valueOf), kind: "place" as const, valuesOf, column, facet };
}
