import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sha256 } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import { replayArchive } from "../../../../src/cron/again/replay.ts";
import { readFragment } from "../../../../src/cron/archive/read-fragment.ts";
import { consumeCrawls } from "../../../../src/cron/queue/consume.ts";
import type { CrawlMessage } from "../../../../src/cron/queue/crawl-message.ts";
import { dumpFacts, emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { readSource, type SourceRow } from "../../../../src/db/boards/read-sources.ts";
import { ask, BASE } from "../../app-under-test.ts";
import { createTestCrawler, HOUR } from "../../crawler.ts";
import { emptyStores, objectKeys } from "../../stores.ts";
import { unpackHash, unpackPayload } from "../../../../src/db/schema/packed-text.ts";

const DAY = 24 * HOUR;
/** Rows of an unchanged crawl: the crawl with its index, the board, the boards' clocks. */
const UNCHANGED_ROWS = 4;

beforeEach(async () => {
  await emptyStores();
});
vi.spyOn(console, "log").mockImplementation(() => undefined);

/** A Lever board whose postings are numbers; `fetches` is how often its list was asked for, `asked` how often a posting. */
function createBoard(name: string) {
  const board = {
    fetches: 0,
    asked: 0,
    list: [] as number[],
    posting: (_key: number, _fetch: number): object => ({}),
  };
  const fetch = (request: Request): Promise<Response> => {
    const [, posting] = new RegExp(`/${name}/(\\d+)$`).exec(new URL(request.url).pathname) ?? [];
    if (posting !== undefined) {
      board.asked++;
      return Promise.resolve(new Response("{}", { status: board.list.includes(Number(posting)) ? 200 : 404 }));
    }
    board.fetches++;
    const postings = board.list.map((key) => ({
      id: String(key),
      text: `Posting ${key}`,
      createdAt: 1_760_000_000_000 + key,
      description: `<p>Text of posting ${key}</p>`,
      ...board.posting(key, board.fetches),
    }));
    return Promise.resolve(Response.json(postings));
  };
  const crawler = createTestCrawler({ fetch: fetch as never });
  const messages: CrawlMessage[] = [];
  const queue = { send: (body: CrawlMessage) => Promise.resolve(void messages.push(body)) } as never;
  const state = async (id: string): Promise<SourceRow> => {
    const row = await readSource(env.DB, id);
    if (row === null) throw new Error(`no board ${id}`);
    return row;
  };
  return {
    ...crawler,
    board,
    state,
    add: () => crawler.add({ url: `https://jobs.lever.co/${name}`, name }),
    /** What the cron's message and all that follow from it do; a second passes between two. Their number. */
    turn: async (id: string): Promise<number> => {
      messages.push({ source_id: id, number: (await state(id)).crawlNumber + 1, host: "api.lever.co" });
      for (let done = 0; ; done++) {
        const body = messages.shift();
        if (body === undefined) return done;
        crawler.clock.now += 1_000;
        const batch = { messages: [{ body, attempts: 1, ack: () => undefined, retry: () => undefined }] };
        await consumeCrawls(crawler.deps, batch as never, queue);
      }
    },
  };
}

const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);

async function crawlsOf(id: string): Promise<Record<string, number | string>[]> {
  const { results } = await env.DB.prepare(
    "select number, outcome, baseline, opened, updated, closed, held, crawls.rows_written as wrote from crawls join sources on sources.id = source where source_id = ? order by number",
  )
    .bind(id)
    .all<Record<string, number | string>>();
  return results;
}

async function expectReplayAgrees(): Promise<void> {
  const before = await dumpFacts(env.DB);
  await emptyDatabase(env.DB);
  await replayArchive({ db: env.DB, bucket: env.RAW }, () => undefined);
  const after = await dumpFacts(env.DB);
  for (const [table, rows] of Object.entries(before)) expect(after[table], table).toEqual(rows);
}

describe("a board whose bytes differ at each fetch in what is not read", () => {
  it("costs what an unchanged board costs, with 600 postings too, and opens and closes as others do", async () => {
    const { board, clock, state, add, turn } = createBoard("nonce");
    board.list = numbers(1, 600);
    board.posting = (key, fetch) => ({ nonce: `${key} ${fetch}` });
    const id = await add();
    expect(await turn(id)).toBe(2);
    expect(board.fetches).toBe(1);
    expect(await state(id)).toMatchObject({
      openJobs: 600,
      reading: 0,
      health: "ok",
      lastCompleteAt: clock.now - 1_000,
    });
    expect((await crawlsOf(id)).map(({ opened, baseline }) => [opened, baseline])).toEqual([
      [500, 1],
      [100, 1],
    ]);
    const objects = (await objectKeys("crawls")).length;
    for (let crawl = 0; crawl < 20; crawl++) {
      clock.now += HOUR;
      expect(await turn(id)).toBe(1);
    }
    const later = (await crawlsOf(id)).slice(2);
    expect(later).toHaveLength(20);
    // The ledger counts rows of tables alone: three of the four.
    for (const crawl of later) expect(crawl).toMatchObject({ outcome: "unchanged", wrote: UNCHANGED_ROWS - 1 });
    expect(board.fetches).toBe(21);
    expect((await objectKeys("crawls")).length).toBe(objects);
    expect(await state(id)).toMatchObject({ health: "ok", intervalMs: limits.intervalMsMax });

    // A posting that goes, one that comes, one that changes: as on any board.
    board.list = numbers(2, 600);
    board.posting = (key, fetch) => ({ nonce: `${key} ${fetch}`, ...(key === 2 ? { text: "Other" } : {}) });
    clock.now += HOUR;
    await turn(id);
    expect((await crawlsOf(id)).at(-1)).toMatchObject({ opened: 1, updated: 1, closed: 1, baseline: 0 });
    await expectReplayAgrees();
  });

  it("writes the rows of an unchanged crawl, as D1 counts them, and each posting's bytes are still proved", async () => {
    const { board, deps, crawl, add } = createBoard("proved");
    board.list = numbers(1, 30);
    board.posting = (key, fetch) => ({ nonce: `${key} ${fetch}` });
    const id = await add();
    await crawl(id);
    board.posting = (key, fetch) => ({ nonce: `${key} ${fetch}`, ...(key === 7 ? { text: "Seven" } : {}) });
    await crawl(id);
    const again = await crawl(id);
    expect(again).toMatchObject({ kind: "unchanged", rowsWritten: UNCHANGED_ROWS });
    const { results } = await env.DB.prepare(
      "select provider, board, payload, source_hash as sourceHash from jobs",
    ).all<{
      provider: string;
      board: string;
      payload: string;
      sourceHash: string;
    }>();
    expect(results).toHaveLength(30);
    for (const row of results) {
      row.payload = unpackPayload(row.payload);
      row.sourceHash = unpackHash(row.sourceHash);
    }
    expect(new Set(results.map(({ payload }) => payload)).size).toBe(2);
    for (const row of results) {
      const part = await readFragment(deps.bucket, row, "untouched");
      expect(sha256(part?.bytes ?? "")).toBe(row.sourceHash);
    }
  });
});

describe("a board whose every posting changes at each fetch", () => {
  const { changesPerCrawlMax, rowsPerBoardDayMax } = limits;
  afterEach(() => {
    Object.assign(limits, { changesPerCrawlMax, rowsPerBoardDayMax });
  });

  it("is read within a day's budget, and says that it is noisy", async () => {
    // A fifth of the real ones, and so of the board.
    Object.assign(limits, { changesPerCrawlMax: 100, rowsPerBoardDayMax: 5_000 });
    const { board, clock, state, add, turn } = createBoard("changing");
    board.list = numbers(1, 120);
    board.posting = (key, fetch) => ({ text: `Posting ${key}, ${fetch}` });
    const id = await add();
    await turn(id);
    expect(await state(id)).toMatchObject({ health: "ok", spentRows: 0 });
    const begin = clock.now;
    let messages = 0;
    while (clock.now < begin + 2 * DAY) {
      clock.now = Math.max(clock.now, (await state(id)).nextCrawlAfter);
      const before = clock.now;
      messages += await turn(id);
      // A list takes two crawls, one after the other, and then the board has to wait.
      expect((await state(id)).nextCrawlAfter).toBeGreaterThanOrEqual(before + limits.intervalMsMin);
    }
    const crawls = (await crawlsOf(id)).slice(2);
    const rows = crawls.reduce((sum, { wrote }) => sum + Number(wrote), 0);
    // What may be spent at once, what two days allow, and the list that went beyond it.
    expect(rows).toBeLessThanOrEqual(3 * limits.rowsPerBoardDayMax + 120 * 6);
    expect(rows).toBeGreaterThan(2 * limits.rowsPerBoardDayMax);
    expect(crawls.filter(({ updated }) => updated === 100)).toHaveLength(crawls.length / 2);
    expect(messages).toBe(crawls.length);
    expect(await state(id)).toMatchObject({ health: "noisy", openJobs: 120 });
    expect(await (await ask(`${BASE}/sources?limit=1`)).json()).toMatchObject({ data: [{ health: "noisy" }] });
    // At peace for two days it is like others.
    board.posting = () => ({});
    for (let crawl = 0; crawl < 3; crawl++) {
      clock.now += DAY;
      await turn(id);
    }
    expect(await state(id)).toMatchObject({ health: "ok" });
  });

  it("is no change where its facts stay: a moved time of 600 postings is one crawl's work", async () => {
    const { board, add, turn } = createBoard("touched");
    board.list = numbers(1, 600);
    const id = await add();
    await turn(id);
    board.posting = () => ({ createdAt: 1_790_000_000_000 });
    expect(await turn(id)).toBe(1);
    expect((await crawlsOf(id)).at(-1)).toMatchObject({ updated: 0, outcome: "changed" });
    expect(await turn(id)).toBe(1);
    expect((await crawlsOf(id)).at(-1)).toMatchObject({ outcome: "unchanged" });
  });
});

describe("a list with more than one crawl takes", () => {
  it("opens a company's 600 new postings at once, before the 300 that it had", async () => {
    const { board, clock, state, add, turn } = createBoard("doubled");
    board.list = numbers(1, 300);
    const id = await add();
    await turn(id);
    board.list = [...numbers(1_000, 600), ...numbers(2, 299)];
    clock.now += HOUR;
    expect(await turn(id)).toBe(2);
    expect(await state(id)).toMatchObject({ openJobs: 899, health: "ok", suspectRounds: 0 });
    const [, first, second] = await crawlsOf(id);
    // Nothing closes before the list is known to its end; what was there keeps out of the feed, what is new does not.
    expect(first).toMatchObject({ opened: 500, closed: 0, held: 0, baseline: 0 });
    expect(second).toMatchObject({ opened: 100, closed: 1, held: 0, baseline: 0 });
    // The one that is gone, and before it one that is listed.
    expect(board.asked).toBe(2);
    await expectReplayAgrees();
  });

  it("measures what it lacks by what was open when it came", async () => {
    const { board, clock, state, add, turn } = createBoard("turnover");
    board.list = numbers(1, 300);
    const id = await add();
    await turn(id);
    // 150 of 300 are gone: implausible, however many are new.
    board.list = [...numbers(1_000, 900), ...numbers(1, 150)];
    clock.now += HOUR;
    await turn(id);
    expect(await state(id)).toMatchObject({ openJobs: 1_200, health: "suspect", missing: 150 });
    expect(board.asked).toBe(0);
  });

  it("is that of another board still when it is of 600 strangers", async () => {
    const { board, clock, state, add, turn } = createBoard("replaced");
    board.list = numbers(1, 300);
    const id = await add();
    await turn(id);
    board.list = numbers(1_000, 600);
    for (const open of [300, 300, 900]) {
      clock.now += HOUR;
      const messages = await turn(id);
      // The third is taken, and what own addresses deny closes.
      expect(messages).toBe(open === 300 ? 1 : 2);
      expect((await state(id)).openJobs).toBe(open === 300 ? 300 : 600);
    }
    await expectReplayAgrees();
  });

  it("is fetched anew where it is an hour old, or lost from the archive", async () => {
    const { board, clock, deps, state, add, turn, crawl } = createBoard("stopped");
    board.list = numbers(1, 1_100);
    const id = await add();
    await crawl(id);
    expect(board.fetches).toBe(1);
    // The next message comes late.
    clock.now += limits.listAgeMsMax + 1;
    await crawl(id);
    expect(board.fetches).toBe(2);
    await env.RAW.delete((await objectKeys("raw/")).filter((key) => key.includes("board=stopped")));
    clock.now -= HOUR;
    await turn(id);
    expect(board.fetches).toBe(3);
    expect(await state(id)).toMatchObject({ openJobs: 1_100, reading: 0, health: "ok" });
    expect(deps.now()).toBe(clock.now);
  });
});

describe("one key that stands twice in a list", () => {
  it("is one posting, whatever their order, and no event", async () => {
    const { board, clock, state, add, turn } = createBoard("twice");
    board.list = [1, 2, 1, 3];
    let order = [0, 1];
    board.posting = (key, fetch) => {
      if (key !== 1) return { nonce: fetch };
      const which = order.shift() ?? 0;
      return { text: `Twin ${which}`, nonce: fetch };
    };
    const id = await add();
    await turn(id);
    const titles = async (): Promise<unknown> =>
      (await env.DB.prepare("select title from jobs order by key").all()).results;
    const before = await titles();
    for (const next of [
      [1, 0],
      [0, 1],
      [1, 0],
    ]) {
      order = next;
      clock.now += HOUR;
      await turn(id);
      expect((await crawlsOf(id)).at(-1)).toMatchObject({ outcome: "unchanged", updated: 0 });
    }
    expect(await titles()).toEqual(before);
    expect(await state(id)).toMatchObject({ openJobs: 3, rejected: 1 });
  });
});
