import { raw } from "hono/html";
import { balanceHtml } from "../../../core/normalize/text/clean-html.ts";
import type { z } from "zod";
import type { Job } from "../../../core/job.ts";
import type { FieldChange, JobAtSchema } from "../../api/job-at-schema.ts";
import { ApiCalls } from "../parts/api-calls.tsx";
import { isolate } from "../parts/bidi.ts";
import { Change } from "../ledger/event-steps.tsx";
import { FactRows } from "../parts/fact-rows.tsx";
import { DASH, day, factLabels, salaryLabel, second, webAddress } from "../parts/format.ts";
import { Layout, Out } from "../parts/layout.tsx";
import { placeWords } from "../parts/region-words.ts";
import { closeHeadingGaps } from "../parts/heading-gaps.ts";

interface JobAtData {
  origin: string;
  /** As it is now. */
  job: Job;
  orgSlug: string;
  /** As it stood. */
  past: z.infer<typeof JobAtSchema>;
  /** What differs between then and now. */
  changes: z.infer<typeof FieldChange>[];
  providerLabel: string;
}

/** Steps in an instant's address: with colons and dots as they are, which a query may hold. */
const queryOf = (at: string): string => `?at=${at}`;

/** A posting as it stood at an instant. */
export function JobAtPage({ origin, job, orgSlug, past, changes, providerLabel }: JobAtData) {
  const path = `/jobs/${job.job_id}`;
  const head = {
    title: `${isolate(past.title)} as of ${day(past.at)} · ${isolate(job.org_name)} · Jobledger`,
    description: `The posting ${isolate(past.title)} at ${isolate(job.org_name)} as it stood at ${second(past.at)}.`,
    canonical: `${origin}${path}`,
    indexed: false,
    crumbs: [
      { label: "Companies", href: "/companies" },
      { label: job.org_name, href: `/companies/${orgSlug}` },
      { label: job.title, href: path },
      { label: `As of ${second(past.at)}` },
    ],
    section: "jobs" as const,
  };
  return (
    <Layout head={head}>
      <article>
        <h1 dir="auto">{past.title}</h1>
        <p class="lead line">
          <a href={`/companies/${orgSlug}`} dir="auto">
            {job.org_name}
          </a>
          <span>{past.active ? "Active then" : "Closed then"}</span>
          <span>{providerLabel}</span>
        </p>
        <div class="notice past" role="note">
          <strong>An older version.</strong> The posting as it stood at{" "}
          <time datetime={past.at}>{second(past.at)}</time>, told from its events.{" "}
          <a href={path}>See it as it is now</a>.
        </div>
        <div class="columns">
          <div>
            <Facts past={past} />
            <section aria-labelledby="description">
              <h2 id="description">Description</h2>
              {/* Cleaned by the allowlist before it was stored; a whole tree, so that nothing of it leaks out of its div. */}
              {typeof past.description_html === "string" ? (
                <div class="prose" dir="auto" lang={past.language ?? undefined}>
                  {raw(closeHeadingGaps(balanceHtml(past.description_html)))}
                </div>
              ) : (
                <p class="empty">
                  {past.description_removed === true
                    ? "This version of its description is not kept any more. The bytes it was read from are: see Proof."
                    : "Its board published no description."}
                </p>
              )}
            </section>
          </div>
          <Since {...{ job, past, changes }} />
        </div>
        <ApiCalls
          origin={origin}
          paths={[
            `jobs/${job.job_id}${queryOf(past.at)}&include=description`,
            `jobs/${job.job_id}/diff?from=${past.at}`,
          ]}
        />
      </article>
    </Layout>
  );
}

/** What is different by now, and what proves how it stood. */
function Since({ job, past, changes }: Pick<JobAtData, "job" | "past" | "changes">) {
  const path = `/jobs/${job.job_id}`;
  return (
    <section aria-labelledby="since">
      <h2 id="since">Changed since</h2>
      {changes.length === 0 ? (
        <p class="empty">Nothing: it stands like this now.</p>
      ) : (
        <ul class="changes">
          {changes.map(({ field_name: field, old_value: before, new_value: after }) => (
            <Change field={field} before={before} after={after} />
          ))}
        </ul>
      )}
      <p class="more">
        <a href={`${path}/events`}>The whole history</a>
      </p>
      <h2 id="proof">Proof</h2>
      <p>
        <a href={`/job-postings/v1${path}/raw${queryOf(past.at)}`}>What it was read from</a>
      </p>
      <p class="note">
        <code>{past.raw_payload_uri}</code>
      </p>
    </section>
  );
}

function Facts({ past }: Pick<JobAtData, "past">) {
  const address = webAddress(past.source_url);
  const rows: [string, string | null][] = [
    ["Department / team", [past.department, past.team].filter((part) => part !== null).join(" / ") || null],
    ["Location", past.location_text ?? placeWords(past)],
    ...factLabels(past),
    ["Salary", salaryLabel(past as Pick<Job, "salary_min" | "salary_max" | "salary_currency" | "salary_period">)],
    ["Status", past.status === "active" ? "open" : "closed"],
    ["First seen", day(past.first_seen_at)],
    ["Last changed until then", day(past.last_changed_at)],
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">Job facts</h2>
      <dl class="facts">
        <FactRows rows={rows} dir="auto" />
        <dt>Original</dt>
        <dd>{address === null ? DASH : <Out href={address}>{new URL(address).hostname}</Out>}</dd>
      </dl>
    </section>
  );
}
