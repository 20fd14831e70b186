import { getTableColumns, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { sourceId } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import type { JobRow } from "../postings/job-of-row.ts";
import { jobs } from "../schema/schema-postings.ts";
import { planFilters, type JobFilterValues } from "../search/job-filters.ts";
import { keepMatching } from "../search/matching-rows.ts";
import { readNamedRows } from "../search/read-named-rows.ts";
import { resolveIds } from "../search/resolve-ids.ts";
import { listedValue, valuesList } from "../sql/values-list.ts";
import { eventPostingColumns } from "./event-of-row.ts";

/** What events show of a posting. */
const shown = {
  id: jobs.id,
  jobId: jobs.jobId,
  baseline: jobs.baseline,
  descriptionHash: jobs.descriptionHash,
  orgSlug: jobs.orgSlug,
  ...eventPostingColumns,
};
export type ShownPosting = Pick<JobRow, keyof typeof shown>;

/** Looks at the postings of events, at each once. */
export interface PostingLook {
  /** Public ids of the boards of which alone a posting can match; null: of any. */
  sourceIds: string[] | null;
  /** Of postings, by `jobs.id`, those that match. Reads a row for each that was not looked at before. */
  matching: (ids: readonly number[]) => Promise<ReadonlySet<number>>;
  /** What is shown of postings. Reads a row for each that was not looked at before. */
  show: (ids: readonly number[]) => Promise<ReadonlyMap<number, ShownPosting>>;
}

export async function lookAtPostings(db: D1Database, filters: JobFilterValues | null): Promise<PostingLook> {
  const known = new Map<number, ShownPosting>();
  const show: PostingLook["show"] = async (ids) => {
    for (const part of partsOf(ids.filter((id) => !known.has(id))))
      for (const row of await selectPostings<ShownPosting>(db, part, shown)) known.set(row.id, row);
    return known;
  };
  if (filters === null) return { sourceIds: null, matching: async (ids) => Promise.resolve(new Set(ids)), show };
  const plan = planFilters(filters, await resolveIds(db, filters));
  const found = new Set<number>();
  const look = async (rows: JobRow[]): Promise<void> => {
    for (const row of rows) known.set(row.id, row);
    for (const { id } of await keepMatching(db, plan, rows)) found.add(id);
  };
  if (plan.named !== null) {
    const rows = await readNamedRows(db, plan.named);
    await look(rows);
    const boards = new Set(rows.map(({ provider, board }) => sourceId(provider, board)));
    return { sourceIds: [...boards], matching: async () => Promise.resolve(found), show };
  }
  return {
    sourceIds: null,
    matching: async (ids) => {
      for (const part of partsOf(ids.filter((id) => !known.has(id))))
        await look(await selectPostings<JobRow>(db, part, getTableColumns(jobs)));
      return found;
    },
    show,
  };
}

/** As many ids as one list of values takes, each once. */
function partsOf(ids: readonly number[]): number[][] {
  const all = [...new Set(ids)];
  const count = Math.ceil(all.length / limits.pageRowsMax);
  return Array.from({ length: count }, (_, part) =>
    all.slice(part * limits.pageRowsMax, (part + 1) * limits.pageRowsMax),
  );
}

async function selectPostings<Row>(
  db: D1Database,
  ids: number[],
  columns: Partial<ReturnType<typeof getTableColumns<typeof jobs>>>,
): Promise<Row[]> {
  const rows = await drizzle(db)
    .select(columns as ReturnType<typeof getTableColumns<typeof jobs>>)
    .from(valuesList(ids))
    .crossJoin(jobs)
    .where(sql`${jobs.id} = ${listedValue}`);
  return rows as unknown as Row[];
}
