import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * What is known of each provider as a whole, counted by the cron in bounded steps (boards/count-coverage.ts), a row
 * for each part of it. Made of other tables alone: a database that lacks it counts it anew. WITHOUT ROWID.
 */
export const coverage = sqliteTable("coverage", {
  part: text({ enum: ["boards", "postings", "days"] }).primaryKey(),
  /** When the walk that is under way, or else the last one, began. */
  begunAt: integer("begun_at").notNull(),
  /** The `sources.id` up to which it has come; null: none is under way. */
  place: integer(),
  /** JSON: what it has counted so far, by provider. */
  counted: text().notNull(),
  /** When the last whole walk began, and what it counted; null and none before the first. */
  asOf: integer("as_of"),
  figures: text().notNull(),
});

/** The truth meter by day (events/truth.ts), `day` in days since 1970 UTC. Made of the ledger by the cron. */
export const truthDays = sqliteTable("truth_days", {
  day: integer().primaryKey(),
  /** JSON (`TruthDay`). */
  figures: text().notNull(),
});
