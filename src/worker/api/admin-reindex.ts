import { createRoute, z } from "@hono/zod-openapi";
import type { AppDependencies } from "../dependencies.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { adminSecurity } from "./admin-routes.ts";
import { ok } from "./envelope.ts";
import { once } from "../../core/once.ts";

const Reindexing = z.lazy(() => z.object({ data: z.object({ reindexing: z.literal(true) }) }));

const reindexRoute = once(() =>
  createRoute({
    method: "post",
    path: "/reindex",
    summary: "Index and count all postings anew",
    description:
      "From the postings as they are stored, by today's rules: after counts were found wrong. The cron carries it " +
      "out, a part at each run; `/status` says how far it is. Meanwhile searches find what they found, and counts " +
      "that are not exact say that they are capped.",
    security: adminSecurity,
    responses: { 202: ok(() => Reindexing, "Begun"), ...problemResponses(401) },
  }),
);

/** What makes the search index and the counts anew. */
export function createAdminReindexApi(deps: AppDependencies) {
  const api = createRouter();
  api.openapi(reindexRoute(), async (c) => {
    await deps.reindex(c.env);
    return c.json({ data: { reindexing: true as const } }, 202);
  });
  return api;
}
