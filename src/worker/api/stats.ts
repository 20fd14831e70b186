import { createRoute, z } from "@hono/zod-openapi";
import { limits } from "../../core/limits.ts";
import { DAY_MS, isoTime } from "../../core/time.ts";
import { readDueBoards, type DueBoards } from "../../db/boards/read-due-boards.ts";
import { readLostLately, type LostLately } from "../../db/ledger/lost-messages.ts";
import type { ReplayState } from "../../db/schema/replay-state.ts";
import { readStats, type Count, type Totals } from "../../db/search/read-stats.ts";
import type { AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import { strictParameter } from "../http/parameters.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { readReplayState } from "../replay-database.ts";
import { LostMessage, toLostMessage } from "./lost-message.ts";
import { ReplayProgress, toReplayProgress } from "./replay.ts";
import { Keeping, readKeeping } from "./retention.ts";
import { readTruthMeter, TruthMeter } from "./truth.ts";
import { ok, RecordMeta, recordMeta } from "./envelope.ts";
import { once } from "../../core/once.ts";

const FacetCount = z.lazy(() => z.object({ value: z.string(), active: z.int(), total: z.int() }));
const ProviderCount = z.lazy(() =>
  FacetCount.unwrap().extend({
    rejected: z.int().openapi({ description: "Elements of its boards' last lists that could not be read." }),
    rejected_share: z
      .number()
      .nullable()
      .openapi({ description: "Of those and its open postings, 0 to 1: near 0, unless the ATS changed its shape." }),
  }),
);
const ReadModel = z.lazy(() =>
  z.object({
    lag_seconds: z
      .number()
      .openapi({ description: "Always 0: it changes in the transaction that writes the posting." }),
    as_of: z.iso.datetime({ precision: 3 }).nullable().openapi({ description: "The newest crawl it holds." }),
  }),
);

/** Lost messages that are told of one by one. */
const LOST_SHOWN = 10;

/** Days of the truth meter in the totals. */
export const STATS_TRUTH_DAYS = 7;

/** Totals of the catalogue. */
export const Stats = z.lazy(() =>
  z
    .object({
      records: z.int().openapi({ description: "Postings ever recorded." }),
      active: z.int(),
      expired: z.int(),
      new_24h: z.int().openapi({
        description: "Opened in the last 24 hours, to the minute; what a board's first crawl found is left out.",
      }),
      new_24h_capped: z
        .boolean()
        .openapi({ description: "True: new_24h is a lower bound, for some minutes after an upgrade." }),
      orgs: z.int(),
      sources: z.int(),
      providers: z.array(ProviderCount),
      countries: z.array(FacetCount),
      workplace_types: z.array(FacetCount),
      crawl_queue: z
        .object({
          due: z.int(),
          oldest_due_at: z.iso.datetime({ precision: 3 }).nullable(),
          lost_24h: z.int().openapi({ description: "Messages that the queue gave up on in the last 24 hours." }),
          lost_24h_capped: z.boolean().openapi({ description: "True: lost_24h is a lower bound." }),
          lost: z.array(LostMessage).openapi({
            description: `The newest of all that it gave up on, ${LOST_SHOWN} at most. A board whose crawl was lost is asked again at its next turn.`,
          }),
        })
        .openapi({ description: "Boards whose next crawl is due, and crawls that never came to be." }),
      ...Keeping.unwrap().shape,
      replay: ReplayProgress.nullable().openapi({
        description: "The rebuilding of everything in a second database that was asked for last; null: none was.",
      }),
      truth: TruthMeter.unwrap()
        .pick({ as_of: true, days: true, total: true })
        .openapi({
          description: `How true what is served was, over ${STATS_TRUTH_DAYS} days; by provider and day at \`/stats/truth\`.`,
        }),
      read_models: z.object({ jobs: ReadModel, events: ReadModel, search: ReadModel }),
    })
    .openapi("Stats"),
);
export type Stats = z.infer<typeof Stats>;

const statsQuery = once(() => z.object(strictParameter));
const statsRoute = once(() =>
  createRoute({
    method: "get",
    path: "/stats",
    summary: "Totals of the catalogue and the age of what is served",
    request: { query: statsQuery() },
    responses: { 200: ok(() => z.object({ data: Stats, meta: RecordMeta }), "Totals"), ...problemResponses(400) },
  }),
);

export function createStatsApi(deps: AppDependencies) {
  const api = createRouter();
  api.openapi(statsRoute(), async (c) => {
    return c.json(
      { data: await statsAt(c.env, deps.now()), ...recordMeta(await ignoredParams(c, statsQuery().shape)) },
      200,
      cacheTags("stats"),
    );
  });
  return api;
}

/** The totals at a moment (ms), as the API serves them. */
async function statsAt(env: Env, now: number): Promise<Stats> {
  const { DB: db } = env;
  const [stats, queue, keeping, replay, truth] = await Promise.all([
    readStats(db, now),
    readQueue(db, now, { counted: limits.lostMessagesKept, shown: LOST_SHOWN }),
    readKeeping(env, now),
    readReplayState(env),
    readTruthMeter(db, now, { days: STATS_TRUTH_DAYS, providers: null, refusals: 0 }),
  ]);
  const news = { new_24h: stats.opened24h, new_24h_capped: stats.opened24hCapped };
  return { ...news, ...toStanding(stats, { queue, keeping, replay, truth }, isoTime(stats.newestCrawlAt)) };
}

/** What waits at a moment (ms) and what was lost, of which `counted` are counted and `shown` told of. */
export async function readQueue(
  db: D1Database,
  now: number,
  lost: { counted: number; shown: number },
): Promise<Stats["crawl_queue"]> {
  const [due, lately] = await Promise.all([readDueBoards(db, now), readLostLately(db, now - DAY_MS, lost)]);
  return toQueue(due, lately, lost.counted);
}

function toQueue(due: DueBoards, lost: LostLately, counted: number): Stats["crawl_queue"] {
  return {
    due: due.due,
    oldest_due_at: isoTime(due.oldestAt),
    lost_24h: lost.count,
    lost_24h_capped: lost.count === counted,
    lost: lost.newest.map(toLostMessage),
  };
}

/** The totals without what is new. */
export type Standing = Omit<Stats, "new_24h" | "new_24h_capped">;

/** What stands beside the totals. */
interface Besides {
  queue: Stats["crawl_queue"];
  keeping: Keeping;
  replay: ReplayState | null;
  truth: TruthMeter;
}

/** `asOf`: when the newest crawl ran. */
export function toStanding(totals: Totals, { queue, keeping, replay, truth }: Besides, asOf: string | null): Standing {
  // Jobs, events and search index are one database, changed in one transaction per crawl.
  const model = { lag_seconds: 0, as_of: asOf };
  return {
    records: totals.total,
    active: totals.open,
    expired: totals.total - totals.open,
    orgs: totals.orgs,
    sources: totals.sources,
    providers: totals.providers.map(toProviderCount),
    countries: totals.countries.map(toCount),
    workplace_types: totals.workplaceTypes.map(toCount),
    crawl_queue: queue,
    ...keeping,
    replay: replay === null ? null : toReplayProgress(replay),
    truth: { as_of: truth.as_of, days: truth.days, total: truth.total },
    read_models: { jobs: model, events: model, search: model },
  };
}

function toCount({ value, open, total }: Count): z.infer<typeof FacetCount> {
  return { value, active: open, total };
}

function toProviderCount(provider: Totals["providers"][number]): z.infer<typeof ProviderCount> {
  const { rejected, open } = provider;
  const listed = rejected + open;
  return { ...toCount(provider), rejected, rejected_share: listed === 0 ? null : rejected / listed };
}
