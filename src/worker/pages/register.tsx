import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import { readJobPage } from "../../db/read-jobs.ts";
import { readOrgs } from "../../db/read-orgs.ts";
import { readSlice } from "../../db/read-slice.ts";
import { readSources } from "../../db/read-sources.ts";
import { readStats } from "../../db/read-stats.ts";
import { readJobList } from "../api/job-search.ts";
import { readOrgPage } from "../api/orgs.ts";
import { labelProviders, type AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import { pageParameters } from "../http/parameters.ts";
import type { AppEnv } from "../http/router.ts";
import { pagerLinks } from "./pager.tsx";
import { COMPANIES_ROWS, CompaniesPage } from "./companies.tsx";
import { COMPANY_JOBS, CompanyPage } from "./company.tsx";
import { findOrg } from "./find-org.ts";
import { HOME_ROWS, HomePage } from "./home.tsx";
import { originOf, pageParametersOf } from "./page-request.ts";
import { registerBrowsePages } from "./register-browse.tsx";
import { registerFeeds } from "./register-feeds.ts";
import { registerMachines } from "./register-machines.ts";
import { registerLedgerPages } from "./register-ledger.tsx";
import { registerJobPages } from "./register-jobs.tsx";
import { registerTables, type AskApi } from "./register-tables.ts";
import { sliceFieldNames } from "./slice-fields.ts";
import { STYLE, STYLE_PATH } from "./style.ts";

/** Boards shown of one company. */
const BOARDS_ROWS = 20;
const companiesQuery = z.object({ cursor: pageParameters.cursor });

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
    const [stats, newest, orgs] = await Promise.all([
      readStats(c.env.DB, deps.now()),
      readJobPage(c.env.DB, c.env.BUCKET_NAME, {
        filters: { status: "active" },
        changed: null,
        after: null,
        rows: HOME_ROWS,
        withDescription: false,
      }),
      readOrgs(c.env.DB, { after: null, rows: HOME_ROWS, openOnly: true }),
    ]);
    return c.html(
      <HomePage origin={originOf(c)} {...{ stats, newest, orgs, providerLabel }} />,
      200,
      cacheTags("stats", "jobs", "orgs"),
    );
  });
  app.get("/companies", async (c) => {
    const { cursor } = pageParametersOf(c, companiesQuery);
    const { rows, nextCursor } = await readOrgPage(c.env.DB, { cursor }, COMPANIES_ROWS);
    return c.html(
      <CompaniesPage origin={originOf(c)} orgs={rows} cursor={cursor} pager={pagerLinks(c, cursor, nextCursor)} />,
      200,
      cacheTags("orgs"),
    );
  });
  app.get("/companies/:slug", async (c) => {
    const org = await findOrg(c.env.DB, c.req.param("slug"));
    const filters = { status: "active" as const, org_ids: [org.orgId] };
    const [sources, page, slice] = await Promise.all([
      readSources(c.env.DB, { providers: null, orgs: [org.id], after: null, rows: BOARDS_ROWS }),
      readJobList(
        c.env,
        { filters, changed: null, after: null, rows: COMPANY_JOBS, withDescription: false },
        undefined,
      ),
      readSlice(c.env.DB, {
        filters,
        fields: sliceFieldNames,
        orgs: 0,
        ids: { orgs: new Map([[org.orgId, org.id]]), sources: new Map() },
      }),
    ]);
    if (slice === null) throw new Error(`a company of more values than are counted: ${org.orgId}`);
    const data = { org, sources, page, slice, nextCursor: page.nextCursor, providerLabel };
    return c.html(<CompanyPage origin={originOf(c)} {...data} />, 200, cacheTags("jobs", `org-${org.orgId}`));
  });
  registerJobPages(app, deps);
  registerBrowsePages(app, deps);
  registerLedgerPages(app, deps);
  registerMachines(app);
}
