import type { ColumnInfo, ColumnType } from "../../core/dataset.ts";
import type { Json } from "../../core/json.ts";

/** A column with where its value comes from: instants in ms, days as "2026-03-12". */
export interface DatasetColumn<Row> extends ColumnInfo {
  valueOf: (row: Row) => Json;
}

/** Makers of the columns of one kind of row. */
export function columnsOf<Row>() {
  const maker =
    (nullable: boolean) =>
    (name: string, type: ColumnType, description: string, valueOf: (row: Row) => Json): DatasetColumn<Row> => ({
      name,
      type,
      nullable,
      description,
      valueOf,
    });
  return { always: maker(false), maybe: maker(true) };
}
