import { countryCurrency } from "../place/countries.ts";
import { sharedSigns } from "./money.ts";
import type { Money } from "./read-amounts.ts";
import { isPlausiblePay } from "./pay-period.ts";

/** What tells whose dollar a bare "$" is. */
export interface DollarSigns {
  /** ISO 3166-1 codes of the posting's places, primary first. */
  countryCodes: string[];
}

const namesUs =
  /(?<!\p{L})(?:U\.S\.A?|USA?|United States|US dollars?|New York|NYC|California|San Francisco|Bay Area|Seattle|Washington|Colorado|Texas|Illinois|Massachusetts|Boston|New Jersey|Chicago|Los Angeles|Austin|Denver|Atlanta|Miami|Florida|401\(?k\)?)(?!\p{L})/u;
const namesCanada =
  /(?<!\p{L})(?:Canada|Canadian|Toronto|Vancouver|Ontario|British Columbia|Montr[e\u00E9]al|Alberta|Calgary|Qu[e\u00E9]bec)(?!\p{L})/u;
/** Words of United States law and benefits, or an office there: a posting that has them and names no country is there. */
const onlyUs =
  /\b(?:401\s?\(?k\)?|W-?2|1099|FLSA|E-Verify|protected veteran|Form I-9|(?:authori[sz]ed|eligible|permitted|right) to work in the (?:USA?|U\.S|United States)(?!\/|\.? (?:or|and|&) )|FICA|Medicare|(?:offices?|headquartered|hq|headquarters) in (?:downtown )?(?:NYC|New York|San Francisco|Los Angeles|Seattle|Boston|Chicago|Austin|Denver))\b/i;

/** States whose names are no other country's, and the District: whoever names one and no other country of a dollar is there. */
const namesState =
  /(?<!\p{L})(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming)(?!\p{L})/u;
/** A town with its state as an address has it: "Dayton, OH". Codes that another country's states or a word share are left out. */
const townInState =
  /[a-z], (?:A[KLRZ]|C[AOT]|DC|FL|GA|HI|I[ADL]|K[SY]|M[ADINOST]|N[CDHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[IVY])(?=[ ,.;)\n]|$)/;
/** Where other dollars and pesos are at home. */
const namesOthers =
  /(?<!\p{L})(?:Australia|New Zealand|Singapore|Hong Kong|Taiwan|Sydney|Melbourne|M[e\u00E9]xico(?<!New Mexico)|Brazil|Chile|Colombia(?!,? (?:SC|MO|MD))|Argentin|Uruguay|Jamaica|Trinidad|Bahamas|Superannuation|India(?!\p{L}))/iu;

/** The dollar of a text that names places of one of its countries alone; null: of none, or of several. */
function dollarOfText(text: string): "USD" | "CAD" | null {
  if (onlyUs.test(text)) return "USD";
  const isOfUs = namesState.test(text) || townInState.test(text);
  const isOfCanada = namesCanada.test(text);
  if (isOfUs === isOfCanada || namesOthers.test(text) || (isOfCanada && namesUs.test(text))) return null;
  return isOfUs ? "USD" : "CAD";
}

/** A currency and whether it was said or follows from where the job is; null when the amount is in none. */
export interface SettledCurrency {
  currency: string | null;
  isInferred: boolean;
}

/** "$150k-200k/year (USD)", "$60 per hour CAD": whose dollar it is stands behind what it is for. */
const codeBehind =
  /^\s?(?:(?:\/ ?|per |an? )?(?:hour|hr|day|week|month|year|yr|annum)|hourly|daily|weekly|monthly|yearly|annually|p\.?a\.?)?,?\s?\(?(USD|CAD|AUD|NZD|SGD|HKD|MXN|TWD|COP|CLP|ARS)(?!\p{L})(?!\s?[$\d])/iu;

function settleDollar(near: string, text: string, local: string[]): SettledCurrency {
  const isUs = namesUs.test(near);
  if (isUs !== namesCanada.test(near)) return { currency: isUs ? "USD" : "CAD", isInferred: false };
  const [only, ...others] = new Set(local);
  if (only !== undefined) return { currency: others.length === 0 ? only : null, isInferred: false };
  // Where no dollar is at home a "$" is anybody's, though most often the United States'.
  return { currency: dollarOfText(text), isInferred: true };
}

/** The currency of an amount: its own sign, or for a shared sign the one of the posting's places or of words near it. */
export function settleCurrency(
  { min, max, currency, end }: Money,
  near: string,
  text: string,
  { countryCodes }: DollarSigns,
  isWord: boolean,
): SettledCurrency | null {
  const ofPlaces = countryCodes.map(countryCurrency).filter((code) => code !== null);
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
  const [, stated] = (currency === "$" ? codeBehind.exec(text.slice(end, end + 40)) : null) ?? [];
  if (stated !== undefined) return { currency: stated.toUpperCase(), isInferred: false };
  if (currency === "$") return settleDollar(near, text, local);
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
