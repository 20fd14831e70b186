import { createRoute, z } from "@hono/zod-openapi";
import { CloseReason, type EventMetadata } from "../../core/event.ts";
import { isPagesName, payloadHash, payloadUri } from "../../core/payload-key.ts";
import { isoTime } from "../../core/time.ts";
import { readHistory } from "../../db/events/read-events.ts";
import { readCrawlsByNumber, type CrawlRow } from "../../db/ledger/read-crawls.ts";
import { readJob, type JobDetail } from "../../db/search/read-jobs.ts";
import { labelProviders, type AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import { strictParameter } from "../http/parameters.ts";
import { ProblemError } from "../http/problem.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { JobId, ok, RecordMeta, recordMeta } from "./envelope.ts";
import { once } from "../../core/once.ts";

const Time = z.iso.datetime({ precision: 3 });
const payloadFields = () => ({
  raw_payload_uri: z.string(),
  sha256: z.string().openapi({ description: "Of its bytes as they were decoded." }),
  is_list_of_pages: z
    .boolean()
    .openapi({ description: "The list had several pages: these bytes are the JSON of their names, in order." }),
});
const ProofPayload = z.lazy(() => z.object(payloadFields()));

/** A crawl whose answer speaks for the closing. */
const ProofCrawl = z.lazy(() =>
  z.object({
    crawl_number: z.int(),
    at: Time.nullable().openapi({ description: "Null with the rest where the ledger keeps this crawl no more." }),
    http_status: z.int().nullable(),
    total: z.int().nullable().openapi({ description: "Postings that its list held, this one not among them." }),
    lacked: z.boolean().openapi({ description: "A list came, and it lacks the posting; false: the board gave none." }),
    payload: ProofPayload.nullable(),
  }),
);

const ClosingProof = z.lazy(() =>
  z
    .object({
      job_id: z.string(),
      source_id: z.uuid(),
      provider: z.string(),
      board: z.string(),
      provider_job_key: z.string(),
      closed_at: Time,
      last_seen_at: Time.openapi({ description: "When a list last held it." }),
      reason: CloseReason,
      summary: z.string().openapi({ description: "The proof in words." }),
      answer: z.object({ http_status: z.int(), at: Time, asked: z.string().nullable() }).nullable().openapi({
        description:
          "The answer that closed it: of the posting's own machine address, or of a board that is gone. `asked`: the address.",
      }),
      deadline_at: Time.nullable().openapi({
        description: "The end of applications that closed it, which its own payload stated.",
      }),
      crawls: z.array(ProofCrawl).openapi({ description: "Oldest first; the last one closed it." }),
      payloads: z
        .array(ProofPayload)
        .openapi({ description: "All that the closing rests on: of lists of several pages each page of the last." }),
      last_read_from: z.object({ ...payloadFields(), fragment_sha256: z.string(), raw: z.string() }).openapi({
        description: "What the posting was last read from; `raw` answers its own part of it.",
      }),
    })
    .openapi("ClosingProof"),
);
export type ClosingProof = z.infer<typeof ClosingProof>;

const query = once(() => z.object(strictParameter));
const route = once(() =>
  createRoute({
    method: "get",
    path: "/jobs/{job_id}/proof",
    summary: "What proves that a posting is closed",
    description:
      "The lists that lacked it, or the answer that closed it, with the payloads to check. It stays when the employer's page is " +
      "gone. An open posting has none: a 404 says when it was last seen.",
    request: { params: z.object({ job_id: JobId }), query: query() },
    responses: {
      200: ok(() => z.object({ data: ClosingProof, meta: RecordMeta }), "The proof of its last closing"),
      ...problemResponses(400, 404),
    },
  }),
);

type ProofDependencies = Pick<AppDependencies, "ownAddress" | "boardAddress" | "providers">;

export function createJobProofApi(deps: ProofDependencies) {
  const api = createRouter();
  api.openapi(route(), async (c) => {
    const { job_id: jobId } = c.req.valid("param");
    const ignored = await ignoredParams(c, query().shape);
    const { proof } = await readProof(deps, c.env, jobId);
    return c.json({ data: proof, ...recordMeta(ignored) }, 200, cacheTags("jobs", `job-${jobId}`));
  });
  return api;
}

/** Rows of a posting's history in which its closing is: a closed one is not written again but by that. */
const HISTORY_ROWS = 2;

/**
 * The proof of a posting's closing. Reads two rows for the posting, two for its event and two for each crawl that it
 * names (`limits.proofCrawlsMax` at the most). Throws a 404 for what is unknown, or open.
 */
export async function readProof(
  deps: ProofDependencies,
  env: Env,
  jobId: string,
): Promise<{ found: JobDetail; proof: ClosingProof }> {
  const found = await readJob(env.DB, env.BUCKET_NAME, jobId, []);
  if (found === null) throw new ProblemError(404, `There is no posting with the id ${jobId}.`);
  const { job } = found;
  if (job.inactive_at === null) {
    const detail = `The posting is open: there is no closing to prove. Its board last held it at ${job.last_seen_at}.`;
    throw new ProblemError(404, detail);
  }
  const { events } = await readHistory(env.DB, found, { after: null, rows: HISTORY_ROWS });
  const closing = events.find((event) => event.event_type === "job.closed");
  if (closing?.event_type !== "job.closed") throw new ProblemError(404, "The event of its closing is not kept.");
  const { metadata } = closing;
  const numbers = [...new Set(metadata.crawls)];
  const crawls = await readCrawlsByNumber(env.DB, found.row.source, numbers);
  return {
    found,
    proof: toProof(deps, env.BUCKET_NAME, found, { at: closing.observed_at, metadata, numbers, crawls }),
  };
}

interface Closing {
  at: string;
  metadata: EventMetadata["job.closed"];
  /** Crawls that the event names, and those of them that the ledger keeps. */
  numbers: number[];
  crawls: CrawlRow[];
}

function toProof(deps: ProofDependencies, bucket: string, { job, row }: JobDetail, closing: Closing): ClosingProof {
  const { provider, board } = row;
  const payloadOf = (name: string): z.infer<typeof ProofPayload> => ({
    raw_payload_uri: payloadUri(bucket, provider, board, name),
    sha256: payloadHash(name),
    is_list_of_pages: isPagesName(name),
  });
  const { at, metadata, numbers } = closing;
  const kept = new Map(closing.crawls.map((crawl) => [crawl.number, crawl]));
  const isGone = metadata.reason === "board_gone";
  const crawls = numbers.map((number) => {
    const crawl = kept.get(number);
    const hasList = !isGone && crawl !== undefined && crawl.payload !== null;
    return {
      crawl_number: number,
      at: crawl === undefined ? null : isoTime(crawl.at),
      http_status: crawl?.httpStatus ?? null,
      total: hasList ? crawl.seen : null,
      lacked: !isGone,
      payload: crawl?.payload == null || isGone ? null : payloadOf(crawl.payload),
    };
  });
  const closed: Omit<ClosingProof, "summary"> = {
    job_id: job.job_id,
    source_id: job.source_id,
    provider,
    board,
    provider_job_key: row.key,
    closed_at: at,
    last_seen_at: metadata.last_seen_at,
    reason: metadata.reason,
    answer: answerOf(deps, row, closing),
    deadline_at: metadata.reason === "deadline_passed" ? job.extensions.application_deadline : null,
    crawls,
    payloads: metadata.payloads.map(payloadOf),
    last_read_from: {
      ...payloadOf(row.payload),
      fragment_sha256: row.sourceHash,
      raw: `/job-postings/v1/jobs/${job.job_id}/raw`,
    },
  };
  return { ...closed, summary: summaryOf(closed, labelProviders(deps.providers)(provider)) };
}

/** The one answer that closed it, where it was one. */
function answerOf(
  deps: ProofDependencies,
  { provider, board, key }: JobDetail["row"],
  { at, metadata }: Closing,
): ClosingProof["answer"] {
  const { reason, http_status: ofBoard } = metadata;
  if (reason === "board_gone")
    return ofBoard === undefined ? null : { http_status: ofBoard, at, asked: deps.boardAddress(provider, board) };
  const status = reason === "http_404" ? 404 : reason === "http_410" ? 410 : null;
  return status === null ? null : { http_status: status, at, asked: deps.ownAddress(provider, board, key) };
}

const lists = (count: number): string => (count === 1 ? "1 list" : `${count} lists`);

/** The proof in words. */
function summaryOf(
  { reason, crawls, answer, deadline_at: deadline, closed_at: at }: Omit<ClosingProof, "summary">,
  label: string,
): string {
  const first = crawls.find((crawl) => crawl.at !== null)?.at ?? at;
  const total = crawls.at(-1)?.total;
  const list = `The board's list of ${at}${total == null ? "" : ` held ${total} postings and`} lacked it`;
  const words: Record<CloseReason, string> = {
    http_404: `${list}; its own address at ${label} then answered HTTP 404.`,
    http_410: `${list}; its own address at ${label} then answered HTTP 410.`,
    absent_confirmed: `${lists(crawls.length)} of its board in a row lacked it, from ${first} to ${at}.`,
    deadline_passed: `${list}, and applications ended${deadline === null ? "" : ` at ${deadline}`}, as its own payload said.`,
    board_gone: `The board itself answered HTTP ${answer?.http_status ?? 404} in ${crawls.length} crawls from ${first} to ${at}, and in no crawl between them anything else that was good.`,
  };
  return words[reason];
}
