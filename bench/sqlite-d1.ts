import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";

const PREPARED_MAX = 100;

interface Bound {
  statement: StatementSync;
  params: SQLInputValue[];
}

/**
 * A D1 database file, opened without workerd, behind the part of D1's interface that crawls use: so
 * the product's own code fills it, some twenty times faster. It counts no rows, and a batch is not a
 * transaction: who fills a database begins and commits around many of them.
 */
export function sqliteD1(file: DatabaseSync): D1Database {
  const prepared = new Map<string, StatementSync>();
  const bounds = new WeakMap<D1PreparedStatement, Bound>();
  const prepare = (sql: string): D1PreparedStatement => {
    let statement = prepared.get(sql);
    // A text with ids of its own is prepared once and comes never again.
    if (statement === undefined && prepared.size >= PREPARED_MAX) prepared.clear();
    if (statement === undefined) prepared.set(sql, (statement = file.prepare(sql)));
    return bind({ statement, params: [] });
  };
  const bind = (bound: Bound): D1PreparedStatement => {
    const d1 = {
      bind: (...params: SQLInputValue[]) => bind({ ...bound, params }),
      all: () => Promise.resolve(run(bound)),
      run: () => Promise.resolve(run(bound)),
      first: () => Promise.resolve(run(bound).results[0] ?? null),
      raw: () => Promise.resolve(run(bound, true).results),
    } as unknown as D1PreparedStatement;
    bounds.set(d1, bound);
    return d1;
  };
  const batch = (statements: D1PreparedStatement[]): Promise<unknown[]> =>
    Promise.resolve(
      statements.map((statement) => {
        const bound = bounds.get(statement);
        if (bound === undefined) throw new Error("a statement of another database");
        return run(bound);
      }),
    );
  return { prepare, batch } as unknown as D1Database;
}

function run({ statement, params }: Bound, asArrays = false): { results: unknown[]; meta: Partial<D1Meta> } {
  statement.setReturnArrays(asArrays);
  return { results: statement.all(...params), meta: { rows_read: 0, rows_written: 0 } };
}
