import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { limits } from "../../core/limits.ts";
import { rememberLast } from "../../core/remember-last.ts";
import { nearestName } from "./nearest-name.ts";
import { asksFurther, readOtherName } from "./other-names.ts";
import { unknownWords } from "./parameters.ts";
import { badParameter, ProblemError, type ParameterError } from "./problem.ts";
import { wouldWiden } from "./widening-names.ts";

/** Characters of one query parameter: a hundred ids with their commas fit. */
const PARAMETER_CHARS_MAX = 4_000;

/** Refuses a request whose body is longer, counted while reading. What has none is not asked for it. */
export function bodyLimitOf(bytes: number): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new ProblemError(413, `A request body may have at most ${bytes} bytes.`);
    },
  });
  return async (c, next) => (c.req.method === "GET" || c.req.method === "HEAD" ? next() : limit(c, next));
}

/** The fields of a form that was posted. Throws a 400 for a body that is not what its Content-Type says. */
export async function readForm(c: Context): Promise<Record<string, string | File>> {
  try {
    return await c.req.parseBody();
  } catch (error) {
    // What the runtime says of a boundary that is missing, or of text that is none. Whatever else is a fault.
    if (!(error instanceof TypeError)) throw error;
    throw new ProblemError(400, "The form can't be read: send it as application/x-www-form-urlencoded.");
  }
}

export const limitBody = bodyLimitOf(limits.requestBytesMax);

/** Refuses text that no parameter takes: too long, NUL, half a surrogate pair. */
export const checkQuery: MiddlewareHandler = async (c, next) => {
  for (const [name, values] of Object.entries(c.req.queries())) {
    for (const text of [name, ...values]) {
      if (text.length > PARAMETER_CHARS_MAX) {
        throw badParameter(name.slice(0, 100), `longer than ${PARAMETER_CHARS_MAX} characters`);
      }
      if (text.includes("\0") || !text.isWellFormed()) {
        throw badParameter(name.slice(0, 100).toWellFormed(), "holds a NUL or half a surrogate pair");
      }
    }
  }
  await next();
};

/** Refuses a body that is no JSON object of well-formed text. A POST without any body passes. */
export const checkJsonBody: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== "POST") return next();
  const type = c.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  const isJson = type === "application/json";
  const text = isJson || type === undefined ? await c.req.text() : null;
  if (text === "" && type === undefined) return next();
  if (!isJson || text === null) {
    throw new ProblemError(415, "Send the body as JSON, with Content-Type: application/json.");
  }
  checkJson(text);
  await next();
};

function checkJson(text: string): void {
  let again: string;
  let value: unknown;
  try {
    value = JSON.parse(text);
    // Serialised again, only a NUL and half a surrogate pair come out as these escapes. Nesting too
    // deep for it throws.
    again = JSON.stringify(value);
  } catch {
    throw new ProblemError(400, "The body is not valid JSON.");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ProblemError(400, "The body must be a JSON object.");
  }
  if (/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i.test(again)) {
    throw new ProblemError(400, "The body holds a NUL or half a surrogate pair.");
  }
}

/** A name in the request that the route does not know, and the one that was probably meant. */
export interface IgnoredParam {
  parameter: string;
  did_you_mean: string | null;
  /** Given: the name is right and stands in the wrong place, or is what others call `did_you_mean`. */
  hint?: string;
  /** Given: the name is right, and this value of it is not known, so that it finds nothing. */
  value?: string;
}

const IN_BODY = "belongs in the JSON body of a POST";
const BY_ADDRESS = "is not known here; GET /job-postings/v1/jobs/lookup?url= finds the posting of an address";

/**
 * Names in the request that the route does not know, and values that a known one does not, so that none is dropped
 * in silence. With `strict` they are a 400; a name that would narrow the answer (`wouldWiden`) is one always.
 */
export async function ignoredParams(c: Context, known: object): Promise<IgnoredParam[]> {
  if (c.req.method !== "POST") return ignoredInQuery(c, known);
  // Whatever stands in the query of a POST does not count.
  const names = new Set(Object.keys(c.req.queries()));
  let given: Record<string, unknown> = {};
  if ((await c.req.text()) !== "") {
    given = await c.req.json<Record<string, unknown>>();
    for (const name of Object.keys(given)) if (!Object.hasOwn(known, name)) names.add(name);
  }
  return checkUnknown(names, given, known, given["strict"]);
}

/** The same of a query alone. */
export function ignoredInQuery(c: Context, known: object): IgnoredParam[] {
  const given = c.req.queries();
  const names = new Set(Object.keys(given).filter((name) => !Object.hasOwn(known, name)));
  return checkUnknown(names, given, known, c.req.query("strict"));
}

function checkUnknown(
  names: ReadonlySet<string>,
  given: Record<string, unknown>,
  known: object,
  strict: unknown,
): IgnoredParam[] {
  const ignored = [...names].slice(0, 100).map((name): IgnoredParam => {
    // Only the query of a POST has names that are known and do not count.
    if (Object.hasOwn(known, name)) return { parameter: name, did_you_mean: null, hint: IN_BODY };
    return unknownName(name, known);
  });
  ignored.push(...unknownValues(given, known));
  const isStrict = Object.hasOwn(known, "strict") && /^(true|1)$/i.test(String(strict).trim());
  const refused = isStrict ? ignored : ignored.filter((one) => isWidening(one, given));
  if (refused.length === 0) return ignored;
  const errors = refused.map((one) => unknownError(one, known));
  throw new ProblemError(400, errors.map((one) => `${one.parameter}: ${one.message}`).join("; "), { errors });
}

function unknownName(name: string, known: object): IgnoredParam {
  const parameter = name.slice(0, 100).toWellFormed();
  if (/^(?:source_|apply_|job_|posting_)?ur[li]$/i.test(parameter))
    return { parameter, did_you_mean: null, hint: BY_ADDRESS };
  const other = readOtherName(parameter, known);
  if (other !== null) return { parameter, did_you_mean: other.meant, hint: other.hint };
  return { parameter, did_you_mean: nearestOf(known)(parameter) };
}

/** An object in a body of which every name is known: another is a 400 that says of it what it says of a parameter. */
export function objectOf<Shape extends z.ZodRawShape>(shape: Shape) {
  const read = (value: unknown, context: z.RefinementCtx): unknown => {
    const names = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
    const unknown = names.filter((name) => !Object.hasOwn(shape, name)).slice(0, 20);
    for (const name of unknown) {
      const { parameter, message, allowed } = unknownError(unknownName(name, shape), shape);
      context.addIssue({ code: "custom", path: [parameter], message, params: { allowed } });
    }
    return unknown.length > 0 ? z.NEVER : value;
  };
  return z.preprocess(read, z.strictObject(shape).optional());
}

/** What was probably meant by a name, of those that an address knows: clients send the same ones again and again. */
function nearestOf(known: object): (name: string) => string | null {
  const before = nearest.get(known);
  if (before !== undefined) return before;
  const names = Object.keys(known);
  const made = rememberLast((name) => nearestName(name, names), 100);
  nearest.set(known, made);
  return made;
}

const nearest = new WeakMap<object, (name: string) => string | null>();

/** A value that is not known finds nothing, so that it widens nothing. */
function isWidening({ parameter, did_you_mean: meant, value }: IgnoredParam, given: Record<string, unknown>): boolean {
  return value === undefined && (wouldWiden(parameter, meant) || asksFurther(meant, given[parameter]));
}

/** Values of lists that may hold more than is known here (`openListParameter`), with the one that was probably meant. */
function unknownValues(given: Record<string, unknown>, known: object): IgnoredParam[] {
  const names = Object.keys(given).filter((name) => Object.hasOwn(known, name));
  return names.flatMap((parameter) => {
    const unknown = unknownWords(schemaOf(known, parameter), given[parameter]);
    return unknown.words.slice(0, 100).map(({ word, meant, hint }) => {
      const value = String(word).slice(0, 100).toWellFormed();
      const told = { parameter, value, did_you_mean: meant };
      return hint === undefined ? told : Object.assign(told, { hint });
    });
  });
}

function schemaOf(known: object, parameter: string): unknown {
  return (known as Record<string, unknown>)[parameter];
}

/** What is said of a name or a value that is not known, and what is. */
function unknownError({ parameter, did_you_mean: meant, hint, value }: IgnoredParam, known: object): ParameterError {
  const what = value === undefined ? "" : `${value} `;
  const told = hint === undefined || value === undefined ? hint : `${what}is ${hint}`;
  const message = told ?? `${what}is not known here${meant === null ? "" : `; did you mean ${meant}?`}`;
  if (value !== undefined) {
    const allowed = unknownWords(schemaOf(known, parameter), value).known;
    return { parameter, message, ...(allowed === undefined ? {} : { allowed: [...allowed] }) };
  }
  return { parameter, message, allowed: Object.keys(known) };
}
