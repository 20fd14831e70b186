import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { EventType } from "../../core/event.ts";
import { limits } from "../../core/limits.ts";
import { checkWebhookUrl, joinEventTypes } from "../../core/webhook.ts";
import { readJob } from "../../db/search/read-jobs.ts";
import { readOrgsById } from "../../db/boards/read-orgs.ts";
import { readSource } from "../../db/boards/read-sources.ts";
import {
  readEndpoints,
  readSubscriptions,
  type SubscriptionPosition,
  type WebhookEndpointRow,
} from "../../db/clients/webhooks.ts";
import type { AppDependencies } from "../dependencies.ts";
import { requireKey } from "../http/api-key-auth.ts";
import { originOf } from "../http/origin.ts";
import { strictParameter } from "../http/parameters.ts";
import { badParameter, ProblemError } from "../http/problem.ts";
import { cutPage, readPage } from "../http/read-page.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, type AppEnv } from "../http/router.ts";
import { listMeta, recordMeta } from "./envelope.ts";
import {
  deleteEndpointRoute,
  listEndpointsRoute,
  listQuery,
  listSubscriptionsRoute,
  makeEndpointRoute,
  NewEndpoint,
  NewSubscription,
  subjects,
  subscribeRoute,
  subscriptionPaths,
  toEndpoint,
  toSubscription,
  unsubscribeRoute,
} from "./webhook-routes.ts";

const Position: z.ZodType<SubscriptionPosition> = z.tuple([z.int(), z.int()]);

/** Endpoints and subscriptions of a key's holder. */
export function createWebhooksApi(deps: AppDependencies) {
  const api = createRouter();
  api.use("/webhook_endpoints/*", requireKey);
  api.use("/subscriptions/*", requireKey);
  api.openapi(makeEndpointRoute(), async (c) => {
    const { url } = c.req.valid("json");
    const ignored = await ignoredParams(c, NewEndpoint().shape);
    const { row, secret } = await makeEndpoint(deps, c, url);
    return c.json({ data: toEndpoint(row, secret), ...recordMeta(ignored) }, secret === null ? 200 : 201);
  });
  api.openapi(listEndpointsRoute(), async (c) => {
    const ignored = await ignoredParams(c, strictParameter);
    const rows = await readEndpoints(c.env.DB, keyOf(c));
    return c.json({ data: rows.map((row) => toEndpoint(row, null)), ...recordMeta(ignored) }, 200);
  });
  api.openapi(deleteEndpointRoute(), async (c) => {
    const { endpoint_id: endpointId } = c.req.valid("param");
    if (await deps.webhooks.deleteEndpoint(c.env, keyOf(c), endpointId)) {
      return c.json({ data: { deleted: true as const } }, 200);
    }
    throw new ProblemError(404, `You have no endpoint with the id ${endpointId}.`);
  });
  for (const path of subscriptionPaths) {
    api.openapi(createRoute({ ...subscribeRoute(), path }), async (c) => {
      const given = c.req.valid("json");
      const ignored = await ignoredParams(c, NewSubscription().shape);
      const { row, created, secret } = await subscribe(deps, c, given);
      return c.json({ data: toSubscription(row, secret), ...recordMeta(ignored) }, created ? 201 : 200);
    });
    api.openapi(createRoute({ ...listSubscriptionsRoute(), path }), async (c) => {
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
      const ignored = await ignoredParams(c, listQuery().shape);
      const data = page.rows.map((row) => toSubscription(row, null));
      const order = "endpoint_id,created_at:asc";
      return c.json(
        { data, meta: listMeta({ limit, count: data.length, order, next: page.nextCursor, ignored }) },
        200,
      );
    });
    api.openapi(createRoute({ ...unsubscribeRoute(), path: `${path}/{subscription_id}` as const }), async (c) => {
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
  const checked = checkWebhookUrl(
    given,
    [originOf(c), c.req.url].map((own) => new URL(own).hostname),
  );
  if (!checked.ok) throw badParameter("url", checked.problem);
  if (await deps.leadsInside(c.env, new URL(checked.url).hostname))
    throw badParameter("url", "must name a host of the public internet: this one leads to a private network");
  const saved = await deps.webhooks.saveEndpoint(c.env, keyOf(c), checked.url);
  if (saved === null) {
    throw new ProblemError(409, `You have ${limits.webhookEndpointsPerKey} endpoints; remove one first.`);
  }
  return { row: saved.row, secret: saved.secret };
}

async function subscribe(
  deps: AppDependencies,
  c: Context<AppEnv>,
  given: z.infer<ReturnType<typeof NewSubscription>>,
) {
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

/** The one thing that is subscribed to. Throws a 400 unless it is one, and known. */
async function requireSubject(env: Env, given: z.infer<ReturnType<typeof NewSubscription>>): Promise<string> {
  const [name, ...more] = subjects.filter((one_) => given[one_] !== undefined);
  const id = name === undefined ? undefined : given[name];
  if (name === undefined || id === undefined || more.length > 0) {
    throw badParameter(more[0] ?? "job_id", "give one of job_id, source_id, org_id");
  }
  const isKnown = {
    job_id: async () => (await readJob(env.DB, env.BUCKET_NAME, id, [])) !== null,
    source_id: async () => (await readSource(env.DB, id)) !== null,
    org_id: async () => (await readOrgsById(env.DB, [id])).length > 0,
  };
  if (!(await isKnown[name]())) throw badParameter(name, "there is none with this id");
  return `${name}:${id}`;
}
