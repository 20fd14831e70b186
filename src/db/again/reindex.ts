import { and, asc, eq, gt, inArray, ne, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { limits } from "../../core/limits.ts";
import { NORMALIZER_VERSION } from "../../core/normalize/normalize-posting.ts";
import { rebuildSlots } from "../boards/board-slots.ts";
import { moveVersion } from "../boards/catalogue-state.ts";
import { endRecount, moveCounts, startRecount } from "../counts/count-log.ts";
import { placeByRules, placeOfRow, rememberPlace } from "../counts/count-place.ts";
import { countKey, type CountPlace, type CountMove } from "../counts/count-moves.ts";
import { placeMoves, wholeMoves } from "../counts/life-keys.ts";
import { ALL_COUNTED, isIndexStepLost, takeIndexStep } from "../counts/counted-to.ts";
import { foldCounts } from "../counts/fold-counts.ts";
import { readDescribedWords } from "../index/described-rows.ts";
import { boardOfRow, indexedWords } from "../index/job-index.ts";
import { byPlace, dropOrders, ORDERED_SINCE, orderRowids, putOrders, storedOrders } from "../index/job-orders.ts";
import { orgWords } from "../index/org-index.ts";
import { jobs } from "../schema/schema-postings.ts";
import { orgs, sources } from "../schema/schema.ts";
import { dropMark, setMark } from "../sql/cron-marks.ts";
import { eachChunk } from "../sql/join-chunks.ts";

/**
 * The inverted index and the counts made anew from the postings, which alone are the truth, by today's
 * rules: board after board, a bounded part of one at a time, while crawls go on. Until it is done counts
 * are not answered from, totals are those of before, and searches find what they found. A posting's row
 * says what it is counted under, its board up to where it is counted at all.
 */

/** The mark of the walk: the last board (`sources.id`) that it has passed. None: nothing is to be done. */
export const REINDEX = "reindex";
const PLACE = `(select value from cron_marks where name = '${REINDEX}')`;
/** The mark that one was asked for and has not begun. */
const ASKED = "reindex_asked";
/** 1 or null, as SQL: whether one is to begin. */
export const REINDEX_ASKED = `(select value from cron_marks where name = '${ASKED}')`;

/** A posting's row has 20 kB of JSON at most, and its moves a few kB. */
const CHUNK_ROWS = 200;
/** A fold of everything touches nearly every pack there is: the fewer the better. */
const LOG_CHARS_MAX = 600_000;

/** Has the cron begin it, and what is under way begin again: a request that began it would write a row for each board. */
export async function askReindex(db: D1Database, noted: D1PreparedStatement[] = []): Promise<void> {
  await db.batch([setMark(db, ASKED, 1), ...noted]);
}

/**
 * Begins it, whether or not it is under way, in one transaction. Writes a row for each board.
 */
async function startReindex(db: D1Database): Promise<void> {
  await foldCounts(db, 0);
  await db.batch([
    ...startRecount(db),
    db.prepare("update sources set counted_to = 0, index_step = index_step + 1"),
    ...moveCounts(db, await registered(db)),
    setMark(db, REINDEX, 0),
    rebuildSlots(db),
    dropMark(db, ASKED),
  ]);
}

/**
 * The cron's part: `takeStep` says whether one more step may be done. Returns how many postings were done.
 * With nothing to do it reads one row.
 */
export async function continueReindex(
  db: D1Database,
  takeStep: () => boolean,
  logCharsMax?: number,
): Promise<{ postings: number; isDone: boolean }> {
  const result = { postings: 0, isDone: false };
  const mark = await db
    .prepare(`select ${PLACE} as place, ${REINDEX_ASKED} as asked`)
    .first<{ place: number | null; asked: number | null }>();
  const isAsked = mark?.asked === 1;
  if (isAsked) await startReindex(db);
  const from = isAsked ? 0 : (mark?.place ?? null);
  if (from === null) return { postings: 0, isDone: true };
  for (let place = from; ;) {
    const board = await nextBoard(db, place);
    if (board === null) return { ...result, isDone: await endWalk(db) };
    const part = await reindexBoard(db, board.sourceId, takeStep, logCharsMax);
    result.postings += part.postings;
    if (part.isCut) return result;
    place = board.id;
    await setMark(db, REINDEX, place).run();
  }
}

async function nextBoard(db: D1Database, place: number): Promise<{ id: number; sourceId: string } | null> {
  return await db
    .prepare(
      `select id, source_id as sourceId from sources
       where id > cast(? as integer) and counted_to < ${ALL_COUNTED} order by id limit 1`,
    )
    .bind(place)
    .first<{ id: number; sourceId: string }>();
}

/** The end of a walk: of the whole, or of one that passed boards which were being crawled just then. */
async function endWalk(db: D1Database): Promise<boolean> {
  const left = `select 1 from sources where counted_to < ${ALL_COUNTED}`;
  const results = await db.batch([
    setMark(db, REINDEX, 0),
    endRecount(db, left),
    db.prepare(`delete from cron_marks where name = ? and not exists (${left}) returning name`).bind(REINDEX),
    moveVersion(db),
  ]);
  return results[2]?.results.length === 1;
}

/**
 * Steps of one board until all its postings are counted, and indexed by today's rules. `isCut`: `takeStep`
 * allowed no more; neither cut nor done: a crawl is at work there.
 */
export async function reindexBoard(
  db: D1Database,
  sourceId: string,
  takeStep: () => boolean,
  logCharsMax?: number,
): Promise<{ postings: number; isDone: boolean; isCut: boolean }> {
  for (let postings = 0; ;) {
    if (!takeStep()) return { postings, isDone: false, isCut: true };
    const step = await reindexStep(db, sourceId);
    if (step === "busy") return { postings, isDone: false, isCut: false };
    if (step === 0) return { postings, isDone: true, isCut: false };
    postings += step;
    await foldCounts(db, logCharsMax);
  }
}

/** How many postings one transaction did; 0: there is none left. */
async function reindexStep(db: D1Database, sourceId: string): Promise<number | "busy"> {
  const [board] = await drizzle(db).select().from(sources).where(eq(sources.sourceId, sourceId));
  if (board === undefined) return 0;
  const isCounting = board.countedTo < ALL_COUNTED;
  const rows = isCounting ? await readUncounted(db, board) : await readOutdated(db, board.id);
  if (rows.length === 0 && !isCounting) return 0;
  const places = rows.map(placeByRules);
  const moves = rows.flatMap((row, index) => movesOf(row, places[index], isCounting));
  const isLast = rows.length < CHUNK_ROWS;
  const written = await writePlaces(db, rows, places, isCounting);
  try {
    await db.batch([
      ...takeIndexStep(db, board),
      ...written,
      ...moveCounts(db, moves),
      ...(isCounting
        ? [
            db
              .prepare("update sources set counted_to = cast(? as integer) where id = ?")
              .bind(isLast ? ALL_COUNTED : (rows.at(-1)?.id ?? 0), board.id),
          ]
        : []),
      moveVersion(db),
    ]);
  } catch (error) {
    if (isIndexStepLost(error)) return "busy";
    throw error;
  }
  return Math.max(rows.length, 1);
}

type Row = typeof jobs.$inferSelect;

/** Ids first, by the index alone: a board's rows would all be read and sorted. */
async function readUncounted(db: D1Database, board: { id: number; countedTo: number }): Promise<Row[]> {
  const next = sql`(select id from jobs where source = ${board.id} and id > cast(${board.countedTo} as integer) order by id limit ${CHUNK_ROWS})`;
  return await drizzle(db).select().from(jobs).where(inArray(jobs.id, next)).orderBy(asc(jobs.id));
}

async function readOutdated(db: D1Database, source: number): Promise<Row[]> {
  return await drizzle(db)
    .select()
    .from(jobs)
    .where(and(eq(jobs.source, source), ne(jobs.rulesVersion, sql`cast(${NORMALIZER_VERSION} as integer)`)))
    .limit(CHUNK_ROWS);
}

function movesOf(row: Row, place: CountPlace | undefined, isCounting: boolean): CountMove[] {
  if (place === undefined) return [];
  return isCounting ? wholeMoves(place, row, 1) : placeMoves(placeOfRow(row), place, row);
}

async function writePlaces(
  db: D1Database,
  rows: Row[],
  places: CountPlace[],
  isCounting: boolean,
): Promise<D1PreparedStatement[]> {
  const remembered = rows.map((row, index) => {
    const place = places[index] ?? placeOfRow(row);
    return { id: row.id, ...rememberPlace(place, boardOfRow(row), row) };
  });
  const anew = rows.flatMap((row, index) => {
    const { words: now = "" } = places[index] ?? {};
    const isSame = !isCounting && row.rulesVersion >= ORDERED_SINCE && placeOfRow(row).words === now;
    return isSame ? [] : [{ row, now }];
  });
  const describedOf = await readDescribedWords(
    db,
    anew.map(({ row }) => row),
  );
  const words = anew.map(({ row, now }) => ({ row, words: indexedWords(now, describedOf(row), row) }));
  const ordered = words.flatMap(({ row, words: now }) =>
    row.closedAt === null ? orderRowids(row).map((rowid) => ({ rowid, words: now })) : [],
  );
  const put = new Set(ordered.map(({ rowid }) => rowid));
  const left = anew.flatMap(({ row }) => storedOrders(row)).filter((rowid) => !put.has(rowid));
  return [
    db
      .prepare(
        `update jobs set remembered = unhex(value ->> 'remembered'), rules_version = value ->> 'rulesVersion'
         from json_each(?) where jobs.id = value ->> 'id'`,
      )
      .bind(JSON.stringify(remembered)),
    ...eachChunk(
      words.map(({ row, words: now }) => ({ id: row.id, words: now })),
      (json) =>
        db
          .prepare(
            "insert or replace into job_index (rowid, words) select value ->> 'id', value ->> 'words' from json_each(?)",
          )
          .bind(json),
    ),
    ...eachChunk(left, (json) => dropOrders(db, json)),
    ...eachChunk(
      byPlace(ordered, ({ rowid }) => rowid),
      (json) => putOrders(db, json),
    ),
  ];
}

/**
 * The whole of it at once, companies' words too, where nothing else is at work: for the command, never for a
 * request. `progress` hears the postings done so far.
 */
export async function reindexAll(db: D1Database, progress: (done: number) => void): Promise<void> {
  for (const index of ["job_index", "job_orders"])
    await db.prepare(`insert into ${index} (${index}) values ('delete-all')`).run();
  await startReindex(db);
  await reindexOrgs(db);
  for (let done = 0; ;) {
    let steps = 0;
    const { postings, isDone } = await continueReindex(db, () => steps++ < 1, LOG_CHARS_MAX);
    if (postings > 0) progress((done += postings));
    if (isDone) break;
  }
  await foldCounts(db, limits.countLogCharsMax);
}

async function reindexOrgs(db: D1Database): Promise<void> {
  await db.prepare("insert into org_index (org_index) values ('delete-all')").run();
  let last = 0;
  for (;;) {
    const rows = await drizzle(db).select().from(orgs).where(gt(orgs.id, last)).orderBy(orgs.id).limit(CHUNK_ROWS);
    if (rows.length === 0) return;
    const words = rows.map((row) => ({ id: row.id, words: orgWords(row) }));
    await db
      .prepare("insert into org_index (rowid, words) select value ->> 'id', value ->> 'words' from json_each(?)")
      .bind(JSON.stringify(words))
      .run();
    last = words.at(-1)?.id ?? last;
  }
}

/** The companies and boards there are, as moves from none. */
async function registered(db: D1Database): Promise<CountMove[]> {
  const row = await db
    .prepare("select (select count(id) from orgs) as orgs, (select count(id) from sources) as sources")
    .first<{ orgs: number; sources: number }>();
  const { orgs: companies, sources: boards } = row ?? { orgs: 0, sources: 0 };
  return [
    [[""], [countKey("orgs", "")], companies, companies],
    [[""], [countKey("sources", "")], boards, boards],
  ];
}
