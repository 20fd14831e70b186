import { limits } from "../core/limits.ts";
import { addToPack, readWholePacks, type Counts, type OpenTotal } from "./count-packs.ts";
import { readLog, slicesOf, type CountLog } from "./count-log.ts";
import { packOfScope, sliceOfPack, widerScopes } from "./count-scopes.ts";

/**
 * Folds the log of counts into its packs, if it is long: slice by slice, each in one transaction,
 * which fails whole when another fold came between: `folds` may not be null. Whoever comes next goes
 * on with a fold that was broken off; moves that are appended meanwhile stay. Returns the rows
 * written: one for each pack touched, shared by all the moves of the log.
 */
export async function foldCounts(db: D1Database): Promise<number> {
  for (let rowsWritten = 0; ;) {
    const log = await readLog(db);
    if (log.cut.slice === 0 && log.chars <= limits.countLogCharsMax) return rowsWritten;
    const written = await foldSlice(db, log);
    if (written === null) return rowsWritten;
    rowsWritten += written;
  }
}

/** Rows written, or null when another was quicker. */
async function foldSlice(db: D1Database, log: CountLog): Promise<number | null> {
  const { slice } = log.cut;
  const cut = slice === 0 ? { chars: log.chars, moves: log.moves.length } : log.cut;
  const slices = slicesOf(cut.chars);
  const moved = movedKeys(log.moves.slice(0, cut.moves), (pack) => sliceOfPack(pack, slices) === slice);
  const kept = await readWholePacks(db, [...moved.keys()]);
  const rows = [...moved].flatMap(([pack, keys]) =>
    [...addToPack(pack, kept.get(pack) ?? new Map<string, Counts>(), keys)].map(([part, counts]) => [
      pack,
      part,
      JSON.stringify(counts),
    ]),
  );
  const step =
    slice + 1 < slices
      ? db.prepare(NEXT_SLICE).bind(log.folds, slice, cut.chars, cut.moves)
      : db.prepare(LAST_SLICE).bind(log.folds, slice, cut.chars);
  try {
    const results = await db.batch([step, ...writePacks(db, rows)]);
    return results.reduce((sum, { meta }) => sum + meta.rows_written, 0);
  } catch (error) {
    if (error instanceof Error && error.message.includes("NOT NULL constraint failed: count_log.folds")) return null;
    throw error;
  }
}

/** Null, and so refused, when another fold has come as far. */
const FENCED = "case when folds = ?1 and slice = ?2 then folds end";
const NEXT_SLICE = `update count_log set folds = ${FENCED}, slice = slice + 1, cut_chars = ?3, cut_moves = ?4 where id = 1`;
const LAST_SLICE = `update count_log set folds = ${FENCED} + 1, slice = 0, cut_chars = 0, cut_moves = 0,
  moves = substr(moves, ?3 + 1) where id = 1`;

/** What moves in the packs asked for, by pack and key. */
function movedKeys(moves: CountLog["moves"], isAsked: (pack: string) => boolean): Map<string, Map<string, OpenTotal>> {
  const moved = new Map<string, Map<string, OpenTotal>>();
  for (const [scopes, keys, open, total] of moves) {
    for (const { pack, prefix } of scopes.flatMap(widerScopes).map(packOfScope)) {
      if (!isAsked(pack)) continue;
      const counts = moved.get(pack) ?? new Map<string, OpenTotal>();
      moved.set(pack, counts);
      for (const key of keys) {
        const before = counts.get(prefix + key) ?? [0, 0];
        counts.set(prefix + key, [before[0] + open, before[1] + total]);
      }
    }
  }
  return moved;
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
