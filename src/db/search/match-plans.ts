import { once } from "../../core/once.ts";
import { readTexts } from "../index/described-rows.ts";
import { isDescribed, readToken } from "../index/job-index.ts";
import type { Group } from "../index/match-expression.ts";
import type { JobRow } from "../postings/job-of-row.ts";
import type { FilterPlan } from "./job-filters.ts";
import { matchesText, mayMatch, withDescription, wordsOfRow } from "./matching-rows.ts";

/**
 * Which of many plans find a posting, what they ask of its description aside (`keepByDescription`). Plans lie under the
 * tokens of one of their groups, of which a posting must have one: so a posting is asked only of plans that may find it.
 */
export function createPlanMatcher(plans: readonly FilterPlan[]): (row: JobRow) => number[] {
  const byToken = new Map<string, number[]>();
  const always: number[] = [];
  for (const [index, { groups }] of plans.entries()) {
    if (groups.some((group) => group.length === 0)) continue;
    const tokens = rarestOf(groups);
    if (tokens === null) always.push(index);
    else for (const token of tokens) byToken.set(token, [...(byToken.get(token) ?? []), index]);
  }
  return (row) => {
    const words = wordsOfRow(row);
    const candidates = new Set(always);
    for (const word of words) for (const index of byToken.get(word) ?? []) candidates.add(index);
    return [...candidates].filter((index) => {
      const plan = plans[index];
      if (plan === undefined || plan.named?.includes(row.jobId) === false) return false;
      return mayMatch(plan, row, words);
    });
  };
}

/**
 * Of the plans that may find some postings, by `jobs.id`, those that do; and of how many a description was asked for: a
 * row read for each of these, and one for each board of them. Each is taken apart once, however many plans ask for it.
 */
export async function keepByDescription(
  db: D1Database,
  plans: readonly FilterPlan[],
  rows: readonly JobRow[],
  found: ReadonlyMap<number, number[]>,
): Promise<{ kept: Map<number, number[]>; textsRead: number }> {
  const asked = rows.filter(({ id }) => found.get(id)?.some((index) => plans[index]?.readsText === true));
  const texts = await readTexts(db, asked);
  return { kept: keepDescribed(plans, rows, found, texts), textsRead: asked.length };
}

/** The same by the texts of descriptions, by their hashes. */
export function keepDescribed(
  plans: readonly FilterPlan[],
  rows: readonly JobRow[],
  found: ReadonlyMap<number, number[]>,
  texts: ReadonlyMap<string, string>,
): Map<number, number[]> {
  const kept = new Map<number, number[]>();
  for (const row of rows) {
    const described = once(() => withDescription(row, texts.get(row.descriptionHash ?? "") ?? ""));
    const holds = (index: number): boolean => {
      const plan = plans[index];
      return plan !== undefined && (!plan.readsText || matchesText(plan, described()));
    };
    const indexes = (found.get(row.id) ?? []).filter(holds);
    if (indexes.length > 0) kept.set(row.id, indexes);
  }
  return kept;
}

/** Of the groups that are an OR of tokens the shortest; null where there is none but of statuses, which all have. */
function rarestOf(groups: readonly Group[]): string[] | null {
  const plain = groups
    .map((group) => group.filter((one) => typeof one === "string"))
    .filter((tokens, index) => tokens.length === groups[index]?.length)
    .filter((tokens) => tokens.some((token) => readToken(token).kind !== "status"))
    .filter((tokens) => !tokens.some(isDescribed));
  return plain.toSorted((a, b) => a.length - b.length)[0] ?? null;
}
