import { unknown, type Conflict, type Derived, type Evidence } from "../../evidence.ts";
import { PayPeriod, type PayRange } from "../../posting.ts";
import { countryCurrency } from "../place/countries.ts";
import type { Said } from "../said.ts";
import { OverBudget, unlimited, type Steps } from "../steps.ts";
import { foldName } from "../text/fold-name.ts";
import { comparePay } from "./compare-pay.ts";
import { findPay, namesMoney, type PayStatement } from "./find-pay.ts";
import { ofPlaces } from "./of-places.ts";
import { titleMatch, type PayPlace } from "./pay-labels.ts";
import { inferPeriod, isPlausiblePay, readLastPeriod } from "./pay-period.ts";
import { quoteRange } from "./quote-range.ts";
import type { DollarSigns } from "./dollar-of-text.ts";
import { totalsOf } from "./total-pay.ts";
import { modelOfWord } from "../workplace/model-words.ts";

/** A range of base pay; `currency` and `period` are null where they are not stated. */
interface PayAmount {
  min: number | null;
  max: number | null;
  currency: string | null;
  period: PayPeriod | null;
  /** The exact words; null where a provider's field says it. */
  raw: string | null;
}

/** A posting's base pay; both bounds are null where each of the ranges is of a place, and none of the posting's alone. */
export interface Pay extends PayAmount {
  basis: "structured" | "pay_text" | "description" | "title";
  /** Every stated range when there are several (tiers, places), each with what it is for, in the text's order. */
  ranges: (PayAmount & { label: string | null })[];
}

/** Steps: a character of a label, in which each period is looked for. */
const PERIOD_PASSES = 100;
const LABEL_STEPS = 3_000;
const rawCharsMax = 200;
const rangesMax = 30;

/** A statement of a provider's field, with the range that it was. */
type RangeStatement = PayStatement & { range: PayRange };

/** What a field says; where it names no currency there is none: the place's own would be a guess. */
function readStructured(range: PayRange): RangeStatement | null {
  const { min, max, label, currency } = range;
  const [low, high] = [min === 0 ? null : min, max === 0 ? null : max];
  if ((low === null && high === null) || (low !== null && high !== null && low > high)) return null;
  const said = range.period ?? (label === null ? null : (readLastPeriod(label)?.period ?? null));
  if (said === "piece") return null;
  const period = said ?? inferPeriod(low ?? high ?? 0, high ?? low ?? 0, currency);
  const amounts = [low, high].filter((amount) => amount !== null);
  if (!amounts.every((amount) => isPlausiblePay(amount, period, currency))) return null;
  const quote = `${amounts.join(" - ")} ${currency ?? "?"} ${period ?? "?"}`;
  const near = label ?? "";
  return {
    min: low,
    max: high,
    currency,
    period,
    label,
    near,
    field: "pay",
    method: "provider_range",
    quote,
    at: null,
    confidence: 0.99,
    isConverted: false,
    share: 0,
    range,
  };
}

const sameAs = ({ min, max, currency, period }: PayStatement): string => JSON.stringify([min, max, currency, period]);

function ofTitle(stated: PayStatement[], title: string, steps: Steps): PayStatement[] {
  steps.take(stated.length * LABEL_STEPS);
  const scores = stated.map(({ label }) => (label === null ? 0 : titleMatch(label, title)));
  const best = Math.max(...scores);
  return best === 0 ? stated : stated.filter((_, index) => scores[index] === best);
}

/** Those of one currency and one period, to be one span: of the main country's currency, else the first one's. */
function ofOneKind(stated: PayStatement[], mainCurrency: string | null): PayStatement[] | null {
  const currencies = new Set(stated.map(({ currency }) => currency));
  const [first] = currencies;
  const isKnown = currencies.has(mainCurrency);
  if (currencies.size > 1 && !isKnown) return null;
  const kept = stated.filter(({ currency }) => currency === (isKnown ? mainCurrency : first));
  return kept.filter((one) => one.period === kept[0]?.period && isNear(one, kept[0]));
}

/** Two tiers of a text differ by less than this; other amounts are of something else. A provider's fields are of one job. */
const tiersApart = 6;
function isNear(one: PayStatement, first: PayStatement): boolean {
  if (one.at === null) return true;
  const [amount, other] = [one.max ?? one.min ?? 0, first.min ?? first.max ?? 0];
  return amount <= other * tiersApart && amount * tiersApart >= other;
}

/** Whether ranges are the tiers of one offer: each has a label of its own, or they stand in one place of the text. */
function areTiers(stated: PayStatement[]): boolean {
  const [first, ...others] = stated;
  if (first === undefined || first.at === null) return true;
  let last = first;
  return others.every((other) => {
    const distance = (other.at ?? 0) - (last.at ?? 0);
    last = other;
    return distance < 400;
  });
}

const rankOf = (period: PayPeriod | null): number => (period === null ? 9 : PayPeriod.options.indexOf(period));

/** A provider's list has no order of its own: turned, it says the same. A year's pay is before an hour's. */
const inOrder = (stated: PayStatement[]): PayStatement[] =>
  stated[0]?.field === "pay"
    ? stated.toSorted((a, b) => rankOf(a.period) - rankOf(b.period) || (a.min ?? 0) - (b.min ?? 0))
    : stated;

/** The posting's own among what is stated; null when nothing decides between currencies, "of places" when between places. */
function choose(
  stated: PayStatement[],
  said: Said,
  places: PayPlace[],
  steps: Steps,
): PayStatement[] | "of places" | null {
  const distinct = [...new Map(inOrder(stated).map((one) => [sameAs(one), one])).values()];
  if (distinct.length < 2) return distinct;
  const [main] = places.flatMap(({ country }) => country ?? []);
  const here = ofPlaces(distinct, places, steps);
  if (here === null) return "of places";
  const mine = ofTitle(here, said.title, steps);
  const kept = ofOneKind(mine, main === undefined ? null : countryCurrency(main));
  if (kept === null || kept.length < 2) return kept;
  // Ranges that stand far apart are no tiers: the first whole one is the statement.
  if (areTiers(kept)) return kept;
  return [kept.find(({ min, max }) => min !== null && max !== null && min !== max) ?? kept[0]].filter(
    (one) => one !== undefined,
  );
}

function spanOf(
  kept: PayStatement[],
): { low: PayStatement; high: PayStatement; min: number | null; max: number | null } | null {
  const [first] = kept;
  if (first === undefined) return null;
  let [low, high] = [first, first];
  for (const one of kept) {
    if ((one.min ?? one.max ?? 0) < (low.min ?? low.max ?? 0)) low = one;
    if ((one.max ?? one.min ?? 0) > (high.max ?? high.min ?? 0)) high = one;
  }
  const isMany = low !== high;
  // Of shifts that each "start at" an amount none has an end, and what the best paid starts at is no end.
  const isOpen = high.max === null;
  return {
    low,
    high,
    min: isMany ? (low.min ?? low.max) : low.min,
    max: isMany && !isOpen ? (high.max ?? high.min) : high.max,
  };
}

const TITLE_CHARS_READ = 300;
/** Where pay is from, by the field that states it. */
export const payBases = {
  pay: "structured",
  pay_text: "pay_text",
  description: "description",
  title: "title",
} as const;

const toConflict = ({ field, method, quote, at, min, max, currency, period }: PayStatement): Conflict => ({
  field,
  method,
  quote,
  at,
  value: `${min ?? ""}-${max ?? ""} ${currency ?? "?"} ${period ?? "?"}`,
});

/** `rawOf`: the exact words of a statement. */
function derive(
  stated: PayStatement[],
  said: Said,
  places: PayPlace[],
  steps: Steps,
  rawOf: (one: PayStatement) => string | null = ({ quote }) => quote,
): Derived<Pay> {
  const kept = choose(stated, said, places, steps);
  if (kept === "of places") return ofNoPlace(stated, rawOf);
  const span = kept === null ? null : spanOf(kept);
  if (span === null) return unknown(stated.slice(0, rangesMax).map(toConflict));
  const { low, high, min, max } = span;
  const words = new Set([low, high].map(rawOf).filter((one) => one !== null));
  const raw = words.size === 0 ? null : [...words].join(" \u2026 ");
  const ranges = rangesOf(stated, rawOf);
  const { currency, period } = low;
  return {
    value: {
      min,
      max,
      currency,
      period,
      raw: raw?.slice(0, rawCharsMax).trimEnd() ?? null,
      basis: basisOf(low),
      ranges: ranges.length > 1 ? ranges : [],
    },
    confidence: Math.min(low.confidence, high.confidence),
    evidence: (low === high ? [low] : [low, high]).map(toEvidence),
    // Other tiers and places are ranges, and contradict nothing.
    conflicts: [],
  };
}

const basisOf = ({ field }: PayStatement): Pay["basis"] => payBases[field as keyof typeof payBases];
const toEvidence = ({ field, method, quote, at }: PayStatement): Evidence => ({ field, method, quote, at });

/** All that is stated, each once for whom or where it is. */
function rangesOf(stated: PayStatement[], rawOf: (one: PayStatement) => string | null): Pay["ranges"] {
  const distinct = new Map(stated.map((one) => [`${sameAs(one)}${one.label ?? ""}`, one]));
  return [...distinct.values()].slice(0, rangesMax).map((one) => {
    const { min, max, currency, period, label } = one;
    return { min, max, currency, period, label, raw: rawOf(one) };
  });
}

/** Pay of several places, none of which is the posting's alone: the ranges are known, its own pay is not. */
function ofNoPlace(stated: PayStatement[], rawOf: (one: PayStatement) => string | null): Derived<Pay> {
  const [first] = stated;
  if (first === undefined) return unknown();
  const none = { min: null, max: null, currency: null, period: null, raw: null };
  return {
    value: { ...none, basis: basisOf(first), ranges: rangesOf(stated, rawOf) },
    confidence: first.confidence,
    evidence: stated.slice(0, evidenceMax).map(toEvidence),
    conflicts: [],
  };
}
const evidenceMax = 3;

/** The provider's own words for each of its ranges, each looked for once. */
function quoting(
  stated: RangeStatement[],
  summary: string | null,
  dollars: DollarSigns,
  steps: Steps,
): (one: PayStatement) => string | null {
  const isOnly = new Set(stated.map(sameAs)).size === 1;
  const ranges = new Map<PayStatement, PayRange>(stated.map((one) => [one, one.range]));
  const quotes = new Map<PayStatement, string | null>();
  return (one) => {
    const range = ranges.get(one);
    const known = quotes.get(one);
    if (range === undefined || known !== undefined) return known ?? null;
    const quote = quoteRange(range, { summary, isOnly, dollars }, steps);
    quotes.set(one, quote);
    return quote;
  };
}

/** What a reading of a text knows of the posting. */
type Reading = Pick<Parameters<typeof findPay>[0], "titleWords" | "dollars">;
/** Of a fact that its own text gainsays. */
const CONTRADICTED = 0.8;
const isOpen = ({ min, max }: Pay): boolean => min === null && max === null;
/** Said of pay in so many words; a period alone beside an amount gainsays no field. */
const isSaidOfPay = ({ method }: PayStatement): boolean => method === "pay_word" || method === "pay_heading";

/**
 * Pay of a provider's field, with what the posting's own text says otherwise: two amounts for one thing, where
 * another tier, place, currency or bound contradicts nothing.
 */
function besideText(ofField: Derived<Pay>, said: Said, places: PayPlace[], reading: Reading, steps: Steps) {
  if (ofField.value === null || said.descriptionText === null) return ofField;
  try {
    const stated = findPay({ text: said.descriptionText, field: "description", isPayText: false, ...reading }, steps);
    const { value, evidence } = derive(stated.filter(isSaidOfPay), said, places, steps);
    if (value === null || isOpen(value) || isOpen(ofField.value)) return ofField;
    if (comparePay(ofField.value, value) !== "contradiction") return ofField;
    const text = `${value.min ?? ""}-${value.max ?? ""} ${value.currency ?? "?"} ${value.period ?? "?"}`;
    return {
      ...ofField,
      confidence: Math.min(ofField.confidence, CONTRADICTED),
      conflicts: evidence
        .slice(0, 1)
        .map(({ field, method, quote, at }): Conflict => ({ field, method, quote, at, value: text })),
    };
  } catch (error) {
    // A text that is too long to be looked at gainsays nothing.
    if (error instanceof OverBudget) return ofField;
    throw error;
  }
}

const isBound = ({ min, max }: Pay): boolean => (min === null) !== (max === null);

/** A title's whole range says more than a bound in the text ("up to 43,000 a year"). */
function orTitle(
  ofText: Derived<Pay>,
  said: Said,
  places: PayPlace[],
  { dollars }: { dollars: DollarSigns },
  steps: Steps,
): Derived<Pay> {
  if (ofText.value === null || !isBound(ofText.value)) return ofText;
  const text = said.title.slice(0, TITLE_CHARS_READ);
  const stated = findPay({ text, field: "title", isPayText: false, titleWords: new Set(), dollars }, steps);
  const titles = derive(stated, said, places, steps);
  return titles.value === null || isOpen(titles.value) || isBound(titles.value) ? ofText : titles;
}

/** What a posting's lines say of its place beside its work model ("Remote"). */
const placeTextOf = ({ locationText, places }: Said): string =>
  [locationText, ...places.map(({ text, city, region, country }) => text ?? city ?? region ?? country)]
    .flatMap((line) => (line === null || modelOfWord(line) !== null ? [] : line.trim()))
    .join("; ");

/**
 * A posting's base pay: the provider's structured ranges, else its own summary of pay, else what the description
 * states, else the title. Amounts are exact, in major units; of several ranges the one of the posting's own place or
 * tier, else their span; of several countries' ranges its own country's, else none. Pay for two weeks is given for a week, twice a month for a month, a quarter for a year;
 * pay by the piece (visit, shift, project) is null, and so is what includes more than base pay.
 * `places`: the posting's, primary first.
 */
export function readPay(said: Said, steps: Steps = unlimited, places: PayPlace[] = []): Derived<Pay> {
  const { pay, payText, descriptionText, title } = said;
  steps.take(pay.reduce((sum, { label }) => sum + (label?.length ?? 0), 0) * PERIOD_PASSES);
  const titleRead = title.slice(0, TITLE_CHARS_READ);
  if (pay.length === 0 && payText === null && descriptionText === null && !namesMoney(titleRead)) {
    steps.take(titleRead.length);
    return unknown();
  }
  const titleWords = new Set(foldName(title.slice(0, TITLE_CHARS_READ)).split(" "));
  const countryCodes = places.flatMap(({ country }) => country ?? []);
  const dollars = { countryCodes, placeText: placeTextOf(said) };
  const isInFields = pay.length > 0 || payText !== null;
  const isTotal = totalsOf(isInFields ? (descriptionText ?? "") : "", { titleWords, dollars }, steps);
  const structured = pay.map(readStructured).filter((one): one is RangeStatement => one !== null && !isTotal(one));
  const reading = { titleWords, dollars };
  if (structured.length > 0) {
    const ofField = derive(structured, said, places, steps, quoting(structured, payText, dollars, steps));
    return besideText(ofField, said, places, reading, steps);
  }
  const texts = [
    { text: payText ?? "", field: "pay_text", isPayText: true },
    { text: descriptionText ?? "", field: "description", isPayText: false },
    { text: title.slice(0, TITLE_CHARS_READ), field: "title", isPayText: false },
  ] as const;
  for (const { text, field, isPayText } of texts) {
    const stated = findPay(
      { text, field, isPayText, titleWords: field === "title" ? new Set() : titleWords, dollars },
      steps,
    );
    const base = field === "pay_text" ? stated.filter((one) => !isTotal(one)) : stated;
    if (base.length === 0) continue;
    const derived = derive(base, said, places, steps);
    if (field === "pay_text") return besideText(derived, said, places, reading, steps);
    return field === "description" ? orTitle(derived, said, places, reading, steps) : derived;
  }
  return unknown();
}
