import type { BoardSource } from "./board-source.ts";
import type { Fault } from "./faults.ts";
import { playFault } from "./play-fault.ts";
import { notFoundResponse, type Protocol, type Question } from "./protocols/protocol.ts";
import { protocolOfHost } from "./protocols/registry.ts";
import { shortHash } from "./random.ts";
import type { SimBoard } from "./sim-posting.ts";

/** A request understood: whom it asks, for what, and about which board (null: none that exists). */
export interface Asked {
  protocol: Protocol;
  question: Question | null;
  board: SimBoard | null;
}

/** Null: the address is on no host of a known ATS. `roundNow` is asked where a posting's address names no board. */
export async function understand(
  source: BoardSource,
  request: Request,
  roundNow: () => number | Promise<number>,
): Promise<Asked | null> {
  const url = new URL(request.url);
  const protocol = protocolOfHost(url.host);
  if (protocol === null || url.protocol !== "https:") return null;
  const body = request.method === "POST" ? await request.clone().text() : null;
  const question = protocol.parse(url, body, request.headers);
  return { protocol, question, board: question === null ? null : await boardOf(source, protocol, question, roundNow) };
}

async function boardOf(
  source: BoardSource,
  protocol: Protocol,
  question: Question,
  roundNow: () => number | Promise<number>,
): Promise<SimBoard | null> {
  if (question.board !== "") return findBoard(source, protocol, question.board);
  const round = await roundNow();
  for (const board of source.boards) {
    const isOwn = board.provider === protocol.provider && (await source.posting(board, round, question)) !== null;
    if (isOwn) return board;
  }
  return null;
}

function findBoard(source: BoardSource, protocol: Protocol, token: string): SimBoard | null {
  const fold = (text: string): string => (protocol.anyCase ? text.toLowerCase() : text);
  return (
    source.boards.find(({ provider, board }) => provider === protocol.provider && fold(board) === fold(token)) ?? null
  );
}

/** The provider's answer in a round, spoiled by a fault if there is one. */
export async function answerRequest(
  source: BoardSource,
  request: Request,
  asked: Asked,
  round: number,
  fault: Fault | null,
): Promise<Response> {
  const { protocol, question, board } = asked;
  if (!["GET", "HEAD", question?.isPost === true ? "POST" : "GET"].includes(request.method))
    return new Response("Method Not Allowed", { status: 405 });
  if (question === null || board === null) return notFoundResponse(protocol, question);
  if (fault !== null) {
    const honest = (): Promise<Response> => answerRequest(source, request, asked, round, null);
    return await playFault(fault, { source, protocol, question, board, round, request, honest });
  }
  const other = protocol.otherFormat(question, request.headers.get("accept") ?? "");
  if (other !== null)
    return new Response(other.body, { status: other.status, headers: { "content-type": other.contentType } });
  if (question.kind === "list") {
    // Known without rendering: a board that did not change costs nothing to say so.
    const validator = {
      tag: shortHash(source.version(board, round), question.query.toString()),
      changedAt: source.changedAt(board, round),
    };
    return await conditional(request, protocol, validator, () => source.list(board, round, question));
  }
  const body = question.kind === "board" ? protocol.renderBoard(board) : await source.posting(board, round, question);
  if (body === null) return notFoundResponse(protocol, question);
  return await conditional(
    request,
    protocol,
    { tag: shortHash(body), changedAt: source.changedAt(board, round) },
    async () => body,
  );
}

interface Validator {
  tag: string;
  changedAt: number;
}

/** 304 to a reader who has this version already, else the whole body. */
async function conditional(
  request: Request,
  protocol: Protocol,
  { tag, changedAt }: Validator,
  body: () => Promise<string>,
): Promise<Response> {
  const headers = new Headers({ "content-type": protocol.contentType });
  let isKnown = false;
  if (protocol.validator === "etag") {
    const etag = `W/"${tag}"`;
    headers.set("etag", etag);
    const known = request.headers.get("if-none-match")?.split(",") ?? [];
    isKnown = known.some((candidate) => candidate.trim() === etag || candidate.trim() === "*");
  } else if (protocol.validator === "last-modified") {
    headers.set("last-modified", new Date(changedAt).toUTCString());
    const since = Date.parse(request.headers.get("if-modified-since") ?? "");
    isKnown = since >= Math.floor(changedAt / 1000) * 1000;
  }
  if (isKnown) return new Response(null, { status: 304, headers });
  return new Response(await body(), { headers });
}
