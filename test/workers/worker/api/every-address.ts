import type { createApp } from "../../../../src/worker/app.ts";
import { jobId, orgId, sourceId } from "../../../../src/core/ids.ts";
import { BASE } from "../../app-under-test.ts";
import { STYLE_PATH } from "../../../../src/worker/pages/parts/style.ts";

const JOB = jobId("lever", "spotify", "spotify-9");
const BOARD = sourceId("ashby", "acme");

/** Read addresses of the API over `catalogue()`, with and without what changes their statements. */
const api = [
  "/jobs",
  "/jobs?status=any&provider=lever,ashby&include=description&include_total=true",
  `/jobs?org_ids=${orgId("acme")},${orgId("tiny")}&source_ids=${BOARD}&include_total=true`,
  "/jobs?q=spotify+posting&country=us&salary_min=99500&posted_after=2026-05-07T06:00:00Z&city_exclude=Boston&include_total=true",
  "/jobs?changed_after=2026-06-01&country=us&limit=1",
  "/jobs/search?limit=1",
  `/jobs?job_ids=${JOB}&status=any&include_total=true`,
  "/jobs/lookup?url=https://jobs.lever.co/spotify/spotify-9",
  "/jobs/lookup?url=https://jobs.lever.co/spotify",
  "/sources/lookup?url=https://jobs.ashbyhq.com/acme/1",
  "/jobs/facets?field=country,city",
  "/jobs/facets?field=org,status,country&q=posting&salary_min=99500",
  "/jobs/facets?field=org,city&changed_after=2026-06-01&country=us",
  `/jobs/${JOB}`,
  `/jobs/${JOB}?include=description`,
  `/jobs/${JOB}/events?limit=1`,
  `/jobs/${JOB}?at=2026-06-05&include=description`,
  `/jobs/${JOB}/diff?from=2026-06-05`,
  `/jobs/${JOB}/raw`,
  `/jobs/${JOB}/proof`,
  "/orgs?limit=1",
  "/orgs?sort=name&limit=1",
  "/orgs?letter=s",
  "/orgs?q=acm",
  "/orgs/lookup?name=Acme",
  "/orgs/lookup?slug=acme",
  `/orgs/${orgId("acme")}`,
  `/orgs/${orgId("acme")}/breakdown`,
  "/sources?limit=1",
  "/sources?limit=1&provider=lever,ashby",
  `/sources?org_ids=${orgId("acme")}`,
  `/sources/${BOARD}`,
  `/sources/${BOARD}/jobs?limit=1`,
  `/sources/${BOARD}/crawls?limit=1`,
  "/crawls?limit=1",
  "/events/search?limit=1",
  "/events/search?limit=1&include_baseline=true",
  `/events/search?org_ids=${orgId("acme")}&limit=1`,
  `/events/search?source_ids=${BOARD}&event_types=job.closed&limit=1`,
  "/events/search?provider=lever&observed_after=2026-06-01&observed_before=2026-07-01",
  "/stats",
  "/stats/truth",
  "/stats/series?group_by=org&values=3",
  "/stats/series?country=us&workplace_type=remote&interval=month",
  "/stats/percentiles?q=posting&salary_min=99500",
  "/stats/percentiles?measure=days_open&group_by=city",
  "/jobs?limit=1&include=truth",
  "/providers",
].map((path) => BASE + path);

const pages = [
  "/",
  "/companies",
  "/companies/acme",
  "/companies?q=acm",
  "/companies?letter=a",
  "/jobs",
  "/jobs?q=posting&country=us&department=engineering",
  `/jobs/${JOB}`,
  `/jobs/${JOB}?at=2026-06-05`,
  `/jobs/${JOB}/events`,
  `/jobs/${JOB}/proof`,
  "/browse",
  "/browse/city",
  "/browse/provider/lever",
  "/browse/provider/lever/workplace_type/remote",
  "/events",
  "/events?event_types=job.closed",
  `/events?org_ids=${orgId("acme")}`,
  "/sources",
  "/sources?provider=lever",
  `/sources/${BOARD}`,
  "/status",
  "/coverage",
  "/jobs.rss",
  "/jobs.atom?provider=lever",
  "/jobs.json?q=posting",
  "/jobs.csv",
  ...["rss", "atom", "json", "csv"].flatMap((form) => [
    `/companies/acme.${form}`,
    `/browse/provider/lever.${form}`,
    `/browse/provider/lever/workplace_type/remote.${form}`,
  ]),
  ...["rss", "atom", "json", "csv"].map((form) => `/events.${form}`),
  ...["json", "csv"].flatMap((form) => [
    `/companies.${form}`,
    `/sources.${form}`,
    `/coverage.${form}`,
    `/sources/${BOARD}.${form}`,
    `/jobs/${JOB}/events.${form}`,
    `/browse.${form}`,
    `/browse/city.${form}`,
  ]),
  "/sitemap.xml",
  "/sitemap/jobs-0.xml",
  "/sitemap/companies-0.xml",
  "/sitemap/browse.xml",
  "/health",
];

/** The id that `seedDeliveries` gives an endpoint. */
export const ENDPOINT = "0b8f6f0e-5d2a-4c1e-9f3a-2f4f6f1d7c11";

/** Those that need a key. */
const keyed = [
  "/webhook_endpoints",
  "/subscriptions?limit=1",
  "/webhook_endpoints/subscriptions",
  `/webhook_deliveries/${ENDPOINT}?limit=1`,
].map((path) => BASE + path);

/** Deliveries of the first endpoint there is, `count` that wait and as many that arrived: of the newest event. */
export async function seedDeliveries(db: D1Database, count: number): Promise<void> {
  const numbers = JSON.stringify(Array.from({ length: count }, (_, index) => index));
  const of = "(select id from webhook_endpoints order by id limit 1)";
  const event = "(select source, crawl_number, ordinal from events order by source desc, crawl_number desc limit 1) e";
  await db.batch([
    db.prepare(`update webhook_endpoints set endpoint_id = ? where id = ${of}`).bind(ENDPOINT),
    db
      .prepare(
        `insert into webhook_deliveries (endpoint, source, crawl_number, ordinal, place, next_attempt_at)
         select ${of}, e.source, e.crawl_number, e.ordinal, value, 1 from json_each(?) cross join ${event}`,
      )
      .bind(numbers),
    db
      .prepare(
        `insert into webhook_log (endpoint, source, crawl_number, ordinal, place, attempts, status, at)
         select ${of}, e.source, e.crawl_number, e.ordinal, value, 1, 'delivered', 1 from json_each(?) cross join ${event}`,
      )
      .bind(numbers),
  ]);
}

const admin = ["/admin/keys", "/admin/sources", "/admin/lost", "/admin/opt-outs"];

/** The operator's twin of a posting's raw bytes: it reads what that reads, and a board that is out has none. */
export const untouchedRaw = `/admin/jobs/${JOB}/raw`;

/** Reads one row of the second database, which tests have only where they bind it (replay.test.ts). */
export const replayAddress = "/admin/replay";

/** Addresses that read the database. */
export const readingAddresses: readonly string[] = [...api, ...keyed, ...pages, ...admin];

/** Those that don't. */
export const stillAddresses: readonly string[] = [
  `${BASE}/openapi.json`,
  BASE,
  `${BASE}/datasets`,
  `${BASE}/datasets/postings.parquet`,
  "/datasets",
  "/admin/openapi.json",
  "/.well-known/api-catalog",
  "/docs",
  `/docs/go?path=${encodeURIComponent(`${BASE}/jobs/{job_id}`)}&job_id=${JOB}`,
  "/about",
  STYLE_PATH,
  "/favicon.svg",
  "/favicon.ico",
  "/og.png",
  "/robots.txt",
  "/opensearch.xml",
  "/llms.txt",
  "/add",
  "/agents.md",
  "/mcp",
];

type App = ReturnType<typeof createApp>;

/** Routes for GET that none of the addresses reaches. */
export function unreachedRoutes(app: App, addresses: readonly string[]): string[] {
  const reached = new Set(
    addresses.flatMap((address) =>
      app.router
        .match("GET", address.split("?")[0] ?? "")[0]
        .map(([[, route]]) => route)
        .filter((route) => route.method === "GET")
        // The first that matches answers.
        .slice(0, 1)
        .map((route) => route.path),
    ),
  );
  const routes = new Set(app.routes.filter((route) => route.method === "GET").map((route) => route.path));
  return [...routes].filter((path) => !reached.has(path));
}
