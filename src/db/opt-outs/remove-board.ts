import { and, asc, eq, lt } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { limits } from "../../core/limits.ts";
import { clearSlot } from "../boards/board-slots.ts";
import { moveCounts } from "../counts/count-log.ts";
import { placeOfRow } from "../counts/count-place.ts";
import { countKey } from "../counts/count-moves.ts";
import { wholeMoves } from "../counts/life-keys.ts";
import { isCounted, isIndexStepLost, takeIndexStep } from "../counts/counted-to.ts";
import { ORDINAL_BITS } from "../events/event-position.ts";
import { foldCounts } from "../counts/fold-counts.ts";
import type { Member } from "../openings/plan-heads.ts";
import { dropOrders, storedOrders } from "../index/job-orders.ts";
import { isOpeningMoved, settleOpenings, type OwnWrites } from "../openings/settle-openings.ts";
import { REMOVED_CRAWLS } from "../ledger/next-crawl-id.ts";
import { isTaken, takeStep, type OptOut } from "./opt-outs.ts";
import { DAY_MS } from "../../core/time.ts";
import { LESS_ACTIVITY } from "../boards/org-activity.ts";
import { readBaseHashes } from "./remove-descriptions.ts";
import { noteAction } from "../boards/register-board.ts";
import { crawls, sources } from "../schema/schema.ts";
import { jobs } from "../schema/schema-postings.ts";

type Board = Pick<
  typeof sources.$inferSelect,
  "id" | "org" | "provider" | "sourceId" | "crawlNumber" | "rejected" | "countedTo" | "indexStep"
>;

/** What one step came to: rows written, and whether the board has left the database. */
export interface RemovedStep {
  rowsWritten: number;
  postings: number;
  isGone: boolean;
}

/**
 * Removes a bounded part of an opted-out board in one transaction: postings with everything of them,
 * then its crawls, at last the board and a company that has no other. After each step the database is
 * whole: counts, index and companies say what is left. Can stop anywhere and go on. Null when
 * another remover was quicker.
 */
export async function removeStep(db: D1Database, optOut: OptOut, now: number): Promise<RemovedStep | null> {
  const [board] = await drizzle(db).select().from(sources).where(eq(sources.sourceId, optOut.sourceId));
  if (board === undefined) return { rowsWritten: 0, postings: 0, isGone: true };
  const part =
    (await partOfPostings(db, board)) ?? (await partOfCrawls(db, board)) ?? removeSource(db, board, optOut, now);
  try {
    const results = await db.batch([
      takeStep(db, optOut),
      ...part.guards,
      ...takeIndexStep(db, board),
      ...part.statements,
      ...noteAction(db, now, "opt_out", board.sourceId),
    ]);
    const folded = part.postings > 0 ? await foldCounts(db) : 0;
    return {
      rowsWritten: results.reduce((sum, { meta }) => sum + meta.rows_written, folded),
      postings: part.postings,
      isGone: part.isLast,
    };
  } catch (error) {
    if (isTaken(error) || isIndexStepLost(error) || isOpeningMoved(error)) return null;
    throw error;
  }
}

interface Part {
  /** To go before anything is written. */
  guards: D1PreparedStatement[];
  statements: D1PreparedStatement[];
  postings: number;
  isLast: boolean;
}

/** The chains of events of some postings: `position` of each row, as `eventPosition`. Parameter: ids as JSON. */
const CHAINS = `with recursive chain (source, position) as (
    select source, last_event from jobs where id in (select value from json_each(?1)) and last_event is not null
    union all
    select e.source, e.previous from chain cross join events e on e.source = chain.source
      and e.crawl_number = chain.position >> ${ORDINAL_BITS} and e.ordinal = chain.position & ((1 << ${ORDINAL_BITS}) - 1)
    where e.previous is not null)`;

const EVENT_KEY = `source, position >> ${ORDINAL_BITS}, position & ((1 << ${ORDINAL_BITS}) - 1)`;

const DELETE_EVENTS = `${CHAINS} delete from events where (source, crawl_number, ordinal) in (select ${EVENT_KEY} from chain)`;

/** What they have as description, and had: the old values of its changes. */
const DESCRIPTIONS = `${CHAINS}
  select description_hash as hash from jobs where id in (select value from json_each(?1)) and description_hash is not null
  union
  select change.value ->> 1 from chain cross join events e on e.source = chain.source
    and e.crawl_number = chain.position >> ${ORDINAL_BITS} and e.ordinal = chain.position & ((1 << ${ORDINAL_BITS}) - 1)
    cross join json_each(e.changes) change
  where change.value ->> 0 = 'description' and change.value ->> 1 is not null`;

const NOTE_DESCRIPTIONS =
  "insert or ignore into orphan_descriptions (source_id, hash) select ?1, value from json_each(?2)";
const NOTE_BASE = `insert or ignore into orphan_descriptions (source_id, hash)
  select source_id, text_base from sources where id = ? and text_base is not null`;

async function partOfPostings(db: D1Database, board: Board): Promise<Part | null> {
  const rows = await drizzle(db)
    .select()
    .from(jobs)
    .where(eq(jobs.source, board.id))
    .limit(limits.removedPostingsPerStep);
  if (rows.length === 0) return null;
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const moves = rows
    .filter(({ id }) => isCounted(id, board.countedTo))
    .flatMap((row) => wholeMoves(placeOfRow(row), row, -1));
  const open = rows.filter(({ closedAt }) => closedAt === null).length;
  const openings = await settleOpenings(db, { come: [], go: membersOf(rows), stay: [] }, NOTHING_OWN, true);
  // The step fails whole if a crawl changed them meanwhile.
  const described = await db.prepare(DESCRIPTIONS).bind(ids).all<{ hash: string }>();
  const hashes = described.results.map(({ hash }) => hash);
  const texts = JSON.stringify([...hashes, ...(await readBaseHashes(db, hashes))]);
  return {
    guards: openings.guards,
    statements: [
      ...openings.statements,
      db.prepare(NOTE_DESCRIPTIONS).bind(board.sourceId, texts),
      db.prepare(DELETE_EVENTS).bind(ids),
      db.prepare("delete from job_index where rowid in (select value from json_each(?))").bind(ids),
      dropOrders(db, JSON.stringify(rows.flatMap(storedOrders))),
      db.prepare("delete from jobs where id in (select value from json_each(?))").bind(ids),
      ...moveCounts(db, moves),
      ...(open === 0
        ? []
        : [
            db.prepare("update sources set open_jobs = open_jobs - ? where id = ?").bind(open, board.id),
            db.prepare("update orgs set open_jobs = open_jobs - ? where id = ?").bind(open, board.org),
          ]),
    ],
    postings: rows.length,
    isLast: false,
  };
}

/** What of openings is written otherwise: nothing. */
const NOTHING_OWN: OwnWrites = { rows: new Set(), words: new Set() };

function membersOf(rows: (typeof jobs.$inferSelect)[]): Member[] {
  return rows.flatMap(({ id, jobId, opening, firstSeenAt, others, closedAt }) =>
    opening === null || closedAt !== null ? [] : [{ id, jobId, opening, firstSeenAt, others }],
  );
}

/** All but the newest, which is the fence: a crawl still at work must not find its number free. */
async function partOfCrawls(db: D1Database, board: Board): Promise<Part | null> {
  const rows = await drizzle(db)
    .select()
    .from(crawls)
    .where(and(eq(crawls.source, board.id), lt(crawls.number, board.crawlNumber)))
    .orderBy(asc(crawls.number))
    .limit(limits.removedCrawlsPerStep);
  const last = rows.at(-1);
  if (last === undefined) return null;
  // As a crawl adds to its company's days (apply-crawl.ts).
  const days = rows
    .map((row) => [Math.floor(row.at / DAY_MS), row.baseline ? 0 : row.opened + row.reopened, row.closed])
    .filter(([, opened = 0, closed = 0]) => opened + closed > 0);
  return {
    guards: [],
    statements: [
      db.prepare(KEEP_CRAWL_IDS).bind(board.id),
      db.prepare("delete from crawls where source = ? and number <= ?").bind(board.id, last.number),
      ...(days.length === 0
        ? []
        : [
            db
              .prepare(`update orgs set activity = ${LESS_ACTIVITY} where id = ?2`)
              .bind(JSON.stringify(days), board.org),
          ]),
    ],
    postings: 0,
    isLast: false,
  };
}

/** Before crawls of a board go: no new one gets their ids (`REMOVED_CRAWLS`). */
const KEEP_CRAWL_IDS = `insert into cron_marks (name, value)
  select '${REMOVED_CRAWLS}', max(id) from crawls where source = ? having count(id) > 0
  on conflict do update set value = max(value, excluded.value)`;

/** The board, its fence, what is counted of it, and its company if it has no other board. */
export function removeSource(db: D1Database, board: Board, { sourceId }: Pick<OptOut, "sourceId">, now: number): Part {
  const isAlone = "not exists (select 1 from sources where org = ?1)";
  return {
    guards: [],
    statements: [
      // Every event went with its posting; one that no chain led to must not stay for the next board of this id.
      db.prepare("delete from events where source = ?").bind(board.id),
      db.prepare(KEEP_CRAWL_IDS).bind(board.id),
      db.prepare("delete from crawls where source = ?").bind(board.id),
      db
        .prepare("update provider_rejects set rejected = rejected - ? where provider = ?")
        .bind(board.rejected, board.provider),
      db.prepare("delete from provider_rejects where provider = ? and rejected <= 0").bind(board.provider),
      db.prepare("delete from lost_messages where source_id = ?").bind(sourceId),
      db.prepare(NOTE_BASE).bind(board.id),
      db.prepare("delete from sources where id = ?").bind(board.id),
      clearSlot(db, board.id),
      ...moveCounts(db, [[[""], [countKey("sources", "")], -1, -1]]),
      ...moveCounts(db, [[[""], [countKey("orgs", "")], -1, -1]], {
        query: "select 1 from sources where org = ?",
        parameter: String(board.org),
      }),
      db.prepare(`delete from org_index where rowid = ?1 and ${isAlone}`).bind(board.org),
      db.prepare(`delete from orgs where id = ?1 and ${isAlone}`).bind(board.org),
      db.prepare("update opt_outs set removed_at = ? where source_id = ?").bind(now, sourceId),
    ],
    postings: 0,
    isLast: true,
  };
}
