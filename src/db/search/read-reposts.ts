import { sql } from "drizzle-orm";
import { toRepost, type Job } from "../../core/job.ts";
import { limits } from "../../core/limits.ts";
import { mayGoOn, repostChain, type ChainPosting } from "../../core/repost-chain.ts";
import { openingToken } from "../index/job-index.ts";
import { matchExpression } from "../index/match-expression.ts";
import type { JobRow } from "../postings/job-of-row.ts";
import { jobs } from "../schema/schema-postings.ts";
import { columnNames, rowReader } from "../sql/row-reader.ts";

/** What a chain is made of. */
const columns = {
  jobId: jobs.jobId,
  locationText: jobs.locationText,
  firstSeenAt: jobs.firstSeenAt,
  closedAt: jobs.closedAt,
  lastSeenAt: jobs.lastSeenAt,
  baseline: jobs.baseline,
};

/** A single record, and its row. */
interface Single {
  job: Job;
  row: Pick<JobRow, keyof typeof columns | "id" | "opening">;
}

const toPosting = rowReader<Omit<ChainPosting, "lastSeenAt"> & { lastSeenAt: number | null }>(columns);
/** The others of an opening, as many as a chain is read of. */
const othersOf = (match: string, id: string): string =>
  `select ${columnNames(columns)} from job_index cross join jobs other on other.id = job_index.rowid
   where job_index match ${match} and job_index.rowid <> ${id} order by job_index.rowid desc limit ${limits.repostPostingsMax}`;
const READ = othersOf("?", "?");
const [before = "", behind = ""] = matchExpression([[openingToken("|")]]).split("|");

/**
 * For a statement that reads a row of `jobs`: the other postings of its opening, open or closed, as JSON for
 * `withRepostOf`; null where it is of none, or goes on from none (`mayGoOn`). Two rows read for each, and one.
 */
export const openingPostings = sql<
  string | null
>`case when ${jobs.opening} is not null and not ${jobs.baseline} and ${jobs.locationText} is not null then
  (select json_group_array(json_array(${sql.raw(columnNames(columns))})) from (${sql.raw(othersOf(`'${before}' || jobs.opening || '${behind}'`, "jobs.id"))})) end`;

/** A single record with the posting that it goes on from; two rows read for each other posting of its opening, and one. */
export async function withRepost(db: D1Database, single: Single): Promise<Job> {
  const { opening, id } = single.row;
  if (opening === null || !mayGoOn(single.row)) return withChain(single, []);
  const match = matchExpression([[openingToken(opening)]]);
  return withChain(single, await db.prepare(READ).bind(match, id).raw());
}

/** The same of postings that were read with it (`openingPostings`). */
export function withRepostOf(single: Single, others: string | null): Job {
  return withChain(single, others === null ? [] : (JSON.parse(others) as unknown[][]));
}

/** With the chain that a posting goes on (core/repost-chain.ts), null where none is proved. */
function withChain({ job, row }: Single, others: unknown[][]): Job {
  return { ...job, extensions: { ...job.extensions, repost: repostOf(job, row, others) } };
}

function repostOf(job: Job, row: Single["row"], others: unknown[][]): ReturnType<typeof toRepost> | null {
  if (row.opening === null || others.length === 0 || others.length === limits.repostPostingsMax) return null;
  const postings = others.map((values): ChainPosting => {
    const one = toPosting(values);
    return Object.assign(one, { lastSeenAt: one.lastSeenAt ?? one.firstSeenAt });
  });
  postings.push({ ...row, lastSeenAt: Date.parse(job.last_seen_at) });
  const chain = repostChain(row.jobId, postings);
  return chain === null ? null : toRepost(chain, row.opening);
}
