import { z } from "@hono/zod-openapi";
import { limits } from "../../core/limits.ts";
import { CURSOR_CHARS_MAX } from "../../core/cursor.ts";
import { ProblemError, type ParameterError } from "./problem.ts";

/**
 * Parameters that come as query text or as JSON: `"25"` and `25`, `"a,b"` and `["a", "b"]` mean the
 * same. An empty text and null count as not given.
 */
const absent = (value: unknown): boolean => value === undefined || value === null || value === "";

/** A parameter with one value. */
export function oneParameter<T extends z.ZodType>(schema: T, description: string) {
  return z.preprocess(blankToUndefined, schema.optional()).openapi({ description, param: { required: false } });
}

/** A parameter with several values: comma = OR. `schema` is of the array. */
export function listParameter<T extends z.ZodType>(schema: T, description: string) {
  return z
    .preprocess(splitList, schema.optional())
    .openapi({ description, param: { required: false, style: "form", explode: false } });
}

export function integerParameter(min: number, max: number, description: string) {
  const read = (value: unknown): unknown =>
    typeof value === "string" && /^[+-]?\d{1,15}$/.test(value.trim()) ? Number(value) : blankToUndefined(value);
  const message = `must be a whole number from ${min} to ${max}`;
  return z
    .preprocess(read, z.int(message).min(min, message).max(max, message).optional())
    .openapi({ description, param: { required: false } });
}

/** A parameter with a number; the schema bounds it. */
export function numberParameter<T extends z.ZodType>(schema: T, description: string) {
  const read = (value: unknown): unknown =>
    typeof value === "string" && /^[+-]?\d{1,15}(\.\d{1,10})?$/.test(value.trim())
      ? Number(value)
      : blankToUndefined(value);
  return z.preprocess(read, schema.optional()).openapi({ description, type: "number", param: { required: false } });
}

export function booleanParameter(description: string) {
  const words = new Map<unknown, boolean>([
    ["true", true],
    ["1", true],
    ["false", false],
    ["0", false],
  ]);
  const read = (value: unknown): unknown =>
    (typeof value === "string" ? words.get(value.trim().toLowerCase()) : undefined) ?? blankToUndefined(value);
  return z
    .preprocess(read, z.boolean("must be true or false").optional())
    .openapi({ description, param: { required: false } });
}

/** An instant: ISO-8601 date, or date and time with a zone; ms since 1970. */
export function timeParameter(description: string) {
  const Time = z.union([z.iso.datetime({ offset: true }), z.iso.date()], {
    error: "must be an ISO-8601 date or time, like 2026-06-06 or 2026-06-06T07:56:15Z",
  });
  return z
    .preprocess(blankToUndefined, Time.optional())
    .openapi({ description, type: "string", format: "date-time", param: { required: false } });
}

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
  strict: booleanParameter("true: a parameter that this address does not know is a 400, not ignored."),
};

/** The 400 for values that a route's schemas refused. */
export function parameterProblem(error: z.ZodError): ProblemError {
  const errors = error.issues.slice(0, 20).map((issue): ParameterError => {
    const allowed = "values" in issue && Array.isArray(issue.values) ? issue.values.map(String) : undefined;
    const parameter = String(issue.path[0] ?? "body");
    if (allowed === undefined) return { parameter, message: issue.message };
    return { parameter, message: `must be ${allowed.length === 1 ? "" : "one of "}${allowed.join(", ")}`, allowed };
  });
  const detail = errors.map((one) => `${one.parameter}: ${one.message}`).join("; ");
  return new ProblemError(400, detail, { errors });
}

function blankToUndefined(value: unknown): unknown {
  return absent(value) ? undefined : value;
}

function splitList(value: unknown): unknown {
  if (absent(value)) return undefined;
  if (typeof value !== "string" && !Array.isArray(value)) return value;
  const parts = (Array.isArray(value) ? value : [value]).flatMap((item: unknown): unknown[] =>
    typeof item === "string" ? item.split(",").map((part) => part.trim()) : [item],
  );
  const given = parts.filter((part) => part !== "");
  return given.length === 0 ? undefined : [...new Set(given)];
}
