import { sha256 } from "../../core/ids.ts";

/** A message's board, and how often the message has been delivered. */
interface Delivered {
  message: { attempts: number };
  task: { source_id: string };
}

/**
 * Messages in the order of this delivery: by a hash of board and delivery, so that the same delivery has the same order
 * whenever it is played, the next one another, and no board is always behind one that ends it all.
 */
export function inDeliveryOrder<T extends Delivered>(list: readonly T[]): T[] {
  const placed = list.map((one) => ({ one, at: sha256(`${one.task.source_id} ${one.message.attempts}`) }));
  return placed.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))).map(({ one }) => one);
}
