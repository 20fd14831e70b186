import { expect, it } from "vitest";
import { dayOf, daysAgo, exactDate, shortDay } from "../../../../../src/worker/pages/parts/age-words.ts";

const NOW = Date.parse("2026-11-30T09:30:00Z");

it.each([
  ["2026-11-30T09:29:59.000Z", "today"],
  ["2026-11-30T00:00:00.000Z", "today"],
  // Ages are of days, not of hours: ten hours ago may be yesterday.
  ["2026-11-29T23:30:00.000Z", "yesterday"],
  ["2026-11-29T00:00:00.000Z", "yesterday"],
  ["2026-11-28T23:59:59.999Z", "2 days ago"],
  ["2026-11-25T12:00:00.000Z", "5 days ago"],
  ["2026-10-31T12:00:00.000Z", "30 days ago"],
  ["2026-10-30T23:00:00.000Z", "1 month ago"],
  ["2026-08-30T00:00:00.000Z", "3 months ago"],
  ["2026-08-31T00:00:00.000Z", "2 months ago"],
  ["2025-11-30T00:00:00.000Z", "12 months ago"],
  ["2024-12-01T00:00:00.000Z", "23 months ago"],
  ["2024-11-30T00:00:00.000Z", "2 years ago"],
  ["2011-12-01T00:00:00.000Z", "14 years ago"],
  ["1969-11-30T23:59:59.999Z", "57 years ago"],
])("%s is %s", (iso, words) => {
  expect(daysAgo(iso, NOW)).toBe(words);
});

it("has no age for a day to come, but its date", () => {
  // Later today is today: a board may be hours ahead.
  expect(daysAgo("2026-11-30T23:59:59.999Z", NOW)).toBe("today");
  expect(daysAgo("2026-12-01T00:00:00.000Z", NOW)).toBe("1 Dec");
  expect(daysAgo("2027-01-05T10:00:00.000Z", NOW)).toBe("5 Jan 2027");
});

it("the last day of a month is a month old where the next one has no such day and is over", () => {
  expect(daysAgo("2026-01-31T00:00:00.000Z", Date.parse("2026-02-28T23:00:00Z"))).toBe("28 days ago");
  expect(daysAgo("2026-01-31T00:00:00.000Z", Date.parse("2026-03-01T01:00:00Z"))).toBe("1 month ago");
});

it("a day is told with its year where that is another one", () => {
  expect(shortDay("2026-11-28T07:00:00.000Z", NOW)).toBe("28 Nov");
  expect(shortDay("2026-01-01T00:00:00.000Z", NOW)).toBe("1 Jan");
  expect(shortDay("2025-12-31T23:59:59.999Z", NOW)).toBe("31 Dec 2025");
  expect(shortDay("2026-09-03T00:00:00.000Z", Date.parse("2027-01-01T00:00:00Z"))).toBe("3 Sep 2026");
});

it("the exact date has a time where one was given", () => {
  expect(exactDate("2026-08-30T00:00:00.000Z")).toBe("2026-08-30");
  expect(exactDate("2026-08-30T07:56:15.000Z")).toBe("2026-08-30 07:56:15Z");
});

it("says the same all day, and what it says at a day's beginning holds to its end", () => {
  const dates = Array.from({ length: 900 }, (_, index) => new Date(NOW - index * 86_300_000).toISOString());
  const said = (now: number): string[] => dates.map((iso) => `${daysAgo(iso, now)} ${shortDay(iso, now)}`);
  expect(said(dayOf(NOW) + 86_399_999)).toEqual(said(dayOf(NOW)));
  expect(said(dayOf(NOW) + 86_400_000)).not.toEqual(said(dayOf(NOW)));
});
