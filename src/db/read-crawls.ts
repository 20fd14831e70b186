import { and, desc, eq, lt } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { z } from "zod";
import { crawls } from "./schema.ts";

/** Position in a board's ledger, which is newest first: the number of the last crawl shown. */
export type CrawlPosition = [number: number];

/** What `crawls.detail` may hold; a part that is missing or odd is as good as not said. */
const Detail = z.object({
  error: z.string().nullable().catch(null).default(null),
  message: z.string().nullable().catch(null).default(null),
  held_reason: z.string().nullable().catch(null).default(null),
  rejects: z
    .array(z.object({ key: z.string().nullable(), reason: z.string() }))
    .catch([])
    .default([]),
});

/** One crawl, its times in ms. */
export type CrawlRow = Omit<typeof crawls.$inferSelect, "detail"> & { detail: z.infer<typeof Detail> };

/**
 * The crawls of a board (`sources.id`), newest first. Two rows read for each: the index's and its own.
 * Old crawls that changed nothing are not kept (`limits.ledgerDaysMax`).
 */
export async function readCrawls(
  db: D1Database,
  source: number,
  query: { after: CrawlPosition | null; rows: number },
): Promise<CrawlRow[]> {
  const before = query.after === null ? [] : [lt(crawls.number, query.after[0])];
  const rows = await drizzle(db)
    .select()
    .from(crawls)
    .where(and(eq(crawls.source, source), ...before))
    .orderBy(desc(crawls.number))
    .limit(query.rows);
  return rows.map(({ detail, ...row }) => Object.assign(row, { detail: Detail.parse(JSON.parse(detail)) }));
}
