import type { PayPeriod } from "../../posting.ts";
import { currencySource, readAmount, readCurrency } from "./money.ts";
import { inferPeriod, isPlausiblePay, readLastPeriod, readPeriod } from "./pay-period.ts";
import { unlimited, type Steps } from "../steps.ts";

/** A range of pay found in a text. `currency` is "$" when the text does not say whose dollar. */
export interface FoundPay {
  raw: string;
  min: number | null;
  max: number | null;
  currency: string;
  period: PayPeriod | null;
  /** The words around it, which may tell whose dollar it is. */
  context: string;
}

/** Steps: a character of a text, whose amounts are tried with each sign, and an amount with the words around it. */
const PASSES = 100;
const CANDIDATE_STEPS = 5_000;
const rangesMax = 20;
/** Amounts looked at in one text; a description states a few dozen at most. */
const candidatesMax = 300;
const rawCharsMax = 200;
const amount = String.raw`\d{1,3}(?:[,.'\u2019 \u00A0]\d{3}){1,3}(?:[.,]\d{1,2})?(?!\d)|\d{1,9}(?:[.,]\d{1,2})?(?!\d)`;
const unit = String.raw`(?: ?[kK](?![a-z])| ?lakhs?| ?LPA)?`;
const perHour = String.raw`(?: ?(?:\/ ?(?:hr|hour|yr|year|month|mo)|per (?:hour|year|annum|month)|USD|annually|an hour)\b)?`;
const range = new RegExp(
  String.raw`(${currencySource})? ?(${amount})(${unit}) ?(${currencySource})?${perHour} ?(?:-|\u2013|\u2014|\u2212|~|\bto\b|\band\b|\bup to\b|\bbis\b|\bà\b) ?(?:up to )?(${currencySource})? ?(${amount})(${unit}) ?(${currencySource})?`,
  "gi",
);
const single = new RegExp(
  String.raw`(${currencySource}) ?(${amount})(${unit})\+? ?(?=per |an? |\/|hourly|annual|p\.?a\.?)|(${currencySource}) ?(${amount})(${unit})(?!\w)`,
  "gi",
);
/** Cheap test for a text that names no money at all, as most do not. */
const anyMoney = /[$£\u20AC\u20B9\u20AA\u20A9]|z\u0142|\d[kK]? ?(?:[A-Z]{3}|[Ee]uro)|(?:[A-Z]{3}|Rs\.?) ?\d/;

/** Words that say that an amount near them is pay for the work. */
const payWord =
  /\b(?:salar(?:y|ies)|base (?:pay|range|compensation|wage)|pay(?:ing)?|be paid|compensation|wages?|hourly|remuneration|earn(?:ings)?|rate|gehalt|jahresgehalt|vergütung|brutto|salaire|rémunération|salario|salário|retribuzione|per annum|annual(?:ly)? range|range for this|target range|hiring range)\b/gi;
/** Words that say that it is money of another kind. */
const otherMoney =
  /\b(?:bonus(?:es)?|sign[ -]?on|signing|equity|stock|rsus?|options|stipends?|allowances?|reimburse\w*|funding|funded|raised|rais(?:e|ing)|series [a-f]|valu(?:ation|ed)|revenues?|arr|mrr|gmv|budgets?|portfolios?|aum|assets|quotas?|deals?|contracts? (?:worth|valued)|accounts?|acv|tcv|customers?|clients?|users|investment|invested|investors|market|savings|401|ote|on[ -]target|commissions?|incentives?|total rewards|referral|awards?|grants?|donat\w*|credits?|discount|budget of|spend|sales of|transactions?|processed|loans?|insurance|benefits? worth|match|tuition|learning|wellness|scholarship|variable|fees?|fine|costs?|prices?|capital|expenses?|volume|payments?|commuter|benefit|benefits)\b/gi;
/** Pay that is more than base pay; its sentence states no base. */
const totalPay =
  /\b(?:on[ -]target|OTE|total target|total (?:cash|annual|direct) (?:comp|compensation|target)|target (?:total|cash))\b/i;
const payNearby =
  /\b(?:salar(?:y|ies)|base pay|compensation|wages?|remuneration|pay|rate|per (?:year|annum|hour)|annually|hourly|brutto|p\.a\.|gehalt)\b|\/ ?(?:hr|hour|yr|year|jahr)\b/i;
const otherMoneyAfter =
  /^[\s.]?(?:(?!plus|and|with|or|base|per)\w+ ){0,2}(?:bonus|sign[ -]?on|in (?:funding|revenue|arr|sales|equity|assets|capital|deals?)|funding|revenue|arr\b|ote\b|on[ -]target|equity|stipend|budget|quota|deal|acv|portfolio|allowance|valuation|of (?:funding|equity|revenue|annual revenue)|companies|customers|commission|variable)/i;

function lastIndexOf(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

/** Whether the words around an amount make it pay: a pay word near, and none of other money nearer. */
function isPayContext(before: string, after: string): boolean {
  if (otherMoneyAfter.test(after)) return false;
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const sentence = line.slice(Math.max(line.lastIndexOf(". "), line.lastIndexOf("! "), line.lastIndexOf("• ")) + 1);
  const near = sentence.trim() === "" ? before : sentence;
  if (totalPay.test(sentence)) return false;
  const pay = lastIndexOf(payWord, near);
  const other = lastIndexOf(otherMoney, near);
  if (pay >= 0) return pay > other || (near.length - other > 60 && near.length - pay < 160);
  if (other >= 0 && near.length - other < 80) return false;
  // A label ("Zone A:") under a heading of pay.
  const isLabel = sentence.trim().length < 40;
  return payNearby.test(after.slice(0, 60)) || (isLabel && lastIndexOf(payWord, before) >= 0);
}

function scaleOf(text: string | undefined): number {
  const word = (text ?? "").trim().toLowerCase();
  if (word === "k") return 1_000;
  return word.startsWith("lakh") || word === "lpa" ? 100_000 : 1;
}

function readPair(match: RegExpExecArray): { min: number; max: number } | null {
  const [, , low = "", lowUnit, , , high = "", highUnit] = match;
  const first = readAmount(low);
  const second = readAmount(high);
  if (first === null || second === null) return null;
  const highScale = scaleOf(highUnit);
  // "$114 – 184K" and "12-18 LPA": the unit at the end is for both.
  const lowScale = scaleOf(lowUnit) === 1 && highScale > 1 && first < 1_000 ? highScale : scaleOf(lowUnit);
  return { min: first * lowScale, max: second * highScale };
}

/** The line before an amount, or when that is empty the heading above it. */
function lastWords(before: string): string {
  const lines = before.split("\n").filter((line) => line.trim().length > 2);
  const isHeading = /\n\s*$/.test(before) || before.slice(before.lastIndexOf("\n") + 1).trim().length <= 2;
  const line = lines.at(-1) ?? "";
  if (isHeading && line.startsWith("•")) return "";
  return line.slice(-160).split(/[.;] /).at(-1) ?? "";
}

function statePeriod(before: string, raw: string, after: string, units: string): PayPeriod | null {
  if (/lpa|lakh/i.test(units)) return "year";
  const line = after.split(/[\n;\u2022]|\. /)[0] ?? "";
  return (
    readPeriod(raw) ??
    readPeriod(line.slice(0, 45)) ??
    readLastPeriod(lastWords(before)) ??
    readPeriod(line.slice(0, 90))
  );
}

function toRange(text: string, match: RegExpExecArray, isPayText: boolean): FoundPay | null {
  const start = match.index;
  const end = start + match[0].length;
  const before = text.slice(Math.max(0, start - 250), start);
  const after = text.slice(end, end + 120);
  const stated = [match[1], match[4], match[5], match[8]].map(readCurrency).filter((sign) => sign !== null);
  const named = readCurrency(new RegExp(`^[\\s(]{0,2}(${currencySource})`, "i").exec(after)?.[1]);
  const currency = [...stated, named].find((sign) => sign !== null && sign !== "$") ?? stated[0];
  const pair = readPair(match);
  if (currency === undefined || currency === null || pair === null || pair.min > pair.max || pair.min === 0)
    return null;
  if (
    /^ ?(?:m\b|mm\b|bn?\b|million|billion|mio|mrd|%|\+? ?(?:employees|people|years?|days?|months?|hours?)\b)/i.test(
      after,
    )
  )
    return null;
  if (/\band\b/i.test(match[0]) && !/\b(?:between|from|entre|zwischen|range of|ranges?|is) ?$/i.test(before))
    return null;
  if (pair.max > pair.min * 6 || (!isPayText && !isPayContext(before, after))) return null;
  const period =
    statePeriod(before, match[0], after, `${match[3] ?? ""}${match[7] ?? ""}`) ??
    inferPeriod(pair.min, pair.max, currency);
  const believed =
    period !== null && isPlausiblePay(pair.min, period, currency) && isPlausiblePay(pair.max, period, currency);
  // A period that makes the amounts absurd belongs to something else in the sentence.
  const inferred = believed ? period : inferPeriod(pair.min, pair.max, currency);
  if (!isPlausiblePay(pair.min, inferred, currency) || (inferred === null && pair.max < 1_000)) return null;
  const tail =
    /^ ?(?:(?:USD|CAD|AUD|GBP|EUR)\b)? ?(?:per (?:hour|year|annum|month|day|week)|\/ ?(?:hr|hour|yr|year|mo|month)|annually|an hour|a year)?/i.exec(
      after,
    )?.[0] ?? "";
  return {
    raw: `${match[0]}${tail}`.trim().slice(0, rawCharsMax),
    ...pair,
    currency,
    period: inferred,
    context: `${before.slice(-200)} ${match[0]} ${after}`,
  };
}

/** "$25/hr", "Salary: $95,000 per year": one amount, only beside a pay word or with its period. */
function toSingle(text: string, match: RegExpExecArray, isPayText: boolean): FoundPay | null {
  const end = match.index + match[0].length;
  const before = text.slice(Math.max(0, match.index - 120), match.index);
  const after = text.slice(end, end + 60);
  const currency = readCurrency(match[1] ?? match[4]);
  const value = readAmount(match[2] ?? match[5] ?? "");
  if (currency === null || value === null || otherMoneyAfter.test(after)) return null;
  // Half of a range that was refused is no amount of its own.
  if (/^ ?(?:-|\u2013|\u2014|to\b) ?\D{0,4}\d/.test(after) || /\d[kK]? ?(?:-|\u2013|\u2014|to) ?$/.test(before))
    return null;
  const isLabelled =
    /\b(?:salary|base pay|pay rate|hourly rate|pay|wage|base salary|compensation|gehalt)(?: range)?(?: (?:for|of) (?:this|the) (?:role|position|job))?\s?(?:is|of|:|=|-|\u2013|at|from|up to|starting at|starts at)?\s?$/i.test(
      before,
    );
  const follows =
    /^ ?\+?[ ]?(?:per (?:hour|year|annum|month|week|day)|\/ ?(?:h|hr|hour|yr|year|annum|month|mo|week|day)\b|an hour|a year|annually|hourly|p\.a\.|per hr)/i.exec(
      after,
    )?.[0];
  if (/^ ?(?:m\b|mm\b|bn?\b|million|billion|%)/i.test(after)) return null;
  if (otherMoneyAfter.test(after.slice(follows?.length ?? 0)) || /\bbudgets?\b/i.test(after)) return null;
  if (
    !isPayText &&
    !(follows !== undefined && isPayContext(before, after)) &&
    !(isLabelled && follows === undefined && isPayContext(before, after))
  )
    return null;
  const amountRead = value * scaleOf(match[3] ?? match[6]);
  const period =
    (follows === undefined ? null : readPeriod(follows)) ??
    readLastPeriod(lastWords(before).slice(-60)) ??
    inferPeriod(amountRead, amountRead, currency);
  if (period === null || !isPlausiblePay(amountRead, period, currency)) return null;
  const isUpTo = /\b(?:up to|maximum(?: of)?|max\.?) ?$/i.test(before);
  const isFrom =
    /\b(?:from|starting at|starts at|start at|minimum(?: of)?|at least|starting) ?$/i.test(before) ||
    after.startsWith("+") ||
    match[0].includes("+");
  const raw = `${match[0].trim()}${follows ?? ""}`.slice(0, rawCharsMax);
  return {
    raw,
    min: isUpTo ? null : amountRead,
    max: isFrom ? null : amountRead,
    currency,
    period,
    context: `${before} ${match[0]} ${after}`,
  };
}

/**
 * Ranges of base pay in a plain text, in its order; empty when it states none. Money of other kinds (funding, revenue,
 * bonus, stipend, equity ...) is left out. In a `isPayText` no word need say that it is pay.
 */
export function findPayInText(text: string, isPayText: boolean, steps: Steps = unlimited): FoundPay[] {
  steps.take(text.length * PASSES);
  if (!anyMoney.test(text)) return [];
  const found: FoundPay[] = [];
  let candidates = 0;
  for (const match of text.matchAll(range)) {
    steps.take(CANDIDATE_STEPS);
    const pay = toRange(text, match, isPayText);
    if (pay) found.push(pay);
    candidates += 1;
    if (found.length >= rangesMax || candidates >= candidatesMax) return found;
  }
  if (found.length > 0) return found;
  for (const match of text.matchAll(single)) {
    steps.take(CANDIDATE_STEPS);
    const pay = toSingle(text, match, isPayText);
    if (pay) return [pay];
    candidates += 1;
    if (candidates >= candidatesMax) return [];
  }
  return [];
}
