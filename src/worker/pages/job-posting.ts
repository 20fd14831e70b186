import type { Job } from "../../core/job.ts";
import type { Place } from "../../core/facts.ts";
import { webAddress } from "./format.ts";

/** https://schema.org/employmentType as https://developers.google.com/search/docs/appearance/structured-data/job-posting lists it. */
const employmentTypes = {
  full_time: "FULL_TIME",
  part_time: "PART_TIME",
  contract: "CONTRACTOR",
  temporary: "TEMPORARY",
  internship: "INTERN",
  volunteer: "VOLUNTEER",
  per_diem: "PER_DIEM",
} as const;

/**
 * An open posting as schema.org's JobPosting by Google's rules. What the posting does not state is
 * left out, never guessed: where `datePosted` is unknown, the day on which we first saw it stands.
 * Null for one that Google would refuse: without description, or with neither place nor remote work.
 */
export function jobPosting(job: Job, url: string): object | null {
  const places = job.extensions.locations ?? [job.parsed_structured.location];
  const isRemote = job.workplace_type === "remote";
  const countries = [...new Set(places.map(({ country }) => country).filter((country) => country !== null))];
  const where = {
    ...locationsOf(places),
    // "TELECOMMUTE" means fully remote, and then wants to know from where.
    ...(isRemote && countries.length > 0
      ? {
          jobLocationType: "TELECOMMUTE",
          applicantLocationRequirements: countries.map((name) => ({ "@type": "Country", name })),
        }
      : {}),
  };
  if (typeof job.description_html !== "string" || Object.keys(where).length === 0) return null;
  return {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    title: job.title,
    description: job.description_html,
    url,
    identifier: { "@type": "PropertyValue", name: job.org_name, value: job.job_id },
    datePosted: job.source_posted_at ?? job.first_seen_at,
    ...optional("validThrough", job.extensions.application_deadline),
    ...optional("employmentType", job.employment_type === null ? null : employmentTypes[job.employment_type]),
    hiringOrganization: { "@type": "Organization", name: job.org_name },
    ...where,
    ...optional("baseSalary", salaryOf(job)),
    directApply: false,
    ...optional("sameAs", webAddress(job.source_url)),
  };
}

function optional(name: string, value: unknown): object {
  return value === null ? {} : { [name]: value };
}

function locationsOf(places: readonly Place[]): object {
  const known = places.filter(({ country }) => country !== null);
  if (known.length === 0) return {};
  return {
    jobLocation: known.map(({ city, region, country }) => ({
      "@type": "Place",
      address: {
        "@type": "PostalAddress",
        ...optional("addressLocality", city),
        ...optional("addressRegion", region),
        addressCountry: country,
      },
    })),
  };
}

function salaryOf({ salary_min: min, salary_max: max, salary_currency: currency, salary_period: period }: Job) {
  if (currency === null || period === null || (min === null && max === null)) return null;
  const amounts = min === max ? { value: min } : { ...optional("minValue", min), ...optional("maxValue", max) };
  return {
    "@type": "MonetaryAmount",
    currency,
    value: { "@type": "QuantitativeValue", ...amounts, unitText: period.toUpperCase() },
  };
}
