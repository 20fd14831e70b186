import { expect, it } from "vitest";
import { openWords, type AgeData } from "../../../../../src/worker/pages/jobs/job-age.ts";
import { ago } from "../../../../../src/worker/pages/parts/format.ts";

const NOW = Date.UTC(2026, 5, 6, 12);
const HOUR = 3_600_000;
const iso = (hoursAgo: number): string => new Date(NOW - hoursAgo * HOUR).toISOString();

function wordsOf(posted: string | null, seen: string, other: Partial<AgeData> = {}): string {
  const job = { source_posted_at: posted, first_seen_at: seen } as AgeData["job"];
  return openWords({ job, baseline: true, history: [], hasMoreHistory: false, now: NOW, ...other }).words;
}

it("is open since its board's date or ours, the earlier one", () => {
  expect(wordsOf(iso(27 * 24), iso(72))).toBe("open 27 days");
  expect(wordsOf(iso(-9 * 24), iso(48))).toBe("open 2 days");
  expect(wordsOf(iso(24), iso(72))).toBe("open 3 days");
  expect(wordsOf(iso(24), iso(5))).toBe("open 1 day");
  expect(wordsOf(iso(23), iso(5))).toBe("open less than a day");
});

it("is at least as old where the first crawl found it and nobody says when it began", () => {
  expect(wordsOf(null, iso(72))).toBe("open at least 3 days");
  expect(wordsOf(null, iso(72), { baseline: false })).toBe("open 3 days");
});

it("is open again since it came back, and not said to be open where a closing may lie further back", () => {
  const back = { event_type: "job.reopened", observed_at: iso(49) } as AgeData["history"][number];
  expect(wordsOf(iso(27 * 24), iso(72), { history: [back], hasMoreHistory: true })).toBe("open again for 2 days");
  expect(wordsOf(iso(27 * 24), iso(72), { hasMoreHistory: true })).toBe("first seen 3 days ago");
});

it.each([
  [0.01, "less than a minute ago"],
  [0.21, "12 minutes ago"],
  [1.9, "1 hour ago"],
  [23.9, "23 hours ago"],
  [49, "2 days ago"],
  [-1, "less than a minute ago"],
])("%d hours are %s", (hours, words) => {
  expect(ago(iso(hours), NOW)).toBe(words);
});
