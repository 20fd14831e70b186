import type { PayPeriod } from "../../posting.ts";

interface Amounts {
  min: number | null;
  max: number | null;
  currency: string | null;
  period: PayPeriod | null;
}
/** What one part of a posting says of its pay: the range that is taken of it, and all that it states. */
export interface StatedPay extends Amounts {
  ranges: Amounts[];
}

/** How two parts of a posting that both speak of base pay stand to each other. */
export type PayAgreement =
  /** The same amounts, currency and period. */
  | "same"
  /** One says a range that is among those that the other says: of another tier, or another place. */
  | "one of several"
  /** One says the span of the ranges that the other says. */
  | "span of several"
  /** One says a bound ("up to $100K") where the other says an amount. */
  | "bound"
  /** Another currency or period: amounts that can't be compared. */
  | "other unit"
  /** Two amounts for one thing. */
  | "contradiction";

const keyOf = ({ min, max, currency, period }: Amounts): string => JSON.stringify([min, max, currency, period]);

/** Whether `pay` begins as one of several begins, and ends as one of them ends. */
function spans(pay: Amounts, { ranges }: StatedPay): boolean {
  return ranges.some(({ min }) => min === pay.min) && ranges.some(({ max }) => max === pay.max);
}

/** A bare "$" that says nobody's dollar gainsays no currency. */
function inCurrency(pay: StatedPay, currency: string | null): StatedPay {
  const named = <T extends Amounts>(amounts: T): T => ({ ...amounts, currency: amounts.currency ?? currency });
  return { ...named(pay), ranges: pay.ranges.map(named) };
}

export function comparePay(first: StatedPay, second: StatedPay): PayAgreement {
  const [one, other] = [inCurrency(first, second.currency), inCurrency(second, first.currency)];
  if (keyOf(one) === keyOf(other)) return "same";
  if (one.currency !== other.currency || one.period !== other.period) return "other unit";
  const isAmong = (pay: StatedPay, all: StatedPay): boolean => all.ranges.map(keyOf).includes(keyOf(pay));
  if (isAmong(one, other) || isAmong(other, one)) return "one of several";
  if (spans(one, other) || spans(other, one)) return "span of several";
  const isBound = [one.min, one.max, other.min, other.max].includes(null);
  return isBound && (one.min === other.min || one.max === other.max) ? "bound" : "contradiction";
}
