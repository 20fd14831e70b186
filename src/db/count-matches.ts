import { readCounts } from "./count-packs.ts";
import { countScopes, planFilters, type JobFilterValues } from "./job-filters.ts";
import { matchExpression } from "./job-index.ts";
import { readMatchingRows } from "./matching-rows.ts";
import { resolveIds } from "./resolve-ids.ts";
import { statusCount } from "./status-count.ts";

/** Matches counted one by one at most. */
const COUNTED_MAX = 1_000;

export interface Total {
  total: number;
  /** There are more; `total` is the cap. */
  capped: boolean;
}

/**
 * How many postings match. Exact from the counts without filters and under one filter of facets (a
 * row for each value of it, and two); otherwise counted up to 1,000, at most two rows read for each.
 */
export async function countMatches(db: D1Database, filters: JobFilterValues): Promise<Total> {
  const plan = planFilters(filters, await resolveIds(db, filters));
  if (plan.groups.some((group) => group.length === 0)) return { total: 0, capped: false };
  const scopes = countScopes(plan);
  const counts = scopes === null ? null : await readCounts(db, ["all"], scopes);
  if (counts !== null) return { total: statusCount(counts.get("all")?.get(""), filters.status), capped: false };
  if (plan.check !== null) {
    const { rows, capped } = await readMatchingRows(db, plan, COUNTED_MAX);
    return { total: rows.length, capped };
  }
  const row = await db
    .prepare("select count(id) as n from (select rowid as id from job_index where job_index match ? limit ?)")
    .bind(matchExpression(plan.groups, plan.without), COUNTED_MAX + 1)
    .first<{ n: number }>();
  const found = row?.n ?? 0;
  return { total: Math.min(found, COUNTED_MAX), capped: found > COUNTED_MAX };
}
