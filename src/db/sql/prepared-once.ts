import { drizzle, type DrizzleD1Database } from "drizzle-orm/d1";

/**
 * A query that is built once for a database and run with other values each time. Building one of
 * forty columns takes drizzle about a millisecond, several times what D1 needs to run it.
 */
export function preparedOnce<Query>(build: (orm: DrizzleD1Database) => Query): (db: D1Database) => Query {
  const built = new WeakMap<D1Database, Query>();
  return (db) => {
    let query = built.get(db);
    if (query === undefined) built.set(db, (query = build(drizzle(db))));
    return query;
  };
}
