import { failureHealth, type CrawlFailure, type Health } from "../../core/crawl-error.ts";
import { limits } from "../../core/limits.ts";

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

/**
 * After a good crawl that came before it was due. It may bring the next one forward, and puts none off but where the
 * board owes a proof: lists that count are as far apart as ever.
 */
export function scheduleAfterEarly(
  at: number,
  planned: NextCrawl,
  outcome: "changed" | "unchanged",
  owes: { missing: number; unread: boolean },
): NextCrawl {
  const next = scheduleNext(at, planned.intervalMs, outcome, owes);
  if (planned.nextCrawlAfter <= at || owes.missing > 0) return next;
  return {
    intervalMs: Math.min(next.intervalMs, planned.intervalMs),
    nextCrawlAfter: Math.min(next.nextCrawlAfter, planned.nextCrawlAfter),
  };
}

/** Milliseconds of failing after which a board that answers 404 and holds nothing open is asked monthly. */
const DEAD_MS = 7 * limits.intervalMsMax;

/**
 * After a failed crawl: pauses double with every failure in a row; Retry-After is a lower bound. A
 * dead board (404 or 410 for a week, no posting of it open any more) is asked once a month.
 */
export function scheduleRetry(
  at: number,
  intervalMs: number,
  failures: number,
  failure: CrawlFailure,
  openJobs = 0,
): NextCrawl {
  const isDead = failure.code === "not_found" && openJobs === 0 && failingForMs(failures) >= DEAD_MS;
  const pause = isDead ? limits.intervalMsGone : retryPause(failures);
  return { intervalMs, nextCrawlAfter: at + Math.max(pause, failure.retryAfterMs ?? 0) };
}

function retryPause(failures: number): number {
  return clamp(limits.intervalMsMin * 2 ** Math.min(failures - 1, 10));
}

/**
 * How a board does after a failed crawl: one that answers 404 or 410 is failing, and gone when it has for a week, by its
 * failures in a row or by the ledger (`before`: what it was), and until it answers otherwise.
 */
export function healthAfter(code: CrawlFailure["code"], failures: number, before: string): Health {
  const isYoung = before !== "gone" && failingForMs(failures) < DEAD_MS;
  return code === "not_found" && isYoung ? "failing" : failureHealth(code);
}

/** How long a board has failed at least, by its failures in a row: the pauses between them. */
function failingForMs(failures: number): number {
  let sum = 0;
  for (let before = 1; before < failures && sum < DEAD_MS; before++) sum += retryPause(before);
  return sum;
}

function clamp(ms: number): number {
  return Math.round(Math.min(Math.max(ms, limits.intervalMsMin), limits.intervalMsMax));
}
