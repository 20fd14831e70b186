import { orgId, sourceId } from "../../core/ids.ts";
import { toListedJob, withNative, type Job, type ListedJob } from "../../core/job.ts";
import type { JsonObject } from "../../core/json.ts";
import { payloadUri } from "../../core/payload-key.ts";
import { factsOfRow } from "./job-row.ts";
import type { jobs } from "../schema/schema-postings.ts";

export type JobRow = typeof jobs.$inferSelect;

/** Columns that the API's posting does not show, or shows from `derived`. */
export const unshownColumns = [
  "source",
  "org",
  "lastEvent",
  "misses",
  "absentSince",
  "readHash",
  "remembered",
  "rulesVersion",
] as const satisfies (keyof JobRow)[];
/** What the API's posting is made of. */
export type ShownRow = Omit<JobRow, (typeof unshownColumns)[number]>;

/** The API's posting from its row. */
export function jobOfRow(row: ShownRow, completeAt: number | null, bucket: string): Job {
  return withNative(listedJobOfRow(row, completeAt, bucket), readNative(row.native));
}

/** The provider's own fields: a crawl wrote them as an object; to check every value inside once more cost most of a row's time. */
export function readNative(native: string): JsonObject {
  return JSON.parse(native) as JsonObject;
}

/**
 * The posting of a row but for the provider's own fields. While it is open, its board's last complete crawl
 * (`completeAt`) is when it was last seen and checked: nothing is written for what did not change.
 */
export function listedJobOfRow(row: ShownRow, completeAt: number | null, bucket: string): ListedJob {
  const boardSeenAt = completeAt ?? row.firstSeenAt;
  return toListedJob(
    {
      jobId: row.jobId,
      orgId: orgId(row.orgSlug),
      orgName: row.orgName,
      sourceId: sourceId(row.provider, row.board),
      provider: row.provider,
      key: row.key,
      firstSeenAt: row.firstSeenAt,
      lastSeenAt: Math.max(row.firstSeenAt, row.lastSeenAt ?? boardSeenAt),
      lastCheckedAt: Math.max(row.firstSeenAt, row.lastCheckedAt ?? boardSeenAt),
      lastChangedAt: row.changedAt,
      closedAt: row.closedAt,
      inferredAt: row.inferredAt,
      rawPayloadUri: payloadUri(bucket, row.provider, row.board, row.payload),
      contentHash: row.contentHash,
      sourceHash: row.sourceHash,
      baseline: row.baseline,
      opening: row.opening,
    },
    factsOfRow(row),
  );
}
