/**
 * What the judge counts. "Open" is what the simulated company means, at the round in which the crawl
 * asked, whatever its board answered.
 */
export interface Verdict {
  rounds: number;
  boards: number;
  seed: number;
  /** Crawls that were committed, failed ones included. */
  crawls: number;
  /** Postings seen in lists: the sum of `crawls.seen`. */
  observations: number;
  events: number;
  /** `job.closed` of a posting that was open: by a wrong, stale, cut or empty list too. */
  false_closes: number;
  /**
   * Postings that closed more than `MISSED_AFTER_ROUNDS` ago, or before a calm end, and are still recorded as open, though
   * as many honest lists as prove a closing were given since.
   */
  missed_closes: number;
  /**
   * Facts without their event: a posting that four honest lists showed (one, of a board that grew and lost
   * nothing), its own answer unspoiled where it has one, and that is not recorded as open; a posting whose record differs from the list that was just honestly read; a
   * record that changed its content without an event.
   */
  lost_events: number;
  /** Events that repeat: a second created, a closed of what is closed, a reopened of what is open, one key twice, an update that changed nothing. */
  duplicate_events: number;
  /** Events out of order: before their posting was created, not after the event before, not linked to it, an old value that is not the last new one. */
  misordered_events: number;
  /** `job.reopened` of a posting that was closed; or a posting created a second time under another id. */
  reopen_errors: number;
  /** Postings recorded that the board never had: strangers by a wrong list. */
  phantom_opens: number;
  /** Rounds from the one in which a posting closed to the one of its `job.closed`: 0 is the same round. */
  close_delay_rounds_p50: number;
  close_delay_rounds_p95: number;
  close_delay_rounds_max: number;
  closes: number;
  closes_by_reason: Record<string, number>;
  /** The same delays by what proved the closing: an own address says it at once, lists take three. */
  close_delays_by_reason: Record<string, { p50: number; p95: number }>;
  /** State against events, counts, sequence, payloads, boards' slots: every round. Index, rollups, descriptions, fields: at `full_checks`. */
  invariant_violations: number;
  full_checks: number;
  crashes: number;
  duplicated_messages: number;
  faults: Record<string, number>;
  /** The first few of everything that must not be, in words. */
  examples: string[];
}

/** A vanished board counts as gone after a week, 28 rounds, and is asked once a round. */
export const MISSED_AFTER_ROUNDS = 45;
/** Honest lists after which a posting must be recorded: a replaced board's are taken from the third on. */
export const LOST_AFTER_LISTS = 4;
/** The same of postings that came all at once to a board that lost none: those of a company that doubles. */
export const GROWN_AFTER_LISTS = 1;
const EXAMPLES_MAX = 12;

/** All of these must be zero. */
export const mustBeZero = [
  "false_closes",
  "missed_closes",
  "lost_events",
  "duplicate_events",
  "misordered_events",
  "reopen_errors",
  "invariant_violations",
] as const satisfies (keyof Verdict)[];

/** Counters while it runs. */
export interface Tally {
  verdict: Verdict;
  delays: { reason: string; rounds: number }[];
  /** Counts one of what must not be, and keeps the first few in words. */
  blame: (kind: (typeof mustBeZero)[number] | "phantom_opens", what: string) => void;
}

export function createTally({ rounds, boards, seed }: Pick<Verdict, "rounds" | "boards" | "seed">): Tally {
  const verdict: Verdict = {
    rounds,
    boards,
    seed,
    crawls: 0,
    observations: 0,
    events: 0,
    false_closes: 0,
    missed_closes: 0,
    lost_events: 0,
    duplicate_events: 0,
    misordered_events: 0,
    reopen_errors: 0,
    phantom_opens: 0,
    close_delay_rounds_p50: 0,
    close_delay_rounds_p95: 0,
    close_delay_rounds_max: 0,
    closes: 0,
    closes_by_reason: {},
    close_delays_by_reason: {},
    invariant_violations: 0,
    full_checks: 0,
    crashes: 0,
    duplicated_messages: 0,
    faults: {},
    examples: [],
  };
  return {
    verdict,
    delays: [],
    blame: (kind, what) => {
      verdict[kind]++;
      if (verdict.examples.length < EXAMPLES_MAX) verdict.examples.push(`${kind}: ${what}`);
    },
  };
}

/** The finished verdict. */
export function sumUp({ verdict, delays }: Tally): Verdict {
  const at = shareOf(delays);
  const byReason = Object.entries(Object.groupBy(delays, ({ reason }) => reason)).map(([reason, own = []]) => {
    const ofReason = shareOf(own);
    return [reason, { p50: ofReason(0.5), p95: ofReason(0.95) }] as const;
  });
  return {
    ...verdict,
    close_delay_rounds_p50: at(0.5),
    close_delay_rounds_p95: at(0.95),
    close_delay_rounds_max: at(1),
    close_delays_by_reason: Object.fromEntries(byReason),
  };
}

function shareOf(delays: Tally["delays"]): (share: number) => number {
  const sorted = delays.map(({ rounds }) => rounds).toSorted((a, b) => a - b);
  return (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function isGuilty(verdict: Verdict): boolean {
  return mustBeZero.some((kind) => verdict[kind] > 0);
}
