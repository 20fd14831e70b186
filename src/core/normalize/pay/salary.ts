import type { Salary } from "../../facts.ts";
import type { Derived, EvidenceField } from "../../evidence.ts";
import { payBases, type Pay } from "./read-pay.ts";

interface SalaryFacts {
  salary: Salary;
  /** Every stated range when there are several. */
  salaryRanges: Salary[];
}

const noSalary: Salary = { raw: null, min: null, max: null, currency: null, period: null, basis: null };

const basesOfFields: Partial<Record<EvidenceField, Pay["basis"]>> = payBases;

/** What the title says is the posting's own text, as its description is. */
const ofText = (basis: Pay["basis"]): Salary["basis"] => (basis === "title" ? "description" : basis);

/** Where pay is from that a field states. */
export function payBasis(field: EvidenceField): Salary["basis"] {
  const basis = basesOfFields[field];
  return basis === undefined ? null : ofText(basis);
}

/** Pay as a posting's facts hold it. */
export function toSalaryFacts({ value }: Derived<Pay>): SalaryFacts {
  if (value === null) return { salary: noSalary, salaryRanges: [] };
  const basis = ofText(value.basis);
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
