import { z } from "zod";
import { DerivedFact } from "../../core/facts.ts";
import { limits } from "../../core/limits.ts";
import { yearlyUsd } from "../../core/pay-yearly.ts";
import { conflictToken, facetToken, openingToken, rangeSteps, rangeTokens } from "../index/job-index.ts";
import type { Group } from "../index/match-expression.ts";
import type { RangeSteps } from "../index/range-tokens.ts";
import { factFilters } from "./fact-filters.ts";
import { description } from "./description-filter.ts";
import { near } from "./near-filter.ts";
import { askOfOnePlace } from "./place-conditions.ts";
import { places } from "./place-filter.ts";
import {
  after,
  before,
  filter,
  list,
  words,
  type CheckedRow,
  type JobFilter,
  type ResolvedIds,
} from "./filter-kinds.ts";
import { remoteFrom } from "./remote-filter.ts";
import { titleFamily, titleGroup } from "./title-filters.ts";
import { readExcludedWords, type PlacedWords } from "./word-query.ts";

const ids = z.array(z.uuid("must be a UUID").toLowerCase()).max(limits.lookupIdsMax);
const AMOUNT = "must be a number from 0 to 1000000000, without separators, like 100000";
const Amount = z.number(AMOUNT).min(0, AMOUNT).max(1e9, AMOUNT);
// Where the filters of facts stand in documents and forms; those of facts that are not named here stand together.
const { country, region, city, department, language, employment_type, workplace_type, seniority, ...otherFacts } =
  factFilters;

/** Every filter of job lists, by parameter name. To add one that is no fact's: an entry here and a test row. */
export const jobFilters = {
  q: words(
    "any",
    "Words",
    "title, department or company has *",
    `Words of title, department or company, all of them, in any order. \`"a phrase"\`, \`-without\`, \`this OR that\`; forms of a word are one (\`engineers\`, \`front-end\`), \`C\`, \`C++\`, \`C#\` and \`.NET\` are not; \`engin*\` is unknown.`,
  ),
  title: words("title", "Title", "title has *", "Words of the title, written as `q` is; all must be there."),
  title_exclude: words(
    "title",
    null,
    "title has nothing of *",
    "Words and phrases of which the title must have none, written as `q` is.",
    readExcludedWords,
  ),
  description,
  location: places(
    "Place",
    "Places, of which a posting must have one: city, region, country or area under any name (`NYC`, `München`, `Boston, MA`, `EMEA`), or words of its places as written. A code is a state, else a country (`meta.notes`). Parts of which neither lies in the other are several places (`Germany, Austria`), as are those between `;` and repeated values. An area is what states it or a part of it, and its countries; `Worldwide` only what states it. A metropolitan area (`Bay Area`, `Greater London`, `Randstad`, `Munich area`) is the cities around its own, the largest 100 (`meta.near`). The parts of a place, and `country`, `region`, `city`, `near` beside it, are met by one place of a posting.",
  ),
  location_text: places(null, "The same as `location`."),
  near,
  country,
  region,
  city,
  department,
  language,
  provider: list({
    schema: z.array(z.string().regex(/^[a-z0-9]+$/)).max(limits.lookupIdsMax),
    description: "ATS the posting was read from; several separated by commas.",
    label: "ATS",
    says: "ATS",
    aliases: ["ats_provider"],
    tokens: (providers) => [providers.map((provider) => facetToken("provider", provider))],
  }),
  org_ids: list({
    schema: ids,
    description: "Companies, by org_id; several separated by commas. Unknown ids match nothing.",
    label: null,
    says: "company",
    aliases: [],
    tokens: (orgIds, resolved) => [known(orgIds, resolved.orgs).map((id) => facetToken("org", id))],
  }),
  source_ids: list({
    schema: ids,
    description: "Boards, by source_id; several separated by commas. Unknown ids match nothing.",
    label: null,
    says: "board",
    aliases: [],
    tokens: (sourceIds, resolved) => [known(sourceIds, resolved.sources).map((id) => facetToken("source", id))],
  }),
  job_ids: filter({
    kind: "ids",
    schema: z
      .array(
        z
          .string()
          .regex(/^[0-9a-fA-F]{40}$/, "must be 40 hex digits")
          .toLowerCase(),
      )
      .max(limits.lookupIdsMax),
    description:
      "Postings, by job_id; several separated by commas. Of them those that match the other filters: closed ones with `status=any`.",
    label: null,
    says: "they are asked for by their ids",
    aliases: [],
    tokens: () => [],
  }),
  duplicate_cluster_id: list({
    schema: z.array(z.string().regex(/^[rt][0-9a-f]{16}$/, "must be a duplicate_cluster_id")).max(limits.lookupIdsMax),
    description:
      "Openings, by the `duplicate_cluster_id` of any of their postings: finds all of them, on whatever board and in whatever place; several separated by commas.",
    label: null,
    says: "opening",
    aliases: [],
    tokens: (openings) => [openings.map(openingToken)],
  }),
  employment_type,
  seniority,
  title_family: titleFamily,
  title_group: titleGroup,
  workplace_type,
  remote_policy: { ...workplace_type, label: null, description: "The same as `workplace_type`." },
  remote_from: remoteFrom,
  ...otherFacts,
  conflict: list({
    schema: z.array(z.enum(DerivedFact.options)),
    description:
      "Postings in which something says otherwise than a fact (`parsed_structured.conflicts`), whether the fact is known all the same or null.",
    label: "Contradicted",
    says: "contradicted fact",
    aliases: [],
    tokens: (names) => [names.map(conflictToken)],
  }),
  salary_min: filter({
    kind: "number",
    schema: Amount,
    description:
      "Postings whose pay reaches this: their maximum, as US dollars a year, is at least it. Hours count 2,080 a year, days 260, weeks 52, months 12; other currencies by a fixed approximate rate. Postings without a stated amount, currency and period are left out.",
    label: "Pay from, USD a year",
    says: "pay is at least $* a year",
    aliases: [],
    tokens: (least) => [rangeTokens("salary_high", least, null)],
    check: (least) => (row) => (yearly(row)?.max ?? -1) >= least,
    steps: (least) => rangeSteps("salary_high", { low: least, high: null, bound: least }),
  }),
  salary_max: filter({
    kind: "number",
    schema: Amount,
    description: "Postings whose minimum pay, as US dollars a year, is at most this; by the rule of `salary_min`.",
    label: null,
    says: "pay is at most $* a year",
    aliases: [],
    tokens: (most) => [rangeTokens("salary_low", null, most)],
    check: (most) => (row) => (yearly(row)?.min ?? Number.POSITIVE_INFINITY) <= most,
    steps: (most) => rangeSteps("salary_low", { low: null, high: most, bound: most }),
  }),
  salary_exists: filter({
    kind: "boolean",
    schema: z.boolean(),
    description: "Whether the posting states an amount of pay.",
    label: null,
    says: { true: "pay is stated", false: "pay is not stated" },
    aliases: [],
    tokens: (exists) => [[facetToken("salary_exists", exists ? "yes" : "no")]],
  }),
  baseline: filter({
    kind: "boolean",
    schema: z.boolean(),
    description:
      "false: only postings that were new when they were first seen; true: only those that the first crawl of their board found, which were open before.",
    label: null,
    says: { true: "the first crawl of their board found them", false: "they were new when they were first seen" },
    aliases: [],
    tokens: (baseline) => [[facetToken("baseline", baseline ? "yes" : "no")]],
  }),
  posted_after: after("posted_at", "posted on or after *", "Posted at or after this time, as the board says."),
  posted_before: before("posted_at", "posted before *", "Posted before this time."),
  updated_after: after("updated_at", "updated on or after *", "Updated at or after this time, as the board says."),
  updated_before: before("updated_at", "updated before *", "Updated before this time."),
  first_seen_after: after("first_seen_at", "first seen on or after *", "First seen by us at or after this time."),
  first_seen_before: before("first_seen_at", "first seen before *", "First seen by us before this time."),
  closed_after: after(
    "closed_at",
    "closed on or after *",
    "Closed at or after this time: of closed postings, without `status` too.",
  ),
  closed_before: before(
    "closed_at",
    "closed before *",
    "Closed before this time: of closed postings, without `status` too.",
  ),
  status: filter({
    kind: "word",
    schema: z.enum(["active", "expired", "any"]),
    description: "`active` (default), `expired`, or `any` for both. Not together with `active`.",
    label: "Status",
    says: null,
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
  groups: Group[];
  without: Group;
  /** Null when the index alone decides. */
  check: ((row: CheckedRow) => boolean) | null;
  /** Whether tokens are of descriptions: who asks them of a row needs its text. */
  readsText: boolean;
  /** Of a description. Null when the index alone decides. */
  checkText: ((text: PlacedWords) => boolean) | null;
  /** Of the filter that has a check, where one has. */
  steps: RangeSteps | null;
  /** The postings asked for by their ids, of which the others hold; null when any are. */
  named: string[] | null;
}

export function planFilters(values: JobFilterValues, resolved: ResolvedIds): FilterPlan {
  const groups: Group[] = [];
  const without: Group = [];
  const checks: ((row: CheckedRow) => boolean)[] = [];
  const textChecks: ((text: PlacedWords) => boolean)[] = [];
  let readsText = false;
  let stepsOfOne: RangeSteps | null = null;
  const onePlace = askOfOnePlace(values);
  for (const name of jobFilterNames) {
    const value = values[name];
    if (value === undefined) continue;
    const { tokens, without: no, check, checkText, steps } = jobFilter(name);
    if (name === "near" && onePlace.near !== null) groups.push(onePlace.near);
    else groups.push(...tokens(value, resolved));
    if (no !== undefined) without.push(...no(value));
    const holds = check?.(value) ?? null;
    if (holds !== null) checks.push(holds);
    if (checkText !== undefined) readsText = true;
    const says = checkText?.(value) ?? null;
    if (says !== null) textChecks.push(says);
    if (steps !== undefined) stepsOfOne = steps(value);
  }
  for (const name of listFilterNames) {
    const value = values[`${name}_exclude`];
    if (value !== undefined) without.push(...jobFilter(name).tokens(value, resolved).flat());
  }
  if (onePlace.elsewhere !== null) without.push(onePlace.elsewhere);
  const check = checks.length === 0 ? null : (row: CheckedRow): boolean => checks.every((holds) => holds(row));
  const checkText =
    textChecks.length === 0 ? null : (text: PlacedWords): boolean => textChecks.every((holds) => holds(text));
  const steps = checks.length > 1 ? null : stepsOfOne;
  return { groups, without, check, readsText, checkText, steps, named: values.job_ids ?? null };
}

function yearly(row: CheckedRow): { min: number; max: number } | null {
  const { salaryMin, salaryMax, salaryCurrency, salaryPeriod } = row;
  return yearlyUsd({ min: salaryMin, max: salaryMax, currency: salaryCurrency, period: salaryPeriod });
}

function known(values: readonly string[], map: ReadonlyMap<string, number>): number[] {
  return values.map((value) => map.get(value)).filter((id) => id !== undefined);
}
