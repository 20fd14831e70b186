import { filteredColumns, type FilteredColumn } from "../../core/fact-table.ts";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { checkColumns } from "./filter-kinds.ts";
import type { FilterPlan } from "./job-filters.ts";
import { placeOfRow } from "../counts/count-place.ts";
import { holdsGroup, indexedWords, matchExpression } from "../index/job-index.ts";
import type { JobRow } from "../postings/job-of-row.ts";
import { jobs } from "../schema/schema-postings.ts";
import { readNamedRows } from "./read-named-rows.ts";

/** Columns that postings are counted by, and those that the checks of filters look at. */
const columns = {
  provider: jobs.provider,
  org: jobs.org,
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

/** Those of the postings that a plan's filters find. */
export function keepMatching<Row extends JobRow>(plan: FilterPlan, batch: Row[]): Row[] {
  return batch.filter((row) => (plan.check === null || plan.check(row)) && holdsGroups(plan, wordsOfRow(row)));
}

/** What the index holds of a posting: the same tokens, to be asked one posting at a time. */
export function wordsOfRow(row: JobRow): ReadonlySet<string> {
  return new Set(indexedWords(placeOfRow(row).words, row).split(" "));
}

/** Whether what a plan asks of the index holds of a posting of these words. */
export function holdsGroups({ groups, without }: FilterPlan, words: ReadonlySet<string>): boolean {
  return groups.every((group) => holdsGroup(group, words)) && !holdsGroup(without, words);
}

/**
 * The newest `max` matches of a plan that pass its checks; `capped` when there are more. Two rows read for each; of
 * postings asked for by id one for each id.
 */
export async function readMatchingRows(
  db: D1Database,
  plan: FilterPlan,
  max: number,
): Promise<{ rows: MatchingRow[]; capped: boolean }> {
  const { groups, without, check, named } = plan;
  if (named !== null) {
    const rows = keepMatching(plan, await readNamedRows(db, named));
    return { rows: rows.slice(0, max).map(toMatchingRow), capped: rows.length > max };
  }
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
