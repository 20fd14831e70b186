import { mkdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { callAdmin } from "./admin-client.ts";
import { readDevVars, settingVariables } from "./dev-vars.ts";
import { PlainError } from "./explain-failure.ts";
import { stateFolders, waitFor, type LocalWorker } from "./local-worker.ts";
import { readNumber, readOptions } from "./read-options.ts";
import { refuseInside, runLocal } from "./run-local.ts";

/**
 * `npm start`: the whole path on this machine, no network. Boards of the ATS simulator are added,
 * crawled round after round through cron, queue, R2 and D1, and served.
 */
const usage =
  "usage: npm start -- [--port 8787] [--recorded <folder of payloads>] [--once] [--state <folder for the data>]";
const { values } = readOptions(
  {
    options: {
      recorded: { type: "string" },
      port: { type: "string", default: "8787" },
      once: { type: "boolean", default: false },
      /** Another folder for the data, for tests. */
      state: { type: "string" },
      /** Another simulator's configuration, for tests. */
      sim: { type: "string", default: "test/sim/wrangler.toml" },
    },
  },
  usage,
);
const wantedPort = readNumber("port", values.port, { min: 1, max: 65_535, usage });

const GENERATED_ROUNDS = 3;
const ROUND_TIMEOUT_MS = 180_000;
const CRON_MS = 60_000;
const QUIET_POLLS = 3;
const API = "/job-postings/v1";

interface SimBoard {
  url: string;
  board: string;
  name: string;
}
interface SimState {
  round: number;
  /** The last round that brings anything new; null: every round does. */
  lastRound: number | null;
}
interface SourceList {
  data: { source_id: string; last_crawled_at: string | null }[];
  meta: { next_cursor?: string | null };
}
interface Stats {
  records: number;
  active: number;
}

const state = values.state ?? (values.recorded === undefined ? stateFolders.demo : stateFolders.recorded);
let worker: LocalWorker;

await runLocal(
  {
    command: "npm start",
    state,
    port: wantedPort,
    configs: async () => [
      "test/sim/demo.toml",
      values.recorded === undefined ? values.sim : await recordedConfig(values.recorded),
    ],
    variables: settingVariables(await readDevVars()),
  },
  async (started) => {
    worker = started;
    await fill();
    // Boards that are added or asked for later are crawled within the minute.
    setInterval(() => void worker.fireCron().catch(console.error), CRON_MS).unref();
    await printWelcome();
    return values.once ? "stop" : "stay";
  },
);

/** Adds the sample boards and crawls them; what an earlier start did is kept. */
async function fill(): Promise<void> {
  const boards = await sim<SimBoard[]>("GET", "boards");
  const { round, lastRound } = await sim<SimState>("GET", "state");
  const wanted = lastRound === null ? GENERATED_ROUNDS : lastRound + 1;
  const present = await readSources();
  const crawled = present.filter(({ last_crawled_at }) => last_crawled_at !== null).length;
  if (crawled >= boards.length && round >= wanted - 1) {
    console.log("The sample data of the last start is still there (npm run reset empties it).");
    return;
  }
  if (present.length > 0) console.log(`The last start was interrupted in round ${round + 1}: going on from there.`);
  console.log(`Adding ${boards.length} sample boards ...`);
  // A recorded board has no name but its token, which is none.
  for (const { url, board, name } of boards)
    await callAdmin(worker.url, "POST", "/admin/sources", { url, ...(name !== board && { name }), unseen: true });
  for (let next = round; next < wanted; next++) await crawlRound(next, wanted);
  // What the cron counts of all that came.
  await worker.fireCron();
}

async function crawlRound(round: number, rounds: number): Promise<void> {
  const started = Date.now();
  await sim("POST", `round?n=${round}`);
  await callAdmin(worker.url, "POST", "/admin/crawl");
  await worker.fireCron();
  let waiting = 0;
  let quietPolls = 0;
  let recordsBefore = -1;
  const done = await waitFor(
    async () => {
      const sources = await readSources();
      waiting = sources.filter(
        ({ last_crawled_at }) => last_crawled_at === null || Date.parse(last_crawled_at) < started,
      ).length;
      // A large board is read in several crawls: wait until nothing more comes.
      const { records } = await readStats();
      quietPolls = waiting === 0 && records === recordsBefore ? quietPolls + 1 : 0;
      recordsBefore = records;
      return quietPolls >= QUIET_POLLS;
    },
    ROUND_TIMEOUT_MS,
    500,
  );
  if (!done) throw new Error(`round ${round + 1}: ${waiting} boards were not crawled in time`);
  const { records, active } = await readStats();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`Round ${round + 1} of ${rounds}: ${active} open of ${records} postings, ${seconds} s`);
}

async function readSources(): Promise<SourceList["data"]> {
  const all: SourceList["data"] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const page: SourceList = await getJson<SourceList>(`${API}/sources?limit=100${query}`);
    all.push(...page.data);
    cursor = page.meta.next_cursor ?? null;
  } while (cursor !== null);
  return all;
}

async function readStats(): Promise<Stats> {
  return (await getJson<{ data: Stats }>(`${API}/stats`)).data;
}

async function getJson<T>(address: string): Promise<T> {
  const response = await fetch(worker.url + address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return (await response.json()) as T;
}

async function sim<T>(method: "GET" | "POST", call: string): Promise<T> {
  const response = await fetch(`${worker.url}/__sim/${call}`, { method });
  if (!response.ok) throw new Error(`the simulator refused ${call}: ${await response.text()}`);
  return (await response.json()) as T;
}

async function printWelcome(): Promise<void> {
  const { active, records } = await readStats();
  console.log(`
Jobledger is at ${worker.url} with ${active} open postings of ${records}. Ctrl-C stops it. Try:

  curl '${worker.url}${API}/jobs/search?provider=greenhouse&limit=3'
  curl '${worker.url}${API}/events/search?event_types=job.closed,job.reopened&limit=3'
  curl '${worker.url}${API}/stats'
`);
}

/** The simulator's configuration with the folder of recorded payloads as its assets. */
async function recordedConfig(folder: string): Promise<string> {
  const directory = path.resolve(folder);
  await stat(path.join(directory, "INDEX.tsv")).catch(() => {
    throw new PlainError(`${folder} has no INDEX.tsv: it is no folder of recorded payloads`);
  });
  refuseInside(directory, state, ".wrangler");
  const file = path.resolve(".wrangler/recorded-sim.json");
  await mkdir(path.dirname(file), { recursive: true });
  const config = {
    name: "ats-sim",
    main: path.resolve("test/sim/worker.ts"),
    compatibility_date: "2026-10-20",
    compatibility_flags: ["nodejs_compat"],
    vars: { SIM_MODE: "recorded" },
    assets: { directory, binding: "PAYLOADS", run_worker_first: true, html_handling: "none" },
    durable_objects: { bindings: [{ name: "SIM_STATE", class_name: "SimState" }] },
    migrations: [{ tag: "v1", new_sqlite_classes: ["SimState"] }],
  };
  await writeFile(file, JSON.stringify(config, null, 2));
  return file;
}
