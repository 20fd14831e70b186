import { and, desc, eq, getTableColumns, gt, isNull, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { limits } from "../../core/limits.ts";
import { readDueSlots } from "../boards/board-slots.ts";
import { baseOf, selectBase, type StoredText } from "../postings/read-descriptions.ts";
import { crawls, sources } from "../schema/schema.ts";
import { jobs } from "../schema/schema-postings.ts";
import { columnNames, rowReader } from "../sql/row-reader.ts";
import { listedValue, valuesList } from "../sql/values-list.ts";

const openColumns = {
  id: jobs.id,
  key: jobs.key,
  sourceHash: jobs.sourceHash,
  readHash: jobs.readHash,
  /** Where it was read from: says when. */
  payload: jobs.payload,
  misses: jobs.misses,
  absentSince: jobs.absentSince,
  lastSeenAt: jobs.lastSeenAt,
};
/** An open posting, as far as comparing a list with it takes. */
export interface OpenJob extends Pick<typeof jobs.$inferSelect, keyof typeof openColumns> {
  /** The end of applications that its payload states. */
  deadlineAt: number | null;
}
const toOpenJob = rowReader<Omit<OpenJob, "deadlineAt">>(openColumns);
const READ_OPEN_JOBS = `select ${columnNames(openColumns)}, derived ->> 'd' from jobs where source = ? and closed_at is null`;

/** The open postings of a board: about two rows read for each. */
export async function readOpenJobs(db: D1Database, source: number): Promise<OpenJob[]> {
  const rows = await db.prepare(READ_OPEN_JOBS).bind(source).raw();
  return rows.map((row) => Object.assign(toOpenJob(row), { deadlineAt: row.at(-1) as number | null }));
}

/** Which of a board's crawls are asked for: from `since` to before `number`. */
export interface Holding {
  source: number;
  since: number;
  number: number;
}

/** An earlier crawl whose list lacked postings. */
export interface HoldingCrawl {
  number: number;
  payload: string | null;
}

const holdingColumns = { number: crawls.number, payload: crawls.payload };
const toHoldingCrawl = rowReader<HoldingCrawl>(holdingColumns);
// A list that could not speak for absence held nothing.
const READ_HOLDING_CRAWLS = `select ${columnNames(holdingColumns)} from crawls
  where source = ? and number >= ? and number < ? and held > 0 order by number limit ${limits.failuresReadMax}`;

/** Oldest first; a row read for each crawl in between. */
function selectHoldingCrawls(db: D1Database, { source, since, number }: Holding): D1PreparedStatement {
  return db.prepare(READ_HOLDING_CRAWLS).bind(source, since, number);
}

/** Crawls after a number, oldest first, the newest hundred at most; a row read for each. */
export async function readCrawlsAfter(
  db: D1Database,
  source: number,
  number: number,
): Promise<{ number: number; at: number; error: string | null }[]> {
  const rows = await drizzle(db)
    .select({ number: crawls.number, at: crawls.at, error: sql<string | null>`${crawls.detail} ->> 'error'` })
    .from(crawls)
    .where(and(eq(crawls.source, source), gt(crawls.number, number)))
    .orderBy(desc(crawls.number))
    .limit(limits.failuresReadMax);
  return rows.toReversed();
}

export type JobRow = typeof jobs.$inferSelect;

/** Full rows by job id, open or closed; ids that are unknown are left out. Two rows read for each. */
export async function readJobRows(db: D1Database, jobIds: string[]): Promise<JobRow[]> {
  return jobIds.length === 0 ? [] : (await selectJobRows(db, jobIds).raw()).map((values) => toJobRow(values));
}

const jobColumns = getTableColumns(jobs);
const toJobRow = rowReader<JobRow>(jobColumns);
const READ_JOBS = `select ${columnNames(jobColumns)} from jobs where job_id in (select value from json_each(?))`;

function selectJobRows(db: D1Database, jobIds: string[]): D1PreparedStatement {
  return db.prepare(READ_JOBS).bind(JSON.stringify(jobIds));
}

/** What a batch answers of `selectJobRows`: records, whose values are in the order of the columns. */
function jobRowsOf(result: D1Result | undefined): JobRow[] {
  return (result?.results ?? []).map((record) => toJobRow(Object.values(record as object)));
}

/**
 * The same in one call of D1 with the HTML that a board's descriptions are deflated on: null when the board has
 * none, or it is not there any more. `base`: its hash. A row more.
 */
export async function readJobRowsAndBase(
  db: D1Database,
  jobIds: string[],
  base: string | null,
): Promise<{ rows: JobRow[]; baseHtml: string | null }> {
  if (base === null || jobIds.length === 0) return { rows: await readJobRows(db, jobIds), baseHtml: null };
  const [rows, found] = await db.batch([selectJobRows(db, jobIds), selectBase(db, base)]);
  return { rows: jobRowsOf(rows), baseHtml: baseOf((found?.results ?? []) as StoredText[], base) };
}

/** The same in one call of D1 with the earlier lists from `since` to before `number` that lacked postings. */
export async function readJobRowsAndHolding(
  db: D1Database,
  jobIds: string[],
  { source, since, number }: Holding,
): Promise<{ rows: JobRow[]; lists: HoldingCrawl[] }> {
  const [rows, lists] = await db.batch([selectJobRows(db, jobIds), selectHoldingCrawls(db, { source, since, number })]);
  return {
    rows: jobRowsOf(rows),
    lists: (lists?.results ?? []).map((list) => toHoldingCrawl(Object.values(list as object))),
  };
}

/** Open postings of a board whose facts another version of the normaliser made; reads all open ones. */
export async function readStaleJobs(
  db: D1Database,
  source: number,
  normalizer: number,
  limit: number,
): Promise<JobRow[]> {
  const version = sql`${jobs.derived} ->> 'v'`;
  return await drizzle(db)
    .select()
    .from(jobs)
    .where(and(eq(jobs.source, source), isNull(jobs.closedAt), sql`${version} <> cast(${normalizer} as integer)`))
    .orderBy(jobs.id)
    .limit(limit);
}

/** Boards after an id, for a walk over all of them. */
export async function readSourceIds(db: D1Database, after: string, limit: number): Promise<string[]> {
  const rows = await drizzle(db)
    .select({ sourceId: sources.sourceId })
    .from(sources)
    .where(gt(sources.sourceId, after))
    .orderBy(sources.sourceId)
    .limit(limit);
  return rows.map(({ sourceId }) => sourceId);
}

/** A board that is due. */
type DueSource = Pick<typeof sources.$inferSelect, "sourceId" | "provider" | "board" | "crawlNumber">;

/**
 * Boards that are due: of each lane (a provider) at most `limit`, those never crawled first, then the
 * longest waiting. One row read for each, and the one that says which they are.
 */
export async function readDueSources(db: D1Database, now: number, limit: number): Promise<DueSource[]> {
  const lanes = Map.groupBy(await readDueSlots(db, now), ({ lane }) => lane);
  const ids = [...lanes.values()].flatMap((slots) => slots.slice(0, limit)).map(({ id }) => id);
  const chunks = Array.from({ length: Math.ceil(ids.length / limits.pageRowsMax) }, (_, index) =>
    ids.slice(index * limits.pageRowsMax, (index + 1) * limits.pageRowsMax),
  );
  const { id, sourceId, provider, board, crawlNumber } = sources;
  const read = async (chunk: number[]): Promise<(DueSource & { id: number })[]> =>
    drizzle(db)
      .select({ id, sourceId, provider, board, crawlNumber })
      .from(valuesList(chunk))
      .crossJoin(sources)
      .where(sql`${sources.id} = ${listedValue}`);
  const rows = new Map((await Promise.all(chunks.map(read))).flat().map((row) => [row.id, row]));
  return ids.flatMap((one) => rows.get(one) ?? []);
}
