import type { CloseReason, EventType } from "../../../core/event.ts";
import type { FeedQuery } from "../../../db/events/feed-query.ts";
import type { JobFilterValues } from "../../../db/search/job-filters.ts";
import { proofWords } from "./event-steps.tsx";

/** Kinds of event in a list of such. */
const kindWords: Record<EventType, string> = {
  "job.created": "new postings",
  "job.updated": "updates",
  "job.closed": "closings",
  "job.reopened": "reopenings",
};

/** What of an event search is about events: kinds, fields, reasons and times. */
export type EventFilters = Pick<FeedQuery, "types" | "fields" | "reasons" | "observedAfter" | "observedBefore">;

/** `Updates of title or city, observed on or after 2026-06-06`; `of`: of which postings. */
export function eventSentence(filters: EventFilters, of: string): string {
  const { types, fields, reasons } = filters;
  const kinds = listed(
    (types ?? []).map((type) => kindWords[type]).concat(types === null ? ["all events"] : []),
    "and",
  );
  const parts = [
    fields === null ? null : `of the field${fields.length === 1 ? "" : "s"} ${listed(fields.map(plain), "or")}`,
    reasons === null
      ? null
      : `because ${listed(
          reasons.map((reason: CloseReason) => proofWords[reason]),
          "or",
        )}`,
    ...timeWords(filters),
  ].filter((part) => part !== null);
  const sentence = [`${kinds} of ${of}`, ...parts].join(", ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The filters of an event search as those of one of postings. */
export function postingsOf({
  postings,
  orgIds,
  sourceIds,
  providers,
}: Pick<FeedQuery, "postings" | "orgIds" | "sourceIds" | "providers">): JobFilterValues {
  return {
    ...(postings ?? { status: "any" as const }),
    ...(orgIds === null ? {} : { org_ids: orgIds }),
    ...(sourceIds === null ? {} : { source_ids: sourceIds }),
    ...(providers === null ? {} : { provider: providers }),
  };
}

function timeWords({ observedAfter, observedBefore }: EventFilters): string[] {
  return [
    ...(observedAfter === null ? [] : [`observed at or after ${instant(observedAfter)}`]),
    ...(observedBefore === null ? [] : [`observed before ${instant(observedBefore)}`]),
  ];
}

/** A day, or a time that is not its beginning. */
export function instant(at: number): string {
  const iso = new Date(at).toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso;
}

const plain = (name: string): string => name.replaceAll("_", " ");

function listed(names: readonly string[], word: "and" | "or"): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1) ?? ""}`;
}
