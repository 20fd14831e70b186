import { jobId } from "../../core/ids.ts";
import { placeOfRow } from "../../db/counts/count-place.ts";
import type { CountPlace } from "../../db/counts/count-vector.ts";
import { readJobRows } from "../../db/crawl/crawl-state.ts";
import { type SourceRow } from "../../db/boards/read-sources.ts";
import { indexedWords } from "../../db/index/job-index.ts";

/** Rows in memory at a time. */
const CHUNK_ROWS = 100;

/** A posting that closes: its index words from now on, its newest event, where it counts. */
export interface Gone {
  words: string;
  lastEvent: number | null;
  counted: CountPlace;
}

/** By `jobs.id`. Two rows read for each posting that closes. */
export async function readGone(
  db: D1Database,
  source: SourceRow,
  decision: { close: { key: string }[] },
): Promise<Map<number, Gone>> {
  const ids = decision.close.map(({ key }) => jobId(source.provider, source.board, key));
  const gone = new Map<number, Gone>();
  for (let from = 0; from < ids.length; from += CHUNK_ROWS) {
    for (const row of await readJobRows(db, ids.slice(from, from + CHUNK_ROWS))) {
      const counted = placeOfRow(row);
      gone.set(row.id, { words: indexedWords(counted.words, false), lastEvent: row.lastEvent, counted });
    }
  }
  return gone;
}
