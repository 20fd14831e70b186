import path from "node:path";
import { expect, it } from "vitest";
import { sha256 } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import { thinDescriptions } from "../../../../src/cron/retention/thin-descriptions.ts";
import { storeDescriptions } from "../../../../src/db/crawl/apply-crawl.ts";
import { STORED_HASHES } from "../../../../src/db/again/dump-facts.ts";
import { textKey } from "../../../../src/db/postings/description-codec.ts";
import { readRetention } from "../../../../src/db/retention/retention-state.ts";
import { crashingD1, createCrashPoints } from "../../../sim/judge/crash-points.ts";
import { createSqliteD1 } from "../../../sim/judge/sqlite-d1.ts";

const DAY = 24 * 3_600_000;
const OLD = Date.UTC(2026, 0, 1);
const NOW = OLD + 400 * DAY;

/**
 * Postings by their descriptions: `was` was replaced by `is` in the old crawl of number 2. The crawls of
 * numbers 3 are young.
 */
function begin(postings: { was: string | null; is: string; crawl?: number }[]) {
  const { db, sqlite } = createSqliteD1(path.resolve("migrations"));
  sqlite.exec("pragma foreign_keys = off");
  sqlite.exec(`insert into crawls (id, source, number, at, outcome, events) values
    (1, 1, 2, ${OLD}, 'changed', 3), (2, 1, 3, ${NOW - DAY}, 'changed', 3)`);
  // Some as an old database has them.
  const put = (name: string): void => {
    const { id, rest } = textKey(sha256(name));
    if (name === "new" || name === "gone")
      sqlite.prepare("insert or ignore into texts values (?, unhex(?), null, x'00')").run(BigInt(id), rest);
    else sqlite.prepare("insert or ignore into descriptions values (?, x'00')").run(sha256(name));
  };
  for (const [index, { was, is, crawl = 2 }] of postings.entries()) {
    const id = index + 1;
    sqlite
      .prepare(
        `insert into jobs (id, job_id, source, key, title, description_hash, derived, native, first_seen_at, changed_at, baseline, content_hash, source_hash, payload, inferred_at)
         values (?, ?, 1, '', '', ?, '{}', '{}', 0, 0, 0, '', '', '', 0)`,
      )
      .run(id, `job ${id}`, sha256(is));
    for (const name of [was, is]) if (name !== null) put(name);
    if (was === null) continue;
    sqlite
      .prepare(
        `insert into events (source, crawl_number, ordinal, job, type, changes, observed_at, metadata)
         values (1, ?, ?, ?, 'job.updated', ?, 0, '{}')`,
      )
      .run(
        crawl,
        index,
        id,
        JSON.stringify([
          ["title", "a", "b"],
          ["description", sha256(was), sha256(is)],
        ]),
      );
  }
  const names = new Map(postings.flatMap(({ was, is }) => [was ?? is, is]).map((name) => [sha256(name), name]));
  const left = (): string[] =>
    sqlite
      .prepare(STORED_HASHES)
      .all()
      .map((row) => names.get(String(row["hash"])) ?? "")
      .toSorted();
  return { db, sqlite, left };
}

/** Runs of the cron, five minutes apart. */
async function run(db: D1Database, runs: number, from = NOW): Promise<number> {
  let removed = 0;
  for (let index = 0; index < runs; index++)
    removed += await thinDescriptions({ db, now: () => from + index * 300_000 }, limits.descriptionDaysMax);
  return removed;
}

const postings = [
  { was: "gone", is: "new" },
  // Replaced here, and still there.
  { was: "shared", is: "new" },
  { was: null, is: "shared" },
  { was: "young", is: "new", crawl: 3 },
];

it("removes what was replaced a year ago and no posting has any more", async () => {
  const { db, left } = begin(postings);
  expect(await thinDescriptions({ db, now: () => NOW }, null)).toBe(0);
  expect(await run(db, 20)).toBe(1);
  expect(left()).toEqual(["new", "shared", "young"]);
  expect(await readRetention(db)).toMatchObject({ descriptions: 1, comparedTo: 0, versionsTo: 1 });
  // The young one in a year.
  expect(await run(db, 20, NOW + 400 * DAY)).toBe(1);
  expect(left()).toEqual(["new", "shared"]);
});

it("waits until no crawl is at work that knew nothing of it, and keeps what a crawl brings back", async () => {
  const { db, left } = begin(postings);
  expect(await run(db, 8)).toBe(0);
  await storeDescriptions(db, [{ ...textKey(sha256("gone")), base: null, html: "00" }]);
  expect(await run(db, 20, NOW + 9 * 300_000)).toBe(0);
  expect(left()).toContain("gone");
});

it("leaves what a clean run leaves, wherever a run dies, and never removes what is in use", async () => {
  const { comparedPostingsPerStep, versionStepsPerRun } = limits;
  Object.assign(limits, { comparedPostingsPerStep: 1, versionStepsPerRun: 2 });
  try {
    const points = createCrashPoints();
    points.arm(null);
    const clean = begin(postings);
    await run(crashingD1(clean.db, points), 20);
    expect(clean.left()).toEqual(["new", "shared", "young"]);
    const calls = points.calls();
    expect(calls).toBeGreaterThan(20);
    for (let call = 1; call <= calls; call++) {
      for (const when of ["before", "after"] as const) {
        const { db, left } = begin(postings);
        points.arm({ call, when });
        await run(crashingD1(db, points), 20).catch(() => undefined);
        points.arm(null);
        await run(crashingD1(db, points), 20, NOW + 20 * 300_000);
        expect(left(), `${when} call ${call}`).toEqual(["new", "shared", "young"]);
      }
    }
    // Two runs at once.
    const { db, left } = begin(postings);
    for (let index = 0; index < 20; index++)
      await Promise.all([run(db, 1, NOW + index * 300_000), run(db, 1, NOW + index * 300_000)]);
    expect(left()).toEqual(["new", "shared", "young"]);
    expect(await readRetention(db)).toMatchObject({ descriptions: 1 });
  } finally {
    Object.assign(limits, { comparedPostingsPerStep, versionStepsPerRun });
  }
});
