import type { PayPeriod } from "../../posting.ts";
import { currencyScale } from "./money.ts";

const patterns: [PayPeriod, RegExp][] = [
  [
    "hour",
    /\b(?:per|an|each|every|a) hour\b|\/ ?h(?:ou)?r?\b|\bhourly\b|\bper hr\b|\bp\.?h\.?(?= |$)|\bpro stunde\b|\/ ?stunde\b|\bl['\u2019]heure\b/i,
  ],
  ["day", /\b(?:per|a|each) day\b|\/ ?day\b|\bdaily\b|\bday rate\b|\bper diem\b|\bpro tag\b/i],
  ["week", /\b(?:per|a|each) week\b|\/ ?w(?:ee)?k\b|\bweekly\b/i],
  [
    "month",
    /\b(?:per|a|each) month\b|\/ ?mo(?:nth)?\b|\bmonthly\b|\bp\.?m\.?(?= |$)|\b(?:pro|im) monat\b|\/ ?monat\b|\bmensuel|\bpar mois\b|\bmensual/i,
  ],
  [
    "year",
    /\b(?:per|a|each) (?:year|annum)\b|\/ ?(?:yr|year|annum|jahr)\b|\bper yr\b|\bannual(?:ly|ized|ised)?\b|\byearly\b|\bp\.?a\.?(?= |$|[,;)])|\bpro jahr\b|\bim jahr\b|\bjährlich|\bjahresgehalt|\bpar an\b|\bannuel|\banual|\bal año\b/i,
  ],
];

/** The period that a text states first, or null. */
export function readPeriod(text: string): PayPeriod | null {
  let found: { period: PayPeriod; index: number } | null = null;
  for (const [period, pattern] of patterns) {
    const index = text.search(pattern);
    if (index >= 0 && (found === null || index < found.index)) found = { period, index };
  }
  return found?.period ?? null;
}

/** The period that a text states last, or null: the one closest to what follows it. */
export function readLastPeriod(text: string): PayPeriod | null {
  let found: { period: PayPeriod; index: number } | null = null;
  for (const [period, pattern] of patterns) {
    for (const match of text.matchAll(new RegExp(pattern.source, "gi"))) {
      if (found === null || match.index > found.index) found = { period, index: match.index };
    }
  }
  return found?.period ?? null;
}

/** Least and most pay per period, in dollars, that is believed. */
const plausible: Record<PayPeriod, [number, number]> = {
  hour: [3, 1_000],
  day: [20, 6_000],
  week: [100, 30_000],
  month: [250, 150_000],
  year: [5_000, 5_000_000],
};

/** Whether such pay exists; with an unknown period, whether any period makes it plausible. */
export function isPlausiblePay(amount: number, period: PayPeriod | null, currency: string | null): boolean {
  const [least, most] = period === null ? [5, 5_000_000] : plausible[period];
  const scale = currencyScale(currency);
  return amount >= least * scale && amount <= most * scale;
}

/** Currencies in which pay by the month never reaches five digits unnoticed, so that magnitude tells the period. */
const hardCurrencies = new Set(["USD", "CAD", "AUD", "NZD", "SGD", "GBP", "EUR", "CHF", "$"]);

/** The period that the amounts alone leave no doubt about: 120,000 is a year's, 21.50 an hour's; else null. */
export function inferPeriod(min: number, max: number, currency: string | null): PayPeriod | null {
  if (currency === null || !hardCurrencies.has(currency)) return null;
  if (min >= 20_000) return "year";
  return min >= 7 && max <= 120 ? "hour" : null;
}
