import type { Job } from "../../../core/job.ts";
import type { ClosingProof } from "../../api/job-proof.ts";
import { ApiCalls } from "../parts/api-calls.tsx";
import { isolate, titleLanguage } from "../parts/bidi.ts";
import { FactRows } from "../parts/fact-rows.tsx";
import { countLabel, DASH, second, webAddress } from "../parts/format.ts";
import { Layout, Out } from "../parts/layout.tsx";
import { ScrollingTable, type Column } from "../parts/list-table.tsx";

type ProofCrawl = ClosingProof["crawls"][number];
type Payload = ClosingProof["payloads"][number];

const columns: readonly Column<ProofCrawl>[] = [
  { label: "Crawl", number: true, cell: ({ crawl_number: number }) => number },
  { label: "At", cell: ({ at }) => (at === null ? "not kept any more" : <time datetime={at}>{second(at)}</time>) },
  { label: "HTTP", number: true, cell: ({ http_status: status }) => status ?? DASH },
  { label: "Postings in it", number: true, cell: ({ total }) => (total === null ? DASH : countLabel(total)) },
  { label: "This one", cell: ({ lacked }) => (lacked ? "lacking" : "no list came") },
  { label: "SHA-256", cell: ({ payload }) => (payload === null ? DASH : <code>{payload.sha256}</code>) },
];

/** Why a posting counts as closed, for anybody to check. */
export function ProofPage({ origin, job, proof }: { origin: string; job: Job; proof: ClosingProof }) {
  const path = `/jobs/${job.job_id}`;
  const head = {
    title: `Proof of closing: ${isolate(job.title)} · ${isolate(job.org_name)} · Jobledger`,
    description: `What proves that the posting ${isolate(job.title)} at ${isolate(job.org_name)} is closed.`,
    canonical: `${origin}${path}/proof`,
    indexed: false,
    crumbs: [{ label: "Jobs", href: "/jobs" }, { label: job.title, href: path }, { label: "Proof of closing" }],
    section: "jobs" as const,
  };
  const asked = webAddress(proof.answer?.asked ?? null);
  const rows: [string, string | null][] = [
    ["Closed", second(proof.closed_at)],
    ["Last held by a list", second(proof.last_seen_at)],
    ["Its key at the ATS", proof.provider_job_key],
    ...(proof.answer === null ? [] : [["Answer", `HTTP ${proof.answer.http_status}`] as [string, string]]),
    ...(proof.deadline_at === null ? [] : [["Applications ended", second(proof.deadline_at)] as [string, string]]),
  ];
  return (
    <Layout head={head}>
      <article>
        <h1>Proof of closing</h1>
        <p class="lead">
          <a href={path} dir="auto" lang={titleLanguage(job)}>
            {job.title}
          </a>{" "}
          at <span dir="auto">{job.org_name}</span>
        </p>
        <p>{proof.summary}</p>
        <dl class="facts">
          <FactRows rows={rows} dir="auto" />
          {asked !== null && (
            <>
              <dt>Asked</dt>
              <dd>
                <Out href={asked}>{asked}</Out>
              </dd>
            </>
          )}
        </dl>
        <section aria-labelledby="crawls">
          <h2 id="crawls">The crawls that prove it</h2>
          <ScrollingTable label="Crawls, the newest first" columns={columns} rows={proof.crawls} />
          <p class="more">
            <a href={`/sources/${proof.source_id}`}>All crawls of its board</a>
          </p>
        </section>
        <section aria-labelledby="payloads">
          <h2 id="payloads">Payloads to check</h2>
          <p>
            They are in the archive as they came; whoever runs this service can hand them out, and the SHA-256 of their
            bytes says that they are the ones.
          </p>
          <ul class="plain">
            {proof.payloads.map((payload) => (
              <PayloadRow payload={payload} what="lacks it" />
            ))}
            <PayloadRow payload={proof.last_read_from} what="it was last read from this" />
          </ul>
          <p>
            <a href={proof.last_read_from.raw}>What its board last said of it</a>, by the SHA-256{" "}
            <code>{proof.last_read_from.fragment_sha256}</code>
          </p>
        </section>
        <ApiCalls origin={origin} paths={[`jobs/${job.job_id}/proof`, `jobs/${job.job_id}/events`]} />
      </article>
    </Layout>
  );
}

function PayloadRow({ payload, what }: { payload: Payload; what: string }) {
  return (
    <li>
      <code>{payload.raw_payload_uri}</code>{" "}
      <span class="quiet">
        ({what}
        {payload.is_list_of_pages && "; a list of pages"})
      </span>
    </li>
  );
}
