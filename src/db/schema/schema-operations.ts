import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** API keys. Only their SHA-256 is here: the database can't be used to make requests. WITHOUT ROWID. */
export const apiKeys = sqliteTable(
  "api_keys",
  {
    keyHash: text("key_hash").primaryKey(),
    /** The key's first characters: what people and `revoke` name it by. */
    prefix: text().notNull(),
    name: text().notNull(),
    createdAt: integer("created_at").notNull(),
    revokedAt: integer("revoked_at"),
    /** Who made it for himself (`makerOf`); null: the operator made it. */
    madeBy: text("made_by"),
    /** When it was used last, to the day; null: never. */
    usedAt: integer("used_at"),
  },
  // What the admin's revoke looks up.
  (t) => [
    uniqueIndex("api_keys_by_prefix").on(t.prefix),
    // And a client that asks for one.
    index("api_keys_by_maker")
      .on(t.madeBy)
      .where(sql`${t.madeBy} is not null`),
  ],
);

/** What the operator changed, one row each. */
export const adminActions = sqliteTable("admin_actions", {
  id: integer().primaryKey(),
  at: integer().notNull(),
  action: text({
    enum: ["register", "remove", "pause", "resume", "crawl", "prune", "opt_out", "opt_in", "reindex", "replay"],
  }).notNull(),
  /** The board's source_id; null for all boards. */
  sourceId: text("source_id"),
});

/** How far a task of the cron has come, by its name. WITHOUT ROWID. */
export const cronMarks = sqliteTable("cron_marks", {
  name: text().primaryKey(),
  value: integer().notNull(),
});

/** Messages that the queue gave up on: what was lost, and why as far as it is known. The newest are kept. */
export const lostMessages = sqliteTable("lost_messages", {
  id: integer().primaryKey(),
  /** The queue's own: a message that comes twice is noted once. */
  messageId: text("message_id").notNull().unique(),
  at: integer().notNull(),
  reason: text({
    enum: ["malformed", "unknown_board", "paused", "done", "busy", "fault", "retries_used_up"],
  }).notNull(),
  /** Null when the message does not say it. */
  sourceId: text("source_id"),
  crawlNumber: integer("crawl_number"),
  attempts: integer().notNull(),
  /** The error's message, or what was wrong with the message. */
  detail: text(),
});
