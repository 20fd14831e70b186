import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Json } from "../../../../src/core/json.ts";
import { DAY_MS } from "../../../../src/core/time.ts";
import { postingColumns } from "../../../../src/db/datasets/posting-columns.ts";
import { askDuckDb, exampleStatements, medianOf, type DuckRow } from "../../../duckdb.ts";
import { parquetOf } from "../../../rows-group.ts";

const CHECKED = Date.UTC(2026, 10, 29);
const QUARTER = Date.UTC(2026, 9, 1);

type Values = Record<string, Json>;
const filler = {
  string: "x",
  text: "x",
  double: 1,
  integer: 1,
  boolean: false,
  timestamp: CHECKED,
  date: "2026-01-01",
  json: {},
};

let made = 0;
/** A posting, open since the middle of September if nothing else is said. */
function posting(values: Values): Values {
  const first = Number(values["first_seen_at"] ?? QUARTER - 15 * DAY_MS + made++);
  const gone = values["inactive_at"] ?? null;
  return {
    ...Object.fromEntries(postingColumns.map(({ name, type, nullable }) => [name, nullable ? null : filler[type]])),
    status: gone === null ? "active" : "expired",
    first_seen_at: first,
    days_open: (Number(gone ?? CHECKED) - first) / DAY_MS,
    org_name: typeof values["org_slug"] === "string" ? values["org_slug"].toUpperCase() : "X",
    ...values,
  };
}

const times = (count: number, values: Values): Values[] => Array.from({ length: count }, () => posting(values));
const engineer = { seniority: "senior", title_family: "data_engineer", org_slug: "pay" };
const pay = (country: string | null, from: number | null, to: number | null, more: Values = {}): Values =>
  posting({ ...engineer, country, salary_year_min: from, salary_year_max: to, ...more });

const rows: Values[] = [
  pay("Germany", 60_000.5, 80_000),
  pay("Germany", 90_000, 90_000),
  pay("Germany", 100_000, 140_000),
  // At the end of September in New York, on the first of October in UTC.
  pay("Germany", 50_000, 50_000, { first_seen_at: QUARTER }),
  pay("France", 70_000, 75_000),
  // One bound is stated: it stands for both.
  pay("Spain", null, 60_000),
  pay("Spain", 40_000, null),
  pay(null, 1, 1),
  pay("France", 1, 1, { seniority: null }),
  posting({ ...engineer, country: "France" }),
  // Half, less than half, more than half, too few, all new.
  ...times(4, { org_slug: "halved" }),
  ...times(4, { org_slug: "halved", inactive_at: QUARTER }),
  ...times(1, { org_slug: "gone", inactive_at: QUARTER + 5 * DAY_MS }),
  ...times(5, { org_slug: "gone", inactive_at: QUARTER + 6 * DAY_MS }),
  ...times(5, { org_slug: "grown" }),
  ...times(4, { org_slug: "grown", inactive_at: QUARTER + 1 }),
  ...times(3, { org_slug: "few", inactive_at: QUARTER + 1 }),
  ...times(9, { org_slug: "earlier", inactive_at: QUARTER - 1 }),
  ...times(1, { org_slug: "earlier" }),
  ...times(9, { org_slug: "new", first_seen_at: QUARTER + 1, inactive_at: QUARTER + DAY_MS }),
  ...[2, 4, 9].map((days) =>
    posting({
      department: "Sales",
      org_slug: "sales",
      first_seen_at: QUARTER + DAY_MS,
      inactive_at: QUARTER + (1 + days) * DAY_MS,
    }),
  ),
  posting({ department: "Sales", org_slug: "sales", inactive_at: CHECKED, baseline: true }),
  posting({ department: "Sales", org_slug: "sales" }),
];

let answers: DuckRow[][] = [];
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "jobledger-examples-"));
  const values = rows.map((row) => postingColumns.map(({ name }) => row[name] ?? null));
  await writeFile(path.join(folder, "postings.parquet"), parquetOf(postingColumns, [values]));
  const statements = exampleStatements(await readFile("examples/duckdb.sql", "utf8"), folder);
  expect(statements).toHaveLength(4);
  answers = await askDuckDb(["set timezone = 'America/New_York'", ...statements]);
});
afterAll(async () => await rm(folder, { recursive: true }));

it("median pay of senior data engineers by country by month", () => {
  expect(answers[2]).toEqual([
    { country: "Germany", month: "2026-10", median_pay: 50_000, postings: "1" },
    { country: "Germany", month: "2026-09", median_pay: medianOf([70_000.25, 90_000, 120_000]), postings: "3" },
    { country: "Spain", month: "2026-09", median_pay: 50_000, postings: "2" },
    { country: "France", month: "2026-09", median_pay: 72_500, postings: "1" },
  ]);
});

it("companies that cut their openings by half this quarter", () => {
  expect(answers[3]).toEqual([
    { org_slug: "gone", company: "GONE", open_then: "6", open_now: "0" },
    { org_slug: "halved", company: "HALVED", open_then: "8", open_now: "4" },
  ]);
});

it("time to close by department", () => {
  expect(answers[4]).toEqual([{ department: "Sales", median_days: 4, slowest_tenth: 8, closed: "3" }]);
});
