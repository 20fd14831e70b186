const more = String.raw`(?:includes?|including) (?:\p{L}+ )?(?:variable|commissions?|bonus(?:es)?)`;
const total = new RegExp(
  String.raw`(?<!\p{L})(?:OTE|on[- ]target|total (?:annual |cash |target )?(?:compensation|earnings|cash)|${more})(?!\p{L})`,
  "iu",
);
const includes = new RegExp(String.raw`(?<!\p{L})${more}(?!\p{L})`, "iu");
const money = /[$\u00A3\u20AC\u20B9]\s?\d|\d\s?[kK](?!\p{L})|\d{2}[.,]\d{3}/u;

/**
 * Whether a provider's summary ("$200K - $300K \u2022 Offers Equity \u2022 OTE 70/30 split") says that the amounts it begins
 * with are more than base pay: by words beside them, or by a piece of its own that has no amount.
 */
export function isTotalPay(summary: string): boolean {
  const pieces = summary.split(/[\u2022|]/);
  const first = pieces.find((piece) => money.test(piece));
  if (first === undefined) return false;
  if (total.test(first)) return true;
  if (/(?<!\p{L})base(?!\p{L})/iu.test(first)) return false;
  return pieces.some((piece) => !money.test(piece) && /^\W*(?:OTE|on[- ]target)/i.test(piece));
}

/** Whether words beside an amount say that it includes more than base pay, whatever they call it. */
export const includesMore = (words: string): boolean => includes.test(words);
