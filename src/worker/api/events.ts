import { createRoute } from "@hono/zod-openapi";
import type { Context } from "hono";
import { limits } from "../../core/limits.ts";
import type { AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, problemResponses, type AppEnv } from "../http/router.ts";
import { saidOfIgnoredWords } from "./asked-words.ts";
import { EventList, eventList, ok } from "./envelope.ts";
import { feedParameters, postingFiltersOf, readFeedPage, type GivenFeed } from "./event-search.ts";
import { saidOfReadings } from "./reading-notes.ts";

/** The change feed. */
export function createEventsApi(deps: AppDependencies) {
  const parameters = feedParameters(deps.providers.map((provider) => provider.name));
  const api = createRouter();
  const feedRoute = createRoute({
    method: "get",
    path: "/events/search",
    summary: "The change feed, newest first",
    description:
      "Filters of postings find the events of those that match as they stand now, open or closed. One page reads a " +
      "bounded part of the feed: under a rare filter it may be short or empty, the first one too, and still have a " +
      "`next_cursor`. Read on until `meta.has_more` is false, not until a page is empty. Company, title and place are the posting's as they stand now. As RSS, Atom and JSON Feed: " +
      "`/events.rss`, `/events.atom` and `/events.json` with the same query.",
    request: { query: parameters },
    responses: { 200: ok(() => EventList, "Events"), ...problemResponses(400) },
  });
  const postRoute = createRoute({
    ...feedRoute,
    method: "post",
    summary: "The change feed, the parameters as a JSON body",
    request: { body: { content: { "application/json": { schema: parameters } } } },
  });
  const answer = async (c: Context<AppEnv>, given: GivenFeed) => {
    const { limit = limits.pageRowsDefault } = given;
    const page = await readFeedPage(c.env.DB, given, limit);
    const list = eventList(page, limit, await ignoredParams(c, parameters.shape));
    const filters = postingFiltersOf(given) ?? { status: "any" };
    const said = { ...saidOfReadings(filters), ...saidOfIgnoredWords(filters) };
    const has_more = list.meta.next_cursor !== undefined;
    return { ...list, meta: { ...list.meta, has_more, ...(page.isPartial ? { partial: true } : {}), ...said } };
  };
  api.openapi(feedRoute, async (c) => c.json(await answer(c, c.req.valid("query")), 200, cacheTags("events")));
  api.openapi(postRoute, async (c) => c.json(await answer(c, c.req.valid("json")), 200));
  return api;
}
