import type { ProviderName, SimBoard, SimPosting } from "../sim-posting.ts";

/** What a request asks a provider for. */
export interface Question {
  kind: "list" | "posting" | "board";
  /** Token of the board as `SimBoard.board` has it. */
  board: string;
  /** The posting's key; null for the other kinds. */
  key: string | null;
  query: URLSearchParams;
}

interface Answer {
  status: number;
  contentType: string;
  body: string;
}

/**
 * A provider's side of the wire: which address asks what, and what the answers look like. Written
 * from recorded payloads, not from our readers, so that it can prove them wrong.
 */
export interface Protocol {
  provider: ProviderName;
  hosts: readonly string[];
  contentType: string;
  validator: "etag" | "last-modified";
  /** The key of the array of postings in a list, null when the list is that array. */
  listKey: string | null;
  /** Tokens are matched without regard to case. */
  anyCase: boolean;
  /** Null: this host has nothing at that address. */
  parse: (url: URL) => Question | null;
  listUrl: (board: string) => string;
  /** Null: this provider has no address of a single posting. */
  postingUrl: ((board: string, key: string) => string) | null;
  /** One element of a list, or the answer to a posting's own address, as JSON. */
  renderPosting: (board: SimBoard, posting: SimPosting, question: Question) => string;
  /** A list out of elements that are JSON already; `total` where the format declares one. */
  wrapList: (elements: readonly string[], total: number) => string;
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
  const { status, contentType, body } = protocol.notFound(question);
  return new Response(body, { status, headers: { "content-type": contentType } });
}
