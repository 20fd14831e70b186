import { comparePay, type PayAgreement } from "../../src/core/normalize/pay/compare-pay.ts";
import { readPay, type Pay } from "../../src/core/normalize/pay/read-pay.ts";
import { normalizePlaces } from "../../src/core/normalize/place/location.ts";
import type { Said } from "../../src/core/normalize/said.ts";
import { unlimited } from "../../src/core/normalize/steps.ts";

/** What a text says of base pay against what the provider's fields of the same posting say of it. */
type TextAgreement =
  | Exclude<PayAgreement, "contradiction">
  /** The quoted words do say these amounts, of pay: the employer says two things, and the posting has the conflict. */
  | "employer says otherwise"
  /** The quoted words do not say what was read of them, or the posting has no such conflict: a fault of the reader. */
  | "misread"
  /** Only one of them speaks of base pay. */
  | "fields alone"
  | "text alone";

/** What each means for a reader, as the report says it. */
export const meanings: Record<TextAgreement, string> = {
  same: "the same amounts, currency and period",
  "one of several": "a range of another tier or place is first in one of them",
  "span of several": "one says the ranges whose span the other says",
  bound: "one says a bound where the other says an amount",
  "other unit": "another currency or period",
  "employer says otherwise": "two amounts for one job, each as quoted: a conflict of the posting",
  misread: "the reader's fault",
  "fields alone": "the text says nothing of base pay",
  "text alone": "the fields say nothing of base pay (none, or on-target earnings)",
};

/** A posting whose text says something else of base pay than its fields. */
export interface Disagreement {
  agreement: TextAgreement;
  title: string;
  fields: string;
  text: string;
  quote: string;
}

/** Whether the amounts that were read are the digits that were quoted, thousands or not. */
function isQuoted({ min, max, raw }: Pay): boolean {
  const digits = (raw ?? "").replace(/[.,]00?\b/g, "").replace(/\D/g, "");
  return [min, max].every(
    (amount) => amount === null || digits.includes(String(amount).replace(/(?:000)?(?:\.\d+)?$/, "")),
  );
}

const inWords = ({ min, max, currency, period }: Pay): string =>
  `${min ?? ""}-${max ?? ""} ${currency ?? "?"} ${period ?? "?"}`;

function compareOne(said: Said): { agreement: TextAgreement; fields: Pay | null; text: Pay | null } | null {
  const places = normalizePlaces(said.places, said.locationText).map(
    ({ place: { city, region }, countryCode: country }) => ({ city, region, country }),
  );
  // With its text, so that what it calls on-target earnings is no base pay of the fields.
  const whole = readPay({ ...said, payText: null }, unlimited, places);
  const fields = whole.value?.basis === "structured" ? whole.value : null;
  const text = readPay({ ...said, pay: [], payText: null }, unlimited, places).value;
  if (fields === null && text === null) return null;
  if (fields === null || text === null)
    return { agreement: fields === null ? "text alone" : "fields alone", fields, text };
  // Ranges of several places, of which none is the posting's alone, are said of all that they name.
  const isAmong = [text, fields].some(({ min, max }) => min === null && max === null);
  const agreement = isAmong ? "one of several" : comparePay(fields, text);
  if (agreement !== "contradiction") return { agreement, fields, text };
  const isShown = isQuoted(text) && whole.conflicts.some(({ value }) => value === inWords(text));
  return { agreement: isShown ? "employer says otherwise" : "misread", fields, text };
}

/** How often each agreement is found among postings of a board's lists, and each posting whose text says otherwise. */
export function compareTexts(lists: Iterable<Said[]>): {
  counts: Map<TextAgreement, number>;
  disagreements: Disagreement[];
} {
  const counts = new Map<TextAgreement, number>();
  const disagreements: Disagreement[] = [];
  for (const said of [...lists].flat()) {
    const compared = compareOne(said);
    if (compared === null) continue;
    const { agreement, fields, text } = compared;
    counts.set(agreement, (counts.get(agreement) ?? 0) + 1);
    if (agreement !== "same" && fields !== null && text !== null)
      disagreements.push({
        agreement,
        title: said.title,
        fields: inWords(fields),
        text: inWords(text),
        quote: text.raw ?? "",
      });
  }
  return { counts, disagreements };
}
