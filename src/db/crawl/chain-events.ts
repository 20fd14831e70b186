import type { FieldChange } from "../events/field-change.ts";
import { eventPosition } from "../events/event-position.ts";
import type { CrawlCommit } from "./crawl-commit.ts";
import type { EventWrite } from "./posting-write.ts";

/**
 * A row of `events`: what one crawl found of one posting, all its changed fields in one row. It
 * stands for as many events as it has changes, of the ordinals from its own on.
 */
export interface EventRowWrite {
  type: EventWrite["event_type"];
  metadata: EventWrite["metadata"];
  jobId: string;
  sourceHash: string;
  ordinal: number;
  changes: FieldChange[];
  previous: number | null;
}

/** How many events a commit has. */
export function countEvents({ postings, closes }: Pick<CrawlCommit, "postings" | "closes">): number {
  return postings.reduce((sum, { events }) => sum + events.length, closes.length);
}

/**
 * A commit's events as rows, linked into the chains of their postings: each row has the position of
 * the same posting's row before it, and `heads` has the position of each posting's newest by its job id.
 * An event's ordinal is its place among those of all postings, in their order, and of the closings.
 */
export function chainEvents({ crawl, postings, closes }: Pick<CrawlCommit, "crawl" | "postings" | "closes">): {
  rows: EventRowWrite[];
  heads: ReadonlyMap<string, number>;
} {
  const heads = new Map<string, number>();
  const rows: EventRowWrite[] = [];
  let ordinal = 0;
  const add = (of: { jobId: string; sourceHash: string; lastEvent: number | null }, events: EventWrite[]): void => {
    for (const { event_type: type, field, oldValue, newValue, metadata } of events) {
      const change: FieldChange = [field, oldValue, newValue];
      const row = rows.at(-1);
      if (row?.jobId === of.jobId && row.type === type && isSame(row.metadata, metadata)) row.changes.push(change);
      else {
        const { jobId, sourceHash } = of;
        const previous = heads.get(jobId) ?? of.lastEvent;
        rows.push({ jobId, sourceHash, type, metadata, ordinal, changes: [change], previous });
        heads.set(jobId, eventPosition(crawl.number, ordinal));
      }
      ordinal++;
    }
  };
  for (const { columns, before, events } of postings) {
    add({ jobId: columns.jobId, sourceHash: columns.sourceHash, lastEvent: before?.lastEvent ?? null }, events);
  }
  for (const { before, event } of closes) add(before, [event]);
  return { rows, heads };
}

/** One posting's are made by one line of code, their keys in one order. */
function isSame(one: EventWrite["metadata"], other: EventWrite["metadata"]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
