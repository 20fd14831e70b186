import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { createReplayBudget } from "../../../../src/cron/again/replay-budget.ts";
import { continueReplay } from "../../../../src/cron/again/continue-replay.ts";
import { deleteOptOutRecord, putOptOut } from "../../../../src/cron/archive/archive.ts";
import { continueOptOuts, optInBoard, optOutBoard } from "../../../../src/cron/boards/opt-out.ts";
import { askReplay, stopReplay } from "../../../../src/db/again/ask-replay.ts";
import { dumpFacts, emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { textKey } from "../../../../src/db/postings/description-codec.ts";
import { readSource } from "../../../../src/db/boards/read-sources.ts";
import { crashingBucket, crashingD1, createCrashPoints } from "../../../sim/judge/crash-points.ts";
import { countingD1 } from "../../counting-d1.ts";
import { inPart, tier } from "../../../sampled.ts";
import { ask, crawledWorld, deps, emptyBoth, expectSame, runOn, second, stateNow } from "../../replaying.ts";

vi.spyOn(console, "error").mockImplementation(() => undefined);
emptyBoth();

describe("a replay into a second database", () => {
  it("comes to the same tables in small runs while crawls go on, and says so of each board", async () => {
    const world = await crawledWorld(6, 12, 4);
    expect((await ask(world)).isRunning).toBe(true);
    const first = await continueReplay(deps(world), createReplayBudget(deps(world).now, { reads: 3 }));
    expect(first).toMatchObject({ stage: "boards", isRunning: true, finishedAt: null });
    await world.crawlRound();
    const runs = await runOn(world, { reads: 3, crawls: 2, chunks: 2 });
    expect(runs).toBeGreaterThan(15);
    // The round that came meanwhile took place before its last hour: it is caught up with.
    const { comparison, boards, crawls, round, faults } = (await stateNow()) ?? {};
    expect({ boards, faults }).toEqual({ boards: 6, faults: [] });
    expect(round?.number).toBeGreaterThan(1);
    expect(comparison).toEqual({ equal: 6, moved: 0, differing: 0, boards: [] });
    const recorded = await env.DB.prepare("select count(*) as n from crawls where outcome = 'changed'").first("n");
    expect(crawls).toBe(recorded);
    await expectSame();
    const journal = await second.prepare("select count(*) as n from replay_journal").first("n");
    expect(journal).toBe(0);
  });

  it("names the boards that differ and what of them does, and those that were crawled meanwhile", async () => {
    const world = await crawledWorld(6, 8, 2);
    const change = async (sql: string) => await env.DB.prepare(sql).run();
    await change(
      "update jobs set title = 'Another', inferred_at = inferred_at + 1 where id = (select max(id) from jobs where source = 1)",
    );
    const described = "select description_hash from jobs where source = 2 and description_hash is not null limit 1";
    const hash = await env.DB.prepare(described).first<string>("description_hash");
    await change(`delete from texts where id = ${textKey(hash ?? "").id}`);
    await change("update sources set suspect_sketch = 'other' where id = 4");
    await ask(world);
    // Its crawl is too new to be taken by this round.
    world.sim.setRound(9);
    await world.crawl(world.ids[2] ?? "");
    world.clock.now += 1_000;
    await runOn(world);
    const { comparison } = (await stateNow()) ?? {};
    expect(comparison).toMatchObject({ equal: 2, moved: 1, differing: 3 });
    const named = await Promise.all([0, 1, 3].map(async (index) => await readSource(env.DB, world.ids[index] ?? "")));
    const parts = [["postings"], ["postings"], ["board"]];
    expect(comparison?.boards).toEqual(
      named.map((source, index) => ({ provider: source?.provider, board: source?.board, parts: parts[index] })),
    );
  });

  it("is made by calls within what a run may do", async () => {
    const world = await crawledWorld(6, 12, 4);
    await ask(world);
    let objects = 0;
    const bucket = {
      get: async (key: string) => (objects++, await env.RAW.get(key)),
      list: async (options: R2ListOptions) => (objects++, await env.RAW.list(options)),
    } as unknown as R2Bucket;
    const [db, main] = [countingD1(second), countingD1(env.DB)];
    const spent = { crawls: 0, chunks: 0, reads: 0 };
    const budget = createReplayBudget(() => world.clock.now);
    const spend: typeof budget.spend = (cost) => {
      for (const unit of ["crawls", "chunks", "reads"] as const) spent[unit] += cost[unit] ?? 0;
      budget.spend(cost);
    };
    const state = await continueReplay({ ...deps(world), bucket, db: db.db, main: main.db }, { ...budget, spend });
    expect(state?.finishedAt).not.toBeNull();
    expect(state?.crawls).toBeGreaterThan(15);
    // A crawl's record and its payload, or a registration.
    expect(objects).toBeLessThanOrEqual(spent.reads + spent.crawls * 3);
    const [perCrawl, perChunk] = [5, 10];
    expect(db.calls() + main.calls()).toBeLessThan(spent.crawls * perCrawl + spent.chunks * perChunk + 30);
    // D1 takes a thousand calls of one invocation, of which the cron's other work has its share.
    expect(limits.replayCrawlsPerRun * perCrawl).toBeLessThanOrEqual(600);
    expect(limits.replayChunksPerRun * perChunk).toBeLessThanOrEqual(600);
  });

  it("leaves a board out whose record can't be carried out, names it, and goes on", async () => {
    const world = await crawledWorld(4, 8, 3);
    const source = await readSource(env.DB, world.ids[1] ?? "");
    const { results } = await env.DB.prepare("select payload from crawls where source = ? and outcome = 'changed'")
      .bind(source?.id)
      .all<{ payload: string }>();
    const { objects } = await env.RAW.list({ prefix: `raw/provider=${source?.provider}/board=${source?.board}/` });
    const gone = objects.find(({ key }) => key.includes(results.at(-1)?.payload ?? "none"));
    await env.RAW.delete(gone?.key ?? "");
    await ask(world);
    for (let run = 0; run < 12 && (await stateNow())?.finishedAt === null; run++) {
      await continueReplay(deps(world));
      world.clock.now += 1;
    }
    const state = await stateNow();
    expect(state?.faults).toMatchObject([{ provider: source?.provider, board: source?.board }]);
    expect(state?.faults[0]?.reason).toContain("the archive lacks");
    expect(state?.comparison).toMatchObject({ equal: 3 });
  });

  it("removes a board that opts out meanwhile, and takes one that comes back", async () => {
    const world = await crawledWorld(4, 8, 2);
    const [out = "", back = ""] = world.ids;
    const stores = { db: env.DB, bucket: env.RAW };
    await ask(world);
    await runOn(world);
    for (const id of [out, back]) await optOutBoard(stores, id, "asked", world.clock.now, 50);
    for (const wait of [0, limits.crawlsEndMs]) await continueOptOuts(stores, world.clock.now + wait);
    await ask(world);
    await runOn(world);
    expect(await readSource(second, out)).toBeNull();
    expect(await second.prepare("select count(*) as n from jobs").first("n")).toBe(
      await env.DB.prepare("select count(*) as n from jobs").first("n"),
    );
    // What the archive holds of an opted-out board is the served database's to remove.
    expect((await env.RAW.list({ prefix: "opt-outs/" })).objects).toHaveLength(2);
    expect(await optInBoard(stores, back, world.clock.now)).toBe("allowed");
    await ask(world);
    await runOn(world);
    const { results } = await second.prepare("select source_id from opt_outs").all();
    expect(results).toEqual([{ source_id: out }]);
    expect((await stateNow())?.comparison).toMatchObject({ equal: 2, differing: 0 });
  });

  it("looks at a bounded part of the opt-outs in a run, however many there are", async () => {
    const world = await crawledWorld(2, 3, 1);
    const { replayBoardsPerList } = limits;
    let objects = 0;
    const counted = (name: string | symbol): unknown => {
      const member = Reflect.get(env.RAW, name) as unknown;
      if (typeof member !== "function") return member;
      return (...given: unknown[]) => (objects++, Reflect.apply(member, env.RAW, given) as unknown);
    };
    const bucket = new Proxy(env.RAW, { get: (_, name) => counted(name) });
    const walked = async (boards: number) => {
      for (let n = 0; n < boards; n++)
        await putOptOut(env.RAW, { version: 1, provider: "lever", board: `out-${n}`, at: 5, reason: null });
      await emptyDatabase(second);
      await ask(world);
      const most = { objects: 0, rows: 0, runs: 0 };
      for (; (await stateNow())?.stage.startsWith("opt_") === true; most.runs++) {
        const counting = countingD1(second);
        objects = 0;
        const budget = createReplayBudget(deps(world).now, { reads: 6 });
        await continueReplay({ ...deps(world), bucket, db: counting.db }, budget);
        if (most.runs === 0) most.objects = objects;
        most.objects = Math.max(most.objects, objects);
        most.rows = Math.max(most.rows, ...counting.statements.map(({ rowsRead }) => rowsRead));
      }
      return most;
    };
    try {
      Object.assign(limits, { replayBoardsPerList: 4 });
      const [few, many] = [await walked(10), await walked(40)];
      expect(many.runs).toBeGreaterThan(3 * few.runs);
      expect(many.objects).toBeLessThanOrEqual(8);
      expect(many.rows).toBeLessThanOrEqual(few.rows);
      await runOn(world);
      expect(await second.prepare("select count(*) as n from opt_outs").first("n")).toBe(40);
      // Let in again, all but one.
      for (let n = 1; n < 40; n++) await deleteOptOutRecord(env.RAW, "lever", `out-${n}`);
      await ask(world);
      expect(await runOn(world, { reads: 6 })).toBeGreaterThan(5);
      expect(await second.prepare("select board from opt_outs").first("board")).toBe("out-0");
      expect(await second.prepare("select count(*) as n from opt_outs").first("n")).toBe(1);
    } finally {
      Object.assign(limits, { replayBoardsPerList });
    }
  });

  it("takes the next board for itself when the one that is being noted opts out", async () => {
    const world = await crawledWorld(2, 6, 4);
    await ask(world);
    const first = await continueReplay(deps(world), createReplayBudget(deps(world).now, { reads: 5 }));
    const [leaving] = await Promise.all(world.ids.map(async (id) => await readSource(env.DB, id)));
    expect(first?.walk).toMatchObject({ after: "", next: { number: expect.any(Number) as number } });
    const out = first?.walk.next?.key.includes(`=${leaving?.board}.json`) === true ? world.ids[0] : world.ids[1];
    const stores = { db: env.DB, bucket: env.RAW };
    await optOutBoard(stores, out ?? "", null, world.clock.now, 50);
    for (const wait of [0, limits.crawlsEndMs]) await continueOptOuts(stores, world.clock.now + wait);
    await runOn(world, { reads: 5 });
    expect(await stateNow()).toMatchObject({ faults: [], comparison: { equal: 1, moved: 0, differing: 0 } });
    await ask(world);
    await runOn(world);
    await expectSame();
  });

  it("is asked for once by two at once, and stopped while a run is at work", async () => {
    const world = await crawledWorld(3, 5, 2);
    const asks = await Promise.all([1, 2].map(async () => await askReplay(env.DB, second, { hold: false, now: 1 })));
    expect(asks.filter((one) => one === "running")).toHaveLength(1);
    const [, stopped] = await Promise.all([continueReplay(deps(world)), stopReplay(second)]);
    expect(stopped?.isRunning).toBe(false);
    expect((await stateNow())?.isRunning).toBe(false);
    expect(await continueReplay(deps(world))).toBeNull();
  });
});

describe("a replay that dies", () => {
  // Behind a call it is as before the next one.
  const EVERY = tier(30, 3, 1);
  it(`comes to the same tables, at whatever await it does${inPart(30, 3)}`, async () => {
    const world = await crawledWorld(3, 3, 2);
    const stores = { db: env.DB, bucket: env.RAW };
    await optOutBoard(stores, world.ids[2] ?? "", "asked", world.clock.now, 50);
    for (const wait of [0, limits.crawlsEndMs]) await continueOptOuts(stores, world.clock.now + wait);
    const begin = world.clock.now;
    const points = createCrashPoints();
    const dying = {
      db: crashingD1(second, points),
      main: crashingD1(env.DB, points),
      bucket: crashingBucket(env.RAW, points),
      now: () => world.clock.now,
    };
    const replayed = async (crash: Parameters<typeof points.arm>[0]): Promise<Record<string, string[]>> => {
      await emptyDatabase(second);
      world.clock.now = begin;
      await ask(world);
      points.arm(crash);
      await continueReplay(dying).catch(() => undefined);
      expect(points.isDead()).toBe(crash !== null);
      await runOn(world);
      return await dumpFacts(second);
    };
    const clean = await replayed(null);
    const calls = points.calls();
    expect(clean).toEqual(await dumpFacts(env.DB));
    expect(calls).toBeGreaterThan(60);
    for (let call = 1; call <= calls; call += EVERY) {
      expect(await replayed({ call, when: "before" }), `call ${call} of ${calls}`).toEqual(clean);
      expect((await stateNow())?.comparison, `call ${call}`).toMatchObject({ equal: 2, differing: 0 });
    }
    // Every one takes minutes.
  }, 600_000);

  it("lets one of two runs at once go on", async () => {
    const world = await crawledWorld(3, 5, 2);
    await ask(world);
    await Promise.all([continueReplay(deps(world)), continueReplay(deps(world))]);
    await runOn(world);
    await expectSame();
    expect(await second.prepare("select count(*) as n from crawls").first("n")).toBe((await stateNow())?.crawls);
  });
});
