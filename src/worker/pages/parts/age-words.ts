import { DAY_MS } from "../../../core/time.ts";
import { day, plural, second } from "./format.ts";

/**
 * How old a date of a row is, in words that change with the day (UTC) alone: an answer with them is right until midnight, so
 * that tags of pages with rows carry the day (`http/data-version.ts`). Such an answer may be sent 330 s longer from a cache, and
 * for a day while the site fails: its ages are then a day behind at most, and the exact date stands beside them.
 */

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
/** From here on an age is told in years. */
const MONTHS_TOLD = 24;

/** The day (UTC) of an instant (ms), as the instant at which it began. */
export function dayOf(ms: number): number {
  return Math.floor(ms / DAY_MS) * DAY_MS;
}

/** `today`, `yesterday`, `5 days ago`, `3 months ago`, `2 years ago` at an instant (ms); a day to come by its date. */
export function daysAgo(iso: string, now: number): string {
  const days = (dayOf(now) - dayOf(Date.parse(iso))) / DAY_MS;
  if (days < 0) return shortDay(iso, now);
  if (days === 0) return "today";
  if (days === 1) return "yesterday";
  const months = wholeMonths(new Date(iso), new Date(now));
  if (months === 0) return `${plural(days, "day")} ago`;
  return months < MONTHS_TOLD ? `${plural(months, "month")} ago` : `${plural(Math.floor(months / 12), "year")} ago`;
}

/** `28 Nov`; `28 Nov 2025` where that is not the year of `now` (ms). */
export function shortDay(iso: string, now: number): string {
  const date = new Date(iso);
  const year = date.getUTCFullYear();
  const text = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ""}`;
  return year === new Date(now).getUTCFullYear() ? text : `${text} ${year}`;
}

/** The exact date behind such words; the day alone of one that was given without a time. */
export function exactDate(iso: string): string {
  return Date.parse(iso) % DAY_MS === 0 ? day(iso) : second(iso);
}

/** Calendar months from one day to a later one that are over: none from 31 Jan to 28 Feb. */
function wholeMonths(from: Date, to: Date): number {
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return to.getUTCDate() < from.getUTCDate() ? months - 1 : months;
}
