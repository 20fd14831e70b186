import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Counts of postings by scope and value (count-packs.ts). WITHOUT ROWID. */
export const countPacks = sqliteTable(
  "count_packs",
  {
    scope: text().notNull(),
    part: text().notNull(),
    /** `{key: [open, total]}`, or one number for both (packed-counts.ts). */
    counts: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.scope, t.part] })],
);

/**
 * The packs of the whole catalogue as they were when everything began to be counted anew: the totals that are
 * shown until it is.
 */
export const countsBefore = sqliteTable("counts_before", {
  part: text().primaryKey(),
  counts: text().notNull(),
});

/** The moves of counts that no pack has yet (count-log.ts): the row of id 1, and behind it those that wait. */
export const countLog = sqliteTable("count_log", {
  id: integer().primaryKey(),
  /** JSON entries (`LoggedMoves`, and a stamp behind those of each writer), a comma behind each. */
  moves: text().notNull(),
  /** Folds so far: two at once would fold the same moves twice. */
  folds: integer().notNull().default(0),
  /** The fold that is under way: of the first so many characters and entries, so many slices of packs are done. */
  cutChars: integer("cut_chars").notNull().default(0),
  cutMoves: integer("cut_moves").notNull().default(0),
  slice: integer().notNull().default(0),
  /** 0 while everything is counted anew; else `COUNTED`. */
  version: integer().notNull().default(0),
});
