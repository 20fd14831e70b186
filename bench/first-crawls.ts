import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { addBoard } from "../src/cron/boards/add-board.ts";
import type { crawlBoard } from "../src/cron/crawl/crawl-board.ts";
import { createMemoryBucket } from "../test/sim/judge/memory-bucket.ts";
import { createSqliteD1 } from "../test/sim/judge/sqlite-d1.ts";
import { createSimulator } from "../test/sim/simulator.ts";
import { helpIfAsked } from "../scripts/read-options.ts";

/**
 * `npm run bench:first -- <boards> [<folder of another build> ...]`: first crawls of simulated boards of mixed
 * providers, in Node over SQLite and a bucket in memory, each build in a process of its own and all of them from one
 * world. CPU is the crawler's: what the boards answer is made before. A build takes the boards of providers it knows;
 * what it is compared by are those that all of them know.
 */
helpIfAsked("usage: npm run bench:first -- [boards, 200 if not given] [folder of another build ...]");
const POSTINGS = 40;
const [countText = "200", ...others] = process.argv.slice(2);
const isBuild = process.env["FIRST_CRAWLS_OF"] !== undefined;
if (isBuild) await measure(process.env["FIRST_CRAWLS_OF"] ?? ".");
else await compare();

async function compare(): Promise<void> {
  const builds = [...others, "."];
  console.log(
    `${countText} boards of ${POSTINGS} postings\n\n| build | providers | boards/s | CPU ms/board | failed |`,
  );
  console.log("|---|---|---|---|---|");
  for (const providers of ["known to all", "of today"])
    for (const build of providers === "of today" ? ["."] : builds) {
      const only = providers === "known to all" ? { ONLY: "greenhouse,lever,ashby" } : {};
      const env = { ...process.env, ...only, FIRST_CRAWLS_OF: path.resolve(build) };
      const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, countText], { env });
      const { boards, failed, cpuMs } = JSON.parse(stdout) as { boards: number; failed: number; cpuMs: number };
      console.log(
        `| ${path.basename(path.resolve(build))} | ${providers} | ${((1000 * boards) / cpuMs).toFixed(0)} | ${(cpuMs / boards).toFixed(1)} | ${failed} |`,
      );
    }
}

interface Build {
  addBoard: typeof addBoard;
  crawlBoard: typeof crawlBoard;
}

/** Earlier builds have the same functions in one room. */
async function load(folder: string): Promise<Build> {
  const from = async (rooms: string[], file: string): Promise<unknown> => {
    for (const room of rooms) {
      try {
        return await import(path.join(folder, "src/cron", room, file));
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")) throw error;
      }
    }
    throw new Error(`no ${file} in ${folder}`);
  };
  return {
    ...((await from(["boards", ""], "add-board.ts")) as Pick<Build, "addBoard">),
    ...((await from(["crawl", ""], "crawl-board.ts")) as Pick<Build, "crawlBoard">),
  };
}

async function measure(folder: string): Promise<void> {
  const { addBoard: add, crawlBoard: crawl } = await load(folder);
  const only = process.env["ONLY"]?.split(",");
  const [count, wanted] = [Number(countText), only === undefined ? 1 : 20];
  const sim = createSimulator({ world: { seed: 3, boards: count * wanted, postingsPerBoard: POSTINGS } });
  const boards = sim.boards().filter(({ provider }) => only?.includes(provider) ?? true);
  const answers = new Map<string, { status: number; headers: Headers; body: ArrayBuffer }>();
  const ask = async (request: Request): Promise<Response> => {
    const key = `${request.method} ${request.url} ${request.method === "POST" ? await request.clone().text() : ""}`;
    let known = answers.get(key);
    if (known === undefined) {
      const { status, headers, ...response } = await readAll(await sim.fetch(request));
      answers.set(key, (known = { status, headers, ...response }));
    }
    return new Response(known.body, known);
  };
  const say = console.log;
  console.log = () => undefined;
  console.warn = () => undefined;
  let [cpuMs, failed, crawled] = [0, 0, 0];
  // The first time makes the answers, and warms the code.
  for (const isMeasured of [false, true]) {
    const { db } = createSqliteD1(path.join(folder, "migrations"));
    const { bucket } = createMemoryBucket(1_000_000);
    let now = Date.UTC(2026, 10, 1);
    const deps = {
      db,
      bucket,
      fetch: ask,
      userAgent: "Jobledger/bench",
      now: () => ++now,
      takeTurn: () => Promise.resolve(true),
      noteThrottled: () => Promise.resolve(),
      penalize: () => Promise.resolve(),
    };
    const before = process.cpuUsage();
    for (const { url, name } of boards.slice(0, count)) {
      const added = await add(db, bucket, { url, name, domain: null }, now);
      if (!added.ok) throw new Error(added.reason);
      const { kind } = await crawl(deps, added.sourceId, 1);
      if (!isMeasured) continue;
      crawled++;
      if (kind !== "changed") failed++;
    }
    const { user, system } = process.cpuUsage(before);
    if (isMeasured) cpuMs = (user + system) / 1000;
  }
  say(JSON.stringify({ boards: crawled, failed, cpuMs }));
}

async function readAll(response: Response) {
  return { status: response.status, headers: response.headers, body: await response.arrayBuffer() };
}
