import { limits } from "../core/limits.ts";

/** Epochs that were read a moment ago: a list would otherwise ask the database twice. */
const remembered = new WeakMap<D1Database, { name: string; at: number }>();

/**
 * The random name of this filling of the database: the migration gives the first one, a database
 * that is emptied gets another. Surrogate ids mean something only within one. Reads one row, or none
 * within `limits.dataVersionAgeMsMax` of the last time: so long may a cursor outlive its database.
 */
export async function readEpoch(db: D1Database): Promise<string> {
  const at = Date.now();
  const last = remembered.get(db);
  if (last !== undefined && at - last.at <= limits.dataVersionAgeMsMax) return last.name;
  const row = await db.prepare("select name from epoch where id = 1").first<{ name: string }>();
  if (row === null) throw new Error("the database has no epoch");
  remembered.set(db, { name: row.name, at });
  return row.name;
}

/** The statement that ends an epoch: for the batch that removes what its ids named. */
export function renewEpoch(db: D1Database): D1PreparedStatement {
  remembered.delete(db);
  return db.prepare("update epoch set name = lower(hex(randomblob(4))) where id = 1");
}
