import type { Money } from "./read-amounts.ts";
import { findKinds, kindAt, type KindWord } from "./pay-words.ts";
import { readPeriodAt } from "./pay-period.ts";

/** How a text says that an amount is pay, the surest first; null: it does not, or says otherwise. */
export type Statement = "pay_word" | "pay_heading" | "pay_period";

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

const leadCharsMax = 260;
const tailCharsMax = 110;
const boundary = /\n|[;\u2022|\u00B7\u3002]|[.!?][ \u00A0]{1,3}(?=[\p{Lu}\p{So}])/gu;
const notEnd = /(?:\b(?:approx|ca|min|max|incl|excl|St|Rs|Mr|Ms|zzgl|inkl|p\.a|U\.S|e\.g|i\.e)|(?:^|\s)\d{1,2})$/i;

/** The clause that an amount stands in; `usedUntil` is where the amount before it ends. */
export function surroundingsOf(text: string, { at, end }: Money, usedUntil: number): Surroundings {
  const from = Math.max(0, at - leadCharsMax);
  const before = text.slice(from, at);
  let clauseAt = 0;
  for (const match of before.matchAll(boundary)) {
    const isEnd = match[0].length === 1 || !notEnd.test(before.slice(Math.max(0, match.index - 8), match.index));
    if (isEnd) clauseAt = match.index + match[0].length;
  }
  const isLater = usedUntil > from + clauseAt;
  const lead = text.slice(isLater ? usedUntil : from + clauseAt, at);
  const behind = text.slice(end, end + tailCharsMax);
  const stop = [...behind.matchAll(boundary)].find(
    (match) => match[0].length === 1 || !notEnd.test(behind.slice(Math.max(0, match.index - 8), match.index)),
  );
  const lineAt = text.lastIndexOf("\n", at - 1) + 1;
  const isBeside = usedUntil > lineAt && at - usedUntil < 60;
  return { lead, isLater, isBeside, tail: behind.slice(0, stop?.index), lineAt };
}

const negation =
  /(?:excluding|excl\.?|exclusive of|not including|not include|in addition to|before|without|on top of|ohne|zzgl\.?|zuz\u00FCglich|hors|non|not|no)[\s\w,]{0,20}$/i;

const learners =
  "intern internship internships trainee apprentice fellow fellowship praktikum praktikant praktikantin stage stagiaire stagista tirocinio estagio estagiario becario practicas werkstudent aprendiz".split(
    " ",
  );
/** What those who learn are paid: of others it is money beside the pay. */
const learnersPay = /^(?:stipends?|gratification|bolsa(?:[- ]aux\u00edlio)?|rimborso)$/i;
const otherBefore =
  /(?:housing|relocation|travel|commuter|lunch|meal|food|learning|education|wellness|internet|phone|equipment|books?|home office|clothing|uniform|moving|parking)\s*$/i;

function ofLearners(found: KindWord, text: string): KindWord {
  if (!learnersPay.test(found.word)) return found;
  return otherBefore.test(text.slice(Math.max(0, found.at - 24), found.at)) ? found : { ...found, kind: "pay" };
}

/** Words of kinds that count: those that are denied or are of the posting's own title are not of money. */
function counted(text: string, titleWords: ReadonlySet<string>): KindWord[] {
  const isLearner = learners.some((word) => titleWords.has(word));
  const all = findKinds(text);
  return (isLearner ? all.map((found) => ofLearners(found, text)) : all).filter(({ kind, word, at }) => {
    if (kind !== "other" && kind !== "total" && kind !== "topic") return true;
    if (kind !== "total" && titleWords.has(word.toLowerCase())) return false;
    return !negation.test(text.slice(Math.max(0, at - 40), at));
  });
}

const ownSubject =
  /(?:^[\s\p{P}]*|(?:you|you['\u2019]ll|you will|you can|you could|you may|to|role|position|job|will|can|du|sie|we|we['\u2019]ll)\s+)$/iu;

/** Whether a verb ("earn") speaks of who will have the job. */
function isOwnVerb(text: string, { at }: KindWord, titleWords: ReadonlySet<string>): boolean {
  const before = text.slice(0, at);
  const subject = /(\p{L}+)(?:\s+(?:can|will|may|could))?\s+$/u.exec(before.slice(-40))?.[1]?.toLowerCase() ?? "";
  if (ownSubject.test(before.slice(-20))) return true;
  return subject !== "" && (titleWords.has(subject) || titleWords.has(subject.replace(/s$/, "")));
}

type Verdict = "pay" | "other" | "topic" | null;
/** Behind an amount a weak word ("DOE", "gross") decides where no word before it says otherwise. */
type TailVerdict = "pay" | "other" | "perhaps" | null;

/** What the words of a clause before an amount say of it. */
function judgeLead(lead: string, titleWords: ReadonlySet<string>): Verdict {
  // "10 % of base salary" is no salary.
  const plain = lead.replace(
    /% ?(?:of|des|du|del|der) (?:your |the |annual |base |my ){0,3}(?:salary|pay|gehalts?)/gi,
    " ",
  );
  const words = counted(plain, titleWords);
  const strong = words.findLast(({ kind }) => kind === "pay" || kind === "other" || kind === "total");
  if (strong !== undefined) {
    if (strong.kind === "pay") return "pay";
    return "other";
  }
  const weak = words.findLast(({ kind }) => kind === "perhaps" || kind === "verb");
  const topic = words.findLast(({ kind }) => kind === "topic");
  if (weak === undefined) return topic === undefined ? null : "topic";
  if (weak.kind === "verb") {
    // "Compensation: earn from $40".
    const isUnderPay = topic === undefined && words.some(({ kind }) => kind === "perhaps");
    const isOwn = isOwnVerb(plain, weak, titleWords) || (isUnderPay && /:\s*$/.test(plain.slice(0, weak.at)));
    return isOwn ? "pay" : "other";
  }
  // "Our customers pay ...", "we paid creators ...".
  const isAboutOthers = topic !== undefined && /^pa(?:y|id|ying)$/i.test(weak.word);
  return isAboutOthers && (topic.at > weak.at || weak.at - topic.at - topic.word.length < 12) ? "other" : "pay";
}

/** "(salary + bonus)": what is more than base pay. */
const withMore =
  /\([^()]{0,30}\b(?:base|salary|pay)\b[^()]{0,12}(?:\+|&|\band\b|\bplus\b)[^()]{0,12}\b(?:bonus|commissions?|equity|variable|stock)\b[^()]{0,20}\)/i;

/** The clause with what stands in closed brackets left out; inside open ones, those alone first. */
function readLead(lead: string, titleWords: ReadonlySet<string>): Verdict {
  if (withMore.test(lead)) return "other";
  const outside = lead.replace(/\([^()]*\)/g, " ");
  const open = outside.lastIndexOf("(");
  const inside = open < 0 ? null : judgeLead(outside.slice(open + 1), titleWords);
  return inside ?? judgeLead(outside, titleWords);
}

const connector =
  /^(?:plus|and|with|or|depending|based|dependent|und|et|y|e|ou|oder|oraz|according|je|selon|seg\u00FAn|ab|if|when|is|are|as)$/i;
const neutralMax = 3;
const isTotalAlone = /^(?:total )?(?:OTE|on[- ]target(?: earnings)?|bonus|equity|commission)\)/i;

/** What the words right behind an amount say of it: "OTE", "in funding", "base". */
function judgeTail(text: string, end: number, tail: string): TailVerdict {
  const period = readPeriodAt(text, end);
  const periodEnd = period === null ? 0 : period.end - end;
  let at = 0;
  let [neutral, isFor, verdict]: [number, boolean, TailVerdict] = [0, false, null];
  const word = /[\p{L}][\p{L}.'\u2019-]*|\d+\(?\w*|[^\s\p{L}]/gu;
  for (let match = word.exec(tail); match !== null; match = word.exec(tail)) {
    const [found] = match;
    const isFirst = match.index - at <= 1;
    at = match.index + found.length;
    const isOfPeriod = match.index < periodEnd;
    if (isOfPeriod && !/\p{L}{3}/u.test(found)) continue;
    if (/^[)+]$/.test(found) && isFirst && tail[at] !== " ") continue;
    // "$120k + super" is said of pay alone.
    if (found === "+" && isFirst && /^ ?(?:\d{1,2}(?:\.\d)? ?% )?super(?:annuation)?(?!\p{L})/iu.test(tail.slice(at)))
      return verdict ?? "perhaps";
    if (found === "(" && /^(?:base|gross|fixed|brutto?|brut|doe|dbe)(?!\p{L})/iu.test(tail.slice(at))) continue;
    if (found === "(" && isFirst && isTotalAlone.test(tail.slice(at))) return "other";
    if (/^[^\p{L}\d]$/u.test(found) && !/^[)\-/]$/.test(found)) return verdict;
    const kind = kindAt(tail, match.index);
    if (kind !== null) {
      const ofOther = kind.kind === "other" || kind.kind === "total" || (kind.kind === "topic" && !isFor);
      const isNext = /^\s*[$\u00A3\u20AC:]|^\s*(?:of|is)\b/.test(tail.slice(kind.at + kind.word.length));
      // "$90,000 OTE $180,000": the word is of the next amount.
      if (ofOther) return isNext ? verdict : "other";
      // Right behind the amount it outweighs what stands before; some words on it is of something else.
      if (kind.kind === "pay") verdict = neutral <= 1 ? "pay" : (verdict ?? "perhaps");
      if (kind.kind === "perhaps") verdict ??= "perhaps";
      word.lastIndex = at = kind.at + kind.word.length;
      continue;
    }
    if (!isOfPeriod && connector.test(found)) return verdict;
    if (/^(?:for|toward|towards|to|f\u00FCr|pour|para|per|voor)$/i.test(found)) isFor = true;
    if (!isOfPeriod && ++neutral > neutralMax) return verdict;
  }
  return verdict;
}

const linesMax = 14;
/** "Compensation & Benefits" is a heading of pay. */
const besidePay =
  /(?:and|&|\+|\/|,|und|et|y|e) {0,2}(?:other |full )?(?:benefits?|perks?|equity|bonus(?:es)?|stock|incentives?)/gi;
const leadsOn = /(?::|following|below|as follows|folgende\p{L}*|suivante?s?|siguientes?)[\s.:]*$/iu;

/** What the nearest line above says that speaks of money and is no item beside this one. */
function readHeading(text: string, lineAt: number, isItem: boolean, titleWords: ReadonlySet<string>): Verdict {
  let end = lineAt - 1;
  for (let count = 0; count < linesMax && end > 0; count++) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(Math.max(start, end - 240), end);
    end = start - 1;
    const isOtherItem = /^\s*[-\u2022*\u2013]\s/.test(line);
    if (line.trim() === "" || (isOtherItem && isItem)) continue;
    const isAmount = /[$\u00A3\u20AC\u20B9]\s?\d|\d{2}[.,]?\d{3}/.test(line);
    const sentence = line.length < 120 ? line : (line.split(/[.!?][ \u00A0]{1,3}(?=\p{Lu})/u).at(-1) ?? line);
    const verdict = judgeLead(sentence.replace(besidePay, " "), titleWords);
    if (isAmount && line.length < 120 && verdict !== "other" && verdict !== "topic") continue;
    // A paragraph is a heading when it says so.
    if (verdict !== null) return line.length < 120 || leadsOn.test(line) ? verdict : null;
    // A label ("Zone A") may stand between; a paragraph ends the search.
    if (line.length > 80) return null;
  }
  return null;
}

/** What an employer adds to a pay, and to nothing else. */
const besideSalary =
  /^\s*(?:[+&]|plus\b)\s*(?:\d{1,2}(?:\.\d)? ?% )?(?:equity|benefits?|bonus|super|commission|car|pension|stock|options)\b/i;
const bounds = /^[\s\p{P}]*(?:up to|from|circa|c\.|to)\s*$/iu;

/** A line that is a year's pay and nothing else ("$120k - $140k + super", "Up to \u00A375,000 + equity"). */
function isAlone({ min, max, isRange }: Money, { lead, tail }: Surroundings): boolean {
  const isYears = (min ?? max ?? 0) >= 20_000 && (max ?? min ?? 0) <= 600_000;
  if (!isYears || !(bounds.test(lead) || !/[\p{L}\d]/u.test(lead))) return false;
  return (isRange && /^\s*(?:$|[+(&]|plus\b)/.test(tail)) || besideSalary.test(tail);
}

/**
 * How the words around an amount say that it is base pay; null where none does or they say it is something else.
 * `before` is what was said of the amount before it in the same clause.
 */
export function readStatement(
  text: string,
  money: Money,
  around: Surroundings,
  before: Statement | "other" | null,
  titleWords: ReadonlySet<string>,
): Statement | "other" | null {
  const behind = judgeTail(text, money.end, around.tail);
  if (behind === "other") return "other";
  if (withMore.test(around.tail)) return "other";
  const lead = readLead(around.lead, titleWords);
  if (behind === "pay") return "pay_word";
  // "Travel RN - $2,450/wk gross": what the clause is about is outweighed by what is said of the amount.
  if (lead === "topic" && behind === "perhaps" && readPeriodAt(text, money.end) !== null) return "pay_word";
  if (lead !== null) return lead === "pay" ? "pay_word" : "other";
  if (behind === "perhaps" || money.isYearly) return "pay_word";
  if ((around.isLater || around.isBeside) && before !== null) return before;
  const isItem = /^\s*[-\u2022*\u2013]\s/.test(text.slice(around.lineAt, around.lineAt + 4));
  const heading = readHeading(text, around.lineAt, isItem, titleWords);
  if (heading !== null && around.lead.length < 90) return heading === "pay" ? "pay_heading" : "other";
  if (readPeriodAt(text, money.end) === null && !isAlone(money, around)) return null;
  const isShort = around.lead.trim().length <= 45 && around.tail.length <= 60;
  const tail = around.tail.split(/\+|\bplus\b/)[0] ?? "";
  const line = text.slice(Math.max(around.lineAt, money.at - leadCharsMax), money.at) + tail;
  return isShort && counted(line, titleWords).every(({ kind }) => kind === "pay" || kind === "perhaps")
    ? "pay_period"
    : null;
}
