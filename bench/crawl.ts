import { mkdir, rm, writeFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { promisify } from "node:util";
import { freePort, migrate, startLocalWorker } from "../scripts/local-worker.ts";
import { limits } from "../src/core/limits.ts";
import { createSimulator } from "../test/sim/simulator.ts";
import { cpuMs, residentMb, workerdProcesses } from "./process-usage.ts";
import { helpIfAsked } from "../scripts/read-options.ts";

/**
 * `npm run bench:crawl`: what a crawl costs in workerd with local D1 and R2, beside the floor for the
 * same bytes (read, SHA-256, JSON.parse), all in one run. CPU is that of the whole workerd process:
 * the Worker, D1's SQLite and R2's emulation together. No network.
 */
helpIfAsked("usage: npm run bench:crawl");
const STATE = ".wrangler/bench";
const BOARDS = 12;
const POSTINGS = 100;
const TURNS = 12;
const CHANGED_SHARE = 0.04;
/** Heaps of the Worker alone that are tried, in this order, MB. */
const HEAPS_MB = [48, 56, 64, 72, 80, 96];

type Step = "floor" | "calls" | "crawl";

interface Board {
  url: string;
  name: string;
  listUrl: string;
}

/** Bodies by list address; a board with several versions answers them in turn. */
const bodies = new Map<string, { versions: Buffer[]; next: number; moving: boolean }>();

await rm(STATE, { recursive: true, force: true });
await migrate("wrangler.toml", STATE);
const boards = await makeBoards();
const big = await makeBigBoard();
const server = await serveBodies();
const worker = await startLocalWorker([await writeConfig(server)], STATE, await freePort(), { probe: null });
try {
  await measureSpeed();
  await measureMemory();
} finally {
  await worker.stop();
  server.close();
  await rm(STATE, { recursive: true, force: true });
}

async function measureSpeed(): Promise<void> {
  const bytes =
    boards.reduce((sum, { listUrl }) => sum + (bodies.get(listUrl)?.versions[0]?.length ?? 0), 0) / boards.length;
  console.log(
    `${BOARDS} boards of ${POSTINGS} postings, ${(bytes / 1000).toFixed(0)} kB each, ${TURNS} crawls of each\n`,
  );
  await step("crawl", boards, 1);
  const rows: { name: string; boards: number; cpu: number }[] = [];
  const measure = async (name: string, kind: Step, moving: boolean): Promise<void> => {
    for (const { listUrl } of boards) setMoving(listUrl, moving);
    await step(kind, boards, 1);
    const usage = await measured(async () => await step(kind, boards, TURNS));
    const crawls = BOARDS * TURNS;
    rows.push({
      name: `${name} (${Object.keys(usage.result).join(", ")})`,
      boards: crawls / usage.seconds,
      cpu: usage.cpu / crawls,
    });
  };
  await measure("floor: read, SHA-256, JSON.parse", "floor", false);
  await measure("unchanged board", "crawl", false);
  await measure(`${CHANGED_SHARE * 100} % of postings changed`, "crawl", true);
  await measure("its calls alone: fetch, SHA-256, gzip, 4 of D1, 2 of R2", "calls", false);
  await measure("floor again", "floor", false);
  const floor = rows[0]?.cpu ?? 1;
  console.log("| | boards/s | postings/s | CPU ms/board | x floor |\n|---|---|---|---|---|");
  for (const { name, boards: perSecond, cpu } of rows) {
    console.log(
      `| ${name} | ${perSecond.toFixed(0)} | ${(perSecond * POSTINGS).toFixed(0)} | ${cpu.toFixed(1)} | ${(cpu / floor).toFixed(1)} |`,
    );
  }
  await measureCrawlAlone();
}

/** The same without the emulation of D1 and R2: see bench/crawl-alone.ts. */
async function measureCrawlAlone(): Promise<void> {
  for (const { listUrl } of boards) setMoving(listUrl, false);
  const { stdout } = await promisify(execFile)(process.execPath, [
    "bench/crawl-alone.ts",
    addressOf(server),
    JSON.stringify(boards),
    String(TURNS),
  ]);
  const { floorMs, unchangedMs, changedMs } = JSON.parse(stdout) as Record<
    "floorMs" | "unchangedMs" | "changedMs",
    number
  >;
  const times = (cpu: number): string => `${cpu.toFixed(1)} ms (${(cpu / floorMs).toFixed(1)} x)`;
  console.log(
    `\nThe crawler alone, in Node over SQLite: floor ${floorMs.toFixed(1)} ms, unchanged ${times(unchangedMs)}, changed ${times(changedMs)}`,
  );
}

async function measureMemory(): Promise<void> {
  const size = bodies.get(big.listUrl)?.versions[0]?.length ?? 0;
  console.log(`\nOne board of 5,000 postings, ${(size / 1e6).toFixed(1)} MB of JSON:`);
  await measureWorkerAlone();
  for (const name of ["first crawls", "unchanged", "one posting changed"]) {
    setMoving(big.listUrl, name === "one posting changed");
    // A first crawl writes so many postings and leaves the rest to the next ones.
    const times = name === "first crawls" ? Math.ceil(5_000 / limits.changesPerCrawlMax) : 1;
    const usage = await measured(async () => await step("crawl", [big], times));
    console.log(
      `- ${name} (${JSON.stringify(usage.result)}): ${usage.seconds.toFixed(1)} s, CPU ${(usage.cpu / 1000).toFixed(1)} s; ` +
        `all of workerd, D1 and R2 with it: ${usage.before.toFixed(0)} -> ${usage.peak.toFixed(0)} MB`,
    );
  }
  bodies.set(big.listUrl, { versions: [Buffer.alloc(49_000_000, 0x20)], next: 0, moving: false });
  console.log(`- 49 MB: ${Object.keys(await step("crawl", [big], 1)).join()}`);
}

/**
 * The Worker's own memory: see bench/crawl-memory.ts. Reported is the smallest heap in which the crawl
 * ends; an isolate has 128 MB for its heap and for what lies beside it, the list's bytes among them.
 */
async function measureWorkerAlone(): Promise<void> {
  for (const heapMb of HEAPS_MB) {
    const usage = await crawledInHeap(heapMb);
    if (usage === null) {
      console.log(`- the Worker alone does not end in a heap of ${heapMb} MB`);
      continue;
    }
    console.log(
      `- the Worker alone ends in a heap of ${heapMb} MB: grows by ${usage.grownBy.toFixed(0)} MB, ` +
        `its list included (${usage.opened} postings written)`,
    );
    return;
  }
}

/** Null: the heap did not hold it. Whatever else ends the process is thrown. */
async function crawledInHeap(heapMb: number): Promise<{ opened: number; grownBy: number } | null> {
  const board = decodeURIComponent(new URL(big.listUrl).pathname.split("/").at(-1) ?? "");
  const args = ["ashby", board, addressOf(server), boards[0]?.listUrl ?? ""];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [
      `--max-old-space-size=${heapMb}`,
      "--max-semi-space-size=2",
      "bench/crawl-memory.ts",
      ...args,
    ]);
    return JSON.parse(stdout) as { opened: number; grownBy: number };
  } catch (error) {
    if (/heap out of memory/.test(String(error))) return null;
    throw error;
  }
}

async function measured<T>(
  run: () => Promise<T>,
): Promise<{ result: T; seconds: number; cpu: number; before: number; peak: number }> {
  const pids = workerdProcesses();
  if (pids.length === 0) throw new Error("no workerd process found");
  const before = residentMb(pids);
  let peak = before;
  const sampler = setInterval(() => (peak = Math.max(peak, residentMb(pids))), 20);
  const [cpu, start] = [cpuMs(pids), performance.now()];
  const result = await run();
  clearInterval(sampler);
  return { result, seconds: (performance.now() - start) / 1000, cpu: cpuMs(pids) - cpu, before, peak };
}

async function step(name: Step, on: Board[], times: number): Promise<Record<string, number>> {
  const response = await fetch(worker.url, { method: "POST", body: JSON.stringify({ step: name, boards: on, times }) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Record<string, number>;
}

function setMoving(listUrl: string, moving: boolean): void {
  const body = bodies.get(listUrl);
  if (body !== undefined) body.moving = moving;
}

/** Ashby boards: their payloads have descriptions and pay, so a crawl has all its work to do. */
async function makeBoards(): Promise<Board[]> {
  const sim = createSimulator({ world: { seed: 1, boards: BOARDS * 3, postingsPerBoard: POSTINGS } });
  const made: Board[] = [];
  for (const { provider, board, url, name } of sim.boards()) {
    if (provider !== "ashby") continue;
    const listUrl = `https://api.ashbyhq.com/posting-api/job-board/${encodeURIComponent(board)}?includeCompensation=true`;
    await addBody(sim, listUrl, Math.round(POSTINGS * CHANGED_SHARE), TURNS + 2);
    made.push({ url, name, listUrl });
  }
  return made;
}

async function makeBigBoard(): Promise<Board> {
  const sim = createSimulator({ world: { seed: 2, boards: 3, bigBoard: { provider: "ashby", postings: 5_000 } } });
  const board = sim.boards().at(-1);
  if (board === undefined) throw new Error("no big board");
  const listUrl = `https://api.ashbyhq.com/posting-api/job-board/${encodeURIComponent(board.board)}?includeCompensation=true`;
  await addBody(sim, listUrl, 1, 2);
  return { url: board.url, name: board.name, listUrl };
}

/** The board as it is, and versions of it in which so many postings have another text. */
async function addBody(
  sim: ReturnType<typeof createSimulator>,
  listUrl: string,
  changed: number,
  versions: number,
): Promise<void> {
  const text = await (await sim.fetch(listUrl)).text();
  const list = JSON.parse(text) as { jobs: { descriptionHtml: string }[] };
  const texts = [text];
  for (let version = 1; version < versions; version++) {
    for (let index = 0; index < changed; index++) {
      const job = list.jobs[(version * changed + index) % list.jobs.length];
      if (job !== undefined) job.descriptionHtml += `<p>Edited for the ${version}th time.</p>`;
    }
    texts.push(JSON.stringify(list));
  }
  bodies.set(listUrl, { versions: texts.map((body) => Buffer.from(body)), next: 0, moving: false });
}

async function serveBodies(): Promise<Server> {
  const listening = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? "", "http://localhost");
    const body = bodies.get(searchParams.get("url") ?? "");
    if (body !== undefined && (body.moving || searchParams.has("moving")))
      body.next = (body.next + 1) % body.versions.length;
    response.writeHead(body === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(body?.versions[body.next]);
  });
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  return listening;
}

function addressOf(listening: Server): string {
  const address = listening.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
}

async function writeConfig(listening: Server): Promise<string> {
  const file = path.resolve(".wrangler/bench.json");
  await mkdir(path.dirname(file), { recursive: true });
  const config = {
    name: "jobledger-bench",
    main: path.resolve("bench/crawl-worker.ts"),
    compatibility_date: "2026-10-20",
    compatibility_flags: ["nodejs_compat"],
    vars: { BOARDS_AT: addressOf(listening) },
    d1_databases: [{ binding: "DB", database_name: "jobledger" }],
    r2_buckets: [{ binding: "RAW", bucket_name: "jobledger-raw" }],
  };
  await writeFile(file, JSON.stringify(config));
  return file;
}
