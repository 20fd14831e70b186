import { expect, it } from "vitest";
import { silent } from "../../../../src/core/normalize/said.ts";
import { readWorkplace } from "../../../../src/core/normalize/workplace/workplace.ts";

const says = (descriptionText: string) => readWorkplace({ ...silent, title: "Clerk", descriptionText }).value;

it.each([
  "Setup: 3 office / 2 home",
  "Mondays and Tuesdays in the office, the rest from home.",
  "We sit in the office on Wednesdays and work from home otherwise, the rest of the week.",
  "Half the week in the office and half from home",
  "Dienstag und Donnerstag im Büro, sonst daheim.",
  "Die Hälfte der Woche im Büro, die andere zu Hause",
  "Au bureau lundi et jeudi, chez vous le reste du temps.",
  "Oficina los lunes y martes, el resto desde casa",
  "Segunda e terça no escritório, o resto em casa",
  "In ufficio lunedì e martedì, il resto da casa",
  "Dinsdag en donderdag op kantoor, de rest thuis",
  "En fast kontordag, resten kan klares hjemmefra",
  "Tisdagar på kontoret, resten hemifrån",
  "W biurze we wtorki, resztę tygodnia pracujesz zdalnie.",
])("%j is a split week", (text) => {
  expect(says(text)).toBe("hybrid");
});

it.each([
  "Our office is open Monday to Friday and parcels can be sent from home.",
  "On Tuesdays you clean the office and the rest of the day you help people at home.",
  "Visit families at home on Mondays, write notes in the office on Fridays.",
  "Einarbeitung montags im Büro, danach die restliche Woche zu Hause",
  "Lundi et mardi au bureau ou chez vous",
  "You can call the office Monday to Friday or write from home.",
  "Kunden besuchen Sie montags zu Hause, freitags sind Sie im Büro.",
  "Breakfast in the office on Fridays, and the rest you can eat at home",
])("%j is none", (text) => {
  expect(says(text)).not.toBe("hybrid");
});

it.each<[string, string | null]>([
  ["Home-based in the UK, with travel to sites", "remote"],
  ["Home-based anywhere in Ireland, three days a week, part time.", "remote"],
  ["Home-based care in the community", null],
  ["Home-based early intervention visits", null],
  ["Présence au bureau cinq jours sur cinq", "on_site"],
])("%j says %j", (text, value) => {
  expect(says(text)).toBe(value);
});
