import type { ComposedFacts } from "../../../core/facts.ts";
import type { ListedJob } from "../../../core/job.ts";
import type { FacetName, PlacesAsked } from "../../../db/search/read-facets.ts";
import type { JobFilterName } from "../../../db/search/job-filters.ts";
import { factTable, isFactName } from "../../../core/fact-table.ts";
import { shownCities } from "../../../core/normalize/place/asked-meaning.ts";
import { countryName, findCountry } from "../../../core/normalize/place/countries.ts";
import { foldName } from "../../../core/normalize/text/fold-name.ts";
import { hasFormat } from "../../http/list-formats.ts";
import { ProblemError } from "../../http/problem.ts";
import { derivedLabel, factWords, titleWords } from "./format.ts";
import { regionLabel, shownRegion } from "./region-words.ts";

interface SliceField {
  one: string;
  many: string;
  /** Before the value in a sentence: "open postings **in** Berlin". */
  word: string;
}

/** What postings can be browsed by, in the order of a pair's address. To add one: a line here. */
export const sliceFields = {
  provider: { one: "ATS provider", many: "ATS providers", word: "on" },
  country: { one: "Country", many: "Countries", word: "in" },
  region: { one: "Region", many: "Regions", word: "in the region of" },
  city: { one: "City", many: "Cities", word: "in" },
  department: { one: "Department", many: "Departments", word: "in" },
  title_group: { one: "Field of work", many: "Fields of work", word: "in the field of" },
  title_family: { one: "Kind of work", many: "Kinds of work", word: "as" },
  workplace_type: { one: "Work model", many: "Work models", word: "with work model" },
  employment_type: { one: "Employment type", many: "Employment types", word: "with employment type" },
} as const satisfies Partial<Record<JobFilterName & FacetName, SliceField>>;

export type SliceFieldName = keyof typeof sliceFields;
export const sliceFieldNames = Object.keys(sliceFields) as SliceFieldName[];

/** One value of one field. */
export interface SlicePart {
  field: SliceFieldName;
  value: string;
}

export function isSliceField(name: string): name is SliceFieldName {
  return Object.hasOwn(sliceFields, name);
}

/** What a posting has of a field; null where it states nothing. */
export function sliceValueOf(job: ListedJob, field: SliceFieldName): string | null {
  return field === "title_family" || field === "title_group" ? job.extensions[field] : job[field];
}

/** All that a posting has of it: of several places each, of those that `asked` leaves. */
export function sliceValuesOf(job: ListedJob, field: SliceFieldName, asked: PlacesAsked = null): string[] {
  if (field !== "country" && field !== "region" && field !== "city")
    return [sliceValueOf(job, field)].filter((value) => value !== null);
  const { location } = job.parsed_structured;
  const stated = { place: location, places: job.extensions.locations ?? [location] };
  return factTable[field].valuesOf((asked === null ? stated : asked(stated)) as ComposedFacts);
}

/** A value as a parameter: a comma would make two of it, and plays no part in a comparison. */
export function parameterOf(value: string): string {
  return value.replaceAll(",", " ").replaceAll(/\s+/g, " ").trim();
}

/**
 * The part that an address names, a city or a region by the name that postings show. Throws a 404 for one that no posting can
 * have.
 */
export function slicePartOf(field: string, value: string): SlicePart {
  if (!isSliceField(field) || value.includes("\0") || foldName(value) === "") throw nothingRecorded();
  if (field === "region") return { field, value: shownRegion(value) };
  const names = field === "city" ? shownCities(value) : [];
  const [shown] = names;
  // Its own name in any spelling has the page already.
  const isOwn = shown === undefined || foldName(shown) === foldName(value);
  return { field, value: isOwn ? value : shown };
}

export function nothingRecorded(): ProblemError {
  return new ProblemError(404, "No posting was ever recorded under this address.");
}

/**
 * The page of a slice; of a pair in the registry's order, whatever order is given. A value that ends
 * like a form of a list ("Node.json") has no page of its own: the search has its postings.
 */
export function slicePath(...parts: SlicePart[]): string {
  if (parts.some(({ value }) => hasFormat(parameterOf(value)))) return `/jobs${sliceQuery(parts)}`;
  const ordered = parts.toSorted((a, b) => sliceFieldNames.indexOf(a.field) - sliceFieldNames.indexOf(b.field));
  return `/browse${ordered.map(({ field, value }) => `/${field}/${encodeURIComponent(parameterOf(value))}`).join("")}`;
}

/** The query of the list of postings that a slice holds. */
export function sliceQuery(parts: readonly SlicePart[]): string {
  return `?${new URLSearchParams(parts.map(({ field, value }) => [field, parameterOf(value)])).toString()}`;
}

/** A value for people. */
export function valueLabel(field: string, value: string, providerLabel: (name: string) => string): string {
  if (field === "provider") return providerLabel(value);
  if (field === "remote_policy") return factWords("workplace_type", value);
  if (field === "country") {
    const code = findCountry(value);
    return (code === null ? null : countryName(code)) ?? value;
  }
  if (field === "region") return regionLabel(value);
  if (field === "conflict") return derivedLabel(value);
  if (field === "title_family" || field === "title_group") return titleWords(value);
  return isFactName(field) ? factWords(field, value) : value;
}
