import { rowNames } from "../../core/job.ts";
import { facetFields } from "../../db/search/read-facets.ts";
import { jobFilter, jobFilterNames, type JobFilterName } from "../../db/search/job-filters.ts";
import { JobId } from "../api/envelope.ts";
import { badParameter, ProblemError } from "../http/problem.ts";
import { isSliceField } from "../pages/parts/slice-fields.ts";
import { only, queryOf, without, type Call, type Given, type Tool } from "./tool.ts";

/** Texts whose commas are their own. */
export const texts = jobFilterNames.filter((name) => jobFilter(name).kind === "places");
/** The same as another filter, or as several of its values, and one that asks of how facts are known: they are taken, and not told of. */
const untold = new Set<JobFilterName>(["location_text", "remote_policy", "title_group", "conflict"]);
const filters = jobFilterNames.filter((name) => !untold.has(name)).join(" ");
/** Those that counts are asked with most: the others are in the list of search_jobs. */
const someFilters = "q location workplace_type status";
/** What tells a posting from others, and whether it is one to look at. */
const row = `job_id org_id org_name title status location_text country region city ${rowNames.join(" ")} salary_min salary_max salary_currency salary_period salary_year source_posted_at first_seen_at last_checked_at inactive_at duplicate_cluster_id duplicate_count source_url description_text description_html description_markdown`;
/** What happened, without keys and hashes. */
const step =
  "event_id job_id org_id provider title org_name location_text event_type field_name old_value new_value observed_at metadata";
const shown = without("limit cursor include include_total include_query description_format strict field");

/** The list of postings under the same filters. */
const jobsPage = (given: Given): string => {
  const query = queryOf(Object.fromEntries(Object.entries(given).filter(([name]) => shown(name))), texts);
  return query === "" ? "/jobs" : `/jobs?${query}`;
};

const field = (data: unknown, name: string): string => {
  const value: unknown = typeof data === "object" && data !== null ? (data as Given)[name] : undefined;
  return typeof value === "string" ? value : "";
};
/** Throws a 400 for what is no id: as a part of a path it would lead elsewhere. */
const jobId = (given: Given): string => {
  const id = JobId.safeParse(given["job_id"]);
  if (!id.success) throw badParameter("job_id", "must be 40 hex digits");
  return id.data;
};
const rest = (given: Given, ...names: string[]): Given =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)));

/** What assistants may ask, by name. To add one: an entry here, and a line in test/workers/worker/mcp/mcp.test.ts. */
export const tools = {
  search_jobs: {
    title: "Search postings",
    description:
      "Job postings, newest first, under any filters together. Every list filter has a twin that leaves out: `country_exclude`, `provider_exclude` and so on. Open postings unless `status` says otherwise. A field that is null is not known, and not false. `meta.next_cursor` continues; `include_total` counts. get_job has a posting's evidence and description.",
    routes: ["/jobs/search"],
    tells: only(`${filters} radius_km sort collapse include_total description_format limit cursor`),
    isOpen: true,
    keeps: only(row),
    ask: async (given, call) => call("POST", "/jobs/search", given),
    page: jobsPage,
  },
  get_job: {
    title: "One posting",
    description:
      "A posting, open or closed: its facts, the words each of them rests on (`parsed_structured.evidence`), what contradicts them (`conflicts`), and the raw payload they were read from. `at`: as it stood at an instant. `description_format` adds the description.",
    routes: ["/jobs/{job_id}"],
    tells: only("job_id at description_format"),
    needs: ["job_id"],
    keeps: without("native_structured event_fields board_id"),
    ask: async (given, call) => call("GET", `/jobs/${jobId(given)}`, rest(given, "job_id")),
    page: (given, { data }) => {
      const at = queryOf({ at: given["at"] });
      return `/jobs/${field(data, "job_id")}${at === "" ? "" : `?${at}`}`;
    },
  },
  job_history: {
    title: "What happened to a posting",
    description:
      "Events of one posting, newest first: created, updated (field, old and new value), closed with its reason and the crawls that prove it, reopened.",
    routes: ["/jobs/{job_id}/events"],
    tells: only("job_id limit cursor"),
    needs: ["job_id"],
    keeps: only(step),
    ask: async (given, call) => call("GET", `/jobs/${jobId(given)}/events`, rest(given, "job_id")),
    page: (given) => `/jobs/${jobId(given)}/events`,
  },
  company: {
    title: "A company",
    description:
      "A company by one of its name, slug or domain: open postings by role, place, ATS and work model, and what opened and closed on each of the last 90 days. Its `org_id` is a filter of the other tools (`org_ids`).",
    routes: ["/orgs/lookup", "/orgs/{org_id}/breakdown"],
    tells: only("name slug domain"),
    keeps: () => true,
    ask: askCompany,
    page: (_given, { data }) => `/companies/${field(data, "slug")}`,
  },
  facets: {
    title: "Counts of postings",
    description:
      "How many postings there are by each value of a field or of several. Takes every filter of search_jobs by its name. Exact without filters and under any one; under several the newest 2,000 matches are counted, and `meta.capped` says when there are more.",
    routes: ["/jobs/facets"],
    inBrief: only(filters),
    tells: only(`field limit ${someFilters}`),
    isOpen: true,
    needs: ["field"],
    keeps: () => true,
    ask: async (given, call) => call("POST", "/jobs/facets", given),
    page: (given) => {
      const [name = ""] = [given["field"]].flat();
      const isPlain = jobsPage(given) === "/jobs" && typeof name === "string" && isSliceField(name);
      return isPlain ? `/browse/${name}` : jobsPage(given);
    },
  },
  pay_percentiles: {
    title: "What is paid, how long postings are open",
    description:
      "Percentiles (p50: the median) of pay a year, of open postings that state it, or of days open. Takes every filter of search_jobs by its name. `meta` says how exact; most postings state no pay: say `count` beside a median.",
    routes: ["/stats/percentiles"],
    inBrief: only(filters),
    tells: only("measure currency group_by values"),
    isOpen: true,
    keeps: () => true,
    ask: async (given, call) => call("GET", "/stats/percentiles", given),
    page: (given) => jobsPage(rest(given, "measure", "currency", "group_by", "values", "exact")),
  },
  changes_since: {
    title: "What changed since",
    description:
      "The change feed from `observed_after` on, newest first: postings that were created, updated, closed, reopened. What the first crawl of a board found was open before, and is left out unless `include_baseline`. Takes every filter of search_jobs by its name, of postings as they are now. A page may be short and still have `meta.next_cursor`.",
    routes: ["/events/search"],
    inBrief: only(filters),
    tells: only(
      `observed_after observed_before event_types field_name reason include_baseline q location country org_ids limit cursor`,
    ),
    needs: ["observed_after"],
    keeps: only(step),
    ask: async (given, call) => call("POST", "/events/search", given),
    page: (given) => `/events?${queryOf(rest(given, "limit", "cursor", "strict"))}`,
  },
  verify_posting: {
    title: "Whether a posting is open now",
    description:
      "Has the posting's own board asked at once, by `url` or `job_id`: `open`, `closed`, or `cannot_tell` with the reason; `as_of` is the moment that the answer is of. What the board says enters the ledger as any crawl does. A board is asked once a minute at the most, and a client may verify few: for many postings, `last_checked_at` of search_jobs says how old the last answer is. The crawl is no part of the cost.",
    routes: ["/verify"],
    tells: only("url job_id"),
    asksBoard: true,
    keeps: () => true,
    ask: async (given, call) => call("POST", "/verify", given),
    page: (_given, { data }) => {
      const id = field(data, "job_id");
      return id === "" ? `/sources/${field(data, "source_id")}` : `/jobs/${id}`;
    },
  },
  coverage: {
    title: "What is covered",
    description:
      "Every ATS that is known: whether it is read, and if not, why; how many boards and open postings; which share of those was confirmed in the last 1, 24 and 72 hours. An absence of postings means little where nothing is read.",
    routes: ["/providers"],
    tells: () => false,
    keeps: only("provider label read why_not_read boards active_jobs confirmed last_success_at"),
    keepsMeta: without("accuracy"),
    ask: async (given, call) => call("GET", "/providers", given),
    page: () => "/coverage",
  },
  find_by_url: {
    title: "The posting at an address",
    description:
      "The posting whose address, or whose form's address, this is: whether it is known, open, and when it was last checked. For a board's address `data` is null and `meta.address` names the board.",
    routes: ["/jobs/lookup"],
    tells: only("url description_format"),
    needs: ["url"],
    keeps: only(row),
    ask: async (given, call) => call("GET", "/jobs/lookup", given),
    page: (_given, { data, meta }) =>
      data === null ? `/sources/${field(meta?.["address"], "source_id")}` : `/jobs/${field(data, "job_id")}`,
  },
} satisfies Record<string, Tool>;

const facetNames = Object.keys(facetFields);

/** A company and its breakdown. Of a name that is none it says which companies have its words. */
async function askCompany(given: Given, call: Call) {
  const found = await call("GET", "/orgs/lookup", given).catch(async (error: unknown) => {
    const { name, slug } = given;
    const words = name ?? slug;
    if (!(error instanceof ProblemError) || error.status !== 404 || typeof words !== "string") throw error;
    const near = await call("GET", "/orgs", { q: words.replaceAll("-", " "), limit: 5 });
    const names = (near.data as { display_name: string; slug: string }[]).map(
      (one) => `${one.display_name} (slug ${one.slug})`,
    );
    throw new ProblemError(404, names.length === 0 ? error.message : `${error.message} There is: ${names.join(", ")}.`);
  });
  const breakdown = await call("GET", `/orgs/${field(found.data, "org_id")}/breakdown`, {});
  return { ...found, data: { ...(found.data as object), ...(breakdown.data as object) } };
}

/** Throws a 400 for a parameter that is needed and not given. */
export function requireGiven({ needs = [] }: Tool, given: Given): void {
  for (const name of needs) {
    if (queryOf({ [name]: given[name] }) !== "") continue;
    if (name === "field") throw badParameter(name, `is needed: one or more of ${facetNames.join(", ")}`, facetNames);
    throw badParameter(name, "is needed");
  }
}
