import type { webhooks } from "./api-types.ts";

type Pushed<Name extends keyof webhooks> = webhooks[Name] extends {
  post: { requestBody: { content: { "application/json": infer Body } } };
}
  ? Body
  : never;

/** What is pushed: something happened to a posting, or some events were left out and are to be read. */
export type WebhookMessage = Pushed<"jobEvent"> | Pushed<"endpointOverflow">;

/** A request that is not proved to come from the service. */
export class WebhookError extends Error {
  override name = "WebhookError";
}

export interface VerifyOptions {
  /** Seconds that the request's time may differ from ours; 300 if not given. */
  toleranceSeconds?: number;
  /** The clock, in ms. */
  now?: () => number;
}

/** Headers as `fetch` has them, or as Node's servers do. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

const PREFIX = "whsec_";
const TOLERANCE_SECONDS = 300;

/**
 * What a request says, once it is proved to come from the service (Standard Webhooks, `v1`). `body` as it came, not
 * parsed and written anew. Several secrets while one is being replaced. Throws a `WebhookError` otherwise.
 * One message may come twice: its `webhook-id` is the event's `event_id`.
 */
export async function verifyWebhook(
  body: string | Uint8Array,
  headers: WebhookHeaders,
  secrets: string | readonly string[],
  { toleranceSeconds = TOLERANCE_SECONDS, now = Date.now }: VerifyOptions = {},
): Promise<WebhookMessage> {
  const [id, timestamp, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) =>
    readHeader(headers, name),
  ) as [string, string, string];
  if (!/^\d{1,12}$/.test(timestamp)) throw new WebhookError("webhook-timestamp is no time");
  if (Math.abs(now() / 1_000 - Number(timestamp)) > toleranceSeconds)
    throw new WebhookError("webhook-timestamp is too far from now");
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const signed = joined(new TextEncoder().encode(`${id}.${timestamp}.`), bytes);
  const given = signatures
    .split(" ")
    .filter((one) => one.startsWith("v1,"))
    .map((one) => readBase64(one.slice("v1,".length)));
  for (const secret of [secrets].flat()) {
    const bare = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret;
    const raw = readBase64(bare);
    if (raw === null || raw.length === 0) throw new WebhookError("the secret is none of the service's (whsec_...)");
    const key = await crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
    for (const signature of given) {
      if (signature === null || !(await crypto.subtle.verify("HMAC", key, signature, signed))) continue;
      return readMessage(bytes);
    }
  }
  throw new WebhookError("no signature of it is of this secret");
}

function readHeader(headers: WebhookHeaders, name: string): string {
  const value =
    headers instanceof Headers
      ? headers.get(name)
      : Object.entries(headers).find(([one]) => one.toLowerCase() === name)?.[1];
  const [text] = [value ?? undefined].flat();
  if (text === undefined || text === "") throw new WebhookError(`${name} is missing`);
  return text;
}

function readMessage(bytes: Uint8Array): WebhookMessage {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes)) as WebhookMessage;
  } catch {
    throw new WebhookError("the body is no JSON");
  }
}

/** Null for what is no base64. */
function readBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
