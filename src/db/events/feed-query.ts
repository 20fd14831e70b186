import type { CloseReason, EventType } from "../../core/event.ts";
import { limits } from "../../core/limits.ts";
import type { JobFilterValues } from "../search/job-filters.ts";

/** Position in the feed: crawls newest first, in a crawl by ordinal. */
export type FeedPosition = [crawl: number, ordinal: number];

/** What an answer may read. */
export interface FeedBudget {
  /** Crawls that it may walk: two rows each, four under boards. */
  crawls: number;
  /** Rows of events; under filters of postings each is one more row at most, its posting. */
  eventRows: number;
  /** Boards that are walked one by one; for more of them the whole feed is. */
  boards: number;
  /** Steps in which it is read: the first ones read little more than the page has events. */
  rounds: number;
}

export interface FeedQuery {
  types: EventType[] | null;
  /** Events of a change of one of these fields. */
  fields: string[] | null;
  /** Closings for one of these reasons. */
  reasons: CloseReason[] | null;
  orgIds: string[] | null;
  sourceIds: string[] | null;
  providers: string[] | null;
  /** Events of postings that match, as these stand now; null: of all. */
  postings: JobFilterValues | null;
  /** Inclusive / exclusive, ms. */
  observedAfter: number | null;
  observedBefore: number | null;
  includeBaseline: boolean;
  after: FeedPosition | null;
  rows: number;
  /** A page of ours may read less than the API. */
  budget?: FeedBudget;
}

const PER_EVENT = { eventRows: 400, boards: 20, rounds: 8 };

/** About 2,000 rows, whatever is asked. */
export function budgetOf({ budget, postings }: FeedQuery): FeedBudget {
  // A description is two rows more for each posting: itself, and what its board's are deflated on.
  const eventRows = postings?.description === undefined ? PER_EVENT.eventRows : limits.descriptionsLookedAtMax;
  return budget ?? { ...PER_EVENT, eventRows, crawls: postings === null ? 450 : 300 };
}
