import { AsyncLocalStorage } from "node:async_hooks";

const counts = new AsyncLocalStorage<{ rows: number }>();
/** One for each database, so that what is prepared once for it (prepared-once.ts) is not prepared for each request. */
const counting = new WeakMap<D1Database, D1Database>();
const plain = new WeakMap<D1Database, D1Database>();

/** The database behind one that counts; of any other itself. For what is no part of an answer's cost. */
export function uncounted(db: D1Database): D1Database {
  return plain.get(db) ?? db;
}

/** Reads with a database that counts: what D1 calls rows read, of every statement that `read` runs with it. */
export async function countRowsRead<T>(
  db: D1Database,
  read: (db: D1Database) => Promise<T>,
): Promise<{ value: T; rowsRead: number }> {
  let counted = counting.get(db);
  if (counted === undefined) {
    counting.set(db, (counted = countingDatabase(db)));
    plain.set(counted, db);
  }
  const count = { rows: 0 };
  const value = await counts.run(count, read, counted);
  return { value, rowsRead: count.rows };
}

function countingDatabase(db: D1Database): D1Database {
  const inner = new WeakMap<D1PreparedStatement, D1PreparedStatement>();
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const all = async () => note(await statement.all());
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all,
      run: async () => note(await statement.run()),
      first: async (column?: string) => {
        const [row] = (await all()).results;
        return row === undefined ? null : column === undefined ? row : row[column];
      },
      // D1 tells nothing of the cost of `raw()`. Columns of one name would be one here: ours have a name each.
      raw: async () => (await all()).results.map((row) => Object.values(row)),
    } as unknown as D1PreparedStatement;
    inner.set(wrapped, statement);
    return wrapped;
  };
  return {
    prepare: (sql: string) => wrap(db.prepare(sql)),
    batch: async (statements: D1PreparedStatement[]) =>
      (await db.batch(statements.map((one) => inner.get(one) ?? one))).map(note),
  } as unknown as D1Database;
}

function note<Result extends D1Result>(result: Result): Result {
  const count = counts.getStore();
  if (count !== undefined) count.rows += result.meta.rows_read;
  return result;
}
