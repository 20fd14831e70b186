import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { callAdmin } from "../../scripts/admin-client.ts";
import { migrate, waitFor } from "../../scripts/local-worker.ts";
import { findWrongSlots } from "../board-slots.ts";
import { overSqlite } from "../sim/judge/sqlite-d1.ts";
import { recount } from "../sim/judge/recount.ts";
import { createRandom } from "../sim/random.ts";
import { checkLedger } from "./check-world.ts";
import { fuzzRequests, type FuzzRun } from "./fuzz-requests.ts";
import { startLiveWorker, type LiveWorker } from "./live-worker.ts";

const CONFIGS = ["test/sim/demo.toml", "test/browser/sim.toml"];
/** A kill comes so many ms after the cron at most: that long a round's crawls take. */
const KILL_MS_MAX = 4_000;
const SETTLE_MS = 180_000;

export interface KillRun {
  kills: number;
  crawls: number;
  events: number;
  /** What the database says that it may not, after the last kill and when all was done. */
  wrong: string[];
  fuzz: FuzzRun;
}

interface Board {
  url: string;
  name: string;
}

/**
 * Kills the running product while it crawls, again and again, in the middle of whatever it does, and
 * holds what is left against its own history. What stands then is asked `requests` generated questions.
 */
export async function killWorker(kills: number, requests: number, seed: number): Promise<KillRun> {
  const random = createRandom(seed);
  await mkdir(".wrangler", { recursive: true });
  const state = await mkdtemp(path.resolve(".wrangler/attack-"));
  const wrong: string[] = [];
  await migrate(CONFIGS[0] ?? "", state);
  let worker = await startLiveWorker(CONFIGS, state);
  try {
    for (const { url, name } of await sim<Board[]>(worker, "GET", "boards"))
      await callAdmin(worker.url, "POST", "/admin/sources", { url, name, unseen: true });
    for (let round = 0; round < kills; round++) {
      await beginRound(worker, round);
      await new Promise((resolve) => setTimeout(resolve, random.int(0, KILL_MS_MAX)));
      await worker.kill();
      wrong.push(...(await checkState(state)).wrong.map((what) => `after kill ${round + 1}: ${what}`));
      worker = await startLiveWorker(CONFIGS, state);
    }
    await beginRound(worker, kills);
    await settle(worker);
    const fuzz = await fuzzRequests(worker.url, requests, seed);
    await worker.kill();
    const end = await checkState(state);
    wrong.push(...end.wrong.map((what) => `at the end: ${what}`));
    return { kills, crawls: end.crawls, events: end.events, wrong, fuzz };
  } finally {
    await worker.kill();
    await rm(state, { recursive: true, force: true });
  }
}

async function beginRound(worker: LiveWorker, round: number): Promise<void> {
  await sim(worker, "POST", `round?n=${round}`);
  await callAdmin(worker.url, "POST", "/admin/crawl");
  await worker.fireCron();
}

/** Until nothing moves any more. */
async function settle({ url, fireCron }: LiveWorker): Promise<void> {
  let before = "";
  let quiet = 0;
  await waitFor(
    async () => {
      const now: string = await (await fetch(`${url}/job-postings/v1/stats`)).text();
      quiet = now === before ? quiet + 1 : 0;
      before = now;
      if (quiet % 5 === 4) await fireCron();
      return quiet > 12;
    },
    SETTLE_MS,
    1_000,
  );
}

async function sim<T>(worker: LiveWorker, method: "GET" | "POST", call: string): Promise<T> {
  const response = await fetch(`${worker.url}/__sim/${call}`, { method });
  if (!response.ok) throw new Error(`the simulator refused ${call}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** The database's file as the dead process left it. Its index is built anew on the way, to the same words. */
async function checkState(state: string): Promise<{ wrong: string[]; crawls: number; events: number }> {
  const folder = path.join(state, "v3/d1/miniflare-D1DatabaseObject");
  const name = (await readdir(folder)).find((file) => file.endsWith(".sqlite") && file !== "metadata.sqlite");
  if (name === undefined) throw new Error(`no database in ${folder}`);
  const sqlite = new DatabaseSync(path.join(folder, name));
  try {
    const db = overSqlite(sqlite);
    const count = (table: string): number =>
      (sqlite.prepare(`select count(*) as count from ${table}`).get() as { count: number }).count;
    const wrong = [
      ...checkLedger(sqlite),
      ...(await findWrongSlots(db)),
      // Payloads are the bucket's, which lies in files of its own.
      ...(await recount(db, sqlite, [], () => true)),
    ];
    return { wrong, crawls: count("crawls"), events: count("events") };
  } finally {
    sqlite.close();
  }
}
