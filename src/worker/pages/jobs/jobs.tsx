import type { JobQuery, JobPage } from "../../../db/search/read-jobs.ts";
import type { Choices } from "../../../db/search/read-choices.ts";
import type { FacetName } from "../../../db/search/read-facets.ts";
import type { Slice } from "../../../db/search/read-slice.ts";
import { placesNotKnown } from "../../api/places-not-known.ts";
import type { ProviderInfo } from "../../dependencies.ts";
import { Chips } from "../parts/chips.tsx";
import { ApiCalls } from "../parts/api-calls.tsx";
import { isolate } from "../parts/bidi.ts";
import { countLabel } from "../parts/format.ts";
import { JobRows } from "../parts/job-rows.tsx";
import { Layout } from "../parts/layout.tsx";
import { Pager, type PagerLinks } from "../parts/pager.tsx";
import { SearchFacets, withValues } from "./search-facets.tsx";
import { SearchForm, sortWords } from "./search-form.tsx";
import { conditionsOf, nameBy, searchSentence, type Condition } from "../parts/search-words.ts";
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
  /** Of companies that conditions name, by org_id. */
  orgNames: ReadonlyMap<string, string>;
  providers: readonly ProviderInfo[];
  providerLabel: (name: string) => string;
}

export function JobsPage(data: JobsData) {
  const { address, cursor, query, unsorted, page, pager, slice, choices, orgNames, providers, providerLabel } = data;
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
  };
  // Counts are of postings, not of openings.
  const total = whole ? page.jobs.length : query.collapse === undefined ? totalOf(slice, status) : null;
  return (
    <Layout head={head}>
      <h1>{isPlain ? "Open postings" : sentence}</h1>
      {total !== null && <p class="note">{`${countLabel(total)} in all, ${order}.`}</p>}
      {unsorted !== null && <p class="note">{`Not in the order that was asked for: ${unsorted}.`}</p>}
      <SearchForm given={address.searchParams} providers={providers} />
      <Chips address={address} conditions={conditions} />
      <div class="beside">
        <section aria-label="Postings">
          {page.jobs.length === 0 ? (
            <NoPostings {...{ address, conditions, pager, query }} />
          ) : (
            <JobRows {...page} showOrg />
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

type NoPostingsProps = Pick<JobsData, "address" | "pager" | "query"> & { conditions: readonly Condition[] };

/** Names that are no place, each with a link to the search for the one that was probably meant. */
function UnknownPlaces({ address, query }: Pick<JobsData, "address" | "query">) {
  return placesNotKnown(query.filters).map(({ parameter, value, did_you_mean: meant }) => {
    const search = new URLSearchParams(address.searchParams);
    search.set(parameter, (search.get(parameter) ?? "").replace(value ?? "", meant ?? ""));
    return (
      <li>
        No place is called {isolate(value ?? "")}
        {meant === null ? (
          "."
        ) : (
          <>
            ; did you mean <a href={`/jobs?${search.toString()}`}>{meant}</a>?
          </>
        )}
      </li>
    );
  });
}

function NoPostings({ address, conditions, pager, query }: NoPostingsProps) {
  if (pager.next !== null)
    return <p class="empty">None among the postings looked at so far. Go on with the next page.</p>;
  return (
    <div class="empty">
      <p>No postings match{conditions.length > 1 ? " all of these conditions together" : ""}.</p>
      <ul class="plain">
        <UnknownPlaces {...{ address, query }} />
        {conditions.length > 0 && <li>Remove a condition above: each is a link.</li>}
        <li>
          Words must be whole words of the title or the department: <em>engineer</em> does not find <em>engineering</em>
          .
        </li>
        <li>
          <a href="/browse">Browse</a> shows which places, departments and work models there are.
        </li>
      </ul>
    </div>
  );
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
