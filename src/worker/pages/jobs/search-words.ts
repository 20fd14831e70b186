import type { Job } from "../../../core/job.ts";
import { readOrgsById } from "../../../db/boards/read-orgs.ts";
import { jobFilter, jobFilterNames, jobFilters, listFilterNames } from "../../../db/search/job-filters.ts";
import type { JobFilterName, JobFilterValues, ListFilterName } from "../../../db/search/job-filters.ts";
import { isolate } from "../parts/bidi.ts";
import { valueLabel } from "../parts/slice-fields.ts";
import { sayFilter } from "./filter-sentences.ts";

/** Values of one condition that a sentence names. */
const NAMED_MAX = 10;

/** One condition of a search, and the parameters that say it. */
export interface Condition {
  parameter: string;
  text: string;
}

/** What a value is called, where it is no word itself: providers, companies. */
export type NameOf = (filter: string, value: string) => string;

/** A filter for people: its label, or its parameter in words. */
export function filterLabel(name: JobFilterName): string {
  const words = name.replaceAll("_", " ");
  return jobFilter(name).label ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** The conditions of a search, in the registry's order; the default status is none. */
export function conditionsOf(values: JobFilterValues, nameOf: NameOf): Condition[] {
  const conditions: Condition[] = [];
  for (const name of jobFilterNames) {
    if (name === "status" || values[name] === undefined) continue;
    const text = isListFilter(name) ? `${nounOf(name)} is ${orWords(values, name, nameOf)}` : sayFilter(name, values);
    conditions.push({ parameter: name, text });
  }
  for (const name of listFilterNames) {
    const parameter = `${name}_exclude` as const;
    if (values[parameter] === undefined) continue;
    conditions.push({ parameter, text: `${nounOf(name)} is not ${orWords(values, parameter, nameOf)}` });
  }
  return conditions;
}

function isListFilter(name: JobFilterName): name is ListFilterName {
  return jobFilter(name).kind === "list";
}

function nounOf(name: ListFilterName): string {
  return jobFilters[name].says;
}

/** `France, Spain or Italy`; of many values the first ones, and how many others. */
function orWords(
  values: JobFilterValues,
  parameter: ListFilterName | `${ListFilterName}_exclude`,
  nameOf: NameOf,
): string {
  const given: readonly string[] = values[parameter] ?? [];
  const filter = parameter.replace(/_exclude$/, "");
  const labels = given.slice(0, NAMED_MAX).map((value) => isolate(nameOf(filter, value)));
  if (given.length > NAMED_MAX) labels.push(`${given.length - NAMED_MAX} others`);
  return labels.length < 2 ? labels.join("") : `${labels.slice(0, -1).join(", ")} or ${labels.at(-1) ?? ""}`;
}

/** Names of values by the labels that slices use; companies by their ids. */
export function nameBy(providerLabel: (name: string) => string, orgNames: ReadonlyMap<string, string>): NameOf {
  return (filter, value) => orgNames.get(value) ?? valueLabel(filter, value, providerLabel);
}

/** Names of the companies that conditions name: those of the postings at hand, of others a row read each. */
export async function readOrgNames(
  db: D1Database,
  { org_ids: wanted = [], org_ids_exclude: unwanted = [] }: JobFilterValues,
  jobs: readonly Pick<Job, "org_id" | "org_name">[],
): Promise<Map<string, string>> {
  const asked = new Set([...wanted.slice(0, NAMED_MAX), ...unwanted.slice(0, NAMED_MAX)]);
  const names = new Map(jobs.filter((job) => asked.has(job.org_id)).map((job) => [job.org_id, job.org_name]));
  const missing = [...asked].filter((id) => !names.has(id));
  for (const org of await readOrgsById(db, missing)) names.set(org.orgId, org.name);
  return names;
}

const statusWords = { active: "Open postings", expired: "Closed postings", any: "Open and closed postings" } as const;

/** `Open postings where country is France and title has “engineer”`. */
export function searchSentence(status: JobFilterValues["status"], conditions: readonly Condition[]): string {
  const texts = conditions.map(({ text }) => text);
  if (texts.length === 0) return statusWords[status];
  const joined = texts.length === 1 ? texts[0] : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1) ?? ""}`;
  return `${statusWords[status]} where ${joined ?? ""}`;
}
