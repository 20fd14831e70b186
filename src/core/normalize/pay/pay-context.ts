import type { Money } from "./read-amounts.ts";
import { findKinds, kindAt, type KindWord } from "./pay-words.ts";
import { inferPeriodOfText, readPeriodAt } from "./pay-period.ts";
import { leadCharsMax, type Surroundings } from "./surroundings.ts";

/** How a text says that an amount is pay, the surest first; null: it does not, or says otherwise. */
export type Statement = "pay_word" | "pay_heading" | "pay_period";

const negation =
  /(?:excluding|excl\.?|ekskl\.?|exkl\.?|eksklusive|exklusive|bez|senza|escluso|exclusive of|not including|not include|in addition to|before|without|on top of|ohne|zzgl\.?|zuz\u00FCglich|hors|non|not|no)[\s\w,]{0,20}$/i;

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

/** "Drivers" in the text of a "Truck Driver" are who is paid. */
const isOfTitle = (word: string, titleWords: ReadonlySet<string>): boolean =>
  titleWords.has(word) || titleWords.has(word.replace(/s$/, ""));

/** Words of kinds that count: those that are denied or are of the posting's own title are not of money. */
function counted(text: string, titleWords: ReadonlySet<string>): KindWord[] {
  const isLearner = learners.some((word) => titleWords.has(word));
  const all = findKinds(text);
  return (isLearner ? all.map((found) => ofLearners(found, text)) : all).filter(({ kind, word, at }) => {
    if (kind !== "other" && kind !== "total" && kind !== "topic") return true;
    if (kind === "topic" && isOfTitle(word.toLowerCase(), titleWords)) return false;
    if (kind !== "total" && titleWords.has(word.toLowerCase())) return false;
    return !negation.test(text.slice(Math.max(0, at - 40), at));
  });
}

const ownSubject =
  /(?:^[\s\p{P}]*|(?:you|you['\u2019]ll|you will|you can|you could|you may|to|role|position|job|will|can|du|sie|je|jij|tu|vous|we|we['\u2019]ll)\s+)$/iu;

/** Whether a verb ("earn") speaks of who will have the job. */
function isOwnVerb(text: string, { at }: KindWord, titleWords: ReadonlySet<string>): boolean {
  const before = text.slice(0, at);
  const subject = /(\p{L}+)(?:\s+(?:can|will|may|could))?\s+$/u.exec(before.slice(-40))?.[1]?.toLowerCase() ?? "";
  if (ownSubject.test(before.slice(-20))) return true;
  return subject !== "" && isOfTitle(subject, titleWords);
}

type Verdict = "pay" | "other" | "topic" | null;
/** Behind an amount a weak word ("DOE", "gross") decides where no word before it says otherwise. */
type TailVerdict = "pay" | "other" | "perhaps" | null;

const othersWho = /(?<!\p{L})(?:families|customers|clients|users|members|companies|patients|parents) who(?!\p{L})/iu;

/** Behind the word for who pays. */
const paysBehind = /^ (?:pays|(?:will|would|must|should) pay)(?!\p{L})/iu;

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
  // "The client pays a remuneration of ...": to others.
  if (topic !== undefined && paysBehind.test(plain.slice(topic.at + topic.word.length))) return "other";
  if (weak === undefined) return topic === undefined ? null : "topic";
  if (weak.kind === "verb") {
    // "Compensation: earn from $40".
    const isUnderPay = topic === undefined && words.some(({ kind }) => kind === "perhaps");
    const isOwn = isOwnVerb(plain, weak, titleWords) || (isUnderPay && /:\s*$/.test(plain.slice(0, weak.at)));
    return isOwn ? "pay" : "other";
  }
  // "Our customers pay ...", "we paid creators ...".
  if (topic === undefined || !/^pa(?:y|id|ying)$/i.test(weak.word)) return "pay";
  const subject = plain.slice(topic.at + topic.word.length, weak.at);
  // "Families who work with our nannies pay ...".
  const isSubject = subject.length < 12 || /^,? (?:who|that|which|whose)(?!\p{L})/iu.test(subject);
  return topic.at > weak.at || isSubject || othersWho.test(plain.slice(0, weak.at)) ? "other" : "pay";
}

/** "(salary + bonus)": what is more than base pay. */
const withMore =
  /\([^()]{0,30}\b(?:base|salary|pay|fixe?|fijo|fixo|fisso|vast)\b[^()]{0,12}(?:\+|&|\band\b|\bplus\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b)[^()]{0,12}\b(?:bonus|commissions?|equity|variable|stock|variabel|provision|prime)\b[^()]{0,20}\)/i;

/** "$78.30 with fringe". */
const includedBehind =
  /^\s*(?:an hour |per hour |\/hr )?\(?(?:with|including|incl\.?) (?:all )?(?:fringe|benefits|tips|bonus(?:es)?|commissions?|housing|stipends?|per diem|overtime)(?!\p{L})/iu;

/** "\u00A38k more than elsewhere", "\u00A33,000 more a year": a difference; "$20 per hour less taxes" is a pay. */
const comparedBehind =
  /^\s?(?:(?:\/ ?\p{L}+|per \p{L}+|an? (?:hour|day|week|month|year)) )?(?:(?:more|less|extra|higher|lower) than|(?:more|less|extra) (?:an?|per|each|every) (?:hour|day|week|month|year))(?!\p{L})/iu;
/** "Save \u00A33,000 more", "earn an extra": of what one has already. */
const gains = /(?<!\p{L})(?:sav(?:e|ing)|earn(?:ing)?|mak(?:e|ing)) [^.,;:]{0,30}$/iu;
const moreBehind =
  /^\s?(?:(?:\/ ?\p{L}+|per \p{L}+|an? (?:hour|day|week|month|year)) )?(?:more|extra)(?!\p{L}| or less)/iu;
const isCompared = ({ lead, tail }: Surroundings): boolean =>
  comparedBehind.test(tail) || (moreBehind.test(tail) && gains.test(lead));

/** The clause with what stands in closed brackets left out; inside open ones, those alone first. */
function readLead(lead: string, titleWords: ReadonlySet<string>): Verdict {
  if (withMore.test(lead)) return "other";
  const outside = lead.replace(/\([^()]*\)/g, " ");
  const open = outside.lastIndexOf("(");
  const inside = open < 0 ? null : judgeLead(outside.slice(open + 1), titleWords);
  return inside ?? judgeLead(outside, titleWords);
}

/** Behind an amount, and of no use before one ("12 FTE"): the amount is a pay. */
const ofPayBehind =
  /(?:fte(?!\p{L})|full[ -]?time[ -]equivalent|pro[ -]?rata|basic(?!\p{L})|p\.?a\.?(?!\p{L})|vollzeitbasis|rapport\u00E9 \u00E0 un temps plein)/iuy;

const connector =
  /^(?:plus|and|with|or|depending|based|dependent|once|after|upon|und|och|og|i|et|y|e|ou|oder|oraz|according|je|selon|seg\u00FAn|ab|ekskl\.?|exkl\.?|excl\.?|excluding|exclusief|ohne|zzgl\.?|hors|bez|senza|sin|sem|if|when|is|are|as)$/i;
const neutralMax = 3;
const isTotalAlone = /^(?:total )?(?:OTE|on[- ]target(?: earnings)?|bonus|equity|commission|mid-?point)\)/i;

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
    if (
      found === "(" &&
      /^(?:base|gross|fixed|salaried|brutto?|brut|doe|dbe)(?!\p{L})(?!\s*(?:salary |pay )?(?:of |is |: ?)?[$\u00a3\u20ac\u20b9\d])/iu.test(
        tail.slice(at),
      )
    )
      continue;
    if (found === "(" && isFirst && isTotalAlone.test(tail.slice(at))) return "other";
    if (/^[^\p{L}\d]$/u.test(found) && !/^[)\-/]$/.test(found)) return verdict;
    ofPayBehind.lastIndex = match.index;
    const ofPay = neutral === 0 ? ofPayBehind.exec(tail)?.[0] : undefined;
    if (ofPay !== undefined) {
      verdict ??= "perhaps";
      word.lastIndex = at = match.index + ofPay.length;
      continue;
    }
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

const anAmount = /[$\u00A3\u20AC\u20B9]\s?\d|\d{2}[.,]?\d{3}/;
const ofPayFirst = /^\s*(?:(?:annual|hourly|monthly|gross) )?(?:base )?(?:salary|pay|wages?)(?!\p{L})/iu;
/** A row of a table that holds amounts and nothing else. */
const onlyAmounts = /^[\s$\u00A3\u20AC\d.,]+$/;
const ofThese =
  /(?<!\p{L})(?:these|both|all|each|figures?|amounts?|ranges?|above|shown|listed|zones?|tiers?|levels?|grades?|bands?)(?!\p{L})/iu;

/** Whether an amount is a range of a year's size, or one of a table's row. */
function isOfFooter(text: string, { min, end, isRange }: Money, { lineAt }: Surroundings): boolean {
  if (isRange) return (min ?? 0) >= 20_000;
  const stop = text.indexOf("\n", end);
  const line = text.slice(lineAt, Math.min(stop < 0 ? end : stop, lineAt + leadCharsMax));
  return onlyAmounts.test(line) && anAmount.test(line.slice(0, -3));
}

/** Whether the line under a list of ranges of a year's size says that they are pay ("Both are annual base pay."). */
function readFooter(
  text: string,
  { end }: Money,
  { lead, lineAt }: Surroundings,
  titleWords: ReadonlySet<string>,
): boolean {
  if (lead.length > 60) return false;
  let isList = lineAt > 0 && anAmount.test(text.slice(text.lastIndexOf("\n", lineAt - 2) + 1, lineAt).slice(0, 80));
  let at = text.indexOf("\n", end) + 1;
  for (let count = 0; count < linesMax && at > 0; count++) {
    const stop = text.indexOf("\n", at);
    const line = text.slice(at, Math.min(stop < 0 ? text.length : stop, at + 240));
    at = stop + 1;
    if (line.trim() === "") continue;
    const isAmount = line.length < 80 && anAmount.test(line);
    isList ||= isAmount;
    if (isAmount) continue;
    return (
      (isList || ofThese.test(line) || ofPayFirst.test(line)) &&
      judgeLead(line.split(/[,;]/)[0] ?? "", titleWords) === "pay"
    );
  }
  return false;
}

/** "$18 an hour, plus $500 when you reach 90 days". */
const onTop = /(?:\+|(?<!\p{L})plus)\s*(?:an? )?(?:extra |additional )?$/iu;
/** "Base $90k + bonus $20k, total $110k". */
const sumOfAll = /^[\s\p{P}+=]*(?:in )?(?:total|gesamt)(?: \p{L}+)?[\s\p{P}=]*$/iu;

/** What an employer adds to a pay, and to nothing else. */
const besideSalary =
  /^\s*(?:[+&]|plus\b)\s*(?:\d{1,2}(?:\.\d)? ?% )?(?:equity|benefits?|bonus|super|commission|car|pension|stock|options)\b/i;
const bounds = /^[\s\p{P}]*(?:up to|from|circa|ca?\.|to|entre|de|between|von|zwischen)\s*$/iu;
/** "Level 2: $62,000-$74,000": employers grade their pay so, and nothing else of a year's size. */
const tierLabel =
  /^[\s\p{P}]*(?:(?:pay|salary) )?(?:level|tier|zone|grade|band|step|geo|region|l|ic|p|m)[ -]?(?:\d{1,2}|[a-h]|i{1,3}|iv|v)(?: \([^()\n]{1,40}\))?\s?[:\u2013\u2014-]\s*$/iu;
/** "Circa \u00A380,000" is said of a salary. */
const circa = /^[\s\p{P}]*(?:circa|ca?\.)\s*$/iu;

/** A line that is a year's or a month's pay and nothing else ("$120k - $140k + super", "Up to \u00A375,000 + equity"). */
const rises = /rising|increasing|progressing|going up/i;
function isAlone({ min, max, currency, isRange, between }: Money, { lead, tail }: Surroundings): boolean {
  const [low, high] = [min ?? max ?? 0, max ?? min ?? 0];
  const isYears = low >= 20_000 && high <= 600_000;
  const isMonths = isRange && inferPeriodOfText(low, high, currency) === "month";
  if (isYears && isRange && tierLabel.test(lead)) return true;
  // "\u00a312.21 rising to \u00a312.75": nothing but pay does.
  if (isRange && rises.test(between) && inferPeriodOfText(low, high, currency) !== null) return true;
  if (!(isYears || isMonths) || !(bounds.test(lead) || !/[\p{L}\d]/u.test(lead))) return false;
  if (isRange || circa.test(lead)) return /^\s*(?:$|[+(&,]|plus\b)/.test(tail) || besideSalary.test(tail);
  return besideSalary.test(tail);
}

/** Pay for less than a year's work, which is neither a year's nor a month's ("9-month salary", "for nine months"). */
const partOfYear =
  /(?<![\p{L}\d])(?:8|9|10|11|eight|nine|ten|eleven)[ -]months?['\u2019]?\)? (?:(?:academic|faculty|teaching|school)(?: \p{L}+)? )?(?:salar(?:y|ies)|appointment|faculty|academic|contract|position|employees?|basis|work|schedule|assignment|pay|base|rate|calendar|school|term|year|service)(?!\p{L})|(?<!\p{L})(?:for|over) (?:8|9|10|11|eight|nine|ten|eleven) months(?!\p{L})|academic[ -]year (?:salary|base|pay)/iu;
const saysYear = /(?<!\p{L})(?:per annum|p\.a\.|annually|per year|a year|annuali[sz]ed|12[ -]month)(?!\p{L})/iu;

/** Whether an amount is pay for a part of a year; a contract of nine months at so much a year is not. */
export function isForPartOfYear(text: string, { at, end, min, max }: Money, { lineAt, tail }: Surroundings): boolean {
  if ((min ?? max ?? 0) < 5_000) return false;
  const line = text.slice(Math.max(lineAt, at - leadCharsMax), end) + tail;
  return partOfYear.test(line) && !saysYear.test(line);
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
  if (withMore.test(around.tail) || includedBehind.test(around.tail) || isCompared(around)) return "other";
  if (around.isLater && (sumOfAll.test(around.lead) || onTop.test(around.lead))) return "other";
  // Lakh per annum are a pay, and "Budget: 12 LPA" is what an employer has for it.
  const isLpa = money.isYearly && /lpa/i.test(text.slice(money.at, money.end));
  // "Mid: $95k" lies between a least and a most; "Mid: $90k - $105k" is a tier.
  const words = money.isRange ? around.lead.replace(/(?<!\p{L})mid(?= ?:)/giu, " ") : around.lead;
  const lead = readLead(isLpa ? words.replace(/budget/gi, " ") : words, titleWords);
  if (behind === "pay") return "pay_word";
  // "Travel RN - $2,450/wk gross": what the clause is about is outweighed by what is said of the amount.
  if (lead === "topic" && behind === "perhaps" && readPeriodAt(text, money.end) !== null) return "pay_word";
  // "\u00A380,000 OTE (\u00A345,000 basic)".
  const isBracketed = behind === "perhaps" && /\(\s*$/.test(around.lead);
  if (lead !== null && !isBracketed) return lead === "pay" ? "pay_word" : "other";
  if (behind === "perhaps" || money.isYearly) return "pay_word";
  if ((around.isLater || around.isBeside) && before !== null) return before;
  const isItem = /^\s*[-\u2022*\u2013]\s/.test(text.slice(around.lineAt, around.lineAt + 4));
  const heading = readHeading(text, around.lineAt, isItem, titleWords);
  if (heading !== null && around.lead.length < 90) return heading === "pay" ? "pay_heading" : "other";
  if (heading === null && isOfFooter(text, money, around) && readFooter(text, money, around, titleWords))
    return "pay_heading";
  if (readPeriodAt(text, money.end) === null && !isAlone(money, around)) return null;
  const isShort = around.lead.trim().length <= 45 && around.tail.length <= 60;
  // "\u20AC16.20 per hour, Sunday premium \u20AC4": what stands behind the comma is of something else.
  const isFirst = bounds.test(around.lead) || !/[\p{L}\d]/u.test(around.lead);
  const isHours = readPeriodAt(text, money.end)?.period === "hour";
  const tail = around.tail.split(isFirst && isHours ? /\+|\b(?:plus|with)\b|[,(]/ : /\+|\bplus\b/)[0] ?? "";
  const line = text.slice(Math.max(around.lineAt, money.at - leadCharsMax), money.at) + tail;
  return isShort && counted(line, titleWords).every(({ kind }) => kind === "pay" || kind === "perhaps")
    ? "pay_period"
    : null;
}
