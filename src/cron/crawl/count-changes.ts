import { moveOf, movesBetween, type CountPlace, type CountVector } from "../../db/counts/count-vector.ts";
import { isCounted } from "../../db/counts/counted-to.ts";
import type { SourceRow } from "../../db/boards/read-sources.ts";
import type { PostingChange } from "./diff-posting.ts";

/**
 * How a crawl moves the counts. Totals count a posting where it is now, open or not. `closed`: by `jobs.id`.
 * A posting that is not counted yet (`sources.countedTo`) is counted later, as it is then.
 */
export function countChanges(
  { countedTo }: Pick<SourceRow, "countedTo">,
  changes: PostingChange[],
  closed: ReadonlyMap<number, { counted: CountPlace }>,
): CountVector[] {
  const moves: CountVector[] = [];
  for (const { before, wasOpen, write, after } of changes) {
    if (!isCounted(write.id, countedTo)) continue;
    if (before === null) {
      moves.push(moveOf(after, 1, 1));
      continue;
    }
    if (!wasOpen) moves.push(moveOf(after, 1, 0));
    moves.push(...movesBetween(before, after, wasOpen ? 1 : 0, 1));
  }
  for (const [id, { counted }] of closed) if (isCounted(id, countedTo)) moves.push(moveOf(counted, -1, 0));
  return moves;
}
