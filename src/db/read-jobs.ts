import { eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { htmlToText } from "../core/normalize/html-text.ts";
import type { Job } from "../core/job.ts";
import { filterTokens, type JobFilterValues, type ResolvedIds } from "./job-filters.ts";
import { matchExpression } from "./job-index.ts";
import { jobOfRow, type JobBoard, type JobRow } from "./job-of-row.ts";
import { descriptionHex, htmlOfHex, readDescriptions } from "./read-descriptions.ts";
import { jobBoardColumns, readJobBoards } from "./read-sources.ts";
import { descriptions, jobs, orgs, sources } from "./schema.ts";

/** Position in a list of postings, which is newest first: `jobs.id` of the last one shown. */
export type JobPosition = [id: number];

export interface JobQuery {
  filters: JobFilterValues;
  after: JobPosition | null;
  rows: number;
  withDescription: boolean;
}

export interface JobPage {
  jobs: Job[];
  /** Slug of each posting's company, in the order of `jobs`. */
  orgSlugs: string[];
  /** Where the next page goes on, or null at the end. */
  next: JobPosition | null;
}

/** `jobs.id` is below 2^53 for ever; as text, since D1 binds a JS number as REAL. */
const NEWEST = Number.MAX_SAFE_INTEGER;

/**
 * A page of postings, newest first, by one MATCH on the inverted index. Reads two rows per posting
 * (index and row) and two per board, at any size of the catalogue and for any filters.
 */
export async function readJobPage(db: D1Database, bucket: string, query: JobQuery): Promise<JobPage> {
  const groups = filterTokens(query.filters, await resolveIds(db, query.filters));
  if (groups.some((group) => group.length === 0)) return { jobs: [], orgSlugs: [], next: null };
  // One more than asked tells whether there is a next page.
  const rows = await selectJobRows(db, matchExpression(groups), query.after?.[0] ?? NEWEST, query.rows + 1);
  const page = rows.slice(0, query.rows);
  const last = page.at(-1);
  return {
    ...(await dressRows(db, bucket, page, query.withDescription)),
    next: rows.length > query.rows && last !== undefined ? [last.id] : null,
  };
}

/** FTS5 heeds a rowid bound only when it is an INTEGER: without the CAST it walks every match. */
async function selectJobRows(db: D1Database, match: string, before: number, rows: number): Promise<JobRow[]> {
  return drizzle(db)
    .select(getTableColumns(jobs))
    .from(sql`job_index`)
    .crossJoin(jobs)
    .where(
      sql`job_index match ${match} and job_index.rowid < cast(${String(before)} as integer) and ${jobs.id} = job_index.rowid`,
    )
    .orderBy(sql`job_index.rowid desc`)
    .limit(rows);
}

async function dressRows(
  db: D1Database,
  bucket: string,
  rows: JobRow[],
  withDescription: boolean,
): Promise<Pick<JobPage, "jobs" | "orgSlugs">> {
  const hashes = withDescription ? rows.map((row) => row.descriptionHash).filter((hash) => hash !== null) : [];
  const [boards, html] = await Promise.all([
    readJobBoards(db, [...new Set(rows.map((row) => row.source))]),
    readDescriptions(db, [...new Set(hashes)]),
  ]);
  const page: Pick<JobPage, "jobs" | "orgSlugs"> = { jobs: [], orgSlugs: [] };
  for (const row of rows) {
    const board = boards.get(row.source);
    if (board === undefined) throw new Error(`posting ${row.jobId} has no board`);
    const job = jobOfRow(row, board, bucket);
    page.jobs.push(withDescription ? describe(job, html.get(row.descriptionHash ?? "") ?? null) : job);
    page.orgSlugs.push(board.orgSlug);
  }
  return page;
}

export interface JobDetail {
  job: Job;
  /** `jobs.id`. */
  id: number;
  baseline: boolean;
  board: JobBoard;
}

/** One posting, open or closed, by its public id. Reads three rows, four with its description. */
export async function readJob(
  db: D1Database,
  bucket: string,
  jobId: string,
  withDescription: boolean,
): Promise<JobDetail | null> {
  const base = drizzle(db)
    .select({
      row: getTableColumns(jobs),
      board: jobBoardColumns,
      hex: withDescription ? descriptionHex : sql<string>`''`,
    })
    .from(jobs)
    .innerJoin(sources, eq(sources.id, jobs.source))
    .innerJoin(orgs, eq(orgs.id, sources.org))
    .where(eq(jobs.jobId, jobId))
    .$dynamic();
  const [found] = await (withDescription
    ? base.leftJoin(descriptions, eq(descriptions.hash, jobs.descriptionHash))
    : base);
  if (found === undefined) return null;
  const { row, board, hex } = found;
  const job = jobOfRow(row, board, bucket);
  return {
    job: withDescription ? describe(job, htmlOfHex(hex)) : job,
    id: row.id,
    baseline: row.baseline,
    board,
  };
}

function describe(job: Job, html: string | null): Job {
  return { ...job, description_text: html === null ? null : htmlToText(html), description_html: html };
}

/** Unknown ids are left out: such a filter matches nothing. Reads a row per id. */
async function resolveIds(db: D1Database, filters: JobFilterValues): Promise<ResolvedIds> {
  const orm = drizzle(db);
  const orgIds = filters.org_ids ?? [];
  const sourceIds = filters.source_ids ?? [];
  const [orgRows, sourceRows] = await Promise.all([
    orgIds.length === 0
      ? []
      : orm.select({ id: orgs.id, text: orgs.orgId }).from(orgs).where(inArray(orgs.orgId, orgIds)),
    sourceIds.length === 0
      ? []
      : orm
          .select({ id: sources.id, text: sources.sourceId })
          .from(sources)
          .where(inArray(sources.sourceId, sourceIds)),
  ]);
  return {
    orgs: new Map(orgRows.map((row) => [row.text, row.id])),
    sources: new Map(sourceRows.map((row) => [row.text, row.id])),
  };
}
