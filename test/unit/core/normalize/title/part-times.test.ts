import { expect, it } from "vitest";
import { familyOf } from "../../../../../src/core/normalize/title/family.ts";
import { readTitle } from "../../../../../src/core/normalize/title/title.ts";
import { silent } from "../../../../../src/core/normalize/said.ts";

it.each([
  ["Altenpfleger (m/w/d) Voll- oder Teilzeit", "Altenpfleger"],
  ["Barkeeper Voll-/Teilzeit", "Barkeeper"],
  ["Friseur Teil- und Vollzeit", "Friseur"],
  ["Camarera jornada completa o parcial", "Camarera"],
  ["Delivery Driver Class B", "Delivery Driver Class B"],
  ["LGV Driver Class 2 - Days", "LGV Driver Class 2"],
  ["Data Analyst II", "Data Analyst"],
])("%j is %s", (title, bare) => {
  expect(readTitle({ ...silent, title }).value).toBe(bare);
});

it.each([
  ["Vice President of Sales", "VP of Sales"],
  ["Vice-President, Human Resources", "VP, Human Resources"],
])("%j is of the family of %j", (title, other) => {
  expect(familyOf(title)).not.toBeNull();
  expect(familyOf(title)).toBe(familyOf(other));
});

it("is not of the family of whom it serves", () => {
  expect(familyOf("Assistant to Head of HR")).not.toBe(familyOf("Head of HR"));
});
