import { Webhook } from "standardwebhooks";
import type { JobEvent } from "../../core/event.ts";
import { limits } from "../../core/limits.ts";
import { isoTime } from "../../core/time.ts";
import { HEX_SIGNATURE_HEADER, hexSignatureOf, recoveryCalls } from "../../core/webhook.ts";
import { withDeadline } from "../fetch/deadline.ts";

/** What is pushed: the same `id` each time it is tried. */
export interface Message {
  id: string;
  body: string;
}

/** What an endpoint is sent: `{type, timestamp, data}` as Standard Webhooks has it, and beside it what the reference's clients read. */
function messageOf({ id, type, at, job, subscriptionId }: Envelope, data: object | null): Message {
  const named = { event_type: type, event_id: id, job_id: job?.job_id ?? null, subscription_id: subscriptionId };
  const told = { org_id: job?.org_id ?? null, observed_at: at };
  return { id, body: JSON.stringify({ type, timestamp: at, ...named, ...told, data }) };
}

interface Envelope {
  id: string;
  type: string;
  /** ISO-8601. */
  at: string;
  job: Pick<JobEvent, "job_id" | "org_id"> | null;
  subscriptionId: string | null;
}

export function eventMessage(event: JobEvent, subscriptionId: string | null): Message {
  const { event_id: id, event_type: type, observed_at: at } = event;
  return messageOf({ id, type, at, job: event, subscriptionId }, event);
}

/** A try by the endpoint's owner: like an event, but for its type; `event`: what it shows as its data. */
export function testMessage(endpointId: string, event: JobEvent | null, now: number): Message {
  const [id, at] = [`${endpointId}.test.${now}`, isoTime(now)];
  return messageOf({ id, type: "endpoint.test", at, job: event, subscriptionId: null }, event);
}

/** Says from where to read what an endpoint was not told (times in ms), and by which calls. */
export function overflowMessage(
  { endpointId, missedFrom }: { endpointId: string; missedFrom: number },
  { subjects, searches }: { subjects: readonly string[]; searches: readonly string[] },
  now: number,
): Message {
  const data = {
    endpoint_id: endpointId,
    missed_from: isoTime(missedFrom),
    missed_until: isoTime(now),
    recover: recoveryCalls(subjects, missedFrom, searches).map((path) => `GET ${path}`),
  };
  const id = `${endpointId}.overflow.${missedFrom}`;
  return messageOf({ id, type: "endpoint.overflow", at: isoTime(now), job: null, subscriptionId: null }, data);
}

export type Answer = { ok: true; reason: string } | { ok: false; reason: string; isGone: boolean; isDown: boolean };

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export async function pushMessage(
  deps: { fetch: (request: Request) => Promise<Response>; userAgent: string; now: () => number },
  { url, secret, hexSignature }: { url: string; secret: string; hexSignature: boolean },
  { id, body }: Message,
): Promise<Answer> {
  const now = deps.now();
  const headers = {
    "Content-Type": "application/json",
    "User-Agent": deps.userAgent,
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now / 1_000)),
    "webhook-signature": new Webhook(secret).sign(id, new Date(now), body),
    ...(hexSignature ? { [HEX_SIGNATURE_HEADER]: hexSignatureOf(secret, body) } : {}),
  };
  return await withDeadline(limits.webhookTimeoutMs, async (signal) => {
    try {
      // A redirect would lead past the check of the address: it is a failure like any other.
      const response = await deps.fetch(
        new Request(url, { method: "POST", headers, body, redirect: "manual", signal }),
      );
      await response.body?.cancel();
      const { status } = response;
      if (status >= 200 && status < 300) return { ok: true, reason: `http_${status}` };
      return { ok: false, reason: `http_${status}`, isGone: status === 410, isDown: status === 429 || status >= 500 };
    } catch {
      return { ok: false, reason: signal.aborted ? "timeout" : "network_error", isGone: false, isDown: true };
    }
  });
}
