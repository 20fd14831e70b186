import { countLabel } from "./format.ts";

export interface Bar {
  label: string;
  /** Null: not counted. */
  count: number | null;
  href: string;
  /** It is asked for: its link takes it away. */
  isChosen?: boolean;
}

/** Counts as bars, each a link; the longest bar is the largest count. What is not counted has neither bar nor number. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count ?? 0));
  return (
    <ol class="bars">
      {bars.map(({ label, count, href, isChosen = false }) => (
        <li class={isChosen ? "chosen" : undefined}>
          {isChosen ? (
            <a href={href} dir="auto" aria-label={`Remove: ${label}`}>
              {label} <span aria-hidden="true">×</span>
            </a>
          ) : (
            <a href={href} dir="auto">
              {label}
            </a>
          )}
          {count !== null && (
            <>
              <span class="number">{countLabel(count)}</span>
              <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
                <rect width={Math.max(0.5, (100 * count) / most).toFixed(1)} height="2" />
              </svg>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A heading with bars below it; nothing when there are none. */
export function Breakdown({
  id,
  title,
  bars,
  more,
  note,
}: {
  id: string;
  title: string;
  bars: readonly Bar[];
  more?: string;
  /** What was counted, where it is not what its page says. */
  note?: string;
}) {
  if (bars.length === 0) return null;
  return (
    <section class="breakdown" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {note !== undefined && <p class="note">{note}</p>}
      <Bars bars={bars} />
      {more !== undefined && (
        <p class="more">
          <a href={more}>{`All ${/^[A-Z]{2}/.test(title) ? title : title.toLowerCase()}`}</a>
        </p>
      )}
    </section>
  );
}
