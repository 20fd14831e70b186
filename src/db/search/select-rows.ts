import { sql, type SQL } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { SelectedFields } from "drizzle-orm/sqlite-core";
import { ID_OF_ORDER, orderRowid, type OrderName } from "../index/job-orders.ts";
import { catalogue } from "../schema/schema.ts";
import { jobs } from "../schema/schema-postings.ts";
import { preparedOnce } from "../sql/prepared-once.ts";
import { listedColumns, newsColumns } from "./listed-columns.ts";
import { keepPage, knownPage, toListedRow, toNewestRows, type ListedRow } from "./listed-rows.ts";

/** `jobs.id` is below 2^53 for ever; as text, since D1 binds a JS number as REAL. */
export const NEWEST = Number.MAX_SAFE_INTEGER;

/** FTS5 heeds a rowid bound only when it is an INTEGER: without the CAST it walks every match. */
const integer = (name: string): SQL => sql`cast(${sql.placeholder(name)} as integer)`;
const [match, rows] = [sql.placeholder("match"), sql.placeholder("rows")];

const matching = (columns: SelectedFields) => (orm: DrizzleD1Database) =>
  orm
    .select(columns)
    .from(catalogue)
    .crossJoin(sql`job_index`)
    .crossJoin(jobs)
    .where(
      sql`${catalogue.id} = 1 and job_index match ${match} and job_index.rowid < ${integer("before")} and ${jobs.id} = job_index.rowid`,
    )
    .orderBy(sql`job_index.rowid desc`)
    .limit(rows)
    .prepare();

/** The same through the index of orders, from a bound down to the end of an order's section. */
const ordered = (columns: SelectedFields) => (orm: DrizzleD1Database) =>
  orm
    .select(columns)
    .from(catalogue)
    .crossJoin(sql`job_orders`)
    .crossJoin(jobs)
    .where(
      sql`${catalogue.id} = 1 and job_orders match ${match} and job_orders.rowid < ${integer("before")} and job_orders.rowid >= ${integer("end")} and ${jobs.id} = ${sql.raw(ID_OF_ORDER)}`,
    )
    .orderBy(sql`job_orders.rowid desc`)
    .limit(rows)
    .prepare();

const statementsOf = (build: typeof matching) => ({
  whole: preparedOnce(build(listedColumns)),
  news: preparedOnce(build(newsColumns)),
});
const [matchingRows, orderedRows] = [statementsOf(matching), statementsOf(ordered)];

interface RowsAsked {
  match: string;
  rows: number;
  /** Whether `descriptionHash` is needed (1), or may be null. */
  described: 0 | 1;
}

/** The first of the postings that a MATCH finds behind a place in an order. Two rows read for each, and one. */
export async function selectOrderedRows(
  db: D1Database,
  { order, ...asked }: RowsAsked & { order: OrderName; before: string },
): Promise<ListedRow[]> {
  return selectRows(db, orderedRows, { ...asked, end: orderRowid(order, 0, 0) });
}

/** The newest of the postings that a MATCH finds below an id. Two rows read for each, and one. */
export async function selectJobRows(
  db: D1Database,
  { before, ...asked }: RowsAsked & { before: number },
): Promise<ListedRow[]> {
  return selectRows(db, matchingRows, { ...asked, before: String(before) });
}

/** A page; of one that came more than once, what changed of it (listed-rows.ts). */
async function selectRows(
  db: D1Database,
  { whole, news }: typeof matchingRows,
  asked: RowsAsked & { before: string; end?: string },
): Promise<ListedRow[]> {
  // Descriptions are looked up: so rare that nothing of it is remembered.
  if (asked.described === 1) return (await whole(db).values({ ...asked })).map(toListedRow);
  const name = JSON.stringify(asked);
  const page = knownPage(name);
  if (page === undefined) return keepPage(name, (await whole(db).values({ ...asked })).map(toListedRow));
  const versions = `\n${page.map(({ kept }) => kept.version).join("\n")}\n`;
  return keepPage(name, toNewestRows(page, await news(db).values({ ...asked, versions })));
}
