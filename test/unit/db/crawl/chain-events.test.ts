import { expect, it } from "vitest";
import { eventPosition } from "../../../../src/db/events/event-position.ts";
import { chainEvents } from "../../../../src/db/crawl/chain-events.ts";
import type { EventWrite, PostingWrite } from "../../../../src/db/crawl/posting-write.ts";

type Part = Parameters<typeof chainEvents>[0];
const event = (field: string | null, over: Partial<EventWrite> = {}): EventWrite =>
  ({
    event_type: field === null ? "job.created" : "job.updated",
    field,
    oldValue: null,
    newValue: `new ${field}`,
    metadata: { payload: "p" },
    ...over,
  }) as EventWrite;
const posting = (jobId: string, lastEvent: number | null, events: EventWrite[]): PostingWrite =>
  ({
    columns: { jobId, sourceHash: `hash of ${jobId}` },
    before: lastEvent === null ? null : { jobId, lastEvent },
    events,
  }) as PostingWrite;

it("puts a posting's changes in one row and links it to the row before", () => {
  const before = eventPosition(3, 7);
  const commit = {
    crawl: { number: 9 },
    postings: [
      posting("a", null, [event(null)]),
      posting("b", before, [event(null, { event_type: "job.reopened" }), event("title"), event("city")]),
      posting("c", eventPosition(1, 0), [
        event("title"),
        event("city", { metadata: { payload: "another", previous_payload: "p" } }),
      ]),
      posting("silent", 5, []),
    ],
    closes: [
      {
        before: { jobId: "d", sourceHash: "hash of d", lastEvent: eventPosition(2, 2) },
        lastSeenAt: 1,
        event: event(null, { event_type: "job.closed" }),
      },
    ],
  } as unknown as Part;
  const { rows, heads } = chainEvents(commit);
  expect(rows.map(({ jobId, ordinal, previous, changes }) => [jobId, ordinal, previous, changes.length])).toEqual([
    ["a", 0, null, 1],
    ["b", 1, before, 1],
    ["b", 2, eventPosition(9, 1), 2],
    ["c", 4, eventPosition(1, 0), 1],
    ["c", 5, eventPosition(9, 4), 1],
    ["d", 6, eventPosition(2, 2), 1],
  ]);
  expect(rows.every(({ jobId, sourceHash }) => sourceHash === `hash of ${jobId}`)).toBe(true);
  expect([...heads]).toEqual([
    ["a", eventPosition(9, 0)],
    ["b", eventPosition(9, 2)],
    ["c", eventPosition(9, 5)],
    ["d", eventPosition(9, 6)],
  ]);
});

it("positions grow with time and refuse what does not fit", () => {
  expect(eventPosition(2, 0)).toBeGreaterThan(eventPosition(1, 2 ** 20 - 1));
  expect(() => eventPosition(1, 2 ** 20)).toThrow(RangeError);
  expect(() => eventPosition(2 ** 33, 0)).toThrow(RangeError);
});
