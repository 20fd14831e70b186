import path from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { replayArchive } from "../../../../src/cron/again/replay.ts";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import type { CrawlDependencies } from "../../../../src/cron/crawl/crawl-dependencies.ts";
import { consumeCrawls } from "../../../../src/cron/queue/consume.ts";
import { scheduleCrawls } from "../../../../src/cron/queue/schedule-crawls.ts";
import { dumpFacts } from "../../../../src/db/again/dump-facts.ts";
import { createMemoryBucket } from "../../../sim/judge/memory-bucket.ts";
import { createSqliteD1 } from "../../../sim/judge/sqlite-d1.ts";
import { createSimulator } from "../../../sim/simulator.ts";

const START = Date.parse("2026-11-01T06:00:00.000Z");
const never = async (): Promise<never> => await new Promise(() => undefined);

beforeEach(() => {
  for (const of of ["log", "warn", "error"] as const) vi.spyOn(console, of).mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/**
 * Eight boards in one batch, of which one ends the process whenever it is asked, if `isDeadly`, or where the record of a
 * crawl of it is written or read, if `isDeadlyRecord`.
 */
async function begin(isDeadly: () => boolean, isDeadlyRecord: () => boolean = () => false) {
  const sim = createSimulator({ world: { seed: 3, boards: 8, postingsPerBoard: 4 } });
  const { db, sqlite } = createSqliteD1(path.join(import.meta.dirname, "../../../../migrations"));
  const { bucket, has } = createMemoryBucket(5_000);
  const clock = { now: START };
  for (const { url, name } of sim.boards()) await addBoard(db, bucket, { url, name, domain: null }, clock.now);
  const deadly = sim.boards()[3]?.board ?? "";
  let asked = 0;
  const isRecord = (key: string): boolean =>
    key.startsWith("crawls/") && key.includes(`board=${encodeURIComponent(deadly)}/`);
  /** A process: of what is asked after its end nothing comes back. */
  const deliver = async (messages: { body: unknown; attempts: number; isDone: boolean }[]): Promise<void> => {
    let isDead = false;
    const death = Promise.withResolvers<void>();
    const alive = async <T>(work: () => Promise<T>): Promise<T> => {
      const answer = isDead ? await never() : await work();
      return isDead ? await never() : answer;
    };
    const atRecord = async <T>(key: string, work: () => Promise<T>): Promise<T> => {
      const answer = await alive(work);
      if (!isRecord(key) || !isDeadlyRecord() || !has(key)) return answer;
      isDead = true;
      setTimeout(death.resolve, 50);
      return await never();
    };
    const mortal = {
      ...bucket,
      put: async (key: string, ...rest: [Uint8Array, R2PutOptions]) =>
        await atRecord(key, async () => await bucket.put(key, ...rest)),
      get: async (key: string) => await atRecord(key, async () => await bucket.get(key)),
    } as unknown as R2Bucket;
    const deps: CrawlDependencies = {
      db,
      bucket: mortal,
      fetch: async (request) => {
        if (request.url.includes(deadly.replace(/^.*:/, ""))) {
          asked++;
          isDead = isDeadly();
          // What is under way has yet to stop.
          if (isDead) setTimeout(death.resolve, 50);
        }
        return await alive(async () => await sim.fetch(request));
      },
      userAgent: "Jobledger/test",
      now: () => clock.now,
      takeTurn: async () => await alive(() => Promise.resolve(true)),
      noteThrottled: () => Promise.resolve(),
    };
    const acked = new Set<object>();
    const given = messages.map((one) => ({ ...one, ack: () => acked.add(one), retry: () => undefined }));
    const whole = consumeCrawls(deps, { messages: given } as unknown as MessageBatch, { send: never });
    await Promise.race([whole, death.promise]);
    // What a dead process acknowledged was not heard.
    for (const one of messages) [one.attempts, one.isDone] = [one.attempts + 1, !isDead && acked.has(one)];
  };
  const run = async (): Promise<number> => {
    const sent: { body: unknown }[] = [];
    const queue = { sendBatch: (messages: { body: unknown }[]) => Promise.resolve(void sent.push(...messages)) };
    await scheduleCrawls(db, queue as unknown as Queue, clock.now);
    let messages = sent.map(({ body }) => ({ body, attempts: 1, isDone: false }));
    let deliveries = 0;
    for (; messages.length > 0 && deliveries < 40; deliveries++) {
      await deliver(messages);
      messages = messages.filter(({ isDone }) => !isDone);
    }
    return deliveries;
  };
  const boards = () => sqlite.prepare("select board, crawl_number, health, failures from sources order by id").all();
  const marks = () => sqlite.prepare("select name from cron_marks where name like 'unended%'").all();
  const records = async (): Promise<string[]> =>
    (await bucket.list({ prefix: "crawls/" })).objects.flatMap(({ key }) => (isRecord(key) ? [key] : []));
  return { clock, deadly, run, boards, marks, records, asked: () => asked, db, sqlite, bucket };
}

it("a crawl that ends its process each time fails after some, and takes no other board's with it", async () => {
  let isDeadly = true;
  const { clock, deadly, run, boards, marks, asked } = await begin(() => isDeadly);
  const most = limits.deliveriesTogetherMax + limits.unendedCrawlsMax;
  await run();
  expect(asked()).toBe(most);
  for (const { board, ...row } of boards())
    expect(row, String(board)).toMatchObject(
      board === deadly ? { crawl_number: 1, health: "failing", failures: 1 } : { crawl_number: 1, failures: 0 },
    );
  expect(marks()).toEqual([]);
  // It is left alone for a pause, as others that fail are.
  clock.now += limits.intervalMsMin - 1;
  await run();
  expect(asked()).toBeLessThanOrEqual(most);
  isDeadly = false;
  clock.now += 1;
  expect(await run()).toBe(1);
  expect(boards().find(({ board }) => board === deadly)).toMatchObject({ crawl_number: 2, failures: 0 });
});

describe("a crawl that left its record, and whose carrying out ends the process each time", () => {
  it("is tried without asking the board, then fails, and its record goes", async () => {
    let isDeadly = true;
    const { clock, deadly, run, boards, marks, records, asked } = await begin(
      () => false,
      () => isDeadly,
    );
    const most = limits.deliveriesTogetherMax + limits.unendedCrawlsMax;
    expect(await run()).toBeLessThanOrEqual(most + limits.unendedCrawlsMax + 2);
    expect(asked()).toBe(most);
    for (const { board, ...row } of boards())
      expect(row, String(board)).toMatchObject(
        board === deadly ? { crawl_number: 1, health: "failing", failures: 1 } : { crawl_number: 1, failures: 0 },
      );
    expect([marks(), await records()]).toEqual([[], []]);
    isDeadly = false;
    clock.now += limits.intervalMsMin;
    expect(await run()).toBe(1);
    expect(boards().find(({ board }) => board === deadly)).toMatchObject({ crawl_number: 2, failures: 0 });
    expect(await records()).toHaveLength(1);
  });

  it("is carried out as soon as that ends, as a replay has it too", async () => {
    let deaths = limits.deliveriesTogetherMax + limits.unendedCrawlsMax + 1;
    const { deadly, run, boards, marks, records, asked, db, bucket } = await begin(
      () => false,
      () => deaths-- > 0,
    );
    await run();
    expect(asked()).toBe(limits.deliveriesTogetherMax + limits.unendedCrawlsMax);
    expect(boards().find(({ board }) => board === deadly)).toMatchObject({ crawl_number: 1, failures: 0 });
    expect([marks(), (await records()).length]).toEqual([[], 1]);
    const again = createSqliteD1(path.join(import.meta.dirname, "../../../../migrations"));
    await replayArchive({ db: again.db, bucket }, () => undefined);
    const [before, after] = [await dumpFacts(db), await dumpFacts(again.db)];
    for (const [table, rows] of Object.entries(before)) expect(after[table], table).toEqual(rows);
  });
});

describe("a crawl that throws whenever it is tried", () => {
  const crawlOf = (sqlite: DatabaseSync, board: string): unknown => ({
    ...sqlite
      .prepare(
        "select outcome, detail ->> 'error' as error, c.opened from crawls c join sources s on s.id = source where board = ? order by c.id desc limit 1",
      )
      .get(board),
  });

  it("as it commits, fails after some tries, says so, and loses nothing: the next one finds it all", async () => {
    const { clock, deadly, run, boards, marks, records, asked, db, sqlite, bucket } = await begin(() => false);
    const { id } = sqlite.prepare("select id from sources where board = ?").get(deadly) as { id: number };
    sqlite.exec(
      `create trigger refuses before insert on events when new.source = ${id} begin select raise(abort, 'no such event'); end`,
    );
    const most = limits.deliveriesTogetherMax + limits.unendedCrawlsMax;
    expect(await run()).toBeLessThanOrEqual(most + limits.unendedCrawlsMax + 1);
    // Nobody is asked any more once its record is carried out.
    expect(asked()).toBe(most);
    for (const { board, ...row } of boards())
      expect(row, String(board)).toMatchObject(
        board === deadly ? { crawl_number: 1, health: "failing", failures: 1 } : { crawl_number: 1, failures: 0 },
      );
    // As `/status` and the board's page have it.
    expect(crawlOf(sqlite, deadly)).toMatchObject({ outcome: "failed", error: "unended", opened: 0 });
    expect([marks(), await records()]).toEqual([[], []]);
    clock.now += limits.intervalMsMin - 1;
    await run();
    expect(asked()).toBe(most);
    sqlite.exec("drop trigger refuses");
    clock.now += 1;
    expect(await run()).toBe(1);
    expect(crawlOf(sqlite, deadly)).toMatchObject({ outcome: "changed", error: null, opened: 4 });
    const again = createSqliteD1(path.join(import.meta.dirname, "../../../../migrations"));
    await replayArchive({ db: again.db, bucket }, () => undefined);
    const [before, after] = [await dumpFacts(db), await dumpFacts(again.db)];
    for (const table of ["jobs", "events", "counts", "job_index"]) expect(after[table], table).toEqual(before[table]);
  });

  it("and where it can't even be said to have failed, it is tried until it can", async () => {
    const { deadly, run, boards, marks, sqlite } = await begin(() => false);
    const { id } = sqlite.prepare("select id from sources where board = ?").get(deadly) as { id: number };
    sqlite.exec(
      `create trigger refuses before insert on crawls when new.source = ${id} begin select raise(abort, 'away'); end`,
    );
    // Longer than any other is given.
    expect(await run()).toBe(40);
    const ofDeadly = () => boards().find(({ board }) => board === deadly);
    expect(ofDeadly()).toMatchObject({ crawl_number: 0, failures: 0 });
    expect(marks()).toHaveLength(1);
    sqlite.exec("drop trigger refuses");
    expect(await run()).toBe(1);
    expect(ofDeadly()).toMatchObject({ crawl_number: 1, failures: 0, health: "ok" });
  });
});
