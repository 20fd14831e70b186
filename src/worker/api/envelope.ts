import { z } from "@hono/zod-openapi";
import { JobEvent } from "../../core/event.ts";
import { Job } from "../../core/job.ts";

/** What every list says about itself. No `next_cursor` means the end. */
export const Meta = z.object({
  limit: z.int(),
  count: z.int(),
  order: z.string(),
  next_cursor: z.string().optional(),
  ignored_params: z
    .array(z.string())
    .optional()
    .openapi({ description: "Parameters that this address does not know." }),
});
export type Meta = z.infer<typeof Meta>;

export function listMeta(meta: {
  limit: number;
  count: number;
  order: string;
  next: string | null;
  ignored: string[];
}): Meta {
  return {
    limit: meta.limit,
    count: meta.count,
    order: meta.order,
    ...(meta.next === null ? {} : { next_cursor: meta.next }),
    ...(meta.ignored.length === 0 ? {} : { ignored_params: meta.ignored }),
  };
}

/** Answer of a record: only names that the address ignored are said about it. */
export const RecordMeta = z.object({ ignored_params: z.array(z.string()) }).optional();

export function recordMeta(ignored: string[]): { meta?: { ignored_params: string[] } } {
  return ignored.length === 0 ? {} : { meta: { ignored_params: ignored } };
}

/** The document can't follow `z.json()`, which is recursive; the fields are any JSON. */
export const JobSchema = Job.extend({ native_structured: z.record(z.string(), z.unknown()) }).openapi("Job");
export const JobEventSchema = JobEvent.extend({
  old_value: z.unknown(),
  new_value: z.unknown(),
  metadata: z.record(z.string(), z.unknown()),
}).openapi("JobEvent");

export const JobId = z
  .string()
  .regex(/^[0-9a-fA-F]{40}$/, "must be 40 hex digits")
  .toLowerCase();
export const Uuid = z.uuid("must be a UUID").toLowerCase();

/** A 200 with a JSON body, for a route's `responses`. */
export function ok<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { "application/json": { schema } } };
}
