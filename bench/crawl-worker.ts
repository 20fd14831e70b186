import { gzipSync } from "node:zlib";
import { sha256 } from "../src/core/ids.ts";
import { addBoard } from "../src/cron/boards/add-board.ts";
import type { CrawlDependencies } from "../src/cron/crawl/crawl-dependencies.ts";
import { crawlBoard } from "../src/cron/crawl/crawl-board.ts";
import { readSource } from "../src/db/boards/read-sources.ts";

type BenchEnv = Pick<Env, "DB" | "RAW"> & { BOARDS_AT: string };

/** One step of the benchmark: what to do with which boards, how often. */
interface Step {
  step: "add" | "floor" | "calls" | "crawl";
  boards: { url: string; name: string; listUrl: string }[];
  times: number;
}

/**
 * The crawler in workerd, with real local D1 and R2, driven by bench/crawl.ts. Boards are asked over
 * loopback, so that a crawl and the floor read the same bytes in the same way.
 */
export default {
  fetch: async (request, env) => {
    const { step, boards, times } = (await request.json()) as Step;
    const ask = async (asked: Request): Promise<Response> =>
      await fetch(`${env.BOARDS_AT}/?url=${encodeURIComponent(asked.url)}`, { signal: asked.signal });
    const outcomes: Record<string, number> = {};
    const tally = (outcome: string): void => void (outcomes[outcome] = (outcomes[outcome] ?? 0) + 1);
    const ids: string[] = [];
    if (step === "crawl" || step === "add") for (const board of boards) ids.push(await added(env, board));
    const numbers = new Map<string, number>();
    for (const id of ids) numbers.set(id, (await readSource(env.DB, id))?.crawlNumber ?? 0);
    for (let turn = 0; turn < times; turn++) {
      if (step === "floor")
        for (const { listUrl } of boards) tally(await readAndParse(await ask(new Request(listUrl))));
      if (step === "calls")
        for (const { listUrl } of boards) tally(await callAlone(env, await ask(new Request(listUrl))));
      if (step === "crawl") for (const id of ids) tally(await crawl(env, ask, id, numbers));
    }
    return Response.json(outcomes);
  },
} satisfies ExportedHandler<BenchEnv>;

async function added(env: BenchEnv, { url, name }: Step["boards"][number]): Promise<string> {
  const board = await addBoard(env.DB, env.RAW, { url, name, domain: null }, Date.now());
  if (!board.ok) throw new Error(board.reason);
  return board.sourceId;
}

/** The least that any crawler does with a payload. */
async function readAndParse(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  sha256(bytes);
  JSON.parse(new TextDecoder().decode(bytes));
  return "parsed";
}

/** The calls that a changed crawl makes, of the same sizes and without its work: what no crawler here does without. */
async function callAlone(env: BenchEnv, response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const name = `${sha256(bytes)}-${crypto.randomUUID()}`;
  const one = env.DB.prepare("select 1 as one");
  for (const batch of [[one], [one], [one, one], Array.from({ length: 12 }, () => one)]) await env.DB.batch(batch);
  await env.RAW.put(`payload/${name}`, gzipSync(bytes, { level: 1, chunkSize: 256 * 1024 }));
  await env.RAW.put(`record/${name}`, name);
  return "called";
}

async function crawl(
  env: BenchEnv,
  ask: CrawlDependencies["fetch"],
  id: string,
  numbers: Map<string, number>,
): Promise<string> {
  const deps: CrawlDependencies = {
    db: env.DB,
    bucket: env.RAW,
    fetch: ask,
    userAgent: "Jobledger/bench",
    now: Date.now,
    takeTurn: () => Promise.resolve(true),
    noteThrottled: () => Promise.resolve(),
  };
  const number = (numbers.get(id) ?? 0) + 1;
  numbers.set(id, number);
  const outcome = await crawlBoard(deps, id, number);
  if (outcome.kind === "failed") return `failed: ${outcome.failure.code}: ${outcome.failure.message}`;
  return outcome.kind === "changed" && outcome.commit.crawl.baseline ? "first" : outcome.kind;
}
