import { z } from "@hono/zod-openapi";
import { limits } from "../../core/limits.ts";
import { CURSOR_CHARS_MAX } from "../../core/cursor.ts";
import { nearestName } from "./nearest-name.ts";
import { readOtherWord } from "./other-names.ts";
import { ProblemError, type ParameterError } from "./problem.ts";

/**
 * Parameters that come as query text or as JSON: `"25"` and `25`, `"a,b"` and `["a", "b"]` mean the
 * same. An empty text and null count as not given.
 */
const absent = (value: unknown): boolean => value === undefined || value === null || value === "";

/** Refuses several values of a parameter that has one, which then reads it. */
const ofOne =
  (read: (value: unknown) => unknown) =>
  (value: unknown, context: z.RefinementCtx): unknown => {
    if (!Array.isArray(value)) return read(value);
    const message =
      value.length < 2 ? "takes one value, no list" : `takes one value, and ${value.length} were given; give it once`;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  };

/** A parameter with one value. */
export function oneParameter<T extends z.ZodType>(schema: T, description: string) {
  const word = wordOf(schema);
  return z
    .preprocess(
      ofOne((value) => word(blankToUndefined(value))),
      schema.optional(),
    )
    .openapi({ description, param: { required: false } });
}

/**
 * A parameter with several values: comma = OR. `schema` is of the array. `join` puts the values of one text together
 * again where several are one.
 */
export function listParameter<T extends z.ZodType>(
  schema: T,
  description: string,
  join?: (parts: readonly string[]) => string[],
) {
  const element = schema instanceof z.ZodArray ? (schema.element as z.ZodType) : schema;
  const word = wordOf(element);
  const read = (value: unknown, context: z.RefinementCtx): unknown => {
    if (refuseEmpty(value, context)) return z.NEVER;
    const list = splitList(value, join);
    if (!Array.isArray(list)) return list;
    const words = [...new Set(list.map(word))];
    return refuseOtherWords(words, element, context) ? z.NEVER : words;
  };
  return z
    .preprocess(read, schema.optional())
    .openapi({ description, param: { required: false, style: "form", explode: false } });
}

/** A list of ids, which no form sends empty: given without any it would mean everything. */
export function idsParameter<T extends z.ZodType>(schema: T, description: string) {
  const own = listParameter(schema, description);
  const read = (value: unknown, context: z.RefinementCtx): unknown => {
    if (value !== "") return value;
    context.addIssue({ code: "custom", message: EMPTY });
    return z.NEVER;
  };
  return z.preprocess(read, own).openapi({ description, param: { required: false, style: "form", explode: false } });
}

const EMPTY = "holds no value; give one, or leave it out";

/** Whether a list was given that has no value; only an empty field of a form is as if it were not there. */
function refuseEmpty(value: unknown, context: z.RefinementCtx): boolean {
  if (absent(value) || splitList(value) !== undefined) return false;
  context.addIssue({ code: "custom", message: EMPTY });
  return true;
}

/** Whether one is what others call a word of the list, which the 400 then names. */
function refuseOtherWords(words: unknown[], element: z.ZodType, context: z.RefinementCtx): boolean {
  if (!(element instanceof z.ZodEnum)) return false;
  for (const input of words) {
    const meant = typeof input === "string" ? readOtherWord(input, element.options) : null;
    if (meant === null) continue;
    const values = element.options;
    context.addIssue({
      code: "invalid_value",
      values,
      input,
      message: `${String(input).slice(0, 50)} is ${meant} here`,
    });
    return true;
  }
  return false;
}

/** One or several texts, whose commas are their own: a parameter that may be repeated. `schema` is of the array. */
export function textsParameter<T extends z.ZodType>(schema: T, description: string) {
  const read = (value: unknown, context: z.RefinementCtx): unknown => {
    if (absent(value)) return undefined;
    if (Array.isArray(value) && refuseEmpty(value, context)) return z.NEVER;
    const given = Array.isArray(value) ? value.filter((one) => !absent(one)) : [value];
    return given.length === 0 ? undefined : [...new Set(given)];
  };
  return z
    .preprocess(read, schema.optional())
    .openapi({ description, param: { required: false, style: "form", explode: true } });
}

/** A value that is not known, with the one that was probably meant; `hint`: what it is in place of that. */
export interface UnknownWord {
  word: string;
  meant: string | null;
  hint?: string;
}
interface UnknownWords {
  words: (Omit<UnknownWord, "word"> & { word: unknown })[];
  /** All that there are, where they are few. */
  known?: readonly string[];
}
/** Of a list whose words need not be known: those that are not. */
const unknownWordsOf = new WeakMap<object, (value: unknown) => UnknownWords>();

/** A name as ids are written: of lower-case letters and digits. */
const bareWord = (value: unknown): unknown =>
  typeof value === "string" ? value.toLowerCase().replaceAll(/[ ._-]/g, "") : value;

/**
 * A list of names of which there are more than are known here, as there are other ATS. An unknown one finds nothing,
 * and the answer says so (`unknownWords`). Case, spaces, dots, `-` and `_` do not matter.
 */
export function openListParameter(known: readonly string[], description: string) {
  const name = z.string().regex(/^[a-z0-9]{1,100}$/, "must be names of letters and digits");
  const read = (value: unknown, context: z.RefinementCtx): unknown => {
    if (refuseEmpty(value, context)) return z.NEVER;
    const list = splitList(value);
    return Array.isArray(list) ? [...new Set(list.map(bareWord))] : list;
  };
  const schema = z.preprocess(read, z.array(name).max(limits.lookupIdsMax).optional()).openapi({
    description: `${description} Known here: ${known.join(", ")}.`,
    param: { required: false, style: "form", explode: false },
  });
  unknownWordsOf.set(schema, (value) => {
    const list = splitList(value);
    const words = Array.isArray(list) ? [...new Set(list.map(bareWord))] : [];
    const unknown = words.filter((one) => !(known as unknown[]).includes(one));
    return { words: unknown.map((word) => ({ word, meant: nearestName(String(word), known) })), known };
  });
  return schema;
}

/** Has those of a parameter's values (or of its words) told that `unknownOf` names, with what was probably meant. */
export function tellsUnknown<T extends z.ZodType>(parameter: T, unknownOf: (values: string[]) => UnknownWord[]): T {
  unknownWordsOf.set(parameter, (value) => {
    const read = parameter.safeParse(Array.isArray(value) && value.length === 1 ? (value as unknown[])[0] : value);
    const values = read.success && read.data !== undefined ? [read.data].flat() : [];
    return { words: unknownOf(values as string[]) };
  });
  return parameter;
}

/** The values that a parameter does not know, though it takes them; none of most parameters. */
export function unknownWords(parameter: unknown, value: unknown): UnknownWords {
  const unknownOf = typeof parameter === "object" && parameter !== null ? unknownWordsOf.get(parameter) : undefined;
  return unknownOf?.(value) ?? { words: [] };
}

export function integerParameter(min: number, max: number, description: string) {
  const read = (value: unknown): unknown =>
    typeof value === "string" && /^[+-]?\d{1,15}$/.test(value.trim()) ? Number(value) : blankToUndefined(value);
  const message = `must be a whole number from ${min} to ${max}`;
  return z
    .preprocess(ofOne(read), z.int(message).min(min, message).max(max, message).optional())
    .openapi({ description, param: { required: false } });
}

/** A parameter with a number, as it is written; the schema bounds it. */
export function numberParameter<T extends z.ZodType>(schema: T, description: string, written = NUMBER) {
  const read = (value: unknown): unknown =>
    typeof value === "string" && written.test(value.trim()) ? Number(value) : blankToUndefined(value);
  return z
    .preprocess(ofOne(read), schema.optional())
    .openapi({ description, type: "number", param: { required: false } });
}
const NUMBER = /^[+-]?\d{1,15}(\.\d{1,10})?$/;
/** "80.000" is eighty thousand to half of those who write it, and so no amount. */
const AMOUNT = /^[+-]?(?!\d{1,3}\.\d{3}$)\d{1,15}(\.\d{1,10})?$/;

/** A parameter with an amount of money. */
export function amountParameter<T extends z.ZodType>(schema: T, description: string) {
  return numberParameter(schema, description, AMOUNT);
}

export function booleanParameter(description: string) {
  const words = new Map<unknown, boolean>([
    ["true", true],
    ["1", true],
    ["false", false],
    ["0", false],
  ]);
  const read = (value: unknown): unknown =>
    (typeof value === "string" || typeof value === "number"
      ? words.get(String(value).trim().toLowerCase())
      : undefined) ?? blankToUndefined(value);
  return z
    .preprocess(ofOne(read), z.boolean("must be true or false").optional())
    .openapi({ description, param: { required: false } });
}

/** An instant: ISO-8601 date, or date and time, of UTC where no zone is given. Read, it is what `Date.parse` takes. */
export function timeParameter(description: string) {
  const Time = z.union([z.iso.datetime({ offset: true }), z.iso.date()], {
    error: "must be an ISO-8601 date, or date and time (UTC without a zone), like 2026-06-06 or 2026-06-06T07:56:15Z",
  });
  return z
    .preprocess(
      ofOne((value) => isoForm(blankToUndefined(value))),
      Time.optional(),
    )
    .openapi({ description, type: "string", format: "date-time", param: { required: false } });
}

/**
 * ISO-8601 leaves the seconds out, the zone, its colon, and writes a space for the T; and a `+` that a client
 * forgot to escape comes as a space.
 */
function isoForm(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const [, date, minute, second = ":00", zone = "Z"] =
    /^\s*(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)?(Z|[+ -]\d\d(?::?\d\d)?)?\s*$/i.exec(value) ?? [];
  if (date === undefined || minute === undefined) return value.trim();
  const [, sign = "", hours = "", minutes = "00"] = /^([+ -])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return `${date}T${minute}${second}${hours === "" ? zone : `${sign === " " ? "+" : sign}${hours}:${minutes}`}`.toUpperCase();
}

/** What every address takes: without it a name that is mistyped is only said to be ignored. */
export const strictParameter = {
  strict: booleanParameter("true: a parameter that this address does not know is a 400, not ignored."),
};

export const pageParameters = {
  limit: integerParameter(
    1,
    limits.pageRowsMax,
    `Rows of a page, 1 to ${limits.pageRowsMax}; ${limits.pageRowsDefault} if not given.`,
  ),
  cursor: oneParameter(
    z.string().max(CURSOR_CHARS_MAX),
    "`meta.next_cursor` of the page before, with the same filters; the limit may differ.",
  ),
  ...strictParameter,
};

/** The 400 for values that a route's schemas refused. */
export function parameterProblem(error: z.ZodError): ProblemError {
  const errors = error.issues.slice(0, 20).map((issue): ParameterError => {
    const allowed = "values" in issue && Array.isArray(issue.values) ? issue.values.map(String) : undefined;
    const names = issue.path.filter((part) => typeof part === "string");
    const known = issue.code === "custom" && Array.isArray(issue.params?.["allowed"]) ? issue.params["allowed"] : null;
    const parameter = names.length === 0 ? "body" : names.join(".");
    if (known !== null) return { parameter, message: messageOf(issue), allowed: known.map(String) };
    if (allowed === undefined) return { parameter, message: messageOf(issue) };
    const more = issue.message.startsWith("Invalid") ? "" : `; ${issue.message}`;
    return {
      parameter,
      message: `must be ${allowed.length === 1 ? "" : "one of "}${allowed.join(", ")}${more}`,
      allowed,
    };
  });
  const detail = errors.map((one) => `${one.parameter}: ${one.message}`).join("; ");
  return new ProblemError(400, detail, { errors });
}

/** zod's own words for a wrong type or size speak of inputs and tell a caller little. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (!/^(Invalid input|Too big|Too small)/.test(issue.message)) return issue.message;
  if (issue.code === "invalid_type") return `must be ${typeNames[issue.expected] ?? `of type ${issue.expected}`}`;
  if (issue.code === "too_big" && issue.origin === "array") return `at most ${issue.maximum} values`;
  if (issue.code === "too_big" && issue.origin === "string") return `at most ${issue.maximum} characters`;
  if (issue.code === "too_small" && issue.origin === "string") return `at least ${issue.minimum} characters`;
  return issue.message;
}

const typeNames: Record<string, string> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  array: "a value, or several separated by commas",
  object: "an object",
};

/**
 * For a schema of listed words: a text as the word it spells, whatever its case, and with `-`, a space or nothing
 * for `_` (`fulltime`). Other values, and texts that spell none, stay as they are.
 */
function wordOf(schema: z.ZodType): (value: unknown) => unknown {
  if (!(schema instanceof z.ZodEnum)) return (value) => value;
  const bare = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]/g, "");
  const words = new Map(schema.options.map((option) => [bare(String(option)), option]));
  return (value) => (typeof value === "string" ? (words.get(bare(value)) ?? value) : value);
}

function blankToUndefined(value: unknown): unknown {
  return absent(value) ? undefined : value;
}

function splitList(value: unknown, join?: (parts: readonly string[]) => string[]): unknown {
  if (absent(value)) return undefined;
  if (typeof value !== "string" && !Array.isArray(value)) return value;
  const parts = (Array.isArray(value) ? value : [value]).flatMap((item: unknown): unknown[] => {
    if (typeof item !== "string") return [item];
    const split = item.split(",").map((part) => part.trim());
    return join === undefined ? split : join(split.filter((part) => part !== ""));
  });
  const given = parts.filter((part) => part !== "");
  return given.length === 0 ? undefined : [...new Set(given)];
}
