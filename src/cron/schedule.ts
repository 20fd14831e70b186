import type { CrawlFailure } from "../core/crawl-error.ts";
import { limits } from "../core/limits.ts";

/** When a board is crawled next. Pure. Times and intervals in milliseconds. */
export interface NextCrawl {
  intervalMs: number;
  nextCrawlAfter: number;
}

/**
 * After a good crawl: sooner for a board that changes or owes a proof, later for a quiet one, at once
 * for one whose list was not read to its end.
 */
export function scheduleNext(
  at: number,
  intervalMs: number,
  outcome: "changed" | "unchanged",
  owes: { missing: number; unread: boolean },
): NextCrawl {
  const next = clamp(outcome === "changed" ? intervalMs / 2 : intervalMs * 1.5);
  if (owes.unread) return { intervalMs, nextCrawlAfter: at };
  return { intervalMs: next, nextCrawlAfter: at + (owes.missing > 0 ? limits.intervalMsMin : next) };
}

/** After a failed crawl: pauses double with every failure in a row; Retry-After is a lower bound. */
export function scheduleRetry(at: number, intervalMs: number, failures: number, failure: CrawlFailure): NextCrawl {
  const pause = clamp(limits.intervalMsMin * 2 ** Math.min(failures - 1, 10));
  return { intervalMs, nextCrawlAfter: at + Math.max(pause, failure.retryAfterMs ?? 0) };
}

function clamp(ms: number): number {
  return Math.round(Math.min(Math.max(ms, limits.intervalMsMin), limits.intervalMsMax));
}
