import { z, type OpenAPIHono } from "@hono/zod-openapi";
import { inOneSnapshot } from "../../../db/counts/one-snapshot.ts";
import { readEpoch } from "../../../db/boards/catalogue-state.ts";
import { readDescriptions } from "../../../db/postings/read-descriptions.ts";
import { readHistory } from "../../../db/events/read-events.ts";
import { withRepost } from "../../../db/search/read-reposts.ts";
import { readJob, type JobDetail } from "../../../db/search/read-jobs.ts";
import { readChoices, readNewestChoices, type Choices } from "../../../db/search/read-choices.ts";
import type { FacetName } from "../../../db/search/read-facets.ts";
import { resolveIds } from "../../../db/search/resolve-ids.ts";
import { readSlice } from "../../../db/search/read-slice.ts";
import { JobId } from "../../api/envelope.ts";
import { changesBetween, toJobAt } from "../../api/job-at-schema.ts";
import { pastInstant, statesOf } from "../../api/job-past.ts";
import {
  jobSearchParameters,
  readJobList,
  toChangeWindow,
  toFilterValues,
  toJobQuery,
  whyNotSorted,
} from "../../api/job-search.ts";
import { readProof } from "../../api/job-proof.ts";
import { verifyJob } from "../../api/verify.ts";
import { labelProviders, type AppDependencies } from "../../dependencies.ts";
import { minuteOf } from "../../../core/time.ts";
import { cacheTags } from "../../http/cache.ts";
import { markdown, wantsMarkdown } from "../../http/markdown.ts";
import { timeParameter } from "../../http/parameters.ts";
import { ProblemError } from "../../http/problem.ts";
import type { AppEnv } from "../../http/router.ts";
import { jobMarkdown } from "./job-markdown.ts";
import { JobAtPage } from "./past-job.tsx";
import { JobPage } from "./job.tsx";
import { JobsPage } from "./jobs.tsx";
import { ProofPage } from "./proof.tsx";
import { VerificationPage } from "./verify.tsx";
import { readNearMisses } from "./near-misses.ts";
import { conditionsOf, nameBy, readOrgNames } from "../parts/search-words.ts";
import { listAddress, pageParametersOf } from "../parts/page-request.ts";
import { originOf } from "../../http/origin.ts";
import { pagerLinks } from "../parts/pager.tsx";
import { sliceFieldNames } from "../parts/slice-fields.ts";
import { showPage } from "../parts/show-page.tsx";

const JOBS_ROWS = 50;
/** Two rows read each: with the posting's four the page stays below 30. */
const HISTORY_ROWS = 10;
/** Events that a page undoes to tell how a posting stood: two rows read each. */
const PAST_EVENTS = 50;
const jobQuery = z.object({ at: timeParameter("The posting as it stood at this instant.") });

/** The search and the postings. */
export function registerJobPages(app: OpenAPIHono<AppEnv>, deps: AppDependencies): void {
  registerSearchPage(app, deps);
  const providerLabel = labelProviders(deps.providers);
  registerChecks(app, deps);
  app.get("/jobs/:job_id", async (c) => {
    const jobId = JobId.safeParse(c.req.param("job_id"));
    const found = jobId.success ? await readJob(c.env.DB, c.env.BUCKET_NAME, jobId.data, ["text", "html"]) : null;
    if (found === null) throw new ProblemError(404, "There is no posting at this address.");
    const { job, row, orgDomain } = found;
    const tags = cacheTags("jobs", `job-${job.job_id}`);
    const { at } = pageParametersOf(c, jobQuery);
    if (at !== undefined) {
      const past = await readPast(c.env, found, pastInstant("at", at, deps.now()));
      const data = { job, orgSlug: row.orgSlug, providerLabel: providerLabel(job.provider), ...past };
      return showPage(c, <JobAtPage origin={originOf(c)} {...data} />, tags);
    }
    if (wantsMarkdown(c)) {
      const text = jobMarkdown(originOf(c), job, row.orgSlug, providerLabel(job.provider));
      return markdown(c, text, tags);
    }
    const [record, history, epoch] = await Promise.all([
      withRepost(c.env.DB, found),
      readHistory(c.env.DB, found, { after: null, rows: HISTORY_ROWS }),
      readEpoch(c.env.DB),
    ]);
    const data = {
      job: record,
      orgSlug: row.orgSlug,
      orgDomain,
      baseline: found.baseline,
      now: minuteOf(deps.now()),
      hasDuplicates: row.others !== null,
      providerLabel: providerLabel(job.provider),
      history: history.events,
      hasMoreHistory: history.next !== null,
      epoch,
    };
    return showPage(c, <JobPage origin={originOf(c)} {...data} />, tags);
  });
}

function registerSearchPage(app: OpenAPIHono<AppEnv>, deps: AppDependencies): void {
  const { providers } = deps;
  const providerLabel = labelProviders(providers);
  const parameters = jobSearchParameters(providers.map(({ name }) => name));
  app.get("/jobs", async (c) => {
    const given = pageParametersOf(c, parameters);
    // Who takes a condition back is shown the list all the same, and told.
    const unsorted = whyNotSorted(given.sort, toFilterValues(given), toChangeWindow(given));
    const asked = toJobQuery({ ...given, sort: unsorted === null ? given.sort : undefined });
    const { filters, changed } = asked;
    const ids = await resolveIds(c.env.DB, filters);
    const query = { ...asked, ids, rows: JOBS_ROWS, descriptions: [] };
    const read = async () =>
      Promise.all([
        readJobList(c.env, query, given.cursor),
        changed === null ? readSlice(c.env.DB, { filters, fields: sliceFieldNames, orgs: 0, ids }) : null,
        changed === null ? readChoices(c.env.DB, { filters, ids }, sliceFieldNames) : null,
      ]);
    const { value, isOne } = await inOneSnapshot(c.env.DB, read);
    const [page, counted, others] = value;
    // Of another instant than the list they would contradict it.
    const slice = isOne ? counted : null;
    const exact = (isOne ? others : null) ?? new Map<FacetName, Choices>();
    const pager = pagerLinks(c, given.cursor, page.nextCursor);
    const orgNames = await readOrgNames(c.env.DB, query.filters, page.jobs);
    const address = listAddress(c);
    const isEmpty = page.jobs.length === 0 && page.nextCursor === null && changed === null;
    const conditions = conditionsOf(filters, nameBy(providerLabel, orgNames));
    // One or the other: together they would read too much.
    const near = isEmpty ? await readNearMisses(c.env.DB, { address, filters, ids, conditions }) : null;
    const spare = JOBS_ROWS - page.jobs.length;
    const choices = isEmpty ? exact : await readNewestChoices(c.env.DB, { filters, ids }, exact, spare);
    const shown = { cursor: given.cursor, query, unsorted, page, pager, slice, choices, near, orgNames };
    const data = { ...shown, now: deps.now(), providers, providerLabel };
    return showPage(c, <JobsPage address={address} {...data} />, cacheTags("jobs"));
  });
}

/** Whether a posting is open at this moment, and what proves that it is closed. */
function registerChecks(app: OpenAPIHono<AppEnv>, deps: AppDependencies): void {
  app.get("/jobs/:job_id/proof", async (c) => {
    const jobId = JobId.safeParse(c.req.param("job_id"));
    if (!jobId.success) throw new ProblemError(404, "There is no posting at this address.");
    const { found, proof } = await readProof(deps, c.env, jobId.data);
    const tags = cacheTags("jobs", `job-${jobId.data}`);
    return showPage(c, <ProofPage origin={originOf(c)} job={found.job} proof={proof} />, tags);
  });
  app.post("/jobs/:job_id/verify", async (c) => {
    const jobId = JobId.safeParse(c.req.param("job_id"));
    if (!jobId.success) throw new ProblemError(404, "There is no posting at this address.");
    const found = await verifyJob(deps, c, jobId.data);
    const now = await readJob(c.env.DB, c.env.BUCKET_NAME, jobId.data, []);
    if (now === null) throw new ProblemError(404, "There is no posting at this address.");
    return showPage(c, <VerificationPage origin={originOf(c)} job={now.job} found={found} />);
  });
}

/** The posting as it stood, and what differs now. */
async function readPast(env: Env, found: JobDetail, at: number) {
  const [then, now] = await statesOf(env.DB, found, [at, Number.MAX_SAFE_INTEGER], PAST_EVENTS);
  const state = toJobAt(found, then, env.BUCKET_NAME);
  const { description_hash: hash } = state;
  const html = hash === null ? null : ((await readDescriptions(env.DB, [hash])).get(hash) ?? null);
  const past = { ...state, description_html: html, description_removed: hash !== null && html === null };
  return { past, changes: changesBetween(then, now) };
}
