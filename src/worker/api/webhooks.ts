import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { EventType } from "../../core/event.ts";
import { limits } from "../../core/limits.ts";
import { readSettings } from "../../core/operator-settings.ts";
import { checkWebhookUrl, isLocalHook, joinEventTypes } from "../../core/webhook.ts";
import { searchSubject, WEBHOOK_SEARCH_CHARS_MAX, type WebhookSearch } from "../../db/clients/webhook-search.ts";
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
import { originOf } from "../http/origin.ts";
import { strictParameter } from "../http/parameters.ts";
import { badParameter, ProblemError } from "../http/problem.ts";
import { cutPage, readPage } from "../http/read-page.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, type AppEnv } from "../http/router.ts";
import { listMeta, recordMeta } from "./envelope.ts";
import { toFilterValues } from "./job-search.ts";
import { addWebhookTries } from "./webhook-tries.ts";
import {
  deleteEndpointRoute,
  listEndpointsRoute,
  listQuery,
  listSubscriptionsRoute,
  makeEndpointRoute,
  NewEndpoint,
  newSubscription,
  type NewSubscription,
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
  const body = newSubscription(deps.providers.map(({ name }) => name));
  api.openapi(makeEndpointRoute(), async (c) => {
    const { url, hex_signature: hexSignature = null } = c.req.valid("json");
    const ignored = await ignoredParams(c, NewEndpoint().shape);
    const { row, secret } = await makeEndpoint(deps, c, url, hexSignature);
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
    api.openapi(createRoute({ ...subscribeRoute(body), path }), async (c) => {
      const given = c.req.valid("json");
      const ignored = await ignoredParams(c, body.shape);
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
  addWebhookTries(api, deps);
  return api;
}

/** The caller's key as it is stored; `requireKey` has seen to it that there is one. */
function keyOf(c: Context<AppEnv>): string {
  return c.get("caller")?.client ?? "";
}

/** The endpoint of an address; `secret` is null when it was there before. */
async function makeEndpoint(
  deps: AppDependencies,
  c: Context<AppEnv>,
  given: string | undefined,
  hexSignature: boolean | null,
) {
  if (given === undefined) throw badParameter("url", "is needed: the address that events are pushed to");
  const checked = checkWebhookUrl(
    given,
    [originOf(c), c.req.url].map((own) => new URL(own).hostname),
    { allowsLocal: readSettings(c.env).allowsLocalWebhooks },
  );
  if (!checked.ok) throw badParameter("url", checked.problem);
  if (!isLocalHook(checked.url) && (await deps.leadsInside(c.env, new URL(checked.url).hostname)))
    throw badParameter("url", "must name a host of the public internet: this one leads to a private network");
  const saved = await deps.webhooks.saveEndpoint(c.env, keyOf(c), checked.url, hexSignature);
  if (saved === null) {
    throw new ProblemError(409, `You have ${limits.webhookEndpointsPerKey} endpoints; remove one first.`);
  }
  return { row: saved.row, secret: saved.secret };
}

async function subscribe(deps: AppDependencies, c: Context<AppEnv>, given: NewSubscription) {
  const { subject, search } = await requireSubject(c.env, given);
  if ((given.url === undefined) === (given.endpoint_id === undefined)) {
    throw badParameter("url", "give url or endpoint_id");
  }
  const events = joinEventTypes(given.events ?? EventType.options);
  const endpoint =
    given.endpoint_id === undefined
      ? await makeEndpoint(deps, c, given.url, given.hex_signature ?? null)
      : { row: await requireEndpoint(c, given.endpoint_id), secret: null };
  const saved = await deps.webhooks.saveSubscription(c.env, keyOf(c), {
    endpointId: endpoint.row.endpointId,
    subject,
    search,
    events,
  });
  if (saved === null) {
    const most = `The endpoint has ${limits.webhookSubscriptionsPerEndpoint} subscriptions`;
    const searches = `you have ${limits.webhookSearchesPerKey} searches, or all keys together ${limits.webhookSearchesMax}`;
    throw new ProblemError(409, `${search === null ? most : `${most}, or ${searches}`}; end one first.`);
  }
  return { ...saved, secret: endpoint.secret };
}

/** The caller's endpoint of an id; a 400 of the body's field where there is none. */
async function requireEndpoint(c: Context<AppEnv>, endpointId: string): Promise<WebhookEndpointRow> {
  const row = (await readEndpoints(c.env.DB, keyOf(c))).find((endpoint) => endpoint.endpointId === endpointId);
  if (row === undefined) throw badParameter("endpoint_id", "you have no endpoint with this id");
  return row;
}

/** What is subscribed to. Throws a 400 unless it is one thing, and known. */
async function requireSubject(env: Env, given: NewSubscription): Promise<{ subject: string; search: string | null }> {
  const names = ([...subjects, "search"] as const).filter((name) => given[name] !== undefined);
  const [name, ...more] = names;
  if (name === undefined || more.length > 0) {
    throw badParameter(more[0] ?? "job_id", "give one of job_id, source_id, org_id, search");
  }
  if (name === "search") return searchOf(given.search ?? {});
  const id = given[name] ?? "";
  const isKnown = {
    job_id: async () => (await readJob(env.DB, env.BUCKET_NAME, id, [])) !== null,
    source_id: async () => (await readSource(env.DB, id)) !== null,
    org_id: async () => (await readOrgsById(env.DB, [id])).length > 0,
  };
  if (!(await isKnown[name]())) throw badParameter(name, "there is none with this id");
  return { subject: `${name}:${id}`, search: null };
}

/** A search as it is stored: what is asked for, under one name each. */
function searchOf(given: NonNullable<NewSubscription["search"]>): { subject: string; search: string } {
  const { status, ...values } = toFilterValues(given, "any");
  const { field_name, reason } = given;
  const search = Object.fromEntries(
    Object.entries({ ...values, status: status === "any" ? undefined : status, field_name, reason }).filter(
      ([, value]) => value !== undefined,
    ),
  ) as WebhookSearch;
  const text = JSON.stringify(search);
  if (text.length > WEBHOOK_SEARCH_CHARS_MAX)
    throw badParameter("search", `at most ${WEBHOOK_SEARCH_CHARS_MAX} characters`);
  return { subject: searchSubject(search), search: text };
}
