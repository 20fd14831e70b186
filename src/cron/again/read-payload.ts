import { jobId, orgId, sourceId } from "../../core/ids.ts";
import { toJob, type Job } from "../../core/job.ts";
import { normalizePosting } from "../../core/normalize/normalize-posting.ts";
import type { Posting } from "../../core/posting.ts";
import { comparedFields, hashDescription, hashFields } from "../../db/postings/compared-fields.ts";
import type { Entry, Provider, Reject } from "../providers/provider.ts";

export interface PayloadContext {
  provider: Provider;
  /** A canonical token; also the company's slug, and its name where the payload has none. */
  board: string;
  /** When the payload was received, ms: every posting counts as first and last seen then. */
  seenAt: number;
  /** When the facts are derived, ms. */
  inferredAt: number;
  rawPayloadUri: string;
}

export type PayloadRow =
  | { kind: "job"; job: Job }
  | { kind: "unlisted"; key: string }
  | { kind: "reject"; reject: Reject };

/**
 * Reads a payload as a board's first crawl would, and without a database: each element as the
 * API's posting with its description. Throws PayloadError when the payload is no list.
 */
export function* readPayload(payload: Uint8Array, context: PayloadContext): Generator<PayloadRow> {
  const { provider, board } = context;
  for (const entry of provider.readList(payload, board, provider.listRequest(board)).entries) {
    const reading = entry.read();
    yield reading.kind === "posting" ? { kind: "job", job: entryJob(entry, reading.posting, context) } : reading;
  }
}

function entryJob(entry: Entry, posting: Posting, context: PayloadContext): Job {
  const { provider, board, seenAt } = context;
  const { descriptionText, descriptionHtml, steps: _steps, ...facts } = normalizePosting(posting);
  const job = toJob(
    {
      jobId: jobId(provider.name, board, posting.key),
      orgId: orgId(board),
      orgName: posting.companyName ?? board,
      sourceId: sourceId(provider.name, board),
      provider: provider.name,
      key: posting.key,
      firstSeenAt: seenAt,
      lastSeenAt: seenAt,
      lastCheckedAt: seenAt,
      lastChangedAt: seenAt,
      closedAt: null,
      inferredAt: context.inferredAt,
      rawPayloadUri: context.rawPayloadUri,
      contentHash: hashFields(comparedFields(facts, hashDescription(descriptionText))),
      sourceHash: entry.sourceHash,
      baseline: true,
      native: posting.native,
    },
    facts,
  );
  return { ...job, description_text: descriptionText, description_html: descriptionHtml };
}
