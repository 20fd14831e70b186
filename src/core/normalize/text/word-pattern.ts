import { once } from "../../once.ts";
import { everyMatch } from "./every-match.ts";
import { beginningsOf, firstKindsOf, type FirstKinds } from "./first-kinds.ts";
import { joinedPattern } from "./joined-pattern.ts";
import { wordStarts } from "./word-starts.ts";

/** A pattern of many words, each of which begins where a word does. */
export interface WordPattern {
  /** What it finds in a text, in order, at most so many. */
  every: (text: string, max?: number) => RegExpExecArray[];
  first: (text: string) => RegExpExecArray | null;
  test: (text: string) => boolean;
}

/** "\p{L}{0,16}studium": a word's end, which is looked for as it is. */
const endOfWord = /^\\p\{L\}\{0,\d+\}/;

/**
 * `source`, which matches where one of `words` stands and nowhere else, never behind a letter: what a global pattern of it finds. It is tried where
 * a word begins whose first characters are those of one of them, and at no other place of the text.
 */
export function wordPattern(source: string, words = source, flags: "iu" | "u" = "iu"): WordPattern {
  const sticky = once(() => joinedPattern(source, `${flags}y`));
  const all = once(() => joinedPattern(source, `g${flags}`));
  const kinds = once(() => firstKindsOf(beginningsOf(words), ""));
  const within = once(() =>
    joinedPattern(
      kinds()
        .anywhere.map((one) => one.replace(endOfWord, ""))
        .join("|"),
      "iu",
    ),
  );
  const every = (text: string, max = Infinity): RegExpExecArray[] => {
    const isWithin = kinds().anywhere.length > 0 && within().test(text);
    return isWithin ? everyMatch(all(), text, max) : everyAtStarts(sticky(), kinds(), text, max);
  };
  const first = (text: string): RegExpExecArray | null => every(text, 1)[0] ?? null;
  return { every, first, test: (text) => first(text) !== null };
}

function everyAtStarts(pattern: RegExp, first: FirstKinds, text: string, max: number): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const { places, keys } = wordStarts(text);
  let end = 0;
  for (let index = 0; index < keys.length && found.length < max; index++) {
    const at = places[index] ?? 0;
    if (!first.mayStand(keys[index] ?? 0, text, at)) continue;
    if (at < end) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    found.push(match);
    end = at + Math.max(1, match[0].length);
  }
  return found;
}
