import type { ProviderName, SimBoard, SimPosting } from "../sim-posting.ts";

/** What a request asks a provider for. */
export interface Question {
  kind: "list" | "posting" | "board";
  /** Token of the board as `SimBoard.board` has it; empty where a posting's address names none. */
  board: string;
  /** The posting's key; null for the other kinds. */
  key: string | null;
  query: URLSearchParams;
  /** It is asked by POST; what the body said is in `query`. */
  isPost?: true;
}

interface Answer {
  status: number;
  contentType: string;
  body: string;
  /** Where a redirect leads. */
  location?: string;
}

/**
 * A provider's side of the wire: which address asks what, and what the answers look like. Written
 * from recorded payloads, not from our readers, so that it can prove them wrong.
 */
export interface Protocol {
  provider: ProviderName;
  /** Host names; "*.acme.com" is a host of its own for each board. */
  hosts: readonly string[];
  contentType: string;
  validator: "etag" | "last-modified" | "none";
  /** The elements of a list as they stand in it, byte for byte. */
  slice: (list: string) => string[];
  /** Tokens are matched without regard to case. */
  anyCase: boolean;
  /** Keys of its postings: of digits, else UUIDs. */
  numberKeys?: boolean;
  /** The provider's own key of a posting, where it is not the posting's as it stands. */
  keyOf?: (posting: { key: string }) => string;
  /** A board's token out of its company's name, words in lower case; joined by hyphens where it does not say. */
  token?: (words: readonly string[], rank: number) => string;
  /** The board's page for people, on the provider's own host. */
  careersUrl: (board: string) => string;
  /**
   * Null: this host has nothing at that address. `body` is what was posted there, null for a GET. Where a request names
   * its board by a ticket in its headers, one that is parsed without them names none.
   */
  parse: (url: URL, body: string | null, headers?: Headers) => Question | null;
  listUrl: (board: string) => string;
  /** Null: this provider has no address of a single posting. */
  postingUrl: ((board: string, key: string) => string) | null;
  /** One element of a list, or the answer to a posting's own address, as JSON. */
  renderPosting: (board: SimBoard, posting: SimPosting, question: Question) => string;
  /** A list out of elements that are JSON already; `total` where the format declares one. */
  wrapList: (elements: readonly string[], total: number, question?: Question) => string;
  /** Answer to the board's own address, for a provider that has one. */
  renderBoard: (board: SimBoard) => string;
  /** The part of a list that is asked for, for a provider that has pages. */
  selectPage: <T>(elements: readonly T[], query: URLSearchParams) => readonly T[];
  /** `question` is null when the address itself is unknown. */
  notFound: (question: Question | null) => Answer;
  /** An answer for those who do not ask for JSON, else null. */
  otherFormat: (question: Question, accept: string) => Answer | null;
}

/** The same JSON value with the keys of its objects turned by `turn` places. */
export function turnKeys(value: unknown, turn: number): unknown {
  if (turn === 0 || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => turnKeys(item, turn));
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, turnKeys(item, turn)]);
  const start = turn % Math.max(1, entries.length);
  return Object.fromEntries([...entries.slice(start), ...entries.slice(0, start)]);
}

/** A list whose order says nothing, in another order. */
export function turnList<T>(list: readonly T[], turn: number): T[] {
  const start = turn % Math.max(1, list.length);
  return [...list.slice(start), ...list.slice(0, start)];
}

export function notFoundResponse(protocol: Protocol, question: Question | null): Response {
  const { status, contentType, body, location } = protocol.notFound(question);
  return new Response(body, {
    status,
    headers: { "content-type": contentType, ...(location === undefined ? {} : { location }) },
  });
}

/** The board that a request names which has no ticket: none is called so. */
export const NOBODY = "nobody";

/** A token as pages hand out, for a board. */
export const ticketFor = (board: string): string =>
  `eyJhbGciOiJSUzI1NiJ9.${Buffer.from(board).toString("base64url")}.c2ln`;

/** The board whose token stands in a header. */
export function boardOfTicket(headers: Headers | undefined, name: string): string {
  if (headers === undefined) return "";
  const [, payload] = /^(?:Bearer )?eyJhbGciOiJSUzI1NiJ9\.([\w-]+)\.c2ln$/.exec(headers.get(name) ?? "") ?? [];
  return payload === undefined ? NOBODY : Buffer.from(payload, "base64url").toString();
}
