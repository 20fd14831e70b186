import type { ListedJob } from "../../../core/job.ts";
import { isolate, titleLanguage } from "./bidi.ts";
import { day, placeLabel, salaryLabel, workplaceLabel } from "./format.ts";
import { Time } from "./layout.tsx";

/** Postings as rows: what it is, where, when its board says it was posted, and since when it is here. */
export function JobRows({ jobs, orgSlugs, showOrg }: { jobs: ListedJob[]; orgSlugs: string[]; showOrg: boolean }) {
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
            {job.source_posted_at !== null && (
              <span>
                {"posted\u00a0"}
                <Time iso={job.source_posted_at} text={day} />
              </span>
            )}
            <Duplicates {...job} />
          </p>
          <p class="when">
            here since <Time iso={job.first_seen_at} text={day} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** In a list of openings: how many other postings this one stands for. */
function Duplicates({ duplicate_count: count = 0, duplicate_cluster_id: opening }: ListedJob) {
  if (count === 0 || opening === null) return null;
  return (
    <span>
      <a href={`/jobs?duplicate_cluster_id=${opening}`}>{`+ ${count} of the same opening`}</a>
    </span>
  );
}

function parts(job: ListedJob): string[] {
  const closed = job.active ? null : "Closed";
  return [closed, shortPlace(job), workplaceLabel(job.workplace_type), job.department, salaryLabel(job)].filter(
    (part) => part !== null,
  );
}

/** The first place of several, and how many more there are. */
function shortPlace(job: ListedJob): string | null {
  const places = job.extensions.locations ?? [];
  const first = places[0]?.raw;
  return places.length > 1 && typeof first === "string"
    ? `${isolate(first)} + ${places.length - 1} more`
    : placeLabel(job);
}
