import { DerivedName, EvidenceField, type FactConflict, type FactEvidence, type Known } from "../../core/evidence.ts";

/**
 * How facts are known, as `jobs.derived` keeps it: statements, one behind the other, in one text. Each is a digit for
 * its fact, one for the field that it stands in and one for its method; evidence has two for the fact's confidence, in
 * hundredths. Then, as numbers of base 36, where it begins (nothing: 0, "-": unknown), and how long it is: behind a "."
 * where the row has the text that it stands in, behind a ":" where the words follow. A conflict says its value after
 * that. The conflicts begin behind a "|".
 */
export type PackedKnown = string;

/** A statement as it was kept until the end of 2026: the same in lists. */
type ListedStatement = [fact: number, field: number, method: string, at: number | null, quote: string | number];
/** Rows that were not written since have this. */
export interface ListedKnown {
  e?: [...ListedStatement, confidence: number][];
  c?: [...ListedStatement, value: string][];
}

/** The texts of a row in which statements stand. */
interface Texts {
  title: string;
  locationText: string | null;
}

const facts = DerivedName.options;
const fields = EvidenceField.options;
/** Part of what is stored: add at the end. One that is not here is spelled out. */
const methods =
  `gazetteer provider_word statement function_words pay_word role_word model days provider_range weekdays pay_period
  place_line pay_heading title_mark first_part names letters family_phrase deadline rank_word stated_country
  place_country provider_flag company`.split(/\s+/);

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const SPELLED_OUT = "~";
const UNKNOWN_PLACE = "-";
const CONFLICTS = "|";

/** Null when nothing is known. */
export function packKnown({ evidence, conflicts }: Known, texts: Texts): PackedKnown | null {
  if (evidence.length + conflicts.length === 0) return null;
  const packed = evidence.map((one) => {
    const hundredths = Math.round(one.confidence * 100).toString(36);
    return packWhich(one) + hundredths.padStart(2, "0") + packWords(one, texts);
  });
  const against = conflicts.map((one) => packWhich(one) + packWords(one, texts) + packText(one.value));
  return packed.join("") + (against.length === 0 ? "" : CONFLICTS + against.join(""));
}

export function unpackKnown(packed: PackedKnown | ListedKnown | undefined, texts: Texts): Known {
  const known: Known = { evidence: [], conflicts: [] };
  if (packed === undefined) return known;
  if (typeof packed !== "string") return unpackListed(packed, texts);
  const text = reader(packed);
  while (!text.isAtEnd() && !text.skip(CONFLICTS)) {
    const which = readWhich(text);
    const confidence = text.takeHundredths() / 100;
    known.evidence.push({ ...which, confidence, ...readWords(text, which.field, texts) });
  }
  while (!text.isAtEnd()) {
    const which = readWhich(text);
    const words = readWords(text, which.field, texts);
    known.conflicts.push({ ...which, ...words, value: text.takeText() });
  }
  return known;
}

/** The facts that something contradicts, in their own order: what of all this is in the index. */
export function conflictedFacts({ conflicts }: Pick<Known, "conflicts">): DerivedName[] {
  return facts.filter((name) => conflicts.some(({ fact }) => fact === name));
}

/** The same of what a row keeps, in one text. */
export function packedConflicts(packed: PackedKnown | ListedKnown | undefined): string {
  return conflictedFacts(unpackKnown(packed, { title: "", locationText: null })).join();
}

type Statement = FactEvidence | FactConflict;
type Which = Pick<Statement, "fact" | "field" | "method">;
type Words = Pick<Statement, "quote" | "at">;

function packWhich({ fact, field, method }: Which): string {
  const index = methods.indexOf(method);
  const how = index === -1 ? SPELLED_OUT + packText(method) : DIGITS.charAt(index);
  return DIGITS.charAt(facts.indexOf(fact)) + DIGITS.charAt(fields.indexOf(field)) + how;
}

function readWhich(text: Reader): Which {
  const [fact, field] = [facts[text.takeDigit()], fields[text.takeDigit()]];
  const method = text.skip(SPELLED_OUT) ? text.takeText() : methods[text.takeDigit()];
  return { fact: fact ?? "locations", field: field ?? "description", method: method ?? "" };
}

function packWords({ field, quote, at }: Statement, texts: Texts): string {
  const place = at === null ? UNKNOWN_PLACE : at === 0 ? "" : at.toString(36);
  const text = textOf(field, texts);
  const isThere = text !== null && at !== null && text.slice(at, at + quote.length) === quote;
  return place + (isThere ? `.${quote.length.toString(36)}.` : packText(quote));
}

function readWords(text: Reader, field: EvidenceField, texts: Texts): Words {
  const at = text.skip(UNKNOWN_PLACE) ? null : text.takeNumber();
  if (!text.skip(".")) return { at, quote: text.takeText() };
  const length = text.takeNumber();
  text.skip(".");
  return { at, quote: textOf(field, texts)?.slice(at ?? 0, (at ?? 0) + length) ?? "" };
}

const packText = (text: string): string => `:${text.length.toString(36)}:${text}`;

type Reader = ReturnType<typeof reader>;

/** What a character is among `DIGITS`, by its code; -1: none. A list reads hundreds. */
const places = new Int8Array(128).fill(-1);
for (let digit = 0; digit < DIGITS.length; digit++) places[DIGITS.charCodeAt(digit)] = digit;

/** What a character is as a digit of base 36; -1: none. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 122 ? code - 87 : -1;
}

/** Reads a text from its beginning to its end. */
function reader(text: string) {
  let from = 0;
  const take = (length: number): string => text.slice(from, (from += length));
  const skip = (mark: string): boolean => {
    const isThere = text.startsWith(mark, from);
    if (isThere) from += mark.length;
    return isThere;
  };
  /** As far as its digits go; 0 where there are none. By hand: a pattern for each number took a tenth of an export's reading. */
  const takeNumber = (): number => {
    let number = 0;
    for (let digit = digitOf(text.charCodeAt(from)); digit !== -1; digit = digitOf(text.charCodeAt(++from)))
      number = number * 36 + digit;
    return number;
  };
  const takeText = (): string => {
    skip(":");
    const length = takeNumber();
    skip(":");
    return take(length);
  };
  return {
    isAtEnd: () => from >= text.length,
    take,
    takeDigit: () => places[text.charCodeAt(from++)] ?? -1,
    takeHundredths: () => digitOf(text.charCodeAt(from++)) * 36 + digitOf(text.charCodeAt(from++)),
    skip,
    takeNumber,
    takeText,
  };
}

function unpackListed({ e = [], c = [] }: ListedKnown, texts: Texts): Known {
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

function unpackStatement([fact, field, method, at, quote]: ListedStatement, texts: Texts): Omit<FactConflict, "value"> {
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
