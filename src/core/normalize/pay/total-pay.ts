import type { Steps } from "../steps.ts";
import type { DollarSigns } from "./dollar-of-text.ts";
import { findPay } from "./find-pay.ts";
import { readMoney } from "./read-amounts.ts";
import { everyMatch } from "../text/every-match.ts";

type Amounts = { min: number | null; max: number | null };

const mentions = /\bOTE\b|\bon[- ]target (?:earnings|compensation|pay)\b/gi;
/** Characters around the words in which their amounts stand, and mentions that are looked at. */
const [beforeChars, afterChars, mentionsMax] = [160, 160, 4];

const keyOf = ({ min, max }: Amounts): string => `${min ?? max}-${max ?? min}`;

/**
 * Which amounts a description says to be on-target earnings, so that a provider's field for pay that holds the same
 * is more than base pay.
 */
export function totalsOf(
  text: string,
  { titleWords, dollars }: { titleWords: ReadonlySet<string>; dollars: DollarSigns },
  steps: Steps,
): (amounts: Amounts) => boolean {
  const totals = new Set<string>();
  steps.take(text.length);
  // Most texts have neither word.
  const isAny = text.includes("OTE") || text.includes("n-target") || text.includes("n target");
  for (const { index } of isAny ? everyMatch(mentions, text, mentionsMax) : []) {
    const from = Math.max(text.lastIndexOf("\n", index) + 1, index - beforeChars);
    const lineEnd = text.indexOf("\n", index);
    const sentence = text.slice(from, Math.min(lineEnd < 0 ? text.length : lineEnd, index + afterChars));
    const base = findPay({ text: sentence, field: "description", isPayText: false, titleWords, dollars }, steps);
    const isBase = new Set(base.map(keyOf));
    for (const money of readMoney(sentence)) {
      if (isBase.has(keyOf(money))) continue;
      const { min, max } = money;
      // A summary may write the two ends as two amounts.
      for (const amounts of [money, { min, max: min }, { min: max, max }]) totals.add(keyOf(amounts));
    }
  }
  return (amounts) => totals.has(keyOf(amounts));
}
