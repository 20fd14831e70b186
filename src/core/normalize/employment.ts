import type { EmploymentType } from "../facts.ts";

/**
 * Words of the field itself, first match wins: "Intern (full-time)" is an internship, "Contract, part time" a contract.
 * "Permanent", "Regular", "CDI", "unbefristet" name the contract's length, not its hours, and so decide nothing.
 */
const rules: [EmploymentType, RegExp][] = [
  [
    "internship",
    /\b(?:interns?|internships?|co[ -]?op|trainee(?:ship)?|praktik(?:um|ant(?:in)?)|stage|stagiaire|becari[oa]|prácticas|estagio|estágio|tirocinio)\b/i,
  ],
  ["volunteer", /\b(?:volunteer(?:ing)?|ehrenamtlich|unpaid)\b/i],
  ["per_diem", /\b(?:per[ -]?diem|prn|on[ -]call)\b/i],
  ["temporary", /\b(?:temp|temporary|seasonal|temporär|zeitarbeit|intérim|interim|casual)\b/i],
  [
    "contract",
    /\b(?:contract(?:or|ors|ing)?|fixed[ -]?term|freelanc(?:e|er)|independent|consultant|befristet|cdd|b2b|c2c|corp to corp|term contract)\b/i,
  ],
  [
    "part_time",
    /\b(?:part[ -]?time|teilzeit|temps partiel|tiempo parcial|media jornada|meio período|deeltijd|pt|minijob|working student|werkstudent(?:in)?)\b/i,
  ],
  [
    "full_time",
    /\b(?:full[ -]?time|vollzeit|temps plein|tiempo completo|jornada completa|tempo integral|fulltime|voltijd|salaried ft|ft)\b/i,
  ],
];

const titleRules: [EmploymentType, RegExp][] = [
  [
    "internship",
    /\b(?:intern|internship|co-op|praktikum|praktikant(?:in)?|stagiaire|alternance)\b(?!\s+(?:program|programs|recruit|manag|coordinat|medicine|experience|lead|hiring))/i,
  ],
  [
    "part_time",
    /\b(?:part-time|teilzeit|working student|werkstudent(?:in)?)\b(?!\s*(?:\/|or|und|oder)\s*(?:full|vollzeit))/i,
  ],
  ["full_time", /\((?:full[ -]?time|vollzeit)\)|[-\u2013,] ?full[ -]?time$/i],
];

/** "FullTime", "PART_TIME" and "Part-Time" as words with blanks. */
function spaceWords(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_/|()]+/g, " ")
    .replace(/\s+/g, " ");
}

/**
 * The kind of employment: the provider's word, else an unmistakable title, else null. A word that names two kinds
 * of hours ("Full or part time") decides nothing.
 */
export function normalizeEmployment(employmentText: string | null, title: string): EmploymentType | null {
  const words = employmentText === null ? "" : spaceWords(employmentText);
  const [first] = rules.filter(([, pattern]) => pattern.test(words)).map(([type]) => type);
  const isOpen = /\bfull\b|\bvollzeit\b/i.test(words) && /\bpart\b|\bteilzeit\b/i.test(words);
  const isNegated = /\b(?:not|non|no)\b/i.test(words);
  if (first === "part_time" && isOpen) return null;
  if (first !== undefined && !isNegated) return first;
  const titleFound = titleRules.find(([, pattern]) => pattern.test(title));
  if (!titleFound) return null;
  const mentionsBoth = /\bfull[ -]?time|vollzeit\b/i.test(title) && /\bpart[ -]?time|teilzeit\b/i.test(title);
  return mentionsBoth ? null : titleFound[0];
}
