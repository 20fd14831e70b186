import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * Boards whose owners do not want them here, and how far each one's removal has come
 * (`remove-board.ts`). A row outlives its board: what was removed is not added again. WITHOUT ROWID.
 */
export const optOuts = sqliteTable(
  "opt_outs",
  {
    sourceId: text("source_id").primaryKey(),
    provider: text().notNull(),
    board: text().notNull(),
    at: integer().notNull(),
    reason: text(),
    /** The `sources.id` and `orgs.id` that it had: no new board or company gets them while caches may know them. */
    formerSource: integer("former_source"),
    formerOrg: integer("former_org"),
    /** Batches of the removal so far: two removers at once would count the same postings off twice. */
    step: integer().notNull().default(0),
    /** When its last row had left the database. */
    removedAt: integer("removed_at"),
    /** Up to which `jobs.id` it is known which of its descriptions other postings have too. */
    comparedTo: integer("compared_to").notNull().default(0),
    /** Up to which row of `events` the same is known of what they had before: `[source, crawl number, ordinal]`. */
    comparedEvents: text("compared_events").notNull().default("[0,0,0]"),
    /** When nothing was left of it, in the archive neither. */
    finishedAt: integer("finished_at"),
  },
  (t) => [
    // The cron's read.
    index("opt_outs_unfinished")
      .on(t.sourceId)
      .where(sql`finished_at is null`),
    // An owner's word holds for a token in any case: many an ATS answers to all of them.
    index("opt_outs_by_board").on(t.provider, sql`board collate nocase`),
    // The operator's list, newest first.
    index("opt_outs_by_time").on(t.at),
  ],
);

/** Hashes of descriptions that the postings of a board being removed had. WITHOUT ROWID. */
export const orphanDescriptions = sqliteTable(
  "orphan_descriptions",
  {
    sourceId: text("source_id").notNull(),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.hash] })],
);
