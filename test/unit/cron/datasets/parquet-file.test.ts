import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ColumnInfo, ColumnType } from "../../../../src/core/dataset.ts";
import type { Json } from "../../../../src/core/json.ts";
import { packLines } from "../../../../src/cron/datasets/ndjson-lines.ts";
import { zstdFrames } from "../../../../src/cron/datasets/zstd-frames.ts";
import { askDuckDb } from "../../../duckdb.ts";
import { groupOfRows, parquetOf } from "../../../rows-group.ts";

const column = (name: string, type: ColumnType, nullable = true): ColumnInfo => ({
  name,
  type,
  nullable,
  description: `What ${name} is.`,
});
const columns = [
  column("id", "integer", false),
  column("word", "string", false),
  column("none", "string"),
  column("pay", "double"),
  column("flag", "boolean"),
  column("time", "timestamp", false),
  column("day", "date"),
  column("what", "json"),
  column("words", "text"),
];
const LAST_OF_MONTH = Date.UTC(2026, 10, 30, 23, 59, 59, 999);

const rowOf = (id: number): Json[] => [
  id,
  // What a packed number would look like, and texts that are hard to bound and to split.
  ["bigint:1", '{"big":"7"}', "", "\uFFFD\u{1F600}é", "ÿ".repeat(30)][id % 5] ?? null,
  null,
  // A day of whole numbers, and one that is none.
  id % 7 === 6 ? 19.35 : id === 3 ? 2_147_483_648 : 19,
  id % 3 === 0 ? null : id % 2 === 0,
  LAST_OF_MONTH + (id % 2),
  id % 4 === 0 ? null : "2024-02-29",
  id % 4 === 1 ? null : { id, list: [null, "a"] },
  "text ".repeat(id * 400),
];

let folder = "";
const file = (name: string): string => path.join(folder, name);
beforeAll(async () => (folder = await mkdtemp(path.join(tmpdir(), "jobledger-parquet-"))));
afterAll(async () => await rm(folder, { recursive: true }));

/** Groups of rows, each by a writer that knows of the others what the state says, as JSON. */
async function writeGroups(name: string, groups: Json[][][]): Promise<string> {
  await writeFile(file(name), parquetOf(columns, groups, { isStopped: true }));
  return `'${file(name)}'`;
}

const rows = Array.from({ length: 40 }, (_, id) => rowOf(id));

describe("a file that is written in parts", () => {
  it("is read by DuckDB as it was meant, whatever its first rows are", async () => {
    const stopped = await writeGroups("stopped.parquet", [rows.slice(0, 1), rows.slice(1, 6), rows.slice(6)]);
    const [, types, told, late] = await askDuckDb([
      "set timezone = 'America/New_York'",
      `select column_name, column_type from (describe select * from ${stopped})`,
      `select * exclude (time), epoch_ms(time)::double as time from ${stopped} order by id`,
      `select count(*)::int as rows from ${stopped} where time >= '2026-12-01T00:00:00Z'`,
    ]);
    expect(Object.fromEntries(types?.map((row) => [row["column_name"], row["column_type"]]) ?? [])).toEqual({
      id: "INTEGER",
      word: "VARCHAR",
      none: "VARCHAR",
      pay: "DOUBLE",
      flag: "BOOLEAN",
      time: "TIMESTAMP WITH TIME ZONE",
      day: "DATE",
      what: "JSON",
      words: "VARCHAR",
    });
    const names = columns.map(({ name }) => name);
    const said = rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])));
    for (const row of told ?? []) if (typeof row["what"] === "string") row["what"] = JSON.parse(row["what"]) as Json;
    expect(told).toEqual(said);
    // An instant is one, wherever the reader is.
    expect(late).toEqual([{ rows: 20 }]);
  });

  it("has the same bytes as one that is written at once, and its meaning inside", async () => {
    const groups = [rows.slice(0, 20), rows.slice(20)];
    const stopped = await writeGroups("a.parquet", groups);
    expect(parquetOf(columns, groups, { isStopped: true })).toEqual(parquetOf(columns, groups));
    const [one, found, meaning] = await askDuckDb([
      `select * from parquet_metadata(${stopped})`,
      `select id from ${stopped} where word = 'bigint:1' and id < 10 order by id`,
      `select decode(key) as key, decode(value) as value from parquet_kv_metadata(${stopped})`,
    ]);
    expect(one).toHaveLength(2 * columns.length);
    expect(one?.[0]).toMatchObject({ stats_min_value: "0", stats_max_value: "19", compression: "ZSTD" });
    expect(found).toEqual([{ id: 0 }, { id: 5 }]);
    expect(meaning?.[0]).toEqual({ key: "jobledger.description", value: "Rows." });
    expect(JSON.parse(String(meaning?.[1]?.["value"]))).toMatchObject({ pay: "What pay is." });
  });
});

describe("a column of many rows", () => {
  const ROWS = 3_000;
  /** Hard to bound, to split and to count in bytes. */
  const hard = ["\uFFFD", "\u{1F600}", "\0\0", "", "\u{E000}z", "Łódź", "a"];
  const many = [
    column("single", "string", false),
    column("gaps", "string"),
    column("again", "string"),
    column("flags", "boolean"),
    column("instants", "timestamp", false),
    column("hours", "timestamp"),
    column("amounts", "double"),
    column("days", "date"),
    column("things", "json"),
    column("nothing", "integer"),
    column("turned", "string"),
    column("constant", "string"),
  ];
  const rowsOf = Array.from({ length: ROWS }, (_, at): Json[] => [
    `${hard[at % hard.length] ?? ""}${(at * 2_654_435_761) % 4_294_967_296}`,
    at % 3 === 0 ? null : `${at}${hard[at % hard.length] ?? ""}`,
    at % 5 === 0 ? null : (hard[Math.floor(at / 9) % hard.length] ?? null),
    at % 7 === 0 ? null : at % 40 < 20,
    // Before 1970, and beyond 32 bits.
    (at - ROWS / 2) * 4_294_967_295,
    at % 2 === 0 ? null : Date.UTC(2026, 10, 1 + (at % 9)),
    at % 4 === 0 ? null : at / 7,
    at % 4 === 0 ? null : `19${60 + (at % 30)}-02-28`,
    at % 4 === 0 ? null : { at: at % 3 },
    null,
    // As if each were there once, and then all the same.
    at < 600 ? String(at) : "same",
    at % 2 === 0 ? null : "one",
  ]);

  it.each([100, 64 * 1024])("says what it was given, in pages of %i bytes", async (pageBytes) => {
    const bytes = parquetOf(many, [rowsOf], { pageBytes });
    await writeFile(file("many.parquet"), bytes);
    const from = `'${file("many.parquet")}'`;
    const [told, least] = await askDuckDb([
      `select * replace (epoch_ms(instants)::double as instants, epoch_ms(hours)::double as hours) from ${from}`,
      `select single from ${from} where single >= '\u{1F600}' order by single limit 1`,
    ]);
    for (const row of told ?? [])
      if (typeof row["things"] === "string") row["things"] = JSON.parse(row["things"]) as Json;
    expect(told?.map((row) => many.map(({ name }) => row[name]))).toEqual(rowsOf);
    const above = rowsOf.flatMap(([text]) => (typeof text === "string" && text.startsWith("\u{1F600}") ? [text] : []));
    expect(least?.[0]?.["single"]).toBe(above.toSorted((a, b) => (a < b ? -1 : 1))[0]);
    const read = await parquetReadObjects({
      file: new Uint8Array(bytes).buffer,
      compressors: { ZSTD: (packed) => zstdDecompressSync(packed) },
    });
    const plain = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);
    const said = (row: Json[]): unknown[] =>
      row.map((value, at) => (at === 7 && typeof value === "string" ? Date.parse(value) : value));
    expect(read.map((row) => many.map(({ name }) => plain(row[name]) ?? null))).toEqual(rowsOf.map(said));
  });

  it("is bounded by its bytes, and is as short as DuckDB's own", async () => {
    const bytes = parquetOf(many, [rowsOf]);
    await writeFile(file("many.parquet"), bytes);
    const metadata = parquetMetadata(new Uint8Array(bytes).buffer);
    const bounds = metadata.row_groups[0]?.columns.map(({ meta_data: data }) => data?.statistics);
    const ordered = (at: number): Buffer[] =>
      rowsOf.flatMap((row) => (typeof row[at] === "string" ? [Buffer.from(row[at])] : [])).toSorted(Buffer.compare);
    expect(bounds?.[2]).toMatchObject({ min_value: "", max_value: ordered(2).at(-1)?.toString(), null_count: 600n });
    expect(bounds?.[3]).toMatchObject({ min_value: false, max_value: true });
    expect(bounds?.[4]?.min_value).toEqual(new Date(Number(rowsOf[0]?.[4])));
    expect(bounds?.[7]).toMatchObject({ min_value: new Date("1960-02-28"), max_value: new Date("1989-02-28") });
    expect(bounds?.[8]).toBeUndefined();
    expect(bounds?.[9]).toEqual({ null_count: BigInt(ROWS) });
    await askDuckDb([
      `copy (from '${file("many.parquet")}') to '${file("copy.parquet")}' (format parquet, compression zstd)`,
    ]);
    expect(bytes.length).toBeLessThan(1.3 * (await stat(file("copy.parquet"))).size);
  });
});

it("lines are rows as JSON, in members of gzip that are one file", async () => {
  const parts = [packLines(groupOfRows(columns, rows.slice(0, 3))), packLines(groupOfRows(columns, rows.slice(3)))];
  await writeFile(file("rows.ndjson.gz"), Buffer.concat(parts));
  const lines = gunzipSync(Buffer.concat(parts)).toString().trim().split("\n");
  expect(lines).toHaveLength(rows.length);
  expect(JSON.parse(lines[1] ?? "")).toMatchObject({ time: "2026-12-01T00:00:00.000Z", day: "2024-02-29", none: null });
  const [counted] = await askDuckDb([`select count(*)::int as rows, sum(pay) as pay from '${file("rows.ndjson.gz")}'`]);
  expect(counted?.[0]).toMatchObject({ rows: rows.length });
});

describe("where only 40 kB can be compressed at once", () => {
  const short = (bytes: Uint8Array): Uint8Array => {
    const packed = zstdCompressSync(bytes);
    if (packed.length > 40_000) throw new Error("Unexpected end of file");
    return packed;
  };

  it("a page is several frames, which DuckDB reads as one", async () => {
    const words = Array.from({ length: 3_000 }, (_, at) => [
      at,
      `${(at * 2_654_435_761) % 4_294_967_296} ${Math.sqrt(at)}`,
    ]);
    const [id, word] = [column("id", "integer", false), column("word", "string", false)];
    const compress = (bytes: Uint8Array): Uint8Array => zstdFrames(bytes, short);
    await writeFile(file("frames.parquet"), parquetOf([id, word], [words], { compress, pageBytes: 1_000_000 }));
    const [told] = await askDuckDb([`select * from '${file("frames.parquet")}' order by id`]);
    expect(told?.map((row) => [row["id"], row["word"]])).toEqual(words);
  });

  it("what fails for another reason fails", () => {
    const fails = (): never => {
      throw new Error("no memory");
    };
    expect(() => zstdFrames(new Uint8Array(1_000_000), fails)).toThrow("no memory");
  });
});
