import { once } from "../../once.ts";
import { alternativesOf, byFirstLetter } from "./by-first-letter.ts";
import { joinedPattern } from "./joined-pattern.ts";
import { firstKindsOf, type FirstKinds } from "./first-kinds.ts";
import { wordStarts } from "./word-starts.ts";

/** Where one of the words stands, in UTF-16 units. */
interface AnchorMatch {
  at: number;
  end: number;
}

/** The first of the words at a place or behind it; asked for places in rising order. */
type NextAnchor = (from: number) => AnchorMatch | null;

/** Words of sentences that are read, to be looked for in a text. */
export type Anchor = (text: string) => NextAnchor;

/** By a global pattern, which looks at each character. */
const everywhere =
  (pattern: RegExp, text: string): NextAnchor =>
  (from) => {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    return match === null ? null : { at: match.index, end: pattern.lastIndex };
  };

/** By a sticky pattern, at the places where words begin whose first characters are those of a word that is looked for. */
function atStarts(pattern: RegExp, first: FirstKinds, text: string): NextAnchor {
  const { places, keys } = wordStarts(text);
  let index = 0;
  return (from) => {
    for (; index < keys.length; index++) {
      const at = places[index] ?? 0;
      if (!first.mayStand(keys[index] ?? 0, text, at)) continue;
      if (at < from) continue;
      pattern.lastIndex = at;
      if (pattern.test(text)) return { at, end: pattern.lastIndex };
    }
    return null;
  };
}

/**
 * Words to look for, each at a word's beginning (`byFirstLetter`), and before `behind`. Of some hundred words a text has a
 * dozen: at most of its words their first three letters tell that they are none of these.
 */
export function anchorOf(words: string, behind = ""): Anchor {
  const compile = (source: string, flags: string): RegExp =>
    joinedPattern(`(?:${byFirstLetter(source)})${behind}`, flags);
  const alternatives = once(() => firstKindsOf(alternativesOf(words), behind));
  const sticky = once(() => compile(words, "iy"));
  const all = once(() => compile(words, "gi"));
  const within = once(() => joinedPattern(alternatives().anywhere.join("|"), "i"));
  return (text) => {
    const first = alternatives();
    const isWithin = first.anywhere.length > 0 && within().test(text);
    return isWithin ? everywhere(all(), text) : atStarts(sticky(), first, text);
  };
}
