import { sql } from "drizzle-orm";
import { toRepost, type Job } from "../../core/job.ts";
import { limits } from "../../core/limits.ts";
import { repostChain, type ChainPosting } from "../../core/repost-chain.ts";
import { openingToken } from "../index/job-index.ts";
import { matchExpression } from "../index/match-expression.ts";
import type { JobRow } from "../postings/job-of-row.ts";
import { jobs } from "../schema/schema-postings.ts";
import { columnNames, rowReader } from "../sql/row-reader.ts";

/** A single record, and its row. */
interface Single {
  job: Job;
  row: Pick<JobRow, "jobId" | "opening">;
}

const columns = {
  jobId: jobs.jobId,
  locationText: jobs.locationText,
  firstSeenAt: jobs.firstSeenAt,
  closedAt: jobs.closedAt,
  lastSeenAt: jobs.lastSeenAt,
  baseline: jobs.baseline,
};
const toPosting = rowReader<Omit<ChainPosting, "lastSeenAt"> & { lastSeenAt: number | null }>(columns);
const ofOpening = (match: string): string =>
  `select ${columnNames(columns)} from job_index cross join jobs other on other.id = job_index.rowid
   where job_index match ${match} order by job_index.rowid desc limit ${limits.repostPostingsMax + 1}`;
const READ = ofOpening("?");
const [before = "", behind = ""] = matchExpression([[openingToken("|")]]).split("|");

/**
 * For a statement that reads a row of `jobs`: the postings of its opening, open or closed, as JSON for `withRepostOf`; null
 * where it is of none. Two rows read for each.
 */
export const openingPostings = sql<string | null>`case when ${jobs.opening} is not null then
  (select json_group_array(json_array(${sql.raw(columnNames(columns))})) from (${sql.raw(ofOpening(`'${before}' || jobs.opening || '${behind}'`))})) end`;

/** A single record with the posting that it goes on from; two rows read for each posting of its opening. */
export async function withRepost(db: D1Database, single: Single): Promise<Job> {
  const { opening } = single.row;
  const match = opening === null ? null : matchExpression([[openingToken(opening)]]);
  return withChain(single, match === null ? [] : await db.prepare(READ).bind(match).raw());
}

/** The same of postings that were read with it (`openingPostings`). */
export function withRepostOf(single: Single, postings: string | null): Job {
  return withChain(single, postings === null ? [] : (JSON.parse(postings) as unknown[][]));
}

/** The chain that a posting goes on (core/repost-chain.ts), null where none is proved. */
function withChain({ job, row: { jobId, opening } }: Single, rows: unknown[][]): Job {
  const isOne = rows.length < 2 || rows.length > limits.repostPostingsMax;
  const lastSeenAt = Date.parse(job.last_seen_at);
  const postings = rows.map((row): ChainPosting => {
    const one = toPosting(row);
    return Object.assign(one, {
      lastSeenAt: one.jobId === jobId ? lastSeenAt : (one.lastSeenAt ?? one.firstSeenAt),
    });
  });
  const chain = isOne ? null : repostChain(jobId, postings);
  const repost = chain === null || opening === null ? null : toRepost(chain, opening);
  return { ...job, extensions: { ...job.extensions, repost } };
}
