import { limits } from "../../core/limits.ts";

/** One answer of a board's list in a row of failed crawls. */
export interface FailedAnswer {
  /** The crawl's number, and its time, ms. */
  number: number;
  at: number;
  /** `CrawlErrorCode`. */
  error: string | null;
}

/**
 * Whether a board is gone: since its last good answer it has said so (`not_found`) for a week, several
 * times, and says so now. Other failures in between say neither. Gives the crawls that prove it.
 */
export function proveBoardGone(answers: FailedAnswer[]): number[] | null {
  const gone = answers.filter(({ error }) => error === "not_found");
  const [first, last] = [gone[0], gone.at(-1)];
  if (first === undefined || last === undefined || last !== answers.at(-1)) return null;
  if (gone.length < limits.goneAnswersMin || passedMs(answers.slice(answers.indexOf(first))) < limits.goneMsMin)
    return null;
  return gone.map(({ number }) => number);
}

/** Milliseconds from the first to the last. A gap counts as the longest interval at most: a clock that jumps a month is no month. */
function passedMs(answers: FailedAnswer[]): number {
  return answers.slice(1).reduce((sum, { at }, index) => {
    const gap = at - (answers[index]?.at ?? at);
    return sum + Math.min(gap, limits.intervalMsMax + limits.clockErrorMsMax);
  }, 0);
}
