import type { JobPage } from "../../db/read-jobs.ts";
import type { OrgRow } from "../../db/read-orgs.ts";
import type { Stats } from "../../db/read-stats.ts";
import { isoTime } from "../../core/time.ts";
import type { ProviderInfo } from "../dependencies.ts";
import { countLabel, second } from "./format.ts";
import { JobRows } from "./job-rows.tsx";
import { Layout, Time } from "./layout.tsx";

interface HomeData {
  origin: string;
  stats: Stats;
  newest: JobPage;
  orgs: OrgRow[];
  providers: readonly ProviderInfo[];
}

export function HomePage({ origin, stats, newest, orgs, providers }: HomeData) {
  const head = {
    title: "Jobledger: job postings from company boards, with proof",
    description:
      "Open job postings read from companies' own boards, with their whole life and the payload that proves each fact.",
    canonical: `${origin}/`,
    crumbs: [],
  };
  return (
    <Layout head={head}>
      <h1>Job postings, with proof</h1>
      <p class="lead">
        Jobledger reads companies' own job boards, keeps every payload, and records each posting's life: opened,
        changed, closed, reopened. Browse it here or take it as JSON.
      </p>
      <Totals stats={stats} />
      <div class="columns">
        <section aria-labelledby="newest">
          <h2 id="newest">Newest postings</h2>
          {newest.jobs.length === 0 ? <p class="empty">No open postings yet.</p> : <JobRows {...newest} showOrg />}
          <p class="more">
            <a href="/jobs">All open postings</a>
          </p>
        </section>
        <div>
          <TopCompanies orgs={orgs} />
          <Providers stats={stats} providers={providers} />
          <section aria-labelledby="api">
            <h2 id="api">As JSON</h2>
            <pre class="call">{`curl '${origin}/job-postings/v1/jobs?limit=5'`}</pre>
            <p>
              <a href="/job-postings/v1/jobs?limit=5">Postings</a> ·{" "}
              <a href="/job-postings/v1/events/search">Changes</a> · <a href="/job-postings/v1/stats">Totals</a> ·{" "}
              <a href="/job-postings/v1/openapi.json">OpenAPI</a>
            </p>
          </section>
        </div>
      </div>
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
            <a href={`/companies/${org.slug}`}>{org.name}</a>
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

function Providers({ stats, providers }: { stats: Stats; providers: readonly ProviderInfo[] }) {
  const open = new Map(stats.providers.map((count) => [count.value, count.open]));
  return (
    <section aria-labelledby="providers">
      <h2 id="providers">Providers</h2>
      <ul class="counts">
        {providers.map(({ name, label }) => (
          <li>
            <a href={`/jobs?provider=${name}`}>{label}</a>
            <span class="number">{countLabel(open.get(name) ?? 0)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
