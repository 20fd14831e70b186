import type { CrawlFailure } from "../../core/crawl-error.ts";
import { limits } from "../../core/limits.ts";
import { dropMark, setMark } from "../../db/sql/cron-marks.ts";
import { crawlBoard, type CrawlOutcome } from "../crawl/crawl-board.ts";
import type { CrawlDependencies } from "../crawl/crawl-dependencies.ts";
import { crawlByRecord, giveUpCrawl } from "../crawl/unended-crawl.ts";
import type { CrawlMessage } from "./crawl-message.ts";

const UNENDED: CrawlFailure = {
  code: "too_large",
  message: "crawls of it do not end: it takes more time or memory than a Worker has",
  httpStatus: null,
  retryAfterMs: null,
};

/**
 * Crawls a board for a message that is delivered for the `attempts`th time. A crawl that a limit of the platform ends says
 * nothing, and its message comes again: so of a message that has come several times it is noted that a crawl begins, and
 * that it ended. Once several did not, the record that one of them left is carried out, which asks nobody and holds the
 * list once. Without a record, or once that did not end as often, the crawl counts as failed, and its board is asked
 * after a pause as others are. Costs nothing for the first deliveries, then two rows for some and a row read for the others.
 */
export async function crawlAgain(
  deps: CrawlDependencies,
  { source_id: sourceId, number }: CrawlMessage,
  attempts: number,
): Promise<CrawlOutcome> {
  const counted = attempts - limits.deliveriesTogetherMax;
  if (counted <= 0) return await crawlBoard(deps, sourceId, number);
  const { db } = deps;
  const mark = `unended ${sourceId} ${number}`;
  const unended =
    (await db.prepare("select value from cron_marks where name = ?").bind(mark).first<number>("value")) ?? 0;
  const [isOver, isGivenUp] = [unended >= limits.unendedCrawlsMax, unended >= 2 * limits.unendedCrawlsMax];
  const isNoted = isOver ? !isGivenUp : counted <= limits.unendedCrawlsMax;
  if (isNoted) await setMark(db, mark, unended + 1).run();
  try {
    if (isGivenUp) return await giveUpCrawl(deps, sourceId, number, UNENDED);
    return isOver ? await crawlByRecord(deps, sourceId, number, UNENDED) : await crawlBoard(deps, sourceId, number);
  } finally {
    if (isNoted || unended > 0) await dropMark(db, mark).run();
  }
}
