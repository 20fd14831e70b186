import { and, desc, eq, gt, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { readBoards } from "./board-cache.ts";
import { checkColumns, jobFilterNames, listFilterNames, planFilters, type JobFilterValues } from "./job-filters.ts";
import { matchExpression } from "./job-index.ts";
import type { JobBoard, JobRow } from "./job-of-row.ts";
import { orgFacets } from "./org-facets.ts";
import { resolveIds } from "./resolve-ids.ts";
import { facetCounts, jobs } from "./schema.ts";

/** Newest matches that are counted when no rollup has the answer. */
const MATCHES_MAX = 2_000;

/** The columns of a posting that facets are counted by. */
const factColumns = {
  source: jobs.source,
  closedAt: jobs.closedAt,
  country: jobs.country,
  region: jobs.region,
  city: jobs.city,
  department: jobs.department,
  employmentType: jobs.employmentType,
  workplaceType: jobs.workplaceType,
  language: jobs.language,
};
type Counted = { [K in keyof typeof factColumns]: JobRow[K] };

interface FacetField {
  /** Its name in `facet_counts`, when it is rolled up. */
  rollup: string | null;
  valueOf: (row: Counted, board: JobBoard) => string | null;
}

/** What postings can be counted by. To add one: a line here and, for a rollup, in `countChanges`. */
export const facetFields = {
  country: { rollup: "country", valueOf: (row) => row.country },
  region: { rollup: "region", valueOf: (row) => row.region },
  city: { rollup: "city", valueOf: (row) => row.city },
  department: { rollup: "department", valueOf: (row) => row.department },
  employment_type: { rollup: "employment_type", valueOf: (row) => row.employmentType },
  workplace_type: { rollup: "workplace_type", valueOf: (row) => row.workplaceType },
  remote_policy: { rollup: "workplace_type", valueOf: (row) => row.workplaceType },
  ats_provider: { rollup: "provider", valueOf: (_row, board) => board.provider },
  provider: { rollup: "provider", valueOf: (_row, board) => board.provider },
  language: { rollup: "language", valueOf: (row) => row.language },
  org: { rollup: null, valueOf: (_row, board) => board.orgName },
  status: { rollup: null, valueOf: (row) => (row.closedAt === null ? "active" : "expired") },
} as const satisfies Record<string, FacetField>;
export type FacetName = keyof typeof facetFields;

interface FacetValue {
  value: string;
  count: number;
}

export interface Facets {
  values: Map<FacetName, FacetValue[]>;
  /** More postings match than were counted: these are counts of the newest 2,000. */
  capped: boolean;
}

/**
 * Counts of postings by value, most first, equal ones by value. Open postings of the whole catalogue
 * and of one company come from rollups, a row per value; under other filters the newest 2,000
 * matches are counted, two rows each.
 */
export async function readFacets(
  db: D1Database,
  query: { fields: FacetName[]; filters: JobFilterValues; values: number },
): Promise<Facets> {
  const prefix = rollupPrefix(query.filters);
  const rolledUp = query.fields.filter((name) => prefix !== null && facetFields[name].rollup !== null);
  const counted = query.fields.filter((name) => !rolledUp.includes(name));
  const values = new Map<FacetName, FacetValue[]>();
  for (const name of rolledUp) {
    values.set(name, await readRollup(db, `${prefix ?? ""}${facetFields[name].rollup ?? ""}`, query.values));
  }
  if (counted.length === 0) return { values, capped: false };
  const matches = await readMatches(db, query.filters);
  for (const name of counted) values.set(name, countBy(name, matches.rows, matches.boards).slice(0, query.values));
  return { values, capped: matches.capped };
}

/** Where the rollups of these filters begin, or null when there are none: they count open postings. */
function rollupPrefix(filters: JobFilterValues): string | null {
  if (filters.status !== "active") return null;
  const given = [...jobFilterNames, ...listFilterNames.map((name) => `${name}_exclude` as const)].filter(
    (name) => name !== "status" && filters[name] !== undefined,
  );
  if (given.length === 0) return "";
  const [orgId] = filters.org_ids ?? [];
  return given.length === 1 && filters.org_ids?.length === 1 && orgId !== undefined ? orgFacets(orgId) : null;
}

async function readRollup(db: D1Database, field: string, values: number): Promise<FacetValue[]> {
  return drizzle(db)
    .select({ value: facetCounts.value, count: facetCounts.open })
    .from(facetCounts)
    .where(and(eq(facetCounts.field, field), gt(facetCounts.open, 0)))
    .orderBy(desc(facetCounts.open), facetCounts.value)
    .limit(values);
}

async function readMatches(
  db: D1Database,
  filters: JobFilterValues,
): Promise<{ rows: Counted[]; boards: Map<number, JobBoard>; capped: boolean }> {
  const { groups, without, check } = planFilters(filters, await resolveIds(db, filters));
  if (groups.some((group) => group.length === 0)) return { rows: [], boards: new Map(), capped: false };
  const found = await drizzle(db)
    .select(check === null ? factColumns : checkedColumns)
    .from(sql`job_index`)
    .crossJoin(jobs)
    .where(sql`job_index match ${matchExpression(groups, without)} and ${jobs.id} = job_index.rowid`)
    .orderBy(sql`job_index.rowid desc`)
    .limit(MATCHES_MAX + 1);
  const newest = found.slice(0, MATCHES_MAX);
  const rows = check === null ? newest : (newest as CheckedMatch[]).filter(check);
  const boards = await readBoards(db, [...new Set(rows.map((row) => row.source))]);
  return { rows, boards, capped: found.length > MATCHES_MAX };
}

/** What the checks of filters look at, besides. */
const checkedColumns = {
  ...factColumns,
  ...checkColumns,
};
type CheckedMatch = { [K in keyof typeof checkedColumns]: JobRow[K] };

function countBy(name: FacetName, rows: Counted[], boards: Map<number, JobBoard>): FacetValue[] {
  const { valueOf }: FacetField = facetFields[name];
  const counts = new Map<string, number>();
  for (const row of rows) {
    const board = boards.get(row.source);
    const value = board === undefined ? null : valueOf(row, board);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
