import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readManifest } from "../../../src/core/dataset.ts";
import { limits } from "../../../src/core/limits.ts";
import { addBoard } from "../../../src/cron/boards/add-board.ts";
import { optOutBoard } from "../../../src/cron/boards/opt-out.ts";
import { crawlBoard } from "../../../src/cron/crawl/crawl-board.ts";
import type { CrawlDependencies } from "../../../src/cron/crawl/crawl-dependencies.ts";
import { dumpFacts } from "../../../src/db/again/dump-facts.ts";
import { askReindex } from "../../../src/db/again/reindex.ts";
import { readSource } from "../../../src/db/boards/read-sources.ts";
import { insertKey } from "../../../src/db/clients/api-keys.ts";
import { saveEndpoint, saveSubscription } from "../../../src/db/clients/webhooks.ts";
import { cronSteps } from "../../../src/worker/cron-steps.ts";
import { runSteps } from "../../../src/worker/run-steps.ts";
import { inPart, tier } from "../../sampled.ts";
import { crashingD1, createCrashPoints, createFaultPoints, type CrashPoints } from "../../sim/judge/crash-points.ts";
import { createSqliteD1, overSqlite } from "../../sim/judge/sqlite-d1.ts";
import { copyState, createWholeBucket, type BucketState } from "../../sim/judge/whole-bucket.ts";

const DAY = 24 * 3_600_000;
const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 20, 12);
/**
 * When the cron runs: so far apart that what waits for crawls to end has waited, and once more after weeks, since the
 * archive is walked over once a week; two hours later, when what is known of providers is counted anew.
 */
const RUNS = [0, 25, 50, 75].map((minutes) => NOW + minutes * MINUTE);
RUNS.push(NOW + 8 * DAY, NOW + 16 * DAY, NOW + 16 * DAY + 25 * MINUTE, NOW + 16 * DAY + 120 * MINUTE, NOW + 24 * DAY);
/** Those in which something fails. Before the last of them a board is opted out: all else has been done by then. */
const FAULTY = [0, 1, 2, 3, 5];
const OPTED_OUT_IN = 5;
const asTheyAre = { ...limits };
const clock = { now: NOW };

/** Bounds so small that every step takes several statements, and some runs. */
const SMALL = {
  versionCrawlsPerStep: 2,
  comparedPostingsPerStep: 3,
  ledgerPruneRowsMax: 12,
  thinnedPayloadsPerSlice: 3,
  removedPostingsPerStep: 2,
  removedCrawlsPerStep: 2,
  datasetGroupRows: 5,
  countLogCharsMax: 0,
  keySubscriptionsPerStep: 2,
};

interface Posting {
  id: string;
  text: string;
  description: string;
}

/** A Lever board: what is on its list now, and something in its payload that nobody reads. */
function boardOf(name: string) {
  const posting = (index: number): Posting => ({
    id: `${index}`.padStart(8, "0"),
    text: `Engineer ${index}`,
    description: `<p>The work of ${name}, number ${index}, and of the team that you will join.</p>`,
  });
  return { name, nonce: 0, list: Array.from({ length: 6 }, (_, index) => posting(index)), posting };
}

/** A database and a bucket with something for each step of the cron to do; as bytes, to begin from again and again. */
async function makeWorld(): Promise<{ bytes: Uint8Array; bucket: BucketState }> {
  const { db, sqlite } = createSqliteD1(path.resolve("migrations"));
  const state: BucketState = { objects: new Map(), uploads: new Map() };
  const bucket = createWholeBucket(state);
  const boards = ["alpha", "beta", "gamma"].map(boardOf);
  const deps: CrawlDependencies = {
    db,
    bucket,
    fetch: async ({ url }) => {
      const [, token, id] = /postings\/([^/?]+)(?:\/([^/?]+))?/.exec(url) ?? [];
      const board = boards.find(({ name }) => name === token);
      const own = board?.list.find((one) => one.id === id);
      if (board === undefined || (id !== undefined && own === undefined)) return new Response("{}", { status: 404 });
      return Response.json(
        id === undefined ? board.list.map((one) => Object.assign({ nonce: board.nonce }, one)) : own,
      );
    },
    userAgent: "Jobledger/test",
    now: () => clock.now,
    takeTurn: () => Promise.resolve(true),
    noteThrottled: () => Promise.resolve(),
  };
  const ids: string[] = [];
  clock.now = NOW - 420 * DAY;
  for (const { name } of boards) {
    const added = await addBoard(db, bucket, { url: `https://jobs.lever.co/${name}`, name, domain: null }, clock.now);
    if (added.ok) ids.push(added.sourceId);
  }
  const crawl = async (daysAgo: number): Promise<void> => {
    clock.now = NOW - daysAgo * DAY;
    for (const id of ids) {
      clock.now += MINUTE;
      await crawlBoard(deps, id, ((await readSource(db, id))?.crawlNumber ?? 0) + 1);
    }
  };
  const subscribe = async (keyHash: string, url: string, subject: string): Promise<void> => {
    const at = clock.now;
    await insertKey(db, { keyHash, prefix: keyHash, name: keyHash, at, madeBy: "somebody" });
    await saveEndpoint(db, {
      endpointId: keyHash,
      keyHash,
      url,
      secret: `whsec_${Buffer.from("k".repeat(32)).toString("base64")}`,
      at,
      hexSignature: null,
    });
    for (const events of ["job.created job.updated job.closed", "job.closed", "job.created"]) {
      const one = { keyHash, endpointId: keyHash, search: null, events, at };
      await saveSubscription(db, {
        ...one,
        subscriptionId: `${keyHash} ${events}`,
        subject: `${subject}${events.length}`,
      });
    }
    await saveSubscription(db, {
      subscriptionId: keyHash,
      keyHash,
      endpointId: keyHash,
      search: null,
      events: "job.created job.updated job.closed",
      at,
      subject,
    });
  };
  await crawl(420);
  await subscribe("unused", "https://dead.example.com/", `source_id:${ids[1]}`);
  await db.prepare("update webhook_endpoints set disabled_at = 1").run();
  for (const board of boards)
    board.list = board.list.map(({ id, text, description }, at) =>
      at < 3 ? { id, text, description: `${description}<p>More.</p>` } : { id, text, description },
    );
  await crawl(400);
  // Lists that differ in nothing that is read: payloads that prove nothing, and crawls that change nothing.
  for (const daysAgo of [200, 199, 198, 197, 120, 119]) {
    for (const board of boards) board.nonce = daysAgo;
    await crawl(daysAgo);
  }
  clock.now = NOW - 12 * DAY;
  await subscribe("alive", "https://hooks.example.com/", `source_id:${ids[0]}`);
  for (const board of boards) board.list = [...board.list.slice(1), board.posting(7)];
  await crawl(11);
  clock.now = NOW - 10 * DAY;
  await steps(db, bucket)[1]?.();
  for (const board of boards) board.list = [...board.list.slice(1), board.posting(8), board.posting(9)];
  await crawl(1);
  clock.now = NOW;
  // As after a change of the normaliser, and of the index.
  sqlite.exec(
    "update jobs set rules_version = 1; update sources set normalizer = 1; delete from cron_marks where name = 'reprocessed'",
  );
  sqlite.exec("insert into cron_marks (name, value) values ('opened_uncounted', 0)");
  await askReindex(db);
  return { bytes: sqlite.serialize(), bucket: state };
}

/** The cron's steps of a run; every push arrives. */
function steps(db: D1Database, bucket: R2Bucket): (() => Promise<void>)[] {
  const env = { DB: db, RAW: bucket, BUCKET_NAME: "raw" } as unknown as Env;
  const webhooks = { userAgent: "Jobledger/test", now: () => clock.now, fetch: async () => new Response("thanks") };
  return cronSteps(env, {} as ExecutionContext, webhooks, { replay: null, isSteady: true });
}

/** Every call of the bucket behind points, those of uploads in parts too. */
function guarded<T extends object>(target: T, points: CrashPoints): T {
  return new Proxy(target, {
    get: (object, name) => {
      const value: unknown = Reflect.get(object, name);
      if (typeof value !== "function") return value;
      const call = value as (...args: unknown[]) => unknown;
      if (name === "resumeMultipartUpload") return (...args: unknown[]) => guarded(call(...args) as object, points);
      return async (...args: unknown[]) => {
        const answer = await points.run(async () => await call(...args));
        return name === "createMultipartUpload" ? guarded(answer as object, points) : answer;
      };
    },
  });
}

/** A copy of the world, and runs of the cron over it. */
function begin({ bytes, bucket: state }: Awaited<ReturnType<typeof makeWorld>>) {
  const sqlite = new DatabaseSync(":memory:");
  sqlite.deserialize(bytes);
  const bucket = createWholeBucket(copyState(state));
  const db = overSqlite(sqlite);
  const run = async (index: number, points: CrashPoints | null = null): Promise<void> => {
    clock.now = RUNS[index] ?? NOW;
    const [, , last = ""] = sqlite
      .prepare("select source_id as id from sources order by id")
      .all()
      .map(({ id }) => String(id));
    if (index === OPTED_OUT_IN && last !== "") await optOutBoard({ db, bucket }, last, null, clock.now, 0);
    const all = points === null ? steps(db, bucket) : steps(crashingD1(db, points), guarded(bucket, points));
    await runSteps(all).catch((error: unknown) => {
      if (points === null) throw error;
    });
  };
  return { db, sqlite, bucket, run };
}

/** What of a row is how far a step is or when it ran, and no fact. */
const UNTOLD: Record<string, readonly string[]> = {
  admin_actions: ["id", "at"],
  opt_outs: ["step"],
  coverage: ["begun_at", "as_of"],
  sources: ["index_step", "thinned_to", "thinned_record"],
  retention: ["step", "ran_at", "versions_noted_at"],
};
/** Told by `dumpFacts` in other words, or counters that say only that something moved. */
const LEFT_OUT =
  /^(?:sqlite_|job_index|job_orders|org_index|count_|counts_|texts$|twin_texts$|descriptions$|catalogue$|d1_)/;

async function dumpAll({ db, sqlite, bucket }: ReturnType<typeof begin>): Promise<Record<string, unknown>> {
  const tables = sqlite.prepare("select name from sqlite_master where type = 'table' order by 1").all();
  const dump: Record<string, unknown> = { ...(await dumpFacts(db)) };
  for (const { name } of tables as { name: string }[]) {
    if (LEFT_OUT.test(name)) continue;
    // When the freshness was counted that the truth meter noted last.
    const which = name === "cron_marks" ? "where name <> 'truth_confirmed_at'" : "";
    const rows = sqlite.prepare(`select * from ${name} ${which}`).all();
    const lines = rows.map((row) =>
      JSON.stringify(Object.entries(row).filter(([column]) => !(UNTOLD[name] ?? []).includes(column))),
    );
    // A step may be done in more or fewer parts, each of which is noted.
    dump[`table ${name}`] = (name === "admin_actions" ? [...new Set(lines)] : lines).toSorted();
  }
  const { manifest } = await readManifest(bucket);
  dump["files"] = Object.entries(manifest.files).map(([name, { rows, isFinal, isStale, forms }]) => [
    name,
    rows,
    isFinal,
    isStale,
    forms?.ndjson.sha256,
  ]);
  const { objects } = await bucket.list();
  dump["objects"] = objects.flatMap(({ key }) => (key.startsWith("datasets/") ? [] : [key]));
  // Every object is named, and each that is named is there. How long those before stay depends on when an opt-out was seen.
  const named = Object.values(manifest.files).map(({ forms, replaced }) => ({
    now: Object.values(forms ?? {}).map(({ key }) => key),
    before: replaced,
  }));
  const files = objects.flatMap(({ key }) => (key.startsWith("datasets/files/") ? [key] : []));
  const known = new Set(named.flatMap((one) => [...one.now, ...one.before]));
  dump["files that nothing names"] = files.filter((key) => !known.has(key));
  dump["files that lack"] = named.flatMap(({ now }) => now.filter((key) => !files.includes(key)));
  dump["other objects of datasets"] = objects.flatMap(({ key }) =>
    key.startsWith("datasets/") && !files.includes(key) ? [key] : [],
  );
  return dump;
}

const levels = ["log", "warn", "error"] as const;
beforeAll(() => {
  Object.assign(limits, SMALL);
  vi.spyOn(Date, "now").mockImplementation(() => clock.now);
  for (const level of levels) vi.spyOn(console, level).mockImplementation(() => undefined);
});
afterAll(() => {
  Object.assign(limits, asTheyAre);
  vi.restoreAllMocks();
});

const [QUICK, CHECK] = [61, 19];
const EVERY = tier(QUICK, CHECK, 1);

describe("a run of the cron", () => {
  it(`of which a call of D1 or R2 fails, or which dies there, leaves with the next one what a run without it leaves${inPart(QUICK, CHECK)}`, async () => {
    const world = await makeWorld();
    const clean = begin(world);
    const calls: number[] = [];
    for (const index of RUNS.keys()) {
      const points = createCrashPoints();
      await clean.run(index, points);
      calls.push(points.calls());
    }
    const left = await dumpAll(clean);
    for (const name of ["files that nothing names", "files that lack"]) expect(left[name], name).toEqual([]);
    expect(calls[0]).toBeGreaterThan(500);
    let turn = 0;
    for (const faulty of FAULTY) {
      const most = calls[faulty] ?? 0;
      for (let call = 1 + (turn++ % EVERY); call <= most; call += EVERY)
        for (const kind of ["dies", "fails"] as const) {
          const when = (call + turn) % 2 === 0 ? "before" : "after";
          const points = kind === "dies" ? createCrashPoints() : createFaultPoints({ call, when });
          points.arm({ call, when });
          const run = begin(world);
          for (const index of RUNS.keys()) {
            if (index === faulty) await run.run(index, points);
            await run.run(index);
          }
          const where = `${kind} ${when} call ${call} of ${most} of run ${faulty + 1}`;
          const told = await dumpAll(run);
          for (const [name, rows] of Object.entries(left)) expect(told[name], `${name}: ${where}`).toEqual(rows);
        }
    }
  }, 1_200_000);
});
