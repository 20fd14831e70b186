import { findServant, readRank } from "../seniority/read-rank.ts";
import { aidesBehind, chiefLetters, isAide, servants, serving } from "../seniority/rank-words.ts";
import type { TitleWord } from "./title-words.ts";

type Words = readonly TitleWord[];

/** Between who serves and whom: "Assistent van de CEO", "Asistente del Director General". */
const links: ReadonlySet<string> = new Set("of van von vom de del della do da du des der di los".split(" "));
const articles: ReadonlySet<string> = new Set("the our a an la le el il lo de der den dem die het o os los".split(" "));
const high: ReadonlySet<string> = new Set(["executive", "vp", "head", "director"]);

/** Whether a rank of those who have assistants and advisors stands at a word, of one or several: "CFOs", "Founders". */
function namesHigh(words: Words, at: number, isOfAide = false): boolean {
  const word = words[at]?.word ?? "";
  const one = word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word;
  if (chiefLetters.has(one)) return true;
  const alone = one === word ? words : words.map((other, index) => (index === at ? { ...other, word: one } : other));
  const rank = readRank(alone, at)?.rank ?? "";
  return high.has(rank) || (isOfAide && rank === "manager");
}

/** Where whom one serves begins: "Advisor for | Founders"; -1: nobody. */
export function findServed(words: Words): number {
  const servant = findServant(words) ?? words.findIndex(({ word }) => isAide(word));
  const isOfAide = isAide(words[servant]?.word ?? "");
  for (let at = 1; at < words.length; at++) {
    const word = words[at]?.word ?? "";
    const isBehindServant = servant !== -1 && at > servant;
    if (isBehindServant && serving.has(word)) return at;
    if (isOfAide && at === servant + 1 && namesHigh(words, at, true)) return at;
    if (!serving.has(word) && !(isBehindServant && links.has(word))) continue;
    const next = articles.has(words[at + 1]?.word ?? "") ? at + 2 : at + 1;
    if (namesHigh(words, next, isBehindServant && isOfAide)) return at;
  }
  return -1;
}

/** "Head of Sales Assistant": whether what stands at a word is whom the last word serves. */
export const isServedByLast = (words: Words, { first, last }: { first: number; last: number }): boolean =>
  last < words.length - 1 && aidesBehind.has(words.at(-1)?.word ?? "") && namesHigh(words, first);

/** Whether a part says whose office it is, or whom the servant of a part before it serves: "Assistant - VP Sales". */
export function isOfServed(words: Words, before: readonly Words[]): boolean {
  if (words[0]?.word === "office" && words[1]?.word === "of")
    return namesHigh(words, articles.has(words[2]?.word ?? "") ? 3 : 2);
  return before.some((part) => servants.has(part.at(-1)?.word ?? "")) && namesHigh(words, 0);
}
