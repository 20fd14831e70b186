import { createRoute, z } from "@hono/zod-openapi";
import { limits } from "../../core/limits.ts";
import { cleanLine } from "../../core/text-in/clean-text.ts";
import { isoTime } from "../../core/time.ts";
import { readOptOuts, type OptOut } from "../../db/opt-outs/opt-outs.ts";
import type { AppDependencies } from "../dependencies.ts";
import { ProblemError } from "../http/problem.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { boardParams, newestOf, onBoard } from "./admin-routes.ts";
import { ok } from "./envelope.ts";
import { noBoard } from "./source.ts";
import { once } from "../../core/once.ts";

const OptedOut = z.lazy(() =>
  z
    .object({
      source_id: z.uuid(),
      provider: z.string(),
      board: z.string(),
      opted_out_at: z.iso.datetime({ precision: 3 }),
      reason: z.string().nullable(),
      state: z.enum(["removing", "emptying_archive", "done"]).openapi({
        description:
          "`removing`: some of its postings are still served; the cron goes on, and so does the same call again. " +
          "`emptying_archive`: no read knows it any more, its payloads are being deleted. `done`: nothing is left.",
      }),
    })
    .openapi("OptOut"),
);
const optedOut = once(() => z.object({ data: OptedOut }));

const Reason = once(() =>
  z.object({ reason: z.string().overwrite(cleanLine).min(1).max(limits.textCharsMax).nullish() }),
);

const outRoute = once(() =>
  createRoute({
    summary: "Take a board out for good: it is never crawled again, and all that is stored of it is removed",
    description:
      "Its postings, their events, descriptions and payloads, its crawls, the board and a company that has no other " +
      "board are deleted, here and in the archive; their addresses answer 404 from then on.",
    ...onBoard("opt-out"),
    request: { params: boardParams, body: { content: { "application/json": { schema: Reason() } } } },
    responses: {
      200: ok(() => optedOut(), "No read knows it any more"),
      202: ok(() => optedOut(), "It is being removed"),
      ...problemResponses(400, 401, 404),
    },
  }),
);

const inRoute = once(() =>
  createRoute({
    summary: "Allow that an opted-out board is added again",
    description: "Nothing comes back by itself: add the board, and its next crawl is its first.",
    ...onBoard("opt-in"),
    responses: {
      200: ok(
        () => z.object({ data: z.object({ source_id: z.uuid(), opted_out: z.literal(false) }) }),
        "It may be added",
      ),
      ...problemResponses(400, 401, 404, 409),
    },
  }),
);

const listRoute = once(() =>
  createRoute({
    summary: "Boards that are opted out, newest first",
    ...newestOf("/opt-outs", OptedOut, "Boards"),
  }),
);

/** Boards whose owners do not want them here. */
export function createAdminOptOutsApi(deps: AppDependencies) {
  const api = createRouter();
  api.openapi(outRoute(), async (c) => {
    const { source_id: sourceId } = c.req.valid("param");
    const { reason } = c.req.valid("json") ?? {};
    const out = await deps.optOut(c.env, () => c.executionCtx as ExecutionContext, sourceId, reason ?? null);
    if (out === null) throw noBoard(sourceId);
    return c.json({ data: toOptedOut(out) }, out.removedAt === null ? 202 : 200);
  });
  api.openapi(inRoute(), async (c) => {
    const { source_id: sourceId } = c.req.valid("param");
    const answer = await deps.optIn(c.env, sourceId);
    if (answer === "not_opted_out") throw new ProblemError(404, `No board with the id ${sourceId} is opted out.`);
    if (answer === "still_removing")
      throw new ProblemError(409, "It is still being removed; its state is at GET /admin/opt-outs.");
    return c.json({ data: { source_id: sourceId, opted_out: false as const } }, 200);
  });
  api.openapi(listRoute(), async (c) => {
    const { limit = limits.pageRowsDefault } = c.req.valid("query");
    const data = (await readOptOuts(c.env.DB, limit)).map(toOptedOut);
    return c.json({ data }, 200, { "Cache-Control": "no-store" });
  });
  return api;
}

function toOptedOut(row: OptOut): z.infer<typeof OptedOut> {
  return {
    source_id: row.sourceId,
    provider: row.provider,
    board: row.board,
    opted_out_at: isoTime(row.at),
    reason: row.reason,
    state: row.finishedAt !== null ? "done" : row.removedAt !== null ? "emptying_archive" : "removing",
  };
}
