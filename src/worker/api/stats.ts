import { createRoute, z } from "@hono/zod-openapi";
import { isoTime } from "../../core/time.ts";
import { readDueBoards, type DueBoards } from "../../db/read-due-boards.ts";
import { readStats, type Count, type Stats as StatsRow } from "../../db/read-stats.ts";
import type { AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import { strictParameter } from "../http/parameters.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { ok, RecordMeta, recordMeta } from "./envelope.ts";

const FacetCount = z.object({ value: z.string(), active: z.int(), total: z.int() });
const ProviderCount = FacetCount.extend({
  rejected: z.int().openapi({ description: "Elements of its boards' last lists that could not be read." }),
  rejected_share: z
    .number()
    .nullable()
    .openapi({ description: "Of those and its open postings, 0 to 1: near 0, unless the ATS changed its shape." }),
});
const ReadModel = z.object({
  lag_seconds: z.number().openapi({ description: "Always 0: it changes in the transaction that writes the posting." }),
  as_of: z.iso.datetime({ precision: 3 }).nullable().openapi({ description: "The newest crawl it holds." }),
});

/** Totals of the catalogue. */
export const Stats = z
  .object({
    records: z.int().openapi({ description: "Postings ever recorded." }),
    active: z.int(),
    expired: z.int(),
    new_24h: z.int().openapi({ description: "Opened in the last 24 hours, first crawls of boards left out." }),
    new_24h_capped: z.boolean().openapi({ description: "True: new_24h is a lower bound." }),
    orgs: z.int(),
    sources: z.int(),
    providers: z.array(ProviderCount),
    countries: z.array(FacetCount),
    workplace_types: z.array(FacetCount),
    crawl_queue: z
      .object({
        due: z.int(),
        due_capped: z.boolean().openapi({ description: "True: due is a lower bound." }),
        oldest_due_at: z.iso.datetime({ precision: 3 }).nullable(),
      })
      .openapi({ description: "Boards whose next crawl is due." }),
    read_models: z.object({ jobs: ReadModel, events: ReadModel, search: ReadModel }),
  })
  .openapi("Stats");
export type Stats = z.infer<typeof Stats>;

const statsQuery = z.object(strictParameter);
const statsRoute = createRoute({
  method: "get",
  path: "/stats",
  summary: "Totals of the catalogue and the age of what is served",
  request: { query: statsQuery },
  responses: { 200: ok(z.object({ data: Stats, meta: RecordMeta }), "Totals"), ...problemResponses(400) },
});

export function createStatsApi(deps: AppDependencies) {
  const api = createRouter();
  api.openapi(statsRoute, async (c) => {
    return c.json(
      { data: await statsAt(c.env.DB, deps.now()), ...recordMeta(await ignoredParams(c, statsQuery.shape)) },
      200,
      cacheTags("stats"),
    );
  });
  return api;
}

/** The totals at a moment (ms), as the API serves them; `crawlsMax`: how many are added up for `new_24h`. */
export async function statsAt(db: D1Database, now: number, crawlsMax?: number): Promise<Stats> {
  const [stats, due] = await Promise.all([readStats(db, now, crawlsMax), readDueBoards(db, now)]);
  return toStats(stats, due);
}

function toStats(stats: StatsRow, due: DueBoards): Stats {
  // Jobs, events and search index are one database, changed in one transaction per crawl.
  const model = { lag_seconds: 0, as_of: isoTime(stats.newestCrawlAt) };
  return {
    records: stats.total,
    active: stats.open,
    expired: stats.total - stats.open,
    new_24h: stats.opened24h,
    new_24h_capped: stats.opened24hCapped,
    orgs: stats.orgs,
    sources: stats.sources,
    providers: stats.providers.map(toProviderCount),
    countries: stats.countries.map(toCount),
    workplace_types: stats.workplaceTypes.map(toCount),
    crawl_queue: { due: due.due, due_capped: due.capped, oldest_due_at: isoTime(due.oldestAt) },
    read_models: { jobs: model, events: model, search: model },
  };
}

function toCount({ value, open, total }: Count): z.infer<typeof FacetCount> {
  return { value, active: open, total };
}

function toProviderCount(provider: StatsRow["providers"][number]): z.infer<typeof ProviderCount> {
  const { rejected, open } = provider;
  const listed = rejected + open;
  return { ...toCount(provider), rejected, rejected_share: listed === 0 ? null : rejected / listed };
}
