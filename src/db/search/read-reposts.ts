import { toRepost, type Job } from "../../core/job.ts";
import { limits } from "../../core/limits.ts";
import { repostChain, type ChainPosting, type RepostChain } from "../../core/repost-chain.ts";
import { matchExpression, openingToken } from "../index/job-index.ts";
import { jobs } from "../schema/schema-postings.ts";
import type { JobDetail } from "./read-jobs.ts";
import { columnNames, rowReader } from "../sql/row-reader.ts";

const columns = {
  jobId: jobs.jobId,
  locationText: jobs.locationText,
  firstSeenAt: jobs.firstSeenAt,
  closedAt: jobs.closedAt,
  lastSeenAt: jobs.lastSeenAt,
  baseline: jobs.baseline,
};
const toPosting = rowReader<Omit<ChainPosting, "lastSeenAt"> & { lastSeenAt: number | null }>(columns);
const READ = `select ${columnNames(columns)} from job_index cross join jobs on jobs.id = job_index.rowid
  where job_index match ? order by job_index.rowid desc limit ${limits.repostPostingsMax + 1}`;

/** A single record with the posting that it goes on from; two rows read for each posting of its opening. */
export async function withRepost(db: D1Database, { job, row }: JobDetail): Promise<Job> {
  const { jobId, opening } = row;
  const chain = await readRepostChain(db, { jobId, opening, lastSeenAt: Date.parse(job.last_seen_at) });
  const repost = chain === null || opening === null ? null : toRepost(chain, opening);
  return { ...job, extensions: { ...job.extensions, repost } };
}

/**
 * The chain that a posting goes on (core/repost-chain.ts), null where none is proved. `lastSeenAt`: of the posting itself.
 * Reads two rows for each posting of its opening, open or closed.
 */
async function readRepostChain(
  db: D1Database,
  { jobId, opening, lastSeenAt }: { jobId: string; opening: string | null; lastSeenAt: number },
): Promise<RepostChain | null> {
  if (opening === null) return null;
  const rows = await db
    .prepare(READ)
    .bind(matchExpression([[openingToken(opening)]]))
    .raw();
  if (rows.length < 2 || rows.length > limits.repostPostingsMax) return null;
  const postings = rows.map((row): ChainPosting => {
    const one = toPosting(row);
    return Object.assign(one, {
      lastSeenAt: one.jobId === jobId ? lastSeenAt : (one.lastSeenAt ?? one.firstSeenAt),
    });
  });
  return repostChain(jobId, postings);
}
