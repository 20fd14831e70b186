import { addLife } from "../counts/life-keys.ts";
import { readCounts } from "../counts/count-packs.ts";
import { noLives, readLives, type Lives } from "../counts/read-lives.ts";
import { scopeOfToken } from "../counts/count-scopes.ts";
import { countedPlan, ofAnyStatus, type CountedPlan } from "./counted-plan.ts";
import { valueToken, type CountedFacet } from "../index/job-index.ts";
import { planFilters, type FilterPlan, type JobFilterValues } from "./job-filters.ts";
import { readMatchingRows, type MatchingRow } from "./matching-rows.ts";
import { placesAsked } from "./place-conditions.ts";
import {
  facetFields,
  ownCounts,
  readOrgNames,
  type FacetField,
  type FacetName,
  type PlacesAsked,
} from "./read-facets.ts";
import type { ResolvedIds } from "./filter-kinds.ts";
import { resolveIds } from "./resolve-ids.ts";
import { statusCount } from "./status-count.ts";

/** What postings can be grouped by. */
export type GroupField = Exclude<FacetName, "status">;
export const groupFields = (Object.keys(facetFields) as FacetName[]).filter((name) => name !== "status");

/** Newest matches that are read when no pack has the answer. */
const MATCHES_MAX = 2_000;

export interface LifeQuery {
  filters: JobFilterValues;
  group: GroupField | null;
  /** Groups at most, those with the most postings. */
  values: number;
  /** Each match is read, where packs know amounts by three significant figures alone. */
  isExact: boolean;
}

/** Postings of one value, or all of them (null), by day and amount. */
interface LifeGroup {
  value: string | null;
  lives: Lives;
}

export interface LifeGroups {
  groups: LifeGroup[];
  /** From packs: of any status, and amounts are rounded. Otherwise the matches were read. */
  isFromPacks: boolean;
  /** More postings match than were read: these are of the newest. */
  partial: boolean;
}

/**
 * The lives of the postings that filters find, by value of a field. From the packs that every crawl keeps without a
 * filter and under one (`countedPlan`), and by value without a filter: a row for each value (of a group of families: for each of these), and a few. Otherwise the
 * newest 2,000 matches are read, two rows each.
 */
export async function readLifeGroups(db: D1Database, query: LifeQuery): Promise<LifeGroups> {
  const plan = planFilters(query.filters, await resolveIds(db, query.filters));
  if (plan.groups.some((group) => group.length === 0))
    return {
      groups: query.group === null ? [{ value: null, lives: noLives() }] : [],
      isFromPacks: true,
      partial: false,
    };
  const counted = query.isExact ? null : countedPlan(plan);
  const kept = counted === null ? null : await readKept(db, counted, query);
  return kept === null ? await readMatches(db, plan, query) : { groups: kept, isFromPacks: true, partial: false };
}

/**
 * The lives of the postings under one filter, whatever their status, from its packs alone: a row for each of its values,
 * and the log's. Null when no pack has the answer. `ids`: the filter's companies, if already known.
 */
export async function readKeptLives(
  db: D1Database,
  filters: JobFilterValues,
  ids?: ResolvedIds,
): Promise<Lives | null> {
  const counted = countedPlan(planFilters(filters, ids ?? (await resolveIds(db, filters))));
  if (counted === null || counted.rest !== null) return null;
  const [lives] = await readLives(db, [counted.scopes]);
  return lives ?? null;
}

/** Null when no pack has the answer. */
async function readKept(db: D1Database, counted: CountedPlan, query: LifeQuery): Promise<LifeGroup[] | null> {
  if (query.group !== null) return isEverything(counted) ? await readByValue(db, query.group, query) : null;
  const [[lives], rest] = await Promise.all([
    readLives(db, [counted.scopes]),
    counted.rest === null ? null : readMatchingRows(db, ofAnyStatus(counted.rest), MATCHES_MAX),
  ]);
  if (lives === undefined || lives === null || rest?.capped === true) return null;
  for (const row of rest?.rows ?? []) addLife(lives, row);
  return [{ value: null, lives }];
}

function isEverything({ scopes: { add, subtract }, rest }: CountedPlan): boolean {
  return rest === null && subtract.length === 0 && add.length === 1 && add[0] === "";
}

async function readByValue(db: D1Database, field: GroupField, query: LifeQuery): Promise<LifeGroup[] | null> {
  const { counted } = facetFields[field];
  const counts = (await readCounts(db, [counted]))?.get(counted);
  if (counts === undefined) return null;
  const { status } = query.filters;
  const top = [...ownCounts(field, counts)]
    .map(([value, count]) => ({ value, count: statusCount(count, status) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  // Spellings that are one to a filter are one here, under the most frequent.
  const values = distinctBy(top, ({ value }) => tokenOf(field, value)).slice(0, query.values);
  const scopes = values.map(({ value }) => ({ add: countedIn(field, value, counts).map(scopeOfToken), subtract: [] }));
  const [lives, names] = await Promise.all([
    readLives(db, scopes),
    field === "org" ? readOrgNames(db, values) : new Map<string, string>(),
  ]);
  const groups = values.flatMap(({ value }, index) => {
    const found = lives[index];
    return found === undefined || found === null ? [] : [{ value: names.get(value) ?? value, lives: found }];
  });
  return groups.length < values.length ? null : groups;
}

function tokenOf(field: GroupField, value: string): string {
  return valueToken(facetFields[field].counted as CountedFacet, value);
}

/** The tokens of all that is counted in a value. */
function countedIn(field: GroupField, value: string, counts: ReadonlyMap<string, unknown>): string[] {
  const { groupOf }: FacetField = facetFields[field];
  const values = groupOf === undefined ? [value] : [...counts.keys()].filter((one) => groupOf(one) === value);
  return values.map((one) => tokenOf(field, one));
}

function distinctBy<One>(all: readonly One[], keyOf: (one: One) => string): One[] {
  const known = new Map<string, One>();
  for (const one of all) if (!known.has(keyOf(one))) known.set(keyOf(one), one);
  return [...known.values()];
}

async function readMatches(
  db: D1Database,
  plan: FilterPlan,
  { filters, group, values }: LifeQuery,
): Promise<LifeGroups> {
  const { rows, capped: partial } = await readMatchingRows(db, plan, MATCHES_MAX);
  const groups = group === null ? [livesOf(null, rows)] : groupRows(group, rows, placesAsked(filters)).slice(0, values);
  return { groups, isFromPacks: false, partial };
}

function livesOf(value: string | null, rows: readonly MatchingRow[]): LifeGroup {
  const lives = noLives();
  for (const row of rows) addLife(lives, row);
  return { value, lives };
}

/** Those with the most postings first. */
function groupRows(field: GroupField, rows: readonly MatchingRow[], asked: PlacesAsked): LifeGroup[] {
  const { valuesOf }: FacetField = facetFields[field];
  const groups = new Map<string, { value: string; rows: MatchingRow[] }>();
  for (const row of rows) {
    const named = valuesOf(row, asked).map((value) => ({ value, token: tokenOf(field, value) }));
    for (const { value, token } of distinctBy(named, (one) => one.token)) {
      const group = groups.get(token) ?? { value: field === "org" ? row.orgName : value, rows: [] };
      group.rows.push(row);
      groups.set(token, group);
    }
  }
  return [...groups.values()]
    .toSorted((a, b) => b.rows.length - a.rows.length || (a.value < b.value ? -1 : 1))
    .map((group) => livesOf(group.value, group.rows));
}
