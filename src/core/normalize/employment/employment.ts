import { unknown, type Conflict, type Derived, type Evidence } from "../../evidence.ts";
import type { EmploymentType } from "../../facts.ts";
import type { Said } from "../said.ts";
import { unlimited, type Steps } from "../steps.ts";
import type { Anchor } from "../text/anchor.ts";
import { anchorsAgainst } from "./statement-rules.ts";
import { readStatements } from "./statements.ts";
import { readTitle, type TitleEmployment } from "./title.ts";
import { readWords, type EmploymentWords } from "./words.ts";

interface Stated {
  type: EmploymentType;
  confidence: number;
  evidence: Evidence;
}

/** The rules of a label and of a title are many, their texts short. */
const stepsPerChar = { label: 70, title: 15 };

const isHours = (type: EmploymentType): type is "full_time" | "part_time" =>
  type === "full_time" || type === "part_time";

const frenchChars = 600;
/** Whether the board says that a posting is French, or its text begins so. */
const isFrench = ({ language, descriptionText }: Said): boolean =>
  language === "fr" ||
  (descriptionText?.slice(0, frenchChars).match(/(?<!\p{L})(?:nous|vous|votre|notre|une|les|des|est|pour)(?!\p{L})/giu)
    ?.length ?? 0) > 2;

/** English calls it a contract where the text says that one who stands in is employed for a term. */
const [ofCover, ofTerm] = [/ cover$/i, /fixed[ -]term|\bcontract|\bftc\b/i];

function readOwnTitle(said: Said): TitleEmployment | null {
  const { title, descriptionText } = said;
  const found = readTitle(title, /cdd|^stage /i.test(title) && isFrench(said));
  return found !== null && ofCover.test(found.quote) && ofTerm.test(descriptionText ?? "") ? null : found;
}

/**
 * The kind of employment. A title that states one beats the ATS's general label ("Intern" under "Fixed term"), a kind
 * (internship, contract ...) the hours that are stated beside it; the description is asked where both are silent, and where it
 * says otherwise than they do it is a conflict.
 * Permanent is no value: where no hours are stated with it, nothing is known.
 */
export function readEmployment(said: Said, steps: Steps = unlimited): Derived<EmploymentType> {
  const { employmentText, title } = said;
  steps.take((employmentText?.length ?? 0) * stepsPerChar.label + title.length * stepsPerChar.title);
  const label = employmentText === null ? null : readWords(employmentText);
  const ofTitle = readOwnTitle(said);
  const stated: Stated[] = [];
  if (ofTitle !== null)
    stated.push({
      type: ofTitle.type,
      confidence: 0.9,
      evidence: { field: "title", method: "title_mark", quote: ofTitle.quote, at: ofTitle.at },
    });
  if (label !== null && employmentText !== null)
    for (const type of typesOf(label))
      stated.push({
        type,
        confidence: 0.99,
        evidence: { field: "employment_text", method: "provider_word", quote: employmentText, at: 0 },
      });
  if (stated.length > 0) return withConflictsOfText(decide(stated), said, steps);
  // "Full or part time" is an answer; "Permanent" and "Employee" are none.
  if (label?.isOpen === true || said.descriptionText === null) return unknown();
  const statements = statementsOf(said.descriptionText, steps);
  const isPermanent = label?.isPermanent === true;
  return decideText(
    isPermanent ? statements.filter(({ type }) => type !== "contract" && type !== "temporary") : statements,
  );
}

interface StatedInText extends Stated {
  /** Stated beside a kind. */
  hours: EmploymentWords["hours"];
  isLabelled: boolean;
}

const statementsOf = (text: string, steps: Steps, anchor?: Anchor): StatedInText[] =>
  readStatements(text, steps, anchor).flatMap(({ words, evidence, isLabelled }) =>
    typesOf(words).map((type) => ({ type, confidence: 0.8, evidence, hours: words.hours, isLabelled })),
  );

const ofContract: ReadonlySet<EmploymentType> = new Set(["contract", "temporary"]);
/** Of a fact that a text's statement speaks against, the most that one may be sure of. */
const doubtedConfidence = 0.7;

/**
 * The value of a label or title with what the description says against it: of hours the other ones, or a kind that has an end. A
 * text that says the value too speaks of several jobs.
 */
function withConflictsOfText(
  decided: Derived<EmploymentType>,
  { descriptionText }: Said,
  steps: Steps,
): Derived<EmploymentType> {
  const { value } = decided;
  if (value === null || !isHours(value) || descriptionText === null) return decided;
  // Few texts say otherwise: they alone are read for all that they say.
  const isOther = ({ type }: Stated): boolean => type !== value && (isHours(type) || ofContract.has(type));
  if (!statementsOf(descriptionText, steps, anchorsAgainst[value]).some(isOther)) return decided;
  const statements = statementsOf(descriptionText, steps);
  const others = statements.filter(isOther);
  if (others.length === 0 || statements.some(({ type, hours }) => type === value || hours === value)) return decided;
  return {
    ...decided,
    confidence: Math.min(decided.confidence, doubtedConfidence),
    conflicts: [...decided.conflicts, ...conflictsOf(others)],
  };
}

function typesOf({ kind, kinds, hours, isOpen }: EmploymentWords): EmploymentType[] {
  if (kind !== null) return [kind];
  if (kinds.length > 0) return kinds;
  return hours === null || isOpen ? [] : [hours];
}

const conflictsOf = (others: Stated[]): Conflict[] =>
  others.map(({ type, evidence: { field, method, quote, at } }) => ({ value: type, field, method, quote, at }));

/** The title's and the label's: a kind before hours, the title before the label. */
function decide(stated: Stated[]): Derived<EmploymentType> {
  const kinds = stated.filter(({ type }) => !isHours(type));
  const among = kinds.length > 0 ? kinds : stated;
  const [first] = among;
  if (first === undefined) return unknown();
  const isTorn = first.evidence.field !== "title" && among.some(({ type }) => type !== first.type);
  if (isTorn) return unknown(conflictsOf(among));
  const agreeing = stated.filter(({ type }) => type === first.type);
  return {
    value: first.type,
    confidence: Math.max(...agreeing.map(({ confidence }) => confidence)),
    evidence: agreeing.map(({ evidence }) => evidence),
    // Full-time beside an internship is no contradiction.
    conflicts: conflictsOf(among.filter(({ type }) => type !== first.type)),
  };
}

/** Statements of a text have to agree, or what stands behind a label has to: "Hours: Full time" over "part time in a job share". */
function decideText(stated: StatedInText[]): Derived<EmploymentType> {
  const kinds = stated.filter(({ type }) => !isHours(type));
  const among = kinds.length > 0 ? kinds : stated;
  const isTorn = (some: StatedInText[]): boolean => some.some(({ type }) => type !== some[0]?.type);
  const labelled = among.filter(({ isLabelled }) => isLabelled);
  const agreeing = isTorn(among) ? labelled : among;
  const [first] = agreeing;
  if (first === undefined || isTorn(agreeing)) return unknown(conflictsOf(among));
  return {
    value: first.type,
    confidence: agreeing === among ? first.confidence : doubtedConfidence,
    evidence: agreeing.map(({ evidence }) => evidence),
    conflicts: conflictsOf(among.filter(({ type }) => type !== first.type)),
  };
}
