import { limits } from "../../core/limits.ts";

/** What one run of the cron may still spend on a replay; the units are those of core/limits.ts. */
export interface ReplayBudget {
  spend: (cost: Partial<Record<Unit, number>>) => void;
  /** Then nothing more is begun. What was begun may have gone beyond it, by one crawl at most. */
  isOver: () => boolean;
}

type Unit = keyof typeof units;
const units = {
  reads: limits.replayReadsPerRun,
  pages: limits.replayPagesPerRun,
  crawls: limits.replayCrawlsPerRun,
  changes: limits.replayChangesPerRun,
  bytes: limits.replayBytesPerRun,
  chunks: limits.replayChunksPerRun,
};

/** A run's budget. Without a clock there is no end to it. */
export function createReplayBudget(
  now: (() => number) | null,
  given: Partial<Record<Unit, number>> = {},
): ReplayBudget {
  const left: Record<Unit, number> = { ...units, ...given };
  const begin = now?.() ?? 0;
  return {
    spend: (cost) => {
      for (const [unit, amount] of Object.entries(cost)) left[unit as Unit] -= amount;
    },
    isOver: () =>
      now !== null && (Object.values(left).some((amount) => amount <= 0) || now() - begin > limits.replayRunMsMax),
  };
}
