import type { Money } from "./read-amounts.ts";
import { everyMatch } from "../text/every-match.ts";

/** The words around an amount. */
export interface Surroundings {
  /** Its clause before it, behind the amount before it when that is in the same clause. */
  lead: string;
  /** Whether another amount stands before it in its clause. */
  isLater: boolean;
  /** Whether another amount stands shortly before it on its line. */
  isBeside: boolean;
  /** Its clause behind it. */
  tail: string;
  /** Where its line begins. */
  lineAt: number;
}

/** Characters before an amount that say something of it. */
export const leadCharsMax = 260;
const tailCharsMax = 110;
const boundary =
  /\n|[;\u2022|\u00B7\u3002\u3000]|(?<=[\u3040-\u9FFF]|^) (?=[\u3040-\u9FFF])|[.!?][ \u00A0]{1,3}(?=[\p{Lu}\p{So}\p{Sc}]|401)|[!?](?=[\p{Lu}\p{Sc}])/gu;
const notEnd =
  /(?:\b(?:approx|ca|min|max|incl|excl|St|Rs|Mr|Ms|zzgl|inkl|exkl|ekskl|mind|mtl|m\u00E1x|m\u00EDn|aprox|est|avg|env|bzw|evtl|inc|Tk|Fr|ann|p\.a|p\.m|p\.h|U\.S|e\.g|i\.e)|(?:^|\s)\d{1,2})$/i;

/** "... en ao\u00FBt. 1 950 \u20AC": a word that no abbreviation ends as ("monatl.", "jahrl."), and a sentence that begins with a number. */
const sentenceEnd = /\p{L}{3}\p{Ll}(?<![bcdfghklmnprtvz]l|x|[rw]d|nd|str|zw|rox|ann)[.!?] {1,2}$/u;

const gluedCharsMax = 60;
/** "PermanentSalary: 70,000": two words between which a line ended. */
const glued =
  /(\p{Ll})(?=(?:Salary|Pay|Compensation|Gehalt|Lohn|Salaire|R\u00E9mun\u00E9ration|Salario|Sueldo|Sal\u00E1rio|Stipendio|Retribuzione|Salaris|Wage|Rate)s?(?!\p{L}))/gu;

/** The clause that an amount stands in; `usedUntil` is where the amount before it ends. */
export function surroundingsOf(text: string, { at, end }: Money, usedUntil: number): Surroundings {
  const from = Math.max(0, at - leadCharsMax);
  const before = text.slice(from, at);
  const opens = /\p{Sc}/u.test(text[at] ?? "") || (before.endsWith(" ") && sentenceEnd.test(before.slice(-14)));
  const seen = opens ? `${before}$` : before;
  let clauseAt = 0;
  for (const match of everyMatch(boundary, seen)) {
    const isEnd = match[0].length === 1 || !notEnd.test(before.slice(Math.max(0, match.index - 8), match.index));
    if (isEnd) clauseAt = match.index + match[0].length;
  }
  const isLater = usedUntil > from + clauseAt;
  const lead = text.slice(isLater ? usedUntil : from + clauseAt, at);
  const behind = text.slice(end, end + tailCharsMax);
  const stop = everyMatch(boundary, behind).find(
    (match) => match[0].length === 1 || !notEnd.test(behind.slice(Math.max(0, match.index - 8), match.index)),
  );
  const lineAt = text.lastIndexOf("\n", at - 1) + 1;
  const isBeside = usedUntil > lineAt && at - usedUntil < 60;
  const nearest = lead.slice(-gluedCharsMax);
  const parted = lead.slice(0, -gluedCharsMax) + nearest.replace(glued, "$1 ");
  // "190 kr. Provisjon": the point is the currency's, and the sentence's.
  const isEnd = text[end - 1] === "." && /^[ \u00A0]+\p{Lu}/u.test(behind);
  return { lead: parted, isLater, isBeside, tail: isEnd ? "" : behind.slice(0, stop?.index), lineAt };
}
