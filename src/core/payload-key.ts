/**
 * Names of archived objects. A payload is named by the time it was fetched and the SHA-256 of its
 * decoded bytes, `2026-06-06T07-56-15-191Z-<sha256>`; with its board that gives the key, which is
 * the reference service's layout plus ours for crawl records and registrations.
 */

/** Short name of a payload, unique within its board. */
export function payloadName(fetchedAt: number, sha256: string): string {
  return `${new Date(fetchedAt).toISOString().replaceAll(/[:.]/g, "-")}-${sha256}`;
}

/**
 * Name of the list of a list's pages: JSON of their names in order, which is archived beside them. A list
 * of several pages is named by it, a list of one page by that page.
 */
export function pagesName(fetchedAt: number, sha256: string): string {
  return payloadName(fetchedAt, sha256).replace(/Z-/, "Z-pages-");
}

export function isPagesName(name: string): boolean {
  return name.includes("Z-pages-");
}

/** Name of what the answers of postings asked one by one are archived in: several of one crawl together. */
export function detailsName(fetchedAt: number, sha256: string): string {
  return payloadName(fetchedAt, sha256).replace(/Z-/, "Z-details-");
}

export function isDetailsName(name: string): boolean {
  return name.includes("Z-details-");
}

/** The SHA-256 in a payload's name. */
export function payloadHash(name: string): string {
  return name.slice(-64);
}

/** When it was fetched, as the name says it: such times are in order as texts. */
export function payloadTime(name: string): string {
  return name.slice(0, TIME_CHARS);
}

/** The same of an instant, ms. */
export function payloadTimeOf(at: number): string {
  return payloadTime(payloadName(at, ""));
}

const TIME_CHARS = "2026-06-06T07-56-15-191Z".length;

/** All names of payloads that stand in a text, of whatever kind they are and whatever it says of them. */
export function payloadNamesIn(text: string): string[] {
  return text.match(/\b\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-(?:[a-z]+-)?[0-9a-f]{64}\b/g) ?? [];
}

export function payloadKey(provider: string, board: string, name: string): string {
  return `raw/${boardPath(provider, board)}/date=${name.slice(0, 10)}/${name}.json`;
}

/** The name in a payload's key. */
export function payloadNameOf(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1, -".json".length);
}

export function crawlRecordKey(provider: string, board: string, number: number): string {
  return `crawls/${boardPath(provider, board)}/${String(number).padStart(8, "0")}.json`;
}

/** The number in a crawl record's key. */
export function crawlNumberOf(key: string): number {
  return Number(key.slice(key.lastIndexOf("/") + 1, -".json".length));
}

export function registrationKey(provider: string, board: string): string {
  return `${REGISTRATIONS}${boardPath(provider, board)}.json`;
}

/** What all keys of registrations begin with, and of opt-outs. */
export const REGISTRATIONS = "boards/";
export const OPT_OUTS = "opt-outs/";

/** The board that the key of a registration or of an opt-out names. */
export function boardOfKey(key: string): { provider: string; board: string } {
  const [, provider, board] = /^[^/]+\/provider=([^/]+)\/board=([^/]+)\.json$/.exec(key) ?? [];
  if (provider === undefined || board === undefined) throw new Error(`not the key of a board: ${key}`);
  return { provider, board: decodeURIComponent(board) };
}

/** Where the board's list stands that takes several crawls to fetch; written over again and again. */
export function begunListKey(provider: string, board: string): string {
  return `lists/${boardPath(provider, board)}.json`;
}

/** Where pages of such a list stand together, and what all such keys of a board begin with; written over as well. */
export function shelfKey(provider: string, board: string, shelf: number): string {
  return `${shelfPrefix(provider, board)}${String(shelf).padStart(4, "0")}.bin`;
}

export function shelfPrefix(provider: string, board: string): string {
  return `shelves/${boardPath(provider, board)}/`;
}

/** Where stands what the survey of such a list found; written over as well. */
export function surveyNotesKey(provider: string, board: string): string {
  return `surveys/${boardPath(provider, board)}.json`;
}

/** What a host's robots.txt said last; written over again and again. */
export function robotsKey(host: string): string {
  return `robots/host=${encodeURIComponent(host)}.json`;
}

/** Outside of what is removed with the board: it is what keeps the board from coming back. */
export function optOutKey(provider: string, board: string): string {
  return `${OPT_OUTS}${boardPath(provider, board)}.json`;
}

/** What all keys of a board's payloads, and of its crawl records, begin with. */
export function boardPrefixes(provider: string, board: string): [payloads: string, records: string] {
  const path = boardPath(provider, board);
  return [`raw/${path}/`, `crawls/${path}/`];
}

/** `r2://<bucket>/<key>` of a payload. */
export function payloadUri(bucket: string, provider: string, board: string, name: string): string {
  return `r2://${bucket}/${payloadKey(provider, board, name)}`;
}

function boardPath(provider: string, board: string): string {
  return `provider=${provider}/board=${encodeURIComponent(board)}`;
}
