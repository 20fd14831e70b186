import type { JobQuery, JobPage } from "../../../db/search/read-jobs.ts";
import type { Choices } from "../../../db/search/read-choices.ts";
import type { FacetName } from "../../../db/search/read-facets.ts";
import type { Slice } from "../../../db/search/read-slice.ts";
import type { ProviderInfo } from "../../dependencies.ts";
import { Chips } from "../parts/chips.tsx";
import { ApiCalls } from "../parts/api-calls.tsx";
import { countLabel } from "../parts/format.ts";
import { DatedText } from "../parts/dated-text.tsx";
import { JobRows } from "../parts/job-rows.tsx";
import { Layout } from "../parts/layout.tsx";
import { longList } from "../parts/list-forms.tsx";
import { Pager, type PagerLinks } from "../parts/pager.tsx";
import { ReadingNotes } from "../parts/reading-notes.tsx";
import type { NearMisses } from "./near-misses.ts";
import { NoPostings } from "./no-postings.tsx";
import { SearchFacets, withValues } from "./search-facets.tsx";
import { SearchForm, sortWords } from "./search-form.tsx";
import { conditionsOf, nameBy, searchHeading, searchSentence, type Condition } from "../parts/search-words.ts";
import { sliceFieldNames } from "../parts/slice-fields.ts";

interface JobsData {
  /** The address asked, without its cursor. */
  address: URL;
  cursor: string | undefined;
  query: JobQuery;
  /** Why the list has not the order that was asked for. */
  unsorted: string | null;
  page: JobPage;
  pager: PagerLinks;
  /** Null when no count of this search is at hand. */
  slice: Slice | null;
  /** What else could be chosen of the fields that have a condition. */
  choices: ReadonlyMap<FacetName, Choices>;
  /** What helps where nothing was found; null where something was. */
  near: NearMisses | null;
  /** Of companies that conditions name, by org_id. */
  orgNames: ReadonlyMap<string, string>;
  /** The instant at which ages are told (ms). */
  now: number;
  providers: readonly ProviderInfo[];
  providerLabel: (name: string) => string;
}

export function JobsPage(data: JobsData) {
  const { address, cursor, query, unsorted, page, pager, slice, choices, near, orgNames } = data;
  const { providers, providerLabel } = data;
  const { status } = query.filters;
  const order = query.changed === null ? sortWords[query.sort ?? "first_seen"].said : "oldest change first";
  const conditions = [
    ...conditionsOf(query.filters, nameBy(providerLabel, orgNames)),
    ...changeConditions(address),
    ...(query.collapse === undefined ? [] : [{ parameter: "collapse", text: "each opening is shown once" }]),
  ];
  const sentence = searchSentence(status, conditions);
  const isPlain = address.search === "";
  const whole = pager.first === null && pager.next === null;
  // Counts are of postings, not of openings.
  const total = whole ? page.jobs.length : query.collapse === undefined ? totalOf(slice, status) : null;
  const head = {
    title: `${sentence} · Jobledger`,
    description: isPlain
      ? "Job postings read from companies' own boards, newest first."
      : `${sentence}, read from companies' own boards, ${order}.`,
    canonical: address.href,
    // Searches are endless; what search engines should find are the slices.
    indexed: isPlain && cursor === undefined,
    crumbs: isPlain ? [{ label: "Jobs" }] : [{ label: "Jobs", href: "/jobs" }, { label: "Search" }],
    section: "jobs" as const,
    feed: feedOf(address),
    long: longList({ total, cursor, hasMore: pager.next !== null }),
  };
  return (
    <Layout head={head}>
      <h1>
        <DatedText text={isPlain ? "Open postings" : searchHeading(status, conditions)} />
      </h1>
      {total !== null && <p class="note">{`${countLabel(total)} in all, ${order}.`}</p>}
      {unsorted !== null && <p class="note">{`Not in the order that was asked for: ${unsorted}.`}</p>}
      <SearchForm given={address.searchParams} providers={providers} />
      <Chips address={address} conditions={conditions} />
      <ReadingNotes address={address} filters={query.filters} />
      <div class="beside">
        <section aria-label="Postings">
          {page.jobs.length === 0 ? (
            <NoPostings {...{ address, query, pager, near }} hasConditions={conditions.length > 0} />
          ) : (
            <JobRows {...page} showOrg now={data.now} />
          )}
          <Pager {...pager} />
        </section>
        <SearchFacets {...{ address, filters: query.filters, slice, choices, jobs: page.jobs, whole, providerLabel }} />
      </div>
      <ApiCalls origin={address.origin} paths={apiPaths(data)} />
    </Layout>
  );
}

/** A feed is of what is new here, whatever the order of the list. */
function feedOf({ searchParams }: URL): string {
  const search = new URLSearchParams(searchParams);
  search.delete("sort");
  return search.size === 0 ? "/jobs" : `/jobs?${search.toString()}`;
}

function totalOf(slice: Slice | null, status: JobQuery["filters"]["status"]): number | null {
  if (slice === null) return null;
  return status === "active" ? slice.open : status === "any" ? slice.total : slice.total - slice.open;
}

/** Times of change are no filter but another order of the list; said beside the filters. */
function changeConditions({ searchParams }: URL): Condition[] {
  return (["changed_after", "changed_before"] as const).flatMap((parameter) => {
    const value = searchParams.get(parameter) ?? "";
    return value === "" ? [] : [{ parameter, text: `${parameter.replace("_", " ")} ${value}` }];
  });
}

/** The list; the facets of what the search has no condition on; what else could be chosen where it has one. */
function apiPaths({ address, cursor, query, slice, choices }: JobsData): string[] {
  const list = new URLSearchParams(address.searchParams);
  list.set("limit", String(query.rows));
  if (cursor !== undefined) list.set("cursor", cursor);
  const facets = (search: URLSearchParams, fields: readonly string[]): string => {
    for (const name of ["collapse", "sort"]) search.delete(name);
    search.set("field", fields.join(","));
    return `jobs/facets?${search.toString()}`;
  };
  const free = sliceFieldNames.filter((field) => !choices.has(field));
  const isCounted = slice !== null && free.length > 0;
  const chosen = sliceFieldNames.filter((field) => choices.get(field)?.newest === null);
  return [
    `jobs?${list.toString()}`,
    ...(isCounted ? [facets(new URLSearchParams(address.searchParams), free)] : []),
    ...chosen.map((field) => facets(new URL(withValues(address, field, []), address).searchParams, [field])),
  ];
}
