import { afterEach, expect, it, vi } from "vitest";
import type { Posting } from "../../../../src/core/posting.ts";
import { titleSeniorityOf } from "../../../../src/core/normalize/seniority/title-seniority.ts";
import { unpackMetadata } from "../../../../src/db/events/packed-event.ts";
import { begin, HOUR, START } from "../crawled-world.ts";

const NORMALIZER = "../../../../src/core/normalize/normalize-posting.ts";
const ROWS = "../../../../src/db/postings/job-row.ts";

afterEach(() => {
  vi.doUnmock(NORMALIZER);
  vi.doUnmock(ROWS);
  // Files share a process: the next one would import what was made of the mocks.
  vi.resetModules();
});

/** The product's modules, of postings whose texts say that they are mid-level; `older`: by rules that store no rank, and to which titles alone say one. */
async function load(rules: "older" | "todays") {
  vi.resetModules();
  vi.doUnmock(ROWS);
  if (rules === "older")
    vi.doMock(ROWS, async (original) => {
      const real = await original<typeof import("../../../../src/db/postings/job-row.ts")>();
      const factColumns = (...given: Parameters<typeof real.factColumns>) => ({
        ...real.factColumns(...given),
        seniority: null,
      });
      return { ...real, factColumns };
    });
  vi.doMock(NORMALIZER, async (original) => {
    const real = await original<typeof import("../../../../src/core/normalize/normalize-posting.ts")>();
    const normalizePosting = (posting: Posting) => {
      const descriptionHtml = `${posting.descriptionHtml ?? ""}<p>This mid-level role is in our team.</p>`;
      const facts = real.normalizePosting({ ...posting, descriptionHtml });
      return rules === "todays" ? facts : { ...facts, seniority: titleSeniorityOf(posting.title) };
    };
    return { ...real, NORMALIZER_VERSION: real.NORMALIZER_VERSION - (rules === "older" ? 1 : 0), normalizePosting };
  });
  const { crawlBoard } = await import("../../../../src/cron/crawl/crawl-board.ts");
  const { addBoard } = await import("../../../../src/cron/boards/add-board.ts");
  const { continueReprocessing } = await import("../../../../src/cron/again/reprocess.ts");
  const { reindexAll } = await import("../../../../src/db/again/reindex.ts");
  const { dumpFacts } = await import("../../../../src/db/again/dump-facts.ts");
  const { readFacets } = await import("../../../../src/db/search/read-facets.ts");
  return { crawlBoard, addBoard, continueReprocessing, reindexAll, dumpFacts, readFacets };
}
type Modules = Awaited<ReturnType<typeof load>>;

/** Boards crawled three rounds by rules that stored no rank, as version 16 left them. */
async function crawledByOlder() {
  const world = begin();
  const older = await load("older");
  for (const board of world.sim.boards())
    await older.addBoard(world.db, world.deps.bucket, { url: board.url, name: "", domain: null }, START);
  const ids = world.rows("select source_id as id from sources").map(({ id }) => String(id));
  for (let round = 0; round < 3; round++) {
    world.sim.setRound(round);
    world.clock.now += HOUR;
    for (const id of ids) await older.crawlBoard(world.deps, id, world.crawlNumber(id) + 1);
  }
  world.clock.now += HOUR;
  return { ...world, ids };
}

/** Postings by rank: from the counts, and counted one by one. */
async function counted({ readFacets }: Modules, db: D1Database, status: "active" | "any") {
  const ask = async (filters: object): Promise<unknown> => {
    const query = {
      filters: { status, ...filters } as never,
      fields: ["seniority" as const],
      changed: null,
      values: 99,
    };
    return (await readFacets(db, query)).values.get("seniority");
  };
  const [packed, walked] = [await ask({}), await ask({ first_seen_after: 1 })];
  expect(walked).toEqual(packed);
  return new Map((packed as { value: string; count: number }[]).map(({ value, count }) => [value, count]));
}

const tally = (ranks: (string | null)[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const rank of ranks) if (rank !== null) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  return counts;
};

const lives = "select key, closed_at, first_seen_at, last_seen_at, misses from jobs order by id";

it("a database that stores no ranks serves those of titles, and its cron brings it to what texts say too", async () => {
  const { db, deps, rows, clock } = await crawledByOlder();
  const todays = await load("todays");
  const titles = rows("select title, closed_at from jobs order by id");
  const ofTitles = (some: Record<string, unknown>[]) => some.map(({ title }) => titleSeniorityOf(String(title)));
  const open = titles.filter((row) => row["closed_at"] === null);
  expect(open.length).toBeLessThan(titles.length);
  expect(await counted(todays, db, "active")).toEqual(tally(ofTitles(open)));
  const before = { lives: rows(lives), events: rows("select count(*) as n from events")[0]?.["n"] };

  const { updated } = await todays.continueReprocessing(deps);
  // Those that closed keep what they had: nobody reads them again.
  const ranks = rows("select title, closed_at, seniority from jobs order by id");
  for (const { title, closed_at: closed, seniority } of ranks)
    expect([title, seniority]).toEqual([title, closed === null ? (titleSeniorityOf(String(title)) ?? "mid") : null]);
  const changed = ofTitles(open).filter((rank) => rank === null).length;
  expect(changed).toBeGreaterThan(0);
  expect(updated).toBe(changed);

  // No posting came or went, and the only events say what is known of a rank, and why only now.
  expect(rows(lives)).toEqual(before.lives);
  const events = rows(`select type, changes, metadata from events where observed_at = ${clock.now}`);
  expect(events).toHaveLength(changed);
  expect(rows("select count(*) as n from events")[0]?.["n"]).toBe(Number(before.events) + changed);
  for (const { type, changes, metadata } of events) {
    expect([type, JSON.parse(String(changes))]).toEqual(["job.updated", [["seniority", null, "mid"]]]);
    expect(unpackMetadata("job.updated", String(metadata))).toMatchObject({ cause: "reprocessed" });
  }

  // Counts and index are those of postings read now, closed ones under the ranks of their titles.
  const all = ranks.map(({ title, seniority }) => (seniority as string | null) ?? titleSeniorityOf(String(title)));
  expect(await counted(todays, db, "any")).toEqual(tally(all));
  const byCron = await todays.dumpFacts(db);
  await todays.reindexAll(db, () => undefined);
  expect(await todays.dumpFacts(db)).toMatchObject({ job_index: byCron["job_index"], counts: byCron["counts"] });
});
