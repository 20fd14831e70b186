import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { jobId } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import { replayArchive } from "../../../../src/cron/again/replay.ts";
import { continueOptOuts, optOutBoard } from "../../../../src/cron/boards/opt-out.ts";
import { verifyBoard } from "../../../../src/cron/boards/verify-board.ts";
import { crawlBoard } from "../../../../src/cron/crawl/crawl-board.ts";
import { dumpFacts, emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { readSource } from "../../../../src/db/boards/read-sources.ts";
import type { Verification } from "../../../../src/worker/api/verification.ts";
import { createApp } from "../../../../src/worker/app.ts";
import { inPart, tier } from "../../../sampled.ts";
import {
  crashing,
  crashingBucket,
  crashingD1,
  createFaultPoints,
  type CrashPoints,
} from "../../../sim/judge/crash-points.ts";
import { BASE, fakeDependencies, ORIGIN } from "../../app-under-test.ts";
import { askedPosting } from "../../asked-posting.ts";
import { createTestCrawler, HOUR } from "../../crawler.ts";
import { emptyStores, objectKeys } from "../../stores.ts";

beforeEach(async () => {
  await emptyStores();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

const [QUICK, CHECK] = [4, 1];
const EVERY = tier(QUICK, CHECK);

/** Nothing happens at any call, but that they are counted. */
function countingPoints(): CrashPoints {
  return createFaultPoints({ call: 0, when: "before" });
}

/** Before the call of this number something else happens, to its end. */
function pausePoints(call: number, meanwhile: () => Promise<unknown>): CrashPoints {
  const points = countingPoints();
  return {
    ...points,
    run: async (work) => {
      if (points.calls() + 1 === call) await points.run(meanwhile);
      return await points.run(work);
    },
  };
}

/** A crawled Lever board of twelve postings, and an app whose stores, host and verifications are behind points. */
async function stage() {
  const script = { list: Array.from({ length: 12 }, (_, index) => String(index + 1)) };
  const listed = (key: string): object => ({
    id: key,
    text: `Posting ${key}`,
    createdAt: 1_760_000_000_000,
    hostedUrl: `https://jobs.lever.co/acme/${key}`,
  });
  const fetch = async (request: Request): Promise<Response> => {
    const key = askedPosting(request);
    if (key === undefined) return Response.json(script.list.map(listed));
    return new Response("{}", { status: script.list.includes(key) ? 200 : 404 });
  };
  const crawler = createTestCrawler({ fetch: fetch as never });
  const id = await crawler.add({ url: "https://jobs.lever.co/acme", name: "Acme" });
  await crawler.crawl(id);
  const { deps } = fakeDependencies();
  const verify = async (key: string, points: CrashPoints = countingPoints()): Promise<Verification | number> => {
    const behind = {
      ...crawler.deps,
      db: crashingD1(env.DB, points),
      bucket: crashingBucket(env.RAW, points),
      fetch: crashing(fetch, points),
    };
    const app = createApp({
      ...deps,
      now: () => crawler.clock.now,
      verify: async (_env, _context, asked) =>
        await verifyBoard({ ...behind, takeVerification: () => Promise.resolve(true) }, asked.sourceId, asked.key),
    });
    const init = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ job_id: jobId("lever", "acme", key) }),
    };
    const response = await app.request(`${ORIGIN}${BASE}/verify`, init, { ...env, DB: behind.db });
    return response.status === 200 ? (await response.json<{ data: Verification }>()).data : response.status;
  };
  const crawl = async (): Promise<unknown> =>
    await crawlBoard(crawler.deps, id, ((await readSource(env.DB, id))?.crawlNumber ?? 0) + 1);
  return { script, crawler, id, verify, crawl };
}

/** An answer says what the ledger says, and what the board said. */
function expectTrue(told: Verification | number, isListed: boolean, where: string): void {
  if (typeof told === "number") throw new Error(`${where}: HTTP ${told}`);
  const { answer, active } = told;
  if (answer === "open") expect([active, isListed], where).toEqual([true, true]);
  if (answer === "closed") expect([active, isListed], where).toEqual([false, false]);
}

async function eventsOf(type: string): Promise<number> {
  return (await env.DB.prepare("select count(*) as n from events where type = ?").bind(type).first<number>("n")) ?? 0;
}

async function expectReplayed(where: string): Promise<void> {
  const before = await dumpFacts(env.DB);
  await emptyDatabase(env.DB);
  await replayArchive({ db: env.DB, bucket: env.RAW }, () => undefined);
  const after = await dumpFacts(env.DB);
  for (const [table, rows] of Object.entries(before)) expect(after[table], `${table}: ${where}`).toEqual(rows);
}

type Stage = Awaited<ReturnType<typeof stage>>;
const rivals: [string, (one: Stage) => Promise<unknown>][] = [
  ["another verification of the posting", async ({ verify }) => await verify("3")],
  ["one of another posting", async ({ verify }) => await verify("4")],
  ["a crawl that is due", async ({ crawl }) => await crawl()],
  [
    "two crawls that are due",
    async ({ crawl, crawler }) => {
      await crawl();
      crawler.clock.now += 1_000;
      await crawl();
    },
  ],
];

describe.each(rivals)(`a verification between whose calls comes %s${inPart(QUICK, CHECK)}`, (_what, rival) => {
  it.each([
    ["gone", false],
    ["open", true],
    ["open again", true],
  ])("says what the ledger says of a posting that is %s, which closes once", async (what, isListed) => {
    let most = Infinity;
    for (let call = 0; call <= most; call += call === 0 ? 1 : EVERY) {
      await emptyStores();
      const one = await stage();
      const whole = one.script.list;
      const without = whole.filter((key) => key !== "3");
      if (what === "open again") {
        one.script.list = without;
        await one.crawler.crawl(one.id);
        one.script.list = whole;
      }
      if (what === "gone") one.script.list = without;
      one.crawler.clock.now += HOUR;
      const points = pausePoints(call, async () => await rival(one));
      const told = await one.verify("3", points);
      if (call === 0) most = points.calls();
      const where = `before call ${call} of ${most}`;
      expectTrue(told, isListed, where);
      if (call === 0) expect(told).toMatchObject({ answer: isListed ? "open" : "closed" });
      one.crawler.clock.now += HOUR;
      expect(await one.verify("3"), where).toMatchObject({ answer: isListed ? "open" : "closed" });
      const closed = what === "open" ? 0 : 1;
      expect([await eventsOf("job.closed"), await eventsOf("job.reopened")], where).toEqual([
        closed,
        what === "open again" ? 1 : 0,
      ]);
      if (call % (3 * EVERY) === 1) await expectReplayed(where);
    }
    expect(most).toBeGreaterThan(7);
  });
});

it(`a verification whose board is opted out between its calls leaves nothing of it${inPart(QUICK, CHECK)}`, async () => {
  let most = Infinity;
  for (let call = 0; call <= most; call += call === 0 ? 1 : EVERY) {
    await emptyStores();
    const one = await stage();
    one.script.list = one.script.list.slice(1);
    one.crawler.clock.now += HOUR;
    const stores = { db: env.DB, bucket: env.RAW };
    const points = pausePoints(call, async () => {
      await optOutBoard(stores, one.id, null, one.crawler.clock.now);
      await continueOptOuts(stores, one.crawler.clock.now);
    });
    const told = await one.verify("1", points);
    if (call === 0) most = points.calls();
    const where = `before call ${call} of ${most}`;
    // What was read before it was out may be told.
    if (typeof told === "number") expect(told, where).toBe(404);
    if (call === 0) continue;
    for (const ms of [1_000, limits.crawlsEndMs, 2 * limits.crawlsEndMs])
      await continueOptOuts(stores, one.crawler.clock.now + ms);
    const { tables } = { tables: await dumpFacts(env.DB) };
    for (const table of ["sources", "jobs", "events", "crawls", "descriptions"])
      expect(tables[table], where).toEqual([]);
    expect(
      (await objectKeys()).filter((key) => !key.startsWith("opt-outs/")),
      where,
    ).toEqual([]);
  }
});

it(`a verification of which a call of D1, R2 or the host fails closes nothing twice, and the next one tells${inPart(QUICK, CHECK)}`, async () => {
  let most = Infinity;
  for (let call = 0; call <= most; call += call === 0 ? 1 : EVERY)
    for (const when of ["before", "after"] as const) {
      await emptyStores();
      const one = await stage();
      one.script.list = one.script.list.filter((key) => key !== "3");
      one.crawler.clock.now += HOUR;
      const points = createFaultPoints({ call, when });
      const told = await one.verify("3", points);
      if (call === 0) most = points.calls();
      const where = `${when} call ${call} of ${most}`;
      if (typeof told === "number") expect(told, where).toBeGreaterThanOrEqual(500);
      else expectTrue(told, false, where);
      one.crawler.clock.now += HOUR;
      expect(await one.verify("3"), where).toMatchObject({ answer: "closed", active: false });
      expect(await eventsOf("job.closed"), where).toBe(1);
      expect(await one.verify("4"), where).toMatchObject({ answer: "open" });
      await expectReplayed(where);
    }
});
