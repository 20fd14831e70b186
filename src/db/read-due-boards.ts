import { LISTED_PROVIDERS } from "./crawl-state.ts";

export interface DueBoards {
  due: number;
  /** More are due than were looked at. */
  capped: boolean;
  /** Since when the first of them is due (ms); null when none is. */
  oldestAt: number | null;
}

/** Boards of one provider that are looked at, one row each. */
const BOARDS_MAX = 20;

// A board never crawled is due since 0: that is no time of its own.
const DUE = `${LISTED_PROVIDERS}
  select (select count(id) from (select id from sources where paused = 0 and provider = listed.provider and next_crawl_after <= ?1 limit ?2)) as due,
    (select min(next_crawl_after) from sources
     where paused = 0 and provider = listed.provider and next_crawl_after > 0 and next_crawl_after <= ?1) as oldestAt
  from listed where provider is not null`;

/** Boards whose next crawl is due at `now` (ms): what the scheduler will send next. */
export async function readDueBoards(db: D1Database, now: number): Promise<DueBoards> {
  const { results } = await db.prepare(DUE).bind(now, BOARDS_MAX).all<{ due: number; oldestAt: number | null }>();
  const times = results.map(({ oldestAt }) => oldestAt).filter((at) => at !== null);
  return {
    due: results.reduce((sum, { due }) => sum + due, 0),
    capped: results.some(({ due }) => due === BOARDS_MAX),
    oldestAt: times.length === 0 ? null : Math.min(...times),
  };
}
