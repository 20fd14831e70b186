import { readCounts } from "../counts/count-packs.ts";
import { countedPlan, type CountedPlan } from "./counted-plan.ts";
import { withoutOthers } from "./collapse.ts";
import { planFilters, type JobFilterValues } from "./job-filters.ts";
import { matchExpression } from "../index/match-expression.ts";
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
 * How many postings match. Exact from the counts without filters and under one (`countedPlan`: a row
 * for each pack, and two; two for each posting that they leave out); otherwise counted up to 1,000, at
 * most two rows read for each. `byHeads`: openings are counted, where their heads stand for them (collapse.ts).
 */
export async function countMatches(db: D1Database, filters: JobFilterValues, byHeads = false): Promise<Total> {
  const asked = planFilters(filters, await resolveIds(db, filters));
  const plan = byHeads ? withoutOthers(asked) : asked;
  if (plan.groups.some((group) => group.length === 0)) return { total: 0, capped: false };
  const counted = countedPlan(plan);
  const exact = counted === null ? null : await countExactly(db, counted, filters.status);
  if (exact !== null) return { total: exact, capped: false };
  if (plan.check !== null || plan.checkText !== null || plan.named !== null) {
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

/** Null when no pack has the answer, or too many postings are left out. */
async function countExactly(
  db: D1Database,
  { scopes, rest }: CountedPlan,
  status: JobFilterValues["status"],
): Promise<number | null> {
  const [counts, read] = await Promise.all([
    readCounts(db, ["all"], scopes),
    rest === null ? { rows: [], capped: false } : readMatchingRows(db, rest, COUNTED_MAX),
  ]);
  if (counts === null || read.capped) return null;
  return statusCount(counts.get("all")?.get(""), status) + read.rows.length;
}
