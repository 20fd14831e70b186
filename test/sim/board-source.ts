import type { Question } from "./protocols/protocol.ts";
import type { SimBoard, Transitions } from "./sim-posting.ts";

/** Where the simulator's boards come from: generated, or recorded. Rounds beyond the last repeat it. */
export interface BoardSource {
  boards: readonly SimBoard[];
  /** The last round that brings anything new; null: every round may. */
  lastRound: number | null;
  /** Differs whenever the bytes of the board's list may. */
  version: (board: SimBoard, round: number) => string;
  /** When the board last changed, in ms. */
  changedAt: (board: SimBoard, round: number) => number;
  /** The answer to a question of kind `list`. */
  list: (board: SimBoard, round: number, question: Question) => Promise<string>;
  /** The answer to a question of kind `posting`, null once it is gone. */
  posting: (board: SimBoard, round: number, question: Question) => Promise<string | null>;
  /** Keys of the postings that are open to the public. */
  truth: (board: SimBoard, round: number) => Promise<Set<string>>;
  transitions: (board: SimBoard, round: number) => Promise<Transitions>;
}
