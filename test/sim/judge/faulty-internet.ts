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
  /** Of a list or page that declares its total: this one does not. */
  unknownTotal: 0.01,
  /** Of a board that throttles, beside all others. */
  farRetryAfter: 0.02,
} as const;
/** Seconds that such a board asks to be left alone. */
const RETRY_AFTER_SECONDS = [3_600, 86_400, 10 * 86_400] as const;
/** 200, where a posting's own answer was asked for. */
const MAINTENANCE = "<!DOCTYPE html><html><body><h1>Scheduled maintenance</h1></body></html>";
/** Where a list declares its total. */
const TOTAL = /,"meta":\{"total":\d+\}|"(?:total|totalFound|totalCount|TotalJobsCount)":\d+,/;
/** Share of truncated lists that declare the true total, where the format has one. */
const TRUTHFUL_TOTAL = 0.6;

/** The last list that a board gave. */
interface GivenList {
  round: number;
  /** The whole list of this round, but for postings that flickered. */
  honest: boolean;
  /** An answer of this round was none of the board's own. */
  isSpoilt: boolean;
  /** Keys that it left out although they are open. */
  flickered: ReadonlySet<string>;
  /** SHA-256 of its pages; none for a 304. */
  hashes: readonly string[];
  /** Postings on pages that were not asked for yet. */
  left: number;
  /** Lists and pages that were answered in this round, this one's and those of lists before it. */
  answers: number;
}

export interface FaultyInternet {
  fetch: (request: Request) => Promise<Response>;
  setRound: (round: number) => void;
  /** No more faults. */
  calm: () => void;
  given: (boardId: string) => GivenList | null;
  /** Whether a posting's own answer was spoiled in this round: its list alone says nothing of it that could be recorded. */
  isUnanswered: (boardId: string, key: string) => boolean;
  /** How often each fault was played. */
  played: Record<string, number>;
}

/** The boards' side, spoiled at random at the stated rates; knows for each board what it said last. */
export function createFaultyInternet(source: DriftingSource, random: Random): FaultyInternet {
  let round = 0;
  let isCalm = false;
  const given = new Map<string, GivenList>();
  /** Of this round: board and key of postings whose own answer was spoiled. */
  const unanswered = new Set<string>();
  const played: Record<string, number> = {};
  const count = (name: string): void => {
    played[name] = (played[name] ?? 0) + 1;
  };
  const chance = (share: number): boolean => !isCalm && random.chance(share);

  /** With the answer that is just given. */
  const countAnswers = (board: SimBoard): number => {
    const before = given.get(board.id);
    return (before?.round === round ? before.answers : 0) + 1;
  };
  const spoil = (board: SimBoard): void =>
    void given.set(board.id, { ...dishonest(round), answers: countAnswers(board) });
  const answerList = async (request: Request, asked: Asked, board: SimBoard): Promise<Response> => {
    if (source.isThrottling(board) && chance(faultRates.farRetryAfter)) {
      spoil(board);
      count("far_retry_after");
      const headers = { "retry-after": String(random.pick(RETRY_AFTER_SECONDS)) };
      return new Response("later", { status: random.pick([429, 503]), headers });
    }
    const drawn = isCalm ? null : drawFault(random, source.boards.some(isBeside(board)));
    if (drawn !== null) spoil(board);
    if (source.isNoisy(board)) count("noisy");
    if (drawn !== null) count(drawn.name);
    if (drawn?.name === "network") throw new TypeError("connection reset");
    if (drawn !== null && drawn.fault !== null) return await answerRequest(source, request, asked, round, drawn.fault);
    return await answerHonestly(request, asked, board);
  };

  const withTotal = (body: ArrayBuffer): Uint8Array => {
    const text = chance(faultRates.unknownTotal) ? new TextDecoder().decode(body) : "";
    if (!TOTAL.test(text)) return new Uint8Array(body);
    count("unknown_total");
    return new TextEncoder().encode(text.replace(TOTAL, ""));
  };

  /** Of a list of several pages all leave the same postings out. */
  const answerHonestly = async (request: Request, asked: Asked, board: SimBoard): Promise<Response> => {
    const { question } = asked;
    const { open } = source.stateAt(board, round);
    if (question === null) return await answerRequest(source, request, asked, round, null);
    const { selectPage, contentType } = protocols[board.provider];
    const isFirst = open.length === 0 || selectPage(open, question.query)[0] === open[0];
    const before = given.get(board.id);
    const isSpoilt = !isFirst && before?.round === round && before.isSpoilt;
    const shown = new Set(source.openAt(board, round).keys());
    const flickered = isFirst
      ? new Set([...shown].filter(() => chance(faultRates.flicker)))
      : (before?.flickered ?? new Set());
    if (isFirst && flickered.size > 0) count("flicker");
    const kept = open.filter(({ key }) => !flickered.has(key));
    const response =
      flickered.size === 0
        ? await answerRequest(source, request, asked, round, null)
        : new Response(source.render(board, kept, question), { headers: { "content-type": contentType } });
    const bytes = withTotal(await response.arrayBuffer());
    const isKnown = response.status === 304;
    const hashes = isKnown ? [] : [...(isFirst ? [] : (before?.hashes ?? [])), sha256(bytes)];
    const left = isKnown ? 0 : (isFirst ? kept.length : (before?.left ?? 0)) - selectPage(kept, question.query).length;
    const answers = countAnswers(board);
    given.set(board.id, { round, honest: !isSpoilt && left <= 0, isSpoilt, flickered, hashes, left, answers });
    return new Response(isKnown ? null : new Uint8Array(bytes), response);
  };

  return {
    fetch: async (request) => {
      if (new URL(request.url).pathname === "/robots.txt") {
        if (!chance(faultRates.failure)) return new Response("User-agent: *\nDisallow: /private/\n");
        count("robots_failure");
        return new Response("no", { status: 503 });
      }
      const asked = await understand(source, request, () => round);
      if (asked === null || asked.board === null) throw new Error(`nothing at ${request.url}`);
      const { board, protocol, question } = asked;
      if (source.stateAt(board, round).goneUntil > round) {
        spoil(board);
        return notFoundResponse(protocol, question);
      }
      if (question?.kind === "list") return await answerList(request, asked, board);
      if (!chance(faultRates.failure)) return await answerRequest(source, request, asked, round, null);
      count("detail_failure");
      unanswered.add(`${board.id} ${question?.key}`);
      if (random.chance(0.3)) throw new TypeError("connection reset");
      if (random.chance(0.3)) return new Response(MAINTENANCE, { headers: { "content-type": "text/html" } });
      return new Response("no", { status: random.pick([500, 502, 503, 403, 429]) });
    },
    setRound: (next) => {
      round = next;
      unanswered.clear();
      for (const board of source.boards) if (source.grewIn(board, round)) count("grew_at_once");
    },
    calm: () => {
      isCalm = true;
    },
    given: (boardId) => given.get(boardId) ?? null,
    isUnanswered: (boardId, key) => unanswered.has(`${boardId} ${key}`),
    played,
  };
}

function dishonest(round: number): Omit<GivenList, "answers"> {
  return { round, honest: false, isSpoilt: true, flickered: new Set(), hashes: [], left: 0 };
}

/** Another board of the same provider. */
const isBeside =
  (board: SimBoard) =>
  ({ id, provider }: SimBoard): boolean =>
    provider === board.provider && id !== board.id;

/** At most one fault for one answer of a list. A `null` fault is a connection that breaks. */
function drawFault(random: Random, hasOther: boolean): { name: string; fault: Fault | null } | null {
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
  return hasOther && takes(wrongBoard) ? { name: "wrong_board", fault: { kind: "wrong_board" } } : null;
}
