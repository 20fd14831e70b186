import { shortHash } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import { putDetails, type Detail } from "../archive/details-bundle.ts";
import { fetchPayload, fetchStatus, type FetchResult, type Outside } from "../fetch/fetch-payload.ts";
import { gateName } from "../fetch/gate-name.ts";
import { createRobotsGate } from "../fetch/robots.ts";
import type { RequestSpec } from "../providers/provider.ts";
import type { Crawl, CrawlDependencies } from "./crawl-dependencies.ts";
import type { CrawlInput } from "./crawl-input.ts";
import { listedPosting, type DetailAnswers } from "./read-details.ts";
import { createTicketHolder } from "./ticket.ts";
import type { FreshPosting } from "./survey-list.ts";

/** Who asks a board: a crawl, or somebody who wants to know what it answers. */
export interface Asking extends Pick<Crawl, "provider" | "robots" | "ticket"> {
  deps: Omit<CrawlDependencies, "db" | "quota">;
  source: Pick<Crawl["source"], "sourceId" | "board">;
}

/** One answer of the host, when it has a slot; `busy`: none soon. Where a ticket is needed and not had, what came of that. */
export async function ask(
  crawl: Asking,
  request: RequestSpec,
  validators: CrawlInput["validators"] | null,
  bytesMax: number = limits.payloadBytesMax,
): Promise<FetchResult | "busy"> {
  if (crawl.ticket === undefined) return await askOnce(crawl, request, validators, bytesMax);
  const ticketed = await crawl.ticket.put(request);
  if (ticketed === "busy" || ticketed.kind === "failure") return ticketed;
  return await askOnce(crawl, ticketed.request, validators, bytesMax);
}

async function askOnce(
  crawl: Asking,
  request: RequestSpec,
  validators: CrawlInput["validators"] | null,
  bytesMax: number,
): Promise<FetchResult | "busy"> {
  // A page that is disallowed is refused by the fetch itself, as a redirect to one is.
  if ((await crawl.robots?.(request.url)) === "busy") return "busy";
  if (!(await takeTurn(crawl, request.url))) return "busy";
  const result = await fetchPayload(outsideOf(crawl), request, validators, bytesMax);
  // How long it asks to be left alone is the board's own word, and holds for the board: its schedule keeps it.
  if (result.kind === "failure" && result.failure.code === "throttled") await noteThrottled(crawl, request.url);
  return result;
}

/** False when a crawl begins no further request: there are others in its batch, and a batch has its end. */
export function hasTime({ deps, startedAt }: Crawl): boolean {
  return deps.now() - startedAt <= limits.askMsPerCrawlMax;
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
 * what came in one object before anything reads it. In another order each crawl: answers that fail, or that end the
 * asking, keep nobody behind them out.
 */
async function askDetails(crawl: Crawl, fresh: FreshPosting[]): Promise<DetailAnswers> {
  const { deps, provider, source, number, at } = crawl;
  const details: Detail[] = [];
  const without: string[] = [];
  let bytes = 0;
  const turn = new Map(fresh.map((one) => [one, shortHash(`${number}|${one.key}`)]));
  for (const one of fresh.toSorted((a, b) => ((turn.get(a) ?? "") < (turn.get(b) ?? "") ? -1 : 1))) {
    const asked = details.length + without.length;
    if (asked >= limits.detailsReadPerCrawlMax || bytes >= limits.detailsBytesMax) break;
    if (asked > 0 && !hasTime(crawl)) break;
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
    const bare = crawl.provider.detailRequest?.(crawl.source.board, key);
    if (bare === undefined) continue;
    const ticketed = await crawl.ticket?.put(bare);
    if (ticketed === "busy" || ticketed?.kind === "failure") break;
    const { request } = ticketed ?? { request: bare };
    const verdict = (await crawl.robots?.(request.url)) ?? "allowed";
    if (verdict === "busy" || (answers.size > 0 && !hasTime(crawl))) break;
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

async function takeTurn({ deps, provider, source }: Asking, url: string): Promise<boolean> {
  return await deps.takeTurn(gateName(provider, url), source.sourceId, provider.requestsPerSecond);
}

async function noteThrottled({ deps, provider, source }: Asking, url: string): Promise<void> {
  await deps.noteThrottled(gateName(provider, url), source.sourceId);
}

/** With what its provider's requests need: what robots.txt says, which is kept for a board that is here; a ticket. */
export function equip<A extends Asking>(bare: A, isHere: boolean): A {
  const crawl = withRobots(bare, isHere);
  const { ticket } = crawl.provider;
  if (ticket === undefined) return crawl;
  const askForIt = async (request: RequestSpec): Promise<FetchResult | "busy"> =>
    await askOnce(crawl, request, null, limits.elementBytesMax);
  return { ...crawl, ticket: createTicketHolder(ticket, crawl.source.board, askForIt) };
}

function withRobots<A extends Asking>(crawl: A, isKept: boolean): A {
  if (crawl.provider.asks === "documented_api") return crawl;
  const takeRobotsTurn = async (url: string): Promise<boolean> => await takeTurn(crawl, url);
  const { bucket } = crawl.deps;
  const robots = createRobotsGate({ bucket, isKept, outside: outsideOf(crawl), takeTurn: takeRobotsTurn });
  return { ...crawl, robots };
}

function outsideOf({ deps, provider, source, robots }: Asking): Outside {
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
