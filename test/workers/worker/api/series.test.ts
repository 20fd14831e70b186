import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { optOutBoard } from "../../../../src/cron/boards/opt-out.ts";
import { continueReadDays } from "../../../../src/db/boards/count-coverage.ts";
import { payAYear } from "../../../../src/core/pay-yearly.ts";
import type { Percentiles } from "../../../../src/worker/api/percentiles.ts";
import type { Series } from "../../../../src/worker/api/series.ts";
import { createApp } from "../../../../src/worker/app.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { BASE, fakeDependencies, ORIGIN } from "../../app-under-test.ts";
import { countingD1 } from "../../counting-d1.ts";
import { createTestCrawler, type TestCrawler } from "../../crawler.ts";

const DAY = 86_400_000;
const sim = createSimulator({ world: { seed: 9, boards: 6, postingsPerBoard: 60, rates: { quietBoards: 0 } } });
let crawler: TestCrawler;
const ids: string[] = [];

beforeAll(async () => {
  crawler = createTestCrawler(sim, {});
  const [late, ...early] = sim.boards();
  for (const board of early) ids.push(await crawler.add({ url: board.url, name: "" }));
  for (let round = 0; round < 12; round++) {
    if (round === 6 && late !== undefined) ids.push(await crawler.add({ url: late.url, name: "" }));
    sim.setRound(round);
    crawler.clock.now += DAY;
    for (const id of ids) await crawler.crawl(id);
  }
});

async function ask<Answer>(path: string, status = 200): Promise<Answer & { rowsRead: number }> {
  const app = createApp({ ...fakeDependencies().deps, now: () => crawler.clock.now });
  const counting = countingD1(env.DB);
  const response = await app.request(`${ORIGIN}${BASE}${path}`, {}, { ...env, DB: counting.db });
  expect([response.status, path]).toEqual([status, path]);
  const rowsRead = counting.statements.reduce((sum, { rowsRead: rows }) => sum + rows, 0);
  return { ...(await response.json<Answer>()), rowsRead };
}

async function count(where: string): Promise<number> {
  return (await env.DB.prepare(`select count(*) as n from jobs where ${where}`).first<number>("n")) ?? 0;
}

describe("a series", () => {
  it("ends with what is open, and tells new postings from those that a new board brought", async () => {
    const { data, meta, rowsRead } = await ask<Series>("/stats/series");
    const [all] = data;
    const points = all?.points ?? [];
    expect(points).toHaveLength(30);
    expect(points.at(-1)?.open).toBe(await count("closed_at is null"));
    const sum = (name: "opened" | "closed" | "newly_covered") =>
      points.reduce((total, point) => total + point[name], 0);
    expect(sum("opened")).toBe(await count("baseline = 0"));
    expect(sum("closed")).toBe(await count("closed_at > 0"));
    expect(sum("newly_covered")).toBe(await count("baseline = 1"));
    expect(sum("closed")).toBeGreaterThan(10);
    expect(points.filter((point) => point.newly_covered > 0)).toHaveLength(2);
    expect(meta).toMatchObject({ interval: "day", basis: "counts", partial: false, group_by: null });
    expect(rowsRead).toBeLessThanOrEqual(10);
  });

  it("has beside it the boards that were read, once they are counted", async () => {
    const before = await ask<Series>("/stats/series");
    expect(before.meta.coverage).toMatchObject({ as_of: null });
    expect(new Set(before.meta.coverage.points.map(({ boards }) => boards))).toEqual(new Set([null]));
    expect(await continueReadDays(env.DB, crawler.clock.now)).toBe(true);
    const { meta } = await ask<Series>("/stats/series");
    const read = meta.coverage.points.map(({ boards }) => boards);
    expect(new Set(read).size).toBeGreaterThan(2);
    const { results } = await env.DB.prepare(
      `select count(distinct source) as boards from crawls where outcome <> 'failed' group by at / ${DAY} order by at`,
    ).all<{ boards: number }>();
    // The day on which they are counted is not over.
    expect(read.filter((boards) => boards !== 0)).toEqual([...results.map(({ boards }) => boards).slice(0, -1), null]);
    const { meta: lever } = await ask<Series>("/stats/series?provider=lever");
    expect(Math.max(...lever.coverage.points.map(({ boards }) => boards ?? 0))).toBe(
      await env.DB.prepare("select count(*) as n from sources where provider = 'lever'").first<number>("n"),
    );
  });

  it("of an older database takes them from the ledger, twenty boards at a time", async () => {
    const kept = await env.DB.prepare(
      "select group_concat(read_days) as days from (select read_days from sources order by id)",
    ).first<string>("days");
    await env.DB.batch([
      env.DB.prepare("update sources set read_days = ''"),
      env.DB.prepare("delete from coverage where part = 'days'"),
    ]);
    while (!(await continueReadDays(env.DB, crawler.clock.now))) expect(1).toBe(1);
    const again = await env.DB.prepare(
      "select group_concat(read_days) as days from (select read_days from sources order by id)",
    ).first<string>("days");
    expect(again).toBe(kept);
  });

  it("goes by weeks and months, which hold their days", async () => {
    const days = (await ask<Series>("/stats/series?from=2026-10-01&to=2026-11-30")).data[0]?.points ?? [];
    for (const interval of ["week", "month"]) {
      const { data, meta } = await ask<Series>(`/stats/series?interval=${interval}&from=2026-10-01&to=2026-11-30`);
      const points = data[0]?.points ?? [];
      expect(points).toHaveLength(interval === "week" ? 10 : 2);
      expect(points[0]?.date).toBe(interval === "week" ? "2026-09-28" : "2026-10-01");
      expect(meta.coverage.points.map(({ date }) => date)).toEqual(points.map(({ date }) => date));
      for (const [index, point] of points.entries()) {
        const next = points[index + 1]?.date ?? "2026-12-01";
        const inside = days.filter(({ date }) => date >= point.date && date < next);
        expect(point.opened).toBe(inside.reduce((sum, { opened }) => sum + opened, 0));
        expect(point.closed).toBe(inside.reduce((sum, { closed }) => sum + closed, 0));
        expect(point.open).toBe(inside.at(-1)?.open);
      }
    }
  });

  it.each([
    "provider",
    "org",
    "country",
    "city",
    "department",
    "workplace_type",
    "seniority",
    "language",
    "title_family",
  ])("by %s reads a row for each value, and ten", async (field) => {
    const { data, meta, rowsRead } = await ask<Series>(`/stats/series?group_by=${field}&values=50&from=2026-11-01`);
    expect(data.length).toBeGreaterThan(0);
    expect(meta).toMatchObject({ basis: "counts", partial: false, group_by: field });
    expect(rowsRead).toBeLessThanOrEqual(data.length * (field === "org" ? 2 : 1) + 10);
    const exact = await ask<Series>(
      `/stats/series?group_by=${field}&values=50&from=2026-11-01&first_seen_after=2026-01-01`,
    );
    expect(exact.meta).toMatchObject({ basis: "postings", partial: false });
    const byValue = (groups: Series["data"]) => new Map(groups.map(({ value, points }) => [value, points]));
    expect(byValue(data)).toEqual(byValue(exact.data));
  });

  it("by group of families reads a row for each family of the groups", async () => {
    const { data, rowsRead } = await ask<Series>("/stats/series?group_by=title_group&values=50");
    const exact = await ask<Series>("/stats/series?group_by=title_group&values=50&first_seen_after=2026-01-01");
    expect(data.length).toBeGreaterThan(1);
    expect(new Map(data.map(({ value, points }) => [value, points]))).toEqual(
      new Map(exact.data.map(({ value, points }) => [value, points])),
    );
    const families = await ask<{ data: unknown[] }>("/jobs/facets?field=title_family&status=any");
    expect(rowsRead).toBeLessThanOrEqual(families.data.length + 10);
  });

  it.each([
    ["from=2026-13-01", "from"],
    ["from=2026-11-02&to=2026-11-01", "from"],
    ["from=1970-01-01", "from"],
    ["group_by=title", "group_by"],
    ["interval=hour", "interval"],
    ["values=51", "values"],
  ])("refuses %s and says what is wrong", async (query, name) => {
    const { errors } = await ask<{ errors: { parameter: string }[] }>(`/stats/series?${query}`, 400);
    expect(errors.map(({ parameter }) => parameter)).toEqual([name]);
  });

  it("says when postings are still being counted", async () => {
    await env.DB.prepare("insert into cron_marks (name, value) values ('undated', 0)").run();
    await ask("/stats/series", 503);
    await ask("/stats/percentiles?country=de", 503);
    // What is read from the postings themselves is known.
    await ask("/stats/percentiles?exact=true");
    await env.DB.prepare("delete from cron_marks where name = 'undated'").run();
  });
});

interface Paid {
  salary_min: number | null;
  salary_max: number | null;
  salary_period: string | null;
  first_seen_at: number;
  closed_at: number;
}

/** As SQL has it, of plain numbers. */
function median(numbers: number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

async function middles(where: string): Promise<number[]> {
  const { results } = await env.DB.prepare(`select * from jobs where ${where}`).all<Paid>();
  return results.flatMap(({ salary_min: min, salary_max: max, salary_period: period }) => {
    const pay = payAYear({ min, max, period });
    return pay === null ? [] : [(pay.min + pay.max) / 2];
  });
}

describe("percentiles", () => {
  it.each(["USD", "EUR", "eur"])(
    "of pay in %s are within half a hundredth, and exact where postings are read",
    async (given) => {
      const code = given.toUpperCase();
      const numbers = await middles(`salary_currency = '${code}' and closed_at is null`);
      const real = median(numbers) ?? 0;
      expect(numbers.length).toBeGreaterThan(3);
      const kept = await ask<Percentiles>(`/stats/percentiles?currency=${given}`);
      expect(kept.meta).toMatchObject({
        measure: "pay",
        unit: code,
        converted: false,
        basis: "counts",
        error_max: 0.005,
      });
      expect(kept.data[0]?.count).toBe(numbers.length);
      expect(Math.abs((kept.data[0]?.p50 ?? 0) - real)).toBeLessThanOrEqual(real * 0.005);
      expect(kept.rowsRead).toBeLessThanOrEqual(10);
      const exact = await ask<Percentiles>(`/stats/percentiles?currency=${code}&exact=true`);
      expect(exact.meta).toMatchObject({ basis: "postings", error_max: 0 });
      expect(exact.data[0]?.p50).toBeCloseTo(real, 4);
    },
  );

  it("of days open are of closed postings that were new, by value too", async () => {
    const { results } = await env.DB.prepare("select * from jobs where closed_at > 0 and baseline = 0").all<Paid>();
    const days = results.map((row) => (row.closed_at - row.first_seen_at) / DAY);
    const real = median(days) ?? 0;
    const { data, meta } = await ask<Percentiles>("/stats/percentiles?measure=days_open");
    expect(days.length).toBeGreaterThan(3);
    expect(data[0]?.count).toBe(days.length);
    expect(meta.unit).toBe("days");
    expect(Math.abs((data[0]?.p50 ?? 0) - real)).toBeLessThanOrEqual(real * 0.005);
    const byProvider = await ask<Percentiles>("/stats/percentiles?measure=days_open&group_by=provider");
    expect(byProvider.data.reduce((sum, group) => sum + group.count, 0)).toBe(days.length);
    expect(byProvider.rowsRead).toBeLessThanOrEqual(byProvider.data.length + 10);
  });

  it("of no posting are null", async () => {
    const { data } = await ask<Percentiles>("/stats/percentiles?currency=ISK&department=nowhere");
    expect(data).toEqual([{ value: null, count: 0, p10: null, p25: null, p50: null, p75: null, p90: null }]);
  });

  it.each([
    ["currency=EURO", "currency"],
    ["currency=EUR&measure=days_open", "currency"],
    ["measure=days_open&status=active", "status"],
    ["measure=age", "measure"],
  ])("refuses %s and says what is wrong", async (query, name) => {
    const { errors } = await ask<{ errors: { parameter: string }[] }>(`/stats/percentiles?${query}`, 400);
    expect(errors.map(({ parameter }) => parameter)).toEqual([name]);
  });
});

it("a board that opted out is in neither", async () => {
  const gone = await env.DB.prepare(
    "select source_id, name from sources join orgs on orgs.id = sources.org order by sources.id limit 1",
  ).first<{
    source_id: string;
    name: string;
  }>();
  for (let calls = 0; calls < 10; calls++)
    await optOutBoard({ db: env.DB, bucket: env.RAW }, gone?.source_id ?? "", null, crawler.clock.now, 50);
  const { data } = await ask<Series>("/stats/series?group_by=org&values=50");
  expect(data.map(({ value }) => value)).not.toContain(gone?.name);
  const [all] = (await ask<Series>("/stats/series")).data;
  expect(all?.points.at(-1)?.open).toBe(await count("closed_at is null"));
  crawler.clock.now += DAY;
  await continueReadDays(env.DB, crawler.clock.now);
  const { meta } = await ask<Series>("/stats/series");
  expect(Math.max(...meta.coverage.points.map(({ boards }) => boards ?? 0))).toBe(5);
});
