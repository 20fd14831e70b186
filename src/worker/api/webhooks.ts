import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { EventType } from "../../core/event.ts";
import { limits } from "../../core/limits.ts";
import { isoTime } from "../../core/time.ts";
import { checkWebhookUrl, joinEventTypes } from "../../core/webhook.ts";
import { readJob } from "../../db/read-jobs.ts";
import { readOrgsById } from "../../db/read-orgs.ts";
import { readSource } from "../../db/read-sources.ts";
import {
  readEndpoints,
  readSubscriptions,
  type SubscriptionPosition,
  type WebhookEndpointRow,
  type WebhookSubscriptionRow,
} from "../../db/webhooks.ts";
import type { AppDependencies } from "../dependencies.ts";
import { requireKey } from "../http/api-key-auth.ts";
import { listParameter, oneParameter, pageParameters, strictParameter } from "../http/parameters.ts";
import { badParameter, ProblemError } from "../http/problem.ts";
import { cutPage, readPage } from "../http/read-page.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, problemResponses, type AppEnv } from "../http/router.ts";
import { JobId, listMeta, Meta, ok, RecordMeta, recordMeta, Uuid } from "./envelope.ts";

const security = [{ key: [] }, { bearerKey: [] }];
const Time = z.iso.datetime({ precision: 3 });
const Secret = z
  .string()
  .optional()
  .openapi({ description: "Signs what is pushed (`whsec_...`). Shown this once, when the endpoint is made." });

/** An address that events are pushed to. */
const WebhookEndpoint = z
  .object({
    endpoint_id: z.uuid(),
    url: z.string(),
    status: z.enum(["active", "failing", "disabled"]),
    failing_since: Time.nullable().openapi({ description: "Since when no event has arrived, though some were sent." }),
    disabled_at: Time.nullable(),
    disabled_reason: z.string().nullable().openapi({ description: "`http_410`, `timeout`, `key_revoked` ..." }),
    created_at: Time,
    secret: Secret,
  })
  .openapi("WebhookEndpoint");

const WebhookSubscription = z
  .object({
    subscription_id: z.uuid(),
    endpoint_id: z.uuid(),
    url: z.string(),
    job_id: z.string().nullable(),
    source_id: z.uuid().nullable(),
    org_id: z.uuid().nullable(),
    events: z.array(EventType),
    created_at: Time,
    secret: Secret,
  })
  .openapi("WebhookSubscription");

const Url = z.string().max(limits.urlCharsMax);
const NewEndpoint = z.object({
  url: oneParameter(Url, "Where events are pushed: https, a public host name, the usual port."),
  ...strictParameter,
});
const NewSubscription = z.object({
  url: oneParameter(Url, "Where to: an endpoint of yours, made if it is new. Or `endpoint_id`."),
  endpoint_id: oneParameter(Uuid, "Where to. Or `url`."),
  job_id: oneParameter(JobId, "Events of one posting. Exactly one of `job_id`, `source_id`, `org_id`."),
  source_id: oneParameter(Uuid, "Events of one board."),
  org_id: oneParameter(Uuid, "Events of one company."),
  events: listParameter(z.array(EventType), "Kinds of event; all if not given."),
  ...strictParameter,
});
const Position: z.ZodType<SubscriptionPosition> = z.tuple([z.int(), z.int()]);
const listQuery = z.object(pageParameters);
const endpointParams = z.object({ endpoint_id: Uuid.openapi({ description: "An endpoint's `endpoint_id`." }) });
const subscriptionParams = z.object({
  subscription_id: Uuid.openapi({ description: "A subscription's `subscription_id`." }),
});
const one = <T extends z.ZodType>(schema: T) => z.object({ data: schema, meta: RecordMeta });
const Deleted = z.object({ data: z.object({ deleted: z.literal(true) }) });
const jsonBody = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { "application/json": { schema } } },
});

const makeEndpointRoute = createRoute({
  method: "post",
  path: "/webhook_endpoints",
  summary: "Make an address known that events are to be pushed to",
  description:
    "Each event is a POST of `{type, timestamp, data}`, where `data` is a `JobEvent`, signed by Standard Webhooks 1.0.0: `webhook-id` (the `event_id`; one that comes twice is the same event), `webhook-timestamp` and `webhook-signature`. Any 2xx within ten seconds takes it; redirects are not followed; otherwise it is sent again after 5 minutes to 24 hours, eight times. 410, or three days without any success, disable the endpoint; the same address sent here again enables it.",
  security,
  request: jsonBody(NewEndpoint),
  responses: {
    201: ok(one(WebhookEndpoint), "Made; its secret is shown this once"),
    200: ok(one(WebhookEndpoint), "Was there already; it is enabled"),
    ...problemResponses(400, 401, 409),
  },
});

const listEndpointsRoute = createRoute({
  method: "get",
  path: "/webhook_endpoints",
  summary: "Your endpoints, oldest first",
  security,
  request: { query: z.object(strictParameter) },
  responses: { 200: ok(one(z.array(WebhookEndpoint)), "Endpoints"), ...problemResponses(400, 401) },
});

const deleteEndpointRoute = createRoute({
  method: "delete",
  path: "/webhook_endpoints/{endpoint_id}",
  summary: "Remove an endpoint and its subscriptions",
  security,
  request: { params: endpointParams },
  responses: { 200: ok(Deleted, "Removed"), ...problemResponses(400, 401, 404) },
});

/** Both addresses that clients know subscriptions by. */
const subscriptionPaths = ["/subscriptions", "/webhook_endpoints/subscriptions"] as const;
const subscribeRoute = {
  method: "post",
  summary: "Have the events of a posting, a board or a company pushed",
  description: "Events observed from now on, first crawls of boards left out; within five minutes of their crawl.",
  security,
  request: jsonBody(NewSubscription),
  responses: {
    201: ok(one(WebhookSubscription), "Subscribed; `secret` is there when the endpoint is new"),
    200: ok(one(WebhookSubscription), "Was there already"),
    ...problemResponses(400, 401, 409),
  },
} as const;
const listSubscriptionsRoute = {
  method: "get",
  summary: "Your subscriptions, by endpoint, oldest first",
  security,
  request: { query: listQuery },
  responses: {
    200: ok(z.object({ data: z.array(WebhookSubscription), meta: Meta }), "Subscriptions"),
    ...problemResponses(400, 401),
  },
} as const;
const unsubscribeRoute = {
  method: "delete",
  summary: "End a subscription",
  security,
  request: { params: subscriptionParams },
  responses: { 200: ok(Deleted, "Ended"), ...problemResponses(400, 401, 404) },
} as const;

/** Endpoints and subscriptions of a key's holder. */
export function createWebhooksApi(deps: AppDependencies) {
  const api = createRouter();
  api.use("/webhook_endpoints/*", requireKey);
  api.use("/subscriptions/*", requireKey);
  api.openapi(makeEndpointRoute, async (c) => {
    const { url } = c.req.valid("json");
    const ignored = await ignoredParams(c, NewEndpoint.shape);
    const { row, secret } = await makeEndpoint(deps, c, url);
    return c.json({ data: toEndpoint(row, secret), ...recordMeta(ignored) }, secret === null ? 200 : 201);
  });
  api.openapi(listEndpointsRoute, async (c) => {
    const ignored = await ignoredParams(c, strictParameter);
    const rows = await readEndpoints(c.env.DB, keyOf(c));
    return c.json({ data: rows.map((row) => toEndpoint(row, null)), ...recordMeta(ignored) }, 200);
  });
  api.openapi(deleteEndpointRoute, async (c) => {
    const { endpoint_id: endpointId } = c.req.valid("param");
    if (await deps.webhooks.deleteEndpoint(c.env, keyOf(c), endpointId)) {
      return c.json({ data: { deleted: true as const } }, 200);
    }
    throw new ProblemError(404, `You have no endpoint with the id ${endpointId}.`);
  });
  for (const path of subscriptionPaths) {
    api.openapi(createRoute({ ...subscribeRoute, path }), async (c) => {
      const given = c.req.valid("json");
      const ignored = await ignoredParams(c, NewSubscription.shape);
      const { row, created, secret } = await subscribe(deps, c, given);
      return c.json({ data: toSubscription(row, secret), ...recordMeta(ignored) }, created ? 201 : 200);
    });
    api.openapi(createRoute({ ...listSubscriptionsRoute, path }), async (c) => {
      const { limit = limits.pageRowsDefault, cursor } = c.req.valid("query");
      const keyHash = keyOf(c);
      const list = { kind: "subscriptions" as const, filters: { keyHash }, position: Position, cursor };
      const page = await readPage(c.env.DB, list, async (after) =>
        cutPage(
          await readSubscriptions(c.env.DB, keyHash, after ?? [0, 0], limit + 1),
          limit,
          (row): SubscriptionPosition => [row.endpoint, row.id],
        ),
      );
      const ignored = await ignoredParams(c, listQuery.shape);
      const data = page.rows.map((row) => toSubscription(row, null));
      const order = "endpoint_id,created_at:asc";
      return c.json(
        { data, meta: listMeta({ limit, count: data.length, order, next: page.nextCursor, ignored }) },
        200,
      );
    });
    api.openapi(createRoute({ ...unsubscribeRoute, path: `${path}/{subscription_id}` as const }), async (c) => {
      const { subscription_id: subscriptionId } = c.req.valid("param");
      if (await deps.webhooks.deleteSubscription(c.env, keyOf(c), subscriptionId)) {
        return c.json({ data: { deleted: true as const } }, 200);
      }
      throw new ProblemError(404, `You have no subscription with the id ${subscriptionId}.`);
    });
  }
  return api;
}

/** The caller's key as it is stored; `requireKey` has seen to it that there is one. */
function keyOf(c: Context<AppEnv>): string {
  return c.get("caller")?.client ?? "";
}

/** The endpoint of an address; `secret` is null when it was there before. */
async function makeEndpoint(deps: AppDependencies, c: Context<AppEnv>, given: string | undefined) {
  if (given === undefined) throw badParameter("url", "is needed: the address that events are pushed to");
  const checked = checkWebhookUrl(given, [new URL(c.req.url).hostname]);
  if (!checked.ok) throw badParameter("url", checked.problem);
  const saved = await deps.webhooks.saveEndpoint(c.env, keyOf(c), checked.url);
  if (saved === null) {
    throw new ProblemError(409, `You have ${limits.webhookEndpointsPerKey} endpoints; remove one first.`);
  }
  return { row: saved.row, secret: saved.secret };
}

async function subscribe(deps: AppDependencies, c: Context<AppEnv>, given: z.infer<typeof NewSubscription>) {
  const subject = await requireSubject(c.env, given);
  if ((given.url === undefined) === (given.endpoint_id === undefined)) {
    throw badParameter("url", "give url or endpoint_id");
  }
  const events = joinEventTypes(given.events ?? EventType.options);
  const endpoint =
    given.endpoint_id === undefined
      ? await makeEndpoint(deps, c, given.url)
      : { row: await requireEndpoint(c, given.endpoint_id), secret: null };
  const saved = await deps.webhooks.saveSubscription(c.env, keyOf(c), {
    endpointId: endpoint.row.endpointId,
    subject,
    events,
  });
  if (saved === null) {
    const detail = `The endpoint has ${limits.webhookSubscriptionsPerEndpoint} subscriptions; end one first.`;
    throw new ProblemError(409, detail);
  }
  return { ...saved, secret: endpoint.secret };
}

async function requireEndpoint(c: Context<AppEnv>, endpointId: string): Promise<WebhookEndpointRow> {
  const row = (await readEndpoints(c.env.DB, keyOf(c))).find((endpoint) => endpoint.endpointId === endpointId);
  if (row === undefined) throw badParameter("endpoint_id", "you have no endpoint with this id");
  return row;
}

const subjects = ["job_id", "source_id", "org_id"] as const;

/** The one thing that is subscribed to. Throws a 400 unless it is one, and known. */
async function requireSubject(env: Env, given: z.infer<typeof NewSubscription>): Promise<string> {
  const [name, ...more] = subjects.filter((one_) => given[one_] !== undefined);
  const id = name === undefined ? undefined : given[name];
  if (name === undefined || id === undefined || more.length > 0) {
    throw badParameter(more[0] ?? "job_id", "give one of job_id, source_id, org_id");
  }
  const isKnown = {
    job_id: async () => (await readJob(env.DB, env.BUCKET_NAME, id, false)) !== null,
    source_id: async () => (await readSource(env.DB, id)) !== null,
    org_id: async () => (await readOrgsById(env.DB, [id])).length > 0,
  };
  if (!(await isKnown[name]())) throw badParameter(name, "there is none with this id");
  return `${name}:${id}`;
}

function toEndpoint(row: WebhookEndpointRow, secret: string | null): z.infer<typeof WebhookEndpoint> {
  return {
    endpoint_id: row.endpointId,
    url: row.url,
    status: row.disabledAt === null ? (row.failingSince === null ? "active" : "failing") : "disabled",
    failing_since: isoTime(row.failingSince),
    disabled_at: isoTime(row.disabledAt),
    disabled_reason: row.disabledReason,
    created_at: isoTime(row.createdAt),
    ...(secret === null ? {} : { secret }),
  };
}

function toSubscription(row: WebhookSubscriptionRow, secret: string | null): z.infer<typeof WebhookSubscription> {
  const [kind, id] = row.subject.split(":");
  const idOf = (name: (typeof subjects)[number]): string | null => (name === kind ? (id ?? null) : null);
  return {
    subscription_id: row.subscriptionId,
    endpoint_id: row.endpointId,
    url: row.url,
    job_id: idOf("job_id"),
    source_id: idOf("source_id"),
    org_id: idOf("org_id"),
    events: row.events.split(" ") as EventType[],
    created_at: isoTime(row.createdAt),
    ...(secret === null ? {} : { secret }),
  };
}
