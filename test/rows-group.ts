import type { ColumnInfo } from "../src/core/dataset.ts";
import type { Json } from "../src/core/json.ts";
import { groupColumns, type GroupColumn } from "../src/cron/datasets/group-column.ts";
import { emptyParquet, openParquet, type ParquetFile, type ParquetState } from "../src/cron/datasets/parquet-file.ts";
import { zstdFrames } from "../src/cron/datasets/zstd-frames.ts";

/** Rows, each a list of values in the order of the columns, as a group of a file. */
export function groupOfRows(infos: readonly ColumnInfo[], rows: readonly Json[][]): GroupColumn[] {
  return groupColumns(
    infos,
    infos.map((_info, at) => rows.map((row) => row[at] ?? null)),
  );
}

type Rows = readonly Json[][];

/** A whole Parquet file of groups of rows. `isStopped`: each is written by a run that knows no more of the others than runs do. */
export function parquetOf(
  columns: readonly ColumnInfo[],
  groups: readonly Rows[],
  { isStopped = false, compress = zstdFrames, pageBytes }: ParquetOptions = {},
): Buffer {
  const open = (from: ParquetState): ParquetFile => openParquet(columns, "Rows.", from, compress, pageBytes);
  let parquet = open(emptyParquet);
  const parts: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  for (const rows of groups) {
    if (isStopped) parquet = open(JSON.parse(JSON.stringify(parquet.state())) as ParquetState);
    const { bytes, entry } = parquet.addGroup(groupOfRows(columns, rows));
    parts.push(bytes);
    entries.push(entry);
  }
  const said = Buffer.concat(entries);
  const { before, behind } = parquet.end(said.length);
  return Buffer.concat([...parts, before, said, behind]);
}

interface ParquetOptions {
  isStopped?: boolean;
  compress?: (bytes: Uint8Array) => Uint8Array;
  pageBytes?: number;
}
