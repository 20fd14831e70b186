import { canonicalJson } from "../../core/json.ts";
import type { CrawlCommit, EventWrite } from "./crawl-commit.ts";
import type { FieldChange } from "../events/field-change.ts";
import { eventPosition } from "../events/event-position.ts";

/**
 * A row of `events`: what one crawl found of one posting, all its changed fields in one row. It
 * stands for as many events as it has changes, of the ordinals from its own on.
 */
export interface EventRowWrite extends Pick<EventWrite, "jobId" | "type" | "sourceHash" | "metadata"> {
  ordinal: number;
  changes: FieldChange[];
  previous: number | null;
}

/** The rows of postings that a commit writes, as far as the chain goes. */
interface Link {
  jobId: string;
  lastEvent: number | null;
}

/**
 * A commit's events as rows, linked into the chains of their postings: each row gets the position of
 * the same posting's row before it, and `chained` gives posting rows the position of their newest.
 * An event's ordinal is its place in `commit.events`.
 */
export function eventRows(
  commit: Pick<CrawlCommit, "crawl" | "events" | "creates" | "updates" | "reopens" | "closes">,
): {
  rows: EventRowWrite[];
  chained: <Row extends Link>(rows: Row[]) => Row[];
} {
  const heads = new Map<string, number | null>();
  for (const { jobId, lastEvent } of [...commit.creates, ...commit.updates, ...commit.reopens, ...commit.closes]) {
    heads.set(jobId, lastEvent);
  }
  const rows: EventRowWrite[] = [];
  commit.events.forEach(({ field, oldValue, newValue, ...event }, ordinal) => {
    const change: FieldChange = [field, oldValue, newValue];
    const row = rows.at(-1);
    if (row !== undefined && isOneRow(row, event)) {
      row.changes.push(change);
      return;
    }
    const previous = heads.get(event.jobId);
    if (previous === undefined) throw new Error(`an event of ${event.jobId}, which the commit does not write`);
    heads.set(event.jobId, eventPosition(commit.crawl.number, ordinal));
    rows.push({ ...event, ordinal, changes: [change], previous });
  });
  return {
    rows,
    chained: (posts) => posts.map((row) => ({ ...row, lastEvent: heads.get(row.jobId) ?? row.lastEvent })),
  };
}

function isOneRow(row: EventRowWrite, event: Omit<EventWrite, "field" | "oldValue" | "newValue">): boolean {
  return (
    row.jobId === event.jobId &&
    row.type === event.type &&
    row.sourceHash === event.sourceHash &&
    canonicalJson(row.metadata) === canonicalJson(event.metadata)
  );
}
