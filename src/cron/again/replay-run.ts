import { saveReplay, type ReplayProgress } from "../../db/again/replay-progress.ts";
import { limits } from "../../core/limits.ts";
import type { ReplayBoard } from "../../db/schema/replay-state.ts";
import { getOptOut, getRegistration } from "../archive/archive.ts";
import type { ReplayBudget } from "./replay-budget.ts";

/** A run of a replay: into which database (`db`), beside which one that is served (`main`, null: there is none). */
export interface ReplayRun extends ReplayProgress {
  db: D1Database;
  main: D1Database | null;
  bucket: R2Bucket;
  now: () => number;
  budget: ReplayBudget;
  /** One line or board at a time, so that it shows at which one runs stop. */
  isCareful: boolean;
}

/** Notes progress: what was at fault before is not any more. */
export async function save(run: ReplayRun, others: D1PreparedStatement[] = []): Promise<void> {
  run.state.tries = 0;
  await saveReplay(run.db, run, others);
}

/**
 * Goes on without a board, of which the database keeps what it has. Where no other database is served that
 * could be compared with, a replay that lacks one is none.
 */
export function leaveOut({ state, main }: ReplayRun, { provider, board }: ReplayBoard, reason: string): void {
  if (main === null) throw new Error(`${reason} of ${provider} ${board}`);
  state.faults.push({ provider, board, reason });
  if (state.faults.length < limits.replayFaultsMax) return;
  Object.assign(state, { isRunning: false, error: "too many boards can't be replayed" });
}

export function isLeftOut({ state }: ReplayRun, { provider, board }: ReplayBoard): boolean {
  return state.faults.some((fault) => fault.provider === provider && fault.board === board);
}

/** Leaves out a board of which the archive lacks something, unless it was opted out meanwhile. */
export async function missFrom(run: ReplayRun, { provider, board }: ReplayBoard, reason: string): Promise<void> {
  const { bucket } = run;
  const isThere = (await getRegistration(bucket, provider, board)) !== null;
  if (isThere && (await getOptOut(bucket, provider, board)) === null) leaveOut(run, { provider, board }, reason);
}
