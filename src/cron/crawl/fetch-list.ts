import type { CrawlFailure } from "../../core/crawl-error.ts";
import { sha256 } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import { pagesName, payloadHash, payloadName, payloadTime, payloadTimeOf } from "../../core/payload-key.ts";
import { findPages, putPages, putPayload } from "../archive/archive.ts";
import type { Crawl } from "./crawl-dependencies.ts";
import { fetchPayload, fetchStatus, type FetchResult, type Outside } from "../fetch/fetch-payload.ts";
import { PayloadError } from "../providers/payload-error.ts";
import type { Provider, RequestSpec } from "../providers/provider.ts";
import { gateName } from "../fetch/gate-name.ts";
import { createRobotsGate } from "../fetch/robots.ts";
import { putDetails, type Detail } from "../archive/details-bundle.ts";
import type { CrawlInput } from "./crawl-input.ts";
import { listedPosting, type DetailAnswers } from "./read-details.ts";
import type { FreshPosting } from "./survey-list.ts";

/** What a crawl asked of others: requests made, bytes of payloads stored. */
export interface FetchCost {
  requests: number;
  stored: number;
}

/** What came of it, and what it cost. */
export type FetchedList =
  | { kind: "busy" }
  | { kind: "failure"; failure: CrawlFailure; cost: FetchCost }
  | { kind: "unchanged"; validators: CrawlInput["validators"]; cost: FetchCost }
  | { kind: "fetched"; input: CrawlInput; cost: FetchCost };

const TOO_MANY_PAGES = `more than ${limits.pagesPerBoardMax} pages`;

/**
 * Fetches the list's pages and archives each before anything reads it; those that it knows from the last
 * list are not stored again. `busy`: no slot at the host soon.
 */
export async function fetchList(crawl: Crawl): Promise<FetchedList> {
  const { deps, provider, source, at } = crawl;
  const last = await readLastPages(crawl);
  // A board that owes a proof is read again even when its list did not change, and so is a list that was not whole.
  const mayBeKnown = last.length > 0 && source.missing === 0 && source.reading === 0 && !source.partial;
  const pages: CrawlInput["pages"] = [];
  let validators: CrawlInput["validators"] = { etag: null, lastModified: null };
  const cost = (made: number): FetchCost => ({ requests: made, stored: sizeOf(pages.filter(isOf(at))) });
  const requests: RequestSpec[] = [provider.listRequest(source.board)];
  for (let request = requests.shift(); request !== undefined; request = requests.shift()) {
    const made = pages.length + 1;
    if (made > limits.pagesPerBoardMax) return tooLarge(TOO_MANY_PAGES, cost(pages.length));
    // Of several pages the first one's validators say nothing about the others.
    const result = await ask(crawl, request, mayBeKnown && last.length === 1 && made === 1 ? source : null);
    if (result === "busy") return { kind: "busy" };
    if (result.kind === "failure") return { ...result, cost: cost(made) };
    if (result.kind === "not_modified") return { kind: "unchanged", validators: source, cost: cost(made) };
    const hash = sha256(result.bytes);
    if (made === 1) validators = { etag: result.etag, lastModified: result.lastModified };
    const known = last.find((name) => payloadHash(name) === hash);
    const name = known ?? payloadName(at, hash);
    if (known === undefined) await putPayload(deps.bucket, source.provider, source.board, name, result.bytes);
    pages.push({ name, bytes: result.bytes });
    const tooMuch = tooMuchOf(pages);
    if (tooMuch !== null) return tooLarge(tooMuch, cost(made));
    requests.push(...nextRequests(provider, source.board, result.bytes, request));
  }
  const names = pages.map(({ name }) => name);
  const isSame = names.join() === last.join();
  if (mayBeKnown && isSame) return { kind: "unchanged", validators, cost: cost(pages.length) };
  const list = { name: await nameList(crawl, names, isSame), since: crawl.number, at };
  return {
    kind: "fetched",
    cost: cost(pages.length),
    input: {
      number: crawl.number,
      at,
      list,
      pages,
      validators,
      bytes: sizeOf(pages),
      changesMax: limits.changesPerCrawlMax,
      ...askLive(crawl),
    },
  };
}

/** Why a list of these pages is larger than one crawl takes, else null. */
export function tooMuchOf(pages: { bytes: Uint8Array }[]): string | null {
  if (pages.length > limits.pagesPerBoardMax) return TOO_MANY_PAGES;
  if (sizeOf(pages) <= limits.payloadBytesMax) return null;
  return `more than ${limits.payloadBytesMax} bytes in ${pages.length} pages`;
}

function sizeOf(pages: { bytes: Uint8Array }[]): number {
  return pages.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** Pages that this crawl stored: the others have the names that they had. */
function isOf(at: number): (page: { name: string }) => boolean {
  return ({ name }) => payloadTime(name) === payloadTimeOf(at);
}

function tooLarge(message: string, cost: FetchCost): FetchedList {
  return { kind: "failure", failure: { code: "too_large", message, httpStatus: 200, retryAfterMs: null }, cost };
}

/** Names of the pages of the last list; none when the archive does not know them. */
async function readLastPages({ deps, source }: Crawl): Promise<string[]> {
  if (source.payload === null) return [];
  return (await findPages(deps.bucket, source.provider, source.board, source.payload)) ?? [];
}

/** The list's name. That of several pages is archived with what it stands for. */
async function nameList(crawl: Crawl, names: string[], isSame: boolean): Promise<string> {
  const { deps, source, at } = crawl;
  if (isSame && source.payload !== null) return source.payload;
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) return only;
  const name = pagesName(at, sha256(JSON.stringify(names)));
  await putPages(deps.bucket, source.provider, source.board, { name, pages: names });
  return name;
}

/** A payload that can not be read names no next page; reading it for good reports what is wrong. */
function nextRequests(provider: Provider, board: string, bytes: Uint8Array, asked: RequestSpec): RequestSpec[] {
  if (!provider.paged) return [];
  try {
    return provider.readList(bytes, board, asked).end().next;
  } catch (error) {
    if (error instanceof PayloadError) return [];
    throw error;
  }
}

async function ask(
  crawl: Crawl,
  request: RequestSpec,
  validators: CrawlInput["validators"] | null,
  bytesMax: number = limits.payloadBytesMax,
): Promise<FetchResult | "busy"> {
  // A page that is disallowed is refused by the fetch itself, as a redirect to one is.
  if ((await crawl.robots?.(request.url)) === "busy") return "busy";
  if (!(await takeTurn(crawl, request.url))) return "busy";
  const result = await fetchPayload(outsideOf(crawl), request, validators, bytesMax);
  // How long it asks to be left alone is the board's own word, and holds for the board: its schedule keeps it.
  if (result.kind === "failure" && result.failure.code === "throttled") await noteThrottled(crawl, request.url);
  return result;
}

/** What a crawl asks beside its list. */
export function askLive(crawl: Crawl): Pick<CrawlInput, "ask" | "readDetails"> {
  return {
    ask: async (keys) => await askPostings(crawl, keys),
    readDetails: async (fresh) => await askDetails(crawl, fresh),
  };
}

/**
 * Asks for postings' own answers, one after the other, as far as the host has slots for them, and archives
 * what came in one object before anything reads it.
 */
async function askDetails(crawl: Crawl, fresh: FreshPosting[]): Promise<DetailAnswers> {
  const { deps, provider, source, at } = crawl;
  const details: Detail[] = [];
  const without: string[] = [];
  let bytes = 0;
  for (const one of fresh) {
    if (details.length + without.length >= limits.detailsReadPerCrawlMax || bytes >= limits.detailsBytesMax) break;
    const listed = listedPosting(one);
    const request = listed === null ? undefined : provider.details?.request(source.board, listed);
    const result = request === undefined ? null : await ask(crawl, request, null, limits.elementBytesMax);
    if (result === "busy") break;
    if (result?.kind === "payload") {
      details.push({ key: one.key, page: one.page, element: one.entry.sourceHash, answer: result.bytes });
      bytes += result.bytes.length;
      continue;
    }
    without.push(one.key);
    // A host that is out of breath is not asked forty times.
    if (result?.kind === "failure" && ["throttled", "timeout"].includes(result.failure.code)) break;
  }
  const payload = details.length === 0 ? null : await putDetails(deps.bucket, source, at, details);
  return { payload, details, without, isBusy: fresh.length > 0 && details.length + without.length === 0 };
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
    goneRedirects: provider.meanings.goneRedirects,
    now: deps.now,
    ...(deps.fetchTimeoutMs === undefined ? {} : { timeoutMs: deps.fetchTimeoutMs }),
  };
}
