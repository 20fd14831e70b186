import { noChanges, nothingRead } from "../../db/crawl/crawl-commit.ts";
import type { CrawlFailure } from "../../core/crawl-error.ts";
import { limits } from "../../core/limits.ts";
import { readCrawlsAfter, readOpenJobs } from "../../db/crawl/crawl-state.ts";
import { type SourceRow } from "../../db/boards/read-sources.ts";
import type { CrawlRecord } from "../archive/archive.ts";
import { closePosting } from "../proof/closing-events.ts";
import { proveBoardGone } from "../proof/board-gone.ts";
import { readClosed } from "../../db/crawl/posting-write.ts";
import type { Settled } from "./crawl-input.ts";

/** What this crawl, which failed, was told. */
interface GoneAnswer {
  number: number;
  at: number;
  failure: CrawlFailure;
}

/**
 * The proof that the board of open postings is gone, else null. Asks the ledger only after an
 * answer that says so: a row read for each failed crawl since the last good one.
 */
export async function findGoneProof(
  db: D1Database,
  source: SourceRow,
  { number, at, failure }: GoneAnswer,
): Promise<CrawlRecord["gone"]> {
  const { code, httpStatus } = failure;
  if (source.openJobs === 0 || code !== "not_found" || httpStatus === null) return null;
  const before = await readCrawlsAfter(db, source.id, source.crawlNumber - source.failures);
  const crawls = proveBoardGone([...before, { number, at, error: code }]);
  return crawls === null ? null : { httpStatus, crawls };
}

/** Closes a board's postings because it is gone, as many as one crawl may; the next crawl goes on. */
export async function settleGoneBoard(
  db: D1Database,
  source: SourceRow,
  crawl: { number: number; at: number; changesMax: number; httpStatus: number; crawls: number[] },
): Promise<Settled> {
  const open = await readOpenJobs(db, source.id);
  const close = open.slice(0, crawl.changesMax);
  const held = open.length - close.length;
  const keys = close.map(({ key }) => key);
  const { gone: rows } = await readClosed(db, source, keys, null);
  const metadata = {
    reason: "board_gone" as const,
    http_status: crawl.httpStatus,
    crawl: crawl.number,
    crawls: crawl.crawls.slice(-limits.proofCrawlsMax),
    payloads: [],
  };
  const closings = close.flatMap((job) => {
    const row = rows.get(job.id);
    return row === undefined ? [] : [closePosting(source, crawl.at, job, row, metadata)];
  });
  const { number, at, httpStatus } = crawl;
  const commit: Settled["commit"] = {
    ...noChanges(),
    source,
    crawl: {
      ...nothingRead,
      number,
      at,
      outcome: "changed",
      httpStatus,
      closed: closings.length,
      held,
      detail: { error: "not_found", message: `HTTP ${httpStatus}`, ...(held > 0 ? { held_reason: "board_gone" } : {}) },
    },
    // Nothing of the old list may make the board look unchanged when it comes back.
    board: {
      payload: null,
      etag: null,
      lastModified: null,
      reading: 0,
      missing: held,
      suspectRounds: 0,
      suspectSketch: "",
      failures: source.failures + 1,
      health: "gone",
    },
    closes: closings,
  };
  return {
    commit,
    list: null,
    notes: null,
    seen: new Set(),
    details: null,
    asked: [],
    closed: keys.map((key) => ({ key, reason: "board_gone" })),
  };
}
