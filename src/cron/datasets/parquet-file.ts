import { ByteWriter, type ParquetWriter } from "hyparquet-writer";
import type { ColumnInfo, ColumnType } from "../../core/dataset.ts";
import { writeChunk } from "./column-chunk.ts";
import { endAround, MAGIC, packEntry, type FileMeaning } from "./file-end.ts";
import type { GroupColumn } from "./group-column.ts";
import { zstdFrames } from "./zstd-frames.ts";

/**
 * A Parquet file that is written group of rows by group of rows, and can be stopped between two of them: three numbers
 * are all that must be remembered, beside the entries of its end. Every type is stated: one that is detected follows
 * the rows of the day, and a reader of two files rounds or fails.
 */

type SchemaElement = ParquetWriter["schema"][number];

/** Groups of rows so far, rows in them, and bytes before the next one. */
export interface ParquetState {
  groups: number;
  rows: number;
  offset: number;
}

export const emptyParquet: ParquetState = { groups: 0, rows: 0, offset: 0 };

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

/** Writes on from a state. */
export interface ParquetFile {
  /** `bytes` are what is added to the file; `entry`, what its end says of them, is to be kept until then. */
  addGroup: (group: readonly GroupColumn[]) => { bytes: Uint8Array; entry: Uint8Array };
  /** What ends the file, before and behind the entries of all groups, which have so many bytes. */
  end: (entryBytes: number) => { before: Uint8Array; behind: Uint8Array };
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
  let { groups, rows } = from;
  if (groups === 0) sink.appendBytes(MAGIC);
  else sink.offset = from.offset;
  const said: FileMeaning = {
    schema: schemaOf(columns),
    created_by: "jobledger",
    key_value_metadata: [
      { key: "jobledger.description", value: meaning },
      {
        key: "jobledger.columns",
        value: JSON.stringify(Object.fromEntries(columns.map((c) => [c.name, c.description]))),
      },
    ],
  };
  return {
    addGroup: (group) => {
      const [added, start] = [group[0]?.values.length ?? 0, sink.offset];
      const chunks = group.map((column) => writeChunk(sink, column, { compress, pageBytes }));
      const entry = packEntry(said, {
        columns: chunks,
        total_byte_size: chunks.reduce((sum, { meta_data: data }) => sum + (data?.total_uncompressed_size ?? 0n), 0n),
        num_rows: BigInt(added),
        total_compressed_size: BigInt(sink.offset - start),
      });
      groups++;
      rows += added;
      const bytes = sink.getBytes().slice();
      sink.index = 0;
      return { bytes, entry };
    },
    end: (entryBytes) => endAround(said, { groups, rows, entryBytes }),
    // Until its first group it has no byte, that of its beginning neither.
    state: () => (groups === 0 ? emptyParquet : { groups, rows, offset: sink.offset }),
  };
}
