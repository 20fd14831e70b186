import type { PayRange } from "../../posting.ts";
import type { Steps } from "../steps.ts";
import { findPay } from "./find-pay.ts";
import type { DollarSigns } from "./dollar-of-text.ts";

/** Of a summary, which a company may write at any length. */
const textCharsRead = 1_000;
const quoteCharsMax = 200;

type Amounts = Pick<PayRange, "min" | "max">;

/** A summary rounds: "$114K" of 114,200. */
const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= 0.01 * Math.max(one, other);

function areSame(one: Amounts, other: Amounts): boolean {
  const [low, high] = [one.min ?? one.max ?? 0, one.max ?? one.min ?? 0];
  return isNear(low, other.min ?? other.max ?? 0) && isNear(high, other.max ?? other.min ?? 0);
}

/**
 * The words of the provider that say a structured range: its own, else those of the summary of pay. Where the summary
 * is of several ranges, only those in it that state these amounts, however rounded; null where none do.
 */
export function quoteRange(
  range: PayRange,
  { summary, isOnly, dollars }: { summary: string | null; isOnly: boolean; dollars: DollarSigns },
  steps: Steps,
): string | null {
  for (const [text, isOwn] of [
    [range.text ?? null, true],
    [summary, isOnly],
  ] as const) {
    const line = text?.slice(0, textCharsRead).replaceAll(/\s+/g, " ").trim() ?? "";
    if (line === "") continue;
    // Nearly always one piece alone has a number ("$114K \u2013 $150K \u2022 Offers Equity").
    const numbered = isOwn ? line.split(/ ?[\u2022|] ?/).filter((piece) => /\d/.test(piece)) : [];
    if (numbered.length === 1 && (numbered[0]?.length ?? 0) <= quoteCharsMax) return numbered[0] ?? null;
    const reading = { text: line, field: "pay_text", isPayText: true, titleWords: new Set<string>(), dollars } as const;
    const stated = findPay(reading, steps).find((one) => areSame(one, range));
    if (stated !== undefined) return stated.quote;
    if (isOwn && line.length <= quoteCharsMax) return line;
  }
  return null;
}
