import type { JobEvent } from "../../core/event.ts";
import { limits } from "../../core/limits.ts";
import { BACKOFF_MS_MAX } from "../../core/webhook.ts";
import { readSearch, searchQuery } from "./webhook-search.ts";
import { changesOfRow, eventOfChange, type EventContext, type EventRow } from "../events/event-of-row.ts";

/** An endpoint that something is due to. Times in ms. */
export interface DueEndpoint {
  endpoint: number;
  /** Of its owner; "" when the endpoint was removed. */
  keyHash: string;
  endpointId: string;
  url: string;
  secret: string;
  /** Its owner asked for the hex signature too. */
  hexSignature: boolean;
  failingSince: number | null;
  /** Or removed: then all that waits for it is dropped. */
  disabled: boolean;
  missedFrom: number | null;
  /** When the first event was due. */
  dueAt: number;
}

/** Walks from endpoint to endpoint by the index, past all that waits for each. */
const DUE_ENDPOINTS = `
with recursive waiting(endpoint) as (
  select min(endpoint) from webhook_deliveries
  union all
  select (select min(d.endpoint) from webhook_deliveries d where d.endpoint > waiting.endpoint)
  from waiting where waiting.endpoint is not null
),
due as (
  select endpoint, (select min(d.next_attempt_at) from webhook_deliveries d where d.endpoint = waiting.endpoint) as dueAt
  from waiting where endpoint is not null
)
select due.endpoint, coalesce(p.key_hash, '') as keyHash, p.endpoint_id as endpointId, p.url, p.secret,
  p.hex_signature as hexSignature, p.failing_since as failingSince, p.id is null or p.disabled_at is not null as disabled,
  p.missed_from as missedFrom, due.dueAt
from due left join webhook_endpoints p on p.id = due.endpoint
where p.id is null or p.disabled_at is not null or 
  ((due.dueAt <= ?1 or due.dueAt > ?2) and (coalesce(p.retry_at, 0) <= ?1 or p.retry_at > ?2))`;

/**
 * All endpoints that something is due to, or that wait for a time further ahead than any attempt is: a wrong
 * clock's. Eight rows read for each that something waits for, none when nothing does.
 */
export async function readDueEndpoints(db: D1Database, now: number): Promise<DueEndpoint[]> {
  if ((await db.prepare("select 1 from webhook_deliveries limit 1").first()) === null) return [];
  const { results } = await db
    .prepare(DUE_ENDPOINTS)
    .bind(now, now + BACKOFF_MS_MAX + limits.clockErrorMsMax)
    .all<Omit<DueEndpoint, "disabled" | "hexSignature"> & { disabled: number; hexSignature: number | null }>();
  return results.map(({ disabled, hexSignature, ...row }) =>
    Object.assign(row, { disabled: disabled === 1, hexSignature: hexSignature === 1 }),
  );
}

/** One event that is due to an endpoint. */
export interface DueDelivery {
  id: number;
  /** Failed so far. */
  attempts: number;
  /** `missed`: it is told that events were left out. Null: the event's board is not here any more. */
  event: JobEvent | "missed" | null;
  /** As its row has them: source, crawl number, ordinal and place. */
  at: [source: number, crawlNumber: number, ordinal: number, place: number];
  subscription: number | null;
  /** Public id of the subscription that asked for it; null when that ended. */
  subscriptionId: string | null;
}

const DUE = `
select d.id as deliveryId, d.attempts, d.source as deliverySource, d.crawl_number as deliveryCrawl,
  d.ordinal as deliveryOrdinal, d.place, d.subscription, b.source_id as sourceId, b.provider, b.org_id as orgId,
  j.job_id as jobId, j.baseline, j.title, j.org_name as orgName, j.location_text as locationText, j.city, j.region, j.country, e.source, e.crawl_number as crawlNumber, e.ordinal, e.job, e.type, e.changes,
  e.observed_at as observedAt, e.source_hash as sourceHash, e.metadata, e.previous
from (select * from webhook_deliveries where endpoint = ? and next_attempt_at <= ? order by next_attempt_at, id limit ?) d
left join events e on e.source = d.source and e.crawl_number = d.crawl_number and e.ordinal = d.ordinal
left join jobs j on j.id = e.job
left join sources b on b.id = e.source
order by d.next_attempt_at, d.id`;

interface DueRow extends EventRow, Omit<EventContext, "jobId" | "baseline"> {
  deliveryId: number;
  deliverySource: number;
  attempts: number;
  deliveryCrawl: number;
  deliveryOrdinal: number;
  subscription: number | null;
  place: number;
  /** Null when its board was removed: then all of the event is. */
  jobId: string | null;
  baseline: number;
}

/** What is due to an endpoint, longest first; at most `max`. Five rows read each, and one for each subscription. */
export async function readDueDeliveries(
  db: D1Database,
  endpoint: number,
  now: number,
  max: number,
): Promise<DueDelivery[]> {
  const { results } = await db.prepare(DUE).bind(endpoint, now, max).all<DueRow>();
  const subscriptionIds = await readSubscriptionIds(db, results);
  return results.map((row) => ({
    id: row.deliveryId,
    attempts: row.attempts,
    at: [row.deliverySource, row.deliveryCrawl, row.deliveryOrdinal, row.place],
    subscription: row.subscription,
    subscriptionId: subscriptionIds.get(row.subscription) ?? null,
    event: row.deliverySource === 0 ? "missed" : eventOf(row),
  }));
}

/** Public ids of subscriptions that are still there: those of a turn are few. */
async function readSubscriptionIds(
  db: D1Database,
  rows: readonly Pick<DueRow, "subscription">[],
): Promise<Map<number | null, string>> {
  const ids = [...new Set(rows.map(({ subscription }) => subscription))].filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const { results } = await db
    .prepare(
      `select id, subscription_id as subscriptionId from webhook_subscriptions where id in (${ids.map(() => "?").join(", ")})`,
    )
    .bind(...ids)
    .all<{ id: number; subscriptionId: string }>();
  return new Map(results.map((row) => [row.id, row.subscriptionId]));
}

/** The rows that an event is made of go together, with their board. */
function eventOf(row: DueRow): JobEvent | null {
  const { jobId } = row;
  const change = jobId === null ? undefined : changesOfRow(row)[row.place];
  if (jobId === null || change === undefined) return null;
  return eventOfChange(change, { ...row, jobId, baseline: row.baseline === 1 });
}

/** What an endpoint is subscribed to: what it has missed events of. A row read for each. */
export async function readSubjects(
  db: D1Database,
  endpoint: number,
): Promise<{ subjects: string[]; searches: string[] }> {
  const { results } = await db
    .prepare("select distinct subject, search from webhook_subscriptions where endpoint = ? order by subject")
    .bind(endpoint)
    .all<{ subject: string; search: string | null }>();
  return {
    subjects: results.filter(({ search }) => search === null).map(({ subject }) => subject),
    searches: results.flatMap(({ search }) => (search === null ? [] : [searchQuery(readSearch(search))])),
  };
}

/**
 * Lets a full endpoint have events again. Before it is told what it missed: what commits from here on
 * is pushed, what did before is there to be read.
 */
export async function admitEvents(db: D1Database, endpoint: number): Promise<void> {
  await db.prepare("update webhook_endpoints set full_since = null where id = ?").bind(endpoint).run();
}

/** What came of an endpoint's deliveries. Times in ms. */
export interface EndpointOutcome {
  endpoint: number;
  /** Arrived, or given up; `status` null: there was nothing to tell any more, and nobody is told of it. */
  done: (Pick<DueDelivery, "id" | "at" | "subscription" | "attempts"> & {
    status: "delivered" | "failed" | null;
    answer: string | null;
  })[];
  later: { id: number; attempts: number; at: number; answer: string }[];
  /** It was told what it missed. */
  toldMissed: boolean;
  failingSince: number | null;
  /** It did not answer: nothing is tried before. */
  retryAt: number | null;
  /** Given: it gets nothing any more, and what was still to be pushed is dropped. */
  disabled: { at: number; reason: string } | null;
}

const LOG_COLUMNS = "endpoint, source, crawl_number, ordinal, place, subscription, attempts, status, answer, at";
/** Rows of one statement: D1 binds a hundred values. */
const LOG_ROWS = 9;

/** Notes in the log what came of deliveries, but for those of no event. */
function noteDone(db: D1Database, endpoint: number, all: EndpointOutcome["done"], now: number): D1PreparedStatement[] {
  const done = all.filter(({ status, at: [source] }) => status !== null && source !== 0);
  return Array.from({ length: Math.ceil(done.length / LOG_ROWS) }, (_, part) => {
    const rows = done.slice(part * LOG_ROWS, (part + 1) * LOG_ROWS);
    const values = rows.map(() => "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").join(", ");
    const given = rows.flatMap(
      ({ at: [source, crawlNumber, ordinal, place], subscription, attempts, status, answer }) => {
        return [endpoint, source, crawlNumber, ordinal, place, subscription, attempts, status, answer, now];
      },
    );
    return db.prepare(`insert into webhook_log (${LOG_COLUMNS}) values ${values}`).bind(...given);
  });
}

/**
 * Writes what came of an endpoint's turn: the endpoint's row, and a row or two for each delivery, two more in the log
 * for each that is done. Returns
 * whether it is to be told that it is full, behind all that waits for it.
 */
export async function settleDeliveries(db: D1Database, outcome: EndpointOutcome, now: number): Promise<boolean> {
  const { endpoint, done, later, toldMissed, failingSince, retryAt, disabled } = outcome;
  if (disabled !== null) {
    await dropDeliveries(db, { ...outcome, disabled });
    return false;
  }
  const settled = await db.batch([
    // Deleted meanwhile it stays so: no statement finds anything.
    db
      .prepare(
        `update webhook_endpoints set failing_since = ?2, retry_at = ?3, waiting = max(0, waiting - ?4),
           missed_from = iif(?5 and full_since is null, null, missed_from) where id = ?1`,
      )
      .bind(endpoint, failingSince, retryAt, done.length - Number(toldMissed), Number(toldMissed)),
    ...noteDone(db, endpoint, done, now),
    // A turn's are few enough to be bound one by one: half the rows of reading them out of JSON.
    ...(done.length === 0
      ? []
      : [
          db
            .prepare(`delete from webhook_deliveries where id in (${done.map(() => "?").join(", ")})`)
            .bind(...done.map(({ id }) => id)),
        ]),
    ...later.map(({ id, attempts, at, answer }) =>
      db
        .prepare("update webhook_deliveries set attempts = ?, next_attempt_at = ?, answer = ? where id = ?")
        .bind(attempts, at, answer, id),
    ),
    db
      .prepare(
        `insert or ignore into webhook_deliveries (endpoint, source, crawl_number, ordinal, place, next_attempt_at)
         select id, 0, 0, 0, 0, full_since from webhook_endpoints where id = ? and full_since is not null`,
      )
      .bind(endpoint),
  ]);
  return (settled.at(-1)?.meta.changes ?? 0) > 0;
}

/** Its owner may enable it again: then it is told from when on it missed events. What was done before is in the log. */
async function dropDeliveries(
  db: D1Database,
  { endpoint, done, failingSince, disabled }: EndpointOutcome & { disabled: { at: number; reason: string } },
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `update webhook_endpoints set failing_since = ?4, disabled_at = coalesce(disabled_at, ?2),
           disabled_reason = coalesce(disabled_reason, ?3), retry_at = null, waiting = 0, full_since = null,
           missed_from = coalesce(missed_from, min(?2, coalesce((${OLDEST_WAITING}), ?2)) - ${limits.crawlsEndMs}) where id = ?1`,
      )
      .bind(endpoint, disabled.at, disabled.reason, failingSince),
    ...noteDone(db, endpoint, done, disabled.at),
    db.prepare("delete from webhook_deliveries where endpoint = ?").bind(endpoint),
  ]);
}

/** When the first of the events that wait for an endpoint was. */
const OLDEST_WAITING = `select min(e.observed_at) from webhook_deliveries d cross join events e
  on e.source = d.source and e.crawl_number = d.crawl_number and e.ordinal = d.ordinal where d.endpoint = ?1`;

/** For an endpoint whose events were left out: that it is told so, behind those that wait. */
export function tellMissed(db: D1Database, endpoint: { keyHash: string; url: string }): D1PreparedStatement {
  return db
    .prepare(
      `insert or ignore into webhook_deliveries (endpoint, source, crawl_number, ordinal, place, next_attempt_at)
       select id, 0, 0, 0, 0, full_since from webhook_endpoints where key_hash = ? and url = ? and full_since is not null`,
    )
    .bind(endpoint.keyHash, endpoint.url);
}
