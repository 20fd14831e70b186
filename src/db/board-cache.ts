import { limits } from "../core/limits.ts";
import { readJobBoards, type JobBoard } from "./read-sources.ts";

/** As long as a public response may be reused without asking us. */
const FRESH_MS = 30_000;
const BOARDS_MAX = 5_000;

/** Boards by `sources.id`, as far as they exist. */
type ReadBoards = (db: D1Database, ids: number[]) => Promise<Map<number, JobBoard>>;

/**
 * Boards and companies of postings, kept in the isolate for 30 seconds, the responses' own max-age,
 * and at most 5,000 of them, about 2 MB. A page of 100 postings of 100 boards would otherwise read
 * 200 rows more than its postings. What may be half a minute old is a company's name and when a
 * board was last seen whole; a posting's facts and whether it is open are in its row, never here.
 */
function createBoardCache(now: () => number): ReadBoards {
  const cache = new Map<number, { board: JobBoard; until: number }>();
  return async (db, ids) => {
    const time = now();
    const found = new Map<number, JobBoard>();
    const missing: number[] = [];
    for (const id of ids) {
      const entry = cache.get(id);
      if (entry !== undefined && entry.until > time) found.set(id, entry.board);
      else missing.push(id);
    }
    for (let from = 0; from < missing.length; from += limits.pageRowsMax) {
      for (const [id, board] of await readJobBoards(db, missing.slice(from, from + limits.pageRowsMax))) {
        found.set(id, board);
        // Read again it is the newest; the oldest goes first.
        cache.delete(id);
        cache.set(id, { board, until: time + FRESH_MS });
      }
    }
    for (const id of cache.keys()) {
      if (cache.size <= BOARDS_MAX) break;
      cache.delete(id);
    }
    return found;
  };
}

/** The isolate's cache: in workerd the clock stands still within a request, which is enough here. */
export const readBoards = createBoardCache(() => Date.now());
