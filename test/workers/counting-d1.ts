/** One statement that was run, and what D1 counted for it. */
export interface CountedStatement {
  sql: string;
  params: unknown[];
  rowsRead: number;
  rowsWritten: number;
}

/**
 * A database that notes what every statement costs. `raw()`, which drizzle uses, tells no costs:
 * then the statement is run a second time for them (reads only).
 */
export function countingD1(db: D1Database): {
  db: D1Database;
  statements: CountedStatement[];
  /** How often D1 was called so far: a batch is one call. */
  calls: () => number;
} {
  const statements: CountedStatement[] = [];
  let calls = 0;
  const inner = new WeakMap<D1PreparedStatement, { statement: D1PreparedStatement; sql: string; params: unknown[] }>();
  const wrap = (statement: D1PreparedStatement, sql: string, params: unknown[] = []): D1PreparedStatement => {
    const note = (meta: D1Meta): void => {
      calls++;
      statements.push({ sql, params, rowsRead: meta.rows_read, rowsWritten: meta.rows_written });
    };
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values), sql, values),
      all: async () => {
        const result = await statement.all();
        note(result.meta);
        return result;
      },
      run: async () => {
        const result = await statement.run();
        note(result.meta);
        return result;
      },
      first: async (column?: string) => {
        const result = await statement.all();
        note(result.meta);
        const row = result.results[0];
        return row === undefined ? null : column === undefined ? row : row[column];
      },
      raw: async () => {
        note((await statement.all()).meta);
        return statement.raw();
      },
    } as unknown as D1PreparedStatement;
    inner.set(wrapped, { statement, sql, params });
    return wrapped;
  };
  const counting = {
    prepare: (sql: string) => wrap(db.prepare(sql), sql),
    batch: async (batch: D1PreparedStatement[]) => {
      calls++;
      const plain = batch.map((statement) => inner.get(statement) ?? { statement, sql: "", params: [] });
      const results = await db.batch(plain.map(({ statement }) => statement));
      for (const [index, { meta }] of results.entries()) {
        const { sql = "", params = [] } = plain[index] ?? {};
        statements.push({ sql, params, rowsRead: meta.rows_read, rowsWritten: meta.rows_written });
      }
      return results;
    },
  } as unknown as D1Database;
  return { db: counting, statements, calls: () => calls };
}
