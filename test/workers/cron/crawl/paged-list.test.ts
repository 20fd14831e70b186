import { env } from "cloudflare:workers";
import { beforeEach, expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import {
  emptyBoardArchive,
  findPages,
  getCrawlRecord,
  getRegistration,
  newestRecordNumber,
} from "../../../../src/cron/archive/archive.ts";
import { carryOut, runCrawl, type CrawlOutcome } from "../../../../src/cron/crawl/crawl-board.ts";
import { jsonList } from "../../../../src/cron/providers/json-list.ts";
import { lever } from "../../../../src/cron/providers/ats/lever.ts";
import type { Provider, Reading } from "../../../../src/cron/providers/provider.ts";
import { dumpFacts, emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { registerBoard } from "../../../../src/db/boards/register-board.ts";
import { readSource, type SourceRow } from "../../../../src/db/boards/read-sources.ts";
import { createTestCrawler, HOUR } from "../../crawler.ts";
import { emptyStores, objectKeys } from "../../stores.ts";
import { unpackMetadata } from "../../../../src/db/events/packed-event.ts";

const PER_PAGE = 10;
const LIST = "https://api.lever.co/v0/postings/paged";

/** Lever's postings in pages that name the next one, with the total of all of them. */
const paged: Provider = {
  ...lever,
  paged: true,
  listRequest: () => ({ url: `${LIST}?page=0` }),
  readList: (payload) => {
    const page = JSON.parse(new TextDecoder().decode(payload)) as { page: number; total?: number; more: boolean };
    return {
      entries: jsonList(payload, { arrayKey: "content", publicFields: {}, readElement }).entries,
      end: () => ({
        declaredTotal: page.total ?? null,
        next: page.more ? [{ url: `${LIST}?page=${page.page + 1}` }] : [],
      }),
    };
  },
};

/** Lever's own reader of one element. */
function readElement(value: unknown): Reading {
  const [entry] = lever.readList(new TextEncoder().encode(JSON.stringify([value]))).entries;
  return entry?.read() ?? { kind: "unlisted", key: "" };
}

function createBoard() {
  const board = {
    list: [] as number[],
    total: null as number | null,
    text: "",
    nonces: new Map<number, string>(),
    asked: [] as string[],
    answersAfterMs: 0,
    /** The page that answers 403. */
    refuses: null as number | null,
  };
  const fetch = (request: Request): Promise<Response> => {
    board.asked.push(request.url);
    crawler.clock.now += board.answersAfterMs;
    const url = new URL(request.url);
    const [, posting] = /\/paged\/(\d+)$/.exec(url.pathname) ?? [];
    const isListed = posting !== undefined && board.list.includes(Number(posting));
    if (!url.pathname.endsWith("/paged")) return Promise.resolve(new Response("{}", { status: isListed ? 200 : 404 }));
    const page = Number(url.searchParams.get("page"));
    if (page === board.refuses) return Promise.resolve(new Response("no", { status: 403 }));
    const content = board.list.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map((key) => ({
      id: String(key),
      text: `Posting ${key}`,
      createdAt: 1_760_000_000_000 + key,
      description: board.text,
    }));
    return Promise.resolve(
      Response.json({
        page,
        more: (page + 1) * PER_PAGE < board.list.length,
        ...(board.total === null ? {} : { total: board.total }),
        ...(board.nonces.has(page) ? { nonce: board.nonces.get(page) } : {}),
        content,
      }),
    );
  };
  const crawler = createTestCrawler({ fetch: fetch as never });
  const state = async (id: string): Promise<SourceRow> => {
    const row = await readSource(env.DB, id);
    if (row === null) throw new Error(`no board ${id}`);
    return row;
  };
  const crawl = async (id: string, afterMs = HOUR): Promise<CrawlOutcome> => {
    crawler.clock.now += afterMs;
    const source = await state(id);
    const number = source.crawlNumber + 1;
    return await runCrawl({
      deps: crawler.deps,
      provider: paged,
      source,
      number,
      at: crawler.clock.now,
      startedAt: crawler.clock.now,
    });
  };
  return { ...crawler, board, state, crawl, add: () => crawler.add({ url: "https://jobs.lever.co/paged", name: "p" }) };
}

const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);
const payloads = async (): Promise<string[]> => await objectKeys("raw/");

beforeEach(async () => {
  await emptyStores();
});

it.each([
  ["with a total", 25],
  ["without one", null],
])(
  "a list of three pages %s is whole, closes what it lacks, and unchanged pages are stored never",
  async (_, total) => {
    const { board, state, crawl, add } = createBoard();
    board.list = numbers(1, 25);
    board.total = total;
    const id = await add();
    expect(await crawl(id)).toMatchObject({ kind: "changed", commit: { crawl: { opened: 25, baseline: true } } });
    expect(await state(id)).toMatchObject({ openJobs: 25, health: "ok", partial: false });
    expect((await state(id)).lastCompleteAt).not.toBeNull();
    // Three pages, and the list of them.
    expect(await payloads()).toHaveLength(4);
    const again = await crawl(id);
    expect(again).toMatchObject({ kind: "unchanged", rowsWritten: 4, commit: { crawl: { seen: 25 } } });
    expect(board.asked).toHaveLength(6);
    expect(await payloads()).toHaveLength(4);

    // One page differs, in nothing that is read: it alone is stored.
    board.nonces.set(1, "x");
    expect(await crawl(id)).toMatchObject({ kind: "unchanged", rowsWritten: 4 });
    expect(await payloads()).toHaveLength(6);
    expect(await crawl(id)).toMatchObject({ kind: "unchanged", rowsWritten: 4 });
    expect(await payloads()).toHaveLength(6);

    // The last one goes: its page alone differs, where no total stands on all of them.
    board.list = numbers(1, 24);
    board.total = total === null ? null : 24;
    expect(await crawl(id)).toMatchObject({ kind: "changed", commit: { crawl: { closed: 1, opened: 0, updated: 0 } } });
    expect(await payloads()).toHaveLength(6 + (total === null ? 2 : 4));
    expect(await state(id)).toMatchObject({ openJobs: 24, health: "ok" });
    const closing = "select metadata from events where type = 'job.closed'";
    const metadata = (await env.DB.prepare(closing).first<string>("metadata")) ?? "";
    const { payloads: names } = unpackMetadata("job.closed", metadata) as { payloads: string[] };
    expect(names).toHaveLength(3);
    const { payload } = await state(id);
    expect(await findPages(env.RAW, "lever", "paged", payload ?? "")).toEqual(names);
  },
);

it("a list that holds less than its first page declares is not whole: it is read again, stored once, and closes nothing", async () => {
  const { board, state, crawl, add } = createBoard();
  board.list = numbers(1, 25);
  board.total = 25;
  const id = await add();
  await crawl(id);
  board.list = numbers(1, 15);
  await crawl(id);
  expect(await state(id)).toMatchObject({ openJobs: 25, health: "suspect", partial: true });
  const stored = (await payloads()).length;
  for (let turn = 0; turn < 3; turn++)
    expect(await crawl(id)).toMatchObject({ kind: "unchanged", rowsWritten: 4, commit: { crawl: { seen: 15 } } });
  expect((await payloads()).length).toBe(stored);
  expect(await state(id)).toMatchObject({ openJobs: 25, health: "suspect" });
  board.list = numbers(1, 25);
  await crawl(id);
  expect(await state(id)).toMatchObject({ openJobs: 25, health: "ok", partial: false });
});

it.each([
  ["pages", { pagesPerCrawlMax: 2 }, 0],
  ["bytes", { listBytesPerCrawlMax: 1_500 }, 0],
  ["time", { askMsPerCrawlMax: 15_000 }, 8_000],
])("a list of more %s than one crawl takes is left to the next one, for four rows", async (_, over, answersAfterMs) => {
  const { board, state, crawl, add } = createBoard();
  const asTheyAre = { ...limits };
  board.list = numbers(1, 35);
  board.total = 35;
  board.answersAfterMs = answersAfterMs;
  const id = await add();
  try {
    Object.assign(limits, over);
    expect(await crawl(id)).toMatchObject({ kind: "unchanged", rowsWritten: 4, commit: { crawl: { seen: 0 } } });
    expect(await state(id)).toMatchObject({ openJobs: 0, reading: 1, lastCompleteAt: null, health: "new" });
    expect(await crawl(id, 1_000)).toMatchObject({
      kind: "changed",
      commit: { crawl: { opened: 35, baseline: true } },
    });
    expect(board.asked).toHaveLength(4);
    expect(await state(id)).toMatchObject({ openJobs: 35, reading: 0, health: "ok", partial: false });

    // Begun again, and left for longer than a list may be old: its pages would be of different days.
    board.list = numbers(1, 34);
    board.total = 34;
    await crawl(id);
    expect((await state(id)).reading).toBe(3);
    await crawl(id, HOUR + 60_000);
    expect(await state(id)).toMatchObject({ reading: 4, openJobs: 35 });
    expect(await crawl(id, 1_000)).toMatchObject({ kind: "changed", commit: { crawl: { closed: 1 } } });
    expect(board.asked.filter((url) => url.endsWith("page=0"))).toHaveLength(3);

    // And where the archive lost a page of it, from the first page on.
    await crawl(id);
    await env.RAW.delete(await payloads());
    for (const reading of [7, 8, 0]) {
      await crawl(id, 1_000);
      expect(await state(id)).toMatchObject({ openJobs: 34, health: "ok", reading });
    }
    // What an opted-out board leaves.
    expect(await objectKeys("lists/")).toHaveLength(1);
    expect(await objectKeys("shelves/")).not.toEqual([]);
    while (await emptyBoardArchive(env.RAW, "lever", "paged"));
    expect([await objectKeys("lists/"), await objectKeys("shelves/")]).toEqual([[], []]);
  } finally {
    Object.assign(limits, asTheyAre);
  }
});

it("a page that is refused behind others is asked again where the list stands", async () => {
  const { board, state, crawl, add } = createBoard();
  board.list = numbers(1, 35);
  board.total = 35;
  const id = await add();
  board.refuses = 2;
  expect(await crawl(id)).toMatchObject({ kind: "failed", failure: { code: "blocked" } });
  expect(await state(id)).toMatchObject({ openJobs: 0, reading: 1, health: "blocked" });
  board.refuses = null;
  expect(await crawl(id, 1_000)).toMatchObject({ kind: "changed", commit: { crawl: { opened: 35 } } });
  expect(board.asked.map((url) => url.slice(-1)).join("")).toBe("01223");
  // A first page that is refused begins nothing.
  board.refuses = 0;
  expect(await crawl(id)).toMatchObject({ kind: "failed", failure: { code: "blocked" } });
  expect(await state(id)).toMatchObject({ openJobs: 35, reading: 0 });
});

it("pages beyond the bytes of one payload are refused", async () => {
  const { board, state, crawl, add } = createBoard();
  const { payloadBytesMax } = limits;
  board.list = numbers(1, 25);
  board.text = "<p>x</p>".repeat(2_000);
  const id = await add();
  try {
    Object.assign(limits, { payloadBytesMax: 300_000 });
    expect(await crawl(id)).toMatchObject({ kind: "failed", failure: { code: "too_large" } });
  } finally {
    Object.assign(limits, { payloadBytesMax });
  }
  expect(await state(id)).toMatchObject({ openJobs: 0, health: "failing" });
});

it("a list of pages that takes two crawls is fetched once, and a replay of both agrees", async () => {
  const { board, clock, deps, state, add } = createBoard();
  board.list = numbers(1, 620);
  board.total = 620;
  const id = await add();
  for (const open of [500, 620]) {
    clock.now += 1_000;
    const source = await state(id);
    await runCrawl({
      deps,
      provider: paged,
      source,
      number: source.crawlNumber + 1,
      at: clock.now,
      startedAt: clock.now,
    });
    expect((await state(id)).openJobs).toBe(open);
    expect(board.asked).toHaveLength(62);
  }
  expect(await state(id)).toMatchObject({ reading: 0, health: "ok" });
  const before = await dumpFacts(env.DB);
  const { provider, board: token } = await state(id);
  const registration = await getRegistration(env.RAW, provider, token);
  const last = await newestRecordNumber(env.RAW, provider, token);
  await emptyDatabase(env.DB);
  if (registration !== null) await registerBoard(env.DB, registration);
  for (let number = 1; number <= last; number++) {
    const record = await getCrawlRecord(env.RAW, provider, token, number);
    if (record === null) continue;
    const replayed = {
      deps,
      provider: paged,
      source: await state(id),
      number: record.number,
      at: record.at,
      startedAt: record.at,
    };
    await carryOut(replayed, record);
  }
  const after = await dumpFacts(env.DB);
  for (const [table, rows] of Object.entries(before)) expect(after[table], table).toEqual(rows);
});
