import type { CloseReason, JobEvent } from "../../core/event.ts";
import { createAnswerRoom } from "../../core/fit-answer.ts";
import type { FeedCrawl } from "../ledger/board-crawls.ts";
import { changesOfRow, eventOfChange, type EventRow, type PlacedChange } from "./event-of-row.ts";
import { lookAtPostings, type PostingLook, type ShownPosting } from "./feed-postings.ts";
import { budgetOf, type FeedPosition, type FeedQuery } from "./feed-query.ts";
import { beginWalk, type Found } from "./feed-walk.ts";
import { unpackMetadata } from "./packed-event.ts";

/** What a posting is called, and whose it is. */
export interface NamedPosting {
  title: string;
  orgName: string;
  orgSlug: string;
  /** Of its description as it stands now. */
  descriptionHash: string | null;
}

export interface FeedPage {
  events: JobEvent[];
  /** The postings of these events, by job_id. */
  postings: Map<string, NamedPosting>;
  next: FeedPosition | null;
  /** It has fewer events than asked for since no more may be read: `next` goes on. */
  isPartial: boolean;
}

type FoundEvent = PlacedChange & Found;

/**
 * The change feed, newest crawl first; of companies or boards by their own crawls. It is read in steps that grow, so
 * that a full page costs little more than it holds. The walk is bounded: under a rare filter a page may be short or
 * empty and still have a next position. Reads at most about 2,000 rows.
 */
export async function readFeed(db: D1Database, query: FeedQuery): Promise<FeedPage> {
  const budget = budgetOf(query);
  const look = await lookAtPostings(db, query.postings);
  const walk = await beginWalk(db, query, budget, look.sourceIds);
  const found: FoundEvent[] = [];
  let [size, read] = [query.rows + 1, 0];
  for (let round = 0; round < budget.rounds && found.length < query.rows; round++) {
    const part = await walk.step(round + 1 === budget.rounds ? Infinity : size);
    if (part === null) break;
    read += part.rows.length;
    const wanted = part.rows
      .filter(({ row }) => matchesEvent(row, query))
      .flatMap(({ row, crawl }) => changesOfRow(row).map(({ ordinal, change }) => ({ row, crawl, ordinal, change })))
      .filter((event) => event.ordinal > part.afterOrdinal(event.crawl) && matchesChange(event, query));
    const matching = await look.matching(wanted.map(({ row }) => row.job));
    found.push(...wanted.filter(({ row }) => matching.has(row.job)));
    // As many as the rest of the page takes, where they are as rare as so far.
    const missing = query.rows + 1 - found.length;
    size = Math.min(size * 2, Math.ceil(missing * Math.max(1, read / Math.max(1, found.length))));
  }
  const page = found.slice(0, query.rows);
  const last = page.at(-1);
  const next =
    last !== undefined && found.length > page.length ? positionOf(last) : walk.isEnd() ? null : walk.position();
  const isPartial = page.length < query.rows && next !== null;
  const { shown, ...dressed } = await dressEvents(look, page);
  return { ...fitEvents(shown, dressed, next), isPartial };
}

function positionOf({ crawl, ordinal }: FoundEvent): FeedPosition {
  return [crawl.id, ordinal];
}

/** As many of a page's events as an answer holds. */
function fitEvents(
  page: FoundEvent[],
  { events, postings }: Pick<FeedPage, "events" | "postings">,
  next: FeedPosition | null,
): Omit<FeedPage, "isPartial"> {
  const room = createAnswerRoom();
  const full = events.findIndex((event) => !room.take(event));
  const last = page[full - 1];
  if (last === undefined) return { events, postings, next };
  return { events: events.slice(0, full), postings, next: positionOf(last) };
}

function matchesEvent(row: EventRow, query: FeedQuery): boolean {
  return (
    (query.types?.includes(row.type) ?? true) &&
    (query.observedAfter === null || row.observedAt >= query.observedAfter) &&
    (query.observedBefore === null || row.observedAt < query.observedBefore) &&
    (query.reasons === null || hasReason(row, query.reasons))
  );
}

function hasReason({ type, metadata }: EventRow, reasons: CloseReason[]): boolean {
  if (type !== "job.closed") return false;
  const { reason } = unpackMetadata(type, metadata) as { reason?: CloseReason };
  return reason !== undefined && reasons.includes(reason);
}

function matchesChange({ change: [field] }: PlacedChange, { fields }: FeedQuery): boolean {
  return fields === null || (field !== null && fields.includes(field));
}

/** Without those whose board was removed since they were read: `shown` are the others. */
async function dressEvents(
  look: PostingLook,
  page: FoundEvent[],
): Promise<Pick<FeedPage, "events" | "postings"> & { shown: FoundEvent[] }> {
  const byId = await look.show(page.map(({ row }) => row.job));
  const postings: FeedPage["postings"] = new Map();
  const shown: FoundEvent[] = [];
  const events: FeedPage["events"] = [];
  for (const event of page) {
    const job = byId.get(event.row.job);
    if (job === undefined) continue;
    const { title, orgSlug, descriptionHash } = job;
    postings.set(job.jobId, { title, orgName: job.orgName, orgSlug, descriptionHash });
    shown.push(event);
    events.push(eventOfChange(event, contextOf(event.crawl, job)));
  }
  return { events, postings, shown };
}

function contextOf({ orgId, sourceId, provider }: FeedCrawl, posting: ShownPosting) {
  return { ...posting, orgId, sourceId, provider };
}
