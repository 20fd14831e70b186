import { describe, expect, it } from "vitest";
import { readPay } from "../../../../../src/core/normalize/pay/read-pay.ts";
import { silent } from "../../../../../src/core/normalize/said.ts";
import { unlimited } from "../../../../../src/core/normalize/steps.ts";

/** Pay that a text states for a job in a country. */
function text(descriptionText: string, country: string, title = "Specialist"): string | null {
  const { value } = readPay({ ...silent, title, descriptionText }, unlimited, [{ city: null, region: null, country }]);
  if (value === null) return null;
  return `${value.min ?? ""}-${value.max ?? ""} ${value.currency ?? "?"} ${value.period ?? "?"}`;
}

describe("what overtime, training or another job is paid", () => {
  it.each<[string, string, string | null]>([
    ["Stundenlohn 21,40 € brutto, Überstunden mit 25 % Zuschlag (26,75 €)", "DE", "21.4-21.4 EUR hour"],
    ["Paga oraria lorda 10,85 €, straordinari al 25% (13,56 €)", "IT", "10.85-10.85 EUR hour"],
    ["Je verdient € 17,35 per uur, in de avond 130% (€ 22,56)", "NL", "17.35-17.35 EUR hour"],
    ["Stawka 31 zł/h, nadgodziny 46,50 zł/h", "PL", "31-31 PLN hour"],
    ["Überstunden: 30 € pro Stunde", "DE", null],
    ["Keine Überstunden, Gehalt 2.900 € im Monat", "DE", "2900-2900 EUR month"],
    ["£13.69 per hour, £20.54 after 40 hours", "GB", "13.69-13.69 GBP hour"],
    ["$20.00 per hour, $21.00 after 90 days", "US", "20-21 USD hour"],
    ["Salary £30,000 FTE, 60% (£18,000) paid", "GB", "18000-18000 GBP year"],
    ["$21.15 per hour. We pay you $15 per hour while you earn your licence.", "US", "21.15-21.15 USD hour"],
    ["We pay you $15 per hour while you train, and $1,000 once you have driven 60 days.", "US", null],
    ["16 € pro Stunde während der Einarbeitung", "DE", null],
    ["£43,000 base, giving £51,600 with shift allowance", "GB", "43000-43000 GBP year"],
    ["€ 13,68 per uur, incl. vakantiegeld € 15,40", "NL", "13.68-13.68 EUR hour"],
    ["£13.46 per hour (inclusive of holiday pay £12.01 basic)", "GB", "12.01-12.01 GBP hour"],
    ["$9.48/hr plus tips; most servers make $30 an hour", "US", "9.48-9.48 USD hour"],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});

describe("what those who learn or work for fees are paid", () => {
  it.each<[string, string, string, string | null]>([
    ["Marketing Intern", "Allowance: SGD 1,000 per month", "SG", "1000-1000 SGD month"],
    ["Marketing Intern", "Transport allowance: SGD 100 per month", "SG", null],
    ["Marketing Manager", "Allowance: SGD 1,000 per month", "SG", null],
    ["Intern", "SGD 900 a month. Conversion to a permanent role (salary SGD 3,000)", "SG", "900-900 SGD month"],
    ["Becario", "Ayuda al estudio: 650 € brutos al mes", "ES", "650-650 EUR month"],
    ["Administrativo", "Ayuda escolar: 650 € brutos al mes", "ES", null],
    ["Stagiair", "Stagevergoeding van € 550 per maand", "NL", "550-550 EUR month"],
    ["Stagiair", "Reiskostenvergoeding van € 150 per maand", "NL", null],
    ["Doktorand", "Das Stipendium beträgt 1.650 Euro im Monat.", "DE", "1650-1650 EUR month"],
    ["Jovem Aprendiz", "Salário: R$ 825,00", "BR", "825-825 BRL month"],
    ["Consultant", "Fee: USD 350 - 450 per day, depending on seniority", "KE", "350-450 USD day"],
    ["Consultant", "Fee: USD 25,000", "KE", null],
    ["Trainer", "Honorar: 450 € pro Kurs", "DE", null],
    ["Trainer", "Honorar: 65 € pro Stunde", "DE", "65-65 EUR hour"],
    ["Analista", "Valor/hora: R$ 95 a R$ 120", "BR", "95-120 BRL hour"],
    ["Analista", "Valor do curso: R$ 950", "BR", null],
  ])("of a %s %j in %s is %s", (title, words, country, expected) => {
    expect(text(words, country, title)).toBe(expected);
  });
});

describe("forms of scales, hours and digits", () => {
  it.each<[string, string, string | null]>([
    ["Salary: €582.46 per week at point 1 to €943.13 (2nd LSI)", "IE", "582.46-943.13 EUR week"],
    ["Salaris € 3.100 (trede 0) tot € 4.200 (trede 10)", "NL", "3100-4200 EUR month"],
    ["schaal LB, tussen € 3.622 en € 5.520 bij een volledige baan", "NL", "3622-5520 EUR month"],
    ["schaal 10: € 3.622–€ 5.520 (36 uur)", "NL", "3622-5520 EUR month"],
    ["op grote schaal: € 3.622–€ 5.520", "NL", null],
    ["Grade C, points 5-6: £24,790 - £25,183", "GB", "24790-25183 GBP year"],
    ["CDI 39 h – 14,50 à 17 € brut de l'heure – paniers 11 €", "FR", "14.5-17 EUR hour"],
    ["Barème CP 140.03 : 14,8830 € brut/h", "BE", "14.883-14.883 EUR hour"],
    ["Timlön 158:50 kr enligt avtal", "SE", "158.5-158.5 SEK hour"],
    ["Öppet 08:30 till 17:00, lön enligt avtal", "SE", null],
    ["月給 19万8,000円～24万円", "JP", "198000-240000 JPY month"],
    ["日給1万円～1万2,000円", "JP", "10000-12000 JPY day"],
    ["【報酬】時間単価 3,000円～4,000円（税別）", "JP", "3000-4000 JPY hour"],
    ["商品の単価 3,000円～4,000円", "JP", null],
    ["Retribuição: 1.495 € ilíquidos mensais, acrescidos de subsídio", "PT", "1495-1495 EUR month"],
    ["Posição remuneratória: 1.ª, nível 7, 979,05 €", "PT", "979.05-979.05 EUR month"],
    ["Salario mensile da CHF 6'100 per tredici mensilità", "CH", "6100- CHF month"],
    ["Stipendio dai 1.500 ai 1.800 euro al mese", "IT", "1500-1800 EUR month"],
    ["Fuldtid; 42.000–48.000 kr. om måneden før pension", "DK", "42000-48000 DKK month"],
    ["Αμοιβή 55 € την ημέρα", "GR", "55-55 EUR day"],
    ["Repos en août. 1 950 € net mensuels, pourboires partagés", "FR", "1950-1950 EUR month"],
    ["Wir zahlen 16 Euro die Stunde und stellen einen Laptop.", "DE", "16-16 EUR hour"],
    ["Wir bieten\n• CHF 4'700 bis 5'200 pro Monat (bei 100 %), 13. Monatslohn", "CH", "4700-5200 CHF month"],
    ["€ 15,80 bruto/uur en maaltijdcheques van € 7", "BE", "15.8-15.8 EUR hour"],
    ["500 € en primes", "FR", null],
    ["Palkkahaarukka 3 800–4 500 euroa/kk", "FI", "3800-4500 EUR month"],
    ["od 7000 do 8500 zł na rękę", "PL", "7000-8500 PLN month"],
    ["stawka godzinowa 35 zł netto, delegacje 45 zł/dzień", "PL", "35-35 PLN hour"],
    ["Ставка 120 грн/год + чайові", "UA", "120-120 UAH hour"],
    ["เงินเดือน 18,000-22,000 บาท", "TH", "18000-22000 THB month"],
    ["SMIC horaire 11,88 € + panier", "FR", "11.88-11.88 EUR hour"],
    ["Diária de R$ 180,00, almoço no local", "BR", "180-180 BRL day"],
    ["Diárias de R$ 70 em viagem", "BR", null],
    ["Award casual rate $31.23/h", "AU", "31.23-31.23 AUD hour"],
    ["$68,000 AUD (or NZD equivalent) + super", "AU", "68000-68000 AUD year"],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});

describe("money that a clause says of others", () => {
  it.each([
    ["Ihre Filiale macht 85.000 Euro im Monat.", "DE"],
    ["Kunden verdienen mit uns bis zu 3.000 Euro im Monat dazu.", "AT"],
    ["CA annuel de 850 000 €", "FR"],
    ["Gestionarás una cartera de 400.000 € anuales", "ES"],
    ["Studenten betalen € 2.530 per jaar", "NL"],
    ["Eleverne betaler 1.200 kr. om måneden.", "DK"],
    ["Leie for hybel er kr 6 000 per måned", "NO"],
    ["Individuell lön, 3 000 kr i flyttbidrag och hjälp att hitta bostad.", "SE"],
    ["LAFHA of $110 a day", "AU"],
    ["el salario (suele oscilar entre 100 y 250 € diarios)", "ES"],
    ["Uurloon volgens cao, maaltijdcheques van 8 euro per dag", "BE"],
  ])("%j in %s is none", (words, country) => {
    expect(text(words, country)).toBeNull();
  });

  it("is this job's where the clause says so, or names who has the title", () => {
    expect(text("This position offers $130,000/yr.", "US")).toBe("130000-130000 USD year");
    expect(text("Captains receive $350/day plus a share of tips", "US", "Charter Captain")).toBe("350-350 USD day");
  });
});

describe("pay by the piece under a label, for two weeks, and the base of a target", () => {
  it.each<[string, string, string | null]>([
    ["Pay per visit: $85", "US", null],
    ["Per-session pay: $55", "US", null],
    ["Pay per class is £28", "GB", null],
    ["Rémunération par vacation : 95 €", "FR", null],
    ["Lohn pro Auftrag: 38 €", "DE", null],
    ["Pay per hour: $28", "US", "28-28 USD hour"],
    ["Salaire : 1 000 € par quinzaine", "FR", "500-500 EUR week"],
    ["Salaire de 2 400 $ toutes les deux semaines", "CA", "1200-1200 CAD week"],
    ["Sueldo: $7,500 por quincena", "MX", "15000-15000 MXN month"],
    ["On target earnings: £48,000 - £58,000 including base of £32,000", "GB", "32000-32000 GBP year"],
    ["OTE £64,000 incl. base £38,000", "GB", "38000-38000 GBP year"],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});

describe("pay in plain sentences", () => {
  it.each<[string, string, string | null]>([
    ["時給は1,180円から1,320円です。", "JP", "1180-1320 JPY hour"],
    ["年収500万円から720万円", "JP", "5000000-7200000 JPY year"],
    ["月給は23万円から。", "JP", "230000- JPY month"],
    ["€ 2.900 – € 3.600 vast per maand", "NL", "2900-3600 EUR month"],
    ["Pagamento de 8,20 € a 10 € à hora", "PT", "8.2-10 EUR hour"],
    ["Recebes 870 € por mês.", "PT", "870-870 EUR month"],
    ["Os clientes pagam 40 € à hora.", "PT", null],
    ["Du bekommst 50 € im Monat für das Fitnessstudio.", "DE", null],
    ["送料は500円から800円です。", "JP", null],
  ])("%j in %s is %s", (words, country, expected) => {
    expect(text(words, country)).toBe(expected);
  });
});
