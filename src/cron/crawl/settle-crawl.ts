import { readClosed } from "../../db/crawl/posting-write.ts";
import { readOpenJobs } from "../../db/crawl/crawl-state.ts";
import { type SourceRow } from "../../db/boards/read-sources.ts";
import { confirmPlan, decideClosing, planClosing } from "../proof/closing.ts";
import type { ClosingDecision } from "../proof/closing-evidence.ts";
import { askPlanned } from "../proof/own-addresses.ts";
import { findProofSpan } from "../proof/closing-events.ts";
import type { Provider } from "../providers/provider.ts";
import { agreedName } from "./agreed-name.ts";
import { buildCommit, nameOf } from "./build-commit.ts";
import { compareFresh, type Comparison } from "./compare-fresh.ts";
import type { CrawlInput, Settled } from "./crawl-input.ts";
import { evidenceOf, leaveNew, readListOf } from "./list-evidence.ts";
import { withDetails, type DetailAnswers, type Detailed } from "./read-details.ts";
import { surveyList, type ListSurvey } from "./survey-list.ts";

/**
 * From payloads and the database's state to the one commit of a crawl: surveys the list as a whole,
 * compares what is fresh, decides what closes. A list with more changes than one crawl writes is taken
 * over several crawls, and only the last of them closes. The same for a live crawl and a replay. Throws
 * PayloadError when a payload is not what the provider answers; then nothing was changed.
 */
export async function settleCrawl(
  db: D1Database,
  provider: Provider,
  source: SourceRow,
  input: CrawlInput,
): Promise<Settled> {
  const open = await readOpenJobs(db, source.id);
  const baseline = source.lastCompleteAt === null;
  const survey = surveyList(provider, source.board, input.pages, open, input);
  const read = readListOf(input, open, survey);
  const evidence = evidenceOf(provider, source, input, { open, survey, read });
  const plan = planClosing(evidence);
  const ask = async (): Promise<Map<string, number | null>> => await askPlanned(plan, input.ask);
  // What a list takes is known before it is asked for what it lacks, unless that decides whose it is.
  const asked = plan.takesNew ? null : await ask();
  const { takesNew } = asked === null ? plan : confirmPlan(evidence, plan, asked);
  // All that could be taken of a list that was decided by is taken.
  const taking = takesNew && !evidence.isRest ? survey : null;
  const { answers: details, ...detailed } = await takeDetails(provider, taking, input);
  const companyName = survey.companyName ?? agreedName(detailed.fresh, survey);
  // Postings are found by the name that their company gets with them.
  const orgName = nameOf(source, { companyName }) ?? source.orgName;
  const seen = { source: { ...source, orgName }, at: input.at, listedAt: read.at, baseline };
  const compared = await compareFresh(db, detailed.fresh, seen, input.changesMax);
  const taken = {
    ...compared,
    changes: leaveLost(input, compared),
    isCut: compared.isCut || detailed.isCut,
    failed: detailed.failed,
    unanswered: detailed.unanswered,
    rejects: detailed.rejects,
  };
  const answers = asked ?? (taken.isCut ? new Map<string, number | null>() : await ask());
  const decision = taken.isCut ? decideLater(source) : decideClosing(evidence, plan, answers);
  const list = takesNew ? { ...survey, companyName } : leaveNew(survey, evidence);
  const goesOn = taken.isCut || decision.asksOn;
  const closing = decision.close.map(({ key }) => key);
  const { gone, lists: proof } = await readClosed(db, source, closing, findProofSpan(input, decision, open));
  return {
    commit: buildCommit({ source, input, open, list, read, taken, decision, baseline, gone, proof }),
    list: decision.asksOn ? { ...read, decidedIn: read.decidedIn ?? input.number } : read,
    notes: goesOn && input.notes == null && survey.notes.length >= NOTED_MIN ? survey.notes : null,
    seen: takesNew ? survey.seen : new Set(),
    asked: [...answers].map(([key, status]) => ({ key, status })),
    closed: decision.close.map(({ key, reason }) => ({ key, reason })),
    details,
  };
}

/**
 * Of answers asked for again only those that still hold the posting's text are taken: a page without it, where there
 * was one, is a maintenance page or what a closed posting shows.
 */
function leaveLost({ again }: CrawlInput, { changes }: Comparison): Comparison["changes"] {
  if (again === undefined) return changes;
  return changes.filter(
    ({ posting }) => !posting.events.some(({ field, newValue }) => field === "description" && newValue === null),
  );
}

/** A shorter list is surveyed as soon as its notes are read. */
const NOTED_MIN = 200;

/** No slot of the host was free for the postings' own answers: the crawl comes again, and nothing is lost. */
export class HostBusy extends Error {}

/** What is fresh of a list that is taken, each with the answer of its own where the provider has such. */
async function takeDetails(
  provider: Provider,
  survey: ListSurvey | null,
  input: CrawlInput,
): Promise<Detailed & { answers: DetailAnswers | null }> {
  const fresh = [...(survey?.fresh.values() ?? [])];
  if (provider.details === undefined || fresh.length === 0)
    return { fresh, isCut: false, failed: 0, unanswered: 0, rejects: [], answers: null };
  const answers = await input.readDetails(fresh);
  if (answers.isBusy) throw new HostBusy();
  // Nothing is owed: what gave no answer, a 404 too, closes nothing and is asked in another turn.
  if (input.again !== undefined)
    return { ...withDetails(provider.details, fresh, answers), isCut: false, failed: 0, answers };
  return { ...withDetails(provider.details, fresh, answers), answers };
}

/** While a list is read on nothing is said about what it lacks. */
function decideLater({ suspectRounds, suspectSketch }: SourceRow): ClosingDecision {
  return {
    close: [],
    hold: [],
    alive: [],
    waiting: 0,
    asksOn: false,
    takesNew: true,
    suspectRounds,
    suspectSketch,
    heldReason: "more changes than one crawl writes",
  };
}
