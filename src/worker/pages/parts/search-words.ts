import type { Job } from "../../../core/job.ts";
import { readAskedPlaces } from "../../../core/normalize/place/asked-places.ts";
import { readOrgsById } from "../../../db/boards/read-orgs.ts";
import { jobFilter, jobFilterNames, jobFilters, listFilterNames } from "../../../db/search/job-filters.ts";
import type { JobFilterName, JobFilterValues, ListFilterName } from "../../../db/search/job-filters.ts";
import { isolate } from "./bidi.ts";
import { valueLabel } from "./slice-fields.ts";
import { sayFilter } from "./filter-sentences.ts";

/** Values of one condition that a sentence names. */
const NAMED_MAX = 10;

/** One condition of a search, and the parameter that says it. */
export interface Condition {
  parameter: string;
  text: string;
  /** Of a parameter with several values each by itself, and the values that are left without it. */
  values?: { text: string; rest: string }[];
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
    if (isListFilter(name)) conditions.push(listCondition(values, name, nameOf));
    else if (isPlacesFilter(name)) conditions.push(placesCondition(name, values[name] ?? []));
    else conditions.push({ parameter: name, text: sayFilter(name, values) });
  }
  for (const name of listFilterNames) {
    const parameter = `${name}_exclude` as const;
    if (values[parameter] !== undefined) conditions.push(listCondition(values, parameter, nameOf));
  }
  return conditions;
}

function listCondition(
  values: JobFilterValues,
  parameter: ListFilterName | `${ListFilterName}_exclude`,
  nameOf: NameOf,
): Condition {
  const filter = parameter.replace(/_exclude$/, "") as ListFilterName;
  const given: readonly string[] = values[parameter] ?? [];
  const is = `${nounOf(filter)} ${parameter === filter ? "is" : "is not"}`;
  const names = given.slice(0, NAMED_MAX).map((value) => isolate(nameOf(filter, value)));
  if (given.length > NAMED_MAX) names.push(`${given.length - NAMED_MAX} others`);
  const text = `${is} ${orWords(names)}`;
  // "Korea", "South" are one value that came split.
  const areSeveral = given.length > 1 && given.length <= NAMED_MAX && valuesGiven(filter, given).length > 1;
  if (!areSeveral) return { parameter, text };
  const each = given.map((value, index) => ({
    text: `${is} ${names[index] ?? ""}`,
    rest: given.filter((other) => other !== value).join(","),
  }));
  return { parameter, text, values: each };
}

/** Values that were given to a list: each by itself, or all as the one value that came split at its commas. */
export function valuesGiven(filter: JobFilterName, given: readonly string[]): string[] {
  return given.every((value) => stands(filter, [value])) ? [...given] : [given.join(", ")];
}

function stands(filter: JobFilterName, value: unknown): boolean {
  return jobFilter(filter).schema.safeParse(value).success;
}

function placesCondition(parameter: JobFilterName, texts: readonly string[]): Condition {
  const places = texts.flatMap(readAskedPlaces).map((place) => place.map((part) => part.text).join(", "));
  const quoted = places.map((place) => `\u201C${isolate(place)}\u201D`);
  const says = (what: string): string => `place has ${what}`;
  const each = places.map((_place, index) => ({
    text: says(quoted[index] ?? ""),
    rest: places.filter((_, other) => other !== index).join("; "),
  }));
  return { parameter, text: says(orWords(quoted)), ...(places.length > 1 ? { values: each } : {}) };
}

function isPlacesFilter(name: JobFilterName): name is "location" | "location_text" {
  return jobFilter(name).kind === "places";
}

function isListFilter(name: JobFilterName): name is ListFilterName {
  return jobFilter(name).kind === "list";
}

function nounOf(name: ListFilterName): string {
  return jobFilters[name].says;
}

/** `France, Spain or Italy`. */
function orWords(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
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

/** A search of status and conditions in the middle of a sentence. */
export function searchWords(status: JobFilterValues["status"], conditions: readonly Condition[]): string {
  const sentence = searchSentence(status, conditions);
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** `Open postings where country is France and title has “engineer”`. */
export function searchSentence(status: JobFilterValues["status"], conditions: readonly Condition[]): string {
  const texts = conditions.map(({ text }) => text);
  return texts.length === 0 ? statusWords[status] : `${statusWords[status]} where ${andWords(texts)}`;
}

/** Characters of a heading beyond which conditions are no longer told there one by one: three lines of a phone. */
const HEADING_CHARS = 90;

/** The same where it stands large: of many conditions the first ones, one at least, and how many more there are. */
export function searchHeading(status: JobFilterValues["status"], conditions: readonly Condition[]): string {
  const withFirst = (told: number): string => {
    const left = conditions.length - told;
    const more = { parameter: "", text: left === 1 ? "1 condition more" : `${left} conditions more` };
    return searchSentence(status, left > 0 ? [...conditions.slice(0, told), more] : conditions);
  };
  let told = conditions.length;
  while (told > 1 && withFirst(told).length > HEADING_CHARS) told--;
  return withFirst(told);
}

/** `France, Spain and Italy`. */
export function andWords(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1) ?? ""}`;
}
