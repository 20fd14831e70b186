import type { Seniority } from "./rank.ts";

/** A rank in a title of a script that puts no blank between words. */
export interface UnspacedRank {
  rank: Seniority;
  word: string;
  at: number;
}

/** ja, ko, zh. What follows a word and makes it a school, those who are old or young, or whom somebody hires is left out. */
const words: [Seniority, string][] = [
  ["intern", "(?:实习|實習)(?!指导|基地)生?|インターン(?!採用)|인턴"],
  ["director", "总监|總監"],
  ["manager", "(?<!人)主管(?!护|药|技)|店长|店長|課長"],
  ["lead", "组长|組長|팀장"],
  [
    "senior",
    "高级(?!中)|高級(?!ホ|車|中|レ)|资深|資深|シニア(?!ケ|ラ|向|歓|層|の|住|ホ|世|活|フ(?:ィ|ェ)|ク)|시니어(?! ?(?:케어|센터|모델))",
  ],
  ["entry", "初级(?!中)|初級|应届|應屆|新卒(?!採用担当)|ジュニア(?!サ|ス|ク|向|体|ゴ|テ|ア)|주니어|신입"],
];
let patterns: [Seniority, RegExp][] | undefined;
const anyUnspaced = /[\u3040-\ud7af]/;

/** Who serves one of these ("assistant to the director"), or is to become one. */
const served = /^(?:\u5019\u88dc|\u52a9\u7406|\u79d8\u4e66|\u79d8\u66f8)/;

/** All ranks that such a title says; one that is somebody else's is left out. Nothing of a title in other scripts. */
export function unspacedRanks(title: string): UnspacedRank[] {
  if (!anyUnspaced.test(title)) return [];
  patterns ??= words.map(([rank, source]) => [rank, new RegExp(source, "u")]);
  return patterns.flatMap(([rank, pattern]) => {
    const match = pattern.exec(title);
    if (match === null || served.test(title.slice(match.index + match[0].length))) return [];
    return [{ rank, word: match[0], at: match.index }];
  });
}
