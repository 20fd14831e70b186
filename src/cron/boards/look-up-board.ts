import { limits } from "../../core/limits.ts";
import { publicAddress } from "../../core/text-in/public-address.ts";
import type { CrawlDependencies } from "../crawl/crawl-dependencies.ts";
import type { Outside } from "../fetch/fetch-payload.ts";
import { readBytes } from "../fetch/read-body.ts";
import { createRobotsGate } from "../fetch/robots.ts";
import type { LookAnswer, Provider, RequestSpec } from "../providers/provider.ts";
import { boardFromAddress, providers, type ProviderName } from "../providers/registry.ts";
import { withDeadline } from "../fetch/deadline.ts";

type LookDependencies = Pick<
  CrawlDependencies,
  "bucket" | "fetch" | "userAgent" | "now" | "takeTurn" | "fetchTimeoutMs"
>;

interface FoundBoard {
  provider: ProviderName;
  board: string;
}

/** `reason`: a sentence that says what was looked at, and what stood there. */
export type LookedUp = ({ ok: true } & FoundBoard) | { ok: false; reason: string };

/** Whose turn of a host's gate it is: no board's. */
const TURN = "registration";
const REQUESTS_PER_SECOND = 1;

/**
 * The board behind an address that does not name it: a company's own careers site, a link that leads on. Looks at
 * it, and at where it is redirected, each of them public, https, and allowed by its robots.txt; the first that
 * names a board, or the page whose addresses name one, decides. Never throws for what the other side does.
 */
export async function lookUpBoard(deps: LookDependencies, address: string): Promise<LookedUp> {
  const looked: string[] = [];
  const fail = (what: string): LookedUp => ({ ok: false, reason: [...looked, what].join("; ") });
  let url = publicAddress(/^[a-z][a-z0-9+.-]*:/i.test(address.trim()) ? address : `https://${address.trim()}`);
  if (url === null) return fail("only https addresses of the public internet are looked at");
  for (let hop = 0; hop <= limits.redirectsMax; hop++) {
    const look = lookOf(new URL(url));
    const asked = publicAddress(look?.request.url ?? url) ?? url;
    const answer = await ask(deps, { ...look?.request, url: asked });
    if (typeof answer === "string") return fail(`${asked}: ${answer}`);
    const found = readAnswer(answer, look?.provider ?? null);
    if (found.length > 1)
      return fail(`${asked} names ${found.length} boards (${namesOf(found)}): give one's own address`);
    if (found[0] !== undefined) return { ok: true, ...found[0] };
    if (answer.redirectedTo === null)
      return fail(`${asked}: none of the ${answer.addresses.length} addresses in it is a board's`);
    looked.push(`${asked} leads to ${answer.redirectedTo.href.slice(0, 200)}`);
    url = publicAddress(answer.redirectedTo.href);
    if (url === null) return fail("which is no https address of the public internet");
  }
  return fail(`more than ${limits.redirectsMax} redirects`);
}

/** The provider that knows how to look at an address, and what it asks for. */
function lookOf(url: URL): { provider: Provider; request: RequestSpec } | null {
  for (const provider of Object.values<Provider>(providers)) {
    const request = provider.look?.request?.(url) ?? null;
    if (request !== null) return { provider, request };
  }
  return null;
}

/** The boards that an answer names, each once. */
function readAnswer(answer: LookAnswer, provider: Provider | null): FoundBoard[] {
  const all = Object.values<Provider>(providers);
  const readers = provider === null ? all.filter(({ look }) => look?.request === undefined) : [provider];
  const said = readers.flatMap(({ name, look }) => {
    const board = look?.read(answer) ?? null;
    return board === null ? [] : [{ provider: name as ProviderName, board }];
  });
  if (said.length > 0) return said;
  const addresses = answer.redirectedTo === null ? answer.addresses : [answer.redirectedTo];
  const found = addresses.flatMap(({ href }) => boardFromAddress(href) ?? []);
  return [...new Map(found.map((one) => [`${one.provider}|${one.board}`, one])).values()];
}

function namesOf(found: FoundBoard[]): string {
  return found
    .slice(0, 5)
    .map(({ provider, board }) => `${provider} ${board}`)
    .join(", ");
}

/** One request. Gives what is wrong where there is no answer that says anything. */
async function ask(deps: LookDependencies, spec: RequestSpec): Promise<LookAnswer | string> {
  const { hostname } = new URL(spec.url);
  const takeTurn = async (): Promise<boolean> => await deps.takeTurn(hostname, TURN, REQUESTS_PER_SECOND);
  const outside: Outside = {
    ...deps,
    hosts: sameSite(hostname),
    timeoutMs: deps.fetchTimeoutMs ?? limits.fetchTimeoutMs,
  };
  try {
    const verdict = await createRobotsGate({ bucket: deps.bucket, isKept: false, outside, takeTurn })(spec.url);
    if (verdict === "disallowed") return "its robots.txt does not allow to look at it, or could not be read";
    if (verdict === "busy" || !(await takeTurn()))
      return "its host was asked too often just now, try again in a minute";
    return await withDeadline(
      deps.fetchTimeoutMs ?? limits.fetchTimeoutMs,
      async (signal) => await fetchAnswer(deps, spec, signal),
    );
  } catch (error) {
    return `no answer (${error instanceof Error ? error.message : String(error)})`;
  }
}

async function fetchAnswer(
  deps: LookDependencies,
  spec: RequestSpec,
  signal: AbortSignal,
): Promise<LookAnswer | string> {
  const headers = new Headers({ accept: "text/html", ...spec.headers, "user-agent": deps.userAgent });
  const init: RequestInit = { method: spec.method ?? "GET", headers, redirect: "manual", signal };
  if (spec.body !== undefined) init.body = spec.body;
  const response = await deps.fetch(new Request(spec.url, init));
  const url = new URL(spec.url);
  const location = response.headers.get("location");
  if (response.status >= 300 && response.status < 400 && location !== null) {
    await response.body?.cancel();
    const redirectedTo = URL.parse(location, spec.url);
    return redirectedTo === null ? "leads to no address" : { url, redirectedTo, text: "", addresses: [] };
  }
  if (response.status !== 200) {
    await response.body?.cancel();
    return `HTTP ${response.status}`;
  }
  const text = new TextDecoder().decode(await readBytes(response, limits.lookBytesMax, signal, "cut"));
  return { url, redirectedTo: null, text, addresses: addressesIn(text, spec.url) };
}

/** A site's robots.txt may stand under its name with or without "www.". */
function sameSite(hostname: string): string[] {
  return [hostname, hostname.startsWith("www.") ? hostname.slice(4) : `www.${hostname}`];
}

/** Whole addresses in a page, its scripts' too, each once, in their order. */
export function addressesIn(text: string, base: string): URL[] {
  const found = new Map<string, URL>();
  // Scripts write "https:\/\/", attributes "&amp;".
  const plain = text.replaceAll("\\/", "/").replaceAll("&amp;", "&");
  let tried = 0;
  for (const [address] of plain.matchAll(/(?:https?:)?\/\/[^\s"'`<>\\]+/gi)) {
    // The same one again, or none that can be read, is work too.
    if (found.size >= limits.lookAddressesMax || ++tried > 4 * limits.lookAddressesMax) break;
    const url = address.length > limits.urlCharsMax ? null : URL.parse(address, base);
    if (url !== null) found.set(url.href, url);
  }
  return [...found.values()];
}
