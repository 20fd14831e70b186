import type { PayPeriod } from "./posting.ts";

/** A year of full-time work in each period: 52 weeks of 40 hours, 260 days. */
const periodsPerYear: Record<PayPeriod, number> = { hour: 2_080, day: 260, week: 52, month: 12, year: 1 };

/**
 * US dollars of one unit, rounded by hand in November 2026. Fixed on purpose: a salary filter finds
 * orders of magnitude across currencies, and a rate that moved would move stored index tokens.
 * After a change here run `npm run reindex`.
 */
const usdPerUnit: Readonly<Record<string, number>> = {
  USD: 1,
  AED: 0.272,
  ARS: 0.0007,
  AUD: 0.66,
  BDT: 0.0082,
  BGN: 0.58,
  BRL: 0.18,
  CAD: 0.72,
  CHF: 1.2,
  CLP: 0.00105,
  CNY: 0.14,
  COP: 0.00025,
  CZK: 0.046,
  DKK: 0.155,
  EGP: 0.021,
  EUR: 1.15,
  GBP: 1.32,
  GHS: 0.09,
  HKD: 0.128,
  HUF: 0.003,
  IDR: 0.00006,
  ILS: 0.3,
  INR: 0.0114,
  ISK: 0.0079,
  JPY: 0.0066,
  KES: 0.0077,
  KRW: 0.0007,
  KZT: 0.0019,
  LKR: 0.0033,
  MXN: 0.054,
  MYR: 0.24,
  NGN: 0.00068,
  NOK: 0.099,
  NZD: 0.57,
  PHP: 0.017,
  PKR: 0.0036,
  PLN: 0.27,
  QAR: 0.275,
  RON: 0.226,
  RSD: 0.0098,
  SAR: 0.266,
  SEK: 0.105,
  SGD: 0.77,
  THB: 0.031,
  TRY: 0.024,
  TWD: 0.032,
  UAH: 0.024,
  VND: 0.000038,
  ZAR: 0.057,
};

/** Pay as stated: amounts of one period in one currency. */
export interface StatedPay {
  min: number | null;
  max: number | null;
  currency: string | null;
  period: string | null;
}

/**
 * A stated range as approximate US dollars a year; a range with one end is that amount at both.
 * Null without an amount, or when its currency or period is unknown: then no comparison is fair.
 */
export function yearlyUsd({ min, max, currency, period }: StatedPay): { min: number; max: number } | null {
  if (currency === null || period === null) return null;
  const rate = Object.hasOwn(usdPerUnit, currency) ? usdPerUnit[currency] : undefined;
  return rate === undefined ? null : aYear({ min, max, period }, rate);
}

/** The same in the currency that is stated: only amounts of one currency compare. */
export function payAYear(pay: Omit<StatedPay, "currency">): { min: number; max: number } | null {
  return aYear(pay, 1);
}

function aYear({ min, max, period }: Omit<StatedPay, "currency">, rate: number): { min: number; max: number } | null {
  const [low, high] = [min ?? max, max ?? min];
  if (low === null || high === null || period === null) return null;
  const times = Object.hasOwn(periodsPerYear, period) ? periodsPerYear[period as PayPeriod] : undefined;
  return times === undefined ? null : { min: low * rate * times, max: high * rate * times };
}

/**
 * Of pay a year its bounds in whole cents, as they are stated: one that the posting does not state ("up to $55 an hour") is null.
 * What compares (filters, orders, percentiles) takes `yearlyUsd` and `payAYear`, whose two ends are never null.
 */
export function statedBounds(
  { min, max }: Pick<StatedPay, "min" | "max">,
  year: { min: number; max: number } | null,
): Pick<StatedPay, "min" | "max"> {
  return { min: min === null ? null : inCents(year?.min), max: max === null ? null : inCents(year?.max) };
}

/** What multiplying leaves behind the cents is noise (60949.99999999999). */
const inCents = (amount: number | undefined): number | null =>
  amount === undefined ? null : Math.round(amount * 100) / 100;
