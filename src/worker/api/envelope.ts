import { z } from "@hono/zod-openapi";
import { JobEvent } from "../../core/event.ts";
import { Job } from "../../core/job.ts";
import type { IgnoredParam } from "../http/request-text.ts";
import { FindsNothing } from "./found-nothing.ts";
import { readingParts } from "./reading-notes.ts";

/** A parameter that the address does not know, and the one that was probably meant. */
export const Ignored = z.lazy(() =>
  z.object({
    parameter: z.string(),
    did_you_mean: z.string().nullable(),
    hint: z.string().optional().openapi({
      description:
        "Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for.",
    }),
  }),
);

/** A value that is not known here, so that it found nothing, and the one that was probably meant. */
const UnknownValue = z.lazy(() =>
  z.object({
    parameter: z.string(),
    value: z.string(),
    did_you_mean: z.string().nullable(),
    hint: z.string().optional().openapi({ description: "What the value is, where another parameter takes it." }),
  }),
);

/** What is said of a request's names and values that are not known. */
export const unknownParts = () => ({
  ignored_params: z
    .array(Ignored)
    .optional()
    .openapi({ description: "Parameters that this address does not know; with `strict=true` they are a 400." }),
  unknown_values: z.array(UnknownValue).optional().openapi({
    description:
      "ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have.",
  }),
});

/** The same, of one request: nothing where all is known. */
export function saidOfUnknown(unknown: IgnoredParam[]): {
  ignored_params?: z.infer<typeof Ignored>[];
  unknown_values?: z.infer<typeof UnknownValue>[];
} {
  const names = unknown.filter(({ value }) => value === undefined);
  const told = unknown.flatMap(({ value, ...rest }) => (value === undefined ? [] : [{ ...rest, value }]));
  const values = [...new Map(told.map((one) => [`${one.parameter}=${one.value}`, one])).values()];
  return {
    ...(names.length === 0 ? {} : { ignored_params: names }),
    ...(values.length === 0 ? {} : { unknown_values: values }),
  };
}

/** Words as they were read: all clauses must hold. */
const WordClause = z.lazy(() =>
  z
    .object({
      excluded: z.boolean().openapi({ description: "true: none of `any_of` may be there." }),
      any_of: z.array(
        z.object({
          written: z.string().openapi({ description: "The part of the text that it is." }),
          words: z.array(z.string()).openapi({ description: "The forms that are looked for; all must be there." }),
          phrase: z.boolean().openapi({ description: "true: one behind the other." }),
        }),
      ),
    })
    .openapi("WordClause"),
);

export const IgnoredWords = z.lazy(() =>
  z.array(z.string()).openapi({
    description: "Words of `description` that were not looked for, as most descriptions have them.",
  }),
);

/** The truth meter's one number. */
const ConfirmedShare = z.lazy(() =>
  z.object({
    confirmed_24h: z.number().min(0).max(1).nullable().openapi({
      description:
        "Share of all open postings that a whole list of their board held within 24 hours; null: not yet counted.",
    }),
    as_of: z.iso.datetime({ precision: 3 }).nullable().openapi({ description: "When they were counted." }),
  }),
);

/** What every list says about itself. No `next_cursor` means the end. */
export const Meta = z.lazy(() =>
  z.object({
    limit: z.int(),
    count: z.int(),
    order: z.string().openapi({
      description:
        "What the list is ordered by. `committed`: by when the crawl that wrote it ended, which may be some minutes behind the times that it wrote.",
    }),
    next_cursor: z.string().optional(),
    has_more: z.boolean().optional().openapi({
      description:
        "Of event searches. true: `next_cursor` goes on, though this page may be short or empty; false: nothing is left.",
    }),
    total_matching: z.int().optional(),
    total_matching_capped: z.boolean().optional(),
    total_matching_unavailable: z.boolean().optional(),
    ...readingParts(),
    query: z.record(z.string(), z.array(WordClause)).optional().openapi({
      description: "With `include_query=true`: how each parameter of words was read.",
    }),
    partial: z.boolean().optional().openapi({
      description:
        "true: the page has fewer items than `limit` since one answer reads no more, and `next_cursor` goes on; or, of `description`, an older database does not have the words of all postings yet; or, of `near` and metropolitan areas, postings are being read by newer rules, and some that are not may be missing.",
    }),
    ignored_words: IgnoredWords.optional(),
    truth: ConfirmedShare.optional(),
    finds_nothing: FindsNothing.optional(),
    ...unknownParts(),
  }),
);
export type Meta = z.infer<typeof Meta>;

export function listMeta(meta: {
  limit: number;
  count: number;
  order: string;
  next: string | null;
  ignored: IgnoredParam[];
}): Meta {
  return {
    limit: meta.limit,
    count: meta.count,
    order: meta.order,
    ...(meta.next === null ? {} : { next_cursor: meta.next }),
    ...saidOfUnknown(meta.ignored),
  };
}

/** Answer of a record: only names that the address ignored are said about it. */
export const RecordMeta = z.lazy(() => z.object(unknownParts())).optional();

export function recordMeta(ignored: IgnoredParam[]): { meta?: ReturnType<typeof saidOfUnknown> } {
  return ignored.length === 0 ? {} : { meta: saidOfUnknown(ignored) };
}

/** The document can't follow `z.json()`, which is recursive; the fields are any JSON. */
export const JobSchema = z.lazy(() =>
  Job.unwrap()
    .extend({ native_structured: z.record(z.string(), z.unknown()) })
    .openapi("Job"),
);
const JobEventSchema = z.lazy(() =>
  JobEvent.unwrap()
    .extend({
      old_value: z.unknown(),
      new_value: z.unknown(),
    })
    .openapi("JobEvent"),
);

export const EventList = z.lazy(() => z.object({ data: z.array(JobEventSchema), meta: Meta }));

/** One page of events, those of the newest crawl first. */
export function eventList(
  { events, nextCursor }: { events: JobEvent[]; nextCursor: string | null },
  limit: number,
  ignored: IgnoredParam[],
) {
  return {
    data: events,
    meta: listMeta({ limit, count: events.length, order: "committed:desc", next: nextCursor, ignored }),
  };
}

export const JobId = z
  .string()
  .regex(/^[0-9a-fA-F]{40}$/, "must be 40 hex digits")
  .toLowerCase()
  .openapi({ description: "A posting's `job_id`." });
export const Uuid = z.uuid("must be a UUID").toLowerCase();
export const SourceId = Uuid.openapi({ description: "A board's `source_id`." });

/** A 200 with a JSON body, for a route's `responses`. Its schema is made when the OpenAPI document is. */
export function ok<T extends z.ZodType>(schema: () => T, description: string) {
  return { description, content: { "application/json": { schema: z.lazy(schema) } } };
}
