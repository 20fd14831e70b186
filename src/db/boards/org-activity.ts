import { DAY_MS } from "../../core/time.ts";
/** Days of a company's activity that are kept. */
const ACTIVITY_DAYS = 90;

/** Postings opened (new or again, the first crawl of a board left out) and closed on one UTC day. */
export interface OrgDay {
  /** `YYYY-MM-DD`. */
  date: string;
  opened: number;
  closed: number;
}

/** `orgs.activity` with one crawl added: parameters `?1` opened, `?2` closed, `?3` the crawl's time (ms). */
export const ADDED_ACTIVITY = `(
  select coalesce(json_group_array(json_array(day, opened, closed)), '[]') from (
    select day, sum(opened) as opened, sum(closed) as closed, max(day) over () as newest from (
      select value ->> 0 as day, value ->> 1 as opened, value ->> 2 as closed from json_each(activity)
      union all
      select cast(?3 as integer) / ${DAY_MS}, cast(?1 as integer), cast(?2 as integer) where ?1 + ?2 > 0)
    group by day order by day)
  where day > newest - ${ACTIVITY_DAYS})`;

/** `orgs.activity` without some crawls: parameter `?1`, JSON of `[day, opened, closed]` as they were added. */
export const LESS_ACTIVITY = `(
  select coalesce(json_group_array(json_array(day, opened, closed)), '[]') from (
    select day, sum(opened) as opened, sum(closed) as closed from (
      select value ->> 0 as day, value ->> 1 as opened, value ->> 2 as closed from json_each(activity)
      union all
      select value ->> 0, -(value ->> 1), -(value ->> 2) from json_each(?1))
    group by day order by day)
  where opened > 0 or closed > 0)`;

/** A company's activity on each of the last `days` days, oldest first; `asOf` (ms) is in the last. */
export function orgDays(activity: string, asOf: number, days: number = ACTIVITY_DAYS): OrgDay[] {
  const kept = new Map((JSON.parse(activity) as [number, number, number][]).map(([day, ...counts]) => [day, counts]));
  const last = Math.floor(asOf / DAY_MS);
  return Array.from({ length: days }, (_, index) => {
    const day = last - days + 1 + index;
    const [opened = 0, closed = 0] = kept.get(day) ?? [];
    return { date: new Date(day * DAY_MS).toISOString().slice(0, 10), opened, closed };
  });
}

/** What was opened and closed in the last `days` days together. */
export function sumActivity(activity: string, asOf: number, days: number): { opened: number; closed: number } {
  const all = orgDays(activity, asOf, days);
  return {
    opened: all.reduce((sum, { opened }) => sum + opened, 0),
    closed: all.reduce((sum, { closed }) => sum + closed, 0),
  };
}
