import { expect, it } from "vitest";
import { silent } from "../../../../src/core/normalize/said.ts";
import { readWorkplace } from "../../../../src/core/normalize/workplace/workplace.ts";

const says = (descriptionText: string) => readWorkplace({ ...silent, title: "Clerk", descriptionText }).value;

it.each([
  "You will be based at our branch in Stockport.",
  "The role is based in our Cardiff workshop.",
  "All shifts are worked at the depot in Slough.",
  "Shifts on the ward start at seven.",
  "You'll be in the salon every day from nine.",
  "A store-based role for somebody who likes people",
  "Dein Arbeitsplatz ist in unserer Filiale in Bonn.",
  "In drei Schichten wird in der Produktion gearbeitet.",
  "Der Dienstplan auf unserer Station steht früh fest.",
  "Vous travaillez dans notre magasin de Tours.",
  "Roulement de jour et de nuit dans l'usine",
  "Vous êtes chaque jour dans l'atelier.",
  "Rotarás turnos en la fábrica.",
  "Trabajarás en nuestra tienda de Bilbao.",
  "Escala 6x1 na loja",
  "Turni diurni in stabilimento",
  "Lavorerai nel nostro negozio di Pavia.",
  "Je draait diensten op de afdeling.",
  "Je werkt bij onze vestiging in Zwolle.",
  "Praca na dwie zmiany na hali",
  "Du arbetar skift på lagret.",
  "Pracuje se ve směnách na našem oddělení.",
  "Työ tehdään tehtaalla kahdessa vuorossa.",
  "Home working is not possible in this post.",
  "Le poste ne permet pas le télétravail.",
])("%j is on site", (text) => {
  expect(says(text)).toBe("on_site");
});

it.each([
  "Experience of shifts in a hospital",
  "We are open every day in the shop and you can order from home.",
  "The restaurant at the hotel is open for guests in two shifts.",
  "Our customers work shifts in the warehouse and use our app.",
  "Shifts at the branch or from home",
  "Du besuchst täglich Kunden im Laden.",
  "Du hast Erfahrung mit Schichten in der Produktion.",
  "Une expérience en horaires décalés dans l'usine",
  "Haber trabajado turnos en planta es experiencia que valoramos.",
  "You build software for planning rotas in hospitals.",
  "You will work in our Store Operations team.",
  "You will work with our depot managers.",
])("%j states no presence", (text) => {
  expect(says(text)).not.toBe("on_site");
});

it.each<[string, string | null]>([
  ["You spend about half of the week at home.", "hybrid"],
  ["Hybrid; in on Mondays", "hybrid"],
  ["Maandag en woensdag op kantoor, de overige dagen bepaal je zelf waar je werkt.", "hybrid"],
  ["On Tuesdays in the office, the other days wherever you like", "hybrid"],
  ["Je kunt deels thuiswerken.", "hybrid"],
  ["Möjlighet att arbeta hemifrån någon dag i veckan", "hybrid"],
  ["Smart working fino a 9 giorni al mese", "hybrid"],
  ["You can do your work from wherever suits you.", "remote"],
  ["Your home will be your workplace.", "remote"],
  ["Vous travaillez depuis chez vous.", "remote"],
  ["Vous travaillez depuis chez vous deux jours.", "hybrid"],
  ["You look after colleagues who work remotely.", null],
  ["In 2021 everyone worked from home.", null],
  ["Staff in the finance team work hybrid.", null],
])("%j says %j", (text, value) => {
  expect(says(text)).toBe(value);
});
