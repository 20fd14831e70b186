import type { Salary } from "../../facts.ts";
import type { PayRange } from "../../posting.ts";
import { countryCurrency } from "../place/countries.ts";
import { inferPeriod, isPlausiblePay, readPeriod } from "./pay-period.ts";
import { findPayInText } from "./salary-text.ts";
import { unlimited, type Steps } from "../steps.ts";
import type { FoundPay } from "./salary-text.ts";

/** What is read to tell a posting's pay. */
export interface SalarySource {
  pay: PayRange[];
  payText: string | null;
  descriptionText: string | null;
  /** ISO 3166-1 codes of the posting's places, primary first. */
  countryCodes: string[];
}

export interface SalaryFacts {
  salary: Salary;
  /** Every stated range when there are several, the primary one first. */
  salaryRanges: Salary[];
}

/** Steps: a character of a label, in which each period is looked for. */
const PERIOD_PASSES = 100;
const rawCharsMax = 200;
const rangesMax = 30;
export const noSalary: Salary = { raw: null, min: null, max: null, currency: null, period: null, basis: null };
const dollarCurrencies = new Set(["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"]);

const namesUs =
  /\b(?:U\.S\.A?|USA?|United States|US dollars?|New York|NYC|California|San Francisco|Bay Area|Seattle|Washington|Colorado|Texas|Illinois|Massachusetts|Boston|New Jersey|401\(?k\)?)(?![\w])/;
const namesCanada = /\b(?:Canada|Canadian|Toronto|Vancouver|Ontario|British Columbia|Montr[eé]al|Alberta)\b/;

/** Whose dollar a bare "$" is: named near it, else the only dollar of the posting's places, else unknown. */
function settleDollar(context: string, countryCodes: string[], wholeText: string): string | null {
  const nearUs = namesUs.test(context);
  const nearCanada = namesCanada.test(context);
  if (nearUs !== nearCanada) return nearUs ? "USD" : "CAD";
  const ofPlaces = new Set(
    countryCodes.map(countryCurrency).filter((code) => code !== null && dollarCurrencies.has(code)),
  );
  const [only] = ofPlaces;
  if (ofPlaces.size === 1 && only !== undefined) return only;
  // A US pension plan in the benefits of a posting that names no country at all.
  return countryCodes.length === 0 && /\b401\s?\(?k\)?/i.test(wholeText) ? "USD" : null;
}

function toSalary(found: FoundPay, source: SalarySource, wholeText: string, basis: "pay_text" | "description"): Salary {
  const { raw, min, max, period } = found;
  const currency =
    found.currency === "$" ? settleDollar(found.context, source.countryCodes, wholeText) : found.currency;
  return { raw, min, max, currency, period, basis };
}

function readStructured(range: PayRange, payText: string | null): Salary | null {
  const { min, max, currency } = range;
  const low = min === 0 ? null : min;
  const high = max === 0 ? null : max;
  if ((low === null && high === null) || (low !== null && high !== null && low > high)) return null;
  const stated = range.period ?? (range.label === null ? null : readPeriod(range.label));
  const period = stated ?? inferPeriod(low ?? high ?? 0, high ?? low ?? 0, currency);
  const amounts = [low, high].filter((amount) => amount !== null);
  if (!amounts.every((amount) => isPlausiblePay(amount, period, currency))) return null;
  const raw = payText === null ? null : payText.replace(/\s+/g, " ").trim().slice(0, rawCharsMax);
  return { raw: raw === "" ? null : raw, min: low, max: high, currency, period, basis: "structured" };
}

function isWhole(salary: Salary): boolean {
  return salary.min !== null && salary.max !== null;
}

/** The first whole range in the main country's currency, else the first whole one, else the first. */
function choosePrimary(salaries: Salary[], mainCurrency: string | null): SalaryFacts {
  const primary =
    salaries.find((salary) => isWhole(salary) && salary.currency === mainCurrency) ??
    salaries.find(isWhole) ??
    salaries[0];
  if (!primary) return { salary: noSalary, salaryRanges: [] };
  const distinct = new Map(
    [primary, ...salaries].map((salary) => [
      JSON.stringify([salary.min, salary.max, salary.currency, salary.period]),
      salary,
    ]),
  );
  return { salary: primary, salaryRanges: distinct.size > 1 ? [...distinct.values()].slice(0, rangesMax) : [] };
}

/**
 * A posting's base pay: the provider's structured ranges, else its own summary of pay, else what the description
 * states. Ranges are never merged or summed.
 */
export function normalizeSalary(source: SalarySource, steps: Steps = unlimited): SalaryFacts {
  const [mainCountry] = source.countryCodes;
  const mainCurrency = mainCountry === undefined ? null : countryCurrency(mainCountry);
  steps.take(source.pay.reduce((sum, { label }) => sum + (label?.length ?? 0), 0) * PERIOD_PASSES);
  const structured = source.pay
    .map((range) => readStructured(range, source.payText))
    .filter((salary) => salary !== null);
  if (structured.length > 0) return choosePrimary(structured, mainCurrency);
  const text = source.descriptionText ?? "";
  const payText = source.payText ?? "";
  const fromPayText = findPayInText(payText, true, steps).map((found) =>
    toSalary(found, source, `${payText}\n${text}`, "pay_text"),
  );
  if (fromPayText.length > 0) return choosePrimary(fromPayText, mainCurrency);
  const fromText = findPayInText(text, false, steps).map((found) => toSalary(found, source, text, "description"));
  return choosePrimary(fromText, mainCurrency);
}
