import { z } from "zod";
import type { PayPeriod, PayRange } from "../../core/posting.ts";
import { Line, orNull, payRange } from "./fields.ts";
import { NumberOrText } from "./loose-fields.ts";
import { shown, type PublicFields } from "./public-part.ts";

/** `baseSalary` of schema.org's JobPosting, with amounts as numbers or texts. */
export const LinkedPay = z.lazy(() =>
  z.object({
    currency: Line,
    value: orNull(z.object({ value: NumberOrText, minValue: NumberOrText, maxValue: NumberOrText, unitText: Line })),
  }),
);

/** What of it is for everybody. */
export const linkedPayFields: PublicFields = {
  ...shown("@type", "currency"),
  value: shown("@type", "unitText", "value", "minValue", "maxValue"),
};

const periods = new Map<string, PayPeriod>([
  ["YEAR", "year"],
  ["MONTH", "month"],
  ["WEEK", "week"],
  ["DAY", "day"],
  ["HOUR", "hour"],
]);

/** One range; `value` alone is both its ends. Without a unit its period is unknown. */
export function linkedPay(stated: z.infer<typeof LinkedPay> | null): PayRange[] {
  const { currency = null, value = null } = stated ?? {};
  return payRange({
    min: value?.minValue ?? value?.value ?? null,
    max: value?.maxValue ?? value?.value ?? null,
    currency,
    period: periods.get(value?.unitText?.toUpperCase() ?? "") ?? null,
    label: null,
  });
}
