import { getTableColumns } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { limits } from "../../core/limits.ts";
import { storedRow } from "../schema/packed-columns.ts";
import { jobs } from "../schema/schema-postings.ts";
import { foldCounts } from "../counts/fold-counts.ts";
import { putTexts, type TextWrite } from "../postings/put-texts.ts";
import { moveSlot } from "../boards/board-slots.ts";
import { keepDescriptions } from "../retention/description-versions.ts";
import { eachChunk, joinChunks } from "../sql/join-chunks.ts";
import { writtenRows } from "../sql/written-rows.ts";
import { noteClockFault } from "../ledger/crawls-by-time.ts";
import { NEXT_CRAWL_ID } from "../ledger/next-crawl-id.ts";
import { addOpened, countOpened } from "../ledger/opened-hours.ts";
import { indexedWords } from "../index/job-index.ts";
import { isOpeningMoved, settleOpenings, type OpeningPlan } from "../openings/settle-openings.ts";
import { movesOrg, moveRejected, updateBoard, updateOrg } from "./board-writes.ts";
import { countCommit } from "./count-commit.ts";
import { logStatement, moveCounts } from "../counts/count-log.ts";
import type { CrawlCommit } from "./crawl-commit.ts";
import { openingMoves, othersAfter, ownWrites, stateAfter } from "./opening-moves.ts";
import { countOrders, writeOrders } from "./order-writes.ts";
import { boardColumns, isIndexedAnew, type PostingWrite } from "./posting-write.ts";
import { countCopies, indexNamedOrg, renameOrg } from "./rename-org.ts";
import { storedEvent } from "../events/packed-event.ts";
import { countEvents, chainEvents, type EventRowWrite } from "./chain-events.ts";

/** What a commit came to. `lost_race`: a crawl of this number is already there. */
export type ApplyResult = { kind: "applied"; rowsRead: number; rowsWritten: number } | { kind: "lost_race" };

/**
 * Applies a crawl in one transaction. Any number of rows is a handful of statements: rows travel as
 * JSON through `json_each`, since D1 binds at most 100 parameters a statement.
 */
export async function applyCrawl(db: D1Database, commit: CrawlCommit): Promise<ApplyResult> {
  for (let tries = 1; ; tries++) {
    const openings = await settleOpenings(db, openingMoves(commit), ownWrites(commit), tries > 1);
    try {
      return await runCommit(db, commit, openings);
    } catch (error) {
      if (isLostRace(error)) return { kind: "lost_race" };
      if (!isOpeningMoved(error) || tries === limits.openingTriesMax) throw error;
    }
  }
}

async function runCommit(db: D1Database, commit: CrawlCommit, openings: OpeningPlan): Promise<ApplyResult> {
  const { rows, heads } = chainEvents(commit);
  const moves = countCommit(commit);
  const logged = moveCounts(db, moves);
  const write = (kind: PostingWrite["kind"], statement: (json: string) => D1PreparedStatement) =>
    eachChunk(rowsOf(commit, kind, heads, openings), statement);
  const statements = [
    ...openings.guards,
    insertCrawl(db, commit, countRows(commit, rows.length + logged.length)),
    noteClockFault(db),
    ...addOpened(db, commit.crawl),
    ...renameOrg(db, commit),
    ...insertDescriptions(db, commit.descriptions),
    ...write("created", (json) => db.prepare(INSERT_JOBS).bind(json, commit.source.id)),
    ...write("updated", (json) => db.prepare(UPDATE_JOBS).bind(json)),
    ...write("refreshed", (json) => db.prepare(REFRESH_JOBS).bind(json)),
    ...write("reopened", (json) => db.prepare(REOPEN_JOBS).bind(json)),
    ...eachChunk(commit.misses, (json) => db.prepare(UPDATE_MISSES).bind(json)),
    ...eachChunk(closedRows(commit, heads), (json) => db.prepare(CLOSE_JOBS).bind(json)),
    // In the order of their ids, as FTS5 would have it (`byPlace`): new ones are the highest.
    ...eachChunk(reindexed(commit, openings), (json) => db.prepare(INDEX_JOBS).bind(json)),
    ...eachChunk(newWords(commit, openings), (json) => db.prepare(INDEX_NEW_JOBS).bind(json)),
    ...writeOrders(db, commit, openings),
    ...openings.statements,
    ...insertEvents(db, commit, rows),
    ...logged,
    ...moveRejected(db, commit),
    updateBoard(db, commit),
    moveSlot(db, commit.source.id),
    ...updateOrg(db, commit),
    ...indexNamedOrg(db, commit),
  ];
  // Read in the batch: a call less for each crawl, since almost always the log is short.
  const log = logStatement(db);
  const results = await db.batch(moves.length === 0 ? statements : [...statements, log.statement]);
  const folded = moves.length === 0 ? 0 : await foldCounts(db, limits.countLogCharsMax, log.toLog(results.at(-1)));
  return {
    kind: "applied",
    rowsRead: results.reduce((sum, { meta }) => sum + meta.rows_read, 0),
    rowsWritten: results.reduce((sum, { meta }) => sum + meta.rows_written, folded),
  };
}

/** Stores descriptions ahead of the commit that refers to them: content-addressed, so harmless. */
export async function storeDescriptions(db: D1Database, descriptions: TextWrite[]): Promise<void> {
  const statements = insertDescriptions(db, descriptions);
  if (statements.length > 0) await db.batch(statements);
}

const jobColumns = getTableColumns(jobs);
const ofBoard = new Set(boardColumns.map((name) => jobColumns[name].name));
const INSERT_JOBS = insertFromJson(
  Object.values(getTableColumns(jobs)).filter(({ name }) => name !== "id" && !ofBoard.has(name)),
);
const fixed = new Set(["id", "job_id", "source", "key", "first_seen_at", "baseline", ...ofBoard]);
const movable = Object.values(getTableColumns(jobs)).filter((column) => !fixed.has(column.name));
const REOPEN_JOBS = updateFromJson(movable);
// Naming a column of an index, even with its old value, would write that index once more.
const UPDATE_JOBS = updateFromJson(movable.filter((column) => column.name !== "closed_at"));
const REFRESH_JOBS = updateFromJson(movable.filter(({ name }) => name !== "closed_at" && name !== "changed_at"));

/**
 * `insert into jobs (title, ..., org, ...) select value ->> 'title', ..., b.org, ... from json_each(?1)`,
 * keys as in the row type, and the board's columns as its row (?2) has them in this transaction.
 */
function insertFromJson(columns: SQLiteColumn[]): string {
  const names = [...columns.map((column) => column.name), ...ofBoard].join(", ");
  const values = [...columns.map(jsonValue), ...[...ofBoard].map((name) => `b.${name}`)].join(", ");
  return `${writtenRows("?1")} insert into jobs (${names}) select ${values} from sources b cross join written where b.id = ?2`;
}

function updateFromJson(columns: SQLiteColumn[]): string {
  const sets = columns.map((column) => `${column.name} = ${jsonValue(column)}`).join(", ");
  return `${writtenRows("?1")} update jobs set ${sets} from written where jobs.id = value ->> 'id'`;
}

function jsonValue(column: SQLiteColumn): string {
  const value = `value ->> '${Object.entries(getTableColumns(jobs)).find(([, other]) => other === column)?.[0]}'`;
  return column.dataType === "buffer" ? `unhex(${value})` : value;
}

const UPDATE_MISSES = `update jobs set misses = value ->> 'misses', absent_since = value ->> 'absentSince',
  last_seen_at = value ->> 'lastSeenAt' from json_each(?) where jobs.id = value ->> 'id'`;

const CLOSE_JOBS = `update jobs set closed_at = value ->> 'closedAt', changed_at = value ->> 'closedAt',
  last_checked_at = value ->> 'closedAt', others = null, last_seen_at = value ->> 'lastSeenAt', last_event = value ->> 'lastEvent'
  from json_each(?) where jobs.id = value ->> 'id'`;

const INDEX_NEW_JOBS = `${writtenRows("?1")} insert into job_index (rowid, words)
  select jobs.id, value ->> 'words' from written cross join jobs on jobs.job_id = value ->> 'jobId'`;

const INDEX_JOBS = `insert or replace into job_index (rowid, words) select value ->> 'id', value ->> 'words' from json_each(?)`;

const INSERT_EVENTS = `${writtenRows("?4")} insert into events (source, crawl_number, ordinal, job, type, changes, observed_at, source_hash, metadata, previous)
  select ?1, ?2, value ->> 'ordinal', jobs.id, value ->> 'type', value ->> 'changes', ?3, value ->> 'sourceHash', value ->> 'metadata',
    value ->> 'previous'
  from written cross join jobs on jobs.job_id = value ->> 'jobId'`;

/** Rows of tables that a crawl will write, to within a few: before its events are chained. */
export function estimateRows(commit: CrawlCommit): number {
  const withEvents = commit.postings.filter(({ kind }) => kind !== "refreshed").length + commit.closes.length;
  const countLog = 1;
  return countRows(commit, withEvents + countLog);
}

/**
 * Rows of tables that the batch writes, known before it runs so that the ledger's own row can say it
 * (but for copies of a company's name, which that row's statement counts): entries of indexes, which D1
 * bills too, and folds of counts, which many crawls share, are not counted; nor are the rows of an opening's other
 * postings (openings/), which depend on other boards.
 */
function countRows(commit: CrawlCommit, eventAndLogRows: number): number {
  const created = commit.postings.filter(({ before }) => before === null).length;
  const known = commit.postings.length - created + commit.misses.length + commit.closes.length;
  const isRejectedMoved = (commit.board.rejected ?? commit.source.rejected) !== commit.source.rejected;
  const [crawlAndBoardAndSlot, postingAndWords, nameAndWords] = [3, 2, 2];
  return (
    crawlAndBoardAndSlot +
    commit.descriptions.length +
    (commit.storedAhead ?? 0) +
    created * postingAndWords +
    known +
    commit.closes.length +
    commit.postings.filter((posting) => posting.before !== null && isIndexedAnew(posting)).length +
    countOrders(commit) +
    eventAndLogRows +
    Number(isRejectedMoved) +
    Number(movesOrg(commit)) +
    countOpened(commit.crawl) +
    (commit.orgName === null ? 0 : nameAndWords)
  );
}

function insertCrawl(db: D1Database, commit: CrawlCommit, rowsWritten: number): D1PreparedStatement {
  const { source, crawl } = commit;
  // A name is copied to all boards and postings of its company: how many there are, the database knows.
  const copies = countCopies(commit);
  return db
    .prepare(
      `insert into crawls (id, source, number, at, outcome, baseline, http_status, bytes, payload, seen, accepted, rejected, opened, updated, closed, reopened, held, events, rows_written, detail)
       values (${NEXT_CRAWL_ID}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? + ${copies.sql}, ?)`,
    )
    .bind(
      source.id,
      crawl.number,
      crawl.at,
      crawl.outcome,
      crawl.baseline ? 1 : 0,
      crawl.httpStatus,
      crawl.bytes,
      crawl.payload,
      crawl.seen,
      crawl.accepted,
      crawl.rejected,
      crawl.opened,
      crawl.updated,
      crawl.closed,
      crawl.reopened,
      crawl.held,
      countEvents(commit),
      rowsWritten,
      ...copies.params,
      JSON.stringify(crawl.detail),
    );
}

function insertDescriptions(db: D1Database, descriptions: TextWrite[]): D1PreparedStatement[] {
  const hashes = eachChunk(
    descriptions.map(({ hash }) => hash),
    (json) => keepDescriptions(db, json),
  );
  const rows = joinChunks(descriptions.map((row) => JSON.stringify(row)));
  return [...rows.flatMap((chunk) => putTexts(db, `[${chunk}]`)), ...hashes];
}

function insertEvents(db: D1Database, { source, crawl }: CrawlCommit, rows: EventRowWrite[]): D1PreparedStatement[] {
  return eachChunk(rows.map(storedEvent), (json) =>
    db.prepare(INSERT_EVENTS).bind(source.id, crawl.number, crawl.at, json),
  );
}

/** Rows of `jobs` of one kind, chained to their newest events. */
function rowsOf(
  { source, postings }: CrawlCommit,
  kind: PostingWrite["kind"],
  heads: ReadonlyMap<string, number>,
  openings: OpeningPlan,
) {
  return postings
    .filter((posting) => posting.kind === kind)
    .map((posting) => {
      const { columns, before, remembered } = posting;
      const lastEvent = heads.get(columns.jobId) ?? before?.lastEvent ?? null;
      const others = othersAfter(posting, openings);
      const derived = { id: before?.id, source: source.id, lastEvent, others, ...remembered };
      return Object.assign(derived, storedRow(jobColumns, columns));
    });
}

function closedRows({ crawl, closes }: CrawlCommit, heads: ReadonlyMap<string, number>) {
  return closes.map(({ before: { id, jobId }, lastSeenAt }) => ({
    id,
    lastSeenAt,
    closedAt: crawl.at,
    lastEvent: heads.get(jobId),
  }));
}

function newWords({ postings }: CrawlCommit, openings: OpeningPlan): { jobId: string; words: string }[] {
  return postings.flatMap((posting) => {
    const { before, columns, move, described } = posting;
    return before !== null || move === null
      ? []
      : [{ jobId: columns.jobId, words: indexedWords(move.to.words, described, stateAfter(posting, openings)) }];
  });
}

/** Postings whose index row changes: closed, reopened, or other words. */
function reindexed({ crawl, postings, closes }: CrawlCommit, openings: OpeningPlan): { id: number; words: string }[] {
  const words = [
    ...closes.map(({ before: { id, place, opening } }) => ({
      id,
      words: indexedWords(place.words, "", { closedAt: crawl.at, opening, others: null }),
    })),
    ...postings.flatMap((posting) => {
      const { before, move, described } = posting;
      return before === null || move === null || !isIndexedAnew(posting)
        ? []
        : [{ id: before.id, words: indexedWords(move.to.words, described, stateAfter(posting, openings)) }];
    }),
  ];
  return words.toSorted((a, b) => a.id - b.id);
}

/** Another crawl of this number is there, or what this one found counted is counted anew (again/reindex.ts). */
function isLostRace(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return [
    "UNIQUE constraint failed: crawls.source, crawls.number",
    "NOT NULL constraint failed: sources.index_step",
  ].some((constraint) => error.message.includes(constraint));
}
