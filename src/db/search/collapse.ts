import { limits } from "../../core/limits.ts";
import { BESIDE_HEAD, facetToken, openingToken } from "../index/job-index.ts";
import { matchExpression } from "../index/match-expression.ts";
import { keepByText } from "./matching-rows.ts";
import { columnNames, rowReader } from "../sql/row-reader.ts";
import { checkColumns, type CheckedRow } from "./filter-kinds.ts";
import type { FilterPlan, JobFilterName, JobFilterValues } from "./job-filters.ts";

/**
 * Lists with one row for each opening: of its open postings the one first seen. Closed ones stand for themselves.
 */

/** A posting, as far as its opening takes. */
interface Listed {
  id: number;
  closedAt: number | null;
  opening: string | null;
  others: number | null;
}

/** Filters that find all postings of an opening or none: under others its head may be one that they do not find. */
const ofOpenings = new Set<string>(["status", "duplicate_cluster_id"] satisfies JobFilterName[]);

/** Whether an opening's head stands for it under these filters, so that the index alone collapses. */
export function isByHeads(filters: JobFilterValues): boolean {
  return Object.entries(filters).every(([name, value]) => value === undefined || ofOpenings.has(name));
}

/** The plan without postings for which another one stands. */
export function withoutOthers(plan: FilterPlan): FilterPlan {
  return { ...plan, without: [...plan.without, BESIDE_HEAD] };
}

/** Members of openings looked at for one page's read where filters look at rows; of what is beyond, all are shown. */
const MEMBERS_MAX = 2_000;

/**
 * Those of some postings that a plan finds that are the first of their opening's which it finds, by `jobs.id`. Reads two rows for each
 * opening of several; where the plan looks at rows, two for each of its postings.
 */
export async function keepFirst<Row extends Listed>(db: D1Database, plan: FilterPlan, rows: Row[]): Promise<Row[]> {
  const openings = new Set(
    rows.flatMap(({ opening, others }) => (opening === null || others === null ? [] : [opening])),
  );
  if (openings.size === 0) return rows;
  const open = facetToken("status", "active");
  const match = matchExpression([...plan.groups, [open]], plan.without);
  const first = await (plan.check === null && plan.checkText === null
    ? readFirst(db, match, openings)
    : readChecked(db, match, openings, plan));
  return rows.filter(({ id, opening, others }) => others === null || (first.get(opening ?? "") ?? id) === id);
}

/** The same of postings of which all that a plan finds are at hand. */
export function firstOf<Row extends Listed>(rows: readonly Row[]): Row[] {
  const first = new Map<string, number>();
  const isOne = ({ closedAt, opening }: Row): boolean => closedAt !== null || opening === null;
  for (const row of rows) {
    const { id, opening } = row;
    if (!isOne(row) && opening !== null) first.set(opening, Math.min(id, first.get(opening) ?? id));
  }
  return rows.filter((row) => isOne(row) || first.get(row.opening ?? "") === row.id);
}

/** The postings of an opening among those that a MATCH (`?2`) finds. */
const AMONG = `job_index match '(' || ?2 || ') AND "${openingToken("")}' || asked.value || '"'`;
const READ_FIRST = `select asked.value, (select rowid from job_index where ${AMONG} order by rowid limit 1) from json_each(?1) asked`;

async function readFirst(db: D1Database, match: string, openings: Set<string>): Promise<Map<string, number>> {
  const found = await db
    .prepare(READ_FIRST)
    .bind(JSON.stringify([...openings]), match)
    .raw<[string, number]>();
  return new Map(found);
}

const READ_CHECKED = `select ${columnNames(checkColumns)}, jobs.id, jobs.opening from json_each(?1) asked
  cross join job_index on ${AMONG} cross join jobs on jobs.id = job_index.rowid limit ${MEMBERS_MAX}`;
const toChecked = rowReader<CheckedRow>(checkColumns);

async function readChecked(
  db: D1Database,
  match: string,
  openings: Set<string>,
  plan: FilterPlan,
): Promise<Map<string, number>> {
  const found = await db
    .prepare(READ_CHECKED)
    .bind(JSON.stringify([...openings]), match)
    .raw();
  const { check, checkText } = plan;
  const members = found
    .slice(0, checkText === null ? MEMBERS_MAX : limits.descriptionsLookedAtMax)
    .map((values) => Object.assign(toChecked(values), { place: values.slice(-2) as [id: number, opening: string] }))
    .filter((row) => check === null || check(row));
  const first = new Map<string, number>();
  for (const { place } of await keepByText(db, plan, members)) {
    const [id, opening] = place;
    first.set(opening, Math.min(id, first.get(opening) ?? id));
  }
  return first;
}

const READ_COUNT = `select asked.value, (select others from jobs where id = (select rowid from job_index
  where job_index match '(("${facetToken("status", "active")}" AND "${openingToken("")}' || asked.value || '") NOT "${BESIDE_HEAD}")' limit 1))
  from json_each(?) asked`;

/**
 * How many other open postings the opening of each posting has, by `jobs.id`. What is its head's own says it; for
 * another three rows are read.
 */
export async function countOthers(db: D1Database, rows: readonly Listed[]): Promise<Map<number, number>> {
  const beside = rows.flatMap(({ opening, others }) => (others === -1 && opening !== null ? [opening] : []));
  const asked = JSON.stringify([...new Set(beside)]);
  const found = beside.length === 0 ? [] : await db.prepare(READ_COUNT).bind(asked).raw<[string, number | null]>();
  const ofHead = new Map(found);
  return new Map(
    rows.map(({ id, opening, others }) => [id, others === -1 ? (ofHead.get(opening ?? "") ?? 0) : (others ?? 0)]),
  );
}
