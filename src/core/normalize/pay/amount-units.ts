import { currencyCodes, readAmount, readCurrency } from "./money.ts";

/**
 * Regex source of what stands behind a number and multiplies it, to be read with flags `iu`: "k", "T\u20AC", "tys.", "lakh",
 * "\u4E07", "tri\u1EC7u"; and of millions and billions, which are seldom pay.
 */
export const unitSource = [
  String.raw`[kt]-?(?:${currencyCodes}|kr)(?!\p{L})|k(?!\p{L})|t(?= ?(?:\u20ac|eur))`,
  String.raw`t[iy]s(?:\.|i[e\u0119]c[ey]|\u00EDce?|ice?)?(?!\p{L})|tsd\.?|tausend|duizend|tusen(?!\p{L})|thousand|\u0442\u044B\u0441\.?|\u0442\u0438\u0441\.?`,
  String.raw`mil(?: (?:reais|pesos))?(?!\p{L})|mila(?!\p{L})|ezer(?!\p{L})|e(?= ft)|bin(?= ?(?:tl|\u20ba|try|lira|[-\u2013]))|mii(?= (?:de )?lei)|ribu|rb(?!\p{L})`,
  String.raw`lakhs?(?: ?(?:per annum|p\.?a\.?))?|lacs?|lpa(?!\p{L})|l(?!\p{L})|crores?|cr(?!\p{L})`,
  String.raw`[\u4E07\u842C\uB9CC\u5343\uCC9C\u5104\uC5B5]|w(?!\p{L})`,
  String.raw`tri\u1EC7u|tr(?!\p{L})|juta|jt(?!\p{L})`,
  String.raw`m(?:illi?onen|illions?|io|rd|ln|m)?(?!\p{L})|bn?(?!\p{L})|billions?|trillions?|millones|milh[\u00F5o]es`,
].join("|");

const scales: [RegExp, number][] = [
  [
    /^(?:k|t$|t-?[a-z]{2,3}$|t[iy]s|tsd|tausend|duizend|tusen|thousand|\u0442\u044B\u0441|\u0442\u0438\u0441|mil(?:a?$| )|ezer|e$|bin|mii|ribu|rb|[\u5343\uCC9C])/i,
    1_000,
  ],
  [/^(?:l$|la|lp)/i, 100_000],
  [/^cr/i, 10_000_000],
  [/^(?:[\u4E07\u842C\uB9CC]|w$)/i, 10_000],
  [/^[\u5104\uC5B5]/, 100_000_000],
  [/^(?:tri\u1EC7u|tr$|juta|jt)/i, 1_000_000],
];

/** By how much a unit multiplies; 0 for millions and more, and 1 without one. */
export const scaleOf = (unit: string | undefined): number =>
  unit === undefined ? 1 : (scales.find(([pattern]) => pattern.test(unit))?.[1] ?? 0);

/** The currency that alone is counted so: lakh are rupees, tri\u1EC7u \u0111\u1ED3ng, juta rupiah. */
export function currencyOfUnit(unit: string | undefined): string | null {
  if (unit === undefined) return null;
  // "45 kEUR", "48 tkr".
  const glued = /^[kt]-?([a-z]{2,3})$/i.exec(unit)?.[1]?.toLowerCase();
  if (glued !== undefined && !/^t[iy]s$/i.test(unit)) return readCurrency(glued);
  if (/^(?:l$|la|lp|cr)/i.test(unit)) return "INR";
  if (/^tri\u1EC7u|^tr$/i.test(unit)) return "VND";
  return /^(?:juta|jt|ribu|rb)/i.test(unit) ? "IDR" : null;
}

const compound = /[\u4E07\u842C\uB9CC] ?(\d,\d{3}|\d{1,4})([\u5343\uCC9C])?(?![\d,.])/y;

/** What a number goes on with: "20\u4E075\u5343\u5186" is 205,000. `end` is where it ends. */
export function readCompound(text: string, at: number, digits: string): { value: number; end: number } | null {
  compound.lastIndex = at;
  const match = compound.exec(text);
  if (match === null) return null;
  const rest = (readAmount(match[1] ?? "") ?? 0) * (match[2] === undefined ? 1 : 1_000);
  return { value: (readAmount(digits) ?? 0) * 10_000 + rest, end: at + match[0].length };
}

const anyWide = /[\uFF10-\uFF19]/;
const wide = /[\uFF10-\uFF19]|(?<=[\d\uFF10-\uFF19])[\uFF0C\uFF0E](?=[\d\uFF10-\uFF19])/g;

/** With the digits of East Asian width as plain ones, of the same length: "\uFF11\uFF0C\uFF10\uFF10\uFF10" is "1,000". */
export const narrowDigits = (text: string): string =>
  !anyWide.test(text) ? text : text.replace(wide, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
