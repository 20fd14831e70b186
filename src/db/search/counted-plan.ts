import { scopeOfToken, shareNoPosting } from "../counts/count-scopes.ts";
import type { FilterPlan } from "./job-filters.ts";
import { readToken, WORDY } from "../index/job-index.ts";
import type { Group } from "../index/match-expression.ts";
import type { RangeSteps } from "../index/range-tokens.ts";

/** What counts a plan's postings, whatever their status. */
export interface CountedPlan {
  /** Scopes of counts (count-scopes.ts) to be added up, and subtracted. */
  scopes: { add: string[]; subtract: string[] };
  /**
   * Finds the postings that those scopes do not count, to be read and checked: of a number's last step, and
   * of a word those that have very many. Null when there can be none.
   */
  rest: FilterPlan | null;
}

/**
 * How a plan is counted: one of no filter, of one word, of one or several values of one facet, asked
 * for or excluded, or of one number with one end. Null for every other plan.
 */
export function countedPlan(plan: FilterPlan): CountedPlan | null {
  if (plan.named !== null || plan.checkText !== null) return null;
  const [asked, ...more] = plan.groups.filter((group) => !isStatusGroup(group));
  if (more.length > 0 || (asked !== undefined && plan.without.length > 0)) return null;
  if (plan.check !== null) return asked === undefined || plan.steps === null ? null : countedSteps(plan, plan.steps);
  const tokens = tokensOf(asked ?? plan.without);
  if (tokens === null || !shareNoPosting(tokens)) return null;
  const scopes = tokens.map(scopeOfToken);
  if (asked === undefined) return { scopes: { add: [""], subtract: scopes }, rest: null };
  const isWord = tokens.some((token) => readToken(token).kind === "word");
  return {
    scopes: { add: scopes, subtract: [] },
    rest: isWord ? { ...plan, groups: [...plan.groups, [WORDY]] } : null,
  };
}

function countedSteps(plan: FilterPlan, { whole, end }: RangeSteps): CountedPlan {
  const rest = end === null ? null : { ...plan, groups: [...plan.groups.filter(isStatusGroup), [end]] };
  return { scopes: { add: whole.map(scopeOfToken), subtract: [] }, rest };
}

/** The same postings whatever their status. */
export function ofAnyStatus(plan: FilterPlan): FilterPlan {
  return { ...plan, groups: plan.groups.filter((group) => !isStatusGroup(group)) };
}

function isStatusGroup(group: Group): boolean {
  const tokens = tokensOf(group);
  return tokens !== null && tokens.length > 0 && tokens.every((token) => readToken(token).kind === "status");
}

/** Each once; null for what is more than an OR of tokens. */
function tokensOf(group: Group): string[] | null {
  const tokens = group.filter((one) => typeof one === "string");
  return tokens.length < group.length ? null : [...new Set(tokens)];
}
