import path from "node:path";
import { expect, it, vi } from "vitest";
import { sha256 } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import {
  pagesName,
  payloadHash,
  payloadName,
  payloadNameOf,
  payloadNamesIn,
  payloadTime,
  payloadTimeOf,
} from "../../../../src/core/payload-key.ts";
import { replayArchive } from "../../../../src/cron/again/replay.ts";
import { getPayload, putPages, putPayload } from "../../../../src/cron/archive/archive.ts";
import { readFragment } from "../../../../src/cron/archive/read-fragment.ts";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { continueOptOuts, optOutBoard } from "../../../../src/cron/boards/opt-out.ts";
import type { CrawlDependencies } from "../../../../src/cron/crawl/crawl-dependencies.ts";
import { crawlBoard } from "../../../../src/cron/crawl/crawl-board.ts";
import { thinArchive } from "../../../../src/cron/retention/thin-archive.ts";
import { dumpFacts, emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { readSource } from "../../../../src/db/boards/read-sources.ts";
import { pruneLedger } from "../../../../src/db/ledger/prune-ledger.ts";
import { readRetention } from "../../../../src/db/retention/retention-state.ts";
import { inPart, tier } from "../../../sampled.ts";
import {
  crashingBucket,
  crashingD1,
  createCrashPoints,
  createFaultPoints,
  type CrashPoints,
} from "../../../sim/judge/crash-points.ts";
import { createMemoryBucket } from "../../../sim/judge/memory-bucket.ts";
import { createSqliteD1 } from "../../../sim/judge/sqlite-d1.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import type { EventType } from "../../../../src/core/event.ts";
import { unpackMetadata } from "../../../../src/db/events/packed-event.ts";
import { unpackHash, unpackPayload } from "../../../../src/db/schema/packed-text.ts";

const DAY = 24 * 3_600_000;
const START = Date.UTC(2026, 0, 1);

/** D1 that dies when a crawl wants to commit. */
function withoutBatch(db: D1Database): D1Database {
  return { prepare: (sql: string) => db.prepare(sql), batch: () => Promise.reject(new Error("D1 is gone")) } as never;
}

/**
 * Days of some boards whose lists differ in white space at each fetch, change every fifth day, can't be
 * read every seventh, and whose crawl dies behind its payload every eleventh.
 */
async function live(days: number, count: number) {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const sim = createSimulator({ world: { seed: 31, boards: 3, postingsPerBoard: 8, rates: { quietBoards: 0 } } });
  const { db, sqlite } = createSqliteD1(path.resolve("migrations"));
  const { bucket } = createMemoryBucket(100_000);
  const clock = { now: START };
  let day = 0;
  const deps: CrawlDependencies = {
    db,
    bucket,
    fetch: async (request) => {
      const response = await sim.fetch(request);
      if (response.status !== 200) return response;
      const text = day % 7 === 3 ? `<html>${day}` : `${await response.text()}${" ".repeat(day)}`;
      return new Response(text, { headers: { "content-type": "application/json" } });
    },
    userAgent: "Jobledger/test",
    now: () => clock.now,
    takeTurn: () => Promise.resolve(true),
    noteThrottled: () => Promise.resolve(),
  };
  const boards = sim.boards().slice(0, count);
  const ids: string[] = [];
  for (const { url, name } of boards) {
    const added = await addBoard(db, bucket, { url, name, domain: null }, START);
    if (added.ok) ids.push(added.sourceId);
  }
  for (; day < days; day++) {
    sim.setRound(Math.floor(day / 5));
    for (const id of ids) {
      clock.now = START + day * DAY + ids.indexOf(id) * 1_000;
      const number = ((await readSource(db, id))?.crawlNumber ?? 0) + 1;
      if (day % 11 === 6) await crawlBoard({ ...deps, db: withoutBatch(db) }, id, number).catch(() => undefined);
      clock.now++;
      await crawlBoard(deps, id, number);
    }
  }
  const keys = async (prefix = "raw/"): Promise<string[]> =>
    (await bucket.list({ prefix })).objects.map(({ key }) => key);
  return { db, sqlite, bucket, boards, ids, keys, now: START + days * DAY };
}

/** Runs of the cron until a walk is over. */
async function thinAll(deps: Parameters<typeof thinArchive>[0]) {
  const removed = { payloads: 0, bytes: 0, runs: 0 };
  for (;;) {
    const run = await thinArchive(deps, limits.payloadDaysMax);
    removed.payloads += run.payloads;
    removed.bytes += run.bytes;
    removed.runs++;
    const { place, slice } = await readRetention(deps.db);
    if (place === 0 && slice === null) return removed;
  }
}

it("removes old payloads that prove nothing, and every proof holds", async () => {
  const { db, sqlite, bucket, boards, ids, keys, now } = await live(130, 2);
  const facts = await dumpFacts(db);
  for (let step = 0; step < 3; step++) await pruneLedger(db, now);
  const all = (await keys()).map(payloadNameOf);
  let clock = now;
  const deps = { db, bucket, now: () => clock };
  const removed = await thinAll(deps);
  const left = (await keys()).map(payloadNameOf);
  expect(removed.payloads).toBe(all.length - left.length);
  expect(removed.payloads).toBeGreaterThan(20);
  expect(await readRetention(db)).toMatchObject({ payloads: removed.payloads, payloadBytes: removed.bytes });

  // Nothing young has gone and nothing that a table names, and all else that is old has.
  const named = new Set<string>();
  for (const columns of ["* from crawls", "payload from sources"])
    for (const name of payloadNamesIn(JSON.stringify(sqlite.prepare(`select ${columns}`).all()))) named.add(name);
  for (const { payload } of sqlite.prepare("select payload from jobs").all()) named.add(unpackPayload(String(payload)));
  for (const { type, metadata } of sqlite.prepare("select type, metadata from events").all())
    for (const name of payloadNamesIn(JSON.stringify(unpackMetadata(type as EventType, String(metadata)))))
      named.add(name);
  const oldTo = payloadTimeOf(now - limits.payloadDaysMax * DAY);
  expect(left.filter((name) => payloadTime(name) < oldTo && !named.has(name))).toEqual([]);
  expect(all.filter((name) => payloadTime(name) >= oldTo && !left.includes(name))).toEqual([]);
  expect([...named].filter((name) => !left.includes(name))).toEqual([]);

  // Every posting and every event has the bytes that it was read from.
  const ofPostings = sqlite.prepare("select provider, board, payload, source_hash as hash from jobs").all();
  const ofEvents = sqlite
    .prepare(
      `select provider, board, type, metadata, events.source_hash as hash from events join jobs on jobs.id = events.job
       where type <> 'job.closed'`,
    )
    .all()
    .map((row) => Object.assign(row, unpackMetadata(row["type"] as EventType, String(row["metadata"])) as object));
  const proofs = [...ofPostings, ...ofEvents].map((row: Record<string, unknown>) => ({
    provider: String(row["provider"]),
    board: String(row["board"]),
    payload: unpackPayload(String(row["payload"])),
    sourceHash: unpackHash(String(row["hash"])),
  }));
  expect(proofs.length).toBeGreaterThan(40);
  for (const proof of proofs) {
    const fragment = await readFragment(bucket, proof, "untouched");
    expect(fragment === null ? null : sha256(fragment.bytes)).toBe(proof.sourceHash);
    expect(sha256(await getPayload(bucket, proof.provider, proof.board, proof.payload))).toBe(
      payloadHash(proof.payload),
    );
  }

  // A replay of what is left makes the same tables, and what then knows less than the bucket removes nothing.
  expect(await dumpFacts(db)).toEqual(facts);
  await emptyDatabase(db);
  await replayArchive({ db, bucket }, () => undefined);
  expect(await dumpFacts(db)).toEqual(facts);
  expect(await thinAll(deps)).toMatchObject({ payloads: 0 });

  // A board that is opted out goes whole.
  const out = boards[0]?.board ?? "";
  await optOutBoard({ db, bucket }, ids[0] ?? "", null, clock);
  for (let run = 0; run < 3; run++) {
    clock += limits.thinningWalkMsMin;
    await thinAll(deps);
    await continueOptOuts({ db, bucket }, clock);
  }
  expect((await keys("")).filter((key) => key.includes(`=${out}`))).toEqual([
    `opt-outs/provider=${boards[0]?.provider}/board=${out}.json`,
  ]);
  expect(JSON.stringify(await readRetention(db))).not.toContain(out);
}, 240_000);

/** Half a year after twelve days: what the first runs of a cron find that comes to it, as often as wanted. */
async function oldArchive() {
  const { db, sqlite, bucket, keys, now } = await live(12, 2);
  const later = now + 200 * DAY;
  await pruneLedger(db, later);
  const objects = new Map<string, Uint8Array>();
  for (const key of await keys()) objects.set(key, (await (await bucket.get(key))?.bytes()) ?? new Uint8Array());
  const restore = async (): Promise<void> => {
    for (const [key, bytes] of objects) await bucket.put(key, bytes);
    sqlite.exec("update sources set thinned_to = '', thinned_record = 0");
    sqlite.exec("insert or replace into retention (id) values (1)");
  };
  const state = async () => {
    const { payloads, payloadBytes } = await readRetention(db);
    const boards = sqlite.prepare("select thinned_to, thinned_record from sources order by id").all();
    return { objects: await keys(), payloads, payloadBytes, boards };
  };
  return { db, bucket, now: later, restore, state };
}

/** With other limits, for as long as `work` takes. */
async function withLimits<T>(other: Partial<Record<keyof typeof limits, number>>, work: () => Promise<T>): Promise<T> {
  const before = { ...limits };
  Object.assign(limits, other);
  try {
    return await work();
  } finally {
    Object.assign(limits, before);
  }
}

it(`leaves what a clean run leaves, wherever a run dies${inPart(11)}`, async () => {
  const { db, bucket, now, restore, state } = await oldArchive();
  const points = createCrashPoints();
  let clock = now;
  const dying = { db: crashingD1(db, points), bucket: crashingBucket(bucket, points), now: () => clock };
  // Several slices a board, and several runs.
  await withLimits({ thinnedPayloadsPerSlice: 4, thinningCallsPerRun: 14 }, async () => {
    points.arm(null);
    await thinAll(dying);
    const [clean, calls] = [await state(), points.calls()];
    expect(clean.payloads).toBeGreaterThan(10);
    expect(calls).toBeGreaterThan(40);
    for (let call = 1; call <= calls; call += tier(11, 1)) {
      for (const when of ["before", "after"] as const) {
        await restore();
        points.arm({ call, when });
        await thinAll(dying).catch(() => undefined);
        expect(points.isDead()).toBe(true);
        // What can't be read when a run looks at it is passed until the next walk.
        points.arm(null);
        await thinAll(dying);
        clock += limits.thinningWalkMsMin;
        await thinAll(dying);
        expect(await state(), `${when} call ${call} of ${calls}`).toEqual(clean);
      }
    }
  });
}, 240_000);

it(`leaves and counts what a clean run does, whichever call fails while the run lives on${inPart(5)}`, async () => {
  const { db, bucket, now, restore, state } = await oldArchive();
  let clock = now;
  const behind = (points: CrashPoints) => ({
    db: crashingD1(db, points),
    bucket: crashingBucket(bucket, points),
    now: () => clock,
  });
  await withLimits({ thinnedPayloadsPerSlice: 4, thinningCallsPerRun: 14 }, async () => {
    const counted = createFaultPoints({ call: 0, when: "before" });
    await thinAll(behind(counted));
    const [clean, calls] = [await state(), counted.calls()];
    for (let call = 1; call <= calls; call += tier(5, 1)) {
      for (const when of ["before", "after"] as const) {
        await restore();
        await thinAll(behind(createFaultPoints({ call, when }))).catch(() => undefined);
        for (let walk = 0; walk < 2; walk++) {
          await thinAll(behind(counted));
          clock += limits.thinningWalkMsMin;
        }
        expect(await state(), `${when} call ${call} of ${calls}`).toEqual(clean);
      }
    }
  });
}, 240_000);

it("goes on where a run had no room, and removes the same", async () => {
  const { db, bucket, now, restore, state } = await oldArchive();
  const deps = { db, bucket, now: () => now };
  expect((await thinAll(deps)).runs).toBe(1);
  const clean = await state();
  await restore();
  expect((await withLimits({ thinningCallsPerRun: 12 }, async () => await thinAll(deps))).runs).toBeGreaterThan(2);
  expect(await state()).toEqual(clean);
});

it("counts once what two runs at once remove, and removes nothing when it is told to keep it", async () => {
  const { db, bucket, now, restore, state } = await oldArchive();
  const deps = { db, bucket, now: () => now };
  await thinAll(deps);
  const clean = await state();
  await restore();
  const before = await state();
  expect(await thinArchive(deps, null)).toEqual({ payloads: 0, bytes: 0 });
  expect(await state()).toEqual(before);
  await Promise.all([thinArchive(deps, limits.payloadDaysMax), thinArchive(deps, limits.payloadDaysMax)]);
  await thinAll(deps);
  expect(await state()).toEqual(clean);
});

it("keeps the list that a board shows and what its ledger names, until it does not", async () => {
  const { db, sqlite, bucket, keys, now } = await live(3, 1);
  const [first] = (await keys()).map(payloadNameOf);
  const shown = (
    await readSource(db, (sqlite.prepare("select source_id from sources").get() as { source_id: string }).source_id)
  )?.payload;
  let clock = now + 200 * DAY;
  const deps = { db, bucket, now: () => clock };
  // Day 2's list differs in white space alone: no record names it, the board compares with it.
  await thinAll(deps);
  expect((await keys()).map(payloadNameOf)).toContain(shown);
  // Another one came, but the crawl that changed nothing is in the ledger still.
  sqlite.prepare("update sources set payload = ?").run(first ?? "");
  clock += limits.thinningWalkMsMin;
  await thinAll(deps);
  expect((await keys()).map(payloadNameOf)).toContain(shown);
  sqlite.exec("delete from crawls where outcome <> 'changed'");
  clock += limits.thinningWalkMsMin;
  await thinAll(deps);
  expect((await keys()).map(payloadNameOf)).not.toContain(shown);
  expect((await keys()).map(payloadNameOf)).toContain(first);
});

it("keeps the pages of the list that a board shows, which only that list names", async () => {
  const { db, sqlite, bucket, boards, keys, now } = await live(1, 1);
  const { provider = "", board = "" } = boards[0] ?? {};
  const at = START + DAY;
  const pages = ["a", "b"].map((digit) => payloadName(at, digit.repeat(64)));
  for (const name of pages) await putPayload(bucket, provider, board, name, new Uint8Array(1));
  const list = pagesName(at, "c".repeat(64));
  await putPages(bucket, provider, board, { name: list, pages });
  sqlite.prepare("update sources set payload = ?").run(list);
  let clock = now + 200 * DAY;
  const deps = { db, bucket, now: () => clock };
  await thinAll(deps);
  expect((await keys()).map(payloadNameOf)).toEqual(expect.arrayContaining([...pages, list]));
  sqlite.exec("update sources set payload = null");
  clock += limits.thinningWalkMsMin;
  expect(await thinAll(deps)).toMatchObject({ payloads: 3 });
});
