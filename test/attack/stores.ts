import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { convertV4MiniflareOptions, Miniflare, type V4MiniflareOptions } from "miniflare";
import { createSqliteD1 } from "../sim/judge/sqlite-d1.ts";

/** A database of a world. `sqlite` is quick and tells CPU; `workerd` is D1 itself and counts its rows. */
export interface Store {
  db: D1Database;
  /** Null over workerd. */
  sqlite: DatabaseSync | null;
  /** Rows that D1 counted as written so far; 0 over SQLite. */
  rowsWritten: () => number;
  close: () => Promise<void>;
}

export async function openStore(kind: "sqlite" | "workerd", migrations: string): Promise<Store> {
  if (kind === "sqlite") {
    const { db, sqlite } = createSqliteD1(migrations);
    return { db, sqlite, rowsWritten: () => 0, close: async () => sqlite.close() };
  }
  const options = {
    modules: true,
    script: "export default { fetch: () => new Response() }",
    compatibilityDate: "2026-10-20",
    d1Databases: ["DB"],
    cf: false,
    telemetry: { enabled: false },
  } as unknown as V4MiniflareOptions;
  const workerd = new Miniflare(convertV4MiniflareOptions(options));
  const db = await workerd.getD1Database("DB");
  for (const file of readdirSync(migrations).toSorted()) {
    if (!file.endsWith(".sql")) continue;
    const statements = readFileSync(path.join(migrations, file), "utf8").split("--> statement-breakpoint");
    await db.batch(statements.filter((sql) => sql.trim() !== "").map((sql) => db.prepare(sql)));
  }
  let rows = 0;
  return {
    db: countWritten(db, (count) => (rows += count)),
    sqlite: null,
    rowsWritten: () => rows,
    close: async () => await workerd.dispose(),
  };
}

/** Adds up what D1 says that it wrote. `raw` says nothing, and only reads. */
function countWritten(db: D1Database, add: (rows: number) => void): D1Database {
  const inner = new WeakMap<object, D1PreparedStatement>();
  const counted = (result: D1Result): D1Result => {
    add(result.meta.rows_written);
    return result;
  };
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: async () => counted(await statement.all()),
      run: async () => counted(await statement.run()),
      first: async (column?: string) => {
        const [row] = counted(await statement.all()).results as Record<string, unknown>[];
        return row === undefined ? null : column === undefined ? row : row[column];
      },
      raw: async () => await statement.raw(),
    } as unknown as D1PreparedStatement;
    inner.set(wrapped, statement);
    return wrapped;
  };
  return {
    prepare: (sql: string) => wrap(db.prepare(sql)),
    batch: async (statements: D1PreparedStatement[]) =>
      (await db.batch(statements.map((one) => inner.get(one) ?? one))).map(counted),
  } as unknown as D1Database;
}
