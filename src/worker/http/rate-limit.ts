import type { Context, MiddlewareHandler } from "hono";
import type { AppDependencies, RateLimit, Tier } from "../dependencies.ts";
import { ProblemError } from "./problem.ts";
import type { AppEnv } from "./router.ts";
import type { Rate } from "./token-bucket.ts";

/**
 * What costs next to nothing and must always be had: by crawlers, monitors and browsers. Files to take home too: who
 * asks one a question reads hundreds of its ranges, none of which touches the database.
 */
const FREE =
  /^\/(?:job-postings\/v1\/datasets\/[\w.-]+|robots\.txt|health|llms\.txt|agents\.md|opensearch\.xml|favicon\.\w+|og\.png|style\.\w+\.css|\.well-known\/.*)$/;

/**
 * Counts the request against its caller's limit: a key's, or that of the client's address. What Cloudflare's cache
 * answers does not come here, and is not counted; nor is what the operator asks below `adminBase`.
 */
export function limitRequests(deps: AppDependencies, adminBase: string): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { path } = c.req;
    if (path === adminBase || path.startsWith(`${adminBase}/`) || FREE.test(path)) return next();
    const { tier, client } = callerOf(c);
    await takeTurn(deps, c, tier, client);
    return next();
  };
}

/**
 * Every answer to a request that was counted says the policy and what is left, as
 * draft-ietf-httpapi-ratelimit-headers-11 writes it: `RateLimit-Policy: "keyless";q=50;w=5` is a quota `q` of 50
 * requests, which takes a window `w` of 5 seconds to come back whole; `RateLimit: "keyless";r=41;t=1` are 41 that
 * remain, and whole again in a second. An answer with an `Age` came from a cache, and they were another client's.
 */
export const sayLimits: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  const counted = c.get("counted");
  if (counted === undefined) return;
  c.res.headers.set("RateLimit-Policy", counted.policy);
  c.res.headers.set("RateLimit", counted.state);
};

/** Throws a 429 when the client has used up its requests. */
export async function takeTurn(deps: AppDependencies, c: Context<AppEnv>, tier: Tier, client: string): Promise<void> {
  await takeOf(c, { limit: deps.rateLimits[tier], policy: tier, tier, client, what: "requests" });
}

/** The same of verifications, which count as requests too. */
export async function takeVerifyTurn(deps: Pick<AppDependencies, "verifyLimits">, c: Context<AppEnv>): Promise<void> {
  const { tier, client } = callerOf(c);
  await takeOf(c, { limit: deps.verifyLimits[tier], policy: `verify-${tier}`, tier, client, what: "verifications" });
}

async function takeOf(
  c: Context<AppEnv>,
  { limit, policy, tier, client, what }: { limit: RateLimit; policy: string; tier: Tier; client: string; what: string },
): Promise<void> {
  const { isAllowed, remaining, seconds } = await limit.take(c.env, client);
  c.set("counted", { policy: policyOf(policy, limit), state: `"${policy}";r=${remaining};t=${seconds}` });
  if (isAllowed) return;
  const more = tier === "keyless" ? " A key (x-api-key) has a higher limit." : "";
  const rate = limit.perSecond < 1 ? `${Math.round(limit.perSecond * 60)} a minute` : `${limit.perSecond} a second`;
  const detail = `More than ${limit.burst} ${what} at once, or ${rate}. Wait ${seconds} s and try again.${more}`;
  throw new ProblemError(429, detail, { headers: { "Retry-After": String(seconds) } });
}

/** Who asks: the holder of a key, or a client by its address. */
export function callerOf(c: Context<AppEnv>): { tier: Tier; client: string } {
  return c.get("caller") ?? { tier: "keyless", client: clientAddress(c) };
}

function policyOf(name: string, { burst, perSecond }: Rate): string {
  return `"${name}";q=${burst};w=${Math.ceil(burst / perSecond)}`;
}

/**
 * The client's address as Cloudflare saw it. Of IPv6 the first 64 bits, four groups: one subscriber has all
 * addresses below them; of three groups, which anybody gets for nothing, he has 65,536 such networks. Absent only where no Cloudflare is in front.
 */
export function clientAddress(c: Context<AppEnv>, groupsKept: 3 | 4 = 4): string {
  const address = c.req.header("CF-Connecting-IP")?.trim() ?? "unknown";
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const groups = head === "" ? [] : head.split(":");
  const rest = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  const all = [...groups, ...Array.from({ length: zeros }, () => "0"), ...rest];
  return `${all
    .slice(0, groupsKept)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/${16 * groupsKept}`;
}
