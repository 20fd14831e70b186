import { limits } from "../../core/limits.ts";

/**
 * A crawl id at or above which every crawl is later than `at` less the disorder, found by halving:
 * about 25 rows at any size, since `crawls.at` has no index. Crawls are committed in the order of their
 * ids, and their times follow but for `limits.crawlMsMax`: a slow one commits after a quick one that
 * began later.
 */
const HALVING = `
with recursive bisect(low, high) as (
  select 0, coalesce((select id from crawls order by id desc limit 1), 0) + 1
  union all
  select
    case when coalesce((select at from crawls where id <= (low + high) / 2 order by id desc limit 1), 0) < ?1 then (low + high) / 2 else low end,
    case when coalesce((select at from crawls where id <= (low + high) / 2 order by id desc limit 1), 0) < ?1 then high else (low + high) / 2 end
  from bisect where high - low > 1
)
select high as id from bisect where high - low <= 1`;

/** The lowest crawl id that may be as late as `at` (ms); later than the newest: the next id. */
export async function firstCrawlSince(db: D1Database, at: number): Promise<number> {
  return bisect(db, at - limits.crawlMsMax);
}

/** An id above every crawl that may be earlier than `at` (ms). */
export async function endOfCrawlsBefore(db: D1Database, at: number): Promise<number> {
  return bisect(db, at + limits.crawlMsMax);
}

async function bisect(db: D1Database, at: number): Promise<number> {
  const row = await db.prepare(HALVING).bind(at).first<{ id: number }>();
  return row?.id ?? 0;
}

/** When the newest crawl ran (ms), whatever its board; null before the first. Reads one row. */
export async function readNewestCrawlAt(db: D1Database): Promise<number | null> {
  const row = await db.prepare("select at from crawls order by id desc limit 1").first<{ at: number }>();
  return row?.at ?? null;
}
