import { DAY_MS } from "./time.ts";
import { limits } from "./limits.ts";
import { foldName } from "./normalize/text/fold-name.ts";

/** A posting of an opening, as far as its chain takes; times in ms. */
export interface ChainPosting {
  jobId: string;
  locationText: string | null;
  firstSeenAt: number;
  /** Null while it is open. */
  closedAt: number | null;
  lastSeenAt: number;
  /** Found by its board's first crawl: when it opened is not known. */
  baseline: boolean;
}

/** What a posting goes on from: others of its opening in its place, one after the other, each gone when the next came. */
export interface RepostChain {
  /** The one before it. */
  from: ChainPosting;
  firstOpenedAt: number;
  /** Days in which one of them was seen on its board, without those between. */
  daysOpen: number;
  postings: number;
}

/** Whether a posting may go on from another one at all: for whoever would read those of its opening. */
export function mayGoOn({ baseline, locationText }: Pick<ChainPosting, "baseline" | "locationText">): boolean {
  return !baseline && locationText !== null;
}

/**
 * The chain that a posting is the last of so far; null where none is proved. Of one opening (company, title, the
 * employer's number or the text), in one place: a posting that came after another one was last seen, within
 * `limits.repostDaysMax` days. Of two that went or two that came in that time nobody can say which became which.
 */
export function repostChain(jobId: string, postings: readonly ChainPosting[]): RepostChain | null {
  const own = postings.find((one) => one.jobId === jobId);
  if (own === undefined) return null;
  const inPlace = postings.filter((one) => samePlace(one, own));
  const chain = [own];
  for (;;) {
    const [first = own] = chain;
    const before = predecessorOf(first, inPlace);
    if (before === null) break;
    chain.unshift(before);
  }
  const from = chain.at(-2);
  if (from === undefined) return null;
  const msOpen = chain.reduce((sum, { firstSeenAt, lastSeenAt }) => sum + Math.max(0, lastSeenAt - firstSeenAt), 0);
  return {
    from,
    firstOpenedAt: chain[0]?.firstSeenAt ?? own.firstSeenAt,
    daysOpen: Math.round((msOpen / DAY_MS) * 10) / 10,
    postings: chain.length,
  };
}

function predecessorOf(posting: ChainPosting, inPlace: readonly ChainPosting[]): ChainPosting | null {
  const isNext = (one: ChainPosting, before: ChainPosting): boolean =>
    follows(one, before) && !inPlace.some((between) => follows(one, between) && follows(between, before));
  const [before, ...more] = inPlace.filter((one) => isNext(posting, one));
  if (before === undefined || more.length > 0) return null;
  return inPlace.filter((one) => isNext(one, before)).length === 1 ? before : null;
}

/** Whether one may go on from the other, by their times. What a first crawl found was open before, nobody knows since when. */
function follows(posting: ChainPosting, before: ChainPosting): boolean {
  const gapMs = posting.firstSeenAt - before.lastSeenAt;
  return (
    !posting.baseline &&
    before.closedAt !== null &&
    before.firstSeenAt < posting.firstSeenAt &&
    gapMs >= 0 &&
    gapMs <= limits.repostDaysMax * DAY_MS
  );
}

function samePlace({ locationText: one }: ChainPosting, { locationText: other }: ChainPosting): boolean {
  return one !== null && other !== null && foldName(one) === foldName(other);
}
