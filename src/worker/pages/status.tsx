import type { Stats } from "../api/stats.ts";
import { ApiCalls } from "./api-calls.tsx";
import { FactRows } from "./fact-rows.tsx";
import { ScrollingTable } from "./list-table.tsx";
import { countLabel, DASH, second } from "./format.ts";
import { Layout, Time } from "./layout.tsx";

/** Crawls added up for what is new: a row read each. With more of them the page says "or more". */
export const STATUS_CRAWLS = 100;

/** How the crawling goes. */
export function StatusPage({
  origin,
  stats,
  providerLabel,
}: {
  origin: string;
  stats: Stats;
  providerLabel: (name: string) => string;
}) {
  const head = {
    title: "Status · Jobledger",
    description: "How fresh the data is, how many boards wait to be crawled, and what could not be read, by provider.",
    canonical: `${origin}/status`,
    crumbs: [{ label: "Status" }],
  };
  const { crawl_queue: queue } = stats;
  const facts: [string, string][] = [
    ["Newest crawl", stats.read_models.jobs.as_of === null ? DASH : second(stats.read_models.jobs.as_of)],
    ["Boards due now", `${countLabel(queue.due)}${queue.due_capped ? " or more" : ""}`],
    ["Oldest of them due since", queue.oldest_due_at === null ? DASH : second(queue.oldest_due_at)],
    ["Opened in 24 hours", `${countLabel(stats.new_24h)}${stats.new_24h_capped ? " or more" : ""}`],
    ["Open postings", countLabel(stats.active)],
    ["Postings ever recorded", countLabel(stats.records)],
    ["Companies", countLabel(stats.orgs)],
    ["Boards", countLabel(stats.sources)],
  ];
  return (
    <Layout head={head}>
      <h1>Status</h1>
      <p class="lead">{head.description}</p>
      <dl class="facts even">
        <FactRows rows={facts} />
      </dl>
      <section aria-labelledby="lag">
        <h2 id="lag">Lag of what is served</h2>
        <p class="note">Postings, events and search change in one transaction for each crawl.</p>
        <dl class="facts even">
          {Object.entries(stats.read_models).map(([name, model]) => (
            <>
              <dt>{name}</dt>
              <dd>
                {countLabel(model.lag_seconds)} s behind, as of <Time iso={model.as_of} text={second} />
              </dd>
            </>
          ))}
        </dl>
      </section>
      <Providers providers={stats.providers} providerLabel={providerLabel} />
      <ApiCalls origin={origin} paths={["stats"]} />
    </Layout>
  );
}

function Providers({
  providers,
  providerLabel,
}: {
  providers: Stats["providers"];
  providerLabel: (name: string) => string;
}) {
  return (
    <section aria-labelledby="providers">
      <h2 id="providers">Providers</h2>
      <ScrollingTable
        label="Counts by provider"
        columns={[
          {
            label: "ATS",
            cell: ({ value }) => <a href={`/sources?provider=${value}`}>{providerLabel(value)}</a>,
          },
          { label: "Open", number: true, cell: ({ active }) => countLabel(active) },
          { label: "Recorded", number: true, cell: ({ total }) => countLabel(total) },
          { label: "Rejected", number: true, cell: ({ rejected }) => countLabel(rejected) },
          {
            label: "Share",
            number: true,
            cell: ({ rejected_share: share }) => (share === null ? DASH : `${(share * 100).toFixed(1)} %`),
          },
        ]}
        rows={providers}
      />
    </section>
  );
}
