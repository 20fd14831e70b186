import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, expect } from "vitest";
import { limits } from "../../src/core/limits.ts";
import { createReplayBudget } from "../../src/cron/again/replay-budget.ts";
import { continueReplay } from "../../src/cron/again/continue-replay.ts";
import { askReplay } from "../../src/db/again/ask-replay.ts";
import { dumpFacts, emptyDatabase } from "../../src/db/again/dump-facts.ts";
import { readReplay } from "../../src/db/again/replay-progress.ts";
import type { ReplayState } from "../../src/db/schema/replay-state.ts";
import { createSimulator } from "../sim/simulator.ts";
import type { WorldOptions } from "../sim/world.ts";
import { createTestCrawler, HOUR } from "./crawler.ts";
import { emptyStores } from "./stores.ts";

/** What replays are made into. */
export const second = env.SECOND;

/** Each test of the file begins with two empty databases and an empty bucket. */
export function emptyBoth(): void {
  beforeAll(async () => applyD1Migrations(second, env.TEST_MIGRATIONS));
  beforeEach(async () => {
    await emptyStores();
    await emptyDatabase(second);
  });
}

/** Boards that were crawled some rounds, changed and unchanged. */
export async function crawledWorld(boards: number, postings: number, rounds: number, over: WorldOptions = {}) {
  const sim = createSimulator({
    world: { seed: 61, boards, postingsPerBoard: postings, rates: { quietBoards: 0 }, ...over },
  });
  const crawler = createTestCrawler(sim);
  const ids: string[] = [];
  for (const board of sim.boards()) ids.push(await crawler.add(board));
  let round = 0;
  const crawlRound = async (): Promise<void> => {
    sim.setRound(round++);
    for (const id of ids) await crawler.crawl(id);
  };
  for (let left = rounds; left > 0; left--) await crawlRound();
  for (const id of ids) await crawler.crawl(id);
  // So long ago that all of them have ended.
  crawler.clock.now += HOUR;
  return { sim, ...crawler, ids, crawlRound };
}
export type World = Awaited<ReturnType<typeof crawledWorld>>;

export const deps = ({ clock }: Pick<World, "clock">) => ({
  db: second,
  main: env.DB,
  bucket: env.RAW,
  now: () => clock.now,
});

export async function ask(world: Pick<World, "clock">, hold = false): Promise<ReplayState> {
  const { now } = world.clock;
  const state = await askReplay(env.DB, second, { hold, now });
  if (typeof state === "string") throw new Error(state);
  return state;
}

/** Runs of the cron until it has ended or, where crawling is held, is ready; how many there were. */
export async function runOn(
  world: Pick<World, "clock">,
  left: Parameters<typeof createReplayBudget>[1] = {},
): Promise<number> {
  for (let runs = 1; runs < 500; runs++) {
    const state = await continueReplay(
      deps(world),
      createReplayBudget(() => world.clock.now, left),
    );
    expect(state?.error ?? null).toBeNull();
    if (state === null || state.finishedAt !== null) return runs;
    world.clock.now += limits.cronSeconds * 1_000;
  }
  throw new Error("it comes to no end");
}

export async function expectSame(): Promise<void> {
  const [served, made] = [await dumpFacts(env.DB), await dumpFacts(second)];
  for (const [table, rows] of Object.entries(served)) expect(made[table], table).toEqual(rows);
}

export const stateNow = async (): Promise<ReplayState | undefined> => (await readReplay(second))?.state;
