import { listDurableObjectIds, reset, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { vi } from "vitest";
import { readDataVersion } from "../../src/db/boards/catalogue-state.ts";
import { restoreLimits } from "./limits-kept.ts";
import { versionGuard } from "./version-guard.ts";

/**
 * Files share a workerd and its modules, so each begins with empty stores, the real clock and our limits. `reset`
 * empties what is in memory alone, and workerd puts out what nobody asked for ten seconds: all is asked for first.
 */
async function emptyAll(): Promise<void> {
  const databases = [env.DB, env.SECOND];
  const gates = await listDurableObjectIds(env.HOST_GATE);
  await Promise.all([
    ...databases.map(async (db) => await db.prepare("select 1").run()),
    env.RAW.head("nothing"),
    ...gates.map(async (id) => await runInDurableObject(env.HOST_GATE.get(id), () => undefined)),
  ]);
  await reset();
  const hasTables = "select count(*) from sqlite_master where name = 'jobs'";
  const left = await Promise.all(databases.map(async (db) => await db.prepare(hasTables).first<number>("count(*)")));
  const { objects } = await env.RAW.list();
  if (left.some((count) => count !== 0) || objects.length > 0) throw new Error("the file before left something behind");
}

vi.useRealTimers();
restoreLimits();
await emptyAll();
// One batch: a migration at a time takes some thirty.
const statements = env.TEST_MIGRATIONS.flatMap(({ queries }) => queries);
await env.DB.batch([...statements, versionGuard].map((sql) => env.DB.prepare(sql)));
// The name of this filling, which is remembered for a second: cursors would bear that of the file before.
await readDataVersion(env.DB);
