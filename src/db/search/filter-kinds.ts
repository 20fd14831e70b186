import { z } from "zod";
import { ABSENT, rangeSteps, rangeTokens } from "../index/job-index.ts";
import type { Group } from "../index/match-expression.ts";
import type { RangeSteps } from "../index/range-tokens.ts";
import type { JobRow } from "../postings/job-of-row.ts";
import { jobs } from "../schema/schema-postings.ts";
import {
  checkWords,
  countWords,
  groupsOfWords,
  placeWords,
  readWordQuery,
  withoutWords,
  type PlacedWords,
  type WordQuery,
} from "./word-query.ts";

export const WORDS_CHARS_MAX = 200;
/** Read by `timeParameter`; an ISO-8601 date, or date and time with a zone. */
const Time = z.string();

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
  /**
   * How the parameter is read: `list` takes commas as OR, and has an `_exclude` twin; `places` is one or several
   * texts, each of one or several places.
   */
  kind: Kind;
  /** Of the whole parameter, after comma lists were split and numbers read. */
  schema: z.ZodType<T>;
  description: string;
  /** For people, on the page's form; null where a form can't ask for it. */
  label: string | null;
  /** In a sentence about postings, "... where ". */
  says: Says<Kind>;
  aliases: readonly string[];
  /** Groups that must all hold; of each a posting must have one token. An empty group matches nothing. */
  tokens: (value: T, ids: ResolvedIds) => Group[];
  /** What a posting must have nothing of, whatever else it has. */
  without?: (value: T) => Group;
  /** Where tokens cover more than is asked for: whether the row itself matches. Absent or null: they are exact. */
  check?: (value: T) => ((row: CheckedRow) => boolean) | null;
  /** Of what the index has of descriptions: whether a text matches, where tokens cover more than is asked for. */
  checkText?: (value: T) => ((text: PlacedWords) => boolean) | null;
  /** Of a list: the values that came split at their commas, put together where several are one. */
  join?: (parts: readonly string[]) => string[];
  /** Of words: how they are read. */
  queryOf?: (value: T) => WordQuery;
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
  closedAt: jobs.closedAt,
  title: jobs.title,
  normalizedTitle: jobs.normalizedTitle,
  department: jobs.department,
  orgName: jobs.orgName,
  descriptionHash: jobs.descriptionHash,
};
export type CheckedRow = Pick<JobRow, keyof typeof checkColumns>;
/**
 * `ids`: the postings themselves, read by their ids and then looked at for the other filters.
 * Of a list what its values are, before "is" and "is not"; of true and false what each says; of others the
 * words around the value, which stands for `*`, or where these depend on it a function of it. A word begins the sentence (pages/jobs/search-words.ts).
 */
type Says<Kind extends FilterKind> = Kind extends "word"
  ? null
  : Kind extends "boolean"
    ? { true: string; false: string }
    : Kind extends "text"
      ? string | ((value: string) => string)
      : string;
export type FilterKind = "ids" | "list" | "places" | "text" | "word" | "number" | "boolean" | "time";

/** Gives the functions of an entry the type of its schema. */
export function filter<T, Kind extends FilterKind>(entry: JobFilter<T, Kind>): JobFilter<T, Kind> {
  return entry;
}

export function list<T extends unknown[]>(entry: Omit<JobFilter<T, "list">, "kind">): JobFilter<T, "list"> {
  return { kind: "list", ...entry };
}

const QUERY_CHARS_MAX = 500;
const QUERY_WORDS_MAX = 60;
export const queryWords = z
  .string()
  .max(QUERY_CHARS_MAX, `at most ${QUERY_CHARS_MAX} characters`)
  .superRefine((text, context) => {
    const count = countWords(readWordQuery(text));
    if (count === 0) context.addIssue("must hold a letter or a digit");
    if (count > QUERY_WORDS_MAX) context.addIssue(`at most ${QUERY_WORDS_MAX} words`);
  });
const queryTexts = {
  any: ({ title, normalizedTitle, department, orgName }: CheckedRow) => [title, normalizedTitle, department, orgName],
  title: ({ title, normalizedTitle }: CheckedRow) => [title, normalizedTitle],
};

type QueriedField = keyof typeof queryTexts;
const placedRows: Record<QueriedField, WeakMap<CheckedRow, PlacedWords[]>> = {
  any: new WeakMap(),
  title: new WeakMap(),
};
/** The words that queries look at, of each row once: hundreds of searches may ask for them. */
function placedTexts(field: QueriedField, row: CheckedRow): PlacedWords[] {
  const known = placedRows[field].get(row);
  if (known !== undefined) return known;
  const placed = queryTexts[field](row).map((text) => placeWords(text ?? ""));
  placedRows[field].set(row, placed);
  return placed;
}

/** Words as search engines read them (word-query.ts); `queryOf`: what of them is asked for. */
export function words(
  field: "any" | "title",
  label: string | null,
  says: string,
  description: string,
  queryOf: (text: string) => WordQuery = readWordQuery,
): JobFilter<string, "text"> {
  return {
    kind: "text",
    schema: queryWords,
    description,
    label,
    says,
    aliases: [],
    queryOf,
    tokens: (text) => groupsOfWords(field, queryOf(text)),
    without: (text) => withoutWords(field, queryOf(text)),
    check: (text) => {
      const holds = checkWords(queryOf(text));
      return holds === null ? null : (row) => holds(placedTexts(field, row));
    },
  };
}

const timeColumns = {
  posted_at: "postedAt",
  updated_at: "updatedAt",
  first_seen_at: "firstSeenAt",
  closed_at: "closedAt",
} as const;
type TimeFacet = keyof typeof timeColumns;
/** By when they closed no postings are counted: how many there are is counted one by one, up to a bound. */
const isCounted = (facet: TimeFacet): boolean => facet !== "closed_at";

export function after(facet: TimeFacet, says: string, description: string): JobFilter<string, "time"> {
  const check = (time: string) => (row: CheckedRow) =>
    (row[timeColumns[facet]] ?? Number.NEGATIVE_INFINITY) >= Date.parse(time);
  const tokens = (time: string): string[][] => [rangeTokens(facet, Date.parse(time), null)];
  const steps = (time: string): RangeSteps =>
    rangeSteps(facet, { low: Date.parse(time), high: null, bound: Date.parse(time) });
  const entry = { kind: "time" as const, schema: Time, description, label: null, says, aliases: [], tokens, check };
  return isCounted(facet) ? { ...entry, steps } : entry;
}

export function before(facet: TimeFacet, says: string, description: string): JobFilter<string, "time"> {
  const check = (time: string) => (row: CheckedRow) =>
    (row[timeColumns[facet]] ?? Number.POSITIVE_INFINITY) < Date.parse(time);
  // The millisecond before: at midnight the day that begins is not looked at.
  const tokens = (time: string): string[][] => [rangeTokens(facet, null, Date.parse(time) - 1)];
  const steps = (time: string): RangeSteps =>
    rangeSteps(facet, { low: null, high: Date.parse(time) - 1, bound: Date.parse(time) });
  const entry = { kind: "time" as const, schema: Time, description, label: null, says, aliases: [], tokens, check };
  return isCounted(facet) ? { ...entry, steps } : entry;
}

export function orAbsent(value: string): string {
  return value === "unknown" ? ABSENT : value;
}
