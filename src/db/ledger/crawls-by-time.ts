import { limits } from "../../core/limits.ts";

/** The latest time of a crawl up to an id, whatever the clock did then: rises with the id, but for the disorder. */
const latestUpTo = (id: string): string => `max(
  coalesce((select at from crawls where id <= ${id} order by id desc limit 1), 0),
  coalesce((select at from clock_faults where first <= ${id} order by at desc limit 1), 0))`;

/**
 * A crawl id at or above which every crawl is later than `at` less the disorder, found by halving:
 * about 25 rows at any size, since `crawls.at` has no index. Crawls are committed in the order of their
 * ids, and their times follow but for `limits.crawlMsMax`: a slow one commits after a quick one that
 * began later. Where the clock went back, the time that it had said before stands for all of them.
 */
const HALVING = `
with recursive bisect(low, high) as (
  select 0, coalesce((select id from crawls order by id desc limit 1), 0) + 1
  union all
  select
    case when ${latestUpTo("(low + high) / 2")} < ?1 then (low + high) / 2 else low end,
    case when ${latestUpTo("(low + high) / 2")} < ?1 then high else (low + high) / 2 end
  from bisect where high - low > 1
)
select high as id, (select max(last) from clock_faults where lowest < ?1) as early from bisect where high - low <= 1`;

/** The lowest crawl id that may be as late as `at` (ms); later than the newest: the next id. */
export async function firstCrawlSince(db: D1Database, at: number): Promise<number> {
  return (await bisect(db, at - limits.crawlMsMax)).id;
}

/** An id above every crawl that may be earlier than `at` (ms). */
export async function endOfCrawlsBefore(db: D1Database, at: number): Promise<number> {
  const { id, early } = await bisect(db, at + limits.crawlMsMax);
  return Math.max(id, (early ?? 0) + 1);
}

async function bisect(db: D1Database, at: number): Promise<{ id: number; early: number | null }> {
  const row = await db.prepare(HALVING).bind(at).first<{ id: number; early: number | null }>();
  return row ?? { id: 0, early: null };
}

const NOTE_CLOCK_FAULT = `
insert into clock_faults (at, first, last, lowest)
select latest, id, id, at
from (select id, at, max(
    coalesce((select at from crawls b where b.id < c.id order by b.id desc limit 1), 0),
    coalesce((select at from clock_faults order by at desc limit 1), 0)) as latest
  from crawls c order by id desc limit 1)
where at < latest - ${limits.crawlMsMax}
on conflict do update set last = excluded.last, lowest = min(lowest, excluded.lowest)`;

/** For the batch that adds a crawl, behind it: notes that the clock went back. Two or three rows read. */
export function noteClockFault(db: D1Database): D1PreparedStatement {
  return db.prepare(NOTE_CLOCK_FAULT);
}

/** When the newest crawl ran (ms), whatever its board; null before the first. Reads one row. */
export async function readNewestCrawlAt(db: D1Database): Promise<number | null> {
  const row = await db.prepare("select at from crawls order by id desc limit 1").first<{ at: number }>();
  return row?.at ?? null;
}
