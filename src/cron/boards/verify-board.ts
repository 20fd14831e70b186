import { limits } from "../../core/limits.ts";
import { monthOf } from "../../core/time.ts";
import type { BoardAsked, NotAsked } from "../../core/verification.ts";
import { readSource, type SourceRow } from "../../db/boards/read-sources.ts";
import { spend } from "../crawl/budget.ts";
import { crawlBoard, type CrawlOutcome } from "../crawl/crawl-board.ts";
import type { CrawlDependencies } from "../crawl/crawl-dependencies.ts";

export interface VerifyDependencies extends CrawlDependencies {
  /** Whether a board may be verified now, by this one and nobody else for `limits.verifiedMs`: over all isolates. */
  takeVerification: (sourceId: string) => Promise<boolean>;
}

/** A rough wait for what has no time of its own, ms: somebody else's crawl, a host's turn. */
const SOON_MS = 15_000;

/**
 * Asks a board at once because somebody wants to know of one of its postings (`key`; null: of none that is known). It
 * is an ordinary crawl under the board's next number, so that closing policy, record, pace and budgets are those of
 * any crawl. Null when there is no such board.
 */
export async function verifyBoard(
  deps: VerifyDependencies,
  sourceId: string,
  key: string | null,
): Promise<BoardAsked | null> {
  const source = await readSource(deps.db, sourceId);
  if (source === null) return null;
  const refusal = whyNot(source, deps.now());
  if (refusal !== null) return refusal;
  if (!(await deps.takeVerification(sourceId))) return notAsked("being_asked", deps.now() + SOON_MS);
  const outcome = await crawlHere(deps, sourceId, source.crawlNumber + 1);
  if (outcome === null) return null;
  if (outcome.kind === "busy") return notAsked("busy", deps.now() + SOON_MS);
  if (outcome.kind === "stale") return notAsked("being_asked", deps.now() + SOON_MS);
  if (outcome.kind === "failed") return nothingTold;
  const { commit, told } = outcome;
  return {
    ...nothingTold,
    completeAt: commit.board.lastCompleteAt ?? null,
    isListed: key !== null && told?.seen.has(key) === true,
    ownStatus: told?.asked.find((one) => one.key === key)?.status ?? null,
  };
}

/** The crawl; null where the board was taken out meanwhile, which a crawl finds out where it writes. */
async function crawlHere(deps: VerifyDependencies, sourceId: string, number: number): Promise<CrawlOutcome | null> {
  try {
    return await crawlBoard(deps, sourceId, number, "early");
  } catch (error) {
    if ((await readSource(deps.db, sourceId)) !== null) throw error;
    return null;
  }
}

/**
 * Why the board is not to be asked now, else null. Lists that count as proof stay as far apart as those of crawls
 * that are due: three within minutes would be one glimpse, looked at three times. Pure.
 */
function whyNot(source: SourceRow, now: number): BoardAsked | null {
  const { lastCrawledAt, nextCrawlAfter } = source;
  if (source.paused) return notAsked("paused", null);
  // A list under way is the queue's to go on with.
  if (source.reading > 0) return notAsked("being_asked", now + SOON_MS);
  if (source.failures > 0 && nextCrawlAfter > now) return notAsked("resting", nextCrawlAfter);
  // A clock that went back has crawled in no future: it only waits.
  const passedMs = lastCrawledAt === null ? Infinity : Math.abs(now - lastCrawledAt);
  const until = (ms: number): number => now + ms - passedMs;
  if (passedMs < limits.verifiedMs) return notAsked("asked_lately", until(limits.verifiedMs));
  const owes = source.missing > 0 || source.suspectRounds > 0;
  if (owes && passedMs < limits.intervalMsMin) return notAsked("owes_proof", until(limits.intervalMsMin));
  return isSpent(source, now) ? notAsked("over_budget", nextCrawlAfter) : null;
}

function isSpent(source: SourceRow, now: number): boolean {
  if (source.overQuota && source.month === monthOf(now)) return true;
  const { spentRows, spentRequests } = spend(source, now, { rows: 0, requests: 0 });
  const share = Math.max(spentRows / limits.rowsPerBoardDayMax, spentRequests / limits.requestsPerBoardDayMax);
  return share >= limits.verifySpentShareMax;
}

const nothingTold: BoardAsked = {
  notAsked: null,
  askAgainAt: null,
  completeAt: null,
  isListed: false,
  ownStatus: null,
};

export function notAsked(why: NotAsked, askAgainAt: number | null): BoardAsked {
  return { ...nothingTold, notAsked: why, askAgainAt };
}
