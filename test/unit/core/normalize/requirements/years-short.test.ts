import { describe, expect, it } from "vitest";
import { normalizedFields } from "../../../../../scripts/normalize/fields.ts";
import { readInput } from "../../../../../scripts/normalize/input.ts";

const read = (text: string) => normalizedFields["years"]?.read(readInput({ text }, "title"));

describe("years in few words", () => {
  it.each<[string, number, number | null]>([
    ["6 J. Erfahrung als Schweißer.", 6, null],
    ["Mind. 4 J. Berufserfahrung in der Küche.", 4, null],
    ["3+ J. Praxis am Bau.", 3, null],
    ["2-5 Jahre Finanzbuchhaltung", 2, 5],
    ["4+ Jahre Bauleitung", 4, null],
    ["1-2 Jahre Krankenpflege", 1, 2],
    ["3 yrs PICU", 3, null],
    ["2+ yrs payroll", 2, null],
    ["6 yrs' post-qual.", 6, null],
    ["Tussen de 4 en 6 jaar ervaring als schilder.", 4, 6],
    ["Mellan 3 och 6 års erfarenhet av bokföring.", 3, 6],
    ["Mellem 1 og 3 års erfaring fra lager.", 1, 3],
    ["Tra i 3 e i 6 anni di esperienza in cantiere.", 3, 6],
    ["Entre los 3 y los 5 años de experiencia en taller.", 3, 5],
    ["Con 4 años a tus espaldas como fontanera.", 4, null],
    ["Meillä viihdyt, jos sinulla on 4 vuoden kokemus.", 4, null],
  ])("%j", (text, min, max) => {
    expect(read(text)).toMatchObject({ min, max });
  });
  it.each([
    "Unser Team mit 12 J. Erfahrung freut sich auf dich.",
    "5 J. Garantie auf alle Geräte.",
    "Kinder von 1 J. bis 3 J.",
    "1-2 Jahre Elternzeitvertretung",
    "3-6 Jahre Kinderbetreuung",
    "2-3 Jahre Vertragsbindung",
    "2-3 Jahre Einarbeitung",
    "5-10 Jahre Wartung",
    "2-3 Jahre Befristung",
    "3 yrs warranty",
    "Børn mellem 3 og 6 år.",
    "Kinderen tussen de 4 en 8 jaar.",
    "Utbildningen är mellan 2 och 3 år.",
    "Agencja ma rok doświadczenia.",
    "Meillä on 40 vuoden kokemus kattoremonteista.",
  ])("%j: none", (text) => {
    expect(read(text)).toMatchObject({ min: null, max: null });
  });
});
