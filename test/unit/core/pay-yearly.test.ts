import { expect, it } from "vitest";
import { payAYear, statedBounds, yearlyUsd } from "../../../src/core/pay-yearly.ts";

it.each([
  ["up to $55 an hour", { min: null, max: 55, currency: "USD", period: "hour" }, { min: null, max: 114_400 }],
  ["$130,000 and more", { min: 130_000, max: null, currency: "USD", period: "year" }, { min: 130_000, max: null }],
  ["a range", { min: 50, max: 55, currency: "USD", period: "hour" }, { min: 104_000, max: 114_400 }],
  ["one amount", { min: 4_000, max: 4_000, currency: "USD", period: "month" }, { min: 48_000, max: 48_000 }],
  ["no period", { min: 50, max: null, currency: "USD", period: null }, { min: null, max: null }],
  ["nothing", { min: null, max: null, currency: "USD", period: "hour" }, { min: null, max: null }],
])("a bound that is not stated is null: %s", (_, pay, bounds) => {
  expect(statedBounds(pay, payAYear(pay))).toEqual(bounds);
  expect(statedBounds(pay, yearlyUsd(pay))).toEqual(bounds);
});

it("in whole cents", () => {
  const pay = { min: 53_000, max: 18.33, currency: "EUR", period: "year" };
  expect(statedBounds(pay, yearlyUsd(pay))).toEqual({ min: 60_950, max: 21.08 });
});

it("compares by the stated bound at both ends", () => {
  const pay = { min: null, max: 55, currency: "USD", period: "hour" };
  expect(payAYear(pay)).toEqual({ min: 114_400, max: 114_400 });
  expect(yearlyUsd({ ...pay, min: 50, max: null })).toEqual({ min: 104_000, max: 104_000 });
});
