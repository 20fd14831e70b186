import { describe, expect, it } from "vitest";
import { findStatements } from "../../../../../src/core/normalize/requirements/statements.ts";
import { readYears } from "../../../../../src/core/normalize/requirements/years.ts";
import { silent } from "../../../../../src/core/normalize/said.ts";
import { unlimited } from "../../../../../src/core/normalize/steps.ts";

const read = (text: string) =>
  readYears(findStatements({ ...silent, descriptionText: text }, unlimited), unlimited).value;

describe("years that are named and not asked for", () => {
  it.each([
    "Whether you have 2 or 20 years of experience, you'll learn something here.",
    "Que vous ayez 2 ou 20 ans d'expérience, venez comme vous êtes.",
    "Da igual si tienes 2 o 20 años de experiencia.",
    "Não importa se tens 2 ou 20 anos de experiência.",
    "Che tu abbia 2 o 20 anni di esperienza, qui impari.",
    "Oavsett om du har 2 eller 20 års erfarenhet är du välkommen.",
    "Våra montörer har i snitt 12 års erfarenhet.",
    "Asentajillamme on keskimäärin 12 vuoden kokemus.",
    "Nasze 10-letnie doświadczenie to gwarancja jakości.",
    "Vår 10-åriga erfarenhet är en trygghet.",
    "Depois de dois anos de experiência connosco podes chegar a chefe de loja.",
    "In 6 maanden doe je ervaring op in drie teams.",
    "By the end of this traineeship you will have two years of hands-on experience.",
    "Am Ende des Traineeprogramms hast du zwei Jahre Praxiserfahrung.",
    "Contrat de 2 ans, expérience bienvenue.",
    "Die Stelle ist auf 2 Jahre befristet, Erfahrung ist willkommen.",
    "Contrato de experiência: 3 meses.",
    "Período de experiência de 3 meses.",
    "Once you've been renting with us for 2 years, you get a discount.",
    "We were named best employer three years running by people with experience.",
    '"I had 3 years of experience when I joined", says Mara, now head of the lab.',
    "Pay goes by experience: 0-2 years $21, 3-5 years $23 an hour.",
    "Studio di architettura con decennale esperienza cerca un collaboratore.",
    "Unternehmen mit 12 Jahren Erfahrung sucht Fahrer.",
    "Empresa con 10 años de experiencia busca conductores.",
    "Firma z 12-letnim doświadczeniem poszukuje kierowców.",
    "Un corso biennale con esperienza in laboratorio.",
    "En tvåårig utbildning med erfarenhet från verkstad.",
  ])("%j: none", (text) => {
    expect(read(text)).toBeNull();
  });

  it.each<[string, number, number | null]>([
    ["Whether from a bank or an insurer, you have 6 years of experience.", 6, null],
    ["At least half a year of experience in a kitchen.", 0.5, null],
    ["5 years of experience running a team.", 5, null],
    ["Tecnico con 5 anni di esperienza nella ricerca.", 5, null],
    ["Wir suchen eine Person mit 3 Jahren Erfahrung, die gerne Neues sucht.", 3, null],
    ["Cuisinier avec 5 ans d'expérience recherché.", 5, null],
    ["2 years' experience - £14 an hour.", 2, null],
    ["Minimum 2 års erfaring som chauffør.", 2, null],
    ["In this role you need 3 years of experience.", 3, null],
    ["Candidates average 3 complaints a year; you have 4 years of experience.", 4, null],
    ["Experiência de 3 meses na cozinha.", 0.25, null],
  ])("%j: %j", (text, min, max) => {
    expect(read(text)).toMatchObject({ min, max });
  });
});
