import { limits } from "../../core/limits.ts";
import { tellMissed } from "./webhook-deliveries.ts";
import { SEARCH_PREFIX, SEARCHES_END } from "./webhook-search.ts";

/** An endpoint as its owner sees it. Times in ms. */
export interface WebhookEndpointRow {
  id: number;
  endpointId: string;
  url: string;
  createdAt: number;
  failingSince: number | null;
  disabledAt: number | null;
  disabledReason: string | null;
  /** Before then nothing is sent: it did not answer; null while it does. */
  retryAt: number | null;
  /** When its owner last had a test event sent; null: never. */
  testedAt: number | null;
  /** Events that wait to be pushed. */
  waiting: number;
  /** Events at or after this were left out, and that was not told yet. */
  missedFrom: number | null;
  /** Its owner asked for the hex signature too; 1 or 0. */
  hexSignature: number;
}

export interface WebhookSubscriptionRow {
  subscriptionId: string;
  endpointId: string;
  url: string;
  subject: string;
  /** JSON; null for one thing. */
  search: string | null;
  events: string;
  createdAt: number;
}

const ENDPOINT = `id, endpoint_id as endpointId, url, created_at as createdAt, failing_since as failingSince,
  disabled_at as disabledAt, disabled_reason as disabledReason, waiting, missed_from as missedFrom, hex_signature as hexSignature,
  retry_at as retryAt, tested_at as testedAt`;
const SUBSCRIPTION = `s.subscription_id as subscriptionId, e.endpoint_id as endpointId, e.url, s.subject, s.search, s.events, s.created_at as createdAt`;

/** The fan-out's place in the ledger (`webhook-deliveries.ts`). */
export const WEBHOOK_MARK = "webhooks";

/**
 * An endpoint of this key at this address; it is on again if it was disabled, and is told what it missed. `hexSignature` null: as it is, for a new
 * one off. Null when the key has too many.
 */
export async function saveEndpoint(
  db: D1Database,
  endpoint: {
    endpointId: string;
    keyHash: string;
    url: string;
    secret: string;
    at: number;
    hexSignature: boolean | null;
  },
): Promise<{ row: WebhookEndpointRow; created: boolean } | null> {
  const { endpointId, keyHash, url, secret, at, hexSignature } = endpoint;
  const saved = db
    .prepare(
      `insert into webhook_endpoints (endpoint_id, key_hash, url, secret, created_at, hex_signature)
       select ?1, ?2, ?3, ?4, ?5, coalesce(?7, 0)
       where exists (select 1 from webhook_endpoints where key_hash = ?2 and url = ?3)
         or (select count(id) from webhook_endpoints where key_hash = ?2) < ?6
       on conflict (key_hash, url) do update set failing_since = null, disabled_at = null, disabled_reason = null, retry_at = null,
         full_since = iif(disabled_at is null, full_since, ?5),
         missed_from = iif(disabled_at is null, missed_from, coalesce(missed_from, failing_since, disabled_at)), hex_signature = coalesce(?7, hex_signature)
       returning ${ENDPOINT}`,
    )
    .bind(
      endpointId,
      keyHash,
      url,
      secret,
      at,
      limits.webhookEndpointsPerKey,
      hexSignature === null ? null : Number(hexSignature),
    );
  const [found] = await db.batch<WebhookEndpointRow>([saved, tellMissed(db, { keyHash, url })]);
  const [row] = found?.results ?? [];
  return row === undefined ? null : { row, created: row.endpointId === endpointId };
}

/** What a test event needs of a key's endpoint: when none was sent within `limits.webhookTestMsMin`, which it notes. */
export async function takeTestTurn(
  db: D1Database,
  keyHash: string,
  endpointId: string,
  now: number,
): Promise<{ url: string; secret: string; hexSignature: boolean } | null> {
  const row = await db
    .prepare(
      `update webhook_endpoints set tested_at = ?3 where endpoint_id = ?1 and key_hash = ?2
         and (tested_at is null or tested_at not between ?3 - ${limits.webhookTestMsMin} + 1 and ?3)
       returning url, secret, hex_signature as hexSignature`,
    )
    .bind(endpointId, keyHash, now)
    .first<{ url: string; secret: string; hexSignature: number }>();
  return row === null ? null : { ...row, hexSignature: row.hexSignature === 1 };
}

/** A key's endpoints, oldest first: at most `limits.webhookEndpointsPerKey`. */
export async function readEndpoints(db: D1Database, keyHash: string): Promise<WebhookEndpointRow[]> {
  const { results } = await db
    .prepare(`select ${ENDPOINT} from webhook_endpoints where key_hash = ? order by url`)
    .bind(keyHash)
    .all<WebhookEndpointRow>();
  return results.toSorted((a, b) => a.id - b.id);
}

/** Removes an endpoint with its subscriptions; the cron drops what was still to be pushed. False when the key has none of this id. */
export async function deleteEndpoint(db: D1Database, keyHash: string, endpointId: string): Promise<boolean> {
  const one = "(select id from webhook_endpoints where endpoint_id = ? and key_hash = ?)";
  const [, removed] = await db.batch([
    db.prepare(`delete from webhook_subscriptions where endpoint = ${one}`).bind(endpointId, keyHash),
    db.prepare("delete from webhook_endpoints where endpoint_id = ? and key_hash = ?").bind(endpointId, keyHash),
  ]);
  return (removed?.meta.changes ?? 0) > 0;
}

/** While there are fewer searches of all keys, and of this one; no condition for what is none. ?5: endpoint, ?6: key. */
const SEARCHES_LEFT = `(?8 is null or (select count(other.id) < ${limits.webhookSearchesMax}
    and coalesce(sum(own.key_hash = ?6), 0) < ${limits.webhookSearchesPerKey}
  from webhook_subscriptions other cross join webhook_endpoints own on own.id = other.endpoint
  where other.subject >= '${SEARCH_PREFIX}' and other.subject < '${SEARCHES_END}'))`;

/**
 * Subscribes a key's endpoint. One that is there already with the same events is answered as it is.
 * Null when the endpoint has too many, or is not this key's, or there are too many searches: two rows read for each.
 */
export async function saveSubscription(
  db: D1Database,
  subscription: {
    subscriptionId: string;
    keyHash: string;
    endpointId: string;
    subject: string;
    /** JSON of a search, whose hash the subject is. */
    search: string | null;
    events: string;
    at: number;
  },
): Promise<{ row: WebhookSubscriptionRow; created: boolean } | null> {
  const { subscriptionId, keyHash, endpointId, subject, search, events, at } = subscription;
  const [, , found] = await db.batch<WebhookSubscriptionRow>([
    // While nobody was subscribed nobody looked at the ledger: what lies behind is of no interest.
    db
      .prepare(
        `insert into cron_marks (name, value) select ?, coalesce((select max(id) from crawls), 0) where true
         on conflict (name) do update set value = excluded.value where not exists (select 1 from webhook_subscriptions)`,
      )
      .bind(WEBHOOK_MARK),
    db
      .prepare(
        `insert or ignore into webhook_subscriptions (subscription_id, endpoint, subject, events, created_at, search)
         select ?1, e.id, ?2, ?3, ?4, ?8 from webhook_endpoints e where e.endpoint_id = ?5 and e.key_hash = ?6
           and (select count(id) from webhook_subscriptions where endpoint = e.id) < ?7
           and ${SEARCHES_LEFT}`,
      )
      .bind(subscriptionId, subject, events, at, endpointId, keyHash, limits.webhookSubscriptionsPerEndpoint, search),
    db
      .prepare(
        `select ${SUBSCRIPTION} from webhook_endpoints e cross join webhook_subscriptions s
         where e.endpoint_id = ? and e.key_hash = ? and s.subject = ? and s.endpoint = e.id and s.events = ?`,
      )
      .bind(endpointId, keyHash, subject, events),
  ]);
  const row = found?.results[0];
  return row === undefined ? null : { row, created: row.subscriptionId === subscriptionId };
}

/** Position in the list of a key's subscriptions: `webhook_endpoints.id` and `webhook_subscriptions.id`. */
export type SubscriptionPosition = [endpoint: number, id: number];
export type ListedSubscription = WebhookSubscriptionRow & { endpoint: number; id: number };

/** A key's subscriptions by endpoint, oldest first. Reads a row for each, and the key's endpoints. */
export async function readSubscriptions(
  db: D1Database,
  keyHash: string,
  [afterEndpoint, afterId]: SubscriptionPosition,
  rows: number,
): Promise<ListedSubscription[]> {
  const found: ListedSubscription[] = [];
  for (const endpoint of await readEndpoints(db, keyHash)) {
    if (endpoint.id < afterEndpoint || found.length === rows) continue;
    const { results } = await db
      .prepare(
        `select s.id, s.endpoint, ${SUBSCRIPTION} from webhook_subscriptions s cross join webhook_endpoints e on e.id = s.endpoint
         where s.endpoint = ? and s.id > ? order by s.id limit ?`,
      )
      .bind(endpoint.id, endpoint.id === afterEndpoint ? afterId : 0, rows - found.length)
      .all<ListedSubscription>();
    found.push(...results);
  }
  return found;
}

/** Ends a subscription; what is due already is still pushed. False when the key has none of this id. */
export async function deleteSubscription(db: D1Database, keyHash: string, subscriptionId: string): Promise<boolean> {
  const { meta } = await db
    .prepare(
      `delete from webhook_subscriptions where subscription_id = ?
       and endpoint in (select id from webhook_endpoints where key_hash = ?)`,
    )
    .bind(subscriptionId, keyHash)
    .run();
  return meta.changes > 0;
}

/** For the batch that revokes a key: nothing more is pushed for it. */
export function disableEndpointsOfKey(db: D1Database, prefix: string, at: number): D1PreparedStatement {
  return db
    .prepare(
      `update webhook_endpoints set disabled_at = ?, disabled_reason = 'key_revoked'
       where disabled_at is null and key_hash = (select key_hash from api_keys where prefix = ?)`,
    )
    .bind(at, prefix);
}
