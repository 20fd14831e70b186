import type { Job } from "../../../core/job.ts";
import type { Slice } from "../../../db/search/read-slice.ts";
import { Breakdown } from "../parts/bars.tsx";
import { parameterOf, sliceFieldNames, sliceFields, valueLabel, type SliceFieldName } from "../parts/slice-fields.ts";

/** Values shown of a field. */
const VALUES_MAX = 8;

interface FacetsProps {
  /** The address asked, without its cursor. */
  address: URL;
  status: "active" | "expired" | "any";
  slice: Slice | null;
  /** The postings of this page: what is counted when no slice has the answer. */
  jobs: readonly Job[];
  /** They are all there are. */
  whole: boolean;
  providerLabel: (name: string) => string;
}

/** Counts beside a list, each a link that narrows it. Says what was counted. */
export function SearchFacets({ address, status, slice, jobs, whole, providerLabel }: FacetsProps) {
  const fields = sliceFieldNames.filter((field) => !address.searchParams.has(field));
  const counted =
    slice !== null || whole ? "All postings of this search." : `Of the ${jobs.length} postings on this page.`;
  return (
    <aside class="facets" aria-label="Narrow the search">
      <h2>Narrow</h2>
      <p class="note">{counted}</p>
      {fields.map((field) => (
        <Breakdown
          id={`by-${field}`}
          title={sliceFields[field].many}
          bars={countsOf(field, { slice, status, jobs })
            .slice(0, VALUES_MAX)
            .map(({ value, count }) => ({
              label: valueLabel(field, value, providerLabel),
              count,
              href: narrowed(address, field, value),
            }))}
        />
      ))}
    </aside>
  );
}

function narrowed(address: URL, field: SliceFieldName, value: string): string {
  const search = new URLSearchParams(address.searchParams);
  search.set(field, parameterOf(value));
  return `/jobs?${search.toString()}`;
}

function countsOf(
  field: SliceFieldName,
  { slice, status, jobs }: Pick<FacetsProps, "slice" | "status" | "jobs">,
): { value: string; count: number }[] {
  if (slice !== null) {
    return (slice.counts.get(field) ?? [])
      .map(({ value, open, total }) => ({
        value,
        count: status === "active" ? open : status === "any" ? total : total - open,
      }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count);
  }
  const counts = new Map<string, number>();
  for (const { [field]: value } of jobs) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count);
}
