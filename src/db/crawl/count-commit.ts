import { moveOf, movesBetween, type CountMove } from "../counts/count-moves.ts";
import { isCounted } from "../counts/counted-to.ts";
import type { CrawlCommit } from "./crawl-commit.ts";

/**
 * How a commit moves the counts. Totals count a posting where it is now, open or not. One that is not
 * counted yet (`sources.countedTo`) is counted later, as it is then.
 */
export function countCommit({
  source: { countedTo },
  postings,
  closes,
}: Pick<CrawlCommit, "source" | "postings" | "closes">): CountMove[] {
  const moves: CountMove[] = [];
  for (const { before, move } of postings) {
    if (move === null || !isCounted(before?.id ?? null, countedTo)) continue;
    const { from, to } = move;
    if (before === null || from === null) {
      moves.push(moveOf(to, 1, 1));
      continue;
    }
    if (!before.isOpen) moves.push(moveOf(to, 1, 0));
    moves.push(...movesBetween(from, to, before.isOpen ? 1 : 0, 1));
  }
  for (const { before } of closes) if (isCounted(before.id, countedTo)) moves.push(moveOf(before.place, -1, 0));
  return moves;
}
