import { readWords, saysValue, type EmploymentWords } from "./words.ts";

const questionCharsMax = 70;
const answerChars = 16;
const yes = "yes|ja|oui|s\u00ed|si|sim|s\u00ec|tak|ano";
const answer = new RegExp(`^\\s?\\?\\s{0,6}(?:[-*\u2022]\\s?)?(?:${yes})(?!\\p{L})`, "iu");
const asks = /^\P{L}*(?:is|\u00e9|es|ist|est-ce|c['\u2019]est|\u00e8|czy|er|\u00e4r) /iu;

/**
 * "Is this position full-time? Yes" states what is asked; without its answer a question states nothing. Null: no such
 * question.
 */
export function readQuestion(text: string, sentence: string, at: number): { words: EmploymentWords | null } | null {
  const end = at + sentence.length;
  if (sentence.length > questionCharsMax || !/^\s?\?/.test(text.slice(end, end + 2)) || !asks.test(sentence))
    return null;
  if (!answer.test(text.slice(end, end + answerChars))) return { words: null };
  const words = readWords(sentence);
  return { words: saysValue(words) ? words : null };
}
