import { env } from "cloudflare:workers";
import { beforeEach, expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { DAY_MS } from "../../../../src/core/time.ts";
import { insertKey, noteKeyUse, readActiveKey, revokeKey } from "../../../../src/db/clients/api-keys.ts";
import { removeUnusedKeys } from "../../../../src/db/clients/remove-unused-keys.ts";
import { saveEndpoint, saveSubscription } from "../../../../src/db/clients/webhooks.ts";
import { countingD1 } from "../../counting-d1.ts";

const START = Date.UTC(2026, 9, 1, 12);
const UNUSED_MS = limits.keyUnusedDaysMax * DAY_MS;
const tables = ["webhook_subscriptions", "webhook_endpoints", "api_keys", "cron_marks"];

beforeEach(async () => {
  await env.DB.batch(tables.map((table) => env.DB.prepare(`delete from ${table}`)));
});

/** A key that its client made at `at`, called by its hash. */
async function make(keyHash: string, at = START, madeBy: string | null = keyHash): Promise<void> {
  await insertKey(env.DB, { keyHash, prefix: keyHash, name: keyHash, at, madeBy });
}

/** An endpoint of a key with so many subscriptions. */
async function subscribe(keyHash: string, count = 1, url = "https://hooks.example/"): Promise<string> {
  const endpointId = `${keyHash} ${url}`;
  await saveEndpoint(env.DB, { endpointId, keyHash, url, secret: "s", at: START, hexSignature: null });
  const one = { keyHash, endpointId, subject: "job_id:1", search: null, events: "job.closed", at: START };
  if (count > 0) await saveSubscription(env.DB, { ...one, subscriptionId: endpointId });
  const rows = `with recursive n(v) as (select 1 union all select v + 1 from n where v < ?2)
    insert into webhook_subscriptions (subscription_id, endpoint, subject, events, created_at)
    select ?1 || v, id, 'job_id:x' || v, 'job.closed', 1 from webhook_endpoints, n where endpoint_id = ?1 and ?2 > 0`;
  await env.DB.prepare(rows)
    .bind(endpointId, count - 1)
    .run();
  return endpointId;
}

const disable = async (endpointId: string) =>
  env.DB.prepare("update webhook_endpoints set disabled_at = 1 where endpoint_id = ?").bind(endpointId).run();
const left = async (table = "api_keys"): Promise<number | null> =>
  await env.DB.prepare(`select count(*) as n from ${table}`).first<number>("n");
const keys = async (): Promise<string[]> =>
  (await env.DB.prepare("select key_hash from api_keys order by 1").all<{ key_hash: string }>()).results.map(
    ({ key_hash }) => key_hash,
  );

/** A run of the cron, and what it cost. */
async function run(now: number): Promise<{ removed: number; read: number; written: number }> {
  const { db, statements } = countingD1(env.DB);
  const removed = await removeUnusedKeys(db, now);
  const sum = (of: "rowsRead" | "rowsWritten"): number => statements.reduce((all, one) => all + one[of], 0);
  return { removed, read: sum("rowsRead"), written: sum("rowsWritten") };
}

it("a key goes that was not used for its days; one in use, the operator's, and one that pushes stay", async () => {
  for (const name of ["never", "once", "used", "revoked", "pushes", "quiet endpoint", "dead endpoint"])
    await make(name);
  await make("operator", START, null);
  await noteKeyUse(env.DB, "once", START + DAY_MS);
  await noteKeyUse(env.DB, "used", START + UNUSED_MS - DAY_MS);
  await revokeKey(env.DB, "revoked", START);
  await subscribe("pushes");
  await subscribe("quiet endpoint", 0);
  await disable(await subscribe("dead endpoint"));
  expect((await run(START + UNUSED_MS)).removed).toBe(0);
  expect(await keys()).toHaveLength(8);
  expect((await run(START + UNUSED_MS + DAY_MS)).removed).toBe(4);
  expect(await keys()).toEqual(["once", "operator", "pushes", "used"]);
  expect([await left("webhook_endpoints"), await left("webhook_subscriptions")]).toEqual([1, 1]);
  // Its endpoint no longer answers.
  await env.DB.prepare("update webhook_endpoints set disabled_at = 1").run();
  expect((await run(START + UNUSED_MS + 2.5 * DAY_MS)).removed).toBe(2);
  expect(await keys()).toEqual(["operator", "used"]);
  expect([await left("webhook_endpoints"), await left("webhook_subscriptions")]).toEqual([0, 0]);
});

it("the keys are looked through once a day, a row read between; a clock that went wrong holds nothing up", async () => {
  for (let count = 0; count < 40; count++) await make(`k${count}`);
  const late = START + UNUSED_MS - DAY_MS;
  expect(await run(late)).toMatchObject({ removed: 0, written: 1 });
  expect(await run(late + DAY_MS - 1)).toEqual({ removed: 0, read: 1, written: 0 });
  const { removed, read, written } = await run(late + 2 * DAY_MS);
  expect(removed).toBe(40);
  expect(read / 40).toBeLessThan(15);
  // Revoked, then out of the table and its two indexes.
  expect(written).toBeLessThanOrEqual(40 * 4 + 2);
  await make("another", START - 90 * DAY_MS);
  expect(await run(START)).toMatchObject({ removed: 1 });
});

it("many go in bounded steps, one with very many subscriptions too, and is used by nobody in between", async () => {
  await make("a heap");
  const endpoints: string[] = [];
  for (let count = 0; count < 3; count++)
    endpoints.push(await subscribe("a heap", limits.webhookSubscriptionsPerEndpoint, `https://hooks.example/${count}`));
  for (const endpoint of endpoints) await disable(endpoint);
  const late = START + UNUSED_MS + DAY_MS;
  const { db, statements } = countingD1(env.DB);
  const stopped = {
    prepare: (sql: string) => db.prepare(sql),
    // Killed in its third step.
    batch: async (batch: D1PreparedStatement[]) => {
      if (await enough()) throw new Error("killed");
      return db.batch(batch);
    },
  } as D1Database;
  const enough = async (): Promise<boolean> => ((await left("webhook_subscriptions")) ?? 0) <= 2_000;
  await expect(removeUnusedKeys(stopped, late)).rejects.toThrow("killed");
  expect([await left("webhook_subscriptions"), await left()]).toEqual([2_000, 1]);
  expect(await readActiveKey(env.DB, "a heap", late)).toBeNull();
  await noteKeyUse(env.DB, "a heap", late);
  for (const { rowsWritten } of statements) expect(rowsWritten).toBeLessThanOrEqual(5 * limits.keySubscriptionsPerStep);
  for (let count = 0; count < 2 * limits.keysRemovedPerRun; count++) await make(`k${count}`);
  const runs: number[] = [];
  do runs.push((await run(late)).removed);
  while (runs.at(-1) !== 0);
  expect(runs.reduce((sum, one) => sum + one)).toBe(2 * limits.keysRemovedPerRun + 1);
  expect(Math.max(...runs)).toBeLessThanOrEqual(limits.keysRemovedPerRun);
  expect([await left(), await left("webhook_endpoints"), await left("webhook_subscriptions")]).toEqual([0, 0, 0]);
});

it("one that is used in the moment of its removal stays, with its webhooks", async () => {
  await make("late");
  await disable(await subscribe("late"));
  const late = START + UNUSED_MS + DAY_MS;
  const used = {
    prepare: (sql: string) => env.DB.prepare(sql),
    batch: async (batch: D1PreparedStatement[]) => {
      await noteKeyUse(env.DB, "late", late);
      return env.DB.batch(batch);
    },
  } as D1Database;
  expect(await removeUnusedKeys(used, late)).toBe(0);
  expect(await readActiveKey(env.DB, "late", late)).toEqual({ isNoted: true });
  expect([await left("webhook_endpoints"), await left("webhook_subscriptions")]).toEqual([1, 1]);
});
