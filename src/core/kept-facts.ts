import type { z } from "zod";
import { factTable, keptNames, type KeptFacts, type KeptName } from "./fact-table.ts";
import { RemoteScope, YearsAsked, type ComposedFacts } from "./facts.ts";
import type { Json } from "./json.ts";

/**
 * Facts of several values that `jobs.derived` keeps whole, by the record's field that shows them so: what of them is
 * compared are parts of the fact table. Rows live as long as the database: what `encode` ever made `decode` reads for ever.
 */
const composedTable = {
  years_of_experience: {
    key: "yearsAsked",
    derived: "y",
    schema: YearsAsked,
    encode: ({ min, max, required }: YearsAsked): Json => [min, max, required ? 1 : 0],
    decode: ([min, max, required]: [min: number | null, max: number | null, required: 0 | 1]): YearsAsked => ({
      min,
      max,
      required: required === 1,
    }),
  },
  remote_scope: {
    key: "remoteScope",
    derived: "r",
    schema: RemoteScope,
    encode: (scope: RemoteScope): Json => scope,
    decode: (scope: RemoteScope): RemoteScope => scope,
  },
} as const;
type ComposedName = keyof typeof composedTable;
const composedNames = Object.keys(composedTable) as ComposedName[];

/** All facts that `derived` keeps, as their entries in the two tables say. */
export type AllKeptFacts = KeptFacts & Pick<ComposedFacts, (typeof composedTable)[ComposedName]["key"]>;
type Name = ComposedName | KeptName;
type EntryOf<N extends Name> = N extends ComposedName
  ? (typeof composedTable)[N]
  : N extends KeptName
    ? (typeof factTable)[N]
    : never;

/** How `jobs.derived` keeps one in place of a column. */
interface KeptEntry {
  /** In `Facts`. */
  key: keyof AllKeptFacts;
  /** In `derived`. */
  derived: string;
  schema: z.ZodType;
  encode: (value: never) => Json;
  decode: (stored: never) => AllKeptFacts[keyof AllKeptFacts];
}
const named: readonly (readonly [Name, KeptEntry])[] = [
  ...composedNames.map((name) => [name, composedTable[name]] as const),
  ...keptNames.map((name) => [name, factTable[name]] as const),
];
const entries = named.map(([, entry]) => entry);

/** What `derived` holds of these facts, by their names there: of those that are stated, in the tables' order. */
export function encodeKept(facts: AllKeptFacts): Record<string, Json> {
  const stored: Record<string, Json> = {};
  for (const { key, derived, encode } of entries) {
    const value = facts[key];
    if (value !== null) stored[derived] = encode(value as never);
  }
  return stored;
}

/** None of them stated. */
const nothing = Object.fromEntries(entries.map(({ key }) => [key, null]));

/** The facts of which `encodeKept` made this; what else it holds is not looked at. */
export function decodeKept(derived: object): AllKeptFacts {
  const stored = derived as Readonly<Record<string, unknown>>;
  const facts: Record<string, unknown> = { ...nothing };
  for (const { key, derived: name, decode } of entries) {
    const value = stored[name];
    if (value !== undefined) facts[key] = decode(value as never);
  }
  return facts as unknown as AllKeptFacts;
}

type Fields = { [N in Name]: AllKeptFacts[EntryOf<N>["key"]] };

/** The fields of the record that they are, and what each may be. */
export const keptShape = Object.fromEntries(
  named.map(([name, { schema }]) => [name, schema.nullable()]),
) as unknown as {
  [N in Name]: z.ZodNullable<EntryOf<N>["schema"]>;
};

/** The same facts by the names of these fields. */
export function keptFields(facts: AllKeptFacts): Fields {
  const fields: Record<string, unknown> = {};
  for (const [name, { key }] of named) fields[name] = facts[key];
  return fields as Fields;
}
