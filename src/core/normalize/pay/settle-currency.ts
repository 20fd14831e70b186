import { countryCurrency } from "../place/countries.ts";
import { dollarOfText, type DollarSigns } from "./dollar-of-text.ts";
import { sharedSigns } from "./money.ts";
import type { Money } from "./read-amounts.ts";
import { isPlausiblePay } from "./pay-period.ts";

const namesUs =
  /(?<!\p{L})(?:U\.S\.A?|USA?|United States|US dollars?|New York|NYC|California|San Francisco|Bay Area|Seattle|Washington|Colorado|Texas|Illinois|Massachusetts|Boston|New Jersey|Chicago|Los Angeles|Austin|Denver|Atlanta|Miami|Florida|401\(?k\)?)(?!\p{L})/u;
const namesCanada =
  /(?<!\p{L})(?:Canada|Canadian|Toronto|Vancouver(?!,? (?:WA|Wash))|Ontario(?!,? (?:CA|California)(?!\p{L}))|British Columbia|Montr[e\u00E9]al|Alberta|Calgary|Qu[e\u00E9]bec)(?!\p{L})/u;
/** A currency and whether it was said or follows from where the job is; null when the amount is in none. */
export interface SettledCurrency {
  currency: string | null;
  isInferred: boolean;
}

/**
 * "$150k-200k/year (USD)", "$60 per hour CAD": whose dollar it is stands behind what it is for, and ends its clause:
 * "CAD Technician" and "CAD, Revit" are of the software.
 */
const codeBehind =
  /^[ \u00A0]?(?:(?:\/ ?|per |an? )?(?:hour|hr|day|week|month|year|yr|annum)|hourly|daily|weekly|monthly|yearly|annually|p\.?a\.?)?[ \u00A0]?(?:(?:,[ \u00A0])?\((USD|CAD|AUD|NZD|SGD|HKD|MXN|TWD|COP|CLP|ARS)\)|(USD|CAD|AUD|NZD|SGD|HKD|MXN|TWD|COP|CLP|ARS)(?=[ \u00A0]*(?:$|[\n.);|]|\+(?! ?\p{Lu}\p{L})|(?<!CAD[ \u00A0]*),|(?:DOE|plus|gross|depending|based on)(?!\p{L}))))/u;

function settleDollar(near: string, text: string, local: string[], dollars: DollarSigns): SettledCurrency {
  const isUs = namesUs.test(near);
  if (isUs !== namesCanada.test(near)) return { currency: isUs ? "USD" : "CAD", isInferred: false };
  const [only, ...others] = new Set(local);
  if (only !== undefined) return { currency: others.length === 0 ? only : null, isInferred: false };
  // Where no dollar is at home a "$" is anybody's, though most often the United States'.
  return { currency: dollarOfText(text, dollars), isInferred: true };
}

/** The currency of an amount: its own sign, or for a shared sign the one of the posting's places or of words near it. */
export function settleCurrency(
  { min, max, currency, end }: Money,
  near: string,
  text: string,
  dollars: DollarSigns,
  isWord: boolean,
): SettledCurrency | null {
  const ofPlaces = dollars.countryCodes.map(countryCurrency).filter((code) => code !== null);
  if (currency === null) {
    const isItalian = /(?<!\p{L})ral(?!\p{L})/iu.test(near);
    const [main] = ofPlaces;
    const known = isItalian ? "EUR" : isWord ? main : undefined;
    if (known !== undefined) return { currency: known, isInferred: !isItalian };
    // "Annual salary: 95,000" is a pay, of whatever money is the place's that nobody names.
    return isWord && ofPlaces.length === 0 ? { currency: null, isInferred: true } : null;
  }
  const shared = Object.hasOwn(sharedSigns, currency) ? sharedSigns[currency] : undefined;
  if (shared === undefined) return { currency, isInferred: false };
  const amount = max ?? min ?? 0;
  // Pay of 3,000 pesos a month is nobody's: such a "$" is another country's.
  const local = ofPlaces.filter(
    (code) => shared.includes(code) && (code.length < 3 || isPlausiblePay(amount, null, code)),
  );
  const [, inBrackets, plain] = (currency === "$" ? codeBehind.exec(text.slice(end, end + 80)) : null) ?? [];
  const stated = inBrackets ?? plain;
  if (stated !== undefined) return { currency: stated, isInferred: false };
  if (currency === "$") return settleDollar(near, text, local, dollars);
  const [only, ...others] = new Set(local);
  if (only !== undefined && others.length === 0) return { currency: only, isInferred: false };
  if (currency === "kr") {
    if (/l\u00F6n|m\u00E5n(?!ed)|kronor/i.test(text)) return { currency: "SEK", isInferred: true };
    if (/l\u00F8nn/i.test(text)) return { currency: "NOK", isInferred: true };
    return { currency: /l\u00F8n\b|m\u00E5ned/i.test(text) ? "DKK" : null, isInferred: true };
  }
  if (currency === "R" || currency === "N") return null;
  return { currency: /[\u3040-\u30FF]/.test(text) ? "JPY" : null, isInferred: true };
}
