import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ReplayState } from "./replay-state.ts";

/**
 * A replay into this database (again/replay-state.ts): one row, of id 1, or none. In the database that is
 * rebuilt, so that the two can't part.
 */
export const replay = sqliteTable("replay", {
  id: integer().primaryKey(),
  /** Writes so far: of two runs at once one goes on. */
  step: integer().notNull(),
  state: text({ mode: "json" }).$type<ReplayState>().notNull(),
});

/**
 * What is still to be carried out of the archive, clustered in the order of it: registrations (`isCrawl` 0,
 * number 0), then crawls by time. WITHOUT ROWID.
 */
export const replayJournal = sqliteTable(
  "replay_journal",
  {
    isCrawl: integer("is_crawl").notNull(),
    at: integer().notNull(),
    provider: text().notNull(),
    board: text().notNull(),
    number: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.isCrawl, t.at, t.provider, t.board, t.number] })],
);
