import { and, desc, eq, sql, type SQL } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { JobEvent } from "../core/event.ts";
import { eventOfRow, type EventContext } from "./event-of-row.ts";
import { events } from "./schema.ts";

/** Position in one posting's history, which is newest first. */
export type HistoryPosition = [crawlNumber: number, ordinal: number];

/**
 * One posting's history, newest first. Reads one row per event through `events_by_job` (D1 counts
 * the index entry and the row as two).
 */
export async function readHistory(
  db: D1Database,
  job: EventContext & { id: number },
  query: { after: HistoryPosition | null; rows: number },
): Promise<{ events: JobEvent[]; next: HistoryPosition | null }> {
  const filters: SQL[] = [eq(events.job, job.id)];
  if (query.after !== null) {
    const [crawlNumber, ordinal] = query.after;
    filters.push(sql`(${events.crawlNumber}, ${events.ordinal}) < (${crawlNumber}, ${ordinal})`);
  }
  const rows = await drizzle(db)
    .select()
    .from(events)
    .where(and(...filters))
    .orderBy(desc(events.crawlNumber), desc(events.ordinal))
    .limit(query.rows + 1);
  const page = rows.slice(0, query.rows);
  const last = page.at(-1);
  return {
    events: page.map((row) => eventOfRow(row, job)),
    next: rows.length > query.rows && last !== undefined ? [last.crawlNumber, last.ordinal] : null,
  };
}
