import { eventId, eventKey, type JobEvent } from "../core/event.ts";
import type { Json } from "../core/json.ts";
import { isoTime } from "../core/time.ts";
import type { events } from "./schema.ts";

export type EventRow = typeof events.$inferSelect;

/** Whose event it is. */
export interface EventContext {
  jobId: string;
  orgId: string;
  sourceId: string;
  provider: string;
  /** Its posting was found by the first crawl of its board. */
  baseline: boolean;
}

/** The API's event from its row. */
export function eventOfRow(row: EventRow, context: EventContext): JobEvent {
  const key = eventKey(context.jobId, row.crawlNumber, row.type, row.field);
  const metadata = JSON.parse(row.metadata) as { [key: string]: Json };
  return {
    event_id: eventId(key),
    event_key: key,
    event_schema_version: 1,
    job_id: context.jobId,
    org_id: context.orgId,
    source_id: context.sourceId,
    board_id: context.sourceId,
    provider: context.provider,
    event_type: row.type,
    field_name: row.field,
    old_value: parsed(row.oldValue),
    new_value: parsed(row.newValue),
    observed_at: isoTime(row.observedAt),
    source_hash: row.sourceHash,
    metadata: row.type === "job.created" && context.baseline ? { baseline: true, ...metadata } : metadata,
  };
}

function parsed(text: string | null): Json {
  return text === null ? null : (JSON.parse(text) as Json);
}
