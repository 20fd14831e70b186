import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { limits } from "../../src/core/limits.ts";
import { moveCounts, readAllCounts, readCounts } from "../../src/db/count-packs.ts";
import { foldCounts } from "../../src/db/fold-counts.ts";
import { scopesAndKeys, type Countable, type CountVector } from "../../src/db/count-vector.ts";
import { createRandom } from "../sim/random.ts";

const random = createRandom(7);
/** The first values are the frequent ones, as in life. */
const zipf = (most: number): number => Math.floor(most ** random.next());
const posting = (): Countable => ({
  title: `${random.pick(["Senior ", "", ""])}Engineer`,
  country: `Country ${zipf(40)}`,
  region: `Region ${zipf(200)}`,
  city: random.chance(0.1) ? null : `City "${zipf(800)}"`,
  department: `Department, ${zipf(500)}`,
  team: null,
  workplaceType: random.pick(["remote", "hybrid", null]),
  employmentType: random.pick(["full_time", null]),
  language: "en",
  salaryMin: random.chance(0.3) ? 1 : null,
  salaryMax: null,
});

it("counts are exact before and after a fold, for two or three rows written a change", async () => {
  const expected = new Map<string, [number, number]>();
  const moveAndNote = async (moves: CountVector[]): Promise<number> => {
    for (const [scopes, keys, open, total] of moves) {
      for (const id of scopes.flatMap((scope) => keys.map((key) => `${scope}|${key}`))) {
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
    const nonZero = (all: typeof kept): typeof kept =>
      new Map([...all].filter(([, [open, total]]) => open !== 0 || total !== 0));
    expect(nonZero(kept)).toEqual(nonZero(expected));
  };

  let rowsWritten = 0;
  const crawls = 600;
  const placed: ReturnType<typeof scopesAndKeys>[] = [];
  for (let crawl = 0; crawl < crawls; crawl++) {
    const board = { id: zipf(120) + 1, org: zipf(100) + 1, provider: random.pick(["lever", "ashby"]) };
    const moves = Array.from({ length: 3 }, (): CountVector => {
      const place = scopesAndKeys(board, posting());
      placed.push(place);
      return [...place, 1, 1];
    });
    const closed = placed[random.int(0, placed.length - 1)];
    if (crawl % 3 === 0 && closed !== undefined) moves.push([...closed, -1, 0]);
    rowsWritten += await moveAndNote(moves);
    if (crawl === 20 || crawl === 400) await check();
  }
  const packs = await env.DB.prepare("select count(*) as n from count_packs").first<{
    n: number;
  }>();
  expect(packs?.n).toBeGreaterThan(500);
  await check();
  // Each crawl appends once; the folds are shared by all that came since the last.
  const changes = crawls * 3 + crawls / 3;
  expect(rowsWritten).toBeLessThanOrEqual(4 * changes);

  // What closes for good leaves no count behind.
  const [first] = placed;
  if (first === undefined) throw new Error("nothing was placed");
  const scope = first[0].find((one) => one.startsWith("c")) ?? "";
  const before = await readCounts(env.DB, ["all"], { add: [scope], subtract: [] });
  expect(before?.get("all")?.get("")).toEqual(expected.get(`${scope}|a:`));
});

it("says nothing of a scope with more values than a pack keeps, and goes on saying nothing", async () => {
  const values = Object.fromEntries(Array.from({ length: limits.countsPerPackMax }, (_, at) => [`y:${at}`, [1, 1]]));
  await env.DB.prepare("insert or replace into count_packs values ('cmany', 'y', ?)")
    .bind(JSON.stringify(values))
    .run();
  const scopes = { add: ["cmany"], subtract: [] };
  expect((await readCounts(env.DB, ["city"], scopes))?.get("city")?.size).toBe(limits.countsPerPackMax);
  const more = (city: string): CountVector => [
    ["cmany"],
    [`y:${city}`, ...Array.from({ length: 9 }, () => "y:0")],
    1,
    1,
  ];
  for (const name of ["one more", "another"]) {
    const moves = Array.from({ length: 900 }, () => more(name));
    await env.DB.batch(moveCounts(env.DB, moves));
    await foldCounts(env.DB);
    expect(await readCounts(env.DB, ["city"], scopes)).toBeNull();
  }
  expect(await readCounts(env.DB, ["country"], scopes)).not.toBeNull();
});

it("folds once when two fold at the same time, and loses nothing that comes meanwhile", async () => {
  const one: CountVector = [["b1"], [`y:${"x".repeat(100)}`], 1, 1];
  const count = async (): Promise<unknown> =>
    (await readCounts(env.DB, ["city"], { add: ["b1"], subtract: [] }))?.get("city")?.get("x".repeat(100));
  await env.DB.batch(
    moveCounts(
      env.DB,
      Array.from({ length: 900 }, () => one),
    ),
  );
  expect(await count()).toEqual([900, 900]);
  const written = await Promise.all([
    foldCounts(env.DB),
    foldCounts(env.DB),
    env.DB.batch(moveCounts(env.DB, [one])),
    foldCounts(env.DB),
  ]);
  expect(written.filter((rows) => typeof rows === "number" && rows > 0)).toHaveLength(1);
  expect(await count()).toEqual([901, 901]);
});
