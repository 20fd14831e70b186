import type { DerivedName } from "../../../core/evidence.ts";
import {
  factTable,
  keptNames,
  labelledFacts,
  type FactName,
  type KeptName,
  type LabelledName,
} from "../../../core/fact-table.ts";
import type { Job } from "../../../core/job.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../core/time.ts";

import { placeWords } from "./region-words.ts";

/** Words for people. Nothing is escaped here: JSX does that. */

export const DASH = "–";

/** As the fact table calls them. */
const keptWords = Object.fromEntries(keptNames.map((name) => [name, factTable[name].label])) as Record<
  KeptName,
  string
>;

/** Facts that are derived, as people call them. */
export const derivedWords: Record<DerivedName, string> = {
  locations: "Place",
  workplace_type: "Work model",
  employment_type: "Employment",
  salary: "Pay",
  seniority: "Seniority",
  normalized_title: "Normalized title",
  language: "Language",
  remote_scope: "Remote from",
  title_family: "Kind of work",
  years_of_experience: "Years of experience",
  ...keptWords,
  application_deadline: "Apply until",
};

/** A value of a fact as people read it; one that no rule makes any more as it stands. */
export function factWords(name: FactName, value: string): string {
  const entry = factTable[name];
  return "words" in entry ? (new Map(Object.entries(entry.words)).get(value) ?? value) : value;
}

/** Rows of a page of facts: those that its other rows don't tell. */
export function factLabels(
  job: Readonly<Record<LabelledName, string | null>>,
): [label: string, value: string | null][] {
  return labelledFacts.map(({ name, label }) => {
    const value = job[name];
    return [label, value === null ? null : factWords(name, value)];
  });
}

/** `it_support_specialist` for people: "IT support specialist". */
export function titleWords(family: string): string {
  return capitalised(
    family
      .split("_")
      .map((word) => (shortWords.has(word) ? word.toUpperCase() : word))
      .join(" "),
  );
}
const shortWords = new Set(["ai", "crm", "erp", "hr", "hvac", "it", "qa", "seo", "ux"]);

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Rows of what a posting is, asks for and offers. Most say nothing of it: there is no row for what is not stated. */
export function askedLabels({ extensions: asked }: Pick<Job, "extensions">): [label: string, value: string][] {
  const { years_of_experience: years } = asked;
  const rows: [string, string | null][] = [
    ["Kind of work", asked.title_family === null ? null : titleWords(asked.title_family)],
    ["Seniority", asked.seniority === null ? null : factWords("seniority", asked.seniority)],
    ["Years of experience", years === null ? null : yearsLabel(years)],
    ...keptNames.map((name): [string, string | null] => [keptWords[name], keptLabel(name, asked[name])]),
    ["Apply until", asked.deadline],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null);
}

/** A fact without a column: a number, a word, or a level that is asked for or wished for. */
function keptLabel(name: KeptName, stated: Job["extensions"][KeptName]): string | null {
  if (stated === null) return null;
  if (typeof stated === "number") return countLabel(stated);
  if (typeof stated === "string") return factWords(name, stated);
  const { value, required } = stated;
  return `${factWords(name, value)}${required || value === "none" ? "" : " (wished for)"}`;
}

function yearsLabel({ min, max, required }: NonNullable<Job["extensions"]["years_of_experience"]>): string {
  const span =
    min === null ? `up to ${max}` : max === null ? `${min} or more` : min === max ? `${min}` : `${min} to ${max}`;
  return `${span}${required ? "" : " (wished for)"}`;
}

/** The name of a derived fact that is a value itself; any other as it stands. */
export function derivedLabel(name: string): string {
  return new Map<string, string>(Object.entries(derivedWords)).get(name) ?? name;
}

export function workplaceLabel(type: Job["workplace_type"]): string | null {
  return type === null ? null : factWords("workplace_type", type);
}

export function statusLabel(job: Job): string {
  return job.active ? "Active" : "Closed";
}

export function placeLabel(job: Pick<Job, "location_text" | "city" | "region" | "country">): string | null {
  return job.location_text ?? placeWords(job);
}

/** `$210,000 – $260,000 a year`; null when the posting states no pay. */
export function salaryLabel(
  job: Pick<Job, "salary_min" | "salary_max" | "salary_currency" | "salary_period">,
): string | null {
  const { salary_min: min, salary_max: max, salary_currency: currency, salary_period: period } = job;
  if (min === null && max === null) return null;
  const amounts = [...new Set([min, max])].filter((amount) => amount !== null).map((amount) => money(amount, currency));
  const bound = min === null ? "up to " : max === null ? "from " : "";
  return `${bound}${amounts.join(" – ")}${period === null ? "" : ` ${period === "hour" ? "an" : "a"} ${period}`}`;
}

function money(amount: number, currency: string | null): string {
  const places = amount % 1 === 0 ? 0 : 2;
  const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) return new Intl.NumberFormat("en", digits).format(amount);
  return new Intl.NumberFormat("en", { style: "currency", currency, ...digits }).format(amount);
}

export function countLabel(count: number): string {
  return new Intl.NumberFormat("en").format(count);
}

/** `512 B`, `3.1 kB`, `47 MB`: of a thousand each. */
export function byteLabel(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let [size, unit] = [bytes, 0];
  for (; size >= 999.5 && unit < units.length - 1; unit++) size /= 1_000;
  return `${unit === 0 || size >= 9.95 ? Math.round(size) : size.toFixed(1)} ${units[unit]}`;
}

/** `1 posting`, `2 postings`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${countLabel(count)} ${count === 1 ? one : many}`;
}

/** `2026-06-06` of an ISO time. */
export function day(iso: string): string {
  return iso.slice(0, 10);
}

/** `2026-06-06 07:56:15Z` of an ISO time. */
export function second(iso: string): string {
  return `${iso.slice(0, 19).replace("T", " ")}Z`;
}

const agoUnits = [
  ["day", DAY_MS],
  ["hour", HOUR_MS],
  ["minute", MINUTE_MS],
] as const;

/** `12 minutes ago`, `3 hours ago`, `27 days ago` at an instant (ms). */
export function ago(iso: string, now: number): string {
  const age = now - Date.parse(iso);
  const [unit, size] = agoUnits.find(([, least]) => age >= least) ?? [null, 1];
  return unit === null ? "less than a minute ago" : `${plural(Math.floor(age / size), unit)} ago`;
}

/** `http` and `https` addresses only: a board could publish `javascript:`. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return /^https?:$/.test(new URL(url).protocol) ? url : null;
}
