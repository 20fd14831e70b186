import { limits } from "../../core/limits.ts";
import type { CrawlMessage } from "./crawl-message.ts";
import { gateName } from "../fetch/gate-name.ts";
import { findProvider } from "../providers/registry.ts";

/** A due board, as the scheduler reads it. */
export interface DueBoard {
  sourceId: string;
  provider: string;
  board: string;
  crawlNumber: number;
}

export interface PlannedMessage {
  body: CrawlMessage;
  /** Whole seconds, as the queue takes them. */
  delaySeconds: number;
}

/**
 * Spreads due boards over time: the boards of one host (of one gate) follow each other at its rate, the
 * hosts run side by side. Those whose turn would come after the next run of the cron are left to it.
 * Boards of unknown providers are left out. `rateFactor` multiplies the
 * declared rates (the simulator's boards are quicker). Pure.
 */
export function planCrawls(due: DueBoard[], rateFactor = 1): PlannedMessage[] {
  const sentTo = new Map<string, number>();
  const planned: PlannedMessage[] = [];
  for (const { sourceId, provider: name, board, crawlNumber } of due) {
    const provider = findProvider(name);
    if (provider === null) continue;
    const host = gateName(provider, provider.listRequest(board).url);
    const before = sentTo.get(host) ?? 0;
    const delaySeconds = Math.floor(before / (provider.requestsPerSecond * rateFactor));
    if (delaySeconds >= limits.cronSeconds) continue;
    sentTo.set(host, before + 1);
    planned.push({
      body: { source_id: sourceId, number: crawlNumber + 1, host },
      delaySeconds,
    });
  }
  return planned;
}
