import { jobFilter, jobFilterNames } from "../../db/job-filters.ts";
import type { JobQuery, JobPage } from "../../db/read-jobs.ts";
import type { ProviderInfo } from "../dependencies.ts";
import { JobRows } from "./job-rows.tsx";
import { Layout } from "./layout.tsx";
import { Pager, type PagerLinks } from "./pager.tsx";

interface JobsData {
  origin: string;
  query: JobQuery;
  /** The times of change as they were given. */
  changed: { changed_after: string | undefined; changed_before: string | undefined };
  page: JobPage;
  pager: PagerLinks;
  providers: readonly ProviderInfo[];
}

const statusWords = { active: "Open", expired: "Closed", any: "Open and closed" } as const;

export function JobsPage({ origin, query, changed, page, pager, providers }: JobsData) {
  const { filters } = query;
  const isFirst = pager.first === null && query.changed === null;
  const isPlain = isFirst && pageAddress(query) === "/jobs";
  const title = headline(query, page, providers);
  const head = {
    title: `${title} · Jobledger`,
    description: "Job postings read from companies' own boards, newest first.",
    canonical: isPlain || (isFirst && onlyProvider(query)) ? `${origin}${pageAddress(query)}` : null,
    crumbs: [{ label: "Jobs" }],
    section: "jobs" as const,
  };
  return (
    <Layout head={head}>
      <h1>{title}</h1>
      <form class="filters" method="get" action="/jobs">
        <label>
          Provider
          <select name="provider">
            <option value="">All</option>
            {providers.map(({ name, label }) => (
              <option value={name} selected={filters.provider?.length === 1 && filters.provider[0] === name}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          Status
          <select name="status">
            {(["active", "expired", "any"] as const).map((status) => (
              <option value={status} selected={status === filters.status}>
                {statusWords[status]}
              </option>
            ))}
          </select>
        </label>
        <FilterInputs filters={filters} carried={changed} />
        <button type="submit">Show</button>
        {!isPlain && <a href="/jobs">Reset</a>}
      </form>
      {page.jobs.length === 0 ? <p class="empty">No postings match.</p> : <JobRows {...page} showOrg />}
      <Pager {...pager} />
    </Layout>
  );
}

/** An input per filter that people can fill in; what else was asked is carried along. */
function FilterInputs({ filters, carried }: { filters: JobQuery["filters"]; carried: JobsData["changed"] }) {
  const shown = new Set<string>(["provider", "status"]);
  const inputs = jobFilterNames.flatMap((name) => {
    const { label, kind } = jobFilter(name);
    if (label === null || shown.has(name)) return [];
    shown.add(name);
    const type = kind === "number" ? "number" : "text";
    return [{ name, label, type, value: filters[name] === undefined ? "" : String(filters[name]) }];
  });
  return (
    <>
      {inputs.map(({ name, label, type, value }) => (
        <label>
          {label}
          <input type={type} name={name} value={value} />
        </label>
      ))}
      {Object.entries({ ...filters, ...carried })
        .filter(([name, value]) => value !== undefined && !shown.has(name))
        .map(([name, value]) => (
          <input type="hidden" name={name} value={String(value)} />
        ))}
    </>
  );
}

function headline({ filters }: JobQuery, page: JobPage, providers: readonly ProviderInfo[]): string {
  const of =
    filters.provider?.length === 1 ? providers.find(({ name }) => name === filters.provider?.[0])?.label : undefined;
  const at = filters.org_ids?.length === 1 ? page.jobs[0]?.org_name : undefined;
  return `${statusWords[filters.status]} postings${at === undefined ? "" : ` at ${at}`}${of === undefined ? "" : ` on ${of}`}`;
}

function onlyProvider({ filters }: JobQuery): boolean {
  return filters.provider?.length === 1 && Object.values(filters).filter(Boolean).length === 2;
}

/** The one address of this list's first page. */
function pageAddress({ filters }: JobQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (value !== undefined && !(name === "status" && value === "active")) search.set(name, String(value));
  }
  return search.size === 0 ? "/jobs" : `/jobs?${search.toString()}`;
}
