import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { readHistory } from "../../db/read-events.ts";
import { readJob, readJobPage } from "../../db/read-jobs.ts";
import { readOrgBySlug, readOrgs } from "../../db/read-orgs.ts";
import { readSources } from "../../db/read-sources.ts";
import { readStats } from "../../db/read-stats.ts";
import { JobId } from "../api/envelope.ts";
import { jobSearchParameters, readJobList, toJobQuery } from "../api/job-search.ts";
import { readOrgPage } from "../api/orgs.ts";
import type { AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import { pageParameters, parameterProblem } from "../http/parameters.ts";
import { ProblemError } from "../http/problem.ts";
import type { AppEnv } from "../http/router.ts";
import { pagerLinks } from "./pager.tsx";
import { CompaniesPage } from "./companies.tsx";
import { CompanyPage } from "./company.tsx";
import { HomePage } from "./home.tsx";
import { JobPage } from "./job.tsx";
import { JobsPage } from "./jobs.tsx";
import { STYLE, STYLE_PATH } from "./style.ts";

const HOME_ROWS = 12;
const COMPANIES_ROWS = 100;
const JOBS_ROWS = 50;
/** Two rows read each: with the posting's four the page stays below 30. */
const HISTORY_ROWS = 10;
/** Boards shown of one company. */
const BOARDS_ROWS = 20;
const companiesQuery = z.object({ cursor: pageParameters.cursor });

/** The pages for people. */
export function registerPages(app: OpenAPIHono<AppEnv>, deps: AppDependencies): void {
  const { providers } = deps;
  const providerLabel = (name: string): string => providers.find((provider) => provider.name === name)?.label ?? name;

  app.get(STYLE_PATH, (c) =>
    c.body(STYLE, 200, {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    }),
  );
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
      <HomePage origin={origin(c)} {...{ stats, newest, orgs, providers }} />,
      200,
      cacheTags("stats", "jobs", "orgs"),
    );
  });
  app.get("/companies", async (c) => {
    const { cursor } = valid(companiesQuery, c.req.queries());
    const { rows, nextCursor } = await readOrgPage(c.env.DB, { cursor }, COMPANIES_ROWS);
    return c.html(
      <CompaniesPage origin={origin(c)} orgs={rows} pager={pagerLinks(c, cursor, nextCursor)} />,
      200,
      cacheTags("orgs"),
    );
  });
  app.get("/companies/:slug", async (c) => {
    const org = await findOrg(c.env.DB, c.req.param("slug"));
    const filters = { status: "active" as const, org_ids: [org.orgId] };
    const [sources, page] = await Promise.all([
      readSources(c.env.DB, { provider: null, orgIds: [org.orgId], after: null, rows: BOARDS_ROWS }),
      readJobList(c.env, { filters, changed: null, after: null, rows: JOBS_ROWS, withDescription: false }, undefined),
    ]);
    const data = { org, sources, page, nextCursor: page.nextCursor, providerLabel };
    return c.html(<CompanyPage origin={origin(c)} {...data} />, 200, cacheTags("jobs", `org-${org.orgId}`));
  });
  registerJobPages(app, deps, providerLabel);
}

function registerJobPages(
  app: OpenAPIHono<AppEnv>,
  { providers }: AppDependencies,
  providerLabel: (name: string) => string,
): void {
  const jobsQuery = jobSearchParameters(providers.map((provider) => provider.name));
  app.get("/jobs", async (c) => {
    const given = valid(jobsQuery, c.req.queries());
    const query = { ...toJobQuery(given), rows: JOBS_ROWS, withDescription: false };
    const page = await readJobList(c.env, query, given.cursor);
    const { changed_after, changed_before } = given;
    const pager = pagerLinks(c, given.cursor, page.nextCursor);
    return c.html(
      <JobsPage
        origin={origin(c)}
        {...{ query, changed: { changed_after, changed_before }, page, pager, providers }}
      />,
      200,
      cacheTags("jobs"),
    );
  });
  app.get("/jobs/:job_id", async (c) => {
    const jobId = JobId.safeParse(c.req.param("job_id"));
    const found = jobId.success ? await readJob(c.env.DB, c.env.BUCKET_NAME, jobId.data, true) : null;
    if (found === null) throw new ProblemError(404, "There is no posting at this address.");
    const { job, board } = found;
    const history = await readHistory(c.env.DB, found, { after: null, rows: HISTORY_ROWS });
    const data = {
      job,
      orgSlug: board.orgSlug,
      providerLabel: providerLabel(job.provider),
      history: history.events,
      hasMoreHistory: history.next !== null,
    };
    return c.html(<JobPage origin={origin(c)} {...data} />, 200, cacheTags("jobs", `job-${job.job_id}`));
  });
}

async function findOrg(db: D1Database, slug: string) {
  const org = slug.includes("\0") ? null : await readOrgBySlug(db, slug);
  if (org === null) throw new ProblemError(404, "There is no company at this address.");
  return org;
}

/** The checked parameters of a page; one that is repeated comes as a list, as in the API. */
function valid<T>(schema: z.ZodType<T>, queries: Record<string, string[]>): T {
  const query = Object.entries(queries).map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
  const parsed = schema.safeParse(Object.fromEntries(query));
  if (!parsed.success) throw parameterProblem(parsed.error);
  return parsed.data;
}

function origin(c: Context<AppEnv>): string {
  return new URL(c.req.url).origin;
}
