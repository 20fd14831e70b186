/** A payload that is not what its provider answers; `message` says what was expected. */
export class PayloadError extends Error {
  override name = "PayloadError";
}

/**
 * Refuses a page without postings that the one before it announced, or overlaps: it was cut, is another board's, or the
 * list moved. Where no total is stated a list without it would look whole.
 */
export function refuseEmptyPage(page: number, postings: number): void {
  if (page > 1 && postings === 0) throw new PayloadError(`page ${page} holds no postings, and was said to be there`);
}
