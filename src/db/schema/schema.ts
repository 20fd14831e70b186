import { sql } from "drizzle-orm";
import { blob, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { EmploymentType, WorkplaceType } from "../../core/facts.ts";
import type { PayPeriod } from "../../core/posting.ts";

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

/** Postings: the normalised record as last read. `closed_at` null means open. */
export const jobs = sqliteTable(
  "jobs",
  {
    id: integer().primaryKey(),
    jobId: text("job_id").notNull().unique(),
    source: integer()
      .notNull()
      .references(() => sources.id),
    /**
     * Its board's own columns, written with the row (apply-crawl.ts): a list shows the postings of as many
     * boards as it has rows, and would read each of them. Only a name ever changes, once at most.
     */
    org: integer().notNull().default(0),
    provider: text().notNull().default(""),
    board: text().notNull().default(""),
    orgSlug: text("org_slug").notNull().default(""),
    orgName: text("org_name").notNull().default(""),
    key: text().notNull(),
    title: text().notNull(),
    /** Empty: as the title. */
    normalizedTitle: text("normalized_title"),
    locationText: text("location_text"),
    country: text(),
    region: text(),
    city: text(),
    department: text(),
    team: text(),
    employmentType: text("employment_type").$type<EmploymentType>(),
    workplaceType: text("workplace_type").$type<WorkplaceType>(),
    salaryRaw: text("salary_raw"),
    salaryMin: real("salary_min"),
    salaryMax: real("salary_max"),
    salaryCurrency: text("salary_currency"),
    salaryPeriod: text("salary_period").$type<PayPeriod>(),
    language: text(),
    sourceUrl: text("source_url"),
    /** Behind a "+" what follows `source_url` (`job-row.ts`). */
    applyUrl: text("apply_url"),
    descriptionHash: text("description_hash"),
    /** JSON: facts that only the single record shows (`DerivedFacts`). */
    derived: text().notNull(),
    /** JSON: the provider's own fields. */
    native: text().notNull(),
    postedAt: integer("posted_at"),
    updatedAt: integer("updated_at"),
    firstSeenAt: integer("first_seen_at").notNull(),
    /** When its last event was observed. */
    changedAt: integer("changed_at").notNull(),
    /** Its newest row of `events` (`eventPosition`): the head of its chain. */
    lastEvent: integer("last_event"),
    closedAt: integer("closed_at"),
    /** Null while the board's last complete list holds it: then it was last seen at that time. */
    lastSeenAt: integer("last_seen_at"),
    /** Null while open: then its board's last good crawl checked it. */
    lastCheckedAt: integer("last_checked_at"),
    /** Complete lists in a row that lacked it. */
    misses: integer().notNull().default(0),
    /** Number of the first of those crawls. */
    absentSince: integer("absent_since"),
    baseline: integer({ mode: "boolean" }).notNull(),
    contentHash: text("content_hash").notNull(),
    /** SHA-256 of the posting's own bytes in its payload: the same bytes are not read again. */
    sourceHash: text("source_hash").notNull(),
    /** Hash of what was read out of those bytes (`hashReading`): other bytes that say the same are not looked at further. */
    readHash: text("read_hash"),
    /** The payload it was read from (`<time>-<sha256>`), and when it was normalised. */
    payload: text().notNull(),
    inferredAt: integer("inferred_at").notNull(),
    /**
     * What it is indexed and counted under (counts/count-place.ts), and the version of the rules that made
     * that. Never worked out again: by later rules it would be something else. Null: it is not counted yet.
     */
    remembered: blob({ mode: "buffer" }),
    rulesVersion: integer("rules_version").notNull().default(0),
  },
  (t) => [
    // The crawler's read: the open postings of one board. Closed ones are in it too: SQLite looks for a
    // board's postings before it lets the board go, and would read everybody's.
    index("jobs_by_source").on(t.source, t.closedAt),
    // A mirror's read: what changed since, oldest change first.
    index("jobs_by_change").on(t.changedAt, t.id),
  ],
);

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

/**
 * What happened to postings; clustered by board and crawl (WITHOUT ROWID, see the migration). A row
 * is what one crawl found of one posting: it holds an event for each changed field.
 */
export const events = sqliteTable(
  "events",
  {
    source: integer().notNull(),
    crawlNumber: integer("crawl_number").notNull(),
    /** The place of its first event among those of the crawl; the others follow it. */
    ordinal: integer().notNull(),
    job: integer().notNull(),
    type: text({ enum: ["job.created", "job.updated", "job.closed", "job.reopened"] }).notNull(),
    /** JSON: `[field or null, old value, new value]` for each event. */
    changes: text().notNull(),
    observedAt: integer("observed_at").notNull(),
    sourceHash: text("source_hash"),
    /** JSON. */
    metadata: text().notNull().default("{}"),
    /**
     * The same posting's row before this one (`eventPosition`), null for its first. A chain instead
     * of an index by posting: a row written less for each.
     */
    previous: integer(),
  },
  (t) => [primaryKey({ columns: [t.source, t.crawlNumber, t.ordinal] })],
);

/** Counts of postings by scope and value (count-packs.ts). WITHOUT ROWID. */
export const countPacks = sqliteTable(
  "count_packs",
  {
    scope: text().notNull(),
    part: text().notNull(),
    /** JSON: `{key: [open, total]}`, or one number for both. */
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
  /** JSON entries (`CountMove`, and a stamp behind those of each writer), a comma behind each. */
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
  },
  // What the admin's revoke looks up.
  (t) => [uniqueIndex("api_keys_by_prefix").on(t.prefix)],
);

/** What the operator changed, one row each. */
export const adminActions = sqliteTable("admin_actions", {
  id: integer().primaryKey(),
  at: integer().notNull(),
  action: text({ enum: ["register", "pause", "resume", "crawl", "prune", "opt_out", "opt_in", "reindex"] }).notNull(),
  /** The board's source_id; null for all boards. */
  sourceId: text("source_id"),
});

/** How far a task of the cron has come, by its name. WITHOUT ROWID. */
export const cronMarks = sqliteTable("cron_marks", {
  name: text().primaryKey(),
  value: integer().notNull(),
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
