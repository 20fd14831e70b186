import type { CrawlCommit, DescriptionWrite } from "../../db/crawl/crawl-commit.ts";
import type { Reject } from "../providers/provider.ts";
import type { PostingChange } from "./diff-posting.ts";

/** What a crawl fetched, or what the archive holds of it. */
export interface CrawlInput {
  number: number;
  at: number;
  pages: { name: string; bytes: Uint8Array }[];
  validators: { etag: string | null; lastModified: string | null };
  bytes: number;
  /** Postings that this crawl may write. */
  changesMax: number;
  /** Asks postings' own addresses; a replay answers from the record. Null: no clear answer. */
  ask: (keys: string[]) => Promise<Map<string, number | null>>;
}

/** What the crawl changes, but for the schedule, and what was asked and answered. */
export interface Settled {
  commit: CrawlCommit;
  asked: { key: string; status: number | null }[];
  closed: { key: string; reason: string }[];
}

/** What was read of a list. */
export interface ListResult {
  /** Keys of everything public that the list holds, rejects with a readable key included. */
  seen: Set<string>;
  /** Postings read whose own address is one of another board of the same ATS. */
  foreign: number;
  changes: PostingChange[];
  /** Descriptions not yet sent ahead. */
  descriptions: DescriptionWrite[];
  accepted: number;
  rejects: Reject[];
  rejected: number;
  incomplete: string | null;
  /** There are more changes than this crawl may write. */
  unread: boolean;
  companyName: string | null;
}
