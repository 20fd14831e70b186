import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "./router.ts";

/** How many libraries write a list in a query: `org_ids[]=a&org_ids[]=b`, `org_ids[0]=a&org_ids[1]=b`. */
const BRACKETED = /^([\w-]+)\[\d*\]$/;

/** Reads a list that is written with brackets as the list that it is, in the order given. */
export const readBracketedNames: MiddlewareHandler<AppEnv> = async (c, next) => {
  // As they stand in a query, or escaped: an address without has none, and is not taken apart.
  if (!/\[|%5b/i.test(c.req.url)) return next();
  const url = new URL(c.req.url);
  const pairs = [...url.searchParams].map(([name, value]) => [BRACKETED.exec(name)?.[1] ?? name, value]);
  if ([...url.searchParams.keys()].some((name, index) => name !== pairs[index]?.[0])) {
    // In one go: with each that is appended the whole query would be written anew.
    url.search = new URLSearchParams(pairs).toString();
    c.req.raw = new Request(url, c.req.raw);
  }
  await next();
};
