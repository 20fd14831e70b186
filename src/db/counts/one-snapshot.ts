import { limits } from "../../core/limits.ts";

/**
 * Reads that must say one thing, as a list and its total: taken again when a crawl that moved counts
 * came between them. D1 has no transaction over several calls, and what such reads ask depends on what
 * they found, so they are no batch either. Two rows read besides; `isOne` is false when crawls came
 * between every time (`limits.snapshotTriesMax`).
 */
export async function inOneSnapshot<T>(db: D1Database, read: () => Promise<T>): Promise<{ value: T; isOne: boolean }> {
  let before = await readMoves(db);
  for (let tries = 1; ; tries++) {
    const value = await read();
    const after = await readMoves(db);
    const isOne = after === before;
    if (isOne || tries === limits.snapshotTriesMax) return { value, isOne };
    before = after;
  }
}

/** Another text after each write that moved counts: whatever comes, goes or is found otherwise leaves its stamp. */
async function readMoves(db: D1Database): Promise<string> {
  const row = await db
    .prepare(
      "select group_concat(id || ' ' || folds || ' ' || length(moves) || ' ' || substr(moves, -16)) as moves from count_log",
    )
    .first<{ moves: string | null }>();
  return row?.moves ?? "";
}
