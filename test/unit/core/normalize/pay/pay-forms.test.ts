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

describe("pay for a part of a year", () => {
  it.each<[string, string, string | null]>([
    ["Salary: $66,000 - $71,000 for nine months", "US", null],
    ["The 9-month academic salary is $70,250.", "US", null],
    ["Salary Range: $58,000 - $64,000 (10 month contract)", "US", null],
    ["Academic year (9-month) base: $90,000", "US", null],
    ["Annual salary $60,000 for a 9-month term of service", "US", null],
    ["Salary for this 12-month position: $82,400 - $99,100", "US", "82400-99100 USD year"],
    ["9-month contract, $65 an hour", "US", "65-65 USD hour"],
    ["Salary: £33,000 per annum, 10 month contract", "GB", "33000-33000 GBP year"],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});

describe("pay by a German word for it", () => {
  it.each<[string, string, string | null]>([
    ["Benefits\nFaire Bezahlung ab 17,50 € je Stunde", "DE", "17.5- EUR hour"],
    ["Benefits\nBezahlung: 3.100 € im Monat", "DE", "3100-3100 EUR month"],
    ["Benefits\nBezahlung von Reisekosten bis 500 € im Jahr", "DE", null],
    ["Benefits\nÜbertarifliche Bezahlung, 300 € Prämie", "DE", null],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});

describe("pay of a job for some days a week", () => {
  it.each<[string, string, string | null]>([
    ["Salary: £30,000 FTE (£18,000 pro rata)", "GB", "18000-18000 GBP year"],
    ["£27,000 full time equivalent", "GB", "27000-27000 GBP year"],
    ["FTE salary: £29,500", "GB", "29500-29500 GBP year"],
    ["Actual salary £13,900 (FTE £24,100)", "GB", "13900-13900 GBP year"],
    ["Team of 12 FTE and £400,000 of assets", "GB", null],
    ["£25,100 - £27,900 pro rata, term time only", "GB", "25100-27900 GBP year"],
    ["Salary: £24,000 per annum pro rata (£12.50 per hour)", "GB", "24000-24000 GBP year"],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});

describe("tiers", () => {
  it.each<[string, string, string | null]>([
    ["Grade 4 - $70,000 to $80,000\nGrade 5 - $78,000 to $92,000\nBoth are base pay.", "US", "70000-92000 USD year"],
    [
      "Senior - $90,000 to $99,000\nLead - $98,000 to $120,000\nThe salary depends on level.",
      "US",
      "90000-120000 USD year",
    ],
    ["Level 1: $50,000-$58,000 | Level 2: $58,000-$70,000", "US", "50000-70000 USD year"],
    ["Small: $50,000-$58,000\nLarge: $58,000-$70,000\nPrices of our plans.", "US", null],
    ["Min: $80,000\nMid: $95,000\nMax: $110,000\nAnnual salary, before bonus.", "US", "80000-110000 USD year"],
    ["Pay Rate Type: Salary\nMin 61,000\nMax 74,000", "US", "61000-74000 USD year"],
    ["Salary Range\nMinimum\n$5,000.00\nMaximum\n$6,000.00\nPer month", "US", "5000-6000 USD month"],
    ["Step 1 Step 2\n$20.10 $21.60\nhourly wage", "US", "20.1-21.6 USD hour"],
    ["Hourly rate £12.60 days / £13.10 nights, sleep-ins £55", "GB", "12.6-13.1 GBP hour"],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});

describe("amounts without a sign", () => {
  it.each<[string, string, string | null]>([
    ["Hourly: 21.00-24.50", "US", "21-24.5 USD hour"],
    ["Pay Basis: Hourly\nPay Range: 21.35 - 24.80", "US", "21.35-24.8 USD hour"],
    ["Rate of pay is 19.75 per hour", "US", "19.75-19.75 USD hour"],
    ["Salaris: 16,20 per uur", "NL", "16.2-16.2 EUR hour"],
    ["Hourly equivalent $24.04, Annual $50,000", "US", "50000-50000 USD year"],
    ["Hours: 8.00-16.30", "US", null],
    ["Ratings: 4.50 - 4.80", "US", null],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});

describe("lakh, millions and thousands", () => {
  it.each<[string, string, string | null]>([
    ["Budget - 14 to 20 LPA", "IN", "1400000-2000000 INR year"],
    ["Max budget 9 LPA", "IN", "-900000 INR year"],
    ["Marketing budget: 40 lakh per annum", "IN", null],
    ["Fixed 7L + variable 2L, total 9 LPA", "IN", "700000-700000 INR year"],
    ["Compensation: 1.1 Cr - 1.3 Cr per annum", "IN", "11000000-13000000 INR year"],
    ["Annual salary: JPY 7M - 9M", "JP", "7000000-9000000 JPY year"],
    ["Annual salary in a $7M - $9M team", "US", null],
    ["Faixa salarial: de R$ 7 mil a R$ 9 mil", "BR", "7000-9000 BRL month"],
    ["Bruttojahresgehalt: 46-52 T€", "DE", "46000-52000 EUR year"],
    ["Mzda 31-36 tis. Kč", "CZ", "31000-36000 CZK month"],
    ["Salary for work on 10 mil film", "US", null],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});

describe("a period that the country's custom says", () => {
  it.each<[string, string, string | null]>([
    ["Hrubá mzda 39.000,- Kč až 44.000,- Kč", "CZ", "39000-44000 CZK month"],
    ["Lohnband: CHF 6'200.– bis CHF 7'000.– × 13", "CH", "6200-7000 CHF month"],
    ["Salario 1.500€ brutos en 14 pagas", "ES", "1500-1500 EUR month"],
    ["Ausbildungsvergütung: 1. Lehrjahr 1.080 €, 2. Lehrjahr 1.150 €", "DE", "1080-1150 EUR month"],
    ["Salario $3.000.000, pagos quincenales", "CO", "3000000-3000000 COP month"],
    ["Lønn: kr 600 000 – 690 000", "NO", "600000-690000 NOK year"],
    ["Salary: $4,000", "US", "4000-4000 USD ?"],
    ["Annual salary: 88,000", "", "88000-88000 ? year"],
    ["Salary: 88,000", "", null],
    ["Salary: $3,000.00 / bi-weekly ($78,000 annually)", "US", "78000-78000 USD year"],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});

describe("money that is no pay of the job's", () => {
  it.each<[string, string, string | null]>([
    ["Families who use our sitters pay between $20 and $30 an hour.", "US", null],
    ["The minimum wage in this city is $18.10 an hour.", "US", null],
    ["Median pay for this occupation is $71,000 per year.", "US", null],
    ["Salary sacrifice up to $15,900 a year", "AU", null],
    ["$40 an hour of detention after two hours", "US", null],
    ["Package de 55 à 65 k€ (fixe + variable)", "FR", null],
    ["Provision upp till 12 000 kr i månaden", "SE", null],
    ["Rate is $40.00 an hour on the check and $70.00 with fringe", "US", "40-40 USD hour"],
    ["Remuneração fixa R$ 2.000,00 + comissões (média de R$ 4.000,00)", "BR", "2000-2000 BRL month"],
    ["Løn: 40.000 – 45.000 kr. pr. måned ekskl. pension", "DK", "40000-45000 DKK month"],
    ["£13.20 p/h, overtime at £19.80", "GB", "13.2-13.2 GBP hour"],
    ["Total compensation: $80,000 (base $55,000, commissions $25,000)", "US", "55000-55000 USD year"],
    ["Cleaners are paid by room: $5 standard, $8 large", "US", null],
    ["Piece rate averages $24-$30 an hour", "US", null],
    ["Guaranteed weekly minimum of $1,200; average $1,600", "US", "1200- USD week"],
    ["Range $20.10 (minimum) to $25.00 (midpoint) per hour", "US", "20.1- USD hour"],
    ["Earn $18.50 to $20 hourly, plus $400 after 90 days", "US", "18.5-20 USD hour"],
    ["Salary: $70,000 to $80,000 (PM-05)", "CA", "70000-80000 CAD year"],
    ["£12.30 rising to £12.80 after 12 weeks", "GB", "12.3-12.8 GBP hour"],
    ["$23 - $28 / hour (depending on certification)", "US", "23-28 USD hour"],
    ["Stock worth ₹2 crore; target 9 lakh monthly", "IN", null],
    ["Paga oraria 9,20 € lordi", "IT", "9.2-9.2 EUR hour"],
    ["Circa £70,000", "GB", "70000-70000 GBP year"],
    ["Circa £70,000 of grants are given each year", "GB", null],
    ["Save more than $5,000 a year", "US", null],
    ["Our members save $40 a week on groceries.", "US", null],
    ["Nos clients économisent 2 000 € par an", "FR", null],
    ["Spare bis zu 1.200 € im Jahr", "DE", null],
    ["Claims of up to £50,000 per year are handled by our team", "GB", null],
    ["Earn up to $2,000 a year in cashback rewards", "US", null],
    ["Scholarships of $10,000 per year for your children", "US", null],
    ["You can earn more than $5,000 per month elsewhere", "US", null],
    ["The average American earns $60,000 per year", "US", null],
    ["Drivers on our platform can earn $30 per hour", "US", null],
    ["Participants get $50 per hour", "US", null],
    ["Labor rate of $120 per hour is charged to customers", "US", null],
    ["Bill rate $85/hr to client", "US", null],
    ["If you make less than $50,000 a year you may qualify for aid", "US", null],
    ["Make an extra $500 per week", "US", null],
    ["Up to $20,000 per year towards IVF", "US", null],
    ["A territory worth $900,000 annually", "US", null],
    ["Volunteers raise $20,000 per year", "US", null],
    ["Salary of $60,000 per year. Our customers save $500 a month.", "US", "60000-60000 USD year"],
    ["Base pay is $60,000 per year; claims up to $50,000.", "US", "60000-60000 USD year"],
    ["Charge nurses: pay $30-$35 per hour", "US", "30-35 USD hour"],
    ["Labor starts at $17/hour with a seasonal raise", "US", "17- USD hour"],
    ["Salary: $60,000 - $80,000 per year. 401(k) match.", "US", "60000-80000 USD year"],
    ["Salary £28,880 – £34,523\nA paid trip home, all up to £8k a year", "GB", "28880-34523 GBP year"],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});

describe("further forms of pay", () => {
  it.each<[string, string, string | null]>([
    ["Benefits\n- $20-$25 per hour\n- Health insurance\n- $500 a year for books", "US", "20-25 USD hour"],
    ["Benefits\n- $200 per month for the gym", "US", null],
    ["Equipment and training are given. Hours: Mon-Fri; 40 hours/week at $16.26 hour", "US", "16.26-16.26 USD hour"],
    ["Earn more than $100,000 a year", "US", "100000- USD year"],
    ["Salary of no more than $60,000 per year", "US", "-60000 USD year"],
    ["Das Gehalt betr\u00e4gt nicht mehr als 3.000 \u20ac im Monat", "DE", "-3000 EUR month"],
    ["Salario: no m\u00e1s de 3.000 \u20ac al mes", "ES", "-3000 EUR month"],
    ["Your salary will never be less than $60,000 per year", "US", "60000- USD year"],
    ["Benefits\n- 401k match\n- $5,000 per year", "US", null],
    ["Perks & Benefits\n- Commuter pass\n- $200/month", "US", null],
    ["\u5ba2\u6237\u652f\u4ed8 8000\u5143/\u6708", "CN", null],
    ["\u4f4f\u623f\u8865\u8d34 2000\u5143/\u6708", "CN", null],
    ["Charge RN: $45 - $50 per hour", "US", "45-50 USD hour"],
    ["EV charging technicians: $45 - $50 per hour", "US", "45-50 USD hour"],
    ["Carers will earn \u00a315 per hour", "GB", null],
    ["Benefits\n- Shift differential\n- $2 - $3 per hour", "US", null],
    ["Salaire d'un \u00e9conomiste : 2 500 \u20ac par mois", "FR", "2500-2500 EUR month"],
    ["1.500 € brutti al mese per 14 mensilità", "IT", "1500-1500 EUR month"],
    ["15000-20000元/月 岗位", "CN", "15000-20000 CNY month"],
    ["Salary: 6L-8L per annum", "IN", "600000-800000 INR year"],
    ["Fr. 85'000 - 95'000 pro Jahr", "CH", "85000-95000 CHF year"],
    ["Palgaks 1800-2100 eurot kuus bruto", "EE", "1800-2100 EUR month"],
    ["Atlyginimas 1800-2100 EUR/mėn. bruto", "LT", "1800-2100 EUR month"],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });

  it("is a range on a line with the posting's own place behind it", () => {
    const pay = (locationText: string) =>
      readPay({ ...silent, locationText, descriptionText: "Engineer\n$145K - $180K Dayton, OH, US Mid Level" }).value;
    expect(pay("Dayton, OH, US")).toMatchObject({ min: 145_000, max: 180_000, period: "year" });
    expect(pay("Akron, OH, US")).toBeNull();
  });

  it("is of the staff whom its title names", () => {
    const pay = (title: string) =>
      readPay({ ...silent, title, descriptionText: "Carers will earn \u00a315 per hour" }).value;
    expect(pay("Care Assistant")).toMatchObject({ min: 15, period: "hour" });
    expect(pay("Product Manager")).toBeNull();
  });

  it("is of South Africa where the text says so", () => {
    const pay = (where: string) =>
      readPay({ ...silent, descriptionText: `Salary: R25 000 - R30 000 per month. ${where}` }).value;
    expect(pay("Pretoria")).toMatchObject({ min: 25_000, max: 30_000, currency: "ZAR", period: "month" });
    expect(pay("Paris")).toBeNull();
  });
});

describe("a place that is merely named beside an amount", () => {
  it.each<[string, string, string | null]>([
    ["Salary $60,000 per year, trips to California", "CA", "60000-60000 CAD year"],
    ["Salary $60,000 per year, with visits to Chicago and Boston", "AU", "60000-60000 AUD year"],
    ["Salary $60,000 per year, our US team pays more", "CA", "60000-60000 CAD year"],
    ["Salary $60,000 per year, customers in Texas", "NZ", "60000-60000 NZD year"],
    ["Salary for US applicants: $60,000 per year", "CA", "60000-60000 USD year"],
    ["In our New York office the salary is $60,000 per year", "CA", "60000-60000 USD year"],
    ["Office Manager, New York: salary $60,000 per year", "CA", "60000-60000 USD year"],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});

describe("units, digits and currencies of many languages", () => {
  it.each<[string, string, string | null]>([
    ["時給１，１５０円〜１，４００円　交通費１０，０００円まで", "JP", "1150-1400 JPY hour"],
    ["基本給：21万5千円", "JP", "215000-215000 JPY month"],
    ["月給 20万5000円〜24万円", "JP", "205000-240000 JPY month"],
    ["時給1,050円〜スタート", "JP", "1050- JPY hour"],
    ["資本金 3,000万円", "JP", null],
    ["年薪 110萬~150萬", "TW", "1100000-1500000 TWD year"],
    ["연봉: 3,500~5,000만원", "KR", "35000000-50000000 KRW year"],
    ["Mức lương: 12 - 18 triệu/tháng", "VN", "12000000-18000000 VND month"],
    ["Gaji Rp 6 jt - Rp 8 jt per bulan", "ID", "6000000-8000000 IDR month"],
    ["Bruttó 600 ezer - 750 ezer Ft/hó", "HU", "600000-750000 HUF month"],
    ["Зарплата: 28 000 – 35 000 грн на місяць", "UA", "28000-35000 UAH month"],
    ["Заплата: 2600 - 3100 лв.", "BG", "2600-3100 BGN month"],
    ["Wynagrodzenie do 14 tys. zł", "PL", "-14000 PLN month"],
    ["Stipendio annuo: 30 mila euro", "IT", "30000-30000 EUR year"],
    ["Lohn: 5900 Schweizer Franken pro Monat", "CH", "5900-5900 CHF month"],
    ["Salary: Rs 140,000 per month", "PK", "140000-140000 PKR month"],
    ["Salary: Rs 140,000 per month", "IN", "140000-140000 INR month"],
    ["Salary: AED 9k - 11k per month", "AE", "9000-11000 AED month"],
    ["Salaire : 7 500 - 9 000 MAD net", "MA", "7500-9000 MAD month"],
    ["Salary: 41,000 pounds per annum", "GB", "41000-41000 GBP year"],
    ["Lift 50 pounds per hour of work", "US", null],
    ["$3000–3800 per month, contract", "UA", "3000-3800 ? month"],
    ["Salary: $3,000–3,800 per month", "GB", "3000-3800 ? month"],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});

describe("how a range is written", () => {
  it.each<[string, string, string | null]>([
    ["Salary: $80,000\n–\n$95,000", "US", "80000-95000 USD year"],
    ["Salary: $80,000\n- $500 for the gym", "US", "80000-80000 USD year"],
    ["Salaire : 35K/45K€ selon profil", "FR", "35000-45000 EUR year"],
    ["Un poste (full remote – 60/75k€) pour vous", "FR", "60000-75000 EUR year"],
    ["Des clients (budget – 60/75k€) pour vous", "FR", null],
    ["RAL: 28.000 - 33.000", "IT", "28000-33000 EUR year"],
    ["salary: 110000-130000", "US", "110000-130000 USD year"],
    ["Lønn: 640 000 - 720 000", "NO", "640000-720000 NOK year"],
    ["Salary from £38,000 up to £45,000", "GB", "38000-45000 GBP year"],
    ["$20 an hour, up to $300 for boots", "US", "20-20 USD hour"],
    ["Pay Rate Low: 23.50 | Pay Rate High: 28.00\nHourly", "US", "23.5-28 USD hour"],
    ["Rate: £380-£420pd", "GB", "380-420 GBP day"],
    ["Salary: > $95K", "US", "95000- USD year"],
    ["£60k max + bonus", "GB", "-60000 GBP year"],
    ["Type: PermanentSalary: €62,000 - €74,000 Per AnnumDo you code?", "DE", "62000-74000 EUR year"],
    ["Timelønn på 185-205 kr. Provisjon opp til 2 000 kr.", "NO", "185-205 NOK hour"],
    ["Entgeltgruppe 9 (3.600 € bis 4.900 €)", "DE", "3600-4900 EUR month"],
    ["$28-32/hr on the books", "US", "28-32 USD hour"],
    ["$40-$48 per flag hour", "US", "40-48 USD hour"],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});

describe("what is said of the amount before", () => {
  it.each<[string, string, string | null]>([
    ["Illinois asks us to post a salary. It is $115,000 to $140,000.", "US", "115000-140000 USD year"],
    ["Our salary is competitive. It is a market of $115,000 to $140,000.", "US", null],
    ["Bruttó 420.000 - 480.000 Ft/hó alapbér, kantin 250.000 Ft/év", "HU", "420000-480000 HUF month"],
    ["£24,000 per annum (£12.50 per hour)", "GB", "24000-24000 GBP year"],
    ["Se pagan 18 €/hora. 15 horas. Matrícula gratuita: 90 €", "ES", "18-18 EUR hour"],
    ["Fixe 28 k€ + variable (package 45-60 k€)", "FR", "28000-28000 EUR year"],
    ["Pay: $19/hr. Classes paid up to $50.", "US", "19-19 USD hour"],
    ["The private-pay rate is $310 per day.", "US", null],
    ["S$5,500 – S$7,000 a month, AWS and 13th month bonus.", "SG", "5500-7000 SGD month"],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });

  it("is a title's range where the text states a bound alone", () => {
    const pay = (title: string) =>
      readPay({ ...silent, title, descriptionText: "Ein Jahresgehalt von bis zu 42.000 €." }).value;
    expect(pay("Techniker | 2.900 - 3.400 €/Monat")).toMatchObject({ min: 2_900, max: 3_400, period: "month" });
    expect(pay("Techniker | ab 2.900 €/Monat")).toMatchObject({ max: 42_000, period: "year" });
  });

  it("is in the dollar that the words of the posting's place name", () => {
    const pay = (locationText: string) =>
      readPay({ ...silent, locationText, descriptionText: "Salary: $33 – $38 per hour" }).value;
    expect(pay("Melbourne VIC Australia wide")).toMatchObject({ currency: "AUD" });
    expect(pay("Australia or Singapore")).toMatchObject({ currency: null });
  });
});

it("is quoted with the digits that the text has", () => {
  const { value } = readPay({ ...silent, descriptionText: "時給１，２００円" }, unlimited, []);
  expect(value).toMatchObject({ min: 1_200, raw: "１，２００円" });
});

describe("pay on lines and in sentences of adverts", () => {
  it.each<[string, string, string | null]>([
    ["Débutant accepté\nHoraire de 12,10 Euros\n24H Autre", "FR", "12.1-12.1 EUR hour"],
    ["Mensuel de 1900.00 Euros sur 12 mois", "FR", "1900-1900 EUR month"],
    ["toutes notes internesRémunération entre 31 et 38k€/an", "FR", "31000-38000 EUR year"],
    ["月薪 2.2w 起", "CN", "22000- CNY month"],
    ["招聘前端, 地点不限. 11000 - 14000 RMB/一个月.", "CN", "11000-14000 CNY month"],
    ["Oferta:\n- 1.700.000 líquido mensual", "CL", "1700000-1700000 CLP month"],
    ["Oferta:\n- 1.700.000 habitantes", "CL", null],
    ["Gehalt: 45-52 kEUR", "DE", "45000-52000 EUR year"],
    ["45-52 tkr/mån", "SE", "45000-52000 SEK month"],
    ["Salary: R850k to R1.1m per annum", "ZA", "850000-1100000 ZAR year"],
    ["Pay: ₹14,00,000.00 - ₹19,00,000.00 per year", "IN", "1400000-1900000 INR year"],
    ["NJC SCP 11 - 16: £27,200 - £29,900 (pro rata)", "GB", "27200-29900 GBP year"],
    ["APS 5 $86,000 - $92,400 plus 15.4% superannuation", "AU", "86000-92400 AUD year"],
    ["£27,500 plus share of tronc", "GB", "27500-27500 GBP year"],
    ["£80,000 + package", "GB", "80000-80000 GBP year"],
    ["KV-Mindestlohn: € 2.090,- brutto", "AT", "2090- EUR month"],
    ["Retribución fija de 29.000 € más variable hasta 12.000 €", "ES", "29000-29000 EUR year"],
    ["Ordenado base 930 € + subsídio de alimentação de 6 € por dia", "PT", "930-930 EUR month"],
    ["底薪5500-7000元/月+提成", "CN", "5500-7000 CNY month"],
    ["Remote, $70K-$90K, 0.0-0.05%", "US", "70000-90000 USD year"],
    ["Mid: $110,000-$130,000 | Senior: $135,000-$160,000 base salary", "US", "110000-160000 USD year"],
    ["Small: $110,000-$130,000 | Large: $135,000-$160,000 contracts", "US", null],
    ["On site once a month. Salary: 75k", "US", "75000-75000 USD year"],
    [
      "Microsoft certifications are a plus for this kind of work.\n\n$120,000 - $135,000 a year",
      "US",
      "120000-135000 USD year",
    ],
    ["Bonus for those from outside* Starting rates-$70K and up to $75K", "US", "70000-75000 USD year"],
    ["RMB 17,000-21,000 per month after tax plus RMB 3,000 for housing", "CN", "17000-21000 CNY month"],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});

describe("what others earn, or one may earn at best", () => {
  it.each<[string, string, string | null]>([
    ["Our top agents earn $140,000+ in their first year", "US", null],
    ["Top installers make over $90k a year. Base pay of $24 to $30 per hour.", "US", "24-30 USD hour"],
    ["Half of drivers earn more than $60,000 a year.", "US", null],
    ["Anticipated earnings of $9,000 per month", "US", null],
    ["Rewards earnings can exceed $3000/mo", "US", null],
    ["The OTE compensation range is $130,000 - $205,000.", "US", null],
    ["On-target earnings of $55,000–$110,000\nPay\n$55,000 - $110,000 per year", "US", null],
    ["You earn $21 an hour", "US", "21-21 USD hour"],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});

describe("pay among other money of its sentence", () => {
  it.each<[string, string, string | null]>([
    ["The OTE is $110,000 - $125,000, of which $88,000 - $98,000 is base salary.", "US", "88000-98000 USD year"],
    ["The job has a base of $52k with commission", "US", "52000-52000 USD year"],
    ["You make $52k with commission", "US", null],
    ["Hourly rate of £19.75 with overtime at x1.5 (£29.63)", "GB", "19.75-19.75 GBP hour"],
    ["£25,000 basic, £45,000 realistic OTE, car or £400 monthly allowance", "GB", "25000-25000 GBP year"],
    ["Rate $36.00 ST / $54.00 OT, per diem $120/day", "US", "36-36 USD hour"],
    ["Taux horaire 14 € à 17 € + panier 12,50 €", "FR", "14-17 EUR hour"],
    ["12,80€/h brut, frais de repas 15,20€", "FR", "12.8-12.8 EUR hour"],
    ["Salary £40,000 to £48,000 (FTE), plus a £3,600 flex pot", "GB", "40000-48000 GBP year"],
    [
      "Entre 20 $ et 24 $ de l'heure, pourboires (environ 4 $/h), repas à 50 % et stationnement",
      "CA",
      "20-24 CAD hour",
    ],
    ["Bezahlung von 3.400 € brutto, Fortbildungsetat 1.200 € jährlich", "DE", "3400-3400 EUR month"],
    ["Salaris € 2.700,- tot € 3.600,- bruto per maand en € 1.000,- aanbrengbonus", "NL", "2700-3600 EUR month"],
    ["12 hours a week, evenings. £12.60 p/h. Uniform supplied.", "GB", "12.6-12.6 GBP hour"],
    ["Entlohnung: mind. € 2.100 netto monatlich", "AT", "2100- EUR month"],
    ["Offer: ₱28,000 – ₱35,000/month, HMO, night differential 10%", "PH", "28000-35000 PHP month"],
    ["Salariu brut între 7.500 și 9.000 RON/lună", "RO", "7500-9000 RON month"],
    ["Salary: Tk. 35000 - 45000 (Monthly)", "BD", "35000-45000 BDT month"],
    ["Salario: $ 110.000 a $ 140.000 nominales mensuales", "UY", "110000-140000 UYU month"],
    ["月収例：35万円\n基本給18万円", "JP", "180000-180000 JPY month"],
    ["薪资：5000-7000元/月，园区收费3800元/月", "CN", "5000-7000 CNY month"],
    ["時薪200元起", "TW", "200- TWD hour"],
    ["שכר 45-50 ₪ לשעה", "IL", "45-50 ILS hour"],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });

  it("is of a town in the area that a label names", () => {
    const descriptionText = "The salary is $150,000 to $180,000 (Bay Area) and $140,000 to $170,000 (Boulder, CO).";
    const pay = (city: string, region: string) =>
      readPay({ ...silent, descriptionText }, unlimited, [{ city, region, country: "US" }]).value;
    expect(pay("Oakland", "CA")).toMatchObject({ min: 150_000, max: 180_000 });
    expect(pay("Boulder", "CO")).toMatchObject({ min: 140_000, max: 170_000 });
    expect(pay("Sacramento", "CA")).toMatchObject({ min: 140_000, max: 180_000 });
  });
});

describe("pay of an advert's lines and of its other countries", () => {
  it.each<[string, string, string | null]>([
    ["Base salary: United States: $120,000-$140,000. United Kingdom: £70,000-£85,000.", "GB", "70000-85000 GBP year"],
    ["Entgeltgruppe E13 TV-L, 58.000 € Drittmittel", "DE", null],
    ["New rates! $22.75 start, $25.10 after 12 months", "US", "22.75-25.1 USD hour"],
    ["Salarisindicatie: € 46.000 – € 54.000 per jaar incl. vakantiegeld", "NL", "46000-54000 EUR year"],
    ["時給1,150円～1,400円 交通費支給（月3万円まで）", "JP", "1150-1400 JPY hour"],
    ["Monthly salary $6,120 (probationary) to $8,010 (step 5)", "US", "6120-8010 USD month"],
    ["Gehalt ab 3.100 EUR (38 Std.), 1.500 EUR Fortbildung im Jahr", "DE", "3100- EUR month"],
    ["Lương cứng 7 triệu/tháng, tổng thu nhập 12 - 15 triệu", "VN", "7000000-7000000 VND month"],
    ["£14,850 actual (£24,420 FTE)", "GB", "14850-14850 GBP year"],
    ["Wir bieten: 3.200 € bis 3.700 € im Monat, Schichtzulagen, 300 € Weihnachtsgeld", "DE", "3200-3700 EUR month"],
    ["Wir bieten: 300 € bis 370 € im Monat für Miete", "DE", null],
    ["Зарплата: ставка 20 000 грн + % від продажів", "UA", "20000-20000 UAH month"],
    ["Gestionarás un presupuesto de 3.000 € al mes. Salario según valía.", "ES", null],
    ["L1: base salary $50,000-$60,000; L2: from $70,000 a year", "US", "50000- USD year"],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});

describe("pay between marks of bold type, beside what is paid elsewhere or at first", () => {
  it.each<[string, string, string | null]>([
    ["Wynagrodzenie: 33,00 zł brutto** za godzinę", "PL", "33-33 PLN hour"],
    ["Stawka **33,00 zł brutto** / godz.", "PL", "33-33 PLN hour"],
    ["33,50 zł brutto* za godzinę\n*stawka z premią", "PL", "33.5-33.5 PLN hour"],
    ["**14 €** die Stunde", "DE", "14-14 EUR hour"],
    ["**Pay:** $45 - $50 **per hour**", "US", "45-50 USD hour"],
    ["**Bonus** 500 zł** za polecenie", "PL", null],
    ["* $50 gift card", "US", null],
    ["What we offer\n+ $90,000 to $105,000, salaried, four-day week", "US", "90000-105000 USD year"],
    ["$500 for salaried staff", "US", null],
    ["Full-time, $24.00-$28.00/hour, per diem of $60 on travel days", "US", "24-28 USD hour"],
    ["$22.00 per hour; $14.00 per hour during training", "US", "22-22 USD hour"],
    ["$14.00 per hour during training", "US", null],
    [
      "Salary: $80,000 to $120,000. Please note the maximum salary available for the pay system is $190,000.",
      "US",
      "80000-120000 USD year",
    ],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});

describe("amounts that are a sentence of their own", () => {
  it.each<[string, string, string | null]>([
    ["You plan the rota.\n£31,000 to £36,000.\nDays only.", "GB", "31000-36000 GBP year"],
    ["You plan the rota.\n£26,900.\nDays only.", "GB", null],
    ["You plan the rota.\n£28,500 for 40 hours; pro rata for less.", "GB", "28500-28500 GBP year"],
    ["A skipper's ticket.\n$310 per day, on board for two weeks.", "US", "310-310 USD day"],
    ["Base salary: $88,000–$104,000.\nA trip to the office once a quarter.", "US", "88000-104000 USD year"],
    ["A trip to the office once a quarter.\nBase salary: $88,000–$104,000.", "US", "88000-104000 USD year"],
    ["£33,500 salary with a quarterly bonus.", "GB", "33500-33500 GBP year"],
    ["R28 000 basic a month plus car.", "ZA", "28000-28000 ZAR month"],
    ["You manage the budget of a theatre.\n£31,000 to £36,000.", "GB", null],
    ["Our last loan was in May.\n£70,000.", "GB", null],
    ["Turnover:\n£70,000.", "GB", null],
    ["Tickets are sold at the gate.\n£45 per day.", "GB", null],
    ["Clients buy tickets from us.\n£40 per hour.", "GB", null],
    ["The jobs you fill pay £30,000 to £40,000.", "GB", null],
    ["Bounties paid to researchers last year: £90,000.", "GB", null],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});
