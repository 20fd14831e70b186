import type { Context } from "hono";
import { readNewestCrawlAt } from "../../db/ledger/crawls-by-time.ts";
import { isoTime } from "../../core/time.ts";
import type { AppEnv } from "../http/router.ts";

/** For load balancers and monitors: whether the database answers. Reads one row. */
export async function answerHealth(c: Context<AppEnv>): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  try {
    return c.json({ status: "ok", newest_crawl_at: isoTime(await readNewestCrawlAt(c.env.DB)) }, 200, headers);
  } catch (error) {
    console.error(error);
    return c.json({ status: "failing", newest_crawl_at: null }, 503, headers);
  }
}
