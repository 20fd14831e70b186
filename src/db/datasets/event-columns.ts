import { eventId, eventKey, type EventType } from "../../core/event.ts";
import { orgId, sourceId } from "../../core/ids.ts";
import type { Json } from "../../core/json.ts";
import type { PlacedChange } from "../events/event-of-row.ts";
import { unpackMetadata } from "../events/packed-event.ts";
import { unpackHash } from "../schema/packed-text.ts";
import { columnsOf, type DatasetColumn } from "./dataset-column.ts";

/** Whose event it is: of its posting's row as it is now. */
export interface EventPosting {
  jobId: string;
  baseline: boolean;
  title: string;
  orgSlug: string;
  orgName: string;
  provider: string;
  board: string;
}

/** An event with its posting. */
export interface EventOfFile extends PlacedChange {
  posting: EventPosting;
}

const { always, maybe } = columnsOf<EventOfFile>();
const keyOf = ({ row, change, posting }: EventOfFile): string =>
  eventKey(posting.jobId, row.crawlNumber, row.type, change[0]);

/** The columns of `events`, in order. */
export const eventColumns: DatasetColumn<EventOfFile>[] = [
  always("event_id", "string", "The event: the first 32 hex digits of its key's SHA-256.", (event) =>
    eventId(keyOf(event)),
  ),
  always("event_key", "string", "job_id|crawl|event_type|field_name: the same after every replay.", keyOf),
  always("event_type", "string", "job.created, job.updated, job.closed or job.reopened.", ({ row }) => row.type),
  always("observed_at", "timestamp", "When the crawl that found it asked the board.", ({ row }) => row.observedAt),
  always("job_id", "string", "The posting.", ({ posting }) => posting.jobId),
  always("title", "string", "What the posting is called now.", ({ posting }) => posting.title),
  always("org_id", "string", "Its company.", ({ posting }) => orgId(posting.orgSlug)),
  always("org_slug", "string", "The company in addresses; files are sorted by it.", ({ posting }) => posting.orgSlug),
  always("org_name", "string", "The company's name.", ({ posting }) => posting.orgName),
  always("source_id", "string", "Its board.", ({ posting }) => sourceId(posting.provider, posting.board)),
  always("provider", "string", "The ATS of that board.", ({ posting }) => posting.provider),
  always("crawl_number", "integer", "The board's crawl that found it.", ({ row }) => row.crawlNumber),
  maybe("field_name", "string", "Of an update: the field that changed.", ({ change }) => change[0]),
  maybe("old_value", "json", "What it was.", ({ change }) => change[1]),
  maybe("new_value", "json", "What it is from then on.", ({ change }) => change[2]),
  always("baseline", "boolean", "Created by the first crawl of its board: open before we looked.", isBaseline),
  maybe(
    "reason",
    "string",
    "Of a closing: http_404, http_410, absent_confirmed, deadline_passed or board_gone.",
    ({ row }) => closing(row, "reason"),
  ),
  maybe("source_hash", "string", "SHA-256 of the posting's own bytes then.", ({ row }) =>
    row.sourceHash === null ? null : unpackHash(row.sourceHash),
  ),
  always("metadata", "json", "What it was read from, or what proves it.", (event) => {
    const metadata = metadataOf(event.row);
    return isBaseline(event) ? { baseline: true, ...(metadata as object) } : metadata;
  }),
];

function isBaseline({ row, posting }: EventOfFile): boolean {
  return row.type === "job.created" && posting.baseline;
}

function metadataOf({ type, metadata }: { type: EventType; metadata: string }): Json {
  return unpackMetadata(type, metadata);
}

function closing(row: { type: EventType; metadata: string }, name: string): Json {
  if (row.type !== "job.closed") return null;
  const metadata = metadataOf(row);
  return metadata !== null && typeof metadata === "object" && !Array.isArray(metadata)
    ? (metadata[name] ?? null)
    : null;
}
