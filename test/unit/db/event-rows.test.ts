import { expect, it } from "vitest";
import type { CrawlCommit, EventWrite } from "../../../src/db/crawl/crawl-commit.ts";
import { eventPosition } from "../../../src/db/events/event-position.ts";
import { eventRows } from "../../../src/db/crawl/event-rows.ts";

const event = (jobId: string, field: string | null, over: Partial<EventWrite> = {}): EventWrite => ({
  jobId,
  type: field === null ? "job.created" : "job.updated",
  field,
  oldValue: null,
  newValue: `new ${field}`,
  sourceHash: `hash of ${jobId}`,
  metadata: { payload: "p" },
  ...over,
});
type Part = Parameters<typeof eventRows>[0];
const posting = (jobId: string, lastEvent: number | null): CrawlCommit["updates"][number] =>
  ({ jobId, lastEvent }) as CrawlCommit["updates"][number];

it("puts a posting's changes in one row and links it to the row before", () => {
  const before = eventPosition(3, 7);
  const commit = {
    crawl: { number: 9 },
    creates: [posting("a", null)],
    reopens: [posting("b", before)],
    updates: [posting("c", eventPosition(1, 0))],
    closes: [],
    events: [
      event("a", null),
      event("b", null, { type: "job.reopened" }),
      event("b", "title"),
      event("b", "city"),
      event("c", "title"),
      event("c", "city", { metadata: { payload: "another" } }),
    ],
  } as unknown as Part;
  const { rows, chained } = eventRows(commit);
  expect(rows.map(({ jobId, ordinal, previous, changes }) => [jobId, ordinal, previous, changes.length])).toEqual([
    ["a", 0, null, 1],
    ["b", 1, before, 1],
    ["b", 2, eventPosition(9, 1), 2],
    ["c", 4, eventPosition(1, 0), 1],
    ["c", 5, eventPosition(9, 4), 1],
  ]);
  expect(chained([posting("a", null), posting("b", before), posting("silent", 5)]).map((row) => row.lastEvent)).toEqual(
    [eventPosition(9, 0), eventPosition(9, 2), 5],
  );
});

it("refuses an event of a posting that the commit does not write: its chain would break", () => {
  const commit = {
    crawl: { number: 1 },
    creates: [],
    reopens: [],
    updates: [],
    closes: [],
    events: [event("x", null)],
  };
  expect(() => eventRows(commit as unknown as Part)).toThrow("does not write");
});

it("positions grow with time and refuse what does not fit", () => {
  expect(eventPosition(2, 0)).toBeGreaterThan(eventPosition(1, 2 ** 20 - 1));
  expect(() => eventPosition(1, 2 ** 20)).toThrow(RangeError);
  expect(() => eventPosition(2 ** 33, 0)).toThrow(RangeError);
});
