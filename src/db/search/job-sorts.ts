import { z } from "zod";
import type { Group } from "../index/match-expression.ts";
import { orders, type OrderName } from "../index/job-orders.ts";
import type { FilterPlan, JobFilterValues } from "./job-filters.ts";
import { groupsOfWords, readWordQuery } from "./word-query.ts";

/** Orders of a list of postings. */
export const JobSort = z.enum(["first_seen", "posted", "pay", "relevance"]);
export type JobSort = z.infer<typeof JobSort>;

/** What a list says of its order (`meta.order`). The newest here first is by commit, which `first_seen_at`, when the crawl began, may follow by as long as that took. */
export const orderNames = {
  first_seen: "committed:desc",
  posted: "source_posted_day:desc",
  pay: "pay_a_year:desc",
  relevance: "relevance:desc",
} as const satisfies Record<JobSort, string>;

/** A part of a list: one walk through an index. A list is some of them, one behind the other. */
export interface Stretch {
  plan: FilterPlan;
  /** Null: the newest here first. */
  order: OrderName | null;
}

/** Whether a list is in an order of its own (index/job-orders.ts), in which open postings alone stand. */
export function isOrdered(sort: JobSort | undefined): sort is OrderName {
  return sort !== undefined && Object.hasOwn(orders, sort);
}

/** The parts of a list in an order. `plan` is what `filters` ask for. */
export function stretchesOf(sort: JobSort, plan: FilterPlan, { q }: JobFilterValues): Stretch[] {
  if (isOrdered(sort)) return [{ plan, order: sort }];
  if (sort !== "relevance" || q === undefined) return [{ plan, order: null }];
  return byTitle(plan, groupsOfWords("title", readWordQuery(q)));
}

/** Those whose title has all that is asked for, and behind them the others. Nothing is scored: a common word costs no more. */
function byTitle(plan: FilterPlan, inTitle: Group[]): Stretch[] {
  if (inTitle.length === 0) return [{ plan, order: null }];
  return [
    { plan: { ...plan, groups: [...plan.groups, ...inTitle] }, order: null },
    { plan: { ...plan, without: [...plan.without, inTitle] }, order: null },
  ];
}
