import type { IndexedState } from "../index/job-index.ts";
import type { Member, OpeningMoves } from "../openings/plan-heads.ts";
import type { OpeningPlan, OwnWrites } from "../openings/settle-openings.ts";
import type { CrawlCommit } from "./crawl-commit.ts";
import { isIndexedAnew, type PostingWrite, type StoredPosting } from "./posting-write.ts";

type Changes = Pick<CrawlCommit, "postings" | "closes">;

/** How a commit moves openings: none of a crawl that found nothing new. */
export function openingMoves({ postings, closes }: Changes): OpeningMoves {
  const moves: OpeningMoves = { come: [], go: closes.flatMap(({ before }) => memberOf(before)), stay: [] };
  for (const posting of postings) {
    const { before, columns } = posting;
    if (isStaying(posting)) {
      if (before !== null) moves.stay.push(...memberOf(before));
      continue;
    }
    if (before?.isOpen === true) moves.go.push(...memberOf(before));
    const { jobId, opening, firstSeenAt } = columns;
    if (opening !== null) moves.come.push({ id: before?.id ?? null, jobId, opening, firstSeenAt, others: null });
  }
  return moves;
}

/** What of them a commit writes by itself. */
export function ownWrites({ postings, closes }: Changes): OwnWrites {
  const closed = closes.map(({ before: { jobId } }) => jobId);
  const idOf = ({ columns }: PostingWrite): string => columns.jobId;
  return {
    rows: new Set([...closed, ...postings.map(idOf)]),
    words: new Set([...closed, ...postings.filter(isIndexedAnew).map(idOf)]),
  };
}

/** `jobs.others` of a posting as its commit writes it. */
export function othersAfter(posting: PostingWrite, { others }: OpeningPlan): number | null {
  const planned = others.get(posting.columns.jobId);
  if (planned !== undefined) return planned;
  return isStaying(posting) ? (posting.before?.others ?? null) : null;
}

/** What the index holds of a posting beside its words once its commit is done. */
export function stateAfter(posting: PostingWrite, openings: OpeningPlan): IndexedState {
  return { closedAt: null, opening: posting.columns.opening, others: othersAfter(posting, openings) };
}

function isStaying({ before, columns }: PostingWrite): boolean {
  return before !== null && before.isOpen && before.opening === columns.opening;
}

function memberOf({ id, jobId, opening, firstSeenAt, others }: Omit<StoredPosting, "place">): Member[] {
  return opening === null ? [] : [{ id, jobId, opening, firstSeenAt, others }];
}
