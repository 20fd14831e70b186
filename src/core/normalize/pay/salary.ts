import type { Salary } from "../../facts.ts";
import type { Derived } from "../../evidence.ts";
import type { Pay } from "./read-pay.ts";

interface SalaryFacts {
  salary: Salary;
  /** Every stated range when there are several. */
  salaryRanges: Salary[];
}

const noSalary: Salary = { raw: null, min: null, max: null, currency: null, period: null, basis: null };

/** Pay as a posting's facts hold it. What the title says is the posting's own text, as its description is. */
export function toSalaryFacts({ value }: Derived<Pay>): SalaryFacts {
  if (value === null) return { salary: noSalary, salaryRanges: [] };
  const basis = value.basis === "title" ? "description" : value.basis;
  const toSalary = ({ raw, min, max, currency, period }: Omit<Salary, "basis">): Salary => ({
    raw,
    min,
    max,
    currency,
    period,
    basis,
  });
  return { salary: toSalary(value), salaryRanges: value.ranges.map(toSalary) };
}
