import type { CrawlFailure } from "../../core/crawl-error.ts";
import { sha256 } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import { payloadHash, payloadName } from "../../core/payload-key.ts";
import { putPayload } from "../archive/archive.ts";
import type { Crawl } from "./crawl.ts";
import { fetchPayload, fetchStatus, type FetchResult, type Outside } from "../fetch/fetch-payload.ts";
import type { Provider, RequestSpec } from "../providers/provider.ts";
import { gateName } from "../fetch/gate-name.ts";
import { createRobotsGate } from "../fetch/robots.ts";
import type { CrawlInput } from "./crawl-input.ts";

export type FetchedList =
  | { kind: "busy" }
  | { kind: "failure"; failure: CrawlFailure }
  | { kind: "unchanged"; validators: CrawlInput["validators"] }
  | { kind: "fetched"; input: CrawlInput };

/** Fetches the list's pages and archives each before anything reads it. `busy`: no slot at the host soon. */
export async function fetchList(crawl: Crawl): Promise<FetchedList> {
  const { deps, provider, source, at } = crawl;
  const pages: CrawlInput["pages"] = [];
  let validators: CrawlInput["validators"] = { etag: null, lastModified: null };
  let requests: RequestSpec[] = [provider.listRequest(source.board)];
  while (requests.length > 0) {
    const [request, ...rest] = requests;
    if (request === undefined) break;
    if (pages.length >= limits.pagesPerBoardMax) return { kind: "failure", failure: tooManyPages };
    // A board that owes a proof is read again even when its list did not change.
    const known =
      pages.length === 0 && source.payload !== null && source.missing === 0 && !source.unread ? source.payload : null;
    const result = await ask(crawl, request, known === null ? null : source);
    if (result === "busy") return { kind: "busy" };
    if (result.kind === "failure") return result;
    if (result.kind === "not_modified") return { kind: "unchanged", validators: source };
    const hash = sha256(result.bytes);
    if (pages.length === 0) validators = { etag: result.etag, lastModified: result.lastModified };
    if (known !== null && payloadHash(known) === hash) return { kind: "unchanged", validators };
    const stored = source.payload !== null && payloadHash(source.payload) === hash;
    const name = stored && source.payload !== null ? source.payload : payloadName(at, hash);
    if (!stored) await putPayload(deps.bucket, source.provider, source.board, name, result.bytes);
    pages.push({ name, bytes: result.bytes });
    requests = [...rest, ...nextRequests(provider, source.board, result.bytes, request)];
  }
  const bytes = pages.reduce((sum, page) => sum + page.bytes.length, 0);
  const input: CrawlInput = {
    number: crawl.number,
    at,
    pages,
    validators,
    bytes,
    changesMax: limits.changesPerCrawlMax,
    ask: async (keys) => await askPostings(crawl, keys),
  };
  return { kind: "fetched", input };
}

const tooManyPages: CrawlFailure = {
  code: "too_large",
  message: `more than ${limits.pagesPerBoardMax} pages`,
  httpStatus: 200,
  retryAfterMs: null,
};

/** A payload that can not be read names no next page; reading it for good reports what is wrong. */
function nextRequests(provider: Provider, board: string, bytes: Uint8Array, asked: RequestSpec): RequestSpec[] {
  if (!provider.paged) return [];
  const list = provider.readList(bytes, board, asked);
  return list.end().next;
}

async function ask(
  crawl: Crawl,
  request: RequestSpec,
  validators: CrawlInput["validators"] | null,
): Promise<FetchResult | "busy"> {
  // A page that is disallowed is refused by the fetch itself, as a redirect to one is.
  if ((await crawl.robots?.(request.url)) === "busy") return "busy";
  if (!(await takeTurn(crawl, request.url))) return "busy";
  const result = await fetchPayload(outsideOf(crawl), request, validators);
  // How long it asks to be left alone is the board's own word, and holds for the board: its schedule keeps it.
  if (result.kind === "failure" && result.failure.code === "throttled") await noteThrottled(crawl, request.url);
  return result;
}

/** Asks postings' own addresses, one after the other, as far as the host has slots for them. */
async function askPostings(crawl: Crawl, keys: string[]): Promise<Map<string, number | null>> {
  const answers = new Map<string, number | null>();
  for (const key of keys) {
    const request = crawl.provider.detailRequest?.(crawl.source.board, key);
    if (request === undefined) continue;
    const verdict = (await crawl.robots?.(request.url)) ?? "allowed";
    if (verdict === "busy") break;
    if (verdict === "disallowed") continue;
    // Not asked at all: then the next list decides.
    if (!(await takeTurn(crawl, request.url))) break;
    const status = await fetchStatus(outsideOf(crawl), request);
    answers.set(key, status);
    if (status !== 429) continue;
    await noteThrottled(crawl, request.url);
    break;
  }
  return answers;
}

async function takeTurn({ deps, provider, source }: Crawl, url: string): Promise<boolean> {
  return await deps.takeTurn(gateName(provider, url), source.sourceId, provider.requestsPerSecond);
}

async function noteThrottled({ deps, provider, source }: Crawl, url: string): Promise<void> {
  await deps.noteThrottled(gateName(provider, url), source.sourceId);
}

export function withRobots(crawl: Crawl): Crawl {
  if (crawl.provider.asks === "documented_api") return crawl;
  const takeRobotsTurn = async (url: string): Promise<boolean> => await takeTurn(crawl, url);
  const { bucket } = crawl.deps;
  return { ...crawl, robots: createRobotsGate({ bucket, outside: outsideOf(crawl), takeTurn: takeRobotsTurn }) };
}

function outsideOf({ deps, provider, source, robots }: Crawl): Outside {
  return {
    ...(robots === undefined ? {} : { mayAsk: async (url) => (await robots(url)) === "allowed" }),
    fetch: deps.fetch,
    userAgent: deps.userAgent,
    hosts: provider.hosts(source.board),
    now: deps.now,
    ...(deps.fetchTimeoutMs === undefined ? {} : { timeoutMs: deps.fetchTimeoutMs }),
  };
}
