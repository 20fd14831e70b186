import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { crawlBoard } from "../../../../src/cron/crawl/crawl-board.ts";
import { continueOptOuts, optInBoard, optOutBoard } from "../../../../src/cron/boards/opt-out.ts";
import { replayArchive } from "../../../../src/cron/again/replay.ts";
import { scheduleCrawls } from "../../../../src/cron/queue/schedule-crawls.ts";
import { limits } from "../../../../src/core/limits.ts";
import { sourceId } from "../../../../src/core/ids.ts";
import { dumpFacts, emptyDatabase, STORED_HASHES } from "../../../../src/db/again/dump-facts.ts";
import { readDataVersion } from "../../../../src/db/boards/catalogue-state.ts";
import { readOptOut } from "../../../../src/db/opt-outs/opt-outs.ts";
import { makeDue, setPaused } from "../../../../src/db/boards/register-board.ts";
import { reindexAll } from "../../../../src/db/again/reindex.ts";
import {
  crashing,
  crashingBucket,
  crashingD1,
  createCrashPoints,
  type CrashPoints,
} from "../../../sim/judge/crash-points.ts";
import { createSimulator, type Simulator } from "../../../sim/simulator.ts";
import type { WorldOptions } from "../../../sim/world.ts";
import type { SimBoard } from "../../../sim/sim-posting.ts";
import { countingD1 } from "../../counting-d1.ts";
import { inPart, sampled, tier } from "../../../sampled.ts";
import { createTestCrawler, HOUR, START, type TestCrawler } from "../../crawler.ts";
import { dumpStores, emptyStores, objectKeys } from "../../stores.ts";

const OUT_AT = START + 100 * HOUR;
const stores = { db: env.DB, bucket: env.RAW };
const world = { seed: 77, boards: 6, postingsPerBoard: 12, rates: { quietBoards: 0 } };

/** The board that opts out: of Lever, with a company that has another board too. */
function cast(sim: Simulator): { doomed: SimBoard; id: string; sibling: SimBoard } {
  const [doomed, sibling] = sim.boards();
  if (doomed === undefined || sibling === undefined) throw new Error("no boards");
  return { doomed, id: sourceId(doomed.provider, doomed.board), sibling };
}

async function emptyAll(): Promise<void> {
  await emptyStores();
  await env.DB.exec("delete from admin_actions");
}

/** Rounds of all boards, at stated times; `without` one, as if it had never been added. */
async function play(
  without: string | null,
  options: WorldOptions = world,
  rounds = 4,
): Promise<{ sim: Simulator; crawler: TestCrawler }> {
  await emptyAll();
  const sim = createSimulator({ world: options });
  const { doomed, sibling } = cast(sim);
  const crawler = createTestCrawler(sim);
  crawler.clock.now = START;
  const boards = sim.boards().filter(({ id }) => id !== without);
  for (const board of boards) {
    const name = board.id === doomed.id || board.id === sibling.id ? "Twin Company" : board.name;
    await crawler.add({ url: board.url, name });
  }
  for (let round = 0; round < rounds; round++) {
    sim.setRound(round);
    for (const board of boards) {
      crawler.clock.now = START + round * 6 * HOUR + sim.boards().indexOf(board) * 1_000;
      await crawlBoard(crawler.deps, sourceId(board.provider, board.board), round + 1);
    }
  }
  return { sim, crawler };
}

/** Every table, but for the record that keeps the board out. */
async function tables(): Promise<Record<string, string[]>> {
  const { opt_outs: _, ...rest } = await dumpFacts(env.DB);
  return rest;
}

/** What boards' descriptions are deflated on is their words too. */
async function countBases(): Promise<number> {
  return (await env.DB.prepare("select count(*) as n from texts where base is id").first<number>("n")) ?? 0;
}

vi.spyOn(console, "error").mockImplementation(() => undefined);
beforeEach(emptyAll);

it("leaves what there would be had the board never been added", async () => {
  const clean = createSimulator({ world });
  await play(cast(clean).doomed.id);
  const [cleanTables, cleanObjects, cleanBases] = [await tables(), await objectKeys(), await countBases()];

  const { sim } = await play(null);
  const { doomed, id } = cast(sim);
  expect(await countBases()).toBeGreaterThan(cleanBases);
  // As after a crawl that died between its descriptions and its commit.
  await env.DB.prepare("update sources set text_base = null where source_id = ?").bind(id).run();
  const version = await readDataVersion(env.DB);
  const types = await env.DB.prepare(
    "select distinct type from events join sources on sources.id = source where source_id = ?",
  )
    .bind(id)
    .all<{ type: string }>();
  expect(types.results.length).toBeGreaterThan(2);
  const out = await optOutBoard(stores, id, "asked by mail", OUT_AT);
  expect(out).toMatchObject({ at: OUT_AT, reason: "asked by mail", removedAt: OUT_AT, finishedAt: null });
  expect(await readDataVersion(env.DB)).not.toBe(version);
  const { descriptions: left = [], ...removed } = await tables();
  const { descriptions: cleanDescriptions = [], ...cleanRows } = cleanTables;
  expect(removed).toEqual(cleanRows);
  expect(left.length).toBeGreaterThan(cleanDescriptions.length);

  // The archive and the descriptions are the cron's, and it ends when no crawl can be at work any more.
  await continueOptOuts(stores, OUT_AT + 300_000);
  expect(await tables()).toEqual(cleanTables);
  expect(await objectKeys()).toEqual(
    [...cleanObjects, `opt-outs/provider=${doomed.provider}/board=${doomed.board}.json`].toSorted(),
  );
  expect((await readOptOut(env.DB, id))?.finishedAt).toBeNull();
  await continueOptOuts(stores, OUT_AT + limits.crawlsEndMs);
  expect((await readOptOut(env.DB, id))?.finishedAt).toBe(OUT_AT + limits.crawlsEndMs);
  expect(await continueOptOuts(stores, OUT_AT + 2 * limits.crawlsEndMs)).toBe(0);
  const orphans = await env.DB.prepare("select count(*) as n from orphan_descriptions").first<{ n: number }>();
  expect(orphans?.n).toBe(0);
  expect(await countBases()).toBe(cleanBases);

  // The counts are those of a recount.
  const before = await tables();
  await reindexAll(env.DB, () => undefined);
  expect(await tables()).toEqual(before);
});

it("is not held up for a month by a clock that went back one", async () => {
  const { sim } = await play(null);
  const { id } = cast(sim);
  await optOutBoard(stores, id, null, OUT_AT, 1_000);
  const back = OUT_AT - 30 * 24 * HOUR;
  await continueOptOuts(stores, back);
  expect((await readOptOut(env.DB, id))?.finishedAt).toBeNull();
  await continueOptOuts(stores, back + limits.crawlsEndMs);
  expect((await readOptOut(env.DB, id))?.finishedAt).toBe(back + limits.crawlsEndMs);
});

it("keeps a description that another board's posting has too", async () => {
  const { sim } = await play(null);
  const { id } = cast(sim);
  const hashOf = async (condition: string): Promise<{ id: number; description_hash: string } | null> =>
    await env.DB.prepare(
      `select jobs.id, description_hash from jobs join sources on sources.id = source where source_id ${condition} ?`,
    )
      .bind(id)
      .first();
  const [theirs, other] = [await hashOf("="), await hashOf("<>")];
  await env.DB.prepare("update jobs set description_hash = ?, inferred_at = inferred_at + 1 where id = ?")
    .bind(theirs?.description_hash, other?.id)
    .run();
  const hashes = await env.DB.prepare(
    "select distinct description_hash as hash from jobs join sources on sources.id = source where source_id = ?",
  )
    .bind(id)
    .all<{ hash: string }>();
  await optOutBoard(stores, id, null, OUT_AT);
  await continueOptOuts(stores, OUT_AT + limits.crawlsEndMs);
  const kept = await env.DB.prepare(
    `select hash from (${STORED_HASHES}) where hash in (select value from json_each(?))`,
  )
    .bind(JSON.stringify(hashes.results.map(({ hash }) => hash)))
    .all<{ hash: string }>();
  expect(kept.results.map(({ hash }) => hash)).toEqual([theirs?.description_hash]);
  expect((await readOptOut(env.DB, id))?.finishedAt).not.toBeNull();
});

it("is never asked again: by a message in flight, the cron, a replay; and it can't be added or resumed", async () => {
  const { sim, crawler } = await play(null);
  const { doomed, id } = cast(sim);
  // Large enough that one call does not remove it.
  await optOutBoard(stores, id, "asked by mail", OUT_AT, 0);
  sim.requests.length = 0;
  for (const number of [4, 5, 6]) expect(await crawlBoard(crawler.deps, id, number)).toEqual({ kind: "stale" });
  const sent: unknown[] = [];
  const queue = { sendBatch: (batch: unknown[]) => Promise.resolve(void sent.push(...batch)) } as unknown as Queue;
  await scheduleCrawls(env.DB, queue, OUT_AT + 1_000 * HOUR);
  expect(JSON.stringify(sent)).not.toContain(id);
  expect(sent.length).toBe(5);
  expect(await setPaused(env.DB, id, false, OUT_AT)).toBe(false);
  expect(await makeDue(env.DB, id, OUT_AT)).toBe(0);
  expect(await addBoard(env.DB, env.RAW, { url: doomed.url, name: "Back", domain: null }, OUT_AT)).toMatchObject({
    ok: false,
    sourceId: id,
    optedOutAt: OUT_AT,
    reason: expect.stringContaining("asked by mail"),
  });
  expect(await optInBoard(stores, id, OUT_AT)).toBe("still_removing");

  await continueOptOuts(stores, OUT_AT + limits.crawlsEndMs);
  await continueOptOuts(stores, OUT_AT + 2 * limits.crawlsEndMs);
  for (const number of [1, 4, 5, 6]) expect(await crawlBoard(crawler.deps, id, number)).toEqual({ kind: "stale" });
  expect(sim.requests).toEqual([]);
  const before = await dumpFacts(env.DB);
  expect(before["opt_outs"]).toHaveLength(1);
  await emptyDatabase(env.DB);
  await replayArchive(stores, () => undefined);
  expect(await dumpFacts(env.DB)).toEqual(before);
  expect(await addBoard(env.DB, env.RAW, { url: doomed.url, name: null, domain: null }, OUT_AT)).toMatchObject({
    ok: false,
    optedOutAt: OUT_AT,
  });

  // Allowed again it begins anew.
  await continueOptOuts(stores, OUT_AT + 3 * limits.crawlsEndMs);
  expect(await optInBoard(stores, id, OUT_AT)).toBe("allowed");
  expect(await optInBoard(stores, id, OUT_AT)).toBe("not_opted_out");
  expect(await crawler.add({ url: doomed.url, name: "Back" })).toBe(id);
  sim.setRound(0);
  expect(await crawlBoard(crawler.deps, id, 1)).toMatchObject({ kind: "changed" });
  const row = await env.DB.prepare("select open_jobs, crawl_number from sources where source_id = ?").bind(id).first();
  expect(row).toEqual({ open_jobs: (await sim.truth(doomed.id, 0)).size, crawl_number: 1 });
});

it("no other board gets the ids of a removed one, and no crawl", async () => {
  const { sim, crawler } = await play(null);
  const last = sim.boards().at(-1);
  if (last === undefined) throw new Error("no board");
  const id = sourceId(last.provider, last.board);
  const idsOf = async (of: string): Promise<unknown> =>
    await env.DB.prepare("select id, org from sources where source_id = ?").bind(of).first();
  const former = (await idsOf(id)) as { id: number; org: number };
  const newestCrawl = async (): Promise<number> =>
    (await env.DB.prepare("select max(id) as n from crawls").first<{ n: number }>())?.n ?? 0;
  const before = await newestCrawl();
  await optOutBoard(stores, id, null, OUT_AT);
  await addBoard(env.DB, env.RAW, { url: "https://jobs.lever.co/newcomer", name: null, domain: null }, OUT_AT);
  const next = (await idsOf(sourceId("lever", "newcomer"))) as { id: number; org: number };
  expect(next.id).toBeGreaterThan(former.id);
  expect(next.org).toBeGreaterThan(former.org);
  // Its crawls were the newest: who has walked the ledger up to there must see the next one.
  expect(await newestCrawl()).toBeLessThan(before);
  const other = sim.boards()[0];
  if (other === undefined) throw new Error("no board");
  await crawler.crawl(sourceId(other.provider, other.board));
  expect(await newestCrawl()).toBeGreaterThan(before);
});

/** A crawl whose board opts out while its list is on the way, and how it ended. */
async function crawlMeanwhile(steps: number): Promise<{ board: string; ended: string }> {
  const { sim, crawler } = await play(null);
  const { doomed, id } = cast(sim);
  sim.setRound(4);
  const fetch = async (request: Request): Promise<Response> => {
    const response = await sim.fetch(request);
    await optOutBoard(stores, id, null, OUT_AT, steps);
    if (steps > 0) await continueOptOuts(stores, OUT_AT + 1);
    return response;
  };
  const ended = await crawlBoard({ ...crawler.deps, fetch }, id, 5).then(
    ({ kind }) => kind,
    (error: unknown) => String(error),
  );
  return { board: doomed.board, ended };
}

it.each([
  ["is only fenced off", 0, /^stale$/],
  // Then its message is delivered again, and finds no such board.
  ["is gone already", 50, /FOREIGN KEY constraint failed/],
])("a crawl at work commits nothing when its board %s, and what it archived is removed", async (_, steps, how) => {
  const { board, ended } = await crawlMeanwhile(steps);
  expect(ended).toMatch(how);
  const ofBoard = async (): Promise<string[]> =>
    (await objectKeys()).filter((key) => key.includes(`board=${board}`) && !key.startsWith("opt-outs/"));
  expect(await ofBoard()).not.toEqual([]);
  await continueOptOuts(stores, OUT_AT + 2);
  await continueOptOuts(stores, OUT_AT + 2 + limits.crawlsEndMs);
  expect(await ofBoard()).toEqual([]);
  const after = await tables();
  await play(cast(createSimulator({ world })).doomed.id);
  expect(after).toEqual(await tables());
});

describe("a large board", () => {
  const POSTINGS = tier(600, 1_500);

  it(`goes in steps that each leave everything whole, at a bounded cost; a second remover does no harm${inPart("600 postings of 1,500")}`, async () => {
    await emptyAll();
    const sim = createSimulator({
      world: { seed: 5, boards: 3, postingsPerBoard: 4, bigBoard: { provider: "lever", postings: POSTINGS } },
    });
    const crawler = createTestCrawler(sim);
    const [small] = sim.boards();
    const big = sim.boards().at(-1);
    if (small === undefined || big === undefined) throw new Error("no boards");
    await crawler.crawl(await crawler.add(small));
    const id = await crawler.add(big);
    for (let crawl = 0; crawl < 4; crawl++) await crawler.crawl(id);
    const stored = await env.DB.prepare(
      "select count(*) as postings, sum(closed_at is null) + sum(closed_at is null and salary_currency is not null) as places, (select count(*) from events where source = sources.id) as events from jobs join sources on sources.id = jobs.source where source_id = ?",
    )
      .bind(id)
      .first<{ postings: number; places: number; events: number }>();
    expect(stored?.postings).toBe(POSTINGS);
    const counting = countingD1(env.DB);
    let removing = await optOutBoard({ ...stores, db: counting.db }, id, null, OUT_AT, 3);
    expect(removing?.removedAt).toBeNull();
    for (let call = 0; removing?.removedAt === null; call++) {
      const [open, counted] = await Promise.all([
        env.DB.prepare("select count(*) as n from jobs where closed_at is null").first<{ n: number }>(),
        env.DB.prepare("select sum(open_jobs) as n from orgs").first<{ n: number }>(),
      ]);
      expect(counted).toEqual(open);
      const before = await tables();
      await reindexAll(env.DB, () => undefined);
      expect(await tables()).toEqual(before);
      expect(call).toBeLessThan(10);
      const rivals = await Promise.all([
        optOutBoard({ ...stores, db: counting.db }, id, null, OUT_AT + call, 2),
        optOutBoard({ ...stores, db: counting.db }, id, null, OUT_AT + call, 2),
      ]);
      removing = await readOptOut(env.DB, id);
      expect(rivals).not.toContain(null);
    }
    const written = counting.statements.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0);
    const postings = stored?.postings ?? 0;
    // Its row with three indexes, its words, its places in orders, its events, a note of its description; the rest is shared.
    expect(written).toBeLessThan(4 * postings + (stored?.places ?? 0) + (stored?.events ?? 0) + 300);
    expect(Math.max(...counting.statements.map(({ rowsRead }) => rowsRead))).toBeLessThan(3_000);
    const ids = await env.DB.prepare("select source_id from sources").all();
    expect(ids.results).toEqual([{ source_id: sourceId(small.provider, small.board) }]);
  });
});

/** The bucket as a remover uses it, behind crash points. */
function crashingArchive(points: CrashPoints): R2Bucket {
  const { RAW } = env;
  const more = {
    head: crashing(async (key: string) => await RAW.head(key), points),
    list: crashing(async (options: R2ListOptions) => await RAW.list(options), points),
    delete: crashing(async (keys: string | string[]) => await RAW.delete(keys), points),
  };
  return Object.assign(crashingBucket(RAW, points), more);
}

/** An opting out that dies once, and then is asked for again and carried on; the calls that it made. */
async function optOutThrough(crash: { call: number; when: "before" | "after" } | null): Promise<number> {
  const { sim } = await play(null, { ...world, boards: 2, postingsPerBoard: 6 }, 1);
  const { id } = cast(sim);
  const points = createCrashPoints();
  points.arm(crash);
  const dying = { db: crashingD1(env.DB, points), bucket: crashingArchive(points) };
  try {
    await optOutBoard(dying, id, "why", OUT_AT, 2);
    await continueOptOuts(dying, OUT_AT + 1);
  } catch {
    expect(points.isDead()).toBe(true);
  }
  expect(points.isDead()).toBe(crash !== null);
  const calls = points.calls();
  await optOutBoard(stores, id, "why", OUT_AT);
  await continueOptOuts(stores, OUT_AT + 3);
  await continueOptOuts(stores, OUT_AT + 2 * limits.crawlsEndMs);
  expect((await readOptOut(env.DB, id))?.finishedAt).not.toBeNull();
  return calls;
}

const EVERY = 16;
it(`dies at any await and goes on: the same is left${inPart(EVERY)}`, async () => {
  const calls = await optOutThrough(null);
  const clean = await dumpStores();
  expect(calls).toBeGreaterThan(20);
  // Its calls follow one another: to die after one is to die before the next.
  const deaths = Array.from({ length: calls }, (_, index) => ({ call: index + 1, when: "before" as const }));
  const tried = sampled(deaths, EVERY, 3);
  for (const death of [...tried, { call: calls, when: "after" as const }]) {
    await optOutThrough(death);
    expect(await dumpStores(), `${death.when} call ${death.call} of ${calls}`).toEqual(clean);
  }
}, 300_000);
