import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Job } from "../../core/job.ts";
import { feedParameters, readFeedPage } from "../api/events.ts";
import { jobSearchParameters, readJobList, toJobQuery } from "../api/job-search.ts";
import { newestCrawl, readOrgPage, toOrg } from "../api/orgs.ts";
import { listSources, sourceListParameters } from "../api/sources.ts";
import { labelProviders, type AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import { toCsv, type CsvValue } from "../http/csv.ts";
import type { AppEnv } from "../http/router.ts";
import { COMPANIES_ROWS } from "./companies.tsx";
import { EVENTS_ROWS } from "./events.tsx";
import { feedFormats } from "./feed-formats.ts";
import { toAtom, toJsonFeed, toRss } from "./feeds.ts";
import { listAddress, pageParametersOf } from "./page-request.ts";
import { conditionsOf, nameBy, searchSentence } from "./search-words.ts";
import { SOURCES_ROWS } from "./sources.tsx";

/** Postings of one feed. */
const FEED_ROWS = 50;
const writers = { rss: toRss, atom: toAtom, json: toJsonFeed } as const;

/** Columns of postings as CSV: every plain field of the record. */
const jobColumns = [
  "job_id",
  "title",
  "org_name",
  "org_id",
  "status",
  "location_text",
  "country",
  "region",
  "city",
  "department",
  "team",
  "employment_type",
  "workplace_type",
  "salary_min",
  "salary_max",
  "salary_currency",
  "salary_period",
  "provider",
  "source_url",
  "apply_url",
  "first_seen_at",
  "last_seen_at",
  "last_changed_at",
  "inactive_at",
  "source_posted_at",
] as const satisfies readonly (keyof Job)[];

/** Lists in forms for programs: feeds of any search, and every list as a table. */
export function registerFeeds(app: OpenAPIHono<AppEnv>, { providers }: AppDependencies): void {
  const names = providers.map(({ name }) => name);
  const parameters = jobSearchParameters(names);
  const providerLabel = labelProviders(providers);
  const readJobs = async (c: Context<AppEnv>) => {
    const given = pageParametersOf(c, parameters);
    const query = { ...toJobQuery(given), rows: FEED_ROWS, withDescription: false };
    return { query, page: await readJobList(c.env, query, given.cursor) };
  };
  for (const [format, { mime }] of Object.entries(feedFormats)) {
    app.get(`/jobs.${format}`, async (c) => {
      const { query, page } = await readJobs(c);
      const address = listAddress(c);
      const self = address.href;
      address.pathname = "/jobs";
      const conditions = conditionsOf(query.filters, nameBy(providerLabel, page.jobs[0]?.org_name));
      const title = `${searchSentence(query.filters.status, conditions)} · Jobledger`;
      const body = writers[format as keyof typeof writers]({ title, page: address.href, self, jobs: page.jobs });
      return c.body(body, 200, { "Content-Type": `${mime}; charset=utf-8`, ...cacheTags("jobs") });
    });
  }
  app.get("/jobs.csv", async (c) => {
    const { page } = await readJobs(c);
    return csv(c, jobColumns, page.jobs, "jobs");
  });
  registerTables(app, names);
}

/** Companies, boards and events as tables. */
function registerTables(app: OpenAPIHono<AppEnv>, names: readonly string[]): void {
  app.get("/companies.csv", async (c) => {
    const [{ rows }, asOf] = await Promise.all([readOrgPage(c.env.DB, {}, COMPANIES_ROWS), newestCrawl(c.env.DB)]);
    return csv(
      c,
      ["org_id", "display_name", "slug", "domain", "active_jobs", "opened_30d", "closed_30d", "created_at"],
      rows.map((row) => toOrg(row, asOf)),
      "orgs",
    );
  });
  const sourcesQuery = sourceListParameters(names);
  app.get("/sources.csv", async (c) => {
    const given = { ...pageParametersOf(c, sourcesQuery), limit: SOURCES_ROWS };
    const { data } = await listSources(c, given, sourcesQuery.shape);
    const columns = [
      "source_id",
      "org_name",
      "provider",
      "board",
      "url",
      "health",
      "active_jobs",
      "last_crawled_at",
      "next_crawl_after",
    ] as const;
    return csv(c, columns, data, "sources");
  });
  const eventsQuery = feedParameters(names);
  app.get("/events.csv", async (c) => {
    const { events } = await readFeedPage(c.env.DB, pageParametersOf(c, eventsQuery), EVENTS_ROWS);
    const rows = events.map((event) =>
      Object.assign({}, event, { old_value: textOf(event.old_value), new_value: textOf(event.new_value) }),
    );
    const columns = [
      "event_id",
      "event_type",
      "job_id",
      "org_id",
      "provider",
      "observed_at",
      "field_name",
      "old_value",
      "new_value",
    ] as const;
    return csv(c, columns, rows, "events");
  });
}

function csv<Name extends string>(
  c: Context<AppEnv>,
  columns: readonly Name[],
  rows: readonly Record<Name, CsvValue>[],
  tag: string,
): Response {
  const body = toCsv(
    columns,
    rows.map((row) => columns.map((name) => row[name])),
  );
  return c.body(body, 200, { "Content-Type": "text/csv; charset=utf-8", ...cacheTags(tag) });
}

function textOf(value: unknown): string | null {
  return value === null ? null : typeof value === "string" ? value : JSON.stringify(value);
}
