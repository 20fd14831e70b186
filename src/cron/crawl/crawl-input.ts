import type { CrawlCommit } from "../../db/crawl/crawl-commit.ts";
import type { ReadList } from "../archive/archive.ts";
import type { ElementNote } from "../archive/survey-notes.ts";
import type { DetailAnswers } from "./read-details.ts";
import type { FreshPosting } from "./survey-list.ts";

/** What a crawl fetched, or what the archive holds of it. */
export interface CrawlInput {
  number: number;
  at: number;
  /** The list; how the board stood when it came is said of one that is read on. */
  list: Pick<ReadList, "name" | "since" | "at"> & Partial<ReadList>;
  pages: { name: string; bytes: Uint8Array }[];
  validators: { etag: string | null; lastModified: string | null };
  bytes: number;
  /** Postings that this crawl may change. */
  changesMax: number;
  /** Postings whose own answers are asked for though the list is as it was (details-turn.ts). */
  again?: readonly string[];
  /** What an earlier crawl's survey of the same list found (`ListSurvey.notes`); null: nothing. */
  notes?: readonly ElementNote[] | null;
  /** Asks postings' own addresses; a replay answers from the record. Null: no clear answer. */
  ask: (keys: string[]) => Promise<Map<string, number | null>>;
  /** Asks for postings' own answers, for a provider whose lists lack facts; a replay has them from the archive. */
  readDetails: (fresh: FreshPosting[]) => Promise<DetailAnswers>;
}

/** What the crawl changes, but for the schedule, and what was asked and answered. */
export interface Settled {
  commit: CrawlCommit;
  /** Null where no list was read. */
  list: ReadList | null;
  /** Of a list that is read on, what its survey found where no earlier one did; null: there is nothing to keep. */
  notes: readonly ElementNote[] | null;
  /** Keys that a list which is taken holds. */
  seen: ReadonlySet<string>;
  asked: { key: string; status: number | null }[];
  closed: { key: string; reason: string }[];
  /** Null where the provider's lists say all. */
  details: DetailAnswers | null;
}
