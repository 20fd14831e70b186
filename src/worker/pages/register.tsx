import type { OpenAPIHono } from "@hono/zod-openapi";
import type { JobFilterValues } from "../../db/search/job-filters.ts";
import { readJobPage, type JobPage } from "../../db/search/read-jobs.ts";
import { readOrgs } from "../../db/boards/read-orgs.ts";
import { readStats } from "../../db/search/read-stats.ts";
import { labelProviders, type AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import type { AppEnv } from "../http/router.ts";
import { registerCompanyPages } from "./companies/register-companies.tsx";
import { HOME_ORGS, HOME_ROWS, HomePage } from "./browse/home.tsx";
import { dropEmptyParameters } from "./parts/page-request.ts";
import { originOf } from "../http/origin.ts";
import { registerBrowsePages } from "./browse/register-browse.tsx";
import { registerEventFeeds } from "./feeds/register-event-feeds.ts";
import { registerFeeds } from "./feeds/register-feeds.ts";
import { registerMachines } from "./docs/register-machines.ts";
import { registerLedgerPages } from "./ledger/register-ledger.tsx";
import { registerJobPages } from "./jobs/register-jobs.tsx";
import { registerTables, type AskApi } from "./feeds/register-tables.ts";
import { STYLE, STYLE_PATH } from "./parts/style.ts";
import { showPage } from "./parts/show-page.tsx";

/** The newest postings of the home page. */
async function readNewest({ DB: db, BUCKET_NAME: bucket }: Env, filters: JobFilterValues): Promise<JobPage> {
  return readJobPage(db, bucket, { filters, changed: null, after: null, rows: HOME_ROWS, descriptions: [] });
}

/** The pages for people. */
export function registerPages(app: OpenAPIHono<AppEnv>, deps: AppDependencies, askApi: AskApi): void {
  const { providers } = deps;
  const providerLabel = labelProviders(providers);

  app.get(STYLE_PATH, (c) =>
    c.body(STYLE, 200, {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    }),
  );
  // Before the pages: /companies/acme.csv is no company's address.
  registerFeeds(app, deps);
  registerEventFeeds(app, deps);
  registerTables(app, askApi);
  for (const path of ["/jobs", "/companies", "/companies/:slug", "/events", "/sources"])
    app.use(path, dropEmptyParameters);
  app.get("/", async (c) => {
    const now = deps.now();
    const [stats, orgs] = await Promise.all([
      readStats(c.env.DB, now),
      readOrgs(c.env.DB, { after: null, rows: HOME_ORGS, openOnly: true }),
    ]);
    // On a day without news, what was there is better than nothing.
    const onlyNew = stats.opened24h > 0;
    const newest = await readNewest(c.env, { status: "active", ...(onlyNew ? { baseline: false } : {}) });
    return showPage(
      c,
      <HomePage origin={originOf(c)} {...{ stats, newest, onlyNew, orgs, now, providerLabel }} />,
      cacheTags("stats", "jobs", "orgs"),
    );
  });
  registerCompanyPages(app, deps);
  registerJobPages(app, deps);
  registerBrowsePages(app, deps);
  registerLedgerPages(app, deps);
  registerMachines(app);
}
