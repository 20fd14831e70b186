import { createMessageBatch, createScheduledController, createExecutionContext, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import { createWorker } from "../../src/worker/compose.ts";
import { planCrawls } from "../../src/cron/plan.ts";
import { readDueSources } from "../../src/db/crawl-state.ts";
import { makeDue, setPaused } from "../../src/db/register-board.ts";
import { createSimulator } from "../sim/simulator.ts";
import { createTestCrawler } from "./crawler.ts";

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
    await env.DB.prepare("update sources set next_crawl_after = ?")
      .bind(Date.now() + 60_000)
      .run();
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
    expect(await gate.reserve(1_000, 5_000)).toBe(0);
    const second = await gate.reserve(1_000, 5_000);
    expect(second).toBeGreaterThan(500);
    expect(second).toBeLessThanOrEqual(1_000);
    await gate.penalize(60_000);
    expect(await gate.reserve(1_000, 5_000)).toBeNull();
    expect(await env.HOST_GATE.getByName("other.example").reserve(1_000, 5_000)).toBe(0);
  });
});
