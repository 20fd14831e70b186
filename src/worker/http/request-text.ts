import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { limits } from "../../core/limits.ts";
import { badParameter, ProblemError } from "./problem.ts";

/** Characters of one query parameter: a hundred ids with their commas fit. */
const PARAMETER_CHARS_MAX = 4_000;

/** Refuses a request whose body is longer than `limits.requestBytesMax`, counted while reading. */
export const limitBody = bodyLimit({
  maxSize: limits.requestBytesMax,
  onError: () => {
    throw new ProblemError(413, `A request body may have at most ${limits.requestBytesMax} bytes.`);
  },
});

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

/** Names in the request that the route does not know, so that none is dropped in silence. */
export async function ignoredParams(c: Context, known: object): Promise<string[]> {
  const names = new Set(
    Object.keys(c.req.queries()).filter((name) => c.req.method === "POST" || !Object.hasOwn(known, name)),
  );
  if (c.req.method === "POST" && (await c.req.text()) !== "") {
    const body = await c.req.json<object>();
    for (const name of Object.keys(body)) if (!Object.hasOwn(known, name)) names.add(name);
  }
  return [...names].map((name) => name.slice(0, 100).toWellFormed()).slice(0, 100);
}
