import { limits } from "../../core/limits.ts";
import { matchExpression } from "../index/match-expression.ts";
import { ORDER_VALUE_MAX, ORDERED_ID_MAX, orderRowid, orders, type OrderName } from "../index/job-orders.ts";
import { walkRows } from "../sql/walk-rows.ts";
import { firstOf, keepFirst } from "./collapse.ts";
import type { FilterPlan } from "./job-filters.ts";
import type { Stretch } from "./job-sorts.ts";
import { keepByText, keepMatching } from "./matching-rows.ts";
import { readNamedRows } from "./read-named-rows.ts";
import type { ListedRow } from "./listed-rows.ts";
import { NEWEST, selectJobRows, selectOrderedRows } from "./select-rows.ts";

/** Position in a list of postings: `jobs.id` of the last one shown; unless first seen first is the order, behind its part of the list and the value that this is ordered by. */
export type JobPosition = [id: number] | Place;
/** The same in any order. */
type Place = [stretch: number, value: number, id: number];

/** A list of postings as it is walked. */
export interface SortedList {
  /** What is asked for, in whatever order. */
  plan: FilterPlan;
  stretches: Stretch[];
  /** In another order than first seen first. */
  isSorted: boolean;
  after: JobPosition | null;
  rows: number;
  /** Their descriptions are to be looked up. */
  isDescribed: boolean;
  /** Of openings: their heads alone, which the plan then finds, or the first one found of each. */
  collapse: "heads" | "rows" | null;
}

/** A row, and the part of the list that it stands in. */
type Placed<Row> = { row: Row; stretch: number };

interface Page {
  rows: ListedRow[];
  next: JobPosition | null;
  positionAt: (index: number) => JobPosition | null;
}

/** A page of a list of postings: two rows read for each, one for each part of the list that it reaches. */
export async function walkStretches(db: D1Database, list: SortedList): Promise<Page> {
  const toPosition = (place: Place): JobPosition => (list.isSorted ? place : [place[2]]);
  const { rows: placed, next } = await (list.plan.named === null
    ? walkIndex(db, list)
    : readNamed(db, list, list.plan.named));
  return {
    rows: placed.map(({ row }) => row),
    next: next === null ? null : toPosition(next),
    positionAt: (index) => {
      const last = placed[index];
      return last === undefined ? null : toPosition(placeOf(list, last));
    },
  };
}

function placeOf({ stretches }: SortedList, { row, stretch }: Placed<ListedRow>): Place {
  const order = stretches[stretch]?.order ?? null;
  return [stretch, order === null ? 0 : (orders[order].valueOf(row) ?? 0), row.id];
}

const BEFORE_ALL = [ORDER_VALUE_MAX, ORDERED_ID_MAX] as const;

function startOf({ after, stretches }: SortedList): Place {
  if (after === null) return stretches[0]?.order == null ? [0, 0, NEWEST] : [0, ...BEFORE_ALL];
  return after.length === 1 ? [0, 0, after[0]] : after;
}

async function walkIndex(db: D1Database, list: SortedList): Promise<{ rows: Placed<ListedRow>[]; next: Place | null }> {
  const { plan, collapse } = list;
  const { check, checkText } = plan;
  const keepsAll = check === null && checkText === null && collapse !== "rows";
  const keep = async (batch: Placed<ListedRow>[]): Promise<Placed<ListedRow>[]> => {
    const rows = batch.map(({ row }) => row);
    const checked = await keepByText(db, plan, check === null ? rows : rows.filter(check));
    const kept = new Set(collapse === "rows" ? await keepFirst(db, plan, checked) : checked);
    return batch.filter(({ row }) => kept.has(row));
  };
  return walkRows<Placed<ListedRow>, Place>({
    rows: list.rows,
    start: startOf(list),
    positionOf: (row) => placeOf(list, row),
    read: async (after, limit) => readStretches(db, list, after, limit),
    keep: keepsAll ? null : keep,
    most: checkText === null ? undefined : limits.descriptionsLookedAtMax,
  });
}

/** The next rows behind a place, through as many parts as they take. */
async function readStretches(
  db: D1Database,
  { stretches, plan: { checkText }, isDescribed }: SortedList,
  [from, value, id]: Place,
  limit: number,
): Promise<Placed<ListedRow>[]> {
  const placed: Placed<ListedRow>[] = [];
  for (const [stretch, { plan, order }] of stretches.entries()) {
    if (stretch < from || placed.length === limit) continue;
    const match = matchExpression(plan.groups, plan.without);
    const asked = { match, rows: limit - placed.length, described: isDescribed || checkText !== null ? 1 : 0 } as const;
    const isBegun = stretch === from;
    const before = (of: OrderName): string => orderRowid(of, ...(isBegun ? ([value, id] as const) : BEFORE_ALL));
    const found = await (order === null
      ? selectJobRows(db, { ...asked, before: isBegun ? id : NEWEST })
      : selectOrderedRows(db, { ...asked, order, before: before(order) }));
    placed.push(...found.map((row) => ({ row, stretch })));
  }
  return placed;
}

/** Of postings asked for by their ids, all of which are read. */
async function readNamed(
  db: D1Database,
  list: SortedList,
  named: string[],
): Promise<{ rows: Placed<ListedRow>[]; next: Place | null }> {
  const { plan, stretches, collapse, rows } = list;
  const start = startOf(list);
  const found = await readNamedRows(db, named);
  const matching = await keepMatching(db, plan, found);
  const kept = collapse === null ? matching : firstOf(matching);
  const parts = await Promise.all(stretches.map(async (one) => keepMatching(db, one.plan, kept)));
  const placed = parts
    .flatMap((part, stretch) => part.map((row) => ({ row, stretch })))
    .toSorted((a, b) => comparePlaces(placeOf(list, a), placeOf(list, b)));
  const behind = placed.filter((one) => comparePlaces(placeOf(list, one), start) > 0);
  return cutRows(behind, rows, (one) => placeOf(list, one));
}

/** Below 0: the first stands before the second. */
function comparePlaces([stretch, value, id]: Place, [otherStretch, otherValue, otherId]: Place): number {
  return stretch - otherStretch || otherValue - value || otherId - id;
}

/** The page of a list that is read whole. */
export function cutRows<Row, At>(
  found: Row[],
  rows: number,
  positionOf: (row: Row) => At,
): { rows: Row[]; next: At | null } {
  const page = found.slice(0, rows);
  const last = page.at(-1);
  return { rows: page, next: found.length > rows && last !== undefined ? positionOf(last) : null };
}
