import { jobId } from "../../core/ids.ts";
import type { Json } from "../../core/json.ts";
import type { CrawlCommit } from "../../db/crawl/crawl-commit.ts";
import { readHoldingCrawls, type OpenJob } from "../../db/crawl/crawl-state.ts";
import { type SourceRow } from "../../db/boards/read-sources.ts";
import type { ClosingDecision } from "./closing.ts";
import type { Gone } from "./read-gone.ts";

/** The crawl that closes: its number and time, and the payloads of its list. */
interface ClosingCrawl {
  number: number;
  at: number;
  pages: { name: string }[];
}

/** Earlier lists that lacked postings, oldest first. */
export type ClosingProof = { number: number; payload: string | null }[];

/** The earlier lists that a confirmed absence rests on. A row read for each. */
export async function readClosingProof(
  db: D1Database,
  source: SourceRow,
  crawl: ClosingCrawl,
  decision: ClosingDecision,
  open: OpenJob[],
): Promise<ClosingProof> {
  const confirmed = new Set(
    decision.close.filter(({ reason, misses }) => reason === "absent_confirmed" && misses > 1).map(({ id }) => id),
  );
  if (confirmed.size === 0) return [];
  let since = crawl.number;
  for (const { id, absentSince } of open) if (confirmed.has(id)) since = Math.min(since, absentSince ?? since);
  return await readHoldingCrawls(db, source.id, since, crawl.number);
}

/** Rows and events of the postings that a list and their own addresses proved gone. */
export function closingsOf(
  source: SourceRow,
  crawl: ClosingCrawl,
  decision: ClosingDecision,
  open: Map<number, OpenJob>,
  gone: Map<number, Gone>,
  proof: ClosingProof,
): { rows: CrawlCommit["closes"]; events: CrawlCommit["events"] } {
  const rows: CrawlCommit["closes"] = [];
  const events: CrawlCommit["events"] = [];
  for (const { id, reason, misses } of decision.close) {
    const [job, row] = [open.get(id), gone.get(id)];
    if (job === undefined || row === undefined) continue;
    const since = job.absentSince ?? crawl.number;
    const lists = reason === "absent_confirmed" ? proof.filter(({ number }) => number >= since) : [];
    const earlier = lists.map(({ payload }) => payload).filter((payload) => payload !== null);
    const closing = closePosting(source, crawl.at, job, row, {
      reason,
      /** Lists in a row that lacked it, from that crawl's number on. */
      misses,
      absent_since_crawl: since,
      crawl: crawl.number,
      crawls: [...lists.map(({ number }) => number), crawl.number],
      payloads: [...new Set([...earlier, ...crawl.pages.map(({ name }) => name)])],
    });
    rows.push(closing.row);
    events.push(closing.event);
  }
  return { rows, events };
}

/** How one posting closes. `metadata` says why, and names the crawls and payloads that prove it. */
export function closePosting(
  source: SourceRow,
  at: number,
  job: OpenJob,
  row: Gone,
  metadata: { reason: string; crawls: number[]; payloads: string[]; [key: string]: Json },
): { row: CrawlCommit["closes"][number]; event: CrawlCommit["events"][number] } {
  const posting = jobId(source.provider, source.board, job.key);
  const lastSeenAt = job.lastSeenAt ?? source.lastCompleteAt ?? at;
  const { words, lastEvent } = row;
  return {
    row: { id: job.id, jobId: posting, closedAt: at, lastSeenAt, lastEvent, words },
    event: {
      jobId: posting,
      type: "job.closed",
      field: null,
      oldValue: "active",
      newValue: "expired",
      sourceHash: job.sourceHash,
      metadata: { ...metadata, last_seen_at: new Date(lastSeenAt).toISOString() },
    },
  };
}
