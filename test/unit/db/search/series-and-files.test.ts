import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Json } from "../../../../src/core/json.ts";
import { nextInterval, quantilesOf, seriesOf } from "../../../../src/core/series.ts";
import { DAY_MS } from "../../../../src/core/time.ts";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { crawlBoard } from "../../../../src/cron/crawl/crawl-board.ts";
import { dayOfValue } from "../../../../src/db/counts/life-keys.ts";
import { postingColumns } from "../../../../src/db/datasets/posting-columns.ts";
import { firstPosting, walkPostings } from "../../../../src/db/datasets/read-postings.ts";
import { readLifeGroups, type LifeQuery } from "../../../../src/db/search/read-life-groups.ts";
import { payNumbers } from "../../../../src/worker/api/percentiles.ts";
import { askDuckDb, exampleStatements, type DuckRow } from "../../../duckdb.ts";
import { parquetOf } from "../../../rows-group.ts";
import { inPart, tier } from "../../../sampled.ts";
import { begin, HOUR } from "../../cron/crawled-world.ts";

/** What examples/duckdb.sql answers of the files, and what series and percentiles say of the same database. */
const world = begin({ postingsPerBoard: tier(40, 80) });
/** The quarter that the second question asks of begins while boards are crawled. */
const QUARTER = Date.UTC(2027, 0, 1);
/** Files have the first country of a posting beside the list of its places, series count it in each. */
const EACH_COUNTRY = `select * exclude (country), unnest(coalesce(list_distinct(locations ->> '$[*].country'), [country])) as country
  from 'export/postings.parquet'`;
let answers: DuckRow[][] = [];
let folder = "";

beforeAll(async () => {
  const { sim, db, deps, clock, crawlNumber } = world;
  clock.now = QUARTER - 12 * DAY_MS;
  const ids: string[] = [];
  for (const { url } of sim.boards()) {
    const added = await addBoard(db, deps.bucket, { url, name: "", domain: null }, clock.now);
    if (added.ok) ids.push(added.sourceId);
  }
  for (let crawl = 0; crawl < 40; crawl++) {
    sim.setRound(crawl);
    clock.now += 26 * HOUR;
    for (const id of ids) await crawlBoard(deps, id, crawlNumber(id) + 1);
  }
  folder = await mkdtemp(path.join(tmpdir(), "jobledger-series-"));
  const groups: Json[][][] = [];
  for await (const { rows } of walkPostings(db, "raw", firstPosting, false))
    groups.push(rows.map((row) => postingColumns.map(({ valueOf }) => valueOf(row))));
  await writeFile(path.join(folder, "postings.parquet"), parquetOf(postingColumns, groups));
  const sql = await readFile("examples/duckdb.sql", "utf8");
  // All companies, whatever became of them.
  const whole = sql.replace("open_then >= 4 and open_now <= open_then / 2", "true");
  const each = whole.replace(
    "from 'export/postings.parquet'\nwhere seniority",
    `from (${EACH_COUNTRY})\nwhere seniority`,
  );
  expect(each).toContain(EACH_COUNTRY);
  answers = await askDuckDb(exampleStatements(each, folder));
});
afterAll(async () => await rm(folder, { recursive: true }));

async function read(query: Partial<LifeQuery>) {
  const asked = { filters: { status: "any" as const }, group: null, values: 50, isExact: false, ...query };
  return await readLifeGroups(world.db, asked);
}

it(`median pay of senior data engineers by country and month is the same in the files and in percentiles${inPart("half the postings")}`, async () => {
  const theirs = answers[1] ?? [];
  const ours: unknown[][] = [];
  for (const month of new Set(theirs.map((row) => String(row["month"])))) {
    const next = nextInterval("month", Date.parse(`${month}-01`) / DAY_MS) * DAY_MS;
    const filters = {
      status: "any" as const,
      seniority: ["senior" as const],
      title_family: ["Data Engineer"],
      first_seen_after: `${month}-01`,
      first_seen_before: new Date(next).toISOString(),
    };
    const { groups, partial } = await read({ filters, group: "country", isExact: true });
    expect(partial).toBe(false);
    for (const { value, lives } of groups) {
      const numbers = payNumbers(lives, { currency: null, filters });
      const [median] = quantilesOf(numbers, [0.5]);
      const postings = numbers.reduce((sum, [, times]) => sum + times, 0);
      if (postings > 0) ours.push([`${value} ${month}`, round(median), postings]);
    }
  }
  expect(theirs.length).toBeGreaterThan(1);
  expect(ours.toSorted(byName)).toEqual(
    theirs
      .map((row) => [
        `${String(row["country"])} ${String(row["month"])}`,
        round(row["median_pay"]),
        Number(row["postings"]),
      ])
      .toSorted(byName),
  );
});

it("time to close by department is the same in the files and in days_open", async () => {
  const { groups } = await read({ filters: { status: "expired" }, group: "department", isExact: true });
  const ours = groups.flatMap(({ value, lives }) => {
    const days = [...lives.days_open].map(([text, [, times]]) => [Number(text), times] as const);
    const [median, slowest] = quantilesOf(days, [0.5, 0.9]);
    const closed = days.reduce((sum, [, times]) => sum + times, 0);
    return closed === 0 ? [] : [[value, round(median), round(slowest), closed]];
  });
  const theirs = (answers[3] ?? []).map((row) => [
    row["department"],
    round(row["median_days"]),
    round(row["slowest_tenth"]),
    Number(row["closed"]),
  ]);
  expect(theirs.length).toBeGreaterThan(1);
  expect(ours.toSorted(byName)).toEqual(theirs.toSorted(byName));
});

it("openings by company when the quarter began, and now, are the same in the files and in a series", async () => {
  const { groups, isFromPacks } = await read({ group: "org" });
  expect(isFromPacks).toBe(true);
  const ours = groups.map(({ value, lives }) => {
    const counts = (field: "opened" | "found" | "closed") =>
      new Map([...lives[field]].map(([text, [, total]]) => [dayOfValue(text), total] as const));
    const days = { opened: counts("opened"), found: counts("found"), closed: counts("closed") };
    const eve = QUARTER / DAY_MS - 1;
    const points = seriesOf(days, "day", eve, Math.floor(world.clock.now / DAY_MS));
    return [value, points[0]?.open, points.at(-1)?.open];
  });
  const theirs = (answers[2] ?? []).map((row) => [row["company"], Number(row["open_then"]), Number(row["open_now"])]);
  expect(theirs).toHaveLength(3);
  expect(theirs.some(([, then, now]) => then !== now)).toBe(true);
  expect(ours.toSorted(byName)).toEqual(theirs.toSorted(byName));
});

function round(value: unknown): number {
  return Number(Number(value).toPrecision(10));
}

function byName([a]: unknown[], [b]: unknown[]): number {
  return String(a) < String(b) ? -1 : 1;
}
