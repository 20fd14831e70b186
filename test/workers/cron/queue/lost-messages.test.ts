import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { consumeCrawls } from "../../../../src/cron/queue/consume.ts";
import { scheduleCrawls } from "../../../../src/cron/queue/schedule-crawls.ts";
import { noteLost, readLost } from "../../../../src/db/ledger/lost-messages.ts";
import { setPaused } from "../../../../src/db/boards/register-board.ts";
import { createWorker } from "../../../../src/worker/compose.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import type { Stats } from "../../../../src/worker/api/stats.ts";
import { ADMIN_TOKEN, ask, BASE } from "../../app-under-test.ts";
import { createTestCrawler } from "../../crawler.ts";
import { HOUR, NOW } from "../../seed.ts";

const sim = createSimulator({ world: { seed: 8, boards: 3, postingsPerBoard: 5 } });
const worker = createWorker(() => ({ fetch: sim.fetch, rateFactor: 1_000 }));
type Batch = Parameters<typeof worker.queue>[0];
const at = new Date();
const host = "api.lever.co";
const batchOf = (queue: string, bodies: Record<string, unknown>, attempts = 101): Batch =>
  createMessageBatch(
    queue,
    Object.entries(bodies).map(([id, body]) => ({ id, timestamp: at, attempts, body })),
  );
const reasons = async (): Promise<Record<string, string>> =>
  Object.fromEntries((await readLost(env.DB, 100)).map(({ messageId, reason }) => [messageId, reason]));

it("a lost message is noted once, with what became of its crawl, and its board is asked at its next turn", async () => {
  const crawler = createTestCrawler(sim);
  const [lost = "", crawled = "", paused = ""] = await Promise.all(sim.boards().map(crawler.add));
  await crawler.crawl(crawled);
  await setPaused(env.DB, paused, true, 1);
  const batch = batchOf("jobledger-crawl-lost", {
    lost: { source_id: lost, number: 1, host },
    done: { source_id: crawled, number: 1, host },
    paused: { source_id: paused, number: 1, host },
    nobody: { source_id: "d7a0f0f6-44cd-5a0a-9b0c-0d4c0f6a7b10", number: 1, host },
    garbage: { source_id: "nonsense" },
  });
  for (let delivery = 0; delivery < 2; delivery++) {
    const context = createExecutionContext();
    await worker.queue(batch, env, context);
    expect((await getQueueResult(batch, context)).ackAll).toBe(true);
  }
  expect(await reasons()).toEqual({
    lost: "retries_used_up",
    done: "done",
    paused: "paused",
    nobody: "unknown_board",
    garbage: "malformed",
  });
  const sent: { body: { source_id: string; number: number } }[] = [];
  const queue = { sendBatch: (messages: Iterable<never>) => Promise.resolve(void sent.push(...messages)) };
  await scheduleCrawls(env.DB, queue as unknown as Queue, crawler.clock.now);
  expect(sent.map(({ body }) => [body.source_id, body.number])).toEqual([[lost, 1]]);
});

it("the consumer says why it gives a message up: no slot, or a fault and which", async () => {
  const crawler = createTestCrawler(sim);
  const [board] = sim.boards();
  const source = await crawler.add(board ?? { url: "", name: "" });
  const task = { source_id: source, number: 1, host };
  const consume = async (batch: Batch, over: Parameters<typeof createTestCrawler>[1]): Promise<string> => {
    const context = createExecutionContext();
    await consumeCrawls(createTestCrawler(sim, over).deps, batch, env.CRAWL_QUEUE);
    const { explicitAcks, retryMessages } = await getQueueResult(batch, context);
    return `${explicitAcks.length} acknowledged, ${retryMessages.length} again`;
  };
  const busy = { takeTurn: () => Promise.resolve(false) };
  const faulty = { takeTurn: () => Promise.reject(new Error("the gate is gone")) };
  expect(await consume(batchOf("jobledger-crawl", { early: task }, 100), busy)).toBe("0 acknowledged, 1 again");
  expect(await consume(batchOf("jobledger-crawl", { busy: task }), busy)).toBe("1 acknowledged, 0 again");
  expect(await consume(batchOf("jobledger-crawl", { fault: task }), faulty)).toBe("1 acknowledged, 0 again");
  const noted = await readLost(env.DB, 2);
  expect(noted).toMatchObject([
    { messageId: "fault", reason: "fault", detail: "the gate is gone", attempts: 101, sourceId: source },
    { messageId: "busy", reason: "busy", detail: expect.stringContaining(host), crawlNumber: 1 },
  ]);
  expect(await reasons()).not.toHaveProperty("early");
});

it("is public with its board, and without what an error said or a board that is not here", async () => {
  const { data } = await (await ask(`${BASE}/stats`)).json<{ data: Stats }>();
  const { lost, lost_24h: count, lost_24h_capped: isCapped } = data.crawl_queue;
  expect([count, isCapped, lost.length]).toEqual([7, false, 7]);
  expect(lost.slice(0, 2)).toMatchObject([{ reason: "fault" }, { reason: "busy", attempts: 101, crawl_number: 1 }]);
  expect(lost[1]).toMatchObject({ provider: "lever", org_name: expect.stringMatching(/./) });
  const boardless = lost.filter((one) => one.source_id === null);
  expect(boardless.map(({ reason, board, org_name }) => `${reason} ${board} ${org_name}`).toSorted()).toEqual([
    "malformed null null",
    "unknown_board null null",
  ]);
  const page = await (await ask("/status")).text();
  expect(page).toContain(`/sources/${lost[0]?.source_id ?? "none"}`);
  expect(page).toContain("storage failed");
  for (const text of [page, JSON.stringify(data)]) {
    expect(text).not.toContain("the gate is gone");
    expect(text).not.toContain("d7a0f0f6-44cd-5a0a-9b0c-0d4c0f6a7b10");
  }
});

it("is shown to the operator, and only the newest are kept", async () => {
  const shown = await ask("/admin/lost?limit=1", { headers: { Authorization: `Bearer ${ADMIN_TOKEN}` } });
  expect(await shown.json()).toMatchObject({ data: [{ reason: "fault", detail: "the gate is gone" }] });
  expect((await ask("/admin/lost")).status).toBe(401);
  const one = {
    at: 1,
    reason: "busy",
    sourceId: null,
    crawlNumber: null,
    attempts: 1,
    detail: "x".repeat(9_000),
  } as const;
  for (let start = 0; start < limits.lostMessagesKept + 100; start += 100) {
    await noteLost(
      env.DB,
      Array.from({ length: 100 }, (_, index) => ({ ...one, messageId: `m${start + index}` })),
    );
  }
  const kept = await env.DB.prepare("select count(*) as n, max(length(detail)) as chars from lost_messages").first();
  expect(kept).toEqual({ n: limits.lostMessagesKept, chars: 500 });
});

it("is counted for a day, and no further than it is read: a page says so", async () => {
  const count = async (): Promise<unknown> => {
    const { data } = await (await ask(`${BASE}/stats`)).json<{ data: Stats }>();
    return [data.crawl_queue.lost_24h, data.crawl_queue.lost.length];
  };
  // Those kept are of 1970.
  expect(await count()).toEqual([0, 10]);
  const one = { reason: "busy", sourceId: null, crawlNumber: null, attempts: 1, detail: null } as const;
  const lost = Array.from({ length: 30 }, (_, index) => ({ ...one, messageId: `late${index}`, at: NOW - HOUR }));
  await noteLost(env.DB, lost);
  expect(await count()).toEqual([30, 10]);
  expect(await (await ask("/status")).text()).toContain("<dd>20 or more</dd>");
});
