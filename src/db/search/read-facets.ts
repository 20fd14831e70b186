import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { byName, filteredFacts, type FacetFact, type FilteredColumn, type StoredFacts } from "../../core/fact-table.ts";
import { groupOfFamily } from "../../core/normalize/title/read-family.ts";
import { byTitleFact, titleGroupOf } from "../../core/title-facts.ts";
import { readCounts, type CountsByField } from "../counts/count-packs.ts";
import { inOneSnapshot } from "../counts/one-snapshot.ts";
import type { CountedField, OpenTotal } from "../counts/count-moves.ts";
import { keptFacetsOfRow, seniorityOfRow } from "../postings/job-row.ts";
import { countedPlan } from "./counted-plan.ts";
import { planFilters, type FilterPlan, type JobFilterValues } from "./job-filters.ts";
import { ONE_PLACE, readMatchingRows, toMatchingRow, type MatchingRow, type ReadOfRow } from "./matching-rows.ts";
import { inOneSpelling } from "./one-spelling.ts";
import { placesAsked } from "./place-conditions.ts";
import { readMatchingChanges, type ChangeWindow } from "./read-jobs.ts";
import { resolveIds } from "./resolve-ids.ts";
import { orgs } from "../schema/schema.ts";
import { statusCount } from "./status-count.ts";
import { listedValue, valuesList } from "../sql/values-list.ts";

/** Newest matches that are counted when no pack has the answer. */
const MATCHES_MAX = 2_000;

export interface FacetField {
  /** What it is counted by in packs. */
  counted: CountedField;
  /** A posting has several places, of which `asked` leaves those that a search asks for (`placesAsked`). */
  valuesOf: (row: MatchingRow, asked?: PlacesAsked) => string[];
  /** All that it looks at. */
  reads: readonly ReadOfRow[];
  /** Where each of its values stands for several that are counted: the one that such a value is in. */
  groupOf?: (counted: string) => string | undefined;
}

export type PlacesAsked = ReturnType<typeof placesAsked>;

function factValues(fact: FacetFact, row: MatchingRow, asked: PlacesAsked): string[] {
  if (fact.kind === "kept") return fact.valuesOf(keptFacetsOfRow(row) as StoredFacts);
  if (fact.kind !== "place" || row.derived === ONE_PLACE) return listed(row[fact.column as FilteredColumn]);
  const places = keptFacetsOfRow(row);
  return fact.valuesOf((asked === null ? places : asked(places)) as StoredFacts);
}

/** The API names the language behind the others. */
const { language, ...facts } = byName(filteredFacts, (fact): FacetField => ({
  counted: fact.name,
  valuesOf: (row, asked = null) => factValues(fact, row, asked),
  reads: [
    ...(fact.column === null ? [] : [fact.column as FilteredColumn]),
    ...(fact.kind === "place" ? ["places" as const] : fact.kind === "kept" ? ["derived" as const] : []),
  ],
}));

/** What postings can be counted by: each fact that is asked for, and what stands here. */
export const facetFields = {
  ...facts,
  seniority: {
    counted: "seniority",
    valuesOf: (row) => listed(seniorityOfRow(row)),
    reads: ["seniority", "title"],
  },
  remote_policy: { counted: "workplace_type", valuesOf: (row) => listed(row.workplaceType), reads: ["workplaceType"] },
  ...byTitleFact(({ valueOf }, name): FacetField => ({
    counted: name,
    valuesOf: (row) => listed(valueOf(row.title)),
    reads: ["title"],
  })),
  title_group: {
    counted: "title_family",
    valuesOf: (row) => listed(titleGroupOf(row.title)),
    reads: ["title"],
    groupOf: (family) => groupOfFamily.get(family),
  },
  ats_provider: { counted: "provider", valuesOf: (row) => [row.provider], reads: ["provider"] },
  provider: { counted: "provider", valuesOf: (row) => [row.provider], reads: ["provider"] },
  language,
  org: { counted: "org", valuesOf: (row) => [String(row.org)], reads: ["org", "orgName"] },
  status: { counted: "all", valuesOf: (row) => [row.closedAt === null ? "active" : "expired"], reads: ["closedAt"] },
} satisfies Record<string, FacetField>;
export type FacetName = keyof typeof facetFields;

function listed(value: string | null): string[] {
  return value === null ? [] : [value];
}

interface FacetValue {
  value: string;
  count: number;
}

export interface Facets {
  values: Map<FacetName, FacetValue[]>;
  /** More postings match than were counted: these are counts of the newest 2,000. */
  capped: boolean;
}

interface FacetQuery {
  fields: FacetName[];
  filters: JobFilterValues;
  changed: ChangeWindow | null;
  values: number;
}

/**
 * Counts of postings by value, most first, equal ones by value. Exact for the whole catalogue and under
 * one filter (`countedPlan`): a row read for each of its packs and parts, and one for each company
 * named; two for each posting that they leave out. Under other filters the
 * newest 2,000 matches are counted, two rows each; by change time the matches among the first 2,000
 * changes. All of one instant; two rows more where that takes several reads.
 */
export async function readFacets(db: D1Database, query: FacetQuery): Promise<Facets> {
  const plan = planFilters(query.filters, await resolveIds(db, query.filters));
  if (plan.groups.some((group) => group.length === 0))
    return { values: new Map(query.fields.map((name) => [name, []])), capped: false };
  const read = async () => readPlanned(db, plan, query);
  return isOneRead(plan, query) ? read() : (await inOneSnapshot(db, read)).value;
}

/**
 * Whether all of the answer comes of one batch (packs and log) or one statement (matches), which is of one instant by
 * itself, two calls of D1 cheaper. Not so where matches are added to packs, companies are named behind their counts, or
 * postings are looked at part by part.
 */
function isOneRead(plan: FilterPlan, { fields, changed }: FacetQuery): boolean {
  if (changed !== null || plan.named !== null || plan.checkText !== null || fields.includes("org")) return false;
  return (countedPlan(plan)?.rest ?? null) === null;
}

async function readPlanned(db: D1Database, plan: FilterPlan, query: FacetQuery): Promise<Facets> {
  const exact = query.changed === null ? await countExactly(db, plan, query) : null;
  const matching = exact === null ? await countMatching(db, plan, query) : null;
  const values = exact ?? matching?.values ?? new Map<FacetName, FacetValue[]>();
  const capped = matching?.capped ?? false;
  const companies = topOf(values.get("org") ?? [], query.values);
  const names = matching?.orgNames ?? (await readOrgNames(db, companies));
  if (values.has("org")) values.set("org", nameOrgs(companies, names));
  const top = [...values].map(
    ([name, counts]) => [name, topOf(inOneSpelling(name, counts, spellings), query.values)] as const,
  );
  return { values: new Map(top), capped };
}

type Values = Map<FacetName, FacetValue[]>;

/** Of spellings of one value. */
const spellings = {
  weigh: ({ count }: FacetValue): number => count,
  sum: (same: [FacetValue, ...FacetValue[]]): FacetValue => ({
    value: same[0].value,
    count: same.reduce((total, { count }) => total + count, 0),
  }),
};

/** From the packs; null when they do not have the answer, or leave out too many postings. */
async function countExactly(db: D1Database, plan: FilterPlan, query: FacetQuery): Promise<Values | null> {
  const counted = countedPlan(plan);
  if (counted === null) return null;
  const [counts, rest] = await Promise.all([
    readCounts(db, query.fields.map(countedBy), counted.scopes),
    counted.rest === null ? null : countMatching(db, counted.rest, { ...query, changed: null }),
  ]);
  if (counts === null || rest?.capped === true) return null;
  return new Map(
    query.fields.map((name) => [
      name,
      addValues(valuesOf(name, counts, query.filters.status), rest?.values.get(name) ?? []),
    ]),
  );
}

/** One by one, as far as they are read; with the names of companies, which postings bear. */
async function countMatching(
  db: D1Database,
  plan: FilterPlan,
  { fields, filters, changed }: FacetQuery,
): Promise<{ values: Values; capped: boolean; orgNames: Map<string, string> }> {
  const asked = placesAsked(filters);
  const reads = fields.flatMap((name) => readsOf(name, asked));
  const { rows, capped } =
    changed === null
      ? await readMatchingRows(db, plan, MATCHES_MAX, reads)
      : await readMatchingChanges(db, plan, changed, MATCHES_MAX, toMatchingRow);
  // Where companies are not counted their names were not read, and none is asked for.
  const orgNames = new Map(rows.map(({ org, orgName }) => [String(org), orgName]));
  return { values: new Map(fields.map((name) => [name, countBy(name, rows, asked)])), capped, orgNames };
}

function addValues(some: FacetValue[], more: FacetValue[]): FacetValue[] {
  const counts = new Map(some.map(({ value, count }) => [value, count]));
  for (const { value, count } of more) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts].map(([value, count]) => ({ value, count }));
}

/** Which of its places a posting is found by is said by all parts of them. */
function readsOf(name: FacetName, asked: PlacesAsked): readonly ReadOfRow[] {
  const { reads }: FacetField = facetFields[name];
  return asked !== null && reads.includes("places") ? [...reads, "country", "region", "city"] : reads;
}

function countedBy(name: FacetName): CountedField {
  return facetFields[name].counted;
}

function valuesOf(name: FacetName, counts: CountsByField, status: JobFilterValues["status"]): FacetValue[] {
  const byValue = ownCounts(name, counts.get(countedBy(name)) ?? new Map<string, OpenTotal>());
  const found =
    name === "status"
      ? (["active", "expired"] as const)
          .filter((word) => status === "any" || status === word)
          .map((word) => ({ value: word, count: statusCount(byValue.get(""), word) }))
      : [...byValue].map(([value, count]) => ({ value, count: statusCount(count, status) }));
  return found.filter(({ count }) => count > 0);
}

/** What is counted, by the field's own values: of one whose values stand for several, their sums. */
export function ownCounts(name: FacetName, counted: ReadonlyMap<string, OpenTotal>): ReadonlyMap<string, OpenTotal> {
  const { groupOf }: FacetField = facetFields[name];
  if (groupOf === undefined) return counted;
  const sums = new Map<string, OpenTotal>();
  for (const [value, [open, total]] of counted) {
    const own = groupOf(value);
    const [openBefore, totalBefore] = sums.get(own ?? "") ?? [0, 0];
    if (own !== undefined) sums.set(own, [openBefore + open, totalBefore + total]);
  }
  return sums;
}

function countBy(name: FacetName, rows: MatchingRow[], asked: PlacesAsked): FacetValue[] {
  const { valuesOf: read }: FacetField = facetFields[name];
  return tally(rows.flatMap((row) => read(row, asked)));
}

function tally(values: readonly string[]): FacetValue[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

/** How often each value of a field is among some, most first. */
export function countValues(field: FacetName, values: readonly string[]): FacetValue[] {
  return topOf(inOneSpelling(field, tally(values), spellings), values.length);
}

function topOf(values: FacetValue[], most: number): FacetValue[] {
  return values.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, most);
}

/** As many ids as one list of values takes. */
const NAMES_PER_READ = 100;

/** Companies by name instead of by `orgs.id`; two of one name stay two. */
function nameOrgs(values: FacetValue[], names: Map<string, string>): FacetValue[] {
  return values.map(({ value, count }) => ({ value: names.get(value) ?? value, count }));
}

export async function readOrgNames(db: D1Database, values: { value: string }[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (let from = 0; from < values.length; from += NAMES_PER_READ) {
    const ids = values.slice(from, from + NAMES_PER_READ).map(({ value }) => Number(value));
    const rows = await drizzle(db)
      .select({ id: orgs.id, name: orgs.name })
      .from(valuesList(ids))
      .crossJoin(orgs)
      .where(sql`${orgs.id} = ${listedValue}`);
    for (const { id, name } of rows) names.set(String(id), name);
  }
  return names;
}
