import type { Json } from "../../core/json.ts";
import type { SourceRow } from "../boards/read-sources.ts";
import type { TextWrite } from "../postings/put-texts.ts";
import type { ClosingWrite, PostingWrite } from "./posting-write.ts";

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
      | "textBase"
      | "suspectRounds"
      | "suspectSketch"
      | "nextCrawlAfter"
      | "intervalMs"
      | "failures"
      | "health"
    >
  >;
  orgName: string | null;
  descriptions: TextWrite[];
  /** Descriptions of this crawl that were stored before it. */
  storedAhead?: number;
  /** In the order of their events. */
  postings: PostingWrite[];
  /** Absences counted (`misses` > 0) or taken back (0). */
  misses: { id: number; misses: number; absentSince: number | null; lastSeenAt: number | null }[];
  closes: ClosingWrite[];
}

/** The lists of a commit that changes nothing, to be spread under what it does change. */
export const noChanges = (): Pick<CrawlCommit, "orgName" | "descriptions" | "postings" | "misses" | "closes"> => ({
  orgName: null,
  descriptions: [],
  postings: [],
  misses: [],
  closes: [],
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
