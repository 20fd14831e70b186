import { limits } from "../../core/limits.ts";

/**
 * What a gate remembers of the hosts behind it. Times in ms. One board is never believed: a host slows
 * by the share of the boards asked last that were told "too many requests", the first of them left out.
 */
export interface Pace {
  /** When it last changed. A clock that stands before it went back: all these times then go back with it. */
  at: number;
  nextFreeAt: number;
  pausedUntil: number;
  /** Pauses in a row, and the board whose answer began the last one. */
  pauses: number;
  pausedBy: string | null;
  /** Boards asked last, the newest last: when, and whether they were told "too many requests" since. */
  asked: { board: string; at: number; throttled: boolean }[];
}

export const unhurried: Pace = { at: 0, nextFreeAt: 0, pausedUntil: 0, pauses: 0, pausedBy: null, asked: [] };

/**
 * Takes the next slot for a board. `waitMs`: how long to wait for it; null when it is further away
 * than `maxWaitMs`, and then none is taken. Pure.
 */
export function takeSlot(
  before: Pace,
  now: number,
  { board, intervalMs, maxWaitMs }: { board: string; intervalMs: number; maxWaitMs: number },
): { pace: Pace; waitMs: number | null } {
  const pace = broughtTo(before, now);
  const slot = Math.max(now, pace.nextFreeAt, pace.pausedUntil);
  if (slot - now > maxWaitMs) return { pace, waitMs: null };
  const asked = withBoard(pace.asked, { board, at: slot, throttled: false });
  const slower = Math.min(1 / (1 - throttledShare(pace.asked)), limits.gateSlowdownMax);
  return { pace: { ...pace, nextFreeAt: slot + intervalMs * slower, asked }, waitMs: slot - now };
}

/**
 * A board was told "too many requests". When that is what many boards are told, the host is left alone
 * for a while, and longer each time that another board, asked after the last pause, is told so too. Pure.
 */
export function noteThrottled(before: Pace, now: number, board: string): Pace {
  const current = broughtTo(before, now);
  const askedAt = current.asked.find((one) => one.board === board)?.at ?? now;
  const asked = withBoard(current.asked, { board, at: askedAt, throttled: true });
  const pace = { ...current, asked };
  if (throttledShare(asked) < limits.gateThrottledShare) return { ...pace, pauses: 0, pausedBy: null };
  if (askedAt < pace.pausedUntil || board === pace.pausedBy) return pace;
  const pauseMs = Math.min(limits.gatePauseMs * 2 ** Math.min(pace.pauses, 20), limits.gatePauseMsMax);
  return { ...pace, pausedUntil: now + pauseMs, pauses: pace.pauses + 1, pausedBy: board };
}

function withBoard(asked: Pace["asked"], last: Pace["asked"][number]): Pace["asked"] {
  return [...asked.filter(({ board }) => board !== last.board).slice(1 - limits.gateBoardsKept), last];
}

/** Of 0 to 1. One board alone, however often it says so, makes 0. */
function throttledShare(asked: Pace["asked"]): number {
  const throttled = asked.filter((one) => one.throttled).length;
  return throttled < 2 ? 0 : (throttled - 1) / (asked.length - 1);
}

/** What of it holds at `now`: old evidence does not. */
function broughtTo(pace: Pace, now: number): Pace {
  const back = Math.max(0, pace.at - now);
  const asked = pace.asked.map((one) => ({ ...one, at: one.at - back }));
  const pausedUntil = pace.pausedUntil - back;
  const isOver = now - pausedUntil > limits.gateWindowMs;
  return {
    at: now,
    nextFreeAt: pace.nextFreeAt - back,
    pausedUntil,
    pauses: isOver ? 0 : pace.pauses,
    pausedBy: isOver ? null : pace.pausedBy,
    asked: asked.filter(({ at }) => now - at < limits.gateWindowMs),
  };
}
