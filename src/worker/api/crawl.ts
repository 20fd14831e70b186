import { z } from "@hono/zod-openapi";
import { payloadUri } from "../../core/payload-key.ts";
import { isoTime } from "../../core/time.ts";
import type { CrawlBoard, CrawlRow } from "../../db/ledger/read-crawls.ts";

const count = (description: string) => z.int().openapi({ description });

/** One crawl of a board, as its ledger tells it. */
export const Crawl = z.lazy(() =>
  z
    .object({
      crawl_number: z.int(),
      at: z.iso.datetime({ precision: 3 }),
      outcome: z.enum(["changed", "unchanged", "failed"]),
      baseline: z.boolean().openapi({ description: "The board's first: what it found was not new that day." }),
      http_status: z.int().nullable().openapi({ description: "Null: there was no answer." }),
      error_code: z.string().nullable(),
      error_message: z.string().nullable(),
      bytes: count("Decoded bytes of the list; 0 when it was not sent again."),
      raw_payload_uri: z
        .string()
        .nullable()
        .openapi({ description: "The list it read; null when there is none, or it has several pages." }),
      seen: count("Postings that the list held, or holds still."),
      accepted: z
        .int()
        .nullable()
        .openapi({ description: "Of those, how many could be read; null: none was read anew." }),
      rejected: count("Elements of the list, and answers of single postings, that could not be read."),
      rejects: z
        .array(z.object({ key: z.string().nullable(), reason: z.string() }))
        .openapi({ description: "The first of them, and why." }),
      unanswered: count("Postings whose own answer did not come; they are asked with the next list."),
      opened: z.int(),
      changed: z.int(),
      closed: z.int(),
      reopened: z.int(),
      held: count("Postings that the list lacked and that stay open for want of proof."),
      held_reason: z.string().nullable().openapi({
        description:
          "Why they do, or why nothing was taken: the list looks like another board's, or the next crawl fetches the rest of it.",
      }),
      events: z.int(),
      rows_written: z.int().nullable().openapi({
        description: "Rows of tables that it wrote, without entries of indexes; null: not noted then.",
      }),
    })
    .openapi("Crawl"),
);
export type Crawl = z.infer<typeof Crawl>;

/** `bucket`: its name, part of every raw_payload_uri. */
export function toCrawl(row: CrawlRow, board: { provider: string; board: string }, bucket: string): Crawl {
  return {
    crawl_number: row.number,
    at: isoTime(row.at),
    outcome: row.outcome,
    baseline: row.baseline,
    http_status: row.httpStatus,
    error_code: row.detail.error,
    error_message: row.detail.message,
    bytes: row.bytes,
    raw_payload_uri: row.payload === null ? null : payloadUri(bucket, board.provider, board.board, row.payload),
    seen: row.seen,
    accepted: row.accepted,
    rejected: row.rejected,
    rejects: row.detail.rejects,
    unanswered: row.detail.unanswered,
    opened: row.opened,
    changed: row.updated,
    closed: row.closed,
    reopened: row.reopened,
    held: row.held,
    held_reason: row.detail.held_reason,
    events: row.events,
    rows_written: row.rowsWritten,
  };
}

/** A crawl in the list of all boards' crawls, with its board. */
export const BoardCrawl = z.lazy(() =>
  z
    .object({
      source_id: z.uuid(),
      provider: z.string(),
      board: z.string(),
      org_id: z.uuid(),
      org_name: z.string(),
      ...Crawl.unwrap().shape,
    })
    .openapi("BoardCrawl"),
);
export type BoardCrawl = z.infer<typeof BoardCrawl>;

export function toBoardCrawl(row: CrawlRow & CrawlBoard, bucket: string): BoardCrawl {
  return {
    source_id: row.sourceId,
    provider: row.provider,
    board: row.board,
    org_id: row.orgId,
    org_name: row.orgName,
    ...toCrawl(row, row, bucket),
  };
}
