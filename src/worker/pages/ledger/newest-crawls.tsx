import type { BoardCrawl } from "../../api/crawl.ts";
import { BoardLink } from "../parts/board-link.tsx";
import { countLabel, DASH, plural, second } from "../parts/format.ts";
import { Time } from "../parts/layout.tsx";
import { ScrollingTable, type Column } from "../parts/list-table.tsx";

const numbers = ["seen", "opened", "changed", "closed", "reopened", "held", "rejected"] as const;

/** The newest crawls of all boards, and what they came to together. */
export function NewestCrawls({
  crawls,
  providerLabel,
}: {
  crawls: readonly BoardCrawl[];
  providerLabel: (name: string) => string;
}) {
  return (
    <section aria-labelledby="crawls">
      <h2 id="crawls">Newest crawls</h2>
      {crawls.length === 0 ? <p class="empty">No board was crawled yet.</p> : <p class="note">{sumOf(crawls)}</p>}
      {crawls.length > 0 && (
        <ScrollingTable
          label="Table of the newest crawls"
          look="tally"
          columns={columnsWith(providerLabel)}
          rows={crawls}
        />
      )}
    </section>
  );
}

function columnsWith(providerLabel: (name: string) => string): Column<BoardCrawl>[] {
  return [
    { label: "At", look: "quiet", cell: ({ at }) => <Time iso={at} text={second} /> },
    {
      label: "Board",
      look: "free",
      cell: ({ source_id: id, org_name: name, provider }) => (
        <BoardLink sourceId={id} orgName={name} ats={providerLabel(provider)} />
      ),
    },
    { label: "Outcome", look: ({ outcome }) => `outcome ${outcome}`, cell: (crawl) => <Outcome crawl={crawl} /> },
    { label: "HTTP", number: true, labelled: true, cell: ({ http_status: status }) => status ?? DASH },
    ...numbers.map((name): Column<BoardCrawl> => ({
      label: name,
      number: true,
      labelled: true,
      look: (crawl) => (crawl[name] === 0 ? "zero" : "some"),
      cell: (crawl) => countLabel(crawl[name]),
    })),
  ];
}

function Outcome({ crawl: { outcome, error_code: error, held_reason: held } }: { crawl: BoardCrawl }) {
  const why = error ?? held;
  return (
    <>
      {outcome}
      {why !== null && <span class="quiet">: {why.replaceAll("_", " ")}</span>}
    </>
  );
}

/** `20 crawls since ...: 12 found nothing new, 1 failed; 30 postings opened, 4 closed.` */
function sumOf(crawls: readonly BoardCrawl[]): string {
  const of = (outcome: BoardCrawl["outcome"]): string =>
    countLabel(crawls.filter((crawl) => crawl.outcome === outcome).length);
  const sum = (name: "opened" | "closed"): number => crawls.reduce((total, crawl) => total + crawl[name], 0);
  const since = second(crawls.map(({ at }) => at).toSorted()[0] ?? "");
  return (
    `${plural(crawls.length, "crawl")} since ${since}: ${of("changed")} changed something, ${of("unchanged")} found ` +
    `nothing new, ${of("failed")} failed. They opened ${plural(sum("opened"), "posting")} and closed ${countLabel(sum("closed"))}.`
  );
}
