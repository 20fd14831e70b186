import { payAYear } from "../../core/pay-yearly.ts";
import { DAY_MS } from "../../core/time.ts";
import { writtenRows } from "../sql/written-rows.ts";
import type { jobs } from "../schema/schema-postings.ts";

/**
 * The index `job_orders`: open postings in orders other than that in which they came. It holds the words that
 * `job_index` holds of them, once for each order that a posting stands in. Its rowid is the posting's place there: a
 * list in that order is one MATCH walked by rowid, as the newest are.
 *
 * A rowid is the order's section, then the value that is ordered by, then `jobs.id`: that tells equal ones apart, the
 * newest here first, and which posting it is.
 */
type Row = typeof jobs.$inferSelect;
export type OrderedColumns = Pick<Row, "postedAt" | "salaryMin" | "salaryMax" | "salaryCurrency" | "salaryPeriod">;

interface Order {
  /** Rows hold it: it never comes to mean another order. */
  section: bigint;
  /** Largest first. 0: unknown, behind all others; null: the posting does not stand in this order. */
  valueOf: (row: OrderedColumns) => number | null;
}

const ID_BITS = 29n;
const VALUE_BITS = 33n;
/** No posting has this id: a database of 10 GB holds some two million postings. */
export const ORDERED_ID_MAX = Number((1n << ID_BITS) - 1n);
export const ORDER_VALUE_MAX = Number((1n << VALUE_BITS) - 1n);

export const orders = {
  /** By the day that the board states: UTC's, whatever it says of hours. */
  posted: {
    section: 0n,
    valueOf: ({ postedAt }) => (postedAt === null ? 0 : known(Math.floor(postedAt / DAY_MS))),
  },
  /**
   * By the most that a year pays, in whole units of its currency: a list in this order is of one currency, so of
   * postings that state one.
   */
  pay: {
    section: 1n,
    valueOf: (row) => {
      const { salaryMin: min, salaryMax: max, salaryCurrency: currency, salaryPeriod: period } = row;
      if (currency === null) return null;
      const pay = payAYear({ min, max, period });
      return pay === null ? 0 : known(Math.round(pay.max));
    },
  },
} as const satisfies Record<string, Order>;
export type OrderName = keyof typeof orders;

function known(value: number): number {
  return Math.min(Math.max(value, 1), ORDER_VALUE_MAX);
}

/** The place in an order, as text: D1 binds a JS number as REAL, and it is beyond 2^53. */
export function orderRowid(order: OrderName, value: number, id: number): string {
  if (id > ORDERED_ID_MAX) throw new RangeError(`a posting's id is beyond what its orders hold: ${id}`);
  return String((orders[order].section << (ID_BITS + VALUE_BITS)) + (BigInt(value) << ID_BITS) + BigInt(id));
}

/** `jobs.id` of a rowid, as SQL. */
export const ID_OF_ORDER = `job_orders.rowid & ${ORDERED_ID_MAX}`;

/** Where a posting stands, but for its id: what is to be added to it, for each of its orders. */
export function orderBases(row: OrderedColumns): string[] {
  return orderRowids({ ...row, id: 0 });
}

/** Where an open posting stands in each of its orders. */
export function orderRowids(row: OrderedColumns & { id: number }, by = orders): string[] {
  return (Object.keys(by) as OrderName[]).flatMap((order) => {
    const value = by[order].valueOf(row);
    return value === null ? [] : [orderRowid(order, value, row.id)];
  });
}

/** The version of the rules (`jobs.rules_version`) since which open postings stand in orders at all. */
const FIRST_ORDERED = 7;
/** And since which they stand where `orderRowids` says. */
export const ORDERED_SINCE = 9;

/** The rows of `job_orders` that a stored posting has: none when it is closed, or was indexed before there were any. */
export function storedOrders(row: OrderedColumns & Pick<Row, "id" | "closedAt" | "rulesVersion">): string[] {
  // Below zero: of this version, and to be indexed anew.
  const version = Math.abs(row.rulesVersion);
  if (row.closedAt !== null || version < FIRST_ORDERED) return [];
  return version < ORDERED_SINCE ? orderRowids(row, ordersBySecond) : orderRowids(row);
}

/** As rules 7 and 8 had them. */
const ordersBySecond: typeof orders = {
  ...orders,
  posted: {
    ...orders.posted,
    valueOf: ({ postedAt }) => (postedAt === null ? 0 : known(Math.floor(postedAt / 1_000))),
  },
};

/**
 * Rows in the order of their places, in which they are to be written: FTS5 ends a segment at a rowid that is lower than
 * the one before it, and a transaction of scattered ones merges hundreds.
 */
export function byPlace<T>(rows: T[], placeOf: (row: T) => string): T[] {
  const placed = rows.map((row) => ({ row, place: BigInt(placeOf(row)) }));
  return placed.toSorted((a, b) => Number(a.place > b.place) - Number(a.place < b.place)).map(({ row }) => row);
}

/** Writes rows; `json`: `[{rowid, words}]`, `byPlace`. */
export function putOrders(db: D1Database, json: string): D1PreparedStatement {
  return db.prepare(PUT).bind(json);
}

/** Writes rows of postings that have no id yet; `json`: `[{base, jobId, words}]`, `byPlace`. To go behind their rows. */
export function putNewOrders(db: D1Database, json: string): D1PreparedStatement {
  return db.prepare(PUT_NEW).bind(json);
}

/** Removes rows; `json`: `[rowid]`. */
export function dropOrders(db: D1Database, json: string): D1PreparedStatement {
  return db.prepare(DROP).bind(json);
}

const PUT = `insert or replace into job_orders (rowid, words)
  select cast(value ->> 'rowid' as integer), value ->> 'words' from json_each(?)`;
const PUT_NEW = `${writtenRows("?1")} insert into job_orders (rowid, words)
  select cast(value ->> 'base' as integer) + jobs.id, value ->> 'words'
  from written cross join jobs on jobs.job_id = value ->> 'jobId'`;
const DROP = "delete from job_orders where rowid in (select cast(value as integer) from json_each(?))";
