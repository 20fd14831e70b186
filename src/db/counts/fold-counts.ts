import { limits } from "../../core/limits.ts";
import { addToPack, readWholePacks } from "./count-packs.ts";
import type { Counts } from "./packed-counts.ts";
import { isFoldLost, MAIN_ROW, readLog, slicesOf, takeWaiting, type CountLog } from "./count-log.ts";
import { packOfScope, sliceOfPack, widerScopes, type PackPlace } from "./count-scopes.ts";
import type { CountMove, OpenTotal } from "./count-moves.ts";
import { joinChunks } from "../sql/join-chunks.ts";

/**
 * Folds the log of counts into its packs, if it is long: slice by slice, each in one transaction,
 * which fails whole when another fold came between. Whoever comes next goes on with a fold that was
 * broken off; moves that are appended meanwhile stay. Returns the rows written: one for each pack
 * touched, shared by all the moves of the log. `known`: the log as it was read just now. `charsMax`: the
 * length up to which it is not long.
 */
export async function foldCounts(
  db: D1Database,
  charsMax: number = limits.countLogCharsMax,
  known: CountLog | null = null,
): Promise<number> {
  let read = known;
  for (let rowsWritten = 0; ;) {
    const log = read ?? (await readLog(db));
    read = null;
    const [waiting] = log.waiting;
    const isShort = log.cut.slice === 0 && log.chars <= charsMax;
    if (isShort && waiting === undefined) return rowsWritten;
    const statements = isShort && waiting !== undefined ? takeWaiting(db, log, waiting) : await slice(db, log);
    try {
      const results = await db.batch(statements);
      rowsWritten += results.reduce((sum, { meta }) => sum + meta.rows_written, 0);
    } catch (error) {
      if (isFoldLost(error)) return rowsWritten;
      throw error;
    }
  }
}

/** Packs that are unpacked in memory at once: each may hold thousands of keys. */
const PACKS_AT_ONCE = 300;

/** The transaction that folds the next slice. Only folds write packs, and of two the slower one fails: they may be read by and by. */
async function slice(db: D1Database, log: CountLog): Promise<D1PreparedStatement[]> {
  const at = log.cut.slice;
  const cut = at === 0 ? { chars: log.chars, moves: log.ofMain } : log.cut;
  const slices = slicesOf(cut.chars);
  const moved = movedKeys(log.moves.slice(0, cut.moves), slices, at);
  const packs = [...moved.keys()];
  const rows: string[][] = [];
  for (let from = 0; from < packs.length; from += PACKS_AT_ONCE) {
    const some = packs.slice(from, from + PACKS_AT_ONCE);
    const kept = await readWholePacks(db, some);
    for (const pack of some) {
      const parts = addToPack(pack, kept.get(pack) ?? new Map<string, Counts>(), moved.get(pack) ?? new Map());
      for (const [part, counts] of parts) rows.push([pack, part, counts]);
    }
  }
  const step =
    at + 1 < slices
      ? db.prepare(NEXT_SLICE).bind(log.folds, at, cut.chars, cut.moves)
      : db.prepare(LAST_SLICE).bind(log.folds, at, cut.chars);
  return [step, ...writePacks(db, rows)];
}

/** Null, and so refused (`isFoldLost`), when another fold has come as far. */
const FENCED = "case when folds = ?1 and slice = ?2 then folds end";
const NEXT_SLICE = `update count_log set folds = ${FENCED}, slice = slice + 1, cut_chars = ?3, cut_moves = ?4 where id = ${MAIN_ROW}`;
const LAST_SLICE = `update count_log set folds = ${FENCED} + 1, slice = 0, cut_chars = 0, cut_moves = 0,
  moves = substr(moves, ?3 + 1) where id = ${MAIN_ROW}`;

/** Where a move counts, slice by slice. */
interface PlacesBySlice {
  slices: number;
  places: PackPlace[][];
}

/** Every slice asks for its own. */
const knownPlaces = new WeakMap<CountMove, PlacesBySlice>();

function placesOf(move: CountMove, slices: number, at: number): PackPlace[] {
  let known = knownPlaces.get(move);
  if (known?.slices !== slices) {
    const places = Array.from({ length: slices }, (): PackPlace[] => []);
    for (const place of move[0].flatMap(widerScopes).map(packOfScope))
      places[sliceOfPack(place.pack, slices)]?.push(place);
    knownPlaces.set(move, (known = { slices, places }));
  }
  return known.places[at] ?? [];
}

/** What moves in the packs of a slice, by pack and key. */
function movedKeys(moves: CountLog["moves"], slices: number, at: number): Map<string, Map<string, OpenTotal>> {
  const moved = new Map<string, Map<string, OpenTotal>>();
  for (const move of moves) {
    const [, keys, open, total] = move;
    for (const { pack, prefix } of placesOf(move, slices, at)) {
      let counts = moved.get(pack);
      if (counts === undefined) moved.set(pack, (counts = new Map()));
      for (const key of keys) {
        const sum = counts.get(prefix + key);
        if (sum === undefined) counts.set(prefix + key, [open, total]);
        else [sum[0], sum[1]] = [sum[0] + open, sum[1] + total];
      }
    }
  }
  return moved;
}

function writePacks(db: D1Database, rows: string[][]): D1PreparedStatement[] {
  const sql =
    "insert or replace into count_packs (scope, part, counts) select value ->> 0, value ->> 1, value ->> 2 from json_each(?)";
  return joinChunks(rows.map((row) => JSON.stringify(row))).map((chunk) => db.prepare(sql).bind(`[${chunk}]`));
}
