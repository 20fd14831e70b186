import { env } from "cloudflare:workers";
import type { CrawlDependencies } from "../../src/cron/crawl/crawl-dependencies.ts";
import { crawlBoard, type CrawlOutcome } from "../../src/cron/crawl/crawl-board.ts";
import { addBoard } from "../../src/cron/boards/add-board.ts";
import { readSource } from "../../src/db/boards/read-sources.ts";
import type { Simulator } from "../sim/simulator.ts";

/** Time in tests: stands still until it is moved. */
export const START = Date.parse("2026-11-01T06:00:00.000Z");
export const HOUR = 3_600_000;

export interface TestCrawler {
  deps: CrawlDependencies;
  clock: { now: number };
  /** Registers a board of the simulator; its source id. */
  add: (board: { url: string; name: string }) => Promise<string>;
  /** Crawls a board once, an hour after the last time. */
  crawl: (sourceId: string) => Promise<CrawlOutcome>;
}

/** A crawler in workerd with real D1 and R2, whose internet is the simulator. */
export function createTestCrawler(
  simulator: Pick<Simulator, "fetch">,
  over: Partial<CrawlDependencies> = {},
): TestCrawler {
  const clock = { now: START };
  const deps: CrawlDependencies = {
    db: env.DB,
    bucket: env.RAW,
    fetch: simulator.fetch,
    userAgent: "Jobledger/test",
    now: () => clock.now,
    takeTurn: () => Promise.resolve(true),
    noteThrottled: () => Promise.resolve(),
    fetchTimeoutMs: 2_000,
    ...over,
  };
  return {
    deps,
    clock,
    add: async ({ url, name }) => {
      const added = await addBoard(env.DB, env.RAW, { url, name, domain: null }, clock.now);
      if (!added.ok) throw new Error(added.reason);
      return added.sourceId;
    },
    crawl: async (sourceId) => {
      clock.now += HOUR;
      const source = await readSource(env.DB, sourceId);
      return await crawlBoard(deps, sourceId, (source?.crawlNumber ?? 0) + 1);
    },
  };
}
