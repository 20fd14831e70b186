import { describe, expect, it } from "vitest";
import { readEmployment } from "../../../../src/core/normalize/employment/employment.ts";
import { silent } from "../../../../src/core/normalize/said.ts";

const ofText = (descriptionText: string) => readEmployment({ ...silent, descriptionText }).value;
const ofTitle = (title: string) => readEmployment({ ...silent, title }).value;

describe("the employment in a clause of its own", () => {
  it.each([
    ["full_time", "Schichtdienst im Wechsel, 39 Std. die Woche"],
    ["full_time", "Wir stellen drei Mitarbeiter in Vollzeit ein."],
    ["full_time", "39 heures, repos le dimanche et le lundi."],
    ["full_time", "Nous recrutons deux personnes à temps plein."],
    ["full_time", "Poste à l'année, temps complet annualisé."],
    ["full_time", "Buscamos dos personas a jornada completa."],
    ["full_time", "Jornada integral, com folga aos domingos."],
    ["full_time", "Trabalho por turnos, a tempo completo."],
    ["full_time", "Si lavora 40 ore, dal lunedì al venerdì."],
    ["full_time", "Voltijdse job, in dagploeg."],
    ["full_time", "Ploegendienst, 38u/week, met uitzicht op vast."],
    ["full_time", "Oferujemy: umowę o pracę, pełny etat, premie."],
    ["full_time", "Praca na cały etat, poniedziałek–piątek."],
    ["full_time", "Pełen wymiar czasu pracy."],
    ["full_time", "Zatrudnimy trzy osoby na pełny etat."],
    ["full_time", "Nabízíme plný úvazek, pět týdnů dovolené."],
    ["full_time", "Tam zamanlı çalışacak bir ekip arkadaşı arıyoruz."],
    ["full_time", "Full stilling, oppstart i august."],
    ["full_time", "実働8時間のフルタイムで、毎日出社です。"],
    ["full_time", "Full-time day shift."],
    ["part_time", "Abenddienst, 20 Stunden/Woche"],
    ["part_time", "Wir suchen Mitarbeiter in Teilzeit."],
    ["part_time", "Contrat de 20 h par semaine, le soir."],
    ["part_time", "Part-time de 20 horas semanais."],
    ["part_time", "28-32 timer ugentligt i dag- og aftenvagt."],
    ["part_time", "Salary of 2,900 a month, part-time at 30 hours."],
    ["part_time", "Salary of 2,900 a month, part-time at 24 hours."],
    ["temporary", "Die Stelle ist als Elternzeitvertretung bis 30.06.2027 befristet, Vollzeit."],
    ["temporary", "Contrato de temporada de mayo a septiembre."],
    ["temporary", "Procuramos empregado de mesa para a época balnear."],
    ["temporary", "Zastępstwo za urlop macierzyński do czerwca."],
    ["contract", "Honorartätigkeit, Termine nach Absprache."],
    ["contract", "Modalidad freelance, facturás cada mes."],
    ["contract", "£350 a day, for a twelve week contract."],
    ["contract", "Paid hourly on a 6-month renewable contract."],
    ["contract", "€40,000; 2-year specified-purpose contract."],
    ["internship", "Stage extracurriculare di 6 mesi con rimborso spese."],
    ["contract", "Vous facturez en tant qu'auto-entrepreneur."],
    ["contract", "Facturás como monotributista."],
    ["contract", "Collaborazione a partita IVA."],
    ["contract", "Pagamento a recibos verdes."],
    ["contract", "Współpraca na podstawie faktury VAT."],
    ["contract", "Du arbeitest auf Rechnung als Freelancer."],
  ])("%s: %j", (value, text) => {
    expect(ofText(text)).toBe(value);
  });

  it.each([
    "Die meisten unserer Kunden lernen Deutsch im Abendstudium in Teilzeit.",
    "Du betreust Kinder, die halbtags oder in Teilzeit zu uns kommen.",
    "Im Team arbeiten drei Kolleginnen in Teilzeit.",
    "Unser Kinderhaus ist gut besucht, 45 Stunden die Woche.",
    "Die Kundin zahlt für die Kurse in Vollzeit.",
    "La moitié de nos clients suit une formation à temps plein.",
    "L'école accueille 80 élèves, dont 12 à temps partiel.",
    "Vous suivez des apprenants inscrits en licence à temps partiel.",
    "36 heures, c'est le délai moyen de nos livraisons.",
    "Le magasin accueille le public, 48 heures par semaine.",
    "La academia ofrece cursos a tiempo completo para adultos.",
    "Muchos de nuestros alumnos trabajan a tiempo parcial.",
    "Compramos fruta de temporada a productores locales.",
    "La modalidad freelance o en relación de dependencia se define luego.",
    "Os nossos 300 colaboradores a tempo inteiro têm seguro de saúde.",
    "Vendemos cursos em tempo integral no exterior.",
    "Preparamos as coleções para a época de Natal dos clientes.",
    "Il 70% dei nostri stagisti firma un contratto full time.",
    "La maggior parte degli iscritti segue corsi a tempo pieno.",
    "Abbiamo cinque colleghi in part time.",
    "De meesten in ons team werken in deeltijd.",
    "Je geeft les aan cursisten van onze deeltijd opleidingen.",
    "Onze winkel draait goed, 40 uur per week.",
    "W dziale pracują dwie osoby na pełny etat.",
    "Organizujesz zastępstwo za nieobecnych nauczycieli.",
    "Tam zamanlı çalışan öğrencilere burs veriyoruz.",
    "De flesta av våra elever läser på heltid.",
    "フルタイムで働く親御さんを支える保育園です。",
    "We are installing lifts under a 3-year contract.",
    "Full-time days off in lieu are given to managers.",
    "Our studio is open to members, 40 hours a week.",
    "The plant runs, 40 hours a week.",
    "Le cursus dure deux ans à temps partiel.",
    "The shift manager's shop trades, 40 hours a week.",
    "Współpraca na podstawie faktury z dostawcami.",
    "Du hast als Freelancer gearbeitet.",
    "Nos clients facturent en tant qu'auto-entrepreneur.",
    "Asesorás a quien factura como monotributista.",
    "Verificas os recibos verdes dos fornecedores.",
  ])("%j: none", (text) => {
    expect(ofText(text)).toBeNull();
  });

  it.each([
    ["contract", "Graphic designer freelancer"],
    ["volunteer", "Talent Pool: Volunteer Steward"],
    [null, "Community for freelancer"],
  ])("title %s: %j", (value, title) => {
    expect(ofTitle(title)).toBe(value);
  });
});
