import { expect, it } from "vitest";
import { salaryLabel } from "../../../../../src/worker/pages/parts/format.ts";

it.each([
  [12, 15.5, "USD", "hour", "$12 – $15.50 an hour"],
  [210_000, 260_000, "USD", "year", "$210,000 – $260,000 a year"],
  [18.25, null, "EUR", "hour", "from €18.25 an hour"],
  [null, 3_000, "GBP", "month", "up to £3,000 a month"],
  [40.5, 40.5, null, null, "40.50"],
  [null, null, "USD", "year", null],
] as const)("%s to %s %s a %s is %s", (min, max, currency, period, words) => {
  expect(salaryLabel({ salary_min: min, salary_max: max, salary_currency: currency, salary_period: period })).toBe(
    words,
  );
});
