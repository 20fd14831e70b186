import { getTableColumns } from "drizzle-orm";
import { sourceId } from "../src/core/ids.ts";
import { limits } from "../src/core/limits.ts";
import { crawlBoard } from "../src/cron/crawl/crawl-board.ts";
import { sources } from "../src/db/schema/schema.ts";

/**
 * What the Worker itself needs for a board's first crawl: the same code in Node with V8's heap held
 * small, and D1 and R2 standing in for the real ones as their clients would (a batch is written out
 * as one JSON text), so that nobody else's memory is counted. Run by bench/crawl.ts as a process of
 * its own: `node --max-old-space-size=N bench/crawl-memory.ts <provider> <board> <address of lists> <list to warm up with>`.
 * Prints one line of JSON, MB of 10^6 bytes.
 */
const [provider = "", board = "", address = "", warmUp = ""] = process.argv.slice(2);
const id = sourceId(provider, board);
const source: typeof sources.$inferSelect = {
  id: 1,
  sourceId: id,
  org: 1,
  orgId: "",
  orgSlug: board,
  orgName: board,
  orgNameBasis: "registration",
  orgDomain: null,
  provider,
  board,
  url: "",
  createdAt: 0,
  paused: false,
  openJobs: 0,
  readDays: "[]",
  crawlNumber: 0,
  recordNumber: 0,
  lastCrawledAt: null,
  lastCompleteAt: null,
  payload: null,
  etag: null,
  lastModified: null,
  missing: 0,
  rejected: 0,
  partial: false,
  reading: 0,
  month: 0,
  monthRows: 0,
  monthBytes: 0,
  overQuota: false,
  spentRows: 0,
  spentRequests: 0,
  suspectRounds: 0,
  suspectSketch: "",
  nextCrawlAfter: 0,
  intervalMs: limits.intervalMsFirst,
  failures: 0,
  normalizer: 0,
  thinnedTo: "",
  thinnedRecord: 0,
  countedTo: Number.MAX_SAFE_INTEGER,
  indexStep: 0,
  textBase: null,
  health: "new",
};
const row = Object.keys(getTableColumns(sources)).map((name) => source[name as keyof typeof source]);

let statements = 0;
let sentBytes = 0;
const prepare = (sql: string): object => {
  const statement = {
    sql,
    params: [] as unknown[],
    bind: (...params: unknown[]) => ({ ...statement, params }),
    raw: () => Promise.resolve(sql.includes('from "sources"') ? [row] : []),
    all: () => Promise.resolve({ results: [] }),
  };
  return statement;
};
const EMPTY_LOG = { id: 1, folds: 0, version: 1, slice: 0, cutChars: 0, cutMoves: 0, chars: 0, isKnown: 0, text: "" };
const db = {
  prepare,
  batch: async (batch: { sql: string; params: unknown[] }[]) => {
    statements += batch.length;
    sentBytes += JSON.stringify(batch.map(({ sql, params }) => ({ sql, params }))).length;
    await new Promise((resolve) => setTimeout(resolve, 1));
    return batch.map(({ sql }) => ({
      results: sql.includes("from count_log") ? [EMPTY_LOG] : [],
      meta: { rows_read: 0, rows_written: 0 },
    }));
  },
} as unknown as D1Database;
const bucket = { put: () => Promise.resolve({}) } as unknown as R2Bucket;

const residentMb = (): number => process.memoryUsage.rss() / 1e6;

async function crawl(listUrl: (asked: string) => string): Promise<Awaited<ReturnType<typeof crawlBoard>>> {
  return await crawlBoard(
    {
      db,
      bucket,
      fetch: async (request) => await fetch(`${address}/?url=${encodeURIComponent(listUrl(request.url))}`),
      userAgent: "Jobledger/bench",
      now: Date.now,
      takeTurn: () => Promise.resolve(true),
      noteThrottled: () => Promise.resolve(),
    },
    id,
    1,
  );
}

// A Worker that has crawled before: code compiled, tables of places unpacked.
for (let turn = 0; turn < 5; turn++) await crawl(() => warmUp);
statements = 0;
sentBytes = 0;
const before = residentMb();
let peak = before;
const sampler = setInterval(() => (peak = Math.max(peak, residentMb())), 5);
const outcome = await crawl((asked) => asked);
clearInterval(sampler);
peak = Math.max(peak, residentMb());
const opened = outcome.kind === "changed" ? outcome.commit.crawl.opened : 0;
console.log(
  JSON.stringify({ outcome: outcome.kind, opened, before, peak, grownBy: peak - before, statements, sentBytes }),
);
