import { EventType } from "./event.ts";

/** Milliseconds from one attempt to push an event to the next; after the last one it is given up. */
const BACKOFF_MS = [5, 15, 60, 180, 360, 720, 1_440, 1_440].map((minutes) => minutes * 60_000);

/** When an event is pushed again after so many failed attempts (ms); null: never. */
export function nextAttempt(attempts: number, now: number): number | null {
  const wait = BACKOFF_MS[attempts - 1];
  return wait === undefined ? null : now + wait;
}

/** The secret made of random bytes, as the Standard Webhooks specification writes one. */
export function makeWebhookSecret(random: Uint8Array): string {
  return `whsec_${Buffer.from(random).toString("base64")}`;
}
export const WEBHOOK_SECRET_BYTES = 32;

/** Names under which a network keeps its own machines. */
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|onion|invalid|test|home\.arpa)$/;

/**
 * The address that events may be pushed to, or what is wrong with it: https at its usual port, a
 * public name and no number, none of `ownHosts`. A name that leads to a private network is not
 * found out here: Cloudflare connects to none.
 */
export function checkWebhookUrl(
  text: string,
  ownHosts: readonly string[],
): { ok: true; url: string } | { ok: false; problem: string } {
  const refuse = (problem: string): { ok: false; problem: string } => ({ ok: false, problem });
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.protocol !== "https:") return refuse("must be an https address");
  if (url.username !== "" || url.password !== "") return refuse("must hold no user or password");
  if (url.port !== "") return refuse("must have no port but 443");
  const host = url.hostname.replace(/\.$/, "");
  // The parser has made dotted decimals of every other way to write an IPv4 address.
  if (host.startsWith("[") || /^[\d.]+$/.test(host)) return refuse("must name a host, not an IP address");
  if (!host.includes(".") || PRIVATE_NAME.test(host)) return refuse("must name a host of the public internet");
  if (ownHosts.some((own) => host === own || host.endsWith(`.${own}`))) return refuse("must not lead back to this API");
  url.hash = "";
  return { ok: true, url: url.href };
}

/** The text in which a subscription keeps its event types, in their own order. */
export function joinEventTypes(types: readonly EventType[]): string {
  return EventType.options.filter((type) => types.includes(type)).join(" ");
}
