import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { jobs, orgs, sources } from "./schema.ts";

/** What a crawl needs to know of its board. */
export type CrawlSource = typeof sources.$inferSelect & {
  org: number;
  orgId: string;
  orgName: string;
  orgSlug: string;
  orgDomain: string | null;
  orgNameBasis: (typeof orgs.$inferSelect)["nameBasis"];
};

/** Reads 2 rows. Null when there is no such board. */
export async function readCrawlSource(db: D1Database, sourceId: string): Promise<CrawlSource | null> {
  const rows = await drizzle(db)
    .select()
    .from(sources)
    .innerJoin(orgs, eq(orgs.id, sources.org))
    .where(eq(sources.sourceId, sourceId));
  const row = rows[0];
  if (row === undefined) return null;
  const { orgId, name, slug, domain, nameBasis } = row.orgs;
  return { ...row.sources, orgId, orgName: name, orgSlug: slug, orgDomain: domain, orgNameBasis: nameBasis };
}

const openColumns = {
  id: jobs.id,
  key: jobs.key,
  sourceHash: jobs.sourceHash,
  misses: jobs.misses,
  absentSince: jobs.absentSince,
  lastSeenAt: jobs.lastSeenAt,
};
/** An open posting, as far as comparing a list with it takes. */
export type OpenJob = { [K in keyof typeof openColumns]: (typeof jobs.$inferSelect)[K] };

/** The open postings of a board: about two rows read for each. */
export async function readOpenJobs(db: D1Database, source: number): Promise<OpenJob[]> {
  return await drizzle(db)
    .select(openColumns)
    .from(jobs)
    .where(and(eq(jobs.source, source), isNull(jobs.closedAt)));
}

export type JobRow = typeof jobs.$inferSelect;

/** Full rows by job id, open or closed; ids that are unknown are left out. */
export async function readJobRows(db: D1Database, jobIds: string[]): Promise<JobRow[]> {
  if (jobIds.length === 0) return [];
  const wanted = sql`(select value from json_each(${JSON.stringify(jobIds)}))`;
  return await drizzle(db).select().from(jobs).where(inArray(jobs.jobId, wanted));
}

/** Every provider that has boards to crawl: one row read for each. */
const PROVIDERS = `with recursive listed (provider) as (
    select min(provider) from sources where paused = 0
    union all
    select (select min(provider) from sources where paused = 0 and provider > listed.provider) from listed where provider is not null)
  select provider from listed where provider is not null`;

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
