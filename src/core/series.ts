import { DAY_MS } from "./time.ts";

/** Intervals of a series, in UTC; weeks begin on Mondays. */
export const intervals = ["day", "week", "month"] as const;
export type Interval = (typeof intervals)[number];

/** Days since 1970 (UTC) of an instant (ms), and the other way round as `2026-11-29`. */
export function dayOf(ms: number): number {
  return Math.floor(ms / DAY_MS);
}
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The first day of the interval that a day lies in. */
export function intervalStart(interval: Interval, day: number): number {
  // 1970 began on a Thursday.
  if (interval === "week") return day - ((((day + 3) % 7) + 7) % 7);
  return interval === "day" ? day : monthStart(day, 0);
}

/** The first day of the interval behind the one that begins on a day. */
export function nextInterval(interval: Interval, start: number): number {
  if (interval === "month") return monthStart(start, 1);
  return start + (interval === "week" ? 7 : 1);
}

function monthStart(day: number, more: number): number {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + more) / DAY_MS;
}

/** Postings by day since 1970. */
export interface DayCounts {
  /** First seen then: new, and found by the first crawl of their board. */
  opened: ReadonlyMap<number, number>;
  found: ReadonlyMap<number, number>;
  closed: ReadonlyMap<number, number>;
}

export interface SeriesPoint {
  /** The days of the interval, the last one included. */
  first: number;
  last: number;
  opened: number;
  found: number;
  closed: number;
  /** At the end of the last day. */
  open: number;
}

/** The intervals from that of the day `from` to that of `to`, one behind the other. */
export function seriesOf(
  { opened, found, closed }: DayCounts,
  interval: Interval,
  from: number,
  to: number,
): SeriesPoint[] {
  const days = [...new Set([...opened.keys(), ...found.keys(), ...closed.keys()])].toSorted((a, b) => a - b);
  const points: SeriesPoint[] = [];
  let at = 0;
  let open = 0;
  const take = (end: number, point: Pick<SeriesPoint, "opened" | "found" | "closed">): void => {
    for (let day = days[at]; day !== undefined && day < end; day = days[++at]) {
      const [came, was, went] = [opened.get(day) ?? 0, found.get(day) ?? 0, closed.get(day) ?? 0];
      point.opened += came;
      point.found += was;
      point.closed += went;
      open += came + was - went;
    }
  };
  let first = intervalStart(interval, from);
  take(first, { opened: 0, found: 0, closed: 0 });
  while (first <= to) {
    const end = nextInterval(interval, first);
    const counts = { opened: 0, found: 0, closed: 0 };
    take(end, counts);
    points.push({ first, last: end - 1, ...counts, open });
    first = end;
  }
  return points;
}

/**
 * Quantiles (0 to 1) of numbers, each so many times: between two neighbours in proportion, as SQL's `percentile_cont`
 * has it. Null of none.
 */
export function quantilesOf(
  numbers: readonly (readonly [number, times: number])[],
  at: readonly number[],
): (number | null)[] {
  const sorted = numbers.filter(([, times]) => times > 0).toSorted(([a], [b]) => a - b);
  const count = sorted.reduce((sum, [, times]) => sum + times, 0);
  const numberAt = (place: number): number => {
    let before = 0;
    for (const [number, times] of sorted) if (place < (before += times)) return number;
    return sorted.at(-1)?.[0] ?? 0;
  };
  return at.map((quantile) => {
    if (count === 0) return null;
    const place = quantile * (count - 1);
    const [low, high] = [numberAt(Math.floor(place)), numberAt(Math.ceil(place))];
    return low + (high - low) * (place - Math.floor(place));
  });
}
