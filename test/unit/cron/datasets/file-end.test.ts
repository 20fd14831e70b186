import { ByteWriter } from "hyparquet-writer";
import { writeMetadata } from "hyparquet-writer/src/metadata.js";
import { describe, expect, it } from "vitest";
import {
  endAround,
  MAGIC,
  packEntry,
  type FileMeaning,
  type RowGroup,
} from "../../../../src/cron/datasets/file-end.ts";
import { emptyParquet, openParquet } from "../../../../src/cron/datasets/parquet-file.ts";
import { postingColumns } from "../../../../src/db/datasets/posting-columns.ts";
import { groupOfRows } from "../../../rows-group.ts";

/** Of bytes that stand in the frame too: zeros, and those of a list's header. */
const meaning: FileMeaning = {
  schema: [
    { name: "root", num_children: 1 },
    { name: "\u0000\u001C", repetition_type: "OPTIONAL", type: "BYTE_ARRAY", converted_type: "UTF8" },
  ],
  created_by: "\u001C\u0000",
  key_value_metadata: [{ key: "\u0000", value: "\u001C\u001C" }],
};

const groupOf = (at: number): RowGroup => ({
  columns: [
    {
      file_offset: BigInt(at) << 33n,
      meta_data: {
        type: "BYTE_ARRAY",
        encodings: ["PLAIN"],
        path_in_schema: ["\u0000\u001C"],
        codec: "ZSTD",
        num_values: BigInt(at),
        total_compressed_size: 28n,
        total_uncompressed_size: 0n,
        data_page_offset: BigInt(at) * 4_000_000_000n,
        statistics: { null_count: 0n, min_value: "\u001C", max_value: "\u001C".repeat(at) },
      },
    },
  ],
  total_byte_size: 28n,
  num_rows: BigInt(at),
  total_compressed_size: 28n,
});

describe("the end of a file of groups that were kept as entries", () => {
  // A list of fewer than 15 has its header in a byte, one of 128 and more two bytes of length behind it. None is no file.
  it.each([1, 2, 14, 15, 127, 128, 300])("is what hyparquet-writer writes of all %i at once", (count) => {
    const groups = Array.from({ length: count }, (_, at) => groupOf(at));
    const rows = groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
    const whole = new ByteWriter();
    writeMetadata(whole, {
      ...meaning,
      version: 2,
      num_rows: BigInt(rows),
      row_groups: groups,
      metadata_length: 0,
    });
    const entries = Buffer.concat(groups.map((group) => packEntry(meaning, group)));
    const { before, behind } = endAround(meaning, { groups: count, rows, entryBytes: entries.length });
    expect(Buffer.concat([before, entries, behind])).toEqual(Buffer.concat([whole.getBytes(), MAGIC]));
  });

  it("what a run remembers of a file is as much after two hundred groups as after one", () => {
    const values = postingColumns.map(({ type }) => (type === "timestamp" ? 0 : type === "date" ? "2026-01-01" : null));
    const group = groupOfRows(postingColumns, [values]);
    let state = emptyParquet;
    const sizes = Array.from({ length: 200 }, () => {
      const parquet = openParquet(postingColumns, "Postings.", state);
      parquet.addGroup(group);
      state = parquet.state();
      return JSON.stringify(state).length;
    });
    expect(state).toMatchObject({ groups: 200, rows: 200 });
    // Three numbers, which have a few digits more.
    expect((sizes.at(-1) ?? 0) - (sizes[0] ?? 0)).toBeLessThan(3 * 5);
  });
});
