import { take, unknown as notStated, type Derived, type Known } from "../evidence.ts";
import type { Facts } from "../fact-table.ts";
import { noPlace, type DerivedFact } from "../facts.ts";
import { limits } from "../limits.ts";
import { once } from "../once.ts";
import type { Posting } from "../posting.ts";
import { cleanHtml } from "./text/clean-html.ts";
import { withoutMore } from "./text/cut-text.ts";
import { readEmployment } from "./employment/employment.ts";
import { htmlToText } from "./text/html-text.ts";
import { languageBasis, readLanguage } from "./language/language.ts";
import { readPlaces } from "./place/read-places.ts";
import { readPay } from "./pay/read-pay.ts";
import { toSalaryFacts } from "./pay/salary.ts";
import type { Said } from "./said.ts";
import { readSeniority } from "./seniority/seniority.ts";
import { countSteps, OverBudget, type Steps } from "./steps.ts";
import { readWorkplace, workplaceBasis } from "./workplace/workplace.ts";
import { readRemoteScope } from "./remote-scope/remote-scope.ts";
import { readAgency } from "./requirements/agency.ts";
import { readDeadline } from "./requirements/deadline.ts";
import { readClearance } from "./requirements/clearance.ts";
import { readEducation } from "./requirements/education.ts";
import { readOpenings } from "./requirements/openings.ts";
import { findStatements } from "./requirements/statements.ts";
import { readVisa } from "./requirements/visa.ts";
import { readYears } from "./requirements/years.ts";
import { withoutUnchosen } from "./text/unchosen.ts";
import { readTitle } from "./title/title.ts";

/**
 * Raised with every change, here or in what this module calls, that gives other facts for the same
 * posting; `npm run reprocess` then brings stored postings up to it.
 */
export const NORMALIZER_VERSION = 21;

function nullIfEmpty(text: string | null): string | null {
  return text === "" ? null : text;
}

/** What a posting says: its facts, and its description as HTML that is safe to put into a page. */
export interface NormalizedPosting extends Facts {
  descriptionHtml: string | null;
  /** What reading them cost. */
  steps: number;
}

/** Derives facts within the budget of one posting: what is beyond it is unknown, and said to be. */
function deriving(steps: Steps) {
  const overBudget: DerivedFact[] = [];
  const known: Known = { evidence: [], conflicts: [] };
  const derive = <T>(fact: DerivedFact, read: (steps: Steps) => Derived<T>): Derived<T> => {
    try {
      const derived = read(steps);
      take(known, fact, derived);
      return derived;
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
      overBudget.push(fact);
      return notStated();
    }
  };
  return { derive, known, overBudget };
}

/** The facts that are derived, each by a module of its own. */
function deriveFacts(posting: Posting, descriptionText: string | null, steps: Steps) {
  const said: Said = {
    ...posting,
    descriptionText: descriptionText === null ? null : withoutUnchosen(descriptionText),
  };
  const { derive, known, overBudget } = deriving(steps);
  const normalizedPlaces = derive("locations", (left) => readPlaces(said, left)).value ?? [];
  const workplace = derive("workplace_type", (left) => readWorkplace(said, left));
  // What the place line says of remote work, where what weighs more says that there is none.
  const places = normalizedPlaces.map(({ place }) =>
    place.is_remote === true && workplace.value === "on_site" ? { ...place, is_remote: null } : place,
  );
  const payPlaces = normalizedPlaces.map(({ place: { city, region }, countryCode: country }) => ({
    city,
    region,
    country,
  }));
  const language = derive("language", (left) => readLanguage(said, left));
  // Whose steps are counted for the first fact that asks: each later one is over budget where that one was.
  const statements = once(() => findStatements(said, steps, () => language.value));
  const employment = derive("employment_type", (left) => readEmployment(said, left));
  const facts = {
    place: places[0] ?? noPlace,
    places,
    workplaceType: workplace.value,
    workplaceBasis: workplaceBasis(workplace),
    employmentType: employment.value,
    ...toSalaryFacts(derive("salary", (left) => readPay(said, left, payPlaces))),
    language: language.value,
    languageBasis: languageBasis(language),
    normalizedTitle: derive("normalized_title", (left) => readTitle(said, left)).value,
    yearsAsked: derive("years_of_experience", (left) => readYears(statements(), left)).value,
    remoteScope: derive("remote_scope", (left) => readRemoteScope(said, left, { workplace: workplace.value })).value,
    education: derive("education", (left) => readEducation(statements(), left)).value,
    visaSponsorship: derive("visa_sponsorship", (left) => readVisa(statements(), left)).value?.value ?? null,
    securityClearance: derive("security_clearance", (left) => readClearance(statements(), left)).value,
    deadline: derive("application_deadline", (left) => readDeadline(statements(), left, posting)).value?.value ?? null,
    agency: derive("agency", (left) => readAgency(statements(), left)).value?.value ?? null,
    openings: derive("openings", (left) => readOpenings(statements(), left)).value?.value ?? null,
    seniority: derive("seniority", (left) => readSeniority(said, left, () => employment)).value,
  };
  return { ...facts, known, overBudget };
}

/** The facts of a posting: pure, the same for the same posting, unknown is null. */
export function normalizePosting(posting: Posting): NormalizedPosting {
  const descriptionHtml =
    posting.descriptionHtml === null ? null : nullIfEmpty(withoutMore(cleanHtml(posting.descriptionHtml)));
  // Of what is stored, so that the text that is compared is the one that is served.
  const descriptionText = descriptionHtml === null ? null : nullIfEmpty(htmlToText(descriptionHtml));
  const steps = countSteps(limits.stepsPerPostingMax);
  const { title, locationText, department, team, sourceUrl, applyUrl, postedAt, updatedAt, deadlineAt } = posting;
  return {
    title,
    locationText,
    department,
    team,
    ...deriveFacts(posting, descriptionText, steps),
    descriptionText,
    descriptionHtml,
    steps: steps.taken(),
    sourceUrl,
    applyUrl,
    postedAt,
    updatedAt,
    deadlineAt,
  };
}
