import { limits } from "./limits.ts";

/** What a link says of where it was clicked, and nothing of what it leads to; no ATS writes it into an address. */
const CAMPAIGN =
  /^(?:utm_\w+|mc_\w+|hsa_\w+|gh_src|lever-(?:source|origin|via)\S*|(?:f|fb|g|ms|dc|tt|tw|y)clid|gbraid|wbraid|igshid)$/i;

/** The same, of words that are in addresses of some ATS too. */
const AMBIGUOUS =
  /^(?:_\w+|ref|referrer|referer|refid|source|src|sourcetype|jobsource|via|trk|trackingtag|sid|lang|locale|iis|iisn|mode|iframe|in_iframe|mobile|needsredirect|bga|codes|t)$/i;

function isCampaign(parameter: string): boolean {
  return CAMPAIGN.test(parameter);
}

function isTracking(parameter: string): boolean {
  return isCampaign(parameter) || AMBIGUOUS.test(parameter);
}

/** What behind a posting's address leads to its form. */
const FORM = /\/(?:apply|application|applications\/new|c\/new)\/?$/i;

/** An address as two spellings of it share it: host, decoded path, and what its query identifies by. */
interface PlainAddress {
  host: string;
  segments: string[];
  query: Map<string, string>;
}

function plainAddress({ hostname, pathname, searchParams }: URL): PlainAddress {
  return {
    host: hostname.toLowerCase().replace(/^www\./, ""),
    segments: pathname
      .split("/")
      .filter((part) => part !== "")
      .map(decode),
    query: new Map([...searchParams].filter(([name, value]) => value !== "" && !isTracking(name))),
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Whether a pasted address leads where a stored one does: fragment, tracking, the path's case and its form aside. */
export function isSameAddress(pasted: URL, stored: string | null): boolean {
  const kept = stored === null ? null : URL.parse(stored);
  if (kept === null) return false;
  const [left, right] = [plainAddress(pasted), plainAddress(kept)];
  const pathOf = ({ host, segments }: PlainAddress): string =>
    `${host}/${segments.join("/")}`.toLowerCase().replace(FORM, "");
  return pathOf(left) === pathOf(right) && [...right.query].every(([name, value]) => left.query.get(name) === value);
}

/** Whether an address is no deeper than a board's own: it can be no posting's of that board. */
export function isBoardAddress(pasted: URL, boardUrl: string): boolean {
  const own = URL.parse(boardUrl);
  if (own === null) return false;
  const [asked, boards] = [plainAddress(pasted), plainAddress(own)];
  return asked.query.size <= boards.query.size && asked.segments.length <= boards.segments.length;
}

/** What in an address may be a provider's key of a posting. */
export interface AddressKeys {
  /** Whole parts of its path, the last one first, and whole values of its query. */
  whole: string[];
  /** How a part of the path begins or ends, where it also says the title: `4bac6a79-engineer`, `Engineer_JR260`. */
  pieces: string[];
}

/** Shorter ones stand in titles too. */
const PIECE_CHARS_MIN = 5;

/** Candidates for a posting's key, at most `limits.addressKeysMax` of either kind. */
export function keysInAddress(pasted: URL): AddressKeys {
  const { segments, query } = plainAddress(pasted);
  const isKey = (text: string): boolean => text !== "" && text.length <= limits.keyCharsMax;
  const last = segments.toReversed();
  const pieces = last.flatMap((segment) => {
    const cuts = [...segment.matchAll(/[-_]/g)].map(({ index }) => index);
    const ends = cuts.toReversed().map((at) => segment.slice(at + 1));
    // A last one that the posting has twice, `JR260-1`, ends behind its key.
    const named = segment.includes("_") ? [(segment.split("_").at(-1) ?? "").split("-")[0] ?? ""] : [];
    return [...cuts.slice(0, 5).map((at) => segment.slice(0, at)), ...ends.slice(0, 6), ...named];
  });
  const few = (texts: string[]): string[] => [...new Set(texts.filter(isKey))].slice(0, limits.addressKeysMax);
  return {
    whole: few([...last, ...query.values()]),
    pieces: few(pieces.filter((piece) => piece.length >= PIECE_CHARS_MIN && /\d|[a-z][A-Z]/.test(piece))),
  };
}

/** So many parameters that are an ATS's or a tracker's are each tried as the ATS's own. */
const OWN_ONES_MAX = 4;

/** The ways in which a posting's address may be stored that was pasted, or whose form's was. */
export function storedForms(pasted: URL): string[] {
  const whole = new URL(pasted);
  whole.protocol = "https:";
  whole.hash = "";
  const withQuery = (query: string): URL => {
    const url = new URL(whole);
    // In one go: with each that is left out the whole query would be written anew.
    url.search = query;
    return url;
  };
  const kept = [...pasted.searchParams].filter(([name, value]) => value !== "" && !isTracking(name));
  const spelled = kept.length === pasted.searchParams.size ? pasted.search : new URLSearchParams(kept).toString();
  // As they are spelled in it; an ATS writes some of what trackers do, `lang`, into addresses of its own.
  const parts = pasted.search.slice(1).split("&");
  const without = (isLeftOut: (parameter: string) => boolean): string =>
    parts.filter((part) => !isLeftOut(part.split("=", 1)[0] ?? "")).join("&");
  // A board of ADP's says `lang` in all its addresses: it stays where a `source` beside it goes.
  const ownOnes = [...new Set([...pasted.searchParams.keys()].filter((name) => isTracking(name) && !isCampaign(name)))];
  const oneKept =
    ownOnes.length < 2
      ? []
      : ownOnes.slice(0, OWN_ONES_MAX).map((own) => without((name) => name !== own && isTracking(name)));
  const queries = [spelled, without(isTracking), without(isCampaign), ...oneKept, ""];
  const forms = [whole, ...queries.map(withQuery)].flatMap((url) => {
    const shorter = new URL(url);
    shorter.pathname = url.pathname.replace(FORM, "");
    return [url, shorter].flatMap(slashed);
  });
  return [...new Set(forms)];
}

/** With and without the slash at the path's end. */
function slashed(url: URL): string[] {
  const other = new URL(url);
  other.pathname = url.pathname.endsWith("/") ? url.pathname.slice(0, -1) : `${url.pathname}/`;
  return [url.href, other.href];
}

/** Names of a host that a company may go by, those before its end: `careers.databricks.com` is `databricks`. */
export function companyNames({ hostname }: URL): string[] {
  const labels = hostname.toLowerCase().split(".").slice(0, -1);
  return [...new Set(labels.filter((label) => label.length > 2 && !GENERIC.has(label)))].slice(-NAMES_MAX);
}

const NAMES_MAX = 4;

/**
 * Whole texts in an address that may be a board's token, or the first part of one: its host, that one's labels and
 * their parts, parts of its path, values of its query. At most `limits.addressKeysMax`, those of the host first.
 */
export function boardNames(pasted: URL): string[] {
  const { host, segments, query } = plainAddress(pasted);
  const labels = host.split(".").slice(0, -1);
  const parts = labels.flatMap((label) => (label.includes("-") ? label.split("-") : []));
  const texts = [pasted.hostname.toLowerCase(), host, ...labels, ...parts, ...segments, ...query.values()];
  const names = texts.filter((text) => text !== "" && text.length <= limits.boardCharsMax && !GENERIC.has(text));
  return [...new Set(names)].slice(0, limits.addressKeysMax);
}

/** What of a board's token an address has: a token of several parts begins with a host or a name. */
export function boardName(board: string): string {
  const [name = board] = board.split("|");
  return name;
}

/** Whether the index of keys has a key: shorter ones are keys on too many boards, and words besides. */
export function isIndexedKey(key: string): boolean {
  return key.length >= 5;
}

/**
 * What of a posting's key and board may be left out of its stored address, so that a lookup still finds it: the board
 * where it is one of the names that a lookup tries, the key where a lookup tries it too, on that board or by its index.
 */
export function tellsOf(url: string, { board, key }: { board: string; key: string }): { key: boolean; board: boolean } {
  const address = URL.parse(url);
  if (address === null) return { key: false, board: false };
  const name = boardName(board);
  const isNamed = boardNames(address).includes(name);
  const { whole, pieces } = keysInAddress(address);
  const isIndexed = isIndexedKey(key) && (name === board || !url.includes(name));
  return { board: isNamed, key: (isNamed || isIndexed) && (whole.includes(key) || pieces.includes(key)) };
}

const GENERIC = new Set(
  "www careers career jobs job apply work join hiring recruiting boards com gov org edu".split(" "),
);
