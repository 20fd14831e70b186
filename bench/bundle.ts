import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { convertV4MiniflareOptions, Miniflare, type V4MiniflareOptions } from "miniflare";
import { readNumber, readOptions } from "../scripts/read-options.ts";
import { workerdProcesses } from "./process-usage.ts";

/**
 * `npm run bench:bundle -- [--beside <another checkout>] [--starts 15]`: bytes that a deployment uploads,
 * and CPU time of its start: until its module is evaluated, and until it has answered a first request.
 * Each start is a fresh workerd, the builds take turns, and what a start of an empty Worker takes is
 * subtracted. The kernel counts the time (all threads), so other work on the machine is not in it.
 */
const usage = "usage: npm run bench:bundle -- [--beside <another checkout>] [--starts 15]";
const { values } = readOptions(
  { options: { beside: { type: "string" }, starts: { type: "string", default: "15" } } },
  usage,
);
const starts = readNumber("starts", values.starts, { min: 1, max: 1_000, usage });

interface Build {
  name: string;
  code: string;
  /** Tables beside the code, which a start does not read. */
  data: { name: string; bytes: Buffer }[];
  /** CPU ms of each start, to the module's end and to the first answer. */
  evaluated: number[];
  answered: number[];
}

const EMPTY = "export default { fetch: () => new Response() };";
const empty: Build = { name: "an empty Worker", code: EMPTY, data: [], evaluated: [], answered: [] };
const trees = values.beside === undefined ? ["."] : [values.beside, "."];
const builds = await Promise.all(trees.map(bundle));
for (let turn = 0; turn < starts; turn++) for (const build of [empty, ...builds]) await measureStart(build);
print();

/** The production bundle of a checkout, by its own wrangler. */
async function bundle(tree: string): Promise<Build> {
  const folder = path.resolve(tree);
  const out = await mkdtemp(path.join(tmpdir(), "jobledger-bundle-"));
  const env = { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false" };
  const wrangler = path.join(folder, "node_modules/wrangler/bin/wrangler.js");
  const args = [wrangler, "deploy", "--dry-run", "--outdir", out];
  await promisify(execFile)(process.execPath, args, { env, cwd: folder });
  const code = await readFile(path.join(out, "index.js"), "utf8");
  const tables = (await readdir(out)).filter((name) => name.endsWith(".bin"));
  const data = await Promise.all(tables.map(async (name) => ({ name, bytes: await readFile(path.join(out, name)) })));
  await rm(out, { recursive: true });
  return { name: tree === "." ? "this checkout" : tree, code, data, evaluated: [], answered: [] };
}

/** One fresh workerd, which imports the bundle when first asked, as `wrangler check startup` does it. */
async function measureStart(build: Build): Promise<void> {
  const entry = `export default { fetch: async (request, env, context) => {
    const worker = await import("./bundle.js");
    if (new URL(request.url).pathname === "/import") return new Response();
    const unlimited = { limit: async () => ({ success: true }) };
    return await worker.default.fetch(request, { ...env, API_LIMIT_KEYLESS: unlimited }, context);
  } };`;
  const options = {
    name: "start",
    compatibilityDate: "2026-10-20",
    compatibilityFlags: ["nodejs_compat"],
    modules: [
      { type: "ESModule", path: "entry.js", contents: entry },
      { type: "ESModule", path: "bundle.js", contents: build.code },
      ...build.data.map(({ name, bytes }) => ({ type: "Data", path: name, contents: bytes })),
    ],
    cf: false,
    telemetry: { enabled: false },
  } as unknown as V4MiniflareOptions;
  const workerd = new Miniflare(convertV4MiniflareOptions(options));
  const url = await workerd.ready;
  const [pid = 0] = workerdProcesses();
  await ask(new URL("/import", url));
  build.evaluated.push(threadsMs(pid));
  // No binding is there: an address that needs none.
  await ask(new URL("/style.css", url));
  build.answered.push(threadsMs(pid));
  await workerd.dispose();
}

async function ask(url: URL): Promise<void> {
  const response = await fetch(url);
  await response.arrayBuffer();
}

/** CPU time of a process's threads so far, ms: to the nanosecond, where /proc/<pid>/stat has ticks of 10 ms. */
function threadsMs(pid: number): number {
  const nanoseconds = readdirSync(`/proc/${pid}/task`).map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]),
  );
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6;
}

function print(): void {
  const above = (build: Build, kind: "evaluated" | "answered"): number => median(build[kind]) - median(empty[kind]);
  console.log(`${starts} starts of each; medians above an empty Worker (${median(empty.evaluated).toFixed(0)} ms)\n`);
  console.log(
    "| | code, kB | tables, kB | upload, gzip, kB | start-up, CPU ms | to the first answer, CPU ms |\n|---|---|---|---|---|---|",
  );
  for (const build of builds) {
    console.log(
      `| ${build.name} | ${(build.code.length / 1000).toFixed(0)} | ${(tableBytes(build) / 1000).toFixed(0)} | ${(gzipBytes(build) / 1000).toFixed(0)} | ${above(build, "evaluated").toFixed(1)} | ${above(build, "answered").toFixed(1)} |`,
    );
  }
  const [before, now] = builds;
  if (before === undefined || now === undefined) return;
  const share = (of: (build: Build) => number): string => `${((100 * of(now)) / of(before)).toFixed(0)} %`;
  console.log(
    `| share | ${share(({ code }) => code.length)} | | ${share(gzipBytes)} | ${share((build) => above(build, "evaluated"))} | ${share((build) => above(build, "answered"))} |`,
  );
}

function tableBytes({ data }: Build): number {
  return data.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

function gzipBytes({ code, data }: Build): number {
  return [code, ...data.map(({ bytes }) => bytes)].reduce((sum, part) => sum + gzipSync(part).length, 0);
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
