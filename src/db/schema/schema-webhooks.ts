import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** Addresses that a key's holder has events pushed to. */
export const webhookEndpoints = sqliteTable(
  "webhook_endpoints",
  {
    /** Never given twice: what was still to be pushed must not go to the next one. */
    id: integer().primaryKey({ autoIncrement: true }),
    endpointId: text("endpoint_id").notNull().unique(),
    keyHash: text("key_hash").notNull(),
    url: text().notNull(),
    /** Needed to sign, so it is here as it is; its owner saw it once. */
    secret: text().notNull(),
    createdAt: integer("created_at").notNull(),
    /** Its owner asked for the header of the reference's clients too (cron/webhooks/push-message.ts). */
    hexSignature: integer("hex_signature", { mode: "boolean" }).notNull().default(false),
    /** When a test event was sent last. */
    testedAt: integer("tested_at"),
    /** Since when every attempt has failed; null while the last one did not. */
    failingSince: integer("failing_since"),
    disabledAt: integer("disabled_at"),
    /** Why: what the address answered last, or that its key was revoked. */
    disabledReason: text("disabled_reason"),
    /** Nothing is tried before this: it did not answer. Null when it may be told. */
    retryAt: integer("retry_at"),
    /** Events that wait for it. */
    waiting: integer().notNull().default(0),
    /** Since when events are left out because too many wait; null while each is kept. */
    fullSince: integer("full_since"),
    /** Events at or after this were left out, and it was not told yet (`endpoint.overflow` waits for it). */
    missedFrom: integer("missed_from"),
  },
  // One of each address for a key; the list of a key's own.
  (t) => [uniqueIndex("webhook_endpoints_by_key").on(t.keyHash, t.url)],
);

/** What an endpoint is told: events of one posting, board, company or search. Public ids, which outlive a rebuild. */
export const webhookSubscriptions = sqliteTable(
  "webhook_subscriptions",
  {
    id: integer().primaryKey(),
    subscriptionId: text("subscription_id").notNull().unique(),
    endpoint: integer()
      .notNull()
      .references(() => webhookEndpoints.id),
    /** `job_id:<id>`, `source_id:<id>`, `org_id:<id>`, or `search:` and the hash of `search`. */
    subject: text().notNull(),
    /** JSON: the search (clients/webhook-search.ts); null for one thing. */
    search: text(),
    /** Event types with a space between. */
    events: text().notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [
    // What an event looks up; and the same subscription asked for twice is one.
    uniqueIndex("webhook_subscriptions_by_subject").on(t.subject, t.endpoint, t.events),
    index("webhook_subscriptions_by_endpoint").on(t.endpoint, t.id),
  ],
);

/** Events that are still to be pushed: each row goes when its event has arrived. */
export const webhookDeliveries = sqliteTable(
  "webhook_deliveries",
  {
    id: integer().primaryKey(),
    endpoint: integer().notNull(),
    /** The row of `events`, and the event's place in it. All 0: `endpoint.overflow`. */
    source: integer().notNull(),
    crawlNumber: integer("crawl_number").notNull(),
    ordinal: integer().notNull(),
    place: integer().notNull(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: integer("next_attempt_at").notNull(),
    /** The subscription that asked for it, the first of several. */
    subscription: integer(),
    /** What came of the last attempt; null before the first. */
    answer: text(),
  },
  (t) => [
    // Two subscriptions of one endpoint that both want an event have it sent once.
    uniqueIndex("webhook_deliveries_by_event").on(t.endpoint, t.source, t.crawlNumber, t.ordinal, t.place),
    // What is due to one endpoint.
    index("webhook_deliveries_by_endpoint").on(t.endpoint, t.nextAttemptAt, t.id),
  ],
);

/** Deliveries that arrived or were given up, for their owner to see; kept for some days (`limits`). */
export const webhookLog = sqliteTable(
  "webhook_log",
  {
    /** Never given twice: cursors name it. */
    id: integer().primaryKey({ autoIncrement: true }),
    endpoint: integer().notNull(),
    /** As its row of `webhook_deliveries` had them. */
    source: integer().notNull(),
    crawlNumber: integer("crawl_number").notNull(),
    ordinal: integer().notNull(),
    place: integer().notNull(),
    subscription: integer(),
    attempts: integer().notNull(),
    status: text({ enum: ["delivered", "failed"] }).notNull(),
    answer: text(),
    at: integer().notNull(),
  },
  // An endpoint's own, newest first.
  (t) => [index("webhook_log_by_endpoint").on(t.endpoint, t.id)],
);
