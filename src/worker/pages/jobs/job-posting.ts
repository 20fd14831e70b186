import type { Job } from "../../../core/job.ts";
import type { Place } from "../../../core/facts.ts";
import { webAddress } from "../parts/format.ts";

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

/** What the record leaves to its company. */
interface Company {
  /** Of its own site; null when it is not known. */
  domain: string | null;
}

/**
 * An open posting as schema.org's JobPosting by Google's rules. What the posting does not state is
 * left out, never guessed. Null for a closed one, and for one that Google would refuse: without
 * description or day of posting, or with neither place nor country to work from.
 */
export function jobPosting(job: Job, url: string, { domain }: Company): object | null {
  const posted = postedAt(job);
  const where = whereOf(job);
  const description = job.description_html ?? "";
  if (!job.active || description.trim() === "" || posted === null || where === null) return null;
  const site = domain === null ? null : webAddress(`https://${domain}/`);
  return {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    title: job.title,
    description,
    url,
    identifier: { "@type": "PropertyValue", name: job.org_name, value: job.provider_job_key },
    datePosted: posted,
    ...optional("validThrough", job.extensions.application_deadline),
    ...optional("employmentType", job.employment_type === null ? null : employmentTypes[job.employment_type]),
    hiringOrganization: { "@type": "Organization", name: job.org_name, ...optional("sameAs", site) },
    ...where,
    ...optional("baseSalary", salaryOf(job)),
  };
}

/** As the board says; else when it was new to us, which is no older than the crawl before. */
function postedAt(job: Job): string | null {
  return job.source_posted_at ?? (job.extensions.baseline ? null : job.first_seen_at);
}

/**
 * Where the work is done. "TELECOMMUTE" means fully remote, and then wants to know from which
 * countries; a place beside it is an office only when the posting says that it is not remote there.
 */
function whereOf(job: Job): object | null {
  const places = job.extensions.locations ?? [job.parsed_structured.location];
  const isRemote = job.workplace_type === "remote";
  const offices = places.filter((place) => place.country !== null && (!isRemote || place.is_remote === false));
  const countries = isRemote ? [...new Set(places.map(({ country }) => country))].filter((one) => one !== null) : [];
  if (offices.length === 0 && countries.length === 0) return null;
  return {
    ...(offices.length === 0 ? {} : { jobLocation: offices.map(locationOf) }),
    ...(countries.length === 0
      ? {}
      : {
          jobLocationType: "TELECOMMUTE",
          applicantLocationRequirements: countries.map((name) => ({ "@type": "Country", name })),
        }),
  };
}

function optional(name: string, value: unknown): object {
  return value === null ? {} : { [name]: value };
}

function locationOf({ city, region, country }: Place): object {
  const address = { ...optional("addressLocality", city), ...optional("addressRegion", region) };
  return { "@type": "Place", address: { "@type": "PostalAddress", ...address, addressCountry: country } };
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
