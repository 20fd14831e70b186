import { readSource } from "../../db/boards/read-sources.ts";
import { noteLost, type LostMessage } from "../../db/ledger/lost-messages.ts";
import { CrawlMessage } from "./crawl-message.ts";

/**
 * Notes what the crawl queue gave up on, and what of it was really lost: `done` is a crawl that
 * another message carried out. Nothing is sent again: a board whose crawl was lost is due still,
 * and the next cron asks it. When D1 fails, the messages come again.
 */
export async function consumeLost(db: D1Database, batch: MessageBatch, now: number): Promise<void> {
  const lost = await Promise.all(batch.messages.map(async (message) => await explainLoss(db, message, now)));
  await noteLost(db, lost);
  for (const { messageId, reason, sourceId, crawlNumber } of lost) {
    console.error({ event: "message_lost", id: messageId, reason, source_id: sourceId, number: crawlNumber });
  }
  batch.ackAll();
}

/** A message that the consumer gives up on, knowing why. */
export function lostMessage(
  message: Pick<Message, "id" | "attempts">,
  task: CrawlMessage | null,
  at: number,
  reason: LostMessage["reason"],
  detail: string | null,
): LostMessage {
  return {
    messageId: message.id,
    at,
    reason,
    sourceId: task?.source_id ?? null,
    crawlNumber: task?.number ?? null,
    attempts: message.attempts,
    detail,
  };
}

async function explainLoss(db: D1Database, message: Message, now: number): Promise<LostMessage> {
  const task = CrawlMessage.safeParse(message.body);
  if (!task.success) return lostMessage(message, null, now, "malformed", task.error.message);
  const source = await readSource(db, task.data.source_id);
  const reason =
    source === null
      ? "unknown_board"
      : source.crawlNumber >= task.data.number
        ? "done"
        : source.paused
          ? "paused"
          : "retries_used_up";
  return lostMessage(message, task.data, now, reason, null);
}
