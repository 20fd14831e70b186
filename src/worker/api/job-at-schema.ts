import { z } from "@hono/zod-openapi";
import { pastShape } from "../../core/fact-table.ts";
import { payloadUri } from "../../core/payload-key.ts";
import { isoTime } from "../../core/time.ts";
import type { JobAt } from "../../db/events/read-job-at.ts";
import type { JobDetail } from "../../db/search/read-jobs.ts";
import { ProblemError } from "../http/problem.ts";

const Time = z.iso.datetime({ precision: 3 });
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.string().nullable();

/** The fields whose every change is an event, under their events' names. The deadline is shown as a time. */
const { application_deadline: _inMs, ...pastFields } = pastShape;
const EventFields = z.lazy(() =>
  z.object(pastFields).extend({
    locations: z.array(z.string()).openapi({ description: "Every place as written, when there is more than one." }),
  }),
);

const unproved = "Null also when the posting was read anew after `at`: its changes are no events.";

/** A posting as it stood at an instant. Of the past only what its events prove is told. */
export const JobAtSchema = z.lazy(() =>
  EventFields.unwrap()
    .extend({
      job_id: z.string(),
      org_id: z.uuid(),
      source_id: z.uuid(),
      board_id: z.uuid(),
      provider: z.string(),
      provider_job_key: z.string(),
      at: Time,
      status: z.enum(["active", "expired"]),
      active: z.boolean(),
      application_deadline: Time.nullable(),
      first_seen_at: Time,
      last_changed_at: Time,
      inactive_at: Time.nullable(),
      normalized_title: text.openapi({ description: unproved }),
      salary_raw: text.openapi({ description: unproved }),
      source_posted_at: Time.nullable().openapi({ description: unproved }),
      source_updated_at: Time.nullable().openapi({ description: unproved }),
      native_structured: z.record(z.string(), z.unknown()).nullable().openapi({ description: unproved }),
      content_hash: Hash,
      source_hash: Hash.nullable(),
      description_hash: Hash.nullable().openapi({ description: "SHA-256 of the description's text." }),
      raw_payload_uri: z.string().openapi({ description: "What these facts were read from." }),
      description_text: text.optional(),
      description_html: text.optional(),
      description_markdown: text.optional(),
      description_removed: z.boolean().optional().openapi({
        description:
          "True: this version of the description is not kept any more. `description_hash` names it, `/raw?at=` has the bytes it was read from.",
      }),
    })
    .openapi("JobAt"),
);

/** Without its description; `bucket` is part of every raw_payload_uri. */
export function toJobAt({ job, row }: JobDetail, state: JobAt, bucket: string): z.infer<typeof JobAtSchema> {
  const active = state.closedAt === null;
  return {
    job_id: job.job_id,
    org_id: job.org_id,
    source_id: job.source_id,
    board_id: job.board_id,
    provider: job.provider,
    provider_job_key: job.provider_job_key,
    at: isoTime(state.at),
    status: active ? "active" : "expired",
    active,
    ...EventFields.parse(Object.fromEntries(state.fields)),
    application_deadline: isoTime(state.fields.get("application_deadline") as number | null),
    first_seen_at: job.first_seen_at,
    last_changed_at: isoTime(state.changedAt),
    inactive_at: isoTime(state.closedAt),
    normalized_title: state.isAsNow ? job.normalized_title : null,
    salary_raw: state.isAsNow ? job.salary_raw : null,
    source_posted_at: state.isAsNow ? job.source_posted_at : null,
    source_updated_at: state.isAsNow ? job.source_updated_at : null,
    native_structured: state.isAsNow ? job.native_structured : null,
    content_hash: state.contentHash,
    source_hash: state.sourceHash,
    description_hash: state.fields.get("description") as string | null,
    raw_payload_uri: payloadUri(bucket, job.provider, row.board, state.payload),
  };
}

/** The versions of the description between which a posting changed: their SHA-256. */
export function describedIn(changes: z.infer<typeof FieldChange>[]): string[] {
  return changes
    .flatMap((change) => (change.field_name === "description" ? [change.old_value, change.new_value] : []))
    .filter((hash) => typeof hash === "string");
}

/** One difference between two instants, `old_value` and `new_value` as an event writes them. */
export const FieldChange = z.lazy(() =>
  z.object({ field_name: z.string(), old_value: z.unknown(), new_value: z.unknown() }),
);

/** What differs between two states of a posting: its fields, and whether it is open. */
export function changesBetween(from: JobAt, to: JobAt): z.infer<typeof FieldChange>[] {
  const status = (state: JobAt): string => (state.closedAt === null ? "active" : "expired");
  const fields = [...to.fields].map(([name, value]) => ({
    field_name: name,
    old_value: from.fields.get(name) ?? null,
    new_value: value,
  }));
  return [{ field_name: "status", old_value: status(from), new_value: status(to) }, ...fields].filter(
    (change) => JSON.stringify(change.old_value) !== JSON.stringify(change.new_value),
  );
}

/** Says why a posting has no state at an instant. */
export function noStateProblem(missing: "before_first_seen" | "too_many_events", job: JobDetail["job"]): ProblemError {
  if (missing === "before_first_seen")
    return new ProblemError(404, `The posting was first seen at ${job.first_seen_at}; nothing is known of it before.`);
  const events = `/jobs/${job.job_id}/events`;
  return new ProblemError(400, `Too much happened since to be undone in one answer. Read ${events} instead.`);
}
