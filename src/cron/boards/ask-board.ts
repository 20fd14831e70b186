import type { CrawlErrorCode } from "../../core/crawl-error.ts";
import { sourceId } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import type { Posting } from "../../core/posting.ts";
import { cleanLine, clipLine } from "../../core/text-in/clean-text.ts";
import { ask, equip, type Asking } from "../crawl/ask-host.ts";
import { boardNamedBy } from "../crawl/survey-list.ts";
import { PayloadError } from "../providers/payload-error.ts";
import type { Entry, Provider } from "../providers/provider.ts";

/** A posting as somebody recognises it. */
interface ShownPosting {
  title: string;
  place: string | null;
  url: string | null;
}

/**
 * Why a board is not taken for one. `empty`: it answers as a board that does not exist. `other_board`: its postings
 * name another. `unreadable`: none of the postings looked at can be read. `busy`: its host was asked too often just now.
 * `no_contact`: nobody outside may be asked, since the operator did not say who asks.
 */
export type AskRefusal = CrawlErrorCode | "empty" | "other_board" | "unreadable" | "busy" | "no_contact";

/** What a board answered. */
export type AskedBoard =
  | {
      ok: true;
      /** Postings in what was asked, and what the board says it has in all. */
      listed: number;
      total: number | null;
      /** Some of them. */
      postings: ShownPosting[];
      /** The answers in the order asked; the last one holds the postings. */
      pages: Uint8Array[];
    }
  /** `passes`: it may answer another time. */
  | { ok: false; code: AskRefusal; reason: string; passes: boolean };

const PASSING: ReadonlySet<AskRefusal> = new Set(["busy", "throttled", "timeout", "network", "server_error"]);

/** What is known of a list from its first pages. */
interface Seen {
  listed: number;
  total: number | null;
  postings: Posting[];
  /** The board that each posting says it is of, those of another one too. */
  named: (string | null)[];
  /** Why those that were looked at are none, the first of it. */
  reject: string | null;
}

/**
 * Asks a board once, as a crawl would, for as many pages as show a posting, `limits.askedPagesMax` at most. Nothing
 * of it is kept. Never throws for what the other side does.
 */
export async function askBoard(deps: Asking["deps"], provider: Provider, board: string): Promise<AskedBoard> {
  const asking = equip({ deps, provider, source: { sourceId: sourceId(provider.name, board), board } }, false);
  const seen: Seen = { listed: 0, total: null, postings: [], named: [], reject: null };
  const pages: Uint8Array[] = [];
  const requests = [provider.listRequest(board)];
  for (let request = requests.shift(); request !== undefined; request = requests.shift()) {
    const result = await ask(asking, request, null);
    if (result === "busy") return refuse(provider, board, "busy", null);
    // Without validators nothing is unmodified.
    if (result.kind === "not_modified") return refuse(provider, board, "http_status", "HTTP 304");
    if (result.kind === "failure") return refuse(provider, board, result.failure.code, result.failure.message);
    pages.push(result.bytes);
    try {
      const list = provider.readList(result.bytes, board, request);
      for (const entry of list.entries) look({ provider, board }, seen, entry);
      const { declaredTotal, next } = list.end();
      seen.total ??= declaredTotal;
      requests.push(...next);
    } catch (error) {
      if (!(error instanceof PayloadError)) throw error;
      return refuse(provider, board, "bad_payload", error.message);
    }
    if (seen.listed > 0 || pages.length === limits.askedPagesMax) break;
  }
  return judge(provider, board, seen, pages);
}

/**
 * Postings are read until enough of them can be shown, the first `limits.askedElementsMax` at most. One that says itself
 * that it is another board's is not shown, as a crawl refuses it.
 */
function look({ provider, board }: { provider: Provider; board: string }, seen: Seen, entry: Entry): void {
  seen.listed++;
  if (seen.postings.length >= limits.askedPostingsMax || seen.listed > limits.askedElementsMax) return;
  const reading = entry.read();
  if (reading.kind === "posting") {
    if ((reading.board ?? board) === board) seen.postings.push(reading.posting);
    seen.named.push(boardNamedBy(provider, reading));
  }
  if (reading.kind === "reject") seen.reject ??= reading.reject.reason;
}

function judge(provider: Provider, board: string, seen: Seen, pages: Uint8Array[]): AskedBoard {
  const { listed, total, postings, named, reject } = seen;
  if (listed === 0 && provider.meanings.emptyList === "unknown") return refuse(provider, board, "empty", null);
  const [other = null] = named;
  if (other !== null && named.every((one) => one !== null && one !== board))
    return refuse(provider, board, "other_board", other);
  if (postings.length === 0 && reject !== null) return refuse(provider, board, "unreadable", reject);
  return { ok: true, listed, total, postings: postings.map(show), pages };
}

function show({ title, locationText, places, sourceUrl }: Posting): ShownPosting {
  const named = places.map(
    ({ text, city, region, country }) => text ?? [city, region, country].filter(Boolean).join(", "),
  );
  const place = cleanLine(locationText ?? named.join("; "));
  return {
    title: clipLine(title, limits.titleCharsMax),
    place: place === "" ? null : clipLine(place, limits.titleCharsMax),
    url: sourceUrl,
  };
}

function refuse({ label }: Provider, board: string, code: AskRefusal, what: string | null): AskedBoard {
  const name = JSON.stringify(board);
  const said = what === null ? "" : ` (${clipLine(what, 300)})`;
  const reasons: Partial<Record<AskRefusal, string>> = {
    not_found: `${label} has no board ${name}${said}.`,
    empty: `${label} answers for ${name} without one posting, as it does for a board that does not exist.`,
    other_board: `The postings that ${label} answers for ${name} are of another board${said}.`,
    unreadable: `None of the postings that ${label} answers for ${name} can be read${said}.`,
    bad_payload: `What ${label} answers for ${name} is no list of postings${said}.`,
    robots_disallowed: `The robots.txt of ${label} does not allow to ask for ${name}${said}.`,
    busy: `${label} was asked too often just now: try again in a minute.`,
  };
  const reason = reasons[code] ?? `${label} could not be asked for ${name}: ${code}${said}.`;
  return { ok: false, code, reason, passes: PASSING.has(code) };
}
