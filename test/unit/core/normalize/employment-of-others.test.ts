import { describe, expect, it } from "vitest";
import { readEmployment } from "../../../../src/core/normalize/employment/employment.ts";
import { silent } from "../../../../src/core/normalize/said.ts";

const ofText = (descriptionText: string) => readEmployment({ ...silent, descriptionText }).value;
const ofTitle = (title: string) => readEmployment({ ...silent, title }).value;

describe("forms of employment of those who are there already", () => {
  it.each([
    "Eine Kollegin arbeitet in Teilzeit.",
    "Unser Hausmeister arbeitet in Teilzeit.",
    "Mitarbeiter in Vollzeit erhalten eine Betriebsrente.",
    "Vollzeitkräfte erhalten 30 Tage Urlaub.",
    "Une collègue à temps partiel complète l'équipe.",
    "Nos salariés à temps plein ont droit à 25 jours de congés.",
    "Una compañera a media jornada te ayudará.",
    "Los trabajadores a jornada completa reciben un bono.",
    "Os colaboradores a tempo inteiro têm seguro de saúde.",
    "I dipendenti a tempo pieno hanno i buoni pasto.",
    "Mijn collega werkt parttime.",
    "Medewerkers met een fulltime dienstverband krijgen een laptop.",
    "Koleżanka na pół etatu prowadzi kasę.",
    "Pracownicy na pełny etat mają prywatną opiekę medyczną.",
    "En kollega på deltid sköter kassan.",
    "Våre fast ansatte på heltid får bonus.",
    "Zaměstnanci na plný úvazek mají pět týdnů dovolené.",
    "Cerchiamo idee per la stagione.",
    "Nous cherchons des idées pour la saison.",
  ])("%j: none", (text) => {
    expect(ofText(text)).toBeNull();
  });

  it.each([
    ["Kollegin in Teilzeit gesucht.", "part_time"],
    ["Eine Kollegin in Teilzeit gesucht.", "part_time"],
    ["Mitarbeiter in Vollzeit", "full_time"],
    ["Poste à temps plein.", "full_time"],
    ["Nous recrutons des serveurs pour la saison d'été.", "temporary"],
    ["Praca na pół etatu.", "part_time"],
  ])("%j: %s", (text, value) => {
    expect(ofText(text)).toBe(value);
  });

  it.each([
    ["Coördinator vrijwilligers", null],
    ["Adviseur vrijwilligerswerk", null],
    ["Tuteur service civique", null],
    ["Selettore servizio civile", null],
    ["Técnica de voluntariado y participación", null],
    ["Bundesfreiwilligendienst in der Kita", "volunteer"],
    ["Servizio civile universale - assistente", "volunteer"],
  ])("%j: %s", (title, value) => {
    expect(ofTitle(title)).toBe(value);
  });
});
