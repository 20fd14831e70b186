import { blob, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * Descriptions by the SHA-256 of their text: the cleaned HTML, deflated (description-codec.ts). Old versions
 * stay. A table with rowids: in one without, what is longer than a kilobyte takes pages of its own.
 */
export const texts = sqliteTable("texts", {
  /** The hash's first 8 bytes as a signed number; a read of it by JavaScript would round it. */
  id: integer().primaryKey(),
  /** The other 24 bytes of the hash. */
  rest: blob({ mode: "buffer" }).notNull(),
  /** The row on whose HTML this one is deflated; null: on none. A row that is its own base is no description. */
  base: integer(),
  html: blob({ mode: "buffer" }).notNull(),
});

/**
 * Texts whose id another one has: the first 64 bits of two hashes can be made the same by whoever has the patience.
 * Almost always empty.
 */
export const twinTexts = sqliteTable("twin_texts", {
  hash: text().primaryKey(),
  base: integer(),
  html: blob({ mode: "buffer" }).notNull(),
});

/** As they were before: gzip, no base. The cron moves them (again/move-descriptions.ts). WITHOUT ROWID. */
export const descriptions = sqliteTable("descriptions", {
  hash: text().primaryKey(),
  html: blob({ mode: "buffer" }).notNull(),
});
