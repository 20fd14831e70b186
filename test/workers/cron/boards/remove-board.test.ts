import { env } from "cloudflare:workers";
import { beforeEach, expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { crawlBoard } from "../../../../src/cron/crawl/crawl-board.ts";
import { removeBoard } from "../../../../src/cron/boards/remove-board.ts";
import { dumpFacts } from "../../../../src/db/again/dump-facts.ts";
import { readSource } from "../../../../src/db/boards/read-sources.ts";
import { setPaused } from "../../../../src/db/boards/register-board.ts";
import { findWrongSlots } from "../../../board-slots.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { createTestCrawler, HOUR, type TestCrawler } from "../../crawler.ts";
import { emptyStores, objectKeys } from "../../stores.ts";

const stores = { db: env.DB, bucket: env.RAW };
const sim = createSimulator({ world: { seed: 5, boards: 2, providers: ["lever"], postingsPerBoard: 6 } });
const [real] = sim.boards();
const typo = { url: "https://jobs.lever.co/a-typo", name: "A Typo" };
let crawler: TestCrawler;

beforeEach(async () => {
  await emptyStores();
  crawler = createTestCrawler(sim);
});

const remove = async (id: string) => await removeBoard(stores, id, crawler.clock.now);
const rows = async (table: string): Promise<number> =>
  (await env.DB.prepare(`select count(*) as n from ${table}`).first<number>("n")) ?? 0;

it("leaves what there would be had the board never been added, when nothing was ever read of it", async () => {
  await crawler.add(real ?? typo);
  const before = [await dumpFacts(env.DB), await objectKeys()];
  const id = await crawler.add(typo);
  expect(await crawler.crawl(id)).toMatchObject({ kind: "failed" });
  expect([await rows("sources"), await rows("orgs"), await rows("crawls")]).toEqual([2, 2, 1]);
  const removableAt = crawler.clock.now + limits.crawlsEndMs;
  expect(await remove(id)).toEqual({ state: "stopping", removableAt });
  expect(await readSource(env.DB, id)).toMatchObject({ paused: true, crawlNumber: 2 });
  // A second call changes nothing before it is time.
  crawler.clock.now += limits.crawlsEndMs - 1;
  expect(await remove(id)).toEqual({ state: "stopping", removableAt });
  expect(await rows("crawls")).toBe(2);
  crawler.clock.now += 1;
  expect(await remove(id)).toEqual({ state: "removed" });
  expect([await dumpFacts(env.DB), await objectKeys()]).toEqual(before);
  expect(await findWrongSlots(env.DB)).toEqual([]);
  expect(await remove(id)).toBeNull();
  // It may be added again at once, and begins anew.
  await crawler.add(typo);
  expect(await readSource(env.DB, id)).toMatchObject({ crawlNumber: 0, paused: false });
});

it("only stops the crawling of a board that was read, whatever became of it", async () => {
  const id = await crawler.add(real ?? typo);
  await crawler.crawl(id);
  const { sources: _, ...facts } = await dumpFacts(env.DB);
  const objects = await objectKeys();
  expect(await remove(id)).toEqual({ state: "kept" });
  crawler.clock.now += HOUR;
  expect(await remove(id)).toEqual({ state: "kept" });
  expect(await readSource(env.DB, id)).toMatchObject({ paused: true, crawlNumber: 1, openJobs: 6 });
  const { sources: __, ...after } = await dumpFacts(env.DB);
  expect([after, await objectKeys()]).toEqual([facts, objects]);
});

it("takes nothing from a crawl that is at work: one of the two is first", async () => {
  const id = await crawler.add(real ?? typo);
  // The fence comes while the list is on its way.
  let isAsked = false;
  const slow = createTestCrawler({
    fetch: async (request) => {
      if (!isAsked) await remove(id);
      isAsked = true;
      return await sim.fetch(request);
    },
  });
  expect(await crawlBoard({ ...slow.deps, now: () => crawler.clock.now }, id, 1)).toEqual({ kind: "stale" });
  expect(await rows("jobs")).toBe(0);
  // Crawled again before it was removed, it is a board that was read.
  await setPaused(env.DB, id, false, crawler.clock.now);
  crawler.clock.now += HOUR;
  await crawler.crawl(id);
  expect(await rows("jobs")).toBe(6);
  crawler.clock.now += HOUR;
  expect(await remove(id)).toEqual({ state: "kept" });
  expect(await rows("jobs")).toBe(6);
});
