import { z } from "@hono/zod-openapi";
import { isoTime } from "../../core/time.ts";
import { lostReasons, type PublicLost } from "../../db/ledger/lost-messages.ts";

export const LostReason = z.enum(lostReasons).openapi({
  description:
    "malformed, unknown_board, paused, done (another message did it), busy (the host had no slot), fault (D1 or R2), retries_used_up (it is not known why).",
});

/** A crawl message that the queue gave up on, as anybody may see it. */
export const LostMessage = z.lazy(() =>
  z
    .object({
      at: z.iso.datetime({ precision: 3 }),
      reason: LostReason,
      source_id: z.uuid().nullable().openapi({ description: "Null: the message names no board that is here." }),
      provider: z.string().nullable(),
      board: z.string().nullable(),
      org_name: z.string().nullable(),
      crawl_number: z.int().nullable(),
      attempts: z.int().openapi({ description: "How often it was delivered." }),
    })
    .openapi("LostMessage"),
);
export type LostMessage = z.infer<typeof LostMessage>;

export function toLostMessage(lost: PublicLost): LostMessage {
  return {
    at: isoTime(lost.at),
    reason: lost.reason,
    source_id: lost.sourceId,
    provider: lost.provider,
    board: lost.board,
    org_name: lost.orgName,
    crawl_number: lost.crawlNumber,
    attempts: lost.attempts,
  };
}
