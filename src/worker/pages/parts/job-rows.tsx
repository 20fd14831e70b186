import type { ListedJob } from "../../../core/job.ts";
import { daysAgo, exactDate, shortDay } from "./age-words.ts";
import { isolate, titleLanguage } from "./bidi.ts";
import { placeLabel, salaryLabel, workplaceLabel } from "./format.ts";

interface JobRowsProps {
  jobs: readonly ListedJob[];
  orgSlugs: readonly string[];
  showOrg: boolean;
  /** The instant at which ages are told (ms). A page with rows is in `agesIn` of http/data-version.ts. */
  now: number;
}

/** Postings as rows: what it is, where, how long ago its board says it was posted, and since when it is here. */
export function JobRows({ jobs, orgSlugs, showOrg, now }: JobRowsProps) {
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
            <Duplicates {...job} />
          </p>
          <p class="when">
            {job.source_posted_at !== null && (
              <>
                {"posted "}
                <Dated iso={job.source_posted_at} words={daysAgo(job.source_posted_at, now)} />
                {" · "}
              </>
            )}
            {"here since "}
            <Dated iso={job.first_seen_at} words={shortDay(job.first_seen_at, now)} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Dated({ iso, words }: { iso: string; words: string }) {
  return (
    <time datetime={iso} title={exactDate(iso)}>
      {words}
    </time>
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
  const all = [closed, shortPlace(job), workplaceLabel(job.workplace_type), job.department, salaryLabel(job)];
  // A place may be called as its work model: "Remote".
  return [...new Set(all.filter((part) => part !== null))];
}

/** The first place of several, and how many more there are. */
function shortPlace(job: ListedJob): string | null {
  const places = job.extensions.locations ?? [];
  const first = places[0]?.raw;
  return places.length > 1 && typeof first === "string"
    ? `${isolate(first)} + ${places.length - 1} more`
    : placeLabel(job);
}
