import { z } from "@hono/zod-openapi";
import { limits } from "../../core/limits.ts";
import { inOneSnapshot } from "../../db/counts/one-snapshot.ts";
import { isCountingDays } from "../../db/crawl/reread-boards.ts";
import {
  groupFields,
  readLifeGroups,
  type GroupField,
  type LifeGroups,
  type LifeQuery,
} from "../../db/search/read-life-groups.ts";
import type { JobFilterValues } from "../../db/search/job-filters.ts";
import { integerParameter, oneParameter } from "../http/parameters.ts";
import { ProblemError } from "../http/problem.ts";
import type { IgnoredParam } from "../http/request-text.ts";
import { saidOfUnknown, unknownParts } from "./envelope.ts";
import { placesNotKnown } from "./places-not-known.ts";
import { readingParts, saidOfReadings } from "./reading-notes.ts";

const VALUES_DEFAULT = 10;

/** The parameters that series and percentiles share. */
export const groupParameters = {
  group_by: oneParameter(
    z.enum(groupFields as [GroupField, ...GroupField[]]),
    "A fact by whose values postings are told apart; without it they are one group.",
  ),
  values: integerParameter(
    1,
    limits.seriesValuesMax,
    `Values of \`group_by\`, those with the most postings, 1 to ${limits.seriesValuesMax}; ${VALUES_DEFAULT} if not given.`,
  ),
};

/** What both say of how they were counted. */
export const countedParts = () => ({
  basis: z.enum(["counts", "postings"]).openapi({
    description:
      "`counts`: of every posting, from counts that each crawl keeps. `postings`: the postings that match were read, the newest 2,000 at most.",
  }),
  partial: z.boolean().openapi({
    description: "true: more than 2,000 postings match, of which only the newest were read; the figures are of these.",
  }),
  ...readingParts(),
  ...unknownParts(),
});

/** The same, of one answer. */
export function saidOfCounted({ groups, isFromPacks, partial }: LifeGroups, { filters, ignored = [] }: CountedQuery) {
  const isEmpty = groups.every(({ lives }) => Object.values(lives).every((counts) => counts.size === 0));
  return {
    basis: isFromPacks ? ("counts" as const) : ("postings" as const),
    partial,
    ...saidOfReadings(filters),
    ...saidOfUnknown(isEmpty ? ignored.concat(placesNotKnown(filters)) : ignored),
  };
}

export interface CountedQuery {
  filters: JobFilterValues;
  /** What the request names that is not known. */
  ignored?: IgnoredParam[] | undefined;
}

export interface GroupsAsked {
  group_by?: GroupField | undefined;
  values?: number | undefined;
}

/** Groups of postings of one instant. Throws a 503 while an older database is brought to such counts. */
export async function readGroups(
  db: D1Database,
  { group_by: group, values }: GroupsAsked,
  { filters, isExact }: Pick<LifeQuery, "filters" | "isExact">,
): Promise<LifeGroups> {
  const query = { filters, isExact, group: group ?? null, values: values ?? VALUES_DEFAULT };
  const [{ value }, isEarly] = await Promise.all([
    inOneSnapshot(db, async () => readLifeGroups(db, query)),
    isCountingDays(db),
  ]);
  if (isEarly && value.isFromPacks) {
    const headers = { "Retry-After": String(limits.cronSeconds) };
    throw new ProblemError(503, "Postings are being counted by day just now.", { headers });
  }
  return value;
}
