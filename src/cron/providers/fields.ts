import { z } from "zod";
import type { Json, JsonObject } from "../../core/json.ts";
import { limits } from "../../core/limits.ts";
import { cleanBlock, cleanLine, clipLine } from "../../core/text-in/clean-text.ts";
import { publicAddress } from "../../core/text-in/public-address.ts";
import { Instant, Posting } from "../../core/posting.ts";
import type { PayPeriod, PayRange } from "../../core/posting.ts";
import { timeOf } from "./loose-fields.ts";
import type { Reading } from "./provider.ts";

/**
 * The fields that providers' schemas are made of. Absent and null are one; a value of another
 * type is the posting's reject, since a changed format must not turn facts into nulls; what is
 * merely useless (an address that is none, a date out of range) becomes null.
 */

/** A text of one line; what is too long ends with "…". */
export const Line = z.lazy(() =>
  z
    .string()
    .nullish()
    .transform((text) => oneLine(text, limits.textCharsMax)),
);

/** Fields that are lines, by their names. */
export function lines<Name extends string>(...names: Name[]): Record<Name, typeof Line> {
  return Object.fromEntries(names.map((name) => [name, Line])) as Record<Name, typeof Line>;
}

/** A title: of one line, not empty, never cut. */
export const Title = z.lazy(() => z.string().overwrite(cleanLine).min(1, "is empty").max(limits.titleCharsMax));

/** HTML, or null when there is none. */
export const Html = z.lazy(() =>
  z
    .string()
    .nullish()
    .transform((html) => (html === null || html === undefined ? null : cleanBlock(html))),
);

/** A key that can stand in a path: providers' are UUIDs and numbers. */
export const Key = z.lazy(() =>
  z
    .string()
    .max(limits.keyCharsMax)
    .regex(/^[0-9A-Za-z][\w-]*$/, "is not a key of letters, digits, - and _"),
);

/** An address of the public web in its one form, https; null when it is none. */
export const Link = z.lazy(() => z.string().nullish().transform(publicAddress));

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/;

/** An ISO time with its offset, in ms; null without an offset (it would be a guess) or out of range. */
export const IsoTime = z.lazy(() =>
  z
    .string()
    .nullish()
    .transform((text) => (ISO_TIME.test(text ?? "") ? timeOf(text ?? "") : null)),
);

/** Milliseconds since 1970, or null when out of range. */
export const EpochMs = z.lazy(() => z.number().nullish().transform(instant));

export const Flag = z.lazy(() => orNull(z.boolean()));
export const Amount = z.lazy(() => orNull(z.number()));

/** Absent is null; so is an empty list in place of an object, which is how PHP writes one without fields. */
export function orNull<T extends z.ZodType>(schema: T): z.ZodType<z.output<T> | null> {
  const known = schema.nullish().transform((value) => value ?? null);
  const inner = schema instanceof z.ZodLazy ? schema.unwrap() : schema;
  return inner instanceof z.ZodObject ? z.preprocess((value) => (isEmptyList(value) ? null : value), known) : known;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** A list of objects or texts; absent is empty, and so are nulls in it: neither says anything. */
export function listOf<T extends z.ZodType>(element: T): z.ZodType<z.output<T>[]> {
  return z
    .array(element.nullable())
    .nullish()
    .transform((list) => (list ?? []).filter((one) => one !== null));
}

function instant(ms: number | null | undefined): number | null {
  return Instant.safeParse(ms).data ?? null;
}

export function oneLine(text: string | null | undefined, charsMax: number): string | null {
  const line = clipLine(text ?? "", charsMax);
  return line === "" ? null : line;
}

/** The HTML of a description made of parts, or null when none has any. */
export function joinHtml(parts: (string | null)[]): string | null {
  const html = parts.filter((part) => part !== null && part.trim() !== "").join("\n");
  if (html === "") return null;
  if (html.length <= limits.descriptionCharsMax) return html;
  // A cut inside a tag would show its half as text.
  const cut = html.slice(0, limits.descriptionCharsMax - 2).toWellFormed();
  const tag = cut.lastIndexOf("<");
  return `${tag > cut.lastIndexOf(">") ? cut.slice(0, tag) : cut}…`;
}

export function textToHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A pay range in major units, or nothing when it states no amount. */
export function payRange(range: {
  min: number | null;
  max: number | null;
  currency: string | null;
  period: PayPeriod | null;
  label: string | null;
  text?: string | null;
}): PayRange[] {
  const min = range.min !== null && range.min >= 0 ? range.min : null;
  const max = range.max !== null && range.max >= 0 ? range.max : null;
  // 0 is how forms save an empty field.
  if ((min ?? 0) === 0 && (max ?? 0) === 0) return [];
  const currency = /^[A-Za-z]{3}$/.test(range.currency ?? "") ? (range.currency?.toUpperCase() ?? null) : null;
  return [{ ...range, min, max, currency }];
}

/**
 * The provider's own fields within `nativeBytesMax`: the largest part goes first, and wholly. */
export function native(fields: JsonObject): JsonObject {
  const parts = Object.entries(fields).map(([key, value]) => ({
    key,
    value,
    bytes: jsonBytes(value) + key.length + 4,
  }));
  let bytes = parts.reduce((sum, part) => sum + part.bytes, 2);
  for (const part of parts.toSorted((a, b) => b.bytes - a.bytes)) {
    if (bytes <= limits.nativeBytesMax) break;
    bytes -= part.bytes;
    parts.splice(parts.indexOf(part), 1);
  }
  return Object.fromEntries(parts.map((part) => [part.key, part.value]));
}

function jsonBytes(value: Json): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/**
 * Reads one element by its schema; what the schema refuses is a reject that names the field. So is one of more than
 * `limits.elementValuesMax` values, of which no schema is asked: it would note every wrong one.
 */
export function readElement<T>(
  element: unknown,
  schema: z.ZodType<T>,
  keySchema: z.ZodType<{ id: string }>,
  toReading: (fields: T) => Reading,
): Reading {
  const reject = (reason: string): Reading => ({
    kind: "reject",
    reject: { key: oneLine(keySchema.safeParse(element).data?.id, limits.keyCharsMax), reason },
  });
  if (holdsMoreValues(element, limits.elementValuesMax)) {
    return reject(`element: more than ${limits.elementValuesMax} values`);
  }
  try {
    const fields = schema.safeParse(element);
    return fields.success ? toReading(fields.data) : reject(problem(fields.error));
  } catch (error) {
    // The stack's end: values in values in values, where a schema or a provider goes into them.
    if (error instanceof RangeError) return reject("element: nested too deeply");
    throw error;
  }
}

/** Whether a value holds more than so many, itself included; it is not looked through further than that. */
function holdsMoreValues(value: unknown, valuesMax: number): boolean {
  const values = [value];
  for (const one of values) {
    if (typeof one !== "object" || one === null) continue;
    const inner: unknown[] = Array.isArray(one) ? one : Object.values(one);
    if (values.length + inner.length > valuesMax) return true;
    values.push(...inner);
  }
  return false;
}

/** A refused answer is of the posting that was asked for, whatever it says. */
export function keyIs(key: string): z.ZodType<{ id: string }> {
  return z.unknown().transform(() => ({ id: key }));
}

/** A reading of a posting, held against the contract between providers and the rest. */
export function postingReading(draft: Posting): Reading {
  const posting = Posting.safeParse(draft);
  if (posting.success) return { kind: "posting", posting: posting.data };
  return { kind: "reject", reject: { key: draft.key, reason: problem(posting.error) } };
}

function problem(error: z.ZodError): string {
  const issue = error.issues[0];
  const field = issue?.path.join(".") ?? "";
  return oneLine(`${field === "" ? "element" : field}: ${issue?.message ?? "unreadable"}`, 300) ?? "unreadable";
}
