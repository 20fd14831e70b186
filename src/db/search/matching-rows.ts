import { limits } from "../../core/limits.ts";
import { filteredColumns, type FilteredColumn } from "../../core/fact-table.ts";
import { checkColumns } from "./filter-kinds.ts";
import type { FilterPlan } from "./job-filters.ts";
import { placeOfRow } from "../counts/count-place.ts";
import { once } from "../../core/once.ts";
import { describedWords, readTexts } from "../index/described-rows.ts";
import { indexedWords, isDescribed } from "../index/job-index.ts";
import { holdsGroup, matchExpression, partsOf, type Alternative } from "../index/match-expression.ts";
import type { JobRow } from "../postings/job-of-row.ts";
import { jobs } from "../schema/schema-postings.ts";
import { rowReader } from "../sql/row-reader.ts";
import { placeDescription } from "./description-filter.ts";
import { readNamedRows } from "./read-named-rows.ts";
import type { PlacedWords } from "./word-query.ts";

/** Columns that postings are counted by, and those that the checks of filters look at. */
const columns = {
  provider: jobs.provider,
  org: jobs.org,
  // Every place of a posting stands in it, and facts without a column.
  derived: jobs.derived,
  locationText: jobs.locationText,
  baseline: jobs.baseline,
  ...(Object.fromEntries(filteredColumns.map((column) => [column, jobs[column]])) as Pick<typeof jobs, FilteredColumn>),
  ...checkColumns,
};
export type MatchingRow = { [K in keyof typeof columns]: JobRow[K] };
const names = Object.keys(columns) as (keyof MatchingRow)[];

/** What somebody looks at in matching rows: columns, and the places of each, of which the columns of their names are asked for too. */
export type ReadOfRow = keyof MatchingRow | "places";

/** The `derived` of a posting whose only place is what its columns say (postings/job-row.ts), where only places are read. */
export const ONE_PLACE = '{"p":[[0,null]]}';
/** Most have one place: null, which is two hundred characters less of each through D1. Without a second place no list ends before another. */
const PLACES = `iif(instr(jobs.derived, '"p":[[') > 0 and instr(jobs.derived, '],[') = 0 and instr(jobs.derived, '"p0":') = 0, null, jobs.derived)`;

/** Their SQL, by the columns they come as. */
function selected(reads: readonly ReadOfRow[]): Map<keyof MatchingRow, string> {
  const asked = new Set(reads);
  const sqlOf = new Map(names.filter((name) => asked.has(name)).map((name) => [name, `jobs.${columns[name].name}`]));
  if (asked.has("places") && !asked.has("derived")) sqlOf.set("derived", PLACES);
  return sqlOf;
}

/** Of a row that was read so. */
function withPlaces(row: MatchingRow): MatchingRow {
  // No posting is without.
  if ((row.derived as string | null) === null) row.derived = ONE_PLACE;
  return row;
}

/** Only those columns of a row. */
export function toMatchingRow(row: JobRow): MatchingRow {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as MatchingRow;
}

/** Those of the postings that a plan's filters find. Where it asks for descriptions, of those that all else holds of: a row read for each, and one for each board. */
export async function keepMatching<Row extends JobRow>(db: D1Database, plan: FilterPlan, batch: Row[]): Promise<Row[]> {
  const found = batch.filter((row) => mayMatch(plan, row, wordsOfRow(row)));
  if (!plan.readsText) return found;
  const texts = await readTexts(db, found);
  return found.filter((row) => matchesText(plan, withDescription(row, texts.get(row.descriptionHash ?? "") ?? "")));
}

/** Whether a plan finds a posting of these words, its description aside. */
export function mayMatch(plan: FilterPlan, row: JobRow, words: ReadonlySet<string>): boolean {
  const { groups, without } = plan.readsText ? besideText(plan) : plan;
  const isFound = groups.every((group) => holdsGroup(group, words)) && !holdsGroup(without, words);
  return isFound && (plan.check === null || plan.check(row));
}

/** A posting with its description, as any number of plans ask for it: read once. */
interface DescribedRow {
  words: ReadonlySet<string>;
  said: () => PlacedWords;
}

export function withDescription(row: JobRow, text: string): DescribedRow {
  return {
    words: new Set([...wordsOfRow(row), ...describedWords(text).split(" ")]),
    said: once(() => placeDescription(text)),
  };
}

/** Whether a plan finds a posting of this description that it finds but for that. */
export function matchesText({ groups, without, checkText }: FilterPlan, { words, said }: DescribedRow): boolean {
  const isFound = groups.every((group) => holdsGroup(group, words)) && !holdsGroup(without, words);
  return isFound && (checkText === null || checkText(said()));
}

/** What a plan asks for but of descriptions, of each plan once. */
const plansBeside = new WeakMap<FilterPlan, Pick<FilterPlan, "groups" | "without">>();

function besideText(plan: FilterPlan): Pick<FilterPlan, "groups" | "without"> {
  const known = plansBeside.get(plan);
  if (known !== undefined) return known;
  const isBeside = (one: Alternative): boolean => {
    if (typeof one === "string") return !isDescribed(one);
    const { all, but } = partsOf(one);
    return all.every((group) => group.every(isBeside)) && but.every(isBeside);
  };
  const beside = {
    groups: plan.groups.filter((group) => group.every(isBeside)),
    without: plan.without.filter(isBeside),
  };
  plansBeside.set(plan, beside);
  return beside;
}

/** What the index holds of a posting but for its description: the same tokens, to be asked one posting at a time. */
export function wordsOfRow(row: JobRow): ReadonlySet<string> {
  return new Set(indexedWords(placeOfRow(row).words, "", row).split(" "));
}

/** Those of some rows that a MATCH found whose descriptions pass a plan's check. Reads a row for each, and one for each board of them. */
export async function keepByText<Row extends Pick<JobRow, "descriptionHash">>(
  db: D1Database,
  { checkText }: FilterPlan,
  rows: Row[],
): Promise<Row[]> {
  if (checkText === null) return rows;
  const texts = await readTexts(db, rows);
  return rows.filter(({ descriptionHash }) => checkText(placeDescription(texts.get(descriptionHash ?? "") ?? "")));
}

/**
 * The newest `max` matches of a plan that pass its checks; `capped` when there are more. Two rows read for each; of
 * postings asked for by id one for each id. Where descriptions are checked, `limits.descriptionsLookedAtMax` at most.
 * With `reads` rows may hold nothing else.
 */
export async function readMatchingRows(
  db: D1Database,
  plan: FilterPlan,
  most: number,
  reads: readonly ReadOfRow[] = names,
): Promise<{ rows: MatchingRow[]; capped: boolean }> {
  const max = plan.checkText === null ? most : Math.min(most, limits.descriptionsLookedAtMax);
  const { groups, without, check, named } = plan;
  if (named !== null) {
    const rows = await keepMatching(db, plan, await readNamedRows(db, named));
    return { rows: rows.slice(0, max).map(toMatchingRow), capped: rows.length > max };
  }
  const sqlOf = selected(check === null && plan.checkText === null ? reads : names);
  const statement = `select ${[...sqlOf.values()].join(", ")} from job_index cross join jobs
    where job_index match ? and jobs.id = job_index.rowid order by job_index.rowid desc limit ?`;
  const toRow = rowReader(Object.fromEntries([...sqlOf.keys()].map((name) => [name, columns[name]])));
  const values = await db
    .prepare(statement)
    .bind(matchExpression(groups, without), max + 1)
    .raw();
  const found = values.map((one) => withPlaces(toRow(one) as unknown as MatchingRow));
  const newest = found.slice(0, max);
  const checked = check === null ? newest : newest.filter(check);
  return { rows: await keepByText(db, plan, checked), capped: found.length > max };
}
