import { describe, expect, it } from "vitest";
import { readPay } from "../../../../../src/core/normalize/pay/read-pay.ts";
import { silent } from "../../../../../src/core/normalize/said.ts";
import { unlimited } from "../../../../../src/core/normalize/steps.ts";

/** Pay that a text states for a job in a country. */
function text(descriptionText: string, country: string): string | null {
  const { value } = readPay({ ...silent, descriptionText }, unlimited, [{ city: null, region: null, country }]);
  if (value === null) return null;
  return `${value.min ?? ""}-${value.max ?? ""} ${value.currency ?? "?"} ${value.period ?? "?"}`;
}

describe("money beside pay, in the languages whose pay is read", () => {
  it.each<[string, string, string | null]>([
    ["Zakwaterowanie: op\u0142ata za rachunki: 550 z\u0142 miesi\u0119cznie", "PL", null],
    ["Rango salarial: 40-50k + Bonus\n- 1k€ setup", "ES", "40000-50000 EUR year"],
    ["Chi phí đào tạo 5 triệu/tháng.", "VN", null],
    ["Doanh số 100 triệu/tháng.", "VN", null],
    ["Thưởng 5 triệu/tháng.", "VN", null],
    ["Lương thưởng: 15-20 triệu/tháng", "VN", "15000000-20000000 VND month"],
    ["Lương: 15-20 triệu/tháng + thưởng", "VN", "15000000-20000000 VND month"],
    ["Target penjualan 100 juta per bulan.", "ID", null],
    ["Gaji pokok 5 - 7 juta per bulan + bonus penjualan", "ID", "5000000-7000000 IDR month"],
    ["Премия до 50 000 руб. в месяц.", "RU", null],
    ["Бюджет рекламы от 500 000 руб. в месяц.", "RU", null],
    ["Аренда квартиры 30 000 руб. в месяц.", "RU", null],
    ["Оклад 80 000 - 100 000 руб. в месяц + премия", "RU", "80000-100000 RUB month"],
    ["Бонуси до 20 000 грн на місяць.", "UA", null],
    ["Зарплата 30 000 - 40 000 грн на місяць + бонуси", "UA", "30000-40000 UAH month"],
    ["Налог 20 000 руб. в месяц", "RU", null],
    ["80 000 - 100 000 руб. в месяц", "RU", "80000-100000 RUB month"],
    ["від 30 000 грн на місяць", "UA", "30000- UAH month"],
    ["Оплата труда 80 000 руб. в месяц", "RU", "80000-80000 RUB month"],
    ["Tiền cọc 5 triệu/tháng", "VN", null],
    ["Modal usaha 10 juta per bulan", "ID", null],
    ["Budgetverantwortung 1.000 TEUR jährlich", "DE", null],
    ["Yol ücreti günlük 200 TL ödenir.", "TR", null],
    ["Zarządzanie budżetem od 20 tys. zł do 50 tys. zł miesięcznie.", "PL", null],
    ["Kredyt do 50 tys. zł rocznie dla klientów.", "PL", null],
    ["Pojištění do 2 000 000 Kč ročně.", "CZ", null],
    ["Plata facturilor clienților: 2.000 lei pe lună.", "RO", null],
    ["Tombola: 50 mila euro all'anno in premi.", "IT", null],
    ["Bolsas de 1.000 reais por mês para alunos.", "BR", null],
    ["Jahresgehalt ab 46.000 € zuzüglich Prämie bis 4.000 €", "DE", "46000- EUR year"],
    ["RAL 35.000 € oltre premio di 3.000 €", "IT", "35000-35000 EUR year"],
    ["Pay and extras\n- Clinical ladder up to $1,000 per quarter", "US", null],
    ["业绩目标：50万元/月", "CN", null],
    ["会员卡月费3000元/月", "CN", null],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});

describe("ranges in brackets, counts behind an amount, and values", () => {
  it.each<[string, string, string | null]>([
    // In brackets with terms of a job, and with none.
    ["Un poste en CDI (Full remote, 70/110k€)", "FR", "70000-110000 EUR year"],
    ["You run projects (mid-size, €50-100k).", "DE", null],
    ["Wir betreuen Projekte (klein, 20-50k€).", "DE", null],
    ["We sell cars (used, €20,000-40,000).", "IE", null],
    // Hours and days are no end of a range.
    ["Salary: £30,000 - 40 hours per week", "GB", "30000-30000 GBP year"],
    ["Salary: £30k - 33 days annual leave", "GB", "30000-30000 GBP year"],
    ["£20 per hour - 40 hours per week", "GB", "20-20 GBP hour"],
    ["Gehalt: 35k € - 38,5 Std./Woche", "DE", "35000-35000 EUR year"],
    ["Salaire : 35k€ - 39h/semaine", "FR", "35000-35000 EUR year"],
    ["Salaire : 35k€ - 45 jours de congés", "FR", "35000-35000 EUR year"],
    ["Stipendio: 35k € - 40 ore", "IT", "35000-35000 EUR year"],
    ["Gehalt: 35k - 40k €", "DE", "35000-40000 EUR year"],
    ["Stundenlohn: 35 - 40 € / h", "DE", "35-40 EUR hour"],
    ["Salary: $60,000 -\n$5,000 sign-on bonus", "US", "60000-60000 USD year"],
    // How much the pay is, and what something else is worth.
    ["Salário: valor de R$ 2.500,00 por mês.", "BR", "2500-2500 BRL month"],
    ["Salaire d'une valeur de 2 500 € brut par mois.", "FR", "2500-2500 EUR month"],
    ["Gehalt im Wert von 60.000 € pro Jahr.", "DE", "60000-60000 EUR year"],
    ["Benefits im Wert von 2.000 € jährlich", "DE", null],
    ["Premio del valore di 1.000 € all'anno", "IT", null],
    // Who is on call is paid for work; what is paid for being so is beside it.
    ["On-call nurse pay: $45 - $50 per hour.", "US", "45-50 USD hour"],
    ["On-call position: $45 - $50 per hour.", "US", "45-50 USD hour"],
    ["On call: $5 per hour", "US", null],
    ["On-call $4/hr", "US", null],
    ["Private pay caregiver: $20 per hour.", "US", "20-20 USD hour"],
    ["Private pay clients: $35 per hour", "US", null],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});
