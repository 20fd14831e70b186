import { and, desc, eq, getTableColumns, lt, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { z } from "zod";
import { crawls, sources } from "../schema/schema.ts";
import { listedValue, valuesList } from "../sql/values-list.ts";

/** Position in a board's ledger, which is newest first: the number of the last crawl shown. */
export type CrawlPosition = [number: number];

/** What `crawls.detail` may hold; a part that is missing or odd is as good as not said. */
const Detail = z.lazy(() =>
  z.object({
    error: z.string().nullable().catch(null).default(null),
    message: z.string().nullable().catch(null).default(null),
    held_reason: z.string().nullable().catch(null).default(null),
    unanswered: z.int().catch(0).default(0),
    rejects: z
      .array(z.object({ key: z.string().nullable(), reason: z.string() }))
      .catch([])
      .default([]),
  }),
);

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
  return rows.map(toCrawlRow);
}

/**
 * Crawls of a board by their numbers, oldest first; those that are not kept any more are left out. Two rows read for
 * each. At most `limits.pageRowsMax - 1` numbers.
 */
export async function readCrawlsByNumber(
  db: D1Database,
  source: number,
  numbers: readonly number[],
): Promise<CrawlRow[]> {
  if (numbers.length === 0) return [];
  const rows = await drizzle(db)
    .select(getTableColumns(crawls))
    .from(valuesList(numbers))
    .crossJoin(crawls)
    .where(sql`${crawls.source} = ${source} and ${crawls.number} = ${listedValue}`);
  return rows.map(toCrawlRow).toSorted((a, b) => a.number - b.number);
}

/** Position in the list of all crawls, newest first: the `crawls.id` of the last one shown. */
export type NewestPosition = [id: number];

/** The board of a crawl, and its company. */
export type CrawlBoard = Pick<typeof sources.$inferSelect, "sourceId" | "provider" | "board" | "orgId" | "orgName">;

/**
 * The crawls of all boards, newest first: crawls are committed in the order of their ids. Two rows
 * read for each: its own and its board's.
 */
export async function readNewestCrawls(
  db: D1Database,
  query: { after: NewestPosition | null; rows: number },
): Promise<(CrawlRow & CrawlBoard)[]> {
  const { sourceId, provider, board, orgId, orgName } = sources;
  const rows = await drizzle(db)
    .select({ crawl: crawls, of: { sourceId, provider, board, orgId, orgName } })
    .from(crawls)
    .crossJoin(sources)
    .where(and(lt(crawls.id, query.after?.[0] ?? Number.MAX_SAFE_INTEGER), eq(sources.id, crawls.source)))
    .orderBy(desc(crawls.id))
    .limit(query.rows);
  return rows.map(({ crawl, of }) => Object.assign(toCrawlRow(crawl), of));
}

/** Crawls by `crawls.id` with their boards, the newest first; those that are not there are left out. Two rows read for each. */
export async function readCrawlsById(db: D1Database, ids: readonly number[]): Promise<(CrawlRow & CrawlBoard)[]> {
  if (ids.length === 0) return [];
  const { sourceId, provider, board, orgId, orgName } = sources;
  const rows = await drizzle(db)
    .select({ crawl: crawls, of: { sourceId, provider, board, orgId, orgName } })
    .from(valuesList(ids))
    .crossJoin(crawls)
    .crossJoin(sources)
    .where(sql`${crawls.id} = ${listedValue} and ${sources.id} = ${crawls.source}`);
  return rows.map(({ crawl, of }) => Object.assign(toCrawlRow(crawl), of)).toSorted((a, b) => b.id - a.id);
}

function toCrawlRow({ detail, ...row }: typeof crawls.$inferSelect): CrawlRow {
  return Object.assign(row, { detail: Detail.parse(JSON.parse(detail)) });
}
