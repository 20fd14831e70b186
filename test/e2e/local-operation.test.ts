import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../../scripts/local-worker.ts";

/** What becomes of `npm start` when it, or something of it, is killed, and what stands in its way. */
let folder: string;
let state: string;
let port: number;
let sim: string;
const started: ChildProcess[] = [];

interface Run {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "jobledger-e2e-"));
  state = path.join(folder, "state");
  port = await freePort();
  await mkdir(".wrangler", { recursive: true });
  sim = path.resolve(".wrangler/e2e-sim.toml");
  const config = (await readFile("test/sim/wrangler.toml", "utf8"))
    .replace('main = "worker.ts"', `main = "${path.resolve("test/sim/worker.ts")}"`)
    .replace(/SIM_GUEST_POSTINGS = .*/, "")
    .replace(/SIM_BOARDS = "\d+"/, 'SIM_BOARDS = "3"');
  await writeFile(sim, config);
});
afterAll(async () => {
  for (const child of started) child.kill("SIGKILL");
  await until(async () => (await processesOfRun()).length === 0);
  await rm(folder, { recursive: true });
});

/** Polls; the test's own time-out is the only clock. */
async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 200));
}

function start(command: string, args: string[]): Run {
  const child = spawn(command, args, { stdio: "pipe" });
  started.push(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return { child, output: () => text, ended: new Promise((resolve) => child.once("exit", resolve)) };
}

const startScript = (...more: string[]): Run =>
  start(process.execPath, ["scripts/start.ts", "--port", String(port), "--state", state, "--sim", sim, ...more]);

/** What a command prints that is refused. */
async function refusal(run: Run): Promise<string> {
  expect(await run.ended).toBe(1);
  expect(run.output()).not.toContain("    at ");
  return run.output().trim();
}

/** Waits for words of a run that goes on. */
async function says(run: Run, words: string): Promise<void> {
  let over = false;
  void run.ended.then(() => (over = true));
  await until(() => over || run.output().includes(words));
  expect(run.output()).toContain(words);
}

/** Ids of living processes that have to do with this run, below which workerd is too: it works in the folder. */
async function processesOfRun(): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(
    pids.map(async (pid) => await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")),
  );
  return pids.filter((_, index) => commands[index]?.includes(folder)).map(Number);
}

it("killed in its first round nothing is left, and the next start goes on", { timeout: 600_000 }, async () => {
  const first = startScript();
  await says(first, "Round 1 of 3");
  first.child.kill("SIGKILL");
  await until(async () => (await processesOfRun()).length === 0);

  const npm = start("npm", ["start", "--", "--port", String(port), "--state", state, "--sim", sim]);
  await says(npm, "Ctrl-C stops it");
  expect(npm.output()).toMatch(/The last start was interrupted in round [12]: going on from there/);
  expect(npm.output()).toContain("Round 3 of 3");

  expect(await refusal(startScript())).toMatch(
    /is held by npm start \(process \d+\), which serves http:\/\/127\.0\.0\.1:\d+: stop that one first/,
  );
  const other = ["scripts/start.ts", "--port", String(port), "--state", path.join(folder, "other")];
  expect(await refusal(start(process.execPath, other))).toBe(
    `port ${port} is taken by another program: choose another, like --port 9000`,
  );
  const boards = start(process.execPath, ["scripts/boards.ts", "list", "--state", state]);
  expect(await boards.ended).toBe(0);
  expect(boards.output().trim().split("\n")).toHaveLength(3);

  npm.child.kill("SIGKILL");
  await until(async () => (await processesOfRun()).length === 0);
});

it("a Worker that dies is said, and takes all with it", { timeout: 600_000 }, async () => {
  const run = startScript();
  await says(run, "Ctrl-C stops it");
  expect(run.output()).toContain("still there");
  const wrangler = (await processesOfRun()).find((pid) => pid !== run.child.pid) ?? 0;
  process.kill(wrangler, "SIGKILL");
  expect(await refusal(run)).toContain(
    "The Worker died: it ended with SIGKILL. Start again with npm start; what is there is kept.",
  );
  await until(async () => (await processesOfRun()).length === 0);
});

it("a terminal that closes while it starts ends it", { timeout: 600_000 }, async () => {
  const run = startScript();
  await says(run, "Applying migrations");
  run.child.kill("SIGHUP");
  expect(await run.ended).toBe(0);
  await until(async () => (await processesOfRun()).length === 0);
});

it("says in one line why a folder is of no use", { timeout: 600_000 }, async () => {
  const recorded = path.join(folder, "recorded");
  await mkdir(recorded);
  await writeFile(path.join(recorded, "INDEX.tsv"), "");
  const inside = path.join(recorded, "state");
  expect(await refusal(startScript("--recorded", recorded, "--state", inside))).toMatch(
    /lies inside the recorded folder .*: name another with --state/,
  );
  expect(existsSync(inside)).toBe(false);
  await writeFile(path.join(folder, "file"), "");
  expect(await refusal(startScript("--state", path.join(folder, "file/state")))).toMatch(
    /can't be written \(ENOTDIR\)/,
  );
});
