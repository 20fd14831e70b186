import { ADDED_ACTIVITY } from "../boards/org-activity.ts";
import { addReadDay } from "../boards/read-days.ts";
import type { CrawlCommit } from "./crawl-commit.ts";

/** What a commit writes of its board, its company and what could not be read. */

/** By how many open postings a crawl leaves its board more. */
function openDelta({ opened, reopened, closed }: CrawlCommit["crawl"]): number {
  return opened + reopened - closed;
}

/** The board as the crawl leaves it. */
export function updateBoard(db: D1Database, { source, crawl, board }: CrawlCommit): D1PreparedStatement {
  const next = { ...source, ...board };
  const open = openDelta(crawl);
  return db
    .prepare(
      `update sources set crawl_number = ?, record_number = ?, last_crawled_at = ?, last_complete_at = ?, read_days = ?, payload = ?, etag = ?, last_modified = ?, missing = ?, rejected = ?, partial = ?, reading = ?, spent_rows = ?, spent_requests = ?,
         month = ?, month_rows = ?, month_bytes = ?, over_quota = ?, text_base = ?,
         suspect_rounds = ?, suspect_sketch = ?, next_crawl_after = ?, interval_ms = ?, failures = ?, health = ?, open_jobs = open_jobs + ?,
         index_step = case when index_step = ? then index_step end where id = ?`,
    )
    .bind(
      crawl.number,
      crawl.outcome === "changed" ? crawl.number : source.recordNumber,
      crawl.at,
      next.lastCompleteAt,
      board.lastCompleteAt == null ? source.readDays : addReadDay(source.readDays, board.lastCompleteAt),
      next.payload,
      next.etag,
      next.lastModified,
      next.missing,
      next.rejected,
      next.partial ? 1 : 0,
      next.reading,
      next.spentRows,
      next.spentRequests,
      next.month,
      next.monthRows,
      next.monthBytes,
      next.overQuota ? 1 : 0,
      next.textBase,
      next.suspectRounds,
      next.suspectSketch,
      next.nextCrawlAfter,
      next.intervalMs,
      next.failures,
      next.health,
      open,
      source.indexStep,
      source.id,
    );
}

/** Postings opened and closed that are a company's activity: a board's first crawl is none. */
function activityOf(crawl: CrawlCommit["crawl"]): [opened: number, closed: number] {
  return [crawl.baseline ? 0 : crawl.opened + crawl.reopened, crawl.closed];
}

/** Whether it moves what is said of its company. */
export function movesOrg({ crawl }: Pick<CrawlCommit, "crawl">): boolean {
  const [opened, closed] = activityOf(crawl);
  return openDelta(crawl) !== 0 || opened + closed > 0;
}

/** Of its company, where it moves something. */
export function updateOrg(db: D1Database, { source, crawl }: CrawlCommit): D1PreparedStatement[] {
  if (!movesOrg({ crawl })) return [];
  const open = openDelta(crawl);
  const [opened, closed] = activityOf(crawl);
  // Naming an indexed column writes its index, even with its old value.
  const openJobs = open === 0 ? "" : "open_jobs = open_jobs + ?5, ";
  const statement = db.prepare(`update orgs set ${openJobs}activity = ${ADDED_ACTIVITY} where id = ?4`);
  return [statement.bind(opened, closed, crawl.at, source.org, ...(open === 0 ? [] : [open]))];
}

/** Only when it moves: a row more for a crawl whose list holds more or less that can't be read. */
export function moveRejected(db: D1Database, { source, board }: CrawlCommit): D1PreparedStatement[] {
  const more = (board.rejected ?? source.rejected) - source.rejected;
  if (more === 0) return [];
  return [
    db
      .prepare(
        "insert into provider_rejects (provider, rejected) values (?, ?) on conflict do update set rejected = rejected + excluded.rejected",
      )
      .bind(source.provider, more),
  ];
}
