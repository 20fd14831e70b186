import type { JobPage } from "../../../db/search/read-jobs.ts";
import type { OrgRow } from "../../../db/boards/read-orgs.ts";
import type { Count, Stats } from "../../../db/search/read-stats.ts";
import { isoTime } from "../../../core/time.ts";
import { ApiCalls } from "../parts/api-calls.tsx";
import { Breakdown } from "../parts/bars.tsx";
import { countLabel, second } from "../parts/format.ts";
import { JobRows } from "../parts/job-rows.tsx";
import { Layout, Time } from "../parts/layout.tsx";
import { longList } from "../parts/list-forms.tsx";
import { sliceFields, slicePath, valueLabel, type SliceFieldName } from "../parts/slice-fields.ts";

interface HomeData {
  origin: string;
  stats: Stats;
  newest: JobPage;
  /** Only what was new when it was first seen: false on a day without. */
  onlyNew: boolean;
  orgs: OrgRow[];
  /** The instant at which ages are told (ms). */
  now: number;
  providerLabel: (name: string) => string;
}

/** Postings and companies on the home page, and values of each field. */
export const HOME_ROWS = 12;
export const HOME_ORGS = 10;
const TOP = 6;

export function HomePage({ origin, stats, newest, onlyNew, orgs, now, providerLabel }: HomeData) {
  const list = `jobs?${onlyNew ? "baseline=false&" : ""}limit=${HOME_ROWS}`;
  const head = {
    title: "Jobledger: job postings from company boards, with proof",
    description:
      "Open job postings read from companies' own boards, with their whole life and the payload that proves each fact.",
    canonical: `${origin}/`,
    crumbs: [],
    feed: "/jobs",
    long: longList({ total: stats.open, hasMore: true }),
  };
  return (
    <Layout head={head}>
      <h1>Job postings, with proof</h1>
      <p class="lead">
        Jobledger reads companies' own job boards, keeps every payload, and records each posting's life: opened,
        changed, closed, reopened. Browse it here or take it as JSON.
      </p>
      <form class="find" method="get" action="/jobs" role="search">
        <input type="search" name="q" aria-label="Words of the title or department" placeholder="platform engineer" />
        <button type="submit">Search</button>
      </form>
      <Totals stats={stats} />
      <div class="columns">
        <section aria-labelledby="newest">
          <h2 id="newest">Newest postings</h2>
          {newest.jobs.length === 0 ? (
            <p class="empty">No open postings yet.</p>
          ) : (
            <JobRows {...newest} showOrg now={now} />
          )}
          <p class="more">
            <a href="/jobs">All open postings</a>
          </p>
        </section>
        <div>
          <TopCompanies orgs={orgs} />
          <TopValues field="provider" counts={stats.providers} providerLabel={providerLabel} />
          <TopValues field="country" counts={stats.countries} providerLabel={providerLabel} />
          <TopValues field="city" counts={stats.cities} providerLabel={providerLabel} />
          <TopValues field="workplace_type" counts={stats.workplaceTypes} providerLabel={providerLabel} />
        </div>
      </div>
      <ApiCalls
        origin={origin}
        paths={[
          "stats",
          list,
          ...(orgs.length === 0 ? [] : [`orgs?limit=${orgs.length}`]),
          `jobs/facets?field=city&limit=${TOP}`,
        ]}
      />
    </Layout>
  );
}

function Totals({ stats }: { stats: Stats }) {
  const rows: [string, string][] = [
    ["Open postings", countLabel(stats.open)],
    ["Companies", countLabel(stats.orgs)],
    ["Boards", countLabel(stats.sources)],
    ["New in 24 hours", `${countLabel(stats.opened24h)}${stats.opened24hCapped ? "+" : ""}`],
  ];
  return (
    <section class="totals" aria-label="Totals">
      <dl>
        {rows.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="note">
        {stats.newestCrawlAt === null ? "No board has been crawled yet." : "Newest crawl: "}
        {stats.newestCrawlAt !== null && <Time iso={isoTime(stats.newestCrawlAt)} text={second} />}
      </p>
    </section>
  );
}

function TopCompanies({ orgs }: { orgs: OrgRow[] }) {
  return (
    <section aria-labelledby="companies">
      <h2 id="companies">Most open postings</h2>
      {orgs.length === 0 && <p class="empty">No companies yet.</p>}
      <ol class="counts">
        {orgs.map((org) => (
          <li>
            <a href={`/companies/${org.slug}`} dir="auto">
              {org.name}
            </a>
            <span class="number">{countLabel(org.openJobs)}</span>
          </li>
        ))}
      </ol>
      <p class="more">
        <a href="/companies">All companies</a>
      </p>
    </section>
  );
}

function TopValues({
  field,
  counts,
  providerLabel,
}: {
  field: SliceFieldName;
  counts: readonly Count[];
  providerLabel: HomeData["providerLabel"];
}) {
  const bars = counts
    .filter(({ open }) => open > 0)
    .slice(0, TOP)
    .map(({ value, open }) => ({
      label: valueLabel(field, value, providerLabel),
      count: open,
      href: slicePath({ field, value }),
    }));
  return <Breakdown id={`by-${field}`} title={sliceFields[field].many} bars={bars} more={`/browse/${field}`} />;
}
