import { shortHash } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import type { Absent, Close, ClosingDecision, ClosingPlan, ListEvidence } from "./closing-evidence.ts";

/** What postings' own addresses say of those that a list lacks: whom to ask, whether they are heard, what follows. Pure. */

/** The list is a hint, and own addresses decide. */
export function isHint({ listKind, canAsk }: ListEvidence): boolean {
  return listKind === "search_index" && canAsk;
}

export function nextToAsk({
  absent,
  number,
  isRest,
  incomplete,
  control,
}: ListEvidence): Pick<ClosingPlan, "ask" | "control"> {
  if (incomplete !== null && control === null) return { ask: [], control };
  // A whole list counted an absence of each: what has none answered since.
  const left = isRest && incomplete === null ? absent.filter(({ misses }) => misses > 0) : absent;
  const turn = new Map(left.map(({ key }) => [key, shortHash(`${number}|${key}`)]));
  const isBefore = (a: Absent, b: Absent): boolean => (turn.get(a.key) ?? "") < (turn.get(b.key) ?? "");
  const inTurn = left.toSorted((a, b) => b.misses - a.misses || (isBefore(a, b) ? -1 : 1));
  return { ask: inTurn.slice(0, limits.detailsPerCrawlMax), control };
}

/** Asks what a plan is to know: its control first, and nobody else where that does not answer 200. */
export async function askPlanned(
  { ask, control }: ClosingPlan,
  askAll: (keys: string[]) => Promise<Map<string, number | null>>,
): Promise<Map<string, number | null>> {
  if (ask.length === 0) return new Map();
  const first = control === null ? new Map<string, number | null>() : await askAll([control]);
  if (control !== null && first.get(control) !== 200) return first;
  return new Map([...first, ...(await askAll(ask.map(({ key }) => key)))]);
}

/** What the asked addresses say: nothing where the control did not answer. */
export function heard({ ask, control }: ClosingPlan, answers: Map<string, number | null>): Map<string, number | null> {
  if (control !== null && answers.get(control) !== 200) return new Map();
  return new Map(ask.map(({ key }) => [key, answers.get(key) ?? null]));
}

/** What own addresses alone say, of a list that counts no absence. */
export function byAddress(
  evidence: ListEvidence,
  plan: ClosingPlan,
  answers: Map<string, number | null>,
): Pick<ClosingDecision, "close" | "alive" | "waiting" | "asksOn" | "heldReason"> {
  const { absent, incomplete } = evidence;
  const close = plan.ask.flatMap(({ id, key, misses }): Close[] => {
    const answer = answers.get(key);
    return answer === 404 || answer === 410 ? [{ id, key, reason: `http_${answer}`, misses: Math.max(1, misses) }] : [];
  });
  const alive = plan.ask.filter(({ key }) => answers.get(key) === 200).map(({ id }) => id);
  const gone = new Set([...close.map(({ id }) => id), ...alive]);
  const waiting = incomplete === null ? absent.filter(({ id, misses }) => misses > 0 && !gone.has(id)).length : 0;
  const heldReason = incomplete ?? (waiting > 0 ? "awaiting_proof" : null);
  return { close, alive, waiting, heldReason, asksOn: asksOn(evidence, plan, { close }) };
}

/** Most of what was asked is gone, and there is more of it: a list that lacks what is open is asked for no more of it. */
export function asksOn(evidence: ListEvidence, plan: ClosingPlan, { close }: Pick<ClosingDecision, "close">): boolean {
  if (!isHint(evidence) || plan.suspect !== null || plan.ask.length < limits.detailsPerCrawlMax) return false;
  return close.length * 2 >= plan.ask.length;
}
