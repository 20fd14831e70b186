import { getTableColumns, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { limits } from "../../core/limits.ts";
import { completeAt } from "../boards/board-slots.ts";
import type { JobRow } from "../postings/job-of-row.ts";
import { catalogue } from "../schema/schema.ts";
import { jobs } from "../schema/schema-postings.ts";
import { listedValue, valuesList } from "../sql/values-list.ts";

/** A posting with all that its index words are made of, and when its board was last seen whole (ms). */
export type NamedRow = JobRow & { completeAt: number | null };

/** The postings of ids, open or closed, the newest first; unknown ones are left out. Reads a row for each, and one. */
export async function readNamedRows(db: D1Database, jobIds: readonly string[]): Promise<NamedRow[]> {
  const ids = [...new Set(jobIds)];
  const chunks = Array.from({ length: Math.ceil(ids.length / limits.lookupIdsMax) }, (_, index) =>
    ids.slice(index * limits.lookupIdsMax, (index + 1) * limits.lookupIdsMax),
  );
  const found = await Promise.all(chunks.map(async (chunk) => selectNamed(db, chunk)));
  return found.flat().toSorted((a, b) => b.id - a.id);
}

async function selectNamed(db: D1Database, ids: readonly string[]): Promise<NamedRow[]> {
  return await drizzle(db)
    .select({ ...getTableColumns(jobs), completeAt })
    .from(catalogue)
    .crossJoin(valuesList(ids))
    .crossJoin(jobs)
    // A literal: with a hundred ids it would be one parameter more than D1 binds.
    .where(sql`${catalogue.id} = 1 and ${jobs.jobId} = ${listedValue}`);
}
