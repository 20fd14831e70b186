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

/** Not stated; `conflicts` are the statements between which nothing decides. */
export function unknown<T>(conflicts: Conflict[] = []): Derived<T> {
  return { value: null, confidence: 0, evidence: [], conflicts };
}
