import { z } from "@hono/zod-openapi";
import { payloadHash, payloadUri } from "../../core/payload-key.ts";
import { isoTime } from "../../core/time.ts";
import { notAskedReasons, verdictReasons, verdicts, type BoardAsked, type Verdict } from "../../core/verification.ts";
import type { SourceRow } from "../../db/boards/read-sources.ts";
import type { CrawlRow } from "../../db/ledger/read-crawls.ts";
import type { NamedRow } from "../../db/search/read-named-rows.ts";

const Time = z.iso.datetime({ precision: 3 });
const noBoard = notAskedReasons.map((reason) => `\`${reason}\``).join(", ");

/** What a posting's board says of it now. */
export const Verification = z.lazy(() =>
  z
    .object({
      answer: z.enum(verdicts).openapi({
        description: "`cannot_tell`: what came proves neither; then nothing was closed either.",
      }),
      reason: z.enum(verdictReasons).openapi({
        description: `What the answer rests on. Of these the board was not asked by this request: ${noBoard}.`,
      }),
      detail: z.string().openapi({ description: "The same in a sentence." }),
      as_of: Time.nullable().openapi({
        description: "Of what moment the answer is: when the board's list was asked for.",
      }),
      asked_now: z.boolean().openapi({ description: "False: the answer is that of the board's last crawl." }),
      ask_again_at: Time.nullable().openapi({ description: "From then on the board may be asked again." }),
      http_status: z.int().nullable().openapi({ description: "Of the board's list; null: there was no answer." }),
      own_http_status: z.int().nullable().openapi({
        description: "Of the posting's own machine address; null: it was not asked, or gave no clear answer.",
      }),
      error_code: z.string().nullable().openapi({ description: "Why the crawl failed." }),
      raw_payload_uri: z.string().nullable().openapi({ description: "The list that was read, in the archive." }),
      payload_sha256: z
        .string()
        .nullable()
        .openapi({ description: "Of the list's bytes; of several pages, of the JSON of their names." }),
      crawl_number: z.int().nullable(),
      source_id: z.uuid(),
      provider: z.string(),
      board: z.string(),
      job_id: z.string().nullable().openapi({ description: "Null: no posting of this address was ever seen." }),
      active: z
        .boolean()
        .nullable()
        .openapi({ description: "How the ledger has it after this; closed on proof alone." }),
      inactive_at: Time.nullable(),
    })
    .openapi("Verification"),
);
export type Verification = z.infer<typeof Verification>;

/** All that a verification is told from, as it stands after the asking. */
export interface Verified {
  asked: BoardAsked;
  verdict: Verdict;
  source: SourceRow;
  row: NamedRow | null;
  crawl: CrawlRow | null;
  /** What the ATS is called. */
  label: string;
  bucket: string;
}

export function toVerification(verified: Verified): Verification {
  const { asked, verdict, source, row, crawl, bucket } = verified;
  const payload = crawl?.payload ?? null;
  const { provider, board } = source;
  return {
    answer: verdict.answer,
    reason: verdict.reason,
    detail: detailOf(verified),
    as_of: verdict.at === null ? null : isoTime(verdict.at),
    asked_now: asked.notAsked === null,
    ask_again_at: asked.askAgainAt === null ? null : isoTime(asked.askAgainAt),
    http_status: crawl?.httpStatus ?? null,
    own_http_status: asked.ownStatus,
    error_code: crawl?.detail.error ?? null,
    raw_payload_uri: payload === null ? null : payloadUri(bucket, provider, board, payload),
    payload_sha256: payload === null ? null : payloadHash(payload),
    crawl_number: crawl?.number ?? null,
    source_id: source.sourceId,
    provider,
    board,
    job_id: row?.jobId ?? null,
    active: row === null ? null : row.closedAt === null,
    inactive_at: row?.closedAt == null ? null : isoTime(row.closedAt),
  };
}

/** A sentence for people and programs. */
function detailOf({ verdict, source, row, crawl, label }: Verified): string {
  const { error, message, held_reason: held } = crawl?.detail ?? { error: null, message: null, held_reason: null };
  const details: Record<Verdict["reason"], string> = {
    listed: "Its board lists it.",
    own_address: "Its board's list lacks it, but its own address answers.",
    closed_now: "It is gone: this crawl proved it, and its event names the proof.",
    closed_before: "It closed before, and its board's whole list still lacks it.",
    crawl_failed: `${label} did not give the board's list: ${message ?? error ?? "no answer"}. That proves nothing.`,
    list_incomplete: `The board's list was not whole (${held ?? "more than one crawl reads"}), and what came of it lacks the posting.`,
    list_implausible: `The board's list can't be believed yet (${held ?? "it differs too much from the last"}).`,
    absent_unproved: `The board's list lacks it, ${listsOf(row?.misses ?? 1)}: that is no proof yet.`,
    never_seen: "The board's whole list holds no posting of this address, and none was ever seen here.",
    asked_lately: "The board was asked within the last minute.",
    owes_proof: "The board's last list lacked postings; the next one that counts is asked for a while after it.",
    resting: `The board failed last (${message ?? source.health}) and is left alone for a while.`,
    over_budget: "The board has cost much of what one may in a day.",
    paused: "The operator has stopped the crawls of this board.",
    being_asked: "The board is being asked at this moment.",
    busy: `${label} was asked too often just now.`,
    not_asking: "This service asks no board at the moment.",
  };
  return details[verdict.reason];
}

const listsOf = (misses: number): string => (misses === 1 ? "the first one that does" : `${misses} in a row`);
