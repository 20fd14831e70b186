import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { readAllCounts, readCounts } from "../../../../src/db/counts/count-packs.ts";
import { moveCounts, readLog } from "../../../../src/db/counts/count-log.ts";
import { widerScopes } from "../../../../src/db/counts/count-scopes.ts";
import { countPlace } from "../../../../src/db/counts/count-place.ts";
import { movesOf, type CountPlace, type CountMove } from "../../../../src/db/counts/count-moves.ts";
import { foldCounts } from "../../../../src/db/counts/fold-counts.ts";
import { jobWords } from "../../../../src/db/index/job-index.ts";
import { createRandom } from "../../../sim/random.ts";
import { FACTS, NOW } from "../../seed.ts";

const random = createRandom(7);
/** The first values are the frequent ones, as in life. */
const zipf = (most: number): number => Math.floor(most ** random.next());
const DAY = 86_400_000;

/** A posting of a board, with words, places and numbers as postings have them. */
function makePlace(of: { id: number; org: number; provider: string }): CountPlace {
  const board = { ...of, orgName: `Company ${of.org}` };
  const place = {
    ...FACTS.place,
    country: `Country ${zipf(40)}`,
    region: `Region ${zipf(200)}`,
    city: random.chance(0.1) ? null : `City "${zipf(800)}" \u{1F3D9} é`,
  };
  const facts = {
    ...FACTS,
    title: `${random.pick(["Senior ", "", ""])}Engineer of kind${zipf(3_000)} and kind${zipf(300)}`,
    place,
    places: [place],
    department: `Department, ${zipf(500)}`,
    team: null,
    workplaceType: random.pick(["remote", "hybrid", null] as const),
    employmentType: random.pick(["full_time", null] as const),
    salary: { ...FACTS.salary, min: random.chance(0.3) ? 50_000 + zipf(100) * 1_000 : null, max: null },
    postedAt: NOW - zipf(900) * DAY,
    updatedAt: null,
  };
  const seen = { firstSeenAt: NOW - zipf(90) * DAY, baseline: random.chance(0.5) };
  return countPlace(board, { ...facts, ...seen }, jobWords(board, { ...facts, ...seen }));
}

it("counts are exact before and after a fold, for two or three rows written a change", async () => {
  const expected = new Map<string, [number, number]>();
  const moveAndNote = async (moves: CountMove[]): Promise<number> => {
    for (const [scopes, keys, open, total] of moves) {
      for (const id of scopes.flatMap(widerScopes).flatMap((scope) => keys.map((key) => `${scope}|${key}`))) {
        const [opened, all] = expected.get(id) ?? [0, 0];
        expected.set(id, [opened + open, all + total]);
      }
    }
    const results = await env.DB.batch(moveCounts(env.DB, moves));
    return results.reduce((sum, { meta }) => sum + meta.rows_written, await foldCounts(env.DB));
  };
  const check = async (): Promise<void> => {
    const kept = new Map<string, [number, number]>(
      [...(await readAllCounts(env.DB))].flatMap(([scope, counts]) =>
        [...counts].map(([key, count]) => [`${scope}|${key}`, count] as const),
      ),
    );
    expect(linesOf(kept)).toEqual(linesOf(expected));
  };
  // One text each: two maps of a hundred thousand entries are compared for seconds.
  const linesOf = (counts: typeof expected): string =>
    [...counts]
      .filter(([, [open, total]]) => open !== 0 || total !== 0)
      .map(([id, count]) => `${id} ${count.join()}`)
      .toSorted()
      .join("\n");

  let rowsWritten = 0;
  const crawls = 250;
  const placed: CountPlace[] = [];
  for (let crawl = 0; crawl < crawls; crawl++) {
    const board = { id: zipf(120) + 1, org: zipf(100) + 1, provider: random.pick(["lever", "ashby"]) };
    const moves = Array.from({ length: 3 }, (): CountMove[] => {
      const place = makePlace(board);
      placed.push(place);
      return movesOf(place, 1, 1);
    }).flat();
    const closed = placed[random.int(0, placed.length - 1)];
    if (crawl % 3 === 0 && closed !== undefined) moves.push(...movesOf(closed, -1, 0));
    rowsWritten += await moveAndNote(moves);
    if (crawl === 20) await check();
  }
  const packs = await env.DB.prepare("select count(*) as n from count_packs").first<{
    n: number;
  }>();
  expect(packs?.n).toBeGreaterThan(2_000);
  await check();
  // Each crawl appends once; the folds are shared by all that came since the last.
  const changes = crawls * 3 + crawls / 3;
  expect(rowsWritten).toBeLessThanOrEqual(4 * changes);

  // What a reader asks for: of a value, a word, a step of a number, and several steps up to the widest.
  const scopes = [...(await readAllCounts(env.DB)).keys()];
  for (const letter of ["", "c", "q", "l", "a0", "a3", "f6", "h1", "zyes"]) {
    const scope = scopes.find((one) => (letter === "" ? one === "" : one.startsWith(letter))) ?? "none";
    const counts = await readCounts(env.DB, ["all", "city"], { add: [scope], subtract: [] });
    expect(counts?.get("all")?.get(""), scope).toEqual(expected.get(`${scope}|a:`));
    for (const [city, count] of counts?.get("city") ?? [])
      expect(count, scope).toEqual(expected.get(`${scope}|y:${city}`));
  }
  const steps = scopes.filter((scope) => scope.startsWith("a0"));
  const posted = await readCounts(env.DB, ["all"], { add: steps, subtract: [] });
  const all = await readCounts(env.DB, ["all"]);
  expect(steps.length).toBeGreaterThan(100);
  expect(posted).toEqual(all);
});

it("a fold that is broken off is right at every point, and whoever comes next goes on with it", async () => {
  const board = { id: 1, org: 1, provider: "lever" };
  const text = async (): Promise<string> =>
    [...(await readAllCounts(env.DB))].flatMap(countLines).toSorted().join("\n");
  const add = async (): Promise<void> => {
    await env.DB.batch(moveCounts(env.DB, Array.from({ length: 150 }, () => movesOf(makePlace(board), 1, 1)).flat()));
  };
  // The database dies at the second slice of a fold: each try gets one further.
  let left = 0;
  const db = new Proxy(env.DB, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      if (name !== "batch") return value.bind(target) as unknown;
      return (statements: D1PreparedStatement[]) =>
        statements.length > 1 && left-- === 0 ? Promise.reject(new Error("D1 is gone")) : target.batch(statements);
    },
  });
  const { countLogCharsMax } = limits;
  // A few slices instead of twelve.
  const max = 40_000;
  Object.assign(limits, { countLogCharsMax: max });
  try {
    while ((await readLog(env.DB)).chars <= max) await add();
    const before = await text();
    const slices: number[] = [];
    for (let turn = 0; (await readLog(env.DB)).chars > max / 2; turn++) {
      if (turn > 20) throw new Error("the fold does not come to its end");
      left = 1;
      await foldCounts(db).catch(() => 0);
      slices.push((await readLog(env.DB)).cut.slice);
      expect(await text()).toBe(before);
      const scope = { add: ["plever"], subtract: [] };
      expect((await readCounts(env.DB, ["all"], scope))?.get("all")?.get("")).toEqual(
        (await readAllCounts(env.DB)).get("plever")?.get("a:"),
      );
    }
    expect(slices.length).toBeGreaterThan(1);
    expect(slices).toEqual(slices.map((_, turn) => (turn + 1) % slices.length));
    // What comes meanwhile is in no slice, and stays.
    while ((await readLog(env.DB)).chars <= max) await add();
    left = 2;
    await foldCounts(db).catch(() => 0);
    await add();
    const more = await text();
    await foldCounts(env.DB);
    expect(await text()).toBe(more);
    expect((await readLog(env.DB)).cut.slice).toBe(0);
  } finally {
    Object.assign(limits, { countLogCharsMax });
  }
});

function countLines([scope, counts]: [string, Map<string, number[]>]): string[] {
  return [...counts]
    .filter(([, [open, total]]) => open !== 0 || total !== 0)
    .map(([key, count]) => `${scope}|${key} ${count.join()}`);
}

it("what an isolate remembers of the log is never taken for another log", async () => {
  const count = async (): Promise<unknown> =>
    (await readCounts(env.DB, ["all"], { add: ["bnew"], subtract: [] }))?.get("all")?.get("");
  const append = async (times: number): Promise<void> => {
    await env.DB.batch(
      moveCounts(
        env.DB,
        Array.from({ length: times }, () => [["bnew"], ["a:"], 1, 1]),
      ),
    );
  };
  const saved = await env.DB.prepare("select * from count_log").first<Record<string, string | number>>();
  await append(3);
  expect(await count()).toEqual([3, 3]);
  await append(2);
  expect(await count()).toEqual([5, 5]);
  // A database that is put back to an earlier moment and goes on from there: as long, and not the same.
  await env.DB.prepare("update count_log set moves = ?")
    .bind(saved?.["moves"] ?? "")
    .run();
  expect(await count()).toBeUndefined();
  await append(3);
  await env.DB.prepare("update count_log set moves = replace(moves, '\"bnew\"', '\"bold\"')").run();
  await append(1);
  expect(await count()).toEqual([1, 1]);
});

it("an isolate knows how long the log is, in characters as in bytes, whatever it has read of it", async () => {
  const lengths = async (): Promise<object | null> =>
    env.DB.prepare("select length(moves) as chars, octet_length(moves) as bytes from count_log where id = 1").first();
  for (const value of ["Berlin", "Zürich", "🏙 上海", 'e\u0301 "\\']) {
    await env.DB.batch(moveCounts(env.DB, [[["bnew"], [`y:${value}`], 1, 1]]));
    expect(await readLog(env.DB)).toMatchObject((await lengths()) ?? {});
    const counts = await readCounts(env.DB, ["city"], { add: ["bnew"], subtract: [] });
    expect(counts?.get("city")?.get(value)).toEqual([1, 1]);
  }
  await foldCounts(env.DB, 0);
  expect(await readLog(env.DB)).toMatchObject({ chars: 0, bytes: 0, moves: [] });
});

it("a log too long for a row waits in rows of its own, counted all the same, and is folded too", async () => {
  const rows = async (): Promise<number> =>
    Number((await env.DB.prepare("select count(*) as n from count_log").first("n")) ?? 0);
  const count = async (): Promise<unknown> =>
    (await readCounts(env.DB, ["all", "department"], { add: ["blong"], subtract: [] }))?.get("all")?.get("");
  const moves = Array.from({ length: 1_600 }, (_, at): CountMove => [
    ["blong", `qword${at}`],
    ["a:", `d:${at % 7}`, `y:${at} ${'"\\é'.repeat(150)}`],
    1,
    1,
  ]);
  const statements = moveCounts(env.DB, moves);
  expect(statements.length).toBeGreaterThan(1);
  await env.DB.batch(statements);
  expect(await rows()).toBeGreaterThan(1);
  expect(await count()).toEqual([1_600, 1_600]);
  await env.DB.batch(moveCounts(env.DB, moves.slice(0, 1)));
  expect(await count()).toEqual([1_601, 1_601]);
  await foldCounts(env.DB);
  expect(await rows()).toBe(1);
  expect(await count()).toEqual([1_601, 1_601]);
  const departments = await readCounts(env.DB, ["department"], { add: ["blong"], subtract: [] });
  expect([...(departments?.get("department")?.values() ?? [])].map(([open]) => open).toSorted((a, b) => a - b)).toEqual(
    [228, 228, 228, 229, 229, 229, 230],
  );
});

it("keeps no part that is longer than a row, and says nothing of its values", async () => {
  const moves = Array.from({ length: 700 }, (_, at): CountMove => [
    ["bvast"],
    ["a:", "c:France", `d:${at}${'"\\'.repeat(480)}`],
    1,
    1,
  ]);
  await env.DB.batch(moveCounts(env.DB, moves));
  await foldAtOnce();
  const scopes = { add: ["bvast"], subtract: [] };
  expect(await readCounts(env.DB, ["department"], scopes)).toBeNull();
  expect((await readCounts(env.DB, ["country"], scopes))?.get("country")?.get("France")).toEqual([700, 700]);
  await env.DB.batch(moveCounts(env.DB, moves.slice(0, 1)));
  await foldAtOnce();
  expect(await readCounts(env.DB, ["department"], scopes)).toBeNull();
});

it("splits a pack that has grown, and counts the same", async () => {
  const scopes = { add: ["qgrowing"], subtract: [] };
  const city = (at: number): CountMove => [["qgrowing"], ["a:", "c:France", `y:Town ${at}`], 1, 1];
  const parts = async (): Promise<unknown[]> => {
    const { results } = await env.DB.prepare("select part from count_packs where scope = 'qgrowing' order by 1").all();
    return results.map((row) => row["part"]);
  };
  for (const [from, to, wanted] of [
    [0, limits.countsUnsplitMax - 2, [""]],
    [limits.countsUnsplitMax - 2, limits.countsUnsplitMax + 1, ["", "y"]],
    [limits.countsUnsplitMax + 1, limits.countsUnsplitMax + 5, ["", "y"]],
  ] as const) {
    const moves = Array.from({ length: to - from }, (_, at) => city(from + at));
    await env.DB.batch(moveCounts(env.DB, moves));
    await foldAtOnce();
    expect(await parts()).toEqual(wanted);
    const counts = await readCounts(env.DB, ["all", "country", "city"], scopes);
    expect(counts?.get("all")?.get("")).toEqual([to, to]);
    expect(counts?.get("country")?.get("France")).toEqual([to, to]);
    expect(counts?.get("city")?.size).toBe(to);
  }
});

/** Folds a log of any length. */
async function foldAtOnce(): Promise<void> {
  const { countLogCharsMax } = limits;
  Object.assign(limits, { countLogCharsMax: 0 });
  await foldCounts(env.DB).finally(() => Object.assign(limits, { countLogCharsMax }));
}

it("says nothing of a scope with more values than a pack keeps, and goes on saying nothing", async () => {
  const values = Object.fromEntries(Array.from({ length: limits.countsPerPackMax }, (_, at) => [`y:${at}`, [1, 1]]));
  await env.DB.prepare("insert or replace into count_packs values ('cmany', 'y', ?)")
    .bind(JSON.stringify(values))
    .run();
  const scopes = { add: ["cmany"], subtract: [] };
  expect((await readCounts(env.DB, ["city"], scopes))?.get("city")?.size).toBe(limits.countsPerPackMax);
  const more = (city: string): CountMove => [["cmany"], [`y:${city}`, ...Array.from({ length: 9 }, () => "y:0")], 1, 1];
  for (const name of ["one more", "another"]) {
    await env.DB.batch(moveCounts(env.DB, [more(name)]));
    await foldAtOnce();
    expect(await readCounts(env.DB, ["city"], scopes)).toBeNull();
  }
  expect(await readCounts(env.DB, ["country"], scopes)).not.toBeNull();
});

it("a pack of before, as JSON, counts as it did, and a fold that touches it leaves it shorter", async () => {
  const values = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`y:${at}`, [at, at + 1]]));
  await env.DB.prepare("insert or replace into count_packs values ('cold', '', ?)").bind(JSON.stringify(values)).run();
  const scopes = { add: ["cold"], subtract: [] };
  const before = (await readCounts(env.DB, ["city"], scopes))?.get("city");
  expect(before?.get("7")).toEqual([7, 8]);
  await env.DB.batch(moveCounts(env.DB, [[["cold"], ["y:7"], 1, 1]]));
  await foldAtOnce();
  const after = (await readCounts(env.DB, ["city"], scopes))?.get("city");
  expect(after).toEqual(before?.set("7", [8, 9]));
  const stored = await env.DB.prepare("select counts from count_packs where scope = 'cold'").first<string>("counts");
  expect(stored?.length).toBeLessThan(JSON.stringify(values).length / 2);
});

it("folds every slice once when several fold at the same time, and loses nothing that comes meanwhile", async () => {
  const one: CountMove = [["b1"], [`y:${"x".repeat(100)}`], 1, 1];
  const count = async (): Promise<unknown> =>
    (await readCounts(env.DB, ["city"], { add: ["b1"], subtract: [] }))?.get("city")?.get("x".repeat(100));
  await env.DB.batch(
    moveCounts(
      env.DB,
      // Each with a text of its own, which the log can't name once for all.
      Array.from({ length: 2_700 }, (_, at): CountMove => [["b1"], [...one[1], `d:${at} ${"x".repeat(100)}`], 1, 1]),
    ),
  );
  expect(await count()).toEqual([2_700, 2_700]);
  const written = await Promise.all([
    foldCounts(env.DB),
    foldCounts(env.DB),
    env.DB.batch(moveCounts(env.DB, [one])),
    foldCounts(env.DB),
  ]);
  expect(written.some((rows) => typeof rows === "number" && rows > 0)).toBe(true);
  expect(await count()).toEqual([2_701, 2_701]);
  await foldCounts(env.DB);
  expect(await count()).toEqual([2_701, 2_701]);
  expect((await readLog(env.DB)).moves.length).toBeLessThanOrEqual(1);
});
