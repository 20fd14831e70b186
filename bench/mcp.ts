import { rm } from "node:fs/promises";
import { readNumber, readOptions } from "../scripts/read-options.ts";
import { bundleWorker, startWorkerd } from "./local-workerd.ts";
import { makeCatalogue } from "./make-catalogue.ts";
import { cpuMs, workerdProcesses } from "./process-usage.ts";

/**
 * `npm run bench:mcp -- [--postings 20000]`: the tool search_jobs beside the same search of the API, in turn over
 * workerd's own socket: the median of both in ms, what each takes of the processor, and how many times as long the tool
 * takes.
 */
const usage = "usage: npm run bench:mcp -- [--postings 20000]";
const { values } = readOptions({ options: { postings: { type: "string", default: "20000" } } }, usage);
const postings = readNumber("postings", values.postings, { min: 1_000, max: 10_000_000, usage });
const STATE = ".wrangler/bench-mcp";
const ROUNDS = 150;
const WARM = 30;

const searches: Record<string, unknown>[] = [
  { limit: 20 },
  { limit: 20, country: ["us"] },
  { limit: 20, q: "senior engineer" },
  { limit: 20, provider: ["greenhouse"], workplace_type: ["remote"], include_total: true },
];

await bundleWorker();
await makeCatalogue(STATE, postings);
const workerd = await startWorkerd(STATE);
try {
  for (const search of searches) console.log(JSON.stringify({ bench: "mcp", search, ...(await measure(search)) }));
} finally {
  await workerd.stop();
  await rm(STATE, { recursive: true, force: true });
}

async function measure(search: object) {
  const params = { name: "search_jobs", arguments: search };
  const kinds = {
    http: { path: "/job-postings/v1/jobs/search", body: search },
    mcp: { path: "/mcp", body: { jsonrpc: "2.0", id: 1, method: "tools/call", params } },
  };
  const spent = { http: [] as number[], mcp: [] as number[] };
  const cpu = { http: 0, mcp: 0 };
  const pids = workerdProcesses();
  for (let round = 0; round < ROUNDS + WARM; round++) {
    for (const name of ["http", "mcp"] as const) {
      const [begun, cpuBefore] = [performance.now(), cpuMs(pids)];
      await ask(kinds[name].path, kinds[name].body);
      if (round < WARM) continue;
      spent[name].push(performance.now() - begun);
      cpu[name] += cpuMs(pids) - cpuBefore;
    }
  }
  const [http, mcp] = [medianOf(spent.http), medianOf(spent.mcp)];
  return { http, mcp, ratio: mcp / http, cpuHttp: cpu.http / ROUNDS, cpuMcp: cpu.mcp / ROUNDS };
}

async function ask(path: string, body: object): Promise<void> {
  const headers = { "Content-Type": "application/json", Accept: "application/json, text/event-stream" };
  const answer = await fetch(new URL(path, workerd.url), { method: "POST", headers, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok || text.includes('"isError":true')) throw new Error(text);
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
