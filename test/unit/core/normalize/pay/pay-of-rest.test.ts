import { expect, it } from "vitest";
import type { PayPlace } from "../../../../../src/core/normalize/pay/pay-labels.ts";
import { readPay } from "../../../../../src/core/normalize/pay/read-pay.ts";
import { silent } from "../../../../../src/core/normalize/said.ts";
import { unlimited } from "../../../../../src/core/normalize/steps.ts";

const austin = { city: "Austin", region: "Texas", country: "US" };
const boston = { city: "Boston", region: "Massachusetts", country: "US" };
const london = { city: "London", region: "England", country: "GB" };
const tiers = "Salary: Massachusetts $150,000 - $180,000. Nevada $140,000 - $170,000. ";

it.each<[string, PayPlace[], number | undefined, number | undefined]>([
  [`${tiers}All other states $120,000 - $145,000.`, [austin], 120_000, 145_000],
  [`${tiers}Rest of the US $120,000 - $145,000.`, [austin], 120_000, 145_000],
  [`${tiers}All other states $120,000 - $145,000.`, [boston], 150_000, 180_000],
  // Whether they are among the others is not known of a country, or of another one.
  [`${tiers}All other states $120,000 - $145,000.`, [{ ...austin, city: null, region: null }], 120_000, 180_000],
  [`${tiers}All other states $120,000 - $145,000.`, [london], undefined, undefined],
  ["Salary: senior $150,000 - $180,000, all other states $120,000 - $145,000.", [austin], 120_000, 180_000],
])("%j for %j: %s to %s", (descriptionText, places, min, max) => {
  const { value } = readPay({ ...silent, title: "Engineer", descriptionText }, unlimited, places);
  expect([value?.min, value?.max]).toEqual([min, max]);
});
