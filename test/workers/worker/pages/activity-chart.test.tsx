import { html } from "hono/html";
import { expect, it } from "vitest";
import type { LifeDay } from "../../../../src/worker/api/life-pictures.ts";
import { ActivitySection } from "../../../../src/worker/pages/parts/activity-chart.tsx";

/** Days of which so many boards were read, with a posting open on each. */
async function said(boards: (number | null)[]): Promise<string> {
  const days = boards.map((count, index): LifeDay => {
    const date = `2026-11-0${index + 1}`;
    return { date, opened: 1, closed: 0, open: 1, newly_covered: 0, boards: count };
  });
  const text = await html`${<ActivitySection days={days} boardsOf="all companies" />}`;
  return /Boards of all companies read that day: ([^<"]*)/.exec(text.replaceAll(/<\/?time>/g, ""))?.[1] ?? "";
}

it.each<[(number | null)[], string]>([
  [[null, null], "not counted yet"],
  [[0, 0, null], "none, up to 2026-11-02; later days are not counted yet"],
  [[0, 4, null], "0 to 4, last 4, up to 2026-11-02; later days are not counted yet"],
  [[0, 0], "none"],
  [[3, 3], "3"],
  [[1, 5, 2], "1 to 5, last 2"],
])("boards read by day %j: %s", async (boards, words) => {
  expect(await said(boards)).toBe(words);
});
