import { desc } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { limits } from "../core/limits.ts";
import { lostMessages } from "./schema.ts";

export type LostMessage = Omit<typeof lostMessages.$inferSelect, "id">;

/**
 * Notes messages that the queue gave up on, each once, and forgets all but the newest
 * `limits.lostMessagesKept`. Writes two rows for each.
 */
export async function noteLost(db: D1Database, lost: LostMessage[]): Promise<void> {
  if (lost.length === 0) return;
  const insert = `insert into lost_messages (message_id, at, reason, source_id, crawl_number, attempts, detail)
    values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing`;
  await db.batch([
    ...lost.map(({ messageId, at, reason, sourceId, crawlNumber, attempts, detail }) =>
      db.prepare(insert).bind(messageId, at, reason, sourceId, crawlNumber, attempts, detail?.slice(0, 500) ?? null),
    ),
    db
      .prepare("delete from lost_messages where id <= (select max(id) from lost_messages) - ?")
      .bind(limits.lostMessagesKept),
  ]);
}

/** The newest, newest first. Reads one row each. */
export async function readLost(db: D1Database, rows: number): Promise<LostMessage[]> {
  return await drizzle(db).select().from(lostMessages).orderBy(desc(lostMessages.id)).limit(rows);
}
