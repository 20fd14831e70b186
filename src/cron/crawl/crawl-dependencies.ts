import type { BoardQuota } from "../../core/operator-settings.ts";
import type { SourceRow } from "../../db/boards/read-sources.ts";
import type { Outside } from "../fetch/fetch-payload.ts";
import type { Provider } from "../providers/provider.ts";
import type { RobotsVerdict } from "../fetch/robots.ts";
import type { TicketHolder } from "./ticket.ts";

/** What a crawl works with. All time and all I/O comes in here. */
export interface CrawlDependencies {
  db: D1Database;
  bucket: R2Bucket;
  fetch: Outside["fetch"];
  userAgent: string;
  now: () => number;
  /** Waits for the next free slot of a gate (gate-name.ts). False: none within `limits.gateWaitMsMax`. */
  takeTurn: (gate: string, sourceId: string, requestsPerSecond: number) => Promise<boolean>;
  /** A board was told "too many requests": told by many, the gate slows for all. */
  noteThrottled: (gate: string, sourceId: string) => Promise<void>;
  fetchTimeoutMs?: number;
  /** What one board may cost in a month; as `limits` says when it is not given. */
  quota?: BoardQuota;
}

/** One crawl of a board. */
export interface Crawl {
  deps: CrawlDependencies;
  provider: Provider;
  source: SourceRow;
  number: number;
  /** Its time: later than the board's last crawl, whatever the clock says. */
  at: number;
  /** When it began by the clock: what its board's schedule is counted from. Differs where the clock went back. */
  startedAt: number;
  /** It asks for answers again (details-turn.ts): that it wrote does not mean that its board changed. */
  isTurn?: true;
  /** Somebody asked for it before it was due: that its board did not change so soon says little. */
  isEarly?: true;
  /** For a provider of pages: what robots.txt says of an address. */
  robots?: (url: string) => Promise<RobotsVerdict>;
  /** For a provider whose requests are asked with a ticket (ticket.ts). */
  ticket?: TicketHolder;
}
