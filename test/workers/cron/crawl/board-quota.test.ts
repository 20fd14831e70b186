import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { readSource } from "../../../../src/db/boards/read-sources.ts";
import { readStanding } from "../../../../src/db/retention/retention-state.ts";
import type { Source } from "../../../../src/worker/api/source.ts";
import type { Stats } from "../../../../src/worker/api/stats.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { ask, BASE } from "../../app-under-test.ts";
import { countingD1 } from "../../counting-d1.ts";
import { createTestCrawler, HOUR } from "../../crawler.ts";
import { NOW } from "../../seed.ts";

const MONTH = Date.parse(`${new Date(NOW).toISOString().slice(0, 7)}-01T00:00:00.000Z`);
const label = new Date(MONTH).toISOString().slice(0, 7);
const data = async <T>(path: string): Promise<T> => (await (await ask(`${BASE}${path}`)).json<{ data: T }>()).data;

it("a board over its quota is flagged and asked once a day, and nothing of it is lost", async () => {
  const sim = createSimulator({ world: { seed: 35, boards: 2, postingsPerBoard: 12, rates: { quietBoards: 0 } } });
  const [board, other] = sim.boards();
  if (board === undefined || other === undefined) throw new Error("no boards");
  const crawler = createTestCrawler(sim, { quota: { rowsPerMonth: 10, bytesPerMonth: null } });
  crawler.clock.now = MONTH;
  const [id, second] = [await crawler.add(board), await crawler.add(other)];
  await crawler.crawl(id);
  const first = await readSource(env.DB, id);
  // A first list counts, but does not slow the board down.
  expect(first).toMatchObject({ overQuota: true, health: "ok" });
  expect(first?.monthRows).toBeGreaterThan(10);
  expect(first?.monthBytes).toBeGreaterThan(1_000);

  // The same bytes again: not stored again, and the crawl writes what an unchanged one writes.
  const counting = countingD1(env.DB);
  const unchanged = createTestCrawler(sim, { db: counting.db, quota: { rowsPerMonth: 1e6, bytesPerMonth: null } });
  unchanged.clock.now = crawler.clock.now;
  await unchanged.crawl(id);
  expect(counting.statements.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0)).toBeLessThanOrEqual(5);
  expect(await readSource(env.DB, id)).toMatchObject({ monthBytes: first?.monthBytes, overQuota: false });
  const plain = countingD1(env.DB);
  unchanged.deps.db = plain.db;
  await unchanged.crawl(id);
  expect(plain.statements.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0)).toBe(4);

  sim.setRound(3);
  crawler.clock.now = unchanged.clock.now;
  const outcome = await crawler.crawl(id);
  if (outcome.kind !== "changed") throw new Error(`the crawl is ${outcome.kind}`);
  const { results: events } = await env.DB.prepare("select * from events where crawl_number > 1").all();
  expect(events.length).toBeGreaterThan(0);
  expect(
    await env.RAW.head(
      String((await data<{ raw_payload_uri: string }[]>(`/sources/${id}/crawls`))[0]?.raw_payload_uri).split(
        "jobledger-raw/",
      )[1] ?? "",
    ),
  ).not.toBeNull();
  const now = await readSource(env.DB, id);
  expect(now).toMatchObject({
    overQuota: true,
    health: "noisy",
    intervalMs: limits.intervalMsMax,
    nextCrawlAfter: crawler.clock.now + limits.intervalMsMax,
  });

  const flagged = { month: label, rows_written: now?.monthRows, payload_bytes: now?.monthBytes, over_quota: true };
  expect((await data<Source>(`/sources/${id}`)).cost).toMatchObject(flagged);
  expect((await data<Source>(`/sources/${second}`)).cost).toMatchObject({ month: null, over_quota: false });
  expect((await data<Stats>("/stats")).boards_over_quota).toMatchObject([{ source_id: id, ...flagged }]);
  const pages = await Promise.all(
    ["/status", "/sources", `/sources/${id}`].map(async (path) => (await ask(path)).text()),
  );
  expect(pages[0]).toContain("Boards over their quota");
  expect(pages[0]).toContain(`/sources/${id}`);
  expect(pages[1]).toContain("over its quota");
  expect(pages[2]).toContain("asked once a day until the month is over");

  // The alarm reads flagged boards alone.
  const alarm = countingD1(env.DB);
  expect((await readStanding(alarm.db, now?.month ?? 0, 10)).over).toHaveLength(1);
  expect(alarm.statements.map(({ rowsRead }) => rowsRead)).toEqual([2]);

  // The next month begins at nothing.
  crawler.clock.now = MONTH + 32 * 24 * HOUR;
  await crawler.crawl(id);
  expect(await readSource(env.DB, id)).toMatchObject({ overQuota: false, health: "ok" });
});
