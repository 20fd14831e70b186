import { createExecutionContext, createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, expect, it, vi } from "vitest";
import { limits } from "../../../src/core/limits.ts";
import { DAY_MS, HOUR_MS } from "../../../src/core/time.ts";
import { insertKey } from "../../../src/db/clients/api-keys.ts";
import { createWorker } from "../../../src/worker/compose.ts";
import { emptyStores } from "../stores.ts";

const START = Date.UTC(2026, 9, 1, 12);
const worker = createWorker(() => ({ fetch: () => Promise.reject(new Error("asks nobody")), rateFactor: 1 }));

afterEach(() => {
  vi.restoreAllMocks();
});

async function runAt(now: number): Promise<number | null> {
  vi.spyOn(Date, "now").mockReturnValue(now);
  await worker.scheduled(createScheduledController({ cron: "*/5 * * * *" }), env, createExecutionContext());
  return await env.DB.prepare("select count(*) as n from api_keys").first("n");
}

it("a month that the clock jumps over makes nothing old, a month of runs does", async () => {
  await emptyStores();
  await env.DB.batch(["api_keys", "cron_marks"].map((table) => env.DB.prepare(`delete from ${table}`)));
  await insertKey(env.DB, { keyHash: "k", prefix: "k", name: "k", at: START, madeBy: "k" });
  expect(await runAt(START)).toBe(1);
  const ahead = START + (limits.keyUnusedDaysMax + 1) * DAY_MS;
  expect(await runAt(ahead)).toBe(1);
  expect(await runAt(ahead + HOUR_MS)).toBe(1);
  expect(await runAt(START + HOUR_MS)).toBe(1);
  let now = START + HOUR_MS;
  for (; now <= START + limits.keyUnusedDaysMax * DAY_MS; now += 23 * HOUR_MS) expect(await runAt(now)).toBe(1);
  expect(await runAt(now)).toBe(0);
});
