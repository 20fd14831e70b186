import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { readDescriptions } from "../../../db/postings/read-descriptions.ts";
import { descriptionParameters, formatsOf } from "../../api/descriptions.ts";
import { feedParameters, readFeedPage, toFeedFilters } from "../../api/event-search.ts";
import { labelProviders, type AppDependencies } from "../../dependencies.ts";
import { cacheTags } from "../../http/cache.ts";
import { lastModified } from "../../http/last-modified.ts";
import { feedFormats, type FeedFormat } from "../../http/list-formats.ts";
import type { AppEnv } from "../../http/router.ts";
import { nameBy, readOrgNames } from "../parts/search-words.ts";
import { postingsOf } from "../ledger/event-words.ts";
import { pageParametersOf } from "../parts/page-request.ts";
import { itemOfEvent } from "./feed-items.ts";
import { eventFeedWords, feedAddresses } from "./feed-words.ts";
import { writeFeed } from "./feeds.ts";
import { FEED_ROWS } from "./register-feeds.ts";
import { nextLink } from "./register-tables.ts";

/** Any search of events as a feed. */
export function registerEventFeeds(app: OpenAPIHono<AppEnv>, deps: AppDependencies): void {
  const schema = feedParameters(deps.providers.map(({ name }) => name)).extend(descriptionParameters());
  const nameProvider = labelProviders(deps.providers);
  const answer = async (c: Context<AppEnv>, format: FeedFormat): Promise<Response> => {
    const given = pageParametersOf(c, schema);
    const filters = toFeedFilters(given);
    const addresses = feedAddresses(c, format, { status: "any" });
    const hasDescriptions = formatsOf(given).length > 0;
    const { text, newest } = await writeFeed(format, given.limit ?? FEED_ROWS, async (rows) => {
      const page = await readFeedPage(c.env.DB, given, rows);
      const html = hasDescriptions ? await readHtml(c.env.DB, page.postings) : null;
      const orgNames = await readOrgNames(c.env.DB, postingsOf(filters), page.events);
      const items = page.events.map((event) => itemOfEvent(addresses.origin, event, html?.get(event.job_id) ?? null));
      return {
        ...eventFeedWords(filters, nameBy(nameProvider, orgNames)),
        ...addresses,
        next: nextLink(c, page.nextCursor),
        items,
      };
    });
    return c.body(text, 200, {
      "Content-Type": `${feedFormats[format].mime}; charset=utf-8`,
      ...lastModified(newest === null ? null : Date.parse(newest), deps.now()),
      ...cacheTags("events"),
    });
  };
  app.get("/events.rss", async (c) => answer(c, "rss"));
  app.get("/events.atom", async (c) => answer(c, "atom"));
  app.get("/events.json", async (c) => answer(c, "json"));
}

/** Descriptions of postings as they stand now, by job_id: two rows read each. */
async function readHtml(
  db: D1Database,
  postings: ReadonlyMap<string, { descriptionHash: string | null }>,
): Promise<Map<string, string | null>> {
  const hashes = [...postings.values()].map(({ descriptionHash }) => descriptionHash).filter((hash) => hash !== null);
  const html = await readDescriptions(db, [...new Set(hashes)]);
  return new Map(
    [...postings].map(([jobId, { descriptionHash }]) => [
      jobId,
      descriptionHash === null ? null : (html.get(descriptionHash) ?? null),
    ]),
  );
}
