import { getTableColumns, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { completeAt } from "../boards/board-slots.ts";
import { unshownColumns, type ShownRow } from "../postings/job-of-row.ts";
import { catalogue } from "../schema/schema.ts";
import { jobs } from "../schema/schema-postings.ts";

const unshown = new Set<string>(unshownColumns);
/** A list's time goes with its columns: these are a fifth fewer. */
export const shownColumns = Object.fromEntries(
  Object.entries(getTableColumns(jobs)).filter(([name]) => !unshown.has(name)),
) as Pick<typeof jobs._.columns, keyof ShownRow>;

/** All of a row, and behind it the epoch and when its board was last seen whole. */
export const listedColumns = {
  ...shownColumns,
  // Asked for where the description is looked up: it is a twentieth of a row's bytes.
  descriptionHash: sql`iif(${sql.placeholder("described")}, ${jobs.descriptionHash}, null)`,
  epoch: catalogue.epoch,
  completeAt,
};

/**
 * A row's version: whatever changes what is shown of it moves one of these numbers or its company's name (the tests'
 * databases refuse a statement that does not). With the epoch, since another filling of the database may give the same
 * numbers to others.
 */
export const versionNumbers = ["id", "inferredAt", "changedAt", "lastSeenAt", "lastCheckedAt", "others"] as const;

export function versionOf(epoch: string, row: ShownRow): string {
  return [epoch, ...versionNumbers.map((name) => row[name] ?? ""), hexOf(row.orgName)].join(".");
}

function hexOf(text: string): string {
  return Buffer.from(text).toString("hex").toUpperCase();
}

const versionParts = [
  catalogue.epoch,
  ...versionNumbers.map((name) => sql`coalesce(${jobs[name]}, '')`),
  sql`hex(${jobs.orgName})`,
];
const version = sql.join(versionParts, sql` || '.' || `);

/** JSON has amounts in fifteen digits, and some take seventeen. Of null, printf makes "0.0". */
function jsonValue(column: SQLiteColumn): SQL {
  if (column.name === jobs.descriptionHash.name) return sql`null`;
  return column.getSQLType() === "real"
    ? sql`iif(${column} is null, null, json(printf('%!.17g', ${column})))`
    : sql`${column}`;
}

/** D1 takes 32 arguments of a function. */
const VALUES_PER_ARRAY = 30;
function jsonArrays(values: SQL[]): SQL {
  const arrays = Array.from({ length: Math.ceil(values.length / VALUES_PER_ARRAY) }, (_, index) => {
    const part = values.slice(index * VALUES_PER_ARRAY, (index + 1) * VALUES_PER_ARRAY);
    return sql`json_array(${sql.join(part, sql`, `)})`;
  });
  return sql`json_array(${sql.join(arrays, sql`, `)})`;
}

/**
 * Of a page whose rows are remembered: null for a row whose version is among the lines of `versions`, or else its values
 * in JSON, in the order of `listedColumns` and in several arrays.
 */
export const newsColumns = {
  id: jobs.id,
  values: sql`iif(instr(${sql.placeholder("versions")}, char(10) || ${version} || char(10)) > 0, null, ${jsonArrays(Object.values(shownColumns).map(jsonValue))})`,
  epoch: catalogue.epoch,
  completeAt,
};
