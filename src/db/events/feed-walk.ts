import { and, asc, eq, gte, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { readBoardCrawls, readFeedBoards, type FeedCrawl } from "../ledger/board-crawls.ts";
import { endOfCrawlsBefore, firstCrawlSince } from "../ledger/crawls-by-time.ts";
import { events } from "../schema/schema-postings.ts";
import type { EventRow } from "./event-of-row.ts";
import type { FeedBudget, FeedPosition, FeedQuery } from "./feed-query.ts";

/** A row of events, and the crawl that wrote it. */
export interface Found {
  row: EventRow;
  crawl: FeedCrawl;
}

/** A walk through the feed, newest crawl first. */
export interface FeedWalk {
  /** The next rows, about `size` of them; some may hold events that were covered before. Null: no more may be read. */
  step: (size: number) => Promise<{ rows: Found[]; afterOrdinal: (crawl: FeedCrawl) => number } | null>;
  /** Up to where the feed is covered; null before the first step. */
  position: () => FeedPosition | null;
  /** Nothing lies behind it. */
  isEnd: () => boolean;
}

/** More events than a row can hold: it has one for each field that is compared. */
const EVENTS_PER_ROW_MAX = 32;
/** The ordinal before a crawl's first event. */
const BEFORE_FIRST = -1;

/** Walks within a budget. `sourceIds`: boards beside those of the query of which alone there is anything. */
export async function beginWalk(
  db: D1Database,
  query: FeedQuery,
  budget: FeedBudget,
  sourceIds: string[] | null,
): Promise<FeedWalk> {
  const { read, stepMin } = await openCrawls(db, query, budget, sourceIds);
  let position = query.after;
  let pending: FeedCrawl[] = [];
  let [hasMore, crawlsLeft, rowsLeft] = [true, budget.crawls, budget.eventRows];
  const passUnwanted = (): void => {
    for (let first = pending[0]; first !== undefined && !isWanted(first, query); first = pending[0]) {
      position = [first.id - 1, BEFORE_FIRST];
      pending.shift();
    }
  };
  const fetchCrawls = async (size: number): Promise<void> => {
    // Most crawls that hold events hold several.
    const max = Math.min(crawlsLeft, Math.max(Math.ceil(size / 2), stepMin));
    const { crawls, isCut } = await read(position?.[0] ?? Number.MAX_SAFE_INTEGER, max);
    crawlsLeft -= max;
    [pending, hasMore] = [crawls, isCut];
    passUnwanted();
  };
  const step: FeedWalk["step"] = async (size) => {
    if (pending.length === 0) {
      if (!hasMore || crawlsLeft <= 0) return null;
      await fetchCrawls(size);
    }
    if (rowsLeft <= 0) return null;
    const before = position;
    const afterOrdinal = ({ id }: FeedCrawl): number => (before?.[0] === id ? before[1] : BEFORE_FIRST);
    const most = Math.min(rowsLeft, size);
    const chosen = chooseCrawls(pending, (crawl) => isWanted(crawl, query), most);
    const last = chosen.at(-1);
    if (last === undefined) return { rows: [], afterOrdinal };
    const rows = await selectEvents(db, chosen, afterOrdinal, most);
    rowsLeft -= rows.length;
    const lastRow = rows.at(-1);
    // A crawl with more events than a step may read goes on where the read stopped.
    if (chosen.length === 1 && rows.length === most && lastRow !== undefined) {
      position = [last.id, lastOrdinal(lastRow.row)];
    } else {
      position = [last.id - 1, BEFORE_FIRST];
      pending = pending.slice(pending.indexOf(last) + 1);
      passUnwanted();
    }
    return { rows, afterOrdinal };
  };
  return { step, position: () => position, isEnd: () => pending.length === 0 && !hasMore };
}

function lastOrdinal({ ordinal, changes }: EventRow): number {
  return ordinal + (JSON.parse(changes) as unknown[]).length - 1;
}

async function crawlRange(
  db: D1Database,
  { observedAfter, observedBefore }: Pick<FeedQuery, "observedAfter" | "observedBefore">,
): Promise<{ from: number; to: number }> {
  const [from, to] = await Promise.all([
    observedAfter === null ? 0 : firstCrawlSince(db, observedAfter),
    observedBefore === null ? Number.MAX_SAFE_INTEGER : endOfCrawlsBefore(db, observedBefore),
  ]);
  return { from, to };
}

/** Crawls up to an id, newest first, `max` at most; `isCut`: there may be earlier ones. */
type ReadCrawls = (to: number, max: number) => Promise<{ crawls: FeedCrawl[]; isCut: boolean }>;

/** Of several boards going on costs as much as reading more at once (`readBoardCrawls`). */
const BOARDS_STEPWISE_MAX = 2;

async function openCrawls(
  db: D1Database,
  query: FeedQuery,
  budget: FeedBudget,
  named: string[] | null,
): Promise<{ read: ReadCrawls; stepMin: number }> {
  const { orgIds, observedAfter, observedBefore, includeBaseline } = query;
  const sourceIds = bothOf(query.sourceIds, named);
  const boards =
    orgIds === null && sourceIds === null ? null : await readFeedBoards(db, { orgIds, sourceIds }, budget.boards);
  if (boards !== null) {
    // Where the time begins, each crawl says itself.
    const { to: end } = await crawlRange(db, { observedAfter: null, observedBefore });
    const read: ReadCrawls = async (to, max) =>
      readBoardCrawls(db, boards, { to: Math.min(to, end), since: observedAfter, max });
    return { read, stepMin: boards.length > BOARDS_STEPWISE_MAX ? budget.crawls : 0 };
  }
  const { from, to: end } = await crawlRange(db, query);
  // The words of the partial index `crawls_with_events`, which keeps the walk off silent crawls.
  const filter = includeBaseline ? "" : "events > 0 and baseline = 0 and";
  const statement = `
    select c.id, c.source, c.number, c.at, c.baseline, c.events, s.source_id as sourceId, s.provider,
      s.org_id as orgId, s.org_name as orgName, s.org_slug as orgSlug
    from (select id, source, number, at, baseline, events from crawls where ${filter} id <= ? and id >= ? order by id desc limit ?) c
    cross join sources s on s.id = c.source`;
  const read: ReadCrawls = async (to, max) => {
    const { results } = await db.prepare(statement).bind(Math.min(to, end), from, max).all<FeedCrawl>();
    return { crawls: results.toSorted((a, b) => b.id - a.id), isCut: results.length === max };
  };
  return { read, stepMin: 0 };
}

function bothOf(some: string[] | null, others: string[] | null): string[] | null {
  if (some === null || others === null) return some ?? others;
  return some.filter((one) => others.includes(one));
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

/** Wanted crawls while their events are few enough; the first one always, to be read in parts. */
function chooseCrawls(walked: FeedCrawl[], wanted: (crawl: FeedCrawl) => boolean, eventRowsMax: number): FeedCrawl[] {
  const crawls: FeedCrawl[] = [];
  let total = 0;
  for (const crawl of walked) {
    if (!wanted(crawl)) continue;
    total += crawl.events;
    if (crawls.length > 0 && total > eventRowsMax) break;
    crawls.push(crawl);
  }
  return crawls;
}

/** Rows that may hold events after an ordinal: the one that it stands in is among them. */
async function selectEvents(
  db: D1Database,
  crawls: FeedCrawl[],
  afterOrdinal: (crawl: FeedCrawl) => number,
  eventRowsMax: number,
): Promise<Found[]> {
  const [first] = crawls;
  if (first === undefined) return [];
  if (crawls.length === 1) return selectOfCrawl(db, first, afterOrdinal(first), eventRowsMax);
  const ranges = JSON.stringify(
    crawls.map((crawl) => [crawl.source, crawl.number, afterOrdinal(crawl) - EVENTS_PER_ROW_MAX]),
  );
  const rows = await drizzle(db)
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

/** From the row on that holds the event behind an ordinal, so that each read comes further. */
async function selectOfCrawl(db: D1Database, crawl: FeedCrawl, after: number, rows: number): Promise<Found[]> {
  const ofCrawl = and(eq(events.source, crawl.source), eq(events.crawlNumber, crawl.number));
  const start =
    after === BEFORE_FIRST
      ? sql`0`
      : sql`(select max(ordinal) from events where source = ${crawl.source} and crawl_number = ${crawl.number} and ordinal <= ${after + 1})`;
  const found = await drizzle(db)
    .select()
    .from(events)
    .where(and(ofCrawl, gte(events.ordinal, start)))
    .orderBy(asc(events.ordinal))
    .limit(rows);
  return found.map((row) => ({ row, crawl }));
}
