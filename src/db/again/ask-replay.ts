import type { ReplayState } from "../schema/replay-state.ts";
import { firstUnsure, insertReplay, isStepLost, newReplay, readReplay, saveReplay } from "./replay-progress.ts";

/** Why a replay can't begin. */
export type ReplayRefusal = "no_tables" | "same_database" | "not_empty" | "running";

/**
 * Has the cron begin a replay into a second database, or go on with one that was stopped or has ended. `hold`: no
 * board is crawled from then on, so that the two come to hold the same and can be swapped.
 */
export async function askReplay(
  main: D1Database,
  second: D1Database,
  { hold, now }: { hold: boolean; now: number },
): Promise<ReplayState | ReplayRefusal> {
  if (!(await hasTables(second))) return "no_tables";
  const epoch = "select epoch from catalogue where id = 1";
  const [served, other] = await Promise.all([main.prepare(epoch).first("epoch"), second.prepare(epoch).first("epoch")]);
  if (served === other) return "same_database";
  const before = await readReplay(second);
  if (before?.state.isRunning === true) return "running";
  const state = { ...newReplay(now, firstUnsure(null, now)), heldSince: hold ? now : null };
  if (before !== null) {
    const { boards, crawls, round } = before.state;
    Object.assign(state, { boards, crawls, round: { ...state.round, number: round.number + 1 } });
  } else if ((await second.prepare("select 1 from sources limit 1").first()) !== null) return "not_empty";
  try {
    await (before === null ? insertReplay(second, state) : saveReplay(second, { ...before, state }));
  } catch (error) {
    // Two asked at once.
    if (isStepLost(error)) return "running";
    throw error;
  }
  return state;
}

/** The run of the cron that is at work writes a step every second or so. */
const TRIES_MAX = 10;

/** Stops it, crawling goes on if it was held. What is done stays, for the next time. Null when none is running. */
export async function stopReplay(second: D1Database): Promise<ReplayState | null> {
  if (!(await hasTables(second))) return null;
  for (let left = TRIES_MAX; ; left--) {
    const progress = await readReplay(second);
    if (progress?.state.isRunning !== true) return null;
    const state = { ...progress.state, isRunning: false, heldSince: null };
    try {
      await saveReplay(second, { ...progress, state });
      return state;
    } catch (error) {
      if (!isStepLost(error) || left === 0) throw error;
    }
  }
}

/** Whether the migrations were applied there. */
async function hasTables(db: D1Database): Promise<boolean> {
  const table = "select 1 from sqlite_master where type = 'table' and name = 'replay_journal'";
  return (await db.prepare(table).first()) !== null;
}
