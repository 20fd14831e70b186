import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** One row, of id 1: how far the cron has come with what is old, and what it has removed so far. */
export const retention = sqliteTable("retention", {
  id: integer().primaryKey(),
  /** Writes of this row by the walk over the archive: of two runs at once one goes on. */
  step: integer().notNull().default(0),
  /** When something was looked at last. */
  ranAt: integer("ran_at"),
  /** When the last walk over all boards' payloads ended, and the last board (`sources.id`) that this one has passed. */
  walkEndedAt: integer("walk_ended_at").notNull().default(0),
  place: integer().notNull().default(0),
  /** JSON: the payloads of one board that are being decided on (cron/retention/thin-slice.ts). */
  slice: text(),
  /** The highest `crawls.id` that was looked at. */
  ledgerTo: integer("ledger_to").notNull().default(0),
  /**
   * Old versions of descriptions (description-versions.ts): the last of `crawls` whose replaced ones were
   * noted, when that began, and the last of `jobs` that was compared with what is noted; 0: none is.
   */
  versionsTo: integer("versions_to").notNull().default(0),
  versionsNotedAt: integer("versions_noted_at").notNull().default(0),
  comparedTo: integer("compared_to").notNull().default(0),
  /** Removed so far: payloads, their bytes as they were stored (gzip), rows of the ledger, descriptions. */
  payloads: integer().notNull().default(0),
  payloadBytes: integer("payload_bytes").notNull().default(0),
  crawls: integer().notNull().default(0),
  descriptions: integer().notNull().default(0),
});
