/**
 * Numbers as index tokens, such that a range of numbers is an OR of few. A number has one token per
 * level, and a token of level n stands for 8^n neighbours: 6 levels hold every day until the year
 * 2687, and any range of them is at most 7 tokens at each level's end.
 */
const FANOUT = 8;

export interface Scale {
  /** Numbers from 0 to 8^levels - 1; others count as the nearest of these. */
  levels: number;
  /** What one number stands for, in the unit of the values. */
  step: number;
}

/** The tokens of a value, without a mark: a digit for the level, then the number in base 36. */
export function tokensOfValue(scale: Scale, value: number): string[] {
  let number = numberOf(scale, value);
  const tokens: string[] = [];
  for (let level = 0; level < scale.levels; level++) {
    tokens.push(`${level}${number.toString(36)}`);
    number = Math.floor(number / FANOUT);
  }
  return tokens;
}

/**
 * Tokens of which every value from `low` to `high` has one; null is no bound. The steps that hold
 * `low` and `high` are covered whole: values in them are to be checked.
 */
export function tokensOfRange(scale: Scale, low: number | null, high: number | null): string[] {
  let first = low === null ? 0 : numberOf(scale, low);
  let last = high === null ? FANOUT ** scale.levels - 1 : numberOf(scale, high);
  const tokens: string[] = [];
  for (let level = 0; level < scale.levels && first <= last; level++) {
    // Above the top level there is none to pass whole families to.
    const family = level === scale.levels - 1 ? FANOUT ** scale.levels : FANOUT;
    const add = (number: number): void => void tokens.push(`${level}${number.toString(36)}`);
    while (first <= last && first % family !== 0) add(first++);
    while (first <= last && last % family !== family - 1) add(last--);
    first = Math.floor(first / FANOUT);
    last = Math.ceil((last - FANOUT + 1) / FANOUT);
  }
  return tokens;
}

function numberOf({ levels, step }: Scale, value: number): number {
  return Math.min(Math.max(Math.floor(value / step), 0), FANOUT ** levels - 1);
}
