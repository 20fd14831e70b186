import { statusError, type CrawlErrorCode, type CrawlFailure } from "../../core/crawl-error.ts";
import { limits } from "../../core/limits.ts";
import { readBytes } from "./read-body.ts";
import { Refusal } from "./refusal.ts";
import type { RequestSpec } from "../providers/provider.ts";
import { withDeadline } from "./deadline.ts";

/** What a request to a board came to. */
export type FetchResult =
  | { kind: "payload"; bytes: Uint8Array; etag: string | null; lastModified: string | null }
  | { kind: "not_modified" }
  | { kind: "failure"; failure: CrawlFailure };

/** How the crawler goes out: `fetch` is the runtime's, or the simulator's in demo and tests. */
export interface Outside {
  fetch: (request: Request) => Promise<Response>;
  userAgent: string;
  /** The only hosts that may be asked, after every redirect too. */
  hosts: readonly string[];
  /** Never asked: a redirect there says that what was asked for is gone. */
  goneRedirects?: readonly string[];
  now: () => number;
  timeoutMs?: number;
  /** Whether an address may be asked, every redirect too: what robots.txt says. Without it all may. */
  mayAsk?: (url: string) => Promise<boolean>;
}

/** The validators of the last answer, for a conditional request. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/**
 * Asks one address and reads the whole answer, within the limits of time, bytes and redirects.
 * Never throws for anything that the other side does.
 */
export async function fetchPayload(
  outside: Outside,
  spec: RequestSpec,
  validators: Validators | null,
  bytesMax: number = limits.payloadBytesMax,
): Promise<FetchResult> {
  return await withDeadline(
    outside.timeoutMs ?? limits.fetchTimeoutMs,
    async (signal) => await askFor(outside, spec, validators, bytesMax, signal),
  );
}

async function askFor(
  outside: Outside,
  spec: RequestSpec,
  validators: Validators | null,
  bytesMax: number,
  signal: AbortSignal,
): Promise<FetchResult> {
  try {
    const response = await follow(outside, spec, validators, signal);
    if (response.status === 304) {
      await response.body?.cancel();
      return validators === null
        ? failed("http_status", "304 to an unconditional request", 304)
        : { kind: "not_modified" };
    }
    if (response.status !== 200) return await refuse(response, outside.now());
    const bytes = await readBytes(response, bytesMax, signal);
    return {
      kind: "payload",
      bytes,
      etag: response.headers.get("etag"),
      lastModified: response.headers.get("last-modified"),
    };
  } catch (error) {
    if (error instanceof Refusal) return failed(error.code, error.message, error.status);
    // Which error a dropped connection or a time-out throws differs between runtimes; only the
    // signal tells them apart for certain.
    if (signal.aborted) return failed("timeout", "no complete answer in time", null);
    return failed("network", error instanceof Error ? error.message : String(error), null);
  }
}

/** Status of a posting's own address: the body is not read. Null when there was no clear answer. */
export async function fetchStatus(outside: Outside, spec: RequestSpec): Promise<number | null> {
  try {
    return await withDeadline(outside.timeoutMs ?? limits.fetchTimeoutMs, async (signal) => {
      const response = await follow(outside, spec, null, signal);
      await response.body?.cancel();
      return response.status;
    });
  } catch {
    return null;
  }
}

/** The answer of an address, redirects followed. Throws a Refusal for what may not be asked. */
export async function follow(
  outside: Outside,
  spec: RequestSpec,
  validators: Validators | null,
  signal: AbortSignal,
  redirectsMax: number = limits.redirectsMax,
): Promise<Response> {
  let url = checkAddress(spec.url, outside.hosts);
  const headers = new Headers(spec.headers);
  headers.set("user-agent", outside.userAgent);
  if (validators?.etag) headers.set("if-none-match", validators.etag);
  if (validators?.lastModified) headers.set("if-modified-since", validators.lastModified);
  for (let hop = 0; hop <= redirectsMax; hop++) {
    if ((await outside.mayAsk?.(url)) === false)
      throw new Refusal("robots_disallowed", `robots.txt does not allow ${url.slice(0, 200)}`, null);
    const init: RequestInit = { method: spec.method ?? "GET", headers, redirect: "manual", signal };
    if (spec.body !== undefined) init.body = spec.body;
    const response = await outside.fetch(new Request(url, init));
    const location = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || response.status === 304 || location === null)
      return response;
    await response.body?.cancel();
    if (location.length > limits.urlCharsMax)
      throw new Refusal("redirect_refused", `to an address of ${location.length} characters`, response.status);
    const { href, hostname } = withoutFragment(new URL(location, url));
    // Nothing is remembered between two requests: the same one gets the same answer.
    if (href === url) throw new Refusal("redirect_refused", "to itself", response.status);
    if (outside.goneRedirects?.includes(hostname) === true)
      throw new Refusal("not_found", `HTTP ${response.status} to ${hostname}`, response.status);
    url = checkAddress(href, outside.hosts);
  }
  throw new Refusal("redirect_refused", `more than ${redirectsMax} redirects`, null);
}

/** As it is asked for. */
function withoutFragment(url: URL): URL {
  url.hash = "";
  return url;
}

/** Only https, a declared host, the default port and no credentials: boards are hostile. */
function checkAddress(address: string, hosts: readonly string[]): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  const allowed =
    url !== null &&
    url.protocol === "https:" &&
    url.port === "" &&
    url.username === "" &&
    url.password === "" &&
    hosts.includes(url.hostname);
  if (!allowed)
    throw new Refusal("redirect_refused", `not an address of this provider: ${address.slice(0, 200)}`, null);
  return url.href;
}

async function refuse(response: Response, now: number): Promise<FetchResult> {
  await response.body?.cancel();
  const retryAfterMs = retryAfter(response.headers.get("retry-after"), now);
  const code = response.status === 503 && retryAfterMs !== null ? "throttled" : statusError(response.status);
  return {
    kind: "failure",
    failure: { code, message: `HTTP ${response.status}`, httpStatus: response.status, retryAfterMs },
  };
}

/** Milliseconds to wait by a Retry-After header (RFC 9110 10.2.3: seconds or a date), at most a day. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), limits.intervalMsMax) : null;
}

function failed(code: CrawlErrorCode, message: string, httpStatus: number | null): FetchResult {
  return { kind: "failure", failure: { code, message, httpStatus, retryAfterMs: null } };
}
