import { and, asc, eq, gt, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { EventType, JobEvent } from "../../core/event.ts";
import { createAnswerRoom } from "../../core/fit-answer.ts";
import { readBoardCrawls, readFeedBoards, type FeedCrawl } from "../ledger/board-crawls.ts";
import { changesOfRow, eventOfChange, type EventRow, type PlacedChange } from "./event-of-row.ts";
import { endOfCrawlsBefore, firstCrawlSince } from "../ledger/crawls-by-time.ts";
import { events, jobs } from "../schema/schema-postings.ts";
import { listedValue, valuesList } from "../sql/values-list.ts";

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
  /** What the answer may read; a page of ours may less than the API. */
  budget?: FeedBudget;
}

/** Crawls that one answer may walk (two rows each, four under boards), and event rows that it may read. */
export interface FeedBudget {
  crawls: number;
  eventRows: number;
  /** Boards that are walked one by one; for more of them the whole feed is. */
  boards: number;
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

const BUDGET: FeedBudget = { crawls: 450, eventRows: 400, boards: 20 };
/** More events than a row can hold: it has one for each field that is compared. */
const EVENTS_PER_ROW_MAX = 32;
/** The ordinal before a crawl's first event. */
const BEFORE_FIRST = -1;

/**
 * The change feed, newest crawl first; of companies or boards by their own crawls. The walk is
 * bounded: under a rare filter a page may be short or empty and still have a next position. Reads at
 * most about 2,000 rows.
 */
export async function readFeed(db: D1Database, query: FeedQuery): Promise<FeedPage> {
  const budget = query.budget ?? BUDGET;
  const { crawls, isCut } = await selectCrawls(db, query, budget);
  const afterOrdinal = (crawl: FeedCrawl): number =>
    query.after !== null && crawl.id === query.after[0] ? query.after[1] : BEFORE_FIRST;
  const chosen = chooseCrawls(crawls, (crawl) => isWanted(crawl, query), budget.eventRows);
  const rows = await selectEvents(db, chosen.crawls, afterOrdinal, budget.eventRows);
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
    isCut,
    eventRowsMax: budget.eventRows,
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
  query: FeedQuery,
  budget: FeedBudget,
): Promise<{ crawls: FeedCrawl[]; isCut: boolean }> {
  const { orgIds, sourceIds, providers, types, includeBaseline } = query;
  const isOfBoards = orgIds !== null || sourceIds !== null;
  const boards = isOfBoards ? await readFeedBoards(db, query, budget.boards) : null;
  // Of one kind of event alone more crawls are looked at: many may hold none.
  const enough = types === null ? Math.min(budget.crawls, query.rows + 1) : budget.crawls;
  if (boards !== null) {
    // Where the time begins, each crawl says itself.
    const { to } = await crawlRange(db, { ...query, observedAfter: null });
    return readBoardCrawls(db, boards, { to, since: query.observedAfter, max: enough });
  }
  const { from, to } = await crawlRange(db, query);
  const rows = isOfBoards || providers !== null || includeBaseline ? budget.crawls : enough;
  // The words of the partial index `crawls_with_events`, which keeps the walk off silent crawls.
  const filter = includeBaseline ? "" : "events > 0 and baseline = 0 and";
  const statement = `
    select c.id, c.source, c.number, c.at, c.baseline, c.events, s.source_id as sourceId, s.provider,
      s.org_id as orgId, s.org_name as orgName, s.org_slug as orgSlug
    from (select id, source, number, at, baseline, events from crawls where ${filter} id <= ? and id >= ? order by id desc limit ?) c
    cross join sources s on s.id = c.source`;
  const { results } = await db.prepare(statement).bind(to, from, rows).all<FeedCrawl>();
  return { crawls: results.toSorted((a, b) => b.id - a.id), isCut: results.length === rows };
}

function isWanted(crawl: FeedCrawl, query: FeedQuery): boolean {
  return (
    crawl.events > 0 &&
    (query.includeBaseline || crawl.baseline === 0) &&
    (query.sourceIds?.includes(crawl.sourceId) ?? true) &&
    (query.orgIds?.includes(crawl.orgId) ?? true) &&
    (query.providers?.includes(crawl.provider) ?? true)
  );
}

/** Wanted crawls while their events fit the budget; the first one always, to be read in parts. */
function chooseCrawls(
  walked: FeedCrawl[],
  wanted: (crawl: FeedCrawl) => boolean,
  eventRowsMax: number,
): { crawls: FeedCrawl[]; stoppedAt: FeedCrawl | null } {
  const crawls: FeedCrawl[] = [];
  let total = 0;
  for (const crawl of walked) {
    if (!wanted(crawl)) continue;
    total += crawl.events;
    if (crawls.length > 0 && total > eventRowsMax) return { crawls, stoppedAt: crawls.at(-1) ?? null };
    crawls.push(crawl);
  }
  return { crawls, stoppedAt: null };
}

interface Found {
  row: EventRow;
  crawl: FeedCrawl;
}
type FoundEvent = PlacedChange & Found;

/** Rows that may hold events after an ordinal: the one that it stands in is among them. */
async function selectEvents(
  db: D1Database,
  crawls: FeedCrawl[],
  afterOrdinal: (crawl: FeedCrawl) => number,
  eventRowsMax: number,
): Promise<Found[]> {
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
      .limit(eventRowsMax);
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
  walked: FeedCrawl[];
  isCut: boolean;
  eventRowsMax: number;
  stoppedAt: FeedCrawl | null;
}): FeedPosition | null {
  const shown = walk.page.at(-1);
  if (shown !== undefined && walk.wanted > walk.page.length) return [shown.crawl.id, shown.ordinal];
  const read = walk.rows.at(-1);
  // A crawl with more events than one page may read goes on where the read stopped.
  if (read !== undefined && walk.rows.length === walk.eventRowsMax && read.crawl === walk.rows[0]?.crawl) {
    return [read.crawl.id, changesOfRow(read.row).at(-1)?.ordinal ?? read.row.ordinal];
  }
  if (walk.stoppedAt !== null) return [walk.stoppedAt.id - 1, BEFORE_FIRST];
  const last = walk.walked.at(-1);
  return last !== undefined && walk.isCut ? [last.id - 1, BEFORE_FIRST] : null;
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
