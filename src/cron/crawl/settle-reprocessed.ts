import { limits } from "../../core/limits.ts";
import { NORMALIZER_VERSION } from "../../core/normalize/normalize-posting.ts";
import type { CrawlCommit } from "../../db/crawl/crawl-commit.ts";
import { readStaleJobs, type JobRow } from "../../db/crawl/crawl-state.ts";
import { type SourceRow } from "../../db/boards/read-sources.ts";
import { getPayload } from "../archive/archive.ts";
import { countChanges } from "./count-changes.ts";
import { diffPosting, type PostingChange } from "./diff-posting.ts";
import { hashReading } from "./survey-list.ts";
import type { Provider } from "../providers/provider.ts";

/**
 * Reads a board's open postings again from the payloads that they were read from, as many as one
 * crawl may write: facts and their events change, and nothing opens, closes or is seen. With
 * no such posting, as in a replay, the commit changes nothing but the ledger.
 */
export async function settleReprocessed(
  db: D1Database,
  bucket: R2Bucket,
  provider: Provider,
  source: SourceRow,
  crawl: { number: number; at: number },
): Promise<CrawlCommit> {
  const stale = await readStaleJobs(db, source.id, NORMALIZER_VERSION, limits.changesPerCrawlMax);
  const changes: PostingChange[] = [];
  for (const [payload, rows] of Map.groupBy(stale, (row) => row.payload)) {
    const bytes = await getPayload(bucket, source.provider, source.board, payload);
    changes.push(...rereadRows(provider, source, crawl.at, payload, bytes, rows));
  }
  const updated = changes.filter(({ kind }) => kind === "updated");
  const events = updated.flatMap((change) => change.events);
  return {
    source,
    orgName: null,
    crawl: {
      ...crawl,
      outcome: "changed",
      baseline: false,
      httpStatus: null,
      bytes: 0,
      payload: null,
      seen: 0,
      accepted: null,
      rejected: 0,
      opened: 0,
      updated: updated.length,
      closed: 0,
      reopened: 0,
      held: 0,
      detail: { reprocessed: NORMALIZER_VERSION },
    },
    board: {},
    descriptions: changes.flatMap(({ description }) => (description === null ? [] : [description])),
    creates: [],
    updates: updated.map(({ write }) => write),
    refreshes: changes.filter(({ kind }) => kind === "refreshed").map(({ write }) => write),
    reopens: [],
    misses: [],
    closes: [],
    events,
    counts: countChanges(changes, []),
  };
}

/** Rows found again in their payload, by the hash of their bytes. One that its reader rejects now stays as it is. */
function rereadRows(
  provider: Provider,
  source: SourceRow,
  at: number,
  payload: string,
  bytes: Uint8Array,
  rows: JobRow[],
): PostingChange[] {
  const wanted = new Map(rows.map((row) => [row.sourceHash, row]));
  const changes: PostingChange[] = [];
  for (const entry of provider.readList(bytes, source.board, provider.listRequest(source.board)).entries) {
    const row = wanted.get(entry.sourceHash);
    const reading = row === undefined ? null : entry.read();
    if (row === undefined || reading?.kind !== "posting" || reading.posting.key !== row.key) continue;
    wanted.delete(entry.sourceHash);
    const { posting } = reading;
    const read = { sourceHash: entry.sourceHash, readHash: hashReading(posting) };
    const change = diffPosting(posting, read, row, { source, at, listedAt: at, payload, baseline: row.baseline });
    // What lists said of it stays said.
    const { misses, absentSince, lastSeenAt } = row;
    changes.push({ ...change, write: { ...change.write, misses, absentSince, lastSeenAt } });
  }
  return changes;
}
