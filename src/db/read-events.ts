import type { JobEvent } from "../core/event.ts";
import { ORDINAL_BITS } from "./event-position.ts";
import { eventOfRow, type EventRow } from "./event-of-row.ts";
import type { JobDetail } from "./read-jobs.ts";

/** Where a page of one posting's history begins: an event of that posting (`eventPosition`). */
export type HistoryPosition = [position: number];

/** Rows of `events` at a position, an integer expression of SQL. */
const at = (position: string): string =>
  `e.crawl_number = ${position} >> ${ORDINAL_BITS} and e.ordinal = ${position} & ((1 << ${ORDINAL_BITS}) - 1)`;

// Follows the chain one point read at a time; the join to the chain's own row gives the columns once.
// The first position is cast: D1 binds numbers as REAL, which has no bits to shift.
const WALK_CHAIN = `with recursive start (source, position) as (select cast(?1 as integer), cast(?2 as integer)),
  chain as (
    select e.* from start cross join events e on e.source = start.source and ${at("start.position")} where e.job = cast(?3 as integer)
    union all
    select e.* from chain cross join events e on e.source = chain.source and ${at("chain.previous")}
    limit cast(?4 as integer))
  select source, crawl_number as crawlNumber, ordinal, job, type, field, old_value as oldValue, new_value as newValue,
    observed_at as observedAt, source_hash as sourceHash, metadata, previous from chain`;

/**
 * One posting's history, newest first, by following its chain of events. A position that is not of
 * this posting gives no events.
 */
export async function readHistory(
  db: D1Database,
  job: Pick<JobDetail, "id" | "baseline" | "board" | "lastEvent"> & { job: { job_id: string } },
  query: { after: HistoryPosition | null; rows: number },
): Promise<{ events: JobEvent[]; next: HistoryPosition | null }> {
  const start = query.after?.[0] ?? job.lastEvent;
  if (start === null) return { events: [], next: null };
  const { results } = await db.prepare(WALK_CHAIN).bind(job.board.id, start, job.id, query.rows).all<EventRow>();
  const previous = results.at(-1)?.previous ?? null;
  const context = { ...job.board, jobId: job.job.job_id, baseline: job.baseline };
  return {
    events: results.map((row) => eventOfRow(row, context)),
    next: previous === null ? null : [previous],
  };
}
