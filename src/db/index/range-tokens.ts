/**
 * Numbers as index tokens, such that a range of numbers is an OR of few. A number has one token per
 * level, and a token of level n stands for 8^n neighbours: 6 levels hold every day until the year
 * 2687, and any range of them is at most 7 tokens at each level's end.
 */
export const FANOUT = 8;

export interface Scale {
  /** Numbers from 0 to 8^levels - 1; others count as the nearest of these. */
  levels: number;
  /** What one number stands for, in the unit of the values. */
  step: number;
  /** To which end of its step a value belongs: the lower one if not given. */
  round?: (steps: number) => number;
}

/** The tokens of a value, without a mark: a digit for the level, then the number in base 36. */
export function tokensOfValue(scale: Scale, value: number): string[] {
  let number = numberOf(scale, value);
  const tokens: string[] = [];
  for (let level = 0; level < scale.levels; level++) {
    tokens.push(tokenOf(level, number));
    number = Math.floor(number / FANOUT);
  }
  return tokens;
}

/**
 * Tokens of which every value from `low` to `high` has one; null is no bound. The steps that hold
 * `low` and `high` are covered whole: values in them are to be checked.
 */
export function tokensOfRange(scale: Scale, low: number | null, high: number | null): string[] {
  return tokensOfNumbers(scale, ...numbersOfRange(scale, low, high));
}

/** The tokens of a range with one end, in two: those whose values need no check, and that of its end's step. */
export interface RangeSteps {
  whole: string[];
  /** Null when every value of that step lies in the range. */
  end: string | null;
}

/** The same as `tokensOfRange` for a range with one end; `isWhole` where a step ends there (`isWholeStep`). */
export function stepsOfRange(scale: Scale, low: number | null, high: number | null, isWhole: boolean): RangeSteps {
  const [first, last] = numbersOfRange(scale, low, high);
  if (isWhole) return { whole: tokensOfNumbers(scale, first, last), end: null };
  return low === null
    ? { whole: tokensOfNumbers(scale, first, last - 1), end: tokenOf(0, last) }
    : { whole: tokensOfNumbers(scale, first + 1, last), end: tokenOf(0, first) };
}

/**
 * Whether a step ends at `value`, and holds no other values than its own: the first and the last one
 * hold all that lies beyond.
 */
export function isWholeStep({ levels, step }: Scale, value: number): boolean {
  const steps = value / step;
  return Number.isInteger(steps) && steps >= 1 && steps <= FANOUT ** levels - 2;
}

function numbersOfRange(scale: Scale, low: number | null, high: number | null): [first: number, last: number] {
  return [low === null ? 0 : numberOf(scale, low), high === null ? FANOUT ** scale.levels - 1 : numberOf(scale, high)];
}

function tokensOfNumbers({ levels }: Scale, from: number, to: number): string[] {
  let [first, last] = [from, to];
  const tokens: string[] = [];
  for (let level = 0; level < levels && first <= last; level++) {
    // Above the top level there is none to pass whole families to.
    const family = level === levels - 1 ? FANOUT ** levels : FANOUT;
    while (first <= last && first % family !== 0) tokens.push(tokenOf(level, first++));
    while (first <= last && last % family !== family - 1) tokens.push(tokenOf(level, last--));
    first = Math.floor(first / FANOUT);
    last = Math.ceil((last - FANOUT + 1) / FANOUT);
  }
  return tokens;
}

function tokenOf(level: number, number: number): string {
  return `${level}${number.toString(36)}`;
}

function numberOf({ levels, step, round = Math.floor }: Scale, value: number): number {
  return Math.min(Math.max(round(value / step), 0), FANOUT ** levels - 1);
}
