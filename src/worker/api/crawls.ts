import { createRoute, z } from "@hono/zod-openapi";
import { limits } from "../../core/limits.ts";
import { readNewestCrawls, type NewestPosition } from "../../db/ledger/read-crawls.ts";
import { cacheTags } from "../http/cache.ts";
import { pageParameters } from "../http/parameters.ts";
import { cutPage, readPage } from "../http/read-page.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { BoardCrawl, toBoardCrawl } from "./crawl.ts";
import { listMeta, Meta, ok } from "./envelope.ts";
import { once } from "../../core/once.ts";

const Position: z.ZodType<NewestPosition> = z.tuple([z.int().positive()]);
const query = once(() => z.object(pageParameters));

const crawlsRoute = once(() =>
  createRoute({
    method: "get",
    path: "/crawls",
    summary: "The crawls of all boards, newest first",
    description:
      "In the order in which they were committed: one that took long may stand above one that began after it. " +
      `Crawls that changed nothing or failed are kept for ${limits.ledgerDaysMax} days.`,
    request: { query: query() },
    responses: {
      200: ok(() => z.object({ data: z.array(BoardCrawl), meta: Meta }), "Crawls"),
      ...problemResponses(400),
    },
  }),
);

export function createCrawlsApi() {
  const api = createRouter();
  api.openapi(crawlsRoute(), async (c) => {
    const { limit = limits.pageRowsDefault, cursor } = c.req.valid("query");
    const { crawls, nextCursor } = await readNewestPage(c.env, cursor, limit);
    const ignored = await ignoredParams(c, query().shape);
    const meta = listMeta({ limit, count: crawls.length, order: "committed:desc", next: nextCursor, ignored });
    return c.json({ data: crawls, meta }, 200, cacheTags("crawls"));
  });
  return api;
}

/** A page of the crawls of all boards, and the cursor of the next one. */
async function readNewestPage(
  { DB: db, BUCKET_NAME: bucket }: Pick<Env, "DB" | "BUCKET_NAME">,
  cursor: string | undefined,
  rows: number,
) {
  const page = await readPage(db, { kind: "newest_crawls", filters: {}, position: Position, cursor }, async (after) =>
    cutPage(await readNewestCrawls(db, { after, rows: rows + 1 }), rows, ({ id }): NewestPosition => [id]),
  );
  return { crawls: page.rows.map((row) => toBoardCrawl(row, bucket)), nextCursor: page.nextCursor };
}
