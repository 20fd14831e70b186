import { createHmac } from "node:crypto";
import { API_BASE } from "./api-base.ts";
import { EventType } from "./event.ts";
import { isPublicHost } from "./text-in/public-address.ts";
import { limits } from "./limits.ts";

/** The header of a signature in hex, which public clients of the reference read. */
export const HEX_SIGNATURE_HEADER = "x-bluedoor-signature";

/** The hex HMAC-SHA256 of a body, with the secret's text as the key (its `whsec_` too), as the reference's clients check it. */
export function hexSignatureOf(secret: string, body: string): string {
  return createHmac("sha256", secret).update(body).digest("hex");
}

/** Milliseconds from one attempt to push an event to the next; after the last one it is given up. */
const BACKOFF_MS = [5, 15, 60, 180, 360, 720, 1_440, 1_440].map((minutes) => minutes * 60_000);

/** The longest of them. */
export const BACKOFF_MS_MAX = Math.max(...BACKOFF_MS);

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

/**
 * The address that events may be pushed to, or what is wrong with it: https at its usual port, a
 * public name and no number, none of `ownHosts`. A name that leads to a private network is not
 * found out here: Cloudflare connects to none.
 */
export function checkWebhookUrl(
  text: string,
  ownHosts: readonly string[],
  { allowsLocal = false }: { allowsLocal?: boolean } = {},
): { ok: true; url: string } | { ok: false; problem: string } {
  const refuse = (problem: string): { ok: false; problem: string } => ({ ok: false, problem });
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && isLocalHook(url.href)) {
    if (!allowsLocal) return refuse("must be an https address; LOCAL_WEBHOOKS=on allows this one while you develop");
    url.hash = "";
    return { ok: true, url: url.href };
  }
  if (url === null || url.protocol !== "https:") return refuse("must be an https address");
  if (url.username !== "" || url.password !== "") return refuse("must hold no user or password");
  if (url.port !== "") return refuse("must have no port but 443");
  const host = url.hostname.replace(/\.$/, "");
  // The parser has made dotted decimals of every other way to write an IPv4 address.
  if (host.startsWith("[") || /^[\d.]+$/.test(host)) return refuse("must name a host, not an IP address");
  if (!isPublicHost(host)) return refuse("must name a host of the public internet");
  if (ownHosts.some((own) => host === own || host.endsWith(`.${own}`))) return refuse("must not lead back to this API");
  url.hash = "";
  return { ok: true, url: url.href };
}

/** An address on this machine to try webhooks at, which `LOCAL_WEBHOOKS` alone allows. Of any port; no other name of it. */
export function isLocalHook(address: string): boolean {
  const { protocol, hostname, username, password } = new URL(address);
  return protocol === "http:" && hostname === "127.0.0.1" && username === "" && password === "";
}

/** The text in which a subscription keeps its event types, in their own order. */
export function joinEventTypes(types: readonly EventType[]): string {
  return EventType.options.filter((type) => types.includes(type)).join(" ");
}

/** Postings that are asked one by one; for more of them the list of all changes is shorter. */
const SINGLE_CALLS_MAX = 20;

/**
 * The calls, below our origin, that give what an endpoint missed of its subjects (`org_id:...`,
 * `source_id:...`, `job_id:...`) since an instant (ms): the postings that changed, as they stand now. Of searches
 * (their queries) the events.
 */
export function recoveryCalls(subjects: readonly string[], from: number, searches: readonly string[] = []): string[] {
  const events = `${API_BASE}/events/search?observed_after=${new Date(from).toISOString()}&limit=${limits.pageRowsMax}`;
  return [
    ...callsOfSubjects(subjects, from),
    ...searches.map((query) => `${events}${query === "" ? "" : `&${query}`}`),
  ];
}

function callsOfSubjects(subjects: readonly string[], from: number): string[] {
  const idsOf = (kind: string): string[] =>
    subjects.filter((subject) => subject.startsWith(`${kind}:`)).map((subject) => subject.slice(kind.length + 1));
  const changes = `${API_BASE}/jobs?changed_after=${new Date(from).toISOString()}&status=any&limit=${limits.pageRowsMax}`;
  const jobIds = idsOf("job_id");
  if (jobIds.length > SINGLE_CALLS_MAX) return [changes];
  const lists = [...listsOf("org_ids", idsOf("org_id")), ...listsOf("source_ids", idsOf("source_id"))];
  return [...lists.map((filter) => `${changes}&${filter}`), ...jobIds.map((id) => `${API_BASE}/jobs/${id}/events`)];
}

/** As many ids a call as a filter takes. */
function listsOf(parameter: string, ids: readonly string[]): string[] {
  const calls = Math.ceil(ids.length / limits.lookupIdsMax);
  return Array.from({ length: calls }, (_, call) => {
    const from = call * limits.lookupIdsMax;
    return `${parameter}=${ids.slice(from, from + limits.lookupIdsMax).join(",")}`;
  });
}
