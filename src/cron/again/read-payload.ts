import { jobId, orgId, sourceId } from "../../core/ids.ts";
import { toJob, type Job } from "../../core/job.ts";
import { normalizePosting } from "../../core/normalize/normalize-posting.ts";
import { openingOf } from "../../core/normalize/opening/opening.ts";
import { limits } from "../../core/limits.ts";
import type { Posting } from "../../core/posting.ts";
import { comparedFields, hashDescription, hashFields } from "../../db/postings/compared-fields.ts";
import type { Detail } from "../archive/details-bundle.ts";
import { tooMuchOf } from "../crawl/fetch-list.ts";
import { evidenceOf, leaveNew } from "../crawl/list-evidence.ts";
import { withDetails } from "../crawl/read-details.ts";
import { surveyList, type FreshPosting, type ListSurvey } from "../crawl/survey-list.ts";
import { planClosing } from "../proof/closing.ts";
import { PayloadError } from "../providers/payload-error.ts";
import type { Provider, Reject } from "../providers/provider.ts";

export interface PayloadContext {
  provider: Provider;
  /** A canonical token; also the company's slug, and its name where the payload has none. */
  board: string;
  /** When the payload was received, ms: every posting counts as first and last seen then. */
  seenAt: number;
  /** When the facts are derived, ms. */
  inferredAt: number;
  rawPayloadUri: string;
  /** Postings' own answers, where the provider has such; without them each posting is as its list has it. */
  details?: Detail[];
}

/** What a board's first crawl makes of a list. */
export interface PayloadReading {
  /** The list as a whole: what is accepted and rejected of it, and why it can't speak for what it lacks. */
  list: ListSurvey;
  /** False when it may be another board's: then a crawl takes none of its postings. */
  isTaken: boolean;
  /** Each posting once, with its description; those whose own answer can't be read as rejects. */
  postings: () => Generator<{ kind: "job"; job: Job } | { kind: "reject"; reject: Reject }>;
}

/**
 * Reads a list's pages as a board's first crawl does, by the same steps, and without a database. Throws
 * PayloadError when a page is no list, or all of them are more than a crawl takes.
 */
export function readPayload(pages: Uint8Array[], context: PayloadContext): PayloadReading {
  const { provider, board, seenAt } = context;
  const named = pages.map((bytes, index) => ({ name: `page ${index + 1}`, bytes }));
  const bytesInAll = pages.reduce((sum, { length }) => sum + length, 0);
  const tooMuch = tooMuchOf(pages.length, bytesInAll);
  if (tooMuch !== null) throw new PayloadError(tooMuch);
  const survey = surveyList(provider, board, named, []);
  const first = { board, suspectRounds: 0, suspectSketch: "" };
  const read = { at: seenAt, open: 0, returned: 0, decidedIn: null };
  const input = { number: 1, changesMax: limits.changesPerCrawlMax };
  const evidence = evidenceOf(provider, first, input, { open: [], survey, read });
  const { takesNew: isTaken } = planClosing(evidence);
  return {
    list: isTaken ? survey : leaveNew(survey, evidence),
    isTaken,
    postings: () => readPostings(takeDetails([...survey.fresh.values()], context), context),
  };
}

interface Taken {
  fresh: FreshPosting[];
  /** Of those that were answered. */
  rejects: Reject[];
}

/** Those that were answered where answers were given, as a crawl takes them. */
function takeDetails(fresh: FreshPosting[], { provider, details }: PayloadContext): Taken {
  if (provider.details === undefined || details === undefined) return { fresh, rejects: [] };
  return withDetails(provider.details, fresh, { payload: "details", details, without: [], isBusy: false });
}

function* readPostings({ fresh, rejects }: Taken, context: PayloadContext): ReturnType<PayloadReading["postings"]> {
  for (const reject of rejects) yield { kind: "reject", reject };
  for (const { entry, posting } of fresh) {
    const reading = posting === null ? entry.read() : ({ kind: "posting", posting } as const);
    if (reading.kind === "posting") yield { kind: "job", job: jobOf(reading.posting, entry.sourceHash, context) };
    if (reading.kind === "reject") yield reading;
  }
}

function jobOf(posting: Posting, sourceHash: string, context: PayloadContext): Job {
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
      sourceHash,
      baseline: true,
      opening: openingOf({ ...posting, descriptionText, company: { domain: null, slug: board, board } }),
    },
    facts,
    posting.native,
  );
  return { ...job, description_text: descriptionText, description_html: descriptionHtml };
}
