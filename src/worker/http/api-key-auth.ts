import type { Context, MiddlewareHandler } from "hono";
import { API_BASE } from "../../core/api-base.ts";
import { hashOfKey } from "../../core/api-key.ts";
import { readSettings } from "../../core/operator-settings.ts";
import { readActiveKey } from "../../db/clients/api-keys.ts";
import type { AppDependencies } from "../dependencies.ts";
import { ProblemError } from "./problem.ts";
import { clientAddress, takeTurn } from "./rate-limit.ts";
import type { AppEnv } from "./router.ts";

/**
 * Notes who asks: anybody, or the holder of a key. A key that is malformed, unknown or revoked is a
 * 401: served as if it were absent, its holder would learn of it only by running into the lower
 * limit. Reads one row for a key, none without; writes one a day.
 */
export function identifyCaller(deps: AppDependencies): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const given = givenKeys(c);
    const [text] = given;
    if (text === undefined) return next();
    const keyHash = given.every((one) => one === text) ? hashOfKey(text) : null;
    const known = keyHash === null ? null : await readActiveKey(c.env.DB, keyHash, deps.now());
    if (keyHash === null || known === null) {
      // Failures count like requests without a key, or trying keys would be free of any limit.
      await takeTurn(deps, c, "keyless", clientAddress(c));
      const detail = `The API key is malformed, unknown or revoked. Without a key, leave it out. ${whereKeysAre(c)}`;
      throw new ProblemError(401, detail, {
        headers: { "WWW-Authenticate": 'Bearer realm="jobledger", error="invalid_token"' },
      });
    }
    if (!known.isNoted) await noteUse(deps, c, keyHash);
    c.set("caller", { tier: "keyed", client: keyHash });
    return next();
  };
}

/** A read is answered though nothing can be written now: the next request notes it. */
async function noteUse(deps: AppDependencies, c: Context<AppEnv>, keyHash: string): Promise<void> {
  try {
    await deps.noteKeyUse(c.env, keyHash);
  } catch (error) {
    console.error({ event: "key_use_not_noted", error: String(error) });
  }
}

/** How a caller comes by a key. */
function whereKeysAre(c: Context<AppEnv>): string {
  if (readSettings(c.env).givesKeys) return `POST ${API_BASE}/keys gives you one, at once and for nothing.`;
  const contact = c.env.CONTACT.trim();
  return `The operator of this service gives them${contact === "" ? "" : ` (${contact})`}.`;
}

/**
 * Whatever stands where a key belongs, as it was sent for an Authorization of another form. What is empty is no key:
 * so come headers of clients whose key is not set.
 */
function givenKeys(c: Context<AppEnv>): string[] {
  const authorization = c.req.header("Authorization")?.trim();
  const bearer = authorization === undefined ? undefined : /^Bearer(?: +(.*))?$/i.exec(authorization);
  const given = [c.req.header("X-Api-Key")?.trim(), bearer === null ? authorization : bearer?.[1]];
  return given.filter((text) => text !== undefined && text !== "") as string[];
}

/** Lets through only who has a key. */
export const requireKey: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.get("caller")?.tier === "keyed") return next();
  const detail = `This needs an API key: x-api-key or Authorization: Bearer jobs_live_... ${whereKeysAre(c)}`;
  throw new ProblemError(401, detail, {
    headers: { "WWW-Authenticate": 'Bearer realm="jobledger"' },
  });
};
