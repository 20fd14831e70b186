import { describe, expect, it } from "vitest";
import { limits } from "../../../src/core/limits.ts";
import { planCrawls } from "../../../src/cron/plan.ts";
import { scheduleNext, scheduleRetry } from "../../../src/cron/schedule.ts";

const hour = 3_600_000;
const failure = { code: "server_error", message: "", httpStatus: 500, retryAfterMs: null } as const;

const nothing = { missing: 0, unread: false };

describe("schedule", () => {
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

  it("leaves out boards of a provider that is gone from the registry", () => {
    expect(planCrawls([due("nobody", "a")])).toEqual([]);
  });
});
