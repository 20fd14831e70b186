import { and, desc, eq, gt, gte, inArray, isNull, lt, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { limits } from "../core/limits.ts";
import { crawls, jobs, sources } from "./schema.ts";

const openColumns = {
  id: jobs.id,
  key: jobs.key,
  sourceHash: jobs.sourceHash,
  misses: jobs.misses,
  absentSince: jobs.absentSince,
  lastSeenAt: jobs.lastSeenAt,
  /** The end of applications that its payload states. */
  deadlineAt: sql<number | null>`${jobs.derived} ->> 'd'`,
};
/** An open posting, as far as comparing a list with it takes. */
export type OpenJob = Pick<
  typeof jobs.$inferSelect,
  "id" | "key" | "sourceHash" | "misses" | "absentSince" | "lastSeenAt"
> & { deadlineAt: number | null };

/** The open postings of a board: about two rows read for each. */
export async function readOpenJobs(db: D1Database, source: number): Promise<OpenJob[]> {
  return await drizzle(db)
    .select(openColumns)
    .from(jobs)
    .where(and(eq(jobs.source, source), isNull(jobs.closedAt)));
}

/** Earlier crawls whose lists lacked postings, from `since` to before `number`; a row read for each crawl in between. */
export async function readHoldingCrawls(
  db: D1Database,
  source: number,
  since: number,
  number: number,
): Promise<{ number: number; payload: string | null }[]> {
  // A list that could not speak for absence held nothing.
  const between = and(eq(crawls.source, source), gte(crawls.number, since), lt(crawls.number, number));
  return await drizzle(db)
    .select({ number: crawls.number, payload: crawls.payload })
    .from(crawls)
    .where(and(between, gt(crawls.held, 0)))
    .orderBy(crawls.number)
    .limit(limits.failuresReadMax);
}

/** Crawls after a number, oldest first, the newest hundred at most; a row read for each. */
export async function readCrawlsAfter(
  db: D1Database,
  source: number,
  number: number,
): Promise<{ number: number; at: number; httpStatus: number | null }[]> {
  const rows = await drizzle(db)
    .select({ number: crawls.number, at: crawls.at, httpStatus: crawls.httpStatus })
    .from(crawls)
    .where(and(eq(crawls.source, source), gt(crawls.number, number)))
    .orderBy(desc(crawls.number))
    .limit(limits.failuresReadMax);
  return rows.toReversed();
}

export type JobRow = typeof jobs.$inferSelect;

/** Full rows by job id, open or closed; ids that are unknown are left out. */
export async function readJobRows(db: D1Database, jobIds: string[]): Promise<JobRow[]> {
  if (jobIds.length === 0) return [];
  const wanted = sql`(select value from json_each(${JSON.stringify(jobIds)}))`;
  return await drizzle(db).select().from(jobs).where(inArray(jobs.jobId, wanted));
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

/** Every provider that has boards to crawl, as `listed` (and a null): one row read for each. */
export const LISTED_PROVIDERS = `with recursive listed (provider) as (
    select min(provider) from sources where paused = 0
    union all
    select (select min(provider) from sources where paused = 0 and provider > listed.provider) from listed where provider is not null)`;
const PROVIDERS = `${LISTED_PROVIDERS} select provider from listed where provider is not null`;

const DUE = `select source_id as sourceId, provider, board, crawl_number as crawlNumber from sources
  where paused = 0 and provider = ? and next_crawl_after <= ? order by next_crawl_after limit ?`;

/**
 * Boards that are due: of each provider at most `limit`, those never crawled first, then the longest
 * waiting. One row read for each.
 */
export async function readDueSources(
  db: D1Database,
  now: number,
  limit: number,
): Promise<{ sourceId: string; provider: string; board: string; crawlNumber: number }[]> {
  type Due = Awaited<ReturnType<typeof readDueSources>>[number];
  const providers = await db.prepare(PROVIDERS).all<{ provider: string }>();
  if (providers.results.length === 0) return [];
  const due = await db.batch<Due>(providers.results.map(({ provider }) => db.prepare(DUE).bind(provider, now, limit)));
  return due.flatMap(({ results }) => results);
}
