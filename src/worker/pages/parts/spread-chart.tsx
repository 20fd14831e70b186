import { AMOUNTS_MIN, type LifePictures, type Spread } from "../../api/life-pictures.ts";
import { plural } from "./format.ts";
import { ListTable, type Column } from "./list-table.tsx";

/** What a picture of percentiles says of its amounts. */
interface SpreadWords {
  /** `EUR a year`. */
  unit: string;
  /** What is counted: `open posting states pay in EUR`, of one and of several. */
  counted: [one: string, many: string];
  /** Said where there are too few. */
  few: string;
}

/** Pay a year and days open of some postings, each a picture with its table. */
export function Spreads({ pay, daysOpen }: Pick<LifePictures, "pay" | "daysOpen">) {
  const currency = pay?.currency ?? "";
  const stated: [string, string] = [`open posting states pay in ${currency}`, `open postings state pay in ${currency}`];
  const closed: [string, string] = [
    "closed posting that was new when it was first seen",
    "closed postings that were new when they were first seen",
  ];
  return (
    <section aria-labelledby="spreads">
      <h2 id="spreads">Pay and days open</h2>
      <h3 id="pay">Pay a year</h3>
      <SpreadChart
        id="pay"
        spread={pay}
        unit={`${currency} a year`}
        counted={stated}
        few={`Fewer than ${AMOUNTS_MIN} of these postings state pay in one currency.`}
      />
      <h3 id="days-open">Days open</h3>
      <SpreadChart
        id="days-open"
        spread={daysOpen}
        unit="days"
        counted={closed}
        few={`Fewer than ${AMOUNTS_MIN} closed postings were new when they were first seen.`}
      />
    </section>
  );
}

/** Percentiles of amounts: the middle half as a box, from the tenth to the ninetieth as a line. Nothing of too few. */
function SpreadChart({
  id,
  spread,
  unit,
  counted: [one, many],
  few,
}: SpreadWords & { id: string; spread: Spread | null }) {
  if (spread === null || spread.count < AMOUNTS_MIN) return <p class="empty">{few}</p>;
  const [p10, p25, p50, p75, p90] = amountsOf(spread);
  const say = (amount: number): string => roughly(amount);
  const words =
    p10 === p90
      ? `Eight in ten are ${say(p50)} ${unit}.`
      : `Median ${say(p50)} ${unit}; half lie between ${say(p25)} and ${say(p75)}, eight in ten between ${say(p10)} and ${say(p90)}.`;
  return (
    <figure class="activity" id={`${id}-spread`}>
      <figcaption>
        {words} <span class="number">{plural(spread.count, one, many)}.</span>
      </figcaption>
      <Drawing amounts={[p10, p25, p50, p75, p90]} label={words} />
      <p class="axis" aria-hidden="true">
        <span>0</span>
        <span>{`${say(p90)} ${unit}`}</span>
      </p>
      <details>
        <summary>As a table</summary>
        <ListTable columns={columnsOf(unit)} rows={rowsOf(spread)} />
      </details>
    </figure>
  );
}

type Amounts = [p10: number, p25: number, p50: number, p75: number, p90: number];

function amountsOf({ p10, p25, p50, p75, p90 }: Spread): Amounts {
  return [p10 ?? 0, p25 ?? 0, p50 ?? 0, p75 ?? 0, p90 ?? 0];
}

function rowsOf(spread: Spread): [name: string, amount: number][] {
  const names = ["p10", "p25", "p50 (median)", "p75", "p90"];
  return amountsOf(spread).map((amount, index) => [names[index] ?? "", amount]);
}

function columnsOf(unit: string): readonly Column<[string, number]>[] {
  return [
    { label: "Percentile", cell: ([name]) => name },
    { label: unit, number: true, cell: ([, amount]) => exactly(amount) },
  ];
}

/** As an answer of the API has it, to a thousandth. */
function exactly(amount: number): string {
  return new Intl.NumberFormat("en", { maximumFractionDigits: 3 }).format(amount);
}

/** By three figures at least, in whole ones from a hundred on. */
function roughly(amount: number): string {
  const digits = amount >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 };
  return new Intl.NumberFormat("en", digits).format(amount);
}

const WIDTH = 1_000;
const HEIGHT = 24;

function Drawing({ amounts, label }: { amounts: Amounts; label: string }) {
  const scale = WIDTH / Math.max(amounts[4], Number.MIN_VALUE);
  const [p10, p25, p50, p75, p90] = amounts.map((amount) => Math.round(amount * scale)) as Amounts;
  // What is all one amount still shows.
  const span = (from: number, to: number) => ({
    x: String(Math.min(from, WIDTH - 4)),
    width: String(Math.max(to - from, 4)),
  });
  return (
    <svg class="spread" role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
      <rect class="zero" y="11" height="2" {...span(p10, p90)} />
      <rect class="box" y="4" height="16" {...span(p25, p75)} />
      <rect class="median" y="0" height={String(HEIGHT)} {...span(p50, p50)} />
    </svg>
  );
}
