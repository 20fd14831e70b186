/** Reading a fact took more steps than its posting had left. */
export class OverBudget extends Error {
  override name = "OverBudget";
}

/**
 * What the reading of one posting costs. A step is a character that a pattern looks at, or about as much work
 * of another kind: counted, not measured, so that the same posting costs the same on every machine
 * and in a replay.
 */
export interface Steps {
  /** Counts work that is about to be done; throws OverBudget when the posting may not take so much. */
  take: (count: number) => void;
  taken: () => number;
}

export function countSteps(max: number): Steps {
  let taken = 0;
  return {
    take(count) {
      // What is refused is not done, and a fact that costs less may still be read.
      if (taken + count > max) throw new OverBudget(`more than ${max} steps`);
      taken += count;
    },
    taken: () => taken,
  };
}

/** For a text that no board wrote. */
export const unlimited: Steps = { take: () => undefined, taken: () => 0 };
