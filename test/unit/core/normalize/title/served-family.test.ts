import { expect, it } from "vitest";
import { familyOf } from "../../../../../src/core/normalize/title/family.ts";
import { silent } from "../../../../../src/core/normalize/said.ts";
import { readTitle } from "../../../../../src/core/normalize/title/title.ts";

it.each([
  "Assistent van de directeur",
  "Asistente del Director Comercial",
  "Assistente da CFO",
  "Referent Gesch\u00e4ftsf\u00fchrer",
  "Assistenz des Verkaufsleiters",
  "Consultant for CEOs",
  "Coordinator to the President",
  "Head of Marketing Assistant",
  "CFO Assistant",
  "Assistant - Head of Sales",
  "Associate, Office of the CEO",
  "Office of the CFO",
  "Field CTO",
])("%j has not the family of whom it serves", (title) => {
  expect(familyOf(title)).toBeNull();
});

it.each([
  ["Assistant to the CEO", "executive_assistant"],
  ["Chauffeur to the President", familyOf("Chauffeur")],
  ["Paralegal, Office of the President", "paralegal"],
  ["Copywriter for Founders", "copywriter"],
  ["Director, Office of Finance", "finance_manager"],
  ["Assistant Director of Nursing", "nurse_manager"],
  ["Director General", "general_manager"],
  ["Founder and CEO", "general_manager"],
])("%j is %s", (title, family) => {
  expect(familyOf(title)).toBe(family);
});

it.each([
  ["Vice President, Marketing", "marketing_manager"],
  ["Head, Marketing", "marketing_manager"],
  ["Marketing Assistant", "marketing_specialist"],
  ["Manager, Software Engineering", "engineering_manager"],
  ["Catalogue Operations Lead", "operations_specialist"],
  ["Director - Marketing Operations", "marketing_specialist"],
  ["Assistant General Manager", "general_manager"],
  ["Assistant General Manager Restaurant", "restaurant_manager"],
])("who leads a field is a manager of it: %j is %s", (title, family) => {
  expect(familyOf(title)).toBe(family);
});

it.each([
  ["Entwicklerin (m/w/d)", "software_engineer"],
  ["Python-Entwickler", "software_engineer"],
  ["Entwickler Fahrwerk", null],
  ["Hardware Entwickler", null],
  ["Commessa - Torino", "retail_sales_associate"],
  ["Responsabile di commessa", null],
  ["Addetta alle vendite", "retail_sales_associate"],
  ["Addetto alle pulizie", familyOf("Addetta alle pulizie")],
  ["\ubc31\uc5d4\ub4dc \uc5d4\uc9c0\ub2c8\uc5b4", "backend_developer"],
  ["Teamleiterin Vertrieb", "sales_manager"],
  ["Mitarbeiter Vertrieb", null],
  ["Principal Engineer", null],
])("%j is %s by a word of its trade", (title, family) => {
  expect(familyOf(title)).toBe(family);
});

it.each([
  ["FT Cashier", "Cashier"],
  ["P/T Store Associate", "Store Associate"],
  ["PT Delivery Driver", "Delivery Driver"],
  ["PT Aide", "PT Aide"],
  ["PT Trainer", "PT Trainer"],
  ["FT Journalist", "FT Journalist"],
])("the hours before a trade of shops go: %j is %s", (title, bare) => {
  expect(readTitle({ ...silent, title }).value).toBe(bare);
});
