import type { Verification } from "../../api/verification.ts";
import type { Job } from "../../../core/job.ts";
import { isolate, titleLanguage } from "../parts/bidi.ts";
import { DASH, second } from "../parts/format.ts";
import { FactRows } from "../parts/fact-rows.tsx";
import { Layout } from "../parts/layout.tsx";

/** Asks the posting's board at once; a plain form, as no page has a script. */
export function VerifyForm({ jobId }: { jobId: string }) {
  return (
    <form class="verify" method="post" action={`/jobs/${jobId}/verify`}>
      <button type="submit">Ask its board now</button> <span class="quiet">whether it is open at this moment</span>
    </form>
  );
}

const answerWords: Record<Verification["answer"], string> = {
  open: "Open",
  closed: "Closed",
  cannot_tell: "Can’t tell",
};

/** Whom the answer is from: where the board was not asked, what was read before. */
function toldBy({ asked_now: isAsked, crawl_number: crawl }: Verification): string | null {
  if (isAsked) return "its board, which was asked now";
  return crawl === null ? null : "its board’s last crawl; it was not asked again";
}

/** What is known of a posting at this moment: by its board, or where that may not be asked by its last crawl. */
export function VerificationPage({ origin, job, found }: { origin: string; job: Job; found: Verification }) {
  const path = `/jobs/${job.job_id}`;
  const answer = answerWords[found.answer];
  const head = {
    title: `${answer}: ${isolate(job.title)} · Jobledger`,
    description: `Whether the posting ${isolate(job.title)} is open, and what says so.`,
    canonical: `${origin}${path}`,
    indexed: false,
    crumbs: [{ label: job.org_name }, { label: job.title, href: path }, { label: "Verification" }],
    section: "jobs" as const,
  };
  const rows: [string, string | null][] = [
    ["Told by", toldBy(found)],
    ["As of", found.as_of === null ? null : second(found.as_of)],
    ["HTTP status of its list", found.http_status === null ? "no answer" : String(found.http_status)],
    ...(found.own_http_status === null
      ? []
      : [["HTTP status of its own address", String(found.own_http_status)] as [string, string]]),
    ["SHA-256 of the list", found.payload_sha256],
    [
      "In the ledger",
      found.active === true ? "open" : found.inactive_at === null ? null : `closed since ${second(found.inactive_at)}`,
    ],
    ["It may be asked again", found.ask_again_at === null ? DASH : `from ${second(found.ask_again_at)}`],
  ];
  return (
    <Layout head={head}>
      <article>
        <h1>{answer}</h1>
        <p class="lead">
          <a href={path} dir="auto" lang={titleLanguage(job)}>
            {job.title}
          </a>{" "}
          at <span dir="auto">{job.org_name}</span>
        </p>
        <p>{found.detail}</p>
        <dl class="facts">
          <FactRows rows={rows} dir="auto" />
          <dt>Crawl</dt>
          <dd>
            <a href={`/sources/${found.source_id}`}>{found.crawl_number ?? DASH} of its board</a>
          </dd>
        </dl>
        <VerifyForm jobId={job.job_id} />
        <section class="api" aria-labelledby="calls">
          <h2 id="calls">The same with the API</h2>
          <ul class="calls">
            <li>
              <code>
                curl -X POST '{origin}/job-postings/v1/verify' -H 'content-type: application/json' -d '
                {JSON.stringify({ job_id: job.job_id })}'
              </code>
            </li>
          </ul>
        </section>
      </article>
    </Layout>
  );
}
