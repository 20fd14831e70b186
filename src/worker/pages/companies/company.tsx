import { isoTime } from "../../../core/time.ts";
import type { FacetName } from "../../../db/search/read-facets.ts";
import type { JobPage } from "../../../db/search/read-jobs.ts";
import type { OrgRow } from "../../../db/boards/read-orgs.ts";
import type { SourceRow } from "../../../db/boards/read-sources.ts";
import type { Slice } from "../../../db/search/read-slice.ts";
import type { JobFilterName, JobFilterValues } from "../../../db/search/job-filters.ts";
import { pictureCalls, type LifePictures } from "../../api/life-pictures.ts";
import { ActivitySection } from "../parts/activity-chart.tsx";
import { ApiCalls } from "../parts/api-calls.tsx";
import { isolate } from "../parts/bidi.ts";
import { Breakdown } from "../parts/bars.tsx";
import { Chips } from "../parts/chips.tsx";
import { conditionsOf, nameBy, searchSentence } from "../parts/search-words.ts";
import { countLabel, day, plural, second, webAddress } from "../parts/format.ts";
import { healthWords } from "../parts/health-words.ts";
import { JobRows } from "../parts/job-rows.tsx";
import { Layout, Out, Time } from "../parts/layout.tsx";
import { longList } from "../parts/list-forms.tsx";
import { parameterOf, valueLabel } from "../parts/slice-fields.ts";
import { ReadingNotes } from "../parts/reading-notes.tsx";
import { Spreads } from "../parts/spread-chart.tsx";

interface CompanyData {
  /** The address asked. */
  address: URL;
  /** The conditions on its postings. */
  filters: JobFilterValues;
  org: OrgRow;
  /** Of all its postings; null while they are counted anew, and where a search of its postings is shown. */
  pictures: LifePictures | null;
  sources: SourceRow[];
  page: JobPage & { nextCursor: string | null };
  /** Null: its postings are counted anew just now, or have more values than are counted. */
  slice: Slice | null;
  /** The instant at which ages are told (ms). */
  now: number;
  providerLabel: (name: string) => string;
}

const basisWords = {
  registration: "given when its board was registered",
  payload: "as its board writes it",
  board_token: "from its board's address",
} as const;

export function CompanyPage(data: CompanyData) {
  const { address, org, pictures, sources, slice, page, providerLabel } = data;
  const { origin, search } = address;
  const isAll = search === "";
  const head = {
    title: `${isolate(org.name)} jobs · Jobledger`,
    description: `${plural(org.openJobs, "open posting")} at ${isolate(org.name)}, read from the company's own board.`,
    canonical: `${origin}/companies/${org.slug}`,
    crumbs: [{ label: "Companies", href: "/companies" }, { label: org.name }],
    section: "companies" as const,
    // A search of its postings is one of endless many.
    indexed: isAll,
    feed: isAll ? `/companies/${org.slug}` : `/jobs${ofCompany(data)}`,
    long: longList({ total: isAll ? org.openJobs : null, hasMore: page.nextCursor !== null }),
  };
  return (
    <Layout head={head}>
      <h1 dir="auto">{org.name}</h1>
      <p class="lead">
        {slice === null
          ? `${plural(org.openJobs, "open posting")}.`
          : `${plural(slice.open, "open posting")}, ${countLabel(slice.total - slice.open)} closed.`}
      </p>
      {/* Who searches wants to see what was found. */}
      {isAll && (
        <ActivitySection days={pictures?.days ?? null} boardsOf="all companies">
          <p class="more">
            <a href={`/events?org_ids=${org.orgId}`}>What changed, posting by posting</a>
          </p>
        </ActivitySection>
      )}
      <div class="columns">
        <CompanyPostings {...data} />
        <div>
          <section aria-labelledby="breakdowns">
            <h2 id="breakdowns">{isAll ? "Breakdowns" : "All its open postings"}</h2>
            {slice === null ? (
              <p>Postings are not counted by their values just now.</p>
            ) : (
              <Breakdowns {...{ org, slice, providerLabel }} />
            )}
          </section>
          {pictures !== null && <Spreads {...pictures} />}
          <CompanyFacts org={org} />
          <Boards sources={sources} providerLabel={providerLabel} />
        </div>
      </div>
      <ApiCalls
        origin={origin}
        paths={[
          `orgs/${org.orgId}`,
          `jobs${ofCompany(data)}&limit=${COMPANY_JOBS}`,
          ...(pictures === null ? [] : pictureCalls(pictures, `org_ids=${org.orgId}`)),
          `jobs/facets?org_ids=${org.orgId}&field=${companyFields.join(",")}&limit=${BARS_MAX}`,
          `sources?org_ids=${org.orgId}&limit=${BOARDS_ROWS}`,
        ]}
      />
    </Layout>
  );
}

/** The query of the search for the same postings. */
function ofCompany({ address, org }: Pick<CompanyData, "address" | "org">): string {
  return `?${new URLSearchParams([["org_ids", org.orgId], ...address.searchParams]).toString()}`;
}

function CompanyPostings({ address, filters, org, page, now, providerLabel }: CompanyData) {
  const conditions = conditionsOf(filters, nameBy(providerLabel, new Map()));
  const query = ofCompany({ address, org });
  const isAll = address.search === "";
  return (
    <section aria-labelledby="open">
      <h2 id="open">{isAll ? "Open postings" : searchSentence(filters.status, conditions)}</h2>
      <form class="find" method="get" action={address.pathname} role="search">
        <input
          type="search"
          name="q"
          aria-label="Words of the title or department"
          placeholder="Words of the title or department"
          value={address.searchParams.get("q") ?? ""}
        />
        {[...address.searchParams]
          .filter(([name]) => name !== "q")
          .map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
        <button type="submit">Search</button>
      </form>
      <Chips address={address} conditions={conditions} />
      <ReadingNotes address={address} filters={filters} />
      {page.jobs.length > 0 && <JobRows {...page} showOrg={false} now={now} />}
      {page.jobs.length === 0 && (
        <p class="empty">
          {isAll ? (
            "None open now."
          ) : (
            <>
              None of its postings match. <a href={address.pathname}>All that are open</a>, or{" "}
              <a href={`/jobs${address.search}`}>the same search in all companies</a>.
            </>
          )}
        </p>
      )}
      <nav class="pager" aria-label="Pages">
        {page.nextCursor !== null && (
          <a rel="next" href={`/jobs${query}&cursor=${page.nextCursor}`}>
            Next page
          </a>
        )}
        {filters.status === "active" && <a href={`/jobs${query}&status=expired`}>Closed postings</a>}
      </nav>
    </section>
  );
}

/** Postings on a company's page. */
export const COMPANY_JOBS = 50;
/** Boards shown of one company. */
export const BOARDS_ROWS = 20;
const BARS_MAX = 8;
/** What its open postings are counted by: roles first. */
const breakdowns = {
  department: "Departments",
  title_family: "Kinds of work",
  seniority: "Levels",
  country: "Countries",
  region: "Regions",
  city: "Cities",
  provider: "ATS providers",
  workplace_type: "Work models",
  employment_type: "Employment types",
} as const satisfies Partial<Record<FacetName & JobFilterName, string>>;
type BreakdownField = keyof typeof breakdowns;
export const companyFields = Object.keys(breakdowns) as BreakdownField[];

function Breakdowns({ org, slice, providerLabel }: Pick<CompanyData, "org" | "providerLabel"> & { slice: Slice }) {
  return (
    <>
      {companyFields.map((field) => (
        <Breakdown
          id={`by-${field}`}
          title={breakdowns[field]}
          bars={(slice.counts.get(field) ?? [])
            .filter(({ open }) => open > 0)
            .slice(0, BARS_MAX)
            .map(({ value, open }) => ({
              label: valueLabel(field, value, providerLabel),
              count: open,
              href: `/jobs?${new URLSearchParams({ org_ids: org.orgId, [field]: parameterOf(value) }).toString()}`,
            }))}
        />
      ))}
    </>
  );
}

function CompanyFacts({ org }: { org: OrgRow }) {
  const site = org.domain === null ? null : webAddress(`https://${org.domain}/`);
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">Facts</h2>
      <dl class="facts">
        <dt>Name</dt>
        <dd>
          <span dir="auto">{org.name}</span> <span class="quiet">({basisWords[org.nameBasis]})</span>
        </dd>
        <dt>Website</dt>
        <dd>{site === null ? "–" : <Out href={site}>{org.domain}</Out>}</dd>
        <dt>Known since</dt>
        <dd>
          <Time iso={isoTime(org.createdAt)} text={day} />
        </dd>
        <dt>Org ID</dt>
        <dd>
          <code>{org.orgId}</code>
        </dd>
      </dl>
    </section>
  );
}

function Boards({ sources, providerLabel }: { sources: SourceRow[]; providerLabel: (name: string) => string }) {
  return (
    <section aria-labelledby="boards">
      <h2 id="boards">Boards</h2>
      {sources.length === 0 && <p class="empty">No board is registered.</p>}
      {sources.map((source) => {
        const address = webAddress(source.url);
        return (
          <dl class="facts board">
            <dt>Board</dt>
            <dd>
              {address === null ? (
                source.board
              ) : (
                <Out href={address}>{`${providerLabel(source.provider)}: ${source.board}`}</Out>
              )}
            </dd>
            <dt>Health</dt>
            <dd class={`health ${source.health}`}>{source.paused ? "Paused" : healthWords[source.health]}</dd>
            <dt>Open</dt>
            <dd>{countLabel(source.openJobs)}</dd>
            <dt>Last crawl</dt>
            <dd>
              <Time iso={isoTime(source.lastCrawledAt)} text={second} />
            </dd>
            <dt>Last complete</dt>
            <dd>
              <Time iso={isoTime(source.lastCompleteAt)} text={second} />
            </dd>
            <dt>Source ID</dt>
            <dd>
              <a href={`/sources/${source.sourceId}`}>
                <code>{source.sourceId}</code>
              </a>
            </dd>
          </dl>
        );
      })}
    </section>
  );
}
