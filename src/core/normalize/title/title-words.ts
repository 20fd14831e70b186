import { limits } from "../../limits.ts";
import { everyMatch } from "../text/every-match.ts";

/** A word of a title. */
export interface TitleWord {
  /** Folded: lower case, no accents, no gender ending ("Leiter*in" is "leiter"). */
  word: string;
  /** Where it stands in the title, in UTF-16 units. */
  at: number;
  end: number;
  /** What stands between the word before and this one. */
  gap: string;
  /** Whether a mark before it begins a new part of the title: a comma, a bracket, a dash between blanks. */
  opens: boolean;
}

/** Words with the marks that are part of them: "C++", "C#", ".NET", "R&D", "O'Neil", "Leiter*in", "Sr.". */
const wordPattern = /\.?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}+#]|['\u2019&](?=\p{L})|[*:_](?=in(?:nen)?(?!\p{L}))){0,100}/gu;
/** The same of a title of ASCII, which most are: without the flag `u` it takes a third of the time. */
const asciiPattern = /\.?[A-Za-z\d](?:[A-Za-z\d+#]|['&](?=[A-Za-z])|[*:_](?=in(?:nen)?(?![A-Za-z]))){0,100}/g;
// oxlint-disable-next-line no-control-regex -- all of ASCII
const ascii = /^[\0-\x7F]*$/;
const opening = /[,;:|()[\]\u2013\u2014\u2022>]|\s-|-\s/;
const genderEnding = /[*:_]in(?:nen)?$/;

/** Letters of a word as they are compared; a title of a language without Latin letters keeps its own. */
function foldWord(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\u00DF/g, "ss")
    .replace(/[\u2019]/g, "'");
}

/** Of what is longer than any title, the words of its beginning. */
export function readTitleWords(whole: string): TitleWord[] {
  const title = whole.slice(0, limits.titleCharsMax);
  const isAscii = ascii.test(title);
  const words: TitleWord[] = [];
  let last = 0;
  for (const { 0: text, index: at } of everyMatch(isAscii ? asciiPattern : wordPattern, title)) {
    const gap = title.slice(last, at);
    last = at + text.length;
    const plain = /[*:_]/.test(text) ? text.replace(genderEnding, "") : text;
    const word = isAscii ? plain.toLowerCase() : foldWord(plain);
    words.push({ word, at, end: last, gap, opens: words.length === 0 || (gap !== " " && opening.test(gap)) });
  }
  return words;
}
