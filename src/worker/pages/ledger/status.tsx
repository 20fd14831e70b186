import type { BoardWalk } from "../../../db/again/read-walks.ts";
import type { BoardCrawl } from "../../api/crawl.ts";
import type { Standing } from "../../api/stats.ts";
import type { TruthMeter } from "../../api/truth.ts";
import { ApiCalls } from "../parts/api-calls.tsx";
import { FactRows } from "../parts/fact-rows.tsx";
import { ScrollingTable } from "../parts/list-table.tsx";
import { countLabel, DASH, second } from "../parts/format.ts";
import { Layout, Time } from "../parts/layout.tsx";
import { KeepingSection } from "./keeping.tsx";
import { LostMessages } from "./lost-messages.tsx";
import { TruthSection } from "./truth.tsx";
import { NewestCrawls } from "./newest-crawls.tsx";

/** The newest crawls shown: two rows read each. */
export const STATUS_CRAWLS = 20;
/** Boards over their quota that are shown, a row each. */
export const STATUS_OVER_QUOTA = 5;
/** Lost messages counted, a row each, and shown, three rows each. */
export const STATUS_LOST = { counted: 20, shown: 5 };

interface StatusData {
  origin: string;
  truth: TruthMeter;
  stats: Standing;
  crawls: readonly BoardCrawl[];
  walks: readonly BoardWalk[];
  providerLabel: (name: string) => string;
}

/** How the crawling goes. */
export function StatusPage({ origin, stats, truth, crawls, walks, providerLabel }: StatusData) {
  const head = {
    title: "Status · Jobledger",
    description:
      "How fresh the data is, what the newest crawls came to, how many boards wait, what was lost, and what could not be read, by provider.",
    canonical: `${origin}/status`,
    crumbs: [{ label: "Status" }],
  };
  const { crawl_queue: queue } = stats;
  const facts: [string, string][] = [
    ["Newest crawl", stats.read_models.jobs.as_of === null ? DASH : second(stats.read_models.jobs.as_of)],
    ["Boards due now", countLabel(queue.due)],
    ["Oldest of them due since", queue.oldest_due_at === null ? DASH : second(queue.oldest_due_at)],
    ["Crawls lost in 24 hours", atLeast(queue.lost_24h, queue.lost_24h_capped)],
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
      <TruthSection truth={truth} />
      <Walks walks={walks} />
      {stats.replay === null ? null : <Replay replay={stats.replay} />}
      <NewestCrawls crawls={crawls} providerLabel={providerLabel} />
      <LostMessages lost={queue.lost.slice(0, STATUS_LOST.shown)} providerLabel={providerLabel} />
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
      <KeepingSection keeping={stats} providerLabel={providerLabel} />
      <Providers providers={stats.providers} providerLabel={providerLabel} />
      <ApiCalls origin={origin} paths={["stats", `stats/truth?days=${truth.days}`, `crawls?limit=${STATUS_CRAWLS}`]} />
    </Layout>
  );
}

const walkNames: Record<BoardWalk["work"], string> = {
  reindex: "Search index and counts are made anew",
  reprocess: "Postings are read again by newer rules",
};

/** What the cron does beside crawling, a part at each run. */
function Walks({ walks }: Pick<StatusData, "walks">) {
  if (walks.length === 0) return null;
  return (
    <section aria-labelledby="walks">
      <h2 id="walks">Under way</h2>
      <p class="note">Requests are answered meanwhile; counts under filters may be lower bounds and say so.</p>
      <dl class="facts even">
        <FactRows
          rows={walks.map(({ work, passed, last }) => [
            walkNames[work],
            `${Math.floor((100 * passed) / last)} % of the boards`,
          ])}
        />
      </dl>
    </section>
  );
}

/** The replay into a second database that was asked for last. */
function Replay({ replay }: { replay: NonNullable<Standing["replay"]> }) {
  const { round, comparison, running } = replay;
  const rows: [string, string][] = [
    ["State", `${running ? "running" : "stopped"}: ${replay.stage.replace("_", " ")}, round ${round.number}`],
    ["Carried out in this round", `${countLabel(round.done)} of ${countLabel(round.found)}`],
    ["Boards that say the same", countLabel(comparison.equal_boards)],
    ["Boards that differ", countLabel(comparison.differing_boards)],
    ["Boards crawled meanwhile", countLabel(comparison.moved_boards)],
    ["Boards left out", countLabel(replay.left_out_boards)],
    ["Crawling", replay.held_since === null ? "goes on" : "held for a switch"],
  ];
  return (
    <section aria-labelledby="replay">
      <h2 id="replay">Replay into a second database</h2>
      <dl class="facts even">
        <FactRows rows={rows} />
      </dl>
    </section>
  );
}

function atLeast(count: number, isCapped: boolean): string {
  return `${countLabel(count)}${isCapped ? " or more" : ""}`;
}

function Providers({ providers, providerLabel }: Pick<Standing, "providers"> & Pick<StatusData, "providerLabel">) {
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
