import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { ColumnInfo, ColumnType } from "../../core/dataset.ts";
import { writeChunk } from "./column-chunk.ts";
import type { GroupColumn } from "./group-column.ts";
import { zstdFrames } from "./zstd-frames.ts";

/**
 * A Parquet file that is written group of rows by group of rows, and can be stopped between two of them: what its
 * end says of them is all that must be remembered. Every type is stated: one that is detected follows the rows of
 * the day, and a reader of two files rounds or fails.
 */

type SchemaElement = ParquetWriter["schema"][number];
type RowGroups = ParquetWriter["row_groups"];

/** Groups of rows so far, and bytes before the next one. */
export interface ParquetState {
  groups: string;
  rows: number;
  offset: number;
}

export const emptyParquet: ParquetState = { groups: "[]", rows: 0, offset: 0 };

const elements: Record<ColumnType, Omit<SchemaElement, "name">> = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  text: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  json: { type: "BYTE_ARRAY", converted_type: "JSON", logical_type: { type: "JSON" } },
  double: { type: "DOUBLE" },
  integer: { type: "INT32" },
  boolean: { type: "BOOLEAN" },
  // Stated to be UTC: without it a reader takes it for local time, and counts other days.
  timestamp: {
    type: "INT64",
    converted_type: "TIMESTAMP_MILLIS",
    logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MILLIS" },
  },
  date: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
};

function schemaOf(columns: readonly ColumnInfo[]): SchemaElement[] {
  return [
    { name: "root", num_children: columns.length },
    ...columns.map(({ name, type, nullable }): SchemaElement => ({
      name,
      repetition_type: nullable ? "OPTIONAL" : "REQUIRED",
      ...elements[type],
    })),
  ];
}

/** Uncompressed: so long a page is one frame wherever it is compressed, but for a longer value. */
const PAGE_BYTES = 64 * 1024;

/** Writes on: `bytes` are what is added to the file, and `state` what the next one goes on from. */
export interface ParquetFile {
  addGroup: (group: readonly GroupColumn[]) => Uint8Array;
  /** What ends the file. */
  finish: () => Uint8Array;
  state: () => ParquetState;
}

/** Opens a file of such columns where it stopped. `meaning`: kept in the file with the columns' descriptions. */
export function openParquet(
  columns: readonly ColumnInfo[],
  meaning: string,
  from: ParquetState,
  compress: (bytes: Uint8Array) => Uint8Array = zstdFrames,
  pageBytes = PAGE_BYTES,
): ParquetFile {
  const sink = new ByteWriter();
  const writer = new ParquetWriter({
    writer: sink,
    schema: schemaOf(columns),
    codec: "ZSTD",
    createdBy: "jobledger",
    kvMetadata: [
      { key: "jobledger.description", value: meaning },
      {
        key: "jobledger.columns",
        value: JSON.stringify(Object.fromEntries(columns.map((c) => [c.name, c.description]))),
      },
    ],
  });
  if (from.offset > 0) {
    // It began another file; this is the one that goes on.
    sink.index = 0;
    sink.offset = from.offset;
    writer.row_groups = unpackGroups(from.groups);
    writer.num_rows = BigInt(from.rows);
  }
  const take = (): Uint8Array => {
    const bytes = sink.getBytes().slice();
    sink.index = 0;
    return bytes;
  };
  return {
    addGroup: (group) => {
      const [rows, start] = [group[0]?.values.length ?? 0, sink.offset];
      const chunks = group.map((column) => writeChunk(sink, column, { compress, pageBytes }));
      writer.row_groups.push({
        columns: chunks,
        total_byte_size: chunks.reduce((sum, { meta_data: data }) => sum + (data?.total_uncompressed_size ?? 0n), 0n),
        num_rows: BigInt(rows),
        total_compressed_size: BigInt(sink.offset - start),
      });
      writer.num_rows += BigInt(rows);
      return take();
    },
    finish: () => {
      void writer.finish();
      return take();
    },
    state: () => ({ groups: packGroups(writer.row_groups), rows: Number(writer.num_rows), offset: sink.offset }),
  };
}

/** Numbers of 64 bits are no JSON: each stands as an object, of which the metadata has none of one key. */
function packGroups(groups: RowGroups): string {
  return JSON.stringify(groups, (_key, value: unknown) => (typeof value === "bigint" ? { big: String(value) } : value));
}

function unpackGroups(text: string): RowGroups {
  return JSON.parse(text, (_key, value: unknown) => {
    const isBig = typeof value === "object" && value !== null && "big" in value && typeof value.big === "string";
    return isBig ? BigInt(String(value.big)) : value;
  }) as RowGroups;
}
