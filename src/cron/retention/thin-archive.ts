import { DAY_MS } from "../../core/time.ts";
import { limits } from "../../core/limits.ts";
import { payloadTimeOf } from "../../core/payload-key.ts";
import { readBoardsToThin, saveThinned, type BoardToThin } from "../../db/retention/board-payloads.ts";
import { readRetention, saveThinning, type Retention } from "../../db/retention/retention-state.ts";
import { deletePayloads } from "../archive/archive.ts";
import type { CrawlDependencies } from "../crawl/crawl-dependencies.ts";
import { beginSlice, behind, decidedTo, doom, firstOf, readRecords, type Slice } from "./thin-slice.ts";

type Stores = Pick<CrawlDependencies, "db" | "bucket" | "now">;

/** What a run removed; bytes as they were stored. */
export interface Thinned {
  payloads: number;
  bytes: number;
}

/**
 * Removes payloads that are `days` old and prove nothing: no crawl record names them, so no event, no
 * posting and no replay does; the board has another list by now, and the ledger does not name them any
 * more. Such are lists that differed from the one before in nothing, answers that could not be read, and
 * what crawls left that stopped half way. Walks over all boards, again and again, a bounded part each
 * run; can stop anywhere and go on. A run between two walks reads one row. Null days: nothing is removed.
 */
export async function thinArchive(deps: Stores, days: number | null): Promise<Thinned> {
  const removed: Thinned = { payloads: 0, bytes: 0 };
  if (days === null) return removed;
  const [state, now] = [await readRetention(deps.db), deps.now()];
  if (state.place === 0 && state.slice === null && !isDue(state, now)) return removed;
  const walk: Walk = {
    ...deps,
    state,
    begunWith: state.slice,
    ranAt: now,
    oldTo: now - days * DAY_MS,
    take: createBudget(deps.now),
    removed,
  };
  const rows = limits.thinnedBoardsPerRun;
  const boards = await readBoardsToThin(deps.db, state.place, rows);
  let { place } = state;
  for (const board of boards) {
    const left = await thinBoard(walk, place, board);
    if (left === "lost") return removed;
    if (left !== null) {
      await save(walk, place, left.slice);
      return removed;
    }
    place = board.id;
  }
  if (boards.length === rows) await save(walk, place, null);
  else await save(walk, 0, null, { walkEndedAt: now });
  return removed;
}

/** A walk that ended in the future, by a clock that was wrong, is as good as none. */
function isDue({ walkEndedAt }: Retention, now: number): boolean {
  return now - walkEndedAt >= limits.thinningWalkMsMin || now < walkEndedAt;
}

/** A run of the cron. `state` is null when another run took its step. */
interface Walk extends Stores {
  state: Retention | null;
  /** The slice that the run before left. */
  begunWith: string | null;
  ranAt: number;
  /** Payloads fetched before (ms) are old. */
  oldTo: number;
  take: (calls: number) => boolean;
  removed: Thinned;
}

/** Whether so many calls of R2 more fit into the run. */
function createBudget(now: () => number): (calls: number) => boolean {
  const begin = now();
  let left: number = limits.thinningCallsPerRun;
  return (calls) => {
    if (calls > left || now() - begin > limits.thinningRunMsMax) return false;
    left -= calls;
    return true;
  };
}

async function save(
  walk: Walk,
  place: number,
  slice: Slice | null,
  more: { walkEndedAt?: number; removed?: Thinned } = {},
): Promise<boolean> {
  if (walk.state === null) return false;
  const { removed, ...ended } = more;
  const text = slice === null ? null : JSON.stringify(slice);
  walk.state = await saveThinning(walk.db, walk.state, { ranAt: walk.ranAt, place, slice: text, ...ended }, removed);
  return walk.state !== null;
}

/** Null: the board is done. Else there is more of it than this run may do, or another run is at work (`lost`). */
async function thinBoard(
  walk: Walk,
  place: number,
  board: BoardToThin & { isOut: boolean },
): Promise<{ slice: Slice | null } | "lost" | null> {
  if (board.isOut || board.createdAt >= walk.oldTo) return null;
  try {
    return await thinSlices(walk, place, board);
  } catch (error) {
    console.error({ event: "thinning_fault", provider: board.provider, board: board.board, error: String(error) });
    // What was noted as going may be gone and is not counted yet: the next run ends that, once.
    const noted = walk.state?.slice ?? null;
    if (noted !== null && noted !== walk.begunWith) return { slice: JSON.parse(noted) as Slice };
    // The next walk comes to it again; nobody waits for it.
    return null;
  }
}

async function thinSlices(
  walk: Walk,
  place: number,
  board: BoardToThin,
): Promise<{ slice: Slice | null } | "lost" | null> {
  const oldTo = payloadTimeOf(walk.oldTo);
  const noted = walk.state?.slice ?? null;
  let slice = noted === null ? null : (JSON.parse(noted) as Slice);
  if (slice?.board.id !== board.id) {
    if (!walk.take(1)) return { slice: null };
    slice = await beginSlice(walk.bucket, firstOf(board), oldTo);
  }
  let last: Slice | null = null;
  while (slice !== null) {
    if (slice.doomed === null && !(await readRecords(walk.bucket, slice, walk.take))) return { slice };
    if (slice.doomed === null) await doom(walk, slice, walk.ranAt);
    if (!(await remove(walk, place, slice))) return "lost";
    last = slice;
    if (slice.isLast) break;
    if (!walk.take(1)) return { slice };
    slice = await beginSlice(walk.bucket, behind(slice), oldTo);
  }
  const now = last === null ? board : decidedTo(last);
  if (now.thinnedTo !== board.thinnedTo) await saveThinned(walk.db, now);
  return null;
}

/** What goes is noted before it goes, so that it is counted once, wherever a run stops. */
async function remove(walk: Walk, place: number, slice: Slice): Promise<boolean> {
  const doomed = slice.doomed ?? [];
  if (doomed.length === 0) return true;
  const { provider, board } = slice.board;
  if (!(await save(walk, place, slice))) return false;
  await deletePayloads(
    walk.bucket,
    provider,
    board,
    doomed.map(({ name }) => name),
  );
  const removed = { payloads: doomed.length, bytes: doomed.reduce((sum, { bytes }) => sum + bytes, 0) };
  slice.doomed = [];
  if (!(await save(walk, place, slice, { removed }))) return false;
  walk.removed.payloads += removed.payloads;
  walk.removed.bytes += removed.bytes;
  return true;
}
