import { createRoute, z } from "@hono/zod-openapi";
import { readJobAt, type JobAt } from "../../db/events/read-job-at.ts";
import { readJob, type JobDetail } from "../../db/search/read-jobs.ts";
import { readDescriptions } from "../../db/postings/read-descriptions.ts";
import { describe, type DescriptionFormat } from "../../db/postings/describe.ts";
import type { AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import { strictParameter, timeParameter } from "../http/parameters.ts";
import { badParameter, ProblemError } from "../http/problem.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { JobId, ok, RecordMeta, recordMeta } from "./envelope.ts";
import {
  changesBetween,
  describedIn,
  FieldChange,
  noStateProblem,
  toJobAt,
  type JobAtSchema,
} from "./job-at-schema.ts";
import { once } from "../../core/once.ts";

const params = once(() => z.object({ job_id: JobId }));
const Time = z.iso.datetime({ precision: 3 });
const diffQuery = once(() =>
  z.object({
    from: timeParameter("The earlier instant.").openapi({ param: { required: true } }),
    to: timeParameter("The later instant; as it stands now if not given."),
    ...strictParameter,
  }),
);
const Diff = z.lazy(() =>
  z
    .object({
      job_id: z.string(),
      from: Time,
      to: Time.nullable(),
      changes: z.array(FieldChange),
      removed_descriptions: z.array(z.string()).openapi({
        description:
          "Of the versions of the description that `changes` names, those whose text is not kept any more; `/raw?at=` has the bytes they were read from.",
      }),
    })
    .openapi("JobDiff"),
);

const diffRoute = once(() =>
  createRoute({
    method: "get",
    path: "/jobs/{job_id}/diff",
    summary: "What changed of one posting between two instants",
    request: { params: params(), query: diffQuery() },
    responses: {
      200: ok(
        () => z.object({ data: Diff, meta: RecordMeta }),
        "Fields that differ; those that changed and came back do not",
      ),
      ...problemResponses(400, 404),
    },
  }),
);

/** An instant of a request. Throws a 400 for one to come: nothing is known of it. */
export function pastInstant(name: string, given: string, now: number): number {
  const at = Date.parse(given);
  if (at > now) throw badParameter(name, "lies in the future");
  return at;
}

/** The state of a posting at an instant, as the API serves it. Throws a 404 or 400 when there is none. */
export async function describeJobAt(
  env: Env,
  found: JobDetail,
  at: number,
  formats: readonly DescriptionFormat[],
): Promise<z.infer<typeof JobAtSchema>> {
  const [state] = await statesOf(env.DB, found, [at]);
  const job = toJobAt(found, state, env.BUCKET_NAME);
  if (formats.length === 0) return job;
  const hash = job.description_hash;
  const html = hash === null ? null : ((await readDescriptions(env.DB, [hash])).get(hash) ?? null);
  return {
    ...job,
    ...describe(html, formats),
    description_removed: hash !== null && html === null,
  };
}

/** The states at some instants. Throws a 404 or 400 when there is none, or too much happened since. */
export async function statesOf<Instants extends number[]>(
  db: D1Database,
  found: JobDetail,
  instants: [...Instants],
  eventsMax?: number,
): Promise<{ [K in keyof Instants]: JobAt }> {
  const states = await readJobAt(db, found, instants, eventsMax);
  if (typeof states === "string") throw noStateProblem(states, found.job);
  return states;
}

/** A posting's past: what differs between two instants. */
export function createJobPastApi(deps: AppDependencies) {
  const api = createRouter();
  api.openapi(diffRoute(), async (c) => {
    const { from: givenFrom, to: givenTo } = c.req.valid("query");
    if (givenFrom === undefined) throw badParameter("from", "is needed: an ISO-8601 date or time");
    const from = pastInstant("from", givenFrom, deps.now());
    const to = givenTo === undefined ? null : pastInstant("to", givenTo, deps.now());
    if (to !== null && to < from) throw badParameter("to", "lies before from");
    const found = await requireJob(c.env, c.req.valid("param").job_id);
    const [before, after] = await statesOf(c.env.DB, found, [from, to ?? Number.MAX_SAFE_INTEGER]);
    const changes = changesBetween(before, after);
    const versions = describedIn(changes);
    const kept = await readDescriptions(c.env.DB, versions);
    const data = {
      job_id: found.job.job_id,
      from: new Date(from).toISOString(),
      to: to === null ? null : new Date(to).toISOString(),
      changes,
      removed_descriptions: versions.filter((hash) => !kept.has(hash)),
    };
    const ignored = await ignoredParams(c, diffQuery().shape);
    return c.json({ data, ...recordMeta(ignored) }, 200, cacheTags("jobs", `job-${found.job.job_id}`));
  });
  return api;
}

/** Throws a 404 when there is no such posting. */
export async function requireJob(env: Env, jobId: string): Promise<JobDetail> {
  const found = await readJob(env.DB, env.BUCKET_NAME, jobId, []);
  if (found === null) throw new ProblemError(404, `There is no posting with the id ${jobId}.`);
  return found;
}
