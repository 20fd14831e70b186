import type { BoardSource } from "./board-source.ts";
import type { Fault } from "./faults.ts";
import { notFoundResponse, type Protocol, type Question } from "./protocols/protocol.ts";
import type { SimBoard } from "./sim-posting.ts";

/** Longer than any reader should wait. */
const SILENCE_MS = 120_000;
const HUGE_BYTES = 200_000_000;
const CHUNK_BYTES = 1_000_000;
const LEVELS = 10_000;

interface Scene {
  source: BoardSource;
  protocol: Protocol;
  question: Question;
  board: SimBoard;
  round: number;
  request: Request;
  /** The answer that would have been. */
  honest: () => Promise<Response>;
}

/** A board's answer when something is wrong with it. */
export async function playFault(fault: Fault, scene: Scene): Promise<Response> {
  const { source, protocol, question, board, round } = scene;
  switch (fault.kind) {
    case "not_found":
      return notFoundResponse(protocol, question);
    case "throttled":
      return new Response("Too Many Requests", {
        status: 429,
        headers: { "retry-after": String(fault.retryAfterSeconds ?? 30) },
      });
    case "server_error":
      return new Response("upstream connect error", { status: fault.status ?? 503 });
    case "detail_error":
      return new Response("Forbidden", { status: fault.status ?? 500 });
    case "timeout":
      await silence(scene.request.signal, fault.afterMs ?? SILENCE_MS);
      return await scene.honest();
    case "empty":
      return json(protocol, protocol.wrapList([], 0, question));
    case "truncated":
      return json(
        protocol,
        truncate(
          protocol,
          await source.list(board, round, question),
          fault.keepShare ?? 0.5,
          fault.declared ?? "whole",
          question,
        ),
      );
    case "cut_body": {
      const body = await source.list(board, round, question);
      return json(protocol, body.slice(0, Math.max(1, Math.floor(body.length * (fault.keepShare ?? 0.6)) - 1)));
    }
    case "odd_encoding":
      return encode(await scene.honest(), fault.coding ?? "deflate");
    case "garbage":
      return new Response("<!DOCTYPE html><html><body><h1>Scheduled maintenance</h1></body></html>", {
        headers: { "content-type": "text/html" },
      });
    case "redirect":
      return new Response(null, { status: 302, headers: { location: fault.to ?? "https://evil.example/" } });
    case "huge":
      return json(
        protocol,
        endlessList(protocol, await source.list(board, round, question), fault.bytesMax ?? HUGE_BYTES),
      );
    case "wrong_board":
      return json(protocol, await source.list(otherBoard(source, board, fault.board), round, question));
    case "stale":
      return json(protocol, await source.list(board, Math.max(0, round - 1), question));
    case "deep":
      break;
  }
  const levels = fault.levels ?? LEVELS;
  return json(protocol, protocol.wrapList([`${'{"a":['.repeat(levels)}${"]}".repeat(levels)}`], 1));
}

function encode(response: Response, coding: string): Response {
  const headers = new Headers(response.headers);
  headers.set("content-encoding", coding);
  let body = response.body;
  for (const one of coding.split(", ")) {
    const packed = new CompressionStream(one === "deflate" ? "deflate" : "gzip");
    body = body?.pipeThrough(packed) ?? null;
  }
  return new Response(body, { status: response.status, headers });
}

function json(protocol: Protocol, body: BodyInit): Response {
  return new Response(body, { headers: { "content-type": protocol.contentType } });
}

/** Resolves after `ms`, or rejects with the signal's reason. */
function silence(signal: AbortSignal, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", abort);
      resolve();
    }, ms);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
}

function truncate(
  protocol: Protocol,
  list: string,
  keepShare: number,
  declared: "whole" | "cut",
  question: Question,
): string {
  const elements = protocol.slice(list);
  const kept = elements.slice(0, Math.floor(elements.length * keepShare));
  return protocol.wrapList(kept, declared === "whole" ? elements.length : kept.length, question);
}

function otherBoard(source: BoardSource, board: SimBoard, id: string | undefined): SimBoard {
  const other = source.boards.find((candidate) =>
    id === undefined ? candidate.provider === board.provider && candidate.id !== board.id : candidate.id === id,
  );
  if (other === undefined) throw new Error(`no other board ${id ?? `of ${board.provider}`} to mix up with ${board.id}`);
  return other;
}

/** A list that never closes: its first element over and over, made only as fast as it is read. */
function endlessList(protocol: Protocol, list: string, bytesMax: number): ReadableStream<Uint8Array> {
  const element = protocol.slice(list)[0] ?? "{}";
  const encoder = new TextEncoder();
  // The wrapper up to where its elements begin.
  const opening = protocol.wrapList(["\u0000"], 1).split("\u0000")[0] ?? "[";
  const chunk = encoder.encode(`${element},`.repeat(Math.ceil(CHUNK_BYTES / (element.length + 1))));
  let sentBytes = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = sentBytes === 0 ? encoder.encode(opening) : chunk.slice();
      sentBytes += next.byteLength;
      controller.enqueue(next);
      if (sentBytes >= bytesMax) controller.close();
    },
  });
}
