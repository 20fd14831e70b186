import type { EventType } from "../../core/event.ts";
import type { Json } from "../../core/json.ts";
import type { SourceRow } from "../boards/read-sources.ts";
import type { CountVector } from "../counts/count-vector.ts";
import type { JobRow } from "./crawl-state.ts";

/**
 * A posting's row as a crawl writes it; `id` is null for a posting that is new. `lastEvent` is its
 * newest event before this crawl.
 */
export type JobWrite = Omit<JobRow, "id" | "remembered" | BoardColumn> & {
  id: number | null;
  /** In hex (`rememberPlace`). */
  remembered: string;
  /** For the index; empty when it has them. */
  words: string;
};

/** Columns of a posting that its board's row gives it. */
export const boardColumns = ["org", "provider", "board", "orgSlug", "orgName"] as const;
type BoardColumn = (typeof boardColumns)[number];

/** One event of a posting; the posting is named by its job id, since a new one has no row yet. */
export interface EventWrite {
  jobId: string;
  type: EventType;
  field: string | null;
  oldValue: Json;
  newValue: Json;
  sourceHash: string | null;
  metadata: { [key: string]: Json };
}

/** A description: SHA-256 of its text, and its gzipped HTML in hex. */
export interface DescriptionWrite {
  hash: string;
  html: string;
}

/** Everything that one crawl changes. Applied as a whole or not at all. */
export interface CrawlCommit {
  source: SourceRow;
  crawl: {
    number: number;
    at: number;
    outcome: "changed" | "unchanged" | "failed";
    baseline: boolean;
    httpStatus: number | null;
    bytes: number;
    payload: string | null;
    seen: number;
    accepted: number | null;
    rejected: number;
    opened: number;
    updated: number;
    closed: number;
    reopened: number;
    held: number;
    detail: Json;
  };
  /** Columns of the board that change, beside those that every crawl moves. */
  board: Partial<
    Pick<
      SourceRow,
      | "lastCompleteAt"
      | "payload"
      | "etag"
      | "lastModified"
      | "missing"
      | "rejected"
      | "partial"
      | "reading"
      | "month"
      | "monthRows"
      | "monthBytes"
      | "overQuota"
      | "spentRows"
      | "spentRequests"
      | "suspectRounds"
      | "nextCrawlAfter"
      | "intervalMs"
      | "failures"
      | "health"
    >
  >;
  orgName: string | null;
  descriptions: DescriptionWrite[];
  /** Descriptions of this crawl that were stored before it. */
  storedAhead?: number;
  creates: JobWrite[];
  updates: JobWrite[];
  /** The same but for an event: the time of their last change stays. */
  refreshes: JobWrite[];
  reopens: JobWrite[];
  /** Absences counted (`misses` > 0) or taken back (0). */
  misses: { id: number; misses: number; absentSince: number | null; lastSeenAt: number | null }[];
  closes: {
    id: number;
    jobId: string;
    closedAt: number;
    lastSeenAt: number;
    /** Its newest event before this crawl. */
    lastEvent: number | null;
    words: string;
  }[];
  events: EventWrite[];
  counts: CountVector[];
}

/** The lists of a commit that changes nothing, to be spread under what it does change. */
export const noChanges = (): Pick<
  CrawlCommit,
  | "orgName"
  | "descriptions"
  | "creates"
  | "updates"
  | "refreshes"
  | "reopens"
  | "misses"
  | "closes"
  | "events"
  | "counts"
> => ({
  orgName: null,
  descriptions: [],
  creates: [],
  updates: [],
  refreshes: [],
  reopens: [],
  misses: [],
  closes: [],
  events: [],
  counts: [],
});

/** The counts of a crawl that read no list. */
export const nothingRead = {
  baseline: false,
  bytes: 0,
  payload: null,
  seen: 0,
  accepted: null,
  rejected: 0,
  opened: 0,
  updated: 0,
  closed: 0,
  reopened: 0,
  held: 0,
} as const satisfies Partial<CrawlCommit["crawl"]>;
