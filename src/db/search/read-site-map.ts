import { and, asc, gt, gte, isNull, lt, max } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { jobs } from "../schema/schema-postings.ts";
import { orgs } from "../schema/schema.ts";

/** Addresses of one part: below the 50,000 of the protocol, and few enough rows for one request. */
const SITE_MAP_PART_ROWS = 5_000;

/** How many parts the postings and the companies have. Reads two rows. */
export async function readSiteMapParts(db: D1Database): Promise<{ jobs: number; companies: number }> {
  const [[job], [org]] = await Promise.all([
    drizzle(db)
      .select({ id: max(jobs.id) })
      .from(jobs),
    drizzle(db)
      .select({ id: max(orgs.id) })
      .from(orgs),
  ]);
  const parts = (id: number | null = null): number => (id === null ? 0 : Math.floor(id / SITE_MAP_PART_ROWS) + 1);
  return { jobs: parts(job?.id), companies: parts(org?.id) };
}

/** The open postings of one part, by range of `jobs.id`. Reads a row for each posting of the range. */
export async function readSiteMapJobs(db: D1Database, part: number): Promise<{ jobId: string; changedAt: number }[]> {
  const from = part * SITE_MAP_PART_ROWS;
  return drizzle(db)
    .select({ jobId: jobs.jobId, changedAt: jobs.changedAt })
    .from(jobs)
    .where(and(gte(jobs.id, from), lt(jobs.id, from + SITE_MAP_PART_ROWS), isNull(jobs.closedAt)))
    .orderBy(asc(jobs.id));
}

/** The companies with open postings of one part, by range of `orgs.id`. */
export async function readSiteMapOrgs(db: D1Database, part: number): Promise<{ slug: string }[]> {
  const from = part * SITE_MAP_PART_ROWS;
  return drizzle(db)
    .select({ slug: orgs.slug })
    .from(orgs)
    .where(and(gte(orgs.id, from), lt(orgs.id, from + SITE_MAP_PART_ROWS), gt(orgs.openJobs, 0)))
    .orderBy(asc(orgs.id));
}
