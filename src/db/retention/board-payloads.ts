import { and, asc, desc, eq, gt, ne, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { limits } from "../../core/limits.ts";
import { payloadNamesIn } from "../../core/payload-key.ts";
import { optOuts } from "../schema/schema-opt-outs.ts";
import { crawls, sources } from "../schema/schema.ts";

const columns = {
  id: sources.id,
  provider: sources.provider,
  board: sources.board,
  createdAt: sources.createdAt,
  thinnedTo: sources.thinnedTo,
  thinnedRecord: sources.thinnedRecord,
};

/** A board, and up to where it is decided what of its archive stays. */
export type BoardToThin = Pick<typeof sources.$inferSelect, keyof typeof columns>;

/** Boards behind a place (`sources.id`), in order; `isOut`: it is being removed. Two rows read for each. */
export async function readBoardsToThin(
  db: D1Database,
  after: number,
  rows: number,
): Promise<(BoardToThin & { isOut: boolean })[]> {
  const out = drizzle(db)
    .select({ one: sql`1` })
    .from(optOuts)
    .where(eq(optOuts.sourceId, sources.sourceId));
  const found = await drizzle(db)
    .select({ ...columns, isOut: sql<number>`exists ${out}` })
    .from(sources)
    .where(gt(sources.id, after))
    .orderBy(asc(sources.id))
    .limit(rows);
  return found.map((row) => Object.assign(row, { isOut: row.isOut === 1 }));
}

/** Up to where it is decided what stays of a board's archive. One row written. */
export async function saveThinned(
  db: D1Database,
  board: Pick<BoardToThin, "id" | "thinnedTo" | "thinnedRecord">,
): Promise<void> {
  await db
    .prepare("update sources set thinned_to = ?, thinned_record = ? where id = ?")
    .bind(board.thinnedTo, board.thinnedRecord, board.id)
    .run();
}

/** What the database names of a board's archive, beside what crawl records name. */
export interface NamedPayloads {
  /** By the board itself, and by crawls so young that another one may be at work that knew their lists. */
  current: Set<string>;
  /** By crawls that changed nothing or failed, while they are in the ledger. */
  ledger: Set<string>;
}

/** The newest crawls of a board that may be younger than `limits.crawlsEndMs`. */
const YOUNG_CRAWLS_MAX = 50;

/**
 * `afterCrawl`: the ledger before it is not meant; `young`: crawls from then on (ms) are young. Null when
 * that is more than `limits.thinningCrawlsReadMax` crawls to read; a row read for each.
 */
export async function readNamedPayloads(
  db: D1Database,
  board: Pick<BoardToThin, "id">,
  { afterCrawl, young }: { afterCrawl: number; young: number },
): Promise<NamedPayloads | null> {
  const orm = drizzle(db);
  const { payload } = crawls;
  const silent = orm
    .select({ payload })
    .from(crawls)
    .where(and(eq(crawls.source, board.id), gt(crawls.number, afterCrawl), ne(crawls.outcome, "changed")))
    .limit(limits.thinningCrawlsReadMax)
    .as("silent");
  const [counted, newest, source] = await Promise.all([
    orm
      .select({ payload: silent.payload, crawls: sql<number>`count(*)` })
      .from(silent)
      .groupBy(silent.payload),
    orm
      .select({ payload, at: crawls.at })
      .from(crawls)
      .where(eq(crawls.source, board.id))
      .orderBy(desc(crawls.number))
      .limit(YOUNG_CRAWLS_MAX),
    orm.select().from(sources).where(eq(sources.id, board.id)),
  ]);
  if (counted.reduce((sum, row) => sum + row.crawls, 0) >= limits.thinningCrawlsReadMax) return null;
  // Whatever column of the board it is that names one.
  const current = [source, newest.filter(({ at }) => at >= young)].flatMap((rows) =>
    payloadNamesIn(JSON.stringify(rows)),
  );
  return { current: new Set(current), ledger: new Set(counted.flatMap((row) => row.payload ?? [])) };
}
