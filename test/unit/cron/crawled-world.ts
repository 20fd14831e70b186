import path from "node:path";
import type { CrawlDependencies } from "../../../src/cron/crawl/crawl-dependencies.ts";
import { createMemoryBucket } from "../../sim/judge/memory-bucket.ts";
import { createSqliteD1 } from "../../sim/judge/sqlite-d1.ts";
import { createSimulator } from "../../sim/simulator.ts";

export const START = Date.UTC(2026, 10, 1);
export const HOUR = 3_600_000;

/** A simulated world, of three boards of twelve postings if not said, and an empty database and bucket to crawl it into. */
export function begin({ boards = 3, postingsPerBoard = 12 } = {}) {
  const sim = createSimulator({ world: { seed: 51, boards, postingsPerBoard, rates: { quietBoards: 0 } } });
  const { db, sqlite } = createSqliteD1(path.resolve("migrations"));
  const { bucket } = createMemoryBucket(1_000);
  const clock = { now: START };
  const deps: CrawlDependencies = {
    db,
    bucket,
    fetch: sim.fetch,
    userAgent: "Jobledger/test",
    now: () => clock.now,
    takeTurn: () => Promise.resolve(true),
    noteThrottled: () => Promise.resolve(),
  };
  const rows = (sql: string): Record<string, unknown>[] =>
    sqlite
      .prepare(sql)
      .all()
      .map((row) => Object.fromEntries(Object.entries(row)));
  const crawlNumber = (id: string): number =>
    Number(rows(`select crawl_number as n from sources where source_id = '${id}'`)[0]?.["n"]);
  return { sim, db, sqlite, deps, clock, rows, crawlNumber };
}
