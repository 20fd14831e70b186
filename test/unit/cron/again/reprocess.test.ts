import { afterEach, describe, expect, it, vi } from "vitest";
import type { Posting } from "../../../../src/core/posting.ts";
import { begin, HOUR, START } from "../crawled-world.ts";
import { unpackMetadata } from "../../../../src/db/events/packed-event.ts";
import { unpackPayload } from "../../../../src/db/schema/packed-text.ts";

const NORMALIZER = "../../../../src/core/normalize/normalize-posting.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.doUnmock(NORMALIZER);
  // Files share a process: the next one would import what was made of the mocks.
  vi.resetModules();
});

/** The product's modules; with `changed`, over a normaliser of the next version that shouts departments. */
async function load(changed: boolean) {
  vi.resetModules();
  vi.doUnmock(NORMALIZER);
  if (changed) {
    vi.doMock(NORMALIZER, async (original) => {
      const real = await original<typeof import("../../../../src/core/normalize/normalize-posting.ts")>();
      const normalizePosting = (posting: Posting) => {
        const facts = real.normalizePosting(posting);
        return { ...facts, department: facts.department?.toUpperCase() ?? null };
      };
      return { ...real, NORMALIZER_VERSION: real.NORMALIZER_VERSION + 1, normalizePosting };
    });
  }
  const { crawlBoard } = await import("../../../../src/cron/crawl/crawl-board.ts");
  const { addBoard } = await import("../../../../src/cron/boards/add-board.ts");
  const { reprocessArchive, continueReprocessing } = await import("../../../../src/cron/again/reprocess.ts");
  const { reindexAll } = await import("../../../../src/db/again/reindex.ts");
  const { replayArchive } = await import("../../../../src/cron/again/replay.ts");
  const { dumpFacts, emptyDatabase } = await import("../../../../src/db/again/dump-facts.ts");
  return {
    crawlBoard,
    addBoard,
    reprocessArchive,
    continueReprocessing,
    replayArchive,
    reindexAll,
    dumpFacts,
    emptyDatabase,
  };
}

const lifeOf = "select type, count(*) as n from events where type <> 'job.updated' group by type order by type";

it("a changed normaliser updates derived facts, invents no lifecycle, and says so", async () => {
  const { sim, db, deps, clock, rows, crawlNumber } = begin();
  const old = await load(false);
  const ids: string[] = [];
  for (const board of sim.boards()) {
    const added = await old.addBoard(db, deps.bucket, { url: board.url, name: board.name, domain: null }, START);
    if (added.ok) ids.push(added.sourceId);
  }
  for (let round = 0; round < 3; round++) {
    sim.setRound(round);
    clock.now += HOUR;
    for (const id of ids) await old.crawlBoard(deps, id, crawlNumber(id) + 1);
  }
  const life = rows(lifeOf);
  expect(life.map(({ type }) => type)).toEqual(["job.closed", "job.created", "job.reopened"]);
  const state =
    "select key, closed_at, first_seen_at, last_seen_at, misses, payload, source_hash, title, department, changed_at from jobs order by id";
  const before = rows(state);
  const board =
    "select last_complete_at, payload, etag, next_crawl_after, missing, health, open_jobs from sources order by id";
  const boards = rows(board);
  const [known] = rows("select count(*) as n from events");

  // Of the same version there is nothing to do, and nothing is written.
  expect(await old.reprocessArchive(deps, clock.now)).toEqual({ boards: 0, updated: 0, events: 0 });
  expect(rows("select max(crawl_number) as n from sources")).toEqual([{ n: 3 }]);

  const changed = await load(true);
  clock.now += HOUR;
  const result = await changed.reprocessArchive(deps, clock.now);
  const open = before.filter(({ closed_at }) => closed_at === null);
  expect(result).toEqual({ boards: 3, updated: open.length, events: open.length });

  // Lives are what they were; so is what lists said of boards and postings.
  expect(rows(lifeOf)).toEqual(life);
  expect(rows(board)).toEqual(boards);
  for (const [index, row] of rows(state).entries()) {
    const { department, changed_at, ...rest } = row;
    const { department: was, changed_at: wasAt, ...same } = before[index] ?? {};
    expect(rest).toEqual(same);
    const isOpen = same["closed_at"] === null;
    expect(department).toBe(isOpen ? String(was).toUpperCase() : was);
    expect(changed_at).toBe(isOpen ? clock.now : wasAt);
  }

  const added = rows(
    `select type, changes, metadata, key from events join jobs on jobs.id = job where observed_at = ${clock.now}`,
  );
  expect(added).toHaveLength(open.length);
  for (const { type, changes, metadata, key } of added) {
    const was = before.find((row) => row["key"] === key)?.["department"];
    expect(type).toBe("job.updated");
    expect(JSON.parse(String(changes))).toEqual([["department", was, String(was).toUpperCase()]]);
    expect(unpackMetadata("job.updated", String(metadata))).toMatchObject({ cause: "reprocessed" });
  }
  expect(rows("select count(*) as n from events")).toEqual([{ n: Number(known?.["n"]) + open.length }]);

  // Index and rollups moved with it.
  const { job_index: index, counts } = await changed.dumpFacts(db);
  await changed.reindexAll(db, () => undefined);
  expect(await changed.dumpFacts(db)).toMatchObject({ job_index: index, counts });

  // Again there is nothing left to do, and the boards go on as ever.
  expect(await changed.reprocessArchive(deps, clock.now)).toEqual({ boards: 0, updated: 0, events: 0 });
  clock.now += HOUR;
  for (const id of ids) expect((await changed.crawlBoard(deps, id, crawlNumber(id) + 1)).kind).not.toBe("stale");
  expect(rows(`select count(*) as n from events where observed_at = ${clock.now} and type = 'job.updated'`)).toEqual([
    { n: 0 },
  ]);

  // From the archive alone the changed normaliser tells the same lives, and nothing to reprocess.
  const lives = rows(lifeOf);
  await changed.emptyDatabase(db);
  await changed.replayArchive(deps, () => undefined);
  expect(rows(lifeOf)).toEqual(lives);
  expect(rows("select count(*) as n from events where metadata like '%reprocessed%'")).toEqual([{ n: 0 }]);
  expect(rows("select count(*) as n from jobs where department <> upper(department)")).toEqual([{ n: 0 }]);
});

it("a posting that changed while the normaliser did says that both may be the cause", async () => {
  const { sim, db, deps, clock, rows } = begin();
  const old = await load(false);
  const [board] = sim.boards();
  if (board === undefined) throw new Error("no board");
  const added = await old.addBoard(db, deps.bucket, { url: board.url, name: board.name, domain: null }, START);
  if (!added.ok) throw new Error(added.reason);
  await old.crawlBoard(deps, added.sourceId, 1);
  const changed = await load(true);
  sim.setRound(1);
  clock.now += HOUR;
  await changed.crawlBoard(deps, added.sourceId, 2);
  const updates = rows("select metadata from events where type = 'job.updated'");
  const causes = new Set(
    updates.map(({ metadata }) => (unpackMetadata("job.updated", String(metadata)) as { cause?: string }).cause),
  );
  expect([...causes]).toEqual(["changed_and_reprocessed"]);
});

describe("a deployed database", () => {
  /** Boards crawled some rounds by the old normaliser, then the new one's modules an hour later. */
  async function deploy() {
    const world = begin();
    const old = await load(false);
    const ids: string[] = [];
    for (const board of world.sim.boards()) {
      const added = await old.addBoard(world.db, world.deps.bucket, { url: board.url, name: "", domain: null }, START);
      if (added.ok) ids.push(added.sourceId);
    }
    for (let round = 0; round < 3; round++) {
      world.sim.setRound(round);
      world.clock.now += HOUR;
      for (const id of ids) await old.crawlBoard(world.deps, id, world.crawlNumber(id) + 1);
    }
    const changed = await load(true);
    world.clock.now += HOUR;
    return { ...world, ids, changed };
  }
  const isOld = "select count(*) as n from jobs where closed_at is null and department <> upper(department)";
  const normalizers = "select distinct normalizer as n from sources";

  it("comes to the new normaliser by the cron alone, and is then what the command makes of it", async () => {
    const byCommand = await deploy();
    await byCommand.changed.reprocessArchive(byCommand.deps, byCommand.clock.now);
    const { changed, deps, db, rows } = await deploy();
    const [before] = rows(normalizers);
    const run = await changed.continueReprocessing(deps);
    expect(run.boards).toBe(3);
    expect(rows(isOld)).toEqual([{ n: 0 }]);
    expect(rows(normalizers)).toEqual([{ n: Number(before?.["n"]) + 1 }]);
    expect(byCommand.rows(normalizers)).toEqual(rows(normalizers));
    expect(await changed.dumpFacts(db)).toEqual(await byCommand.changed.dumpFacts(byCommand.db));

    // Then nothing is asked but how far it has come, even of a board that is added now.
    const asked: string[] = [];
    const watched = new Proxy(db, {
      get: (target, name) =>
        name === "prepare"
          ? (sql: string) => (asked.push(sql), target.prepare(sql))
          : (Reflect.get(target, name) as unknown),
    });
    const nothing = { boards: 0, updated: 0, events: 0, steps: 0 };
    expect(await changed.continueReprocessing({ ...deps, db: watched })).toEqual(nothing);
    expect(asked).toHaveLength(1);
  });

  it("leaves a board alone that is being removed, and waits for no such", async () => {
    const { changed, deps, rows, crawlNumber, ids } = await deploy();
    const [out = "", other = ""] = ids;
    await deps.db
      .prepare("insert into opt_outs (source_id, provider, board, at) values (?, '', '', 0)")
      .bind(out)
      .run();
    await changed.continueReprocessing(deps);
    expect([crawlNumber(out), crawlNumber(other)]).toEqual([3, 4]);
    expect(rows("select value from cron_marks where name = 'reprocessed'")).toHaveLength(1);
  });

  it("stops where a run's time is up, and goes on there", async () => {
    const { changed, deps, clock, rows, crawlNumber, ids } = await deploy();
    let runs = 0;
    for (; Number(rows(isOld)[0]?.["n"]) > 0 && runs < 50; runs++) {
      // The clock moves on at every look: time for three steps.
      const start = clock.now;
      let looks = 0;
      await changed.continueReprocessing({ ...deps, now: () => start + 3_000 * looks++ });
      clock.now = start + 60_000;
    }
    expect(runs).toBeGreaterThan(1);
    expect(rows(isOld)).toEqual([{ n: 0 }]);
    // One crawl of each board says so, however many runs there were.
    expect(ids.map(crawlNumber)).toEqual([4, 4, 4]);
  });

  it("passes a board that a crawl has begun, and one whose payload is gone, and comes back to them", async () => {
    const { changed, deps, clock, rows, crawlNumber, ids, sim } = await deploy();
    const [crawled = "", lost = "", sound = ""] = ids;
    vi.spyOn(console, "error").mockReturnValue();
    // A crawl that stopped between its record and its commit.
    const archive = { isRecorded: false };
    const bucket = new Proxy(deps.bucket, {
      get: (target, name) =>
        name === "put"
          ? async (key: string, value: Uint8Array, options?: R2PutOptions) => {
              archive.isRecorded ||= key.startsWith("crawls/");
              return target.put(key, value, options);
            }
          : (Reflect.get(target, name) as unknown),
    });
    const failing = new Proxy(deps.db, {
      get: (target, name) =>
        name === "batch" && archive.isRecorded
          ? () => Promise.reject(new Error("D1 is away"))
          : (Reflect.get(target, name) as unknown),
    });
    for (let round = 3; !archive.isRecorded && round < 20; round++) {
      sim.setRound(round);
      const crawl = changed.crawlBoard({ ...deps, bucket, db: failing }, crawled, crawlNumber(crawled) + 1);
      await crawl.catch((error: unknown) => expect(error).toMatchObject({ message: "D1 is away" }));
    }
    expect(archive.isRecorded).toBe(true);
    const [payload] = rows(
      `select jobs.payload from jobs join sources on sources.id = jobs.source where source_id = '${lost}' and closed_at is null limit 1`,
    );
    const holed = new Proxy(deps.bucket, {
      get: (target, name) =>
        name === "get"
          ? async (key: string) => (key.includes(unpackPayload(String(payload?.["payload"]))) ? null : target.get(key))
          : (Reflect.get(target, name) as unknown),
    });

    const versionOf = (id: string): unknown =>
      rows(`select normalizer as n from sources where source_id = '${id}'`)[0]?.["n"];
    const was = versionOf(crawled);
    await changed.continueReprocessing({ ...deps, bucket: holed });
    expect([versionOf(crawled), versionOf(lost)]).toEqual([was, was]);
    expect(versionOf(sound)).toBe(Number(was) + 1);

    clock.now += HOUR;
    await changed.crawlBoard(deps, crawled, crawlNumber(crawled) + 1);
    await changed.continueReprocessing(deps);
    expect(rows(isOld)).toEqual([{ n: 0 }]);
    expect(rows(normalizers)).toEqual([{ n: Number(was) + 1 }]);
  });
});
