import { getTableColumns, sql } from "drizzle-orm";
import type { ListedJob } from "../../core/job.ts";
import { completeAt, readTime } from "../boards/board-slots.ts";
import { ID_OF_ORDER, orderRowid, type OrderName } from "../index/job-orders.ts";
import { unshownColumns, type ShownRow } from "../postings/job-of-row.ts";
import { catalogue } from "../schema/schema.ts";
import { jobs } from "../schema/schema-postings.ts";
import { preparedOnce } from "../sql/prepared-once.ts";
import { rowReader } from "../sql/row-reader.ts";

/** A posting, and when its board was last seen whole (ms). Lists share them: never changed. */
export type ListedRow = Readonly<ShownRow & { completeAt: number | null; kept?: KeptBy }>;
/** Of a row that is remembered: what was made of it (read-jobs.ts). */
interface KeptBy {
  dressed: { job: ListedJob; item: Uint8Array; bucket: string } | null;
}

/** `jobs.id` is below 2^53 for ever; as text, since D1 binds a JS number as REAL. */
export const NEWEST = Number.MAX_SAFE_INTEGER;

const unshown = new Set<string>(unshownColumns);
/** A list's time goes with its columns: these are a fifth fewer. */
export const shownColumns = Object.fromEntries(
  Object.entries(getTableColumns(jobs)).filter(([name]) => !unshown.has(name)),
) as Pick<typeof jobs._.columns, keyof ShownRow>;
const toShownRow = rowReader<ShownRow>(shownColumns);
/** The version of the description is asked for where it is looked up: it is a twentieth of a row's bytes. */
const listedColumns = {
  ...shownColumns,
  descriptionHash: sql`iif(${sql.placeholder("described")}, ${jobs.descriptionHash}, null)`,
  completeAt,
};

/** FTS5 heeds a rowid bound only when it is an INTEGER: without the CAST it walks every match. */
const matchingRows = preparedOnce((orm) =>
  orm
    .select(listedColumns)
    .from(catalogue)
    .crossJoin(sql`job_index`)
    .crossJoin(jobs)
    .where(
      sql`${catalogue.id} = 1 and job_index match ${sql.placeholder("match")} and job_index.rowid < cast(${sql.placeholder("before")} as integer) and ${jobs.id} = job_index.rowid`,
    )
    .orderBy(sql`job_index.rowid desc`)
    .limit(sql.placeholder("rows"))
    .prepare(),
);

/** The same through the index of orders, from a bound down to the end of an order's section. */
const orderedRows = preparedOnce((orm) =>
  orm
    .select(listedColumns)
    .from(catalogue)
    .crossJoin(sql`job_orders`)
    .crossJoin(jobs)
    .where(
      sql`${catalogue.id} = 1 and job_orders match ${sql.placeholder("match")} and job_orders.rowid < cast(${sql.placeholder("before")} as integer) and job_orders.rowid >= cast(${sql.placeholder("end")} as integer) and ${jobs.id} = ${sql.raw(ID_OF_ORDER)}`,
    )
    .orderBy(sql`job_orders.rowid desc`)
    .limit(sql.placeholder("rows"))
    .prepare(),
);

interface RowsAsked {
  match: string;
  rows: number;
  /** Whether `descriptionHash` is needed (1), or may be null. */
  described: 0 | 1;
}

/** The first of the postings that a MATCH finds behind a place in an order. Two rows read for each, and one. */
export async function selectOrderedRows(
  db: D1Database,
  { order, before, ...asked }: RowsAsked & { order: OrderName; before: string },
): Promise<ListedRow[]> {
  const end = orderRowid(order, 0, 0);
  return (await orderedRows(db).values({ ...asked, before, end })).map(toListedRow);
}

/** Rows that lists gave more than once lately, by `jobs.id`: lists share many, such as the newest. Some 8 kB each. */
const known = new Map<number, { values: unknown[]; row: ListedRow }>();
const KNOWN_MAX = 500;
/** Those that came once: to keep what does not come again cost a tenth of a list's time, by the collector's work. */
const seen = new Set<number>();
const SEEN_MAX = 2_000;

/** A row that D1 gives as it gave it before, every value of it, is that record: what was made of it is known too. */
function toListedRow(values: unknown[]): ListedRow {
  const id = values[ID_AT] as number;
  const before = known.get(id);
  if (before !== undefined && before.values.every((value, index) => value === values[index])) return before.row;
  const row: ListedRow = Object.assign(toShownRow(values), { completeAt: readTime(String(values.at(-1))) });
  if (!seen.has(id)) {
    if (seen.size >= SEEN_MAX) seen.clear();
    seen.add(id);
    return row;
  }
  if (known.size >= KNOWN_MAX) known.clear();
  const kept = Object.assign(row, { kept: { dressed: null } });
  known.set(id, { values, row: kept });
  return kept;
}
const ID_AT = Object.keys(shownColumns).indexOf("id");

/** The newest of the postings that a MATCH finds below an id. Two rows read for each, and one. */
export async function selectJobRows(
  db: D1Database,
  { before, ...asked }: RowsAsked & { before: number },
): Promise<ListedRow[]> {
  return (await matchingRows(db).values({ ...asked, before: String(before) })).map(toListedRow);
}
