import { sql } from "drizzle-orm";
import { limits } from "../../core/limits.ts";
import { catalogue } from "../schema/schema.ts";
import { jobs } from "../schema/schema-postings.ts";

/**
 * The boards' clocks in the one row of `catalogue`: for the board of `sources.id` n the slot n - 1 of
 * `complete` holds the time of its last complete list (`last_complete_at`, 0 before the first one), that
 * of `due` its lane and `next_crawl_after`. Columns of `sources` are the truth, slots their copy; every
 * write of those columns copies them in its batch. So a list of postings knows when each of their boards
 * was last seen whole from one row instead of one for each board, and the scheduler which boards are due.
 *
 * A slot is text of fixed width that sorts as its times do: milliseconds as 8 digits of base 36, enough
 * until 2059. The columns are blobs, since SQLite finds the nth byte of those at once.
 */
const TIME_CHARS = 8;
const LANE_CHARS = 2;
const DUE_CHARS = LANE_CHARS + TIME_CHARS;
const BASE = 36;
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** The time of a board that is never due: paused, being removed, or none. */
const NEVER = "z".repeat(TIME_CHARS);
const NO_BOARD = "z".repeat(DUE_CHARS);
const NOT_YET = "0".repeat(TIME_CHARS);
/** The last time that comes. */
const TIME_MAX = BASE ** TIME_CHARS - 2;

/** An integer expression of SQL as digits of base 36. */
function digitsOf(expression: string, chars: number): string {
  return Array.from({ length: chars }, (_, place) => BASE ** (chars - 1 - place))
    .map((weight) => `substr('${DIGITS}', 1 + (${expression}) / ${weight} % ${BASE}, 1)`)
    .join(" || ");
}

const timeOf = (column: string): string => digitsOf(`min(max(${column}, 0), ${TIME_MAX})`, TIME_CHARS);

/**
 * The lane of a provider in the queue of due boards: a hash of its name, so that a provider whose hosts are slow
 * fills no other's share. Two that have one hash share a lane, which is harmless: then they share its limit too.
 */
const LANE = digitsOf(
  `(unicode(provider) * 961 + unicode(substr(provider, -1)) * 31 + length(provider)) % ${BASE ** LANE_CHARS}`,
  LANE_CHARS,
);

/** Boards that are gone and hold nothing open have a lane of their own: theirs alone may be due in a month. */
const GONE_LANE = "~".repeat(LANE_CHARS);

/** What the slots of boards are, by their columns. */
const COMPLETE_SLOT = timeOf("coalesce(last_complete_at, 0)");
const DUE_SLOT = `case when health = 'gone' and open_jobs = 0 then '${GONE_LANE}' else ${LANE} end || case when paused then '${NEVER}' else ${timeOf("next_crawl_after")} end`;

/** Some bytes of a slot column as text. SQLite's `substr` of an empty blob is null. */
const part = (column: string, from: string, chars = ""): string =>
  `coalesce(substr(${column}, ${from}${chars === "" ? "" : `, ${chars}`}), '')`;

/** A slot column with slot `at` replaced, and filled up to it where boards' ids skip numbers. */
function replaced(column: "complete" | "due", chars: number, filler: "0" | "z"): string {
  const [before, old] = [`slot.at * ${chars}`, `catalogue.${column}`];
  const missing = `replace(hex(zeroblob(max(0, ${before} - length(${old})) / 2)), '0', '${filler}')`;
  const behind = part(old, `${before} + ${chars + 1}`);
  return `${column} = cast(${part(old, "1", before)} || ${missing} || slot.${column} || ${behind} as blob)`;
}

const replaceBoth = (from: string): string => `update catalogue set version = version + 1,
  ${replaced("complete", TIME_CHARS, "0")}, ${replaced("due", DUE_CHARS, "z")}
  from (${from}) slot where catalogue.id = 1`;

const copySlot = (which: string): string =>
  replaceBoth(`select id - 1 as at, ${COMPLETE_SLOT} as complete, ${DUE_SLOT} as due from sources where ${which} = ?`);
const COPY_BY_ID = copySlot("id");
const COPY_BY_SOURCE_ID = copySlot("source_id");
const CLEAR = replaceBoth(`select cast(? as integer) - 1 as at, '${NOT_YET}' as complete, '${NO_BOARD}' as due`);

/**
 * Copies the clocks of one board (`sources.id` or `source_id`) that its batch has just set, and moves the version of
 * the data. Writes one row, and reads four; nothing when there is no such board.
 */
export function moveSlot(db: D1Database, board: number | string): D1PreparedStatement {
  return db.prepare(typeof board === "number" ? COPY_BY_ID : COPY_BY_SOURCE_ID).bind(board);
}

/** For the batch that removes a board. */
export function clearSlot(db: D1Database, id: number): D1PreparedStatement {
  return db.prepare(CLEAR).bind(id);
}

/** All slots anew from all boards, each of which is read once: after what moves all of them. */
export function rebuildSlots(db: D1Database): D1PreparedStatement {
  return db.prepare(REBUILD);
}

const REBUILD = `with recursive slots (id) as (
    select 1 where exists (select 1 from sources)
    union all
    select id + 1 from slots where id < (select max(id) from sources))
  update catalogue set version = version + 1, complete = cast(made.complete as blob), due = cast(made.due as blob)
  from (
    select coalesce(group_concat(complete, '' order by id), '') as complete,
      coalesce(group_concat(due, '' order by id), '') as due from (
      select slots.id, case when s.id is null then '${NOT_YET}' else ${COMPLETE_SLOT} end as complete,
        case when s.id is null then '${NO_BOARD}' else ${DUE_SLOT} end as due
      from slots left join sources s on s.id = slots.id)) made
  where catalogue.id = 1`;

/**
 * When the board of a posting was last seen whole (ms), null when not yet: for a select from `jobs` and
 * `catalogue`, in one statement with the posting. A clock read after the rows could say of a posting that
 * just closed that the crawl that closed it saw it.
 */
export const completeAt =
  sql<string>`cast(coalesce(substr(${catalogue.complete}, (${jobs.source} - 1) * ${sql.raw(`${TIME_CHARS} + 1, ${TIME_CHARS}`)}), '') as text)`.mapWith(
    readTime,
  );

/** The time in a slot of `complete`. */
export function readTime(slot: string): number | null {
  return slot === "" || slot === NOT_YET ? null : Number.parseInt(slot, BASE);
}

/** A board that is due: `sources.id`, its lane, and since when (ms; 0: it was never crawled). */
export interface DueSlot {
  id: number;
  lane: string;
  at: number;
}

/**
 * Boards that are due at `now` (ms), longest waiting first, those never crawled before all. A time further
 * ahead than any interval was set by a clock that was wrong: that board is due before all too. Reads one row.
 */
export async function readDueSlots(db: D1Database, now: number): Promise<DueSlot[]> {
  const row = await db.prepare("select cast(due as text) as due from catalogue where id = 1").first<{ due: string }>();
  const due = row?.due ?? "";
  const slotTime = (ms: number): string => ms.toString(BASE).padStart(TIME_CHARS, "0");
  const end = slotTime(now);
  const far = slotTime(now + limits.intervalMsMax + limits.clockErrorMsMax);
  const farOfGone = slotTime(now + limits.intervalMsGone + limits.clockErrorMsMax);
  const found: { id: number; lane: string; time: string }[] = [];
  for (let from = 0; from < due.length; from += DUE_CHARS) {
    const lane = due.slice(from, from + LANE_CHARS);
    const time = due.slice(from + LANE_CHARS, from + DUE_CHARS);
    if (time === NEVER) continue;
    const id = from / DUE_CHARS + 1;
    if (time <= end) found.push({ id, lane, time });
    else if (time > (lane === GONE_LANE ? farOfGone : far)) found.push({ id, lane, time: NOT_YET });
  }
  return found
    .toSorted((a, b) => (a.time === b.time ? a.id - b.id : a.time < b.time ? -1 : 1))
    .map(({ id, lane, time }) => ({ id, lane, at: Number.parseInt(time, BASE) }));
}
