import { jobFilter, jobFilterNames } from "../../db/job-filters.ts";
import type { JobQuery, JobPage } from "../../db/read-jobs.ts";
import type { ProviderInfo } from "../dependencies.ts";
import { JobRows } from "./job-rows.tsx";
import { Layout } from "./layout.tsx";

interface JobsData {
  origin: string;
  query: JobQuery;
  page: JobPage;
  nextCursor: string | null;
  providers: readonly ProviderInfo[];
}

const statusWords = { active: "Open", expired: "Closed", any: "Open and closed" } as const;

export function JobsPage({ origin, query, page, nextCursor, providers }: JobsData) {
  const { filters } = query;
  const isPlain = query.after === null && pageAddress(query, null) === "/jobs";
  const title = headline(query, page, providers);
  const head = {
    title: `${title} · Jobledger`,
    description: "Job postings read from companies' own boards, newest first.",
    canonical: isPlain || onlyProvider(query) ? `${origin}${pageAddress(query, null)}` : null,
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
        <FilterInputs filters={filters} />
        <button type="submit">Show</button>
        {!isPlain && <a href="/jobs">Reset</a>}
      </form>
      {page.jobs.length === 0 ? <p class="empty">No postings match.</p> : <JobRows {...page} showOrg />}
      <nav class="pager" aria-label="Pages">
        {query.after !== null && <a href={pageAddress(query, null)}>First page</a>}
        {nextCursor !== null && (
          <a rel="next" href={pageAddress(query, nextCursor)}>
            Next page
          </a>
        )}
      </nav>
    </Layout>
  );
}

/** An input per filter that people can fill in; what else was asked is carried along. */
function FilterInputs({ filters }: { filters: JobQuery["filters"] }) {
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
      {Object.entries(filters)
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

function onlyProvider({ filters, after }: JobQuery): boolean {
  return after === null && filters.provider?.length === 1 && Object.values(filters).filter(Boolean).length === 2;
}

/** The address of this list, at a cursor or at its first page. */
function pageAddress({ filters }: JobQuery, cursor: string | null): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (value !== undefined && !(name === "status" && value === "active")) search.set(name, String(value));
  }
  if (cursor !== null) search.set("cursor", cursor);
  return search.size === 0 ? "/jobs" : `/jobs?${search.toString()}`;
}
