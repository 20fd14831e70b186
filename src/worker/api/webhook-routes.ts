import { createRoute, z } from "@hono/zod-openapi";
import { EventType } from "../../core/event.ts";
import { limits } from "../../core/limits.ts";
import { isoTime } from "../../core/time.ts";
import { HEX_SIGNATURE_HEADER } from "../../core/webhook.ts";
import { askedSearch, readSearch, WEBHOOK_SEARCH_CHARS_MAX } from "../../db/clients/webhook-search.ts";
import type { WebhookEndpointRow, WebhookSubscriptionRow } from "../../db/clients/webhooks.ts";
import { requireKey } from "../http/api-key-auth.ts";
import { booleanParameter, listParameter, oneParameter, pageParameters, strictParameter } from "../http/parameters.ts";
import { objectOf } from "../http/request-text.ts";
import { problemResponses } from "../http/router.ts";
import { JobId, Meta, ok, RecordMeta, Uuid } from "./envelope.ts";
import { eventFilterParameters } from "./event-search.ts";
import { once } from "../../core/once.ts";

/** What can be subscribed to, one at a time; or a search. */
export const subjects = ["job_id", "source_id", "org_id"] as const;

/** Of a route that only a key's holder may ask: what is documented is what is seen to. */
export const keyed = { security: [{ key: [] }, { bearerKey: [] }], middleware: requireKey };
const Time = z.iso.datetime({ precision: 3 });
const Secret = once(() =>
  z
    .string()
    .optional()
    .openapi({ description: "Signs what is pushed (`whsec_...`). Shown this once, when the endpoint is made." }),
);

/** An address that events are pushed to. */
const WebhookEndpoint = z.lazy(() =>
  z
    .object({
      endpoint_id: z.uuid(),
      url: z.string(),
      status: z.enum(["active", "failing", "disabled"]),
      failing_since: Time.nullable().openapi({
        description: "Since when no event has arrived, though some were sent.",
      }),
      disabled_at: Time.nullable(),
      disabled_reason: z.string().nullable().openapi({ description: "`http_410`, `timeout`, `key_revoked` ..." }),
      waiting: z.int().openapi({ description: "Events that wait to be pushed." }),
      missed_from: Time.nullable().openapi({
        description: "Events at or after this were left out because too many waited; `endpoint.overflow` will say so.",
      }),
      hex_signature: z.boolean().openapi({ description: `Whether \`${HEX_SIGNATURE_HEADER}\` is sent too.` }),
      created_at: Time,
      secret: Secret(),
    })
    .openapi("WebhookEndpoint"),
);

const WebhookSubscription = z.lazy(() =>
  z
    .object({
      subscription_id: z.uuid(),
      endpoint_id: z.uuid(),
      url: z.string(),
      job_id: z.string().nullable(),
      source_id: z.uuid().nullable(),
      org_id: z.uuid().nullable(),
      search: z.record(z.string(), z.unknown()).nullable().openapi({
        description: "The filters of a search, as they are understood; null for one thing.",
      }),
      events: z.array(EventType),
      created_at: Time,
      secret: Secret(),
    })
    .openapi("WebhookSubscription"),
);

const hexSignature = once(() =>
  booleanParameter(
    `true: each request bears \`${HEX_SIGNATURE_HEADER}\` too, as clients of the reference check it: HMAC-SHA256 of the body in hex, the whole secret with its \`whsec_\` as the key. It says nothing of when it was sent: who can, should check \`webhook-signature\`. If not given, as it is; off for a new endpoint.`,
  ),
);
const Url = once(() => z.string().max(limits.urlCharsMax));
export const NewEndpoint = once(() =>
  z.object({
    url: oneParameter(Url(), "Where events are pushed: https, a public host name, the usual port."),
    hex_signature: hexSignature(),
    ...strictParameter,
  }),
);
/** `providers`: those that a search can name. */
export const newSubscription = (providers: readonly string[]) => {
  const { event_types: _types, ...filters } = eventFilterParameters(providers);
  return z.object({
    url: oneParameter(Url(), "Where to: an endpoint of yours, made if it is new. Or `endpoint_id`."),
    endpoint_id: oneParameter(Uuid, "Where to. Or `url`."),
    job_id: oneParameter(JobId, "Events of one posting. Exactly one of `job_id`, `source_id`, `org_id`, `search`."),
    source_id: oneParameter(Uuid, "Events of one board."),
    org_id: oneParameter(Uuid, "Events of one company."),
    search: objectOf(filters).openapi({
      description: `Events of the postings that a search finds, as they stand when their event is noticed: an object of the filters of \`GET /events/search\`, \`{}\` for those of every posting; times of events, kinds and pages aside, of ${WEBHOOK_SEARCH_CHARS_MAX} characters at most. ${limits.webhookSearchesPerKey} a key.`,
    }),
    events: listParameter(z.array(EventType), "Kinds of event; all if not given."),
    hex_signature: hexSignature(),
    ...strictParameter,
  });
};
export type NewSubscription = z.infer<ReturnType<typeof newSubscription>>;
export const listQuery = once(() => z.object(pageParameters));
export const endpointParams = once(() =>
  z.object({ endpoint_id: Uuid.openapi({ description: "An endpoint's `endpoint_id`." }) }),
);
const subscriptionParams = once(() =>
  z.object({
    subscription_id: Uuid.openapi({ description: "A subscription's `subscription_id`." }),
  }),
);
const one = <T extends z.ZodType>(schema: T) => z.object({ data: schema, meta: RecordMeta });
const Deleted = z.lazy(() => z.object({ data: z.object({ deleted: z.literal(true) }) }));
const jsonBody = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { "application/json": { schema } } },
});

export const makeEndpointRoute = once(() =>
  createRoute({
    method: "post",
    path: "/webhook_endpoints",
    summary: "Make an address known that events are to be pushed to",
    description:
      "Each event is a POST of `{type, timestamp, data}`, where `data` is a `JobEvent`, and beside them `event_type`, `event_id`, `job_id`, `org_id`, `observed_at` and `subscription_id` (of the first subscription that asked for it; null when that ended), signed by Standard Webhooks 1.0.0: `webhook-id` (the `event_id`; one that comes twice is the same event), `webhook-timestamp` and `webhook-signature`. Any 2xx within ten seconds takes it; redirects are not followed; otherwise it is sent again after 5 minutes to 24 hours, eight times. 410, or three days without any success, disable the endpoint (`disabled_at`): what waits is dropped and nothing is sent, until the same address is sent here again. Then one `endpoint.overflow` says from when on events were missed, and which calls give them.\n\n" +
      `Turns are shared fairly by keys, and by the endpoints of a key. When ${limits.webhookWaitingMax} events wait for an endpoint, ` +
      "further ones are left out; behind those that wait it gets one `endpoint.overflow` (whatever kinds of event were " +
      "subscribed to), and from then on events again. Its `data` is `{endpoint_id, missed_from, missed_until, recover}`: " +
      "`recover` lists the calls that give what was missed, of boards and companies " +
      "`GET /jobs?changed_after=<missed_from>&status=any&source_ids=<ids>` (follow `meta.next_cursor` to the end), of " +
      "searches `GET /events/search?observed_after=<missed_from>` with their filters.",
    ...keyed,
    request: jsonBody(NewEndpoint()),
    responses: {
      201: ok(() => one(WebhookEndpoint), "Made; its secret is shown this once"),
      200: ok(() => one(WebhookEndpoint), "Was there already; it is enabled"),
      ...problemResponses(400, 401, 409),
    },
  }),
);

export const listEndpointsRoute = once(() =>
  createRoute({
    method: "get",
    path: "/webhook_endpoints",
    summary: "Your endpoints, oldest first",
    ...keyed,
    request: { query: z.object(strictParameter) },
    responses: { 200: ok(() => one(z.array(WebhookEndpoint)), "Endpoints"), ...problemResponses(400, 401) },
  }),
);

export const deleteEndpointRoute = once(() =>
  createRoute({
    method: "delete",
    path: "/webhook_endpoints/{endpoint_id}",
    summary: "Remove an endpoint and its subscriptions",
    ...keyed,
    request: { params: endpointParams() },
    responses: { 200: ok(() => Deleted, "Removed"), ...problemResponses(400, 401, 404) },
  }),
);

/** Both addresses that clients know subscriptions by. */
export const subscriptionPaths = ["/subscriptions", "/webhook_endpoints/subscriptions"] as const;
export const subscribeRoute = <Body extends z.ZodType>(body: Body) =>
  ({
    method: "post",
    summary: "Have the events of a posting, a board, a company or a search pushed",
    description: "Events observed from now on, first crawls of boards left out; within five minutes of their crawl.",
    ...keyed,
    request: jsonBody(body),
    responses: {
      201: ok(() => one(WebhookSubscription), "Subscribed; `secret` is there when the endpoint is new"),
      200: ok(() => one(WebhookSubscription), "Was there already"),
      ...problemResponses(400, 401, 409),
    },
  }) as const;
export const listSubscriptionsRoute = once(
  () =>
    ({
      method: "get",
      summary: "Your subscriptions, by endpoint, oldest first",
      ...keyed,
      request: { query: listQuery() },
      responses: {
        200: ok(() => z.object({ data: z.array(WebhookSubscription), meta: Meta }), "Subscriptions"),
        ...problemResponses(400, 401),
      },
    }) as const,
);
export const unsubscribeRoute = once(
  () =>
    ({
      method: "delete",
      summary: "End a subscription",
      ...keyed,
      request: { params: subscriptionParams() },
      responses: { 200: ok(() => Deleted, "Ended"), ...problemResponses(400, 401, 404) },
    }) as const,
);

/** `secret` where it is shown: when the endpoint is made. */
export function toEndpoint(row: WebhookEndpointRow, secret: string | null): z.infer<typeof WebhookEndpoint> {
  return {
    endpoint_id: row.endpointId,
    url: row.url,
    status: row.disabledAt === null ? (row.failingSince === null ? "active" : "failing") : "disabled",
    failing_since: isoTime(row.failingSince),
    disabled_at: isoTime(row.disabledAt),
    disabled_reason: row.disabledReason,
    waiting: row.waiting,
    missed_from: isoTime(row.missedFrom),
    hex_signature: row.hexSignature === 1,
    created_at: isoTime(row.createdAt),
    ...(secret === null ? {} : { secret }),
  };
}

export function toSubscription(
  row: WebhookSubscriptionRow,
  secret: string | null,
): z.infer<typeof WebhookSubscription> {
  const [kind, id] = row.subject.split(":");
  const idOf = (name: (typeof subjects)[number]): string | null => (name === kind ? (id ?? null) : null);
  return {
    subscription_id: row.subscriptionId,
    endpoint_id: row.endpointId,
    url: row.url,
    job_id: idOf("job_id"),
    source_id: idOf("source_id"),
    org_id: idOf("org_id"),
    search: row.search === null ? null : askedSearch(readSearch(row.search)),
    events: row.events.split(" ") as EventType[],
    created_at: isoTime(row.createdAt),
    ...(secret === null ? {} : { secret }),
  };
}
