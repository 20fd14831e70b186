import { limits } from "../../core/limits.ts";
import { REGISTRATIONS } from "../../core/payload-key.ts";
import { compareBoards } from "../../db/again/compare-databases.ts";
import { readJournal, strikeJournal } from "../../db/again/replay-journal.ts";
import { firstUnsure, isStepLost, readReplay, saveReplay } from "../../db/again/replay-progress.ts";
import { carryOver } from "../../db/clients/carry-over.ts";
import type { ReplayState } from "../../db/schema/replay-state.ts";
import { listBoards } from "../archive/archive.ts";
import { carryOutJournal } from "./carry-out-journal.ts";
import { createReplayBudget, type ReplayBudget } from "./replay-budget.ts";
import { leaveOut, save, type ReplayRun } from "./replay-run.ts";
import { walks } from "./walk-archive.ts";

type CronRun = ReplayRun & { main: D1Database };

/**
 * The cron's part of a replay into a second database (`db`), beside the one that is served (`main`): as much as
 * `budget` allows. Can stop anywhere and go on. Null when none is under way: a row was read.
 */
export async function continueReplay(
  deps: Pick<CronRun, "db" | "main" | "bucket" | "now">,
  budget: ReplayBudget = createReplayBudget(deps.now),
): Promise<ReplayState | null> {
  const progress = await readReplay(deps.db);
  if (progress === null || !progress.state.isRunning) return null;
  const { state } = progress;
  const run: CronRun = { ...deps, ...progress, budget, isCareful: state.tries > 1 };
  try {
    if (state.tries >= limits.replayTriesMax) await passFirst(run);
    state.tries++;
    state.ranAt = deps.now();
    await saveReplay(run.db, run);
    while (state.isRunning && (await steps[state.stage](run)));
    if (state.error !== null && state.isRunning) {
      state.error = null;
      await saveReplay(run.db, run);
    }
  } catch (error) {
    if (isStepLost(error)) return null;
    console.error({ event: "replay_fault", error: String(error) });
    state.error = String(error);
    // The served database may have moved under it: it begins anew.
    if (state.stage === "carry") state.carry = { table: 0, after: "" };
    await saveReplay(run.db, run);
  }
  return state;
}

/** One step of each stage; false when the run is to end. */
const steps: Record<ReplayState["stage"], (run: CronRun) => Promise<boolean>> = {
  ...walks,
  crawls: async (run) => {
    const carried = await carryOutJournal(run);
    return carried === "empty" ? await endRound(run) : carried === "done";
  },
  compare: async (run) => {
    const isEnd = await compareBoards(run, () => spendChunk(run));
    if (isEnd) run.state.stage = "carry";
    await save(run);
    return isEnd && !run.budget.isOver();
  },
  carry: async (run) => {
    const isEnd = await carryOver(run, run.now(), () => spendChunk(run));
    // While crawling is held the databases must not part until they are swapped, so it goes on.
    if (isEnd)
      Object.assign(run.state, { stage: "done", finishedAt: run.now(), isRunning: run.state.heldSince !== null });
    await save(run);
    return false;
  },
  done: async (run) => {
    await beginRound(run);
    return true;
  },
};

/** Whether the run is over with that. */
function spendChunk({ budget }: ReplayRun): boolean {
  budget.spend({ chunks: 1 });
  return budget.isOver();
}

/** The journal is empty: what came meanwhile is next, or there is little of it. */
async function endRound(run: ReplayRun): Promise<boolean> {
  const { state, now } = run;
  const { found, startedAt, until } = state.round;
  const isHeld = state.heldSince !== null;
  const hasCaughtUp = found === 0 ? !isHeld || until === null : !isHeld && now() - startedAt < limits.replayRoundMsMax;
  if (hasCaughtUp) {
    // Held and compared before, and nothing came: only what is in no archive may have changed.
    const isCompared = isHeld && state.finishedAt !== null && found === 0;
    state.stage = isCompared ? "carry" : "compare";
    state.carry = { table: 0, after: "" };
    if (!isCompared) {
      state.compare = { of: "main", passed: 0, board: null };
      state.comparison = { equal: 0, moved: 0, differing: 0, boards: [] };
    }
    await save(run);
    return true;
  }
  await beginRound(run);
  return found > 0;
}

async function beginRound(run: ReplayRun): Promise<void> {
  const { state } = run;
  const startedAt = run.now();
  state.stage = "opt_outs";
  state.walk = { after: "", next: null };
  state.round = {
    number: state.round.number + 1,
    startedAt,
    until: firstUnsure(state.heldSince, startedAt),
    found: 0,
    done: 0,
  };
  await save(run);
}

/** Runs stop at what comes next, one after the other: its board is left out. */
async function passFirst(run: ReplayRun): Promise<void> {
  const { state, db, bucket } = run;
  const reason = state.error ?? "its replay is more than a run of the cron may do";
  const [line] = state.stage === "crawls" ? await readJournal(db, 1) : [];
  if (line !== undefined) {
    leaveOut(run, line, reason);
    return await save(run, [strikeJournal(db, line)]);
  }
  if (state.stage !== "boards") return;
  const [next] = (await listBoards(bucket, REGISTRATIONS, state.walk.after, 1)).boards;
  if (next === undefined) return;
  leaveOut(run, next, reason);
  state.walk = { after: next.key, next: null };
  await save(run);
}
