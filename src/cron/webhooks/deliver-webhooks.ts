import { limits } from "../../core/limits.ts";
import { nextAttempt } from "../../core/webhook.ts";
import { fanOutEvents } from "../../db/clients/fan-out-events.ts";
import {
  admitEvents,
  readDueDeliveries,
  readDueEndpoints,
  readSubjects,
  settleDeliveries,
  type DueDelivery,
  type DueEndpoint,
  type EndpointOutcome,
} from "../../db/clients/webhook-deliveries.ts";
import { fairTurns } from "./fair-turns.ts";
import { eventMessage, overflowMessage, pushMessage, type Answer, type Message } from "./push-message.ts";

export interface WebhookDependencies {
  db: D1Database;
  fetch: (request: Request) => Promise<Response>;
  userAgent: string;
  now: () => number;
  /** False after the clock jumped: then no endpoint has failed for days. */
  isSteady?: boolean;
}

/** Steps of the fan-out in one run. */
const STEPS_MAX = 10;

/**
 * The cron's work for webhooks: finds what is subscribed among the new events and pushes what is due,
 * by turns, until nothing is or the run has had its events or time; what is left over is due at the
 * next run. Returns how many arrived.
 */
export async function deliverWebhooks(deps: WebhookDependencies): Promise<number> {
  const start = deps.now();
  for (let step = 0; step < STEPS_MAX; step++) if (!(await fanOutEvents(deps.db, start))) break;
  const turns = fairTurns(await readDueEndpoints(deps.db, start), limits.webhookTurnsPerKey);
  let [arrived, left] = [0, limits.webhookDeliveriesPerRun as number];
  const work = async (): Promise<void> => {
    while (left > 0 && deps.now() - start <= limits.webhookRunMsMax) {
      const turn = turns.take();
      if (turn === null) return;
      const began = deps.now();
      // Taken before it is known how many there are: lanes share what is left.
      const most = Math.min(left, limits.webhookDeliveriesPerTurn);
      left -= most;
      const told = await tellEndpoint(deps, turn, { start, most });
      left += most - told.taken;
      arrived += told.arrived;
      turns.end(turn, deps.now() - began + told.taken, told.hasMore);
    }
  };
  await Promise.all(Array.from({ length: limits.webhookTurnsAtOnce }, work));
  return arrived;
}

interface Told {
  arrived: number;
  /** Pushed, or dropped. */
  taken: number;
  hasMore: boolean;
}

/** One turn of an endpoint: pushes its events in order, and notes what came of it. */
async function tellEndpoint(
  deps: WebhookDependencies,
  endpoint: DueEndpoint,
  { start, most }: { start: number; most: number },
): Promise<Told> {
  const began = deps.now();
  const outcome: EndpointOutcome = {
    endpoint: endpoint.endpoint,
    done: [],
    later: [],
    toldMissed: false,
    failingSince: endpoint.failingSince,
    retryAt: null,
    disabled: endpoint.disabled ? { at: began, reason: "disabled" } : null,
  };
  const due = endpoint.disabled
    ? []
    : await readDueDeliveries(deps.db, endpoint.endpoint, Math.max(start, endpoint.dueAt), most);
  let [arrived, taken] = [0, 0];
  for (const delivery of due) {
    if (taken > 0 && deps.now() - began > limits.webhookTurnMsMax) break;
    taken += 1;
    const message = await messageOf(deps, endpoint, delivery);
    if (message === null) {
      outcome.done.push({ ...delivery, status: null, answer: null });
      continue;
    }
    const answer = await pushMessage(deps, endpoint, message);
    if (answer.ok) {
      arrived += 1;
      const attempts = delivery.attempts + 1;
      outcome.done.push({ ...delivery, attempts, status: "delivered", answer: answer.reason });
      outcome.toldMissed ||= delivery.event === "missed";
      outcome.failingSince = null;
      continue;
    }
    noteFailure(outcome, delivery, answer, deps);
    if (outcome.disabled !== null || answer.isDown) break;
  }
  const isFull = await settleDeliveries(deps.db, outcome, deps.now());
  // The next turn of this run goes on from here.
  endpoint.failingSince = outcome.failingSince;
  if (outcome.disabled !== null && !endpoint.disabled) {
    console.warn({ event: "webhook_disabled", endpoint: endpoint.endpointId, ...outcome.disabled });
  }
  const isOver = outcome.disabled !== null || outcome.retryAt !== null;
  return { arrived, taken, hasMore: !isOver && (isFull || taken < due.length || due.length === most) };
}

/** Null: there is nothing to tell any more. */
async function messageOf(
  deps: WebhookDependencies,
  { endpoint, endpointId, missedFrom }: DueEndpoint,
  { event, subscriptionId }: DueDelivery,
): Promise<Message | null> {
  if (event !== "missed") return event === null ? null : eventMessage(event, subscriptionId);
  if (missedFrom === null) return null;
  await admitEvents(deps.db, endpoint);
  return overflowMessage({ endpointId, missedFrom }, await readSubjects(deps.db, endpoint), deps.now());
}

function noteFailure(
  outcome: EndpointOutcome,
  delivery: DueDelivery,
  { reason, isGone, isDown }: Extract<Answer, { ok: false }>,
  { now: clock, isSteady = true }: Pick<WebhookDependencies, "now" | "isSteady">,
): void {
  const now = clock();
  // Never later than now: the clock may have gone back.
  outcome.failingSince = Math.min(outcome.failingSince ?? now, now);
  const isOver = isSteady && now - outcome.failingSince > limits.webhookFailingMsMax;
  if (isGone || isOver) outcome.disabled = { at: now, reason };
  // This one was tried for all that wait behind it.
  if (isDown) outcome.retryAt = nextAttempt(1, now);
  const attempts = delivery.attempts + 1;
  const at = nextAttempt(attempts, now);
  if (at === null) outcome.done.push({ ...delivery, attempts, status: "failed", answer: reason });
  else outcome.later.push({ id: delivery.id, attempts, at, answer: reason });
}
