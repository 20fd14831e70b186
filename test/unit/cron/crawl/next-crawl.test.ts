import { describe, expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { planCrawls } from "../../../../src/cron/queue/plan-crawls.ts";
import { scheduleAfterEarly, scheduleNext, scheduleRetry, healthAfter } from "../../../../src/cron/crawl/next-crawl.ts";

const hour = 3_600_000;
const failure = { code: "server_error", message: "", httpStatus: 500, retryAfterMs: null } as const;

const nothing = { missing: 0, unread: false };

describe("schedule", () => {
  it("is brought forward by a crawl before its time, and put off only where the board owes a proof", () => {
    const planned = { intervalMs: hour, nextCrawlAfter: 10 * 60_000 };
    expect(scheduleAfterEarly(0, planned, "unchanged", nothing)).toEqual(planned);
    expect(scheduleAfterEarly(0, planned, "changed", nothing)).toEqual({ ...planned, intervalMs: hour / 2 });
    const far = { intervalMs: hour, nextCrawlAfter: hour };
    expect(scheduleAfterEarly(0, far, "changed", nothing)).toEqual({ intervalMs: hour / 2, nextCrawlAfter: hour / 2 });
    expect(scheduleAfterEarly(0, planned, "changed", { ...nothing, missing: 1 }).nextCrawlAfter).toBe(
      limits.intervalMsMin,
    );
    expect(scheduleAfterEarly(0, planned, "changed", { ...nothing, unread: true }).nextCrawlAfter).toBe(0);
    const due = { intervalMs: hour, nextCrawlAfter: 0 };
    expect(scheduleAfterEarly(0, due, "unchanged", nothing)).toEqual(scheduleNext(0, hour, "unchanged", nothing));
  });

  it("comes sooner to a board that changed, later to a quiet one, within its bounds", () => {
    expect(scheduleNext(0, hour, "changed", nothing)).toEqual({ intervalMs: hour / 2, nextCrawlAfter: hour / 2 });
    expect(scheduleNext(0, hour, "unchanged", nothing)).toEqual({ intervalMs: 1.5 * hour, nextCrawlAfter: 1.5 * hour });
    expect(scheduleNext(0, limits.intervalMsMin, "changed", nothing).intervalMs).toBe(limits.intervalMsMin);
    expect(scheduleNext(0, limits.intervalMsMax, "unchanged", nothing).intervalMs).toBe(limits.intervalMsMax);
  });

  it("comes back soon to a board that owes a proof", () => {
    expect(scheduleNext(0, 8 * hour, "unchanged", { missing: 3, unread: false }).nextCrawlAfter).toBe(
      limits.intervalMsMin,
    );
  });

  it("comes back at once to a board whose list was not read to its end", () => {
    expect(scheduleNext(7, hour, "changed", { missing: 0, unread: true })).toEqual({
      intervalMs: hour,
      nextCrawlAfter: 7,
    });
  });

  it("doubles the pause with every failure, up to a day, and never undercuts Retry-After", () => {
    const pauses = [1, 2, 3, 20].map((failures) => scheduleRetry(0, hour, failures, failure).nextCrawlAfter);
    expect(pauses).toEqual([hour / 4, hour / 2, hour, limits.intervalMsMax]);
    expect(scheduleRetry(0, hour, 1, { ...failure, retryAfterMs: 5 * hour }).nextCrawlAfter).toBe(5 * hour);
  });
});

describe("the schedule, case by case", () => {
  const day = 24 * hour;
  const month = 30 * day;
  const gone = { code: "not_found", message: "", httpStatus: 404, retryAfterMs: null } as const;
  const throttled = { code: "throttled", message: "", httpStatus: 429, retryAfterMs: 9 * hour } as const;
  type Case = [what: string, pause: number, expected: number];
  const next = (...given: [number, "changed" | "unchanged", { missing: number; unread: boolean }]): number =>
    scheduleNext(0, ...given).nextCrawlAfter;
  const retry = (...given: [number, typeof failure | typeof gone | typeof throttled, number]): number =>
    scheduleRetry(0, hour, ...given).nextCrawlAfter;
  const cases: Case[] = [
    ["changed every time", next(limits.intervalMsMin, "changed", nothing), limits.intervalMsMin],
    ["changed", next(8 * hour, "changed", nothing), 4 * hour],
    ["quiet", next(8 * hour, "unchanged", nothing), 12 * hour],
    ["quiet for long", next(day, "unchanged", nothing), day],
    ["owes a proof", next(day, "unchanged", { missing: 1, unread: false }), limits.intervalMsMin],
    ["not read to its end", next(day, "changed", { missing: 0, unread: true }), 0],
    ["failed once", retry(1, failure, 9), limits.intervalMsMin],
    ["failing for weeks", retry(40, failure, 9), day],
    ["failing for weeks, empty", retry(40, failure, 0), day],
    ["404 for an hour", retry(3, gone, 0), hour],
    ["404 for six days, empty", retry(12, gone, 0), day],
    ["404 for a week, empty: dead", retry(14, gone, 0), month],
    ["404 for years, empty: dead", retry(400, gone, 0), month],
    ["404 for a week, with postings that are yet to be proved gone", retry(14, gone, 9), day],
    ["throttled for longer than its pause", retry(1, throttled, 9), 9 * hour],
  ];
  it.each(cases)("%s", (_what, pause, expected) => {
    expect(pause).toBe(expected);
  });

  it("finds a board's own pace: between the shortest and the longest interval, wherever it began", () => {
    const pace = (everyMs: number): number => {
      let interval: number = limits.intervalMsFirst;
      let [at, changedAt] = [0, 0];
      for (let crawl = 0; crawl < 400; crawl++) {
        const changed = at - changedAt >= everyMs;
        if (changed) changedAt = at;
        ({ intervalMs: interval, nextCrawlAfter: at } = scheduleNext(
          at,
          interval,
          changed ? "changed" : "unchanged",
          nothing,
        ));
      }
      return at / 400;
    };
    expect(pace(0)).toBeLessThan(limits.intervalMsMin * 1.2);
    expect(pace(4 * hour)).toBeLessThan(4 * hour);
    expect(pace(10 * day)).toBeGreaterThan(12 * hour);
    expect(pace(1000 * day)).toBeGreaterThan(23 * hour);
  });
});

describe("plan", () => {
  const due = (provider: string, board: string): Parameters<typeof planCrawls>[0][number] => ({
    sourceId: "00000000-0000-5000-8000-000000000000",
    provider,
    board,
    crawlNumber: 4,
  });

  it("spaces the boards of one host by its rate, and lets hosts run side by side", () => {
    const boards = ["a", "b", "c", "d", "e"].map((board) => due("lever", board));
    const planned = planCrawls([...boards, due("ashby", "x"), due("lever", "eu:y")]);
    expect(planned.map(({ delaySeconds }) => delaySeconds)).toEqual([0, 0, 1, 1, 2, 0, 0]);
    expect(planned[0]?.body).toMatchObject({ number: 5, host: "api.lever.co" });
    expect(planned[6]?.body.host).toBe("api.eu.lever.co");
  });

  it("sends a host no more than it is asked until the next run, and its backlog takes no other host's turn", () => {
    const backlog = Array.from({ length: 5_000 }, (_, index) => due("lever", `b${index}`));
    const planned = planCrawls([...backlog, due("ashby", "x"), due("lever", "eu:y")]);
    const lever = planned.filter(({ body }) => body.host === "api.lever.co");
    expect(lever).toHaveLength(2 * limits.cronSeconds);
    expect(Math.max(...planned.map(({ delaySeconds }) => delaySeconds))).toBeLessThan(limits.cronSeconds);
    expect(planned.slice(-2).map(({ body, delaySeconds }) => [body.host, delaySeconds])).toEqual([
      ["api.ashbyhq.com", 0],
      ["api.eu.lever.co", 0],
    ]);
  });

  it("leaves out boards of a provider that is gone from the registry", () => {
    expect(planCrawls([due("nobody", "a")])).toEqual([]);
  });
});

it("a board is gone when its address was not found for a week, and failing before", () => {
  const gone = Array.from({ length: 20 }, (_, index) => healthAfter("not_found", index + 1, "ok")).indexOf("gone") + 1;
  // Pauses of 15 minutes that double to a day.
  expect(gone).toBeGreaterThan(7);
  expect(healthAfter("not_found", 1, "failing")).toBe("failing");
  expect(healthAfter("not_found", gone - 1, "failing")).toBe("failing");
  expect(healthAfter("not_found", gone + 100, "gone")).toBe("gone");
  // That its ledger proved it is not taken back by the next 404.
  expect(healthAfter("not_found", 3, "gone")).toBe("gone");
  expect(healthAfter("blocked", 1, "gone")).toBe("blocked");
});
