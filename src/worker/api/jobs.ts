import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { limits } from "../../core/limits.ts";
import { readHistory, type HistoryPosition } from "../../db/events/read-events.ts";
import { readJob, readJobWithRepost, type JobDetail } from "../../db/search/read-jobs.ts";
import type { AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import { pageParameters, strictParameter, timeParameter } from "../http/parameters.ts";
import { jsonList } from "../http/list-answer.ts";
import { ProblemError } from "../http/problem.ts";
import { readPage } from "../http/read-page.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, problemResponses, type AppEnv } from "../http/router.ts";
import { descriptionParameters, formatsOf } from "./descriptions.ts";
import { EventList, eventList, JobId, JobSchema, Meta, ok, RecordMeta, recordMeta } from "./envelope.ts";
import { JobAtSchema } from "./job-at-schema.ts";
import { describeJobAt, pastInstant } from "./job-past.ts";
import { jobListMeta, jobSearchParameters, readCountedList, saidOfNothing, toJobQuery } from "./job-search.ts";
import { once } from "../../core/once.ts";

const JobList = z.lazy(() => z.object({ data: z.array(JobSchema), meta: Meta }));
const Position: z.ZodType<HistoryPosition> = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
const jobQuery = once(() =>
  z.object({
    ...descriptionParameters(),
    at: timeParameter("The posting as it stood at this instant (`JobAt`); as it stands now if not given."),
    ...strictParameter,
  }),
);
const historyQuery = once(() => z.object(pageParameters));
const params = once(() => z.object({ job_id: JobId }));

const jobRoute = once(() =>
  createRoute({
    method: "get",
    path: "/jobs/{job_id}",
    summary: "One posting, open or closed",
    request: { params: params(), query: jobQuery() },
    responses: {
      200: ok(() => z.object({ data: z.union([JobSchema, JobAtSchema]), meta: RecordMeta }), "The posting"),
      ...problemResponses(400, 404),
    },
  }),
);

const historyRoute = once(() =>
  createRoute({
    method: "get",
    path: "/jobs/{job_id}/events",
    summary: "What happened to one posting, newest first",
    request: { params: params(), query: historyQuery() },
    responses: { 200: ok(() => EventList, "Its events"), ...problemResponses(400, 404) },
  }),
);

/** The answer to a search, whether its parameters came as query or as body. */
async function searchJobs(c: Context<AppEnv>, given: Parameters<typeof toJobQuery>[0], known: object) {
  const query = toJobQuery(given);
  const ignored = await ignoredParams(c, known);
  const { page, total } = await readCountedList(c.env, query, given);
  const nothing = await saidOfNothing(c.env.DB, page, query, given);
  const meta = { ...jobListMeta(page, query, ignored, given), ...total, ...nothing };
  return { items: page.items, records: page.jobs, meta };
}

/** Lists, single postings and their histories. */
export function createJobsApi(deps: AppDependencies) {
  const parameters = jobSearchParameters(deps.providers.map((provider) => provider.name));
  const responses = { 200: ok(() => JobList, "Postings, newest first"), ...problemResponses(400) };
  const listRoute = { method: "get", request: { query: parameters }, responses } as const;
  const api = createRouter();

  for (const path of ["/jobs/search", "/jobs"] as const) {
    api.openapi(createRoute({ ...listRoute, path, summary: "Search postings" }), async (c) => {
      return jsonList(c, await searchJobs(c, c.req.valid("query"), parameters.shape), cacheTags("jobs"));
    });
  }
  const body = { content: { "application/json": { schema: parameters } } };
  const searchRoute = createRoute({
    method: "post",
    path: "/jobs/search",
    summary: "Search postings, the parameters as a JSON body",
    request: { body },
    responses,
  });
  api.openapi(searchRoute, async (c) => jsonList(c, await searchJobs(c, c.req.valid("json"), parameters.shape)));
  api.openapi(jobRoute(), async (c) => {
    const { job_id: jobId } = c.req.valid("param");
    const { at: given, ...asked } = c.req.valid("query");
    const formats = formatsOf(asked);
    const at = given === undefined ? null : pastInstant("at", given, deps.now());
    const { DB: db, BUCKET_NAME: bucket } = c.env;
    const none = () => new ProblemError(404, `There is no posting with the id ${jobId}.`);
    const tags = cacheTags("jobs", `job-${jobId}`);
    if (at === null) {
      const data = await readJobWithRepost(db, bucket, jobId, formats);
      if (data === null) throw none();
      const ignored = await ignoredParams(c, jobQuery().shape);
      return c.json({ data, ...recordMeta(ignored) }, 200, { ...tags, ...changedWith(data) });
    }
    const found = await readJob(db, bucket, jobId, []);
    if (found === null) throw none();
    const ignored = await ignoredParams(c, jobQuery().shape);
    return c.json({ data: await describeJobAt(c.env, found, at, formats), ...recordMeta(ignored) }, 200, tags);
  });
  api.openapi(historyRoute(), async (c) => {
    const { job_id: jobId } = c.req.valid("param");
    const { limit = limits.pageRowsDefault, cursor } = c.req.valid("query");
    const found = await readJob(c.env.DB, c.env.BUCKET_NAME, jobId, []);
    if (found === null) throw new ProblemError(404, `There is no posting with the id ${jobId}.`);
    const page = await readHistoryPage(c.env.DB, found, cursor, limit);
    const ignored = await ignoredParams(c, historyQuery().shape);
    return c.json(eventList(page, limit, ignored), 200, cacheTags("events", `job-${jobId}`));
  });
  return api;
}

/** A posting changes with a crawl of its board, and with nothing else. */
function changedWith(job: JobDetail["job"]): { "Last-Modified": string } {
  const times = [job.last_changed_at, job.last_checked_at, job.last_seen_at].map((time) => Date.parse(time));
  return { "Last-Modified": new Date(Math.max(...times)).toUTCString() };
}

/** A page of a posting's history, and the cursor of the next one. */
export async function readHistoryPage(db: D1Database, found: JobDetail, cursor: string | undefined, rows: number) {
  const list = { kind: "job_events" as const, filters: { jobId: found.job.job_id }, position: Position, cursor };
  return readPage(db, list, async (after) => readHistory(db, found, { after, rows }));
}
