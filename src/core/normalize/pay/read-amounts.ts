import { currencyOfUnit, readCompound, scaleOf, unitSource } from "./amount-units.ts";
import { currencyScale, currencyBefore, currencyBehind, readAmount, readCurrency } from "./money.ts";
import { readPeriodAt } from "./pay-period.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { everyMatch } from "../text/every-match.ts";

/** Money as a text writes it: a range, or one amount. */
export interface Money {
  /** Where it begins and ends in the text, currencies and units included. */
  at: number;
  end: number;
  min: number | null;
  max: number | null;
  /** A code, a key of `sharedSigns`, or null when neither amount has one. */
  currency: string | null;
  /** Words between the two amounts that may say the period ("$25/hr - $30/hr"). */
  between: string;
  /** The unit says it: lakh per annum. */
  isYearly: boolean;
  isRange: boolean;
  /** Two amounts called minimum and maximum: of no currency, where a heading says of what they are. */
  isLabelled: boolean;
}

interface Amount {
  at: number;
  end: number;
  /** As written, without its sign. */
  digits: string;
  value: number;
  scale: number;
  currency: string | null;
  isYearly: boolean;
  isOpen: boolean;
  /** Millions, percent, people: no pay, and no half of a range of it. */
  isOther: boolean;
  /** Millions of a currency of which they are a year's pay. */
  isMillions: boolean;
}

/** Amounts looked at in one text; a description states a few dozen at most. */
const amountsMax = 400;

const number =
  /\d{2,3}[.,]\d{4}(?!\d)|\d{2,3}:\d{2}(?= ?kr(?!\p{L}))|\d{1,2}(?:,\d{2}){1,3},\d{3}(?:\.\d{1,2})?(?!\d)|\d{1,3}(?:[,.'\u2019 \u00A0\u202F\u2009]\d{3}){1,3}(?:[.,]\d{1,2})?(?!\d)|\d{1,9}(?:[.,]\d{1,2})?(?!\d)|\d+/gu;

interface Patterns {
  before: RegExp;
  after: RegExp;
  join: RegExp;
}
let patterns: Patterns | undefined;

function buildPatterns(): Patterns {
  const no = String.raw`%|(?:percent|employees|people|years?|yrs?|days?|months?|hours?|hrs|weeks|minutes|customers|users|countries|cities|members|jahre|stunden|ans|a\u00F1os|anos|hod)(?!\p{L})`;
  const some = String.raw`(?: ?(?:\/ ?|per |an? |pro |par |por )?(?:hours?|hr|h|years?|yr|annum|annually|annual|months?|mo|weeks?|days?)(?!\p{L})| ?p\.?[ahm]\.?(?!\p{L})| ?(?:gross|brutto))?`;
  return {
    before: joinedPattern(String.raw`(${currencyBefore}|(?<!\p{L})[RN])[ \u00A0\u202F]?$`, "iu"),
    after: joinedPattern(
      String.raw`(?:[,.][-\u2013])?(\+)?(?:[ \u00A0\u202F-]?(${unitSource}))?(?:[ \u00A0\u202F]?(${currencyBehind})(?! ?\d(?!\d?\. ?\p{L})))?(?:[,.][-\u2013])?(\+)?(?: ?\+? ?(${no}))?`,
      "iuy",
    ),
    join: joinedPattern(
      String.raw`^${some} ?(?:[-\u2013\u2014\u2212~\u301C\uFF5E\u2010\u2011/]|\u304B\u3089|(?:to|bis|\u00E0|ai?|do|a\u017E|till|til|tot|hasta|at\u00E9|ate|through|\u0434\u043E|\u03AD\u03C9\u03C2|sampai|hingga|\u0111\u1EBFn|t\u1EDBi)(?= )|,? ?(?:rising|increasing|progressing|going up)(?: \p{L}+){0,3} to(?= )|(,? ?up to|,? ?bis zu|and|und|et|y|e|en|och|og|i|&|or|und|[s\u0219\u015F]i|\u03BA\u03B1\u03B9|\u0442\u0430|\u0438)(?= ))(?: ?(?:up to|bis zu))? ?$`,
      "iu",
    ),
  };
}

/** "$27.118/hr", "$29.8712 hourly": what is paid for an hour has a point and more than cents; elsewhere three digits are thousands. */
const isToTheMill = (digits: string, behind: string): boolean =>
  /^\d{2,3}(?:\.\d{3,4}|,\d{4})$/.test(digits) &&
  (digits.length > 7 || digits.includes(",") || /^ ?(?:\/ ?h|per h|an h|hourly)/i.test(behind));

/** Of a currency of whose units a dollar is so many, millions are pay. */
const coinsOfMillions = 80;
const timeWord = /^(?:years?|yrs?|days?|months?|hours?|hrs|weeks|minutes)/i;
/** Words beside "8L" by which it is no volume. */
const speaksOfLakh = /(?<!\p{L})(?:LPA|CTC|lakhs?)(?!\p{L})|\d ?L ?(?:per annum|p\.?a)(?!\p{L})/u;
const around = (text: string, at: number): string => text.slice(Math.max(0, at - 60), at + 60);

function readOne(text: string, match: RegExpExecArray, used: number): Amount | null {
  patterns ??= buildPatterns();
  const [digits] = match;
  const whole = readCompound(text, match.index + digits.length, digits);
  const numberEnd = whole?.end ?? match.index + digits.length;
  const head = text.slice(Math.max(used, match.index - 10), match.index);
  const sign = patterns.before.exec(head);
  const before = sign?.[0] ?? "";
  const last = head.at(-1);
  // "S73220" is a number of something, "v2.5" too.
  if (before === "" && last !== undefined && /[\p{L}_#@\d]/u.test(last) && !/[\u3040-\u9FFF]/.test(last)) return null;
  patterns.after.lastIndex = numberEnd;
  const [tail = "", plus, unit, written, plusBehind, no] = patterns.after.exec(text) ?? [];
  const isMill = isToTheMill(digits, text.slice(numberEnd, numberEnd + 10));
  const value = whole?.value ?? (isMill ? Number(digits.replace(",", ".")) : readAmount(digits.replace(":", ".")));
  // "Mid $60s".
  if (value === null || /^['\u2019]?s(?!\p{L})/u.test(text.slice(numberEnd, numberEnd + 3))) return null;
  const scale = scaleOf(unit);
  // "401k" is a pension plan.
  const isPlan = value === 401 && (scale === 1_000 || text.startsWith("(k)", numberEnd));
  const behind = no === undefined ? tail : tail.slice(0, tail.length - no.length);
  const codeBefore = readCurrency(sign?.[1]);
  const codeBehind = readCurrency(written);
  // "18L" is lakh behind a rupee's sign, and litres behind none.
  const isLitre = /^l$/i.test(unit ?? "") && codeBefore !== "INR" && !speaksOfLakh.test(around(text, match.index));
  // "60W" is of a lamp where nothing is written in Chinese.
  const isWatt = /^w$/i.test(unit ?? "") && !/[\u4E00-\u9FFF]/.test(around(text, match.index));
  // "10 mil" is a film's thickness, "R$ 8 mil" eight thousand.
  const isThickness = /^mil$/i.test(unit ?? "") && codeBefore === null && codeBehind === null;
  const isMillions = /^m(?:illions?|io)?$/i.test(unit ?? "");
  const isSmallCoin = isMillions && currencyScale(codeBefore ?? codeBehind) >= coinsOfMillions;
  // "\u00A312.60 days, \u00A313.10 nights": a sum of money counts no days.
  const isOfSum = codeBehind !== null && no === "%";
  const isCount = no !== undefined && !isOfSum && (codeBefore === null || !timeWord.test(no));
  const precise = [codeBefore, codeBehind].find((code) => code !== null && code.length === 3);
  return {
    at: match.index - before.length,
    end: numberEnd + behind.trimEnd().length,
    digits,
    value,
    scale: isMillions ? 1_000_000 : scale,
    currency: precise ?? codeBefore ?? codeBehind ?? (isLitre ? null : currencyOfUnit(unit)),
    isYearly: unit !== undefined && /^lpa|annum|p\.?a/i.test(unit),
    isOpen: plus !== undefined || plusBehind !== undefined,
    isOther: (scale === 0 && !isSmallCoin) || isCount || isPlan || isLitre || isWatt || isThickness,
    isMillions,
  };
}

const opensPair =
  /(?:between|from|entre|zwischen|tussen|tra|fra|mezi|mellem|mellan|mellom|von|range of|ranges?|mi\u0119dzy|[i\u00EE]ntre|izme\u0111u|medzi|\u03BC\u03B5\u03C4\u03B1\u03BE\u03CD|\u03B1\u03C0\u03CC|\u043C\u0456\u0436|\u043C\u0435\u0436\u0434\u0443)(?: de| den| the| los| las| les| die| i| os)?[\s:]*$/i;

const pricedMin = 10_000;
/** An amount of five digits right behind a word of pay needs no sign ("Salary: 95,000"). */
const priced =
  /(?:salary|salaries|pay|compensation|range|wage|gehalt\p{L}*|salaire|salario|sal\u00E1rio|(?<!\p{L})ral|retribuzione|stipendio|salaris|sueldo|remuneraci\u00F3n|l\u00F8nn|l\u00F8n|l\u00F6n|wynagrodzenie|mzda|(?<!\p{L})plat(?!\p{L})|palkka)[^\n\d.]{0,40}$/iu;
/** A smaller one neither, where an hour's or a month's pay is spoken of ("Hourly: 22.00", "Salaris: 15,87 per uur"). */
const timed =
  /(?<!\p{L})(?:hourly|salary|pay|wages?|rates?|compensation|lohn|gehalt|stundenlohn|salaire|salario|sal\u00E1rio|salaris|uurloon|stawka|wynagrodzenie|mzda|timl\u00F6n|timel\u00F8n|retribuzione)(?!\p{L})[^\n\d.;]{0,24}$/iu;
const isHourly = /(?<!\p{L})hourly(?!\p{L})[^\n\d.;]{0,24}$/iu;
const centsOrTens = /^\d{2,3}[.,]\d{2}$/;
/** "Pay Range: 24.35 - 31.80": a label of pay, and an amount to the cent. */
const labelled =
  /(?<!\p{L})(?:pay|wage|salary|rate|compensation|hiring|posted|starting|full pay)(?: (?:range|rate|scale|band))?(?: (?:low|high|min(?:imum)?|max(?:imum)?))?\s?:\s*$/iu;
function isPriced(text: string, { value, scale, digits, at, end, isOther }: Amount): boolean {
  if (isOther) return false;
  const before = text.slice(Math.max(0, at - 60), at);
  if (scale === 10_000 && chinesePay.test(before)) return true;
  if (value >= pricedMin) return priced.test(before);
  if (centsOrTens.test(digits) && labelled.test(before)) return true;
  if (!timed.test(before)) return false;
  const period = readPeriodAt(text, end)?.period;
  return (period !== undefined && period !== "piece") || (centsOrTens.test(digits) && isHourly.test(before));
}

/** "1.800.000 l\u00EDquido mensual": what is gross or net, and of a time, is money. */
const grossOrNet =
  /^[ \u00A0](?:l\u00EDquid[oa]s?|liquid[oa]s?|brut(?:to|ti|te|o|os|s)?|net(?:to|ti|te|o|os|s)?|lord[io]|gross|bruta|net pay)(?!\p{L})/iu;
const netLeast = 900;
const isNetOrGross = (text: string, { value, end, isOther }: Amount): boolean =>
  !isOther && value >= netLeast && grossOrNet.test(text.slice(end, end + 16)) && readPeriodAt(text, end) !== null;
/** Right before an amount in units of ten thousand, where blanks part no words: "\u6708\u85AA2\u4E07". */
const chinesePay =
  /(?:\u6708\u85AA|\u5E74\u85AA|\u5E95\u85AA|\u85AA\u8D44|\u85AA\u8CC7|\u5DE5\u8D44|\u5DE5\u8CC7|\u85AA\u6C34|\u85AA\u916C)[:\uFF1A ]{0,2}$/u;

/** Between a minimum and a maximum: "Mid: $104,500". */
const midpoint = /\n? ?\bmid(?:-?point)?\b[^\p{L}]{0,20}(?:(?:hr|hour|h)\b,? ?)?(?=\n|\bmax)/iu;
const toMaximum = /^[^\d]{0,24}\b(?:max(?:imum|imo)?|high(?: end)?(?=\s?[:=]))\b[^\d]{0,12}$/i;
const fromMinimum = /\b(?:min(?:imum|imo)?|low(?: end)?(?=\s?[:=]))\b[^\d]{0,16}$/i;
/** "$18.25 Midpoint". */
const calledMid = /[$\u00A3\u20AC]?\d[\d.,]* ?\(?mid(?:-?point)?\)?[^\p{L}\d]{0,4}/iu;
const midBehind = /^ ?\(?mid(?:-?point)?\b/i;
/** "$6,420 (probationary) to $8,410". */
const bracketed = / ?\([^()\d\n]{1,24}\) ?/u;
const leastOfSlash = 10_000;
const tierBefore = /(?<!\p{L})(?:level|tier|zone|grade|band|step|geo|shift|class|year)[ -]?$/iu;

/** A dash or a word that stands on a line of its own, or ends one; one that begins a line is a list's mark. */
const onOneLine = (between: string): string =>
  between.includes("\n")
    ? between
        .replace(/[ \t]*\n\s*(?:(?<mark>[-\u2013\u2014~]|to|bis|\u00E0)\s*\n\s*)$/u, " $<mark> ")
        .replace(/([-\u2013\u2014~])[ \t]*\n\s*$/u, "$1 ")
    : between;

const countedTime =
  /^ ?(?:\p{L}*(?:stunden|urlaubstage)|h|std|hours?|hrs?|heures?|horas?|ore|uur|uren|timmar|timer|godz|hodin|hod|days?|tage|jours?|d[i\u00ED]as?|giorni|dagen|weeks?|wochen|semaines?|semanas?)(?!\p{L})/iu;

/** "Salary: \u00A330k - 40 hours per week", "35 k\u20AC - 39h": an amount of money, and a number of hours or of days. */
const isCountBehind = (text: string, low: Amount, high: Amount, between: string): boolean =>
  low.currency !== null &&
  high.currency === null &&
  high.scale <= 1 &&
  high.value < 100 &&
  (low.value * low.scale >= 1_000 || /(?:per|an|\/) ?h(?:ou)?r?(?!\p{L})/iu.test(between)) &&
  countedTime.test(text.slice(high.end, high.end + 24));

/** "39 h \u2013 14 \u00E0 17 \u20AC": hours, and an amount behind them. */
const isCountBefore = (text: string, low: Amount): boolean =>
  low.currency === null && low.scale === 1 && low.value < 100 && countedTime.test(text.slice(low.end, low.end + 24));

/** "\u20AC582 per week at point 1 to \u20AC943", "\u20AC3.100 (trede 0) tot \u20AC4.200": a step of a scale between two amounts. */
const stepNames = String.raw`(?:point|step|level|grade|year|stufe|trede|\u00E9chelon|trin|steg|trinn|livello|tramo|nivel|stupe\u0148|poziom|schaal|anciennit\u00E9|ann\u00E9e|jahr)`;
const atStep = new RegExp(
  String.raw`,? ?(?:\(|(?<= )(?:at|on|in|op|p\u00E5|\u00E0 l['\u2019]|all['\u2019]|al|en el) ?(?:the )?)${stepNames} ?\d{1,2}\)?(?= )`,
  "iu",
);
const stepBefore = new RegExp(
  String.raw`(?:\(|(?<!\p{L})(?:at|on|in|op|p\u00E5|\u00E0 l['\u2019]|all['\u2019]|al|en el) ?(?:the )?)${stepNames} ?$`,
  "iu",
);
const stepsMost = 40;
const isStep = (text: string, { currency, scale, value, at }: Amount): boolean =>
  currency === null && scale === 1 && value <= stepsMost && stepBefore.test(text.slice(Math.max(0, at - 24), at));

/** Two amounts that are one range, or null; "other" when they are joined and no pay can be so. */
function toRange(text: string, low: Amount, high: Amount): Money | "other" | null {
  if (low.end > high.at || high.at - low.end > 60) return null;
  const between = text
    .slice(low.end, high.at)
    .replace(midpoint, "")
    .replace(calledMid, "")
    .replace(bracketed, " ")
    .replace(atStep, "");
  if (between.length > 30) return null;
  const join = (patterns ??= buildPatterns()).join.exec(onOneLine(between));
  // "Minimum: $54,000 Maximum: $71,500".
  const isMinMax =
    (toMaximum.test(between) && fromMinimum.test(text.slice(Math.max(0, low.at - 30), low.at))) ||
    (/^\s?\(?min(?:imum)?\b[^\d]{0,6}$/i.test(between) &&
      /^\s?\(?max(?:imum)?\b/i.test(text.slice(high.end, high.end + 10)));
  if (join === null && !isMinMax) return null;
  // "Grade 6 - $74,500 to $88,000": a grade is no amount.
  if (
    low.currency === null &&
    low.value < 100 &&
    high.currency !== null &&
    tierBefore.test(text.slice(0, low.at).slice(-12))
  )
    return null;
  if (isCountBehind(text, low, high, between) || isCountBefore(text, low)) return null;
  if (join?.[1] !== undefined && !opensPair.test(text.slice(Math.max(0, low.at - 20), low.at))) return null;
  // "JPY 8M - 12M": the second is of the first's currency. "R900k - R1.1m": millions behind thousands are pay.
  const isOfMillions =
    high.isMillions && !low.isOther && ((low.isMillions && high.currency === null) || low.scale === 1_000);
  if (low.isOther || (high.isOther && !isOfMillions)) return "other";
  // "27.000/32.000": of a year's size alone, "10/20" is anything.
  const leastOfSlashed = low.value * (low.value <= high.value ? Math.max(low.scale, high.scale) : low.scale);
  if (between.trim() === "/" && leastOfSlashed < leastOfSlash && !/\d[.,]\d{3}/.test(low.digits)) return null;
  // "$114 - 184K" and "12-18 LPA": the unit at the end is for both.
  const isInOrder = low.value <= high.value;
  const lowScale = isInOrder && low.scale === 1 && high.scale > 1 ? high.scale : low.scale;
  // "45k - 55 EUR".
  const highScale = isInOrder && high.scale === 1 && low.scale > 1 && high.value < 1_000 ? low.scale : high.scale;
  const [min, max] = [low.value * lowScale, high.value * highScale];
  // "Salary: $60,000 -" ends its line, and a bonus begins the next.
  if (max < min && between.includes("\n")) return null;
  const currencies = [low.currency, high.currency].filter((code) => code !== null);
  const [one = null, two = one] = currencies.toSorted((a, b) => b.length - a.length);
  const isOneCurrency = one === two || (one?.length === 3 && two?.length !== 3);
  if (min > max || min === 0 || max > min * 6 || !isOneCurrency) return "other";
  const isYearly = low.isYearly || high.isYearly;
  const isLabelled = isMinMax && min >= pricedMin;
  return { at: low.at, end: high.end, min, max, currency: one, between, isYearly, isRange: true, isLabelled };
}

/** A bound: "up to", "from". */
const upTo =
  /(?:up ?to|max(?:imal|imum|\.)?(?: budget)?(?: of| is)?|bis(?: zu)?|jusqu['\u2019]\u00E0|hasta|fino a|at\u00E9|(?:tot )?maximaal|tot|h\u00F6chstens|as much as|(?:no|not|never) more than|nicht mehr als|pas plus de|no m\u00e1s de|n\u00e3o mais de|non pi\u00f9 di|niet meer dan|upp ?till|op ?til|opp ?til|inntil|m\u00e1ximo(?: de)?|m\u00E1x\.|massimo|l\u00EAn (?:\u0111\u1EBFn|t\u1EDBi)|hingga|\u0434\u043E|[<\u2264])[\s:]*$/i;
/** "Do 15 tys. z\u0142" is a bound in Polish and Czech alone. */
const upToOfPolish = /(?<!\p{L})do\s*$/iu;
const from =
  /(?:from|(?:starting|beginning|starts?|begins?) (?:at|from|with)|start(?:ing)? at|starting|min(?:imum|\.)?(?: of)?|at least|mindestens|mind\.?|ab|\u00E0 partir de|desde|a partir de|a partire da|(?<!\p{L})da|vanaf|od|minimaal|(?:no|(?:not|never|n['\u2019]t|cannot)(?: be| fall| go)?) less than|more than|upwards? of|in excess of|over|mehr als|plus de|m\u00e1s de|mais de|pi\u00f9 di|meer dan|fr\u00E5n|fra|\u043E\u0442|\u0432\u0456\u0434|\u03B1\u03C0\u03CC|t\u1EEB|mulai(?: dari)?|[>\u2265])[\s:]*$/iu;
/** Behind it: "30\u4E07\u5186\u4EE5\u4E0A", "or more". */
const atMost = /^\s?(?:\u4EE5\u4E0B|\u307E\u3067|\uC774\uD558|\(?max(?:imum|\.)?(?![\p{L}:]| ?[:$\u00A3\u20AC\d]))/iu;
const atLeast =
  /^\s?(?:\u4EE5\u4E0A|[~\u301C\uFF5E](?!\s?\d)|\uC774\uC0C1|\u304B\u3089|\u8D77|[~\u301C\uFF5E]?\u30B9\u30BF\u30FC\u30C8|\uBD80\uD130|(?:or|and|&) above(?!\p{L})|onwards?(?!\p{L})|alkaen|(?:(?:or|and|und|oder|ou|et|o|y) (?:more|up|upwards|mehr|plus|m\u00E1s|mais|di pi\u00F9))(?!\p{L})|(?:\/ ?h(?:ou)?r |per hour |an hour )?\(?min(?:imum)?(?!\p{L}))/iu;
const leastPay =
  /(?:mindest\p{L}*|minimum (?:(?:gross|monthly|annual|hourly|base|starting) )*(?:salary|base|pay|wage|remuneration|compensation|rate)\b|gehalt von mindestens|salaire minimum|minimum(?:salaris|loon))[^\d\n]{0,60}$/iu;

function toSingle(text: string, amount: Amount): Money {
  const value = amount.value * amount.scale;
  const before = text.slice(Math.max(0, amount.at - 90), amount.at);
  const behind = text.slice(amount.end, amount.end + 20);
  const isPolish = amount.currency === "PLN" || amount.currency === "CZK";
  const isUpTo = upTo.test(before) || atMost.test(behind) || (isPolish && upToOfPolish.test(before));
  const isOpen = amount.isOpen || atLeast.test(behind);
  const isFrom = !isUpTo && (isOpen || from.test(before) || leastPay.test(before));
  const { at, end, currency, isYearly } = amount;
  const [min, max] = [isUpTo ? null : value, isFrom ? null : value];
  return { at, end, min, max, currency, between: "", isYearly, isRange: false, isLabelled: false };
}

const midBefore = /(?<!\p{L})mid(?:-?point)?\s?:?\s*$/iu;

/**
 * All money in a text, in its order; `isOther` where it cannot be pay (millions, percent). Amounts without a
 * currency are there when they are a range or have a unit; most numbers of a text are neither and left out.
 */
export function readMoney(text: string): (Money & { isOther: boolean })[] {
  const found: (Money & { isOther: boolean })[] = [];
  let pending: Amount | null = null;
  let used = 0;
  const settle = (amount: Amount): void => {
    if (amount.currency !== null || amount.scale === 1_000 || isPriced(text, amount) || isNetOrGross(text, amount))
      found.push({ ...toSingle(text, amount), isOther: amount.isOther });
  };
  for (const match of everyMatch(number, text)) {
    if (found.length >= amountsMax) break;
    if (match.index < used) continue;
    const amount = readOne(text, match, used);
    if (amount === null) continue;
    used = amount.end;
    const isMid =
      midBefore.test(text.slice(Math.max(0, amount.at - 14), amount.at)) ||
      midBehind.test(text.slice(amount.end, amount.end + 12));
    if (pending !== null && (isMid || isStep(text, amount))) continue;
    const range: Money | "other" | null = pending === null ? null : toRange(text, pending, amount);
    if (pending !== null && range !== null) {
      const isMinMax = range !== "other" && range.isLabelled;
      if (isMinMax || (pending.currency ?? amount.currency) !== null || amount.scale > 1 || isPriced(text, pending))
        found.push(
          range === "other"
            ? { ...toSingle(text, { ...amount, at: pending.at }), isOther: true }
            : { ...range, isOther: false },
        );
      pending = null;
      continue;
    }
    if (pending !== null) settle(pending);
    pending = amount;
  }
  if (pending !== null) settle(pending);
  return found;
}
