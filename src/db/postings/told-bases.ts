import type { Known } from "../../core/evidence.ts";
import type { Facts } from "../../core/fact-table.ts";
import type { Salary } from "../../core/facts.ts";
import { languageBasis } from "../../core/normalize/language/language.ts";
import { payBasis } from "../../core/normalize/pay/salary.ts";
import { workplaceBasis } from "../../core/normalize/workplace/workplace.ts";

/** Where facts are from. */
export interface Bases {
  salary: Salary["basis"];
  workplace: Facts["workplaceBasis"];
  language: Facts["languageBasis"];
}

export const noBases: Bases = { salary: null, workplace: null, language: null };

/** Where facts are from, as far as what is known of them tells: a row spells out only what differs. */
export function toldBases({ evidence, conflicts }: Known, { workplaceType }: Pick<Facts, "workplaceType">): Bases {
  const of = <T extends { fact: string }>(all: T[], name: string): T[] => all.filter(({ fact }) => fact === name);
  const [language] = of(evidence, "language");
  const [pay] = of(evidence, "salary");
  const ofWorkplace = { evidence: of(evidence, "workplace_type"), conflicts: of(conflicts, "workplace_type") };
  return {
    salary: pay === undefined ? null : payBasis(pay.field),
    workplace: workplaceBasis({ ...ofWorkplace, value: workplaceType }),
    language: language === undefined ? null : languageBasis({ value: "", evidence: [language] }),
  };
}
