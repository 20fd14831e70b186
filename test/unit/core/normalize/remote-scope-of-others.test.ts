import { describe, expect, it } from "vitest";
import { readRemoteScope } from "../../../../src/core/normalize/remote-scope/remote-scope.ts";
import { readWorkplace } from "../../../../src/core/normalize/workplace/workplace.ts";
import { silent } from "../../../../src/core/normalize/said.ts";
import { unlimited } from "../../../../src/core/normalize/steps.ts";

const scope = (descriptionText: string) =>
  readRemoteScope({ ...silent, title: "Clerk (Remote)", descriptionText }, unlimited, { workplace: "remote" }).value;

describe("places that are of others than whoever will have the job", () => {
  it.each([
    "We ship from any EU country.",
    "We ship anywhere in the world.",
    "Delivery anywhere in the UK.",
    "Our app works from anywhere in Australia.",
    "Suppliers based in any country of Europe may bid.",
    "Patients must live in Ireland.",
    "Our tutors must be located in the Philippines; you plan their hours.",
    "You will hire people who must be based in India.",
    "Other roles are open to candidates in the United States only.",
    "The product is open to residents of Brazil only.",
    "If you live in Texas, read our notice of privacy.",
    "Your boss must live in Sweden.",
    "Vendemos en cualquier país.",
    "Quel que soit votre pays, nos cartes marchent.",
    "Egal wo auf der Welt ein Schiff liegt, wir helfen.",
    "Los alumnos deben residir en México.",
  ])("%j: none", (text) => {
    expect(scope(text)).toBeNull();
  });

  it.each<[string, string[]]>([
    ["Remote work: you must be based in Portugal.", ["PT"]],
    ["If you are based in Canada, we would like to hear from you.", ["CA"]],
    ["This role is open to residents of Brazil only.", ["BR"]],
    ["You must live in Ireland, like our patients.", ["IE"]],
    ["We hire people who live in Poland.", ["PL"]],
    ["Our candidates must be located in the Philippines.", ["PH"]],
  ])("%j: %j", (text, countries) => {
    expect(scope(text)?.countries).toEqual(countries);
  });

  it("reads what is anywhere in the world of work alone", () => {
    expect(scope("Du kannst von jedem Ort aus arbeiten, egal wo auf der Welt.")?.worldwide).toBe(true);
    expect(scope("Work from any country in the world.")?.worldwide).toBe(true);
  });
});

describe("days at an office that are of no office work", () => {
  const model = (descriptionText: string) => readWorkplace({ ...silent, title: "Clerk", descriptionText }).value;
  it.each([
    "Du reinigst an drei Tagen in der Woche unser Büro.",
    "Vous nettoyez les bureaux trois jours par semaine.",
    "Limpiarás la oficina tres días a la semana.",
    "Je maakt het kantoor twee dagen per week schoon.",
    "Der Betriebsarzt ist zwei Tage pro Woche vor Ort.",
    "Unser Hund ist drei Tage die Woche im Büro.",
    "Zorg bij mensen thuis, vier dagen per week.",
    "Zwei Tage pro Woche besuchst du Kunden zu Hause.",
  ])("%j: no model", (text) => {
    expect(model(text)).toBeNull();
  });
  it.each([
    "Du arbeitest zwei Tage pro Woche von zu Hause.",
    "You are in the office three days a week.",
    "Drei Tage pro Woche bist du im Büro.",
    "Vous êtes au bureau trois jours par semaine.",
  ])("%j: hybrid", (text) => {
    expect(model(text)).toBe("hybrid");
  });
});
