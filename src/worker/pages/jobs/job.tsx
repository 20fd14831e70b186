import { raw } from "hono/html";
import { balanceHtml } from "../../../core/normalize/text/clean-html.ts";
import type { JobEvent } from "../../../core/event.ts";
import type { Job } from "../../../core/job.ts";
import { ApiCalls } from "../parts/api-calls.tsx";
import { isolate, titleLanguage } from "../parts/bidi.ts";
import {
  ago,
  askedLabels,
  DASH,
  day,
  factLabels,
  placeLabel,
  salaryLabel,
  second,
  statusLabel,
  webAddress,
  workplaceLabel,
} from "../parts/format.ts";
import { closingWords } from "../ledger/event-steps.tsx";
import { FactRows } from "../parts/fact-rows.tsx";
import { closeHeadingGaps } from "../parts/heading-gaps.ts";
import type { JobData } from "./job-data.ts";
import { HowWeKnow } from "./how-we-know.tsx";
import { jobPosting } from "./job-posting.ts";
import { openWords, type AgeData } from "./job-age.ts";
import { JobRecord } from "./job-record.tsx";
import { JobTimeline } from "./job-timeline.tsx";
import { Layout, Out, type PageHead } from "../parts/layout.tsx";
import { placeWords } from "../parts/region-words.ts";
import { RelatedSlices } from "./related-slices.tsx";
import { VerifyForm } from "./verify.tsx";
import { slicePath } from "../parts/slice-fields.ts";

export function JobPage(data: JobData) {
  const { origin, job, providerLabel } = data;
  const company = companyOf(data);
  const line = [placeOf(job), workplaceLabel(job.workplace_type), statusLabel(job), providerLabel].filter(
    (part) => part !== null,
  );
  return (
    <Layout head={headOf(data)}>
      <article>
        <h1 dir="auto" lang={titleLanguage(job)}>
          {job.title}
        </h1>
        <p class="lead line">
          <a href={company.href} dir="auto">
            {job.org_name}
          </a>
          {line.map((part) => (
            <span>{part}</span>
          ))}
        </p>
        {job.inactive_at === null ? (
          <>
            <JobAge {...data} />
            <Apply job={job} />
          </>
        ) : (
          <ClosedNotice job={job} at={job.inactive_at} history={data.history} />
        )}
        <VerifyForm jobId={job.job_id} />
        <div class="columns">
          <div>
            <JobFacts {...data} />
            <HowWeKnow job={job} />
            <section aria-labelledby="description">
              <h2 id="description">Description</h2>
              {/* Cleaned by the allowlist before it was stored; a whole tree, so that nothing of it leaks out of its div. */}
              {typeof job.description_html === "string" ? (
                <div class="prose" dir="auto" lang={job.parsed_structured.language ?? undefined}>
                  {raw(closeHeadingGaps(balanceHtml(job.description_html)))}
                </div>
              ) : (
                <p class="empty">Its board published no description.</p>
              )}
            </section>
          </div>
          <div>
            <JobTimeline {...data} jobId={job.job_id} />
            <LinkedRecords {...data} />
            <RelatedSlices {...data} />
          </div>
        </div>
        <JobRecord job={job} />
        <ApiCalls
          origin={origin}
          paths={[
            `jobs/${job.job_id}?include=description`,
            `orgs/${job.org_id}`,
            `sources/${job.source_id}`,
            `jobs/${job.job_id}/events`,
          ]}
        />
      </article>
    </Layout>
  );
}

function companyOf({ job, orgSlug }: JobData): { label: string; href: string } {
  return { label: job.org_name, href: `/companies/${orgSlug}` };
}

function placeOf(job: Job): string | null {
  const place = placeLabel(job);
  return place === null ? null : isolate(place);
}

function headOf(data: JobData): PageHead {
  const { origin, job } = data;
  return {
    title: `${isolate(job.title)} · ${isolate(job.org_name)} · Jobledger`,
    description: [`${isolate(job.title)} at ${isolate(job.org_name)}`, placeOf(job), statusLabel(job)]
      .filter((part) => part !== null)
      .join(" · "),
    canonical: `${origin}/jobs/${job.job_id}`,
    crumbs: [{ label: "Companies", href: "/companies" }, companyOf(data), { label: job.title }],
    section: "jobs",
    // Closed ones answer for ever, but nobody should find them by search.
    indexed: job.active,
    linkedData: jobPosting(job, `${origin}/jobs/${job.job_id}`, { domain: data.orgDomain }),
  };
}

/** How long an open posting has been open, and when its board was last seen to have it: the first that a reader asks. */
function JobAge(data: AgeData) {
  const { job, now } = data;
  const { words, since } = openWords(data);
  return (
    <p class="age line">
      <span>
        <time datetime={since} title={second(since)}>
          {words}
        </time>
      </span>
      <span>
        confirmed{" "}
        <time datetime={job.last_seen_at} title={second(job.last_seen_at)}>
          {ago(job.last_seen_at, now)}
        </time>
      </span>
    </p>
  );
}

function Apply({ job }: { job: Job }) {
  const address = webAddress(job.apply_url) ?? webAddress(job.source_url);
  if (address === null) return null;
  return (
    <p class="apply">
      <a class="button" href={address} rel="nofollow noopener noreferrer">
        Apply at <span dir="auto">{job.org_name}</span>
      </a>
    </p>
  );
}

function ClosedNotice({ job, at, history }: { job: Job; at: string; history: JobEvent[] }) {
  const closing = history.find((event) => event.event_type === "job.closed");
  const words = closing === undefined ? "" : closingWords(closing);
  return (
    <div class="notice" role="note">
      <strong>This posting is closed.</strong> It was last seen on its board at{" "}
      <time datetime={job.last_seen_at}>{second(job.last_seen_at)}</time> and closed at{" "}
      <time datetime={at}>{second(at)}</time>
      {words === "" ? ". " : `: ${words}. `}
      <a href={`/jobs/${job.job_id}/proof`}>What proves it</a>; the record is kept.
    </div>
  );
}

function JobFacts({ job, providerLabel, orgSlug }: JobData) {
  const posted = job.source_posted_at === null ? DASH : day(job.source_posted_at);
  const places = job.extensions.locations ?? [];
  const rows: [string, string | null][] = [
    ["Title", job.title],
    ["Normalized title", job.normalized_title],
    ["Department / team", [job.department, job.team].filter((part) => part !== null).join(" / ") || null],
    ["Location", placeWords(job) ?? job.location_text],
    ...factLabels(job),
    ["Salary", salaryLabel(job)],
    ...askedLabels(job),
    ["Status", job.active ? "open" : "closed"],
    ["ATS provider", providerLabel],
    ["Posted / first seen", `${posted} / ${day(job.first_seen_at)}`],
    ["Changed / last seen", `${day(job.last_changed_at)} / ${day(job.last_seen_at)}`],
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">Job facts</h2>
      <dl class="facts">
        <dt>Company</dt>
        <dd>
          <a href={`/companies/${orgSlug}`} dir="auto">
            {job.org_name}
          </a>
          {job.extensions.org_name_basis === "board_token" && (
            <span class="quiet"> (from its board&apos;s address: no name is known)</span>
          )}
        </dd>
        <FactRows rows={rows} dir="auto" />
        <Repost job={job} />
        {places.length > 1 && (
          <>
            <dt>All locations ({places.length})</dt>
            <dd>
              <ul class="plain">
                {places.map(({ raw: written, city, country }) => (
                  <li dir="auto">{written ?? city ?? country}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** The posting that this one goes on from, where that is proved. */
function Repost({ job: { extensions } }: { job: Job }) {
  const { repost } = extensions;
  if (repost === null || repost === undefined) return null;
  const shared = repost.basis === "description" ? "text" : "requisition number";
  return (
    <>
      <dt>Reposted</dt>
      <dd>
        First opened {day(repost.first_opened_at)}, {repost.days_open} days open in all:{" "}
        <a href={`/jobs/${repost.reposted_from}`}>the posting before it</a> was last seen {day(repost.last_seen_at)} and
        has the same title, place and {shared}.
      </dd>
    </>
  );
}

function LinkedRecords({ job, orgSlug, providerLabel }: JobData) {
  const address = webAddress(job.source_url);
  return (
    <section aria-labelledby="linked">
      <h2 id="linked">Linked records</h2>
      <dl class="facts">
        <dt>Company</dt>
        <dd>
          <a href={`/companies/${orgSlug}`} dir="auto">
            {job.org_name}
          </a>
        </dd>
        <dt>Source</dt>
        <dd>
          <a href={`/sources/${job.source_id}`}>
            <code>{job.source_id}</code>
          </a>
        </dd>
        <dt>ATS provider</dt>
        <dd>
          <a href={slicePath({ field: "provider", value: job.provider })}>{providerLabel}</a>
        </dd>
        <dt>Original</dt>
        <dd>{address === null ? DASH : <Out href={address}>{new URL(address).hostname}</Out>}</dd>
      </dl>
    </section>
  );
}
