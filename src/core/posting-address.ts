import { limits } from "./limits.ts";

/** What a link says of where it was clicked, and nothing of what it leads to. */
const TRACKING =
  /^(?:utm_\w+|mc_\w+|hsa_\w+|_\w+|gh_src|lever-(?:source|origin|via)\S*|(?:f|g|ms|dc|tt|y)clid|gbraid|wbraid|igshid|ref|referrer|referer|refid|source|src|sourcetype|jobsource|via|trk|trackingtag|sid|lang|locale|iis|iisn|mode|iframe|in_iframe|mobile|needsredirect|bga|codes|t)$/i;

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
    query: new Map([...searchParams].filter(([name, value]) => value !== "" && !TRACKING.test(name))),
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
  const { segments, query } = plainAddress(pasted);
  return query.size <= own.searchParams.size && segments.length <= plainAddress(own).segments.length;
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

/** The ways in which a posting's address may be stored that was pasted, or whose form's was. */
export function storedForms(pasted: URL): string[] {
  const whole = new URL(pasted);
  whole.protocol = "https:";
  whole.hash = "";
  const plain = new URL(whole);
  const kept = [...pasted.searchParams].filter(([name, value]) => value !== "" && !TRACKING.test(name));
  // In one go: with each that is left out the whole query would be written anew.
  if (kept.length < pasted.searchParams.size) plain.search = new URLSearchParams(kept).toString();
  const bare = new URL(plain);
  bare.search = "";
  const forms = [whole, plain, bare].flatMap((url) => {
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

/** Each is looked for in every form of the address. */
const NAMES_MAX = 4;

const GENERIC = new Set(
  "www careers career jobs job apply work join hiring recruiting boards com gov org edu".split(" "),
);
