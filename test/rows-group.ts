import type { ColumnInfo } from "../src/core/dataset.ts";
import type { Json } from "../src/core/json.ts";
import { groupColumns, type GroupColumn } from "../src/cron/datasets/group-column.ts";

/** Rows, each a list of values in the order of the columns, as a group of a file. */
export function groupOfRows(infos: readonly ColumnInfo[], rows: readonly Json[][]): GroupColumn[] {
  return groupColumns(
    infos,
    infos.map((_info, at) => rows.map((row) => row[at] ?? null)),
  );
}
