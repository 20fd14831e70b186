import { makeHabits, makePosting } from "../sim/make-posting.ts";
import { protocols } from "../sim/protocols/registry.ts";
import { createRandom, seedFrom } from "../sim/random.ts";
import type { providerNames, SimBoard } from "../sim/sim-posting.ts";

/** The providers whose boards are played; of the last one each posting has an answer of its own. */
type Attacked = (typeof providerNames)[number] | "smartrecruiters";

/** One posting of a list as its provider sends it. */
export type Element = Record<string, unknown>;

/** How a board is asked for its list. */
export interface Asking {
  /** The how-manieth time, from 0. */
  fetch: number;
  /** Virtual time, ms. */
  at: number;
  provider: Attacked;
  board: SimBoard;
  /** Postings that are as they should be: always the same ones, `from` the how-manieth on. */
  elements: (count: number, from?: number) => Element[];
  /** A list of them as JSON; `total` where the format declares one. */
  list: (elements: readonly Element[], total?: number) => string;
  /** A list of elements that are JSON already. */
  wrap: (elements: readonly string[], total?: number) => string;
}

/** How a board is asked for one of its postings. */
export interface AskingDetail {
  key: string;
  /** Which of its list's honest postings that is; -1: none. */
  index: number;
  /** How often the board was asked for this one before. */
  times: number;
  /** Virtual time, ms. */
  at: number;
  /** The answer that the posting should have; of another one by its index. */
  honest: (index?: number) => string;
}

/** A board that does one thing that no board should do. */
export interface HostileBoard {
  /** Its token and its name in the table. */
  name: string;
  provider: Attacked;
  /** What it answers when its list is asked for: a body, or a whole answer. A throw is a broken connection. */
  answer: (asking: Asking) => string | Response | Promise<Response>;
  /** What it answers when one of its postings is asked for: of a provider whose lists lack descriptions. */
  detail?: (asking: AskingDetail) => string | Response | Promise<string | Response>;
  /** Requests of one virtual hour, at most, where postings are asked for too. */
  requestsMax?: number;
  /** Postings open at the end, where there is no doubt what a reader must make of it. */
  open?: number;
  /** Events of the kind `job.updated` that it may cause, at most. */
  updatesMax?: number;
  /** Rows that a crawl after the first three may write, at most: of a board that says nothing new. */
  rowsMax?: number;
  /** Texts that no public column, event or answer may hold. */
  secrets?: readonly string[];
}

const LIST_AT = Date.UTC(2026, 10, 1, 6);
const made = new Map<string, string[]>();

/** Honest postings of a board, JSON each; the first ones are the same however many are asked for. */
function honestElements(board: SimBoard, count: number): string[] {
  const kept = made.get(board.id) ?? [];
  made.set(board.id, kept);
  while (kept.length < count) kept.push(render(board, kept.length, protocols[board.provider].listUrl(board.board)));
  return kept;
}

/** One of them as it stands where an address leads. */
function render(board: SimBoard, index: number, address: string): string {
  const protocol = protocols[board.provider];
  const habits = makeHabits(createRandom(seedFrom(board.id, "habits")), board.provider, false);
  const question = protocol.parse(new URL(address), null);
  if (question === null) throw new Error(`nothing at ${address}`);
  const random = createRandom(seedFrom(board.id, "posting", index));
  return protocol.renderPosting(
    board,
    { ...makePosting(random, habits, LIST_AT, 100), listed: true, keyTurn: 0 },
    question,
  );
}

/** A posting of a board as it is asked for by its key. */
export function askingDetailOf(board: AttackBoard, key: string, times: number, at: number): AskingDetail {
  const elements = made.get(board.id) ?? [];
  const index = elements.findIndex((text) => (JSON.parse(text) as Element)[fieldNames[board.provider].key] === key);
  const { postingUrl } = protocols[board.provider];
  const honest = (which = index): string => render(board, which, postingUrl?.(board.board, "x") ?? "");
  return { key, index, times, at, honest };
}

/** A hostile board in the simulator's terms. */
export type AttackBoard = SimBoard & { provider: Attacked };

export function simBoardOf(provider: Attacked, token: string): AttackBoard {
  const name = `Hostile ${token}`;
  return { id: `${provider}|${token}`, provider, board: token, name, url: protocols[provider].careersUrl(token) };
}

export function askingOf(board: AttackBoard, fetch: number, at: number): Asking {
  const { wrapList } = protocols[board.provider];
  const wrap = (elements: readonly string[], total = elements.length): string => wrapList(elements, total);
  return {
    fetch,
    at,
    provider: board.provider,
    board,
    elements: (count, from = 0) =>
      honestElements(board, from + count)
        .slice(from, from + count)
        .map((text) => JSON.parse(text) as Element),
    list: (elements, total) =>
      wrap(
        elements.map((element) => JSON.stringify(element)),
        total,
      ),
    wrap,
  };
}

/** The field of a posting's title, of its key, and the one that holds its description. */
export const fieldNames: Record<Attacked, { title: string; key: string; html: string; link: string }> = {
  lever: { title: "text", key: "id", html: "description", link: "hostedUrl" },
  greenhouse: { title: "title", key: "id", html: "content", link: "absolute_url" },
  ashby: { title: "title", key: "id", html: "descriptionHtml", link: "jobUrl" },
  smartrecruiters: { title: "name", key: "id", html: "none", link: "ref" },
};

/** A list of `count` postings, each changed. */
export function changed(asking: Asking, count: number, change: (element: Element, index: number) => Element): string {
  return asking.list(asking.elements(count).map(change));
}

/** The same with another title, description, link. */
export function withTitle(asking: Asking, element: Element, title: string): Element {
  return { ...element, [fieldNames[asking.provider].title]: title };
}
export function withHtml(asking: Asking, element: Element, html: string): Element {
  return { ...element, [fieldNames[asking.provider].html]: html };
}
export function withLink(asking: Asking, element: Element, link: string): Element {
  return { ...element, [fieldNames[asking.provider].link]: link };
}

/** A posting's places as its provider writes several. */
export function withPlaces(asking: Asking, element: Element, places: readonly string[]): Element {
  if (asking.provider === "greenhouse") return { ...element, location: { name: places.join("; ") } };
  if (asking.provider === "lever") {
    const categories = { ...(element["categories"] as object), location: places[0], allLocations: places };
    return { ...element, categories };
  }
  const secondaryLocations = places.slice(1).map((location) => ({ location, address: null }));
  return { ...element, location: places[0], address: null, secondaryLocations };
}

export function json(body: string, headers: Record<string, string> = {}): Response {
  return new Response(body, { headers: { "content-type": "application/json; charset=utf-8", ...headers } });
}
