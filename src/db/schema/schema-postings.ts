import { sql, type SQL } from "drizzle-orm";
import { blob, index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { EmploymentType, WorkplaceType } from "../../core/facts.ts";
import type { Seniority } from "../../core/normalize/seniority/rank.ts";
import type { PayPeriod } from "../../core/posting.ts";
import { hashText, jsonText, payloadText } from "./packed-columns.ts";
import { nameOfBoard, sources } from "./schema.ts";

interface AddressColumns {
  sourceUrl: unknown;
  applyUrl: unknown;
  board: unknown;
}

/** Whether a posting's address lacks its key (`job-row.ts` says how it is stored). */
export function hidesKey({ sourceUrl }: Pick<AddressColumns, "sourceUrl">): SQL {
  return sql`instr(${sourceUrl}, char(1)) = 0`;
}

/**
 * Whether it has no trace of its board, or its form stands at an address of another kind. Of a token of several parts
 * an address has the first (`boardName`).
 */
export function hidesBoard({ sourceUrl, applyUrl, board }: AddressColumns): SQL {
  const isUntold = sql`instr(${sourceUrl}, char(2)) = 0 and (instr(${board}, '|') = 0 or instr(${sourceUrl}, ${nameOfBoard(board)}) = 0)`;
  return sql`(${isUntold} or instr(${applyUrl}, '+') <> 1)`;
}

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
    /** Empty: none is stated; null: rules before version 17 made the row (`seniorityOfRow`). */
    seniority: text().$type<Seniority | "">(),
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
    native: jsonText().notNull(),
    /** The opening that it is of (`openingOf`); null: nothing proves another posting to be of the same. */
    opening: text(),
    /**
     * Of its opening's other open postings: how many, where it is their head (clusters/heads.ts); -1: another is.
     * Null: there is none, or it is closed.
     */
    others: integer(),
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
    contentHash: hashText("content_hash").notNull(),
    /** SHA-256 of the posting's own bytes in its payload: the same bytes are not read again. */
    sourceHash: hashText("source_hash").notNull(),
    /** Hash of what was read out of those bytes (`hashReading`): other bytes that say the same are not looked at further. */
    readHash: text("read_hash"),
    /**
     * The payload it was read from (`<time>-<sha256>`), and when it was normalised: whatever changes what is shown of
     * the posting moves that too (search/listed-columns.ts).
     */
    payload: payloadText().notNull(),
    inferredAt: integer("inferred_at").notNull(),
    /**
     * What it is indexed and counted under (counts/count-place.ts), and the version of the rules that made
     * that. Never worked out again: by later rules it would be something else. Null: it is not counted yet.
     * Below zero: made by that version, and to be made anew (crawl/rename-org.ts).
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
    // A lookup's reads, of the few whose address does not say both key and board: of the others it makes the id.
    index("jobs_by_address").on(t.sourceUrl).where(hidesKey(t)),
    index("jobs_by_key").on(t.key).where(hidesBoard(t)),
  ],
);

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
    /** JSON: `[field or null, old value, new value]` for each event, or what `packChanges` makes of it. */
    changes: text().notNull(),
    observedAt: integer("observed_at").notNull(),
    sourceHash: text("source_hash"),
    /** JSON (`packMetadata`). */
    metadata: text().notNull().default("{}"),
    /**
     * The same posting's row before this one (`eventPosition`), null for its first. A chain instead
     * of an index by posting: a row written less for each.
     */
    previous: integer(),
  },
  (t) => [primaryKey({ columns: [t.source, t.crawlNumber, t.ordinal] })],
);
