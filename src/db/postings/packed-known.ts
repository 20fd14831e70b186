import { DerivedName, EvidenceField, type FactConflict, type FactEvidence, type Known } from "../../core/evidence.ts";

/**
 * A statement as `jobs.derived` keeps it: fact and field by their places in their enums, and instead of a quote its
 * length where the row has the text that it stands in.
 */
type PackedStatement = [fact: number, field: number, method: string, at: number | null, quote: string | number];
/** Nothing for what there is none of. */
export interface PackedKnown {
  /** With the fact's confidence, in hundredths. */
  e?: [...PackedStatement, confidence: number][];
  /** With what it says. */
  c?: [...PackedStatement, value: string][];
}

/** The texts of a row in which statements stand. */
interface Texts {
  title: string;
  locationText: string | null;
}

const facts = DerivedName.options;
const fields = EvidenceField.options;

export function packKnown({ evidence, conflicts }: Known, texts: Texts): PackedKnown | null {
  const e = evidence.map((one): NonNullable<PackedKnown["e"]>[number] => [
    ...packStatement(one, texts),
    Math.round(one.confidence * 100),
  ]);
  const c = conflicts.map((one): NonNullable<PackedKnown["c"]>[number] => [...packStatement(one, texts), one.value]);
  if (e.length + c.length === 0) return null;
  return { ...(e.length === 0 ? {} : { e }), ...(c.length === 0 ? {} : { c }) };
}

export function unpackKnown({ e = [], c = [] }: PackedKnown = {}, texts: Texts): Known {
  return {
    evidence: e.map(([fact, field, method, at, quote, hundredths]) => ({
      ...unpackStatement([fact, field, method, at, quote], texts),
      confidence: hundredths / 100,
    })),
    conflicts: c.map(([fact, field, method, at, quote, value]) => ({
      ...unpackStatement([fact, field, method, at, quote], texts),
      value,
    })),
  };
}

/** The facts that something contradicts, in their own order: what of all this is in the index. */
export function conflictedFacts({ conflicts }: Pick<Known, "conflicts">): DerivedName[] {
  return facts.filter((name) => conflicts.some(({ fact }) => fact === name));
}

/** The same of what a row keeps, in one text. */
export function packedConflicts({ c = [] }: PackedKnown = {}): string {
  return [...new Set(c.map(([fact]) => fact))].toSorted((a, b) => a - b).join();
}

function packStatement({ fact, field, method, quote, at }: FactEvidence | FactConflict, texts: Texts): PackedStatement {
  const text = textOf(field, texts);
  const isThere = text !== null && at !== null && text.slice(at, at + quote.length) === quote;
  return [facts.indexOf(fact), fields.indexOf(field), method, at, isThere ? quote.length : quote];
}

function unpackStatement([fact, field, method, at, quote]: PackedStatement, texts: Texts): Omit<FactConflict, "value"> {
  const name = fields[field] ?? "description";
  return {
    fact: facts[fact] ?? "locations",
    field: name,
    method,
    quote: typeof quote === "string" ? quote : (textOf(name, texts)?.slice(at ?? 0, (at ?? 0) + quote) ?? ""),
    at,
  };
}

function textOf(field: EvidenceField, { title, locationText }: Texts): string | null {
  if (field === "title") return title;
  return field === "location_text" ? locationText : null;
}
