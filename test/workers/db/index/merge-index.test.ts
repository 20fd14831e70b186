import { createExecutionContext, createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { dumpFacts } from "../../../../src/db/again/dump-facts.ts";
import { changedShare, countSegments, readIndexStructure } from "../../../../src/db/index/fts-structure.ts";
import { facetToken, textToken, wordTokens } from "../../../../src/db/index/job-index.ts";
import { matchExpression } from "../../../../src/db/index/match-expression.ts";
import { mergeIndex } from "../../../../src/db/index/merge-index.ts";
import { reindexAll } from "../../../../src/db/again/reindex.ts";
import { createWorker } from "../../../../src/worker/compose.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { countingD1 } from "../../counting-d1.ts";
import { createTestCrawler } from "../../crawler.ts";

const active = [facetToken("status", "active")];
const searches = [
  matchExpression([active]),
  matchExpression([[facetToken("status", "expired")]]),
  matchExpression([active, [facetToken("provider", "lever"), facetToken("provider", "ashby")]]),
  matchExpression([active, [textToken("country", "Germany"), textToken("country", "United States")]]),
  matchExpression([active, [facetToken("workplace_type", "remote")], wordTokens("any", "engineer manager")]),
  matchExpression([wordTokens("any", "engineer")], [facetToken("provider", "lever")]),
  matchExpression([wordTokens("any", "nosuchword")]),
];

/** The rows that each search finds, newest first: all of them, and those before the middle. */
async function answers(): Promise<number[][]> {
  const before = "select rowid as id from job_index where job_index match ?1 and rowid < cast(?2 as integer)";
  const { id: middle } = (await env.DB.prepare("select max(id) / 2 as id from jobs").first<{ id: number }>()) ?? {
    id: 0,
  };
  const found = await env.DB.batch<{ id: number }>(
    searches.flatMap((match) =>
      [1e9, middle].map((end) => env.DB.prepare(`${before} order by rowid desc`).bind(match, end)),
    ),
  );
  return found.map(({ results }) => results.map(({ id }) => id));
}

/** The database, noting how many rows of the index's own tables each step changed. */
function notingChanges(): { db: D1Database; changes: number[] } {
  const changes: number[] = [];
  const db = {
    prepare: (sql: string) => env.DB.prepare(sql),
    batch: async (statements: D1PreparedStatement[]) => {
      const results = await env.DB.batch(statements);
      changes.push(results.reduce((sum, { meta }) => sum + meta.changes, 0));
      return results;
    },
  } as unknown as D1Database;
  return { db, changes };
}

async function countIndexPages(): Promise<number> {
  return (await env.DB.prepare("select count(*) as n from job_index_data").first<number>("n")) ?? 0;
}

const structure = async (): ReturnType<typeof readIndexStructure> => await readIndexStructure(env.DB, "job_index");
const segments = async (): Promise<number> => countSegments(await structure());
const isMerging = async (): Promise<boolean> => (await structure()).some(({ merging }) => merging > 0);

describe("with crawls in between", () => {
  it("merges step by step, and no search ever notices", async () => {
    const rates = { open: 0.1, change: 0.2, close: 0.1, reopen: 0.2, rest: 0, quietBoards: 0 };
    const simulator = createSimulator({ world: { seed: 71, boards: 4, postingsPerBoard: 60, rates } });
    const crawler = createTestCrawler(simulator);
    const boards: string[] = [];
    for (const board of simulator.boards()) boards.push(await crawler.add(board));
    const crawlAll = async (): Promise<void> => {
      simulator.advance();
      for (const board of boards) await crawler.crawl(board);
    };
    for (let round = 0; round < 6; round++) await crawlAll();
    expect(await segments(), "segments").toBeGreaterThan(5);
    expect((await answers()).map(({ length }) => length > 0)).toEqual(searches.flatMap((_, n) => [n < 6, n < 6]));

    let stepsWhileMerging = 0;
    for (let run = 0; run < 12; run++) {
      const before = await answers();
      const { steps } = await mergeIndex(env.DB, "job_index", { stepsPerRun: 1, pagesPerStep: 1 });
      expect(steps).toBe(1);
      expect(await answers()).toEqual(before);
      if (await isMerging()) stepsWhileMerging++;
      // Postings come, change and close while the merge is under way.
      if (run % 3 === 1) await crawlAll();
    }
    expect(stepsWhileMerging, "steps").toBeGreaterThan(5);

    const before = await answers();
    while ((await mergeIndex(env.DB, "job_index")).steps > 0) expect(await answers()).toEqual(before);
    expect(await isMerging()).toBe(false);
    expect((await structure()).every((level) => level.segments.length < 2)).toBe(true);
    expect(changedShare(await structure())).toBeLessThanOrEqual(limits.indexChangedShareMax);
    await env.DB.prepare("insert into job_index (job_index) values ('integrity-check')").run();

    // It says what an index says that is made of the postings as they are now.
    const { job_index: kept } = await dumpFacts(env.DB);
    await reindexAll(env.DB, () => undefined);
    expect(await answers()).toEqual(before);
    expect((await dumpFacts(env.DB))["job_index"]).toEqual(kept);
  });
});

describe("with a large index", () => {
  const POSTINGS = 5_000;
  let next = 0;

  /** Postings with words of their own, in a transaction of its own as a crawl's are. */
  async function index(count: number): Promise<void> {
    await env.DB.prepare(
      `insert or replace into job_index (rowid, words) with recursive n (i) as (select ?1 union all select i + 1 from n where i < ?1 + ?2 - 1)
       select i, 'w' || i || ' a' || (i % 7) || ' b' || (i % 11) || ' c' || (i % 501) || ' d' || (i * 7919 % 9973) from n`,
    )
      .bind(next + 1, count)
      .run();
    next += count;
  }

  beforeEach(async () => {
    await env.DB.prepare("insert into job_index (job_index) values ('delete-all')").run();
    next = 0;
    // It grew as a catalogue does: each merge of everything put its segment on a higher level.
    for (let part = 0; part < 16; part++) {
      await index(Math.ceil((POSTINGS - next) / (16 - part)));
      while ((await mergeIndex(env.DB, "job_index")).steps > 0);
    }
  });

  it("makes one segment of all, drops replaced words, and reads the structure as it is", async () => {
    expect(await structure()).toContainEqual({ merging: 0, segments: [{ entries: POSTINGS, tombstones: 0 }] });
    next = 0;
    await index(1_000);
    await env.DB.prepare("delete from job_index where rowid > 4500").run();
    const outdated = (await structure()).flatMap((level) => level.segments).map(({ tombstones }) => tombstones);
    expect(outdated.reduce((sum, count) => sum + count)).toBe(1_500);
    const pages = await countIndexPages();
    while ((await mergeIndex(env.DB, "job_index")).steps > 0);
    expect((await structure()).filter((level) => level.segments.length > 0)).toEqual([
      { merging: 0, segments: [{ entries: 4_500, tombstones: 0 }] },
    ]);
    expect(await countIndexPages()).toBeLessThan(pages);
  });

  it("is in the care of the cron", async () => {
    await index(1_000);
    expect(await segments()).toBe(2);
    const worker = createWorker(() => ({ fetch, rateFactor: 1 }));
    const queue = { sendBatch: () => Promise.resolve() } as unknown as Queue;
    const controller = createScheduledController();
    await worker.scheduled(controller, { ...env, CRAWL_QUEUE: queue }, createExecutionContext());
    expect(await segments()).toBe(1);
  });

  it("takes bounded steps, a bounded number of them a run", async () => {
    const bound = { stepsPerRun: 3, pagesPerStep: 2 };
    await index(1_000);
    const pages = await countIndexPages();
    expect(pages).toBeGreaterThan(20);
    const runs: number[] = [];
    const { db, changes } = notingChanges();
    for (let steps = 1; steps > 0; runs.push(steps)) ({ steps } = await mergeIndex(db, "job_index", bound));
    expect(runs.length).toBeGreaterThan(3);
    expect(Math.max(...runs)).toBe(bound.stepsPerRun);
    // A page that is written is a row and one of its directory, and so is one that it replaces; the last
    // step takes the old segments' directories away.
    for (const changed of changes.slice(0, -1)) expect(changed).toBeLessThanOrEqual(6 * bound.pagesPerStep + 10);
    expect(changes.at(-1)).toBeLessThanOrEqual(6 * bound.pagesPerStep + 10 + pages);
    expect(await segments()).toBe(1);
  });

  it("costs a row read when there is nothing to do, and few rows as D1 counts them when there is", async () => {
    const idle = countingD1(env.DB);
    expect(await mergeIndex(idle.db, "job_index")).toEqual({ steps: 0, segments: 1 });
    expect(idle.statements.map(({ rowsRead, rowsWritten }) => [rowsRead, rowsWritten])).toEqual([[1, 0]]);

    await index(1_000);
    const busy = countingD1(env.DB);
    const { steps } = await mergeIndex(busy.db, "job_index");
    expect(steps).toBe(1);
    const sum = (name: "rowsRead" | "rowsWritten"): number =>
      busy.statements.reduce((total, statement) => total + statement[name], 0);
    expect(sum("rowsRead")).toBeLessThanOrEqual(1 + 2 * steps);
    expect(sum("rowsWritten")).toBeLessThanOrEqual(2 + 2 * steps);
  });

  it("rewrites the large segment for no less than its share of changes", async () => {
    const pages = await countIndexPages();
    const { db, changes } = notingChanges();
    const most = Math.floor(POSTINGS * limits.indexChangedShareMax);
    const largest = async (): Promise<number> =>
      Math.max(...(await structure()).flatMap((level) => level.segments.map(({ entries }) => entries)));
    let [crawls, worst] = [0, 0];
    while ((await largest()) === POSTINGS && crawls < most) {
      await index(2);
      crawls++;
      await mergeIndex(db, "job_index");
      worst = Math.max(worst, await segments());
    }
    // After so many changes, not sooner, and with few segments all the time.
    expect(2 * crawls).toBeGreaterThanOrEqual(most);
    expect(2 * crawls).toBeLessThanOrEqual(most * 1.1);
    expect(worst).toBeLessThanOrEqual(Math.log2(crawls) + 1);
    // All of it is written once, about four rows a page; merges of like segments add a few rows a crawl.
    const everything = changes.at(-1) ?? 0;
    expect(everything).toBeLessThanOrEqual(4.5 * pages);
    expect(changes.reduce((sum, count) => sum + count) - everything).toBeLessThanOrEqual(crawls * 12);
  });
});
