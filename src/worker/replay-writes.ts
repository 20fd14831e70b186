import { askReplay, stopReplay } from "../db/again/ask-replay.ts";
import { noteAction } from "../db/boards/register-board.ts";
import type { AppDependencies } from "./dependencies.ts";
import { replayDatabase } from "./replay-database.ts";

/** The writes of replays: what is asked of the cron. */
export function replayWrites(now: () => number): AppDependencies["replay"] {
  return {
    ask: async (env, hold) => {
      const second = replayDatabase(env);
      if (second === null) return "no_database";
      const at = now();
      const asked = await askReplay(env.DB, second, { hold, now: at });
      if (typeof asked !== "string") await env.DB.batch(noteAction(env.DB, at, "replay", null));
      return asked;
    },
    stop: async (env) => {
      const second = replayDatabase(env);
      return second === null ? null : await stopReplay(second);
    },
  };
}
