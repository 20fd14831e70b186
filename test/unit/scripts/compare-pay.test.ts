import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareTexts } from "../../../scripts/normalize/compare-pay.ts";
import { readRecordedLists, recordings } from "../../../scripts/normalize/recorded-input.ts";
import { silent, type Said } from "../../../src/core/normalize/said.ts";
import type { PayRange } from "../../../src/core/posting.ts";

const range = (min: number, max: number, label: string | null = null): PayRange => ({
  min,
  max,
  currency: "USD",
  period: "year",
  label,
});

function agreementOf(pay: PayRange[], descriptionText: string): string[] {
  const said: Said = { ...silent, title: "Cook", locationText: "Reno, NV", pay, descriptionText };
  return [...compareTexts([[said]]).counts.keys()];
}

describe("pay of a text beside the provider's fields", () => {
  it.each<[string, PayRange[], string]>([
    ["same", [range(50_000, 60_000)], "Salary: $50,000 - $60,000 a year."],
    [
      "one of several",
      [range(70_000, 80_000)],
      "Salary in Reno: $50,000 - $60,000.\nSalary in Boston: $70,000 - $80,000.",
    ],
    [
      "span of several",
      [range(50_000, 80_000)],
      "Cook salary range: $50,000 - $60,000.\nChef salary range: $70,000 - $80,000.",
    ],
    ["bound", [range(60_000, 60_000)], "Salary up to $60,000 a year."],
    ["other unit", [range(50_000, 60_000)], "Hourly rate: $24 - $29 per hour."],
    ["employer says otherwise", [range(50_000, 60_000)], "Salary: $55,000 - $65,000 a year."],
    ["fields alone", [range(50_000, 60_000)], "A bonus of $5,000 a year."],
    ["text alone", [], "Salary: $50,000 - $60,000 a year."],
  ])("%s", (agreement, pay, text) => {
    expect(agreementOf(pay, text)).toEqual([agreement]);
  });

  it("is no base pay of the fields where the text calls it on-target earnings", () => {
    expect(
      agreementOf([range(90_000, 120_000)], "OTE: $90,000 - $120,000. Base salary: $70,000 - $80,000 a year."),
    ).toEqual(["text alone"]);
  });

  it.skipIf(!existsSync(recordings))("of recorded boards is never misread (skipped when ../shared is absent)", () => {
    const { counts, disagreements } = compareTexts(readRecordedLists("ashby"));
    const of = (name: Parameters<typeof counts.get>[0]): number => counts.get(name) ?? 0;
    expect(of("misread") + of("other unit")).toBe(0);
    const agreed = of("same") + of("one of several") + of("span of several");
    // A bound is no reading of an amount; what the employer says twice is a conflict, and is listed.
    expect(agreed / (agreed + of("bound"))).toBeGreaterThanOrEqual(0.97);
    expect(agreed).toBeGreaterThan(80);
    for (const { agreement, fields, text, quote } of disagreements) {
      expect([agreement, fields]).not.toEqual([agreement, text]);
      expect(quote).not.toBe("");
    }
  });
});
