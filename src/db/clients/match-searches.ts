import { getTableColumns, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { limits } from "../../core/limits.ts";
import { changesOfRow, type EventRow } from "../events/event-of-row.ts";
import { unpackMetadata } from "../events/packed-event.ts";
import type { JobRow } from "../postings/job-of-row.ts";
import { jobs } from "../schema/schema-postings.ts";
import { createPlanMatcher, keepByDescription } from "../search/match-plans.ts";
import { listedValue, valuesList } from "../sql/values-list.ts";
import {
  readSearch,
  readySearch,
  SEARCH_PREFIX,
  SEARCHES_END,
  type EventBoard,
  type ReadySearch,
} from "./webhook-search.ts";

/** One event that a search asks to have pushed, as `webhook_deliveries` has it. */
type Match = [
  endpoint: number,
  source: number,
  crawlNumber: number,
  ordinal: number,
  place: number,
  subscription: number,
];

interface Subscribed {
  id: number;
  endpoint: number;
  events: string;
  search: string;
  createdAt: number;
}

/** A search with who subscribed to it. */
interface Subscription extends Subscribed {
  ready: ReadySearch;
}

type StepEvent = EventRow & EventBoard & { crawl: number };

/** The searches that are subscribed to, of endpoints that take events. Three rows read each. */
async function readSubscriptions(db: D1Database): Promise<Subscription[]> {
  const { results } = await db
    .prepare(
      `select s.id, s.endpoint, s.events, s.search, s.created_at as createdAt
       from webhook_subscriptions s cross join webhook_endpoints p on p.id = s.endpoint
       where s.subject >= ? and s.subject < ? and s.search is not null and p.disabled_at is null and p.full_since is null
       order by s.subject limit ?`,
    )
    .bind(SEARCH_PREFIX, SEARCHES_END, limits.webhookSearchesMax)
    .all<Subscribed>();
  return results.flatMap((row) => {
    try {
      return [{ ...row, ready: readySearch(readSearch(row.search)) }];
    } catch (error) {
      // Of an older vocabulary: it holds up nobody else's.
      console.error({ event: "webhook_search_unreadable", subscription: row.id, error: String(error) });
      return [];
    }
  });
}

/**
 * The events of the crawls behind `from` up to `to` that searches ask for, and up to which crawl they were looked at:
 * it ends early behind a crawl with which there are `limits.webhookMatchesPerStep`, or for which so many descriptions
 * were looked at as a step may. Reads three rows for each search,
 * three for each crawl and two for each row of events, whatever the searches: never one for a search and an event.
 */
export async function matchSearches(
  db: D1Database,
  { from, to, now }: { from: number; to: number; now: number },
): Promise<{ matches: Match[]; to: number }> {
  const subscriptions = await readSubscriptions(db);
  if (subscriptions.length === 0) return { matches: [], to };
  const events = await readStepEvents(db, from, to);
  const { found, before } = await findPostings(db, subscriptions, events);
  const matches: Match[] = [];
  const told = new Set<string>();
  let crawl = from;
  for (const event of events) {
    const isEnough = matches.length >= limits.webhookMatchesPerStep || event.crawl >= before;
    if (event.crawl !== crawl && isEnough) return { matches, to: crawl };
    crawl = event.crawl;
    for (const index of found.get(event.job) ?? []) {
      const subscription = subscriptions[index];
      if (subscription === undefined || !isMeant(subscription, event, now)) continue;
      for (const { ordinal, change } of changesOfRow(event)) {
        const [place, key] = [
          ordinal - event.ordinal,
          `${subscription.endpoint} ${event.source} ${event.crawlNumber} ${ordinal}`,
        ];
        if (!subscription.ready.ofField(change[0]) || told.has(key)) continue;
        told.add(key);
        matches.push([subscription.endpoint, event.source, event.crawlNumber, event.ordinal, place, subscription.id]);
      }
    }
  }
  return { matches, to };
}

/** Whether a subscription is of such an event, its fields and posting aside. */
function isMeant({ events, createdAt, ready }: Subscription, event: StepEvent, now: number): boolean {
  if (!events.split(" ").includes(event.type) || !ready.ofBoard(event)) return false;
  // Subscribed in the future: the clock went back.
  if (event.observedAt <= createdAt && createdAt <= now) return false;
  const told = event.type === "job.closed" ? (unpackMetadata(event.type, event.metadata) as { reason?: string }) : {};
  return ready.ofReason(told.reason ?? null);
}

/** In the order of crawls and of what happened in each. */
async function readStepEvents(db: D1Database, from: number, to: number): Promise<StepEvent[]> {
  const { results } = await db
    .prepare(
      `select c.id as crawl, e.source, e.crawl_number as crawlNumber, e.ordinal, e.job, e.type, e.changes,
         e.observed_at as observedAt, e.source_hash as sourceHash, e.metadata, e.previous,
         b.source_id as sourceId, b.org_id as orgId, b.provider
       from (select id, source, number from crawls where events > 0 and baseline = 0 and id > ? and id <= ? order by id) c
       cross join sources b on b.id = c.source
       cross join events e on e.source = c.source and e.crawl_number = c.number`,
    )
    .bind(from, to)
    .all<StepEvent>();
  return results.toSorted((a, b) => a.crawl - b.crawl || a.ordinal - b.ordinal);
}

/** Postings looked at together: their JSON may have 20 KB each. */
const POSTINGS_PER_READ = 100;

/**
 * Which searches find each posting of some events, as it stands now; by `jobs.id`, one row read for each, and one for
 * its description where a search asks for that. Of the crawls before one alone, where those have descriptions enough.
 */
async function findPostings(
  db: D1Database,
  subscriptions: readonly Subscription[],
  events: readonly StepEvent[],
): Promise<{ found: Map<number, number[]>; before: number }> {
  const plans = subscriptions.map(({ ready }) => ready.plan);
  const matcher = createPlanMatcher(plans);
  const firstCrawls = new Map<number, number>();
  for (const { job, crawl } of events) if (!firstCrawls.has(job)) firstCrawls.set(job, crawl);
  const ids = [...firstCrawls.keys()];
  const found = new Map<number, number[]>();
  let texts = 0;
  for (let from = 0; from < ids.length; from += POSTINGS_PER_READ) {
    const crawl = firstCrawls.get(ids[from] ?? 0) ?? 0;
    // A crawl is looked at whole: one that has more alone is a step.
    if (texts >= limits.webhookTextsPerStep && crawl !== events[0]?.crawl) return { found, before: crawl };
    const rows: JobRow[] = await drizzle(db)
      .select(getTableColumns(jobs))
      .from(valuesList(ids.slice(from, from + POSTINGS_PER_READ)))
      .crossJoin(jobs)
      .where(sql`${jobs.id} = ${listedValue}`);
    const matching = new Map(rows.map((row) => [row.id, matcher(row)]));
    const { kept, textsRead } = await keepByDescription(db, plans, rows, matching);
    for (const [id, indexes] of kept) found.set(id, indexes);
    texts += textsRead;
  }
  return { found, before: Infinity };
}

/** ?1: JSON of matches; ?2: when they are due; ?3: the mark. */
const INSERT = `
insert or ignore into webhook_deliveries (endpoint, source, crawl_number, ordinal, place, subscription, next_attempt_at)
select m.value ->> 0, m.value ->> 1, m.value ->> 2, m.value ->> 3, m.value ->> 4, m.value ->> 5, ?2
from json_each(?1) m cross join webhook_endpoints p on p.id = m.value ->> 0
where p.disabled_at is null and p.full_since is null`;

/** Matches of one statement: with 60 characters each below the bytes of a parameter. */
const MATCHES_PER_INSERT = 10_000;

/** For the batch that moves the mark: rows of matches, while `condition` (on ?3) holds. */
export function insertMatches(
  db: D1Database,
  matches: readonly Match[],
  { now, mark, condition }: { now: number; mark: number; condition: string },
): D1PreparedStatement[] {
  const count = Math.ceil(matches.length / MATCHES_PER_INSERT);
  return Array.from({ length: count }, (_, part) => {
    const json = JSON.stringify(matches.slice(part * MATCHES_PER_INSERT, (part + 1) * MATCHES_PER_INSERT));
    return db.prepare(`${INSERT} and ${condition} = ?3`).bind(json, now, mark);
  });
}
