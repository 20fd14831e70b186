import { z } from "zod";

/** What of a posting a fact may be read from. */
export const EvidenceField = z.enum([
  "title",
  "location_text",
  "places",
  "department",
  "workplace_text",
  "is_remote",
  "employment_text",
  "pay",
  "pay_text",
  "language",
  "description",
  "native",
]);
export type EvidenceField = z.infer<typeof EvidenceField>;

/** One statement that a fact rests on. */
export interface Evidence {
  field: EvidenceField;
  /** The rule that read it, as a word of the field's own module ("provider_word", "statement", "gazetteer"). */
  method: string;
  /** The exact words, as the field holds them. */
  quote: string;
  /** Where they begin in the field's text, in UTF-16 units; null where the field is no text (a flag, a range). */
  at: number | null;
}

/** A statement that says otherwise than the value that was taken, or than another statement when none was. */
export interface Conflict extends Evidence {
  /** What it says, as the fact's value would be written. */
  value: string;
}

/** A fact as it was derived. Null: nothing states it, or what states it contradicts itself. */
export interface Derived<T> {
  value: T | null;
  /** 0 to 1; 0 when the value is null. */
  confidence: number;
  /** Nothing when the value is null. */
  evidence: Evidence[];
  conflicts: Conflict[];
}

/** Facts that are derived: each has its evidence. Part of what is stored: add at the end. */
export const DerivedName = z.enum([
  "locations",
  "workplace_type",
  "employment_type",
  "salary",
  "seniority",
  "normalized_title",
  "language",
  "remote_scope",
  "title_family",
  "years_of_experience",
  "education",
  "visa_sponsorship",
  "security_clearance",
  "openings",
  "application_deadline",
  "agency",
]);
export type DerivedName = z.infer<typeof DerivedName>;

/** A statement that a fact of a posting rests on, and how sure the fact is for it. */
export interface FactEvidence extends Evidence {
  fact: DerivedName;
  /** Of the whole fact, 0 to 1. */
  confidence: number;
}
/** A statement that says otherwise than a fact of a posting. */
export interface FactConflict extends Conflict {
  fact: DerivedName;
}

/** What is known of how a posting's facts were derived. */
export interface Known {
  evidence: FactEvidence[];
  conflicts: FactConflict[];
}

/** Statements that are kept of one fact, and characters of each. */
const STATEMENTS_MAX = 3;
const QUOTE_CHARS_MAX = 120;

/** Its first line, or the beginning of it. */
function clip(quote: string): string {
  const line = quote.slice(0, QUOTE_CHARS_MAX);
  const end = line.indexOf("\n");
  const first = end === -1 ? line : line.slice(0, end);
  return (/[\uD800-\uDBFF]$/.test(first) ? first.slice(0, -1) : first).trimEnd();
}

/** Takes down how a fact was derived, and hands over its value. */
export function take<T>(
  known: Known,
  fact: DerivedName,
  { value, confidence, evidence, conflicts }: Derived<T>,
): T | null {
  for (const { field, method, quote, at } of evidence.slice(0, STATEMENTS_MAX))
    known.evidence.push({ fact, confidence, field, method, quote: clip(quote), at });
  for (const { field, method, quote, at, value: said } of conflicts.slice(0, STATEMENTS_MAX))
    known.conflicts.push({ fact, field, method, quote: clip(quote), at, value: said });
  return value;
}

/** Not stated; `conflicts` are the statements between which nothing decides. */
export function unknown<T>(conflicts: Conflict[] = []): Derived<T> {
  return { value: null, confidence: 0, evidence: [], conflicts };
}
