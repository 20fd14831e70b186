import { expect, it } from "vitest";
import { overQuotaMs, spendOfMonth } from "../../../../src/cron/crawl/quota.ts";
import { limits } from "../../../../src/core/limits.ts";

const none = { month: 0, monthRows: 0, monthBytes: 0, overQuota: false };
const quota = { rowsPerMonth: 10, bytesPerMonth: 1_000 };
const lastOfMonth = Date.parse("2026-11-30T23:59:59.999Z");

it("adds up what a board costs in a month, and begins at nothing in the next", () => {
  const first = spendOfMonth(none, lastOfMonth - 1, { rows: 4, bytes: 600 }, quota);
  expect(first).toEqual({ month: 202611, monthRows: 4, monthBytes: 600, overQuota: false });
  const second = spendOfMonth(first, lastOfMonth, { rows: 6, bytes: 400 }, quota);
  expect(second).toEqual({ month: 202611, monthRows: 10, monthBytes: 1_000, overQuota: false });
  const third = spendOfMonth(second, lastOfMonth, { rows: 0, bytes: 1 }, quota);
  expect(third).toMatchObject({ monthBytes: 1_001, overQuota: true });
  expect(spendOfMonth(second, lastOfMonth, { rows: 1, bytes: 0 }, quota).overQuota).toBe(true);
  expect(spendOfMonth(third, lastOfMonth + 1, { rows: 4, bytes: 0 }, quota)).toEqual({
    month: 202612,
    monthRows: 4,
    monthBytes: 0,
    overQuota: false,
  });
});

it("knows quotas without end", () => {
  const endless = { rowsPerMonth: null, bytesPerMonth: null };
  const spent = spendOfMonth(none, lastOfMonth, { rows: 1e9, bytes: 1e15 }, endless);
  expect([spent.overQuota, overQuotaMs(spent)]).toEqual([false, 0]);
  expect(overQuotaMs({ ...spent, overQuota: true })).toBe(limits.intervalMsMax);
});
