import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { EventType, type JobEvent } from "../../core/event.ts";
import { limits } from "../../core/limits.ts";
import { once } from "../../core/once.ts";
import { isoTime } from "../../core/time.ts";
import { readDeliveries, type DeliveryPosition, type ListedDelivery } from "../../db/clients/webhook-log.ts";
import { readEndpoints, type WebhookEndpointRow } from "../../db/clients/webhooks.ts";
import type { AppDependencies } from "../dependencies.ts";
import { ProblemError } from "../http/problem.ts";
import { cutPage, readPage } from "../http/read-page.ts";
import { ignoredParams } from "../http/request-text.ts";
import { problemResponses, type AppEnv } from "../http/router.ts";
import { listMeta, Meta, ok } from "./envelope.ts";
import { readFeedPage } from "./event-search.ts";
import { endpointParams, keyed, listQuery } from "./webhook-routes.ts";

const Time = z.iso.datetime({ precision: 3 });
const Position: z.ZodType<DeliveryPosition> = z.tuple([z.union([z.literal(0), z.literal(1)]), z.int(), z.int()]);

/** An event that was, or is to be, pushed to an endpoint. */
const WebhookDelivery = z.lazy(() =>
  z
    .object({
      delivery_id: z.string(),
      status: z.enum(["pending", "delivered", "failed"]),
      event_id: z.string().nullable().openapi({
        description:
          "The `webhook-id` that it bears; null of a test, and where the event's board is not here any more.",
      }),
      event_type: z.enum([...EventType.options, "endpoint.test"]).nullable(),
      job_id: z.string().nullable(),
      field_name: z.string().nullable(),
      subscription_id: z.uuid().nullable().openapi({ description: "Null when the subscription ended." }),
      attempts: z.int(),
      answer: z.string().nullable().openapi({
        description: "What came of the last attempt: `http_200`, `http_500`, `timeout`, `network_error`.",
      }),
      next_attempt_at: Time.nullable(),
      settled_at: Time.nullable().openapi({ description: "When it arrived or was given up." }),
    })
    .openapi("WebhookDelivery"),
);
const TestResult = z.lazy(() =>
  z.object({
    data: z
      .object({
        webhook_id: z.string(),
        status: z.enum(["delivered", "failed"]),
        answer: z.string().openapi({ description: "`http_200`, `http_500`, `timeout`, `network_error` ..." }),
      })
      .openapi("WebhookTest"),
  }),
);
const Asked = z.lazy(() => z.object({ data: z.object({ redelivered: z.literal(true) }) }));

const testRoute = once(() =>
  createRoute({
    method: "post",
    path: "/webhook_deliveries/{endpoint_id}/test",
    summary: "Send an endpoint a test event, at once",
    description:
      "It is signed and made as any other, of the type `endpoint.test`; its data is the newest event there is. It is " +
      `sent once, changes nothing and is listed with the others. One in ${limits.webhookTestMsMin / 1_000} seconds.`,
    ...keyed,
    request: { params: endpointParams() },
    responses: { 200: ok(() => TestResult, "What came of it"), ...problemResponses(400, 401, 404) },
  }),
);
const listRoute = once(() =>
  createRoute({
    method: "get",
    path: "/webhook_deliveries/{endpoint_id}",
    summary: "What was pushed to an endpoint, and what waits",
    description: `First what waits, in the order in which it is sent, then what arrived or was given up within ${limits.webhookLogDays} days, newest first.`,
    ...keyed,
    request: { params: endpointParams(), query: listQuery() },
    responses: {
      200: ok(() => z.object({ data: z.array(WebhookDelivery), meta: Meta }), "Deliveries"),
      ...problemResponses(400, 401, 404),
    },
  }),
);
const redeliverRoute = once(() =>
  createRoute({
    method: "post",
    path: "/webhook_deliveries/{endpoint_id}/{delivery_id}/redeliver",
    summary: "Have an event sent again",
    description:
      "With the next run of the cron, within five minutes, under the same `webhook-id`; an event that waits is tried " +
      "with that run already.",
    ...keyed,
    request: {
      params: endpointParams().extend({
        delivery_id: z
          .string()
          .regex(/^[ps]\d{1,15}$/, "must be a delivery_id")
          .openapi({ description: "A delivery's `delivery_id`." }),
      }),
    },
    responses: { 200: ok(() => Asked, "It waits"), ...problemResponses(400, 401, 404, 409) },
  }),
);

/** Trying an endpoint, and seeing what came of its events. `requireKey` has seen to it that there is a caller. */
export function addWebhookTries(api: OpenAPIHono<AppEnv>, deps: AppDependencies): void {
  api.openapi(testRoute(), async (c) => {
    const { id, endpointId, testedAt } = await requireOwn(c, c.req.valid("param").endpoint_id);
    const target = await deps.webhooks.takeTestTurn(c.env, callerOf(c), endpointId);
    if (target === null) {
      const most = limits.webhookTestMsMin / 1_000;
      const left = Math.ceil(((testedAt ?? deps.now()) - deps.now()) / 1_000) + most;
      throw new ProblemError(429, `A test event was sent there just now; one in ${most} seconds.`, {
        headers: { "Retry-After": String(Math.min(Math.max(left, 1), most)) },
      });
    }
    const sent = await deps.webhooks.sendTest(c.env, endpointId, target, await newestEvent(c.env.DB));
    const { webhookId: webhook_id, isTaken, answer } = sent;
    const status = isTaken ? ("delivered" as const) : ("failed" as const);
    await deps.webhooks.noteTest(c.env, id, { status, answer });
    return c.json({ data: { webhook_id, status, answer } }, 200);
  });
  api.openapi(listRoute(), async (c) => {
    const { limit = limits.pageRowsDefault, cursor } = c.req.valid("query");
    const { id, endpointId, retryAt } = await requireOwn(c, c.req.valid("param").endpoint_id);
    const list = { kind: "deliveries" as const, filters: { endpointId }, position: Position, cursor };
    const page = await readPage(c.env.DB, list, async (after) =>
      cutPage(await readDeliveries(c.env.DB, id, after, limit + 1), limit, ({ position }) => position),
    );
    const ignored = await ignoredParams(c, listQuery().shape);
    const data = page.rows.map((row) => toDelivery(row, retryAt ?? 0));
    const order = "status,next_attempt_at:asc,settled_at:desc";
    return c.json({ data, meta: listMeta({ limit, count: data.length, order, next: page.nextCursor, ignored }) }, 200);
  });
  api.openapi(redeliverRoute(), async (c) => {
    const { endpoint_id, delivery_id: deliveryId } = c.req.valid("param");
    const endpoint = await requireOwn(c, endpoint_id);
    if (endpoint.disabledAt !== null)
      throw new ProblemError(409, "The endpoint is disabled; POST /webhook_endpoints with its url enables it.");
    if (await deps.webhooks.redeliver(c.env, endpoint.id, deliveryId))
      return c.json({ data: { redelivered: true as const } }, 200);
    throw new ProblemError(404, `The endpoint has no delivery with the id ${deliveryId}.`);
  });
}

function callerOf(c: Context<AppEnv>): string {
  return c.get("caller")?.client ?? "";
}

async function requireOwn(c: Context<AppEnv>, endpointId: string): Promise<WebhookEndpointRow> {
  const row = (await readEndpoints(c.env.DB, callerOf(c))).find((endpoint) => endpoint.endpointId === endpointId);
  if (row === undefined) throw new ProblemError(404, `You have no endpoint with the id ${endpointId}.`);
  return row;
}

/** Null while there has been none. */
async function newestEvent(db: D1Database): Promise<JobEvent | null> {
  const { events } = await readFeedPage(db, { include_baseline: true }, 1);
  return events[0] ?? null;
}

/** `heldTo` (ms): before then nothing is sent to its endpoint. */
function toDelivery(row: ListedDelivery, heldTo: number): z.infer<typeof WebhookDelivery> {
  return {
    delivery_id: row.deliveryId,
    status: row.status,
    event_id: row.event?.eventId ?? null,
    event_type: row.isTest ? "endpoint.test" : (row.event?.type ?? null),
    job_id: row.event?.jobId ?? null,
    field_name: row.event?.field ?? null,
    subscription_id: row.subscriptionId,
    attempts: row.attempts,
    answer: row.answer,
    next_attempt_at: row.nextAttemptAt === null ? null : isoTime(Math.max(row.nextAttemptAt, heldTo)),
    settled_at: isoTime(row.settledAt),
  };
}
