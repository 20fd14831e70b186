import { eventId, eventKey, type JobEvent, type Told } from "../../core/event.ts";
import { isoTime } from "../../core/time.ts";
import { unpackHash } from "../schema/packed-text.ts";
import type { FieldChange } from "./field-change.ts";
import { unpackChanges, unpackMetadata } from "./packed-event.ts";
import { jobs, type events } from "../schema/schema-postings.ts";

export type EventRow = typeof events.$inferSelect;

/** What an event says of its posting as that stands now: columns of its row. */
export const eventPostingColumns = {
  title: jobs.title,
  orgName: jobs.orgName,
  locationText: jobs.locationText,
  city: jobs.city,
  region: jobs.region,
  country: jobs.country,
};
type EventPosting = Pick<typeof jobs.$inferSelect, keyof typeof eventPostingColumns>;

/** Whose event it is. */
export interface EventContext extends EventPosting {
  jobId: string;
  orgId: string;
  sourceId: string;
  provider: string;
  /** Its posting was found by the first crawl of its board. */
  baseline: boolean;
}

/** One event of a row, and its place among those of its crawl. */
export interface PlacedChange {
  row: EventRow;
  ordinal: number;
  change: FieldChange;
}

/** The events that a row holds, in order. */
export function changesOfRow(row: EventRow): PlacedChange[] {
  return unpackChanges(row.type, row.changes).map((change, place) => ({ row, ordinal: row.ordinal + place, change }));
}

/** A crawl wrote it by its type (`EventWrite`): to check it once more would cost a list as much as its read. */
function told(row: EventRow, { baseline }: EventContext): Told {
  const metadata = unpackMetadata(row.type, row.metadata) as Told["metadata"];
  const isBaseline = row.type === "job.created" && baseline;
  return { event_type: row.type, metadata: isBaseline ? Object.assign({ baseline }, metadata) : metadata } as Told;
}

/** The API's event. */
export function eventOfChange({ row, change }: PlacedChange, context: EventContext): JobEvent {
  const [field, oldValue, newValue] = change;
  const key = eventKey(context.jobId, row.crawlNumber, row.type, field);
  return {
    event_id: eventId(key),
    event_key: key,
    event_schema_version: 1,
    job_id: context.jobId,
    org_id: context.orgId,
    source_id: context.sourceId,
    board_id: context.sourceId,
    provider: context.provider,
    ...told(row, context),
    field_name: field,
    old_value: oldValue,
    new_value: newValue,
    observed_at: isoTime(row.observedAt),
    source_hash: row.sourceHash === null ? null : unpackHash(row.sourceHash),
    title: context.title,
    org_name: context.orgName,
    location_text: context.locationText,
    city: context.city,
    region: context.region,
    country: context.country,
  };
}
