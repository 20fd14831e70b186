import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { get, type IncomingMessage } from "node:http";
import path from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import type { ExportedFile } from "../scripts/export-all.ts";
import { readNumber, readOptions } from "../scripts/read-options.ts";
import { bundleWorker, databaseFile, startWorkerd } from "./local-workerd.ts";
import { makeCatalogue } from "./make-catalogue.ts";
import { cpuMs, residentMb, workerdProcesses } from "./process-usage.ts";

/**
 * `npm run bench:export -- [--postings 20000] [--keep]`: rows a second that the Worker's code exports, postings and
 * events, in both forms and with their hashes, beside DuckDB's own COPY of the same rows to Parquet, in turn on this
 * machine, by the clock and by the processor's time (which others at work on the machine change less), and beside the
 * same two forms of them, Parquet and JSON lines as gzip, by DuckDB, since those are what ours is; bytes of both,
 * the most memory that workerd held beyond what it holds idle (its database and bucket too), and what the code alone held
 * in Node with a heap of HEAP_MB (export-memory.ts). `--keep`: takes the database that the last run left.
 */
const usage = "usage: npm run bench:export -- [--postings 20000] [--keep]";
const { values } = readOptions(
  { options: { postings: { type: "string", default: "20000" }, keep: { type: "boolean", default: false } } },
  usage,
);
const postings = readNumber("postings", values.postings, { min: 1_000, max: 10_000_000, usage });
const STATE = path.resolve(".wrangler/bench-export");
const OUT = path.join(STATE, "out");
const DATASETS = "postings,events";
/** Of V8 in a Worker's 128 MB: the rest is for buffers beside it. */
const HEAP_MB = 80;
/** Of what V8 keeps of new objects, garbage or not: as it likes it 48 MB come to the heap above, and are told as held. */
const NEW_MB = 1;
/** Of what a process said that died: the others' figures are told all the same. */
const DIED_CHARS = 600;

await bundleWorker();
if (!values.keep) await makeCatalogue(STATE, postings, { indexed: false });
await mkdir(OUT, { recursive: true });
const ours = await runExport();
const copied = [];
for (const { name } of ours.files) copied.push(await copyByDuckDb(name));
const [rows, copySeconds] = [sum(copied.map((one) => one.rows)), sum(copied.map((one) => one.seconds))];
const copyCpuSeconds = sum(copied.map((one) => one.cpuSeconds));
const bothCpuSeconds = copyCpuSeconds + sum(copied.map((one) => one.linesCpuSeconds));
const parquetBytes = sum(ours.files.map(({ bytes }) => bytes));
console.log(
  JSON.stringify({
    bench: "export",
    rows,
    ours: { ...ours.used, rowsPerSecond: Math.round(rows / ours.used.seconds), parquetBytes },
    duckdb: {
      seconds: copySeconds,
      cpuSeconds: copyCpuSeconds,
      bothCpuSeconds,
      rowsPerSecond: Math.round(rows / copySeconds),
      bytes: sum(copied.map((one) => one.bytes)),
    },
    speedRatio: copySeconds / ours.used.seconds,
    cpuRatio: copyCpuSeconds / ours.used.cpuSeconds,
    bothCpuRatio: bothCpuSeconds / ours.used.cpuSeconds,
    bytesRatio: parquetBytes / sum(copied.map((one) => one.bytes)),
    alone: await measureAlone(),
  }),
);
await rm(OUT, { recursive: true });

/** Our files in a folder; time and memory of `postings` and `events`, in both forms. */
async function runExport() {
  const workerd = await startWorkerd(STATE);
  const urlOf = (query: string): URL => new URL(`/bench/export?${query}`, workerd.url);
  await fetch(urlOf("key=none"));
  const pids = workerdProcesses();
  const [idle, cpu] = [residentMb(pids), cpuMs(pids)];
  let most = idle;
  const watch = setInterval(() => (most = Math.max(most, residentMb(pids))), 100);
  const begun = performance.now();
  const answer = await askForHours(urlOf(`datasets=${DATASETS}`));
  const seconds = (performance.now() - begun) / 1_000;
  clearInterval(watch);
  const files = (JSON.parse(answer) as ExportedFile[]).filter(({ name }) => name.endsWith(".parquet"));
  const used = { seconds, cpuSeconds: (cpuMs(pids) - cpu) / 1_000, idleMb: idle, addedMb: most - idle };
  for (const { name, key } of files)
    await writeFile(
      path.join(OUT, name),
      Buffer.from(await (await fetch(urlOf(`key=${encodeURIComponent(key)}`))).arrayBuffer()),
    );
  await workerd.stop();
  return { files, used };
}

/** An answer's text, however long it takes: `fetch` gives up after five minutes. */
async function askForHours(url: URL): Promise<string> {
  const [answer] = (await once(get(url), "response")) as [IncomingMessage];
  const said = await text(answer);
  if (answer.statusCode !== 200) throw new Error(said);
  return said;
}

/** The code by itself, of which a Worker's memory is full or not: it dies when the heap does not hold it. */
async function measureAlone(): Promise<unknown> {
  const options = [`--max-old-space-size=${HEAP_MB}`, `--max-semi-space-size=${NEW_MB}`];
  const args = [...options, "bench/export-memory.ts", await databaseFile(STATE), OUT, DATASETS];
  const run = await promisify(execFile)(process.execPath, args).catch((error: unknown) => String(error));
  return typeof run === "string" ? { died: run.slice(0, DIED_CHARS) } : JSON.parse(run.stdout);
}

/** The rows of a file, in memory, and then to Parquet, and to lines: these alone are timed. */
async function copyByDuckDb(name: string) {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`create table rows as select * from '${path.join(OUT, name)}'`);
  const to = path.join(OUT, `copy-${name}`);
  const { seconds, cpuSeconds } = await timed(connection, `copy rows to '${to}' (format parquet, compression zstd)`);
  const lines = await timed(connection, `copy rows to '${to}.json.gz' (format json, compression gzip)`);
  const counted = (await connection.runAndReadAll("select count(*)::int from rows")).getRowsJson();
  connection.closeSync();
  instance.closeSync();
  const { size: bytes } = await stat(to);
  return { rows: Number(counted[0]?.[0]), seconds, cpuSeconds, linesCpuSeconds: lines.cpuSeconds, bytes };
}

/** By the clock, and of the processor. */
async function timed(connection: DuckDBConnection, sql: string): Promise<{ seconds: number; cpuSeconds: number }> {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  await connection.run(sql);
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - begun) / 1_000, cpuSeconds: (user + system) / 1e6 };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
