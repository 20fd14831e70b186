import { limits } from "../../core/limits.ts";
import { readSource } from "../../db/boards/read-sources.ts";
import { setPaused } from "../../db/boards/register-board.ts";
import { readOptOut } from "../../db/opt-outs/opt-outs.ts";
import { fenceUnread, removeUnread } from "../../db/opt-outs/remove-mistake.ts";
import { emptyBoardArchive } from "../archive/archive.ts";

/**
 * What became of a board that was added by mistake. `kept`: something was read of it, and only opting out deletes
 * facts: it is crawled no more, all else stays. `stopping`: nothing was ever read; a crawl may be at work until
 * `removableAt` (ms), and the same call after that removes it. `removed`: nothing of it is left.
 */
export type RemovedBoard = { state: "kept" | "removed" } | { state: "stopping"; removableAt: number };

/** Calls of the archive for one board: each deletes a thousand objects, where a board that was never read has some. */
const EMPTYINGS_MAX = 10;

/** Null when there is no such board, or it is opted out. */
export async function removeBoard(
  { db, bucket }: { db: D1Database; bucket: R2Bucket },
  sourceId: string,
  now: number,
): Promise<RemovedBoard | null> {
  const fencedAt = await fenceUnread(db, sourceId, now);
  const board = await readSource(db, sourceId);
  if (board === null || (await readOptOut(db, sourceId)) !== null) return null;
  if (fencedAt === null) {
    await setPaused(db, sourceId, true, now);
    return { state: "kept" };
  }
  const age = now - fencedAt;
  // Fenced in the future: the clock went back.
  if (age >= 0 && age < limits.crawlsEndMs) return { state: "stopping", removableAt: fencedAt + limits.crawlsEndMs };
  // The archive first: what a call that stops in between leaves is a board that the next one takes away.
  for (let n = 0; n < EMPTYINGS_MAX && (await emptyBoardArchive(bucket, board.provider, board.board)); n++);
  if (await removeUnread(db, board, now)) return { state: "removed" };
  return { state: "stopping", removableAt: now };
}
