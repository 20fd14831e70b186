import { limits } from "../../../src/core/limits.ts";
import type { CrawlDependencies } from "../../../src/cron/crawl/crawl-dependencies.ts";
import { noteThrottled, takeSlot, unhurried, type Pace } from "../../../src/cron/fetch/pace.ts";

/** The hosts' gates, as their Durable Objects keep them. A crawl's time stands still; theirs goes on with every slot. */
export interface JudgeGates {
  deps: Pick<CrawlDependencies, "takeTurn" | "noteThrottled">;
  moveTo: (now: number) => void;
  wait: (ms: number) => void;
}

export function createGates(): JudgeGates {
  const paces = new Map<string, Pace>();
  let now = 0;
  return {
    moveTo: (at) => {
      now = at;
    },
    wait: (ms) => {
      now += ms;
    },
    deps: {
      takeTurn: async (gate, board, perSecond) => {
        const asked = { board, intervalMs: 1000 / perSecond, maxWaitMs: limits.gateWaitMsMax };
        const { pace, waitMs } = takeSlot(paces.get(gate) ?? unhurried, now, asked);
        paces.set(gate, pace);
        now += waitMs ?? 0;
        return waitMs !== null;
      },
      noteThrottled: async (gate, board) => {
        paces.set(gate, noteThrottled(paces.get(gate) ?? unhurried, now, board));
      },
    },
  };
}
