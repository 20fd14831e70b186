/** Signs and codes that name one currency. A bare "$" and "kr" name several and are left out. */
const currencyBySign: Record<string, string> = {
  us$: "USD",
  usd$: "USD",
  ca$: "CAD",
  c$: "CAD",
  cad$: "CAD",
  a$: "AUD",
  au$: "AUD",
  aud$: "AUD",
  nz$: "NZD",
  s$: "SGD",
  sg$: "SGD",
  hk$: "HKD",
  nt$: "TWD",
  mx$: "MXN",
  r$: "BRL",
  "£": "GBP",
  "€": "EUR",
  "₹": "INR",
  zł: "PLN",
  "₪": "ILS",
  "₩": "KRW",
  euro: "EUR",
  euros: "EUR",
  eur: "EUR",
  rs: "INR",
  "rs.": "INR",
};
const codes =
  "USD|CAD|AUD|NZD|SGD|HKD|GBP|EUR|CHF|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|RSD|UAH|KZT|INR|PKR|BDT|LKR|JPY|KRW|CNY|TWD|THB|MYR|PHP|IDR|VND|BRL|MXN|ARS|COP|CLP|ZAR|KES|NGN|GHS|EGP|ILS|AED|SAR|QAR|TRY";

/** Regex source for a currency's sign or code. */
export const currencySource = String.raw`(?:(?<![A-Za-z])(?:US|USD|CA|C|CAD|AU|AUD|A|NZ|SG|S|HK|NT|MX|R)\$|\$|£|\u20AC|\u20B9|\u20AA|\u20A9|z\u0142|\b(?:${codes})\b ?\$?|\bEuros?\b|\bRs\.?)`;

/** ISO 4217 code of a sign or code; "$" for a bare dollar sign, which several countries use; null for none. */
export function readCurrency(text: string | undefined): string | null {
  const sign = (text ?? "").trim().toLowerCase().replace(/\s/g, "");
  if (sign === "") return null;
  if (sign === "$") return "$";
  const named = Object.hasOwn(currencyBySign, sign) ? currencyBySign[sign] : undefined;
  if (named !== undefined) return named;
  const code = sign.replace("$", "").toUpperCase();
  return new RegExp(`^(?:${codes})$`).test(code) ? code : null;
}

/** "60.000", "60,000", "60 000", "25.50" and "1.234,56" as numbers, or null. Three digits after a mark are thousands. */
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
};

/** How many units of a currency count as one dollar when judging whether pay is plausible. */
export function currencyScale(currency: string | null): number {
  return currency === null
    ? 1
    : ((Object.hasOwn(unitsPerDollar, currency) ? unitsPerDollar[currency] : undefined) ?? 1);
}
