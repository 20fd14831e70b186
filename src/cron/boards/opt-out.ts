import { limits } from "../../core/limits.ts";
import { robotsKey } from "../../core/payload-key.ts";
import { readSource, readTokens } from "../../db/boards/read-sources.ts";
import {
  deleteOptOut,
  finishOptOut,
  insertOptOut,
  readOptOut,
  readOptOutsLike,
  readTwins,
  readUnfinishedOptOuts,
  setRemovedAt,
  type OptOut,
} from "../../db/opt-outs/opt-outs.ts";
import { removeStep } from "../../db/opt-outs/remove-board.ts";
import { removeDescriptionsStep } from "../../db/opt-outs/remove-descriptions.ts";
import { deleteOptOutRecord, emptyBoardArchive, getOptOut, putOptOut } from "../archive/archive.ts";
import { findProvider } from "../providers/registry.ts";

interface Stores {
  db: D1Database;
  bucket: R2Bucket;
}

/**
 * Opts a board out, and those whose tokens differ from its own in their case only: none is ever crawled again, and all
 * that is stored of them is removed. First the archive says so, for replays; then the database; then its rows
 * go, as many as `steps` take; the cron goes on (`continueOptOuts`), and does that for the others. A second call
 * goes on too, and changes nothing else. Null when there is no such board.
 */
export async function optOutBoard(
  { db, bucket }: Stores,
  sourceId: string,
  reason: string | null,
  now: number,
  steps: number = limits.removalStepsPerCall,
): Promise<OptOut | null> {
  const named = (await readOptOut(db, sourceId)) ?? (await readSource(db, sourceId));
  if (named === null) return null;
  for (const id of [sourceId, ...(await readTwins(db, named.provider, named.board))]) {
    await noteOptOut({ db, bucket }, id, reason, now);
  }
  const optOut = await readOptOut(db, sourceId);
  if (optOut !== null) await removeRows(db, optOut, now, steps);
  return await readOptOut(db, sourceId);
}

/** The archive says that it is out, then the database. Nothing happens when it is, or is none. */
async function noteOptOut({ db, bucket }: Stores, sourceId: string, reason: string | null, at: number): Promise<void> {
  if ((await readOptOut(db, sourceId)) !== null) return;
  const board = await readSource(db, sourceId);
  if (board === null) return;
  const record = { version: 1 as const, provider: board.provider, board: board.board, at, reason };
  const isFirst = await putOptOut(bucket, record);
  // A call that stopped in between has said when and why.
  const said = (isFirst ? record : await getOptOut(bucket, board.provider, board.board)) ?? record;
  await insertOptOut(db, { sourceId, at: said.at, reason: said.reason });
}

/** That a board is out, its token in any case: as the archive says it, or the database. Null: it is not. */
export async function findOptOut(
  { db, bucket }: Stores,
  provider: string,
  board: string,
): Promise<Pick<OptOut, "provider" | "board" | "at" | "reason"> | null> {
  const [like] = await readOptOutsLike(db, provider, board);
  return like ?? (await getOptOut(bucket, provider, board));
}

/** What became of the wish to let a board in again. */
export type OptIn = "allowed" | "still_removing" | "not_opted_out";

/** Lets a board be added again, its token in any case, once nothing is left of what it was. */
export async function optInBoard({ db, bucket }: Stores, sourceId: string, now: number): Promise<OptIn> {
  const optOut = await readOptOut(db, sourceId);
  if (optOut === null) return "not_opted_out";
  const all = await readOptOutsLike(db, optOut.provider, optOut.board);
  if (all.some(({ finishedAt }) => finishedAt === null)) return "still_removing";
  for (const one of all.toSorted((a, b) => Number(a.sourceId === sourceId) - Number(b.sourceId === sourceId))) {
    // The database last: what it does not know can't be allowed again. And last the one that was asked for.
    await deleteOptOutRecord(bucket, one.provider, one.board);
    await deleteOptOut(db, one.sourceId, now);
  }
  return "allowed";
}

/**
 * The cron's part: goes on with what is being removed, `limits.removalStepsPerRun` steps for each
 * board. Returns for how many boards something was done.
 */
export async function continueOptOuts(
  { db, bucket }: Stores,
  now: number,
  steps: number = limits.removalStepsPerRun,
): Promise<number> {
  const unfinished = await readUnfinishedOptOuts(db, limits.removalsPerRun);
  for (const optOut of unfinished) {
    const left = await removeRows(db, optOut, now, steps);
    if (left > 0) await removeRest({ db, bucket }, optOut, now, left);
  }
  return unfinished.length;
}

/** What hosts that no other board is asked at said of crawlers: a tenant's host names it. Reads the provider's boards. */
async function forgetHosts({ db, bucket }: Stores, { provider: name, board }: OptOut): Promise<void> {
  const provider = findProvider(name);
  if (provider === null) return;
  const used = new Set((await readTokens(db, name)).flatMap((token) => provider.hosts(token)));
  const keys = provider
    .hosts(board)
    .filter((host) => !used.has(host))
    .map(robotsKey);
  if (keys.length > 0) await bucket.delete(keys);
}

/** Removes rows of the database; how many steps are left when there are none any more, else 0. */
async function removeRows(db: D1Database, optOut: OptOut, now: number, steps: number): Promise<number> {
  let { step } = optOut;
  for (let left = steps; left > 0; left--) {
    const done = await removeStep(db, { ...optOut, step }, now);
    // Another remover is at work.
    if (done === null) return 0;
    if (done.isGone) return left;
    step++;
  }
  return 0;
}

/**
 * Empties the archive, and removes descriptions that no other posting has and what no other board's hosts said. It ends only when no crawl
 * that was at work as the board was opted out can write to the archive any more.
 */
async function removeRest({ db, bucket }: Stores, optOut: OptOut, now: number, steps: number): Promise<void> {
  for (let left = steps; left > 0; left--) {
    if (await emptyBoardArchive(bucket, optOut.provider, optOut.board)) continue;
    const current = await readOptOut(db, optOut.sourceId);
    if (current === null || !(await removeDescriptionsStep(db, current))) continue;
    await forgetHosts({ db, bucket }, optOut);
    const age = now - (current.removedAt ?? current.at);
    if (age >= limits.crawlsEndMs) await finishOptOut(db, optOut.sourceId, now);
    // Removed in the future: the clock went back, so the wait begins anew.
    else if (age < 0) await setRemovedAt(db, optOut.sourceId, now);
    return;
  }
}
