import type { ResolvedIds } from "./filter-kinds.ts";
import { planFilters, type FilterPlan, type JobFilterValues } from "./job-filters.ts";
import { matchExpression } from "../index/match-expression.ts";

/** How many postings another search finds: at most `count` where `isMore`. Null: rows would have to be looked at. */
export type Variation = { count: number; isMore: boolean } | null;

/** Matches looked at for all variations of a search together: two rows read for each. */
const MATCHES_MAX = 40;
/** Variations counted of one search. */
export const VARIATIONS_MAX = 10;

/**
 * Counts searches that differ from one another by a condition, in one statement: each up to its share of `matchesMax`
 * matches, 80 rows read at most for 40. For what the index alone can't decide there is no count, but for none where the
 * index finds none even so; nor for postings asked for by their ids.
 */
export async function countVariations(
  db: D1Database,
  searches: readonly JobFilterValues[],
  ids: ResolvedIds,
  matchesMax = MATCHES_MAX,
): Promise<Variation[]> {
  const plans = searches.slice(0, VARIATIONS_MAX).map((filters) => planFilters(filters, ids));
  const counted = plans.filter(isIndexed);
  if (counted.length === 0) return searches.map(() => null);
  const most = Math.floor(matchesMax / counted.length) - 1;
  const one = "(select count(id) from (select rowid as id from job_index where job_index match ? limit ?))";
  const binds = counted.flatMap((plan) => [
    matchExpression(plan.groups, plan.without),
    isByIndexAlone(plan) ? most + 1 : 1,
  ]);
  const [row = []] = await db
    .prepare(`select ${counted.map(() => one).join(", ")}`)
    .bind(...binds)
    .raw<number[]>();
  const found = new Map(counted.map((plan, index) => [plan, row[index] ?? 0]));
  return searches.map((_, index) => {
    const plan = plans[index];
    if (plan === undefined) return null;
    if (plan.groups.some((group) => group.length === 0)) return { count: 0, isMore: false };
    const count = found.get(plan);
    if (count === undefined || (count > 0 && !isByIndexAlone(plan))) return null;
    return { count: Math.min(count, most), isMore: count > most };
  });
}

/** The index says something of it. */
function isIndexed({ groups, named }: FilterPlan): boolean {
  return named === null && groups.length > 0 && groups.every((group) => group.length > 0);
}

function isByIndexAlone({ check, checkText }: FilterPlan): boolean {
  return check === null && checkText === null;
}
