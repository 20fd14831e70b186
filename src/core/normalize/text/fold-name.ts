import { wordRuns } from "./word-runs.ts";

const foldedMax = 4_000;
/** Folding is most of the work of reading a place, and boards repeat their places; emptied when full. */
const folded = new Map<string, string>();

function fold(name: string): string {
  // oxlint-disable-next-line no-control-regex -- ASCII needs no normalisation
  const plain = /^[\u0000-\u007F]*$/.test(name)
    ? name.toLowerCase()
    : name
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/ß/g, "ss")
        .replace(/[ø\u0153]/g, "o")
        .replace(/\u0142/g, "l");
  return wordRuns(plain.replace(/['\u2019\u2018`]/g, ""), "letters_and_digits")
    .join(" ")
    .replace(/\bst\b/g, "saint")
    .replace(/\bft\b/g, "fort");
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
