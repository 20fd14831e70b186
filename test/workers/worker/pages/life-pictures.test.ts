import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { continueReadDays } from "../../../../src/db/boards/count-coverage.ts";
import { readLifePictures } from "../../../../src/worker/api/life-pictures.ts";
import type { Percentiles } from "../../../../src/worker/api/percentiles.ts";
import type { Series } from "../../../../src/worker/api/series.ts";
import { createApp } from "../../../../src/worker/app.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { fakeDependencies, ORIGIN } from "../../app-under-test.ts";
import { countingD1 } from "../../counting-d1.ts";
import { createTestCrawler, type TestCrawler } from "../../crawler.ts";

const DAY = 86_400_000;
const sim = createSimulator({ world: { seed: 9, boards: 6, postingsPerBoard: 60, rates: { quietBoards: 0 } } });
let crawler: TestCrawler;

beforeAll(async () => {
  crawler = createTestCrawler(sim, {});
  const ids: string[] = [];
  for (const board of sim.boards()) ids.push(await crawler.add({ url: board.url, name: "" }));
  for (let round = 0; round < 10; round++) {
    sim.setRound(round);
    crawler.clock.now += DAY;
    for (const id of ids) await crawler.crawl(id);
  }
  expect(await continueReadDays(env.DB, crawler.clock.now)).toBe(true);
});

const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  await createApp({ ...fakeDependencies().deps, now: () => crawler.clock.now }).request(
    path.startsWith("http") ? path : `${ORIGIN}${path}`,
    { headers },
    env,
  );

async function htmlOf(path: string): Promise<string> {
  const response = await get(path);
  expect([path, response.status]).toEqual([path, 200]);
  return await response.text();
}

const callsOf = (html: string): string[] =>
  [...html.matchAll(/curl &#39;([^&]*(?:&amp;[^&]*)*)&#39;/g)].map(([, url = ""]) => url.replaceAll("&amp;", "&"));

/** The cells of the table in a figure, row by row. */
function tableOf(html: string, figure: string): string[][] {
  const from = html.indexOf(`<figure class="activity" id="${figure}">`);
  if (from === -1) return [];
  const body = /<tbody>(.*?)<\/tbody>/s.exec(html.slice(from))?.[1] ?? "";
  return [...body.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = ""]) => cell.replaceAll(/<[^>]+>|,/g, "")),
  );
}

async function pages(): Promise<string[]> {
  const { results } = await env.DB.prepare("select slug from orgs order by id").all<{ slug: string }>();
  const first = async (column: string): Promise<string> =>
    (await env.DB.prepare(
      `select ${column} from jobs where ${column} is not null and closed_at is null
       group by ${column} order by count(*) desc limit 1`,
    ).first<string>(column)) ?? "";
  const fields = ["provider", "country", "city", "department", "workplace_type", "employment_type"];
  const slices = await Promise.all(
    fields.map(async (field) => `/browse/${field}/${encodeURIComponent(await first(field))}`),
  );
  return [...results.map(({ slug }) => `/companies/${slug}`), ...slices];
}

interface Shown {
  path: string;
  html: string;
  calls: string[];
}

async function shown(): Promise<Shown[]> {
  return await Promise.all(
    (await pages()).map(async (path) => {
      const html = await htmlOf(path);
      return { path, html, calls: callsOf(html) };
    }),
  );
}

describe("the pictures of a company and of a slice", () => {
  it("have in their tables what the calls beside them answer, day by day, and the boards that were read", async () => {
    const all = await shown();
    expect(all.length).toBeGreaterThanOrEqual(12);
    for (const { path, html, calls } of all) {
      const call = calls.find((one) => one.includes("/stats/series?")) ?? "";
      const { data, meta } = await (await get(call)).json<Series>();
      const points = data[0]?.points ?? [];
      expect(points).toHaveLength(90);
      expect(points.some(({ open }) => open > 0)).toBe(true);
      expect(meta.basis).toBe("counts");
      const rows = points.map((point, index) =>
        [
          point.date,
          point.opened,
          point.closed,
          point.open,
          point.newly_covered,
          meta.coverage.points[index]?.boards ?? "–",
        ].map(String),
      );
      expect([path, tableOf(html, "series")]).toEqual([path, rows.toReversed()]);
      expect(meta.coverage.points.some(({ boards }) => (boards ?? 0) > 0)).toBe(true);
    }
  });

  it("have the percentiles of pay and days open, or say that there are too few", async () => {
    const kinds = { "pay-spread": 0, "days-open-spread": 0, few: 0 };
    for (const { path, html, calls } of await shown()) {
      for (const [figure, sign, few] of [
        ["pay-spread", "currency=", "Fewer than 5 of these postings state pay in one currency."],
        ["days-open-spread", "measure=days_open", "Fewer than 5 closed postings were new when they were first seen."],
      ] as const) {
        const call = calls.find((one) => one.includes("/stats/percentiles?") && one.includes(sign));
        const table = tableOf(html, figure);
        expect([path, figure, html.includes(few)]).toEqual([path, figure, table.length === 0]);
        if (call === undefined) {
          kinds.few++;
          expect([path, figure, table]).toEqual([path, figure, []]);
          continue;
        }
        kinds[figure]++;
        const { data } = await (await get(call)).json<Percentiles>();
        const [spread] = data;
        if (spread === undefined) throw new Error(`nothing of ${call}`);
        expect(spread.count).toBeGreaterThanOrEqual(5);
        expect(html).toMatch(new RegExp(`>${spread.count} (open|closed) postings`));
        const amounts = [spread.p10, spread.p25, spread.p50, spread.p75, spread.p90];
        expect(table.map(([, amount]) => Number(amount))).toEqual(amounts.map((one) => Number(one?.toFixed(3))));
      }
    }
    for (const times of Object.values(kinds)) expect(times).toBeGreaterThan(0);
  });

  it("show pay in the currency that most postings state", async () => {
    for (const { path, calls } of await shown()) {
      const call = calls.find((one) => one.includes("currency="));
      if (call === undefined) continue;
      const countIn = async (currency: string): Promise<number> => {
        const url = new URL(call);
        url.searchParams.set("currency", currency);
        return (await (await get(url.href)).json<Percentiles>()).data[0]?.count ?? 0;
      };
      const shownIn = new URL(call).searchParams.get("currency") ?? "";
      const most = await countIn(shownIn);
      for (const currency of ["USD", "EUR", "GBP", "JPY", "PLN"])
        expect([path, currency, (await countIn(currency)) <= most]).toEqual([path, currency, true]);
    }
  });

  it("cost a row for each value of the filter and ten at most, whatever there is", async () => {
    for (const filters of [
      { provider: ["lever"] },
      { provider: ["lever", "greenhouse", "ashby"] },
      { country: ["US"] },
      { workplace_type: ["remote" as const] },
    ]) {
      const counting = countingD1(env.DB);
      const found = await readLifePictures(counting.db, {
        filters: { status: "active", ...filters },
        asOf: crawler.clock.now,
      });
      expect(found?.days).toHaveLength(90);
      const rows = counting.statements.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
      expect(rows).toBeLessThanOrEqual(Object.values(filters).flat().length + 10);
    }
  });

  it("are left out of a search, of a pair, and while postings are counted by day", async () => {
    const [company = "", , , , , , provider = ""] = await pages();
    expect(await htmlOf(`${company}?q=engineer`)).not.toContain("/stats/");
    await env.DB.prepare("insert into cron_marks (name, value) values ('undated', 0)").run();
    for (const path of [company, provider]) {
      const html = await htmlOf(path);
      expect(html).toContain("Not counted by day just now.");
      expect(html).not.toContain("/stats/");
    }
    await env.DB.prepare("delete from cron_marks where name = 'undated'").run();
  });

  it("are another version of the page once the boards of another day are counted", async () => {
    const [company = ""] = await pages();
    const etag = (await get(company)).headers.get("ETag") ?? "";
    expect((await get(company, { "If-None-Match": etag })).status).toBe(304);
    expect(await continueReadDays(env.DB, crawler.clock.now + DAY)).toBe(true);
    expect((await get(company, { "If-None-Match": etag })).status).toBe(200);
  });
});
