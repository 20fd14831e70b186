import { env } from "cloudflare:workers";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { consumeCrawls } from "../../../../src/cron/queue/consume.ts";
import type { CrawlDependencies } from "../../../../src/cron/crawl/crawl-dependencies.ts";
import type { CrawlMessage } from "../../../../src/cron/queue/crawl-message.ts";
import { limits } from "../../../../src/core/limits.ts";
import { sourceId } from "../../../../src/core/ids.ts";
import {
  crashing,
  crashingBucket,
  crashingD1,
  createCrashPoints,
  createFaultPoints,
  type CrashPoints,
} from "../../../sim/judge/crash-points.ts";
import type { SimBoard } from "../../../sim/sim-posting.ts";
import { createSimulator, type Simulator } from "../../../sim/simulator.ts";
import { inPart, isThorough } from "../../../sampled.ts";
import { HOUR, START } from "../../crawler.ts";
import { dumpStores, emptyStores } from "../../stores.ts";

type Crash = { call: number; when: "before" | "after" } | null;

interface Run {
  sim: Simulator;
  id: string;
  now: number;
  points: CrashPoints;
}

/**
 * A consumer whose database, bucket, host gate and queue die with it, and its internet too unless that
 * has `others`. Returns the messages that come next: those sent, and those to be delivered again.
 */
async function consume(
  run: Run,
  messages: CrawlMessage[],
  points: CrashPoints,
  others = points,
): Promise<CrawlMessage[]> {
  const sent: CrawlMessage[] = [];
  const deps: CrawlDependencies = {
    db: crashingD1(env.DB, points),
    bucket: crashingBucket(env.RAW, points),
    fetch: crashing(async (request: Request) => await run.sim.fetch(request), others),
    userAgent: "Jobledger/test",
    now: () => run.now,
    takeTurn: crashing(() => Promise.resolve(true), points),
    noteThrottled: crashing(() => Promise.resolve(), points),
  };
  const again: CrawlMessage[] = [];
  const queued = messages.map((body) => ({ body, ack: () => undefined, retry: () => again.push(body) }));
  const send = crashing((body: CrawlMessage) => Promise.resolve(void sent.push(body)), points);
  await consumeCrawls(
    deps,
    { messages: queued } as unknown as MessageBatch,
    { send } as unknown as Queue<CrawlMessage>,
  );
  return [...sent, ...again];
}

const healthy = (): CrashPoints => createCrashPoints();

/** An empty product with one board, crawled once at round 0. */
async function begin(board: SimBoard, sim: Simulator): Promise<Run> {
  await emptyStores();
  sim.setRound(0);
  const added = await addBoard(env.DB, env.RAW, { url: board.url, name: board.name, domain: null }, START);
  if (!added.ok) throw new Error(added.reason);
  const run = { sim, id: sourceId(board.provider, board.board), now: START, points: healthy() };
  await consume(run, [messageOf(run, 1)], healthy());
  sim.setRound(1);
  run.now += HOUR;
  return run;
}

function messageOf(run: Run, number: number): CrawlMessage {
  return { source_id: run.id, number, host: "ats.example" };
}

/** The crawl of round 1 with a crash; then its message three times more, late ones before and among them. */
async function crawlThrough(run: Run, crash: Crash): Promise<void> {
  run.points.arm(crash);
  const [late, message] = [messageOf(run, 1), messageOf(run, 2)];
  await consume(run, [message], run.points);
  expect(run.points.isDead()).toBe(crash !== null);
  await Promise.all([consume(run, [late, message], healthy()), consume(run, [message], healthy())]);
  await consume(run, [message, late], healthy());
}

/**
 * The crawl of round 1 with one call that fails, its message and doubles of it delivered as `order`
 * says; what the queue is told to deliver again comes again, until nothing is.
 */
async function crawlDespite(run: Run, fault: Crash, order: Order): Promise<void> {
  const points = fault === null ? healthy() : createFaultPoints(fault);
  const [late, message] = [messageOf(run, 1), messageOf(run, 2)];
  const batches = {
    "once, then again": [[message]],
    "doubled in one batch, a late one first": [[late, message, message]],
    "at two consumers at once": [[message], [message, late]],
  }[order];
  // A board that does not answer is a failed crawl, which is no fault of ours.
  const consumers = batches.map(async (batch) => await consume(run, batch, points, healthy()));
  let again = (await Promise.all(consumers)).flat();
  expect(points.calls()).toBeGreaterThanOrEqual(fault?.call ?? 0);
  for (let delivery = 0; again.length > 0 && delivery < 5; delivery++) {
    again = await consume(run, again.toReversed(), healthy());
  }
  expect(again).toEqual([]);
  run.points = points;
}

/** Of every third call, before or after it in turn; in the check both of every call. */
const sampledEnds = (call: number) =>
  (["before", "after"] as const).filter((_, index) => isThorough || call % 6 === index * 3);

const orders = ["once, then again", "doubled in one batch, a late one first", "at two consumers at once"] as const;
type Order = (typeof orders)[number];

describe("one call of D1, R2, the host gate or the queue that fails", () => {
  // Counts are folded in every crawl, so that those calls fail too.
  const { countLogCharsMax } = limits;
  beforeAll(() => {
    Object.assign(limits, { countLogCharsMax: 0 });
  });
  afterAll(() => {
    Object.assign(limits, { countLogCharsMax });
  });

  it.each(
    (["lever", "greenhouse", "ashby"] as const).flatMap((provider) =>
      orders
        // One order for each provider, all three of them; in the check every order for each.
        .filter((_, index) => isThorough || index === ["lever", "greenhouse", "ashby"].indexOf(provider))
        .map((order) => [provider, order] as const),
    ),
  )(`leaves what a clean run leaves: %s, its message delivered %s${inPart(6)}`, async (provider, order) => {
    const sim = createSimulator({ world: { seed: 43, boards: 6, postingsPerBoard: 10, rates: { quietBoards: 0 } } });
    const board = sim.boards().find((candidate) => candidate.provider === provider);
    if (board === undefined) throw new Error(`no board of ${provider}`);
    const run = await begin(board, sim);
    await crawlDespite(run, null, "once, then again");
    const [clean, once] = [await dumpStores(), run.points.calls()];
    expect(clean.tables["crawls"]).toHaveLength(2);
    expect(new Set(clean.tables["events"]?.map((row) => /job\.\w+/.exec(row)?.[0])).size).toBeGreaterThan(1);
    expect(once).toBeGreaterThanOrEqual(10);
    for (let call = 1; call <= once; call++) {
      for (const when of sampledEnds(call)) {
        const faulty = await begin(board, sim);
        await crawlDespite(faulty, { call, when }, order);
        expect(await dumpStores(), `${when} call ${call} of ${once}`).toEqual(clean);
      }
    }
  });
});

vi.spyOn(console, "error").mockImplementation(() => undefined);
vi.spyOn(console, "log").mockImplementation(() => undefined);

describe("a consumer that dies at any await of a changed board's crawl", () => {
  // Greenhouse asks postings' own addresses, Ashby holds them for the next list.
  it.each(["greenhouse", "ashby"] as const)(`leaves what a clean run leaves: %s${inPart(6)}`, async (provider) => {
    const sim = createSimulator({ world: { seed: 41, boards: 6, postingsPerBoard: 12, rates: { quietBoards: 0 } } });
    const board = sim.boards().find((candidate) => candidate.provider === provider);
    if (board === undefined) throw new Error(`no board of ${provider}`);
    const run = await begin(board, sim);
    await crawlThrough(run, null);
    const [clean, calls] = [await dumpStores(), run.points.calls()];
    const types = clean.tables["events"]?.map((row) => /job\.\w+/.exec(row)?.[0]);
    for (const type of ["job.created", "job.updated", ...(provider === "greenhouse" ? ["job.closed"] : [])])
      expect(types).toContain(type);
    expect(clean.tables["crawls"]).toHaveLength(2);
    expect(calls).toBeGreaterThan(provider === "greenhouse" ? 10 : 7);

    for (let call = 1; call <= calls; call++) {
      for (const when of sampledEnds(call)) {
        const crashed = await begin(board, sim);
        await crawlThrough(crashed, { call, when });
        expect(await dumpStores(), `${when} call ${call} of ${calls}`).toEqual(clean);
      }
    }
  });

  // Pages and answers of their own, HTML and such answers, XML.
  it.each([
    ["workday", 24],
    ["jazzhr", 12],
    ["personio", 12],
    // And a token that is got before them.
    ["paycom", 12],
  ] as const)(`leaves what a clean run leaves: %s${inPart(6)}`, async (provider, postings) => {
    const world = { seed: 41, boards: 1, providers: [provider], postingsPerBoard: postings, rates: { quietBoards: 0 } };
    const sim = createSimulator({ world });
    const [board] = sim.boards();
    if (board === undefined) throw new Error(`no board of ${provider}`);
    const run = await begin(board, sim);
    sim.requests.length = 0;
    await crawlThrough(run, null);
    const [clean, calls] = [await dumpStores(), run.points.calls()];
    const types = clean.tables["events"]?.map((row) => /job\.\w+/.exec(row)?.[0]);
    for (const type of ["job.created", "job.updated"]) expect(types).toContain(type);
    expect(clean.tables["crawls"]).toHaveLength(2);
    const isDetailed = provider !== "personio";
    expect(clean.objects.filter((name) => name.includes("details")).length > 0).toBe(isDetailed);
    expect(calls).toBeGreaterThan(isDetailed ? 12 : 7);

    for (let call = 1; call <= calls; call++) {
      for (const when of sampledEnds(call)) {
        const crashed = await begin(board, sim);
        await crawlThrough(crashed, { call, when });
        expect(await dumpStores(), `${when} call ${call} of ${calls}`).toEqual(clean);
      }
    }
  });

  it("goes on with a list that takes several crawls when it dies before or after it says so", async () => {
    const sim = createSimulator({
      world: { seed: 42, boards: 3, postingsPerBoard: 3, bigBoard: { provider: "lever", postings: 510 } },
    });
    const board = sim.boards().at(-1);
    if (board === undefined) throw new Error("no big board");
    const left: unknown[] = [];
    // Its last call is to send the next message.
    let lastCall = 0;
    for (const when of [null, "before", "after"] as const) {
      await emptyStores();
      sim.setRound(0);
      await addBoard(env.DB, env.RAW, { url: board.url, name: board.name, domain: null }, START);
      const run: Run = { sim, id: sourceId(board.provider, board.board), now: START, points: healthy() };
      run.points.arm(when === null ? null : { call: lastCall, when });
      const sent = await consume(run, [messageOf(run, 1)], run.points);
      lastCall = run.points.calls();
      expect(run.points.isDead()).toBe(when !== null);
      await consume(run, sent, healthy());
      // A message that was lost is the cron's to send again: the board is due.
      run.now += 1;
      await consume(run, [messageOf(run, 2)], healthy());
      const open = await env.DB.prepare("select open_jobs, reading from sources").first();
      expect(open).toEqual({ open_jobs: 510, reading: 0 });
      const { tables } = await dumpStores();
      left.push({ jobs: tables["jobs"]?.length, counts: tables["counts"] });
    }
    expect(left[1]).toEqual(left[0]);
    expect(left[2]).toEqual(left[0]);
  });
});
