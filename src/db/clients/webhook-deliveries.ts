import type { JobEvent } from "../../core/event.ts";
import { limits } from "../../core/limits.ts";
import { changesOfRow, eventOfChange, type EventRow } from "../events/event-of-row.ts";
import { WEBHOOK_MARK } from "./webhooks.ts";

/**
 * The outbox of webhooks. A crawl writes nothing for it: the cron walks the ledger from a mark on, and
 * each event that somebody subscribed to becomes a row of `webhook_deliveries` in the batch that moves
 * the mark. So no event is missed, and one that was pushed twice bears one `webhook-id`.
 */
const FAN_OUT = `
insert or ignore into webhook_deliveries (endpoint, source, crawl_number, ordinal, place, next_attempt_at)
select s.endpoint, e.source, e.crawl_number, e.ordinal, change.key, ?3
from (select id, source, number from crawls where events > 0 and baseline = 0 and id > ?1 and id <= ?2) c
cross join sources b on b.id = c.source
cross join events e on e.source = c.source and e.crawl_number = c.number
cross join jobs j on j.id = e.job
cross join webhook_subscriptions s on s.subject in ('job_id:' || j.job_id, 'source_id:' || b.source_id, 'org_id:' || b.org_id)
cross join webhook_endpoints p on p.id = s.endpoint
cross join json_each(e.changes) change
where p.disabled_at is null and instr(s.events, e.type) > 0 and e.observed_at > s.created_at`;

/**
 * One step of the fan-out: of the crawls behind the mark as many as have `limits.webhookEventsPerRun`
 * events. Reads two rows when nobody is subscribed, else about five for each new event; writes nothing
 * while there is none. Returns whether crawls are left.
 */
export async function fanOutEvents(db: D1Database, now: number): Promise<boolean> {
  const place = await db
    .prepare(
      `select (select value from cron_marks where name = ?) as mark, (select max(id) from crawls) as newest
       from webhook_subscriptions limit 1`,
    )
    .bind(WEBHOOK_MARK)
    .first<{ mark: number | null; newest: number | null }>();
  if (place === null) return false;
  if (place.mark === null) {
    // The database was rebuilt: what it holds was pushed before.
    await moveMark(db, place.newest ?? 0).run();
    return false;
  }
  const { results: crawls } = await db
    .prepare("select id, events from crawls where events > 0 and baseline = 0 and id > ? order by id limit ?")
    .bind(place.mark, limits.webhookCrawlsPerRun)
    .all<{ id: number; events: number }>();
  let [events, last] = [0, null as number | null];
  for (const crawl of crawls) {
    events += crawl.events;
    if (last !== null && events > limits.webhookEventsPerRun) break;
    last = crawl.id;
  }
  if (last === null) return false;
  await db.batch([db.prepare(FAN_OUT).bind(place.mark, last, now), moveMark(db, last)]);
  return last !== crawls.at(-1)?.id || crawls.length === limits.webhookCrawlsPerRun;
}

function moveMark(db: D1Database, to: number): D1PreparedStatement {
  return db
    .prepare(
      `insert into cron_marks (name, value) values (?, ?)
       on conflict (name) do update set value = excluded.value where excluded.value > value`,
    )
    .bind(WEBHOOK_MARK, to);
}

/** One event to be pushed, and where to. */
export interface DueDelivery {
  id: number;
  /** Failed so far. */
  attempts: number;
  endpoint: number;
  url: string;
  secret: string;
  failingSince: number | null;
  /** Or removed, then without address and secret. */
  disabled: boolean;
  /** Null: its board is not here any more. */
  event: JobEvent | null;
}

const DUE = `
select d.id as deliveryId, d.attempts, d.endpoint, d.place, p.url, p.secret, p.failing_since as failingSince,
  p.id is null or p.disabled_at is not null as disabled, b.source_id as sourceId, b.provider, b.org_id as orgId, j.job_id as jobId, j.baseline,
  e.source, e.crawl_number as crawlNumber, e.ordinal, e.job, e.type, e.changes, e.observed_at as observedAt,
  e.source_hash as sourceHash, e.metadata, e.previous
from (select * from webhook_deliveries where next_attempt_at <= ? order by next_attempt_at, id limit ?) d
left join webhook_endpoints p on p.id = d.endpoint
left join events e on e.source = d.source and e.crawl_number = d.crawl_number and e.ordinal = d.ordinal
left join jobs j on j.id = e.job
left join sources b on b.id = e.source
order by d.next_attempt_at, d.id`;

interface DueRow extends EventRow, Omit<DueDelivery, "id" | "event" | "disabled"> {
  deliveryId: number;
  disabled: number;
  place: number;
  sourceId: string;
  provider: string;
  orgId: string;
  /** Null when its board was removed: then all of the event is. */
  jobId: string | null;
  baseline: number;
}

/** What is due, longest first. Six rows read each. */
export async function readDueDeliveries(db: D1Database, now: number): Promise<DueDelivery[]> {
  const { results } = await db.prepare(DUE).bind(now, limits.webhookDeliveriesPerRun).all<DueRow>();
  return results.map((row) => {
    const { deliveryId: id, attempts, endpoint, url, secret, failingSince } = row;
    return { id, attempts, endpoint, url, secret, failingSince, disabled: row.disabled === 1, event: eventOf(row) };
  });
}

/** The rows that an event is made of go together, with their board. */
function eventOf(row: DueRow): JobEvent | null {
  const { jobId } = row;
  const change = jobId === null ? undefined : changesOfRow(row)[row.place];
  if (jobId === null || change === undefined) return null;
  return eventOfChange(change, { ...row, jobId, baseline: row.baseline === 1 });
}

/** What came of an endpoint's deliveries. Times in ms. */
export interface EndpointOutcome {
  endpoint: number;
  /** Arrived, or given up. */
  done: number[];
  later: { id: number; attempts: number; at: number }[];
  failingSince: number | null;
  /** Given: it gets nothing any more, and what was still to be pushed is dropped. */
  disabled: { at: number; reason: string } | null;
}

/** Writes what came of an endpoint's deliveries: a row or two for each. */
export async function settleDeliveries(db: D1Database, outcome: EndpointOutcome): Promise<void> {
  const { endpoint, done, later, failingSince, disabled } = outcome;
  await db.batch([
    // Deleted meanwhile it stays so: both statements find nothing.
    db
      .prepare(
        `update webhook_endpoints set failing_since = ?1, disabled_at = coalesce(disabled_at, ?2),
           disabled_reason = coalesce(disabled_reason, ?3) where id = ?4
           and (failing_since is not ?1 or (?2 is not null and disabled_at is null))`,
      )
      .bind(failingSince, disabled?.at ?? null, disabled?.reason ?? null, endpoint),
    ...(disabled === null
      ? [
          ...(done.length === 0
            ? []
            : [
                db
                  .prepare("delete from webhook_deliveries where id in (select value from json_each(?))")
                  .bind(JSON.stringify(done)),
              ]),
          ...later.map(({ id, attempts, at }) =>
            db
              .prepare("update webhook_deliveries set attempts = ?, next_attempt_at = ? where id = ?")
              .bind(attempts, at, id),
          ),
        ]
      : [db.prepare("delete from webhook_deliveries where endpoint = ?").bind(endpoint)]),
  ]);
}
