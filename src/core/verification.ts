/** A posting asked about at once: what the asking was, and what can be told of it. */

/**
 * Why a board was not asked. `asked_lately`: its last crawl is no minute old, or holds until a list may count again.
 * `owes_proof`: its last list lacked postings, and lists that count are as far apart as ordinary crawls. `resting`: it
 * failed, or asked to be left alone. `over_budget`: it has cost much of its day. `paused`: by the operator. `being_asked`:
 * another crawl of it is under way. `busy`: its host has no free turn. `not_asking`: this service asks nobody now.
 */
export const notAskedReasons = [
  "asked_lately",
  "owes_proof",
  "resting",
  "over_budget",
  "paused",
  "being_asked",
  "busy",
  "not_asking",
] as const;
export type NotAsked = (typeof notAskedReasons)[number];

/** What came of asking a board. */
export interface BoardAsked {
  /** Null: it was asked. */
  notAsked: NotAsked | null;
  /** When it may be asked again, ms; null where that is not known. */
  askAgainAt: number | null;
  /** When the whole list was asked for that this crawl read to its end, ms; null without one. */
  completeAt: number | null;
  /** The list that this crawl read holds the posting. */
  isListed: boolean;
  /** What the posting's own address answered; null when it was not asked, or gave no clear answer. */
  ownStatus: number | null;
}

export const verdicts = ["open", "closed", "cannot_tell"] as const;

/**
 * What a verdict rests on. Open: `listed`, `own_address`. Closed: `closed_now`, by this crawl; `closed_before`, and the
 * whole list still lacks it. The rest can't tell: the crawl failed; its list was cut; it looks like another board's or
 * lost too much; it lacks the posting, which is no proof yet; it lacks one that was never seen here.
 */
export const verdictReasons = [
  "listed",
  "own_address",
  "closed_now",
  "closed_before",
  "crawl_failed",
  "list_incomplete",
  "list_implausible",
  "absent_unproved",
  "never_seen",
  ...notAskedReasons,
] as const;

export interface Verdict {
  answer: (typeof verdicts)[number];
  reason: (typeof verdictReasons)[number];
  /** Of what moment the answer is, ms; null where nothing was ever asked. */
  at: number | null;
}

/** How board, posting and ledger stand after the asking. */
export interface Standing {
  now: number;
  source: { lastCompleteAt: number | null; suspectRounds: number };
  /** Null: the address is no posting's that was ever seen. */
  posting: { closedAt: number | null; misses: number } | null;
  /** The board's last crawl. */
  crawl: { at: number; outcome: "changed" | "unchanged" | "failed" } | null;
}

/** What an answer may rest on though it is not of this moment: a crawl within the shortest interval between two. */
const RECENT: ReadonlySet<NotAsked> = new Set(["asked_lately", "owes_proof", "being_asked"]);

/** Only what a crawl within `recentMs` found is told; all else is `cannot_tell`. Pure. */
export function judge(asked: BoardAsked, standing: Standing, recentMs: number): Verdict {
  const { crawl, now } = standing;
  const at = asked.completeAt ?? crawl?.at ?? null;
  const cannot = (reason: Verdict["reason"]): Verdict => ({ answer: "cannot_tell", reason, at });
  const { notAsked } = asked;
  if (crawl === null || at === null) return cannot(notAsked ?? "crawl_failed");
  if (notAsked !== null && (!RECENT.has(notAsked) || Math.abs(now - at) > recentMs)) return cannot(notAsked);
  return judgeCrawl(asked, { ...standing, crawl }, at);
}

function judgeCrawl(
  asked: BoardAsked,
  { source, posting, crawl }: Standing & { crawl: NonNullable<Standing["crawl"]> },
  at: number,
): Verdict {
  const say = (answer: Verdict["answer"], reason: Verdict["reason"]): Verdict => ({ answer, reason, at });
  // A board that is gone closes its postings by a crawl that got no list.
  if (posting !== null && posting.closedAt === crawl.at) return say("closed", "closed_now");
  if (crawl.outcome === "failed") return say("cannot_tell", "crawl_failed");
  if (asked.isListed) return say("open", "listed");
  const isWhole = asked.completeAt !== null || source.lastCompleteAt === crawl.at;
  const isPlausible = source.suspectRounds === 0;
  if (posting !== null && posting.closedAt === null) {
    if (asked.ownStatus === 200) return say("open", "own_address");
    if (posting.misses > 0) return say("cannot_tell", isPlausible ? "absent_unproved" : "list_implausible");
    return isWhole ? say("open", "listed") : say("cannot_tell", "list_incomplete");
  }
  if (!isWhole) return say("cannot_tell", "list_incomplete");
  if (!isPlausible) return say("cannot_tell", "list_implausible");
  return posting === null ? say("cannot_tell", "never_seen") : say("closed", "closed_before");
}
