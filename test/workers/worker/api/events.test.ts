import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { JobEvent } from "../../../../src/core/event.ts";
import { orgId, sourceId } from "../../../../src/core/ids.ts";
import { endOfCrawlsBefore, firstCrawlSince } from "../../../../src/db/ledger/crawls-by-time.ts";
import { ask, askCounted, BASE } from "../../app-under-test.ts";
import { catalogue, HOUR, NOW, seedBoards } from "../../seed.ts";

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
});

interface Feed {
  data: JobEvent[];
  meta: { next_cursor?: string; count: number; order: string };
}

async function everyPage(query: string): Promise<JobEvent[]> {
  const found: JobEvent[] = [];
  let cursor = "";
  for (let page = 0; page < 500; page++) {
    const { response, rowsRead } = await askCounted(`${BASE}/events/search?${query}${cursor}`);
    expect(response.status).toBe(200);
    expect(rowsRead).toBeLessThanOrEqual(2_050);
    const { data, meta } = await response.json<Feed>();
    found.push(...data);
    if (meta.next_cursor === undefined) return found;
    cursor = `&cursor=${meta.next_cursor}`;
  }
  throw new Error("the feed has no end");
}

describe("the change feed", () => {
  it("leaves the baseline out, newest crawl first, each event once for any page size", async () => {
    const whole = await everyPage("limit=100");
    for (const event of whole) JobEvent.parse(event);
    // Four boards: an update each, and 13 closings.
    expect(whole).toHaveLength(17);
    expect(whole.every((event) => event.event_type !== "job.created")).toBe(true);
    expect(whole[0]?.source_id).toBe(sourceId("lever", "tiny"));
    for (const limit of [1, 3, 5]) expect(await everyPage(`limit=${limit}`)).toEqual(whole);
    expect(new Set(whole.map((event) => event.event_id)).size).toBe(17);
  });

  it("shows the baseline when asked, marked as such", async () => {
    const whole = await everyPage("limit=40&include_baseline=true");
    expect(whole).toHaveLength(137 + 17);
    expect(new Set(whole.map((event) => event.event_id)).size).toBe(154);
    const created = whole.filter((event) => event.event_type === "job.created");
    expect(created).toHaveLength(137);
    expect(created.every(({ metadata }) => "baseline" in metadata && metadata.baseline)).toBe(true);
  });

  const iso = (at: number): string => new Date(at).toISOString();
  const cases: [query: string, count: number][] = [
    ["event_types=job.closed", 13],
    ["event_types=job.closed,job.updated", 17],
    ["event_types=job.reopened", 0],
    ["provider=lever", 8],
    ["ats_provider=lever,greenhouse", 13],
    [`org_ids=${orgId("acme")}`, 9],
    [`source_ids=${sourceId("ashby", "acme")}`, 4],
    [`source_ids=${sourceId("ashby", "acme")}&event_types=job.updated`, 1],
    [`org_ids=${orgId("nobody")}`, 0],
    [`observed_after=${iso(NOW - HOUR)}`, 17],
    [`observed_after=${iso(NOW - HOUR + 1)}`, 0],
    [`observed_before=${iso(NOW - HOUR)}`, 0],
    [`observed_before=${iso(NOW - HOUR + 1)}`, 17],
    [`observed_before=${iso(NOW - 40 * HOUR)}&include_baseline=true`, 137],
    ["observed_after=2026-06-06", 17],
    ["observed_after=2026-06-07", 0],
    ["field_name=title", 4],
    ["field_name=title&event_types=job.closed", 0],
    ["reason=http_404", 13],
    ["reason=http_404&field_name=title", 0],
  ];
  it.each(cases)("%s has %i events", async (query, count) => {
    expect(await everyPage(`${query}&limit=2`)).toHaveLength(count);
  });

  it.each([
    "event_types=job.gone",
    "observed_after=yesterday",
    "observed_before=5",
    "include_baseline=2",
    "provider=nosuch&strict=true",
  ])("refuses %s", async (query) => {
    expect((await ask(`${BASE}/events/search?${query}`)).status).toBe(400);
  });

  it("reads a crawl of more events than a page may read in parts", async () => {
    const source = await env.DB.prepare("select id from sources where board = 'empty'").first<{ id: number }>();
    const job = await env.DB.prepare("select id from jobs limit 1").first<{ id: number }>();
    const count = 950;
    await env.DB.batch([
      env.DB.prepare(
        "insert into crawls (id, source, number, at, outcome, events) values (5000, ?, 9, ?, 'changed', ?)",
      ).bind(source?.id, NOW, count),
      env.DB.prepare(
        `insert into events (source, crawl_number, ordinal, job, type, changes, observed_at)
         select ?, 9, value, ?, 'job.updated', json_array(json_array('f' || value, null, null)), ? from json_each(?)`,
      ).bind(source?.id, job?.id, NOW, JSON.stringify(Array.from({ length: count }, (_, index) => index))),
    ]);
    expect(await everyPage("limit=100")).toHaveLength(17 + count);
    expect(await everyPage("limit=100&event_types=job.closed")).toHaveLength(13);
    await env.DB.batch([
      env.DB.prepare("delete from events where crawl_number = 9"),
      env.DB.prepare("delete from crawls where id = 5000"),
    ]);
  });

  it("stays within its bound among many crawls of others", async () => {
    const source = await env.DB.prepare("select id from sources where board = 'empty'").first<{ id: number }>();
    const numbers = JSON.stringify(Array.from({ length: 1_200 }, (_, index) => index));
    await env.DB.prepare(
      `insert into crawls (id, source, number, at, outcome, events)
       select 1000 + value, ?, 100 + value, ?, 'changed', 1 from json_each(?)`,
    )
      .bind(source?.id, NOW, numbers)
      .run();
    expect(await everyPage("limit=100&provider=greenhouse")).toHaveLength(5);
    await env.DB.prepare("delete from crawls where id >= 1000").run();
  });
});

describe("finding a crawl by time", () => {
  it("brackets every time within the disorder, in few rows", async () => {
    const source = await env.DB.prepare("select id from sources where board = 'empty'").first<{ id: number }>();
    const numbers = JSON.stringify(Array.from({ length: 3_000 }, (_, index) => index));
    await env.DB.prepare(
      "insert into crawls (id, source, number, at, outcome) select 100 + 3 * value, ?, 100 + value, ? + value * 60000, 'unchanged' from json_each(?)",
    )
      .bind(source?.id, NOW, numbers)
      .run();
    for (const step of [0, 1, 777, 2_999]) {
      const at = NOW + step * 60_000;
      const from = await firstCrawlSince(env.DB, at);
      const end = await endOfCrawlsBefore(env.DB, at);
      expect(from).toBeLessThanOrEqual(100 + 3 * step);
      expect(from).toBeGreaterThanOrEqual(Math.min(100, 100 + 3 * (step - 17)) - 100);
      expect(end).toBeGreaterThanOrEqual(Math.min(100 + 3 * step, 100 + 3 * 2_999));
      expect(end - from).toBeLessThanOrEqual(3 * 32 + 100);
    }
    const { rowsRead } = await askCounted(`${BASE}/events/search?observed_after=${new Date(NOW + 1e8).toISOString()}`);
    expect(rowsRead).toBeLessThan(120);
    await env.DB.prepare("delete from crawls where id >= 100").run();
  });
});
