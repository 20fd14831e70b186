import {
  createExecutionContext,
  createMessageBatch,
  createScheduledController,
  getQueueResult,
  runDurableObjectAlarm,
  runInDurableObject,
} from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import { createWorker } from "../../../../src/worker/compose.ts";
import { HostGate } from "../../../../src/cron/fetch/host-gate.ts";
import { limits } from "../../../../src/core/limits.ts";
import { consumeCrawls } from "../../../../src/cron/queue/consume.ts";
import { planCrawls } from "../../../../src/cron/queue/plan-crawls.ts";
import { rebuildSlots } from "../../../../src/db/boards/board-slots.ts";
import { readDueSources } from "../../../../src/db/crawl/crawl-state.ts";
import { makeDue, registerBoard, setPaused } from "../../../../src/db/boards/register-board.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { countingD1 } from "../../counting-d1.ts";
import { createTestCrawler } from "../../crawler.ts";

const HOUR = 3_600_000;
const sim = createSimulator({ world: { seed: 31, boards: 6, postingsPerBoard: 5 } });
const worker = createWorker(() => ({ fetch: sim.fetch, rateFactor: 1_000 }));
type Batch = Parameters<typeof worker.queue>[0];

async function due(): Promise<Awaited<ReturnType<typeof readDueSources>>> {
  return await readDueSources(env.DB, Date.now(), 100);
}

describe("cron and queue", () => {
  it("the cron sends every due board once, and nothing when none is due", async () => {
    const crawler = createTestCrawler(sim);
    for (const board of sim.boards()) await crawler.add(board);
    const sent: unknown[] = [];
    const queue = { sendBatch: (messages: Iterable<unknown>) => Promise.resolve(void sent.push(...messages)) };
    const withQueue = new Proxy(env, {
      get: (target, name) => (name === "CRAWL_QUEUE" ? queue : (Reflect.get(target, name) as unknown)),
    });
    await worker.scheduled(createScheduledController({ cron: "*/5 * * * *" }), withQueue, createExecutionContext());
    expect(sent).toHaveLength(6);
    await env.DB.batch([
      env.DB.prepare("update sources set next_crawl_after = ?").bind(Date.now() + 60_000),
      rebuildSlots(env.DB),
    ]);
    await worker.scheduled(createScheduledController({ cron: "*/5 * * * *" }), withQueue, createExecutionContext());
    expect(sent).toHaveLength(6);
    await makeDue(env.DB, null, Date.now());
  });

  it("the consumer crawls what it is sent and acknowledges each message on its own", async () => {
    const messages = planCrawls(await due()).map(({ body }, index) => ({
      id: `m${index}`,
      timestamp: new Date(),
      attempts: 1,
      body,
    }));
    expect(messages).toHaveLength(6);
    const garbage = { id: "garbage", timestamp: new Date(), attempts: 1, body: { source_id: "nonsense" } };
    const batch = createMessageBatch("jobledger-crawl", [...messages, garbage]) as Batch;
    const context = createExecutionContext();
    await worker.queue(batch, env, context);
    const result = await getQueueResult(batch, context);
    expect(result.explicitAcks.toSorted()).toEqual(["garbage", "m0", "m1", "m2", "m3", "m4", "m5"]);
    const crawled = await env.DB.prepare(
      "select count(*) as n from sources where crawl_number = 1 and open_jobs > 0",
    ).first();
    expect(crawled).toEqual({ n: 6 });
  });

  it("a fault of D1 has only its own message delivered again", async () => {
    await makeDue(env.DB, null, Date.now());
    const [task] = planCrawls(await due());
    const batch = createMessageBatch("jobledger-crawl", [
      { id: "m", timestamp: new Date(), attempts: 1, body: task?.body },
    ]) as Batch;
    const broken = new Proxy(env, {
      get: (target, name) =>
        name === "DB"
          ? {
              prepare: () => {
                throw new Error("D1 is gone");
              },
            }
          : (Reflect.get(target, name) as unknown),
    });
    const context = createExecutionContext();
    await worker.queue(batch, broken, context);
    const result = await getQueueResult(batch, context);
    expect(result.retryMessages.map(({ msgId }) => msgId)).toEqual(["m"]);
  });

  it("sends and crawls no board while nobody said who asks, and all are due later on", async () => {
    await makeDue(env.DB, null, Date.now());
    const silent = createWorker(() => ({
      fetch: () => Promise.reject(new Error("asked")),
      rateFactor: 1,
      mayNotAsk: "CONTACT is empty",
    }));
    const before = planCrawls(await due()).map(({ body }) => body);
    const noQueue = new Proxy(env, {
      get: (target, name) => (name === "CRAWL_QUEUE" ? null : (Reflect.get(target, name) as unknown)),
    });
    await silent.scheduled(createScheduledController({ cron: "*/5 * * * *" }), noQueue, createExecutionContext());
    const messages = before.map((body, index) => ({ id: `s${index}`, timestamp: new Date(), attempts: 1, body }));
    const batch = createMessageBatch("jobledger-crawl", messages) as Batch;
    const context = createExecutionContext();
    await silent.queue(batch, env, context);
    expect((await getQueueResult(batch, context)).ackAll).toBe(true);
    expect(before).toHaveLength(6);
    expect(planCrawls(await due()).map(({ body }) => body)).toEqual(before);
  });

  it("leaves a paused board alone", async () => {
    const [board] = await due();
    expect(await setPaused(env.DB, board?.sourceId ?? "", true, Date.now())).toBe(true);
    expect((await due()).map(({ sourceId }) => sourceId)).not.toContain(board?.sourceId);
    expect(await setPaused(env.DB, "nobody", true, Date.now())).toBe(false);
  });

  it("really goes through the queue", async () => {
    await makeDue(env.DB, null, Date.now());
    const before = await env.DB.prepare("select sum(crawl_number) as n from sources").first<{ n: number }>();
    await env.CRAWL_QUEUE.sendBatch(planCrawls(await due()).map(({ body }) => ({ body })));
    // The consumer in this isolate is production's: its fetch meets the firewall, so the crawls fail
    // and say so, which is all that this test asks of them.
    await vi.waitFor(async () => {
      const after = await env.DB.prepare("select sum(crawl_number) as n from sources").first<{ n: number }>();
      expect(after?.n).toBe((before?.n ?? 0) + 5);
    }, 15_000);
    const failed = await env.DB.prepare(
      "select count(*) as n from crawls where outcome = 'failed' and http_status = 599",
    ).first();
    expect(failed).toEqual({ n: 5 });
  });
});

describe("the host gate", () => {
  it("spaces reservations by the rate and refuses what is too far away", async () => {
    const gate = env.HOST_GATE.getByName("gate-test.example");
    // Turns of an hour: what the calls themselves take is nothing beside it.
    expect(await gate.reserve("a", HOUR, 5 * HOUR)).toBe(0);
    const second = await gate.reserve("b", HOUR, 5 * HOUR);
    expect(second).toBeGreaterThan(HOUR / 2);
    expect(second).toBeLessThanOrEqual(HOUR);
    expect(await gate.reserve("c", 60 * HOUR, 5 * HOUR)).toBeLessThanOrEqual(2 * HOUR);
    expect(await gate.reserve("d", HOUR, 5 * HOUR)).toBeNull();
    expect(await env.HOST_GATE.getByName("other.example").reserve("a", HOUR, 5 * HOUR)).toBe(0);
  });

  it("leaves a host alone that throttles boards, one board's word apart, and knows it after a restart", async () => {
    const gate = env.HOST_GATE.getByName("throttling.example");
    for (const board of ["a", "b"]) await gate.reserve(board, 1, 5_000);
    await gate.noteThrottled("a");
    expect(await gate.reserve("c", 1, 5_000)).toBeLessThan(5_000);
    await gate.noteThrottled("b");
    expect(await gate.reserve("d", 1, 5_000)).toBeNull();
    const restarted = await runInDurableObject(gate, async (_, state) => {
      const again = new HostGate(state, env);
      await state.blockConcurrencyWhile(() => Promise.resolve());
      return again.reserve("d", 1, 5_000);
    });
    expect(restarted).toBeNull();
  });

  it("forgets what is of no account any more, so that hosts that anybody names fill nothing", async () => {
    const gate = env.HOST_GATE.getByName("named-once.example");
    await gate.reserve("a", 1, 5_000);
    const kept = async (): Promise<[stored: number, alarm: number | null]> =>
      await runInDurableObject(gate, async (_, state) => [
        (await state.storage.list()).size,
        await state.storage.getAlarm(),
      ]);
    expect(await kept()).toEqual([0, null]);
    const before = Date.now();
    await gate.noteThrottled("a");
    const [stored, alarm] = await kept();
    expect(stored).toBe(1);
    expect((alarm ?? 0) - before).toBeGreaterThanOrEqual(limits.gateWindowMs + limits.gatePauseMsMax);
    expect(await runDurableObjectAlarm(gate)).toBe(true);
    expect(await kept()).toEqual([0, null]);
  });
});

describe("one host that is slow or wants to be left alone", () => {
  const register = async (provider: string, board: string, at: number): Promise<string> =>
    registerBoard(env.DB, {
      provider,
      board,
      url: `https://${board}.example`,
      at,
      org: { slug: board, name: board, nameBasis: "registration", domain: null },
    });

  it("fills no other provider's share of the due boards, and new boards come first", async () => {
    await env.DB.batch([env.DB.prepare("update sources set paused = 1"), rebuildSlots(env.DB)]);
    for (let index = 0; index < 12; index++) await register("lever", `old${index}`, 1);
    await env.DB.batch([
      env.DB.prepare("update sources set next_crawl_after = 5, crawl_number = 1 where paused = 0"),
      rebuildSlots(env.DB),
    ]);
    const fresh = await register("lever", "fresh", 1);
    const other = await register("ashby", "other", 1);
    const counting = countingD1(env.DB);
    const found = await readDueSources(counting.db, 1_000, 3);
    expect(found).toHaveLength(4);
    expect(found.map(({ sourceId }) => sourceId)).toEqual(expect.arrayContaining([fresh, other]));
    expect(found.find(({ provider }) => provider === "lever")?.sourceId).toBe(fresh);
    expect(counting.statements.reduce((sum, { rowsRead }) => sum + rowsRead, 0)).toBe(1 + 4);
    for (const { sql, params } of counting.statements) {
      const { results } = await env.DB.prepare(`explain query plan ${sql}`)
        .bind(...params)
        .all<{ detail: string }>();
      expect(results.filter(({ detail }) => /SCAN sources(?! USING)|TEMP B-TREE/.test(detail))).toEqual([]);
    }
  });

  it("keeps on being asked when one board of it wants to be left alone for a year", async () => {
    const hostile = createSimulator({ world: { seed: 32, boards: 12, postingsPerBoard: 2 } });
    const crawler = createTestCrawler(hostile);
    const ofHost = hostile.boards().filter(({ url }) => url.includes("lever.co"));
    const ids = await Promise.all(ofHost.map(async (board) => await crawler.add(board)));
    hostile.setFault(ofHost[0]?.id ?? "", { kind: "throttled", retryAfterSeconds: 365 * 86_400 });
    const host = "year.example";
    const messages = ids.map((source_id) => ({
      id: source_id,
      timestamp: new Date(),
      attempts: 1,
      body: { source_id, number: 1, host },
    }));
    const calm = createWorker(() => ({ fetch: hostile.fetch, rateFactor: 1_000 }));
    const batch = createMessageBatch("jobledger-crawl", messages);
    const context = createExecutionContext();
    await calm.queue(batch, env, context);
    expect((await getQueueResult(batch, context)).explicitAcks.toSorted()).toEqual(ids.toSorted());
    const { results } = await env.DB.prepare(
      `select health, next_crawl_after - last_crawled_at > 86400000 as late, next_crawl_after - last_crawled_at >= 86400000 as day
       from sources where source_id in (select value from json_each(?)) and crawl_number = 1 order by health`,
    )
      .bind(JSON.stringify(ids))
      .all();
    expect(ids.length).toBeGreaterThan(2);
    expect(results).toEqual([
      ...ids.slice(1).map(() => ({ health: "ok", late: 0, day: 0 })),
      { health: "throttled", late: 0, day: 1 },
    ]);
  });

  it("has its boards delivered again, unasked, while the others' are crawled", async () => {
    const boards = sim.boards();
    const crawler = createTestCrawler(sim);
    const messages: { id: string; timestamp: Date; attempts: number; body: unknown }[] = [];
    for (const board of boards) {
      const id = await crawler.add(board);
      await setPaused(env.DB, id, false, 1);
      await makeDue(env.DB, id, 1);
    }
    for (const { body } of planCrawls(await readDueSources(env.DB, 2, 100))) {
      if (!boards.some((board) => board.url.includes(body.host.split(".").at(-2) ?? "-"))) continue;
      messages.push({ id: `${body.host}|${body.source_id}`, timestamp: new Date(), attempts: 1, body });
    }
    const alone = "api.lever.co";
    const throttling = env.HOST_GATE.getByName(alone);
    for (const board of ["a", "b"]) {
      await throttling.reserve(board, 1, 10_000);
      await throttling.noteThrottled(board);
    }
    sim.requests.length = 0;
    const batch = createMessageBatch("jobledger-crawl", messages);
    const context = createExecutionContext();
    await worker.queue(batch, env, context);
    const { explicitAcks, retryMessages } = await getQueueResult(batch, context);
    const isAlone = ({ id }: { id: string }): boolean => id.startsWith(alone);
    expect(messages.filter(isAlone).length).toBeGreaterThan(1);
    expect(explicitAcks.toSorted()).toEqual(
      messages
        .filter((one) => !isAlone(one))
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(retryMessages.map(({ msgId }) => msgId).toSorted()).toEqual(
      messages
        .filter(isAlone)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(sim.requests.length).toBeGreaterThan(0);
    expect(sim.requests.filter(({ url }) => new URL(url).hostname === alone)).toEqual([]);
  });

  it("is asked once in a batch when it does not answer in time", async () => {
    const asked: string[] = [];
    const crawler = createTestCrawler({
      fetch: (request) => {
        const { url, signal } = new Request(request);
        asked.push(url);
        return new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(new Error("aborted")), { once: true });
        });
      },
    });
    const ids = await Promise.all(["slow1", "slow2", "slow3"].map(async (board) => register("lever", board, 1)));
    const messages = ids.map((source_id) => ({
      id: source_id,
      timestamp: new Date(),
      attempts: 1,
      body: { source_id, number: 1, host: "api.lever.co" },
    }));
    const batch = createMessageBatch("jobledger-crawl", messages);
    const context = createExecutionContext();
    await consumeCrawls({ ...crawler.deps, fetchTimeoutMs: 50 }, batch, env.CRAWL_QUEUE);
    const { explicitAcks, retryMessages } = await getQueueResult(batch, context);
    expect([asked.length, explicitAcks.length, retryMessages.length]).toEqual([1, 1, 2]);
  });
});
