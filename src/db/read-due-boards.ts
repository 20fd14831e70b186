import { and, asc, eq, lte } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { sources } from "./schema.ts";

export interface DueBoards {
  due: number;
  /** More are due than were looked at. */
  capped: boolean;
  /** Since when the first of them is due (ms); null when none is. */
  oldestAt: number | null;
}

/** Boards looked at, one row each. */
const BOARDS_MAX = 50;

/** Boards whose next crawl is due at `now` (ms): what the scheduler will send next. */
export async function readDueBoards(db: D1Database, now: number): Promise<DueBoards> {
  const rows = await drizzle(db)
    .select({ at: sources.nextCrawlAfter })
    .from(sources)
    .where(and(eq(sources.paused, false), lte(sources.nextCrawlAfter, now)))
    .orderBy(asc(sources.nextCrawlAfter))
    .limit(BOARDS_MAX);
  return { due: rows.length, capped: rows.length === BOARDS_MAX, oldestAt: rows[0]?.at ?? null };
}
