import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ColumnType } from "../../../../../src/core/dataset.ts";
import { packLines } from "../../../../../src/cron/datasets/ndjson-lines.ts";
import { readNdjson } from "../../../../../src/worker/pages/ledger/read-ndjson.ts";
import { askDuckDb } from "../../../../duckdb.ts";
import { groupOfRows } from "../../../../rows-group.ts";

let folder = "";
beforeAll(async () => (folder = await mkdtemp(path.join(tmpdir(), "jobledger-ndjson-"))));
afterAll(async () => await rm(folder, { recursive: true }));

const columns = (
  [
    ["key", "string"],
    ["requisition", "string"],
    ["pay", "double"],
    ["openings", "integer"],
    ["baseline", "boolean"],
    ["closed_at", "timestamp"],
    ["deadline", "date"],
    ["native", "json"],
    ["words", "text"],
  ] satisfies [string, ColumnType][]
).map(([name, type]) => ({ name, type, nullable: true, description: "" }));

it("gives DuckDB the types, so that keys stay as they were written and a later row of another form is read", async () => {
  const upper = "A1B2C3D4-0000-4000-8000-00000000ABCD";
  const plain = Array.from({ length: 20_500 }, () => [upper, "2024-01-05", 19, 2, true, null, null, null, "09:00"]);
  const odd = ["R-7", "08:30", 19.35, null, false, Date.UTC(2026, 10, 30, 23), "2024-02-29", { a: [1] }, "x"];
  const file = path.join(folder, "rows.ndjson.gz");
  await writeFile(file, packLines(groupOfRows(columns, [...plain, odd])));
  const from = readNdjson(file, columns);
  const [rows = [], types = []] = await askDuckDb([
    `select key, requisition, pay, openings, baseline, epoch_ms(closed_at)::varchar as closed, deadline::varchar as day,
       native::varchar as native, words, count(*)::integer as rows from ${from} group by all order by rows`,
    `select column_type from (describe select * from ${from})`,
  ]);
  expect(rows).toEqual([
    {
      key: "R-7",
      requisition: "08:30",
      pay: 19.35,
      openings: null,
      baseline: false,
      closed: String(Date.UTC(2026, 10, 30, 23)),
      day: "2024-02-29",
      native: '{"a":[1]}',
      words: "x",
      rows: 1,
    },
    {
      key: upper,
      requisition: "2024-01-05",
      pay: 19,
      openings: 2,
      baseline: true,
      closed: null,
      day: null,
      native: null,
      words: "09:00",
      rows: 20_500,
    },
  ]);
  expect(types.map((row) => row["column_type"])).toEqual([
    "VARCHAR",
    "VARCHAR",
    "DOUBLE",
    "INTEGER",
    "BOOLEAN",
    "TIMESTAMP WITH TIME ZONE",
    "DATE",
    "JSON",
    "VARCHAR",
  ]);
});
