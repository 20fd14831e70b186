import type { JobEvent } from "../../core/event.ts";
import { createAnswerRoom } from "../../core/fit-answer.ts";
import { changesOfRow, eventOfChange, type EventRow } from "./event-of-row.ts";
import { ORDINAL_BITS } from "./event-position.ts";
import type { JobDetail } from "../search/read-jobs.ts";

/** Where a page of one posting's history begins: a row of `events` (`eventPosition`), and how many of its events were shown. */
export type HistoryPosition = [position: number, shown: number];

/** Rows of `events` at a position, an integer expression of SQL. */
const at = (position: string): string =>
  `e.crawl_number = ${position} >> ${ORDINAL_BITS} and e.ordinal = ${position} & ((1 << ${ORDINAL_BITS}) - 1)`;

// One point read a row. Parameters are cast: D1 binds numbers as REAL, which has no bits to shift.
const WALK_CHAIN = `with recursive start (source, position) as (select cast(?1 as integer), cast(?2 as integer)),
  chain as (
    select e.* from start cross join events e on e.source = start.source and ${at("start.position")} where e.job = cast(?3 as integer)
    union all
    select e.* from chain cross join events e on e.source = chain.source and ${at("chain.previous")}
    limit cast(?4 as integer))
  select source, crawl_number as crawlNumber, ordinal, job, type, changes, observed_at as observedAt, source_hash as sourceHash,
    metadata, previous from chain`;

/**
 * One posting's history, newest first, by following its chain. A position that is not of this
 * posting gives no events. Two rows read for each row of `events`: itself, and its turn in the walk.
 */
export async function readHistory(
  db: D1Database,
  posting: Pick<JobDetail, "id" | "baseline" | "lastEvent"> & {
    row: Pick<JobDetail["row"], "source" | "title" | "orgName" | "locationText" | "city" | "region" | "country">;
    job: Pick<JobDetail["job"], "job_id" | "org_id" | "source_id" | "provider">;
  },
  query: { after: HistoryPosition | null; rows: number },
): Promise<{ events: JobEvent[]; next: HistoryPosition | null }> {
  const [start, shown] = query.after ?? [posting.lastEvent, 0];
  if (start === null) return { events: [], next: null };
  const { results } = await db
    .prepare(WALK_CHAIN)
    .bind(posting.row.source, start, posting.id, query.rows)
    .all<EventRow>();
  const { job_id: jobId, org_id: orgId, source_id: sourceId, provider } = posting.job;
  const { title, orgName, locationText, city, region, country } = posting.row;
  const place = { locationText, city, region, country };
  const context = { jobId, orgId, sourceId, provider, baseline: posting.baseline, title, orgName, ...place };
  const events: JobEvent[] = [];
  let position = start;
  let skip = shown;
  const room = createAnswerRoom();
  for (const row of results) {
    const newestFirst = changesOfRow(row).toReversed();
    const wanted = newestFirst.slice(skip, skip + query.rows - events.length);
    const dressed = wanted.map((change) => eventOfChange(change, context));
    const fitting = dressed.findIndex((event) => !room.take(event));
    const taken = fitting === -1 ? dressed : dressed.slice(0, fitting);
    events.push(...taken);
    if (skip + taken.length < newestFirst.length) return { events, next: [position, skip + taken.length] };
    if (row.previous === null) return { events, next: null };
    position = row.previous;
    skip = 0;
  }
  return { events, next: results.length === 0 ? null : [position, 0] };
}
