import { limits } from "../../core/limits.ts";
import { insertMatches, matchSearches } from "./match-searches.ts";
import { WEBHOOK_MARK } from "./webhooks.ts";

/** The fan-out's place in the ledger, as it stands inside a batch. */
const MARK = `(select value from cron_marks where name = '${WEBHOOK_MARK}')`;

/**
 * The outbox of webhooks. A crawl writes nothing for it: the cron walks the ledger from a mark on, and
 * each event that somebody subscribed to becomes a row of `webhook_deliveries` in the batch that moves
 * the mark. So no event is missed, and one that was pushed twice bears one `webhook-id`.
 *
 * An endpoint at `limits.webhookWaitingMax` is full: it gets no rows until it was told from where to
 * read (webhook-deliveries.ts). The mark is read again inside the batch: of two runs at once one does nothing.
 */
const FAN_OUT = `
insert or ignore into webhook_deliveries (endpoint, source, crawl_number, ordinal, place, next_attempt_at, subscription)
select s.endpoint, e.source, e.crawl_number, e.ordinal, change.key, ?3, s.id
from (select id, source, number from crawls where events > 0 and baseline = 0 and id > ?1 and id <= ?2) c
cross join sources b on b.id = c.source
cross join events e on e.source = c.source and e.crawl_number = c.number
cross join jobs j on j.id = e.job
cross join webhook_subscriptions s on s.subject in ('job_id:' || j.job_id, 'source_id:' || b.source_id, 'org_id:' || b.org_id)
cross join webhook_endpoints p on p.id = s.endpoint
cross join json_each(e.changes) change
where p.disabled_at is null and p.full_since is null and instr(s.events, e.type) > 0 
  -- Subscribed in the future: the clock went back.
  and (e.observed_at > s.created_at or s.created_at > ?3)
  and ${MARK} = ?1`;

/** ?1: the last row before; ?2: now; ?3: since when events are missed by whom this fills; ?4: the mark. */
const COUNT = `
update webhook_endpoints set waiting = waiting + added.count,
  full_since = iif(waiting + added.count >= ${limits.webhookWaitingMax}, ?2, full_since),
  missed_from = iif(waiting + added.count >= ${limits.webhookWaitingMax}, coalesce(missed_from, ?3), missed_from)
from (select endpoint, count(*) as count from webhook_deliveries where id > ?1 group by endpoint) added
where webhook_endpoints.id = added.endpoint and ${MARK} = ?4`;

interface LedgerCrawl {
  id: number;
  events: number;
  at: number;
  lastDelivery: number | null;
}

/**
 * One step of the fan-out: of the crawls behind the mark as many as have `limits.webhookEventsPerRun`
 * events. Reads two rows when nobody is subscribed, else about six for each new event, and what
 * `matchSearches` says where searches are subscribed to; writes nothing while there is none. Returns whether
 * crawls are left.
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
  const { mark } = place;
  if (mark === null) {
    // The database was rebuilt: what it holds was pushed before.
    await moveMark(db, place.newest ?? 0).run();
    return false;
  }
  const { results: crawls } = await db
    .prepare(
      `select id, events, at, (select max(id) from webhook_deliveries) as lastDelivery
       from crawls where events > 0 and baseline = 0 and id > ? order by id limit ?`,
    )
    .bind(mark, limits.webhookCrawlsPerRun)
    .all<LedgerCrawl>();
  const step = stepOf(crawls);
  const last = step.at(-1);
  if (last === undefined) return false;
  const { matches, to } = await matchSearches(db, { from: mark, to: last.id, now });
  // A crawl that commits after this one began at most so long before it.
  const missedFrom = (step.findLast(({ id }) => id <= to) ?? last).at - limits.crawlsEndMs;
  await db.batch([
    db.prepare(FAN_OUT).bind(mark, to, now),
    ...insertMatches(db, matches, { now, mark, condition: MARK }),
    db.prepare(COUNT).bind(last.lastDelivery ?? 0, now, missedFrom, mark),
    moveMark(db, to),
  ]);
  return to < last.id || step.length < crawls.length || crawls.length === limits.webhookCrawlsPerRun;
}

/** The first crawls, one at least, up to the events of a step. */
function stepOf<Crawl extends { events: number }>(crawls: readonly Crawl[]): Crawl[] {
  let events = 0;
  const end = crawls.findIndex((crawl, index) => (events += crawl.events) > limits.webhookEventsPerRun && index > 0);
  return end === -1 ? [...crawls] : crawls.slice(0, end);
}

function moveMark(db: D1Database, to: number): D1PreparedStatement {
  return db
    .prepare(
      `insert into cron_marks (name, value) values (?, ?)
       on conflict (name) do update set value = excluded.value where excluded.value > value`,
    )
    .bind(WEBHOOK_MARK, to);
}
