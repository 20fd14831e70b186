/**
 * The random name of this filling of the database: the migration gives the first one, a database
 * that is emptied gets another. Surrogate ids mean something only within one. Reads one row.
 */
export async function readEpoch(db: D1Database): Promise<string> {
  const row = await db.prepare("select name from epoch where id = 1").first<{ name: string }>();
  if (row === null) throw new Error("the database has no epoch");
  return row.name;
}

/** The statement that ends an epoch: for the batch that removes what its ids named. */
export function renewEpoch(db: D1Database): D1PreparedStatement {
  return db.prepare("update epoch set name = lower(hex(randomblob(4))) where id = 1");
}
