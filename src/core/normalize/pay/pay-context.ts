import type { Money } from "./read-amounts.ts";
import { counted, isOfOther, isWhileTraining, judgeLead, judgeTail, readLead, type Verdict } from "./judge-words.ts";
import { inferPeriodOfText, readPeriodAt } from "./pay-period.ts";
import { readPlainPay } from "./plain-pay.ts";
import { findKinds } from "./pay-words.ts";
import { foldName } from "../text/fold-name.ts";
import { leadCharsMax, type Surroundings } from "./surroundings.ts";

/** How a text says that an amount is pay, the surest first; null: it does not, or says otherwise. */
export type Statement = "pay_word" | "pay_heading" | "pay_period";

const linesMax = 14;
/** "Compensation & Benefits" is a heading of pay. */
const besidePay =
  /(?:and|&|\+|\/|,|und|et|y|e) {0,2}(?:other |full )?(?:benefits?|perks?|equity|bonus(?:es)?|stock|incentives?)/gi;
const leadsOn = /(?::|following|below|as follows|folgende\p{L}*|suivante?s?|siguientes?)[\s.:]*$/iu;

/** A heading of all that a firm gives, pay among it. */
const ofAllThatIsGiven =
  /^[\s\p{P}]*(?:benefits?|perks?|what we offer|benefits? (?:and|&) perks?|perks? (?:and|&) benefits?|avantages|beneficios|benef\u00edcios|benefits und mehr|wir bieten|was wir bieten)[\s\p{P}]*$/iu;

/** "A coxswain's ticket.": a sentence of its own that says nothing of money, though a word of it might. */
const isOfNoMoney = (line: string): boolean =>
  /[.!]\s*$/.test(line) &&
  !/[\p{Sc}%]|\d{3}|(?<!\p{L})(?:pay\p{L}*|paid|pric\p{L}*|costs?|fees?|charg\p{L}*|rates?|sell\p{L}*|sales|spen[dt]\p{L}*|budgets?|donat\p{L}*|earn\p{L}*|bonus\p{L}*|allowances?|stipends?|expens\p{L}*|revenue|turnover|fund\p{L}*|rais\p{L}*|bounti\p{L}*|sav(?:e|ing)\p{L}*|gifts?|vouchers?|grants?|insur\p{L}*|offer\p{L}*|clients?|customers?|members|students|pupils|parents|guests|families|tenants|users|visitors|sold|hir(?:e|ed|ing)|lend\p{L}*|lent|benefits?|rent\p{L}*|loans?|buy\p{L}*|worth|contracts?)(?!\p{L})/iu.test(
    line,
  );

/** What the nearest line above says that speaks of money and is no item beside this one. */
function readHeading(
  text: string,
  lineAt: number,
  isItem: boolean,
  titleWords: ReadonlySet<string>,
): Verdict | "given" {
  let end = lineAt - 1;
  for (let count = 0; count < linesMax && end > 0; count++) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(Math.max(start, end - 240), end);
    end = start - 1;
    const isOtherItem = /^\s*[-\u2022*\u2013]\s/.test(line);
    if (line.trim() === "" || (isOtherItem && isItem)) continue;
    const isAmount = /[$\u00A3\u20AC\u20B9]\s?\d|\d{2}[.,]?\d{3}/.test(line);
    const sentence = line.length < 120 ? line : (line.split(/[.!?][ \u00A0]{1,3}(?=\p{Lu})/u).at(-1) ?? line);
    if (line.length < 40 && ofAllThatIsGiven.test(line)) return isItem ? "given" : "other";
    const verdict = judgeLead(sentence.replace(besidePay, " "), titleWords);
    // A sentence about something is no heading of what follows it.
    if (verdict === "topic" && line.length > 40 && /[.!?]\s*$/.test(line)) return null;
    if ((verdict === "topic" || verdict === "other") && isOfNoMoney(line)) return null;
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

/** "It is $125,000 to $155,000", "\u00A330,000 - \u00A335,000": a sentence that says what the one before it is of. */
const saysOfBefore =
  /^[\s\p{P}]*(?:(?:(?:it|this|that|the range|ours) (?:is|will be|runs|goes)|we(?: are|['\u2019]re)? (?:offer(?:ing)?|pay(?:ing)?))(?: currently| set at)?)?[\s\p{P}]*(?:between|from|at)?\s*$/iu;

/** Whether the sentence before an amount's, on its line, says that it is pay. */
function isOfSentenceBefore(
  text: string,
  { at, isRange, end }: Money,
  { lead, lineAt, isLater }: Surroundings,
  titleWords: ReadonlySet<string>,
): boolean {
  if (isLater || !saysOfBefore.test(lead)) return false;
  const before = text.slice(Math.max(lineAt, at - leadCharsMax), Math.max(lineAt, at - lead.length)).trimEnd();
  const sentence = before.split(/[.!?] (?=\p{Lu})/u).at(-1) ?? "";
  // "New rates! $23.75 to start".
  if (!isRange && readPeriodAt(text, end) === null && (sentence.length > 25 || lead.trim() !== "")) return false;
  return sentence !== "" && !anAmount.test(sentence) && judgeLead(sentence, titleWords) === "pay";
}

/** "Fixed 28 k\u20AC + variable (package 45-60 k\u20AC)": all together, behind what is fixed. */
const packageBehind = /\(\s*(?:total )?package(?: de| of)?[\s:]*$/iu;

/** "$18 an hour, plus $500 when you reach 90 days". */
const onTop = /(?:\+|(?<!\p{L})(?:plus|zzgl\.?|zuz\u00FCglich|sowie|en plus))[^\d+]{0,60}$/iu;
/** "Base $90k + bonus $20k, total $110k". */
const sumOfAll = /^[\s\p{P}+=]*(?:in )?(?:total|gesamt)(?: \p{L}+)?[\s\p{P}=]*$/iu;

/** What an employer adds to a pay, and to nothing else. */
const besideSalary =
  /^(?: ?\(?max(?:imum)?\)?)?\s*(?:[+&]|plus\b)\s*(?:\d{1,2}(?:\.\d)? ?% )?(?:equity|benefits?|bonus|super|commission|car|pension|stock|options|share of (?:the )?(?:tronc|tips)|tronc|tips|gratuities|package|service charge|overtime)\b/i;
const bounds =
  /^[\s\p{P}]*(?:(?:(?:we |our )?offer(?:ing|ed)?|wir (?:bieten|zahlen)(?: dir| ihnen)?|du (?:bekommst|erh\u00E4ltst)|nous (?:offrons|proposons)|(?:te |se )?ofrecemos|oferecemos|offriamo|wij? bieden|je krijgt|oferujemy|nab\u00EDz\u00EDme|vi (?:tilbyder|tilbyr|erbjuder))[\s:]*)?(?:up to|from|start(?:s|ing)? (?:at|from)|\u00E0 partir de|a partir de|desde|ab|vanaf|fra|fr\u00E5n|od|circa|ca?\.|to|entre|de|between|von|zwischen)?\s*$/iu;
/** "Level 2: $62,000-$74,000": employers grade their pay so, and nothing else of a year's size. */
const tierLabel =
  /^[\s\p{P}]*(?:(?:(?:pay|salary) )?(?:level|tier|zone|grade|band|step|geo|region|l|ic|p|m)[ -]?(?:\d{1,2}|[a-h]|i{1,3}|iv|v)(?: \([^()\n]{1,40}\))?\s?[:\u2013\u2014-]|(?:njc )?(?:scp|scale points?|spine points?|aps|grade|band)[ -]?(?:\d{1,2}|[a-h])(?:,? (?:scp|(?:scale |spine )?points?) ?\d{1,2})?(?: ?(?:[-\u2013]|to) ?\d{1,2})?\s?[:\u2013\u2014(-]?)\s*$/iu;
/** "Remote, full-time, $60K-$90K": terms of a job on the line of its pay. */
const termsBefore =
  /^[\s\p{P}]*(?:(?:fully )?(?:remote|hybrid|on-?site|in-?office|full[- ]?time|part[- ]?time|contract|permanent|cdi|cdd|vollzeit|teilzeit)\s*[,|/\u2013\u2014-]\s*){1,3}$/iu;
/** "Circa \u00A380,000" is said of a salary. */
const circa = /^[\s\p{P}]*(?:circa|ca?\.)\s*$/iu;

/** A line that is a year's or a month's pay and nothing else ("$120k - $140k + super", "Up to \u00A375,000 + equity"). */
const rises = /rising|increasing|progressing|going up/i;
function isAlone(
  { min, max, currency, isRange, between }: Money,
  { lead, tail }: Surroundings,
  placeText: string,
): boolean {
  const [low, high] = [min ?? max ?? 0, max ?? min ?? 0];
  const isYears = low >= 20_000 && high <= 600_000;
  const isMonths = isRange && inferPeriodOfText(low, high, currency) === "month";
  if (isYears && isRange && tierLabel.test(lead)) return true;
  // "\u00a312.21 rising to \u00a312.75": nothing but pay does.
  if (isRange && rises.test(between) && inferPeriodOfText(low, high, currency) !== null) return true;
  if (!(isYears || isMonths) || !(bounds.test(lead) || !/[\p{L}\d]/u.test(lead.replace(termsBefore, "")))) return false;
  // "$145K - $180K New York, NY": the line of a board, with the posting's own place behind.
  const [town = ""] = placeText.split(",");
  if (isRange && town.length > 3 && tail.trimStart().startsWith(town)) return true;
  if (isRange || circa.test(lead)) return endsHere.test(tail) || besideSalary.test(tail);
  return ofWeek.test(tail) || besideSalary.test(tail.replace(codeFirst, ""));
}
/** "$68,000 AUD (or NZD equivalent) + super". */
const codeFirst = /^(?: [A-Z]{3})?(?: \((?:or|ca|approx)[^()\d]{1,30}\))?/;

/** "\u00a328,500 for 40 hours": no other thing is priced so. */
const ofWeek = /^\s*for (?:an? )?(?:3\d|4\d)(?:\.\d{1,2})?[ -]?hours?(?!\p{L})/iu;
/** Nothing more, what comes on top, or the hours that a week has. */
const endsHere =
  /^\s*(?:[.;]?\s*$|[+(&,]|plus(?!\p{L})|for (?:an? )?(?:3\d|4\d)(?:\.\d{1,2})?[ -]?hours?(?!\p{L})|(?:incl(?:uding|\.)?) (?:[\p{L}]+ )?(?:london|weighting)(?!\p{L})|and \d{1,2}(?:\.\d)? ?% super(?!\p{L})|with up to [\p{Sc}]\d[\d,.]* (?:relocation|sign)(?!\p{L}))/iu;

/** "(Full remote, 70/110k\u20AC)": a range of a year's size that ends what stands in brackets with terms of a job. */
const inBrackets =
  /\((?=[^()]*(?<!\p{L})(?:remote|hybrid\p{L}*|t\u00E9l\u00E9travail|on-?site|cd[id]|full[- ]?time|temps plein|vollzeit|teilzeit|permanent|freelance|junior|senior|confirm\u00E9e?|[hmf]\/[fhmwd](?:\/[xd])?)(?!\p{L}))[^()\d]{0,40}[\u2013\u2014,|-] ?$/iu;
const isInBrackets = ({ min, max, currency, isRange }: Money, { lead, tail }: Surroundings): boolean =>
  isRange &&
  currency !== null &&
  (min ?? 0) >= 20_000 &&
  (max ?? 0) <= 600_000 &&
  inBrackets.test(lead) &&
  tail.startsWith(")") &&
  findKinds(lead).length === 0;

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

/** "40 hours/week at $16.26 hour". */
const workedFor = /\d ?(?:hours?|hrs?)(?: ?\/ ?| per | an? )(?:week|wk)[\s,]*(?:at|@)\s*$/iu;

/** Less an hour is what a shift gets on top. */
const hourlyLeast = 7;

/** Whether an item of a list is an amount for an hour, or a range, and nothing more: "$50 per month" is of the benefit above it. */
function isWholeItem(text: string, { min, max, end, currency, isRange }: Money, { lead, tail }: Surroundings): boolean {
  const period = readPeriodAt(text, end);
  if (currency === null || period === null || period.period === "piece") return false;
  if (!isRange && period.period !== "hour") return false;
  if ((min ?? max ?? 0) < hourlyLeast) return false;
  // "CHF 4'700 bis 5'200 pro Monat (bei 100 %), 13. Monatslohn": no benefit is worth so much.
  const isMonths = isRange && period.period === "month" && inferPeriodOfText(min ?? 0, max ?? 0, currency) === "month";
  if (isMonths) return !/[\p{L}\d]/u.test(lead);
  return !/[\p{L}\d]/u.test(lead) && !/[\p{L}\d]/u.test(tail.slice(period.end - end));
}

/** Currencies of languages of which few words for money beside pay are known: there an amount needs a word of pay. */
const ofFewWords: ReadonlySet<string> = new Set(["RUB", "UAH", "KZT", "BGN", "VND", "IDR"]);

/** "Tax 20 000 RUB a month" in a language of few known words: whether the amount may be of anything. */
const isUnknownThing = (lead: string, currency: string | null, titleWords: ReadonlySet<string>): boolean =>
  ofFewWords.has(currency ?? "") &&
  /\p{L}{3}/u.test(lead.replace(boundWords, " ")) &&
  !counted(lead, titleWords).some(({ kind }) => kind === "pay" || kind === "perhaps");

/** "$15 per hour while you train, and $1,000 once you have driven 60 days": beside what one is paid at first. */
const isOfTraining = (text: string, { end }: Money, { lead }: Surroundings): boolean =>
  isWhileTraining(lead) && readPeriodAt(text, end) === null;

/** Words of a bound, in languages of few known words. */
const boundWords =
  /(?<!\p{L})(?:\u0432\u0456\u0434|\u043E\u043A\u043E\u043B\u043E|\u0431\u043B\u0438\u0437\u044C\u043A\u043E|mulai|dari|antara|sampai|hingga|kho\u1EA3ng|trong|from|between)(?!\p{L})/giu;
/** "This position offers", "wir zahlen", "vous percevez": of the job, or said to who will have it. */
const ofThisJobs =
  /(?<!\p{L})(?:(?:this|the) (?:position|role|job|post)|you|we|our|wir|du|sie|nous|vous|tu|ofrecemos|pagamos|paghiamo|offriamo|wij|we|je|vi|oferujemy|p\u0142acimy|plat\u00EDme)(?!\p{L})/iu;
/** "Junior, about $90,000 a year": terms and ranks of a job, and about how much. */
const ofTerms =
  /(?:full|part)[- ]time|(?:voll|teil)zeit|temps plein|(?<!\p{L})(?:junior|senior|trainee|starter|entry[- ]level|contract|casual|permanent|cd[di]|about|around|approx(?:imately)?|roughly|at least|minimum|maximum|environ|etwa|rund|ongeveer|oko\u0142o|cirka|aproximadamente|circa|als|as a)(?!\p{L})/iu;
/** "Ihre Filiale macht 85.000 Euro im Monat": a clause of something else, which is no label, tier, nor who has the title. */
const isClauseOfOthers = (lead: string, titleWords: ReadonlySet<string>): boolean =>
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2}/u.test(lead.replace(boundWords, " ")) &&
  !tierLabel.test(lead) &&
  !/[:\u2013\u2014|=-]\s*$/.test(lead) &&
  !ofThisJobs.test(lead) &&
  !ofTerms.test(lead) &&
  !foldName(lead)
    .split(" ")
    .some((word) => titleWords.has(word) || titleWords.has(word.replace(/s$/, "")));

/** "Fee: USD 350 - 450 per day": what one is paid who works for fees, where it is for a time. */
const feeLabel =
  /^[\s\p{P}]*(?:fees?|honorare?|honorarium|honoraires|honorarios|honor\u00E1rios|onorario|arvode|honorarier)(?: \([^()\d]{1,24}\))? ?[:\u2013-]\s*(?:from|ab|de|desde|da|fr\u00E5n|vanaf)?\s*$/iu;
function isFee(text: string, { end }: Money, { lead }: Surroundings): boolean {
  if (!feeLabel.test(lead)) return false;
  const period = readPeriodAt(text, end)?.period;
  return period === "hour" || period === "day" || period === "month";
}

/**
 * How the words around an amount say that it is base pay; null where none does or they say it is something else.
 * `before` is what was said of the amount before it in the same clause, `placeText` what the posting's lines say of its place.
 */
export function readStatement(
  text: string,
  money: Money,
  around: Surroundings,
  before: Statement | "other" | null,
  titleWords: ReadonlySet<string>,
  placeText = "",
): Statement | "other" | null {
  const behind = judgeTail(text, money.end, around.tail);
  if (behind === "other") return "other";
  if (isFee(text, money, around)) return "pay_word";
  if (isOfOther(around) || (around.isLater && isOfTraining(text, money, around))) return "other";
  const plain = readPlainPay(text, money, around, titleWords);
  if (plain !== null) return plain;
  const plus = onTop.exec(around.lead);
  const isOnTop = plus !== null && judgeLead(plus[0], titleWords) !== "pay";
  const isSum = sumOfAll.test(around.lead) || isOnTop || packageBehind.test(around.lead);
  if (around.isLater && isSum) return "other";
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
  // Among benefits an item that is an amount for an hour or a year and nothing else is the pay.
  if (heading === "given") return isWholeItem(text, money, around) ? "pay_period" : "other";
  if (isOfSentenceBefore(text, money, around, titleWords)) return "pay_heading";
  if (heading !== null && around.lead.length < 90) return heading === "pay" ? "pay_heading" : "other";
  if (heading === null && isOfFooter(text, money, around) && readFooter(text, money, around, titleWords))
    return "pay_heading";
  if (isInBrackets(money, around)) return "pay_period";
  if (readPeriodAt(text, money.end) === null && !isAlone(money, around, placeText)) return null;
  if (workedFor.test(around.lead.slice(-30))) return "pay_period";
  // "\u20AC16.20 per hour, Sunday premium \u20AC4": what stands behind the comma is of something else.
  const isFirst = bounds.test(around.lead) || !/[\p{L}\d]/u.test(around.lead.replace(termsBefore, ""));
  const period = readPeriodAt(text, money.end)?.period;
  const low = money.min ?? money.max ?? 0;
  const isWhole =
    money.isRange || period === "hour" || inferPeriodOfText(low, money.max ?? low, money.currency) === period;
  const tail =
    around.tail.split(
      isFirst && isWhole ? /\+|\b(?:plus|with|and|und|et|en|y|og|och|oraz|sowie|samt)\b|[,(;]/ : /\+|\bplus\b/,
    )[0] ?? "";
  const isShort = around.lead.trim().length <= 45 && tail.length <= 60;
  const line = text.slice(Math.max(around.lineAt, money.at - leadCharsMax), money.at) + tail;
  if (period !== "hour" && !isFirst && isClauseOfOthers(around.lead, titleWords)) return null;
  if (isUnknownThing(around.lead, money.currency, titleWords)) return null;
  return isShort && counted(line, titleWords).every(({ kind }) => kind === "pay" || kind === "perhaps")
    ? "pay_period"
    : null;
}

/** Whether what an amount is follows from the one before it alone: no word beside it says. */
export const isInherited = (
  text: string,
  { end }: Money,
  around: Surroundings,
  titleWords: ReadonlySet<string>,
): boolean =>
  (around.isLater || around.isBeside) &&
  judgeTail(text, end, around.tail) === null &&
  readLead(around.lead, titleWords) === null;
