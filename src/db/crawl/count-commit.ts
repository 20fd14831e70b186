import { movesOf, type CountMove } from "../counts/count-moves.ts";
import { isCounted } from "../counts/counted-to.ts";
import { endMoves, placeMoves } from "../counts/life-keys.ts";
import type { CrawlCommit } from "./crawl-commit.ts";

/**
 * How a commit moves the counts. Totals count a posting where it is now, open or not. One that is not
 * counted yet (`sources.countedTo`) is counted later, as it is then.
 */
export function countCommit({
  source: { countedTo },
  crawl,
  postings,
  closes,
}: Pick<CrawlCommit, "source" | "crawl" | "postings" | "closes">): CountMove[] {
  const moves: CountMove[] = [];
  for (const { before, move } of postings) {
    if (move === null || !isCounted(before?.id ?? null, countedTo)) continue;
    const { from, to } = move;
    if (before === null || from === null) {
      moves.push(...movesOf(to, 1, 1));
      continue;
    }
    if (before.closedAt !== null) moves.push(...endMoves(from, before, 1));
    moves.push(...placeMoves(from, to, { ...before, closedAt: null }));
  }
  for (const { before } of closes)
    if (isCounted(before.id, countedTo)) moves.push(...endMoves(before.place, { ...before, closedAt: crawl.at }, -1));
  return moves;
}
