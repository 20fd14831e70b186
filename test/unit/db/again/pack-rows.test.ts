import type { DatabaseSync } from "node:sqlite";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { crawlBoard } from "../../../../src/cron/crawl/crawl-board.ts";
import { compareBoards } from "../../../../src/db/again/compare-databases.ts";
import { packRowsStep } from "../../../../src/db/again/pack-rows.ts";
import { newReplay } from "../../../../src/db/again/replay-progress.ts";
import { dumpFacts } from "../../../../src/db/again/dump-facts.ts";
import { unpackChanges, unpackMetadata } from "../../../../src/db/events/packed-event.ts";
import { readHistory } from "../../../../src/db/events/read-events.ts";
import { readJob } from "../../../../src/db/search/read-jobs.ts";
import { unpackJson } from "../../../../src/db/schema/packed-json.ts";
import { unpackHash, unpackPayload } from "../../../../src/db/schema/packed-text.ts";
import type { EventType } from "../../../../src/core/event.ts";
import { begin, HOUR, START } from "../../cron/crawled-world.ts";

const MIGRATION = readFileSync("migrations/0032_packed_rows.sql", "utf8");

/** Some boards after some rounds. */
async function crawled() {
  const world = begin();
  const { sim, db, deps, clock, crawlNumber } = world;
  for (const { url } of sim.boards()) {
    const added = await addBoard(db, deps.bucket, { url, name: "", domain: null }, START);
    for (let round = 0; added.ok && round < 6; round++) {
      sim.setRound(round);
      clock.now += HOUR;
      await crawlBoard(deps, added.sourceId, crawlNumber(added.sourceId) + 1);
    }
  }
  return world;
}

/** Rows as they were before they had a shorter form; facts spell themselves out in job-row.test.ts. */
function spellOut(sqlite: DatabaseSync): void {
  for (const row of sqlite.prepare("select * from jobs").all())
    sqlite
      .prepare(
        "update jobs set native = ?, content_hash = ?, source_hash = ?, payload = ?, source_url = replace(replace(source_url, char(2), board), char(1), key) where id = ?",
      )
      .run(
        unpackJson(String(row["native"])),
        unpackHash(String(row["content_hash"])),
        unpackHash(String(row["source_hash"])),
        unpackPayload(String(row["payload"])),
        row["id"] ?? null,
      );
  for (const row of sqlite.prepare("select * from events").all()) {
    const type = row["type"] as EventType;
    sqlite
      .prepare(
        "update events set metadata = ?, changes = ?, source_hash = ? where source = ? and crawl_number = ? and ordinal = ?",
      )
      .run(
        JSON.stringify(unpackMetadata(type, String(row["metadata"]))),
        JSON.stringify(unpackChanges(type, String(row["changes"]))),
        unpackHash(String(row["source_hash"])),
        row["source"] ?? null,
        row["crawl_number"] ?? null,
        row["ordinal"] ?? null,
      );
  }
}

const rowsOf = (sqlite: DatabaseSync) => ({
  jobs: sqlite.prepare("select * from jobs order by id").all(),
  events: sqlite.prepare("select * from events order by source, crawl_number, ordinal").all(),
});
const bytesOf = (sqlite: DatabaseSync): number => JSON.stringify(rowsOf(sqlite)).length;

/** What the API is made of. */
async function answers(db: D1Database, sqlite: DatabaseSync): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const { job_id } of sqlite.prepare("select job_id from jobs order by id").all()) {
    const found = await readJob(db, "bucket", String(job_id), ["text", "html"]);
    if (found !== null) all.push(found.job, await readHistory(db, found, { after: null, rows: 50 }));
  }
  return all;
}

it("an old database is read as it is, and its rows are packed by the cron", async () => {
  const { db, sqlite } = await crawled();
  const packed = rowsOf(sqlite);
  const [told, facts] = [await answers(db, sqlite), await dumpFacts(db)];
  const types = new Set(packed.events.map(({ type }) => type));
  expect(types).toContain("job.closed");
  expect(types).toContain("job.updated");
  spellOut(sqlite);
  expect(bytesOf(sqlite)).toBeGreaterThan(1.1 * JSON.stringify(packed).length);
  expect(await packRowsStep(db)).toBe(false);
  sqlite.exec(MIGRATION);
  expect(await answers(db, sqlite)).toEqual(told);
  expect(await dumpFacts(db)).toEqual(facts);
  let steps = 0;
  while (await packRowsStep(db)) {
    steps++;
    expect(await answers(db, sqlite)).toEqual(told);
    expect(await dumpFacts(db)).toEqual(facts);
  }
  expect(steps).toBeGreaterThan(2);
  expect(rowsOf(sqlite)).toEqual(packed);
  expect(await dumpFacts(db)).toEqual(facts);
});

it("a database that is packed in part says what another one says", async () => {
  const [old, today] = [await crawled(), await crawled()];
  spellOut(old.sqlite);
  old.sqlite.exec(MIGRATION);
  await packRowsStep(old.db);
  const state = newReplay(START, null);
  expect(await compareBoards({ main: old.db, db: today.db, state }, () => false)).toBe(true);
  expect(state.comparison).toMatchObject({ differing: 0, boards: [] });
  expect(state.comparison.equal).toBeGreaterThan(2);
  today.sqlite.exec("update events set metadata = '{}' where ordinal = 0");
  await compareBoards({ main: old.db, db: today.db, state: Object.assign(state, newReplay(START, null)) }, () => false);
  expect(state.comparison.equal).toBe(0);
});

it("what a crawl wrote meanwhile stays, and what its type does not tell stays spelled out", async () => {
  const { db, sqlite } = await crawled();
  spellOut(sqlite);
  sqlite.exec(MIGRATION);
  const foreign = '{"payload":"p","note":"by hand"}';
  sqlite.prepare("update events set metadata = ?").run(foreign);
  const racing: D1Database = Object.assign(Object.create(db) as D1Database, {
    batch: async (statements: D1PreparedStatement[]) => {
      sqlite.exec("update jobs set native = '{}', inferred_at = inferred_at + 1");
      return await db.batch(statements);
    },
  });
  await packRowsStep(racing);
  expect(sqlite.prepare("select distinct native from jobs").all()).toEqual([{ native: "{}" }]);
  while (await packRowsStep(db));
  expect(sqlite.prepare("select distinct metadata from events").all()).toEqual([{ metadata: foreign }]);
});
