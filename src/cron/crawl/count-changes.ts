import { moveOf, movesBetween, type CountPlace, type CountVector } from "../../db/counts/count-vector.ts";
import type { PostingChange } from "./diff-posting.ts";

/** How a crawl moves the counts. Totals count a posting where it is now, open or not. */
export function countChanges(changes: PostingChange[], closed: CountPlace[]): CountVector[] {
  const moves: CountVector[] = [];
  for (const { before, wasOpen, write, after: counted } of changes) {
    const after = { ...counted, words: counted.words ?? write.words };
    if (before === null) {
      moves.push(moveOf(after, 1, 1));
      continue;
    }
    if (!wasOpen) moves.push(moveOf(after, 1, 0));
    moves.push(...movesBetween(before, after, wasOpen ? 1 : 0, 1));
  }
  for (const place of closed) moves.push(moveOf(place, -1, 0));
  return moves;
}
