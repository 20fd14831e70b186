import type { EventType } from "../../core/event.ts";
import { limits } from "../../core/limits.ts";
import { DAY_MS } from "../../core/time.ts";
import { unpackChanges } from "../events/packed-event.ts";
import { eventId, eventKey } from "../../core/event.ts";

/** One event and what came of pushing it. Times in ms. */
export interface ListedDelivery {
  /** `p` and the row that waits, or `s` and the row of the log. */
  deliveryId: string;
  status: "pending" | "delivered" | "failed";
  /** It tried the endpoint (`noteTest`), and has no event. */
  isTest: boolean;
  /** Null where the event's board is not here any more. */
  event: { eventId: string; type: EventType; jobId: string; field: string | null } | null;
  subscriptionId: string | null;
  attempts: number;
  /** What came of the last attempt: `http_500`, `timeout` ...; null before the first. */
  answer: string | null;
  /** When it is tried next; null when it is settled. */
  nextAttemptAt: number | null;
  settledAt: number | null;
}

/** Position in the list: what waits, in the order in which it is sent; behind it the log, newest first. */
export type DeliveryPosition = [section: 0 | 1, at: number, id: number];

interface Row {
  id: number;
  at: number;
  status: "pending" | "delivered" | "failed";
  attempts: number;
  answer: string | null;
  source: number;
  place: number;
  crawlNumber: number;
  subscriptionId: string | null;
  type: EventType | null;
  changes: string | null;
  jobId: string | null;
}

const EVENT = `
left join webhook_subscriptions s on s.id = d.subscription
left join events e on e.source = d.source and e.crawl_number = d.crawl_number and e.ordinal = d.ordinal
left join jobs j on j.id = e.job`;
const COLUMNS = `d.id, d.attempts, d.answer, d.source, d.place, d.crawl_number as crawlNumber, s.subscription_id as subscriptionId,
  e.type, e.changes, j.job_id as jobId`;

const PENDING = `
select ${COLUMNS}, 'pending' as status, d.next_attempt_at as at
from (select * from webhook_deliveries where endpoint = ?1 and (next_attempt_at, id) > (?2, ?3) and source <> 0
  order by next_attempt_at, id limit ?4) d ${EVENT} order by d.next_attempt_at, d.id`;
const SETTLED = `
select ${COLUMNS}, d.status, d.at
from (select * from webhook_log where endpoint = ?1 and id < cast(?2 as integer) order by id desc limit ?3) d ${EVENT} order by d.id desc`;

/** An endpoint's deliveries behind a position, `rows` at most. Five rows read each. */
export async function readDeliveries(
  db: D1Database,
  endpoint: number,
  after: DeliveryPosition | null,
  rows: number,
): Promise<(ListedDelivery & { position: DeliveryPosition })[]> {
  const [section, at, id] = after ?? [0, -1, -1];
  const pending = section === 0 ? (await db.prepare(PENDING).bind(endpoint, at, id, rows).all<Row>()).results : [];
  const before = section === 1 ? id : Number.MAX_SAFE_INTEGER;
  const settled =
    pending.length === rows
      ? []
      : (
          await db
            .prepare(SETTLED)
            .bind(endpoint, String(before), rows - pending.length)
            .all<Row>()
        ).results;
  return [...pending, ...settled].map(listed);
}

function listed(row: Row): ListedDelivery & { position: DeliveryPosition } {
  const { id, at, status, attempts, answer, subscriptionId } = row;
  const isPending = status === "pending";
  return {
    deliveryId: `${isPending ? "p" : "s"}${id}`,
    status,
    isTest: row.source === 0,
    event: eventOf(row),
    subscriptionId,
    attempts,
    answer,
    nextAttemptAt: isPending ? at : null,
    settledAt: isPending ? null : at,
    position: [isPending ? 0 : 1, at, id],
  };
}

function eventOf({ type, changes, jobId, crawlNumber, place }: Row): ListedDelivery["event"] {
  const change = type === null || changes === null ? undefined : unpackChanges(type, changes)[place];
  if (type === null || jobId === null || change === undefined) return null;
  const [field] = change;
  return { eventId: eventId(eventKey(jobId, crawlNumber, type, field)), type, jobId, field };
}

/** Notes what came of a test event, which is of no crawl. */
export async function noteTest(
  db: D1Database,
  endpoint: number,
  { status, answer }: { status: "delivered" | "failed"; answer: string },
  now: number,
): Promise<void> {
  await db
    .prepare(
      `insert into webhook_log (endpoint, source, crawl_number, ordinal, place, attempts, status, answer, at)
       values (?, 0, 0, 0, 0, 1, ?, ?, ?)`,
    )
    .bind(endpoint, status, answer, now)
    .run();
}

/**
 * Has an event sent again, under the same `webhook-id`: one that waits is due at once, one that is settled waits
 * anew. False when the endpoint has none of this id; a test is sent as a new one. Two rows written, or five.
 */
export async function redeliver(db: D1Database, endpoint: number, deliveryId: string, now: number): Promise<boolean> {
  const id = Number(deliveryId.slice(1));
  const again = db.prepare("update webhook_endpoints set retry_at = null where id = ?").bind(endpoint);
  if (deliveryId.startsWith("p")) {
    const [due] = await db.batch([
      db
        .prepare(
          "update webhook_deliveries set next_attempt_at = min(next_attempt_at, ?) where id = ? and endpoint = ?",
        )
        .bind(now, id, endpoint),
      again,
    ]);
    return (due?.meta.changes ?? 0) > 0;
  }
  const [found, added] = await db.batch([
    db.prepare("select id from webhook_log where id = ? and endpoint = ? and source <> 0").bind(id, endpoint),
    db
      .prepare(
        `insert or ignore into webhook_deliveries (endpoint, source, crawl_number, ordinal, place, subscription, next_attempt_at)
         select endpoint, source, crawl_number, ordinal, place, subscription, ?1 from webhook_log where id = ?2 and endpoint = ?3 and source <> 0`,
      )
      .bind(now, id, endpoint),
    db
      .prepare("update webhook_endpoints set retry_at = null, waiting = waiting + (changes() > 0) where id = ?")
      .bind(endpoint),
  ]);
  return (found?.results.length ?? 0) > 0 && added !== undefined;
}

/** Removes what the log has held for its days. A row read while there is none of that age. */
export async function pruneWebhookLog(db: D1Database, now: number): Promise<number> {
  const before = now - limits.webhookLogDays * DAY_MS;
  const oldest = await db.prepare("select at from webhook_log order by id limit 1").first<{ at: number }>();
  if (oldest === null || oldest.at >= before) return 0;
  const { meta } = await db
    .prepare(
      `delete from webhook_log where id in
       (select id from (select id, at from webhook_log order by id limit ?) where at < ?)`,
    )
    .bind(limits.webhookLogPrunedPerRun, before)
    .run();
  return meta.changes;
}
