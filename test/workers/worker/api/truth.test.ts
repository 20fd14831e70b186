import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { sourceId } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import { emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { continueCoverage } from "../../../../src/db/boards/count-coverage.ts";
import { continueTruth, reasonOf } from "../../../../src/db/events/count-truth.ts";
import type { TruthMeter } from "../../../../src/worker/api/truth.ts";
import { createApp } from "../../../../src/worker/app.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { askCounted, BASE, fakeDependencies, ORIGIN } from "../../app-under-test.ts";
import { countingD1 } from "../../counting-d1.ts";
import { askedPosting } from "../../asked-posting.ts";
import { createTestCrawler, HOUR } from "../../crawler.ts";
import { catalogue, NOW, seedBoards } from "../../seed.ts";
import { emptyStores } from "../../stores.ts";

const { truthCrawlsPerRun } = limits;
beforeEach(async () => {
  Object.assign(limits, { truthCrawlsPerRun });
  await emptyStores();
  await emptyDatabase(env.DB);
});

async function meter(now: number, query = ""): Promise<TruthMeter> {
  const app = createApp({ ...fakeDependencies().deps, now: () => now });
  const response = await app.request(`${ORIGIN}${BASE}/stats/truth${query}`, {}, env);
  expect(response.status).toBe(200);
  return (await response.json<{ data: TruthMeter }>()).data;
}

/** A Lever board that says what a test has it say; the addresses of postings that it lacks answer nothing clear. */
async function stage(own: () => number = () => 503) {
  const script = { list: Array.from({ length: 40 }, (_, index) => String(index + 1)) };
  const fetch = (request: Request): Promise<Response> => {
    const key = askedPosting(request);
    if (key !== undefined)
      return Promise.resolve(new Response("{}", { status: script.list.includes(key) ? 200 : own() }));
    const list = script.list.map((id) => ({ id, text: `Posting ${id}`, createdAt: 1_760_000_000_000 }));
    return Promise.resolve(Response.json(list));
  };
  const crawler = createTestCrawler({ fetch: fetch as never });
  const id = await crawler.add({ url: "https://jobs.lever.co/acme", name: "Acme" });
  await crawler.crawl(id);
  return { ...crawler, script, id };
}

describe("the truth meter", () => {
  it("says how late closings came, and which were taken back within a week", async () => {
    const { script, crawl, clock, id } = await stage(() => 404);
    const whole = script.list;
    script.list = whole.slice(2);
    await crawl(id);
    clock.now += 2 * 24 * HOUR;
    script.list = whole.slice(1);
    await crawl(id);
    clock.now += 8 * 24 * HOUR;
    script.list = whole;
    await crawl(id);
    expect(await continueTruth(env.DB, clock.now)).toBe(4);
    const { total, providers, series } = await meter(clock.now);
    // Both closed an hour after a list held them; one came back in two days, the other in ten.
    expect(total).toMatchObject({ closed: 2, reopened_within_week: 1, reopened_share: 0.5 });
    expect(total.closing_delay).toEqual({ mean_seconds: 3_600, within_1h: 1, within_24h: 1, within_72h: 1 });
    expect(providers.map(({ provider, closed }) => [provider, closed])).toEqual([["lever", 2]]);
    // On the day that they closed.
    expect(series.map(({ day, closed, reopened_within_week: back }) => [day, closed, back])).toEqual([
      ["2026-11-01", 2, 1],
    ]);
    expect((await meter(clock.now, "?provider=ashby")).total.closed).toBe(0);
    expect((await meter(clock.now, "?days=1")).total.closed).toBe(0);
  });

  it("says what was not closed, why, and by which list", async () => {
    const { script, crawl, clock, id } = await stage();
    const whole = script.list;
    script.list = whole.slice(0, 4);
    await crawl(id);
    script.list = whole;
    await crawl(id);
    script.list = whole.slice(1);
    await crawl(id);
    await continueTruth(env.DB, clock.now);
    const { total, newest_refusals: refusals } = await meter(clock.now);
    expect(total.refusals).toEqual([
      { reason: "awaiting_proof", crawls: 1, postings: 1 },
      { reason: "lost_share", crawls: 1, postings: 36 },
    ]);
    expect(total.closed).toBe(0);
    expect(refusals).toMatchObject([
      {
        source_id: id,
        provider: "lever",
        board: "acme",
        crawl_number: 2,
        reason: "lost_share",
        postings: 36,
        listed: 4,
        detail: "Did not close 36: the list held 4 of 40, 10 % of the last.",
      },
    ]);
  });

  it("is on the page of the status, and in the totals", async () => {
    const { script, crawl, clock, id } = await stage();
    script.list = script.list.slice(0, 4);
    await crawl(id);
    await continueCoverage(env.DB, clock.now);
    await continueTruth(env.DB, clock.now);
    const app = createApp({ ...fakeDependencies().deps, now: () => clock.now });
    const page = await (await app.request(`${ORIGIN}/status`, {}, env)).text();
    expect(page).toContain("Truth meter");
    expect(page).toMatch(
      /the list lost too much at once<\/td><td class="number"[^>]*>1<\/td><td class="number"[^>]*>36</,
    );
    const stats = await app.request(`${ORIGIN}${BASE}/stats`, {}, env);
    const { data } = await stats.json<{ data: { truth: Pick<TruthMeter, "as_of" | "days" | "total"> } }>();
    const { as_of: asOf, total } = await meter(clock.now, "?days=7");
    expect(data.truth).toEqual({ as_of: asOf, days: 7, total });
    expect(total.refusals).toEqual([{ reason: "lost_share", crawls: 1, postings: 36 }]);
  });

  it("names a list that was cut by what was wrong with it", async () => {
    const sim = createSimulator({ world: { seed: 5, boards: 1, providers: ["greenhouse"], postingsPerBoard: 20 } });
    const [board] = sim.boards();
    if (board === undefined) throw new Error("no board");
    const crawler = createTestCrawler(sim);
    const id = await crawler.add({ url: board.url, name: board.name });
    await crawler.crawl(id);
    sim.setFault(board.id, { kind: "truncated", keepShare: 0.5 }, { times: 1 });
    await crawler.crawl(id);
    await continueTruth(env.DB, crawler.clock.now);
    const { total, newest_refusals: refusals } = await meter(crawler.clock.now);
    expect(total.refusals).toEqual([{ reason: "total_contradicted", crawls: 1, postings: 0 }]);
    expect(refusals[0]?.detail).toMatch(/^Closed nothing by a list of \d+: declared \d+, held \d+\.$/);
  });

  it("keeps how fresh open postings were on each day, as they were last counted", async () => {
    await seedBoards(env.DB, catalogue());
    await continueCoverage(env.DB, NOW);
    await continueTruth(env.DB, NOW);
    await env.DB.prepare("update sources set last_complete_at = ?")
      .bind(NOW - 48 * HOUR)
      .run();
    await continueCoverage(env.DB, NOW + 2 * HOUR);
    await continueTruth(env.DB, NOW + 2 * HOUR);
    const { as_of: asOf, total, series } = await meter(NOW + 2 * HOUR);
    expect(asOf).toBe(new Date(NOW + 2 * HOUR).toISOString());
    expect(total).toMatchObject({ open: 124, confirmed: { within_1h: 0, within_24h: 0, within_72h: 1 } });
    expect(series[0]).toMatchObject({ day: "2026-06-06", open: 124, confirmed: { within_24h: 0, within_72h: 1 } });
  });

  it("is one number in the answer's meta for who asks", async () => {
    await seedBoards(env.DB, catalogue());
    await continueCoverage(env.DB, NOW);
    const { response, rowsRead } = await askCounted(`${BASE}/jobs?limit=3&include=truth`);
    const { data, meta } = await response.json<{ data: object[]; meta: { truth?: object } }>();
    expect(meta.truth).toEqual({ confirmed_24h: 1, as_of: new Date(NOW).toISOString() });
    expect(data[0]).not.toHaveProperty("description_text");
    expect(rowsRead).toBeLessThanOrEqual(2 * 3 + 6);
    const plain = await (await askCounted(`${BASE}/jobs?limit=3`)).response.json<{ meta: object }>();
    expect(plain.meta).not.toHaveProperty("truth");
  });
});

describe("its counting", () => {
  it("comes to the same in steps, reads two rows a crawl and those of its events, and writes next to nothing", async () => {
    const { script, crawl, clock, id } = await stage(() => 404);
    const whole = script.list;
    for (let round = 1; round < 6; round++) {
      script.list = round % 2 === 0 ? whole : whole.slice(round);
      await crawl(id);
    }
    const counting = countingD1(env.DB);
    await continueTruth(counting.db, clock.now);
    const rows = (name: "rowsRead" | "rowsWritten") => counting.statements.reduce((all, one) => all + one[name], 0);
    const events = await env.DB.prepare("select count(*) as n from events where crawl_number > 1").first<number>("n");
    // Two for each of six crawls, three for those that closed or reopened, their events, and the days and marks.
    expect(rows("rowsRead")).toBeLessThanOrEqual(6 * 2 + 5 * 3 + (events ?? 0) + 20);
    expect(rows("rowsWritten")).toBeLessThanOrEqual(4);
    const whole1 = await meter(clock.now);
    await env.DB.batch([env.DB.prepare("delete from truth_days"), env.DB.prepare("delete from cron_marks")]);
    Object.assign(limits, { truthCrawlsPerRun: 1 });
    let steps = 0;
    while ((await continueTruth(env.DB, clock.now)) > 0) steps++;
    expect(steps).toBe(6);
    expect(await meter(clock.now)).toEqual(whole1);
    // Nothing is new: nothing is written.
    const idle = countingD1(env.DB);
    expect(await continueTruth(idle.db, clock.now)).toBe(0);
    expect(idle.statements.reduce((all, one) => all + one.rowsWritten, 0)).toBe(0);
  });

  it("counts nothing twice when two runs of the cron are at it", async () => {
    const { script, crawl, clock, id } = await stage(() => 404);
    script.list = script.list.slice(1);
    await crawl(id);
    await Promise.all([continueTruth(env.DB, clock.now), continueTruth(env.DB, clock.now)]);
    expect((await meter(clock.now)).total.closed).toBe(1);
  });

  it("takes more days at once than D1 binds to a statement", async () => {
    const { script, crawl, clock, id } = await stage(() => 404);
    const [whole, days] = [script.list, 105];
    for (let day = 0; day < 2 * days; day++) {
      clock.now += 12 * HOUR;
      script.list = day % 2 === 0 ? whole.slice(1) : whole;
      await crawl(id);
    }
    expect(await continueTruth(env.DB, clock.now)).toBe(2 * days + 1);
    expect(await env.DB.prepare("select count(*) as n from truth_days").first("n")).toBeGreaterThan(100);
  });

  it("is bounded: a day that is long past is kept no more, one that never was makes none", async () => {
    const { script, crawl, clock, id } = await stage(() => 404);
    script.list = script.list.slice(1);
    await crawl(id);
    await continueTruth(env.DB, clock.now);
    await env.DB.prepare("update events set observed_at = observed_at + 9000000000000").run();
    clock.now += (limits.truthDaysKept + 1) * 24 * HOUR;
    script.list = script.list.slice(1);
    await crawl(id);
    await continueTruth(env.DB, clock.now);
    const days = await env.DB.prepare("select day from truth_days").all<{ day: number }>();
    expect(days.results.map(({ day }) => day)).toEqual([Math.floor(clock.now / (24 * HOUR))]);
  });

  it("knows every reason that the ledger gives", () => {
    expect(reasonOf("declared 20, held 10")).toBe("total_contradicted");
    expect(reasonOf("held 100, a list is cut at 100")).toBe("list_capped");
    expect(reasonOf("a posting stands on two pages")).toBe("list_incomplete");
    expect(reasonOf("other_board")).toBe("other_board");
    expect(reasonOf("more changes than one crawl writes")).toBeNull();
    expect(reasonOf("64 pages so far: the next crawl goes on with the list")).toBeNull();
    expect(reasonOf("board_gone")).toBeNull();
    expect(sourceId("lever", "acme")).toMatch(/^[0-9a-f-]{36}$/);
  });
});
