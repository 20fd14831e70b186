import type { PostingFacts, StatedFact } from "./recorded-facts.ts";

/** One change of a fact, and the postings that it is of. */
export interface Moved {
  before: StatedFact;
  after: StatedFact;
  postings: PostingFacts[];
}

const absent: StatedFact = { value: "absent", quotes: [] };

/** Facts of the same postings that differ, by field, the most frequent change of a field first. */
export function movedFacts(
  before: PostingFacts[],
  after: PostingFacts[],
): { moved: Map<string, Moved[]>; postings: number; alone: number } {
  const earlier = new Map(before.map((one) => [one.id, one]));
  const moved = new Map<string, Map<string, Moved>>();
  let postings = 0;
  for (const posting of after) {
    const old = earlier.get(posting.id);
    if (old === undefined) continue;
    postings++;
    for (const name of new Set([...Object.keys(old.facts), ...Object.keys(posting.facts)])) {
      const [was, is] = [old.facts[name] ?? absent, posting.facts[name] ?? absent];
      if (was.value === is.value) continue;
      const changes = moved.get(name) ?? new Map<string, Moved>();
      moved.set(name, changes);
      // The words too: the same change on other words is another one to be read.
      const key = JSON.stringify([was, is]);
      const change = changes.get(key) ?? { before: was, after: is, postings: [] };
      changes.set(key, change);
      change.postings.push(posting);
    }
  }
  const inOrder = [...moved].map(([name, changes]): [string, Moved[]] => [
    name,
    [...changes.values()].toSorted((a, b) => b.postings.length - a.postings.length),
  ]);
  return { moved: new Map(inOrder), postings, alone: before.length + after.length - 2 * postings };
}
