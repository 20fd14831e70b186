import { sql, type SQL } from "drizzle-orm";
import { blob, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/**
 * The tables. Times are milliseconds since 1970 UTC. Integer `id`s are surrogates for joins and
 * order; what the API shows are the text ids, which follow from natural keys and survive a rebuild.
 * Every index costs a row written per change, so each one names the read that needs it.
 */

const nameBases = ["registration", "payload", "board_token"] as const;

/** Companies. */
export const orgs = sqliteTable(
  "orgs",
  {
    id: integer().primaryKey(),
    orgId: text("org_id").notNull().unique(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    /** Where the name comes from: a person's registration, the board's payload, or its token. */
    nameBasis: text("name_basis", { enum: nameBases }).notNull(),
    domain: text(),
    createdAt: integer("created_at").notNull(),
    openJobs: integer("open_jobs").notNull().default(0),
    /** JSON: `[day, opened, closed]` of the last 90 days with such (`org-activity.ts`). */
    activity: text().notNull().default("[]"),
  },
  (t) => [
    // The list of companies, most open postings first, and by name.
    index("orgs_by_open").on(t.openJobs, t.id),
    index("orgs_by_name").on(sql`name collate nocase`, t.id),
  ],
);

/** `boardName` (core/posting-address.ts) of a column with tokens. */
export function nameOfBoard(board: unknown): SQL {
  return sql`substr(${board}, 1, instr(${board} || '|', '|') - 1)`;
}

/** Boards: one company's postings at one provider. */
export const sources = sqliteTable(
  "sources",
  {
    id: integer().primaryKey(),
    sourceId: text("source_id").notNull().unique(),
    org: integer()
      .notNull()
      .references(() => orgs.id),
    /**
     * The company's own columns, copied by what writes those (register-board.ts, apply-crawl.ts): a
     * name changes once at most, and every read of a board needs it.
     */
    orgId: text("org_id").notNull().default(""),
    orgSlug: text("org_slug").notNull().default(""),
    orgName: text("org_name").notNull().default(""),
    orgNameBasis: text("org_name_basis", { enum: nameBases }).notNull().default("board_token"),
    orgDomain: text("org_domain"),
    provider: text().notNull(),
    board: text().notNull(),
    url: text().notNull(),
    createdAt: integer("created_at").notNull(),
    paused: integer({ mode: "boolean" }).notNull().default(false),
    openJobs: integer("open_jobs").notNull().default(0),

    /** Number of the last crawl, whatever its outcome; the next one is this + 1. */
    crawlNumber: integer("crawl_number").notNull().default(0),
    /** Number of the last crawl that has a record in the archive. */
    recordNumber: integer("record_number").notNull().default(0),
    lastCrawledAt: integer("last_crawled_at"),
    /** The last crawl that saw the complete list: open postings were last seen then. Copied to `catalogue.complete`. */
    lastCompleteAt: integer("last_complete_at"),
    /**
     * JSON: the days (since 1970 UTC) of such crawls, `[first, last, ..]` of each unbroken run (boards/read-days.ts); ""
     * of an older database, until the cron has taken them from the ledger.
     */
    readDays: text("read_days").notNull().default(""),
    /** The last list that was read: `<time>-<sha256>` of its archive key, see core/payload-key.ts; decides "unchanged". */
    payload: text(),
    etag: text(),
    lastModified: text("last_modified"),
    /** Open postings that the last list lacked and that are not yet proved gone. */
    missing: integer().notNull().default(0),
    /** That list was not the whole one: should it come again unchanged, it is read again. */
    partial: integer({ mode: "boolean" }).notNull().default(false),
    /** Number of the crawl whose record says how the list it read goes on: the next crawl does. 0: none is under way. */
    reading: integer().notNull().default(0),
    /** What its crawls cost lately, as of the last one (cron/crawl/budget.ts): rows written, requests made. */
    spentRows: integer("spent_rows").notNull().default(0),
    spentRequests: integer("spent_requests").notNull().default(0),
    /** The month of its last crawl (`monthOf`), and what its crawls cost in it: rows written, bytes of payloads stored. */
    month: integer().notNull().default(0),
    monthRows: integer("month_rows").notNull().default(0),
    monthBytes: integer("month_bytes").notNull().default(0),
    /** That is more than the operator's quota (cron/crawl/quota.ts). */
    overQuota: integer("over_quota", { mode: "boolean" }).notNull().default(false),
    /** Implausible lists in a row (empty, or too much gone at once). */
    suspectRounds: integer("suspect_rounds").notNull().default(0),
    /** Some keys of the last of them (cron/proof/list-sketch.ts). */
    suspectSketch: text("suspect_sketch").notNull().default(""),
    /** Copied to `catalogue.due`, by which the scheduler goes; `paused` too. */
    nextCrawlAfter: integer("next_crawl_after").notNull(),
    intervalMs: integer("interval_ms").notNull(),
    /** Elements that its last list held and that could not be read. */
    rejected: integer().notNull().default(0),
    /** Failed crawls since the last good one. */
    failures: integer().notNull().default(0),
    /** The normaliser by which all its open postings are known to be read; 0: not known. */
    normalizer: integer().notNull().default(0),
    /** Up to which of its payloads (a name) and crawl records it is decided what stays (cron/retention). */
    thinnedTo: text("thinned_to").notNull().default(""),
    thinnedRecord: integer("thinned_record").notNull().default(0),
    /**
     * Up to which `jobs.id` the counts hold its postings: all of them (`ALL_COUNTED`), but while everything is
     * counted anew (again/reindex.ts).
     */
    countedTo: integer("counted_to").notNull().default(0),
    /** Steps of that so far: a crawl that was at work meanwhile went by what is no longer so, and fails whole. */
    indexStep: integer("index_step").notNull().default(0),
    /** The hash of what its descriptions are deflated on (`baseHash`). */
    textBase: text("text_base"),
    health: text({ enum: ["new", "ok", "noisy", "suspect", "throttled", "blocked", "failing", "gone"] })
      .notNull()
      .default("new"),
  },
  (t) => [
    uniqueIndex("sources_by_board").on(t.provider, t.board),
    index("sources_by_org").on(t.org),
    // A lookup's read: the boards that an address may name.
    index("sources_by_name").on(nameOfBoard(sql.raw("board"))),
    // The alarm: boards that are over their quota, of which there are few or none.
    index("sources_over_quota")
      .on(t.month)
      .where(sql`over_quota = 1`),
  ],
);

/** The crawl ledger: one row per crawl. (source, number) makes a second commit of one crawl fail whole. */
export const crawls = sqliteTable(
  "crawls",
  {
    id: integer().primaryKey(),
    source: integer()
      .notNull()
      .references(() => sources.id),
    number: integer().notNull(),
    at: integer().notNull(),
    outcome: text({ enum: ["changed", "unchanged", "failed"] }).notNull(),
    /** First crawl of its board: what it found was not new that day. */
    baseline: integer({ mode: "boolean" }).notNull().default(false),
    httpStatus: integer("http_status"),
    bytes: integer().notNull().default(0),
    payload: text(),
    seen: integer().notNull().default(0),
    /** Postings that were read or known by their bytes; null where no list was read. */
    accepted: integer(),
    rejected: integer().notNull().default(0),
    opened: integer().notNull().default(0),
    updated: integer().notNull().default(0),
    closed: integer().notNull().default(0),
    reopened: integer().notNull().default(0),
    /** Postings that the list lacked and that stay open for want of proof. */
    held: integer().notNull().default(0),
    events: integer().notNull().default(0),
    /** Rows of tables that it wrote; null of crawls before this was noted. */
    rowsWritten: integer("rows_written"),
    /** JSON: error code and message, why closings were held, rejects with reasons. */
    detail: text().notNull().default("{}"),
  },
  (t) => [
    uniqueIndex("crawls_by_number").on(t.source, t.number),
    // The change feed walks crawls that hold events, newest first; baselines are left out of it.
    index("crawls_with_events")
      .on(t.id)
      .where(sql`events > 0 and baseline = 0`),
  ],
);

/** Postings opened in each minute of an hour, for the hours of the last day (ledger/opened-hours.ts). */
export const openedHours = sqliteTable("opened_hours", {
  /** In hours since 1970 UTC. */
  hour: integer().primaryKey(),
  /** JSON: `{minute of the hour: postings}`; a minute without any may be missing. */
  minutes: text().notNull(),
});

/**
 * Where the clock went back: crawls `first` to `last` may be earlier than `at`, the latest time of a
 * crawl before them, by more than crawls ever are. No row in a life without such a fault.
 */
export const clockFaults = sqliteTable("clock_faults", {
  at: integer().primaryKey(),
  first: integer().notNull(),
  last: integer().notNull(),
  /** The earliest time of a crawl among them (ms). */
  lowest: integer().notNull(),
});

/**
 * What the boards' last lists held and could not be read, by provider: far from none it says that an
 * ATS changed its shape. WITHOUT ROWID.
 */
export const providerRejects = sqliteTable("provider_rejects", {
  provider: text().primaryKey(),
  rejected: integer().notNull(),
});

/**
 * One row, of id 1: what every read asks of the database as a whole (catalogue-state.ts), and the boards'
 * clocks (board-slots.ts). Those two come last, so that reading the others reads none of them.
 */
export const catalogue = sqliteTable("catalogue", {
  id: integer().primaryKey(),
  /** Of all that is served: every write to it counts it up. */
  version: integer().notNull(),
  /** A random name of this filling of the database. */
  epoch: text().notNull(),
  complete: blob({ mode: "buffer" }).notNull(),
  due: blob({ mode: "buffer" }).notNull(),
});
