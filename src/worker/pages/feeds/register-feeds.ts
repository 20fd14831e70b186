import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { KeptName } from "../../../core/fact-table.ts";
import { rowNames, type Job, type ListedJob } from "../../../core/job.ts";
import { limits } from "../../../core/limits.ts";
import { formatsOf } from "../../api/descriptions.ts";
import { jobSearchParameters, readJobList, toJobQuery } from "../../api/job-search.ts";
import { wholeJobs } from "../../../db/search/read-jobs.ts";
import { labelProviders, type AppDependencies } from "../../dependencies.ts";
import { cacheTags } from "../../http/cache.ts";
import { booleanParameter } from "../../http/parameters.ts";
import { ignoredParams } from "../../http/request-text.ts";
import { lastModified } from "../../http/last-modified.ts";
import { feedFormats, jobFormats, type JobFormat } from "../../http/list-formats.ts";
import type { AppEnv } from "../../http/router.ts";
import { itemOfJob } from "./feed-items.ts";
import { feedAddresses, jobFeedWords } from "./feed-words.ts";
import { writeFeed } from "./feeds.ts";
import { findOrg } from "../companies/find-org.ts";
import { parametersOf, queryOf } from "../parts/page-request.ts";
import { csvResponse, nextLink } from "./register-tables.ts";
import { nameBy, readOrgNames } from "../parts/search-words.ts";
import { nothingRecorded, slicePartOf, sliceQuery, type SlicePart } from "../parts/slice-fields.ts";

/** Items of a feed, where its address says nothing else. */
export const FEED_ROWS = 50;

/** Columns of postings as CSV: every plain field of the record. */
const jobColumns = [
  "job_id",
  "title",
  "normalized_title",
  "org_name",
  "org_id",
  "source_id",
  "provider",
  "provider_job_key",
  "duplicate_cluster_id",
  "status",
  "location_text",
  "country",
  "region",
  "city",
  ...rowNames,
  "salary_raw",
  "salary_min",
  "salary_max",
  "salary_currency",
  "salary_period",
  "source_url",
  "apply_url",
  "first_seen_at",
  "last_seen_at",
  "last_checked_at",
  "last_changed_at",
  "inactive_at",
  "source_posted_at",
  "source_updated_at",
  "raw_payload_uri",
] as const satisfies readonly (keyof Job)[];

type ReadColumn = (job: ListedJob) => string | number | null;
/**
 * Behind them, so that columns keep their places: what the record has inside of others. A new one goes to the end.
 */
const innerColumns: Record<KeptName, ReadColumn> & Record<string, ReadColumn> = {
  years_of_experience_min: ({ extensions: { years_of_experience: years } }) => years?.min ?? null,
  years_of_experience_max: ({ extensions: { years_of_experience: years } }) => years?.max ?? null,
  education: ({ extensions: { education } }) => education?.value ?? null,
  visa_sponsorship: ({ extensions: { visa_sponsorship: visa } }) => visa,
  security_clearance: ({ extensions: { security_clearance: clearance } }) => clearance?.value ?? null,
  openings: ({ extensions: { openings } }) => openings,
  deadline: ({ extensions: { deadline } }) => deadline,
  agency: ({ extensions: { agency } }) => agency,
  application_deadline: ({ extensions: { application_deadline: until } }) => until,
  // US dollars, as the columns of these names in the files of /datasets.
  salary_year_min: ({ salary_year: pay }) => pay?.min_usd ?? null,
  salary_year_max: ({ salary_year: pay }) => pay?.max_usd ?? null,
  seniority: ({ extensions: { seniority } }) => seniority,
  title_family: ({ extensions: { title_family: family } }) => family,
  title_group: ({ extensions: { title_group: group } }) => group,
};

const csvColumns = [...jobColumns, ...Object.keys(innerColumns)];

function withInner(job: ListedJob): Record<string, unknown> {
  const more = Object.entries(innerColumns).map(([name, read]) => [name, read(job)] as const);
  return { ...job, ...Object.fromEntries(more) };
}

/** What feeds take beside a search. */
function feedParameters(providers: readonly string[]) {
  return jobSearchParameters(providers).extend({
    include_baseline: booleanParameter("Of feeds: also what the first crawl of a board found; false if not given."),
  });
}
type Given = ReturnType<ReturnType<typeof feedParameters>["parse"]>;

/** Lists of postings in forms for programs: of any search, of a company, of a slice. */
export function registerFeeds(app: OpenAPIHono<AppEnv>, deps: AppDependencies): void {
  const schema = feedParameters(deps.providers.map(({ name }) => name));
  /** The postings of a list, some of whose conditions its address names in its path. */
  const answerFor = async (c: Context<AppEnv>, format: JobFormat, conditions = ""): Promise<Response> => {
    await ignoredParams(c, schema.shape);
    const given = { ...queryOf(c), ...Object.fromEntries(new URLSearchParams(conditions)) };
    return answerJobs(c, deps, { format, given: parametersOf(given, schema) });
  };
  /** Of a slice, unless no posting was ever recorded under it: three rows read to know. */
  const answerSlice = async (c: Context<AppEnv>, format: JobFormat, parts: SlicePart[]): Promise<Response> => {
    const conditions = sliceQuery(parts);
    const ever = schema.safeParse({ ...Object.fromEntries(new URLSearchParams(conditions)), status: "any" });
    if (!ever.success) throw nothingRecorded();
    const query = { ...toJobQuery(ever.data), rows: 1, descriptions: [] };
    if ((await readJobList(c.env, query, undefined)).jobs.length === 0) throw nothingRecorded();
    return answerFor(c, format, conditions);
  };
  for (const format of jobFormats) {
    const file = `{[^/]+\\.${format}}` as const;
    const nameIn = (name: string): string => name.slice(0, -1 - format.length);
    app.get(`/jobs.${format}`, async (c) => answerFor(c, format));
    app.get(`/companies/:file${file}`, async (c) => {
      const { org } = await findOrg(c.env.DB, nameIn(c.req.param("file")));
      return answerFor(c, format, `org_ids=${org.orgId}`);
    });
    app.get(`/browse/:field/:file${file}`, async (c) => {
      return answerSlice(c, format, [slicePartOf(c.req.param("field"), nameIn(c.req.param("file")))]);
    });
    app.get(`/browse/:field/:value/:field2/:file${file}`, async (c) => {
      const { field, value, field2, file: name } = c.req.param();
      return answerSlice(c, format, [slicePartOf(field, value), slicePartOf(field2, nameIn(name))]);
    });
  }
}

async function answerJobs(
  c: Context<AppEnv>,
  deps: AppDependencies,
  { format, given }: { format: JobFormat; given: Given },
): Promise<Response> {
  const query = { ...toJobQuery(given), descriptions: [] };
  if (format === "csv") {
    const page = await readJobList(c.env, { ...query, rows: given.limit ?? limits.pageRowsMax }, given.cursor);
    return csvResponse(c, csvColumns, page.jobs.map(withInner), {
      headers: cacheTags("jobs"),
      nextCursor: page.nextCursor,
    });
  }
  // A feed is of what is new here, whatever the order; what was open before we looked is no news, unless it is asked for.
  const isFresh = query.filters.baseline === undefined && given.include_baseline !== true;
  const filters = isFresh ? { ...query.filters, baseline: false } : query.filters;
  const fresh = { ...query, sort: undefined, filters };
  const descriptions = formatsOf(given).length === 0 ? ([] as const) : (["html"] as const);
  const addresses = feedAddresses(c, format, { own: ["include_baseline"] });
  const { text, newest } = await writeFeed(format, given.limit ?? FEED_ROWS, async (rows) => {
    const page = await readJobList(c.env, { ...fresh, rows, descriptions }, given.cursor);
    const orgNames = await readOrgNames(c.env.DB, query.filters, page.jobs);
    const words = jobFeedWords(query, isFresh, nameBy(labelProviders(deps.providers), orgNames));
    const items = wholeJobs(page).map((job) => itemOfJob(addresses.origin, job));
    return { ...words, ...addresses, next: nextLink(c, page.nextCursor), items };
  });
  return c.body(text, 200, {
    "Content-Type": `${feedFormats[format].mime}; charset=utf-8`,
    ...lastModified(newest === null ? null : Date.parse(newest), deps.now()),
    ...cacheTags("jobs"),
  });
}
