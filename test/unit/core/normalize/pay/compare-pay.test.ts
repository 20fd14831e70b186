import { expect, it } from "vitest";
import { comparePay, type StatedPay } from "../../../../../src/core/normalize/pay/compare-pay.ts";

const year = (min: number, max: number, currency: string | null): StatedPay => {
  const range = { min, max, currency, period: "year" as const };
  return { ...range, ranges: [range] };
};

it.each([
  [year(130_000, 130_000, null), year(130_000, 130_000, "USD"), "same"],
  [year(130_000, 130_000, "USD"), year(130_000, 130_000, null), "same"],
  [year(130_000, 130_000, null), year(120_000, 120_000, "USD"), "contradiction"],
  [year(130_000, 130_000, "CAD"), year(130_000, 130_000, "USD"), "other unit"],
  [
    year(90_000, 90_000, null),
    { ...year(90_000, 120_000, "USD"), ranges: year(90_000, 90_000, "USD").ranges },
    "one of several",
  ],
])("%j beside %j is %s: a currency that nobody states gainsays none", (one, other, agreement) => {
  expect(comparePay(one, other)).toBe(agreement);
});
