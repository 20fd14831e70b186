import { createRoute, z } from "@hono/zod-openapi";
import { isoTime } from "../../core/time.ts";
import type { AppDependencies } from "../dependencies.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { onBoard } from "./admin-routes.ts";
import { ok } from "./envelope.ts";
import { noBoard } from "./source.ts";
import { once } from "../../core/once.ts";

const Removed = z.lazy(() =>
  z.object({
    data: z.object({
      source_id: z.uuid(),
      state: z.enum(["removed", "stopping", "kept"]).openapi({
        description:
          "`removed`: nothing was ever read of it, and nothing of it is left. `stopping`: nothing was ever read of it, and " +
          "a crawl may be at work: it is not crawled any more, and the same call after `removable_at` removes it. `kept`: " +
          "it has been read, and what it said stays, since only opting out deletes facts: it is not crawled any more.",
      }),
      removable_at: z.iso.datetime({ precision: 3 }).nullable(),
    }),
  }),
);

const removeRoute = once(() =>
  createRoute({
    summary: "Take away a board that was added by mistake",
    description: "One that its owner does not want here is opted out instead.",
    ...onBoard("remove"),
    responses: {
      200: ok(() => Removed, "What became of it"),
      202: ok(() => Removed, "Call again after `removable_at`"),
      ...problemResponses(400, 401, 404),
    },
  }),
);

/** Boards that were added by mistake. */
export function createAdminRemoveApi(deps: AppDependencies) {
  const api = createRouter();
  api.openapi(removeRoute(), async (c) => {
    const { source_id: sourceId } = c.req.valid("param");
    const removed = await deps.removeBoard(c.env, () => c.executionCtx as ExecutionContext, sourceId);
    if (removed === null) throw noBoard(sourceId);
    const removableAt = removed.state === "stopping" ? isoTime(removed.removableAt) : null;
    const data = { source_id: sourceId, state: removed.state, removable_at: removableAt };
    return c.json({ data }, removed.state === "stopping" ? 202 : 200);
  });
  return api;
}
