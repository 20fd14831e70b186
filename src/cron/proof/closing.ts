import { limits } from "../../core/limits.ts";
import type { Absent, ClosingDecision, ClosingPlan, ListEvidence, PostingReason } from "./closing-evidence.ts";
import { areAlike } from "./list-sketch.ts";
import { asksOn, byAddress, heard, isHint, nextToAsk } from "./own-addresses.ts";

/**
 * When a posting closes: only on proof. Pure. What proves it, by the kind of list:
 *
 * | the list                        | closes on                                                    |
 * | ------------------------------- | ------------------------------------------------------------ |
 * | incomplete (cut, capped, ...)   | nothing; a search index: own address, beside one that it has |
 * | plausible, own address 404/410  | that answer                                                  |
 * | plausible, deadline passed      | that deadline, which its own payload stated                  |
 * | plausible, no own address       | three lists in a row                                         |
 * | plausible, own address unclear  | the same (403, 5xx, time-out, not asked, not heard)          |
 * | implausible                     | three in a row that agree, unless an own address contradicts |
 * | implausible, lacks ever more    | four in a row, while next to nothing that they lacked returns |
 * | search index, addresses can ask | the own address alone                                        |
 * | empty, where that says nothing  | the own address alone                                        |
 * | the board itself answers 404    | a week of it, or of another answer that means it             |
 *
 * Own addresses are heard beside one that the list holds and that answers 200 in the same crawl: an ATS in trouble, or
 * one that has moved its postings, answers 404 to everything. A list that holds none of the open postings has no such.
 *
 * What makes a list implausible: it is empty, lost more than 30 %, or holds nothing of what was there.
 * Of a board of nine postings or fewer a lost share says nothing; a list that shares nothing is its own
 * when the postings' addresses name the board, or when those of all old ones deny them. Where kinds of
 * lists follow each other, the first of another kind adds no absence: a mix proves after four at least.
 *
 * Where the own address alone decides, one list may lack more than a crawl asks: while most of what is asked is gone, the
 * next crawl asks on by the same list, which counts no absence twice.
 *
 * test/sim/judge holds this against a simulated truth. Two lists do not do: a posting that flickers,
 * or a list cut by less than 30 %, twice in a row closed open postings within 1,000 rounds.
 */

/** First step: is the list believable, and which postings are to be asked one by one. */
export function planClosing(evidence: ListEvidence): ClosingPlan {
  const { incomplete } = evidence;
  if (evidence.isRest) {
    const { suspectRounds } = evidence;
    return { suspect: null, suspectRounds, contradicts: false, takesNew: true, ...nextToAsk(evidence) };
  }
  const suspect = findSuspicion(evidence);
  const suspectRounds = suspect === null ? 0 : agrees(evidence, suspect) ? evidence.suspectRounds + 1 : 1;
  const contradicts = suspect !== null && evidence.returned > driftMax(evidence);
  const isProved = suspectRounds >= limits.missesToClose;
  const takesNew = suspect !== "other_board" || isProved;
  // Addresses of a suspect board are asked when all else is proved: then one of them can contradict.
  const isDue = isProved || (evidence.suspectRounds > 0 && !contradicts && evidence.absent.some(isLongAbsent));
  const mayAsk = suspect === null || (incomplete === null && (isDue || canAskAll(evidence, suspect)));
  const asks = evidence.canAsk && mayAsk && (incomplete === null || isHint(evidence));
  return {
    suspect,
    suspectRounds,
    contradicts,
    takesNew,
    ...(asks ? nextToAsk(evidence) : { ask: [], control: null }),
  };
}

function findSuspicion(evidence: ListEvidence): ClosingPlan["suspect"] {
  const { absent, openBefore, listed, foreign, own, incomplete, listKind } = evidence;
  // A first list, or that of a board without open postings, has nothing else to tell it by.
  if (listed > 0 && foreign === listed) return "other_board";
  if (absent.length === 0) return null;
  // A cut list of another board is another board's all the same.
  if (listed > 0 && absent.length === openBefore && own <= foreign) return "other_board";
  if (incomplete !== null) return null;
  if (listed === 0) return "empty_list";
  // Of a few postings one is a large share.
  if (openBefore <= limits.smallBoardPostingsMax) return null;
  // A search index shuffles between its pages: half of it may be lacking on any day.
  return listKind === "full_dump" && absent.length > openBefore * limits.lostShareMax ? "lost_share" : null;
}

/** A board that does not exist answers the same list. */
function saysNothing({ listed, emptyList }: ListEvidence): boolean {
  return listed === 0 && emptyList === "unknown";
}

/** What two lists that agree may differ in: postings. */
function driftMax({ absent }: ListEvidence): number {
  return Math.max(1, absent.length * limits.suspectDriftShareMax);
}

/**
 * This implausible list lacks what the one before lacked, but for a little; a cut list counts no absences. One that
 * may be another board's is also to hold some of what that one held: all lists of others lack the same.
 */
function agrees(evidence: ListEvidence, suspect: NonNullable<ClosingPlan["suspect"]>): boolean {
  const { absent, returned, suspectRounds, incomplete } = evidence;
  if (suspect === "other_board" && !areAlike(evidence.sketch(), evidence.suspectSketch)) return false;
  if (incomplete !== null) return suspectRounds > 0;
  const fresh = absent.filter(({ misses }) => misses === 0).length;
  return suspectRounds > 0 && fresh + returned <= driftMax(evidence);
}

/** Absent from enough lists for those of a board that lacks more each time. */
function isLongAbsent({ misses }: Absent): boolean {
  return misses + 1 >= limits.missesToCloseDrifting;
}

/**
 * The old postings of a small board are few enough to say, all of them, that the list is their board's: not
 * of one that says itself whose it is.
 */
function canAskAll({ openBefore, foreign }: ListEvidence, suspect: ClosingPlan["suspect"]): boolean {
  return suspect === "other_board" && foreign === 0 && openBefore > 0 && openBefore <= limits.smallBoardPostingsMax;
}

/** The plan once the asked addresses answered: a list is its board's when all that it lacks is gone. */
export function confirmPlan(evidence: ListEvidence, plan: ClosingPlan, asked: Map<string, number | null>): ClosingPlan {
  if (evidence.incomplete !== null || !canAskAll(evidence, plan.suspect)) return plan;
  const answers = heard(plan, asked);
  const isGone = ({ key }: Absent): boolean => answers.get(key) === 404 || answers.get(key) === 410;
  if (!evidence.absent.every(isGone)) return plan;
  return { ...plan, suspect: null, suspectRounds: 0, contradicts: false, takesNew: true };
}

/**
 * Second step, with the answers of the asked addresses: HTTP status by key, null for no answer.
 * Pass the same evidence and plan.
 */
export function decideClosing(
  evidence: ListEvidence,
  planned: ClosingPlan,
  asked: Map<string, number | null>,
): ClosingDecision {
  const { incomplete, absent } = evidence;
  const plan = confirmPlan(evidence, planned, asked);
  const answers = heard(planned, asked);
  const { takesNew } = plan;
  const decision: ClosingDecision = {
    close: [],
    hold: [],
    alive: [],
    waiting: 0,
    asksOn: false,
    takesNew,
    suspectRounds: 0,
    suspectSketch: plan.suspect === null ? "" : evidence.sketch(),
    heldReason: incomplete,
  };
  if (incomplete !== null || evidence.isRest) {
    // Nothing is held by such a list, but that it was another board's is remembered.
    const { suspectRounds, suspectSketch } = evidence;
    return plan.suspect === null
      ? { ...decision, ...byAddress(evidence, plan, answers), suspectRounds, suspectSketch }
      : { ...decision, suspectRounds: plan.suspectRounds };
  }
  const isRefuted = plan.suspect !== null && [...answers.values()].includes(200);
  const rounds = isRefuted ? 1 : plan.suspectRounds;
  for (const posting of absent) {
    const answer = answers.get(posting.key);
    const misses = isRefuted || plan.contradicts ? 1 : countMisses(posting, evidence, plan);
    const reason = closeReason(posting, misses, answer, evidence, plan, rounds);
    if (answer === 200) decision.alive.push(posting.id);
    else if (reason !== null && decision.close.length < evidence.closesMax)
      decision.close.push({ id: posting.id, key: posting.key, reason, misses });
    else decision.hold.push({ id: posting.id, misses });
  }
  if (decision.hold.length > 0 || !takesNew) decision.heldReason = plan.suspect ?? "awaiting_proof";
  decision.waiting = decision.hold.length;
  return { ...decision, suspectRounds: rounds, asksOn: asksOn(evidence, plan, decision) };
}

/**
 * Absences add up over lists of one kind; the first implausible one after plausible ones adds none, nor the other
 * way round. An empty list that says nothing never adds one.
 */
function countMisses({ misses }: Absent, evidence: ListEvidence, plan: ClosingPlan): number {
  const isSameKind = (plan.suspect === null) === (evidence.suspectRounds === 0);
  return isSameKind && !saysNothing(evidence) ? misses + 1 : Math.max(1, misses);
}

/** What proves that the posting is gone, or null. `answer` is undefined when it was not asked. */
function closeReason(
  posting: Absent,
  misses: number,
  answer: number | null | undefined,
  evidence: ListEvidence,
  plan: ClosingPlan,
  rounds: number,
): PostingReason | null {
  if (answer === 404 || answer === 410) return `http_${answer}`;
  if (evidence.listKind === "search_index" && evidence.canAsk) return null;
  if (saysNothing(evidence)) return null;
  const isPlausible = plan.suspect === null;
  if (isPlausible && posting.deadlineAt !== null && posting.deadlineAt < evidence.at) return "deadline_passed";
  const lists = isPlausible ? misses : Math.min(misses, rounds);
  const isConfirmed = lists >= limits.missesToClose || misses >= limits.missesToCloseDrifting;
  return isConfirmed ? "absent_confirmed" : null;
}
