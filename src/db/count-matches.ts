import { and, eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { countryName, findCountry } from "../core/normalize/countries.ts";
import { checkColumns, jobFilterNames, listFilterNames, planFilters, type JobFilterValues } from "./job-filters.ts";
import { matchExpression } from "./job-index.ts";
import { resolveIds } from "./resolve-ids.ts";
import { facetCounts, jobs, orgs } from "./schema.ts";

/** Matches counted one by one at most. */
const COUNTED_MAX = 1_000;

export interface Total {
  total: number;
  /** There are more; `total` is the cap. */
  capped: boolean;
}

/**
 * How many postings match. Exact from one row of a rollup without filters, and for open postings of
 * one value of a rolled-up filter; otherwise counted up to 1,000, at most two rows read for each.
 */
export async function countMatches(db: D1Database, filters: JobFilterValues): Promise<Total> {
  const total = await readRolledUp(db, filters);
  return total === null ? await countCapped(db, filters) : { total, capped: false };
}

async function readRolledUp(db: D1Database, filters: JobFilterValues): Promise<number | null> {
  const [name, ...more] = [...jobFilterNames, ...listFilterNames.map((one) => `${one}_exclude` as const)].filter(
    (one) => one !== "status" && filters[one] !== undefined,
  );
  if (name === undefined) {
    const [row] = await readCounts(db, "all", "");
    const [open, total] = [row?.open ?? 0, row?.total ?? 0];
    return { active: open, expired: total - open, any: total }[filters.status];
  }
  const given = filters[name];
  const [value] = Array.isArray(given) && given.length === 1 ? given : [];
  if (more.length > 0 || value === undefined || value === "unknown" || filters.status !== "active") return null;
  if (name === "org_ids") {
    const [org] = await drizzle(db).select({ open: orgs.openJobs }).from(orgs).where(eq(orgs.orgId, value));
    return org?.open ?? 0;
  }
  if (name === "country") {
    const known = countryName(findCountry(value) ?? "");
    return known === null ? null : ((await readCounts(db, "country", known))[0]?.open ?? 0);
  }
  const field = name === "remote_policy" ? "workplace_type" : name;
  if (field !== "provider" && field !== "workplace_type" && field !== "employment_type") return null;
  return (await readCounts(db, field, value))[0]?.open ?? 0;
}

async function readCounts(db: D1Database, field: string, value: string) {
  return drizzle(db)
    .select()
    .from(facetCounts)
    .where(and(eq(facetCounts.field, field), eq(facetCounts.value, value)));
}

async function countCapped(db: D1Database, filters: JobFilterValues): Promise<Total> {
  const { groups, without, check } = planFilters(filters, await resolveIds(db, filters));
  if (groups.some((group) => group.length === 0)) return { total: 0, capped: false };
  const match = matchExpression(groups, without);
  if (check === null) {
    const row = await db
      .prepare("select count(id) as n from (select rowid as id from job_index where job_index match ? limit ?)")
      .bind(match, COUNTED_MAX + 1)
      .first<{ n: number }>();
    const found = row?.n ?? 0;
    return { total: Math.min(found, COUNTED_MAX), capped: found > COUNTED_MAX };
  }
  const rows = await drizzle(db)
    .select(checkColumns)
    .from(sql`job_index`)
    .crossJoin(jobs)
    .where(sql`job_index match ${match} and ${jobs.id} = job_index.rowid`)
    .orderBy(sql`job_index.rowid desc`)
    .limit(COUNTED_MAX + 1);
  const capped = rows.length > COUNTED_MAX;
  return { total: rows.slice(0, COUNTED_MAX).filter(check).length, capped };
}
