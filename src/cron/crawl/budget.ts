import { DAY_MS } from "../../core/time.ts";
import { limits } from "../../core/limits.ts";
import type { SourceRow } from "../../db/boards/read-sources.ts";
import type { NextCrawl } from "./next-crawl.ts";

/** What a board's crawls cost: rows written, requests made. */
export interface Spent {
  spentRows: number;
  spentRequests: number;
}

/**
 * What a board has spent lately, a crawl at `at` included: what it spent before wears off at the rate of
 * its daily budget, so that this is at most what one day allows and a crawl more. Pure.
 */
export function spend(
  source: Pick<SourceRow, "spentRows" | "spentRequests" | "lastCrawledAt" | "intervalMs">,
  at: number,
  crawl: { rows: number; requests: number },
): Spent {
  const { lastCrawledAt, intervalMs } = source;
  const passedMs = at - (lastCrawledAt ?? at);
  // Crawled far in the future, by a wrong clock: how long ago nobody knows, and that future must not count as no time.
  const days = (passedMs < -limits.clockErrorMsMax ? intervalMs : Math.max(0, passedMs)) / DAY_MS;
  const left = (spent: number, perDay: number): number => Math.max(0, Math.floor(spent - days * perDay));
  return {
    spentRows: left(source.spentRows, limits.rowsPerBoardDayMax) + crawl.rows,
    spentRequests: left(source.spentRequests, limits.requestsPerBoardDayMax) + crawl.requests,
  };
}

/** Milliseconds until what was spent beyond a day's budget has worn off: 0 within it, a day at the most. */
export function overspentMs({ spentRows, spentRequests }: Spent): number {
  const rows = spentRows / limits.rowsPerBoardDayMax;
  const requests = spentRequests / limits.requestsPerBoardDayMax;
  return Math.min(Math.max(rows - 1, requests - 1, 0) * DAY_MS, limits.intervalMsMax);
}

/** The next crawl of a board that overspent: not before it may spend again. */
export function slowDown({ intervalMs, nextCrawlAfter }: NextCrawl, at: number, overspent: number): NextCrawl {
  const waitMs = Math.ceil(overspent);
  return { intervalMs: Math.max(intervalMs, waitMs), nextCrawlAfter: Math.max(nextCrawlAfter, at + waitMs) };
}
