import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { addressOf } from "../../http/origin.ts";
import { parameterProblem } from "../../http/parameters.ts";
import type { AppEnv } from "../../http/router.ts";

/** The checked parameters of a page; one that is repeated comes as a list, as in the API. */
export function pageParametersOf<T>(c: Context<AppEnv>, schema: z.ZodType<T>): T {
  const query = Object.entries(c.req.queries()).map(([name, values]) => [
    name,
    values.length === 1 ? values[0] : values,
  ]);
  return parametersOf(Object.fromEntries(query), schema);
}

/** Parameters by their schema. Throws a 400 that names those which are wrong. */
export function parametersOf<T>(given: object, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw parameterProblem(parsed.error);
  return parsed.data;
}

/** The address of a list's first page: without cursor and parameters left empty. */
export function listAddress(c: Context<AppEnv>): URL {
  const address = addressOf(c);
  const given = [...address.searchParams].filter(
    ([name, value]) =>
      value !== "" &&
      !["cursor", "limit", "include", "include_total"].includes(name) &&
      !(name === "status" && value === "active"),
  );
  address.search = new URLSearchParams(given).toString();
  return address;
}
