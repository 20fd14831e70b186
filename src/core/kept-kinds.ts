import { z } from "zod";
import { YesNo } from "./facts.ts";
import type { Json } from "./json.ts";

/**
 * A kind of value that `jobs.derived` keeps in place of a column. Rows live as long as the database: what `encode` ever
 * made `decode` reads for ever.
 */
export interface KeptKind<Value, Compared extends Json> {
  /** As the record has it. */
  schema: z.ZodType<Value>;
  /** What of it is compared, hashed and told by events; what postings are found and counted by, if they are. */
  comparedOf: (value: Value) => Compared;
  /** What that may have been, under the rules of any time. */
  past: z.ZodType<string | number>;
  /** As JSON, in few characters. Never null: what is not stated has no place in `derived`. */
  encode: (value: Value) => Json;
  decode: (stored: never) => Value;
}

/** Kinds whose values are words. */
export interface WordKind<Options extends AnyEnum, Value> extends KeptKind<Value, z.infer<Options>> {
  options: Options;
}
export type AnyEnum = z.ZodEnum<Readonly<Record<string, string>>>;

export const yesNo: WordKind<typeof YesNo, YesNo> = {
  options: YesNo,
  schema: YesNo,
  comparedOf: (value) => value,
  past: z.string(),
  encode: (value) => (value === "yes" ? 1 : 0),
  decode: (stored: 0 | 1) => (stored === 1 ? "yes" : "no"),
};

/** The lowest level that is asked for: as it is where it is required, in a list where it is wished for. */
export function level<Options extends AnyEnum>(
  options: Options,
  schema: z.ZodType<{ value: z.infer<Options>; required: boolean }>,
): WordKind<Options, { value: z.infer<Options>; required: boolean }> {
  type Level = z.infer<Options>;
  return {
    options,
    schema,
    comparedOf: ({ value }) => value,
    past: z.string(),
    encode: ({ value, required }) => (required ? value : [value]),
    decode: (stored: Level | [wished: Level]) =>
      Array.isArray(stored) ? { value: stored[0], required: false } : { value: stored, required: true },
  };
}

/** How many, from one. */
export const count: KeptKind<number, number> = {
  schema: z.int().positive(),
  comparedOf: (value) => value,
  past: z.number(),
  encode: (value) => value,
  decode: (stored: number) => stored,
};
