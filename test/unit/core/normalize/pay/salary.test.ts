import { describe, expect, it } from "vitest";
import { readAmount, readCurrency } from "../../../../../src/core/normalize/pay/money.ts";
import { findPayInText } from "../../../../../src/core/normalize/pay/salary-text.ts";
import { normalizeSalary } from "../../../../../src/core/normalize/pay/salary.ts";
import type { SalarySource } from "../../../../../src/core/normalize/pay/salary.ts";
import type { PayRange } from "../../../../../src/core/posting.ts";

function read(parts: Partial<SalarySource>) {
  return normalizeSalary({ pay: [], payText: null, descriptionText: null, countryCodes: [], ...parts });
}

function range(parts: Partial<PayRange>): PayRange {
  return { min: null, max: null, currency: "USD", period: "year", label: null, ...parts };
}

function show(descriptionText: string, ...countryCodes: string[]): string | null {
  const { min, max, currency, period, basis } = read({ descriptionText, countryCodes }).salary;
  return basis === null ? null : `${min ?? ""}-${max ?? ""} ${currency ?? "?"} ${period ?? "?"}`;
}

describe("pay stated in a description", () => {
  it.each<[string, string[], string]>([
    ["The United States base range for this position is $210,000 - $260,000 plus equity", [], "210000-260000 USD year"],
    ["Salary: $114K – $184K", ["US"], "114000-184000 USD year"],
    ["Salary: $114 – $184K", ["US"], "114000-184000 USD year"],
    ["Salary £45,000 to £55,000 per annum", ["GB"], "45000-55000 GBP year"],
    ["Gehalt: €60.000 - €75.000 brutto/Jahr", ["DE"], "60000-75000 EUR year"],
    ["Pay: $25.50 - $32.00 per hour", ["US"], "25.5-32 USD hour"],
    ["Base pay CAD $90,000-$120,000", ["US"], "90000-120000 CAD year"],
    ["Compensation USD 120k-150k", ["IN"], "120000-150000 USD year"],
    ["The salary is between $90,000 and $110,000 a year", ["US"], "90000-110000 USD year"],
    ["Hourly rate: $25/hr", ["US"], "25-25 USD hour"],
    ["The base salary for this role is $150,000 (OTE $430,000)", ["US"], "150000-150000 USD year"],
    ["Annual Salary:\n\n$210,000—$260,000 USD", ["GB"], "210000-260000 USD year"],
    [
      "• Commuter benefit; $300 per month\n\nCompensation:\n\nWill be paid in the range of $95,000 - $110,000.",
      ["US"],
      "95000-110000 USD year",
    ],
    ["Compensation will be paid in the range of up to $78,000 - $95,000 + Bonus", ["US"], "78000-95000 USD year"],
    ["Salary: ₹12 - 18 LPA", ["IN"], "1200000-1800000 INR year"],
    ["Salary range: 120,000 - 150,000 USD", [], "120000-150000 USD year"],
    ["Pay range: $18 - $22", ["US"], "18-22 USD hour"],
    ["The expected base salary is KES 5,154,000 to KES 7,354,000, by experience", ["KE"], "5154000-7354000 KES ?"],
    ["Salary: SEK 45 000 - 55 000 per month", ["SE"], "45000-55000 SEK month"],
  ])("%j in %j gives %s", (text, countries, expected) => {
    expect(show(text, ...countries)).toBe(expected);
  });

  it.each([
    "We raised a $50M Series B and pay well",
    "We raised $50,000 - $60,000 in our first salary-less year of funding",
    "You manage budgets of $100,000 - $200,000",
    "Our customers pay $10,000 - $50,000 in ARR",
    "Benefits: 401(k) and a $1,000 learning stipend",
    "Pay and a sign-on bonus of $10,000 - $20,000",
    "Annual bonus: $10,000 - $20,000",
    "Equity worth $20,000 - $40,000",
    "The on-target earnings range (including base salary) is $200,000 - $240,000",
    "OTE: $200,000 - $240,000",
    "Managing $100K+/month budgets for paid acquisition",
    "Salary: $260,000 - $210,000",
    "Salary: $1 - $2 per year",
    "Salary: $90,000,000 - $95,000,000 per year",
    "Salary for 10 - 20 years of experience",
    "Competitive salary. 2020 - 2024.",
    "Industry of $200 - $300 billion with great pay",
    "Company paid commuter benefit; $300 per month",
    "The salaries are competitive.\nOur product costs $10 - $20.",
  ])("finds no pay in %j", (text) => {
    expect(show(text, "US")).toBeNull();
  });

  it("keeps the words of the range only", () => {
    const text = `${"We build things. ".repeat(50)}The base salary range is $120,000 - $150,000 per year. ${"More. ".repeat(50)}`;
    expect(read({ descriptionText: text, countryCodes: ["US"] }).salary).toEqual({
      raw: "$120,000 - $150,000 per year",
      min: 120_000,
      max: 150_000,
      currency: "USD",
      period: "year",
      basis: "description",
    });
  });
});

describe("whose dollar", () => {
  const text = "Base salary: $100,000 - $120,000";
  it.each<[string, string[], string | null]>([
    [text, ["US"], "USD"],
    [text, ["CA"], "CAD"],
    [text, ["AU"], "AUD"],
    [text, ["SG"], "SGD"],
    [text, ["NZ"], "NZD"],
    [text, ["GB"], null],
    [text, [], null],
    [text, ["US", "CA"], null],
    [`In Canada the ${text}`, ["US", "CA"], "CAD"],
    [`In California the ${text}`, ["CA", "US"], "USD"],
    [`${text}. ${"Other words. ".repeat(30)} We offer a 401(k).`, [], "USD"],
  ])("%j in %j is %s", (descriptionText, countryCodes, currency) => {
    expect(read({ descriptionText, countryCodes }).salary.currency).toBe(currency);
  });
});

describe("structured pay", () => {
  it("chooses the first whole range in the main country's currency and keeps the others", () => {
    const pay = [
      range({ min: 90_000, max: 95_000, currency: "EUR" }),
      range({ min: 100_000, max: null }),
      range({ min: 120_000, max: 150_000 }),
    ];
    const { salary, salaryRanges } = read({
      pay,
      countryCodes: ["US"],
      descriptionText: "Salary: $1,000,000 - $2,000,000",
    });
    expect([salary.min, salary.max, salary.currency, salary.basis]).toEqual([120_000, 150_000, "USD", "structured"]);
    expect(salaryRanges.map((other) => other.min)).toEqual([120_000, 90_000, 100_000]);
  });
  it("reads the period from a label, or leaves it unknown", () => {
    const read1 = (parts: Partial<PayRange>) => read({ pay: [range({ period: null, ...parts })] }).salary.period;
    expect(read1({ min: 20, max: 30, label: "this is an hourly rate" })).toBe("hour");
    expect(read1({ min: 120_000, max: 150_000 })).toBe("year");
    expect(read1({ min: 3_000, max: 4_000 })).toBeNull();
    expect(read1({ min: 300_000, max: 400_000, currency: "JPY" })).toBeNull();
  });
  it("drops what cannot be", () => {
    expect(read({ pay: [range({ min: 0, max: 0 })] }).salary.basis).toBeNull();
    expect(read({ pay: [range({ min: 200_000, max: 100_000 })] }).salary.basis).toBeNull();
    expect(read({ pay: [range({ min: 100, max: 200 })] }).salary.basis).toBeNull();
  });
  it("falls back to the provider's own summary, which needs no pay word", () => {
    expect(read({ payText: "$114K – $184K", countryCodes: ["US"] }).salary).toEqual({
      raw: "$114K – $184K",
      min: 114_000,
      max: 184_000,
      currency: "USD",
      period: "year",
      basis: "pay_text",
    });
  });
});

describe("amounts and currencies", () => {
  it.each([
    ["60.000", 60_000],
    ["60,000", 60_000],
    ["60 000", 60_000],
    ["25.50", 25.5],
    ["1.234,56", 1234.56],
    ["1,234,567", 1_234_567],
  ])("%j is %d", (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });
  it("tells one dollar from another", () => {
    expect(["$", "US$", "C$", "CAD $", "€", "kr", "constructor"].map(readCurrency)).toEqual([
      "$",
      "USD",
      "CAD",
      "CAD",
      "EUR",
      null,
      null,
    ]);
  });
});

describe("hostile text", () => {
  it.each(["$1,", "1,111,", "$1 - ", "salary $1 - $2 ", "$", "9", "1 ", "USD ", "between $1 and ", "/hr ", "\n$9"])(
    "200 KB of %j",
    (piece) => {
      for (const isPayText of [false, true]) {
        const found = findPayInText(piece.repeat(200_000 / piece.length), isPayText);
        expect(found.length).toBeLessThan(100);
      }
    },
  );
});
