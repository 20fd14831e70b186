import { toJob, type Job } from "../core/job.ts";
import type { JsonObject } from "../core/json.ts";
import { payloadUri } from "../core/payload-key.ts";
import { factsOfRow } from "./job-row.ts";
import type { jobs } from "./schema.ts";

export type JobRow = typeof jobs.$inferSelect;

/** What a posting's row leaves to its board and company. */
export interface JobBoard {
  /** `sources.id` and `orgs.id`. */
  id: number;
  org: number;
  sourceId: string;
  provider: string;
  board: string;
  lastCompleteAt: number | null;
  orgId: string;
  orgName: string;
  orgSlug: string;
  orgDomain: string | null;
}

/**
 * The API's posting from its row. While it is open, its board's last complete crawl is when it was
 * last seen and checked: nothing is written for what did not change.
 */
export function jobOfRow(row: JobRow, board: JobBoard, bucket: string): Job {
  const boardSeenAt = board.lastCompleteAt ?? row.firstSeenAt;
  return toJob(
    {
      jobId: row.jobId,
      orgId: board.orgId,
      orgName: board.orgName,
      sourceId: board.sourceId,
      provider: board.provider,
      key: row.key,
      firstSeenAt: row.firstSeenAt,
      lastSeenAt: Math.max(row.firstSeenAt, row.lastSeenAt ?? boardSeenAt),
      lastCheckedAt: Math.max(row.firstSeenAt, row.lastCheckedAt ?? boardSeenAt),
      lastChangedAt: row.changedAt,
      closedAt: row.closedAt,
      inferredAt: row.inferredAt,
      rawPayloadUri: payloadUri(bucket, board.provider, board.board, row.payload),
      contentHash: row.contentHash,
      sourceHash: row.sourceHash,
      baseline: row.baseline,
      // A crawl wrote it as an object; to check every value inside once more cost most of a row's time.
      native: JSON.parse(row.native) as JsonObject,
    },
    factsOfRow(row),
  );
}
