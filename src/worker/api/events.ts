import { createRoute, z } from "@hono/zod-openapi";
import { EventType } from "../../core/event.ts";
import { limits } from "../../core/limits.ts";
import { readFeed, type FeedBudget, type FeedPosition } from "../../db/events/read-event-feed.ts";
import type { AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import {
  booleanParameter,
  listParameter,
  openListParameter,
  pageParameters,
  timeParameter,
} from "../http/parameters.ts";
import { badParameter } from "../http/problem.ts";
import { readPage } from "../http/read-page.ts";
import { ignoredParams } from "../http/request-text.ts";
import type { Context } from "hono";
import { createRouter, problemResponses, type AppEnv } from "../http/router.ts";
import { EventList, eventList, ok, Uuid } from "./envelope.ts";

const Position: z.ZodType<FeedPosition> = z.tuple([z.int(), z.int()]);
const ids = z.array(Uuid).max(limits.lookupIdsMax);

/** The parameters of the change feed. */
export function feedParameters(providers: readonly string[]) {
  return z.object({
    event_types: listParameter(z.array(EventType), "Kinds of event; several separated by commas."),
    org_ids: listParameter(ids, "Companies, by org_id; several separated by commas."),
    source_ids: listParameter(ids, "Boards, by source_id; several separated by commas."),
    provider: openListParameter(providers, "ATS; several separated by commas."),
    ats_provider: openListParameter(providers, "Alias of `provider`."),
    observed_after: timeParameter("Events at or after this time."),
    observed_before: timeParameter("Events before this time."),
    include_baseline: booleanParameter("Also what the first crawl of a board found; false if not given."),
    ...pageParameters,
  });
}

export function createEventsApi(deps: AppDependencies) {
  const parameters = feedParameters(deps.providers.map((provider) => provider.name));
  const api = createRouter();
  const feedRoute = createRoute({
    method: "get",
    path: "/events/search",
    summary: "The change feed, newest first",
    description:
      "One page reads a bounded part of the feed: under a rare filter it may be short or empty and still have a next_cursor.",
    request: { query: parameters },
    responses: { 200: ok(() => EventList, "Events"), ...problemResponses(400) },
  });
  const postRoute = createRoute({
    ...feedRoute,
    method: "post",
    summary: "The change feed, the parameters as a JSON body",
    request: { body: { content: { "application/json": { schema: parameters } } } },
  });
  const answer = async (c: Context<AppEnv>, given: z.infer<typeof parameters>) => {
    const { limit = limits.pageRowsDefault } = given;
    const page = await readFeedPage(c.env.DB, given, limit);
    return eventList(page, limit, await ignoredParams(c, parameters.shape));
  };
  api.openapi(feedRoute, async (c) => c.json(await answer(c, c.req.valid("query")), 200, cacheTags("events")));
  api.openapi(postRoute, async (c) => c.json(await answer(c, c.req.valid("json")), 200));
  return api;
}

/** A page of the change feed, and the cursor of the next one. */
export async function readFeedPage(
  db: D1Database,
  given: z.infer<ReturnType<typeof feedParameters>>,
  rows: number,
  budget?: FeedBudget,
) {
  if (given.provider !== undefined && given.ats_provider !== undefined) {
    throw badParameter("ats_provider", "the same as provider; give one of them");
  }
  const filters = {
    types: given.event_types ?? null,
    orgIds: given.org_ids ?? null,
    sourceIds: given.source_ids ?? null,
    providers: given.provider ?? given.ats_provider ?? null,
    observedAfter: toMs(given.observed_after),
    observedBefore: toMs(given.observed_before),
    includeBaseline: given.include_baseline ?? false,
  };
  return readPage(db, { kind: "events", filters, position: Position, cursor: given.cursor }, async (after) =>
    readFeed(db, { ...filters, after, rows, ...(budget === undefined ? {} : { budget }) }),
  );
}

function toMs(time: string | undefined): number | null {
  return time === undefined ? null : Date.parse(time);
}
