import { seniorityOf } from "../core/normalize/seniority.ts";
import { facetTokens } from "./job-index.ts";
import type { JobRow } from "./job-of-row.ts";

/** What postings are counted by, with the letter that its keys begin with in a pack. */
export const countedFields = {
  all: "a",
  provider: "p",
  org: "o",
  country: "c",
  region: "r",
  city: "y",
  department: "d",
  employment_type: "e",
  workplace_type: "w",
  language: "g",
  seniority: "n",
  /** Companies and boards that are registered; they count in no other scope. */
  orgs: "O",
  sources: "S",
} as const;
export type CountedField = keyof typeof countedFields;

/** The columns of a posting that decide where it counts. */
export type Countable = Pick<
  JobRow,
  | "title"
  | "country"
  | "region"
  | "city"
  | "department"
  | "team"
  | "workplaceType"
  | "employmentType"
  | "language"
  | "salaryMin"
  | "salaryMax"
>;

/** Only those columns: the rest of a row is not kept in memory. */
export function countable(row: Countable): Countable {
  const { title, country, region, city, department, team, workplaceType, employmentType, language } = row;
  const { salaryMin, salaryMax } = row;
  return {
    title,
    country,
    region,
    city,
    department,
    team,
    workplaceType,
    employmentType,
    language,
    salaryMin,
    salaryMax,
  };
}

/** Whose posting it is: `sources.id`, `orgs.id`. */
export interface CountedBoard {
  id: number;
  org: number;
  provider: string;
}

/**
 * A move of the counts: in every one of `scopes` ("" for the catalogue, else the index token of one
 * filter, without its mark), each of `keys` moves by `open` postings that are open and by `total`
 * ever recorded. As JSON it is one entry of the log.
 */
export type CountVector = [scopes: string[], keys: string[], open: number, total: number];

/** The scopes and keys in which a posting counts. */
export function scopesAndKeys(board: CountedBoard, job: Countable): [scopes: string[], keys: string[]] {
  const values: Partial<Record<CountedField, string | null>> = {
    all: "",
    provider: board.provider,
    org: String(board.org),
    country: job.country,
    region: job.region,
    city: job.city,
    department: job.department,
    employment_type: job.employmentType,
    workplace_type: job.workplaceType,
    language: job.language,
    seniority: seniorityOf(job.title),
  };
  const keys = Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([field, value]) => countKey(field as CountedField, value ?? ""));
  return [["", ...facetTokens(board, job).map(scopeOfToken)], keys];
}

/** The key of one value in a pack. */
export function countKey(field: CountedField, value: string): string {
  return `${countedFields[field]}:${value}`;
}

/** The scope of the postings that have an index token of a facet. */
export function scopeOfToken(token: string): string {
  return token.slice(1);
}

/** Moves with those of the same place added up; those that come to nothing are left out. */
export function mergeMoves(moves: readonly CountVector[]): CountVector[] {
  const merged = new Map<string, CountVector>();
  for (const [scopes, keys, open, total] of moves) {
    const id = JSON.stringify([scopes, keys]);
    const before = merged.get(id);
    merged.set(id, [scopes, keys, (before?.[2] ?? 0) + open, (before?.[3] ?? 0) + total]);
  }
  return [...merged.values()].filter(([, , open, total]) => open !== 0 || total !== 0);
}
