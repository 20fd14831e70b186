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
    "None of our trainers has less than 5 years of experience.",
    "Keiner unserer Berater hat weniger als 7 Jahre Erfahrung.",
    "Aucun de nos formateurs n'a moins de cinq ans d'expérience.",
    "Ningún profesor tiene menos de seis años de experiencia.",
    "Nenhum formador tem menos de cinco anos de experiência.",
    "Nessun docente ha meno di cinque anni di esperienza.",
    "Geen van onze docenten heeft minder dan vijf jaar ervaring.",
    "Żaden z trenerów nie ma mniej niż 5 lat doświadczenia.",
    "Ingen av lærerne har mindre enn fem års erfaring.",
    "The trainee master has 12 years of experience.",
    "O orientador do estágio tem 10 anos de experiência.",
    "Il tutor aziendale ha dieci anni di esperienza.",
    "De praktijkopleider heeft tien jaar ervaring.",
    "Opiekun stażu ma 10 lat doświadczenia.",
    "Handledaren har tio års erfarenhet.",
    "Oplæringsansvarlig har ti års erfaring.",
    "指導担当は経験10年です。",
    "取引先は業界経験20年の企業です。",
    "고객사는 15년 경력의 기업입니다.",
    "客户是有20年经验的企业。",
    "带教老师有十年经验。",
    "Five years of full address history are checked; experience is not.",
    "At least two years in college, experience welcome.",
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
    ["No less than 5 years of experience.", 5, null],
    ["As a mentor you have 4 years of experience.", 4, null],
    ["Handledaren har du som stöd, och själv har du 3 års erfarenhet.", 3, null],
    ["Opiekun medyczny, 2 lata doświadczenia.", 2, null],
    ["客户服务经验3年以上", 3, null],
    ["IT企業での実務経験3年以上", 3, null],
    ["2 years in college admissions experience.", 2, null],
  ])("%j: %j", (text, min, max) => {
    expect(read(text)).toMatchObject({ min, max });
  });

  it.each<[string, boolean]>([
    ["3 years of experience would help.", false],
    ["2 years of kitchen experience is a nice extra.", false],
    ["A year's experience would be well regarded.", false],
    ["Vorteil: zwei Jahre Berufserfahrung", false],
    ["Zwei Jahre Erfahrung im Service hilft, ist aber nicht nötig.", false],
    ["Preferência por quem tenha dois anos de experiência.", false],
    ["Se agradece un año de experiencia.", false],
    ["Előny: két év tapasztalat", false],
    ["Avantaj: 3 ani experiență", false],
    ["Výhoda: 2 roky praxe", false],
    ["Två års erfarenhet önskas.", false],
    ["3 years of experience at a well regarded firm.", true],
    ["3 years of experience building tools that would help our customers.", true],
    ["Drei Jahre Erfahrung, denn unser Team hilft dir nicht immer.", true],
  ])("%j: required %j", (text, required) => {
    expect(read(text)?.required).toBe(required);
  });
});
