import type { ListedJob } from "../../../core/job.ts";
import { foldName } from "../../../core/normalize/text/fold-name.ts";
import { jobFilter, type JobFilterValues } from "../../../db/search/job-filters.ts";
import { placesAsked } from "../../../db/search/place-conditions.ts";
import type { Choices } from "../../../db/search/read-choices.ts";
import { countValues, type FacetName } from "../../../db/search/read-facets.ts";
import { countsOfSlice, type Slice } from "../../../db/search/read-slice.ts";
import { valuesGiven } from "../parts/search-words.ts";
import { Breakdown, type Bar } from "../parts/bars.tsx";
import {
  parameterOf,
  sliceFieldNames,
  sliceFields,
  sliceValuesOf,
  valueLabel,
  type SliceFieldName,
} from "../parts/slice-fields.ts";

/** Values shown of a field. */
const VALUES_MAX = 8;

interface FacetsProps {
  /** The address asked, without its cursor. */
  address: URL;
  filters: JobFilterValues;
  slice: Slice | null;
  /** Of the fields on which the search has a condition. */
  choices: ReadonlyMap<FacetName, Choices>;
  /** The postings of this page: what is counted when no slice has the answer and they are all; else values alone. */
  jobs: readonly ListedJob[];
  /** They are all there are. */
  whole: boolean;
  providerLabel: (name: string) => string;
}

/**
 * Counts beside a list, each a link that narrows it, and the number what that link finds: where not all of the search
 * was looked at there is none. Says what was counted. A field with a condition keeps its other
 * values: a link adds one, or takes one away.
 */
export function SearchFacets(props: FacetsProps) {
  const { address, filters, slice, choices, jobs, whole, providerLabel } = props;
  const counted =
    slice !== null || whole
      ? "All postings of this search."
      : `Values of the ${jobs.length} postings on this page; more match, so they have no numbers.`;
  return (
    <aside class="facets" aria-label="Narrow the search">
      <h2>Narrow</h2>
      <p class="note">{counted}</p>
      {sliceFieldNames.map((field) => {
        const chosen = choices.get(field);
        if (chosen === undefined && filters[field] !== undefined) return null;
        const bars =
          chosen === undefined
            ? countsOf(field, props)
                .values()
                .take(VALUES_MAX)
                .toArray()
                .map(({ value, count }) => ({
                  label: valueLabel(field, value, providerLabel),
                  count,
                  href: withValues(address, field, [parameterOf(value)]),
                }))
            : choiceBars(field, chosen, props);
        return (
          <Breakdown
            id={`by-${field}`}
            title={sliceFields[field].many}
            bars={bars}
            {...(chosen === undefined ? {} : { note: noteOf(chosen, valuesGiven(field, filters[field] ?? [])) })}
          />
        );
      })}
    </aside>
  );
}

function noteOf({ newest }: Choices, given: readonly string[]): string {
  const without = `without ${given.length === 1 ? "this condition" : "these conditions"}`;
  if (newest === 0) return "Not counted under so many conditions.";
  if (newest === null) return `All postings ${without}.`;
  return `Values of the newest ${newest} postings ${without}; more match, so they have no numbers.`;
}

/** What is chosen and what else could be, most postings first; each chosen value is shown. */
function choiceBars(
  field: SliceFieldName,
  { counts }: Choices,
  { address, filters, providerLabel }: FacetsProps,
): Bar[] {
  const given = valuesGiven(field, filters[field] ?? []);
  const label = (value: string): string => valueLabel(field, value, providerLabel);
  const same = (a: string, b: string): boolean => foldName(label(a)) === foldName(label(b));
  let room = VALUES_MAX;
  const shown = counts.filter(({ value }) => {
    const isShown = given.some((one) => same(one, value)) || room > 0;
    if (isShown) room--;
    return isShown;
  });
  const bars = shown.map(({ value, count }): Bar => {
    const rest = given.filter((one) => !same(one, value));
    const isChosen = rest.length < given.length;
    const href = withValues(address, field, isChosen ? rest : [...given, parameterOf(value)]);
    return { label: label(value), count, href, isChosen };
  });
  // Chosen and in no posting, or under another of its names.
  const unseen = given
    .filter((one) => !counts.some(({ value }) => same(one, value)))
    .map((one): Bar => {
      const rest = given.filter((other) => other !== one);
      return { label: label(one), count: null, href: withValues(address, field, rest), isChosen: true };
    });
  return [...unseen, ...bars];
}

/** The search with these values of a field alone; none: without its condition. */
export function withValues(address: URL, field: SliceFieldName, values: readonly string[]): string {
  const search = new URLSearchParams(address.searchParams);
  for (const alias of jobFilter(field).aliases) search.delete(alias);
  if (values.length === 0) search.delete(field);
  else search.set(field, values.join(","));
  return search.size === 0 ? "/jobs" : `/jobs?${search.toString()}`;
}

function countsOf(
  field: SliceFieldName,
  { slice, filters, jobs, whole }: Pick<FacetsProps, "slice" | "filters" | "jobs" | "whole">,
): Choices["counts"] {
  if (slice !== null) return countsOfSlice(slice, field, filters.status);
  const asked = placesAsked(filters);
  const values = jobs.flatMap((job) => sliceValuesOf(job, field, asked));
  return countValues(field, values).map(({ value, count }) => ({ value, count: whole ? count : null }));
}
