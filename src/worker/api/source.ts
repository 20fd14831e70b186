import { z } from "@hono/zod-openapi";
import type { BoardQuota } from "../../core/operator-settings.ts";
import { isoTime } from "../../core/time.ts";
import type { SourceRow } from "../../db/boards/read-sources.ts";
import { BoardMonth, toBoardMonth } from "./retention.ts";
import { ProblemError } from "../http/problem.ts";

const Time = z.iso.datetime({ precision: 3 });

/** A source: one company's board at one provider, and how its crawls go. */
export const Source = z.lazy(() =>
  z
    .object({
      source_id: z.uuid(),
      board_id: z.uuid(),
      org_id: z.uuid(),
      org_name: z.string(),
      provider: z.string(),
      board: z.string(),
      url: z.string(),
      health: z.enum(["new", "ok", "noisy", "suspect", "throttled", "blocked", "failing", "gone", "paused"]),
      paused: z.boolean(),
      active_jobs: z.int(),
      missing_jobs: z.int().openapi({ description: "Open postings that the last list lacked, not yet proved gone." }),
      rejected_postings: z.int().openapi({ description: "Elements of the last list that could not be read." }),
      crawl_number: z.int(),
      consecutive_failures: z.int(),
      last_crawled_at: Time.nullable(),
      last_complete_at: Time.nullable().openapi({ description: "The last crawl that read the complete list." }),
      next_crawl_after: Time.nullable().openapi({ description: "Null while paused." }),
      crawl_interval_seconds: z.number(),
      created_at: Time,
      cost: BoardMonth,
    })
    .openapi("Source"),
);
export type Source = z.infer<typeof Source>;

/** `quota`: what one board may cost. */
export function toSource(row: SourceRow, quota: BoardQuota): Source {
  return {
    source_id: row.sourceId,
    board_id: row.sourceId,
    org_id: row.orgId,
    org_name: row.orgName,
    provider: row.provider,
    board: row.board,
    url: row.url,
    health: row.paused ? "paused" : row.health,
    paused: row.paused,
    active_jobs: row.openJobs,
    missing_jobs: row.missing,
    rejected_postings: row.rejected,
    crawl_number: row.crawlNumber,
    consecutive_failures: row.failures,
    last_crawled_at: isoTime(row.lastCrawledAt),
    last_complete_at: isoTime(row.lastCompleteAt),
    next_crawl_after: row.paused ? null : isoTime(Math.max(row.nextCrawlAfter, row.createdAt)),
    crawl_interval_seconds: row.intervalMs / 1_000,
    created_at: isoTime(row.createdAt),
    cost: toBoardMonth(row, quota),
  };
}

export function noBoard(sourceId: string): ProblemError {
  return new ProblemError(404, `There is no board with the id ${sourceId}.`);
}
