import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { rowNames, type Job } from "../../../core/job.ts";
import { limits } from "../../../core/limits.ts";
import { jobSearchParameters, readJobList, toJobQuery } from "../../api/job-search.ts";
import { labelProviders, type AppDependencies } from "../../dependencies.ts";
import { cacheTags } from "../../http/cache.ts";
import { lastModified } from "../../http/last-modified.ts";
import { feedFormats, jobFormats, type JobFormat } from "../../http/list-formats.ts";
import type { AppEnv } from "../../http/router.ts";
import { countFittingItems, toAtom, toJsonFeed, toRss, updatedAt, type Feed } from "./feeds.ts";
import { findOrg } from "../companies/find-org.ts";
import { listAddress, pageParametersOf, parametersOf } from "../parts/page-request.ts";
import { csvResponse, nextLink } from "./register-tables.ts";
import { conditionsOf, nameBy, readOrgNames, searchSentence } from "../parts/search-words.ts";
import { nothingRecorded, slicePartOf, sliceQuery, type SlicePart } from "../parts/slice-fields.ts";

/** Postings of one feed. */
const FEED_ROWS = 50;
const writers = { rss: toRss, atom: toAtom, json: toJsonFeed } as const;

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

/** Behind them, so that columns keep their places: what the record has among its extensions. */
const extensionColumns: Record<string, (extensions: Job["extensions"]) => string | number | null> = {
  years_of_experience_min: ({ years_of_experience: years }) => years?.min ?? null,
  years_of_experience_max: ({ years_of_experience: years }) => years?.max ?? null,
  education: ({ education }) => education?.value ?? null,
  visa_sponsorship: ({ visa_sponsorship: visa }) => visa,
  security_clearance: ({ security_clearance: clearance }) => clearance?.value ?? null,
  openings: ({ openings }) => openings,
  deadline: ({ deadline }) => deadline,
  agency: ({ agency }) => agency,
  application_deadline: ({ application_deadline: until }) => until,
};

const csvColumns = [...jobColumns, ...Object.keys(extensionColumns)];

function withExtensions(job: Job): Record<string, unknown> {
  const more = Object.entries(extensionColumns).map(([name, read]) => [name, read(job.extensions)] as const);
  return { ...job, ...Object.fromEntries(more) };
}

/** Lists of postings in forms for programs: of any search, of a company, of a slice. */
export function registerFeeds(app: OpenAPIHono<AppEnv>, deps: AppDependencies): void {
  const schema = jobSearchParameters(deps.providers.map(({ name }) => name));
  /** The postings of a list, whose conditions its address names in its path. */
  const answerFor = async (c: Context<AppEnv>, format: JobFormat, conditions: string): Promise<Response> => {
    const { cursor, limit } = c.req.query();
    const search = new URLSearchParams(conditions);
    if (cursor !== undefined) search.set("cursor", cursor);
    if (limit !== undefined) search.set("limit", limit);
    return answerJobs(c, deps, { format, given: parametersOf(Object.fromEntries(search), schema) });
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
    app.get(`/jobs.${format}`, async (c) => answerJobs(c, deps, { format, given: pageParametersOf(c, schema) }));
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

type Given = ReturnType<ReturnType<typeof jobSearchParameters>["parse"]>;

async function answerJobs(
  c: Context<AppEnv>,
  deps: AppDependencies,
  { format, given }: { format: JobFormat; given: Given },
): Promise<Response> {
  const query = { ...toJobQuery(given), descriptions: [] };
  if (format === "csv") {
    const page = await readJobList(c.env, { ...query, rows: given.limit ?? limits.pageRowsMax }, given.cursor);
    return csvResponse(c, csvColumns, page.jobs.map(withExtensions), {
      headers: cacheTags("jobs"),
      nextCursor: page.nextCursor,
    });
  }
  // A feed is of what is new here, whatever the order; what was open before we looked is no news, unless it is asked for.
  const { baseline = false } = query.filters;
  const fresh = { ...query, sort: undefined, filters: { ...query.filters, baseline } };
  const address = listAddress(c);
  const self = address.href;
  address.pathname = address.pathname.slice(0, -1 - format.length);
  const read = async (rows: number): Promise<Feed> => {
    const page = await readJobList(c.env, { ...fresh, rows }, given.cursor);
    const orgNames = await readOrgNames(c.env.DB, query.filters, page.jobs);
    const conditions = conditionsOf(query.filters, nameBy(labelProviders(deps.providers), orgNames));
    const title = `${searchSentence(query.filters.status, conditions)} · Jobledger`;
    return { title, page: address.href, self, next: nextLink(c, page.nextCursor), jobs: page.jobs };
  };
  let feed = await read(FEED_ROWS);
  if (format === "json") {
    const fitting = countFittingItems(feed);
    // Read once more, so that it goes on behind the last one that is shown.
    if (fitting < feed.jobs.length) feed = await read(fitting);
  }
  const newest = updatedAt(feed.jobs);
  return c.body(writers[format](feed), 200, {
    "Content-Type": `${feedFormats[format].mime}; charset=utf-8`,
    ...lastModified(newest === null ? null : Date.parse(newest), deps.now()),
    ...cacheTags("jobs"),
  });
}
