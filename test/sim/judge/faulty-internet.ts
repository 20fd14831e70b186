import { sha256 } from "../../../src/core/ids.ts";
import { answerRequest, understand, type Asked } from "../answer-request.ts";
import type { Fault } from "../faults.ts";
import { notFoundResponse } from "../protocols/protocol.ts";
import { protocols } from "../protocols/registry.ts";
import type { Random } from "../random.ts";
import type { SimBoard } from "../sim-posting.ts";
import type { DriftingSource } from "./drifting-source.ts";

/** What goes wrong, as a share of the answers (flicker: of the postings of a list). */
const faultRates = {
  failure: 0.02,
  empty: 0.005,
  truncated: 0.01,
  stale: 0.003,
  wrongBoard: 0.002,
  flicker: 0.0005,
  /** Of a board that throttles, beside all others. */
  farRetryAfter: 0.02,
} as const;
/** Seconds that such a board asks to be left alone. */
const RETRY_AFTER_SECONDS = [3_600, 86_400, 10 * 86_400] as const;
/** Share of truncated lists that declare the true total, where the format has one. */
const TRUTHFUL_TOTAL = 0.6;

/** The last list that a board gave. */
interface GivenList {
  round: number;
  /** The whole list of this round, but for postings that flickered. */
  honest: boolean;
  /** Keys that it left out although they are open. */
  flickered: ReadonlySet<string>;
  /** SHA-256 of an honest list; null for a 304. */
  sha256: string | null;
}

export interface FaultyInternet {
  fetch: (request: Request) => Promise<Response>;
  setRound: (round: number) => void;
  /** No more faults. */
  calm: () => void;
  given: (boardId: string) => GivenList | null;
  /** How often each fault was played. */
  played: Record<string, number>;
}

/** The boards' side, spoiled at random at the stated rates; knows for each board what it said last. */
export function createFaultyInternet(source: DriftingSource, random: Random): FaultyInternet {
  let round = 0;
  let isCalm = false;
  const given = new Map<string, GivenList>();
  const played: Record<string, number> = {};
  const count = (name: string): void => {
    played[name] = (played[name] ?? 0) + 1;
  };
  const chance = (share: number): boolean => !isCalm && random.chance(share);

  const answerList = async (request: Request, asked: Asked, board: SimBoard): Promise<Response> => {
    if (source.isThrottling(board) && chance(faultRates.farRetryAfter)) {
      given.set(board.id, dishonest(round));
      count("far_retry_after");
      const headers = { "retry-after": String(random.pick(RETRY_AFTER_SECONDS)) };
      return new Response("later", { status: random.pick([429, 503]), headers });
    }
    const drawn = isCalm ? null : drawFault(random);
    given.set(board.id, dishonest(round));
    if (source.isNoisy(board)) count("noisy");
    if (drawn !== null) count(drawn.name);
    if (drawn?.name === "network") throw new TypeError("connection reset");
    if (drawn !== null && drawn.fault !== null) return await answerRequest(source, request, asked, round, drawn.fault);
    const flickered = [...source.openAt(board, round).keys()].filter(() => chance(faultRates.flicker));
    const note = async (response: Response): Promise<Response> => {
      const bytes = new Uint8Array(await response.arrayBuffer());
      const hash = response.status === 304 ? null : sha256(bytes);
      given.set(board.id, { round, honest: true, flickered: new Set(flickered), sha256: hash });
      return new Response(hash === null ? null : bytes, response);
    };
    if (flickered.length === 0 || asked.question === null)
      return await note(await answerRequest(source, request, asked, round, null));
    count("flicker");
    const { renderPosting, wrapList, contentType } = protocols[board.provider];
    const kept = source.stateAt(board, round).open.filter(({ key }) => !flickered.includes(key));
    const { question } = asked;
    const elements = kept.map((posting) => renderPosting(board, posting, question));
    return await note(new Response(wrapList(elements, kept.length), { headers: { "content-type": contentType } }));
  };

  return {
    fetch: async (request) => {
      const asked = await understand(source, request);
      if (asked === null || asked.board === null) throw new Error(`nothing at ${request.url}`);
      const { board, protocol, question } = asked;
      if (source.stateAt(board, round).goneUntil > round) {
        given.set(board.id, dishonest(round));
        return notFoundResponse(protocol, question);
      }
      if (question?.kind === "list") return await answerList(request, asked, board);
      if (!chance(faultRates.failure)) return await answerRequest(source, request, asked, round, null);
      count("detail_failure");
      if (random.chance(0.3)) throw new TypeError("connection reset");
      return new Response("no", { status: random.pick([500, 502, 503, 403, 429]) });
    },
    setRound: (next) => {
      round = next;
      for (const board of source.boards) if (source.grewIn(board, round)) count("grew_at_once");
    },
    calm: () => {
      isCalm = true;
    },
    given: (boardId) => given.get(boardId) ?? null,
    played,
  };
}

function dishonest(round: number): GivenList {
  return { round, honest: false, flickered: new Set(), sha256: null };
}

/** At most one fault for one answer of a list. A `null` fault is a connection that breaks. */
function drawFault(random: Random): { name: string; fault: Fault | null } | null {
  const { failure, empty, truncated, stale, wrongBoard } = faultRates;
  let draw = random.next();
  const takes = (share: number): boolean => (draw -= share) < 0;
  if (takes(failure)) {
    const kind = random.pick(["server_error", "blocked", "network", "throttled", "not_found", "cut_body", "garbage"]);
    if (kind === "network") return { name: kind, fault: null };
    if (kind === "blocked") return { name: kind, fault: { kind: "server_error", status: 403 } };
    return { name: kind, fault: { kind: kind as "server_error" } };
  }
  if (takes(empty)) return { name: "empty", fault: { kind: "empty" } };
  if (takes(truncated)) {
    const declared = random.chance(TRUTHFUL_TOTAL) ? "whole" : "cut";
    return { name: "truncated", fault: { kind: "truncated", keepShare: random.next(), declared } };
  }
  if (takes(stale)) return { name: "stale", fault: { kind: "stale" } };
  return takes(wrongBoard) ? { name: "wrong_board", fault: { kind: "wrong_board" } } : null;
}
