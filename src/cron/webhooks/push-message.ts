import { Webhook } from "standardwebhooks";
import type { JobEvent } from "../../core/event.ts";
import { limits } from "../../core/limits.ts";
import { isoTime } from "../../core/time.ts";
import { recoveryCalls } from "../../core/webhook.ts";
import { withDeadline } from "../fetch/deadline.ts";

/** What is pushed: the same `id` each time it is tried. */
export interface Message {
  id: string;
  body: string;
}

export function eventMessage(event: JobEvent): Message {
  return {
    id: event.event_id,
    body: JSON.stringify({ type: event.event_type, timestamp: event.observed_at, data: event }),
  };
}

/** Says from where to read what an endpoint was not told (times in ms), and by which calls. */
export function overflowMessage(
  { endpointId, missedFrom }: { endpointId: string; missedFrom: number },
  subjects: readonly string[],
  now: number,
): Message {
  const data = {
    endpoint_id: endpointId,
    missed_from: isoTime(missedFrom),
    missed_until: isoTime(now),
    recover: recoveryCalls(subjects, missedFrom).map((path) => `GET ${path}`),
  };
  return {
    id: `${endpointId}.overflow.${missedFrom}`,
    body: JSON.stringify({ type: "endpoint.overflow", timestamp: isoTime(now), data }),
  };
}

export type Answer = { ok: true } | { ok: false; reason: string; isGone: boolean; isDown: boolean };

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export async function pushMessage(
  deps: { fetch: (request: Request) => Promise<Response>; userAgent: string; now: () => number },
  { url, secret }: { url: string; secret: string },
  { id, body }: Message,
): Promise<Answer> {
  const now = deps.now();
  const headers = {
    "Content-Type": "application/json",
    "User-Agent": deps.userAgent,
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now / 1_000)),
    "webhook-signature": new Webhook(secret).sign(id, new Date(now), body),
  };
  return await withDeadline(limits.webhookTimeoutMs, async (signal) => {
    try {
      // A redirect would lead past the check of the address: it is a failure like any other.
      const response = await deps.fetch(
        new Request(url, { method: "POST", headers, body, redirect: "manual", signal }),
      );
      await response.body?.cancel();
      const { status } = response;
      if (status >= 200 && status < 300) return { ok: true };
      return { ok: false, reason: `http_${status}`, isGone: status === 410, isDown: status === 429 || status >= 500 };
    } catch {
      return { ok: false, reason: signal.aborted ? "timeout" : "network_error", isGone: false, isDown: true };
    }
  });
}
