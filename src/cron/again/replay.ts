import { readSources } from "../../db/boards/read-sources.ts";
import { forgetReplay, insertReplay, newReplay } from "../../db/again/replay-progress.ts";
import { carryOutJournal } from "./carry-out-journal.ts";
import { createReplayBudget } from "./replay-budget.ts";
import type { ReplayRun } from "./replay-run.ts";
import { isWalk, walks } from "./walk-archive.ts";

/** What a replay did. */
export interface ReplayResult {
  boards: number;
  crawls: number;
  /** Boards whose provider is not in the registry any more. */
  skipped: number;
}

/**
 * Rebuilds an empty database from the archive alone: every registration and every recorded crawl,
 * in order, through today's code. Makes the same ids and the same events. What a replay can't know
 * is what left no trace in the archive: crawls that found nothing new or failed. Boards that are
 * opted out stay out. All at once, for the command: a deployed one is `continue-replay.ts`.
 */
export async function replayArchive(
  deps: Pick<ReplayRun, "db" | "bucket">,
  progress: (done: number, of: number) => void,
): Promise<ReplayResult> {
  const { db } = deps;
  const [board] = await readSources(db, { providers: null, orgs: null, after: null, rows: 1 });
  if (board !== undefined) throw new Error("the database was not empty");
  const now = Date.now;
  const state = newReplay(now(), null);
  const run: ReplayRun = {
    ...deps,
    main: null,
    now,
    budget: createReplayBudget(null),
    isCareful: false,
    step: 0,
    state,
  };
  await forgetReplay(db);
  await insertReplay(db, state);
  while (isWalk(state.stage)) await walks[state.stage](run);
  while ((await carryOutJournal(run)) !== "empty") progress(state.boards + state.crawls, state.round.found);
  await forgetReplay(db);
  const { boards, crawls, skipped } = state;
  return { boards, crawls, skipped };
}
