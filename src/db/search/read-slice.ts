import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { readKeptCounts, type CountsByField } from "../counts/count-packs.ts";
import type { CountedField, OpenTotal } from "../counts/count-moves.ts";
import { countedPlan, ofAnyStatus } from "./counted-plan.ts";
import { planFilters, type JobFilterValues } from "./job-filters.ts";
import type { ResolvedIds } from "./filter-kinds.ts";
import { readMatchingRows, type MatchingRow } from "./matching-rows.ts";
import { inOneSpelling } from "./one-spelling.ts";
import { placesAsked } from "./place-conditions.ts";
import { facetFields, ownCounts, type FacetName, type PlacesAsked } from "./read-facets.ts";
import type { OrgRow } from "../boards/read-orgs.ts";
import { resolveIds } from "./resolve-ids.ts";
import { orgs } from "../schema/schema.ts";
import { listedValue, valuesList } from "../sql/values-list.ts";
import { statusCount } from "./status-count.ts";

export interface SliceCount {
  value: string;
  open: number;
  total: number;
}

/** The postings of one filter by facet, or of the whole catalogue, counted. */
export interface Slice {
  open: number;
  /** Closed ones too. */
  total: number;
  /** Values of each field, most open postings first. */
  counts: Map<FacetName, SliceCount[]>;
  /** Companies with the most open postings in it; `open` counts those of the slice. */
  orgs: { org: OrgRow; open: number }[];
}

/** Values of a field with the postings of a status that have them, most postings first. */
export function countsOfSlice(
  { counts }: Slice,
  field: FacetName,
  status: JobFilterValues["status"],
): { value: string; count: number }[] {
  return (counts.get(field) ?? [])
    .map(({ value, open, total }) => ({ value, count: statusCount([open, total], status) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

/** Postings that no pack counts and that are read for a slice; a page that shows one reads little else. */
const REST_MAX = 50;

/**
 * Exact counts from the packs: a row for each of the filter's values and parts, one for each company
 * named, and the log's; two for each posting that they leave out (`countedPlan`). The filter's status
 * plays no part. Null when no pack has the answer: for more than one filter. A field with more values
 * than a pack keeps (the cities of a large ATS) has none here. `ids`: the filters' companies, if already
 * known.
 */
export async function readSlice(
  db: D1Database,
  query: {
    filters: JobFilterValues;
    fields: readonly FacetName[];
    orgs: number;
    ids?: ResolvedIds;
    /** Postings that no pack counts and that may be read at most. */
    restMax?: number;
  },
): Promise<Slice | null> {
  const plan = planFilters(query.filters, query.ids ?? (await resolveIds(db, query.filters)));
  const empty = plan.groups.some((group) => group.length === 0);
  if (empty) return { open: 0, total: 0, counts: new Map(), orgs: [] };
  const counted = countedPlan(plan);
  if (counted === null) return null;
  const names: FacetName[] = [...query.fields, ...(query.orgs > 0 ? ["org" as const] : [])];
  const [counts, rest] = await Promise.all([
    readKeptCounts(db, ["all", ...names.map((name) => facetFields[name].counted)], counted.scopes),
    counted.rest === null
      ? { rows: [], capped: false }
      : readMatchingRows(db, ofAnyStatus(counted.rest), query.restMax ?? REST_MAX),
  ]);
  if (!counts.has("all") || rest.capped) return null;
  addRows(counts, rest.rows, names, placesAsked(query.filters));
  const [all] = listCounts(counts.get("all") ?? new Map<string, OpenTotal>(), "all");
  return {
    open: all?.open ?? 0,
    total: all?.total ?? 0,
    counts: new Map(query.fields.map((name) => [name, countsOf(counts, name)])),
    orgs: await readTopOrgs(db, countsOf(counts, "org").slice(0, query.orgs)),
  };
}

function addRows(counts: CountsByField, rows: MatchingRow[], names: readonly FacetName[], asked: PlacesAsked): void {
  const add = (field: CountedField, value: string, isOpen: boolean): void => {
    const values = counts.get(field);
    if (values === undefined) return;
    const [open, total] = values.get(value) ?? [0, 0];
    values.set(value, [open + Number(isOpen), total + 1]);
  };
  // What a field is counted by is a field itself, of values that may stand for others (`ownCounts`).
  const counted = new Set(names.map((name) => facetFields[name].counted));
  for (const row of rows) {
    const isOpen = row.closedAt === null;
    add("all", "", isOpen);
    for (const field of counted)
      if (field in facetFields)
        for (const value of facetFields[field as FacetName].valuesOf(row, asked)) add(field, value, isOpen);
  }
}

function countsOf(counts: CountsByField, name: FacetName): SliceCount[] {
  const own = ownCounts(name, counts.get(facetFields[name].counted) ?? new Map<string, OpenTotal>());
  return listCounts(own, name);
}

/** Values of a field with a posting, most open ones first. */
export function listCounts(counts: ReadonlyMap<string, OpenTotal>, field: string): SliceCount[] {
  const all = [...counts].map(([value, [open, total]]) => ({ value, open, total })).filter(({ total }) => total > 0);
  return inOneSpelling(field, all, spellings).toSorted((a, b) => b.open - a.open || (a.value < b.value ? -1 : 1));
}

/** Of spellings of one value. */
const spellings = {
  weigh: ({ open, total }: SliceCount): number => open + total / 1e9,
  sum: (same: [SliceCount, ...SliceCount[]]): SliceCount => ({
    value: same[0].value,
    open: same.reduce((sum, { open }) => sum + open, 0),
    total: same.reduce((sum, { total }) => sum + total, 0),
  }),
};

async function readTopOrgs(db: D1Database, counts: SliceCount[]): Promise<Slice["orgs"]> {
  const open = counts.filter((count) => count.open > 0);
  if (open.length === 0) return [];
  const rows = await drizzle(db)
    .select({ org: orgs })
    .from(valuesList(open.map(({ value }) => Number(value))))
    .crossJoin(orgs)
    .where(sql`${orgs.id} = ${listedValue}`);
  const byId = new Map(rows.map(({ org }) => [org.id, org]));
  return open.flatMap((count) => {
    const org = byId.get(Number(count.value));
    return org === undefined ? [] : [{ org, open: count.open }];
  });
}
