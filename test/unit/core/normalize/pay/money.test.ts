import { describe, expect, it } from "vitest";
import { readAmount, readCurrency } from "../../../../../src/core/normalize/pay/money.ts";
import { readMoney } from "../../../../../src/core/normalize/pay/read-amounts.ts";

describe("amounts and currencies", () => {
  it.each([
    ["60.000", 60_000],
    ["60,000", 60_000],
    ["60 000", 60_000],
    ["60\u202F000", 60_000],
    ["85'000", 85_000],
    ["15,00,000", 1_500_000],
    ["25.50", 25.5],
    ["1.234,56", 1234.56],
    ["1,234,567", 1_234_567],
  ])("%j is %d", (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });
  it("tells one dollar from another", () => {
    const signs = ["$", "US$", "C$", "CAD $", "€", "kr", "R$", "Kč", "zł", "円", "constructor"];
    const codes = ["$", "USD", "CAD", "CAD", "EUR", "kr", "BRL", "CZK", "PLN", "JPY", null];
    expect(signs.map(readCurrency)).toEqual(codes);
  });
  it.each([
    ["Zone 1 $100,000—$120,000", "100000-120000 $"],
    ["£12.21ph - £13.50ph", "12.21-13.5 GBP"],
    ["CHF 95’000.- bis CHF 110’000.-", "95000-110000 CHF"],
    ["500〜800万円", "5000000-8000000 JPY"],
    ["S73220", ""],
    ["100 - 200 employees", ""],
  ])("%j is money %j", (text, expected) => {
    expect(
      readMoney(text)
        .map(({ min, max, currency }) => `${min}-${max} ${currency}`)
        .join(),
    ).toBe(expected);
  });
});
