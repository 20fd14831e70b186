import type { z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { addressOf } from "../../http/origin.ts";
import { hasFormat } from "../../http/list-formats.ts";
import { parameterProblem } from "../../http/parameters.ts";
import { ignoredInQuery } from "../../http/request-text.ts";
import type { AppEnv } from "../../http/router.ts";

/**
 * The checked parameters of a page; one that is repeated comes as a list, as in the API. Names that it does not know
 * are a 400 where they would narrow it, as in the API, and otherwise left for `showPage` to say.
 */
export function pageParametersOf<Shape extends z.ZodRawShape>(
  c: Context<AppEnv>,
  schema: z.ZodObject<Shape>,
): z.infer<z.ZodObject<Shape>> {
  const parameters = parametersOf(queryOf(c), schema);
  c.set("ignored", ignoredInQuery(c, schema.shape));
  return parameters;
}

/** The query as it came. */
export function queryOf(c: Context<AppEnv>): Record<string, string | string[]> {
  const query = Object.entries(c.req.queries()).map(([name, values]): [string, string | string[]] => [
    name,
    values.length === 1 ? (values[0] ?? "") : values,
  ]);
  return Object.fromEntries(query);
}

/** Parameters by their schema. Throws a 400 that names those which are wrong. */
export function parametersOf<T>(given: object, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw parameterProblem(parsed.error);
  return parsed.data;
}

/** Sends a form's address on to the one without the fields that were left empty: without script it carries them all. */
export const dropEmptyParameters: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { pathname, searchParams } = new URL(c.req.url);
  const given = [...searchParams].filter(([, value]) => value.trim() !== "");
  if (given.length === searchParams.size || hasFormat(pathname)) return next();
  // What the form says of itself without being asked.
  const said = given.filter(([name, value]) => name !== "status" || value !== "active" || pathname === "/events");
  const query = new URLSearchParams(said).toString();
  return c.redirect(query === "" ? pathname : `${pathname}?${query}`, 302);
};

/** The address of a list's first page: without cursor, parameters left empty and a status that is the default. */
export function listAddress(c: Context<AppEnv>, status: "active" | "any" = "active"): URL {
  const address = addressOf(c);
  const given = [...address.searchParams].filter(
    ([name, value]) =>
      value !== "" &&
      !["cursor", "limit", "include", "description_format", "include_total", "include_query"].includes(name) &&
      !(name === "status" && value === status),
  );
  address.search = new URLSearchParams(given).toString();
  return address;
}
