import path from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import type { CrawlDependencies } from "../../../../src/cron/crawl/crawl-dependencies.ts";
import { createMemoryBucket } from "../../../sim/judge/memory-bucket.ts";
import { createSqliteD1 } from "../../../sim/judge/sqlite-d1.ts";

const LIMITS = "../../../../src/core/limits.ts";
const START = Date.UTC(2026, 10, 1);
const POSTINGS = 250;

afterEach(() => {
  vi.doUnmock(LIMITS);
  // Files share a process: the next one would import what was made of the mocks.
  vi.resetModules();
});

/** The product's modules, with a normaliser that may take few steps. */
async function load(stepsPerPostingMax: number, stepsPerCrawlMax: number) {
  vi.resetModules();
  vi.doMock(LIMITS, async (original) => {
    const { limits } = await original<typeof import("../../../../src/core/limits.ts")>();
    return { limits: { ...limits, stepsPerPostingMax, stepsPerCrawlMax } };
  });
  const { crawlBoard } = await import("../../../../src/cron/crawl/crawl-board.ts");
  const { addBoard } = await import("../../../../src/cron/boards/add-board.ts");
  const { replayArchive } = await import("../../../../src/cron/again/replay.ts");
  const { dumpFacts, emptyDatabase } = await import("../../../../src/db/again/dump-facts.ts");
  return { crawlBoard, addBoard, replayArchive, dumpFacts, emptyDatabase };
}

/**
 * Of a long one with a twentieth of the steps: work model, employment and its hours are looked for before the statements of the
 * other facts are, and leave too few for these.
 */
const overBudget = [
  "salary",
  "years_of_experience",
  "education",
  "visa_sponsorship",
  "security_clearance",
  "application_deadline",
  "agency",
  "openings",
  "seniority",
];

/** Every tenth posting is long. */
const list = Array.from({ length: POSTINGS }, (_, index) => ({
  id: String(index + 1),
  text: `Engineer ${index + 1}`,
  categories: { location: "Paris" },
  description: `<p>Salary: $100,000 - $120,000 a year.</p>${index % 10 === 0 ? "<p>long</p>".repeat(2_000) : ""}`,
}));

it("a posting beyond its steps has nulls that say so, a crawl beyond its own is read on, a replay does the same", async () => {
  const { db, sqlite } = createSqliteD1(path.resolve("migrations"));
  const { bucket } = createMemoryBucket(1_000);
  const clock = { now: START };
  const deps: CrawlDependencies = {
    db,
    bucket,
    fetch: () => Promise.resolve(Response.json(list)),
    userAgent: "Jobledger/test",
    now: () => clock.now,
    takeTurn: () => Promise.resolve(true),
    noteThrottled: () => Promise.resolve(),
  };
  const product = await load(500_000, 1);
  const added = await product.addBoard(
    db,
    bucket,
    { url: "https://jobs.lever.co/acme", name: "Acme", domain: null },
    START,
  );
  if (!added.ok) throw new Error("not added");
  const opened: number[] = [];
  for (let number = 1; number <= 4; number++) {
    clock.now += 60_000;
    const outcome = await product.crawlBoard(deps, added.sourceId, number);
    if (outcome.kind === "changed") opened.push(outcome.commit.crawl.opened);
  }
  // A hundred at a time are read.
  expect(opened).toEqual([100, 100, 50]);
  const jobs = sqlite.prepare("select key, title, salary_min, city, derived from jobs order by id").all();
  expect(jobs).toHaveLength(POSTINGS);
  for (const { key, title, salary_min, city, derived } of jobs) {
    const isLong = Number(key) % 10 === 1;
    expect([title, city, salary_min]).toEqual([`Engineer ${Number(key)}`, "Paris", isLong ? null : 100_000]);
    expect((JSON.parse(String(derived)) as { ob?: string[] }).ob).toEqual(isLong ? overBudget : undefined);
  }
  const facts = await product.dumpFacts(db);
  await product.emptyDatabase(db);
  await product.replayArchive(deps, () => undefined);
  expect(await product.dumpFacts(db)).toEqual(facts);
});
