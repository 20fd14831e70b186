import { once } from "../../once.ts";
import { firstWordsOf, type FirstWords } from "./first-kinds.ts";
import { joinedPattern } from "./joined-pattern.ts";
import { wordStarts } from "./word-starts.ts";

/** A pattern of one of many rules that a sentence is read by. */
export interface RulePattern {
  pattern: () => RegExp;
  /** The same, to be tried at one place. */
  sticky: () => RegExp;
  /** `firstWordsOf` its source. */
  first: FirstWords | null;
}

export const rulePattern = (source: string, flags: string): RulePattern => ({
  pattern: once(() => joinedPattern(source, flags)),
  sticky: once(() => joinedPattern(source, `${flags}y`)),
  first: firstWordsOf(source),
});

export const ruleOf = ({ source, flags }: RegExp): RulePattern => rulePattern(source, flags);

/** By the three kinds that a word begins with: the last sentence that has such a word, by its number, and its first one's index. */
const lastWith = new Uint32Array(1 << 15);
const firstWith = new Uint16Array(1 << 15);
/** More words than these have no place of their own. */
const wordsMax = 0xffff;
let sentences = 0;

/**
 * Finds what rules find in a sentence, as their patterns alone would. Most rules fail at the words that they begin with,
 * which is told in a hundredth of the time that their pattern takes; where it must begin at a word it is tried at these
 * words and nowhere else. To be asked before the next sentence is.
 */
export function rulesIn(sentence: string): (rule: RulePattern) => RegExpExecArray | null {
  const own = ++sentences;
  const { places, keys } = wordStarts(sentence);
  const isLong = keys.length > wordsMax;
  /** For each word the next one of the same kinds, 0 for none. */
  const next = new Uint16Array(isLong ? 0 : keys.length);
  for (let index = keys.length - 1; index >= 0; index--) {
    const word = (keys[index] ?? 0) >> 5;
    if (!isLong) {
      next[index] = lastWith[word] === own ? (firstWith[word] ?? 0) : 0;
      firstWith[word] = index;
    }
    lastWith[word] = own;
  }
  return ({ first, pattern, sticky }) => {
    if (first === null) return pattern().exec(sentence);
    const starts: number[] = [];
    for (const word of first.words) {
      if (lastWith[word] !== own) continue;
      if (isLong || !first.areFirst) return pattern().exec(sentence);
      for (let index = firstWith[word] ?? 0; ; index = next[index] ?? 0) {
        starts.push(places[index] ?? 0);
        if ((next[index] ?? 0) === 0) break;
      }
    }
    return starts.length === 0 ? null : firstAt(sticky(), sentence, starts);
  };
}

/** What a sticky pattern finds at the first of these places where it does. */
function firstAt(pattern: RegExp, sentence: string, starts: number[]): RegExpExecArray | null {
  if (starts.length > 1) starts.sort((one, other) => one - other);
  for (const at of starts) {
    pattern.lastIndex = at;
    const match = pattern.exec(sentence);
    if (match !== null) return match;
  }
  return null;
}
