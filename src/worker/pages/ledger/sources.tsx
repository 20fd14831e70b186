import type { Crawl } from "../../api/crawl.ts";
import type { Source } from "../../api/source.ts";
import { ApiCalls } from "../parts/api-calls.tsx";
import { isolate } from "../parts/bidi.ts";
import { byteLabel, countLabel, DASH, second, webAddress } from "../parts/format.ts";
import { healthWords } from "../parts/health-words.ts";
import { FactRows } from "../parts/fact-rows.tsx";
import { Layout, Out, Time } from "../parts/layout.tsx";
import { longList } from "../parts/list-forms.tsx";
import { listCall } from "../parts/list-call.ts";
import { ScrollingTable, type Column } from "../parts/list-table.tsx";
import { Pager, type PagerLinks } from "../parts/pager.tsx";

interface SourcesData {
  address: URL;
  cursor: string | undefined;
  sources: Source[];
  pager: PagerLinks;
  providerLabel: (name: string) => string;
}

/** Boards on a page: two rows read each. */
export const SOURCES_ROWS = 80;
/** Crawls on a board's page: two rows read each. */
export const CRAWLS_ROWS = 50;

/** Every board with its health. */
export function SourcesPage({ address, cursor, sources, pager, providerLabel }: SourcesData) {
  const head = {
    title: "Sources: every board we read · Jobledger",
    description: "Every job board that is read, with its health, its last and next crawl and its open postings.",
    canonical: address.href,
    indexed: pager.first === null && address.search === "",
    crumbs: [{ label: "Sources" }],
    section: "sources" as const,
    table: `/sources${address.search}`,
    long: longList({ total: null, cursor, hasMore: pager.next !== null }),
  };
  return (
    <Layout head={head}>
      <h1>Sources</h1>
      <p class="lead">{head.description}</p>
      <p>
        <a href="/add">Add a board</a>
      </p>
      {sources.length === 0 && <p class="empty">No board here.</p>}
      <ScrollingTable label="Boards" look="stack" columns={boardColumns(providerLabel)} rows={sources} />
      <Pager {...pager} />
      <ApiCalls origin={address.origin} paths={[listCall("sources", address, SOURCES_ROWS, cursor)]} />
    </Layout>
  );
}

function boardColumns(providerLabel: SourcesData["providerLabel"]): Column<Source>[] {
  return [
    {
      label: "Board",
      look: "free",
      cell: (source) => (
        <a href={`/sources/${source.source_id}`} dir="auto">
          {source.org_name}
        </a>
      ),
    },
    { label: "ATS", cell: (source) => providerLabel(source.provider) },
    {
      label: "Health",
      look: ({ health }) => `health ${health}`,
      cell: ({ health, cost }) => `${healthWords[health]}${cost.over_quota ? ", over its quota" : ""}`,
    },
    {
      label: "Last crawl",
      labelled: true,
      cell: (source) => <Time iso={source.last_crawled_at} text={second} />,
    },
    {
      label: "Next crawl after",
      labelled: true,
      cell: (source) => <Time iso={source.next_crawl_after} text={second} />,
    },
    { label: "Open", number: true, labelled: true, cell: (source) => countLabel(source.active_jobs) },
  ];
}

interface SourceData {
  origin: string;
  source: Source;
  orgSlug: string;
  crawls: Crawl[];
  cursor: string | undefined;
  pager: PagerLinks;
  providerLabel: (name: string) => string;
}

/** What it cost in the month of its last crawl. */
function costRows({ month, ...cost }: Source["cost"]): [string, string][] {
  if (month === null) return [];
  const of = (used: string, max: string | null): string => (max === null ? used : `${used} of ${max}`);
  const { rows_max: rows, payload_bytes_max: bytes } = cost;
  return [
    [`Rows written in ${month}`, of(countLabel(cost.rows_written), rows === null ? null : countLabel(rows))],
    [`Payloads stored in ${month}`, of(byteLabel(cost.payload_bytes), bytes === null ? null : byteLabel(bytes))],
    ...(cost.over_quota ? [["Over its quota", "asked once a day until the month is over"] as [string, string]] : []),
  ];
}

/** One board: its health and the ledger of its crawls. */
export function SourcePage({ origin, source, orgSlug, crawls, cursor, pager, providerLabel }: SourceData) {
  const provider = providerLabel(source.provider);
  const name = isolate(source.org_name);
  const address = webAddress(source.url);
  const path = `/sources/${source.source_id}`;
  const head = {
    title: `${name} on ${provider}: crawls · Jobledger`,
    description: `The board of ${name} on ${provider}: its health and every crawl of it, newest first.`,
    canonical: `${origin}${path}`,
    indexed: pager.first === null,
    crumbs: [{ label: "Sources", href: "/sources" }, { label: `${name} on ${provider}` }],
    section: "sources" as const,
    feed: `/jobs?source_ids=${source.source_id}`,
    long: longList({ total: source.active_jobs, hasMore: source.active_jobs > 0 }),
    table: path,
  };
  const facts: [string, string][] = [
    ["Open postings", countLabel(source.active_jobs)],
    ["Missing, not yet proved gone", countLabel(source.missing_jobs)],
    ["Failures in a row", countLabel(source.consecutive_failures)],
    ["Last crawl", source.last_crawled_at === null ? DASH : second(source.last_crawled_at)],
    ["Last complete list", source.last_complete_at === null ? DASH : second(source.last_complete_at)],
    ["Next crawl after", source.next_crawl_after === null ? DASH : second(source.next_crawl_after)],
    ...costRows(source.cost),
    ["Crawled about every", `${Math.round(source.crawl_interval_seconds / 60)} minutes`],
  ];
  return (
    <Layout head={head}>
      <h1>
        {name} on {provider}
      </h1>
      <p class="lead">
        <span class={`health ${source.health}`}>{healthWords[source.health]}</span>
      </p>
      <dl class="facts even">
        <dt>Company</dt>
        <dd>
          <a href={`/companies/${orgSlug}`} dir="auto">
            {source.org_name}
          </a>
        </dd>
        <dt>Board</dt>
        <dd>{address === null ? source.board : <Out href={address}>{source.board}</Out>}</dd>
        <FactRows rows={facts} />
      </dl>
      <p class="more">
        <a href={`/jobs?source_ids=${source.source_id}`}>Its open postings</a> ·{" "}
        <a href={`/events?source_ids=${source.source_id}`}>What changed on it</a>
      </p>
      <section aria-labelledby="ledger">
        <h2 id="ledger">Crawl ledger</h2>
        {crawls.length === 0 ? (
          <p class="empty">Not crawled yet.</p>
        ) : (
          <ScrollingTable label="Crawls" columns={ledgerColumns} rows={crawls} />
        )}
        <Pager {...pager} />
      </section>
      <ApiCalls
        origin={origin}
        paths={[
          `sources/${source.source_id}`,
          `sources/${source.source_id}/crawls?limit=${CRAWLS_ROWS}${cursor === undefined ? "" : `&cursor=${cursor}`}`,
        ]}
      />
    </Layout>
  );
}

const ledgerColumns: readonly Column<Crawl>[] = [
  { label: "Crawl", number: true, cell: (crawl) => crawl.crawl_number },
  { label: "At", cell: (crawl) => <Time iso={crawl.at} text={second} /> },
  { label: "Outcome", look: ({ outcome }) => `outcome ${outcome}`, cell: ({ outcome }) => outcome },
  ...(["seen", "opened", "changed", "closed", "reopened", "held", "rejected"] as const).map((name): Column<Crawl> => ({
    label: name.charAt(0).toUpperCase() + name.slice(1),
    number: true,
    cell: (crawl) => countLabel(crawl[name]),
  })),
  { label: "Note", look: "quiet", cell: noteOf },
];

function noteOf(crawl: Crawl): string {
  const first = crawl.baseline ? "first crawl: a baseline" : null;
  const reject = crawl.rejects[0]?.reason;
  const parts = [first, crawl.error_code, crawl.error_message, crawl.held_reason?.replaceAll("_", " "), reject];
  return parts.filter((part) => part !== null && part !== undefined).join("; ");
}
