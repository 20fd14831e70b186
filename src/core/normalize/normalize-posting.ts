import { take, type Known } from "../evidence.ts";
import type { Facts } from "../fact-table.ts";
import type { DerivedFact, EmploymentType, Place, WorkplaceType } from "../facts.ts";
import { limits } from "../limits.ts";
import { unknown as notStated } from "../evidence.ts";
import type { Posting } from "../posting.ts";
import { cleanHtml } from "./text/clean-html.ts";
import { readEmployment } from "./employment/employment.ts";
import { htmlToText } from "./text/html-text.ts";
import { languageOf } from "./language/language.ts";
import { normalizePlaces } from "./place/location.ts";
import { readPay, type Pay } from "./pay/read-pay.ts";
import { toSalaryFacts } from "./pay/salary.ts";
import type { Said } from "./said.ts";
import { countSteps, OverBudget } from "./steps.ts";
import { readWorkplace, workplaceBasis } from "./workplace/workplace.ts";
import { readTitle } from "./title/title.ts";

/**
 * Raised with every change, here or in what this module calls, that gives other facts for the same
 * posting; `npm run reprocess` then brings stored postings up to it.
 */
export const NORMALIZER_VERSION = 5;

const noPlace: Place = {
  raw: null,
  city: null,
  region: null,
  country: null,
  is_remote: null,
  confidence: 0,
  geoname_id: null,
};

function nullIfEmpty(text: string | null): string | null {
  return text === "" ? null : text;
}

/** What a posting says: its facts, and its description as HTML that is safe to put into a page. */
export interface NormalizedPosting extends Facts {
  descriptionHtml: string | null;
  /** What reading them cost. */
  steps: number;
}

/** The facts of a posting: pure, the same for the same posting, unknown is null. */
export function normalizePosting(posting: Posting): NormalizedPosting {
  const descriptionHtml = posting.descriptionHtml === null ? null : nullIfEmpty(cleanHtml(posting.descriptionHtml));
  // Of what is stored, so that the text that is compared is the one that is served.
  const descriptionText = descriptionHtml === null ? null : nullIfEmpty(htmlToText(descriptionHtml));
  const { title, locationText } = posting;
  const steps = countSteps(limits.stepsPerPostingMax);
  const overBudget: DerivedFact[] = [];
  const known: Known = { evidence: [], conflicts: [] };
  const derive = <T>(fact: DerivedFact, unknown: T, read: () => T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
      overBudget.push(fact);
      return unknown;
    }
  };
  const normalizedPlaces = derive("locations", [], () =>
    normalizePlaces(posting.places, locationText, steps, posting.native),
  );
  const places = normalizedPlaces.map(({ place }) => place);
  const said: Said = { ...posting, descriptionText };
  const workplace = derive("workplace_type", notStated<WorkplaceType>(), () => readWorkplace(said, steps));
  const employment = derive("employment_type", notStated<EmploymentType>(), () => readEmployment(said, steps));
  const payPlaces = normalizedPlaces.map(({ place: { city, region }, countryCode: country }) => ({
    city,
    region,
    country,
  }));
  const pay = derive("salary", notStated<Pay>(), () => readPay(said, steps, payPlaces));
  take(known, "salary", pay);
  const { salary, salaryRanges } = toSalaryFacts(pay);
  const { language, basis: languageBasis } = derive("language", { language: null, basis: null }, () =>
    languageOf({ language: posting.language, title, descriptionText }, steps),
  );
  const normalizedTitle = derive("normalized_title", null, () => readTitle(posting, steps).value);
  return {
    title,
    normalizedTitle,
    locationText,
    place: places[0] ?? noPlace,
    places,
    department: posting.department,
    team: posting.team,
    employmentType: take(known, "employment_type", employment),
    workplaceType: take(known, "workplace_type", workplace),
    workplaceBasis: workplaceBasis(workplace),
    salary,
    salaryRanges,
    language,
    languageBasis,
    known,
    overBudget,
    descriptionText,
    descriptionHtml,
    steps: steps.taken(),
    sourceUrl: posting.sourceUrl,
    applyUrl: posting.applyUrl,
    postedAt: posting.postedAt,
    updatedAt: posting.updatedAt,
    deadlineAt: posting.deadlineAt,
  };
}
