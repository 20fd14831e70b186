import type { Posting } from "../../core/posting.ts";
import type { PublicPart } from "./public-part.ts";

/** A request that a provider asks the crawler to make. Providers never fetch by themselves. */
export interface RequestSpec {
  url: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
}

/** Why a posting of a payload was not taken: which field, and what was wrong with it. */
export interface Reject {
  /** The provider's key where it could be read: such a posting is not taken for absent. */
  key: string | null;
  reason: string;
}

/**
 * What one element of a list turned out to be. `unlisted`: published, but not for the public. `board`: the token that the
 * element itself names as its board's, otherwise than by its address: what names another one is no posting of this list, and
 * a list that holds nothing known is its board's all the same.
 */
export type Reading =
  | { kind: "posting"; posting: Posting; board?: string | null }
  | { kind: "unlisted"; key: string }
  | { kind: "reject"; reject: Reject };

/** One element of a list, read only when its bytes are new. */
export interface Entry {
  /** SHA-256 of the element's own bytes in the payload, hex. */
  sourceHash: string;
  bytes: Uint8Array;
  read: () => Reading;
  /** What of it may be shown to everybody: all that `read` uses, and nobody's name, address or number. */
  publicPart: () => PublicPart;
}

/**
 * Answers of their own in which the rest of a posting stands, for a list whose elements lack facts. One is
 * asked for each element that is new or reads otherwise than it did.
 */
export interface PostingDetails {
  /** `listed`: the posting as its list has it. */
  request: (board: string, listed: Posting) => RequestSpec;
  /** The whole posting, under the key that the answer names, else the listed one: under another it is refused. */
  read: (answer: Uint8Array, listed: Posting) => Reading;
  /** What of an answer is for everybody. Throws PayloadError for one that can't be told. */
  publicPart: (answer: Uint8Array) => PublicPart;
}

/**
 * A request before all others of a crawl, whose answer says how they are asked: a page that hands every visitor a token,
 * or an inner number of the board's, as data. It is kept nowhere: what is asked by it is read without it.
 */
export interface Ticket {
  /** Names the board, which the others need not. */
  request: (board: string) => RequestSpec;
  /** How a request is asked with what the answer hands out. Throws PayloadError for one that hands out nothing. */
  read: (answer: Uint8Array, board: string) => (request: RequestSpec) => RequestSpec;
}

/** What looking at an address found. */
export interface LookAnswer {
  /** What was asked. */
  url: URL;
  /** Where a redirect leads; null for a page. */
  redirectedTo: URL | null;
  /** The page; its addresses, whole ones, scripts' too. Empty for a redirect. */
  text: string;
  addresses: URL[];
}

/**
 * Addresses that belong to this ATS and do not name their board. One request tells it, when a board is added. That
 * an address leads to a board's, or that a page holds the addresses of one board alone, needs no word here.
 */
interface BoardLook {
  /** What is to be asked for an address; null when it is none of those. Absent: any page of a company may show its board. */
  request?: (url: URL) => RequestSpec | null;
  /** The board that the answer names, in canonical form, else null. */
  read: (answer: LookAnswer) => string | null;
}

/**
 * What answers say of a board that are no error and hold no posting. Nothing closes for one that says nothing;
 * one that says "gone" counts as 404 and 410 do, which takes a week of it.
 */
interface AnswerMeanings {
  /**
   * Hosts, not the board's own, to which requests for a board that is gone are redirected: the ATS's own site.
   * A redirect to any other host says nothing.
   */
  goneRedirects: readonly string[];
  /**
   * A whole list without one posting. `empty`: the board has none. `unknown`: a board that does not exist
   * answers the same, so that only postings' own addresses say more.
   */
  emptyList: "empty" | "unknown";
}

/** How an ATS writes its answers. */
type Format = "json" | "xml" | "html";

/** One payload of a list. */
export interface ListPage {
  entries: Iterable<Entry>;
  /** What is known once all entries were read. */
  end: () => {
    /** The total that the payload declares, or null when the format has none. */
    declaredTotal: number | null;
    /** Requests that continue this list; empty on the last page. */
    next: RequestSpec[];
    /** Why this page lets nobody tell whether the list is whole; null or absent where it does. */
    doubt?: string | null;
  };
}

/**
 * An ATS: data and pure functions, no I/O.
 *
 * A board token is one canonical string (`spotify`, `eu:abzena`, `kraken.com`): part of ids,
 * addresses and archive keys. `readList` throws PayloadError when the payload as a whole is not
 * what the provider answers (not JSON, no array, too deep).
 */
export interface Provider {
  name: string;
  /** For people. */
  label: string;
  /** A token in its canonical form, invented: tests, docs and the coverage page show the shape by it. */
  example: string;
  format: Format;
  /** A list's elements are JSON that its page for people carries (`page-json.ts`). */
  elements?: "json";
  /** The only hosts that the crawler may ask for a board: those of the ATS, and a tenant's own. */
  hosts: (board: string) => readonly string[];
  /**
   * What its requests ask: an API that the provider documents for the public, or pages made for people.
   * Pages are asked as far as the host's robots.txt allows (RFC 9309).
   */
  asks: "documented_api" | "pages";
  /**
   * Not one list of it was ever recorded: it is made of what is documented, and is told as unproven until a real
   * crawl has found a posting.
   */
  proven?: false;
  /** Requests a second that one host is asked at the most. */
  requestsPerSecond: number;
  /**
   * All its hosts together are asked no more than that; a domain (`bamboohr.com`): those below it, where companies have
   * hosts of their own too.
   */
  sharesRate?: true | string;
  /** `full_dump`: absent from a complete list means gone. `search_index`: it is only a hint. */
  listKind: "full_dump" | "search_index";
  /** The provider's list never holds more postings: one that holds so many may lack others. */
  listCap?: number;
  /** Its lists state no posting's address: it is made of the token that was asked, and says nothing of whose list it is. */
  makesAddresses?: true;
  /** The list may take several requests; each payload then names the next ones. */
  paged?: true;
  /**
   * Its lists say how many they hold: one that does not say it speaks for nothing that it lacks, since it may have been
   * cut, or ended by a page that came empty.
   */
  statesTotal?: true;
  /** Each page is asked so that it begins with the last element of the one before: where it does not, postings moved. */
  pagesMeet?: true;
  /** The board token of any address of this provider that a person may paste, else null. */
  boardFromUrl: (url: URL) => string | null;
  /**
   * A posting's own address as `readList` writes it, of any address of the posting on that board; null of what is none.
   * For an ATS whose parameters say which posting is meant: absent, an address is looked for as it is.
   */
  writtenAddress?: (url: URL, board: string) => string | null;
  look?: BoardLook;
  /** The canonical form of a token, or null when it can not be one. */
  canonicalBoard: (board: string) => string | null;
  /** The board's page for people. */
  boardUrl: (board: string) => string;
  /** Where the others can't be asked without it. */
  ticket?: Ticket;
  listRequest: (board: string) => RequestSpec;
  /** `asked` is the request that the payload answers: a page's own place in its list is told by it. */
  readList: (payload: Uint8Array, board: string, asked: RequestSpec) => ListPage;
  meanings: AnswerMeanings;
  details?: PostingDetails;
  /**
   * The posting's own machine address, which answers 404 or 410 once it is gone; null when the
   * provider has none that can be trusted.
   */
  detailRequest: ((board: string, key: string) => RequestSpec) | null;
}
