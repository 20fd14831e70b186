import type { CrawlFailure } from "../../core/crawl-error.ts";
import { limits } from "../../core/limits.ts";
import { dropMark, setMark } from "../../db/sql/cron-marks.ts";
import { crawlBoard, type CrawlOutcome } from "../crawl/crawl-board.ts";
import type { CrawlDependencies } from "../crawl/crawl-dependencies.ts";
import { crawlByRecord, giveUpCrawl } from "../crawl/unended-crawl.ts";
import type { CrawlMessage } from "./crawl-message.ts";

const UNENDED: CrawlFailure = {
  code: "unended",
  message: "crawls of it do not end: they take more time or memory than a Worker has, or fail here each time",
  httpStatus: null,
  retryAfterMs: null,
};

/**
 * Crawls a board for a message that is delivered for the `attempts`th time. A crawl that a limit of the platform ends says
 * nothing, and its message comes again, as that of one that throws does: so of a message that has come several times it is
 * noted that a crawl begins, and that it came to something. Once several did not, the record that one of them left is
 * carried out, which asks nobody and holds the list once. Without a record, or once that did not end as often, the crawl
 * counts as failed, and its board is asked after a pause as others are. What can't even say so (D1 is away) is tried again,
 * and so is what found no slot. Costs nothing for the first deliveries, then two rows for some and a row read for the others.
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
  const note = async (): Promise<unknown> => await setMark(db, mark, unended + 1).run();
  const isNoted = !isGivenUp && (unended > 0 || counted <= limits.unendedCrawlsMax);
  if (isNoted) await note();
  let outcome: CrawlOutcome;
  try {
    if (isGivenUp) outcome = await giveUpCrawl(deps, sourceId, number, UNENDED);
    else if (isOver) outcome = await crawlByRecord(deps, sourceId, number, UNENDED);
    else outcome = await crawlBoard(deps, sourceId, number);
  } catch (error) {
    // Where that fails too, the message says why all the same.
    if (!isNoted && !isGivenUp) await note().catch(() => undefined);
    throw error;
  }
  if (outcome.kind === "busy" && unended > 0) await setMark(db, mark, unended).run();
  else if (isNoted || unended > 0) await dropMark(db, mark).run();
  return outcome;
}
