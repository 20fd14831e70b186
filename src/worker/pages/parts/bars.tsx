import { countLabel } from "./format.ts";

export interface Bar {
  label: string;
  count: number;
  href: string;
}

/** Counts as bars, each a link; the longest bar is the largest count. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ol class="bars">
      {bars.map(({ label, count, href }) => (
        <li>
          <a href={href} dir="auto">
            {label}
          </a>
          <span class="number">{countLabel(count)}</span>
          <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
            <rect width={Math.max(0.5, (100 * count) / most).toFixed(1)} height="2" />
          </svg>
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
}: {
  id: string;
  title: string;
  bars: readonly Bar[];
  more?: string;
}) {
  if (bars.length === 0) return null;
  return (
    <section class="breakdown" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <Bars bars={bars} />
      {more !== undefined && (
        <p class="more">
          <a href={more}>{`All ${/^[A-Z]{2}/.test(title) ? title : title.toLowerCase()}`}</a>
        </p>
      )}
    </section>
  );
}
