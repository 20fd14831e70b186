import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { limits } from "../../../src/core/limits.ts";
import type { ProviderName } from "../../../src/cron/providers/registry.ts";
import { addBoard } from "../../../src/cron/boards/add-board.ts";
import { replayArchive } from "../../../src/cron/again/replay.ts";
import type { CrawlDependencies } from "../../../src/cron/crawl/crawl-dependencies.ts";
import { consumeCrawls } from "../../../src/cron/queue/consume.ts";
import type { CrawlMessage } from "../../../src/cron/queue/crawl-message.ts";
import { dumpFacts } from "../../../src/db/again/dump-facts.ts";
import { crashing, crashingBucket, crashingD1, createCrashPoints } from "../../sim/judge/crash-points.ts";
import { createMemoryBucket } from "../../sim/judge/memory-bucket.ts";
import { createSqliteD1 } from "../../sim/judge/sqlite-d1.ts";
import { inPart, isThorough, isWhole, tier } from "../../sampled.ts";
import { createSimulator } from "../../sim/simulator.ts";

const START = Date.UTC(2026, 10, 1);
const HOUR = 3_600_000;
const asTheyAre = { ...limits };

/** One in so many calls of each message. */
const [QUICK, CHECK] = [17, 3];
const EVERY = tier(QUICK, CHECK, 1);
/** Of the small one a message reads a tenth, so that it takes several too: each of them reads the whole list again. */
const LARGE = tier(180, 1_000, 3_000);

// 9,500 postings, each asked for, are four minutes of a machine that has nothing else to do.
if (isWhole) vi.setConfig({ testTimeout: 1_800_000 });

/** Of all calls, or of those of one kind. */
type Kill = { call: number; when: "before" | "after"; kind?: Kind };
const kinds = ["database", "bucket", "host", "gate", "queue"] as const;
type Kind = (typeof kinds)[number];

/** Workday's list has pages of twenty and an answer for each posting: a board of it, an empty database and bucket. */
async function begin(postingsPerBoard: number, provider: ProviderName = "workday") {
  const sim = createSimulator({
    world: { seed: 41, boards: 1, providers: [provider], postingsPerBoard, rates: { quietBoards: 0 } },
  });
  const store = createSqliteD1(path.resolve("migrations"));
  const { bucket } = createMemoryBucket(1_000_000);
  const clock = { now: START };
  const [board] = sim.boards();
  if (board === undefined) throw new Error("no board");
  const added = await addBoard(store.db, bucket, { url: board.url, name: board.name, domain: null }, START);
  if (!added.ok) throw new Error(added.reason);
  /** What a message's consumer called last, and how often it called anything. */
  const trace = { kind: kinds[0] as Kind, calls: [] as number[], ofBucket: [] as number[], killed: [] as Kind[] };
  const gate = { refuses: (_calls: number): boolean => false, calls: 0 };

  /** By how many places the list moves behind its first page while it is read; null: later pages are not there. */
  const shift = { by: 0 as number | null };
  const ask = async (request: Request): Promise<Response> => {
    const asked = request.method === "POST" ? ((await request.clone().json()) as { offset: number }) : null;
    if (asked === null || asked.offset === 0 || shift.by === 0) return await sim.fetch(request);
    if (shift.by === null) return new Response("{}", { status: 404 });
    const body = JSON.stringify({ ...asked, offset: asked.offset - shift.by });
    const page = (await (await sim.fetch(new Request(request, { method: "POST", body }))).json()) as {
      jobPostings: unknown[];
    };
    // As many as before in all: at the end one is lacking.
    if (page.jobPostings.length < 20) page.jobPostings.pop();
    return Response.json(page);
  };

  const rows = (sql: string): Record<string, unknown>[] =>
    store.sqlite
      .prepare(sql)
      .all()
      .map((row) => Object.fromEntries(Object.entries(row)));
  const source = (): { number: number; reading: number; open: number } => {
    const [row] = rows("select crawl_number as number, reading, open_jobs as open from sources");
    return row as { number: number; reading: number; open: number };
  };

  /** One delivery, whose consumer dies where it is told to. Messages that come next. */
  const deliver = async (message: CrawlMessage, kill: Kill | null): Promise<CrawlMessage[]> => {
    const points = createCrashPoints();
    points.arm(kill?.kind === undefined ? kill : null);
    let ofKind = 0;
    trace.ofBucket.push(0);
    const of = (kind: Kind): typeof points => ({
      ...points,
      run: async (call) => {
        if (!points.isDead()) trace.kind = kind;
        if (kind === "bucket") trace.ofBucket.push((trace.ofBucket.pop() ?? 0) + 1);
        if (kill?.kind === kind && ++ofKind === kill.call) points.arm({ call: 1, when: kill.when });
        return await points.run(call);
      },
    });
    const next: CrawlMessage[] = [];
    const deps: CrawlDependencies = {
      db: crashingD1(store.db, of("database")),
      bucket: crashingBucket(bucket, of("bucket")),
      fetch: crashing(async (request: Request) => await ask(request), of("host")),
      userAgent: "Jobledger/test",
      now: () => clock.now,
      takeTurn: crashing(() => Promise.resolve(!gate.refuses(++gate.calls)), of("gate")),
      noteThrottled: crashing(() => Promise.resolve(), of("gate")),
    };
    const queued = [{ body: message, ack: () => undefined, retry: () => next.push(message) }];
    const send = crashing((body: CrawlMessage) => Promise.resolve(void next.push(body)), of("queue"));
    await consumeCrawls(
      deps,
      { messages: queued } as unknown as MessageBatch,
      { send } as unknown as Queue<CrawlMessage>,
    );
    trace.calls.push(points.calls());
    if (points.isDead()) trace.killed.push(trace.kind);
    return next;
  };

  /** A crawl to its end: what was sent, what is delivered again, and what the cron finds due. Deliveries made. */
  const crawl = async (killOf: (delivery: number) => Kill | null = () => null): Promise<number> => {
    const message = (): CrawlMessage => ({ source_id: added.sourceId, number: source().number + 1, host: "ats" });
    let waiting = [message()];
    let deliveries = 0;
    for (; waiting.length > 0; deliveries++) {
      if (deliveries > 400) throw new Error("it never ends");
      clock.now += 1_000;
      const [first, ...others] = waiting;
      if (first !== undefined) waiting = [...others, ...(await deliver(first, killOf(deliveries)))];
      if (waiting.length === 0 && source().reading > 0) waiting = [message()];
    }
    return deliveries;
  };

  /** What is known of the postings, whatever the crawls' numbers and times were. */
  const facts = (): unknown => ({
    jobs: rows(
      "select key, title, content_hash, description_hash, closed_at is null as open, misses from jobs order by key",
    ),
    events: rows(
      "select key, type, changes from events join jobs on jobs.id = events.job order by key, type, crawl_number",
    ),
  });
  const closedIn = (): Record<string, unknown>[] =>
    rows("select crawl_number as number, key from events join jobs on jobs.id = job where type = 'job.closed'");
  const id = added.sourceId;
  return { id, sim, board, store, bucket, clock, trace, gate, shift, rows, source, deliver, crawl, facts, closedIn };
}

/** The same code needs as many messages for a small board as for a large one. */
function scaleDown(): void {
  Object.assign(limits, { pagesPerCrawlMax: 1, detailsReadPerCrawlMax: 14 });
}

/** A replay of the bucket says what the database says. */
async function expectReplayed({ store, bucket }: Awaited<ReturnType<typeof begin>>): Promise<void> {
  const again = createSqliteD1(path.resolve("migrations"));
  await replayArchive({ db: again.db, bucket }, () => undefined);
  const [before, after] = [await dumpFacts(store.db), await dumpFacts(again.db)];
  for (const [table, lines] of Object.entries(before)) expect(after[table], table).toEqual(lines);
}

beforeAll(() => {
  for (const level of ["log", "warn", "error"] as const) vi.spyOn(console, level).mockImplementation(() => undefined);
});
afterAll(() => {
  vi.restoreAllMocks();
});
afterEach(() => {
  Object.assign(limits, asTheyAre);
});

describe("a board larger than one message", () => {
  it("is fetched and read over several, each page and answer asked for once", async () => {
    scaleDown();
    const run = await begin(41);
    // Three pages, and three times 14 answers: the third page comes with the first of them.
    expect(await run.crawl()).toBe(5);
    expect(run.source()).toEqual({ number: 5, reading: 0, open: 41 });
    const asked = run.sim.requests.map(({ url }) => url).filter((url) => !url.endsWith("/robots.txt"));
    expect(asked).toHaveLength(3 + 41);
    expect(new Set(asked.filter((url) => url.includes("/job/"))).size).toBe(41);
    const ledger = run.rows(
      "select outcome, payload is null as nameless, seen, opened, detail from crawls order by number",
    );
    const goesOnAfter = (pages: number): string =>
      JSON.stringify({ held_reason: `${pages} pages so far: the next crawl goes on with the list` });
    expect(ledger.slice(0, 2)).toEqual([
      { outcome: "unchanged", nameless: 1, seen: 0, opened: 0, detail: goesOnAfter(1) },
      { outcome: "unchanged", nameless: 1, seen: 0, opened: 0, detail: goesOnAfter(2) },
    ]);
    expect(ledger.slice(2).map(({ seen, opened }) => [seen, opened])).toEqual([
      [41, 14],
      [41, 14],
      [41, 13],
    ]);
    await expectReplayed(run);
  });

  it("is found unchanged over several as well, and what it owes to a turn is asked", async () => {
    const run = await begin(41);
    await run.crawl();
    scaleDown();
    run.clock.now += HOUR;
    run.sim.requests.length = 0;
    expect(await run.crawl()).toBe(3);
    expect(run.source()).toMatchObject({ reading: 0, open: 41 });
    expect(run.rows("select count(*) as n from events where crawl_number > 2")).toEqual([{ n: 0 }]);
    expect(run.sim.requests.filter(({ url }) => url.endsWith("/jobs"))).toHaveLength(3);
    const [first] = run.rows("select at from crawls order by number desc limit 1 offset 2");
    expect(run.rows("select last_complete_at as at, health from sources")).toEqual([
      { at: first?.["at"], health: "ok" },
    ]);
    // Crawls of the same list are not another crawl in this turn.
    run.clock.now += limits.detailsAgeMs + limits.detailsTurnMs;
    run.sim.requests.length = 0;
    await run.crawl();
    expect(run.sim.requests.filter(({ url }) => url.includes("/job/"))).toHaveLength(14);
  });

  it("loses no page when the host has no slot, or is out of breath", async () => {
    const run = await begin(61);
    // The gate has a slot for robots.txt and the first two pages, then for none, then again.
    run.gate.refuses = (calls) => calls === 4;
    await run.crawl();
    expect(run.source()).toMatchObject({ number: 3, reading: 0, open: 61 });
    expect(run.sim.requests.filter(({ url }) => url.endsWith("/jobs"))).toHaveLength(4);

    const throttled = await begin(61);
    throttled.gate.refuses = (calls) => {
      if (calls === 4) throttled.sim.setFault(throttled.board.id, "throttled", { times: 1 });
      return false;
    };
    await throttled.crawl();
    expect(throttled.source()).toMatchObject({ number: 3, reading: 0, open: 61 });
    expect(throttled.rows("select outcome from crawls order by number")[0]).toEqual({ outcome: "failed" });
    expect(throttled.sim.requests.filter(({ url }) => url.endsWith("/jobs"))).toHaveLength(5);
  });
});

describe("a search index that lacks more than one crawl asks the addresses of", () => {
  /** All crawls of the second list, in which most of the first one's postings are gone. */
  const play = async (kill: { delivery: number; at: Kill } | null) => {
    const run = await begin(24, "eightfold");
    await run.crawl();
    Object.assign(limits, { detailsPerCrawlMax: 1 });
    run.sim.setRound(9);
    run.clock.now += HOUR;
    run.trace.calls.length = 0;
    run.sim.requests.length = 0;
    await run.crawl((delivery) => (delivery === kill?.delivery ? kill.at : null));
    Object.assign(limits, asTheyAre);
    return run;
  };

  it(`is asked on by the same list, each address once, whoever dies${inPart(QUICK, CHECK)}`, async () => {
    const clean = await play(null);
    const truth = await clean.sim.truth(clean.board.id, 9);
    const closed = clean.closedIn().map(({ key }) => String(key));
    expect(new Set(clean.closedIn().map(({ number }) => number)).size).toBeGreaterThan(1);
    for (const key of closed) {
      expect(truth.has(key)).toBe(false);
      expect(clean.sim.requests.filter(({ url }) => url.includes(key))).toHaveLength(1);
    }
    expect(clean.source()).toMatchObject({ reading: 0, open: truth.size });
    expect(clean.rows("select missing, partial, health from sources")).toEqual([
      { missing: 0, partial: 0, health: "ok" },
    ]);
    await expectReplayed(clean);
    for (const [delivery, calls] of clean.trace.calls.entries())
      for (let call = 1 + (delivery % EVERY); call <= calls; call += EVERY) {
        const at: Kill = { call, when: call % 2 === 0 ? "before" : "after" };
        const run = await play({ delivery, at });
        expect(run.facts(), `${at.when} call ${call} of ${calls} of message ${delivery + 1}`).toEqual(clean.facts());
      }
  });
});

describe("pages of one list", () => {
  it("that hold one posting twice say nothing about those that they lack", async () => {
    const run = await begin(41);
    await run.crawl();
    // The last posting of the first page is pushed onto the second one, and the last of all is not seen.
    run.shift.by = 1;
    for (let round = 0; round < 4; round++) {
      run.clock.now += HOUR;
      await run.crawl();
    }
    expect(run.closedIn()).toEqual([]);
    expect(run.rows("select health, partial, open_jobs as open, missing from sources")).toEqual([
      { health: "suspect", partial: 1, open: 41, missing: 0 },
    ]);
  });

  it("of which a later one is not there are no proof that the board is gone", async () => {
    const run = await begin(41);
    await run.crawl();
    run.shift.by = null;
    for (let day = 0; day < 12; day++) {
      run.clock.now += 24 * HOUR;
      await run.crawl();
    }
    expect(run.closedIn()).toEqual([]);
    expect(run.rows("select health from sources")).toEqual([{ health: "failing" }]);
  });
});

describe("a consumer that dies at any step of a board larger than one message", () => {
  it(`leaves what a clean run leaves: its first list${inPart(QUICK, CHECK)}`, async () => {
    scaleDown();
    const clean = await begin(41);
    await clean.crawl();
    const facts = clean.facts();
    const killed = new Set<Kind>();
    for (const [delivery, calls] of clean.trace.calls.entries())
      for (let call = 1 + (delivery % EVERY); call <= calls; call += EVERY) {
        const run = await begin(41);
        const when = call % 2 === 0 ? "before" : "after";
        await run.crawl((at) => (at === delivery ? { call, when } : null));
        const where = `${when} call ${call} of ${calls} of message ${delivery + 1}`;
        expect(run.trace.killed, where).toHaveLength(1);
        for (const kind of run.trace.killed) killed.add(kind);
        expect(run.source(), where).toMatchObject({ reading: 0, open: 41 });
        expect(run.facts(), where).toEqual(facts);
      }
    expect(killed.size).toBeGreaterThanOrEqual(tier(3, 4, kinds.length));
  });

  it(`and one that closes postings, in its last message alone${inPart(QUICK, CHECK)}`, async () => {
    /** Lists of three rounds; the third is read over several messages, and proves what the second began to lack. */
    const play = async (kill: { delivery: number; at: Kill } | null) => {
      const run = await begin(60);
      for (const round of [0, 1, 1]) {
        run.sim.setRound(round);
        run.clock.now += HOUR;
        await run.crawl();
      }
      expect(run.closedIn()).toEqual([]);
      run.sim.setRound(2);
      run.clock.now += HOUR;
      run.trace.calls.length = 0;
      Object.assign(limits, { pagesPerCrawlMax: 1, detailsReadPerCrawlMax: 2 });
      await run.crawl((delivery) => (delivery === kill?.delivery ? kill.at : null));
      Object.assign(limits, asTheyAre);
      return run;
    };
    const clean = await play(null);
    const gone = clean.closedIn().map(({ key }) => key);
    expect(gone.length).toBeGreaterThan(1);
    expect(clean.trace.calls.length).toBeGreaterThan(4);
    const open = await clean.sim.truth(clean.board.id, 1);
    for (const key of gone) expect(open.has(String(key).slice(1))).toBe(false);
    for (const [delivery, calls] of clean.trace.calls.entries())
      for (let call = 1 + (delivery % EVERY); call <= calls; call += EVERY) {
        const at: Kill = { call, when: call % 2 === 0 ? "before" : "after" };
        const run = await play({ delivery, at });
        const where = `${at.when} call ${call} of ${calls} of message ${delivery + 1}`;
        expect(run.facts(), where).toEqual(clean.facts());
        // None closed before the list was there and read to its end.
        expect(new Set(run.closedIn().map(({ number }) => number)), where).toEqual(new Set([run.source().number]));
      }
  });
});

describe(`a Workday board of ${LARGE} postings${inPart("the limits a tenth", "a third of 3,000")}`, () => {
  let crawled: ReturnType<typeof begin> | undefined;
  /** Once, for all tests: it takes half a minute. */
  const crawlOnce = async (): ReturnType<typeof begin> => {
    if (!isThorough) Object.assign(limits, { pagesPerCrawlMax: 6, detailsReadPerCrawlMax: 4 });
    crawled ??= begin(LARGE).then(async (run) => {
      await run.crawl();
      return run;
    });
    return await crawled;
  };

  it("is crawled over several messages within the limits", async () => {
    const { source, trace, sim, rows } = await crawlOnce();
    // Of 3,000 postings 151 pages (the last one is empty) of 64 a message, and 3,000 answers of 40: the last pages
    // come with the first answers, as all 51 pages of 1,000 postings do.
    const [pages, messages] = tier([10, 1 + 45], [51, 25], [151, 2 + 75]);
    expect(source()).toEqual({ number: messages, reading: 0, open: LARGE });
    expect(trace.calls).toHaveLength(messages);
    expect(Math.max(...trace.calls)).toBeLessThanOrEqual(limits.subrequestsPerCrawlMax);
    expect(sim.requests.length).toBe(1 + pages + LARGE);
    expect(rows("select health, partial from sources")).toEqual([{ health: "ok", partial: 0 }]);
  });

  it.runIf(isThorough)("and rebuilt by a replay", async () => {
    await expectReplayed(await crawlOnce());
  });

  it.runIf(isThorough)("and harmed by no death at any kind of step", async () => {
    const run = await begin(LARGE);
    await run.crawl((delivery) => {
      // Every message of the list, and each fourth one after it, at another step each time.
      if (delivery > 10 && delivery % 4 > 0) return null;
      const kind = kinds[(delivery > 10 ? delivery / 4 : delivery) % kinds.length] ?? "database";
      const call = { database: 1 + (delivery % 3), bucket: 1 + delivery * 3, host: 20, gate: 30, queue: 1 }[kind];
      return { kind, call, when: delivery % 3 === 0 ? "before" : "after" };
    });
    expect(run.source()).toMatchObject({ reading: 0, open: LARGE });
    expect(run.facts()).toEqual((await crawlOnce()).facts());
    expect(run.trace.killed.length).toBeGreaterThan(tier(0, 7, 20));
    expect(new Set(run.trace.killed)).toEqual(new Set(kinds));
  });
});

/** Ten postings a page, whatever is asked: of 9,500 postings 950 pages; those that come meanwhile are not beyond what a crawl reads. */
const TEN_A_PAGE = tier(400, 1_000, 9_500);
describe(`a board of ${TEN_A_PAGE} postings, ten on a page${inPart("the limits a thirtieth", "the limits a tenth")}`, () => {
  /** Answers of their own and changes are not what is played here: fewer messages take them. */
  const scale = (): void => {
    Object.assign(limits, { detailsReadPerCrawlMax: 2_000, changesPerCrawlMax: 2_000 });
    if (!isWhole) Object.assign(limits, { pagesPerCrawlMax: tier(2, 6), detailsReadPerCrawlMax: tier(80, 200) });
  };

  it.each(["eightfold", "avature"] as const)(
    "of %s is read over several messages, each page asked for once",
    async (provider) => {
      scale();
      const run = await begin(TEN_A_PAGE, provider);
      await run.crawl();
      expect(run.source()).toMatchObject({ reading: 0, open: TEN_A_PAGE });
      expect(run.rows("select health, partial from sources")).toEqual([{ health: "ok", partial: 0 }]);
      const asked = run.sim.requests.map(({ url }) => url).filter((url) => !url.endsWith("/robots.txt"));
      expect(asked).toHaveLength(TEN_A_PAGE / 10 + TEN_A_PAGE);
      // The pages of a message, and all of them once more from shelves: never one by one.
      const { pagesPerCrawlMax } = limits;
      const shelves = Math.ceil(TEN_A_PAGE / 10 / pagesPerCrawlMax);
      expect(shelves).toBeGreaterThan(14);
      expect(Math.max(...run.trace.ofBucket)).toBeLessThanOrEqual(2 * shelves + 4 * pagesPerCrawlMax + 20);

      // It is found unchanged, and what is gone closes by a list that is as long.
      run.clock.now += HOUR;
      run.sim.requests.length = 0;
      await run.crawl();
      expect(run.rows("select count(*) as n from events where type <> 'job.created'")).toEqual([{ n: 0 }]);
      for (let list = 0; list < 3; list++) {
        run.sim.setRound(1);
        run.clock.now += HOUR;
        await run.crawl();
      }
      const truth = await run.sim.truth(run.board.id, 1);
      const closed = run.closedIn().map(({ key }) => String(key));
      expect(closed.length).toBeGreaterThan(0);
      for (const key of closed) expect(truth.has(key)).toBe(false);
      if (!isWhole) await expectReplayed(run);
    },
  );

  it("is read where its shelves are lost, or hold another list's pages", async () => {
    scaleDown();
    Object.assign(limits, { pagesPerCrawlMax: 2 });
    const run = await begin(90, "eightfold");
    const shelves = async (): Promise<string[]> =>
      (await run.bucket.list({ prefix: "shelves/" })).objects.map(({ key }) => key);
    let deliveries = 0;
    await run.crawl(() => {
      deliveries++;
      return null;
    });
    expect(run.source()).toMatchObject({ reading: 0, open: 90 });
    expect(await shelves()).toHaveLength(4);
    const facts = run.facts();
    for (const harm of ["lost", "mixed"] as const)
      for (let at = 1; at < deliveries; at++) {
        const other = await begin(90, "eightfold");
        let delivery = 0;
        const keysOf = async (): Promise<string[]> =>
          (await other.bucket.list({ prefix: "shelves/" })).objects.map(({ key }) => key);
        let waiting: CrawlMessage[] = [{ source_id: other.id, number: 1, host: "ats" }];
        for (; waiting.length > 0; delivery++) {
          if (delivery === at) {
            const [first = "", second] = await keysOf();
            if (harm === "lost") await other.bucket.delete(await keysOf());
            else if (second !== undefined) {
              const bytes = await (await other.bucket.get(second))?.bytes();
              if (bytes !== undefined) await other.bucket.put(first, bytes);
            }
          }
          other.clock.now += 1_000;
          const [message, ...others] = waiting;
          waiting = message === undefined ? [] : [...others, ...(await other.deliver(message, null))];
        }
        expect(other.source(), `${harm} before message ${at}`).toMatchObject({ reading: 0, open: 90 });
        expect(other.facts(), `${harm} before message ${at}`).toEqual(facts);
      }
  });
});
