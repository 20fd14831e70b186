import type { Job } from "../../../core/job.ts";
import { isolate, titleLanguage } from "./bidi.ts";
import { day, placeLabel, salaryLabel, workplaceLabel } from "./format.ts";
import { Time } from "./layout.tsx";

/** Postings as rows: what it is, where, and since when. */
export function JobRows({ jobs, orgSlugs, showOrg }: { jobs: Job[]; orgSlugs: string[]; showOrg: boolean }) {
  return (
    <ol class="rows">
      {jobs.map((job, index) => (
        <li class={job.active ? "" : "closed"}>
          <a class="title" href={`/jobs/${job.job_id}`} dir="auto" lang={titleLanguage(job)}>
            {job.title}
          </a>
          <p class="where">
            {showOrg && (
              <span>
                <a href={`/companies/${orgSlugs[index] ?? ""}`} dir="auto">
                  {job.org_name}
                </a>
              </span>
            )}
            {parts(job).map((part) => (
              <span>{isolate(part)}</span>
            ))}
          </p>
          <p class="when">
            <Time iso={job.first_seen_at} text={day} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function parts(job: Job): string[] {
  const closed = job.active ? null : "Closed";
  return [closed, shortPlace(job), workplaceLabel(job.workplace_type), job.department, salaryLabel(job)].filter(
    (part) => part !== null,
  );
}

/** The first place of several, and how many more there are. */
function shortPlace(job: Job): string | null {
  const places = job.extensions.locations ?? [];
  const first = places[0]?.raw;
  return places.length > 1 && typeof first === "string"
    ? `${isolate(first)} + ${places.length - 1} more`
    : placeLabel(job);
}
