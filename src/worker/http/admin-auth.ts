import type { Context, MiddlewareHandler } from "hono";
import type { AppDependencies } from "../dependencies.ts";
import { ProblemError } from "./problem.ts";
import { clientAddress, takeTurn } from "./rate-limit.ts";
import type { AppEnv } from "./router.ts";

/** Below this a token could be guessed: then nobody is let in. */
const TOKEN_CHARS_MIN = 16;

/**
 * Lets through only `Authorization: Bearer <ADMIN_TOKEN>`; all others get a 401 and nothing happens,
 * beyond the limit of those without a key a 429. Only failures count, by the client's address: the
 * right token passes at once, whatever was tried elsewhere or from the same address.
 */
export function requireAdmin(deps: AppDependencies): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const given = /^Bearer +(\S+) *$/i.exec(c.req.header("Authorization") ?? "")?.[1];
    if (!(await isAdmin(deps, c, given)))
      throw new ProblemError(401, "This needs the admin token: Authorization: Bearer <ADMIN_TOKEN>.", {
        headers: { "WWW-Authenticate": 'Bearer realm="jobledger admin"' },
      });
    await next();
  };
}

/** Whether a token is the operator's. Each that is not counts against its sender's limit: throws a 429 beyond it. */
export async function isAdmin(deps: AppDependencies, c: Context<AppEnv>, given: string | undefined): Promise<boolean> {
  // The type says string, but a deployment may lack the secret.
  const expected: string | undefined = c.env.ADMIN_TOKEN;
  const isKnown =
    expected !== undefined &&
    expected.length >= TOKEN_CHARS_MIN &&
    given !== undefined &&
    (await equalSecrets(given, expected));
  if (!isKnown) await takeTurn(deps, c, "keyless", `admin ${clientAddress(c)}`);
  return isKnown;
}

/** Compares digests, which are of one length, in constant time. */
async function equalSecrets(a: string, b: string): Promise<boolean> {
  const [left, right] = await Promise.all(
    [a, b].map(async (text) => crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))),
  );
  return left !== undefined && right !== undefined && crypto.subtle.timingSafeEqual(left, right);
}
