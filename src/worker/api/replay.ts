import { z } from "@hono/zod-openapi";
import { isoTime } from "../../core/time.ts";
import type { ReplayState } from "../../db/schema/replay-state.ts";

const Time = z.iso.datetime({ precision: 3 });
const count = (description: string) => z.int().openapi({ description });

/** How far a replay into a second database is. */
export const ReplayProgress = z.lazy(() =>
  z.object({
    running: z.boolean(),
    asked_at: Time,
    held_since: Time.nullable().openapi({
      description: "Since when no board is crawled, so that the databases can be swapped; null: boards are crawled.",
    }),
    stage: z.enum(["opt_outs", "opt_ins", "boards", "crawls", "compare", "carry", "done"]).openapi({
      description:
        "`opt_outs`, `opt_ins`, `boards`: the archive is looked through; `crawls`: what it has is carried out; these again, " +
        "until crawls that came meanwhile are caught up with. `compare`: board by board; `carry`: what is in no archive is copied.",
    }),
    round: z.object({
      number: z.int(),
      found: count("Registrations and crawls that this time through the archive found."),
      done: count("Of them carried out."),
    }),
    boards: count("Registered so far."),
    crawls: count("Carried out so far."),
    comparison: z.object({
      equal_boards: z.int(),
      differing_boards: z.int(),
      moved_boards: count("Crawled meanwhile: nothing can be said of them."),
    }),
    left_out_boards: count("Boards that could not be gone on with."),
    ran_at: Time.nullable(),
    finished_at: Time.nullable(),
  }),
);

export function toReplayProgress(state: ReplayState): z.infer<typeof ReplayProgress> {
  const { comparison, round } = state;
  return {
    running: state.isRunning,
    asked_at: isoTime(state.askedAt),
    held_since: isoTime(state.heldSince),
    stage: state.stage,
    round: { number: round.number, found: round.found, done: round.done },
    boards: state.boards,
    crawls: state.crawls,
    comparison: {
      equal_boards: comparison.equal,
      differing_boards: comparison.differing,
      moved_boards: comparison.moved,
    },
    left_out_boards: state.faults.length,
    ran_at: isoTime(state.ranAt),
    finished_at: isoTime(state.finishedAt),
  };
}
