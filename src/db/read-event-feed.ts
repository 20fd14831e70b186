import { and, asc, eq, gt, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { EventType, JobEvent } from "../core/event.ts";
import { createAnswerRoom } from "../core/fit-answer.ts";
import { changesOfRow, eventOfChange, type EventRow, type PlacedChange } from "./event-of-row.ts";
import { endOfCrawlsBefore, firstCrawlSince } from "./find-crawl.ts";
import { events, jobs } from "./schema.ts";
import { listedValue, valuesList } from "./values-list.ts";

/** Position in the feed: crawls newest first, in a crawl by ordinal. */
export type FeedPosition = [crawl: number, ordinal: number];

export interface FeedQuery {
  types: EventType[] | null;
  orgIds: string[] | null;
  sourceIds: string[] | null;
  providers: string[] | null;
  /** Inclusive / exclusive, ms. */
  observedAfter: number | null;
  observedBefore: number | null;
  includeBaseline: boolean;
  after: FeedPosition | null;
  rows: number;
}

/** What a posting is called, and whose it is. */
export interface NamedPosting {
  title: string;
  orgName: string;
  orgSlug: string;
}

export interface FeedPage {
  events: JobEvent[];
  /** The postings of these events, by job_id. */
  postings: Map<string, NamedPosting>;
  next: FeedPosition | null;
}

/** Crawls that one page may walk (three rows each) and event rows that it may read. */
const CRAWLS_MAX = 450;
const EVENT_ROWS_MAX = 400;
/** More events than a row can hold: it has one for each field that is compared. */
const EVENTS_PER_ROW_MAX = 32;
/** The ordinal before a crawl's first event. */
const BEFORE_FIRST = -1;

interface Crawl {
  id: number;
  source: number;
  number: number;
  at: number;
  events: number;
  sourceId: string;
  provider: string;
  orgId: string;
  orgName: string;
  orgSlug: string;
}

/**
 * The change feed, newest crawl first. The walk is bounded: under a rare filter a page may be short
 * or empty and still have a next position. Reads at most about 2,000 rows.
 */
export async function readFeed(db: D1Database, query: FeedQuery): Promise<FeedPage> {
  const range = await crawlRange(db, query);
  const unfiltered =
    query.orgIds === null && query.sourceIds === null && query.providers === null && query.types === null;
  const walkMax = unfiltered && !query.includeBaseline ? query.rows + 1 : CRAWLS_MAX;
  const crawls = await selectCrawls(db, range, query.includeBaseline, walkMax);
  const afterOrdinal = (crawl: Crawl): number =>
    query.after !== null && crawl.id === query.after[0] ? query.after[1] : BEFORE_FIRST;
  const chosen = chooseCrawls(crawls, (crawl) => isWanted(crawl, query));
  const rows = await selectEvents(db, chosen.crawls, afterOrdinal);
  const matching = rows
    .filter(({ row }) => matchesEvent(row, query))
    .flatMap(({ row, crawl }) => changesOfRow(row).map(({ ordinal, change }) => ({ row, crawl, ordinal, change })))
    .filter(({ ordinal, crawl }) => ordinal > afterOrdinal(crawl));
  const page = matching.slice(0, query.rows);
  const next = nextPosition({
    page,
    wanted: matching.length,
    rows,
    walked: crawls,
    walkMax,
    stoppedAt: chosen.stoppedAt,
  });
  const { events: dressed, postings } = await dressEvents(db, page);
  const room = createAnswerRoom();
  const full = dressed.findIndex((event) => !room.take(event));
  const last = page[full - 1];
  if (last === undefined) return { events: dressed, postings, next };
  return { events: dressed.slice(0, full), postings, next: [last.crawl.id, last.ordinal] };
}

async function crawlRange(db: D1Database, query: FeedQuery): Promise<{ from: number; to: number }> {
  const [from, to] = await Promise.all([
    query.observedAfter === null ? 0 : firstCrawlSince(db, query.observedAfter),
    query.observedBefore === null ? Number.MAX_SAFE_INTEGER : endOfCrawlsBefore(db, query.observedBefore),
  ]);
  return { from, to: Math.min(to, query.after?.[0] ?? Number.MAX_SAFE_INTEGER) };
}

async function selectCrawls(
  db: D1Database,
  range: { from: number; to: number },
  includeBaseline: boolean,
  rows: number,
): Promise<Crawl[]> {
  // The words of the partial index `crawls_with_events`, which keeps the walk off silent crawls.
  const filter = includeBaseline ? "" : "events > 0 and baseline = 0 and";
  const statement = `
    select c.id, c.source, c.number, c.at, c.events, s.source_id as sourceId, s.provider,
      o.org_id as orgId, o.name as orgName, o.slug as orgSlug
    from (select id, source, number, at, events from crawls where ${filter} id <= ? and id >= ? order by id desc limit ?) c
    cross join sources s on s.id = c.source
    cross join orgs o on o.id = s.org`;
  const { results } = await db.prepare(statement).bind(range.to, range.from, rows).all<Crawl>();
  return results.toSorted((a, b) => b.id - a.id);
}

function isWanted(crawl: Crawl, query: FeedQuery): boolean {
  return (
    crawl.events > 0 &&
    (query.sourceIds?.includes(crawl.sourceId) ?? true) &&
    (query.orgIds?.includes(crawl.orgId) ?? true) &&
    (query.providers?.includes(crawl.provider) ?? true)
  );
}

/** Wanted crawls while their events fit the budget; the first one always, to be read in parts. */
function chooseCrawls(
  walked: Crawl[],
  wanted: (crawl: Crawl) => boolean,
): { crawls: Crawl[]; stoppedAt: Crawl | null } {
  const crawls: Crawl[] = [];
  let total = 0;
  for (const crawl of walked) {
    if (!wanted(crawl)) continue;
    total += crawl.events;
    if (crawls.length > 0 && total > EVENT_ROWS_MAX) return { crawls, stoppedAt: crawls.at(-1) ?? null };
    crawls.push(crawl);
  }
  return { crawls, stoppedAt: null };
}

interface Found {
  row: EventRow;
  crawl: Crawl;
}
type FoundEvent = PlacedChange & Found;

/** Rows that may hold events after an ordinal: the one that it stands in is among them. */
async function selectEvents(db: D1Database, crawls: Crawl[], afterOrdinal: (crawl: Crawl) => number): Promise<Found[]> {
  const [first] = crawls;
  if (first === undefined) return [];
  const orm = drizzle(db);
  if (crawls.length === 1) {
    const rows = await orm
      .select()
      .from(events)
      .where(
        and(
          eq(events.source, first.source),
          eq(events.crawlNumber, first.number),
          gt(events.ordinal, afterOrdinal(first) - EVENTS_PER_ROW_MAX),
        ),
      )
      .orderBy(asc(events.ordinal))
      .limit(EVENT_ROWS_MAX);
    return rows.map((row) => ({ row, crawl: first }));
  }
  const ranges = JSON.stringify(
    crawls.map((crawl) => [crawl.source, crawl.number, afterOrdinal(crawl) - EVENTS_PER_ROW_MAX]),
  );
  const rows = await orm
    .select({ event: events })
    .from(sql`json_each(${ranges}) as w`)
    .crossJoin(events)
    .where(
      sql`${events.source} = w.value ->> 0 and ${events.crawlNumber} = w.value ->> 1 and ${events.ordinal} > w.value ->> 2`,
    );
  const byKey = new Map(crawls.map((crawl) => [`${crawl.source}|${crawl.number}`, crawl]));
  return (rows as { event: EventRow }[])
    .flatMap(({ event }) => {
      const crawl = byKey.get(`${event.source}|${event.crawlNumber}`);
      return crawl === undefined ? [] : [{ row: event, crawl }];
    })
    .toSorted((a, b) => b.crawl.id - a.crawl.id || a.row.ordinal - b.row.ordinal);
}

function matchesEvent(row: EventRow, query: FeedQuery): boolean {
  return (
    (query.types?.includes(row.type) ?? true) &&
    (query.observedAfter === null || row.observedAt >= query.observedAfter) &&
    (query.observedBefore === null || row.observedAt < query.observedBefore)
  );
}

/** Where the next page goes on: after the last event shown, else after what the walk has covered. */
function nextPosition(walk: {
  page: FoundEvent[];
  wanted: number;
  rows: Found[];
  walked: Crawl[];
  walkMax: number;
  stoppedAt: Crawl | null;
}): FeedPosition | null {
  const shown = walk.page.at(-1);
  if (shown !== undefined && walk.wanted > walk.page.length) return [shown.crawl.id, shown.ordinal];
  const read = walk.rows.at(-1);
  // A crawl with more events than one page may read goes on where the read stopped.
  if (read !== undefined && walk.rows.length === EVENT_ROWS_MAX && read.crawl === walk.rows[0]?.crawl) {
    return [read.crawl.id, changesOfRow(read.row).at(-1)?.ordinal ?? read.row.ordinal];
  }
  if (walk.stoppedAt !== null) return [walk.stoppedAt.id - 1, BEFORE_FIRST];
  const last = walk.walked.at(-1);
  return last !== undefined && walk.walked.length === walk.walkMax ? [last.id - 1, BEFORE_FIRST] : null;
}

async function dressEvents(db: D1Database, page: FoundEvent[]): Promise<Pick<FeedPage, "events" | "postings">> {
  const ids = [...new Set(page.map(({ row }) => row.job))];
  const postings: FeedPage["postings"] = new Map();
  if (ids.length === 0) return { events: [], postings };
  const found = await drizzle(db)
    .select({ id: jobs.id, jobId: jobs.jobId, baseline: jobs.baseline, title: jobs.title })
    .from(valuesList(ids))
    .crossJoin(jobs)
    .where(sql`${jobs.id} = ${listedValue}`);
  const byId = new Map(found.map((job) => [job.id, job]));
  const dressed = page.map((event) => {
    const { row, crawl } = event;
    const job = byId.get(row.job);
    if (job === undefined) throw new Error(`an event of crawl ${crawl.id} has no posting`);
    postings.set(job.jobId, { title: job.title, orgName: crawl.orgName, orgSlug: crawl.orgSlug });
    return eventOfChange(event, { ...crawl, jobId: job.jobId, baseline: job.baseline });
  });
  return { events: dressed, postings };
}
