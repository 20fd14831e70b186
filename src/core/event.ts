import { z } from "zod";
import { sha256 } from "./ids.ts";

export const EventType = z.enum(["job.created", "job.updated", "job.closed", "job.reopened"]);
export type EventType = z.infer<typeof EventType>;

export const CloseReason = z.enum(["http_404", "http_410", "absent_confirmed", "deadline_passed", "board_gone"]);
export type CloseReason = z.infer<typeof CloseReason>;

/** A payload by its name (`<time>-<sha256>`, payload-key.ts). */
const Payload = z.string();
/** A crawl of the board, by its number. */
const Crawl = z.int().positive();

/** What an event of each type tells beside its field: what it was read from, or what proves it. */
export const eventMetadata = {
  "job.created": z.lazy(() =>
    z.object({
      payload: Payload,
      /** Found by the first crawl of its board. */
      baseline: z.boolean(),
    }),
  ),
  "job.updated": z.lazy(() =>
    z.object({
      payload: Payload,
      /** Where the old value stands. */
      previous_payload: Payload.nullable(),
      /** The rules that read it changed: alone, or together with its bytes. */
      cause: z.enum(["reprocessed", "changed_and_reprocessed"]).optional(),
    }),
  ),
  "job.closed": z.lazy(() =>
    z.object({
      reason: CloseReason,
      /** Lists in a row that lacked it, from that crawl on; not said where the board is gone. */
      misses: z.int().optional(),
      absent_since_crawl: Crawl.optional(),
      /** What the board answered that is gone. */
      http_status: z.int().optional(),
      /** The crawl that closed it, and those that prove it. */
      crawl: Crawl,
      crawls: z.array(Crawl),
      payloads: z.array(Payload),
      last_seen_at: z.iso.datetime({ precision: 3 }),
    }),
  ),
  "job.reopened": z.lazy(() =>
    z.object({
      payload: Payload,
      /** When it had closed, ms. */
      closed_at: z.int(),
    }),
  ),
} satisfies Record<EventType, z.ZodType>;
export type EventMetadata = { [Type in EventType]: z.infer<(typeof eventMetadata)[Type]> };

/** A type of event with what it tells. */
export type Told = { [Type in EventType]: { event_type: Type; metadata: EventMetadata[Type] } }[EventType];

/**
 * One step of a posting's life as the API serves it. An update of three fields is three events
 * with one `observed_at`. `event_key` depends only on what happened, so a replay makes it again.
 */
export const JobEvent = z.lazy(() =>
  z.object({
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
    metadata: z.union(Object.values(eventMetadata)),
    /** Whose posting it is, and its title and first place, as they stand now. */
    title: z.string(),
    org_name: z.string(),
    location_text: z.string().nullable(),
    city: z.string().nullable(),
    region: z.string().nullable(),
    country: z.string().nullable(),
  }),
);
type Fields = Omit<z.infer<typeof JobEvent>, "event_type" | "metadata">;
export type JobEvent = Fields & Told;

/** Natural key of an event: readable, unique, the same on every replay. */
export function eventKey(jobId: string, crawlNumber: number, type: EventType, field: string | null): string {
  return [jobId, crawlNumber, type, field ?? ""].join("|");
}

/** The event's id: the first 32 hex digits of its key's SHA-256. */
export function eventId(key: string): string {
  return sha256(key).slice(0, 32);
}
