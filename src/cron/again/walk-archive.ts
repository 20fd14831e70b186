import { sourceId } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import { OPT_OUTS, REGISTRATIONS } from "../../core/payload-key.ts";
import { noteInJournal, readBoardHeads, type BoardHead, type JournalRow } from "../../db/again/replay-journal.ts";
import {
  deleteOptOut,
  insertOptOut,
  readOptOut,
  readOptOutsBehind,
  restoreOptOut,
  type OptOut,
} from "../../db/opt-outs/opt-outs.ts";
import { removeStep } from "../../db/opt-outs/remove-board.ts";
import type { ReplayBoard, ReplayState } from "../../db/schema/replay-state.ts";
import { getCrawlRecord, getOptOut, getRegistration, listBoards, newestRecordNumber } from "../archive/archive.ts";
import { findProvider } from "../providers/registry.ts";
import { isLeftOut, missFrom, save, type ReplayRun } from "./replay-run.ts";

/**
 * What a replay does before it carries anything out: three walks, each in bounded steps, which find what the
 * archive holds and the database lacks. A step returns whether the run may go on.
 */
export const walks = { opt_outs: noteOptOuts, opt_ins: settleOptOuts, boards: noteBoards } as const;

export function isWalk(stage: ReplayState["stage"]): stage is keyof typeof walks {
  return Object.hasOwn(walks, stage);
}

/** A walk is at its end: the next one begins. */
function endWalk({ state }: ReplayRun, next: ReplayState["stage"]): void {
  state.stage = next;
  state.walk = { after: "", next: null };
}

type ListedBoard = ReplayBoard & { key: string };

/** What both databases hold of a board. */
interface Heads {
  held: BoardHead;
  /** Null where no other database is served. */
  served: BoardHead | null;
}

/** One step over boards that the archive holds under a prefix. `visit` says whether it is done with one. */
async function walkBoards(
  run: ReplayRun,
  prefix: string,
  next: ReplayState["stage"],
  visit: (board: ListedBoard, heads: Heads) => Promise<boolean>,
): Promise<boolean> {
  const { state, budget, db, main, bucket } = run;
  const max = run.isCareful ? 1 : limits.replayBoardsPerList;
  const { boards, isCut } = await listBoards(bucket, prefix, state.walk.after, max);
  budget.spend({ reads: 1 });
  const ids = boards.map(({ provider, board }) => sourceId(provider, board));
  const known = await readBoardHeads(db, ids);
  // Before their records are read: a crawl commits after its record is there.
  const served = main === null ? [] : await readBoardHeads(main, ids);
  for (const [index, board] of boards.entries()) {
    const heads = { held: known[index] ?? { record: null, isOut: false }, served: served[index] ?? null };
    if (!(await visit(board, heads))) break;
    state.walk = { after: board.key, next: null };
    if (budget.isOver()) break;
  }
  if (!isCut && state.walk.after === (boards.at(-1)?.key ?? state.walk.after)) endWalk(run, next);
  await save(run);
  return !budget.isOver();
}

/** Boards that the archive says are out are noted: they are removed next, or never come into the database. */
async function noteOptOuts(run: ReplayRun): Promise<boolean> {
  const { db, bucket, budget } = run;
  return await walkBoards(run, OPT_OUTS, "opt_ins", async ({ provider, board }, { held }) => {
    if (held.isOut) return true;
    const record = await getOptOut(bucket, provider, board);
    budget.spend({ reads: 1 });
    if (record === null) return true;
    const out = { sourceId: sourceId(provider, board), at: record.at, reason: record.reason };
    if (!(await insertOptOut(db, out))) await restoreOptOut(db, { ...out, provider, board });
    return true;
  });
}

/**
 * Boards that are noted as out leave the database, and those that the archive lets in again may come back. What
 * the archive holds of them is not touched: that is the served database's to do.
 */
async function settleOptOuts(run: ReplayRun): Promise<boolean> {
  const { state, budget, db, isCareful } = run;
  const max = isCareful ? 1 : limits.replayBoardsPerList;
  const rows = await readOptOutsBehind(db, state.walk.after, max);
  let isEnd = rows.length < max;
  for (const optOut of rows) {
    const isSettled = !budget.isOver() && (await settleOptOut(run, optOut));
    if (isSettled) state.walk.after = optOut.sourceId;
    isEnd &&= isSettled;
    if (!isSettled) break;
  }
  if (isEnd) endWalk(run, "boards");
  await save(run);
  return !budget.isOver();
}

/** False when there is more to remove of it than this run may. */
async function settleOptOut(run: ReplayRun, { sourceId: id, provider, board, removedAt }: OptOut): Promise<boolean> {
  const { db, bucket, budget, now } = run;
  for (let isGone = removedAt !== null; !isGone; budget.spend({ chunks: 1 })) {
    if (budget.isOver()) return false;
    const optOut = await readOptOut(db, id);
    isGone = optOut === null || ((await removeStep(db, optOut, now()))?.isGone ?? false);
  }
  budget.spend({ reads: 1 });
  if ((await getOptOut(bucket, provider, board)) === null) await deleteOptOut(db, id, now());
  return true;
}

/** What the database lacks of boards goes into the journal, from each one's newest committed crawl back to what is there. */
async function noteBoards(run: ReplayRun): Promise<boolean> {
  return await walkBoards(run, REGISTRATIONS, "crawls", async (board, { held, served }) => {
    if (held.isOut || isLeftOut(run, board)) return true;
    const { next } = run.state.walk;
    const from = next?.key === board.key ? next.number : await noteRegistration(run, board, held, served);
    const number = from === null ? null : await noteCrawls(run, board, from, held.record ?? 0);
    run.state.walk.next = number === null ? null : { key: board.key, number };
    return number === null;
  });
}

/**
 * Notes the registration of a board that the database does not hold. Returns the newest committed crawl of the
 * board: where no other database is served, the newest that left a record; null: nothing is to be carried out.
 */
async function noteRegistration(
  { state, budget, bucket, db }: ReplayRun,
  { provider, board }: ListedBoard,
  held: BoardHead,
  served: BoardHead | null,
): Promise<number | null> {
  const isKnown = findProvider(provider) !== null;
  if (held.record === null) {
    const registration = await getRegistration(bucket, provider, board);
    budget.spend({ reads: 1 });
    // Opted out since it was listed.
    if (registration === null) return null;
    await noteInJournal(db, [{ isCrawl: 0, at: registration.at, provider, board, number: 0 }]);
    state.round.found++;
    if (!isKnown) state.skipped++;
  }
  if (!isKnown) return null;
  if (served !== null && served.record !== null) return served.record;
  budget.spend({ reads: 1 });
  return await newestRecordNumber(bucket, provider, board);
}

/**
 * Notes a board's recorded crawls from one number back to another, that is noted or done. Null when all of them
 * are noted, else the number to go on with.
 */
async function noteCrawls(
  run: ReplayRun,
  { provider, board }: ListedBoard,
  from: number,
  to: number,
): Promise<number | null> {
  const { state, budget, bucket, db } = run;
  const rows: JournalRow[] = [];
  let next = from;
  while (next > to && !budget.isOver()) {
    const record = await getCrawlRecord(bucket, provider, board, next);
    budget.spend({ reads: 1 });
    if (record === null) {
      await missFrom(run, { provider, board }, `the archive lacks crawl ${next}`);
      return null;
    }
    const { until } = state.round;
    if (until === null || record.at <= until) rows.push({ isCrawl: 1, at: record.at, provider, board, number: next });
    next = record.previousRecord;
  }
  state.round.found += rows.length;
  await noteInJournal(db, rows);
  return next > to ? next : null;
}
