import type { Context } from "hono";
import { ORIGIN_OF_REQUEST } from "../../core/operator-settings.ts";
import { rememberLast } from "../../core/remember-last.ts";
import type { AppEnv } from "./router.ts";

/** Where `PUBLIC_ORIGIN` is not set: no host that a client has sent may stand in an answer. */
const UNSET = "https://public-origin-is-not-set.invalid";

/**
 * The origin of every absolute address that we give out: `PUBLIC_ORIGIN`, never the request's Host,
 * which its sender chooses, unless `PUBLIC_ORIGIN` says so.
 */
export function originOf(c: Context<AppEnv>): string {
  // The type says string, but a deployment may lack it.
  const configured: string | undefined = c.env.PUBLIC_ORIGIN;
  if (configured === ORIGIN_OF_REQUEST) return new URL(c.req.url).origin;
  return configuredOrigin(configured ?? "");
}

const configuredOrigin = rememberLast((configured) => (URL.canParse(configured) ? new URL(configured).origin : UNSET));

/** Path and query of the address that was asked, as they were sent. */
export function pathAndQuery(c: Context<AppEnv>): string {
  const { url } = c.req;
  return url.slice(url.indexOf("/", url.indexOf("//") + 2));
}

/** The address that was asked, at our own origin. */
export function addressOf(c: Context<AppEnv>): URL {
  const { pathname, search } = new URL(c.req.url);
  // As a path: one that begins with two slashes would be read as a host.
  const address = new URL(originOf(c));
  address.pathname = pathname;
  address.search = search;
  return address;
}
