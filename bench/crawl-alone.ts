import { createHash } from "node:crypto";
import { sourceId } from "../src/core/ids.ts";
import { addBoard } from "../src/cron/boards/add-board.ts";
import { crawlBoard } from "../src/cron/crawl/crawl-board.ts";
import { createMemoryBucket } from "../test/sim/judge/memory-bucket.ts";
import { createSqliteD1 } from "../test/sim/judge/sqlite-d1.ts";

/**
 * CPU of a crawl without workerd's emulation of D1 and R2, which no production Worker runs: the same
 * code in Node over Node's own SQLite (whose CPU counts) and a bucket in memory. Run by
 * bench/crawl.ts: `node bench/crawl-alone.ts <address of lists> <boards as JSON> <turns>`. Prints one
 * line of JSON: CPU ms a board of the floor, of an unchanged board and of a changed one.
 */
const [address = "", boardsJson = "[]", turnsText = "1"] = process.argv.slice(2);
const boards = JSON.parse(boardsJson) as { url: string; name: string; listUrl: string }[];
const turns = Number(turnsText);
const store = createSqliteD1("migrations");
const { bucket } = createMemoryBucket(2 * boards.length);
let isMoving = false;
let now = Date.UTC(2026, 10, 1);
const outcomes: Record<string, number> = {};
const say = console.log;
// The crawler's own log is one line for every crawl.
console.log = () => undefined;

const get = async (listUrl: string): Promise<Response> =>
  await fetch(`${address}/?url=${encodeURIComponent(listUrl)}${isMoving ? "&moving" : ""}`);

async function floor(): Promise<void> {
  for (const { listUrl } of boards) {
    const bytes = new Uint8Array(await (await get(listUrl)).arrayBuffer());
    createHash("sha256").update(bytes).digest("hex");
    JSON.parse(new TextDecoder().decode(bytes));
  }
}

let number = 0;
async function crawl(): Promise<void> {
  number++;
  now += 3_600_000;
  for (const { listUrl } of boards) {
    const board = decodeURIComponent(new URL(listUrl).pathname.split("/").at(-1) ?? "");
    const deps = {
      db: store.db,
      bucket,
      fetch: async (request: Request) => await get(request.url),
      userAgent: "Jobledger/bench",
      now: () => now,
      takeTurn: () => Promise.resolve(true),
      noteThrottled: () => Promise.resolve(),
    };
    const { kind } = await crawlBoard(deps, sourceId("ashby", board), number);
    outcomes[kind] = (outcomes[kind] ?? 0) + 1;
  }
}

async function cpuOf(run: () => Promise<void>): Promise<number> {
  await run();
  const before = process.cpuUsage();
  for (let turn = 0; turn < turns; turn++) await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / turns / boards.length;
}

for (const { url, name } of boards) {
  const added = await addBoard(store.db, bucket, { url, name, domain: null }, now);
  if (!added.ok) throw new Error(added.reason);
}
await crawl();
// Code that has not run yet is slow: the floor is measured when all else has.
const unchangedMs = await cpuOf(crawl);
isMoving = true;
const changedMs = await cpuOf(crawl);
const floorMs = await cpuOf(floor);
const expected = { changed: boards.length * (turns + 2), unchanged: boards.length * (turns + 1) };
for (const [kind, count] of Object.entries(expected))
  if (outcomes[kind] !== count) throw new Error(`crawls came to ${JSON.stringify(outcomes)}`);
say(JSON.stringify({ floorMs, unchangedMs, changedMs }));
