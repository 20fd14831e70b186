/** Ordinals of one crawl's events are below this; 500 changed postings make some ten thousand. */
const ORDINALS = 2 ** 20;
/** Bits that an ordinal takes in a position: what SQL shifts by. */
export const ORDINAL_BITS = Math.log2(ORDINALS);

/**
 * An event's place among those of its board as one integer, growing with time: crawl number × 2^20 +
 * ordinal. Throws RangeError beyond 2^20 events in a crawl or 2^33 crawls of a board.
 */
export function eventPosition(crawlNumber: number, ordinal: number): number {
  const position = crawlNumber * ORDINALS + ordinal;
  if (ordinal >= ORDINALS || !Number.isSafeInteger(position)) {
    throw new RangeError(`event ${ordinal} of crawl ${crawlNumber} has no position`);
  }
  return position;
}
