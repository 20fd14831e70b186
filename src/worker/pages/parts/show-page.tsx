import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { ignoredInQuery } from "../../http/request-text.ts";
import { isTracking } from "../../http/widening-names.ts";
import type { AppEnv } from "../../http/router.ts";
import { IgnoredNames } from "./ignored-names.tsx";

/**
 * A page with what its address holds that it does not know; of one that takes no parameters, that is all of them.
 * Names of trackers are nothing to a reader.
 */
export function showPage(
  c: Context<AppEnv>,
  page: Child,
  headers: Record<string, string> = {},
  status: 200 | 400 | 401 | 409 | 503 = 200,
): Response | Promise<Response> {
  const ignored = (c.get("ignored") ?? ignoredInQuery(c, {})).filter(({ parameter }) => !isTracking(parameter));
  return c.html(<IgnoredNames.Provider value={ignored}>{page}</IgnoredNames.Provider>, status, headers);
}
