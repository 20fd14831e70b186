import { rememberLast } from "../../remember-last.ts";
import { unknown, type Conflict, type Derived, type Evidence } from "../../evidence.ts";
import type { WorkplaceType } from "../../facts.ts";
import type { Said } from "../said.ts";
import { unlimited, type Steps } from "../steps.ts";
import { findArea } from "../place/areas.ts";
import { findCountry } from "../place/countries.ts";
import { modelOfWord } from "./model-words.ts";
import { readOffices, readStatements, weighSentences, type WorkplaceStatement } from "./statements.ts";
import { isWidePlace, readPlaceLine, readTitle } from "./tags.ts";

/** A statement and its weight: how much it is about this job and nothing else. */
interface Weighed {
  says: WorkplaceStatement["says"];
  weight: number;
  confidence: number;
  evidence: Evidence;
}

/**
 * Of statements that differ the heavier one counts, by at least this. Days in the office (6) and what is said of the
 * presence that a job needs (5) beat an ATS's word and a title (4), these a place line (3.5) only where they agree.
 */
const margin = 1;
const weights = { word: 4, title: 4, line: 3.5, flag: 2.5, supportedFlag: 1.5 };

/** The work model of a posting, with what states it. Contradictions of like weight give null. */
export function readWorkplace(said: Said, steps: Steps = unlimited): Derived<WorkplaceType> {
  const { statements, unknownSentences } = readStatements(said.descriptionText ?? "", steps);
  const all = [...readTags(said), ...statements.map(weigh)];
  const flag = readFlag(said, statements);
  if (flag !== null) all.push(flag);
  const isSilent = (): boolean => all.every(({ says }) => says === "not_remote" || says === "remote_company");
  if (isSilent()) all.push(...weighSentences(unknownSentences, steps).map(weigh));
  if (isSilent() && namesNoTown(said)) all.push(...ofRemoteFirm(statements));
  if (isSilent() && !offersAway(said)) all.push(...ofNoHome(statements));
  if (isSilent() && !offersAway(said)) all.push(...readOffices(unknownSentences, steps).map(weigh));
  return decide(all);
}

/** "We are a fully remote company": so is its job that names no town, where nothing else speaks of its model. */
const ofRemoteFirm = (statements: WorkplaceStatement[]): Weighed[] =>
  statements
    .filter(({ says, quote }) => says === "remote_company" && whollyRemote.test(quote))
    .map(({ method, quote, at }) => {
      const evidence: Evidence = { field: "description", method, quote, at };
      return { says: "remote", weight: weights.supportedFlag, confidence: 0.7, evidence };
    });
const whollyRemote =
  /^(?:(?:fully|100 ?%|all|entirely|completely)[ -](?:remote|distributed)\b.*(?:company|team|organi[sz]ation|business|start-?up|firm|workforce)|(?:team|company) is |we\b.{1,20}remote$)/i;

/** "No home office", "t\u00e9l\u00e9travail : non": none at all leaves presence alone; "not a remote role" may be a hybrid one. */
const ofNoHome = (statements: WorkplaceStatement[]): Weighed[] =>
  statements
    .filter(
      ({ says, quote, method }) =>
        says === "not_remote" && method !== "answer" && workAtHome.test(quote) && !inPart.test(quote),
    )
    .map(({ method, quote, at }) => {
      const evidence: Evidence = { field: "description", method, quote, at };
      return { says: "on_site", weight: statedAbsence, confidence: 0.7, evidence };
    });
const statedAbsence = 1.5;
const workAtHome =
  /home-?\s?office|t\u00e9l\u00e9travail|teletrab|smart working|telelavoro|thuiswerk|prac[ay] zdaln|distansarb|hemarb|hjemme|et\u00e4ty\u00f6|telework|work(?:ing)?[ -]from[ -]home|home ?working|domova|mobile[sn]? arb|telearbeit|ferne/i;
const inPart = /\d ?%|total|complet|int\u00e9gral|vollst|dauerhaft|full|permanent|ausland/i;

const weigh = ({ says, weight, method, quote, at }: WorkplaceStatement): Weighed => ({
  says,
  weight,
  confidence: weight >= 4 ? 0.9 : 0.8,
  evidence: { field: "description", method, quote, at },
});

function readTags({ workplaceText, title, locationText, places }: Said): Weighed[] {
  const found: Weighed[] = [];
  const word = workplaceText === null ? null : (modelOfWord(workplaceText) ?? readPlaceLine(workplaceText));
  if (workplaceText !== null && word !== null && word !== "none")
    found.push({
      says: word,
      weight: weights.word,
      confidence: 0.99,
      evidence: { field: "workplace_text", method: "provider_word", quote: workplaceText, at: 0 },
    });
  const ofTitle = readTitle(title);
  if (ofTitle !== null)
    found.push({
      says: ofTitle.model,
      weight: weights.title,
      confidence: 0.9,
      evidence: { field: "title", method: "title_mark", quote: ofTitle.quote, at: ofTitle.at },
    });
  const texts = places.flatMap(({ text }) => text ?? []);
  const line = locationText ?? texts.join("; ");
  const ofLine = readPlaceLine(line);
  if (ofLine !== null)
    found.push({
      says: ofLine,
      weight: weights.line,
      confidence: 0.9,
      evidence:
        locationText === null
          ? { field: "places", method: "place_line", quote: line, at: null }
          : { field: "location_text", method: "place_line", quote: line, at: 0 },
    });
  return found;
}

/** Whether a place is narrower than a country or a part of one. */
function namesCity({ locationText, places }: Said): boolean {
  if (places.some(({ city }) => city !== null)) return true;
  const lines = [locationText ?? "", ...places.flatMap(({ text }) => text ?? [])];
  return namesOf(lines).some((name) => !isWidePlace(name));
}

/** Whether a title or a place line speaks of another model than presence, though it states none: "Berlin; Remote". */
const offersAway = ({ title, locationText, places }: Said): boolean =>
  [title, locationText ?? "", ...places.flatMap(({ text }) => text ?? [])].some((line) =>
    /remot|hybrid|h[i\u00ed]brid|ibrid|home|t\u00e9l\u00e9travail|teletrab|virtual|flexib/i.test(line),
  );

const namesOf = (lines: string[]): string[] =>
  lines
    .flatMap((line) => line.split(/[;|/,()]| - |\bor\b/))
    .map((name) => name.replace(/\b(?:remote|fully|100%|hybrid|job|position|anywhere)\b/gi, "").trim())
    .filter((name) => name !== "");

const isCountryOrArea = rememberLast((name) => findCountry(name) !== null || findArea(name) !== null);

/** Whether all that a posting's line names are countries, or parts of the world; its places where it has no line. */
function namesNoTown({ locationText, places }: Said): boolean {
  if (locationText === null && places.some(({ city }) => city !== null)) return false;
  const lines = locationText === null ? places.flatMap(({ text }) => text ?? []) : [locationText];
  return namesOf(lines).every(isCountryOrArea);
}

/**
 * An ATS's remote flag. One of them sets `isRemote` for all that is not only on site (it says the model in a word of
 * its own): there the flag counts where the text speaks of remote work and no place would be a city.
 */
function readFlag(said: Said, statements: WorkplaceStatement[]): Weighed | null {
  if (said.isRemote !== true) return null;
  const evidence: Evidence = { field: "is_remote", method: "provider_flag", quote: "true", at: null };
  const isUnsure = Object.hasOwn(said.native, "isRemote");
  if (!isUnsure) {
    // "London or Remote", beside which the flag says no more than the line.
    if (/hybrid|\bor\b/i.test(`${said.locationText ?? ""} ${said.title}`)) return null;
    return { says: "remote", weight: weights.flag, confidence: 0.7, evidence };
  }
  const isSupported = statements.some(({ says }) => says === "remote_company" || says === "remote");
  if (!isSupported || namesCity(said)) return null;
  return { says: "remote", weight: weights.supportedFlag, confidence: 0.7, evidence };
}

function decide(found: Weighed[]): Derived<WorkplaceType> {
  const counted = found.filter(({ says }) => says !== "remote_company");
  const denial = counted.find(({ says }) => says === "not_remote");
  const models = counted.filter(
    (one) =>
      one.says !== "not_remote" && !(denial !== undefined && one.says === "remote" && one.weight < denial.weight),
  );
  const conflictsWith = (value: string | null): Conflict[] =>
    counted
      .filter(({ says }) => says !== value && !(says === "not_remote" && value !== "remote" && value !== null))
      .map(({ says, evidence: { field, method, quote, at } }) => ({ value: says, field, method, quote, at }));
  const top = Math.max(0, ...models.map(({ weight }) => weight));
  const heaviest = models.find(({ weight }) => weight === top);
  if (heaviest === undefined) return unknown(conflictsWith(null));
  const value = heaviest.says as WorkplaceType;
  // A text that says both speaks of several jobs, or of the firm.
  const isTorn =
    heaviest.evidence.field === "description" &&
    models.some(({ says, weight, evidence }) => {
      const isOther = (says === "remote") !== (value === "remote");
      return isOther && weight >= weights.word && evidence.field === "description";
    });
  const isClear = !isTorn && models.every(({ says, weight }) => says === value || weight <= top - margin);
  if (!isClear) return unknown(conflictsWith(null));
  const agreeing = models.filter(({ says }) => says === value);
  const conflicts = conflictsWith(value);
  const confidence = Math.max(...agreeing.map((one) => one.confidence));
  return {
    value,
    confidence: conflicts.length > 0 ? Math.min(confidence, 0.7) : confidence,
    evidence: agreeing.toSorted((one, other) => other.weight - one.weight).map(({ evidence }) => evidence),
    conflicts,
  };
}

const basisCharsMax = 120;
const basisNames: Partial<Record<Evidence["field"], string>> = {
  workplace_text: "workplaceType",
  is_remote: "isRemote",
  location_text: "location",
  places: "location",
};

/** The words that decided a work model as one line: `workplaceType: "Remote"`, `isRemote: true`; null where none did. */
export function workplaceBasis({
  evidence,
  conflicts,
  value,
}: Pick<Derived<WorkplaceType>, "evidence" | "conflicts" | "value">): string | null {
  const first = value === null ? conflicts.find((conflict) => conflict.value === "not_remote") : evidence[0];
  if (first === undefined) return null;
  const words = first.quote.replace(/\s+/g, " ").trim().slice(0, basisCharsMax);
  return `${basisNames[first.field] ?? first.field}: ${first.field === "is_remote" ? words : JSON.stringify(words)}`;
}
