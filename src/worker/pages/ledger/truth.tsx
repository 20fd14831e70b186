import type { TruthMeter } from "../../api/truth.ts";
import { FactRows } from "../parts/fact-rows.tsx";
import { countLabel, DASH, second } from "../parts/format.ts";
import { ScrollingTable, type Column } from "../parts/list-table.tsx";

type Day = TruthMeter["series"][number];
type Refusal = TruthMeter["total"]["refusals"][number];

const percent = (share: number | null): string => (share === null ? DASH : `${(share * 100).toFixed(1)} %`);

const hours = (seconds: number | null): string => (seconds === null ? DASH : `${(seconds / 3_600).toFixed(1)} h`);

const refused = ({ refusals }: Pick<Day, "refusals">): number =>
  refusals.reduce((sum, { reason, crawls }) => sum + (reason === "awaiting_proof" ? 0 : crawls), 0);

const days: readonly Column<Day>[] = [
  { label: "Day", cell: ({ day }) => <time datetime={day}>{day}</time> },
  { label: "Confirmed in 1 h", number: true, cell: ({ confirmed }) => percent(confirmed.within_1h) },
  { label: "24 h", number: true, cell: ({ confirmed }) => percent(confirmed.within_24h) },
  { label: "72 h", number: true, cell: ({ confirmed }) => percent(confirmed.within_72h) },
  { label: "Closed", number: true, cell: ({ closed }) => countLabel(closed) },
  { label: "Reopened", number: true, cell: (day) => countLabel(day.reopened_within_week) },
  { label: "Delay", number: true, cell: (day) => hours(day.closing_delay.mean_seconds) },
  { label: "Lists not believed", number: true, cell: (day) => countLabel(refused(day)) },
];

const refusalWords: Record<Refusal["reason"], string> = {
  awaiting_proof: "a posting is lacking, and not yet proved gone",
  lost_share: "the list lost too much at once",
  empty_list: "the list was empty",
  other_board: "the list looked like another board’s",
  total_contradicted: "the list said that it holds more, or fewer",
  list_capped: "the list is cut at a number",
  list_incomplete: "the list was not whole",
};

const refusals: readonly Column<Refusal>[] = [
  { label: "Why", cell: ({ reason }) => refusalWords[reason] },
  { label: "Crawls", number: true, cell: ({ crawls }) => countLabel(crawls) },
  { label: "Postings not closed", number: true, cell: ({ postings }) => countLabel(postings) },
];

/** How true what is served was: fresh, late, wrong, and not closed for want of proof. */
export function TruthSection({ truth }: { truth: TruthMeter }) {
  const { total } = truth;
  const rows: [string, string][] = [
    ["Confirmed within an hour", percent(total.confirmed.within_1h)],
    ["Within 24 hours", percent(total.confirmed.within_24h)],
    ["Within 72 hours", percent(total.confirmed.within_72h)],
    [`Closed in ${truth.days} days`, countLabel(total.closed)],
    [
      "Of those open again within a week",
      `${countLabel(total.reopened_within_week)} (${percent(total.reopened_share)})`,
    ],
    ["From last seen to closed, on average", hours(total.closing_delay.mean_seconds)],
    ["Lists that were not believed", countLabel(refused(total))],
    ["Counted", truth.as_of === null ? "not yet" : second(truth.as_of)],
  ];
  return (
    <section aria-labelledby="truth">
      <h2 id="truth">Truth meter</h2>
      <p class="note">
        A posting counts as confirmed when its board&apos;s whole list held it. What a list lacks stays open until it is
        proved gone.
      </p>
      <dl class="facts even">
        <FactRows rows={rows} />
      </dl>
      {truth.series.length > 0 && <ScrollingTable label="The truth meter by day" columns={days} rows={truth.series} />}
      {total.refusals.length > 0 && (
        <>
          <h3>Not closed, and why</h3>
          <p class="note">
            A posting counts in each crawl. <a href="/job-postings/v1/stats/truth">By board, ATS and day</a>
          </p>
          <ScrollingTable label="Not closed, and why" columns={refusals} rows={total.refusals} />
        </>
      )}
    </section>
  );
}
