import { limits } from "../../core/limits.ts";

/** How long one that was asked for is waited for before it is asked for again: whoever asked may be gone. */
const COMING_MS = 250;

/**
 * A version read within the last `dataVersionAgeMsMax` is taken for the current one: under load next to no request
 * reads it. While one does, the others of that moment take the one before, where that is no older than twice as long:
 * eight clients would have it read eight times each second. An answer may so carry the tag of a version just past,
 * never of one to come; its client then gets the whole answer once more than needed, and no stale one.
 */
export function rememberVersion<Of>(now: () => number, read: (of: Of) => Promise<string>): (of: Of) => Promise<string> {
  let last: { at: number; version: string } | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  return async (of) => {
    const at = now();
    // The clock may go back, by an hour too.
    const isWithin = (ms: number, since: number): boolean => Math.abs(at - since) <= ms;
    const most = isWithin(COMING_MS, askedAt) ? 2 * limits.dataVersionAgeMsMax : limits.dataVersionAgeMsMax;
    if (last !== null && isWithin(most, last.at)) return last.version;
    askedAt = at;
    const version = await read(of);
    last = { at, version };
    return version;
  };
}
