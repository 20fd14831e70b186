import { limits } from "../core/limits.ts";
import { OVERFLOW, partOf, readPacks, type Counts, type OpenTotal } from "./count-packs.ts";
import type { CountVector } from "./count-vector.ts";

/**
 * Folds the log of counts into its packs, if it is long. In one transaction, which fails whole when
 * another fold came between: `folds` may not be null. Moves that were appended meanwhile stay.
 * Returns the rows written: one for each pack touched, shared by all the moves of the log.
 */
export async function foldCounts(db: D1Database): Promise<number> {
  const { log, moves, folds } = await readPacks(db, []);
  if (moves.length <= limits.countLogCharsMax) return 0;
  const moved = movedKeys(log);
  const { packs } = await readPacks(
    db,
    [...moved.keys()].map((id) => JSON.parse(id) as string[]),
  );
  const kept = new Map(packs.map(({ scope, part, counts }) => [JSON.stringify([scope, part]), counts]));
  const rows = [...moved].map(([id, keys]) => {
    const [scope = "", part = ""] = JSON.parse(id) as string[];
    return [scope, part, JSON.stringify(added(scope, kept.get(id), keys))];
  });
  const cut = db
    .prepare("update count_log set folds = case folds when ? then folds + 1 end, moves = substr(moves, ?) where id = 1")
    // SQL counts characters, not UTF-16 units.
    .bind(folds, Array.from(moves).length + 1);
  try {
    const results = await db.batch([cut, ...writePacks(db, rows)]);
    return results.reduce((sum, { meta }) => sum + meta.rows_written, 0);
  } catch (error) {
    if (error instanceof Error && error.message.includes("NOT NULL constraint failed: count_log.folds")) return 0;
    throw error;
  }
}

/** What moves, by `[scope, part]` as JSON and by key. */
function movedKeys(log: CountVector[]): Map<string, Map<string, OpenTotal>> {
  const moved = new Map<string, Map<string, OpenTotal>>();
  for (const [scopes, keys, open, total] of log) {
    for (const scope of scopes) {
      for (const key of keys) {
        const id = JSON.stringify([scope, partOf(scope, key.slice(0, 1))]);
        const pack = moved.get(id) ?? new Map<string, OpenTotal>();
        const before = pack.get(key) ?? [0, 0];
        moved.set(id, pack.set(key, [before[0] + open, before[1] + total]));
      }
    }
  }
  return moved;
}

/** A pack with its moves; of one with too many values only that is kept. */
function added(scope: string, pack: Counts | undefined, moves: Map<string, OpenTotal>): Counts {
  if (pack !== undefined && OVERFLOW in pack) return pack;
  const counts = new Map(Object.entries(pack ?? {}));
  for (const [key, [open, total]] of moves) {
    const before = counts.get(key) ?? [0, 0];
    const after: OpenTotal = [before[0] + open, before[1] + total];
    if (after[0] === 0 && after[1] === 0) counts.delete(key);
    else counts.set(key, after);
  }
  const most = scope === "" ? limits.catalogueCountsMax : limits.countsPerPackMax;
  return counts.size > most ? { [OVERFLOW]: [0, 0] } : Object.fromEntries(counts);
}

function writePacks(db: D1Database, rows: string[][]): D1PreparedStatement[] {
  const sql =
    "insert or replace into count_packs (scope, part, counts) select value ->> 0, value ->> 1, value ->> 2 from json_each(?)";
  const statements: D1PreparedStatement[] = [];
  let chunk: string[] = [];
  let size = 0;
  for (const [index, row] of rows.entries()) {
    const json = JSON.stringify(row);
    chunk.push(json);
    size += json.length;
    if (size < limits.sqlParamBytesMax / 2 && index < rows.length - 1) continue;
    statements.push(db.prepare(sql).bind(`[${chunk.join(",")}]`));
    [chunk, size] = [[], 0];
  }
  return statements;
}
