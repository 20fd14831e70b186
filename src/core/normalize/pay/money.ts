import { groupedWords } from "../text/by-first-letter.ts";

/** Signs and words that name one currency, in lower case. */
const currencyBySign: Record<string, string> = {
  "\u00A3": "GBP",
  "\u20AC": "EUR",
  "\u20B9": "INR",
  "\u20AA": "ILS",
  "\u20A9": "KRW",
  "\u20B1": "PHP",
  "\u20BA": "TRY",
  "\u20A6": "NGN",
  "\u20AB": "VND",
  "\u0E3F": "THB",
  "\u0E1A\u0E32\u0E17": "THB",
  "\u20BD": "RUB",
  "\u20B4": "UAH",
  "\u20B8": "KZT",
  "\u0433\u0440\u043D": "UAH",
  "\u0433\u0440\u0438\u0432\u0435\u043D\u044C": "UAH",
  "\u0440\u0443\u0431": "RUB",
  "\u0440\u0443\u0431.": "RUB",
  "\u0440\u0443\u0431\u043B\u0435\u0439": "RUB",
  "\u043B\u0432": "BGN",
  "\u043B\u0432.": "BGN",
  "\u043B\u0435\u0432\u0430": "BGN",
  "vn\u0111": "VND",
  "\u0111\u1ED3ng": "VND",
  "\u0111": "VND",
  "\u20A1": "CRC",
  "z\u0142": "PLN",
  "z\u0142otych": "PLN",
  "k\u010D": "CZK",
  korun: "CZK",
  forint: "HUF",
  "\u5186": "JPY",
  "\uC6D0": "KRW",
  "\u5143": "\u5143",
  "s/": "PEN",
  "s/.": "PEN",
  r$: "BRL",
  euro: "EUR",
  euros: "EUR",
  eurot: "EUR",
  euroa: "EUR",
  eura: "EUR",
  "eur\u0173": "EUR",
  rs: "Rs",
  "rs.": "Rs",
  rupees: "Rs",
  inr: "INR",
  yen: "JPY",
  baht: "THB",
  ringgit: "MYR",
  rand: "ZAR",
  nis: "ILS",
  shekels: "ILS",
  rmb: "CNY",
  yuan: "CNY",
  reais: "BRL",
  pesos: "pesos",
  franken: "CHF",
  schweizerfranken: "CHF",
  francssuisses: "CHF",
  pounds: "GBP",
  poundssterling: "GBP",
  gbppounds: "GBP",
  usdollars: "USD",
  "u.s.dollars": "USD",
  canadiandollars: "CAD",
  australiandollars: "AUD",
  singaporedollars: "SGD",
  dirhams: "DH",
  dhs: "DH",
  dh: "DH",
  fcfa: "XOF",
  tsh: "TZS",
  birr: "ETB",
  tk: "BDT",
  "tk.": "BDT",
  taka: "BDT",
  sfr: "CHF",
  "sfr.": "CHF",
  fr: "CHF",
  "fr.": "CHF",
  rm: "MYR",
  rp: "IDR",
  ksh: "KES",
  lei: "RON",
  ft: "HUF",
  tl: "TRY",
  dollars: "$",
  "\uFF04": "$",
  "\u00A5": "\u00A5",
  "\uFFE5": "\u00A5",
  kr: "kr",
  "kr.": "kr",
  kronor: "SEK",
  kroner: "kr",
  r: "R",
};
/** What stands before a dollar sign. */
const currencyByPrefix: Record<string, string> = {
  US: "USD",
  CA: "CAD",
  C: "CAD",
  CDN: "CAD",
  AU: "AUD",
  A: "AUD",
  NZ: "NZD",
  S: "SGD",
  SG: "SGD",
  HK: "HKD",
  NT: "TWD",
  MX: "MXN",
};
/** ISO 4217 codes that are read, as alternatives of a regex. */
export const currencyCodes =
  "USD|CAD|AUD|NZD|SGD|HKD|GBP|EUR|CHF|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|RSD|UAH|KZT|INR|PKR|BDT|LKR|JPY|KRW|CNY|TWD|THB|MYR|PHP|IDR|VND|BRL|MXN|ARS|COP|CLP|PEN|CRC|UYU|DOP|ZAR|KES|NGN|GHS|EGP|ILS|AED|SAR|QAR|TRY|RUB|MAD|TND|DZD|BHD|KWD|OMR|JOD|TZS|UGX|ETB|XOF|XAF|UZS|NPR|MDL";

/** Signs that several currencies share, each with those that may be meant. */
export const sharedSigns: Record<string, string[]> = {
  $: ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD", "COP", "CLP", "ARS", "UYU", "DOP"],
  kr: ["SEK", "NOK", "DKK", "ISK"],
  "\u00A5": ["JPY", "CNY"],
  "\u5143": ["CNY", "TWD"],
  Rs: ["INR", "PKR", "LKR", "NPR"],
  pesos: ["MXN", "COP", "CLP", "ARS", "PHP", "UYU", "DOP"],
  DH: ["AED", "MAD"],
  R: ["ZAR"],
  N: ["NGN"],
};

const dollarCodes = "USD|CAD|AUD|NZD|SGD|HKD|MXN|TWD|COP|CLP|ARS|UYU|DOP|BRL";
const signs = String.raw`(?<!\p{L})(?:(?:US|CA|C|CDN|AU|A|NZ|SG|S|HK|NT|MX|R)\$|(?:${dollarCodes}) ?\$)|[$\uFF04] ?(?:USD|CAD|AUD|NZD|SGD|HKD|MXN)?(?!\p{L})|[\u00A3\u20AC\u20B9\u20AA\u20A9\u20B1\u20BA\u20A6\u20AB\u0E3F\u20A1\u20BD\u20B4\u20B8\u00A5\uFFE5\u5186\uC6D0\u5143]|(?<!\p{L})S\/\.?`;
/** Codes and words that stand on either side of an amount, and those that stand behind it alone. */
const words = String.raw`${currencyCodes}|euros?|euroa|eurot|eura|eur\u0173|z\u0142otych|z\u0142|k\u010D|kronor|kroner|kr\.?|rs\.?|sfr\.?|rmb|rm|rp|ksh|lei|ft|tl|fr\.|nis|dhs?|fcfa|tsh|tk\.?|taka`;
const wordsBehind = String.raw`dollars|(?:US|U\.S\.|Canadian|Australian|Singapore) dollars|korun|forint|rupees|yen|baht|ringgit|rand|shekels|yuan|reais|pesos|franken|schweizer franken|francs suisses|pounds sterling|(?:GBP )?pounds(?= (?:per|a|each) (?:annum|year|month)(?!\p{L}))|dirhams|birr|\u0433\u0440\u043D|\u0433\u0440\u0438\u0432\u0435\u043D\u044C|\u0440\u0443\u0431(?:\u043B\u0435\u0439|\.)?|\u043B\u0432\.?|\u043B\u0435\u0432\u0430|vn\u0111|\u0111\u1ED3ng|\u0111|\u0E1A\u0E32\u0E17`;

/** Regex source for a currency's sign or code before an amount, to be read with flags `iu`; a letter before it makes it no sign. */
export const currencyBefore = String.raw`(?:${signs}|(?<!\p{L})(?:${groupedWords(words)})(?!\p{L}))`;
/** The same behind an amount, where words stand too. */
export const currencyBehind = String.raw`(?:${signs}|(?<!\p{L})(?:${groupedWords(`${words}|${wordsBehind}`)})(?!\p{L}))`;

/** ISO 4217 code of a sign or code; a key of `sharedSigns` where several currencies use it; null for none. */
export function readCurrency(written: string | undefined): string | null {
  const sign = (written ?? "").replace(/\s/g, "");
  if (sign === "") return null;
  const known = sign.toLowerCase();
  if (Object.hasOwn(currencyBySign, known)) return currencyBySign[known] ?? null;
  const letters = sign.replace(/[$\uFF04]/g, "").toUpperCase();
  if (letters === "") return "$";
  if (new RegExp(`^(?:${currencyCodes})$`).test(letters)) return letters;
  return (Object.hasOwn(currencyByPrefix, letters) ? currencyByPrefix[letters] : undefined) ?? null;
}

/** "60.000", "60,000", "60 000", "15,00,000", "25.50" and "1.234,56" as numbers. Three digits after a mark are thousands. */
export function readAmount(text: string): number | null {
  const compact = text.replace(/[\s'\u2019]/g, "");
  const decimals = /[.,](\d{1,2})$/.exec(compact);
  const whole = (decimals ? compact.slice(0, decimals.index) : compact).replace(/[.,]/g, "");
  const amount = Number(decimals ? `${whole}.${decimals[1] ?? ""}` : whole);
  return Number.isFinite(amount) ? amount : null;
}

/** Units of a currency that buy about a dollar, for those far from one; bounds of plausible pay scale with it. */
const unitsPerDollar: Record<string, number> = {
  INR: 60,
  JPY: 120,
  KRW: 1_200,
  CNY: 5,
  TWD: 25,
  THB: 30,
  MYR: 3,
  PHP: 45,
  IDR: 12_000,
  VND: 20_000,
  HUF: 300,
  CZK: 20,
  SEK: 8,
  NOK: 8,
  DKK: 6,
  PLN: 3,
  RON: 4,
  ISK: 100,
  BGN: 1.5,
  RSD: 80,
  UAH: 20,
  KZT: 300,
  PKR: 150,
  BDT: 80,
  LKR: 200,
  BRL: 4,
  MXN: 15,
  ARS: 500,
  COP: 3_500,
  CLP: 800,
  CRC: 500,
  UYU: 40,
  DOP: 55,
  PEN: 3,
  ZAR: 12,
  KES: 90,
  NGN: 800,
  GHS: 8,
  EGP: 30,
  QAR: 3,
  ILS: 3,
  AED: 3,
  SAR: 3,
  TRY: 20,
  RUB: 60,
  MAD: 8,
  TND: 2.5,
  DZD: 120,
  BHD: 0.4,
  KWD: 0.3,
  OMR: 0.4,
  JOD: 0.7,
  TZS: 2_300,
  UGX: 3_500,
  ETB: 50,
  XOF: 500,
  XAF: 500,
  UZS: 11_000,
  NPR: 120,
  MDL: 15,
};

/** How many units of a currency count as one dollar when judging whether pay is plausible. */
export function currencyScale(currency: string | null): number {
  if (currency === null) return 1;
  if (currency === "kr") return 7;
  if (currency === "Rs") return 60;
  if (currency === "\u00A5") return 50;
  return (Object.hasOwn(unitsPerDollar, currency) ? unitsPerDollar[currency] : undefined) ?? 1;
}
