import { createRoute, z } from "@hono/zod-openapi";
import { limits } from "../../core/limits.ts";
import type { ReplayRefusal } from "../../db/again/ask-replay.ts";
import type { ReplayState } from "../../db/schema/replay-state.ts";
import type { AppDependencies } from "../dependencies.ts";
import { ProblemError } from "../http/problem.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { readReplayState, replayDatabase } from "../replay-database.ts";
import { adminSecurity } from "./admin-routes.ts";
import { ok } from "./envelope.ts";
import { ReplayProgress, toReplayProgress } from "./replay.ts";
import { once } from "../../core/once.ts";

const Board = z.lazy(() => z.object({ provider: z.string(), board: z.string() }));

const Replay = z.lazy(() =>
  ReplayProgress.unwrap()
    .extend({
      skipped_boards: z.int().openapi({ description: "Of providers that are not known any more." }),
      faults: z
        .array(Board.unwrap().extend({ reason: z.string() }))
        .openapi({ description: "Boards that were left out." }),
      error: z.string().nullable().openapi({ description: "Why the last run stopped; the next one tries again." }),
      differing: z.array(Board.unwrap().extend({ parts: z.array(z.string()) })).openapi({
        description: `The first ${limits.replayBoardsNamed} boards that differ, and what of them does.`,
      }),
      ready_to_switch: z.boolean(),
    })
    .openapi("Replay"),
);
const answer = once(() => z.object({ data: Replay }));

const path = "/replay";

const askRoute = once(() =>
  createRoute({
    method: "post",
    path,
    summary: "Rebuild everything from the archive, in the second database",
    description:
      "The cron carries it out, a part at each run, while the first database is served and crawled into. It goes on " +
      "where one was stopped or had ended. With `hold` no board is crawled from then on: when `ready_to_switch` is " +
      "true the two databases say the same and can be swapped.",
    security: adminSecurity,
    request: { body: { content: { "application/json": { schema: z.object({ hold: z.boolean().optional() }) } } } },
    responses: { 202: ok(() => answer(), "Asked for"), ...problemResponses(400, 401, 409) },
  }),
);

const readRoute = once(() =>
  createRoute({
    method: "get",
    path,
    summary: "How far the replay is, and what it found",
    security: adminSecurity,
    responses: { 200: ok(() => answer(), "The last one that was asked for"), ...problemResponses(401, 404) },
  }),
);

const stopRoute = once(() =>
  createRoute({
    method: "delete",
    path,
    summary: "Stop the replay; crawling goes on where it was held",
    security: adminSecurity,
    responses: { 200: ok(() => answer(), "Stopped"), ...problemResponses(401, 404) },
  }),
);

const NO_DATABASE =
  "There is no second database to rebuild into. Run `npx wrangler d1 create jobledger-replay`, add to wrangler.toml " +
  '`[[d1_databases]] binding = "DB_REPLAY", database_name = "jobledger-replay", migrations_dir = "migrations"` (each ' +
  "on a line of its own), then `npm run deploy` (docs/replay.md).";

const refusals: Record<ReplayRefusal | "no_database", string> = {
  no_database: NO_DATABASE,
  no_tables: "The second database lacks its tables: `npm run deploy` makes them (docs/replay.md).",
  same_database: "DB and DB_REPLAY are one database: a replay needs another one (docs/replay.md).",
  not_empty:
    "The second database holds boards that no replay made there: nothing is overwritten. Create a new one (docs/replay.md).",
  running: "A replay is running: GET /admin/replay says how far it is, DELETE /admin/replay stops it.",
};

/** What rebuilds the database from its archive. */
export function createAdminReplayApi(deps: AppDependencies) {
  const api = createRouter();
  api.openapi(askRoute(), async (c) => {
    const { hold = false } = c.req.valid("json") ?? {};
    const asked = await deps.replay.ask(c.env, hold);
    if (typeof asked === "string") throw new ProblemError(409, refusals[asked]);
    return c.json({ data: toReplay(asked) }, 202);
  });
  api.openapi(readRoute(), async (c) => {
    const state = await readReplayState(c.env);
    if (state === null) throw none(c.env);
    return c.json({ data: toReplay(state) }, 200, { "Cache-Control": "no-store" });
  });
  api.openapi(stopRoute(), async (c) => {
    const state = await deps.replay.stop(c.env);
    if (state === null) throw none(c.env);
    return c.json({ data: toReplay(state) }, 200);
  });
  return api;
}

function none(env: Env): ProblemError {
  const reason = replayDatabase(env) === null ? NO_DATABASE : "None is running; POST /admin/replay asks for one.";
  return new ProblemError(404, reason);
}

function toReplay(state: ReplayState): z.infer<typeof Replay> {
  return {
    ...toReplayProgress(state),
    skipped_boards: state.skipped,
    faults: state.faults,
    error: state.error,
    differing: state.comparison.boards,
    ready_to_switch: isReady(state),
  };
}

/** Held, at its end, and nothing was found that differs. */
function isReady({ heldSince, stage, comparison, faults, error }: ReplayState): boolean {
  return (
    heldSince !== null &&
    stage === "done" &&
    error === null &&
    comparison.differing + comparison.moved + faults.length === 0
  );
}
