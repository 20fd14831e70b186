import { jobFilters } from "../../db/job-filters.ts";
import { webAddress, workplaceLabel } from "./format.ts";
import type { JobData } from "./job.tsx";
import { Out } from "./layout.tsx";

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
      <table class="list">
        <thead>
          <tr>
            <th scope="col">Page</th>
            <th scope="col">What it contains</th>
            <th scope="col">Open</th>
          </tr>
        </thead>
        <tbody>
          {slices(data).map(({ page, contains, href, out }) => (
            <tr>
              <td>{page}</td>
              <td class="quiet">{contains}</td>
              <td>{out === true ? <Out href={href}>Open</Out> : <a href={href}>Open</a>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function slices({ job, orgSlug, providerLabel }: JobData): Slice[] {
  const original = webAddress(job.source_url) ?? webAddress(job.apply_url);
  return [
    { page: "Company jobs", contains: `Active postings from ${job.org_name}.`, href: `/jobs?org_ids=${job.org_id}` },
    {
      page: "Company breakdowns",
      contains: `Boards, health and facts of ${job.org_name}.`,
      href: `/companies/${orgSlug}`,
    },
    {
      page: "ATS provider jobs",
      contains: `Active postings observed through ${providerLabel}.`,
      href: `/jobs?provider=${job.provider}`,
    },
    {
      page: "Provider filtered search",
      contains: "The same provider as a filtered job collection.",
      href: `/job-postings/v1/jobs/search?provider=${job.provider}`,
    },
    ...byFilter("city", "City jobs", "in", job.city, job.city),
    ...byFilter("department", "Department jobs", "in", job.department, job.department),
    ...byFilter(
      "workplace_type",
      "Work model jobs",
      "of work model",
      job.workplace_type,
      workplaceLabel(job.workplace_type),
    ),
    {
      page: "Lifecycle events",
      contains: "Open, update, close, and reopen events for this posting.",
      href: `/job-postings/v1/jobs/${job.job_id}/events`,
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

/** A slice by a filter, once that filter is in the registry: a link to it before would be dead. */
function byFilter(name: string, page: string, words: string, value: string | null, label: string | null): Slice[] {
  if (value === null || label === null || !Object.hasOwn(jobFilters, name)) return [];
  const href = `/jobs?${new URLSearchParams({ [name]: value }).toString()}`;
  return [{ page, contains: `Active postings ${words} ${label}.`, href }];
}
