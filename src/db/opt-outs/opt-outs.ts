import { and, asc, desc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { moveSlot } from "../boards/board-slots.ts";
import { noteAction } from "../boards/register-board.ts";
import { noteClockFault } from "../ledger/crawls-by-time.ts";
import { takeOutOpened } from "../ledger/opened-hours.ts";
import { optOuts } from "../schema/schema-opt-outs.ts";

/** A board whose owner does not want it here; times in ms. */
export type OptOut = typeof optOuts.$inferSelect;

export async function readOptOut(db: D1Database, sourceId: string): Promise<OptOut | null> {
  const [row] = await drizzle(db).select().from(optOuts).where(eq(optOuts.sourceId, sourceId));
  return row ?? null;
}

/** Those of a board's token in any case. A row read for each. */
export async function readOptOutsLike(db: D1Database, provider: string, board: string): Promise<OptOut[]> {
  return await drizzle(db)
    .select()
    .from(optOuts)
    .where(and(eq(optOuts.provider, provider), sql`${optOuts.board} = ${board} collate nocase`));
}

/** The boards there are whose token is this one in another case. Reads an entry of an index for each of the provider's. */
export async function readTwins(db: D1Database, provider: string, board: string): Promise<string[]> {
  const { results } = await db
    .prepare("select source_id from sources where provider = ?1 and board = ?2 collate nocase and board <> ?2")
    .bind(provider, board)
    .all<{ source_id: string }>();
  return results.map(({ source_id }) => source_id);
}

/** Those behind a board (empty: all), in order of their `source_id`. A row read for each. */
export async function readOptOutsBehind(db: D1Database, sourceId: string, rows: number): Promise<OptOut[]> {
  return await drizzle(db)
    .select()
    .from(optOuts)
    .where(gt(optOuts.sourceId, sourceId))
    .orderBy(asc(optOuts.sourceId))
    .limit(rows);
}

/** The newest, newest first. Two rows read for each. */
export async function readOptOuts(db: D1Database, rows: number): Promise<OptOut[]> {
  return await drizzle(db).select().from(optOuts).orderBy(desc(optOuts.at), desc(optOuts.sourceId)).limit(rows);
}

/** The `sources.id` that they had. A row read for each. */
export async function readFormerSources(db: D1Database): Promise<number[]> {
  const rows = await drizzle(db)
    .select({ id: optOuts.formerSource })
    .from(optOuts)
    .where(isNotNull(optOuts.formerSource));
  return rows.flatMap(({ id }) => id ?? []);
}

/** Those of which something may be left, in the database or in the archive. */
export async function readUnfinishedOptOuts(db: D1Database, rows: number): Promise<OptOut[]> {
  return await drizzle(db)
    .select()
    .from(optOuts)
    .where(isNull(optOuts.finishedAt))
    .orderBy(optOuts.sourceId)
    .limit(rows);
}

/**
 * Takes a board out of crawling and out of what is new for good; what is stored of it is then removed step by step. The
 * failed crawl that this adds is a fence: a crawl at work has the same number, so its commit fails.
 * A board that is out already stays as it is. False when there is no such board.
 */
export async function insertOptOut(
  db: D1Database,
  { sourceId, at, reason }: { sourceId: string; at: number; reason: string | null },
): Promise<boolean> {
  const isIn = "source_id = ?1 and not exists (select 1 from opt_outs where source_id = ?1)";
  const results = await db.batch([
    await takeOutOpened(db, sourceId, at),
    db
      .prepare(
        `insert into crawls (source, number, at, outcome, detail)
         select id, crawl_number + 1, ?2, 'failed', '{"error":"opted_out"}' from sources where ${isIn}`,
      )
      .bind(sourceId, at),
    noteClockFault(db),
    db.prepare(`update sources set crawl_number = crawl_number + 1, paused = 1 where ${isIn}`).bind(sourceId),
    db
      .prepare(
        `insert into opt_outs (source_id, provider, board, at, reason, former_source, former_org)
         select source_id, provider, board, ?2, ?3, id, org from sources where ${isIn}`,
      )
      .bind(sourceId, at, reason),
    moveSlot(db, sourceId),
    ...noteAction(db, at, "opt_out", sourceId),
    db.prepare("select 1 from opt_outs where source_id = ?").bind(sourceId),
  ]);
  return results.at(-1)?.results.length === 1;
}

/** For a replay: the board was opted out and has no rows. What the archive holds of it is still to go. */
export async function restoreOptOut(
  db: D1Database,
  row: Pick<OptOut, "sourceId" | "provider" | "board" | "at" | "reason">,
): Promise<void> {
  await drizzle(db)
    .insert(optOuts)
    .values({ ...row, removedAt: row.at });
}

/** Allows that the board is added again. */
export async function deleteOptOut(db: D1Database, sourceId: string, at: number): Promise<void> {
  await db.batch([
    db.prepare("delete from opt_outs where source_id = ?").bind(sourceId),
    ...noteAction(db, at, "opt_in", sourceId),
  ]);
}

/** When the last of its rows went (ms). */
export async function setRemovedAt(db: D1Database, sourceId: string, at: number): Promise<void> {
  await drizzle(db).update(optOuts).set({ removedAt: at }).where(eq(optOuts.sourceId, sourceId));
}

/** The archive holds nothing of it any more. */
export async function finishOptOut(db: D1Database, sourceId: string, at: number): Promise<void> {
  await drizzle(db).update(optOuts).set({ finishedAt: at }).where(eq(optOuts.sourceId, sourceId));
}

/** Fails the batch that it stands in when another remover took this step of the removal. */
export function takeStep(db: D1Database, { sourceId, step }: OptOut): D1PreparedStatement {
  return db
    .prepare("update opt_outs set step = case step when ? then step + 1 end where source_id = ?")
    .bind(step, sourceId);
}

export function isTaken(error: unknown): boolean {
  return error instanceof Error && error.message.includes("NOT NULL constraint failed: opt_outs.step");
}
