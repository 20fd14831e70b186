import { countryCurrency } from "../place/countries.ts";
import { dollarOfPlace, dollarOfText, type DollarSigns } from "./dollar-of-text.ts";
import { sharedSigns } from "./money.ts";
import type { Money } from "./read-amounts.ts";
import { isPlausiblePay } from "./pay-period.ts";

const usNames = String.raw`(?:U\.S\.A?|USA?|United States|US dollars?|New York|NYC|California|San Francisco|Bay Area|Seattle|Washington|Colorado|Texas|Illinois|Massachusetts|Boston|New Jersey|Chicago|Los Angeles|Austin|Denver|Atlanta|Miami|Florida|401\(?k\)?)`;
const canadaNames = String.raw`(?:Canada|Canadian|Toronto|Vancouver(?!,? (?:WA|Wash))|Ontario(?!,? (?:CA|California)(?!\p{L}))|British Columbia|Montr[e\u00E9]al|Alberta|Calgary|Qu[e\u00E9]bec)`;
const namesUs = new RegExp(String.raw`(?<!\p{L})${usNames}(?!\p{L})`, "u");
const namesCanada = new RegExp(String.raw`(?<!\p{L})${canadaNames}(?!\p{L})`, "u");
const anyName = `(?:${usNames}|${canadaNames})`;
/** A place that is named beside an amount and is not what it is for: "trips to California", "our US team". */
const asides = new RegExp(
  [
    String.raw`(?<!\p{L})(?:[Tt]rips?|[Tt]ravel\p{L}*|[Vv]isit\p{L}*|[Cc]ommut\p{L}*|[Ff]lights?|[Cc]lients?|[Cc]ustomers?|users|investors|[Rr]eport(?:s|ing)?|HQ|[Hh]eadquarter\p{L}*|[Hh]ead office|[Oo]ffices|[Pp]arent|subsidiar\p{L}*|compan(?:y|ies)|colleagues|teams?|[Rr]elocat\p{L}*|[Ss]erving|[Mm]oved?|guests|tourists)(?: (?:is|are|based|located))* (?:(?:to|in|from|at|across|throughout|around|with) )?(?:[\p{L}'\u2019-]+ ){0,2}?${anyName}(?:(?:,| and| or|,? &) ${anyName})*(?!\p{L})`,
    String.raw`(?<!\p{L})${anyName}(?:-based)? (?:clients?|customers?|teams?|compan(?:y|ies)|colleagues|firms?|startups?|[Hh]eadquarters|HQ|time ?zones?|hours|border)(?!\p{L})`,
  ].join("|"),
  "gu",
);
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
  /^[ \u00A0]?(?:(?:\/ ?|per |an? )?(?:hour|hr|day|week|month|year|yr|annum)|hourly|daily|weekly|monthly|yearly|annually|p\.?a\.?)?[ \u00A0]?(?:(?:,[ \u00A0])?\((USD|CAD|AUD|NZD|SGD|HKD|MXN|TWD|COP|CLP|ARS)\)|(USD|CAD|AUD|NZD|SGD|HKD|MXN|TWD|COP|CLP|ARS)(?=[ \u00A0]*(?:$|[\n.);|]|\((?:or|ca|approx)(?!\p{L})|\+(?! ?\p{Lu}\p{L})|(?<!CAD[ \u00A0]*),|(?:DOE|plus|gross|depending|based on)(?!\p{L}))))/u;

const ofSouthAfrica =
  /(?<!\p{L})(?:South Africa|Johannesburg|Cape Town|Durban|Pretoria|Gauteng|Sandton|Centurion|Stellenbosch|KwaZulu-Natal|B-?BBEE|Employment Equity)(?!\p{L})/u;
/** Characters of postings as they are written in mainland China alone. */
const simplified = /[\u804C\u5C97\u4E1A\u52A1\u8D44\u5386\u4E13\u4EEC\u5F00\u53D1]/;

function settleDollar(words: string, text: string, local: string[], dollars: DollarSigns): SettledCurrency {
  const isNamed = namesUs.test(words) || namesCanada.test(words);
  const near = isNamed ? words.replace(asides, " ") : words;
  const isUs = namesUs.test(near);
  if (isUs !== namesCanada.test(near)) return { currency: isUs ? "USD" : "CAD", isInferred: false };
  const [only, ...others] = new Set(local);
  if (only !== undefined) return { currency: others.length === 0 ? only : null, isInferred: false };
  // Elsewhere a "$" is anybody's, though most often the United States'.
  return { currency: dollarOfText(text, dollars) ?? dollarOfPlace(dollars), isInferred: true };
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
    if (isWord && ofPlaces.length === 0 && simplified.test(text)) return { currency: "CNY", isInferred: true };
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
  if (currency === "R" && ofSouthAfrica.test(text)) return { currency: "ZAR", isInferred: true };
  if (currency === "R" || currency === "N") return null;
  if (currency === "\u5143" && simplified.test(text)) return { currency: "CNY", isInferred: true };
  return { currency: /[\u3040-\u30FF]/.test(text) ? "JPY" : null, isInferred: true };
}
