import type { SourceRow } from "../boards/read-sources.ts";
import { moveSlot } from "../boards/board-slots.ts";
import { noteAction } from "../boards/register-board.ts";
import { isIndexStepLost, takeIndexStep } from "../counts/counted-to.ts";
import { noteClockFault } from "../ledger/crawls-by-time.ts";
import { removeSource } from "./remove-board.ts";

/** Of a row of `sources`: nothing was ever read of this board, so that no fact rests on it. */
const UNREAD = `last_complete_at is null and record_number = 0 and reading = 0 and open_jobs = 0
  and not exists (select 1 from jobs where jobs.source = sources.id)
  and not exists (select 1 from opt_outs where opt_outs.source_id = sources.source_id)`;
const FENCE = '{"error":"removed"}';
const FENCED = `paused = 1 and exists (select 1 from crawls
  where crawls.source = sources.id and crawls.number = sources.crawl_number and crawls.detail = '${FENCE}')`;

/**
 * Stops the crawling of a board that was never read. The failed crawl that this adds is a fence: a crawl at work has
 * the same number, so that its commit fails. Returns when that was, for the first time (ms); null when the board was
 * read, is being removed, or is not there.
 */
export async function fenceUnread(db: D1Database, sourceId: string, at: number): Promise<number | null> {
  const open = `source_id = ?1 and not (${FENCED}) and ${UNREAD}`;
  const results = await db.batch<{ at: number }>([
    db
      .prepare(
        `insert into crawls (source, number, at, outcome, detail)
         select id, crawl_number + 1, ?2, 'failed', '${FENCE}' from sources where ${open}`,
      )
      .bind(sourceId, at),
    noteClockFault(db),
    db.prepare(`update sources set crawl_number = crawl_number + 1, paused = 1 where ${open}`).bind(sourceId),
    moveSlot(db, sourceId),
    ...noteAction(db, at, "pause", sourceId),
    db
      .prepare(
        `select crawls.at from sources join crawls on crawls.source = sources.id and crawls.number = sources.crawl_number
         where source_id = ?1 and ${FENCED} and ${UNREAD}`,
      )
      .bind(sourceId),
  ]);
  return results.at(-1)?.results[0]?.at ?? null;
}

const GUARD = `update sources set interval_ms = case when ${FENCED} and ${UNREAD} then interval_ms end where id = ?`;
const GUARDED = "NOT NULL constraint failed: sources.interval_ms";

/**
 * Takes a fenced board out of the database, with its failed crawls and a company that has no other board. False when
 * it is fenced no more, or another writer was quicker: then nothing was done.
 */
export async function removeUnread(db: D1Database, board: SourceRow, at: number): Promise<boolean> {
  try {
    await db.batch([
      db.prepare(GUARD).bind(board.id),
      ...takeIndexStep(db, board),
      ...removeSource(db, board, board, at).statements,
      ...noteAction(db, at, "remove", board.sourceId),
    ]);
    return true;
  } catch (error) {
    if (isIndexStepLost(error) || (error instanceof Error && error.message.includes(GUARDED))) return false;
    throw error;
  }
}
