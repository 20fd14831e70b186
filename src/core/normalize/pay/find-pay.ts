import type { PayPeriod } from "../../posting.ts";
import type { EvidenceField } from "../../evidence.ts";
import type { Steps } from "../steps.ts";
import { inferPeriod, inferPeriodOfText, inParts, isPlausiblePay, readLastPeriod, readPeriodAt } from "./pay-period.ts";
import { isForPartOfYear, isInherited, readStatement, type Statement } from "./pay-context.ts";
import { surroundingsOf, type Surroundings } from "./surroundings.ts";
import { includesMore, isTotalPay } from "./pay-summary.ts";
import { isNotPaid } from "./not-paid.ts";
import { narrowDigits } from "./amount-units.ts";
import { readMoney, type Money } from "./read-amounts.ts";
import type { DollarSigns } from "./dollar-of-text.ts";
import { hasOthersAsSubject } from "../text/subject-of-others.ts";
import { settleCurrency } from "./settle-currency.ts";

/** One statement of base pay: a range, and whom or where it is for. */
export interface PayStatement {
  min: number | null;
  max: number | null;
  currency: string | null;
  period: PayPeriod | null;
  /** Whom or where it is for, as the text says it; null when it is said of nobody in particular. */
  label: string | null;
  /** All words around it that may name a place or a tier. */
  near: string;
  field: EvidenceField;
  method: Statement | "provider_range";
  quote: string;
  at: number | null;
  /** 0 to 1. */
  confidence: number;
  /** Said of less than this job: 2 of a whole week's work ("FTE"), 1 of a share of it ("pro rata"). */
  share: number;
  /** Stated for two weeks, or half a month, or as what another period's is: said better by one that is not, where there is one. */
  isConverted: boolean;
}

/** Steps: a character of a text, whose numbers are tried with each sign, and an amount with the words around it. */
const PASSES = 60;
const AMOUNT_STEPS = 12_000;
const statementsMax = 30;
const labelCharsMax = 80;
const quoteCharsMax = 200;
/** Cheap test for a text that names no money at all, as most do not. */
const anyMoney =
  /[$\u00A3\u20AC\u20B9\u20AA\u20A9\u20B1\u20BA\u20A6\u00A5\uFFE5\uFF04\u5143\u20AB\u0E3F\u20A1\u20BD\u20B4\u20B8\uFF10-\uFF19]|\d{2}[.,'\u2019]\d{2,3}(?!\d)|\d['\u2019]\d{3}|[Ff]r\. ?\d|\d{5,6} ?[-\u2013] ?\d{5,6}|\d{2,3}[ \u00A0\u202F]\d{3} ?[-\u2013]|z\u0142|\d[kK]? ?(?:[A-Z]{3}|[Ee]uro|(?:Schweizer )?[Ff]ranken|rupees|yen|pounds|pesos|dollars|rand|reais|dirhams?|dh|\u0433\u0440\u043D|\u0440\u0443\u0431|\u043B\u0432|\u0111|tr(?:i\u1EC7u)?\b|juta|jt|ezer|mila|bin\b|tkr|[kT][A-Z]{3}|[wW]\b|kr|K\u010D|k\u20AC|LPA|[Ll]akh|[Ll]acs?\b|[Cc]r(?:ores?)?\b|L\b|[Tt][iy]s|T ?\u20ac|[\u4E07\u842C\u5343\u5186]|\uB9CC|\uC6D0|TL|Ft|lei|[kK]\b)|(?:[A-Z]{3}|Rs\.?|R|kr|RM|S\/\.?) ?\d/;
/** Where money may be named: all that is found around a number stands within so many characters of it. */
const [signOrNumber, charsBefore, charsBehind] = [
  /[$\u00A3\u20AC\u20B9\u20AA\u20A9\u20B1\u20BA\u20A6\u00A5\uFFE5\uFF04\u5143\u20AB\u0E3F\u20A1\u20BD\u20B4\u20B8\uFF10-\uFF19]|z\u0142|\d+/g,
  6,
  26,
];

/** `anyMoney`, which is looked for beside numbers alone. */
export function namesMoney(text: string): boolean {
  signOrNumber.lastIndex = 0;
  for (let match = signOrNumber.exec(text); match !== null; match = signOrNumber.exec(text)) {
    const end = signOrNumber.lastIndex;
    if (anyMoney.test(text.slice(Math.max(0, match.index - charsBefore), end + charsBehind))) return true;
  }
  return false;
}

interface Reading {
  text: string;
  field: EvidenceField;
  /** The provider's own summary of pay: no word need say that it is. */
  isPayText: boolean;
  titleWords: ReadonlySet<string>;
  dollars: DollarSigns;
}

const perPiece =
  /^ (?:per|pro|par) (?!(?:il|la|lo|le|i|gli|una?|rat[ao]|rota|ratio|hour|day|week|month|year|annum|person|employee)(?!\p{L}))\p{L}/iu;

/** No month's pay in a currency of which pay is paid in 13 or 14 parts. */
const yearsLeast = 15_000;

interface TimedPay {
  period: PayPeriod | null;
  times: number;
  end: number;
  isInferred: boolean;
}

/** "Once a month on site. Salary: 75k": a time that stands far before an amount of a year's size is of something else. */
function ofLead(lead: string, amount: number, currency: string | null): ReturnType<typeof readLastPeriod> {
  const found = readLastPeriod(lead);
  const isYears = found !== null && found.period !== "year" && inferPeriod(amount, amount, currency) === "year";
  return isYears ? readLastPeriod(lead.slice(-nearChars)) : found;
}
const nearChars = 45;
const quarters = 4;

/** What stands behind an amount and before the next, or what comes on top. */
const ofThis = (tail: string): string =>
  tail.slice(0, 70).split(/\+|(?<!\p{L})(?:plus|mais|m\u00E1s|pi\u00F9)(?!\p{L})|\p{Sc} ?\d|\d ?\p{Sc}/iu)[0] ?? "";

/** "120 \u0433\u0440\u043D/\u0433\u043E\u0434" is for an hour in Ukrainian, where the same letters are a year in Russian. */
const asHour = (beside: ReturnType<typeof readPeriodAt>, amount: number, currency: string | null): typeof beside =>
  beside?.period === "year" && currency === "UAH" && amount < hoursMost ? { ...beside, period: "hour" } : beside;
const hoursMost = 3_000;

/** The period of an amount: said beside it, before it, above it, or beyond doubt; "piece" when it is for none. */
function timePay(text: string, money: Money, { lead, tail, lineAt }: Surroundings): TimedPay | "piece" | null {
  const { min, max, currency, end } = money;
  const [low, high] = [min ?? max ?? 0, max ?? min ?? 0];
  const beside = readPeriodAt(text, end) ?? readPeriodAt(money.between, 0);
  if (beside?.period === "piece") return "piece";
  // "\u00A3495 per week per child" is for a piece of work too.
  if (beside !== null && perPiece.test(text.slice(beside.end, beside.end + 30))) return "piece";
  const isHere = beside !== null && readPeriodAt(text, end) !== null;
  // "Horaire de 12,02 Euros sur 12 mois": what is paid in parts is said before.
  const before = beside?.period === "month" && inParts.test(text.slice(end, beside.end)) ? readLastPeriod(lead) : null;
  const said =
    before ?? asHour(beside, high, currency) ?? (money.isYearly ? { period: "year" as const, times: 1, end } : null);
  const far = ofLead(lead, low, currency) ?? readLastPeriod(ofThis(tail)) ?? readAbove(text, lineAt);
  // "\u20AC33,500 with a quarterly bonus", below "in the office once a quarter": no quarter's pay is a year's.
  const isOfElse = far !== null && far.times === quarters && inferPeriod(low, high, currency) === "year";
  const around = said ?? (isOfElse ? null : far);
  if (around?.period === "piece") return "piece";
  if (around?.period === "month" && low >= yearsLeast && inParts.test(`${lead}${text.slice(end, around.end)}`))
    return { period: "year", times: 1, end: isHere ? around.end : end, isInferred: false };
  const fits = (period: PayPeriod, times: number): boolean =>
    isPlausiblePay(low * times, period, currency) && isPlausiblePay(high * times, period, currency);
  if (around !== null && fits(around.period, around.times))
    return {
      period: around.period,
      times: around.times,
      end: isHere ? around.end : end,
      isInferred: false,
    };
  // Said of this amount, and not to be believed; said elsewhere, it may be said of something else.
  if (said !== null) return null;
  const inferred = inferPeriodOfText(low, high, currency);
  // "Classes paid up to $50": a bound alone tells no hour.
  if (inferred === "hour" && min === null) return null;
  if (!isPlausiblePay(low, inferred, currency) || (inferred === null && high < 1_000)) return null;
  return { period: inferred, times: 1, end, isInferred: true };
}

/** What a heading right above says of the period. */
function readAbove(text: string, lineAt: number): ReturnType<typeof readLastPeriod> {
  let end = lineAt - 1;
  for (let count = 0; count < 6 && end > 0; count++) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(Math.max(start, end - 160), end);
    end = start - 1;
    if (line.trim() === "" || /[$\u00A3\u20AC]\s?\d|\d{2}[.,]?\d{3}/.test(line)) continue;
    const found = readLastPeriod(line);
    if (found !== null || !/^\s*[-\u2022*]\s/.test(line)) return line.length < 130 ? found : null;
  }
  return null;
}

const clean = (label: string): string =>
  label
    .replace(/^\W*(?:pay |salary )?ranges?\s?:\s*/i, "")
    .replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, "")
    .replace(/\s+/g, " ");

/** Words of a clause that belong to the amount before it: "... in New York, and $130,000 ... in Colorado". */
const ofBefore = /^[\s/\w]{0,12}(?:\(|\b(?:in|for|at|if|en|\u00E0|f\u00FCr|pour|para)\s)/i;

/** Whom or where an amount is for: its own line's words before it, else those behind it, else the line above. */
function labelOf(text: string, around: Surroundings): { label: string | null; near: string } {
  const isOfBefore = around.isLater && ofBefore.test(around.lead) && !/[:\u2013-]\s*$/.test(around.lead);
  const lead = isOfBefore ? "" : around.lead;
  const behind = (
    /\d/.test(around.tail) ? around.tail.slice(0, around.tail.search(/[$\u00A3\u20AC]?\d/)) : around.tail
  ).slice(0, 90);
  const above =
    text
      .slice(Math.max(0, around.lineAt - 100), Math.max(0, around.lineAt - 1))
      .split("\n")
      .at(-1) ?? "";
  const isLabelAbove = clean(lead) === "" && above.length <= labelCharsMax && !/\d{2}[.,]?\d{3}/.test(above);
  const words = clean(lead) === "" ? (isLabelAbove ? above : behind) : lead;
  const label = clean(words);
  // A clause that ends in ":" may be answered by the next one's "in Colorado".
  const near = `${lead} ${isLabelAbove ? above : ""} ${ofBefore.test(behind) ? behind : ""}`;
  return { label: label === "" || label.length > labelCharsMax ? null : label, near };
}

function readOne(reading: Reading, money: Money, around: Surroundings, method: Statement): PayStatement | null {
  const { text, field, isPayText, dollars } = reading;
  const { label, near } = labelOf(text, around);
  const settled = settleCurrency(
    money,
    `${near} ${around.tail}`,
    text,
    dollars,
    method === "pay_word" || isPayText || money.isLabelled,
  );
  if (settled === null) return null;
  const priced = { ...money, currency: settled.currency ?? money.currency };
  const timed = timePay(text, priced, around);
  if (timed === null || timed === "piece") return null;
  if (
    (priced.currency === null || (settled.currency === null && method === "pay_period" && !isPayText)) &&
    timed.isInferred
  )
    return null;
  const scaled = (amount: number | null): number | null =>
    amount === null || timed.times === 1 ? amount : Math.round(amount * timed.times * 100) / 100;
  const isSure = !timed.isInferred && !settled.isInferred && method !== "pay_period";
  const end = Math.max(money.end, Math.min(timed.end, money.end + 40));
  return {
    min: scaled(money.min),
    max: scaled(money.max),
    currency: settled.currency,
    period: timed.period,
    label,
    near,
    field,
    method,
    quote: text.slice(money.at, end).trimEnd().slice(0, quoteCharsMax),
    at: money.at,
    confidence: isSure ? 0.9 : 0.7,
    isConverted: timed.times !== 1 || equivalent.test(around.lead),
    share: shareOf(around),
  };
}

/** Of a job for some days a week: what a whole week would pay is stated beside what this one pays. */
function shareOf({ lead, tail }: Surroundings): number {
  if (fullTimeBehind.test(tail) || fullTimeBefore.test(lead)) return 2;
  return proRataBehind.test(tail) ? 1 : 0;
}
const fullTimeBehind =
  /^[\s(,]{0,3}(?:per annum|p\.?a\.?|a year)?[\s(,]{0,3}(?:FTE|full[- ]?time equivalent|full time salary|WTE)(?!\p{L})(?!\s*(?:salary|of|:)?\s*[\u00A3\u20AC$\d])/iu;
const fullTimeBefore = /(?:FTE|full[- ]?time equivalent|WTE)(?: salary| pay| rate| of)?[\s:]*$/iu;
const proRataBehind = /^[\s(,]{0,3}(?:per annum|p\.?a\.?|a year)?[\s(,]{0,3}pro[ -]?rata(?!\p{L})/iu;
const equivalent = /(?:hourly|annual|monthly|weekly|yearly) equivalent(?: of| is)?[\s:]*$/i;
const besideChars = 120;

/** Without what is said of a whole week's work where what this job pays stands beside it. */
function ofThisJob(found: PayStatement[]): PayStatement[] {
  if (found.every(({ share }) => share === 0)) return found;
  const areBeside = (one: PayStatement, other: PayStatement): boolean =>
    Math.abs((other.at ?? 0) - (one.at ?? 0)) < besideChars;
  const timed = found.map((one) => {
    const whole = found.find((other) => other.share > one.share && areBeside(one, other));
    return one.period === null && whole !== undefined ? { ...one, period: whole.period } : one;
  });
  return timed.filter(
    (one) => !timed.some((other) => other.share < one.share && other.period === one.period && areBeside(one, other)),
  );
}

const bestOf = (found: PayStatement[], isBetter: (one: PayStatement) => boolean): PayStatement[] =>
  found.some(isBetter) ? found.filter(isBetter) : found;

/** A bound says less than a range; one that is far below it ("all up to \u00A38k a year") is of something beside the pay. */
const isFarBelow = ({ min, max, currency, period }: PayStatement, all: PayStatement[]): boolean =>
  min === null &&
  max !== null &&
  all.some(
    (other) =>
      other.min !== null &&
      other.max !== null &&
      other.max > other.min &&
      other.currency === currency &&
      other.period === period &&
      max < other.min / 2,
  );

const inheritsPlace = ({ near }: PayStatement): boolean => !/\b(?:in|at)\b|:\s*$|^\s*\(\p{Lu}/iu.test(near);

/** What is said once for two amounts of a clause. */
function inherit(pay: PayStatement, last: PayStatement): PayStatement {
  // "In New York: $57/hr for Bachelors and $61/hr for Masters": the place.
  const near = inheritsPlace(pay) ? `${last.near} ${pay.near}` : pay.near;
  // "\u00A331,200 FTE (\u00A318,720 pro rata)": the period.
  return { ...pay, near, period: pay.share !== last.share ? (pay.period ?? last.period) : pay.period };
}

/** About how many of a period are a year's work. */
const perYear: Record<PayPeriod, number> = { hour: 1_900, day: 225, week: 50, month: 12, year: 1 };
const [likeMost, equalMost] = [2.5, 1.7];

/** Whether an amount may be the pay of another tier than `last`, or the same pay for another period. */
function isLike(one: PayStatement, last: PayStatement): boolean {
  const isOther = one.period !== null && last.period !== null && one.period !== last.period;
  const timesOf = ({ period }: PayStatement): number => (isOther && period !== null ? perYear[period] : 1);
  const [low, high] = [(one.min ?? one.max ?? 0) * timesOf(one), (one.max ?? one.min ?? 0) * timesOf(one)];
  const [least, most] = [(last.min ?? last.max ?? 0) * timesOf(last), (last.max ?? last.min ?? 0) * timesOf(last)];
  const isOne = one.min === one.max || one.min === null || one.max === null;
  const times = isOther || isOne ? equalMost : likeMost;
  // Another country's.
  if (one.currency !== last.currency) return true;
  return low <= most * times && high * times >= least;
}

/** "On-target earnings of $55,000 - $110,000": no base, though the text repeats them below "Pay". */
const ofTarget = /(?<!\p{L})(?:OTE|on[- ]target)(?!\p{L})/iu;
const amountsOf = ({ min, max }: Pick<Money, "min" | "max">): string => `${min}-${max}`;

/** A range that nothing says to be pay, unless what stands behind the last one of its line does. */
interface Unsaid {
  money: Money;
  around: Surroundings;
}
const waitingMax = 8;
const lineCharsMax = 240;
/** "Mid: $100k - $120k | Senior: $130k - $150k base salary". */
const areOfLine = (one: Unsaid, last: Unsaid): boolean =>
  one.around.lineAt === last.around.lineAt &&
  last.money.at - one.money.end < lineCharsMax &&
  one.money.currency === last.money.currency &&
  (one.money.min ?? 0) >= yearsLeast;

/** "**33.00 z\u0142** / hour", "33.00 z\u0142*": marks of bold type, and of a footnote, part no amount from what it is for. */
const withoutStars = (text: string): string =>
  text.includes("*")
    ? text.replace(/\*{2,3}|(?<=[\p{L}\p{Sc}\d.)])\*(?![\p{L}\d*])/gu, (stars) => " ".repeat(stars.length))
    : text;

/** With the words of the text as it stands, whose digits may be wider. */
const quoting = (one: PayStatement, text: string): PayStatement =>
  one.at === null ? one : { ...one, quote: text.slice(one.at, one.at + one.quote.length) };

/** Every statement of base pay in a text, in its order; money of other kinds is left out. */
export function findPay(original: Reading, steps: Steps): PayStatement[] {
  steps.take(original.text.length);
  if (!namesMoney(original.text)) return [];
  const text = withoutStars(narrowDigits(original.text));
  const reading = { ...original, text };
  const { isPayText, titleWords } = reading;
  steps.take(text.length * PASSES);
  const found: PayStatement[] = [];
  let before: Statement | "other" | null = null;
  const isTotal = isPayText && isTotalPay(text);
  let usedUntil = 0;
  let waiting: Unsaid[] = [];
  const totals = new Set<string>();
  for (const money of readMoney(text)) {
    if (found.length >= statementsMax) break;
    steps.take(AMOUNT_STEPS);
    const around = surroundingsOf(text, money, usedUntil);
    usedUntil = money.end;
    // "Our tenants pay 650 a month".
    if (money.isOther || (!around.isLater && hasOthersAsSubject(around.lead)) || isNotPaid(around.lead)) {
      before = "other";
      continue;
    }
    const said: Statement | "other" | null = readStatement(
      text,
      money,
      around,
      before,
      titleWords,
      reading.dollars.placeText,
    );
    const isMore = isTotal && (said !== "pay_word" || includesMore(around.lead));
    const stated = isMore ? "other" : (said ?? (isPayText ? "pay_word" : null));
    before = stated;
    const tiers =
      stated === "pay_word" && money.isRange ? waiting.filter((one) => areOfLine(one, { money, around })) : [];
    waiting = stated === null && money.isRange ? [...waiting.slice(-waitingMax), { money, around }] : [];
    if (stated === "other" && ofTarget.test(around.lead.slice(-nearChars))) totals.add(amountsOf(money));
    if (stated === null || stated === "other" || isForPartOfYear(text, money, around)) continue;
    const pay = readOne(reading, money, around, stated);
    // What is said of pay by the piece, or of none, is not said of the amount behind it.
    if (pay === null) before = null;
    for (const one of pay === null ? [] : tiers) {
      const tier = readOne(reading, one.money, one.around, "pay_heading");
      if (pay !== null && tier !== null && isLike(tier, pay)) found.push(tier);
    }
    const last = found.at(-1);
    if (
      pay !== null &&
      last !== undefined &&
      pay.share === last.share &&
      !isLike(pay, last) &&
      isInherited(text, money, around, titleWords)
    )
      continue;
    if (pay !== null) found.push(around.isLater && last !== undefined ? inherit(pay, last) : pay);
  }
  const own = found.filter((one) => !totals.has(amountsOf(one)));
  const base = own.filter((one) => !isFarBelow(one, own)).map((one) => quoting(one, original.text));
  return bestOf(
    bestOf(ofThisJob(base), ({ method }) => method !== "pay_period"),
    ({ isConverted }) => !isConverted,
  );
}
