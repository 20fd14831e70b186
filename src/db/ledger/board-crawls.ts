/** A crawl that the change feed walks, and its board. */
export interface FeedCrawl {
  id: number;
  source: number;
  number: number;
  at: number;
  /** 1: its board's first, whose finds are no news. */
  baseline: number;
  events: number;
  sourceId: string;
  provider: string;
  orgId: string;
  orgName: string;
  orgSlug: string;
}

/** A board whose crawls the feed is asked for. */
export type FeedBoard = Pick<FeedCrawl, "source" | "sourceId" | "provider" | "orgId" | "orgName" | "orgSlug">;

/** The boards of ids and companies; null when there are more than `max`. Two or three rows read each. */
export async function readFeedBoards(
  db: D1Database,
  query: { sourceIds: string[] | null; orgIds: string[] | null },
  max: number,
): Promise<FeedBoard[] | null> {
  const bySource = query.sourceIds === null ? "" : "and s.source_id in (select value from json_each(?1))";
  const byOrg = query.orgIds === null ? "" : "and s.org_id in (select value from json_each(?2))";
  // Begun from what is named: a board has no index by its company's public id.
  const from =
    query.sourceIds === null
      ? "orgs o cross join sources s on s.org = o.id and o.org_id in (select value from json_each(?2))"
      : "sources s";
  const { results } = await db
    .prepare(
      `select s.id as source, s.source_id as sourceId, s.provider, s.org_id as orgId, s.org_name as orgName, s.org_slug as orgSlug
       from ${from} where ?1 is ?1 and ?2 is ?2 ${bySource} ${byOrg} limit ${max + 1}`,
    )
    .bind(JSON.stringify(query.sourceIds), JSON.stringify(query.orgIds))
    .all<FeedBoard>();
  return results.length > max ? null : results;
}

const idAt =
  "coalesce((select id from crawls where source = board.source and number <= (low + high) / 2 order by number desc limit 1), 0)";

/** The number of a board's last crawl up to an id, by halving: the ids of its crawls rise with their numbers. */
const LAST_NUMBER = `(with recursive bisect(low, high) as (
    select 0, (select crawl_number from sources where id = board.source) + 1
    union all
    select
      case when ${idAt} <= cast(?2 as integer) then (low + high) / 2 else low end,
      case when ${idAt} <= cast(?2 as integer) then high else (low + high) / 2 end
    from bisect where high - low > 1)
  select low from bisect where high - low <= 1)`;

const newestOf = (source: string, condition: string): string =>
  `(select max(crawl_number) from events where source = ${source} and ${condition})`;

/** Which crawls: ids up to `to`, times from `since` on (ms, null: any), `max` of them. */
interface CrawlRange {
  to: number;
  since: number | null;
  max: number;
}

/**
 * Crawls of some boards that hold events, newest first: found in the boards' own rows of events, from
 * number to number, so that neither other boards nor silent crawls are looked at. Reads about four
 * rows for each crawl, and some forty for each board when the range has an end. `isCut`: there are
 * earlier ones.
 */
export async function readBoardCrawls(
  db: D1Database,
  boards: FeedBoard[],
  { to, since, max }: CrawlRange,
): Promise<{ crawls: FeedCrawl[]; isCut: boolean }> {
  if (boards.length === 0) return { crawls: [], isCut: false };
  const each = Math.max(1, Math.floor(max / boards.length));
  const start = to === Number.MAX_SAFE_INTEGER ? "?2 is ?2" : `crawl_number <= ${LAST_NUMBER}`;
  const statement = `
    with recursive board(source) as (select cast(value as integer) from json_each(?1)),
    walk(source, number, step) as (
      select source, ${newestOf("board.source", start)}, 1 from board
      union all
      select source, ${newestOf("walk.source", "crawl_number < walk.number")}, step + 1 from walk
      where number is not null and step < cast(?3 as integer))
    select c.id, c.source, c.number, c.at, c.baseline, c.events
    from walk cross join crawls c on c.source = walk.source and c.number = walk.number
    where c.at >= ?4`;
  const { results } = await db
    .prepare(statement)
    .bind(JSON.stringify(boards.map(({ source }) => source)), to, each, since ?? 0)
    .all<Pick<FeedCrawl, "id" | "source" | "number" | "at" | "events" | "baseline">>();
  const bySource = new Map(boards.map((board) => [board.source, board]));
  const crawls = results
    .flatMap((crawl): FeedCrawl[] => {
      const board = bySource.get(crawl.source);
      return board === undefined ? [] : [{ ...crawl, ...board }];
    })
    .toSorted((a, b) => b.id - a.id);
  // Below the last crawl taken of a board that may have more, the boards' crawls are not known whole.
  const ends = boards.flatMap(({ source }) => {
    const own = crawls.filter((crawl) => crawl.source === source);
    return own.length === each ? [own.at(-1)?.id ?? 0] : [];
  });
  const end = Math.max(0, ...ends);
  return { crawls: crawls.filter(({ id }) => id >= end), isCut: ends.length > 0 };
}
