import path from "node:path";
import { expect, it } from "vitest";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { crawlBoard } from "../../../../src/cron/crawl/crawl-board.ts";
import { readSource } from "../../../../src/db/boards/read-sources.ts";
import { createMemoryBucket } from "../../../sim/judge/memory-bucket.ts";
import { createSqliteD1 } from "../../../sim/judge/sqlite-d1.ts";

const ALL = 100;

/**
 * A BambooHR board of a hundred postings, the first `bad` of which never have an answer of their own that is any use.
 * `listed`: whether a posting is in the list of a crawl. Crawls at the time that is planned, at least `gapMs` apart.
 */
function createBoard(bad: number, badAnswer: () => Response) {
  const { db, sqlite } = createSqliteD1(path.resolve("migrations"));
  const { bucket } = createMemoryBucket(10_000);
  const clock = { now: Date.UTC(2026, 10, 1) };
  let listed = (_index: number): boolean => true;
  let requests = 0;
  const answer = (pathname: string): Response => {
    if (pathname === "/robots.txt") return new Response("", { status: 404 });
    if (pathname === "/careers/list") {
      const all = Array.from({ length: ALL }, (_, index) => ({
        id: String(1000 + index),
        jobOpeningName: `Job ${index}`,
      }));
      const result = all.filter((_, index) => listed(index));
      return Response.json({ meta: { totalCount: result.length }, result });
    }
    const index = Number(/(\d+)\/detail/.exec(pathname)?.[1]) - 1000;
    if (index < bad) return badAnswer();
    return Response.json({
      result: { jobOpening: { jobOpeningName: `Job ${index}`, description: `<p>${index}</p>` } },
    });
  };
  const deps = {
    db,
    bucket,
    fetch: (request: Request): Promise<Response> => {
      clock.now += 200;
      requests++;
      return Promise.resolve(answer(new URL(request.url).pathname));
    },
    userAgent: "Jobledger/test",
    now: () => clock.now,
    takeTurn: () => Promise.resolve(true),
    noteThrottled: () => Promise.resolve(),
  };
  const count = (where: string): number =>
    Number(sqlite.prepare(`select count(*) as n from jobs where ${where}`).get()?.["n"]);
  return {
    count,
    requests: () => requests,
    list: (index: (index: number) => boolean) => {
      listed = index;
    },
    hours: () => (clock.now - Date.UTC(2026, 10, 1)) / 3_600_000,
    add: async (): Promise<string> => {
      const added = await addBoard(
        db,
        bucket,
        { url: "https://acme.bamboohr.com/careers", name: "Acme", domain: null },
        clock.now,
      );
      if (!added.ok) throw new Error(added.reason);
      return added.sourceId;
    },
    crawl: async (id: string, gapMs: number): Promise<void> => {
      const source = await readSource(db, id);
      const planned = Number(sqlite.prepare("select next_crawl_after as at from sources").get()?.["at"]);
      clock.now = Math.max(clock.now + gapMs, planned);
      await crawlBoard(deps, id, (source?.crawlNumber ?? 0) + 1);
    },
    ledger: () => sqlite.prepare("select rejected, detail from crawls order by number desc limit 1").get(),
  };
}

const unreadable = (): Response => Response.json({ result: { jobOpening: { jobOpeningName: "x", description: 7 } } });

it.each<[string, number, () => Response]>([
  ["that can't be read", 40, unreadable],
  ["that are 404", 40, () => new Response("", { status: 404 })],
  ["that are 429", 1, () => new Response("", { status: 429 })],
])("answers %s keep no posting behind them out, and their board is not asked without pause", async (_, bad, answer) => {
  const board = createBoard(bad, answer);
  const id = await board.add();
  for (let crawl = 0; crawl < 20; crawl++) await board.crawl(id, 1_000);
  expect(board.count("closed_at is null")).toBe(ALL - bad);
  // Not twenty messages on end.
  expect(board.hours()).toBeGreaterThan(2);
  expect(board.requests()).toBeLessThan(1_000);
});

it("the ledger says what is owed, and what is gone closes all the same", async () => {
  const board = createBoard(60, unreadable);
  const id = await board.add();
  board.list((index) => index >= 60);
  for (let crawl = 0; crawl < 3; crawl++) await board.crawl(id, 3_600_000);
  expect(board.count("closed_at is null")).toBe(40);
  board.list((index) => index < 90);
  for (let crawl = 0; crawl < 12; crawl++) await board.crawl(id, 3_600_000);
  expect(board.count("closed_at is not null")).toBe(10);
  const { rejected, detail } = board.ledger() ?? {};
  expect(rejected).toBe(40);
  const { rejects } = JSON.parse(String(detail)) as { rejects: { key: string; reason: string }[] };
  expect(rejects[0]?.reason).toContain("description");
});
