import { expect, it } from "vitest";
import type { EventMetadata, EventType } from "../../../../src/core/event.ts";
import { sha256 } from "../../../../src/core/ids.ts";
import { payloadName } from "../../../../src/core/payload-key.ts";
import { packChanges, packMetadata, unpackChanges, unpackMetadata } from "../../../../src/db/events/packed-event.ts";
import type { FieldChange } from "../../../../src/db/events/field-change.ts";

const payload = payloadName(Date.UTC(2026, 10, 1), sha256("list"));
const closed = {
  crawl: 3,
  crawls: [2, 3],
  payloads: [payload, "another"],
  last_seen_at: "2026-11-01T00:00:00.007Z",
};
const cases = {
  "job.created": [{ payload, baseline: false }],
  "job.updated": [
    { payload, previous_payload: null },
    { payload, previous_payload: payload, cause: "reprocessed" },
  ],
  "job.closed": [
    { reason: "absent_confirmed", misses: 2, absent_since_crawl: 2, ...closed },
    { reason: "board_gone", http_status: 404, ...closed },
  ],
  "job.reopened": [{ payload, closed_at: 7 }],
} satisfies { [Type in EventType]: EventMetadata[Type][] };

it.each(Object.keys(cases) as EventType[])("what an event of type %s tells comes back, its names in order", (type) => {
  for (const metadata of cases[type]) {
    const stored = packMetadata(type, metadata);
    expect(JSON.stringify(unpackMetadata(type, stored))).toBe(JSON.stringify(metadata));
    expect(stored.length).toBeLessThan(JSON.stringify(metadata).length * 0.75);
    expect(unpackMetadata(type, JSON.stringify(metadata))).toEqual(metadata);
  }
});

it("changes come back, the usual one of a type from next to nothing", () => {
  const changes: [EventType, FieldChange[]][] = [
    ["job.created", [[null, null, null]]],
    ["job.closed", [[null, "active", "expired"]]],
    ["job.updated", [["title", "a", "b"]]],
  ];
  for (const [type, list] of changes) {
    const stored = packChanges(type, list);
    expect(unpackChanges(type, stored)).toEqual(list);
    expect(unpackChanges(type, JSON.stringify(list))).toEqual(list);
    expect(stored === "[0]").toBe(type !== "job.updated");
  }
  expect(packChanges("job.created", [[null, "active", "expired"]])).toBe('[[null,"active","expired"]]');
});
