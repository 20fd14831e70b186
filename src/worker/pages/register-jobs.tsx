import type { OpenAPIHono } from "@hono/zod-openapi";
import { readHistory } from "../../db/read-events.ts";
import { readJob } from "../../db/read-jobs.ts";
import { readSlice } from "../../db/read-slice.ts";
import { JobId } from "../api/envelope.ts";
import { jobSearchParameters, readJobList, toJobQuery } from "../api/job-search.ts";
import { labelProviders, type AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import { ProblemError } from "../http/problem.ts";
import type { AppEnv } from "../http/router.ts";
import { JobPage } from "./job.tsx";
import { JobsPage } from "./jobs.tsx";
import { listAddress, originOf, pageParametersOf } from "./page-request.ts";
import { pagerLinks } from "./pager.tsx";
import { sliceFieldNames } from "./slice-fields.ts";

const JOBS_ROWS = 50;
/** Two rows read each: with the posting's four the page stays below 30. */
const HISTORY_ROWS = 10;

/** The search and the postings. */
export function registerJobPages(app: OpenAPIHono<AppEnv>, { providers }: AppDependencies): void {
  const providerLabel = labelProviders(providers);
  const parameters = jobSearchParameters(providers.map(({ name }) => name));
  app.get("/jobs", async (c) => {
    const given = pageParametersOf(c, parameters);
    const query = { ...toJobQuery(given), rows: JOBS_ROWS, withDescription: false };
    const [page, slice] = await Promise.all([
      readJobList(c.env, query, given.cursor),
      query.changed === null ? readSlice(c.env.DB, { filters: query.filters, fields: sliceFieldNames, orgs: 0 }) : null,
    ]);
    const pager = pagerLinks(c, given.cursor, page.nextCursor);
    const data = { address: listAddress(c), cursor: given.cursor, query, page, pager, slice, providers, providerLabel };
    return c.html(<JobsPage {...data} />, 200, cacheTags("jobs"));
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
    return c.html(<JobPage origin={originOf(c)} {...data} />, 200, cacheTags("jobs", `job-${job.job_id}`));
  });
}
