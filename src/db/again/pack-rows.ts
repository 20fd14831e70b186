import { asc, getTableColumns, gt, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { canonicalJson } from "../../core/json.ts";
import { limits } from "../../core/limits.ts";
import type { EventRow } from "../events/event-of-row.ts";
import { packChanges, packMetadata, unpackChanges, unpackMetadata } from "../events/packed-event.ts";
import type { JobRow } from "../postings/job-of-row.ts";
import { repackedFacts } from "../postings/job-row.ts";
import { storedRow } from "../schema/packed-columns.ts";
import { packHash, unpackHash } from "../schema/packed-text.ts";
import { events, jobs } from "../schema/schema-postings.ts";
import { dropMark, setMark } from "../sql/cron-marks.ts";
import { joinChunks } from "../sql/join-chunks.ts";

/**
 * Writes the rows of an old database in the shorter form that rows have today: first those of postings, then those
 * of events. Readers know both, so that it may stop anywhere. What is there when the migration comes has marks.
 */

/** The last posting (`jobs.id`) that was looked at. */
const JOBS = "pack_jobs";
/** The board, the crawl and the ordinal of the last row of `events` that was looked at. */
const EVENTS = ["pack_events_source", "pack_events_crawl", "pack_events_ordinal"] as const;

/** One step, a transaction: `limits.packedRowsPerStep` rows. False when none is left; then it reads no row. */
export async function packRowsStep(db: D1Database): Promise<boolean> {
  const { results } = await db
    .prepare("select name, value from cron_marks where name >= 'pack_' and name < 'pack`'")
    .all<{ name: string; value: number }>();
  const marks = new Map(results.map(({ name, value }) => [name, value]));
  const place = marks.get(JOBS);
  if (place !== undefined) await packJobs(db, place);
  else if (marks.size > 0) {
    const [source = 0, crawl = 0, ordinal = 0] = EVENTS.map((name) => marks.get(name) ?? 0);
    await packEvents(db, [source, crawl, ordinal]);
  }
  return marks.size > 0;
}

// One that a crawl wrote since it was read is as it should be.
const UPDATE_JOBS = `update jobs set source_url = value ->> 'sourceUrl', derived = value ->> 'derived',
    native = value ->> 'native', content_hash = value ->> 'contentHash', source_hash = value ->> 'sourceHash',
    payload = value ->> 'payload'
  from json_each(?) where jobs.id = value ->> 'id' and jobs.inferred_at = value ->> 'inferredAt'`;

async function packJobs(db: D1Database, after: number): Promise<void> {
  const rows = await drizzle(db)
    .select()
    .from(jobs)
    .where(gt(jobs.id, after))
    .orderBy(asc(jobs.id))
    .limit(limits.packedRowsPerStep);
  const last = rows.at(-1)?.id;
  await db.batch([
    ...updates(db, UPDATE_JOBS, rows.map(packedJob)),
    last === undefined ? dropMark(db, JOBS) : setMark(db, JOBS, last),
  ]);
}

/** Columns of a posting as they are written today. */
export function packedJob(row: JobRow): object {
  const { id, inferredAt, native, contentHash, sourceHash, payload } = row;
  return storedRow(getTableColumns(jobs), {
    id,
    inferredAt,
    native,
    contentHash,
    sourceHash,
    payload,
    ...repackedFacts(row),
  });
}

const UPDATE_EVENTS = `update events set changes = value ->> 'changes', source_hash = value ->> 'sourceHash',
    metadata = value ->> 'metadata'
  from json_each(?) where events.source = value ->> 'source' and events.crawl_number = value ->> 'crawlNumber'
    and events.ordinal = value ->> 'ordinal'`;

async function packEvents(db: D1Database, [source, crawl, ordinal]: [number, number, number]): Promise<void> {
  const rows = await drizzle(db)
    .select()
    .from(events)
    .where(
      sql`(${events.source}, ${events.crawlNumber}, ${events.ordinal}) > (cast(${source} as integer), cast(${crawl} as integer), cast(${ordinal} as integer))`,
    )
    .orderBy(asc(events.source), asc(events.crawlNumber), asc(events.ordinal))
    .limit(limits.packedRowsPerStep);
  const last = rows.at(-1);
  const places = last === undefined ? [] : [last.source, last.crawlNumber, last.ordinal];
  await db.batch([
    ...updates(db, UPDATE_EVENTS, rows.map(packedEvent)),
    ...EVENTS.map((name, index) => {
      const place = places[index];
      if (place !== undefined) return setMark(db, name, place);
      return dropMark(db, name);
    }),
  ]);
}

/** The same of a row of `events`. */
export function packedEvent({ source, crawlNumber, ordinal, ...row }: EventRow): object {
  const metadata = unpackMetadata(row.type, row.metadata);
  const packed = packMetadata(row.type, metadata as never);
  const isWhole = canonicalJson(unpackMetadata(row.type, packed)) === canonicalJson(metadata);
  return {
    source,
    crawlNumber,
    ordinal,
    changes: packChanges(row.type, unpackChanges(row.type, row.changes)),
    sourceHash: row.sourceHash === null ? null : packHash(unpackHash(row.sourceHash)),
    // What its type does not tell stays spelled out.
    metadata: isWhole ? packed : row.metadata,
  };
}

function updates(db: D1Database, statement: string, rows: object[]): D1PreparedStatement[] {
  return joinChunks(rows.map((row) => JSON.stringify(row))).map((chunk) => db.prepare(statement).bind(`[${chunk}]`));
}
