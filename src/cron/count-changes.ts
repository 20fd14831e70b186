import { mergeMoves, scopesAndKeys, type Countable, type CountedBoard, type CountVector } from "../db/count-vector.ts";
import type { PostingChange } from "./diff-posting.ts";

/** How a crawl moves the counts: one move for each kind of posting that comes, goes or changes. */
export function countChanges(board: CountedBoard, changes: PostingChange[], closed: Countable[]): CountVector[] {
  const moves: CountVector[] = [];
  for (const { before, wasOpen, after } of changes) {
    // Totals count a posting under the values that it has now, open or not.
    if (before !== null) moves.push([...scopesAndKeys(board, before), wasOpen ? -1 : 0, -1]);
    moves.push([...scopesAndKeys(board, after), 1, 1]);
  }
  for (const job of closed) moves.push([...scopesAndKeys(board, job), -1, 0]);
  return mergeMoves(moves);
}
