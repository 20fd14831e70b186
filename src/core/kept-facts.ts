import type { z } from "zod";
import { factTable, keptNames, type KeptFacts, type KeptName } from "./fact-table.ts";
import type { Json } from "./json.ts";

/** Facts that `jobs.derived` keeps in place of columns, as their entries in fact-table.ts say. */
interface KeptEntry {
  /** In `Facts`. */
  key: keyof KeptFacts;
  /** In `derived`. */
  derived: string;
  encode: (value: never) => Json;
  decode: (stored: never) => KeptFacts[keyof KeptFacts];
}
const entries: readonly KeptEntry[] = keptNames.map((name) => factTable[name]);

/** What `derived` holds of these facts, by their names there: of those that are stated, in the table's order. */
export function encodeKept(facts: KeptFacts): Record<string, Json> {
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
export function decodeKept(derived: object): KeptFacts {
  const stored = derived as Readonly<Record<string, unknown>>;
  const facts: Record<string, unknown> = { ...nothing };
  for (const { key, derived: name, decode } of entries) {
    const value = stored[name];
    if (value !== undefined) facts[key] = decode(value as never);
  }
  return facts as unknown as KeptFacts;
}

type Fields = { [Name in KeptName]: KeptFacts[(typeof factTable)[Name]["key"]] };
const fieldKeys = keptNames.map((name) => [name, factTable[name].key] as const);

/** The fields of the record that they are, and what each may be. */
export const keptShape = Object.fromEntries(keptNames.map((name) => [name, factTable[name].schema.nullable()])) as {
  [Name in KeptName]: z.ZodNullable<(typeof factTable)[Name]["schema"]>;
};

/** The same facts by the names of these fields. */
export function keptFields(facts: KeptFacts): Fields {
  const fields: Record<string, unknown> = {};
  for (const [name, key] of fieldKeys) fields[name] = facts[key];
  return fields as Fields;
}
