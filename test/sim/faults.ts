import { z } from "zod";

const Status = z.int().min(400).max(599);
const Share = z.number().min(0).max(1);

/** What can go wrong with a board, and how badly. Defaults are in the code that plays them. */
export const Fault = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("not_found") }),
  z.object({ kind: z.literal("throttled"), retryAfterSeconds: z.int().min(0).optional() }),
  z.object({ kind: z.literal("server_error"), status: Status.optional() }),
  /** Silence until the request is aborted; after `afterMs` the true answer, late. */
  z.object({ kind: z.literal("timeout"), afterMs: z.int().min(0).optional() }),
  z.object({ kind: z.literal("empty") }),
  /** The first postings only; `declared` says which total the list claims, where it has one. */
  z.object({
    kind: z.literal("truncated"),
    keepShare: Share.optional(),
    declared: z.enum(["whole", "cut"]).optional(),
  }),
  /** A body that stops in the middle of its JSON. */
  z.object({ kind: z.literal("cut_body"), keepShare: Share.optional() }),
  /** The true answer in a content coding that the Workers runtime leaves alone. */
  z.object({ kind: z.literal("odd_encoding"), coding: z.enum(["deflate", "x-gzip", "gzip, gzip"]).optional() }),
  /** 200 with an HTML page. */
  z.object({ kind: z.literal("garbage") }),
  z.object({ kind: z.literal("redirect"), to: z.string().optional() }),
  /** A valid beginning, then postings until the reader hangs up or `bytesMax` is reached. */
  z.object({ kind: z.literal("huge"), bytesMax: z.int().min(1).optional() }),
  /** The list of another board (its id) of the same provider. */
  z.object({ kind: z.literal("wrong_board"), board: z.string().optional() }),
  /** The list of the round before. */
  z.object({ kind: z.literal("stale") }),
  /** Only postings' own addresses fail. */
  z.object({ kind: z.literal("detail_error"), status: Status.optional() }),
  /** A list whose one element is nested `levels` deep. */
  z.object({ kind: z.literal("deep"), levels: z.int().min(1).max(1_000_000).optional() }),
]);
export type Fault = z.infer<typeof Fault>;
export type FaultKind = Fault["kind"];

/** When a fault shows: without either, always. */
export const FaultScope = z.object({
  /** So many requests, then no more. */
  times: z.int().min(1).optional(),
  rounds: z.array(z.int().min(0)).optional(),
});
export type FaultScope = z.infer<typeof FaultScope>;

export interface FaultEntry extends FaultScope {
  boardId: string;
  fault: Fault;
}

/** A fault that hits the whole site hits its postings' addresses too; others are about the list. */
const everywhere: ReadonlySet<FaultKind> = new Set([
  "not_found",
  "throttled",
  "server_error",
  "timeout",
  "redirect",
  "garbage",
]);

function concerns(fault: Fault, questionKind: string): boolean {
  if (fault.kind === "detail_error") return questionKind === "posting";
  return questionKind === "list" || everywhere.has(fault.kind);
}

/** Takes the fault that a request meets out of the book, or null. Changes `entries`. */
export function takeFault(entries: FaultEntry[], boardId: string, questionKind: string, round: number): Fault | null {
  const index = entries.findIndex(
    (entry) =>
      entry.boardId === boardId && concerns(entry.fault, questionKind) && (entry.rounds?.includes(round) ?? true),
  );
  const entry = entries[index];
  if (entry === undefined) return null;
  if (entry.times !== undefined) entry.times--;
  if (entry.times === 0) entries.splice(index, 1);
  return entry.fault;
}
