import { expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { overspentMs, slowDown, spend } from "../../../../src/cron/crawl/budget.ts";

const DAY = 24 * 3_600_000;
const { rowsPerBoardDayMax: rowsMax, requestsPerBoardDayMax: requestsMax } = limits;
const nothing = { spentRows: 0, spentRequests: 0, lastCrawledAt: null, intervalMs: DAY / 10 };

it("adds up what crawls cost, and lets it wear off by a budget a day", () => {
  const first = spend(nothing, 0, { rows: rowsMax, requests: requestsMax });
  expect(first).toEqual({ spentRows: rowsMax, spentRequests: requestsMax });
  const half = spend({ ...nothing, ...first, lastCrawledAt: 0 }, DAY / 2, { rows: 10, requests: 1 });
  expect(half).toEqual({ spentRows: rowsMax / 2 + 10, spentRequests: requestsMax / 2 + 1 });
  expect(spend({ ...nothing, ...first, lastCrawledAt: 0 }, 9 * DAY, { rows: 3, requests: 1 })).toEqual({
    spentRows: 3,
    spentRequests: 1,
  });
  // A clock that went back a little forgives nothing; what was spent in a far future is forgiven at the board's pace.
  const back = (ms: number): number =>
    spend({ ...nothing, ...first, lastCrawledAt: ms }, 0, { rows: 1, requests: 0 }).spentRows;
  expect(back(limits.clockErrorMsMax)).toBe(rowsMax + 1);
  expect(back(30 * DAY)).toBe(rowsMax - rowsMax / 10 + 1);
});

it.each([
  ["within it", { spentRows: rowsMax, spentRequests: requestsMax }, 0],
  ["a quarter beyond, of rows", { spentRows: rowsMax * 1.25, spentRequests: 0 }, DAY / 4],
  ["a tenth beyond, of requests", { spentRows: 0, spentRequests: requestsMax * 1.1 }, DAY / 10],
  ["far beyond", { spentRows: rowsMax * 9, spentRequests: 0 }, limits.intervalMsMax],
])("the next crawl waits until the budget is kept: %s", (_, spent, expected) => {
  const wait = overspentMs(spent);
  expect(wait).toBeCloseTo(expected, -1);
  const next = { intervalMs: 7, nextCrawlAfter: 100 + 7 };
  const whole = Math.ceil(wait);
  expect(slowDown(next, 100, wait)).toEqual({
    intervalMs: Math.max(7, whole),
    nextCrawlAfter: 100 + Math.max(7, whole),
  });
});

it("a board of steady cost comes to the pace that its budget allows", () => {
  let state: { spentRows: number; spentRequests: number; lastCrawledAt: number | null } = nothing;
  let [at, rows, crawls] = [0, 0, 0];
  while (at < 10 * DAY) {
    const spent = spend({ ...nothing, ...state }, at, { rows: 3_000, requests: 1 });
    rows += 3_000;
    crawls++;
    state = { ...spent, lastCrawledAt: at };
    at = slowDown(
      { intervalMs: limits.intervalMsMin, nextCrawlAfter: at + limits.intervalMsMin },
      at,
      overspentMs(spent),
    ).nextCrawlAfter;
  }
  expect(rows).toBeLessThanOrEqual(11 * rowsMax + 3_000);
  expect(crawls).toBeGreaterThan(80);
});
