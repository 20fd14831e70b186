import type { ColumnInfo, ColumnType } from "../../../core/dataset.ts";

const types: Record<ColumnType, string> = {
  string: "varchar",
  text: "varchar",
  json: "json",
  double: "double",
  integer: "integer",
  boolean: "boolean",
  timestamp: "timestamptz",
  date: "date",
};

/**
 * What DuckDB reads a dataset's NDJSON by. Without the types it takes keys for UUIDs, in lower case, where the first
 * 20,480 rows allow it, and stops at the first that is none (1.5.6; findings/duckdb-json-keys-become-uuids.sh).
 */
export function readNdjson(address: string, columns: readonly Pick<ColumnInfo, "name" | "type">[]): string {
  const typed = columns.map(({ name, type }) => `${name}: '${types[type]}'`);
  return `read_json('${address}', format = 'newline_delimited', columns = {${typed.join(", ")}})`;
}
