import { z } from "@hono/zod-openapi";
import { CloseReason, EventType } from "../../core/event.ts";
import { limits } from "../../core/limits.ts";
import type { FeedBudget, FeedPosition, FeedQuery } from "../../db/events/feed-query.ts";
import { readFeed } from "../../db/events/read-event-feed.ts";
import { comparedFieldNames } from "../../db/postings/compared-fields.ts";
import { jobFilters, type JobFilterValues } from "../../db/search/job-filters.ts";
import {
  booleanParameter,
  listParameter,
  oneParameter,
  openListParameter,
  pageParameters,
  timeParameter,
} from "../http/parameters.ts";
import { badParameter } from "../http/problem.ts";
import { readPage } from "../http/read-page.ts";
import { Uuid } from "./envelope.ts";
import { postingParameters, toFilterValues } from "./job-search.ts";

const Position: z.ZodType<FeedPosition> = z.tuple([z.int(), z.int()]);
const ids = z.array(Uuid).max(limits.lookupIdsMax);

/** Filters that a crawl itself answers: no posting is looked at for them. */
const OF_CRAWLS = ["org_ids", "source_ids", "provider"] as const;

/** What an event search is narrowed by: kinds of event, times, and every filter of postings. */
export function eventFilterParameters(providers: readonly string[]) {
  return {
    ...postingParameters(providers, [...OF_CRAWLS, "status"]),
    ...excludingOnes(providers),
    event_types: listParameter(z.array(EventType), "Kinds of event; several separated by commas."),
    field_name: listParameter(
      z.array(z.enum(comparedFieldNames)),
      "Updates of these fields; several separated by commas. Events of no field are left out.",
    ),
    reason: listParameter(z.array(CloseReason), "Closings for these reasons; several separated by commas."),
    org_ids: listParameter(ids, "Companies, by org_id; several separated by commas."),
    source_ids: listParameter(ids, "Boards, by source_id; several separated by commas."),
    provider: openListParameter(providers, "ATS; several separated by commas."),
    ats_provider: openListParameter(providers, "Alias of `provider`."),
    status: oneParameter(
      jobFilters.status.schema,
      "Of postings that are open now (`active`) or closed (`expired`); `any` if not given. Not together with `active`.",
    ),
    active: booleanParameter("true: `status=active`, false: `status=expired`. Not together with `status`."),
  };
}

/** What leaves out by the filters of crawls is asked of postings. */
function excludingOnes(providers: readonly string[]) {
  const all = postingParameters(providers) as Record<string, z.ZodType>;
  const names = OF_CRAWLS.map((name) => `${name}_exclude`);
  return Object.fromEntries(names.map((name) => [name, all[name] ?? z.undefined()]));
}

/** The parameters of the change feed. */
export function feedParameters(providers: readonly string[]) {
  return z.object({
    ...eventFilterParameters(providers),
    observed_after: timeParameter("Events at or after this time."),
    observed_before: timeParameter("Events before this time."),
    include_baseline: booleanParameter("Also what the first crawl of a board found; false if not given."),
    ...pageParameters,
  });
}

export type GivenFeed = z.infer<ReturnType<typeof feedParameters>> & Record<string, unknown>;

/** The filters of postings among checked parameters; null when any posting will do. */
export function postingFiltersOf(given: GivenFeed): JobFilterValues | null {
  const { org_ids: _orgs, source_ids: _sources, provider: _provider, ats_provider: _ats, ...others } = given;
  const values = toFilterValues(others, "any");
  const isAny = values.status === "any" && Object.keys(values).length === 1;
  return isAny ? null : values;
}

/** The search that checked parameters ask for, but for its page. Throws a 400 for those that contradict each other. */
export function toFeedFilters(given: GivenFeed): Omit<FeedQuery, "after" | "rows" | "budget"> {
  if (given.provider !== undefined && given.ats_provider !== undefined) {
    throw badParameter("ats_provider", "the same as provider; give one of them");
  }
  return {
    types: given.event_types ?? null,
    fields: given.field_name ?? null,
    reasons: given.reason ?? null,
    orgIds: given.org_ids ?? null,
    sourceIds: given.source_ids ?? null,
    providers: given.provider ?? given.ats_provider ?? null,
    postings: postingFiltersOf(given),
    observedAfter: toMs(given.observed_after),
    observedBefore: toMs(given.observed_before),
    includeBaseline: given.include_baseline ?? false,
  };
}

/** A page of the change feed, and the cursor of the next one. */
export async function readFeedPage(db: D1Database, given: GivenFeed, rows: number, budget?: FeedBudget) {
  const filters = toFeedFilters(given);
  const { postings, ...others } = filters;
  // Each by its own name: a cursor is of the values, whatever their order.
  const named = Object.entries(postings ?? {}).map(([name, value]) => [`posting.${name}`, value]);
  const list = { kind: "events" as const, filters: { ...others, ...Object.fromEntries(named) } };
  return readPage(db, { ...list, position: Position, cursor: given.cursor }, async (after) =>
    readFeed(db, { ...filters, after, rows, ...(budget === undefined ? {} : { budget }) }),
  );
}

function toMs(time: string | undefined): number | null {
  return time === undefined ? null : Date.parse(time);
}
