import type { TokenLetter } from "./fact-kinds.ts";
import { familyOf } from "./normalize/title/family.ts";
import { groupOfFamily } from "./normalize/title/read-family.ts";

/** What follows of a title alone. */
interface TitleFact {
  /** What its tokens and keys of counts begin with: as `Facet.letter`, for ever. */
  letter: TokenLetter;
  valueOf: (title: string) => string | null;
}

/**
 * What postings are found and counted by that follows of their title alone: no facts of their own, since a change of them
 * is one of the title, and stored nowhere but in words and counts.
 */
export const titleFacts = {
  title_family: { letter: "0", valueOf: familyOf },
} as const satisfies Record<string, TitleFact>;
export type TitleFactName = keyof typeof titleFacts;

/** Something of each of them. */
export function byTitleFact<Value>(of: (fact: TitleFact, name: TitleFactName) => Value): Record<TitleFactName, Value> {
  return { title_family: of(titleFacts.title_family, "title_family") };
}

/** The group of families that a title's one is in. */
export function titleGroupOf(title: string): string | null {
  return groupOfFamily.get(familyOf(title) ?? "") ?? null;
}
