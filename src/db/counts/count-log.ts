import { sliceOfPack } from "./count-scopes.ts";
import type { CountMove } from "./count-moves.ts";
import { logEntries, movesOfEntry, type LoggedMoves } from "./logged-moves.ts";
import { joinChunks } from "../sql/join-chunks.ts";

/**
 * The log of counts: moves that no pack has yet, in one row, so that a crawl writes one row for them
 * however many they are, and a count reads one. It grows to some hundred thousand characters before it is
 * folded (fold-counts.ts); an isolate keeps what it has read of it and asks only for what came since.
 * A row holds 2 MB at most: what would make this one too long waits in rows of its own.
 */
export const MAIN_ROW = 1;

/** The `version` of a log that, with the packs, counts every posting; another one while they are counted anew. */
export const COUNTED = 1;

/** What is in the log at one instant. Never changed: readers share it. */
export interface CountLog {
  /** Those of the main row, and behind them those of the rows that wait. */
  moves: CountMove[];
  /** How many of them the main row has, and how many characters, as SQL counts them: JavaScript may count more. */
  ofMain: number;
  chars: number;
  /** Those in UTF-8. */
  bytes: number;
  /** Ids of the rows that wait. */
  waiting: number[];
  folds: number;
  version: number;
  /** The fold under way, if `slice` is not 0: the packs of slices before it have the moves before the cut. */
  cut: { chars: number; moves: number; slice: number };
  /** The text's last stamp: it is the same text up to there. */
  stamp: string;
}

/**
 * For the batch of whoever changes what is counted: appends the moves to the log, a row for each
 * statement. With `unless`, a query of one parameter: only if it finds nothing.
 */
export function moveCounts(
  db: D1Database,
  moves: readonly CountMove[],
  unless?: { query: string; parameter: string },
): D1PreparedStatement[] {
  const condition = unless === undefined ? "" : `and not exists (${unless.query})`;
  return joinChunks(logEntries(moves)).map((text) =>
    db.prepare(append("?", condition)).bind(`${text},`, ...(unless === undefined ? [] : [unless.parameter])),
  );
}

/**
 * The same for one count of everything, which moves by as many as a query of one parameter counts: what its batch is
 * about to insert. Nothing is appended for none.
 */
export function moveCountBy(db: D1Database, key: string, counted: { query: string; parameter: string }) {
  const move = "json_array(json_array(''), json_array(?1), n, n) || ','";
  return db.prepare(append(move, `and n > 0`, `, (${counted.query}) counted`)).bind(key, counted.parameter);
}

/** Appends a text to the log where a condition holds. */
const append = (text: string, condition: string, joined = ""): string => `insert into count_log (id, moves)
  select case when octet_length(moves) < ${MAIN_BYTES_MAX} then id end, ${text} || ${NEW_STAMP} from count_log${joined}
  where id = ${MAIN_ROW} ${condition} on conflict (id) do update set moves = moves || excluded.moves`;

/** With the longest text that is bound to a statement, a row is far below D1's 2 MB. */
const MAIN_BYTES_MAX = 700_000;

/** `"#1a2b3c4d",`: an entry of its own, and like no part of another one, since quotes in texts are escaped. */
const NEW_STAMP = `'"#' || lower(hex(randomblob(4))) || '",'`;
const STAMP_CHARS = 12;

/**
 * For the batch that begins to count everything anew. Until `endRecount` nothing is answered from but the
 * totals of before (count-packs.ts).
 */
export function startRecount(db: D1Database): D1PreparedStatement[] {
  return [
    db.prepare(
      `insert or replace into counts_before (part, counts) select part, counts from count_packs
       where scope = '' and (select version from count_log where id = ${MAIN_ROW}) = ${COUNTED}`,
    ),
    db.prepare("delete from count_packs"),
    db.prepare(`delete from count_log where id <> ${MAIN_ROW}`),
    db.prepare(
      `update count_log set moves = '', folds = folds + 1, cut_chars = 0, cut_moves = 0, slice = 0, version = 0 where id = ${MAIN_ROW}`,
    ),
  ];
}

/** For when everything is counted: unless a query finds that something is not. */
export function endRecount(db: D1Database, left = "select 1 where 0"): D1PreparedStatement {
  return db.prepare(`update count_log set version = ${COUNTED} where id = ${MAIN_ROW} and not exists (${left})`);
}

interface LogRow {
  id: number;
  folds: number;
  version: number;
  slice: number;
  cutChars: number;
  cutMoves: number;
  bytes: number;
  /** Behind `MORE` what stands behind the part that is known, or else behind `ALL` all of it. */
  text: string;
}

const [MORE, ALL] = ["+", "="];

/**
 * By bytes, and looking at a row's text once: to find the nth character of a text SQLite counts those before it, which
 * for a long log took as long as all else of a request for counts.
 */
const READ_LOG = `select id, folds, version, slice, cut_chars as cutChars, cut_moves as cutMoves, octet_length(moves) as bytes,
    case when id = ${MAIN_ROW} and folds = ?1 and substr(cast(moves as blob), ?2 + 1 - ${STAMP_CHARS}, ${STAMP_CHARS}) = cast(?3 as blob)
      then '${MORE}' || iif(octet_length(moves) = ?2, '', cast(substr(cast(moves as blob), ?2 + 1) as text))
      else '${ALL}' || moves end as text
  from count_log order by id`;

/** What isolates have read of it. */
const remembered = new WeakMap<D1Database, CountLog>();

const NOTHING: Pick<CountLog, "moves" | "ofMain" | "folds" | "chars" | "bytes" | "stamp"> = {
  moves: [],
  ofMain: 0,
  folds: -1,
  chars: 0,
  bytes: 0,
  stamp: "",
};

/** A statement for a batch that reads the log, and what its answer means: read there, it fits the packs of the same batch. */
export function logStatement(db: D1Database): {
  statement: D1PreparedStatement;
  toLog: (result: D1Result | undefined) => CountLog;
} {
  const known = remembered.get(db) ?? NOTHING;
  return {
    statement: db.prepare(READ_LOG).bind(known.folds, known.bytes, known.stamp),
    toLog: (result) => {
      const [row, ...waiting] = (result?.results ?? []) as unknown as LogRow[];
      if (row === undefined) throw new Error("the database has no log of counts");
      const before = row.text.startsWith(MORE) ? known : NOTHING;
      const text = row.text.slice(1);
      const main = before.moves.slice(0, before.ofMain).concat(parseMoves(text));
      const log: CountLog = {
        moves: main.concat(...waiting.map((one) => parseMoves(one.text.slice(1)))),
        ofMain: main.length,
        chars: before.chars + charsOf(text),
        bytes: row.bytes,
        waiting: waiting.map(({ id }) => id),
        folds: row.folds,
        version: row.version,
        cut: { chars: row.cutChars, moves: row.cutMoves, slice: row.slice },
        stamp: text === "" ? before.stamp : text.slice(-STAMP_CHARS),
      };
      remembered.set(db, log);
      return log;
    },
  };
}

/** As SQL counts them: a pair of surrogates is one. */
const charsOf = (text: string): number => text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);

function parseMoves(text: string): CountMove[] {
  const entries = JSON.parse(`[${text.slice(0, -1)}]`) as (LoggedMoves | string)[];
  return entries.flatMap((entry) => (typeof entry === "string" ? [] : movesOfEntry(entry)));
}

/** The log alone. */
export async function readLog(db: D1Database): Promise<CountLog> {
  const { statement, toLog } = logStatement(db);
  const [result] = await db.batch([statement]);
  return toLog(result);
}

/**
 * For a batch: the main row takes what a row that waits has. Fails (`isFoldLost`) when there is no such
 * row, or the main row is being folded.
 */
export function takeWaiting(db: D1Database, log: CountLog, id: number): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `update count_log set folds = case when folds = ?1 and slice = 0 and exists (select 1 from count_log where id = ?2) then folds end,
           moves = moves || (select moves from count_log where id = ?2) where id = ${MAIN_ROW}`,
      )
      .bind(log.folds, id),
    db.prepare("delete from count_log where id = ?").bind(id),
  ];
}

/** Another was quicker: `folds` may not be null. */
export function isFoldLost(error: unknown): boolean {
  return error instanceof Error && error.message.includes("NOT NULL constraint failed: count_log.folds");
}

/**
 * Characters of the log that a fold puts into packs in one transaction, about, and most such slices. A
 * fold under way goes on by what it began with: these, and `sliceOfPack`, change only between folds.
 */
const SLICE_CHARS = 25_000;
const SLICES_MAX = 32;

/** In how many transactions a fold of so many characters is done: its packs are more than fit in memory. */
export function slicesOf(cutChars: number): number {
  return Math.min(Math.max(Math.ceil(cutChars / SLICE_CHARS), 1), SLICES_MAX);
}

/** Whether a fold under way has put the moves before its cut into a pack. */
export function isFolded({ cut }: CountLog, pack: string): boolean {
  return cut.slice > 0 && sliceOfPack(pack, slicesOf(cut.chars)) < cut.slice;
}
