import { facetToken } from "../index/job-index.ts";
import { matchExpression } from "../index/match-expression.ts";
import { ofAnyStatus } from "./counted-plan.ts";
import type { ResolvedIds } from "./filter-kinds.ts";
import { planFilters, type JobFilterValues } from "./job-filters.ts";

/** Postings that are looked at; of more it is a lower bound. */
const COUNTED_MAX = 1_000;

/**
 * Of the postings that have each value of two filters of places those that have them in two places of theirs, so that a
 * search does not find them: what the counts of one value under the other are too many by. Reads a row for each, twice.
 */
export async function countElsewhere(
  db: D1Database,
  filters: JobFilterValues,
  ids: ResolvedIds,
): Promise<{ open: number; total: number }> {
  const { groups, without } = ofAnyStatus(planFilters(filters, ids));
  if (without.length === 0 || groups.some((group) => group.length === 0)) return { open: 0, total: 0 };
  const one = "(select count(id) from (select rowid as id from job_index where job_index match ? limit ?))";
  const isOpen = [facetToken("status", "active")];
  const [row] = await db
    .prepare(`select ${one}, ${one}`)
    .bind(
      matchExpression([...groups, without, isOpen]),
      COUNTED_MAX,
      matchExpression([...groups, without]),
      COUNTED_MAX,
    )
    .raw<[number, number]>();
  const [open = 0, total = 0] = row ?? [];
  return { open, total };
}
