import path from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { limits } from "../../../src/core/limits.ts";
import { addBoard } from "../../../src/cron/boards/add-board.ts";
import type { CrawlDependencies } from "../../../src/cron/crawl/crawl-dependencies.ts";
import { noteThrottled, takeSlot, unhurried, type Pace } from "../../../src/cron/fetch/pace.ts";
import { createRobotsGate } from "../../../src/cron/fetch/robots.ts";
import { consumeCrawls } from "../../../src/cron/queue/consume.ts";
import { scheduleCrawls } from "../../../src/cron/queue/schedule-crawls.ts";
import { makeDue } from "../../../src/db/boards/register-board.ts";
import { endOfCrawlsBefore, firstCrawlSince } from "../../../src/db/ledger/crawls-by-time.ts";
import { createMemoryBucket } from "../../sim/judge/memory-bucket.ts";
import { createSqliteD1 } from "../../sim/judge/sqlite-d1.ts";
import { createSimulator } from "../../sim/simulator.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.parse("2026-11-01T06:00:00.000Z");
/** The cron's runs, some apart: the machine is not to be kept busy. */
const STEP_MS = 15 * MINUTE;
const BOARDS = 9;

/** The product's cron, consumer, gate and crawler over one database, by one clock. */
async function begin() {
  const sim = createSimulator({ world: { seed: 41, boards: BOARDS, postingsPerBoard: 6 } });
  const { db, sqlite } = createSqliteD1(path.join(import.meta.dirname, "../../../migrations"));
  const { bucket } = createMemoryBucket(5_000);
  const clock = { now: START };
  const gates = new Map<string, Pace>();
  const deps: CrawlDependencies = {
    db,
    bucket,
    fetch: sim.fetch,
    userAgent: "Jobledger/test",
    now: () => clock.now,
    takeTurn: async (gate, board, requestsPerSecond) => {
      const ask = { board, intervalMs: 1_000 / requestsPerSecond, maxWaitMs: limits.gateWaitMsMax };
      const { pace, waitMs } = takeSlot(gates.get(gate) ?? unhurried, clock.now, ask);
      gates.set(gate, pace);
      return waitMs !== null;
    },
    noteThrottled: async (gate, board) => {
      gates.set(gate, noteThrottled(gates.get(gate) ?? unhurried, clock.now, board));
    },
  };
  for (const board of sim.boards())
    await addBoard(db, bucket, { url: board.url, name: board.name, domain: null }, clock.now);
  const [failing, throttled, gone] = sim.boards();
  sim.setFault(failing?.id ?? "", "not_found", { rounds: [1, 2, 3, 4, 5, 6] });
  sim.setFault(throttled?.id ?? "", { kind: "throttled", retryAfterSeconds: 365 * 86_400 }, { rounds: [2, 3] });
  sim.setFault(gone?.id ?? "", "not_found");

  const step = async (): Promise<void> => {
    const sent: { body: unknown }[] = [];
    const queue = { sendBatch: async (messages: { body: unknown }[]) => void sent.push(...messages) };
    await scheduleCrawls(db, queue as unknown as Queue, clock.now);
    const messages = sent.map(({ body }) => ({ body, attempts: 1, ack: () => undefined, retry: () => undefined }));
    await consumeCrawls(deps, { messages } as unknown as MessageBatch, { send: async () => undefined } as never);
  };
  /** Time goes by. */
  const pass = async (ms: number): Promise<void> => {
    for (const end = clock.now + ms; clock.now < end; clock.now += STEP_MS) await step();
  };
  const crawlNumbers = (): number[] =>
    (sqlite.prepare("select crawl_number as n from sources order by id").all() as { n: number }[]).map(({ n }) => n);
  return { sim, db, sqlite, bucket, clock, deps, pass, crawlNumbers };
}

/** Times of crawls (and the ms before and after) for which the halved range of the ledger leaves out a crawl that belongs in it. */
async function misplacedTimes(db: D1Database, sqlite: DatabaseSync): Promise<string[]> {
  const crawls = sqlite.prepare("select id, at from crawls order by id").all() as { id: number; at: number }[];
  expect(crawls.length).toBeGreaterThan(100);
  const wrong: string[] = [];
  for (const { at } of crawls.filter((_, index) => index % 7 === 0))
    for (const time of [at - 1, at, at + 1]) {
      const [from, end] = [await firstCrawlSince(db, time), await endOfCrawlsBefore(db, time)];
      const first = crawls.find((crawl) => crawl.at >= time)?.id ?? Infinity;
      const last = crawls.findLast((crawl) => crawl.at < time)?.id ?? 0;
      if (from > first) wrong.push(`since ${time}: from ${from}, though ${first} is`);
      if (end <= last) wrong.push(`before ${time}: up to ${end}, though ${last} is`);
    }
  return wrong;
}

describe("a clock that jumps", () => {
  it.each<[string, number[]]>([
    ["an hour back", [-HOUR]],
    ["a month forward", [30 * DAY]],
    ["a month forward and back", [30 * DAY, -30 * DAY]],
    ["twenty days forward and back, an hour back", [20 * DAY, -20 * DAY, -HOUR]],
    ["back a month, forward two", [-30 * DAY, 60 * DAY]],
  ])("%s: every board is crawled again, none without pause, all in order", async (_, jumps) => {
    const { sim, db, sqlite, clock, pass, crawlNumbers } = await begin();
    await pass(3 * HOUR);
    for (const [index, jump] of jumps.entries()) {
      sim.setRound(index + 1);
      clock.now += jump;
      await makeDue(db, null, clock.now);
      await pass(3 * HOUR);
      const before = crawlNumbers();
      // One more jump, of which nobody tells: what was written before it is to hold.
      sim.setRound(index + 2);
      clock.now -= jump;
      await pass(26 * HOUR);
      clock.now += jump;
      await pass(26 * HOUR);
      const after = crawlNumbers().map((n, board) => n - (before[board] ?? 0));
      // One that has been gone for a week by its own failures, with nothing open, rests for a month.
      const dead = sqlite.prepare("select health = 'gone' and open_jobs = 0 as dead from sources order by id").all();
      const asked = after.filter((_n, board) => dead[board]?.["dead"] === 0);
      expect(asked.length).toBeGreaterThanOrEqual(BOARDS - 1);
      expect(Math.min(...asked)).toBeGreaterThanOrEqual(2);
      // No more than a crawl every quarter of an hour, which is the shortest interval.
      expect(Math.max(...after)).toBeLessThanOrEqual((2 * 26 * HOUR) / limits.intervalMsMin);
    }
    const far = clock.now + limits.intervalMsMax + limits.clockErrorMsMax;
    const late = "select board from sources where next_crawl_after > ? and not (health = 'gone' and open_jobs = 0)";
    expect(sqlite.prepare(late).all(far)).toEqual([]);
    const disorder = `select count(*) as n from crawls a join crawls b on a.source = b.source and a.number < b.number
      where a.at >= b.at or a.id >= b.id`;
    expect(sqlite.prepare(disorder).get()).toEqual({ n: 0 });
    expect(await misplacedTimes(db, sqlite)).toEqual([]);
    const events = `select count(*) as n from events a join events b on a.job = b.job and a.crawl_number < b.crawl_number
      where a.observed_at >= b.observed_at`;
    expect(sqlite.prepare(events).get()).toEqual({ n: 0 });
    expect((sqlite.prepare("select count(*) as n from events").get() as { n: number }).n).toBeGreaterThan(0);
    // Hours of 404 are no week, whatever the clock says.
    const closed = sqlite.prepare("select count(*) as n from events where metadata like '%board_gone%'").get();
    expect(closed).toEqual({ n: 0 });
  });

  it("has robots.txt read again that was read in the future", async () => {
    const { bucket } = createMemoryBucket(10);
    const clock = { now: START + 30 * DAY };
    let reads = 0;
    const outside = {
      hosts: ["pages.example"],
      userAgent: "Jobledger/test",
      now: () => clock.now,
      fetch: async () => new Response(reads++ === 0 ? "User-agent: *\nDisallow: /" : ""),
    };
    const verdict = async () =>
      await createRobotsGate({ bucket, isKept: true, outside, takeTurn: () => Promise.resolve(true) })(
        "https://pages.example/jobs",
      );
    expect(await verdict()).toBe("disallowed");
    clock.now += HOUR;
    expect(await verdict()).toBe("disallowed");
    clock.now = START;
    expect(await verdict()).toBe("allowed");
    expect(reads).toBe(2);
  });
});
