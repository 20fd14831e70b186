import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { sourceId } from "../../../../src/core/ids.ts";
import { addOpened, keepOpenedHours, readOpenedLately, takeOutOpened } from "../../../../src/db/ledger/opened-hours.ts";
import { countingD1 } from "../../counting-d1.ts";
import { catalogue, HOUR, NOW, seedBoards } from "../../seed.ts";

const MINUTE = 60_000;
const SPOTIFY = sourceId("lever", "spotify");

/** Rows read and written by what is done with a database that counts them. */
async function rowsOf(act: (db: D1Database) => Promise<unknown>): Promise<{ read: number; written: number }> {
  const { db, statements } = countingD1(env.DB);
  await act(db);
  const sum = (of: "rowsRead" | "rowsWritten"): number =>
    statements.reduce((rows, statement) => rows + statement[of], 0);
  return { read: sum("rowsRead"), written: sum("rowsWritten") };
}

/** A year of crawls of one board that opened something, four a day, and a whole day of one each minute. */
beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
  for (const table of ["opened_hours", "crawls"]) await env.DB.prepare(`delete from ${table}`).run();
  const minutes = JSON.stringify(Object.fromEntries(Array.from({ length: 60 }, (_, minute) => [minute, 1])));
  await env.DB.prepare(
    `with recursive ago(n) as (select 0 union all select n + 1 from ago where n < 25)
     insert into opened_hours select ?1 - n, ?2 from ago`,
  )
    .bind(NOW / HOUR, minutes)
    .run();
  await env.DB.prepare(
    `with recursive ago(n) as (select 1460 union all select n - 1 from ago where n > 0)
     insert into crawls (source, number, at, outcome, opened, events)
     select id, 5000 - n, cast(?2 as integer) - n * 6 * 3600000, 'changed', 1, 1 from sources cross join ago where source_id = ?1`,
  )
    .bind(SPOTIFY, NOW)
    .run();
});

it("is read in a row for each hour, at any size of the ledger", async () => {
  expect(await readOpenedLately(env.DB, NOW)).toMatchObject({ opened: 24 * 60 + 1, isPartial: false });
  expect((await rowsOf((db) => readOpenedLately(db, NOW + 59 * MINUTE))).read).toBeLessThanOrEqual(2 * 25 + 3);
});

it("costs a crawl that opened something new a row written, and any other none", async () => {
  const added = { at: NOW, opened: 2, baseline: false };
  for (const at of [NOW, NOW + MINUTE, NOW + HOUR]) {
    const { read, written } = await rowsOf(async (db) => await db.batch(addOpened(db, { ...added, at })));
    expect([read <= 3, written]).toEqual([true, 1]);
  }
  expect(addOpened(env.DB, { ...added, baseline: true })).toEqual([]);
  expect(addOpened(env.DB, { ...added, opened: 0 })).toEqual([]);
});

it("costs the cron two rows read when there is nothing to do", async () => {
  expect(await rowsOf((db) => keepOpenedHours(db, NOW))).toEqual({ read: expect.any(Number) as number, written: 0 });
  expect((await rowsOf((db) => keepOpenedHours(db, NOW))).read).toBeLessThanOrEqual(2);
});

it("is taken out of for a board by its crawls of that day alone", async () => {
  const before = (await readOpenedLately(env.DB, NOW)).opened;
  const { read, written } = await rowsOf(async (db) => await db.batch([await takeOutOpened(db, SPOTIFY, NOW)]));
  expect((await readOpenedLately(env.DB, NOW)).opened).toBe(before - 5);
  expect(written).toBeLessThanOrEqual(26);
  expect(read).toBeLessThan(600);
});
