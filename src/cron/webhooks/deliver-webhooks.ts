import { Webhook } from "standardwebhooks";
import type { JobEvent } from "../../core/event.ts";
import { limits } from "../../core/limits.ts";
import { nextAttempt } from "../../core/webhook.ts";
import {
  fanOutEvents,
  readDueDeliveries,
  settleDeliveries,
  type DueDelivery,
  type EndpointOutcome,
} from "../../db/clients/webhook-deliveries.ts";

export interface WebhookDependencies {
  db: D1Database;
  fetch: (request: Request) => Promise<Response>;
  userAgent: string;
  now: () => number;
}

/** Endpoints that are told at once: the runtime opens no more connections, and a waiting one would time out. */
const LANES = 6;
/** Steps of the fan-out in one run. */
const STEPS_MAX = 10;

/**
 * The cron's work for webhooks: finds what is subscribed among the new events and pushes what is due.
 * Bounded in events and time; what is left over is due at the next run. Returns how many arrived.
 */
export async function deliverWebhooks(deps: WebhookDependencies): Promise<number> {
  const start = deps.now();
  for (let step = 0; step < STEPS_MAX; step++) if (!(await fanOutEvents(deps.db, start))) break;
  const byEndpoint = new Map<number, DueDelivery[]>();
  for (const delivery of await readDueDeliveries(deps.db, start)) {
    byEndpoint.set(delivery.endpoint, [...(byEndpoint.get(delivery.endpoint) ?? []), delivery]);
  }
  const waiting = [...byEndpoint.values()];
  let arrived = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (deps.now() - start > limits.webhookRunMsMax) return;
      arrived += await tellEndpoint(deps, next, start);
    }
  };
  await Promise.all(Array.from({ length: LANES }, work));
  return arrived;
}

/** Pushes an endpoint's events in order, and notes what came of it. Returns how many arrived. */
async function tellEndpoint(deps: WebhookDependencies, deliveries: DueDelivery[], start: number): Promise<number> {
  const [first] = deliveries;
  if (first === undefined) return 0;
  const outcome: EndpointOutcome = {
    endpoint: first.endpoint,
    done: [],
    later: [],
    failingSince: first.failingSince,
    disabled: first.disabled ? { at: deps.now(), reason: "disabled" } : null,
  };
  let arrived = 0;
  let isDown = false;
  for (const delivery of deliveries) {
    if (outcome.disabled !== null || deps.now() - start > limits.webhookRunMsMax) break;
    const { event } = delivery;
    if (event === null) {
      outcome.done.push(delivery.id);
      continue;
    }
    if (isDown) {
      // Not tried: this one counts for all of them.
      outcome.later.push({ id: delivery.id, attempts: delivery.attempts, at: nextAttempt(1, deps.now()) ?? 0 });
      continue;
    }
    const answer = await push(deps, delivery, event);
    if (answer.ok) {
      arrived += 1;
      outcome.done.push(delivery.id);
      outcome.failingSince = null;
      continue;
    }
    noteFailure(outcome, delivery, answer, deps.now());
    isDown = answer.isDown;
  }
  await settleDeliveries(deps.db, outcome);
  if (outcome.disabled !== null) console.warn({ event: "webhook_disabled", ...outcome.disabled });
  return arrived;
}

type Answer = { ok: true } | { ok: false; reason: string; isGone: boolean; isDown: boolean };

function noteFailure(
  outcome: EndpointOutcome,
  delivery: DueDelivery,
  { reason, isGone }: Extract<Answer, { ok: false }>,
  now: number,
): void {
  outcome.failingSince ??= now;
  if (isGone || now - outcome.failingSince > limits.webhookFailingMsMax) outcome.disabled = { at: now, reason };
  const attempts = delivery.attempts + 1;
  const at = nextAttempt(attempts, now);
  if (at === null) outcome.done.push(delivery.id);
  else outcome.later.push({ id: delivery.id, attempts, at });
}

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
async function push(
  deps: WebhookDependencies,
  { url, secret }: Pick<DueDelivery, "url" | "secret">,
  event: JobEvent,
): Promise<Answer> {
  const now = deps.now();
  const body = JSON.stringify({ type: event.event_type, timestamp: event.observed_at, data: event });
  const headers = {
    "Content-Type": "application/json",
    "User-Agent": deps.userAgent,
    "webhook-id": event.event_id,
    "webhook-timestamp": String(Math.floor(now / 1_000)),
    "webhook-signature": new Webhook(secret).sign(event.event_id, new Date(now), body),
  };
  const signal = AbortSignal.timeout(limits.webhookTimeoutMs);
  try {
    // A redirect would lead past the check of the address: it is a failure like any other.
    const response = await deps.fetch(new Request(url, { method: "POST", headers, body, redirect: "manual", signal }));
    await response.body?.cancel();
    const { status } = response;
    if (status >= 200 && status < 300) return { ok: true };
    return { ok: false, reason: `http_${status}`, isGone: status === 410, isDown: status === 429 || status >= 500 };
  } catch {
    return { ok: false, reason: signal.aborted ? "timeout" : "network_error", isGone: false, isDown: true };
  }
}
