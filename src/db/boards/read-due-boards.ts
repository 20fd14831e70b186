import { readDueSlots } from "./board-slots.ts";

export interface DueBoards {
  due: number;
  /** Since when the first of them is due (ms); null when none is. */
  oldestAt: number | null;
}

/** Boards whose next crawl is due at `now` (ms): what the scheduler will send next. Reads one row. */
export async function readDueBoards(db: D1Database, now: number): Promise<DueBoards> {
  const slots = await readDueSlots(db, now);
  // A board never crawled is due since 0: that is no time of its own.
  return { due: slots.length, oldestAt: slots.find(({ at }) => at > 0)?.at ?? null };
}
