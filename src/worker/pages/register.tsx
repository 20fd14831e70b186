import type { OpenAPIHono } from "@hono/zod-openapi";
import { orgDays } from "../../db/boards/org-activity.ts";
import type { JobFilterValues } from "../../db/search/job-filters.ts";
import { readJobPage, type JobPage } from "../../db/search/read-jobs.ts";
import { readOrgs } from "../../db/boards/read-orgs.ts";
import { inOneSnapshot } from "../../db/counts/one-snapshot.ts";
import { readSlice } from "../../db/search/read-slice.ts";
import { readSources } from "../../db/boards/read-sources.ts";
import { readStats } from "../../db/search/read-stats.ts";
import { readJobList } from "../api/job-search.ts";
import { newestCrawl, orgListQuery, readOrgPage, toOrg } from "../api/orgs.ts";
import { labelProviders, type AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import { markdown, wantsMarkdown } from "../http/markdown.ts";
import type { AppEnv } from "../http/router.ts";
import { pagerLinks } from "./parts/pager.tsx";
import { COMPANIES_MATCHES, COMPANIES_ROWS, CompaniesPage } from "./companies/companies.tsx";
import { BOARDS_ROWS, COMPANY_JOBS, companyFields, CompanyPage } from "./companies/company.tsx";
import { companyMarkdown } from "./companies/company-markdown.ts";
import { findOrg } from "./companies/find-org.ts";
import { HOME_CRAWLS, HOME_ORGS, HOME_ROWS, HomePage } from "./browse/home.tsx";
import { listAddress, pageParametersOf } from "./parts/page-request.ts";
import { originOf } from "../http/origin.ts";
import { registerBrowsePages } from "./browse/register-browse.tsx";
import { registerFeeds } from "./feeds/register-feeds.ts";
import { registerMachines } from "./docs/register-machines.ts";
import { registerLedgerPages } from "./ledger/register-ledger.tsx";
import { registerJobPages } from "./jobs/register-jobs.tsx";
import { registerTables, type AskApi } from "./feeds/register-tables.ts";
import { STYLE, STYLE_PATH } from "./parts/style.ts";

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
  registerTables(app, askApi);
  app.get("/", async (c) => {
    const [stats, orgs] = await Promise.all([
      readStats(c.env.DB, deps.now(), HOME_CRAWLS),
      readOrgs(c.env.DB, { after: null, rows: HOME_ORGS, openOnly: true }),
    ]);
    // On a day without news, what was there is better than nothing.
    const onlyNew = stats.opened24h > 0;
    const newest = await readNewest(c.env, { status: "active", ...(onlyNew ? { baseline: false } : {}) });
    return c.html(
      <HomePage origin={originOf(c)} {...{ stats, newest, onlyNew, orgs, providerLabel }} />,
      200,
      cacheTags("stats", "jobs", "orgs"),
    );
  });
  app.get("/companies", async (c) => {
    const given = pageParametersOf(c, orgListQuery());
    const [{ rows, nextCursor }, asOf] = await Promise.all([
      readOrgPage(c.env.DB, { ...given, matches: COMPANIES_MATCHES }, COMPANIES_ROWS),
      newestCrawl(c.env.DB),
    ]);
    const data = { address: listAddress(c), given, orgs: rows.map((row) => toOrg(row, asOf)) };
    return c.html(<CompaniesPage {...data} pager={pagerLinks(c, given.cursor, nextCursor)} />, 200, cacheTags("orgs"));
  });
  app.get("/companies/:slug", async (c) => {
    const { value } = await inOneSnapshot(c.env.DB, async () => readCompany(c.env, c.req.param("slug")));
    const { org, asOf, sources, page, slice } = value;
    if (wantsMarkdown(c))
      return markdown(c, companyMarkdown(originOf(c), org, sources, page), cacheTags("jobs", `org-${org.orgId}`));
    if (slice === null) throw new Error(`a company of more values than are counted: ${org.orgId}`);
    const days = orgDays(org.activity, asOf);
    const data = { org, days, sources, page, slice, nextCursor: page.nextCursor, providerLabel };
    return c.html(<CompanyPage origin={originOf(c)} {...data} />, 200, cacheTags("jobs", `org-${org.orgId}`));
  });
  registerJobPages(app, deps);
  registerBrowsePages(app, deps);
  registerLedgerPages(app, deps);
  registerMachines(app);
}

/** A company with all that its page shows. Throws a 404. */
async function readCompany(env: Env, slug: string) {
  const { org, asOf } = await findOrg(env.DB, slug);
  const filters = { status: "active" as const, org_ids: [org.orgId] };
  const ids = { orgs: new Map([[org.orgId, org.id]]), sources: new Map<string, number>() };
  const query = { filters, ids, changed: null, after: null, rows: COMPANY_JOBS, descriptions: [] };
  const [sources, page, slice] = await Promise.all([
    readSources(env.DB, { providers: null, orgs: [org.id], after: null, rows: BOARDS_ROWS }),
    readJobList(env, query, undefined),
    readSlice(env.DB, { filters, fields: companyFields, orgs: 0, ids }),
  ]);
  return { org, asOf, sources, page, slice };
}
