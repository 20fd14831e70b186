import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { begunListKey, boardPrefixes, registrationKey, surveyNotesKey } from "../../../../src/core/payload-key.ts";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { continueOptOuts, optOutBoard } from "../../../../src/cron/boards/opt-out.ts";
import type { CrawlDependencies } from "../../../../src/cron/crawl/crawl-dependencies.ts";
import { consumeCrawls } from "../../../../src/cron/queue/consume.ts";
import { scheduleCrawls } from "../../../../src/cron/queue/schedule-crawls.ts";
import { makeDue } from "../../../../src/db/boards/register-board.ts";
import { checkLedger } from "../../../attack/check-world.ts";
import { inPart, tier } from "../../../sampled.ts";
import { createMemoryBucket } from "../../../sim/judge/memory-bucket.ts";
import { recount } from "../../../sim/judge/recount.ts";
import { createSqliteD1 } from "../../../sim/judge/sqlite-d1.ts";
import { createRandom } from "../../../sim/random.ts";
import type { SimBoard } from "../../../sim/sim-posting.ts";
import { createSimulator } from "../../../sim/simulator.ts";

const START = Date.parse("2026-11-01T06:00:00.000Z");
const HOUR = 60 * 60_000;
const ROUNDS = 4;
/** Of details in a chain of crawls, of pages, and of one answer. */
const PROVIDERS = ["workday", "teamtailor", "greenhouse", "gupy"] as const;

/** A queue that keeps every message, and hands out any of them again: late, twice, side by side. */
async function begin(seed: number) {
  const random = createRandom(seed);
  const sim = createSimulator({ world: { seed, boards: 4, postingsPerBoard: 60, providers: [...PROVIDERS] } });
  const { db, sqlite } = createSqliteD1(path.join(import.meta.dirname, "../../../../migrations"));
  const { bucket, has } = createMemoryBucket(20_000);
  const clock = { now: START };
  const deps: CrawlDependencies = {
    db,
    bucket,
    // Others go on meanwhile.
    fetch: async (...asked) => {
      for (let turns = random.int(0, 4); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
      return await sim.fetch(...asked);
    },
    userAgent: "Jobledger/test",
    now: () => clock.now,
    takeTurn: () => Promise.resolve(true),
    noteThrottled: () => Promise.resolve(),
  };
  const sent: unknown[] = [];
  const queue = {
    send: (body: unknown) => Promise.resolve(void sent.push(body)),
    sendBatch: (messages: { body: unknown }[]) => Promise.resolve(void sent.push(...messages.map(({ body }) => body))),
  } as unknown as Queue;
  const deliver = async (bodies: unknown[]): Promise<void> => {
    const messages = bodies.map((body) => ({ body, attempts: 1, ack: () => undefined, retry: () => undefined }));
    await consumeCrawls(deps, { messages } as unknown as MessageBatch, queue);
  };
  const ids: string[] = [];
  for (const { url, name } of sim.boards()) {
    const added = await addBoard(db, bucket, { url, name, domain: null }, clock.now);
    if (added.ok) ids.push(added.sourceId);
  }
  /** Three consumers at a time, each with new messages and old ones, until no new one comes. */
  const work = async (meanwhile: () => Promise<unknown> = () => Promise.resolve()): Promise<void> => {
    await makeDue(db, null, clock.now);
    await scheduleCrawls(db, queue, clock.now);
    for (let done = 0, first = true; done < sent.length; first = false) {
      const fresh = sent.slice(done);
      done = sent.length;
      const lane = (): unknown[] => random.sample([...fresh, ...sent.filter(() => random.chance(0.1))], Infinity);
      await Promise.all([deliver(lane()), deliver(lane()), deliver(lane()), first ? meanwhile() : null]);
      clock.now += 1_000;
    }
    clock.now += HOUR;
  };
  return { sim, db, sqlite, bucket, has, clock, ids, work };
}

beforeEach(() => {
  for (const of of ["log", "warn", "error"] as const) vi.spyOn(console, of).mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const seeds = Array.from({ length: tier(1, 3, 12) }, (_, index) => index + 1);
it.each(seeds)(
  `messages that come late, twice and side by side change nothing: seed %d${inPart("1 of 12", "3 of 12")}`,
  async (seed) => {
    const { sim, db, sqlite, bucket, has, clock, ids, work } = await begin(seed);
    const [out = ""] = ids;
    for (let round = 0; round < ROUNDS; round++) {
      sim.setRound(round);
      // In the middle of its chain of crawls.
      await work(round === 1 ? async () => await optOutBoard({ db, bucket }, out, "asked", clock.now, 1) : undefined);
    }
    expect(checkLedger(sqlite)).toEqual([]);
    expect(await recount(db, sqlite, [], has)).toEqual([]);
    for (let turns = 0; turns < 5; turns++) await continueOptOuts({ db, bucket }, (clock.now += limits.crawlsEndMs));
    expect(sqlite.prepare("select count(*) as n from sources where source_id = ?").get(out)).toEqual({ n: 0 });
    const { objects } = await bucket.list({ limit: 20_000 });
    const objectsOf = ({ provider, board }: SimBoard): string[] => {
      const own = [begunListKey, surveyNotesKey, registrationKey].map((keyOf) => keyOf(provider, board));
      const prefixes = [...own, ...boardPrefixes(provider, board)];
      return objects.flatMap(({ key }) => (prefixes.some((prefix) => key.startsWith(prefix)) ? [key] : []));
    };
    const [gone, ...others] = sim.boards().map(objectsOf);
    expect(gone).toEqual([]);
    for (const keys of others) expect(keys.length).toBeGreaterThan(0);
    // The others are as their boards are.
    for (const [index, one] of sim.boards().entries()) {
      if (index === 0) continue;
      const open = sqlite.prepare(
        "select count(*) as n from jobs join sources s on s.id = source where source_id = ? and closed_at is null",
      );
      const { n } = open.get(ids[index] ?? "") as { n: number };
      expect(n, one.provider).toBeGreaterThanOrEqual((await sim.truth(one.id)).size);
    }
  },
);
