import { expect, it } from "vitest";
import { isNotPaid } from "../../../../../src/core/normalize/pay/not-paid.ts";

it.each([
  ["The minimum wage rises to ", true],
  ["Le SMIC est de ", true],
  ["El salario mínimo es de ", true],
  ["Het minimumloon is ", true],
  ["Płaca minimalna wynosi ", true],
  ["Een les kost ", true],
  ["Kurs kosztuje ", true],
  ["En lektion kostar ", true],
  ["What salary do you expect, for instance ", true],
  ["Welches Gehalt stellen Sie sich vor, etwa ", true],
  ["We pay more than the minimum wage: ", false],
  ["Salary: ", false],
  ["Le salaire est de ", false],
  ["Het salaris is ", false],
  ["Cost accountant, ", false],
])("%j: %s", (lead, value) => {
  expect(isNotPaid(lead)).toBe(value);
});
