import type { Job } from "../../../core/job.ts";
import { isolate } from "../parts/bidi.ts";
import { webAddress } from "../parts/format.ts";
import type { JobData } from "./job-data.ts";
import { Out } from "../parts/layout.tsx";
import { ListTable, type Column } from "../parts/list-table.tsx";
import { sliceFields, slicePath, sliceValueOf, valueLabel, type SliceFieldName } from "../parts/slice-fields.ts";

interface Slice {
  page: string;
  contains: string;
  href: string;
  /** Leads away from this site. */
  out?: boolean;
}

/** Lists that this posting belongs to; only such as exist. */
export function RelatedSlices(data: JobData) {
  return (
    <section aria-labelledby="slices">
      <h2 id="slices">Related slices</h2>
      <ListTable columns={columns} rows={slices(data)} />
    </section>
  );
}

const columns: readonly Column<Slice>[] = [
  { label: "Page", cell: ({ page }) => page },
  { label: "What it contains", look: "quiet free", cell: ({ contains }) => contains },
  {
    label: "Open",
    cell: ({ href, out }) => (out === true ? <Out href={href}>Open</Out> : <a href={href}>Open</a>),
  },
];

function slices({ job, orgSlug, providerLabel, hasDuplicates }: JobData): Slice[] {
  const original = webAddress(job.source_url) ?? webAddress(job.apply_url);
  return [
    {
      page: "Company jobs",
      contains: `Active postings from ${isolate(job.org_name)}.`,
      href: `/jobs?org_ids=${job.org_id}`,
    },
    {
      page: "Company breakdowns",
      contains: "Role, location, ATS, and work model facets for this company.",
      href: `/companies/${orgSlug}#breakdowns`,
    },
    {
      page: "ATS provider jobs",
      contains: `Active postings observed through ${providerLabel}.`,
      href: slicePath({ field: "provider", value: job.provider }),
    },
    {
      page: "Provider filtered search",
      contains: "The same provider as a filtered job collection.",
      href: `/jobs?provider=${job.provider}`,
    },
    ...(hasDuplicates
      ? [
          {
            page: "The same opening",
            contains: "Its open postings, on any board and in any place.",
            href: `/jobs?duplicate_cluster_id=${job.duplicate_cluster_id ?? ""}`,
          },
        ]
      : []),
    ...bySlice(job, "city", "City jobs", providerLabel),
    ...bySlice(job, "country", "Country jobs", providerLabel),
    ...bySlice(job, "title_family", "Jobs of this kind", providerLabel),
    ...bySlice(job, "title_group", "Jobs of this field", providerLabel),
    ...bySlice(job, "department", "Department jobs", providerLabel),
    ...bySlice(job, "workplace_type", "Work model jobs", providerLabel),
    ...bySlice(job, "employment_type", "Employment type jobs", providerLabel),
    {
      page: "Lifecycle events",
      contains: "Open, update, close, and reopen events for this posting.",
      href: `/jobs/${job.job_id}/events`,
    },
    ...(original === null
      ? []
      : [
          {
            page: "Original posting",
            contains: "Canonical source or apply URL captured from the ATS.",
            href: original,
            out: true,
          },
        ]),
  ];
}

/** The slice of one field that this posting is in; none where it states no value. */
function bySlice(job: Job, field: Exclude<SliceFieldName, "provider">, page: string, label: string): Slice[] {
  const value = sliceValueOf(job, field);
  if (value === null) return [];
  const words = `${sliceFields[field].word} ${isolate(valueLabel(field, value, () => label))}`;
  return [{ page, contains: `Active postings ${words}.`, href: slicePath({ field, value }) }];
}
