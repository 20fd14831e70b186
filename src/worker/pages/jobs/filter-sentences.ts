import type { JobFilterName, JobFilterValues, ListFilterName } from "../../../db/search/job-filters.ts";
import { isolate } from "../parts/bidi.ts";
import { countLabel, day } from "../parts/format.ts";

/**
 * What each filter says in a sentence about postings ("... where pay is at least $90,000 a year"): the
 * twin of `jobFilters` for people. A filter without its sentence does not compile.
 */

/** Filters of several values: what they are of, before "is" and "is not". */
export const listNouns: Record<ListFilterName, string> = {
  country: "country",
  region: "region",
  city: "city",
  department: "department",
  language: "language",
  provider: "ATS",
  org_ids: "company",
  source_ids: "board",
  employment_type: "employment",
  seniority: "seniority",
  workplace_type: "work model",
  remote_policy: "work model",
};

/** `status` begins the sentence: search-words.ts. */
export type SaidFilterName = Exclude<JobFilterName, ListFilterName | "status">;

/** All others: what a value asks for. */
export const sentences: { [Name in SaidFilterName]: (value: NonNullable<JobFilterValues[Name]>) => string } = {
  q: (words) => `title or department has ${quoted(words)}`,
  title: (words) => `title has ${quoted(words)}`,
  location: (words) => `place has ${quoted(words)}`,
  location_text: (words) => `place has ${quoted(words)}`,
  salary_min: (amount) => `pay is at least $${countLabel(amount)} a year`,
  salary_max: (amount) => `pay is at most $${countLabel(amount)} a year`,
  salary_exists: (exists) => (exists ? "pay is stated" : "pay is not stated"),
  baseline: (baseline) =>
    baseline ? "the first crawl of their board found them" : "they were new when they were first seen",
  posted_after: (time) => `posted on or after ${day(time)}`,
  posted_before: (time) => `posted before ${day(time)}`,
  updated_after: (time) => `updated on or after ${day(time)}`,
  updated_before: (time) => `updated before ${day(time)}`,
  first_seen_after: (time) => `first seen on or after ${day(time)}`,
  first_seen_before: (time) => `first seen before ${day(time)}`,
};

function quoted(words: string): string {
  return `“${isolate(words)}”`;
}
