import { once } from "../../once.ts";
import { alternativesOf, byFirstLetter } from "./by-first-letter.ts";
import { joinedPattern } from "./joined-pattern.ts";

/** The global pattern to look through a text with for the words of sentences that are read. */
export type Anchor = (text: string) => RegExp;

/** Letters that English has not, and no marks and pictures: no text has one of these words' beginnings without them. */
const otherLetter = /[^\ufe00-\ufe0f\0-\u00a9\u2000-\u2bff\ud800-\udfff]/;
/** An alternative that begins with such a letter, or with one of a span of them. */
const ofOtherLetter =
  /^(?:[^\0-\u00a9\u2000-\u2bff\ud800-\udfff](?![?*{])|(?:\(\?=)?\[[^\0-,.-\u00a9\u2000-\u2bff\ud800-\udfff]+\])/;

let [lastText, lastIsEnglish] = ["", true];

/** A title, which is looked at between two readers of the description. */
const shortChars = 300;

/** Asked by several readers of one text, one behind the other. */
function hasEnglishLetters(text: string): boolean {
  if (text.length < shortChars) return !otherLetter.test(text);
  if (text !== lastText) [lastText, lastIsEnglish] = [text, !otherLetter.test(text)];
  return lastIsEnglish;
}

/**
 * Words to look for, each at a word's beginning (`byFirstLetter`), and before `behind`. Those that begin with a letter that
 * English has not are looked for in texts that have such letters: elsewhere they took half of the time, as they may
 * stand within words, and so at each character.
 */
export function anchorOf(words: string, behind = ""): Anchor {
  const compile = (source: string): RegExp => joinedPattern(`(?:${byFirstLetter(source)})${behind}`, "gi");
  const all = once(() => compile(words));
  const english = once(() => {
    const parts = new Set(alternativesOf(words));
    return compile([...parts].filter((part) => !ofOtherLetter.test(part)).join("|"));
  });
  return (text) => (hasEnglishLetters(text) ? english() : all());
}
