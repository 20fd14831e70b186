import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { normalizedFields } from "../../../scripts/normalize/fields.ts";
import { accuracy } from "../../../src/core/accuracy.ts";

it("what was measured is of fields that there are, and of each that has labels", () => {
  const measured = [...new Set(accuracy.fields.map(({ field }) => field))];
  const labelled = Object.keys(normalizedFields).filter((name) => existsSync(`accuracy/${name}.jsonl`));
  // Otherwise: npm run accuracy -- --write
  expect(measured.toSorted()).toEqual(labelled.toSorted());
});

it("figures are shares, of some rows, on a day", () => {
  expect(Date.parse(accuracy.measured_on)).not.toBeNaN();
  for (const { part, rows, precision, recall } of accuracy.fields) {
    expect([part, rows > 0]).toEqual([part, true]);
    for (const share of [precision, recall]) expect(share === null || (share >= 0 && share <= 1)).toBe(true);
  }
});
