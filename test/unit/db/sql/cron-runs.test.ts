import path from "node:path";
import { expect, it } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../../src/core/time.ts";
import { beginRun, endRun } from "../../../../src/db/sql/cron-runs.ts";
import { createSqliteD1 } from "../../../sim/judge/sqlite-d1.ts";

const START = Date.parse("2026-11-01T06:00:00.000Z");
const { db } = createSqliteD1(path.join(import.meta.dirname, "../../../../migrations"));
let now = START;

/** Runs every five minutes for so long, all to their ends: whether the clock was steady in each. */
async function pass(ms: number): Promise<boolean[]> {
  const steady: boolean[] = [];
  for (const end = now + ms; now < end; now += 5 * MINUTE_MS) {
    const run = await beginRun(db, now);
    expect(run.unended).toBe(0);
    steady.push(run.isSteady);
    await endRun(db, run);
  }
  return steady;
}

it("a clock that jumps is believed once the runs have gone by it for a day", async () => {
  expect(new Set(await pass(2 * HOUR_MS))).toEqual(new Set([true]));
  now += 30 * DAY_MS;
  expect(new Set(await pass(2 * HOUR_MS))).toEqual(new Set([false]));
  now -= 30 * DAY_MS;
  const back = await pass(25 * HOUR_MS);
  expect(back.indexOf(true)).toBe((24 * HOUR_MS) / (5 * MINUTE_MS));
  expect(back.lastIndexOf(false)).toBe(back.indexOf(true) - 1);
  // A rest of some hours is none, nor is a clock that was set by some minutes.
  now += 20 * HOUR_MS;
  expect(await pass(5 * MINUTE_MS)).toEqual([true]);
  now -= 40 * MINUTE_MS;
  expect(await pass(5 * MINUTE_MS)).toEqual([true]);
  // One that stays ahead is right.
  now += 60 * DAY_MS;
  expect((await pass(25 * HOUR_MS)).at(-1)).toBe(true);
});

it("runs that did not end are counted on, and forgotten once one has", async () => {
  const counts: number[] = [];
  for (let runs = 0; runs < 4; runs++) counts.push((await beginRun(db, (now += 5 * MINUTE_MS))).unended);
  expect(counts).toEqual([0, 1, 2, 3]);
  await endRun(db, await beginRun(db, (now += 5 * MINUTE_MS)));
  expect((await beginRun(db, (now += 5 * MINUTE_MS))).unended).toBe(0);
  // The next ones go on from there: whichever step it was had its turn already.
  expect((await beginRun(db, (now += 5 * MINUTE_MS))).unended).toBe(5);
});
