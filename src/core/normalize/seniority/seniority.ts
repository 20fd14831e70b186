import { unknown, type Conflict, type Derived } from "../../evidence.ts";
import type { EmploymentType } from "../../facts.ts";
import type { Said } from "../said.ts";
import { OverBudget, unlimited, type Steps } from "../steps.ts";
import type { Seniority } from "./rank.ts";
import { readStatedRanks, type StatedRank } from "./stated.ts";
import { readTitleSeniority } from "./title-seniority.ts";

/**
 * The rank of a job: its title's, and where that says none what the description states for this job; a job that is an
 * internship by its employment is an intern's. A text that says otherwise than the title is a conflict, and so are two
 * statements of a text. `employment` is asked for last. Throws OverBudget where only the text could tell.
 */
export function readSeniority(
  said: Said,
  steps: Steps = unlimited,
  employment: () => Derived<EmploymentType> = () => unknown(),
): Derived<Seniority> {
  const ofTitle = readTitleSeniority(said, steps);
  // One of several that a title offers is not for a text to choose: "Senior/Staff Engineer".
  if (ofTitle.value === null && ofTitle.conflicts.length > 0) return ofTitle;
  if (ofTitle.value !== null)
    try {
      return withText(ofTitle, ofTitle.value, said, steps);
    } catch (error) {
      // A text that is too long to be read takes nothing from its title.
      if (error instanceof OverBudget) return ofTitle;
      throw error;
    }
  const found = said.descriptionText === null ? [] : readStatedRanks(said.descriptionText, steps);
  const [first] = found;
  if (first === undefined) return ofEmployment(employment());
  if (found.some(({ rank }) => rank !== first.rank)) return unknown(found.map(asConflict));
  return { value: first.rank, confidence: first.confidence, evidence: found.map((one) => one.evidence), conflicts: [] };
}

/** The title's rank, and what the text says against it; a text that is too long to read says nothing. */
function withText(
  ofTitle: Derived<Seniority>,
  rank: Seniority,
  { descriptionText }: Said,
  steps: Steps,
): Derived<Seniority> {
  if (descriptionText === null) return ofTitle;
  try {
    const found = readStatedRanks(descriptionText, steps);
    const against = found.filter((one) => !isAgreed(rank, one.rank)).map(asConflict);
    return { ...ofTitle, conflicts: [...ofTitle.conflicts, ...against] };
  } catch (error) {
    if (error instanceof OverBudget) return ofTitle;
    throw error;
  }
}

const beginners: ReadonlySet<Seniority> = new Set<Seniority>(["intern", "entry"]);
const leading: ReadonlySet<Seniority> = new Set<Seniority>(["lead", "manager"]);

/** Whether a text's rank says nothing against the title's: its words are wider. A director's is a "senior-level role". */
function isAgreed(title: Seniority, text: Seniority): boolean {
  if (title === text || (beginners.has(title) && beginners.has(text))) return true;
  if (text === "senior") return title !== "mid" && !beginners.has(title);
  return text === "mid" && leading.has(title);
}

const asConflict = ({ rank, evidence }: StatedRank): Conflict => ({ ...evidence, value: rank });

const ofEmployment = ({ value, evidence }: Derived<EmploymentType>): Derived<Seniority> =>
  value === "internship" ? { value: "intern", confidence: 0.7, evidence, conflicts: [] } : unknown();
