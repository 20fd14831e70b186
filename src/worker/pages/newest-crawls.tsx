import type { BoardCrawl } from "../api/crawl.ts";
import { BoardLink } from "./board-link.tsx";
import { countLabel, DASH, plural, second } from "./format.ts";
import { Time } from "./layout.tsx";

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
        <div class="scroll" tabindex={0} role="region" aria-label="Table of the newest crawls">
          <table class="list tally">
            <thead>
              <tr>
                <th scope="col">At</th>
                <th scope="col">Board</th>
                <th scope="col">Outcome</th>
                <th scope="col" class="number">
                  HTTP
                </th>
                {numbers.map((name) => (
                  <th scope="col" class="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {crawls.map((crawl) => (
                <CrawlRow crawl={crawl} providerLabel={providerLabel} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function CrawlRow({ crawl, providerLabel }: { crawl: BoardCrawl; providerLabel: (name: string) => string }) {
  const why = crawl.error_code ?? crawl.held_reason;
  return (
    <tr>
      <td class="quiet">
        <Time iso={crawl.at} text={second} />
      </td>
      <td class="free">
        <BoardLink sourceId={crawl.source_id} orgName={crawl.org_name} ats={providerLabel(crawl.provider)} />
      </td>
      <td class={`outcome ${crawl.outcome}`}>
        {crawl.outcome}
        {why !== null && <span class="quiet">: {why.replaceAll("_", " ")}</span>}
      </td>
      <td class="number" data-label="HTTP">
        {crawl.http_status ?? DASH}
      </td>
      {numbers.map((name) => (
        <td class={crawl[name] === 0 ? "number zero" : "number"} data-label={name}>
          {countLabel(crawl[name])}
        </td>
      ))}
    </tr>
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
