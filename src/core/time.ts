/** Milliseconds. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Crawls give all that they find one time, so a page of postings has few: made anew each took a twentieth of its time. */
const texts = new Map<number, string>();
const TEXTS_MAX = 1_000;

/** Milliseconds since 1970 UTC as ISO-8601 with milliseconds and Z; null stays null. */
export function isoTime(ms: number): string;
export function isoTime(ms: number | null): string | null;
export function isoTime(ms: number | null): string | null {
  if (ms === null) return null;
  const known = texts.get(ms);
  if (known !== undefined) return known;
  const text = new Date(ms).toISOString();
  if (texts.size >= TEXTS_MAX) texts.clear();
  texts.set(ms, text);
  return text;
}

/** The minute of an instant (ms), as the instant at which it began. */
export function minuteOf(ms: number): number {
  return ms - (ms % MINUTE_MS);
}

/** The calendar month (UTC) of an instant (ms), as a number: 202611. */
export function monthOf(ms: number): number {
  const date = new Date(ms);
  return date.getUTCFullYear() * 100 + date.getUTCMonth() + 1;
}
