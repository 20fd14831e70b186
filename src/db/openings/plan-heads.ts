/**
 * Of the open postings of one opening one stands for all, its head: the one first seen. Where postings come and go,
 * who that is from then on. Pure; an order of facts alone, so that a replay in any order comes to the same.
 */

/** An open posting, as far as its opening takes. */
export interface Member {
  /** `jobs.id`; null: it is new. */
  id: number | null;
  jobId: string;
  opening: string;
  firstSeenAt: number;
  /** As its row has it (`jobs.others`). */
  others: number | null;
}

/** Open postings that a write adds to openings, takes from them, and writes anew in the one that they are in. */
export interface OpeningMoves {
  come: Member[];
  go: Member[];
  stay: Member[];
}

/** `others` of every member from now on, by job id. Of `members` are those that were there before. */
export function planHeads({ come, go }: OpeningMoves, members: readonly Member[]): Map<string, number | null> {
  const gone = new Set(go.map(({ jobId }) => jobId));
  const coming = new Set(come.map(({ jobId }) => jobId));
  const there = members.filter(({ jobId }) => !gone.has(jobId) && !coming.has(jobId));
  const planned = new Map<string, number | null>();
  for (const [, those] of Map.groupBy([...there, ...come], ({ opening }) => opening)) {
    const [head, ...others] = those.toSorted(byAge);
    if (head === undefined) continue;
    planned.set(head.jobId, others.length === 0 ? null : others.length);
    for (const { jobId } of others) planned.set(jobId, -1);
  }
  return planned;
}

function byAge(a: Member, b: Member): number {
  return a.firstSeenAt - b.firstSeenAt || (a.jobId < b.jobId ? -1 : 1);
}
