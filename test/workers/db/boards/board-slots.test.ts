import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { Job } from "../../../../src/core/job.ts";
import { limits } from "../../../../src/core/limits.ts";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { optOutBoard } from "../../../../src/cron/boards/opt-out.ts";
import { replayArchive } from "../../../../src/cron/again/replay.ts";
import { readDueSlots, rebuildSlots } from "../../../../src/db/boards/board-slots.ts";
import { readDueSources } from "../../../../src/db/crawl/crawl-state.ts";
import { emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { reindexAll } from "../../../../src/db/again/reindex.ts";
import { isFullRefusal, makeDue, registerBoard, setPaused } from "../../../../src/db/boards/register-board.ts";
import { findWrongSlots } from "../../../board-slots.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { ask, BASE } from "../../app-under-test.ts";
import { countingD1 } from "../../counting-d1.ts";
import { createTestCrawler, HOUR, START } from "../../crawler.ts";
import { emptyStores, objectKeys } from "../../stores.ts";

const stores = { db: env.DB, bucket: env.RAW };
const sim = createSimulator({ world: { seed: 71, boards: 6, postingsPerBoard: 5 } });

beforeEach(async () => {
  await emptyStores();
  sim.setRound(0);
});

const raw = async () =>
  env.DB.prepare("select cast(complete as text) as complete, cast(due as text) as due from catalogue").first<{
    complete: string;
    due: string;
  }>();
const register = async (provider: string, board: string): Promise<string> =>
  registerBoard(env.DB, {
    provider,
    board,
    url: "",
    at: START,
    org: { slug: board, name: board, nameBasis: "registration", domain: null },
  });

describe("the boards' clocks in one row", () => {
  it("are as the boards' columns after everything that moves those", async () => {
    const crawler = createTestCrawler(sim);
    const ids: string[] = [];
    const step = async (what: string, write: () => Promise<unknown>): Promise<void> => {
      await write();
      expect([what, await findWrongSlots(env.DB)]).toEqual([what, []]);
    };
    for (const board of sim.boards()) await step("registered", async () => ids.push(await crawler.add(board)));
    const [first = "", second = "", third = "", last = ""] = [...ids.slice(0, 3), ids.at(-1)];
    for (const id of ids) await step("first crawls", async () => crawler.crawl(id));
    await step("unchanged", async () => crawler.crawl(first));
    sim.setRound(1);
    await step("changed", async () => crawler.crawl(first));
    sim.setFault(sim.boards()[1]?.id ?? "", "server_error", { times: 1 });
    await step("failed", async () => expect((await crawler.crawl(second)).kind).toBe("failed"));
    await step("paused", async () => setPaused(env.DB, first, true, START));
    await step("due, though paused", async () => makeDue(env.DB, first, START));
    await step("all due", async () => expect(await makeDue(env.DB, null, START + 1)).toBe(5));
    await step("resumed", async () => setPaused(env.DB, first, false, START));
    await step("one due", async () => makeDue(env.DB, second, START + 2));
    await step("opted out in the middle", async () => optOutBoard(stores, third, null, START));
    await step("opted out at the end", async () => optOutBoard(stores, last, null, START));
    // Another board's number is above all that there were: the slots in between are of none.
    await step("another one", async () => register("lever", "newcomer"));
    const kept = await raw();
    await step("reindexed", async () => reindexAll(env.DB, () => undefined));
    expect(await raw()).toEqual(kept);
    await step("emptied", async () => emptyDatabase(env.DB));
    expect(await raw()).toEqual({ complete: "", due: "" });
    await step("replayed", async () => replayArchive(stores, () => undefined));
    expect((await raw())?.due).not.toBe("");
  });

  it("are found wrong when they are", async () => {
    await register("lever", "a");
    await register("ashby", "b");
    await env.DB.prepare("update sources set next_crawl_after = 7, last_complete_at = 8 where id = 2").run();
    expect(await findWrongSlots(env.DB)).toHaveLength(1);
    await rebuildSlots(env.DB).run();
    expect(await findWrongSlots(env.DB)).toEqual([]);
    await env.DB.prepare("delete from sources where id = 2").run();
    expect(await findWrongSlots(env.DB)).toHaveLength(1);
  });

  it("cost a crawl, a registration and a pause one row written each", async () => {
    const counting = countingD1(env.DB);
    const crawler = createTestCrawler(sim, { db: counting.db });
    const [board] = sim.boards();
    const id = await crawler.add(board ?? { url: "", name: "" });
    await crawler.crawl(id);
    await setPaused(counting.db, id, true, START);
    const moved = counting.statements.filter(({ sql }) => sql.includes("slot where catalogue.id"));
    expect(moved).toHaveLength(2);
    for (const { rowsRead, rowsWritten } of moved) {
      expect(rowsWritten).toBe(1);
      expect(rowsRead).toBeLessThanOrEqual(4);
    }
  });

  it("say which boards are due, those never crawled first, then the longest waiting; a paused one never is", async () => {
    const times = [500, 300, 0, 900, 300, 200];
    for (let index = 0; index < times.length; index++) await register(index === 4 ? "ashby" : "lever", `b${index}`);
    for (const [index, at] of times.entries())
      await env.DB.prepare("update sources set next_crawl_after = ?, paused = ? where id = ?")
        .bind(at, index === 5 ? 1 : 0, index + 1)
        .run();
    await rebuildSlots(env.DB).run();
    expect((await readDueSlots(env.DB, 500)).map(({ id, at }) => [id, at])).toEqual([
      [3, 0],
      [2, 300],
      [5, 300],
      [1, 500],
    ]);
    expect(await readDueSlots(env.DB, 299)).toHaveLength(1);
    // Of each provider two, and one row of the catalogue.
    const counting = countingD1(env.DB);
    const found = await readDueSources(counting.db, 500, 2);
    expect(found.map(({ provider, board }) => `${provider} ${board}`).toSorted()).toEqual([
      "ashby b4",
      "lever b1",
      "lever b2",
    ]);
    expect(counting.statements.map(({ rowsRead }) => rowsRead)).toEqual([1, 3]);
  });

  it("are due at once where a clock set them further ahead than any interval, before all others", async () => {
    for (const name of ["due", "far", "day", "gone", "farGone"]) await register("lever", name);
    const now = START;
    const day = limits.intervalMsMax + limits.clockErrorMsMax;
    const times = [now - 1, now + day + 1, now + day, now + limits.intervalMsGone, now + 2 * limits.intervalMsGone];
    for (const [index, at] of times.entries())
      await env.DB.prepare("update sources set next_crawl_after = ?, health = ? where id = ?")
        .bind(at, index >= 3 ? "gone" : "ok", index + 1)
        .run();
    await rebuildSlots(env.DB).run();
    expect(await findWrongSlots(env.DB)).toEqual([]);
    expect((await readDueSlots(env.DB, now)).map(({ id, at }) => [id, at])).toEqual([
      [2, 0],
      [5, 0],
      [1, now - 1],
    ]);
    // A board that is gone and still has open postings is not asked monthly, so a month is too far.
    await env.DB.prepare("update sources set open_jobs = 1 where id = 4").run();
    await rebuildSlots(env.DB).run();
    expect((await readDueSlots(env.DB, now)).map(({ id }) => id)).toEqual([2, 4, 5, 1]);
  });

  it("tell when an open posting was last seen, and nothing of a board that was never seen whole", async () => {
    const crawler = createTestCrawler(sim);
    const [board] = sim.boards();
    const id = await crawler.add(board ?? { url: "", name: "" });
    await crawler.crawl(id);
    await crawler.crawl(id);
    const seen = async (query: string): Promise<Set<string | null>> => {
      const { data } = await (await ask(`${BASE}/jobs?limit=100&${query}`)).json<{ data: Job[] }>();
      expect(data.length).toBeGreaterThan(0);
      return new Set(data.map((job) => job.last_seen_at));
    };
    // The second crawl, an hour after the first; by whatever order they are listed.
    const time = new Date(START + 2 * HOUR).toISOString();
    for (const query of ["", "changed_after=2020-01-01"]) expect(await seen(query)).toEqual(new Set([time]));
    await env.DB.batch([env.DB.prepare("update sources set last_complete_at = null"), rebuildSlots(env.DB)]);
    const firstSeen = new Date(START + HOUR).toISOString();
    for (const query of ["", "changed_after=2020-01-01"]) expect(await seen(query)).toEqual(new Set([firstSeen]));
  });
});

describe("more boards than one row holds", () => {
  it("are refused, by whatever way they come; one that is there is not", async () => {
    const { boardsMax } = limits;
    Object.assign(limits, { boardsMax: 2 });
    try {
      const url = (board: string): string => `https://jobs.lever.co/${board}`;
      const add = async (board: string) =>
        addBoard(env.DB, env.RAW, { url: url(board), name: null, domain: null }, START);
      expect(await add("one")).toMatchObject({ ok: true, created: true });
      expect(await add("two")).toMatchObject({ ok: true, created: true });
      const refused = await add("three");
      expect(refused).toEqual({ ok: false, isFull: true, reason: expect.stringContaining("2 boards") as string });
      // Nothing of it is in the archive: a replay would meet the same bound.
      expect((await objectKeys()).filter((key) => key.includes("three"))).toEqual([]);
      expect(await add("two")).toMatchObject({ ok: true, created: false });
      const error = await register("ashby", "four").catch((thrown: unknown) => thrown);
      expect(isFullRefusal(error)).toBe(true);
      expect(await env.DB.prepare("select count(*) as n from sources").first()).toEqual({ n: 2 });
      expect(await findWrongSlots(env.DB)).toEqual([]);
    } finally {
      Object.assign(limits, { boardsMax });
    }
  });

  it("stay below what one row of D1 takes", () => {
    expect(limits.boardsMax * (8 + 10)).toBeLessThan(2_000_000 - 1_000);
  });
});
