/** Who may have a turn: one endpoint of one key. */
export interface Candidate {
  endpoint: number;
  keyHash: string;
  /** Null unless nothing has arrived there lately. */
  failingSince: number | null;
  dueAt: number;
}

/** Gives turns so that no key, and no endpoint of a key, has more of the run than another that waits. */
export interface FairTurns<T extends Candidate> {
  /** Whose turn it is; null when nobody's that may have one beside those under way. */
  take(): T | null;
  /** A turn ends: what it took of the run (ms and events, added up), and whether more waits there. */
  end(turn: T, cost: number, hasMore: boolean): void;
}

/**
 * Always next is the key that had least of the run so far, of its endpoints the one that had least;
 * between equals those that answered lately come first, then what is due longest. One turn an
 * endpoint at a time, `turnsPerKey` a key: so the slow ones of a key wait for each other.
 */
export function fairTurns<T extends Candidate>(candidates: readonly T[], turnsPerKey: number): FairTurns<T> {
  const waiting = new Set(candidates);
  const spent = new Map<string | number, number>();
  const underWay = new Map<string, number>();
  const rank = ({ keyHash, endpoint, failingSince, dueAt }: T): number[] => [
    spent.get(keyHash) ?? 0,
    spent.get(endpoint) ?? 0,
    Number(failingSince !== null),
    dueAt,
  ];
  return {
    take: () => {
      let next: { turn: T; rank: number[] } | null = null;
      for (const turn of waiting) {
        if ((underWay.get(turn.keyHash) ?? 0) >= turnsPerKey) continue;
        const ranked = rank(turn);
        if (next === null || isBefore(ranked, next.rank)) next = { turn, rank: ranked };
      }
      if (next === null) return null;
      waiting.delete(next.turn);
      underWay.set(next.turn.keyHash, (underWay.get(next.turn.keyHash) ?? 0) + 1);
      return next.turn;
    },
    end: (turn, cost, hasMore) => {
      const { keyHash, endpoint } = turn;
      underWay.set(keyHash, (underWay.get(keyHash) ?? 1) - 1);
      for (const who of [keyHash, endpoint]) spent.set(who, (spent.get(who) ?? 0) + cost);
      if (hasMore) waiting.add(turn);
    },
  };
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at !== -1 && (a[at] ?? 0) < (b[at] ?? 0);
}
