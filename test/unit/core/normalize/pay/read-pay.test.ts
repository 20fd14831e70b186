import { describe, expect, it } from "vitest";
import { readPay } from "../../../../../src/core/normalize/pay/read-pay.ts";
import type { PayPlace } from "../../../../../src/core/normalize/pay/pay-labels.ts";
import { silent, type Said } from "../../../../../src/core/normalize/said.ts";
import { countSteps, unlimited } from "../../../../../src/core/normalize/steps.ts";
import type { PayRange } from "../../../../../src/core/posting.ts";

const inCountries = (...codes: string[]): PayPlace[] => codes.map((country) => ({ city: null, region: null, country }));
const read = (said: Partial<Said>, places: PayPlace[] = []) => readPay({ ...silent, ...said }, unlimited, places);

function show(said: Partial<Said>, places: PayPlace[] = []): string | null {
  const { value } = read(said, places);
  if (value === null) return null;
  return `${value.min ?? ""}-${value.max ?? ""} ${value.currency ?? "?"} ${value.period ?? "?"}`;
}
const text = (descriptionText: string, ...codes: string[]): string | null =>
  show({ descriptionText }, inCountries(...codes));

function range(parts: Partial<PayRange>): PayRange {
  return { min: null, max: null, currency: "USD", period: "year", label: null, ...parts };
}

describe("pay stated in a text", () => {
  it.each([
    ["Overtime at $30 an hour after 40 hours.", "US"],
    ["Begin at a larger site and earn up to \u00A38k more than elsewhere.", "GB"],
    ["You could save \u00A33,000 more a year with us", "GB"],
    ["You earn $3,000 more than your peers.", "US"],
    ["Pay is $2 per hour higher than elsewhere.", "US"],
    ["Machines worth $250 hour of downtime", "US"],
    ["The client pays a minimum remuneration of 500 EUR per month to authors", "DE"],
    ["Stay with us: $20,000 year 1, $30,000 year 2 in scholarships", "US"],
    ["A free $15 hour-long session with a coach", "US"],
  ])("%j is none", (words, country) => {
    expect(text(words, country)).toBeNull();
  });

  it.each<[string, string, string]>([
    ["The United States base range for this position is $210,000 - $260,000 plus equity", "", "210000-260000 USD year"],
    ["Salary: $114K – $184K", "US", "114000-184000 USD year"],
    ["Salary: $114 – $184K", "US", "114000-184000 USD year"],
    ["Pay: $25.50 - $32.00 per hour", "US", "25.5-32 USD hour"],
    ["Salary: $140,000+", "US", "140000- USD year"],
    ["Salary up to £45,000 p.a.", "GB", "-45000 GBP year"],
    ["Base pay CAD $90,000-$120,000", "US", "90000-120000 CAD year"],
    ["The base salary for this role is $150,000 (OTE $430,000)", "US", "150000-150000 USD year"],
    ["OTE $180k-$200k ($90,000 - $100,000 base salary per year)", "US", "90000-100000 USD year"],
    ["Annual Salary:\n\n$210,000—$260,000 USD", "GB", "210000-260000 USD year"],
    ["Compensation & Benefits\n• $16.50/hour plus commission", "US", "16.5-16.5 USD hour"],
    [
      "• Commuter benefit; $300 per month\n\nCompensation:\n\nPaid in the range of $95,000 - $110,000 + Bonus.",
      "US",
      "95000-110000 USD year",
    ],
    ["Annual salary: 95,000. This role is hybrid.", "US", "95000-95000 USD year"],
    ["The expected base salary is KES 5,154,000 to KES 7,354,000", "KE", "5154000-7354000 KES ?"],
    ["Pay Type: Hourly. Pay Range: Min: $20.00 Max: $25.00", "US", "20-25 USD hour"],
    ["$150k-200k/year (USD)", "CA", "150000-200000 USD year"],
    ["Salary: $8,000 per month (USD)", "CA", "8000-8000 USD month"],
    ["$60 - $80 per hour CAD", "US", "60-80 CAD hour"],
    ["Pay: $60 per hour CAD plus tips", "", "60-60 CAD hour"],
    ["Pay: $60 per hour (CAD), full-time", "", "60-60 CAD hour"],
    ["Pay: $45/hr CAD Technician", "US", "45-45 USD hour"],
    ["Pay: $60 per hour, CAD designer wanted", "US", "60-60 USD hour"],
    ["Pay: $60 per hour CAD drawings", "US", "60-60 USD hour"],
    ["Pay: $60 per hour (CAD, BIM)", "US", "60-60 USD hour"],
    ["Pay: $60 per hour CAD, BIM", "US", "60-60 USD hour"],
    ["Pay: $70,000 a year CAD Manager role", "US", "70000-70000 USD year"],
    ["Drivers pay rate: $20 per hour", "US", "20-20 USD hour"],
    ["Pay $20 per hour less taxes", "US", "20-20 USD hour"],
    ["Salary \u00A338k more for experienced", "GB", "38000-38000 GBP year"],
    ["Minimum remuneration of 500 EUR per month", "DE", "500- EUR month"],
    ["Labor starts at $17/hour with a seasonal raise structure", "US", "17- USD hour"],
    ["Mon-Fri, 40 hours a week at $16.26 hour. OT at $24.39/hour.", "US", "16.26-16.26 USD hour"],
    ["Wage: $25.00 to $30.00 HOUR (to be negotiated)", "CA", "25-30 CAD hour"],
    ["Salary\n\u00A324,625 - \u00A325,674 pro rota\nSalary period\nYearly", "GB", "24625-25674 GBP year"],
    ["The monthly minimum remuneration is \u20AC 2.929,- gross (14 times per year)", "AT", "2929- EUR month"],
  ])("%j in %j gives %s", (words, country, expected) => {
    expect(text(words, ...(country === "" ? [] : [country]))).toBe(expected);
  });

  it.each<[string, string, string]>([
    ["Bruttogehalt: 60.000 € bis 76.000 € im Jahr", "DE", "60000-76000 EUR year"],
    ["Ein Gehalt zwischen 3.200 und 3.900 Euro brutto im Monat", "DE", "3200-3900 EUR month"],
    ["Ausbildungsvergütung: 1.150,00 € pro Monat", "DE", "1150-1150 EUR month"],
    ["Mindestgehalt EUR 2.345,67 brutto pro Monat", "AT", "2345.67- EUR month"],
    ["Salary: 65-75K € per year", "DE", "65000-75000 EUR year"],
    ["Rémunération : entre 38 000 et 45 000 € brut annuel", "FR", "38000-45000 EUR year"],
    ["Salaire : de 45\u202F000 à 52\u202F000 € par an", "FR", "45000-52000 EUR year"],
    ["Salaire brut : Horaire de 12,02 Euros \u00E0 12,50 Euros sur 12 mois", "FR", "12.02-12.5 EUR hour"],
    ["Salaire : Annuel de 32000.0 Euros \u00E0 38000.0 Euros sur 13.0 mois", "FR", "32000-38000 EUR year"],
    ["\u85AA\u8D44\uFF1A15k-25k\u00B714\u85AA", "CN", "15000-25000 CNY month"],
    ["Salaire horaire : de 22,50 $ à 28,00 $ de l'heure", "CA", "22.5-28 CAD hour"],
    ["Salario entre 28.000 € y 34.000 € brutos anuales", "ES", "28000-34000 EUR year"],
    ["RAL tra 28.000 e 32.000 euro", "IT", "28000-32000 EUR year"],
    ["RAL: 32k-38k", "IT", "32000-38000 EUR year"],
    ["Fourchette salariale : 45k€ à 55k€", "FR", "45000-55000 EUR year"],
    ["Lönespann: 40 000 - 48 000 kr/mån", "SE", "40000-48000 SEK month"],
    ["Platové rozpätie: 1 800 € – 2 400 € mesačne", "SK", "1800-2400 EUR month"],
    ["Salarisindicatie: € 3.200 - € 4.100 bruto per maand", "NL", "3200-4100 EUR month"],
    ["Je ontvangt een bruto maandsalaris van €2.800,- tot €3.400,-", "NL", "2800-3400 EUR month"],
    ["Mzda: 45 000 - 60 000 Kč měsíčně", "CZ", "45000-60000 CZK month"],
    ["Lön: 45 000 - 52 000 kr per månad", "SE", "45000-52000 SEK month"],
    ["Løn: 38.000 - 42.000 kr. pr. måned", "DK", "38000-42000 DKK month"],
    ["Wynagrodzenie: 18 000 - 24 000 zł miesięcznie", "PL", "18000-24000 PLN month"],
    ["CTC: 12-18 LPA", "IN", "1200000-1800000 INR year"],
    ["Salary: ₹8 lakh - ₹12 lakh per annum", "IN", "800000-1200000 INR year"],
    ["Compensation: INR 15,00,000 - 25,00,000 per annum", "IN", "1500000-2500000 INR year"],
    ["年収 500万円〜800万円", "JP", "5000000-8000000 JPY year"],
    ["Salário: R$ 5.500,00 a R$ 7.000,00 por mês", "BR", "5500-7000 BRL month"],
    ["Jahreslohn CHF 85'000 - 95'000", "CH", "85000-95000 CHF year"],
    ["Base salary: CA$90,000 - CA$110,000 per year", "", "90000-110000 CAD year"],
    ["Annual salary: US$120,000 to US$140,000", "", "120000-140000 USD year"],
    ["Salary: R25 000 - R30 000 per month", "ZA", "25000-30000 ZAR month"],
  ])("%j in %j gives %s", (words, country, expected) => {
    expect(text(words, ...(country === "" ? [] : [country]))).toBe(expected);
  });

  it.each([
    "Fertility HRA up to $5,000 per year",
    "Drivers on our platform earn $25 - $40 per hour.",
    "Our clients earn $80,000 - $120,000 a year after the program",
    "We raised a $50M Series B and pay well",
    "You manage budgets of $100,000 - $200,000",
    "We raised $50,000 - $60,000 in our first salary-less year of funding",
    "OTE: $200,000 - $240,000",
    "Managing $100K+/month budgets for paid acquisition",
    "Salary for 10 - 20 years of experience",
    "Industry of $200 - $300 billion with great pay",
    "The salaries are competitive.\nOur product costs $10 - $20.",
    "Our customers pay $10,000 - $50,000 in ARR",
    "Benefits: 401(k) and a $1,000 learning stipend",
    "Pay and a sign-on bonus of $10,000 - $20,000",
    "Annual bonus: $10,000 - $20,000",
    "Life insurance of 2x salary up to $200,000",
    "Cover of 1.5 times your annual salary, $50,000 at least",
    "Equity worth $20,000 - $40,000",
    "The on-target earnings range (including base salary) is $200,000 - $240,000",
    "Salary range: $110K to $160K OTE",
    "Total compensation (base, bonus and stock) ranges from $300,000 to $400,000 per year.",
    "Referral program pays $1,000 - $2,500 per hire",
    "Eligible for a $5/hour shift differential",
    "Salary: $260,000 - $210,000",
    "Salary: $1 - $2 per year",
    "Salary: $90,000,000 - $95,000,000 per year",
    "Competitive salary. 2020 - 2024. 10,000 - 15,000 employees",
    "Company paid commuter benefit; $300 per month",
    "Our software costs $50 - $100 per month per user",
    "Wir zahlen einen Zuschuss von 50 € pro Monat",
    "Prime de cooptation de 1 500 €",
    "Vale-refeição de R$ 900,00 por mês",
  ])("finds no pay in %j", (words) => {
    expect(text(words, "US")).toBeNull();
  });
});

describe("the period", () => {
  it.each([
    "Pay rate: $45 - $60 per visit",
    "Pay: $320 per shift",
    "Instructors earn $75 per class.",
    "Compensation: $2,500 per project",
    "Pay: $500 one-time payment",
    "Pay: $0.65 per mile",
    "Pay: $1,800 per pay period",
  ])("is never guessed for work by the piece: %j", (words) => {
    expect(text(words, "US")).toBeNull();
  });

  it.each([
    ["The base salary is $2,500 bi-weekly.", "1250-1250 USD week"],
    ["Salary of $2,000 every two weeks", "1000-1000 USD week"],
    ["Semi-monthly salary: $2,000 - $2,200", "4000-4400 USD month"],
    ["Salary: $20,000 per quarter", "80000-80000 USD year"],
    ["Salary: $65,000 per year, paid bi-weekly", "65000-65000 USD year"],
    ["Salary: $2,307.69 bi-weekly ($60,000 annually)", "60000-60000 USD year"],
    ["40 hours per week, salary: $95,000", "95000-95000 USD year"],
    ["Pay range: $18 - $22", "18-22 USD hour"],
    ["Salary: $3,000 - $4,000", "3000-4000 USD ?"],
  ])("of %j is %s", (words, expected) => {
    expect(text(words, "US")).toBe(expected);
  });
});

describe("whose dollar", () => {
  const words = "Base salary: $100,000 - $120,000";
  it.each<[string, string[], string | null]>([
    [words, ["US"], "USD"],
    [words, ["CA"], "CAD"],
    [words, ["AU"], "AUD"],
    [words, ["NZ"], "NZD"],
    [words, ["SG"], "SGD"],
    [words, ["HK"], "HKD"],
    // Where no dollar is at home it is anybody's.
    [words, ["GB"], null],
    [words, ["IN"], null],
    [`In India we pay in US dollars. ${words}`, ["IN"], null],
    ["Base salary: US$100,000 - US$120,000", ["IN"], "USD"],
    [words, ["IN", "US"], "USD"],
    [words, [], null],
    [words, ["US", "CA"], null],
    [`In Canada the ${words}`, ["US", "CA"], "CAD"],
    [`In California the ${words}`, ["CA", "US"], "USD"],
    [`${words}. ${"Other words. ".repeat(30)} We offer a 401(k).`, [], "USD"],
    [`${words}. ${"Other words. ".repeat(30)} We have an office in NYC.`, [], "USD"],
    [`${words}. ${"Other words. ".repeat(30)} You are eligible to work in the U.S. without sponsorship.`, [], "USD"],
    [`${words}. ${"Other words. ".repeat(30)} You are authorized to work in the US or Canada.`, [], null],
    // A state, a town with its state or a province says whose, where no other country of a dollar is named.
    [`${words}. ${"Other words. ".repeat(30)} Residents of Colorado may apply.`, [], "USD"],
    [`${words}. ${"Other words. ".repeat(30)} Our mill is in Dayton, OH 45402.`, [], "USD"],
    [`${words}. ${"Other words. ".repeat(30)} An Ontario class 'D' licence is needed.`, [], "CAD"],
    [`${words}. ${"Other words. ".repeat(30)} Offices in Texas and Ontario.`, [], null],
    [`${words}. ${"Other words. ".repeat(30)} Offices in Texas and Australia.`, [], null],
    [`${words}. ${"Other words. ".repeat(30)} Ask Virginia's team, in Singapore.`, [], null],
  ])("%j in %j is %s", (descriptionText, codes, currency) => {
    expect(read({ descriptionText }, inCountries(...codes)).value?.currency).toBe(currency);
  });
});

describe("of several ranges", () => {
  const denver = { city: "Denver", region: "CO", country: "US" };
  it.each<[string, PayPlace, string, string]>([
    [
      "Canada: CAD 100,000 - 130,000 per year.\nUnited States: USD 120,000 - 150,000 per year.",
      denver,
      "",
      "120000-150000 USD year",
    ],
    [
      "Pay is $150,000 - $190,000 in San Francisco and New York, and $130,000 - $160,000 in Colorado.",
      denver,
      "",
      "130000-160000 USD year",
    ],
    [
      "Salary per year\n- Zone A: $110,000 - $140,000\n- Zone B: $95,000 - $120,000",
      denver,
      "",
      "95000-140000 USD year",
    ],
    [
      "Base salary\n- Engineer II: $120,000 - $145,000\n- Senior Engineer: $150,000 - $180,000",
      denver,
      "Senior Engineer",
      "150000-180000 USD year",
    ],
    [
      "Base salary\n- Engineer: $120,000 - $145,000\n- Staff Engineer: $150,000 - $180,000",
      denver,
      "Senior Engineer",
      "120000-180000 USD year",
    ],
    ["In Denver the hourly rate is $57/hr for Bachelors and $61/hr for Masters", denver, "", "57-61 USD hour"],
  ])("%j of %j titled %j is %s", (words, place, title, expected) => {
    const base = words.startsWith("Canada") ? `Base pay range\n${words}` : words;
    expect(show({ descriptionText: base, title }, [place])).toBe(expected);
  });

  it("lists them with what each is for, and quotes both ends", () => {
    const descriptionText = "Annual salary\n- Zone A: $110,000 - $140,000\n- Zone B: $95,000 - $120,000";
    const { value, evidence } = read({ descriptionText }, inCountries("US"));
    expect(value?.ranges.map(({ label, min }) => [label, min])).toEqual([
      ["Zone A", 110_000],
      ["Zone B", 95_000],
    ]);
    expect(value?.raw).toBe("$95,000 - $120,000 \u2026 $110,000 - $140,000");
    expect(evidence.map(({ quote }) => quote)).toEqual(["$95,000 - $120,000", "$110,000 - $140,000"]);
  });

  const pay = "Base salary\nUK: £80,000 - £95,000\nFrance: €90,000 - €105,000\nGermany: €95,000 - €110,000";
  it.each<[string, string[], string]>([
    ["its own country's", ["DE"], "95000-110000 EUR year"],
    ["its own countries' where they have one range", ["GB", "GB"], "80000-95000 GBP year"],
    ["the one that is named of its countries", ["BE", "GB"], "80000-95000 GBP year"],
    ["none where it has none of these countries", ["US"], "- ? ?"],
    ["none where it has several of them", ["DE", "FR"], "- ? ?"],
    ["none where its country is not known", [], "- ? ?"],
  ])("is %s", (_, codes, expected) => {
    const { value, evidence } = read({ descriptionText: pay }, inCountries(...codes));
    const { min, max, currency, period } = value ?? {};
    expect(`${min ?? ""}-${max ?? ""} ${currency ?? "?"} ${period ?? "?"}`).toBe(expected);
    expect(value?.ranges.map(({ label }) => label)).toEqual(["UK", "France", "Germany"]);
    expect(evidence.length).toBeGreaterThan(0);
    if (expected === "- ? ?") expect(value?.raw).toBeNull();
  });

  it("is the span of those for its own places in one country", () => {
    const descriptionText =
      "Salary: Denver $110,000 - $130,000; Austin $100,000 - $120,000; Boston $140,000 - $160,000";
    const places = [denver, { city: "Austin", region: "TX", country: "US" }];
    expect(show({ descriptionText }, places)).toBe("100000-130000 USD year");
  });

  it.each([
    [
      "states of one country",
      "Salary\n- Georgia: $90,000 - $100,000\n- New Mexico: $80,000 - $90,000",
      "80000-100000 USD year",
    ],
    [
      "a middle tier",
      "Salary\n- Junior: $60,000 - $70,000\n- Mid: $70,000 - $85,000\n- Senior: $85,000 - $99,000",
      "60000-99000 USD year",
    ],
  ])("takes no other country for %s", (_, descriptionText, expected) => {
    expect(show({ descriptionText }, [denver])).toBe(expected);
  });
});

describe("what a provider says", () => {
  it("of the main country's currency comes first, and all ranges are kept", () => {
    const pay = [range({ min: 90_000, max: 95_000, currency: "EUR" }), range({ min: 120_000, max: 150_000 })];
    const { value } = read({ pay, descriptionText: "Salary: $1,000,000" }, inCountries("US"));
    expect([value?.min, value?.max, value?.currency, value?.basis]).toEqual([120_000, 150_000, "USD", "structured"]);
    expect(value?.ranges.map((other) => other.min)).toEqual([90_000, 120_000]);
  });
  it("is of the posting's own place", () => {
    const pay = [
      range({ min: 130_000, max: 150_000, label: "San Francisco, CA" }),
      range({ min: 105_000, max: 120_000, label: "Denver, CO" }),
    ];
    expect(show({ pay }, [{ city: "Denver", region: "CO", country: "US" }])).toBe("105000-120000 USD year");
  });
  it("has the period of its label, or none", () => {
    const period = (parts: Partial<PayRange>) => read({ pay: [range({ period: null, ...parts })] }).value?.period;
    expect(period({ min: 20, max: 30, label: "this is an hourly rate" })).toBe("hour");
    expect(period({ min: 120_000, max: 150_000 })).toBe("year");
    expect(period({ min: 3_000, max: 4_000 })).toBeNull();
    expect(period({ min: 300_000, max: 400_000, currency: "JPY" })).toBeNull();
  });
  it("without a currency is in none, wherever the job is", () => {
    const pay = [range({ min: 21.3, max: 31.06, currency: null, period: "hour" })];
    expect(show({ pay }, inCountries("US"))).toBe("21.3-31.06 ? hour");
    expect(show({ pay })).toBe("21.3-31.06 ? hour");
    expect(read({ pay }, inCountries("US")).confidence).toBe(0.99);
    expect(show({ pay: [range({ min: 90_000, max: 95_000 })] }, inCountries("US"))).toContain("USD");
  });

  it.each<[string, string | null]>([
    [
      "Votre package salarial : salaire 1880,71\u20ac/brut par mois, tickets restaurants de 10\u20ac",
      "1880.71-1880.71 EUR month",
    ],
    ["Salaire 2000\u20ac/net par mois", "2000-2000 EUR month"],
    ["Salaire 40\u20ac/visite", null],
    ["$38.00 an hour to $50.00 an hour plus performance bonus potential!$10,000 sign-on bonus", "38-50 USD hour"],
    ["$38.00 an hour to $50.00 an hour plus a bonus. $10,000 sign-on bonus", "38-50 USD hour"],
    ["Get a $10,000 bonus!$500 more when you refer a friend", null],
  ])("of %j is read to its clause's end: %s", (descriptionText, expected) => {
    expect(show({ descriptionText }, inCountries(descriptionText.includes("$") ? "US" : "FR"))).toBe(expected);
  });

  it.each<[string, number, number, string | null]>([
    ["- €75–90k OTE, uncapped (yes, uncapped)", 75_000, 90_000, null],
    ["The on-target earnings range is €75,000 to €90,000 annually, which includes commission.", 75_000, 90_000, null],
    ["OTE is €120,000. The base salary is €75,000 - €90,000 a year.", 75_000, 90_000, "75000-90000 EUR year"],
    ["OTE of €150,000 for top sellers.\nYou own your book.", 75_000, 90_000, "75000-90000 EUR year"],
    ["NOTE: pay of €75,000 - €90,000 a year.", 75_000, 90_000, "75000-90000 EUR year"],
  ])("is more than base pay where the text says so: %j", (descriptionText, min, max, expected) => {
    const pay = [range({ min, max, currency: "EUR" })];
    expect(show({ pay, descriptionText }, inCountries("DE"))).toBe(expected);
    expect(show({ payText: `€${min} - €${max} per year`, descriptionText }, inCountries("DE"))).toBe(expected);
  });

  it("is dropped when it cannot be", () => {
    for (const parts of [
      { min: 0, max: 0 },
      { min: 200_000, max: 100_000 },
      { min: 100, max: 200 },
    ])
      expect(read({ pay: [range(parts)] }).value).toBeNull();
  });
  it.each([
    ["$114K – $184K • Offers Equity", "114000-184000 USD year"],
    ["$23.00 – $29.00 per hour • 12% Shift Differential", "23-29 USD hour"],
    ["$250K – $330K • OTE", null],
    ["$200K – $300K • Offers Equity • OTE 70/30 split", null],
    ["OTE $270K – $320K • Offers Equity", null],
    ["$80K – $100K • OTE $160K - $200K", "80000-100000 USD year"],
    ["OTE $500K – $1M • $200K Base Salary", "200000-200000 USD year"],
  ])("in its summary %j is %s", (payText, expected) => {
    expect(show({ payText }, inCountries("US"))).toBe(expected);
  });
  it.each([
    ["Nurse - $52-$58/hr - Nights", "52-58 USD hour"],
    ["CDL Driver $5,000 sign-on bonus", null],
    ["Account Executive - $300k OTE", null],
  ])("in its title %j is %s", (title, expected) => {
    expect(show({ title }, inCountries("US"))).toBe(expected);
  });
});

const pieces =
  "$|1,|1,111,|$1 - |salary |€ 5|100k|per hour |OTE |bonus |\n- |: |(|)|; |. A|between |and | to |LPA|万円|\u202F|kr |R|up to |/|+|$100,000|salary: $90,000 - $100,000 a year ".split(
    "|",
  );
/** A text of pieces that a seed chooses: the same one in every run. */
function textOf(seed: number, count: number): string {
  let [state, made] = [seed, ""];
  for (let index = 0; index < count; index++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    made += pieces[state % pieces.length] ?? "";
  }
  return made;
}

describe("pay in other words", () => {
  it.each<[string, string, string]>([
    ["Tagessatz: 600-700 €", "DE", "600-700 EUR day"],
    ["TJM : 450-550€", "FR", "450-550 EUR day"],
    ["Gaji Rp 5.000.000 - 7.000.000 per bulan", "ID", "5000000-7000000 IDR month"],
    ["月給30万円以上", "JP", "300000- JPY month"],
    ["年収500万円〜800万円", "JP", "5000000-8000000 JPY year"],
    ["Salary upto ₹25k per month", "IN", "-25000 INR month"],
    ["Salary: $90,000 or more a year", "US", "90000- USD year"],
    ["Competitive Compensation: Earn from 400 SEK per hour (excl. VAT), with a bonus", "SE", "400- SEK hour"],
  ])("%s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
  it.each(["Our users: earn $2,000 a month", "Drivers earn $25/hour", "Menu: $12 or more per plate"])(
    "none of %s",
    (words) => {
      expect(text(words, "US")).toBeNull();
    },
  );
});

describe("the words of a field's ranges", () => {
  const zones = [
    range({ min: 115_000, max: 140_000, currency: "SGD", label: "Singapore", text: "SGD 115K – SGD 140K" }),
    range({ min: 11_000_000, max: 12_000_000, currency: "JPY", label: "Japan", text: "¥11M – ¥12M" }),
  ];
  it("are each range's own, not the first one's", () => {
    const { value } = read({ pay: zones, payText: "SGD 115K - SGD 140K" }, inCountries("JP"));
    expect([value?.min, value?.max, value?.raw]).toEqual([11_000_000, 12_000_000, "¥11M – ¥12M"]);
    expect(value?.ranges.map(({ raw }) => raw)).toEqual(["SGD 115K – SGD 140K", "¥11M – ¥12M"]);
  });
  it("are none where the summary of several states other amounts", () => {
    const pay = zones.map(({ text: _text, ...one }) => one);
    const { value } = read({ pay, payText: "SGD 115K - SGD 140K" }, inCountries("JP"));
    expect([value?.min, value?.raw]).toEqual([11_000_000, null]);
    expect(value?.ranges.map(({ raw }) => raw)).toEqual(["SGD 115K - SGD 140K", null]);
  });
  it.each([
    ["$50.00 per hour • $0 – $50K Bonus", { min: 50, max: 50, period: "hour" as const }, "$50.00 per hour"],
    ["$114K – $150K • Offers Equity", { min: 114_200, max: 150_000 }, "$114K – $150K"],
    ["Band 7", { min: 50_000, max: 60_000 }, "Band 7"],
  ])("of one range are those of the summary that state it: %s", (payText, amounts, raw) => {
    expect(read({ pay: [range(amounts)], payText }, inCountries("US")).value?.raw).toBe(raw);
  });
  it("of a span are those of the end that has some", () => {
    const pay = [
      range({ min: 50_000, max: 60_000, label: "Level one", text: "$50K \u2013 $60K" }),
      range({ min: 60_000, max: 70_000, label: "Level two" }),
    ];
    const { value } = read({ pay }, inCountries("US"));
    expect([value?.min, value?.max, value?.raw]).toEqual([50_000, 70_000, "$50K \u2013 $60K"]);
  });
  it("of one range are none where a long summary does not state it", () => {
    const payText = "We pay well. ".repeat(30);
    expect(read({ pay: [range({ min: 50_000, max: 60_000 })], payText }).value?.raw).toBeNull();
  });
});

describe("pay of a field whose own text says otherwise", () => {
  const pay = [range({ min: 50_000, max: 60_000 })];
  it("is the field's, with what the text says as a conflict", () => {
    const descriptionText = "We hire a cook.\nSalary: $55,000 - $65,000 a year.";
    const { value, confidence, conflicts } = read({ pay, descriptionText }, inCountries("US"));
    expect([value?.min, value?.max, value?.basis]).toEqual([50_000, 60_000, "structured"]);
    expect(confidence).toBeLessThan(0.99);
    expect(conflicts).toEqual([
      {
        field: "description",
        method: "pay_word",
        quote: "$55,000 - $65,000 a year",
        at: descriptionText.indexOf("$55"),
        value: "55000-65000 USD year",
      },
    ]);
  });
  it("is so of a summary too", () => {
    const said = { payText: "$50K - $60K", descriptionText: "Base salary: $55,000 - $65,000." };
    expect(read(said, inCountries("US")).conflicts).toHaveLength(1);
  });
  it.each([
    "Salary: $50,000 - $60,000 a year.",
    "Salary up to $60,000 a year.",
    "Hourly rate: $24 - $29.",
    "Salary in Reno: $50,000 - $60,000. Salary in Boston: $70,000 - $80,000.",
    "OTE $90,000 - $120,000.",
    "A bonus of $5,000 a year. We raised $80,000,000.",
    `Salary: $55,000 - $65,000 a year.${" ".repeat(5_000_000)}`,
  ])("not of %.40s", (descriptionText) => {
    const steps = countSteps(20_000_000);
    const { value, conflicts } = readPay({ ...silent, pay, descriptionText }, steps, inCountries("US"));
    expect([value?.min, conflicts]).toEqual([50_000, []]);
  });
  it("is none where the summary says that it includes more, whatever it is called", () => {
    const payText = "Estimated base salary, depending on skills (includes variable compensation) $133K - $200K";
    expect(show({ payText, descriptionText: "Salary range: $115K-$120K" }, inCountries("US"))).toBe(
      "115000-120000 USD year",
    );
    expect(show({ payText }, inCountries("US"))).toBeNull();
  });
});

describe("any text", () => {
  it("gives pay that can be, in words that stand where they are said to stand", () => {
    let found = 0;
    for (let seed = 1; seed <= 1_500; seed++) {
      const descriptionText = textOf(seed, 3 + (seed % 40));
      const { value, evidence, confidence } = read({ descriptionText }, inCountries("US"));
      if (value === null) continue;
      found++;
      expect((value.min ?? value.max ?? 0) > 0 && (value.min ?? 0) <= (value.max ?? Infinity)).toBe(true);
      expect(confidence).toBeGreaterThan(0);
      for (const { at, quote } of evidence)
        expect(descriptionText.slice(at ?? 0, (at ?? 0) + quote.length)).toBe(quote);
    }
    expect(found).toBeGreaterThan(100);
  });

  it.each([
    "$1,",
    "1,111,",
    "$1 - ",
    "salary $1 - $2 ",
    "$",
    "9",
    "1 ",
    "USD ",
    "between $1 and ",
    "/hr ",
    "\n$9",
    "(",
    "a",
  ])("of 1 MB of %j costs steps in proportion", (piece) => {
    const taken = [500_000, 1_000_000].map((chars) => {
      const steps = countSteps(Infinity);
      readPay({ ...silent, descriptionText: piece.repeat(chars / piece.length), payText: "$1" }, steps);
      return steps.taken();
    });
    expect(taken[1]).toBeLessThan(2.2 * (taken[0] ?? 0));
  });
});

describe("pay in more forms", () => {
  it.each<[string, string, string]>([
    ["$120k + super + bonus", "AU", "120000-120000 AUD year"],
    ["Up to \u00a375,000 + equity", "GB", "-75000 GBP year"],
    ["$110,000 \u2014 $135,000 a year (base) with 15% target bonus", "US", "110000-135000 USD year"],
    ["Package: \u20b918L - \u20b925L per annum", "IN", "1800000-2500000 INR year"],
    ["CTC: \u20b912,00,000 - \u20b916,00,000", "IN", "1200000-1600000 INR year"],
    ["\u6708\u85aa 15000-25000\u5143", "CN", "15000-25000 CNY month"],
    ["Remuneraci\u00f3n: S/ 2,500 mensuales", "PE", "2500-2500 PEN month"],
    ["M\u1ee9c l\u01b0\u01a1ng: 20.000.000 - 30.000.000 VND/th\u00e1ng", "VN", "20000000-30000000 VND month"],
    ["Stipendio: 1.500 \u20ac netti al mese", "IT", "1500-1500 EUR month"],
    ["Travel RN - $2,450/wk gross, 13 weeks", "US", "2450-2450 USD week"],
    ["Salary, beginning at $61,008 per year", "US", "61008- USD year"],
    ["Minimum: $54,000 Maximum: $71,500 annually", "US", "54000-71500 USD year"],
    ["Salary: \u00a323,795.20 per annum pro rata (\u00a312.21 per hour)", "GB", "23795.2-23795.2 GBP year"],
    ["\u00a313.05 p/h, paid weekly", "GB", "13.05-13.05 GBP hour"],
    ["\u20ac 2.900 - \u20ac 4.100 bruto p/m", "NL", "2900-4100 EUR month"],
    ["Jaarsalaris van \u20ac55.000 tot \u20ac65.000", "NL", "55000-65000 EUR year"],
    ["RAL: 27.000/32.000 euro", "IT", "27000-32000 EUR year"],
    ["\uc5f0\ubd09 5,000\ub9cc\uc6d0 ~ 7,000\ub9cc\uc6d0", "KR", "50000000-70000000 KRW year"],
    ["3rd shift starts at $21.40", "US", "21.4- USD hour"],
    ["$16.20 / hr to start, $17.05 / hr once you are trained", "US", "16.2-17.05 USD hour"],
    ["Minimum $31.226/hr, midpoint $39.033/hr, maximum $46.840/hr", "US", "31.226-46.84 USD hour"],
    ["Step A $28.4417 hourly to step F $35.9021 hourly", "US", "28.4417-35.9021 USD hour"],
    ["$52,500 (salaried, exempt)", "US", "52500-52500 USD year"],
    ["\u00a370,000 OTE (\u00a342,000 basic)", "GB", "42000-42000 GBP year"],
    ["Up to $24/hr with an attendance bonus", "US", "-24 USD hour"],
    ["SAR 12,000 monthly, tax free", "SA", "12000-12000 SAR month"],
    ["R28.40 p/h, overtime at 1.5", "ZA", "28.4-28.4 ZAR hour"],
    ["Net pay: N180,000 - N210,000 monthly", "NG", "180000-210000 NGN month"],
    ["R\u00e9mun\u00e9ration brute annuelle (sur 13 mois) : 30 500 \u00e0 33 800 euros", "FR", "30500-33800 EUR year"],
    ["Salario: 21.300 \u20ac b/a", "ES", "21300-21300 EUR year"],
    ["Retribuzione netta mensile 1.400/1.550 \u20ac", "IT", "1400-1550 EUR month"],
    ["Hodinov\u00e1 sazba 182 K\u010d", "CZ", "182-182 CZK hour"],
    ["Salariu net: 4.800 - 5.600 lei pe lun\u0103", "RO", "4800-5600 RON month"],
    ["Brutt\u00f3 610 000 - 690 000 Ft havonta", "HU", "610000-690000 HUF month"],
    ["1. Ausbildungsjahr: 1.190 \u20ac, 2. Jahr: 1.240 \u20ac", "DE", "1190-1240 EUR month"],
    ["\u85aa\u8d44:12k-18k/\u6708", "CN", "12000-18000 CNY month"],
  ])("%s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });

  it.each([
    "Weekend differential: $4.00/hr; on-call pay $5/hr",
    "Plans start at $19.99 a month.",
    "Paid $35.00 for each completed survey",
    "Salary: mid $60s to low $70s",
    "Owner operators gross $7,000 weekly on average.",
    "Administer a card programme of $40,000 a month.",
    "Jahreszielgehalt von 80.000 \u20ac",
    "Un loyer de 850 \u20ac par mois",
    "A lunch allowance of $10 daily",
    "$110,000 package inclusive of super",
    "Our foster carers receive \u00a3495 per week per child.",
    "Earn $25 - $30 per hour (base pay + commission).",
    "The cash compensation (salary + bonus) is $150,000-$180,000.",
    "Short-term disability up to $1,500 per week",
    "A tank of $5 L - $8 L per day",
    "Housing stipend: $1,500 per month",
    "Budget of up to $75,000 + equity",
  ])("none of %s", (words) => {
    expect(text(words, "US")).toBeNull();
  });

  it("takes a stipend for the pay of those who learn, and of nobody else", () => {
    const said = { descriptionText: "Stipend: INR 15,000 per month" };
    expect(show({ ...said, title: "Marketing Intern" }, inCountries("IN"))).toBe("15000-15000 INR month");
    expect(show({ ...said, title: "Marketing Manager" }, inCountries("IN"))).toBeNull();
    const housing = { descriptionText: "Housing stipend: $1,500 per month", title: "Marketing Intern" };
    expect(show(housing, inCountries("US"))).toBeNull();
  });
});
