import type { JobEvent } from "../../../core/event.ts";
import type { Job } from "../../../core/job.ts";
import { changeWords, closingWords, eventWords } from "../ledger/event-steps.tsx";
import { isolate } from "../parts/bidi.ts";
import { placeLabel, salaryLabel, workplaceLabel } from "../parts/format.ts";
import type { FeedItem } from "./feeds.ts";

/** A posting as an item; its description where it was read with it. */
export function itemOfJob(origin: string, job: Job): FeedItem {
  const { description_html: html, ...plain } = job;
  return {
    id: `urn:jobledger:job:${job.job_id}`,
    link: `${origin}/jobs/${job.job_id}`,
    title: `${isolate(job.title)} at ${isolate(job.org_name)}`,
    summary: joined([
      job.org_name,
      placeLabel(job),
      workplaceLabel(job.workplace_type),
      job.department,
      salaryLabel(job),
    ]),
    html: html ?? null,
    publishedAt: job.first_seen_at,
    updatedAt: job.last_changed_at,
    author: job.org_name,
    tags: [job.department, job.country].filter((tag) => tag !== null),
    record: recordOf(plain),
  };
}

/** The record without what every crawl of its board moves: a feed stays the same while nothing is new. */
function recordOf({ last_seen_at: _seen, last_checked_at: _checked, ...record }: Job): object {
  return record;
}

/** An event as an item; `html`: its posting's description, as it stands now. */
export function itemOfEvent(origin: string, event: JobEvent, html: string | null): FeedItem {
  const { field_name: field, old_value: before, new_value: after } = event;
  const what = event.event_type === "job.updated" && field !== null ? changeWords(field, before, after) : null;
  const why = event.event_type === "job.closed" ? closingWords(event) : null;
  return {
    id: `urn:jobledger:event:${event.event_id}`,
    link: `${origin}/jobs/${event.job_id}`,
    title: `${eventWords[event.event_type]}: ${isolate(event.title)} at ${isolate(event.org_name)}`,
    summary: joined([what, why, event.org_name, placeLabel(event)]),
    html,
    publishedAt: event.observed_at,
    updatedAt: event.observed_at,
    author: event.org_name,
    tags: [event.event_type, field, event.country].filter((tag) => tag !== null),
    record: event,
  };
}

function joined(parts: (string | null)[]): string {
  return parts
    .filter((part) => part !== null)
    .map(isolate)
    .join(" · ");
}
