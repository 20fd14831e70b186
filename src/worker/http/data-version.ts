import type { MiddlewareHandler } from "hono";
import type { AppDependencies } from "../dependencies.ts";
import { fnv } from "../../core/fnv.ts";
import { rememberLast } from "../../core/remember-last.ts";
import { hasFormat } from "./list-formats.ts";
import { wantsMarkdown } from "./markdown.ts";
import { originOf, pathAndQuery } from "./origin.ts";
import { DAY_MS, MINUTE_MS } from "../../core/time.ts";
import { etagOf, matchesEtag } from "./cache.ts";
import type { AppEnv } from "./router.ts";

/**
 * Addresses whose answers follow from the code, the data and the address alone (a posting's page: and the minute; pages
 * with rows of postings: and the day). Left out, with a
 * tag of the body's bytes instead: `/stats` and the home page (new in 24 hours: the clock),
 * `/providers`, `/stats/series` (its days end today) and `/coverage` (what the cron counts moves no version but for the days
 * on which boards were read), and
 * openapi.json, which reads no row.
 */
export function versionedPaths(apiBase: string): string[] {
  const resources = ["jobs", "orgs", "sources", "crawls", "events"].map((name) => `${apiBase}/${name}/*`);
  return [...resources, ...["jobs", "companies", "browse", "events", "sources"].map((name) => `/${name}/*`)];
}

/** What the tags of a version begin with, 96 bits: many requests see one version. */
const tagOf = rememberLast((version) => etagOf(version).slice(1, 25), 100);

/** 32 bits of a text: a tag is compared with those of the same address alone, so that this only tells a mistaken one. */
function markOf(text: string): string {
  return (fnv(text) >>> 0).toString(16).padStart(8, "0");
}

/**
 * The unit (ms) of the ages that a page tells; null where it tells none. A posting's page says how long ago it was
 * confirmed, in minutes; rows of postings how long ago they were posted, in days.
 */
function agesIn(path: string): number | null {
  if (/^\/jobs\/[0-9a-f]{40}$/i.test(path)) return MINUTE_MS;
  return /^\/(?:jobs$|companies\/|browse\/)/.test(path) ? DAY_MS : null;
}

/**
 * Gives a read a strong ETag of the data's version and a mark of the whole address, and answers a request
 * that has it with 304, before anything else is read. The version is read before the data: if a
 * crawl commits in between, the newer body goes out under the older tag, which costs its client one
 * full answer more; the other way round it would keep the older one.
 */
export function answerUnchanged(deps: AppDependencies): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") return next();
    // A feed is asked for again and again: the tag of its bytes stays while nothing in it is new.
    if (hasFormat(c.req.path)) return next();
    // As it was sent: even the order of parameters shows in an answer (`ignored_params`).
    const form = wantsMarkdown(c) ? "markdown" : "";
    const ages = agesIn(c.req.path);
    const besides = [form, ages === null ? "" : String(Math.floor(deps.now() / ages))].filter((part) => part !== "");
    const version = tagOf([await deps.dataVersion(c.env), originOf(c), ...besides].join("\n"));
    const etag = `"${version}${markOf(pathAndQuery(c))}"`;
    c.set("etag", etag);
    const given = c.req.header("If-None-Match");
    // `*` asks whether there is anything at all: only the handler knows.
    if (given?.trim() === "*" || !matchesEtag(given, etag)) return next();
    return new Response(null, { status: 304 });
  };
}
