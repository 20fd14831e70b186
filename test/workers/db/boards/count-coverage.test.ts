import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { DerivedFact } from "../../../../src/core/facts.ts";
import { limits } from "../../../../src/core/limits.ts";
import { emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { readCoverage, readCoverageRows } from "../../../../src/db/boards/coverage.ts";
import { continueCoverage } from "../../../../src/db/boards/count-coverage.ts";
import { countingD1 } from "../../counting-d1.ts";
import { catalogue, FACTS, HOUR, NOW, seedBoards, type SeedBoard } from "../../seed.ts";

const { coverageRestMs: rest, coverageRowsPerRun } = limits;

/** `coverageRowsPerRun` is set as a test wants it. */
beforeEach(async () => {
  Object.assign(limits, { coverageRowsPerRun });
  await emptyDatabase(env.DB);
});

async function counted(now = NOW): Promise<{ ended: string[]; rowsRead: number; rowsWritten: number }> {
  const counting = countingD1(env.DB);
  const ended = await continueCoverage(counting.db, now);
  const sum = (name: "rowsRead" | "rowsWritten") => counting.statements.reduce((all, one) => all + one[name], 0);
  return { ended, rowsRead: sum("rowsRead"), rowsWritten: sum("rowsWritten") };
}

const set = async (what: string, ...values: unknown[]) =>
  await env.DB.prepare(`update sources set ${what}`)
    .bind(...values)
    .run();

describe("what the cron counts of each provider", () => {
  it("is boards, open postings, rejects, how fresh they are and the last success", async () => {
    await seedBoards(env.DB, catalogue());
    await set("rejected = 3, last_complete_at = ? where board = 'spotify'", NOW - 2 * HOUR);
    await set("missing = 1 where board = 'tiny'");
    await set(
      "failures = 2, last_crawled_at = ?, last_complete_at = ? where provider = 'greenhouse'",
      NOW,
      NOW - 80 * HOUR,
    );
    await set("last_crawled_at = null, last_complete_at = null where board = 'empty'");
    expect((await counted()).ended).toEqual(["boards", "postings"]);
    const { boards } = await readCoverage(env.DB);
    expect(boards).toEqual({
      asOf: NOW,
      figures: {
        lever: { boards: 2, open: 61, rejected: 3, confirmed: [6, 60, 60], lastSuccessAt: NOW },
        greenhouse: { boards: 1, open: 36, rejected: 0, confirmed: [0, 0, 0], lastSuccessAt: NOW - 80 * HOUR },
        ashby: { boards: 2, open: 27, rejected: 0, confirmed: [27, 27, 27], lastSuccessAt: NOW },
      },
    });
  });

  it("and how many open postings state each field, closed ones left out", async () => {
    const none = { ...FACTS.place, raw: null, city: null, region: null, country: null };
    const bare = {
      locationText: null,
      place: none,
      places: [],
      department: null,
      employmentType: null,
      workplaceType: null,
      salary: { ...FACTS.salary, raw: null, min: null, max: null, currency: null, period: null, basis: null },
      language: null,
      postedAt: null,
    };
    const board: SeedBoard = { ...(catalogue()[0] as SeedBoard), jobs: [] };
    board.jobs = [
      { key: "full", title: "Full" },
      { key: "bare", title: "Bare", html: null, facts: bare },
      { key: "place", title: "Place", html: null, facts: { ...bare, locationText: "Anywhere", place: none } },
      {
        key: "capped",
        title: "Pay",
        html: null,
        facts: { ...bare, salary: { ...bare.salary, max: 9, currency: "USD" } },
      },
      { key: "closed", title: "Closed", closed: true },
    ];
    await seedBoards(env.DB, [board]);
    await counted();
    // The seed's postings state two work models each.
    const noConflicts = Object.fromEntries(DerivedFact.options.map((name) => [name, 0]));
    expect((await readCoverage(env.DB)).postings).toEqual({
      asOf: NOW,
      figures: {
        lever: {
          open: 4,
          conflicts: { ...noConflicts, workplace_type: 4 },
          filled: {
            places: 2,
            country: 1,
            region: 1,
            city: 1,
            workplace_type: 1,
            employment_type: 1,
            salary: 2,
            posted_at: 1,
            department: 1,
            language: 1,
            description: 1,
          },
        },
      },
    });
  });

  it("is nothing where there is no board", async () => {
    expect((await counted()).ended).toEqual(["boards", "postings"]);
    expect(await readCoverage(env.DB)).toEqual({
      boards: { asOf: NOW, figures: {} },
      postings: { asOf: NOW, figures: {} },
    });
  });
});

describe("a walk", () => {
  it("reads a row a board and two an open posting, two a fact that may be contradicted, and some ten beside; two rows are written", async () => {
    await seedBoards(env.DB, catalogue());
    const { rowsRead, rowsWritten } = await counted();
    // Five boards, by each of the two; 124 open postings; a pack of counts and their log for each fact.
    expect(rowsRead).toBeLessThanOrEqual(2 * 5 + 2 * 124 + 2 * DerivedFact.options.length + 10);
    expect(rowsWritten).toBe(2);
  });

  it("rests for an hour, or a day where postings are read, and then costs next to nothing", async () => {
    await seedBoards(env.DB, catalogue());
    await counted();
    const idle = await counted(NOW + rest.boards - 1);
    expect(idle).toMatchObject({ ended: [], rowsWritten: 0 });
    expect(idle.rowsRead).toBeLessThanOrEqual(5);
    expect((await counted(NOW + rest.boards)).ended).toEqual(["boards"]);
    expect((await counted(NOW + rest.postings)).ended).toEqual(["boards", "postings"]);
    // A clock that was wrong does not stop it.
    expect((await counted(NOW)).ended).toEqual(["boards", "postings"]);
  });

  it("begins before that when a tenth of the postings, or of the boards, came or went", async () => {
    await seedBoards(env.DB, catalogue());
    await counted();
    // 124 open: twelve less are not a tenth, thirteen are.
    const setFigures = async (part: string, open: number) =>
      await env.DB.prepare("update coverage set figures = ? where part = ?")
        .bind(
          JSON.stringify({
            lever: { boards: 5, open, rejected: 0, confirmed: [0, 0, 0], lastSuccessAt: 0, filled: {} },
          }),
          part,
        )
        .run();
    await setFigures("boards", 113);
    await setFigures("postings", 113);
    expect((await counted(NOW + 1)).ended).toEqual([]);
    await setFigures("postings", 112);
    expect((await counted(NOW + 1)).ended).toEqual(["postings"]);
    await setFigures("boards", 112);
    expect((await counted(NOW + 1)).ended).toEqual(["boards"]);
    await env.DB.prepare("update coverage set figures = replace(figures, '\"boards\":2', '\"boards\":3')").run();
    expect((await counted(NOW + 1)).ended).toEqual(["boards"]);
  });

  it("goes on over several runs within its budget, is shown when it is whole, and comes to the same", async () => {
    await seedBoards(env.DB, catalogue());
    await counted();
    const whole = await readCoverage(env.DB);
    Object.assign(limits, { coverageRowsPerRun: 2 });
    const later = NOW + rest.postings;
    const ended: string[] = [];
    let runs = 0;
    for (; ended.length < 2; runs++) {
      const run = await counted(later + runs);
      ended.push(...run.ended);
      // One board whole at the least, of which the largest has 54 open postings.
      expect(run.rowsRead).toBeLessThanOrEqual(2 * 54 + 2 * DerivedFact.options.length + 20);
      const shown = await readCoverage(env.DB);
      for (const part of ["boards", "postings"] as const)
        expect(shown[part].asOf).toBe(ended.includes(part) ? later : NOW);
      expect(runs).toBeLessThan(20);
    }
    expect(runs).toBeGreaterThan(3);
    const again = await readCoverage(env.DB);
    expect(again.postings.figures).toEqual(whole.postings.figures);
    expect(Object.keys(again.boards.figures)).toEqual(Object.keys(whole.boards.figures));
    expect(again.boards.figures["lever"]).toMatchObject({ boards: 2, open: 61 });
  });

  it("that another run came to the end of meanwhile is not put back by a slow one", async () => {
    await seedBoards(env.DB, catalogue());
    await counted();
    Object.assign(limits, { coverageRowsPerRun: 2 });
    const later = NOW + rest.postings;
    await counted(later);
    let ended: string[] = [];
    const meanwhile = async (): Promise<void> => {
      Object.assign(limits, { coverageRowsPerRun });
      ({ ended } = await counted(later));
      Object.assign(limits, { coverageRowsPerRun: 2 });
    };
    const slow = {
      batch: async (statements: D1PreparedStatement[]) => await env.DB.batch(statements),
      prepare: (sql: string) => {
        const statement = env.DB.prepare(sql);
        if (ended.length > 0 || !sql.startsWith("insert into coverage")) return statement;
        return {
          bind: (...values: unknown[]) => ({
            run: async () => {
              await meanwhile();
              return await statement.bind(...values).run();
            },
          }),
        };
      },
    } as unknown as D1Database;
    expect(await continueCoverage(slow, later)).toEqual([]);
    expect(ended).toEqual(["boards", "postings"]);
    const rows = await readCoverageRows(env.DB);
    for (const part of ["boards", "postings"] as const)
      expect(rows.get(part)).toMatchObject({ place: null, asOf: later });
  });
});
