import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, minuteOf } from "../../../../src/core/time.ts";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { continueOptOuts, optOutBoard } from "../../../../src/cron/boards/opt-out.ts";
import { crawlBoard } from "../../../../src/cron/crawl/crawl-board.ts";
import { replayArchive } from "../../../../src/cron/again/replay.ts";
import { emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { reindexAll } from "../../../../src/db/again/reindex.ts";
import { keepOpenedHours, readOpenedLately } from "../../../../src/db/ledger/opened-hours.ts";
import { readStats } from "../../../../src/db/search/read-stats.ts";
import { inPart, tier } from "../../../sampled.ts";
import { begin, START } from "../../cron/crawled-world.ts";

type World = Awaited<ReturnType<typeof registered>>;

async function registered(size: { boards: number; postingsPerBoard: number }) {
  const world = begin(size);
  const ids: string[] = [];
  for (const board of world.sim.boards()) {
    const added = await addBoard(world.db, world.deps.bucket, { url: board.url, name: "", domain: null }, START);
    if (!added.ok) throw new Error(added.reason);
    ids.push(added.sourceId);
  }
  return { ...world, ids };
}

const crawl = async (world: World, id: string, db = world.db) =>
  await crawlBoard({ ...world.deps, db }, id, world.crawlNumber(id) + 1);

/** A round of all boards, so long a time between two of them. */
async function crawlAll(world: World, round: number, gapMs: number): Promise<void> {
  world.sim.setRound(round);
  for (const id of world.ids) {
    world.clock.now += gapMs;
    await crawl(world, id);
  }
}

/** When each posting that counts was opened, of boards that are not out: every event of the ledger, ms. */
function openedTimes({ rows }: World): number[] {
  return rows(`select e.observed_at as at from events e
      cross join crawls c on c.source = e.source and c.number = e.crawl_number
      cross join sources s on s.id = e.source
      where e.type = 'job.created' and c.baseline = 0 and s.source_id not in (select source_id from opt_outs)`).map(
    ({ at }) => Number(at),
  );
}

/** Those of the day before `now`, to the minute, counted one by one. */
function countEvents(world: World, now: number, times = openedTimes(world)): number {
  const [since, end] = [minuteOf(now - DAY_MS), minuteOf(now) + MINUTE_MS];
  return times.filter((at) => at >= since && at < end).length;
}

async function expectExact(world: World, nows: number[]): Promise<number[]> {
  const sums: number[] = [];
  const times = openedTimes(world);
  for (const now of nows) {
    const { opened, isPartial } = await readOpenedLately(world.db, now);
    expect([opened, isPartial], new Date(now).toISOString()).toEqual([countEvents(world, now, times), false]);
    sums.push(opened);
  }
  return sums;
}

/** Every 97 s from an instant on. */
const momentsFrom = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index * 97_000);

describe("what was opened in 24 hours", () => {
  it(`is what the events of a thousand boards say, at any minute, and as boards opt out${inPart("sixty", "three hundred")}`, async () => {
    const boards = tier(60, 300, 1_000);
    const world = await registered({ boards, postingsPerBoard: 3 });
    await crawlAll(world, 0, 100);
    expect((await readStats(world.db, world.clock.now)).opened24h).toBe(0);
    for (const round of [3, 6]) await crawlAll(world, round, Math.floor((17 * HOUR_MS) / boards) + 7);
    const { now } = world.clock;
    const sums = await expectExact(world, [...momentsFrom(now - HOUR_MS, 60), now + 23 * HOUR_MS, now + 25 * HOUR_MS]);
    expect(Math.min(...sums)).toBe(0);
    expect(Math.max(...sums)).toBeGreaterThan(2 * boards);
    expect(new Set(sums).size).toBeGreaterThan(4);
    const stats = await readStats(world.db, now);
    expect(stats).toMatchObject({ opened24h: countEvents(world, now), opened24hCapped: false });

    const out = world.ids.filter((_, index) => index % 20 === 19);
    // Asked for twice, it is subtracted once.
    for (const id of [...out, ...out]) await optOutBoard(world.deps, id, null, now);
    const [left = 0] = await expectExact(world, momentsFrom(now, 20));
    expect(left).toBeLessThan(stats.opened24h);
    // And while they are removed, step by step.
    for (let run = 0; run < out.length; run++) {
      await continueOptOuts(world.deps, now + 1 + run);
      expect(await expectExact(world, momentsFrom(now, 3))).toContain(left);
    }
    expect(world.rows("select count(*) as n from sources")).toEqual([{ n: boards - out.length }]);
  }, 600_000);

  it("is the same after a replay, counting anew, crashes and messages that come twice", async () => {
    const world = await registered({ boards: 6, postingsPerBoard: 12 });
    for (let round = 0; round < 30; round += 3) await crawlAll(world, round, 8 * MINUTE_MS + 7);
    for (const when of ["before", "after"]) {
      world.sim.setRound(when === "before" ? 33 : 36);
      const failing = new Proxy(world.db, {
        get: (target, name) => {
          if (name !== "batch") return Reflect.get(target, name) as unknown;
          return async (statements: D1PreparedStatement[]) => {
            if (when === "after") await target.batch(statements);
            throw new Error("the database failed here");
          };
        },
      });
      for (const id of world.ids) {
        world.clock.now += MINUTE_MS;
        await expect(crawl(world, id, failing)).rejects.toThrow("failed here");
        const number = world.crawlNumber(id);
        for (const again of [number, number + 1, number + 1]) await crawlBoard(world.deps, id, again);
      }
    }
    const moments = momentsFrom(world.clock.now, 700);
    const sums = await expectExact(world, moments);
    expect(sums[0]).toBeGreaterThan(10);
    await reindexAll(world.db, () => undefined);
    expect(await expectExact(world, moments)).toEqual(sums);
    await emptyDatabase(world.db);
    expect(await readOpenedLately(world.db, world.clock.now)).toMatchObject({ opened: 0 });
    await replayArchive(world.deps, () => undefined);
    expect(await expectExact(world, moments)).toEqual(sums);
  });

  it("is kept for a day, and dropped by parts", async () => {
    const world = await registered({ boards: 1, postingsPerBoard: 2 });
    const insert = world.sqlite.prepare("insert into opened_hours values (?, '{\"0\":1}')");
    const hour = START / HOUR_MS;
    for (let ago = 0; ago < limits.openedHoursDropped + 60; ago++) insert.run(hour - ago);
    const count = (): unknown => world.rows("select count(*) as n from opened_hours")[0]?.["n"];
    const before = await readOpenedLately(world.db, START);
    expect(before.opened).toBe(25);
    await keepOpenedHours(world.db, START);
    expect(count()).toBe(60);
    await keepOpenedHours(world.db, START);
    expect(count()).toBe(26);
    expect(await readOpenedLately(world.db, START)).toEqual(before);
  });

  it("says of a database from before this count that it is a lower bound, until all of it is counted", async () => {
    const world = await registered({ boards: 6, postingsPerBoard: 12 });
    for (let round = 0; round < 20; round += 4) await crawlAll(world, round, HOUR_MS);
    await optOutBoard(world.deps, world.ids[0] ?? "", null, world.clock.now);
    const { now } = world.clock;
    world.sqlite.exec("drop table opened_hours");
    const statements = readFileSync("migrations/0042_opened_hours.sql", "utf8").split("--> statement-breakpoint");
    for (const statement of statements) world.sqlite.exec(statement);
    expect((await readOpenedLately(world.db, now)).isPartial).toBe(true);
    await keepOpenedHours(world.db, now);
    expect(await readOpenedLately(world.db, now)).toMatchObject({ opened: countEvents(world, now), isPartial: true });
    // A crawl that an older Worker began is in the ledger alone.
    world.sqlite.exec("update opened_hours set minutes = '{}' where hour = (select max(hour) from opened_hours)");
    await keepOpenedHours(world.db, now + limits.crawlsEndMs);
    expect((await readOpenedLately(world.db, now)).isPartial).toBe(true);
    await keepOpenedHours(world.db, now + limits.crawlsEndMs + 1);
    const [sum] = await expectExact(world, momentsFrom(now, 100));
    expect(sum).toBeGreaterThan(5);
  });

  it("is filled by the migration as far as the clock's last day goes", async () => {
    const world = await registered({ boards: 3, postingsPerBoard: 12 });
    world.clock.now = Date.now() - 12 * HOUR_MS;
    for (let round = 0; round < 20; round += 4) await crawlAll(world, round, HOUR_MS / 2);
    world.sqlite.exec("drop table opened_hours");
    const statements = readFileSync("migrations/0042_opened_hours.sql", "utf8").split("--> statement-breakpoint");
    for (const statement of statements) world.sqlite.exec(statement);
    const { now } = world.clock;
    const { opened } = await readOpenedLately(world.db, now);
    expect(opened).toBeGreaterThan(0);
    expect(opened).toBe(countEvents(world, now));
  });
});
