import { z } from "zod";
import { type Group } from "../index/job-index.ts";
import type { FilterPlan, JobFilterValues } from "./job-filters.ts";
import { groupsOfWords, readWordQuery } from "./word-query.ts";

/** Orders of a list of postings. */
export const JobSort = z.enum(["first_seen", "relevance"]);
export type JobSort = z.infer<typeof JobSort>;

/** What a list says of its order (`meta.order`). */
export const orderNames = {
  first_seen: "first_seen_at:desc",
  relevance: "relevance:desc",
} as const satisfies Record<JobSort, string>;

/** A part of a list: one walk through an index. A list is some of them, one behind the other. */
export interface Stretch {
  plan: FilterPlan;
}

/** The parts of a list in an order. `plan` is what `filters` ask for. */
export function stretchesOf(sort: JobSort, plan: FilterPlan, { q }: JobFilterValues): Stretch[] {
  if (sort !== "relevance" || q === undefined) return [{ plan }];
  return byTitle(plan, groupsOfWords("title", readWordQuery(q)));
}

/** Those whose title has all that is asked for, and behind them the others. Nothing is scored: a common word costs no more. */
function byTitle(plan: FilterPlan, inTitle: Group[]): Stretch[] {
  if (inTitle.length === 0) return [{ plan }];
  return [
    { plan: { ...plan, groups: [...plan.groups, ...inTitle] } },
    { plan: { ...plan, without: [...plan.without, inTitle] } },
  ];
}
