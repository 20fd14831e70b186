import { codeAt } from "../../code-at.ts";
import type { Steps } from "../steps.ts";
import type { Anchor } from "./anchor.ts";

/** A sentence, or a line, of a text. */
export interface Sentence {
  text: string;
  /** Where it begins in the text, in UTF-16 units. */
  at: number;
}

/** A sentence is cut so far before and, if nothing else is said, after the word that it is read for. */
const reachChars = 240;

const newline = 10;
const bullet = 0x2022;

/** Whether a sentence ends after the character at `index`: not after the "U." of "U.S. citizens". */
function endsAt(text: string, index: number): boolean {
  const code = codeAt(text, index);
  if (code === newline || code === bullet) return true;
  const mark = text[index];
  if (mark !== "." && mark !== "!" && mark !== "?") return false;
  const next = text[index + 1] ?? " ";
  if (next !== " " && next !== "\n") return false;
  return mark !== "." || text[index - 2] !== ".";
}

/** A word of small letters, and one that begins with a capital right behind it. */
const gluedWords = /(?<![\p{L}\p{N}.@/])\p{Ll}{4,}[.!?;]?\|\p{Lu}\p{Ll}{2,}/u;

/** A small letter, or a mark that ends a sentence; any character beyond ASCII. */
const endsWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || code >= 128 || code === 46 || code === 33 || code === 63 || code === 59;

/**
 * Whether a line begins at `index` that its board glued to the one before: "100% remotoTempo de contrato". "JavaScript" is
 * one word.
 */
function isGlued(text: string, index: number): boolean {
  const code = codeAt(text, index);
  const isSmall = (code >= 97 && code <= 122) || code <= 64;
  if (isSmall || (code >= 0x2000 && code < 0x2c00) || !endsWord(codeAt(text, index - 1))) return false;
  return gluedWords.test(`${text.slice(Math.max(0, index - 18), index)}|${text.slice(index, index + 4)}`);
}

/**
 * The sentences of a text that hold an anchor, each once and in order. Its words are without
 * quantifiers over more than a few characters: the text is looked at once for them, and once around what is found.
 */
export function* sentencesWith(
  anchor: Anchor,
  text: string,
  steps: Steps,
  reachBehind = reachChars,
): Generator<Sentence> {
  steps.take(text.length * 6);
  const next = anchor(text);
  let read = 0;
  for (let match = next(0); match !== null; match = next(read)) {
    const { at: first, end: last } = match;
    let from = first;
    while (from > read && first - from < reachChars && !endsAt(text, from - 1) && !isGlued(text, from)) from--;
    let to = last;
    while (to < text.length && to - last < reachBehind && !endsAt(text, to) && !isGlued(text, to)) to++;
    const sentence = text.slice(from, to);
    const at = from + sentence.length - sentence.trimStart().length;
    steps.take(to - from);
    yield { text: sentence.trim(), at };
    // What was read is not read again; a match without length would stay where it is.
    read = Math.max(to, first + 1);
  }
}
