import { desc, eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { limits } from "../../core/limits.ts";
import { lostMessages } from "../schema/schema-operations.ts";
import { sources } from "../schema/schema.ts";

/** Why the queue gave a message up, as far as it is known. */
export const lostReasons = lostMessages.reason.enumValues;

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

/** What anybody may see of a lost message: its board only while that is here, and no text of an error. */
export interface PublicLost extends Pick<LostMessage, "at" | "reason" | "crawlNumber" | "attempts"> {
  sourceId: string | null;
  provider: string | null;
  board: string | null;
  orgName: string | null;
}

export interface LostLately {
  /** Lost since then, `counted` at most: as many as that means "or more". */
  count: number;
  /** The newest, whenever that was. */
  newest: PublicLost[];
}

/** What the queue lost since a time (ms), in one statement. Reads a row for each of `counted`, and three for each of `shown`. */
export async function readLostLately(
  db: D1Database,
  since: number,
  { counted, shown }: { counted: number; shown: number },
): Promise<LostLately> {
  const { at, reason, crawlNumber, attempts } = lostMessages;
  const { sourceId, provider, board, orgName } = sources;
  const count = sql<number>`(select count(id) from (select id, at from lost_messages order by id desc limit ${counted}) where at >= ${since})`;
  const rows = await drizzle(db)
    .select({ lost: { at, reason, crawlNumber, attempts, sourceId, provider, board, orgName }, count })
    .from(lostMessages)
    .leftJoin(sources, eq(sources.sourceId, lostMessages.sourceId))
    .orderBy(desc(lostMessages.id))
    .limit(shown);
  return { count: rows[0]?.count ?? 0, newest: rows.map(({ lost }) => lost) };
}
