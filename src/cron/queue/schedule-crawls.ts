import { limits } from "../../core/limits.ts";
import { readDueSources } from "../../db/crawl/crawl-state.ts";
import { planCrawls } from "./plan-crawls.ts";

/** The queue takes at most 100 messages in one call. */
const MESSAGES_PER_CALL = 100;

/**
 * The cron's work: finds the boards that are due and sends each as one message. A board whose
 * message still waits is sent again and again does no harm: both name the same crawl number.
 * Returns how many were sent.
 */
export async function scheduleCrawls(db: D1Database, queue: Queue, now: number, rateFactor = 1): Promise<number> {
  const planned = planCrawls(await readDueSources(db, now, limits.boardsPerScheduleMax), rateFactor);
  for (let start = 0; start < planned.length; start += MESSAGES_PER_CALL) {
    await queue.sendBatch(planned.slice(start, start + MESSAGES_PER_CALL));
  }
  return planned.length;
}
