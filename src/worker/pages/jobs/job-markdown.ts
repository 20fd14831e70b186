import type { Job } from "../../../core/job.ts";
import { mdLines, mdLink, mdText } from "../../http/markdown.ts";
import { placeLabel, salaryLabel, second, statusLabel, webAddress, workplaceLabel } from "../parts/format.ts";

/** A posting as Markdown: its facts, its addresses, its description. */
export function jobMarkdown(origin: string, job: Job, orgSlug: string, providerLabel: string): string {
  const facts: [label: string, value: string | null][] = [
    ["Place", placeLabel(job)],
    ["Work model", workplaceLabel(job.workplace_type)],
    ["Department", job.department],
    ["Pay", salaryLabel(job)],
    ["Status", statusLabel(job)],
    ["Posted", job.source_posted_at === null ? null : second(job.source_posted_at)],
    ["First seen", second(job.first_seen_at)],
    ["Last checked", second(job.last_checked_at)],
    ["Closed", job.inactive_at === null ? null : second(job.inactive_at)],
    ["ATS", providerLabel],
  ];
  const apply = webAddress(job.apply_url) ?? webAddress(job.source_url);
  return [
    `# ${mdText(job.title)}`,
    mdLink(job.org_name, `${origin}/companies/${orgSlug}`),
    facts.flatMap(([label, value]) => (value === null ? [] : [`- ${label}: ${mdText(value)}`])).join("\n"),
    ...(apply === null ? [] : [mdLink("Apply", apply)]),
    "## Description",
    typeof job.description_text === "string" ? mdLines(job.description_text) : "Its board published none.",
    "## As data",
    [
      `- ${mdLink("Record", `${origin}/job-postings/v1/jobs/${job.job_id}?include=description`)}`,
      `- ${mdLink("Its life", `${origin}/job-postings/v1/jobs/${job.job_id}/events`)}`,
      `- ${mdLink("What it was read from", `${origin}/job-postings/v1/jobs/${job.job_id}/raw`)}`,
    ].join("\n"),
  ]
    .join("\n\n")
    .concat("\n");
}
