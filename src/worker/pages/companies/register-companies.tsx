import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { readSources } from "../../../db/boards/read-sources.ts";
import { inOneSnapshot } from "../../../db/counts/one-snapshot.ts";
import { readSlice } from "../../../db/search/read-slice.ts";
import { jobSearchParameters, readJobList, toJobQuery } from "../../api/job-search.ts";
import { readLifePictures } from "../../api/life-pictures.ts";
import { newestCrawl, orgListQuery, readOrgPage, toOrg } from "../../api/orgs.ts";
import { labelProviders, type AppDependencies } from "../../dependencies.ts";
import { cacheTags } from "../../http/cache.ts";
import { markdown, wantsMarkdown } from "../../http/markdown.ts";
import { originOf } from "../../http/origin.ts";
import type { AppEnv } from "../../http/router.ts";
import { listAddress, pageParametersOf } from "../parts/page-request.ts";
import { pagerLinks } from "../parts/pager.tsx";
import { showPage } from "../parts/show-page.tsx";
import { COMPANIES_MATCHES, COMPANIES_ROWS, CompaniesPage } from "./companies.tsx";
import { BOARDS_ROWS, COMPANY_JOBS, companyFields, CompanyPage } from "./company.tsx";
import { companyMarkdown } from "./company-markdown.ts";
import { findOrg } from "./find-org.ts";

/** The companies, and each with its postings, which every filter of the search narrows. */
export function registerCompanyPages(app: OpenAPIHono<AppEnv>, deps: AppDependencies): void {
  const { providers } = deps;
  const providerLabel = labelProviders(providers);
  app.get("/companies", async (c) => {
    const given = pageParametersOf(c, orgListQuery());
    const [{ rows, nextCursor }, asOf] = await Promise.all([
      readOrgPage(c.env.DB, { ...given, matches: COMPANIES_MATCHES }, COMPANIES_ROWS),
      newestCrawl(c.env.DB),
    ]);
    const data = { address: listAddress(c), given, orgs: rows.map((row) => toOrg(row, asOf)) };
    return showPage(c, <CompaniesPage {...data} pager={pagerLinks(c, given.cursor, nextCursor)} />, cacheTags("orgs"));
  });
  // Which company is meant says its address; other pages of its postings are the search's.
  const parameters = jobSearchParameters(
    providers.map(({ name }) => name),
    ["org_ids", "source_ids", "job_ids"],
  ).omit({ cursor: true, sort: true });
  app.get("/companies/:slug", async (c) => {
    const query = toJobQuery(pageParametersOf(c, parameters));
    const isAll = listAddress(c).search === "";
    const { value } = await inOneSnapshot(c.env.DB, async () => readCompany(c, query, isAll && !wantsMarkdown(c)));
    const { org, sources, page, slice, pictures } = value;
    const tags = cacheTags("jobs", `org-${org.orgId}`);
    if (wantsMarkdown(c)) return markdown(c, companyMarkdown(originOf(c), org, sources, page), tags);
    const data = { org, pictures, sources, page, slice, filters: query.filters, now: deps.now(), providerLabel };
    return showPage(c, <CompanyPage address={listAddress(c)} {...data} />, tags);
  });
}

/** A company with all that its page shows, with its pictures or without. Throws a 404. */
async function readCompany(c: Context<AppEnv>, query: ReturnType<typeof toJobQuery>, hasPictures: boolean) {
  const { DB: db } = c.env;
  const { org, asOf } = await findOrg(db, c.req.param("slug") ?? "");
  const ofOrg = { org_ids: [org.orgId] };
  const ids = { orgs: new Map([[org.orgId, org.id]]), sources: new Map<string, number>() };
  const list = { ...query, filters: { ...query.filters, ...ofOrg }, ids, rows: COMPANY_JOBS, descriptions: [] };
  const [sources, page, slice, pictures] = await Promise.all([
    readSources(db, { providers: null, orgs: [org.id], after: null, rows: BOARDS_ROWS }),
    readJobList(c.env, list, undefined),
    readSlice(db, { filters: { status: "active", ...ofOrg }, fields: companyFields, orgs: 0, ids }),
    hasPictures ? readLifePictures(db, { filters: { status: "active", ...ofOrg }, ids, asOf }) : null,
  ]);
  return { org, sources, page, slice, pictures };
}
