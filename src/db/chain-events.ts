import type { CrawlCommit, EventWrite } from "./apply-crawl.ts";
import { eventPosition } from "./event-position.ts";

/** An event that knows the one before it. */
export type ChainedEvent = EventWrite & { previous: number | null };

/** The rows of postings that a commit writes, as far as the chain goes. */
interface Link {
  jobId: string;
  lastEvent: number | null;
}

/**
 * Links a commit's events into the chains of their postings: each event gets the position of the
 * same posting's event before it, and `chained` gives rows the position of their newest event. An
 * event's ordinal is its place in `commit.events`.
 */
export function chainEvents(
  commit: Pick<CrawlCommit, "crawl" | "events" | "creates" | "updates" | "reopens" | "closes">,
): {
  events: ChainedEvent[];
  chained: <Row extends Link>(rows: Row[]) => Row[];
} {
  const heads = new Map<string, number | null>();
  for (const { jobId, lastEvent } of [...commit.creates, ...commit.updates, ...commit.reopens, ...commit.closes]) {
    heads.set(jobId, lastEvent);
  }
  const events = commit.events.map((event, ordinal): ChainedEvent => {
    const previous = heads.get(event.jobId);
    if (previous === undefined) throw new Error(`an event of ${event.jobId}, which the commit does not write`);
    heads.set(event.jobId, eventPosition(commit.crawl.number, ordinal));
    return { ...event, previous };
  });
  return {
    events,
    chained: (rows) => rows.map((row) => ({ ...row, lastEvent: heads.get(row.jobId) ?? row.lastEvent })),
  };
}
