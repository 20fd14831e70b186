import { limits } from "../../core/limits.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../core/time.ts";
import { dropMark, setMark } from "../sql/cron-marks.ts";
import { firstCrawlSince } from "./crawls-by-time.ts";

/**
 * How many postings were opened in each minute of the last day, a row of `opened_hours` for each hour: what the
 * ledger says of crawls that are no first ones of their boards, added up as they are committed.
 */

/** The mark of a database whose hours are not whole: 0, or when they were counted first (ms). A migration sets it. */
const UNCOUNTED = "opened_uncounted";
const IS_UNCOUNTED = `exists (select 1 from cron_marks where name = '${UNCOUNTED}')`;

const hourOf = (at: number): number => Math.floor(at / HOUR_MS);
const minuteOf = (at: number): number => Math.floor(at / MINUTE_MS);

const ADD = `insert into opened_hours (hour, minutes) values (?1, json_object(?2, cast(?3 as integer)))
  on conflict do update set minutes = json_set(minutes, '$.' || ?2, coalesce(minutes ->> ('$.' || ?2), 0) + cast(?3 as integer))`;

/** What a crawl adds: its part of `crawls`. */
interface Opening {
  at: number;
  opened: number;
  baseline: boolean;
}

/** Rows that `addOpened` writes. */
export function countOpened({ opened, baseline }: Opening): 0 | 1 {
  return opened > 0 && !baseline ? 1 : 0;
}

/** For the batch that adds a crawl. A row written where it opened something that is new. */
export function addOpened(db: D1Database, crawl: Opening): D1PreparedStatement[] {
  const minute = String(minuteOf(crawl.at) % 60);
  return countOpened(crawl) === 0 ? [] : [db.prepare(ADD).bind(hourOf(crawl.at), minute, crawl.opened)];
}

const SOURCE =
  "(select id from sources where source_id = ?1 and not exists (select 1 from opt_outs where source_id = ?1))";

/** The board's crawls, newest first, down to the first that is older; then what they opened, by minute. */
const TAKE_OUT = `with recursive
  own(number, id, at, opened) as (
    select * from (select number, id, at, opened * (1 - baseline) from crawls where source = ${SOURCE} order by number desc limit 1)
    union all
    select c.number, c.id, c.at, c.opened * (1 - c.baseline) from own cross join crawls c on c.source = ${SOURCE}
      and c.number = (select max(number) from crawls where source = ${SOURCE} and number < own.number)
    where own.id >= cast(?2 as integer)),
  gone(minute, opened) as materialized (select at / ${MINUTE_MS}, sum(opened) from own where opened > 0 group by 1)
  update opened_hours set minutes = (
    select json_group_object(m.key, m.value - coalesce((select opened from gone where minute = hour * 60 + m.key), 0))
    from json_each(minutes) m)
  where hour in (select minute / 60 from gone)`;

/**
 * For the batch that opts a board out, ahead of what says that it is out: its openings are no more counted. Reads
 * four rows for each of its crawls of the last day.
 */
export async function takeOutOpened(db: D1Database, sourceId: string, at: number): Promise<D1PreparedStatement> {
  const first = await firstCrawlSince(db, firstKept(at) * HOUR_MS);
  return db.prepare(TAKE_OUT).bind(sourceId, first);
}

export interface OpenedLately {
  /** Opened in the last 24 hours, from the minute that then was on. */
  opened: number;
  /** Not all crawls of that time are added up yet. */
  isPartial: boolean;
  /** When the newest crawl of any kind ran (ms); null before the first. */
  newestCrawlAt: number | null;
}

/** Reads a row for each hour, and three. */
export async function readOpenedLately(db: D1Database, now: number): Promise<OpenedLately> {
  const statement = `select (select at from crawls order by id desc limit 1) as newestCrawlAt, ${IS_UNCOUNTED} as isPartial,
    (select json_group_array(json_array(hour, json(minutes))) from opened_hours where hour between ?1 and ?2) as hours`;
  const row = await db
    .prepare(statement)
    .bind(hourOf(now - DAY_MS), hourOf(now))
    .first<{ newestCrawlAt: number | null; isPartial: number; hours: string }>();
  const hours = JSON.parse(row?.hours ?? "[]") as [hour: number, minutes: Record<string, number>][];
  const [from, to] = [minuteOf(now - DAY_MS), minuteOf(now)];
  let sum = 0;
  for (const [hour, minutes] of hours) {
    for (const [minute, opened] of Object.entries(minutes)) {
      const at = hour * 60 + Number(minute);
      if (at >= from && at <= to) sum += opened;
    }
  }
  return { opened: sum, isPartial: row?.isPartial === 1, newestCrawlAt: row?.newestCrawlAt ?? null };
}

/** The first hour of which a row is kept: one more than is read, since clocks differ. */
const firstKept = (now: number): number => hourOf(now - DAY_MS) - 1;

const DROP = `delete from opened_hours where hour in (
  select hour from opened_hours where hour < cast(?1 as integer) order by hour limit ${limits.openedHoursDropped})`;

/**
 * The cron's share: drops hours that nobody reads any more, a bounded part each time, and counts those of a database
 * that is older than this table: at once, and again when no crawl that an older Worker began can end any more.
 */
export async function keepOpenedHours(db: D1Database, now: number): Promise<void> {
  const [, marks] = await db.batch<{ value: number }>([
    db.prepare(DROP).bind(firstKept(now)),
    db.prepare("select value from cron_marks where name = ?").bind(UNCOUNTED),
  ]);
  const countedAt = marks?.results[0]?.value;
  if (countedAt === undefined) return;
  if (countedAt === 0) await recountOpened(db, now, setMark(db, UNCOUNTED, now));
  else if (now - countedAt > limits.crawlsEndMs) await recountOpened(db, now, dropMark(db, UNCOUNTED));
}

const RECOUNT = `insert into opened_hours (hour, minutes)
  select minute / 60, json_group_object(cast(minute % 60 as text), opened) from (
    select at / ${MINUTE_MS} as minute, sum(opened) as opened from crawls c
    where events > 0 and baseline = 0 and opened > 0 and c.id >= cast(?1 as integer) and at >= cast(?2 as integer)
      and not exists (select 1 from sources s cross join opt_outs o on o.source_id = s.source_id where s.id = c.source)
    group by 1)
  group by 1`;

/** Counts the hours anew from the ledger, with what else belongs to it. Reads four rows for each crawl of a day that changed something. */
export async function recountOpened(db: D1Database, now: number, ...also: D1PreparedStatement[]): Promise<void> {
  const since = firstKept(now) * HOUR_MS;
  const first = await firstCrawlSince(db, since);
  await db.batch([db.prepare("delete from opened_hours"), db.prepare(RECOUNT).bind(first, since), ...also]);
}
