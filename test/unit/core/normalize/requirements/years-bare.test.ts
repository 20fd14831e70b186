import { describe, expect, it } from "vitest";
import { findStatements } from "../../../../../src/core/normalize/requirements/statements.ts";
import { readYears } from "../../../../../src/core/normalize/requirements/years.ts";
import { silent } from "../../../../../src/core/normalize/said.ts";
import { unlimited } from "../../../../../src/core/normalize/steps.ts";

const read = (text: string) =>
  readYears(findStatements({ ...silent, descriptionText: text }, unlimited), unlimited).value;

describe("years of work that no word says to be experience", () => {
  it.each<[string, number, number | null, boolean]>([
    ["Between two and five years in EU affairs.", 2, 5, true],
    ["At least four years on wide-body aircraft.", 4, null, true],
    ["Diploma in nursing, 2-4 years in intensive care.", 2, 4, true],
    ["Fluent Dutch and 3 years at a service desk.", 3, null, true],
    ["You'll need 6 or more years on mainframes.", 6, null, true],
    ["You've led kitchens for 4 years.", 4, null, true],
    ["We need a network engineer with four years of SDN work.", 4, null, true],
    ["18 months' bench work required.", 1.5, null, true],
    ["Six months of grooming.", 0.5, null, true],
    ["Two years on scaffolds would be ideal.", 2, null, false],
    ["You bring four years or more from an agency.", 4, null, true],
    ["BTS comptabilité et trois ans en cabinet.", 3, null, true],
    ["Pelo menos 2 anos em hotelaria.", 2, null, true],
    ["Da 2 a 4 anni come magazziniere.", 2, 4, true],
    ["Mbo-diploma en twee jaar in de bouw.", 2, null, true],
    ["Minst två år inom vården.", 2, null, true],
    ["Mindst tre år i detailhandlen.", 3, null, true],
    ["Alespoň 2 roky v účetnictví.", 2, null, true],
    ["Wenigstens drei Jahre Objektbetreuung.", 3, null, true],
    ["Mindestens 2 Jahre im Messebau sind gew\u00fcnscht, aber nicht zwingend.", 2, null, false],
    ["Plus de six ans dans la gestion de chantiers.", 6, null, true],
    ["M\u00e1s de tres a\u00f1os de oficio demostrables.", 3, null, true],
    ["Se valorar\u00e1 (no imprescindible) 1 a\u00f1o de experiencia en tienda.", 1, null, false],
    ["Oltre quattro anni in cucina.", 4, null, true],
    ["Gradita esperienza di un anno in negozio.", 1, null, false],
    ["Co najmniej 5 lat w kadrach, w tym 2 w produkcji.", 5, null, true],
    ["Do\u015bwiadczenie mile widziane \u2013 min. 1 rok.", 1, null, false],
    ["Praxe v\u00edt\u00e1na, alespo\u0148 1 rok.", 1, null, false],
    [
      "\u55b6\u696d\u306e\u5b9f\u52d9\u7d4c\u9a133\u5e74\u4ee5\u4e0a\u3002\u82f1\u8a9e\u304c\u3067\u304d\u308b\u65b9\u306f\u512a\u9047\u3057\u307e\u3059\u3002",
      3,
      null,
      true,
    ],
    ["\u8a2d\u8a08\u306e\u7d4c\u9a13\u304c2\u5e74\u301c5\u5e74\u3042\u308b\u65b9\u3002", 2, 5, true],
  ])("%j: %j to %j, asked %j", (text, min, max, required) => {
    expect(read(text)).toEqual({ min, max, required });
  });

  it.each([
    "At least two years of warranty on every bike.",
    "Mindestens 2 Jahre Garantie auf alle Ger\u00e4te.",
    "Mindestens 5 Jahre Wohnsitz in Deutschland.",
    "M\u00e1s de 10 a\u00f1os en el mercado.",
    "Plus de 10 ans sur le marché.",
    "Oltre dieci anni nel settore.",
    "Over ten years at the same address.",
    "About the clinic\nTwelve years at the same address",
    "10 ans d'histoire.",
    "Deux ans de travaux.",
    "Azienda certificata, 10 anni nel biologico.",
    "Graduate scheme, two years in four teams.",
    "Qualified staff, ten years on average.",
    "Qualification and three years to complete it.",
    "Studium und zwei Jahre im Ausland finanziert.",
    "Wir erwarten zwei Jahre im Wachstum.",
    "We want a partner with ten years in mind.",
    "We expect two years of disruption on this line.",
    "You'll need two years of bank statements.",
    "You've raised children for 10 years.",
    "You've run for three years.",
    "Six months of building works ahead.",
    "Six months as director ad interim, ended in May.",
    "You've waited for three years?",
    "You've used our app for 3 years.",
    "12 months' notice required.",
    "2 years minimum.",
    "Six months of paid leave.",
    "Six months working abroad.",
    "9 months covering for a colleague.",
    "Six months as a trainee, then a permanent post.",
    "Two years, with extension.",
    "Due anni con possibilit\u00e0 di proroga.",
    "2 jaar met kans op verlenging.",
    "Co najmniej 2 lata gwarancji.",
    "Degree course, 3 years at the university.",
    "Master, two years in Paris.",
    "Ab 3 Jahren in der Kita.",
    "De 3 \u00e0 6 ans en maternelle.",
    "Au moins deux ans de mutuelle offerte.",
    "Tester, kt\u00f3rzy maj\u0105 po 5\u201310 lat do\u015bwiadczenia.",
    "Vores r\u00e5dgivere har i snit 12 \u00e5rs erfaring.",
    "\u5275\u696d30\u5e74\u306e\u7d4c\u9a13\u3068\u5b9f\u7e3e\u304c\u3042\u308a\u307e\u3059\u3002",
    "\u7d4c\u9a13\u3092\u7a4d\u3093\u30673\u5e74\u5f8c\u306b\u72ec\u7acb\u3067\u304d\u307e\u3059\u3002",
    "\u5e97\u9577\u306f\u98f2\u98df\u696d\u754c\u306715\u5e74\u306e\u7d4c\u9a13\u304c\u3042\u308a\u307e\u3059\u3002",
  ])("%j: none", (text) => {
    expect(read(text)).toBeNull();
  });
});
