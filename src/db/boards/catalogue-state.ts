import { limits } from "../../core/limits.ts";

/**
 * The one row of `catalogue`: the version of all that is served, the random name of this filling of the
 * database, and the boards' clocks (board-slots.ts). Whatever asks for one of them reads that one row.
 */

/** Epochs that were read a moment ago: a list would otherwise ask the database twice. */
const remembered = new WeakMap<D1Database, { epoch: string; at: number }>();

async function readState(db: D1Database): Promise<{ version: number; epoch: string }> {
  const at = Date.now();
  // Not the whole row: its clocks may be a megabyte.
  const row = await db
    .prepare("select version, epoch from catalogue where id = 1")
    .first<{ version: number; epoch: string }>();
  if (row === null) throw new Error("the database has no catalogue");
  remembered.set(db, { epoch: row.epoch, at });
  return row;
}

/**
 * The version of all that is served: every crawl counts it up in the batch that changes anything
 * (`moveSlot`), every other write does so by its own (`moveVersion`). Reads one row, whatever the size.
 */
export async function readDataVersion(db: D1Database): Promise<string> {
  const { version, epoch } = await readState(db);
  return `${epoch}.${version}`;
}

/**
 * The random name of this filling of the database: the migration gives the first one, a database
 * that is emptied gets another. Surrogate ids mean something only within one. Reads one row, or none
 * within `limits.dataVersionAgeMsMax` of the last time that it or the version was read: so long may a
 * cursor outlive its database.
 */
export async function readEpoch(db: D1Database): Promise<string> {
  const last = remembered.get(db);
  // The clock may go back, by an hour too.
  if (last !== undefined && Math.abs(Date.now() - last.at) <= limits.dataVersionAgeMsMax) return last.epoch;
  return (await readState(db)).epoch;
}

/** For the batch of every write that no crawl makes. */
export function moveVersion(db: D1Database): D1PreparedStatement {
  return db.prepare("update catalogue set version = version + 1 where id = 1");
}

/** The statement that ends an epoch: for the batch that removes what its ids named, boards and all. */
export function renewEpoch(db: D1Database): D1PreparedStatement {
  remembered.delete(db);
  return db.prepare(
    "update catalogue set epoch = lower(hex(randomblob(4))), version = version + 1, complete = x'', due = x'' where id = 1",
  );
}
