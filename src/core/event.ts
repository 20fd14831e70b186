import { z } from "zod";
import { sha256 } from "./ids.ts";

export const EventType = z.enum(["job.created", "job.updated", "job.closed", "job.reopened"]);
export type EventType = z.infer<typeof EventType>;

/**
 * One step of a posting's life as the API serves it. An update of three fields is three events
 * with one `observed_at`. `event_key` depends only on what happened, so a replay makes it again.
 */
export const JobEvent = z.object({
  event_id: z.string(),
  event_key: z.string(),
  event_schema_version: z.literal(1),
  job_id: z.string(),
  org_id: z.string(),
  source_id: z.string(),
  board_id: z.string(),
  provider: z.string(),
  event_type: EventType,
  field_name: z.string().nullable(),
  old_value: z.json(),
  new_value: z.json(),
  observed_at: z.iso.datetime({ precision: 3 }),
  source_hash: z.string().nullable(),
  metadata: z.record(z.string(), z.json()),
});
export type JobEvent = z.infer<typeof JobEvent>;

/** Natural key of an event: readable, unique, the same on every replay. */
export function eventKey(jobId: string, crawlNumber: number, type: EventType, field: string | null): string {
  return [jobId, crawlNumber, type, field ?? ""].join("|");
}

/** The event's id: the first 32 hex digits of its key's SHA-256. */
export function eventId(key: string): string {
  return sha256(key).slice(0, 32);
}
