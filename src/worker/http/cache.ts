import type { MiddlewareHandler } from "hono";
import { sha256 } from "../../core/ids.ts";
import { isUnmodified } from "./last-modified.ts";
import type { AppEnv } from "./router.ts";

/** Not `s-maxage`: Cloudflare's cache then drops both stale modes. */
const PUBLIC = "public, max-age=30, stale-while-revalidate=300, stale-if-error=86400";

/**
 * What a key's holder gets: Cloudflare's cache knows an answer by its URL and not by who asked, so
 * one that was stored for a key would be served to anybody, and a revoked key would still be served.
 */
const KEYED = "private, no-store";
/**
 * Cloudflare sends an answer in the codings that a client takes, which caches behind it must tell apart. And the
 * other way round: with the rest of it a request that carries a key is never answered with what was
 * stored for those without, so every key is checked. Requests without a key all share one entry.
 */
const VARY = "Accept-Encoding, Authorization, X-Api-Key";

/**
 * Gives every response a Cache-Control (without one Cloudflare stores a 200 for two hours), public
 * reads a strong ETag and a Vary, and answers a matching `If-None-Match` with 304, or without one an
 * `If-Modified-Since` where the answer says when it changed. The tag is that of
 * the data's version (data-version.ts), or else of the body. Nothing is coded here: Cloudflare makes the tag weak
 * where it codes an answer, so that two codings of one never share a strong one, and both forms are known again. A handler that sets its own
 * Cache-Control keeps it; failures and writes are `no-store`.
 */
export const cacheResponses: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  const isRead = c.req.method === "GET" || c.req.method === "HEAD";
  const own = c.res.headers.get("Cache-Control");
  if (!isRead || (c.res.status !== 200 && c.res.status !== 304) || own === "no-store") {
    c.res.headers.set("Cache-Control", "no-store");
    return;
  }
  const versioned = c.get("etag");
  const body = versioned === undefined ? await c.res.arrayBuffer() : null;
  const etag = versioned ?? etagOf(new Uint8Array(body ?? new ArrayBuffer()));
  const { headers } = c.res;
  headers.set("Cache-Control", c.get("caller")?.tier === "keyed" ? KEYED : (own ?? PUBLIC));
  headers.set("ETag", etag);
  headers.append("Vary", VARY);
  const [tags, since] = [c.req.header("If-None-Match"), c.req.header("If-Modified-Since")];
  const unchanged =
    c.res.status === 304 ||
    (tags === undefined ? isUnmodified(since, headers.get("Last-Modified")) : matchesEtag(tags, etag));
  if (!unchanged && body === null) return;
  if (unchanged) headers.delete("Content-Type");
  // Hono copies the old response's headers onto a new one; without an old one nothing is copied.
  c.res = undefined;
  c.res = unchanged ? new Response(null, { status: 304, headers }) : new Response(body, { status: 200, headers });
};

/** A strong ETag for what determines an answer's bytes, or for the bytes themselves. */
export function etagOf(content: string | Uint8Array): string {
  return `"${sha256(content).slice(0, 32)}"`;
}

/** RFC 9110 weak comparison: `*`, a list, and `W/` in front of a tag all count. */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

/** `Cache-Tag` of a response: printable ASCII words by which it can be purged. */
export function cacheTags(...tags: string[]): { "Cache-Tag": string } {
  return { "Cache-Tag": tags.join(",") };
}
