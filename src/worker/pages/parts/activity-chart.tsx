import type { OrgDay } from "../../../db/boards/org-activity.ts";
import { countLabel, plural } from "./format.ts";
import { ListTable, type Column } from "./list-table.tsx";

/** Units of the drawing: a day's width, and the height of the larger of the two halves. */
const DAY = 10;
const GAP = 2;
const HEIGHT = 90;

/** Opened (up) and closed (down) postings of each day, to one scale. Drawn without script or style. */
export function ActivityChart({ days }: { days: readonly OrgDay[] }) {
  const opened = days.reduce((sum, day) => sum + day.opened, 0);
  const closed = days.reduce((sum, day) => sum + day.closed, 0);
  const words = `${plural(opened, "posting")} opened and ${countLabel(closed)} closed in ${days.length} days`;
  const active = days.filter((day) => day.opened + day.closed > 0);
  if (active.length === 0) return <p class="empty">None opened or closed in the last {days.length} days.</p>;
  return (
    <figure class="activity">
      <figcaption>
        <span class="key opened">{countLabel(opened)} opened</span>{" "}
        <span class="key closed">{countLabel(closed)} closed</span>
      </figcaption>
      <Drawing days={days} label={words} />
      <p class="axis" aria-hidden="true">
        <span>{days[0]?.date}</span>
        <span>{days.at(-1)?.date}</span>
      </p>
      <details>
        <summary>As a table</summary>
        <ListTable columns={columns} rows={active.toReversed()} />
      </details>
    </figure>
  );
}

const columns: readonly Column<OrgDay>[] = [
  { label: "Day", cell: ({ date }) => <time datetime={date}>{date}</time> },
  { label: "Opened", number: true, cell: ({ opened }) => countLabel(opened) },
  { label: "Closed", number: true, cell: ({ closed }) => countLabel(closed) },
];

function Drawing({ days, label }: { days: readonly OrgDay[]; label: string }) {
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
