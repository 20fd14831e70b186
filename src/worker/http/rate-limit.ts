import type { Context, MiddlewareHandler } from "hono";
import type { AppDependencies, RateLimit, Tier } from "../dependencies.ts";
import { ProblemError } from "./problem.ts";
import type { AppEnv } from "./router.ts";

const WINDOW_SECONDS = 60;

/**
 * Counts the request against its caller's limit: a key's, or that of the client's address. Every
 * answer carries the policy in force, as draft-ietf-httpapi-ratelimit-headers-11 writes it:
 * `RateLimit-Policy: "keyless";q=120;w=60` is a quota `q` of 120 requests in a window `w` of 60
 * seconds. `RateLimit: "keyless";r=0` (`r`: requests that remain) comes only with a 429, where it
 * is known: the binding says yes or no, not how many are left nor when the window ends.
 */
export function limitRequests(deps: AppDependencies): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { tier, client } = c.get("caller") ?? { tier: "keyless" as const, client: clientAddress(c) };
    await takeTurn(deps, c, tier, client);
    await next();
    c.res.headers.set("RateLimit-Policy", policyOf(tier, deps.rateLimits[tier]));
  };
}

/** Throws a 429 when the client has used up its requests. */
export async function takeTurn(deps: AppDependencies, c: Context<AppEnv>, tier: Tier, client: string): Promise<void> {
  const limit = deps.rateLimits[tier];
  if (await limit.take(c.env, client)) return;
  const more = tier === "keyless" ? " A key (x-api-key) has a higher limit." : "";
  const detail = `More than ${limit.requestsPerMinute} requests a minute. Wait and try again.${more}`;
  throw new ProblemError(429, detail, {
    headers: {
      // The longest that a window can still last: by then requests are there again.
      "Retry-After": String(WINDOW_SECONDS),
      "RateLimit-Policy": policyOf(tier, limit),
      RateLimit: `"${tier}";r=0`,
    },
  });
}

function policyOf(tier: Tier, limit: RateLimit): string {
  return `"${tier}";q=${limit.requestsPerMinute};w=${WINDOW_SECONDS}`;
}

/**
 * The client's address as Cloudflare saw it. Of IPv6 the first 64 bits: one subscriber has all
 * addresses below them. Absent only where no Cloudflare is in front.
 */
export function clientAddress(c: Context<AppEnv>): string {
  const address = c.req.header("CF-Connecting-IP")?.trim() ?? "unknown";
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const groups = head === "" ? [] : head.split(":");
  const rest = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  const all = [...groups, ...Array.from({ length: zeros }, () => "0"), ...rest];
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
