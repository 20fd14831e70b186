import { createAnswerRoom } from "../../../core/fit-answer.ts";
import type { Job } from "../../../core/job.ts";
import { escapeXml, XML_HEADER, xmlElement } from "../../http/xml.ts";
import { isolate } from "../parts/bidi.ts";
import { placeLabel, salaryLabel, workplaceLabel } from "../parts/format.ts";

/** A list of postings to follow. */
export interface Feed {
  title: string;
  /** The page of the list. */
  page: string;
  /** This feed's own address. */
  self: string;
  /** Where older postings go on; null at the end. */
  next: string | null;
  jobs: readonly Job[];
}

/** Stable for the life of a posting, whatever host serves it. */
function idOf(job: Job): string {
  return `urn:jobledger:job:${job.job_id}`;
}

function linkOf({ page }: Feed, job: Job): string {
  return `${new URL(page).origin}/jobs/${job.job_id}`;
}

function titleOf(job: Job): string {
  return `${isolate(job.title)} at ${isolate(job.org_name)}`;
}

function summaryOf(job: Job): string {
  const parts = [job.org_name, placeLabel(job), workplaceLabel(job.workplace_type), job.department, salaryLabel(job)];
  return parts
    .filter((part) => part !== null)
    .map(isolate)
    .join(" · ");
}

/** When postings last changed; null when there are none. */
export function updatedAt(jobs: readonly Job[]): string | null {
  const times = jobs.map((job) => job.last_changed_at).toSorted();
  return times.at(-1) ?? null;
}

/** Atom demands a time also of a feed that never had anything. */
const NEVER = "1970-01-01T00:00:00.000Z";

/** The record without what every crawl of its board moves: a feed stays the same while nothing is new. */
function recordOf({ last_seen_at: _seen, last_checked_at: _checked, ...record }: Job): object {
  return record;
}

/** RFC 5005: where a paged feed goes on. */
function nextOf({ next }: Feed, prefix = ""): string {
  return next === null ? "" : `<${prefix}link rel="next" href="${escapeXml(next)}"/>`;
}

/** https://www.rssboard.org/rss-specification */
export function toRss(feed: Feed): string {
  const rfc822 = (iso: string | null): string | null => (iso === null ? null : new Date(iso).toUTCString());
  const items = feed.jobs.map(
    (job) =>
      `<item>${xmlElement("title", titleOf(job))}${xmlElement("link", linkOf(feed, job))}${xmlElement("guid", idOf(job), { isPermaLink: "false" })}${xmlElement("pubDate", rfc822(job.first_seen_at))}${xmlElement("category", job.department)}${xmlElement("description", summaryOf(job))}</item>`,
  );
  return `${XML_HEADER}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${xmlElement("title", feed.title)}${xmlElement("link", feed.page)}${xmlElement("description", `${feed.title}, newest first`)}<language>en</language>${xmlElement("lastBuildDate", rfc822(updatedAt(feed.jobs)))}<atom:link rel="self" type="application/rss+xml" href="${escapeXml(feed.self)}"/>${nextOf(feed, "atom:")}${items.join("")}</channel></rss>`;
}

/** RFC 4287 */
export function toAtom(feed: Feed): string {
  const entries = feed.jobs.map(
    (job) =>
      `<entry>${xmlElement("id", idOf(job))}${xmlElement("title", titleOf(job))}<link rel="alternate" href="${escapeXml(linkOf(feed, job))}"/>${xmlElement("published", job.first_seen_at)}${xmlElement("updated", job.last_changed_at)}<author>${xmlElement("name", job.org_name)}</author>${xmlElement("summary", summaryOf(job))}</entry>`,
  );
  return `${XML_HEADER}<feed xmlns="http://www.w3.org/2005/Atom">${xmlElement("id", feed.self)}${xmlElement("title", feed.title)}<link rel="self" href="${escapeXml(feed.self)}"/><link rel="alternate" href="${escapeXml(feed.page)}"/>${nextOf(feed)}${xmlElement("updated", updatedAt(feed.jobs) ?? NEVER)}<author><name>Jobledger</name></author>${entries.join("")}</feed>`;
}

/** An item of a JSON Feed: it is larger than its posting. */
function toItem(feed: Feed, job: Job): object {
  return {
    id: idOf(job),
    url: linkOf(feed, job),
    title: titleOf(job),
    content_text: summaryOf(job),
    date_published: job.first_seen_at,
    date_modified: job.last_changed_at,
    authors: [{ name: job.org_name }],
    tags: [job.department, job.country].filter((tag) => tag !== null),
    _jobledger: recordOf(job),
  };
}

/** How many of its postings an answer holds as items of a JSON Feed. */
export function countFittingItems(feed: Feed): number {
  const room = createAnswerRoom();
  const full = feed.jobs.findIndex((job) => room.take(toItem(feed, job)) === null);
  return full === -1 ? feed.jobs.length : full;
}

/** https://www.jsonfeed.org/version/1.1/ */
export function toJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    ...(feed.next === null ? {} : { next_url: feed.next }),
    language: "en",
    items: feed.jobs.map((job) => toItem(feed, job)),
  });
}
