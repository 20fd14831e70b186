import { wordRuns } from "./word-runs.ts";

const foldedMax = 4_000;
/** Folding is most of the work of reading a place, and boards repeat their places; emptied when full. */
const folded = new Map<string, string>();

// oxlint-disable-next-line no-control-regex -- ASCII needs no normalisation
const ASCII = /^[\u0000-\u007F]*$/;
const QUOTES = /['\u2019\u2018`]/g;

function fold(name: string): string {
  return ASCII.test(name) ? foldedAscii(name).join(" ") : foldOthers(name);
}

function foldOthers(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[ø\u0153]/g, "o")
    .replace(/\u0142/g, "l");
  return wordRuns(plain.replace(QUOTES, ""), "letters_and_digits")
    .join(" ")
    .replace(/\bst\b/g, "saint")
    .replace(/\bft\b/g, "fort");
}

function foldedAscii(name: string): string[] {
  const words = wordRuns(name.toLowerCase().replace(QUOTES, ""), "letters_and_digits");
  for (const [at, word] of words.entries()) {
    if (word === "st") words[at] = "saint";
    else if (word === "ft") words[at] = "fort";
  }
  return words;
}

/** The words of `foldName`, of a text that is not likely to come again. */
export function foldedWords(text: string): string[] {
  if (ASCII.test(text)) return foldedAscii(text);
  const words = foldOthers(text);
  return words === "" ? [] : words.split(" ");
}

/** Longer than any name of a place that is known, in any spelling. */
const nameCharsMax = 100;

/** The folded name to look a place up by; empty for a text that is too long to be one. */
export function foldPlace(name: string): string {
  return name.length > nameCharsMax ? "" : foldName(name);
}

/**
 * A name reduced to what two spellings of it share: no case, accents or punctuation; "St." is "saint".
 * "São Paulo" and "sao paulo", "St. Louis" and "Saint Louis" fold to the same text.
 */
export function foldName(name: string): string {
  if (name.length > nameCharsMax) return fold(name);
  const known = folded.get(name);
  if (known !== undefined) return known;
  if (folded.size >= foldedMax) folded.clear();
  const result = fold(name);
  folded.set(name, result);
  return result;
}
