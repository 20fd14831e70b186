import { drizzle } from "drizzle-orm/d1";
import { limits } from "../../core/limits.ts";
import type { ReplayState } from "../schema/replay-state.ts";
import { replay } from "../schema/schema-replay.ts";

/**
 * How far a replay is, kept in the database that it rebuilds. Each write of it takes a step, so that of two
 * runs at once one goes on.
 */
export interface ReplayProgress {
  step: number;
  state: ReplayState;
}

/** Null when none was ever asked for. Reads a row. */
export async function readReplay(db: D1Database): Promise<ReplayProgress | null> {
  const [row] = await drizzle(db).select().from(replay);
  return row ?? null;
}

/** A replay that has not begun. `until`: crawls later than that are the next round's. */
export function newReplay(now: number, until: number | null): ReplayState {
  return {
    isRunning: true,
    askedAt: now,
    heldSince: null,
    stage: "opt_outs",
    round: { number: 1, startedAt: now, until, found: 0, done: 0 },
    walk: { after: "", next: null },
    compare: { of: "main", passed: 0, board: null },
    carry: { table: 0, after: "" },
    boards: 0,
    crawls: 0,
    skipped: 0,
    faults: [],
    tries: 0,
    error: null,
    comparison: { equal: 0, moved: 0, differing: 0, boards: [] },
    ranAt: null,
    finishedAt: null,
  };
}

/**
 * Up to when (ms) all crawls have left their records, so that a round takes those of all boards to the same
 * time. Null: all of them, no crawl that could leave one is at work.
 */
export function firstUnsure(heldSince: number | null, now: number): number | null {
  return heldSince !== null && now - heldSince >= limits.crawlsEndMs ? null : now - limits.crawlsEndMs;
}

/** Notes a first replay. Throws when there is one (`isStepLost`). */
export async function insertReplay(db: D1Database, state: ReplayState): Promise<void> {
  await db.prepare("insert into replay (id, step, state) values (1, 0, ?)").bind(JSON.stringify(state)).run();
}

/**
 * Notes how far it is, in one transaction with `others`; moves `progress` on. Throws when another run has taken
 * the step (`isStepLost`).
 */
export async function saveReplay(
  db: D1Database,
  progress: ReplayProgress,
  others: D1PreparedStatement[] = [],
): Promise<void> {
  const update = "update replay set step = case step when ? then step + 1 end, state = ? where id = 1";
  await db.batch([db.prepare(update).bind(progress.step, JSON.stringify(progress.state)), ...others]);
  progress.step++;
}

export function isStepLost(error: unknown): boolean {
  return error instanceof Error && /constraint failed: replay\.(?:step|id)/.test(error.message);
}

/** Forgets it all. */
export async function forgetReplay(db: D1Database): Promise<void> {
  await db.batch([db.prepare("delete from replay"), db.prepare("delete from replay_journal")]);
}
