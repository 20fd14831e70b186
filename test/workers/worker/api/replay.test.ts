import { createExecutionContext, createScheduledController, applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { API_BASE } from "../../../../src/core/api-base.ts";
import { emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { createApp } from "../../../../src/worker/app.ts";
import { createWorker } from "../../../../src/worker/compose.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { ADMIN_TOKEN, fakeDependencies, ORIGIN } from "../../app-under-test.ts";
import { countingD1 } from "../../counting-d1.ts";
import { createTestCrawler } from "../../crawler.ts";
import { emptyStores } from "../../stores.ts";

vi.spyOn(console, "log").mockImplementation(() => undefined);
vi.spyOn(console, "error").mockImplementation(() => undefined);

const app = createApp(fakeDependencies().deps);
const withSecond = (over: Partial<Env> & { DB_REPLAY?: D1Database } = {}): Env => ({
  ...env,
  DB_REPLAY: env.SECOND,
  ...over,
});

async function admin(given: Env, method: string, body?: unknown): Promise<Response> {
  const headers = new Headers({ Authorization: `Bearer ${ADMIN_TOKEN}` });
  if (body !== undefined) headers.set("Content-Type", "application/json");
  const init = { method, headers, body: body === undefined ? null : JSON.stringify(body) };
  return await app.request(`${ORIGIN}/admin/replay`, init, given, createExecutionContext());
}

async function read(given: Env, path: string): Promise<Response> {
  return await app.request(`${ORIGIN}${path}`, {}, given, createExecutionContext());
}

const statsOf = async (given: Env) =>
  (await (await read(given, `${API_BASE}/stats`)).json<{ data: { replay: Record<string, unknown> | null } }>()).data;

describe("without a second database", () => {
  it("says what to add to wrangler.toml, and shows no replay", async () => {
    for (const [method, status] of [
      ["POST", 409],
      ["GET", 404],
      ["DELETE", 404],
    ] as const) {
      const response = await admin(env, method, method === "POST" ? {} : undefined);
      expect(response.status, method).toBe(status);
      expect(response.headers.get("Content-Type")).toBe("application/problem+json");
      const { detail } = await response.json<{ detail: string }>();
      for (const part of ["wrangler.toml", "[[d1_databases]]", 'binding = "DB_REPLAY"', "npm run deploy"])
        expect(detail).toContain(part);
    }
    expect((await statsOf(env)).replay).toBeNull();
    expect(await (await read(env, "/status")).text()).not.toContain('id="replay"');
  });
});

describe("with one", () => {
  it("without tables says that a deploy makes them", async () => {
    const response = await admin(withSecond(), "POST");
    expect(response.status).toBe(409);
    expect((await response.json<{ detail: string }>()).detail).toContain("npm run deploy");
    expect((await statsOf(withSecond())).replay).toBeNull();
  });

  it("that is the first one is refused", async () => {
    const response = await admin(withSecond({ DB_REPLAY: env.DB }), "POST");
    expect(response.status).toBe(409);
    expect((await response.json<{ detail: string }>()).detail).toContain("are one database");
  });

  describe("that is migrated", () => {
    const sim = createSimulator({ world: { seed: 31, boards: 3, postingsPerBoard: 5 } });
    const worker = createWorker(() => ({ fetch: sim.fetch, rateFactor: 1_000 }));
    const queue = {
      sendBatch: (messages: Iterable<unknown>) => Promise.resolve(void sent.push(...messages)),
    } as unknown as Queue;
    let sent: unknown[] = [];
    const cron = async (given: Env) => {
      sent = [];
      const controller = createScheduledController({ cron: "*/5 * * * *" });
      await worker.scheduled(controller, { ...given, CRAWL_QUEUE: queue }, createExecutionContext());
    };

    beforeAll(async () => applyD1Migrations(env.SECOND, env.TEST_MIGRATIONS));
    beforeEach(async () => {
      await emptyStores();
      await emptyDatabase(env.SECOND);
      const crawler = createTestCrawler(sim);
      for (const board of sim.boards()) await crawler.crawl(await crawler.add(board));
    });

    it("is asked for, shown, carried out by the cron, compared, and held on request", async () => {
      const given = withSecond();
      expect((await admin(given, "GET")).status).toBe(404);
      expect((await admin(given, "POST", { hold: "yes" })).status).toBe(400);
      expect((await admin(given, "POST")).status).toBe(202);
      expect((await admin(given, "POST")).status).toBe(409);
      expect((await statsOf(given)).replay).toMatchObject({ running: true, stage: "opt_outs", ran_at: null });
      expect(await (await read(given, "/status")).text()).toContain("running: opt outs, round 1");
      await cron(given);
      expect(sent).toHaveLength(3);
      const { data } = await (await admin(given, "GET")).json<{ data: Record<string, unknown> }>();
      const comparison = { equal_boards: 3, differing_boards: 0, moved_boards: 0 };
      expect(data).toMatchObject({ running: false, stage: "done", boards: 3, crawls: 3, comparison, faults: [] });
      expect((await statsOf(given)).replay).toMatchObject({ running: false, comparison, left_out_boards: 0 });
      expect(await (await read(given, "/status")).text()).toContain("Boards that say the same");
      const { results } = await env.DB.prepare("select action from admin_actions where action = 'replay'").all();
      expect(results).toHaveLength(1);

      expect((await admin(given, "POST", { hold: true })).status).toBe(202);
      await env.DB.prepare("update sources set next_crawl_after = 0").run();
      await cron(given);
      expect(sent).toEqual([]);
      const stopped = await (await admin(given, "DELETE")).json<{ data: Record<string, unknown> }>();
      expect(stopped.data).toMatchObject({ running: false, held_since: null, ready_to_switch: false });
      await cron(given);
      expect(sent).toHaveLength(3);
    });

    it("with nothing to replay costs the cron one row more, without one none", async () => {
      const costOf = async (given: Env, names: ("DB" | "DB_REPLAY")[]) => {
        const counted = names.map((name) => [name, countingD1((given as never)[name])] as const);
        await cron({ ...given, ...Object.fromEntries(counted.map(([name, { db }]) => [name, db])) });
        const rows = counted.flatMap(([, { statements }]) => statements);
        return {
          read: rows.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
          written: rows.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0),
        };
      };
      // What is to be done once is done.
      for (let run = 0; run < 3; run++) await cron(env);
      const without = await costOf(env, ["DB"]);
      const bound = await costOf(withSecond(), ["DB", "DB_REPLAY"]);
      expect(bound.written).toBe(without.written);
      expect(bound.read).toBeLessThanOrEqual(without.read + 1);
      // One that has ended too.
      await admin(withSecond(), "POST");
      await cron(withSecond());
      const ended = await costOf(withSecond(), ["DB_REPLAY"]);
      expect(ended).toEqual({ read: 1, written: 0 });
    });
  });
});
