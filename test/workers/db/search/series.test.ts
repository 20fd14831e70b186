import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { seriesOf } from "../../../../src/core/series.ts";
import { continueReprocessing } from "../../../../src/cron/again/reprocess.ts";
import { dumpFacts } from "../../../../src/db/again/dump-facts.ts";
import { reindexAll } from "../../../../src/db/again/reindex.ts";
import { foldCounts } from "../../../../src/db/counts/fold-counts.ts";
import { dayOfValue } from "../../../../src/db/counts/life-keys.ts";
import { unpackCounts } from "../../../../src/db/counts/packed-counts.ts";
import { isCountingDays } from "../../../../src/db/crawl/reread-boards.ts";
import { optOutBoard } from "../../../../src/cron/boards/opt-out.ts";
import { readLifeGroups, type LifeQuery } from "../../../../src/db/search/read-life-groups.ts";
import type { Lives } from "../../../../src/db/counts/read-lives.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { countingD1 } from "../../counting-d1.ts";
import { createTestCrawler, type TestCrawler } from "../../crawler.ts";

const DAY = 86_400_000;
const sim = createSimulator({ world: { seed: 5, boards: 8, postingsPerBoard: 40, rates: { quietBoards: 0 } } });
let crawler: TestCrawler;
const ids: string[] = [];
let round = 0;

async function crawlAll(): Promise<void> {
  sim.setRound(round++);
  crawler.clock.now += DAY;
  for (const id of ids) await crawler.crawl(id);
}

beforeAll(async () => {
  crawler = createTestCrawler(sim, {});
  for (const board of sim.boards()) ids.push(await crawler.add({ url: board.url, name: "" }));
  for (let rounds = 0; rounds < 12; rounds++) await crawlAll();
});

interface Row {
  first_seen_at: number;
  closed_at: number | null;
  baseline: number;
  salary_min: number | null;
  salary_max: number | null;
  salary_currency: string | null;
  salary_period: string | null;
}

async function rowsWhere(where: string): Promise<Row[]> {
  const { results } = await env.DB.prepare(`select jobs.* from jobs where ${where}`).all<Row>();
  return results;
}

const day = (ms: number): number => Math.floor(ms / DAY);

/** By the rows alone, by another rule: each day is asked which postings were open at its end. */
function expected(rows: Row[], from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const at = from + index;
    const isOpen = (row: Row): boolean =>
      day(row.first_seen_at) <= at && (row.closed_at === null || day(row.closed_at) > at);
    return {
      first: at,
      last: at,
      opened: rows.filter((row) => row.baseline === 0 && day(row.first_seen_at) === at).length,
      found: rows.filter((row) => row.baseline === 1 && day(row.first_seen_at) === at).length,
      closed: rows.filter((row) => row.closed_at !== null && day(row.closed_at) === at).length,
      open: rows.filter(isOpen).length,
    };
  });
}

function daysOf(lives: Lives) {
  const counts = (field: "opened" | "found" | "closed") =>
    new Map([...lives[field]].map(([value, [, total]]) => [dayOfValue(value), total] as const));
  return { opened: counts("opened"), found: counts("found"), closed: counts("closed") };
}

async function read(query: Partial<LifeQuery>) {
  const counting = countingD1(env.DB);
  const found = await readLifeGroups(counting.db, {
    filters: { status: "any" },
    group: null,
    values: 50,
    isExact: false,
    ...query,
  });
  return { ...found, rows: counting.statements.reduce((sum, { rowsRead }) => sum + rowsRead, 0) };
}

async function agree(query: Partial<LifeQuery>, where: string): Promise<void> {
  const from = day(crawler.clock.now) - 14;
  const to = day(crawler.clock.now);
  const rows = await rowsWhere(where);
  const { groups, rows: cost, isFromPacks } = await read(query);
  const [first] = groups;
  if (first === undefined) throw new Error("no group");
  expect(isFromPacks).toBe(true);
  expect(cost).toBeLessThanOrEqual(10);
  expect(seriesOf(daysOf(first.lives), "day", from, to)).toEqual(expected(rows, from, to));
}

describe("series of the catalogue, and under one filter", () => {
  const cases: [string, Partial<LifeQuery>, string][] = [
    ["all", {}, "1"],
    ["a provider", { filters: { status: "any", provider: ["lever"] } }, "provider = 'lever'"],
    ["two providers", { filters: { status: "any", provider: ["lever", "ashby"] } }, "provider in ('lever', 'ashby')"],
    ["all but one", { filters: { status: "any", provider_exclude: ["lever"] } }, "provider <> 'lever'"],
    [
      "postings with pay",
      { filters: { status: "any", salary_exists: true } },
      "coalesce(salary_min, salary_max) is not null",
    ],
    ["a work model", { filters: { status: "any", workplace_type: ["remote"] } }, "workplace_type = 'remote'"],
  ];
  it.each(cases)("of %s", async (_name, query, where) => {
    expect((await rowsWhere("closed_at > 0")).length).toBeGreaterThan(10);
    expect((await rowsWhere("baseline = 0")).length).toBeGreaterThan(10);
    await agree(query, where);
  });

  it("whether the log was folded or not, and counted anew", async () => {
    await foldCounts(env.DB, 0);
    for (const [, query, where] of cases) await agree(query, where);
    const kept = (await dumpFacts(env.DB))["counts"];
    await reindexAll(env.DB, () => undefined);
    expect((await dumpFacts(env.DB))["counts"]).toEqual(kept);
    for (const [, query, where] of cases) await agree(query, where);
  });

  it("by value at a row for each", async () => {
    const { groups, rows } = await read({ group: "provider" });
    expect(groups.length).toBeGreaterThan(2);
    expect(rows).toBeLessThanOrEqual(groups.length + 10);
    for (const { value, lives } of groups) {
      const found = await rowsWhere(`provider = '${value}'`);
      const [from, to] = [day(crawler.clock.now) - 14, day(crawler.clock.now)];
      expect(seriesOf(daysOf(lives), "day", from, to)).toEqual(expected(found, from, to));
    }
  });
});

describe("under several filters", () => {
  it("the matches are read, and amounts are as stated", async () => {
    const where = "workplace_type = 'remote' and provider = 'lever'";
    const query = { filters: { status: "any" as const, workplace_type: ["remote" as const], provider: ["lever"] } };
    const { groups, isFromPacks, partial, rows } = await read(query);
    const found = await rowsWhere(where);
    expect({ isFromPacks, partial }).toEqual({ isFromPacks: false, partial: false });
    expect(rows).toBeLessThanOrEqual(2 * found.length + 5);
    const [from, to] = [day(crawler.clock.now) - 14, day(crawler.clock.now)];
    const [first] = groups;
    if (first === undefined) throw new Error("no group");
    expect(seriesOf(daysOf(first.lives), "day", from, to)).toEqual(expected(found, from, to));
  });

  it("what is read is what packs hold, to half a hundredth", async () => {
    const [kept, exact] = [await read({}), await read({ isExact: true })];
    const sums = (lives: Lives | undefined, field: "pay" | "days_open") => {
      const all = [...(lives?.[field] ?? [])].map(([value, [open, total]]) => ({
        amount: Number(field === "pay" ? value.slice(3) : value),
        open,
        total,
      }));
      return {
        open: all.reduce((sum, one) => sum + one.open, 0),
        total: all.reduce((sum, one) => sum + one.total, 0),
        amount: all.reduce((sum, one) => sum + one.amount * one.total, 0),
      };
    };
    for (const field of ["pay", "days_open"] as const) {
      const [packed, real] = [sums(kept.groups[0]?.lives, field), sums(exact.groups[0]?.lives, field)];
      expect(real.total).toBeGreaterThan(5);
      expect({ open: packed.open, total: packed.total }).toEqual({ open: real.open, total: real.total });
      expect(Math.abs(packed.amount - real.amount)).toBeLessThanOrEqual(real.amount * 0.005);
    }
  });
});

describe("an older database", () => {
  it("comes to its counts by itself, in bounded steps, while crawls go on", async () => {
    await foldCounts(env.DB, 0);
    // As rules 7 left it: what is counted by day and by pay is nowhere.
    for (const { scope, part, counts } of (
      await env.DB.prepare("select * from count_packs").all<Record<string, string>>()
    ).results) {
      const left = Object.entries(unpackCounts(counts ?? "{}")).filter(([key]) => !/^(\d\/)?[-+=%$]:/.test(key));
      await env.DB.prepare("update count_packs set counts = ? where scope = ? and part = ?")
        .bind(JSON.stringify(Object.fromEntries(left)), scope, part)
        .run();
    }
    await makeOld();
    expect(await isCountingDays(env.DB)).toBe(true);
    await crawlAll();
    let runs = 0;
    for (; runs < 20 && (await isCountingDays(env.DB)); runs++) {
      await continueReprocessing({ db: env.DB, bucket: env.RAW, now: () => crawler.clock.now });
      await crawlAll();
    }
    expect(runs).toBeLessThan(20);
    await agree({}, "1");
    const byItself = (await dumpFacts(env.DB))["counts"];
    await reindexAll(env.DB, () => undefined);
    expect((await dumpFacts(env.DB))["counts"]).toEqual(byItself);
  });
});

/** Rows as they were: closed ones too remember no days, and their rules are older. */
async function makeOld(): Promise<void> {
  const { placeOfRow, rememberPlace } = await import("../../../../src/db/counts/count-place.ts");
  const { boardOfRow } = await import("../../../../src/db/index/job-index.ts");
  const { drizzle } = await import("drizzle-orm/d1");
  const { jobs } = await import("../../../../src/db/schema/schema-postings.ts");
  for (const row of await drizzle(env.DB).select().from(jobs)) {
    const place = placeOfRow(row);
    const keys = place.keys.filter((key) => !/^[-+=%$]:/.test(key));
    const { remembered } = rememberPlace({ ...place, keys }, boardOfRow(row), row);
    await env.DB.prepare(
      "update jobs set remembered = unhex(?), rules_version = 7, derived = json_set(derived, '$.v', 7), inferred_at = inferred_at + 1 where id = ?",
    )
      .bind(remembered, row.id)
      .run();
  }
  await env.DB.batch([
    env.DB.prepare("update sources set normalizer = 7"),
    env.DB.prepare("delete from cron_marks where name like 're%'"),
    env.DB.prepare("insert into cron_marks (name, value) values ('undated', 0)"),
  ]);
}

it("a board that opted out is nowhere in them", async () => {
  const [gone = ""] = ids;
  const before = (await rowsWhere("1")).length;
  for (let steps = 0; steps < 5; steps++)
    await optOutBoard({ db: env.DB, bucket: env.RAW }, gone, null, crawler.clock.now, 50);
  expect((await rowsWhere("1")).length).toBeLessThan(before);
  await agree({}, "1");
  const kept = (await dumpFacts(env.DB))["counts"];
  await reindexAll(env.DB, () => undefined);
  expect((await dumpFacts(env.DB))["counts"]).toEqual(kept);
});
