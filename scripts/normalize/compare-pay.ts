import type { Pay } from "../../src/core/normalize/pay/read-pay.ts";
import { readPay } from "../../src/core/normalize/pay/read-pay.ts";
import { normalizePlaces } from "../../src/core/normalize/place/location.ts";
import type { Said } from "../../src/core/normalize/said.ts";
import { unlimited } from "../../src/core/normalize/steps.ts";

/** What a text says of pay against what the provider's fields of the same posting say. */
type PayAgreement =
  /** Both say the same amounts, currency and period. */
  | "same"
  /** The text says one of several ranges that the fields say, or the other way round: another tier or place is first. */
  | "one of several"
  /** One says a bound ("up to $100K") where the other says an amount. */
  | "bound"
  /** The quoted words do say these amounts: the employer says two things. */
  | "employer says otherwise"
  /** The quoted words do not say what was read of them. */
  | "misread"
  /** Only one of them speaks of base pay. */
  | "fields alone"
  | "text alone";

const keyOf = ({ min, max, currency, period }: Omit<Pay, "raw" | "basis" | "ranges">): string =>
  JSON.stringify([min, max, currency, period]);

/** Whether the amounts that were read are the digits that were quoted, thousands or not. */
function isQuoted({ min, max, raw }: Pay): boolean {
  const digits = (raw ?? "").replace(/[.,]00?\b/g, "").replace(/\D/g, "");
  return [min, max].every(
    (amount) => amount === null || digits.includes(String(amount).replace(/(?:000)?(?:\.\d+)?$/, "")),
  );
}

function comparePay(said: Said): PayAgreement | null {
  const places = normalizePlaces(said.places, said.locationText).map(
    ({ place: { city, region }, countryCode: country }) => ({ city, region, country }),
  );
  const fields = readPay({ ...said, payText: null, descriptionText: null }, unlimited, places).value;
  const structured = fields?.basis === "structured" ? fields : null;
  const text = readPay({ ...said, pay: [], payText: null }, unlimited, places).value;
  if (structured === null || text === null)
    return structured !== null ? "fields alone" : text !== null ? "text alone" : null;
  if (keyOf(structured) === keyOf(text)) return "same";
  const [ofFields, ofText] = [structured, text].map((pay) => [pay, ...pay.ranges].map(keyOf));
  if (ofFields?.includes(keyOf(text)) === true || ofText?.includes(keyOf(structured)) === true) return "one of several";
  const isBound = text.min === null || text.max === null;
  if (isBound && (text.min === structured.min || text.max === structured.max)) return "bound";
  return isQuoted(text) ? "employer says otherwise" : "misread";
}

/** How often each agreement is found among postings of a board's lists; null where neither says anything. */
export function countAgreements(lists: Iterable<Said[]>): Map<PayAgreement, number> {
  const counts = new Map<PayAgreement, number>();
  for (const said of lists)
    for (const one of said) {
      const agreement = comparePay(one);
      if (agreement !== null) counts.set(agreement, (counts.get(agreement) ?? 0) + 1);
    }
  return counts;
}
