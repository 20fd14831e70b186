import { filteredColumns, type FilteredColumn } from "../../core/fact-table.ts";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { checkColumns } from "./filter-kinds.ts";
import type { FilterPlan } from "./job-filters.ts";
import { matchExpression } from "../index/job-index.ts";
import type { JobRow } from "../postings/job-of-row.ts";
import { jobs } from "../schema/schema-postings.ts";

/** Columns that postings are counted by, and those that the checks of filters look at. */
const columns = {
  provider: jobs.provider,
  org: jobs.org,
  orgName: jobs.orgName,
  closedAt: jobs.closedAt,
  title: jobs.title,
  // Every place of a posting stands in it, and facts without a column.
  derived: jobs.derived,
  locationText: jobs.locationText,
  ...(Object.fromEntries(filteredColumns.map((column) => [column, jobs[column]])) as Pick<typeof jobs, FilteredColumn>),
  ...checkColumns,
};
export type MatchingRow = { [K in keyof typeof columns]: JobRow[K] };
const names = Object.keys(columns) as (keyof MatchingRow)[];

/** Only those columns of a row. */
export function toMatchingRow(row: JobRow): MatchingRow {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as MatchingRow;
}

/** The newest `max` matches of a plan that pass its checks; `capped` when there are more. Two rows read for each. */
export async function readMatchingRows(
  db: D1Database,
  { groups, without, check }: FilterPlan,
  max: number,
): Promise<{ rows: MatchingRow[]; capped: boolean }> {
  const found = await drizzle(db)
    .select(columns)
    .from(sql`job_index`)
    .crossJoin(jobs)
    .where(sql`job_index match ${matchExpression(groups, without)} and ${jobs.id} = job_index.rowid`)
    .orderBy(sql`job_index.rowid desc`)
    .limit(max + 1);
  const newest = found.slice(0, max);
  return { rows: check === null ? newest : newest.filter(check), capped: found.length > max };
}
