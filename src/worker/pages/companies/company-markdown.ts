import type { OrgRow } from "../../../db/boards/read-orgs.ts";
import type { SourceRow } from "../../../db/boards/read-sources.ts";
import type { JobPage } from "../../../db/search/read-jobs.ts";
import { mdLink, mdText } from "../../http/markdown.ts";
import { placeLabel, plural } from "../parts/format.ts";

/** A company as Markdown: its boards and its newest postings. */
export function companyMarkdown(origin: string, org: OrgRow, sources: SourceRow[], page: JobPage): string {
  const postings = page.jobs.map((job) => {
    const place = placeLabel(job);
    return `- ${mdLink(job.title, `${origin}/jobs/${job.job_id}`)}${place === null ? "" : `, ${mdText(place)}`}`;
  });
  return [
    `# ${mdText(org.name)}`,
    `${plural(org.openJobs, "open posting")}.`,
    "## Newest postings",
    postings.length === 0 ? "None is open." : postings.join("\n"),
    "## Boards",
    sources.map(({ provider, board, url }) => `- ${mdText(provider)}: ${mdLink(board, url)}`).join("\n"),
    "## As data",
    [
      `- ${mdLink("Company", `${origin}/job-postings/v1/orgs/${org.orgId}`)}`,
      `- ${mdLink("All postings", `${origin}/job-postings/v1/jobs?org_ids=${org.orgId}`)}`,
      `- ${mdLink("What changed", `${origin}/job-postings/v1/events/search?org_ids=${org.orgId}`)}`,
    ].join("\n"),
  ]
    .join("\n\n")
    .concat("\n");
}
