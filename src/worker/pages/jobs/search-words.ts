import { jobFilter, jobFilterNames, listFilterNames } from "../../../db/search/job-filters.ts";
import type { JobFilterValues } from "../../../db/search/job-filters.ts";
import { isolate } from "../parts/bidi.ts";
import { countLabel, day } from "../parts/format.ts";
import { valueLabel } from "../parts/slice-fields.ts";

/** One condition of a search, and the parameters that say it. */
export interface Condition {
  parameter: string;
  text: string;
}

/** What a value is called, where it is no word itself: providers, companies. */
export type NameOf = (parameter: string, value: string) => string;

/** A filter for people: its label, or its parameter in words. */
export function filterLabel(name: (typeof jobFilterNames)[number]): string {
  const words = name.replaceAll("_", " ");
  return jobFilter(name).label ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** The conditions of a search, in the registry's order; the default status is none. */
export function conditionsOf(values: JobFilterValues, nameOf: NameOf): Condition[] {
  const given = values as Record<string, unknown>;
  const conditions: Condition[] = [];
  for (const name of jobFilterNames) {
    if (name === "status" || given[name] === undefined) continue;
    conditions.push({ parameter: name, text: say(name, given[name], nameOf) });
  }
  for (const name of listFilterNames) {
    const value = given[`${name}_exclude`];
    if (value === undefined) continue;
    const words = orWords(value as string[], name, nameOf);
    conditions.push({ parameter: `${name}_exclude`, text: `${filterLabel(name).toLowerCase()} is not ${words}` });
  }
  return conditions;
}

function say(name: (typeof jobFilterNames)[number], value: unknown, nameOf: NameOf): string {
  const label = name === "provider" ? "ATS" : filterLabel(name).toLowerCase();
  const { kind } = jobFilter(name);
  if (name === "q") return `title or department has “${isolate(String(value))}”`;
  if (kind === "list") return `${listLabels[name] ?? label} is ${orWords(value as string[], name, nameOf)}`;
  if (kind === "text") return `${label} has “${isolate(String(value))}”`;
  if (kind === "number")
    return `pay is ${name === "salary_min" ? "at least" : "at most"} $${countLabel(Number(value))} a year`;
  if (kind === "boolean") return value === true ? "pay is stated" : "pay is not stated";
  const [, what = name, side] = /^(.*)_(after|before)$/.exec(name) ?? [];
  return `${what.replaceAll("_", " ")} ${side === "before" ? "before" : "on or after"} ${day(String(value))}`;
}

const listLabels: Record<string, string> = { org_ids: "company", source_ids: "board" };

function orWords(values: readonly string[], name: string, nameOf: NameOf): string {
  const labels = values.map((value) => isolate(nameOf(name, value)));
  return labels.length < 2 ? labels.join("") : `${labels.slice(0, -1).join(", ")} or ${labels.at(-1) ?? ""}`;
}

/** Names of values by the labels that slices use. */
export function nameBy(providerLabel: (name: string) => string, orgName: string | undefined): NameOf {
  return (parameter, value) =>
    parameter === "org_ids" && orgName !== undefined ? orgName : valueLabel(parameter, value, providerLabel);
}

const statusWords = { active: "Open postings", expired: "Closed postings", any: "Open and closed postings" } as const;

/** `Open postings where country is France and title has “engineer”`. */
export function searchSentence(status: JobFilterValues["status"], conditions: readonly Condition[]): string {
  const texts = conditions.map(({ text }) => text);
  if (texts.length === 0) return statusWords[status];
  const joined = texts.length === 1 ? texts[0] : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1) ?? ""}`;
  return `${statusWords[status]} where ${joined ?? ""}`;
}
