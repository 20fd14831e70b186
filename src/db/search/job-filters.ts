import { z } from "zod";
import { limits } from "../../core/limits.ts";
import { EmploymentType, WorkplaceType } from "../../core/facts.ts";
import { readCountries, readLanguages, readRegions, type ReadValues } from "../../core/normalize/asked-values.ts";
import { countryName, findCountryByName } from "../../core/normalize/place/countries.ts";
import { foldName } from "../../core/normalize/text/fold-name.ts";
import { Seniority } from "../../core/normalize/seniority.ts";
import { yearlyUsd } from "../../core/pay-yearly.ts";
import {
  ABSENT,
  facetToken,
  rangeSteps,
  rangeTokens,
  textToken,
  wordTokens,
  type TextFacet,
  type WordField,
} from "../index/job-index.ts";
import type { JobRow } from "../postings/job-of-row.ts";
import type { RangeSteps } from "../index/range-tokens.ts";
import { jobs } from "../schema/schema.ts";

/** Public ids of a query, resolved to the surrogate ids that index tokens hold. */
export interface ResolvedIds {
  orgs: ReadonlyMap<string, number>;
  sources: ReadonlyMap<string, number>;
}

/**
 * One filter of job lists. From its entry follow the API's parameter, its documentation, the form
 * of the page and the MATCH expression.
 */
export interface JobFilter<T, Kind extends FilterKind = FilterKind> {
  /** How the parameter is read: `list` takes commas as OR, and has an `_exclude` twin. */
  kind: Kind;
  /** Of the whole parameter, after comma lists were split and numbers read. */
  schema: z.ZodType<T>;
  description: string;
  /** For people, on the page's form; null where a form can't ask for it. */
  label: string | null;
  aliases: readonly string[];
  /** Groups that must all hold; of each a posting must have one token. An empty group matches nothing. */
  tokens: (value: T, ids: ResolvedIds) => string[][];
  /** Where tokens cover whole steps: whether the row itself matches. Absent: the tokens are exact. */
  check?: (value: T, row: CheckedRow) => boolean;
  /** The tokens of one number, those that need no check apart. */
  steps?: (value: T) => RangeSteps;
}
/** The columns of a posting that checks look at. */
export const checkColumns = {
  salaryMin: jobs.salaryMin,
  salaryMax: jobs.salaryMax,
  salaryCurrency: jobs.salaryCurrency,
  salaryPeriod: jobs.salaryPeriod,
  postedAt: jobs.postedAt,
  updatedAt: jobs.updatedAt,
  firstSeenAt: jobs.firstSeenAt,
};
type CheckedRow = Pick<JobRow, keyof typeof checkColumns>;
type FilterKind = "list" | "text" | "word" | "number" | "boolean" | "time";

const ids = z.array(z.uuid("must be a UUID").toLowerCase()).max(limits.lookupIdsMax);
const AMOUNT = "must be a number from 0 to 1000000000, without separators";
const Amount = z.number(AMOUNT).min(0, AMOUNT).max(1e9, AMOUNT);
const WORDS_CHARS_MAX = 200;
/** Read by `timeParameter`; an ISO-8601 date, or date and time with a zone. */
const Time = z.string();

/** Every filter of job lists, by parameter name. To add one: a line here and a test row. */
export const jobFilters = {
  q: words("any", "Words", "Words of title, normalised title or department; all must be there, in any order."),
  title: words("title", "Title", "Words of the title; all must be there."),
  location: words("location", "Place", "Words of any of the posting's places, as written or as resolved."),
  location_text: words("location", null, "The same as `location`."),
  country: textList(
    "country",
    "Country",
    "Countries of the primary place: English name (`Korea, South` too) or ISO 3166 code, in any case.",
    readCountries,
  ),
  region: textList(
    "region",
    "Region",
    "Regions of the primary place, as on the record (`NY`); of the United States and Canada by name too; in any case.",
    readRegions,
  ),
  city: textList("city", "City", "Cities of the primary place; case and accents don't matter."),
  department: textList("department", "Department", "Departments; case and accents don't matter."),
  language: textList("language", null, "Languages of the posting, as two-letter codes (`en`).", readLanguages),
  provider: list({
    schema: z.array(z.string().regex(/^[a-z0-9]+$/)).max(limits.lookupIdsMax),
    description: "ATS the posting was read from; several separated by commas.",
    label: "ATS",
    aliases: ["ats_provider"],
    tokens: (providers) => [providers.map((provider) => facetToken("provider", provider))],
  }),
  org_ids: list({
    schema: ids,
    description: "Companies, by org_id; several separated by commas. Unknown ids match nothing.",
    label: null,
    aliases: [],
    tokens: (orgIds, resolved) => [known(orgIds, resolved.orgs).map((id) => facetToken("org", id))],
  }),
  source_ids: list({
    schema: ids,
    description: "Boards, by source_id; several separated by commas. Unknown ids match nothing.",
    label: null,
    aliases: [],
    tokens: (sourceIds, resolved) => [known(sourceIds, resolved.sources).map((id) => facetToken("source", id))],
  }),
  employment_type: list({
    schema: z.array(z.enum([...EmploymentType.options, "unknown"])),
    description: "Kinds of employment; `unknown` for postings that state none.",
    label: "Employment",
    aliases: [],
    tokens: (types) => [types.map((type) => facetToken("employment_type", orAbsent(type)))],
  }),
  seniority: list({
    schema: z.array(z.enum([...Seniority.options, "unknown"])),
    description: "Ranks that titles name; `unknown` for titles that name none.",
    label: "Seniority",
    aliases: [],
    tokens: (ranks) => [ranks.map((rank) => facetToken("seniority", orAbsent(rank)))],
  }),
  workplace_type: workplace("Work model", "Work models; `unknown` for postings that state none."),
  remote_policy: workplace(null, "The same as `workplace_type`."),
  salary_min: filter({
    kind: "number",
    schema: Amount,
    description:
      "Postings whose pay reaches this: their maximum, as US dollars a year, is at least it. Hours count 2,080 a year, days 260, weeks 52, months 12; other currencies by a fixed approximate rate. Postings without a stated amount, currency and period are left out.",
    label: "Pay from, USD a year",
    aliases: [],
    tokens: (least) => [rangeTokens("salary_high", least, null)],
    check: (least, row) => (yearly(row)?.max ?? -1) >= least,
    steps: (least) => rangeSteps("salary_high", { low: least, high: null, bound: least }),
  }),
  salary_max: filter({
    kind: "number",
    schema: Amount,
    description: "Postings whose minimum pay, as US dollars a year, is at most this; by the rule of `salary_min`.",
    label: null,
    aliases: [],
    tokens: (most) => [rangeTokens("salary_low", null, most)],
    check: (most, row) => (yearly(row)?.min ?? Number.POSITIVE_INFINITY) <= most,
    steps: (most) => rangeSteps("salary_low", { low: null, high: most, bound: most }),
  }),
  salary_exists: filter({
    kind: "boolean",
    schema: z.boolean(),
    description: "Whether the posting states an amount of pay.",
    label: null,
    aliases: [],
    tokens: (exists) => [[facetToken("salary_exists", exists ? "yes" : "no")]],
  }),
  baseline: filter({
    kind: "boolean",
    schema: z.boolean(),
    description:
      "false: only postings that were new when they were first seen; true: only those that the first crawl of their board found, which were open before.",
    label: null,
    aliases: [],
    tokens: (baseline) => [[facetToken("baseline", baseline ? "yes" : "no")]],
  }),
  posted_after: after("posted_at", "Posted at or after this time, as the board says."),
  posted_before: before("posted_at", "Posted before this time."),
  updated_after: after("updated_at", "Updated at or after this time, as the board says."),
  updated_before: before("updated_at", "Updated before this time."),
  first_seen_after: after("first_seen_at", "First seen by us at or after this time."),
  first_seen_before: before("first_seen_at", "First seen by us before this time."),
  status: filter({
    kind: "word",
    schema: z.enum(["active", "expired", "any"]),
    description: "`active` (default), `expired`, or `any` for both. Not together with `active`.",
    label: "Status",
    aliases: [],
    tokens: (status) => [
      (status === "any" ? ["active", "expired"] : [status]).map((word) => facetToken("status", word)),
    ],
  }),
};

type Filters = typeof jobFilters;
export type JobFilterName = keyof Filters;
/** Filters that take several values, and so can exclude them. */
export type ListFilterName = {
  [Name in JobFilterName]: Filters[Name]["kind"] extends "list" ? Name : never;
}[JobFilterName];

/** Values of the filters of one search. `status` is always given: it is what a bare list walks. */
export type JobFilterValues = {
  [Name in JobFilterName]?: z.infer<Filters[Name]["schema"]> | undefined;
} & { [Name in ListFilterName as `${Name}_exclude`]?: z.infer<Filters[Name]["schema"]> | undefined } & {
  status: "active" | "expired" | "any";
};

export const jobFilterNames = Object.keys(jobFilters) as JobFilterName[];

/** An entry, whatever its values are. */
export function jobFilter(name: JobFilterName): JobFilter<unknown> {
  return jobFilters[name] as unknown as JobFilter<unknown>;
}

export const listFilterNames = jobFilterNames.filter((name) => jobFilter(name).kind === "list") as ListFilterName[];

/** What a search asks of the index, and of the rows that it finds. */
export interface FilterPlan {
  groups: string[][];
  without: string[];
  /** Null when the index alone decides. */
  check: ((row: CheckedRow) => boolean) | null;
  /** Of the last of its filters that has a check. */
  steps: RangeSteps | null;
}

export function planFilters(values: JobFilterValues, resolved: ResolvedIds): FilterPlan {
  const groups: string[][] = [];
  const checks: ((row: CheckedRow) => boolean)[] = [];
  let stepsOfOne: RangeSteps | null = null;
  for (const name of jobFilterNames) {
    const value = values[name];
    if (value === undefined) continue;
    const { tokens, check, steps } = jobFilter(name);
    groups.push(...tokens(value, resolved));
    if (check !== undefined) checks.push((row) => check(value, row));
    if (steps !== undefined) stepsOfOne = steps(value);
  }
  const without = listFilterNames.flatMap((name) => {
    const value = values[`${name}_exclude`];
    return value === undefined ? [] : jobFilter(name).tokens(value, resolved).flat();
  });
  const check = checks.length === 0 ? null : (row: CheckedRow): boolean => checks.every((holds) => holds(row));
  return { groups, without, check, steps: stepsOfOne };
}

/** Gives the functions of an entry the type of its schema. */
function filter<T, Kind extends FilterKind>(entry: JobFilter<T, Kind>): JobFilter<T, Kind> {
  return entry;
}

function list<T extends unknown[]>(entry: Omit<JobFilter<T>, "kind">): JobFilter<T, "list"> {
  return { kind: "list", ...entry };
}

function words(field: WordField, label: string | null, description: string): JobFilter<string, "text"> {
  const schema = z
    .string()
    .max(WORDS_CHARS_MAX, `at most ${WORDS_CHARS_MAX} characters`)
    .refine((text) => wordTokens(field, text).length > 0, "must hold a letter or a digit");
  const tokens = (text: string): string[][] =>
    field === "location" ? placeTokens(text) : wordTokens(field, text).map((token) => [token]);
  return { kind: "text", schema, description, label, aliases: [], tokens };
}

/**
 * The words of a place. A country is found by its name in the index too, however it is written here
 * ("Austin, USA"): all words of the text or all of the name, as groups of an OR each. Codes of two
 * letters stay words, since most are also a state's.
 */
function placeTokens(text: string): string[][] {
  return text.split(",").flatMap((part) => {
    const written = wordTokens("location", part);
    const code = findCountryByName(part);
    const named = code === null ? [] : wordTokens("location", countryName(code) ?? "");
    if (named.length === 0) return written.map((token) => [token]);
    return written.flatMap((token) => named.map((name) => (token === name ? [token] : [token, name])));
  });
}

function textList(
  facet: TextFacet,
  label: string | null,
  description: string,
  // A name that itself has a comma ("Sales, EMEA") comes split: it is looked for whole as well.
  read: ReadValues = (values) => (values.length > 1 ? values.concat(values.join(" ")) : values),
): JobFilter<string[], "list"> {
  const text = z
    .string()
    .max(WORDS_CHARS_MAX, `at most ${WORDS_CHARS_MAX} characters`)
    .refine((value) => foldName(value) !== "", "must hold a letter or a digit");
  return list({
    schema: z
      .array(text)
      .max(limits.lookupIdsMax)
      .superRefine((values, context) => {
        const found = read(values);
        if ("problem" in found) context.addIssue({ code: "custom", message: found.problem });
      }),
    description: `${description} Several separated by commas.`,
    label,
    aliases: [],
    tokens: (values) => {
      const found = read(values);
      return [[...new Set("problem" in found ? [] : found.map((value) => textToken(facet, value)))]];
    },
  });
}

function workplace(label: string | null, description: string) {
  const schema = z.array(z.enum([...WorkplaceType.options, "unknown"]));
  const tokens = (types: string[]): string[][] => [types.map((type) => facetToken("workplace_type", orAbsent(type)))];
  return list({ schema, description, label, aliases: [], tokens });
}

type TimeFacet = "posted_at" | "updated_at" | "first_seen_at";
const timeColumns = { posted_at: "postedAt", updated_at: "updatedAt", first_seen_at: "firstSeenAt" } as const;

function after(facet: TimeFacet, description: string): JobFilter<string, "time"> {
  const check = (time: string, row: CheckedRow): boolean =>
    (row[timeColumns[facet]] ?? Number.NEGATIVE_INFINITY) >= Date.parse(time);
  const tokens = (time: string): string[][] => [rangeTokens(facet, Date.parse(time), null)];
  const steps = (time: string): RangeSteps =>
    rangeSteps(facet, { low: Date.parse(time), high: null, bound: Date.parse(time) });
  return { kind: "time", schema: Time, description, label: null, aliases: [], tokens, check, steps };
}

function before(facet: TimeFacet, description: string): JobFilter<string, "time"> {
  const check = (time: string, row: CheckedRow): boolean =>
    (row[timeColumns[facet]] ?? Number.POSITIVE_INFINITY) < Date.parse(time);
  // The millisecond before: at midnight the day that begins is not looked at.
  const tokens = (time: string): string[][] => [rangeTokens(facet, null, Date.parse(time) - 1)];
  const steps = (time: string): RangeSteps =>
    rangeSteps(facet, { low: null, high: Date.parse(time) - 1, bound: Date.parse(time) });
  return { kind: "time", schema: Time, description, label: null, aliases: [], tokens, check, steps };
}

function yearly(row: CheckedRow): { min: number; max: number } | null {
  const { salaryMin, salaryMax, salaryCurrency, salaryPeriod } = row;
  return yearlyUsd({ min: salaryMin, max: salaryMax, currency: salaryCurrency, period: salaryPeriod });
}

function orAbsent(value: string): string {
  return value === "unknown" ? ABSENT : value;
}

function known(values: readonly string[], map: ReadonlyMap<string, number>): number[] {
  return values.map((value) => map.get(value)).filter((id) => id !== undefined);
}
