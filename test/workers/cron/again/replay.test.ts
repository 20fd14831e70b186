import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { crawlBoard } from "../../../../src/cron/crawl/crawl-board.ts";
import { replayArchive } from "../../../../src/cron/again/replay.ts";
import { dumpFacts, emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { readSource } from "../../../../src/db/boards/read-sources.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { createTestCrawler } from "../../crawler.ts";

it("rebuilds the same tables from the bucket alone, events included", async () => {
  const sim = createSimulator({ world: { seed: 21, boards: 6, postingsPerBoard: 25 } });
  const crawler = createTestCrawler(sim);
  const ids: string[] = [];
  for (const board of sim.boards()) ids.push(await crawler.add(board));
  for (let round = 0; round <= 4; round++) {
    sim.setRound(round);
    // A crawl that fails in between leaves no trace, and must not need one.
    if (round === 2) sim.setFault(sim.boards()[0]?.id ?? "", "server_error", { times: 1 });
    if (round === 3) sim.setFault(sim.boards()[1]?.id ?? "", "empty", { times: 1 });
    for (const id of ids) await crawler.crawl(id);
    // Unchanged crawls move when postings were last seen, which a later closing writes down.
    for (const id of ids) await crawler.crawl(id);
  }
  const before = await dumpFacts(env.DB);
  for (const table of [
    "orgs",
    "sources",
    "crawls",
    "jobs",
    "descriptions",
    "events",
    "counts",
    "job_index",
    "job_orders",
  ]) {
    expect(before[table]?.length, table).toBeGreaterThan(0);
  }
  const types = await env.DB.prepare("select distinct type from events").all<{ type: string }>();
  expect(types.results.map(({ type }) => type).toSorted()).toEqual([
    "job.closed",
    "job.created",
    "job.reopened",
    "job.updated",
  ]);

  await emptyDatabase(env.DB);
  expect((await dumpFacts(env.DB))["jobs"]).toEqual([]);
  const result = await replayArchive({ db: env.DB, bucket: env.RAW }, () => undefined);
  expect(result).toMatchObject({ boards: 6, skipped: 0 });
  const after = await dumpFacts(env.DB);
  for (const [table, rows] of Object.entries(before)) expect(after[table], table).toEqual(rows);

  // Twice is refused, not doubled.
  await expect(replayArchive({ db: env.DB, bucket: env.RAW }, () => undefined)).rejects.toThrow("was not empty");
});

it("finishes a crawl that stopped between its record and the database, whatever the board says by then", async () => {
  const sim = createSimulator({ world: { seed: 22, boards: 3, postingsPerBoard: 20 } });
  const [board] = sim.boards();
  if (board === undefined) throw new Error("no board");
  const crawler = createTestCrawler(sim);
  const id = await crawler.add(board);
  await crawler.crawl(id);
  sim.setRound(1);
  let isGone = false;
  const broken = createTestCrawler(sim, {
    // D1 is gone as soon as the crawl wants to commit.
    db: new Proxy(env.DB, {
      get: (target, name) => {
        if (name === "batch" && isGone) return () => Promise.reject(new Error("D1 is gone"));
        if (name !== "prepare") return (Reflect.get(target, name) as () => void).bind(target);
        return (sql: string) => {
          isGone ||= sql.startsWith("insert into crawls");
          return target.prepare(sql);
        };
      },
    }),
  });
  broken.clock.now = crawler.clock.now;
  await expect(broken.crawl(id)).rejects.toThrow("D1 is gone");
  const truth = await sim.truth(board.id, 1);
  sim.setRound(2);
  const finished = await crawler.crawl(id);
  expect(finished.kind).toBe("changed");
  const { results } = await env.DB.prepare(
    "select key from jobs join sources on sources.id = source where source_id = ? and closed_at is null",
  )
    .bind(id)
    .all<{ key: string }>();
  expect(new Set(results.map(({ key }) => key))).toEqual(truth);
});

it("carries out a message once, however often it comes", async () => {
  const sim = createSimulator({ world: { seed: 23, boards: 3, postingsPerBoard: 20 } });
  const board = sim.boards()[1];
  if (board === undefined) throw new Error("no board");
  const crawler = createTestCrawler(sim);
  const id = await crawler.add(board);
  await crawler.crawl(id);
  sim.setRound(1);
  crawler.clock.now += 1;
  // Twice at the same time, then twice more.
  const both = await Promise.all([crawlBoard(crawler.deps, id, 2), crawlBoard(crawler.deps, id, 2)]);
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(["changed", "stale"]);
  const once = await dumpFacts(env.DB);
  expect((await crawlBoard(crawler.deps, id, 2)).kind).toBe("stale");
  expect((await crawlBoard(crawler.deps, id, 1)).kind).toBe("stale");
  expect(await dumpFacts(env.DB)).toEqual(once);
  expect((await readSource(env.DB, id))?.crawlNumber).toBe(2);
});
