import { readReplay } from "../db/again/replay-progress.ts";
import type { ReplayState } from "../db/schema/replay-state.ts";

/** The second database, that replays are made into; null where the deployment has none (docs/replay.md). */
export function replayDatabase(env: Env): D1Database | null {
  const given: Env & { DB_REPLAY?: D1Database } = env;
  return given.DB_REPLAY ?? null;
}

/**
 * How far the replay is: one row of the second database. Null when none was ever asked for, there is no second database, or it can't be read:
 * nothing that is served may depend on it.
 */
export async function readReplayState(env: Env): Promise<ReplayState | null> {
  const second = replayDatabase(env);
  if (second === null) return null;
  try {
    return (await readReplay(second))?.state ?? null;
  } catch (error) {
    console.error({ event: "no_replay_database", error: String(error) });
    return null;
  }
}
