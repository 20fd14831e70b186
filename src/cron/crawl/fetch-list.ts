import type { CrawlErrorCode, CrawlFailure } from "../../core/crawl-error.ts";
import { sha256 } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import { pagesName, payloadHash, payloadName, payloadTime, payloadTimeOf } from "../../core/payload-key.ts";
import { findPages, putPages, putPayload } from "../archive/archive.ts";
import { findBegunList, putBegunList, type BegunList } from "../archive/begun-list.ts";
import { shelvePages } from "../archive/page-shelves.ts";
import { PayloadError } from "../providers/payload-error.ts";
import type { Provider, RequestSpec } from "../providers/provider.ts";
import { ask, askLive, hasTime } from "./ask-host.ts";
import type { Crawl } from "./crawl-dependencies.ts";
import type { CrawlInput } from "./crawl-input.ts";
import { findRecordPages } from "./resume-list.ts";

/** What a crawl asked of others: requests made, bytes of payloads stored. */
export interface FetchCost {
  requests: number;
  stored: number;
}

/** A list that is found to be the last one. */
export interface KnownList {
  validators: CrawlInput["validators"];
  /** When its first page was asked for, and when the board was crawled before that, ms. */
  at: number;
  crawledBefore: number | null;
}

/** What came of it, and what it cost. */
export type FetchedList =
  | { kind: "busy" }
  /** `reading`: the crawl whose begun list a later crawl goes on with, 0 when there is none. */
  | { kind: "failure"; failure: CrawlFailure; reading: number; cost: FetchCost }
  /** There are more pages than this crawl could ask for: the next one goes on. */
  | { kind: "begun"; pages: number; cost: FetchCost }
  | { kind: "unchanged"; known: KnownList; cost: FetchCost }
  /** `leave`: leaves it to the next crawl as it is; null when that is worth nothing. */
  | { kind: "fetched"; input: CrawlInput; cost: FetchCost; leave: (() => Promise<FetchedList>) | null };

/** Failures of a page after which the pages before it are kept: they pass. */
const PASSING: ReadonlySet<CrawlErrorCode> = new Set(["throttled", "timeout", "network", "server_error"]);

const TOO_MANY_PAGES = `more than ${limits.pagesPerBoardMax} pages`;

/** How far a list is fetched, and the pages that came in this crawl. */
interface Progress {
  list: BegunList;
  fetched: CrawlInput["pages"];
  /** It was begun by an earlier crawl. */
  goesOn: boolean;
}

/**
 * Fetches the list's pages and archives each before anything reads it; those that it knows from the last
 * list are not stored again. A list of more pages than one crawl asks for goes on where the last crawl
 * left it, unless that is too long ago: then its pages are of different days. `busy`: no slot at the host
 * soon, and nothing came.
 */
export async function fetchList(crawl: Crawl): Promise<FetchedList> {
  const { deps, source, number, at } = crawl;
  const begun = source.reading === 0 ? null : await findBegunList(deps.bucket, source, number);
  return await fetchPages(crawl, begun !== null && at - begun.at <= limits.listAgeMsMax ? begun : null);
}

async function fetchPages(crawl: Crawl, begun: BegunList | null): Promise<FetchedList> {
  const { provider, source } = crawl;
  const last = await readLastPages(crawl);
  // A board that owes a proof is read again even when its list did not change, and so is a list that was not whole.
  const isWhole = (source.reading === 0 || begun !== null) && !source.partial;
  const mayBeKnown = last.length > 0 && source.missing === 0 && isWhole;
  const progress: Progress = { list: begun ?? newList(crawl), fetched: [], goesOn: begun !== null };
  const { list, fetched } = progress;
  for (let request = list.next[0]; request !== undefined; request = list.next[0]) {
    if (list.pages.length >= limits.pagesPerBoardMax) return tooLarge(TOO_MANY_PAGES, costOf(crawl, fetched));
    if (isEnough(crawl, fetched)) return await leaveList(crawl, progress);
    const isFirst = list.pages.length === 0;
    // Of several pages the first one's validators say nothing about the others.
    const result = await ask(crawl, request, mayBeKnown && last.length === 1 && isFirst ? source : null);
    if (result === "busy") return fetched.length === 0 ? { kind: "busy" } : await leaveList(crawl, progress);
    if (result.kind === "failure") return await failPage(crawl, progress, result.failure);
    if (result.kind === "not_modified") return { kind: "unchanged", known: knownAs(source, list), cost: ONE_REQUEST };
    if (isFirst) list.validators = { etag: result.etag, lastModified: result.lastModified };
    const page = await archivePage(crawl, last, result.bytes);
    fetched.push(page);
    list.pages.push(page.name);
    list.bytes += page.bytes.length;
    list.next.shift();
    const tooMuch = tooMuchOf(list.pages.length, list.bytes);
    if (tooMuch !== null) return tooLarge(tooMuch, costOf(crawl, fetched));
    list.next.push(...nextRequests(provider, source.board, result.bytes, request));
  }
  const isSame = list.pages.join() === last.join();
  if (mayBeKnown && isSame)
    return { kind: "unchanged", known: knownAs(list.validators, list), cost: costOf(crawl, fetched) };
  return await readWhole(crawl, progress, isSame);
}

function newList({ provider, source, number, at }: Crawl): BegunList {
  return {
    version: 1,
    number,
    since: number,
    at,
    crawledBefore: source.lastCrawledAt,
    pages: [],
    shelved: [],
    bytes: 0,
    validators: { etag: null, lastModified: null },
    next: [provider.listRequest(source.board)],
  };
}

const ONE_REQUEST: FetchCost = { requests: 1, stored: 0 };

/** One crawl asks for no more: of the first page it always asks. */
function isEnough(crawl: Crawl, fetched: Progress["fetched"]): boolean {
  if (fetched.length === 0) return false;
  const isFull = fetched.length >= limits.pagesPerCrawlMax || sizeOf(fetched) >= limits.listBytesPerCrawlMax;
  return isFull || !hasTime(crawl);
}

/** Leaves a list to the next crawl to go on with: nothing of it is read before its last page is there. */
async function leaveList(crawl: Crawl, { list, fetched }: Progress): Promise<FetchedList> {
  const { deps, source, number } = crawl;
  // Before what says how many they are: who dies in between puts them there again.
  const shelved = list.pages.length === 0 ? [] : await shelvePages(deps.bucket, source, list.shelved, fetched);
  await putBegunList(deps.bucket, source.provider, source.board, { ...list, number, shelved });
  return { kind: "begun", pages: list.pages.length, cost: costOf(crawl, fetched) };
}

/** The pages before one that may come another time are kept for it; the board's schedule says when that is. */
async function failPage(crawl: Crawl, progress: Progress, failure: CrawlFailure): Promise<FetchedList> {
  const { fetched, list, goesOn } = progress;
  const made = costOf(crawl, fetched);
  const cost = { ...made, requests: made.requests + 1 };
  // A later page that is not there says nothing about the board; one that is refused behind others was too much at once.
  const isLater = list.pages.length > 0;
  const told: CrawlFailure = isLater && failure.code === "not_found" ? { ...failure, code: "http_status" } : failure;
  const isKept = PASSING.has(told.code) || (isLater && told.code === "blocked");
  if (isKept && fetched.length > 0) await leaveList(crawl, progress);
  const reading = fetched.length > 0 ? crawl.number : goesOn ? crawl.source.reading : 0;
  return { kind: "failure", failure: told, reading: isKept ? reading : 0, cost };
}

async function archivePage(crawl: Crawl, last: string[], bytes: Uint8Array): Promise<CrawlInput["pages"][number]> {
  const { deps, source, at } = crawl;
  const hash = sha256(bytes);
  const known = last.find((name) => payloadHash(name) === hash);
  const name = known ?? payloadName(at, hash);
  if (known === undefined) await putPayload(deps.bucket, source.provider, source.board, name, bytes);
  return { name, bytes };
}

/** A list that is there to its last page, with the pages that earlier crawls fetched. */
async function readWhole(crawl: Crawl, progress: Progress, isSame: boolean): Promise<FetchedList> {
  const { deps, source, number, at } = crawl;
  const { list, fetched } = progress;
  const names = list.pages.slice(0, list.pages.length - fetched.length);
  const earlier = await findRecordPages(deps.bucket, { ...source, pages: names });
  // The archive lost a page of it: then what came so far is worth nothing, and the next crawl begins anew.
  if (earlier === null) return await leaveList(crawl, { ...progress, list: newList(crawl) });
  const input = {
    number,
    at,
    list: { name: await nameList(crawl, list, isSame), since: list.since, at: list.at },
    pages: [...earlier, ...fetched],
    validators: list.validators,
    bytes: list.bytes,
    changesMax: limits.changesPerCrawlMax,
    ...askLive(crawl),
  };
  // A single page is asked for again as soon as it is read.
  const isWorthLeaving = fetched.length > 0 && list.pages.length > 1;
  const leave = isWorthLeaving ? async () => await leaveList(crawl, progress) : null;
  return { kind: "fetched", input, cost: costOf(crawl, fetched), leave };
}

function knownAs({ etag, lastModified }: CrawlInput["validators"], { at, crawledBefore }: BegunList): KnownList {
  return { validators: { etag, lastModified }, at, crawledBefore };
}

/** Why a list of so many pages and bytes is larger than a board may have, else null. */
export function tooMuchOf(pages: number, bytes: number): string | null {
  if (pages > limits.pagesPerBoardMax) return TOO_MANY_PAGES;
  if (bytes <= limits.payloadBytesMax) return null;
  return `more than ${limits.payloadBytesMax} bytes in ${pages} pages`;
}

function sizeOf(pages: { bytes: Uint8Array }[]): number {
  return pages.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** Pages that this crawl stored have its time: the others have the names that they had. */
function costOf({ at }: Crawl, fetched: Progress["fetched"]): FetchCost {
  const stored = fetched.filter(({ name }) => payloadTime(name) === payloadTimeOf(at));
  return { requests: fetched.length, stored: sizeOf(stored) };
}

function tooLarge(message: string, cost: FetchCost): FetchedList {
  const failure: CrawlFailure = { code: "too_large", message, httpStatus: 200, retryAfterMs: null };
  return { kind: "failure", failure, reading: 0, cost };
}

/** Names of the pages of the last list; none when the archive does not know them. */
async function readLastPages({ deps, source }: Crawl): Promise<string[]> {
  if (source.payload === null) return [];
  return (await findPages(deps.bucket, source.provider, source.board, source.payload)) ?? [];
}

/** The list's name. That of several pages is archived with what it stands for. */
async function nameList({ deps, source }: Crawl, { at, pages }: BegunList, isSame: boolean): Promise<string> {
  if (isSame && source.payload !== null) return source.payload;
  const [only, ...others] = pages;
  if (only !== undefined && others.length === 0) return only;
  const name = pagesName(at, sha256(JSON.stringify(pages)));
  await putPages(deps.bucket, source.provider, source.board, { name, pages });
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
