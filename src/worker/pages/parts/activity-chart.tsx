import type { Child } from "hono/jsx";
import { PICTURE_DAYS, type LifeDay } from "../../api/life-pictures.ts";
import { DatedText } from "./dated-text.tsx";
import { countLabel, DASH, plural } from "./format.ts";
import { ScrollingTable, type Column } from "./list-table.tsx";

/** Units of the drawings: a day's width, and the heights. */
const DAY = 10;
const GAP = 2;
/** The larger of the halves of what opened and closed. */
const HEIGHT = 90;
const STRIP = 40;

interface Activity<Days> {
  days: Days;
  /** Whose boards are told of: `all companies`. */
  boardsOf: string;
}

/** The last days of some postings, and what stands below; `days` is null while they are counted anew. */
export function ActivitySection({
  days,
  boardsOf,
  children,
}: Activity<readonly LifeDay[] | null> & { children?: Child }) {
  return (
    <section aria-labelledby="activity">
      <h2 id="activity">Last {PICTURE_DAYS} days</h2>
      {days === null ? (
        <p class="empty">Not counted by day just now.</p>
      ) : (
        <ActivityChart days={days} boardsOf={boardsOf} />
      )}
      {children}
    </section>
  );
}

/**
 * Postings that opened (up) and closed (down) on each day to one scale, those open at its end, and the boards that were
 * read, each of the latter to its own scale. Drawn without script or style.
 */
function ActivityChart({ days, boardsOf }: Activity<readonly LifeDay[]>) {
  const nothing = `None opened or closed in the last ${days.length} days.`;
  if (days.every((day) => day.opened + day.closed + day.newly_covered + day.open === 0))
    return <p class="empty">{nothing}</p>;
  const sum = (side: "opened" | "closed" | "newly_covered") => days.reduce((total, day) => total + day[side], 0);
  const [opened, closed, covered] = [sum("opened"), sum("closed"), sum("newly_covered")];
  const words = `${plural(opened, "posting")} opened and ${countLabel(closed)} closed in ${days.length} days`;
  const open = days.map((day) => day.open);
  const boards = days.map((day) => day.boards);
  return (
    <figure class="activity" id="series">
      <figcaption>
        {opened + closed === 0 ? (
          nothing
        ) : (
          <>
            <span class="key opened">{countLabel(opened)} opened</span>{" "}
            <span class="key closed">{countLabel(closed)} closed</span>
          </>
        )}
      </figcaption>
      {opened + closed > 0 && <Drawing days={days} label={words} />}
      <Strip look="open" values={open} words={`Open at the end of a day: ${rangeWords(open)}`} />
      <Strip look="boards" values={boards} words={`Boards of ${boardsOf} read that day: ${boardWords(days)}`} />
      <p class="axis" aria-hidden="true">
        <span>{days[0]?.date}</span>
        <span>{days.at(-1)?.date}</span>
      </p>
      {covered > 0 && (
        <p class="note">
          {plural(covered, "posting")} more came with the first crawl of a board: open before, and counted from then on.
        </p>
      )}
      <details>
        <summary>As a table</summary>
        <ScrollingTable label="By day" columns={columns} rows={days.toReversed()} />
      </details>
    </figure>
  );
}

const columns: readonly Column<LifeDay>[] = [
  { label: "Day", cell: ({ date }) => <time datetime={date}>{date}</time> },
  { label: "Opened", number: true, cell: ({ opened }) => countLabel(opened) },
  { label: "Closed", number: true, cell: ({ closed }) => countLabel(closed) },
  { label: "Open", number: true, cell: ({ open }) => countLabel(open) },
  { label: "Newly covered", number: true, cell: (day) => countLabel(day.newly_covered) },
  { label: "Boards read", number: true, cell: ({ boards }) => (boards === null ? DASH : countLabel(boards)) },
];

/** From the least to the most, and what is last. */
function rangeWords(values: readonly number[]): string {
  const [least, most, last] = [Math.min(...values), Math.max(...values), values.at(-1)];
  return least === most || last === undefined
    ? countLabel(most)
    : `${countLabel(least)} to ${countLabel(most)}, last ${countLabel(last)}`;
}

/** The same of boards by day, up to the last day that is counted: one that is not over is not told as a day without. */
function boardWords(days: readonly LifeDay[]): string {
  const counted = days.flatMap(({ date, boards }) => (boards === null ? [] : [{ date, boards }]));
  const last = counted.at(-1);
  if (last === undefined) return "not counted yet";
  const numbers = counted.map(({ boards }) => boards);
  const words = numbers.every((number) => number === 0) ? "none" : rangeWords(numbers);
  return last.date === days.at(-1)?.date ? words : `${words}, up to ${last.date}; later days are not counted yet`;
}

/** A number of each day as bars from zero; days of which it is not known have none. */
function Strip({ look, values, words }: { look: string; values: readonly (number | null)[]; words: string }) {
  const scale = STRIP / Math.max(...values.map((value) => value ?? 0), 1);
  const height = (value: number): number => (value === 0 ? 0 : Math.max(1, Math.round(value * scale)));
  // One path: ninety rectangles would weigh more than the rest of the picture.
  const path = values.flatMap((value, index) =>
    value === null || value === 0 ? [] : [`M${index * DAY} ${STRIP}v-${height(value)}h${DAY}v${height(value)}z`],
  );
  return (
    <>
      <p class="strip">
        <DatedText text={words} />
      </p>
      <svg
        class={look}
        role="img"
        aria-label={words}
        viewBox={`0 0 ${values.length * DAY} ${STRIP + 1}`}
        preserveAspectRatio="none"
      >
        <rect class="zero" y={String(STRIP)} width={String(values.length * DAY)} height="1" />
        <path d={path.join("")} />
      </svg>
    </>
  );
}

function Drawing({ days, label }: { days: readonly LifeDay[]; label: string }) {
  const [up, down] = [Math.max(...days.map((day) => day.opened)), Math.max(...days.map((day) => day.closed))];
  const scale = HEIGHT / Math.max(up, down, 1);
  // A single posting beside a thousand still shows.
  const size = (count: number): number => (count === 0 ? 0 : Math.max(2, Math.round(count * scale)));
  const [top, bottom] = [size(up), size(down)];
  const width = days.length * DAY;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${top + bottom + GAP}`} preserveAspectRatio="none">
      <rect class="zero" y={String(top)} width={String(width)} height={String(GAP)} />
      {days.flatMap((day, index) => {
        const place = { x: String(index * DAY), width: String(DAY - GAP) };
        const title = <title>{`${day.date}: ${day.opened} opened, ${day.closed} closed`}</title>;
        return [
          ...(day.opened === 0
            ? []
            : [
                <rect class="opened" {...place} y={String(top - size(day.opened))} height={String(size(day.opened))}>
                  {title}
                </rect>,
              ]),
          ...(day.closed === 0
            ? []
            : [
                <rect class="closed" {...place} y={String(top + GAP)} height={String(size(day.closed))}>
                  {title}
                </rect>,
              ]),
        ];
      })}
    </svg>
  );
}
