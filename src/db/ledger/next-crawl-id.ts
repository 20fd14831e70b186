/** The mark of the highest id of `crawls` that an opted-out board's crawl had. */
export const REMOVED_CRAWLS = "removed_crawls";

/**
 * The id of a new crawl, above all that ever were: what walks the ledger (its pruning, the webhooks) goes
 * by them, and must not take a new crawl for one that is known.
 */
export const NEXT_CRAWL_ID = `1 + max(
  coalesce((select max(id) from crawls), 0),
  coalesce((select value from cron_marks where name = '${REMOVED_CRAWLS}'), 0))`;
