import { moveVersion } from "../boards/catalogue-state.ts";
import type { OrderName } from "../index/job-orders.ts";
import { dropMark, setMark } from "../sql/cron-marks.ts";

/**
 * How far the boards have come after a change of the normaliser. Nothing of it is served but that
 * postings are counted by day once it has ended, which moves the version of the data.
 */

/** The version that all boards had come to, and the last board that this walk has passed. */
const DONE = "reprocessed";
const PLACE = "reprocess";
const mark = (name: string): string => `(select value from cron_marks where name = '${name}')`;

/** Where the walk to a version (parameter `?1`) stands, or null when all boards have come to it: an expression of SQL. */
export const REREAD_PLACE = `case when ${mark(DONE)} is ?1 then null else coalesce(${mark(PLACE)}, 0) end`;

/** The marks of a database that is older than the orders of postings: they have not all taken their places yet. */
const UNORDERED = "unordered";
/** Of one whose postings stood by the second of their date, and not by its day. */
const BY_SECOND = "unordered_by_day";
/** And of one that is older than counts by day and by pay: not all are counted by them yet. */
const UNDATED = "undated";

/** Whether postings still take their places in an order (index/job-orders.ts). Reads no row once they have. */
export async function isTakingOrder(db: D1Database, order: OrderName): Promise<boolean> {
  const marks = order === "posted" ? [UNORDERED, BY_SECOND] : [UNORDERED];
  // `name in (?, ?)` would read a row of its own for a name that is not there.
  const isThere = marks.map((name) => `exists (select 1 from cron_marks where name = '${name}')`).join(" or ");
  return (await db.prepare(`select ${isThere} as found`).first<number>("found")) === 1;
}

/** Whether postings are still being counted by day and by pay (counts/life-fields.ts). Reads no row once they are. */
export async function isCountingDays(db: D1Database): Promise<boolean> {
  return (await db.prepare("select name from cron_marks where name = ?").bind(UNDATED).first()) !== null;
}

/**
 * Whether boards that came to an older version are on their way to this one; false where none ever did, as in a new
 * database. Reads a row.
 */
export async function isRereading(db: D1Database, version: number): Promise<boolean> {
  const done = await db.prepare("select value from cron_marks where name = ?").bind(DONE).first<number>("value");
  return done !== null && done < version;
}

/** A board, and whether its open postings may be of an older normaliser. One being removed never is. */
export interface BoardToReread {
  id: number;
  sourceId: string;
  isOld: boolean;
}

/** Where the walk stands (`sources.id`), or null when all boards have come to `version`. Reads two rows. */
export async function readRereadPlace(db: D1Database, version: number): Promise<number | null> {
  const row = await db.prepare(`select ${REREAD_PLACE} as place`).bind(version).first<{ place: number | null }>();
  return row?.place ?? null;
}

/** The boards behind a place, in order. Reads two rows for each. */
export async function readBoardsToReread(
  db: D1Database,
  { after, version, rows }: { after: number; version: number; rows: number },
): Promise<BoardToReread[]> {
  const { results } = await db
    .prepare(
      `select id, source_id as sourceId,
         normalizer < ? and not exists (select 1 from opt_outs where opt_outs.source_id = sources.source_id) as isOld
       from sources where id > cast(? as integer) order by id limit ?`,
    )
    .bind(version, after, rows)
    .all<{ id: number; sourceId: string; isOld: number }>();
  return results.map(({ id, sourceId, isOld }) => ({ id, sourceId, isOld: isOld === 1 }));
}

/** All open postings of a board are of this normaliser now, or can't be read again. */
export async function markReread(db: D1Database, sourceId: string, version: number): Promise<void> {
  await db.prepare("update sources set normalizer = ? where source_id = ?").bind(version, sourceId).run();
}

/** The walk goes on behind this board. */
export async function saveRereadPlace(db: D1Database, place: number): Promise<void> {
  await setMark(db, PLACE, place).run();
}

/**
 * The walk is at its end: over for this version, or, where boards were passed that could not be read
 * just then, begun anew. Reads all boards, once a walk.
 */
export async function endRereadWalk(db: D1Database, version: number): Promise<void> {
  const old = `exists (select 1 from sources where normalizer < ?1
    and not exists (select 1 from opt_outs where opt_outs.source_id = sources.source_id))`;
  await db.batch([
    setMark(db, PLACE, 0),
    db
      .prepare(
        `insert into cron_marks (name, value) select ?2, ?1 where not ${old}
         on conflict do update set value = excluded.value`,
      )
      .bind(version, DONE),
    db
      .prepare(`delete from cron_marks where name in (?2, ?3, ?4) and not ${old}`)
      .bind(version, UNORDERED, BY_SECOND, UNDATED),
    // Pages show what is counted from now on.
    moveVersion(db),
  ]);
}

/** Boards have come to be of an older normaliser: the walk over them begins anew. */
export async function forgetReread(db: D1Database): Promise<void> {
  await dropMark(db, DONE).run();
}
