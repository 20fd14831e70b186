import { once } from "../../once.ts";
import { anyHyphen } from "../text/any-hyphen.ts";
import { asksOfJob } from "../text/asks-of-job.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { answerOf } from "../text/yes-no.ts";
import { readWords, saysValue, type EmploymentWords } from "./words.ts";
import { wordsOf } from "./words-by-language.ts";

const questionCharsMax = 70;
const answerChars = 16;
const asks = /^\P{L}*(?:is|\u00e9|es|ist|est-ce|c['\u2019]est|\u00e8|czy|er|\u00e4r) /iu;
/** What may be asked for; "part" of another thing is none ("a contract buyout"). */
const named = once(() =>
  joinedPattern(
    `(?<!\\p{L})(?:${anyHyphen(`(?:full|part)[ -]?time|temporary|seasonal|permanent|internship|freelance|volunteer|per diem|casual|fixed[ -]term|contract[ -]to[ -]hire|contract(?= (?:role|position|job|work|basis|assignment|opportunity))|${(["full_time", "part_time", "internship", "temporary", "permanent"] as const).map(wordsOf).join("|")}`)})(?!\\p{L})`,
    "giu",
  ),
);

/**
 * "Is this position full-time? Yes" states what is asked; without its answer a question states nothing, and neither does one
 * that asks more ("Is part-time possible? Yes", "Is temporary housing provided? Yes"). Null: no such question.
 */
export function readQuestion(text: string, sentence: string, at: number): { words: EmploymentWords | null } | null {
  const end = at + sentence.length;
  if (sentence.length > questionCharsMax || !/^\s?\?/.test(text.slice(end, end + 2)) || !asks.test(sentence))
    return null;
  if (answerOf(text.slice(end, end + answerChars)) !== true || !asksOfJob(sentence, named())) return { words: null };
  const words = readWords(sentence);
  return { words: saysValue(words) ? words : null };
}
