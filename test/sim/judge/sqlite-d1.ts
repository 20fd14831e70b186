import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

// Node 24 has them, its types of 24.10 do not.
declare module "node:sqlite" {
  interface DatabaseSync {
    serialize(): Uint8Array;
    deserialize(bytes: Uint8Array): void;
    readonly limits: { functionArg: number };
  }
}

interface Bound {
  sql: string;
  params: SQLInputValue[];
}

/** D1's interface over Node's own SQLite, in memory: the product's SQL without workerd. Tells no costs, but what a statement without rows changed. */
export interface SqliteD1 {
  db: D1Database;
  /** The same database, for whoever checks. */
  sqlite: DatabaseSync;
}

/** https://developers.cloudflare.com/d1/platform/limits/: "Maximum number of arguments per SQL function". */
const FUNCTION_ARGUMENTS_MAX = 32;

/** Databases as migrated, by their folders: to copy one takes a hundredth of migrating another. */
const migrated = new Map<string, Uint8Array>();

/** An empty database with the product's migrations. */
export function createSqliteD1(migrations: string): SqliteD1 {
  const sqlite = new DatabaseSync(":memory:");
  const bytes = migrated.get(migrations) ?? migrate(migrations);
  migrated.set(migrations, bytes);
  sqlite.deserialize(bytes);
  return { db: overSqlite(sqlite), sqlite };
}

function migrate(folder: string): Uint8Array {
  const sqlite = new DatabaseSync(":memory:");
  sqlite.limits.functionArg = FUNCTION_ARGUMENTS_MAX;
  for (const file of readdirSync(folder).toSorted()) {
    if (!file.endsWith(".sql")) continue;
    for (const statement of readFileSync(path.join(folder, file), "utf8").split("--> statement-breakpoint"))
      sqlite.exec(statement);
  }
  return sqlite.serialize();
}

/** The same over a database that is open already, a file's of a local D1 for instance. */
export function overSqlite(sqlite: DatabaseSync): D1Database {
  // D1's; workerd's own SQLite takes more (its other limits workerd has).
  sqlite.limits.functionArg = FUNCTION_ARGUMENTS_MAX;
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string, asArrays: boolean): StatementSync => {
    const key = `${asArrays} ${sql}`;
    const statement = prepared.get(key) ?? sqlite.prepare(sql);
    statement.setReturnArrays(asArrays);
    prepared.set(key, statement);
    return statement;
  };
  const bounds = new WeakMap<object, Bound>();
  const all = ({ sql, params }: Bound): D1Result => {
    const statement = prepare(sql, false);
    if (statement.columns().length > 0) return { ...EMPTY, results: statement.all(...params) };
    return { ...EMPTY, meta: { ...EMPTY.meta, changes: Number(statement.run(...params).changes) } };
  };

  const statementOf = (bound: Bound): D1PreparedStatement => {
    const statement = {
      bind: (...values: unknown[]) => statementOf({ sql: bound.sql, params: values.map(toSqlite) }),
      all: async () => all(bound),
      run: async () => all(bound),
      first: async (column?: string) => {
        const row = all(bound).results[0] as Record<string, unknown> | undefined;
        return row === undefined ? null : column === undefined ? row : row[column];
      },
      raw: async () => prepare(bound.sql, true).all(...bound.params),
    } as unknown as D1PreparedStatement;
    bounds.set(statement, bound);
    return statement;
  };
  return {
    prepare: (sql: string) => statementOf({ sql, params: [] }),
    // One transaction, as D1's batch is. Nothing is awaited inside, so no other crawl comes between.
    batch: async (statements: D1PreparedStatement[]) => {
      sqlite.exec("begin immediate");
      try {
        const results = statements.map((statement) => all(bounds.get(statement) ?? unknownStatement()));
        sqlite.exec("commit");
        return results;
      } catch (error) {
        sqlite.exec("rollback");
        throw error;
      }
    },
  } as unknown as D1Database;
}

function unknownStatement(): never {
  throw new Error("a statement of another database");
}

function toSqlite(value: unknown): SQLInputValue {
  return typeof value === "boolean" ? Number(value) : (value as SQLInputValue);
}

const EMPTY: D1Result = {
  success: true,
  results: [],
  meta: {
    duration: 0,
    size_after: 0,
    rows_read: 0,
    rows_written: 0,
    last_row_id: 0,
    changed_db: false,
    changes: 0,
  },
};
