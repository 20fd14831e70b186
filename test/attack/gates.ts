import type { Product } from "./load-product.ts";

const GATE_WAIT_MS = 10_000;

/** The hosts' gates in virtual time, as the product's Durable Object keeps them. */
export function createGates(pace: Product["pace"], clock: { now: number }) {
  if (pace === null) return createOldGates(clock);
  const paces = new Map<string, typeof pace.unhurried>();
  return {
    takeTurn: async (gate: string, board: string, perSecond: number): Promise<boolean> => {
      const asked = { board, intervalMs: 1000 / perSecond, maxWaitMs: GATE_WAIT_MS };
      const taken = pace.takeSlot(paces.get(gate) ?? pace.unhurried, clock.now, asked);
      paces.set(gate, taken.pace);
      clock.now += taken.waitMs ?? 0;
      return taken.waitMs !== null;
    },
    noteThrottled: async (gate: string, board: string): Promise<void> => {
      paces.set(gate, pace.noteThrottled(paces.get(gate) ?? pace.unhurried, clock.now, board));
    },
  };
}

/** Before issue 13: every board's Retry-After held for its host. */
function createOldGates(clock: { now: number }) {
  const nextFree = new Map<string, number>();
  return {
    takeTurn: async (host: string, perSecond: number): Promise<boolean> => {
      const slot = Math.max(clock.now, nextFree.get(host) ?? 0);
      if (slot - clock.now > GATE_WAIT_MS) return false;
      nextFree.set(host, slot + 1000 / perSecond);
      clock.now = slot;
      return true;
    },
    penalize: async (host: string, ms: number): Promise<void> => {
      nextFree.set(host, Math.max(nextFree.get(host) ?? 0, clock.now + ms));
    },
  };
}
