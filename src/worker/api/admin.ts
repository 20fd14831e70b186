import { createRoute, z } from "@hono/zod-openapi";
import { limits } from "../../core/limits.ts";
import { isoTime } from "../../core/time.ts";
import { readLost } from "../../db/ledger/lost-messages.ts";
import type { AppDependencies } from "../dependencies.ts";
import { requireAdmin } from "../http/admin-auth.ts";
import { checkJsonBody } from "../http/request-text.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { createAdminAddApi } from "./admin-add.ts";
import { createAdminAsksApi } from "./admin-asks.ts";
import { createAdminImportApi, limitAdminBody } from "./admin-import.ts";
import { createAdminKeysApi } from "./admin-keys.ts";
import { createAdminOptOutsApi } from "./admin-opt-outs.ts";
import { createAdminReindexApi } from "./admin-reindex.ts";
import { createAdminRemoveApi } from "./admin-remove.ts";
import { createAdminReplayApi } from "./admin-replay.ts";
import { adminSecurity, newestOf, onBoard } from "./admin-routes.ts";
import { ok } from "./envelope.ts";
import { LostReason } from "./lost-message.ts";
import { noBoard } from "./source.ts";
import { createAdminRawApi } from "./job-raw.ts";
import { listSources, SourceList, sourceListParameters } from "./sources.ts";
import { once } from "../../core/once.ts";

const Paused = z.lazy(() => z.object({ data: z.object({ source_id: z.uuid(), paused: z.boolean() }) }));
const Due = z.lazy(() => z.object({ data: z.object({ boards_due: z.int() }) }));

const Lost = z.lazy(() =>
  z.object({
    at: z.iso.datetime({ precision: 3 }),
    reason: LostReason,
    source_id: z.uuid().nullable(),
    crawl_number: z.int().nullable(),
    attempts: z.int(),
    detail: z.string().nullable(),
  }),
);

const crawlRoute = once(() =>
  createRoute({
    summary: "Make one board due now",
    ...onBoard("crawl"),
    responses: { 202: ok(() => Due, "Due"), ...problemResponses(400, 401, 404) },
  }),
);

const crawlAllRoute = once(() =>
  createRoute({
    method: "post",
    path: "/crawl",
    summary: "Make all active boards due now",
    security: adminSecurity,
    responses: { 202: ok(() => Due, "Due"), ...problemResponses(401) },
  }),
);

const lostRoute = once(() =>
  createRoute({
    summary: "Crawl messages that the queue gave up on, newest first",
    description: `The newest ${limits.lostMessagesKept} are kept. A board whose crawl was lost is asked again at its next turn.`,
    ...newestOf("/lost", Lost, "Lost messages"),
  }),
);

const parts = [
  createAdminAddApi,
  createAdminAsksApi,
  createAdminImportApi,
  createAdminKeysApi,
  createAdminOptOutsApi,
  createAdminReindexApi,
  createAdminRemoveApi,
  createAdminReplayApi,
  createAdminRawApi,
];

/** What its operator can do. Everything needs the admin token. */
export function createAdminApi(deps: AppDependencies) {
  const listQuery = sourceListParameters(deps.providers.map((provider) => provider.name));
  const api = createRouter();
  api.use("*", requireAdmin(deps), limitAdminBody, checkJsonBody);
  for (const part of parts) api.route("/", part(deps));
  const listRoute = createRoute({
    method: "get",
    path: "/sources",
    summary: "Boards, by provider and token",
    security: adminSecurity,
    request: { query: listQuery },
    responses: { 200: ok(() => SourceList, "Boards"), ...problemResponses(400, 401) },
  });
  api.openapi(listRoute, async (c) =>
    c.json(await listSources(c, c.req.valid("query"), listQuery.shape), 200, { "Cache-Control": "no-store" }),
  );
  for (const [action, paused] of [
    ["pause", true],
    ["resume", false],
  ] as const) {
    const route = createRoute({
      summary: paused ? "Stop crawling one board" : "Crawl one board again",
      ...onBoard(action),
      responses: { 200: ok(() => Paused, "Done"), ...problemResponses(400, 401, 404) },
    });
    api.openapi(route, async (c) => {
      const { source_id: sourceId } = c.req.valid("param");
      if (!(await deps.setPaused(c.env, sourceId, paused))) throw noBoard(sourceId);
      return c.json({ data: { source_id: sourceId, paused } }, 200);
    });
  }
  api.openapi(crawlRoute(), async (c) => {
    const { source_id: sourceId } = c.req.valid("param");
    const due = await deps.crawlNow(c.env, sourceId);
    if (due === 0) throw noBoard(sourceId);
    return c.json({ data: { boards_due: due } }, 202);
  });
  api.openapi(lostRoute(), async (c) => {
    const { limit = limits.pageRowsDefault } = c.req.valid("query");
    const lost = await readLost(c.env.DB, limit);
    const data = lost.map(({ at, reason, sourceId, crawlNumber, attempts, detail }) => ({
      at: isoTime(at),
      reason,
      source_id: sourceId,
      crawl_number: crawlNumber,
      attempts,
      detail,
    }));
    return c.json({ data }, 200, { "Cache-Control": "no-store" });
  });
  api.openapi(crawlAllRoute(), async (c) => c.json({ data: { boards_due: await deps.crawlNow(c.env, null) } }, 202));
  return api;
}
