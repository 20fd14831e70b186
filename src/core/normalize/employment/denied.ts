import { joinedPattern } from "../text/joined-pattern.ts";
import { wordsOf } from "./words-by-language.ts";

const said = `temp|temporary|full[ -]?time|part[ -]?time|contract|freelance|seasonal|internship|contratos?|contrataci[oó]n(?:es)?|temporal(?:es)?|anställning|ansettelse\\p{L}*|ansættelse\\p{L}*|${["temporary", "internship", "part_time", "full_time", "contract"].map((one) => wordsOf(one as "temporary")).join("|")}`;
const no = "no|none|nein|non|nee|nej|nei|nie|n[aã]o|n\\/a|[-–—]";

/** "No contratos temporales", "nicht befristet", "less than full time"; "Contratación temporal: no", "Vikariat är inte aktuellt". */
const denial = joinedPattern(
  `(?<!\\p{L})(?:not|no|never|less than|keine?[nrms]?|nicht|ni|sin|senza|nessun[ao]?|ingen|inga|inget|ikke|inte|sem|n[aã]o|geen|niet|bez|nie|ej)(?: (?:an?|en|et|ett|eine?n?|een|un[ae]?|uma?))? (?:${said})(?!\\p{L})` +
    `|(?<!\\p{L})(?:${said})(?!\\p{L})[^.:\\n]{0,16}:\\s?(?:${no})\\W*$` +
    `|(?<!\\p{L})(?:${said})(?!\\p{L}) (?:är|er|ist|is|es|è|est) (?:inte|ikke|nicht|not|niet|no|non|ej|pas)(?!\\p{L})`,
  "iu",
);
/** A sentence without any of these denies nothing. */
const cue =
  /\b(?:no|not|none|never|less|kein\w*|nicht|nein|ni|sin|senza|ness\w+|ing[ae]\w|ikke|inte|ej|sem|geen|niet|nee|nej|nei|bez|nie|non|pas|n\/a)\b|n\u00e3o|[-\u2013\u2014]\W*$/i;
const nextIsNo = joinedPattern(
  `^\\s{0,4}(?:[:?]?\\s{0,4}\\n\\s{0,8}|\\? )(?:no|nein|non|nee|nej|nei|nie|n[aã]o|n\\/a)\\s{0,4}(?:[.\\n]|$)`,
  "iu",
);
const questionCharsMax = 40;

/** Whether a sentence, or a question with the line below it, says that the job is none of what it names. */
export function isDenied(text: string, sentence: string, at: number): boolean {
  if (cue.test(sentence) && denial.test(sentence)) return true;
  const end = at + sentence.length;
  return sentence.length <= questionCharsMax && nextIsNo.test(text.slice(end, end + 30));
}
