import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, it, vi } from "vitest";
import { begin, HOUR, START } from "../crawled-world.ts";

const FAMILY = "../../../../src/core/normalize/title/family.ts";
const NORMALIZER = "../../../../src/core/normalize/normalize-posting.ts";

afterEach(() => {
  vi.doUnmock(FAMILY);
  vi.doUnmock(NORMALIZER);
  // Files share a process: the next one would import what was made of the mocks.
  vi.resetModules();
});

/** The product's modules: as they are, with another rule of what work titles name, or that of a next version. */
async function load(rules: "todays" | "changed" | "raised") {
  vi.resetModules();
  vi.doUnmock(FAMILY);
  vi.doUnmock(NORMALIZER);
  if (rules !== "todays")
    vi.doMock(FAMILY, async (original) => ({
      ...(await original<typeof import("../../../../src/core/normalize/title/family.ts")>()),
      familyOf: (title: string) => (title.length % 2 === 0 ? "nurse" : "cook"),
    }));
  if (rules === "raised")
    vi.doMock(NORMALIZER, async (original) => {
      const real = await original<typeof import("../../../../src/core/normalize/normalize-posting.ts")>();
      return { ...real, NORMALIZER_VERSION: real.NORMALIZER_VERSION + 1 };
    });
  const { crawlBoard } = await import("../../../../src/cron/crawl/crawl-board.ts");
  const { addBoard } = await import("../../../../src/cron/boards/add-board.ts");
  const { optOutBoard } = await import("../../../../src/cron/boards/opt-out.ts");
  const { continueReprocessing } = await import("../../../../src/cron/again/reprocess.ts");
  const reindex = await import("../../../../src/db/again/reindex.ts");
  const { dumpFacts } = await import("../../../../src/db/again/dump-facts.ts");
  const { readAllCounts } = await import("../../../../src/db/counts/count-packs.ts");
  const { readFacets } = await import("../../../../src/db/search/read-facets.ts");
  const { countMatches } = await import("../../../../src/db/search/count-matches.ts");
  const { readStats } = await import("../../../../src/db/search/read-stats.ts");
  return {
    ...reindex,
    crawlBoard,
    addBoard,
    optOutBoard,
    continueReprocessing,
    dumpFacts,
    readAllCounts,
    readFacets,
    countMatches,
    readStats,
  };
}
type Modules = Awaited<ReturnType<typeof load>>;

/** Boards crawled three rounds by today's rules; `crawlAll` goes on with any modules. */
async function crawled() {
  const world = begin();
  const old = await load("todays");
  const ids: string[] = [];
  for (const board of world.sim.boards()) {
    const added = await old.addBoard(world.db, world.deps.bucket, { url: board.url, name: "", domain: null }, START);
    if (added.ok) ids.push(added.sourceId);
  }
  let round = 0;
  const crawlAll = async ({ crawlBoard }: Modules, rounds: number): Promise<void> => {
    for (let end = round + rounds; round < end; round++) {
      world.sim.setRound(round);
      world.clock.now += HOUR;
      for (const id of ids) await crawlBoard(world.deps, id, world.crawlNumber(id) + 1);
    }
  };
  await crawlAll(old, 3);
  return { ...world, ids, old, crawlAll };
}

async function negatives({ readAllCounts }: Modules, db: D1Database): Promise<string[]> {
  return [...(await readAllCounts(db))].flatMap(([scope, counts]) =>
    [...counts].filter(([, [open, total]]) => open < 0 || total < open).map(([key]) => `${scope}|${key}`),
  );
}

async function derived({ dumpFacts }: Modules, db: D1Database) {
  const { job_index: index, job_orders: orders, counts } = await dumpFacts(db);
  return { index, orders, counts };
}

/** Steps of the cron, `each` between two of them, until nothing is left. */
async function walk({ continueReindex }: Modules, db: D1Database, each: (run: number) => Promise<void>): Promise<void> {
  for (let run = 0; run < 100; run++) {
    let steps = 0;
    if ((await continueReindex(db, () => steps++ < 1)).isDone) return;
    await each(run);
  }
  throw new Error("it does not come to its end");
}

/** As the cron begins it, and no step more. */
async function beginWalk({ askReindex, continueReindex }: Modules, db: D1Database): Promise<void> {
  await askReindex(db);
  await continueReindex(db, () => false);
}

const never = async (): Promise<void> => {};

describe("what index words are made of changes", () => {
  it("and counts stay exact while postings close, change and come", async () => {
    const { db, crawlAll, rows } = await crawled();
    const changed = await load("changed");
    await crawlAll(changed, 6);
    expect(Number(rows("select count(*) as n from events where type = 'job.closed'")[0]?.["n"])).toBeGreaterThan(3);
    expect(await negatives(changed, db)).toEqual([]);
    // What is open and what is closed is so counted, under whatever kind of work each was found.
    const counts = (await changed.readAllCounts(db)).get("");
    const kinds = [...(counts ?? [])].filter(([key]) => key.startsWith("0:"));
    const named = kinds.reduce((sum, [, [open]]) => sum + open, 0);
    const remembered = rows("select count(*) as n from jobs where remembered is null")[0]?.["n"];
    expect(remembered).toBe(0);
    expect(named).toBeGreaterThan(0);
    expect(counts?.get("a:")?.[0]).toBe(rows("select count(*) as n from jobs where closed_at is null")[0]?.["n"]);
  });

  it("and a raised version brings all postings to the new rules, closed ones too", async () => {
    const { db, deps, crawlAll, rows } = await crawled();
    await crawlAll(await load("changed"), 3);
    const raised = await load("raised");
    await raised.continueReprocessing(deps);
    const byCron = await derived(raised, db);
    expect(rows("select count(*) as n, count(distinct rules_version) as versions from jobs")).toMatchObject([
      { versions: 1 },
    ]);
    expect(rows("select count(*) as n from jobs where closed_at is not null")).not.toEqual([{ n: 0 }]);
    await raised.reindexAll(db, () => undefined);
    expect(await derived(raised, db)).toEqual(byCron);
    expect(await negatives(raised, db)).toEqual([]);
  });
});

describe("a deployed database is indexed and counted anew", () => {
  it("while crawls go on and a board is removed, from counts that were wrong", async () => {
    const { db, deps, crawlAll, ids, old, clock } = await crawled();
    await db.prepare("update count_packs set counts = '{}'").run();
    await db.prepare("update count_log set moves = ''").run();
    for (const index of ["job_index", "job_orders"]) await db.prepare(`delete from ${index} where rowid % 3 = 0`).run();
    await old.askReindex(db);
    await walk(old, db, async (run) => {
      await crawlAll(old, 1);
      // Asked for again while it is under way: it begins again.
      if (run === 3) await old.askReindex(db);
      if (run === 1) await old.optOutBoard(deps, ids[2] ?? "", null, clock.now);
    });
    await crawlAll(old, 1);
    const byCron = await derived(old, db);
    expect(await negatives(old, db)).toEqual([]);
    await old.reindexAll(db, () => undefined);
    expect(await derived(old, db)).toEqual(byCron);
  });

  it("a crawl that was at work as it began, or as its board was counted, writes nothing and comes again", async () => {
    const { db, deps, old, ids, crawlNumber, clock, sim } = await crawled();
    const [id = ""] = ids;
    await beginWalk(old, db);
    for (const between of [() => beginWalk(old, db), () => old.reindexBoard(db, id, () => true)]) {
      sim.setRound(9 + crawlNumber(id));
      clock.now += HOUR;
      const slow = new Proxy(db, {
        get: (target, name) => {
          if (name !== "batch") return Reflect.get(target, name) as unknown;
          return async (statements: D1PreparedStatement[]) => {
            if (statements.length >= 3) await between();
            return await target.batch(statements);
          };
        },
      });
      expect((await old.crawlBoard({ ...deps, db: slow }, id, crawlNumber(id) + 1)).kind).toBe("stale");
      await old.crawlBoard(deps, id, crawlNumber(id) + 1);
    }
    await walk(old, db, never);
    const byCron = await derived(old, db);
    await old.reindexAll(db, () => undefined);
    expect(await derived(old, db)).toEqual(byCron);
  });

  it("and requests are answered meanwhile: no count is exact that is not, totals are those of before", async () => {
    const { db, old } = await crawled();
    const facets = async (): Promise<unknown> =>
      await old.readFacets(db, {
        filters: { status: "any" } as never,
        fields: ["provider", "seniority"],
        changed: null,
        values: 100,
      });
    const filters = { status: "active" } as never;
    const answers = async () => ({
      facets: await facets(),
      total: await old.countMatches(db, filters),
      stats: await old.readStats(db, START),
    });
    const before = await answers();
    await beginWalk(old, db);
    // So few are counted one by one.
    expect(await answers()).toEqual(before);
    await walk(old, db, async () => expect(await answers()).toEqual(before));
    expect(await answers()).toEqual(before);
  });
});

it("an old database, which remembers nothing, comes to all of it by its cron", async () => {
  const { db, sqlite, old, crawlAll } = await crawled();
  const before = await derived(old, db);
  const migration = readdirSync("migrations").find((name) => name.includes("_remembered_words"));
  const statements = readFileSync(`migrations/${migration}`, "utf8").split("--> statement-breakpoint");
  // As it was before the migration, with counts that went wrong.
  sqlite.exec(`alter table jobs drop column remembered; alter table jobs drop column rules_version;
    alter table sources drop column counted_to; alter table sources drop column index_step; drop table counts_before;
    update count_log set version = 0, moves = replace(moves, '1,1]', '1,0]')`);
  for (const statement of statements) sqlite.exec(statement);
  await walk(old, db, never);
  expect(await derived(old, db)).toEqual(before);
  await crawlAll(old, 2);
  expect(await negatives(old, db)).toEqual([]);

  // An empty one has nothing to do.
  const empty = new DatabaseSync(":memory:");
  for (const name of readdirSync("migrations")
    .filter((file) => file.endsWith(".sql"))
    .toSorted())
    for (const statement of readFileSync(`migrations/${name}`, "utf8").split("--> statement-breakpoint"))
      empty.exec(statement);
  expect(empty.prepare("select version, moves from count_log").all()).toMatchObject([{ version: 1, moves: "" }]);
  expect(empty.prepare("select * from cron_marks where name = 'reindex'").all()).toEqual([]);
});
