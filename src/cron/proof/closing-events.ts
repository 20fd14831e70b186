import type { EventMetadata } from "../../core/event.ts";
import type { ClosingWrite, StoredPosting } from "../../db/crawl/posting-write.ts";
import type { HoldingCrawl, OpenJob } from "../../db/crawl/crawl-state.ts";
import { type SourceRow } from "../../db/boards/read-sources.ts";
import type { ClosingDecision } from "./closing-evidence.ts";

/** The crawl that closes: its number and time, and the payloads of its list. */
interface ClosingCrawl {
  number: number;
  at: number;
  pages: { name: string }[];
}

/** Which earlier lists a confirmed absence rests on: of crawls from `since` to before `number`. Null: on none. */
export function findProofSpan(
  crawl: Pick<ClosingCrawl, "number">,
  decision: ClosingDecision,
  open: OpenJob[],
): { since: number; number: number } | null {
  const confirmed = new Set(
    decision.close.filter(({ reason, misses }) => reason === "absent_confirmed" && misses > 1).map(({ id }) => id),
  );
  if (confirmed.size === 0) return null;
  let since = crawl.number;
  for (const { id, absentSince } of open) if (confirmed.has(id)) since = Math.min(since, absentSince ?? since);
  return { since, number: crawl.number };
}

/** The postings that a list and their own addresses proved gone. */
export function closingsOf(
  source: SourceRow,
  crawl: ClosingCrawl,
  decision: ClosingDecision,
  open: Map<number, OpenJob>,
  gone: Map<number, StoredPosting>,
  proof: HoldingCrawl[],
): ClosingWrite[] {
  const closings: ClosingWrite[] = [];
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
    closings.push(closing);
  }
  return closings;
}

/** How one posting closes. `metadata` says why, and names the crawls and payloads that prove it. */
export function closePosting(
  source: SourceRow,
  at: number,
  job: OpenJob,
  before: StoredPosting,
  metadata: Omit<EventMetadata["job.closed"], "last_seen_at">,
): ClosingWrite {
  const lastSeenAt = job.lastSeenAt ?? source.lastCompleteAt ?? at;
  return {
    before,
    lastSeenAt,
    event: {
      event_type: "job.closed",
      field: null,
      oldValue: "active",
      newValue: "expired",
      metadata: { ...metadata, last_seen_at: new Date(lastSeenAt).toISOString() },
    },
  };
}
