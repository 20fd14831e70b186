import type { CloseReason } from "../../core/event.ts";
import type { Provider } from "../providers/provider.ts";

/** What closing.ts decides by, and what it decides. */

/** An open posting that the list lacked. */
export interface Absent {
  id: number;
  key: string;
  /** Complete lists in a row that lacked it before this one. */
  misses: number;
  /** The end of applications that its own payload states, ms; null when it states none. */
  deadlineAt: number | null;
}

export interface ListEvidence {
  /** When the list was fetched, ms, and the crawl that reads it. */
  at: number;
  number: number;
  /** An earlier crawl decided by this list, and left own addresses to ask. */
  isRest: boolean;
  listKind: Provider["listKind"];
  /** Open postings before this crawl. */
  openBefore: number;
  /** Postings that the list holds, and those new to us whose own address names another board, or this one. */
  listed: number;
  foreign: number;
  own: number;
  absent: Absent[];
  /** Postings that the list before lacked and this one holds again. */
  returned: number;
  /** Why this list can not speak for absence (truncated, contradicts its total ...), else null. */
  incomplete: string | null;
  /** What a list without a posting means at this provider. */
  emptyList: Provider["meanings"]["emptyList"];
  /** Implausible lists in a row before this one that agree. */
  suspectRounds: number;
  /** Sketches (list-sketch.ts) of this list, made when it is needed, and of the last implausible one; empty without one. */
  sketch: () => string;
  suspectSketch: string;
  /** The provider's postings have addresses of their own that can be asked. */
  canAsk: boolean;
  /** An open posting that the list holds, another one in each crawl; null: it holds none. */
  control: string | null;
  /** Postings that this crawl may close; the next ones follow in the next crawl. */
  closesMax: number;
}

export interface ClosingPlan {
  /** Why this list is implausible, else null. `other_board`: it holds none of the open postings, or says so itself. */
  suspect: "empty_list" | "lost_share" | "other_board" | null;
  /** Implausible lists in a row that agree, this one included; 0 for a plausible one. */
  suspectRounds: number;
  /** Much of what the list before lacked is here again: absences begin anew. */
  contradicts: boolean;
  /** False while the list may be another board's: then nothing of it is taken. */
  takesNew: boolean;
  /** Postings whose own address decides, most often missed first; others in another order each crawl. */
  ask: Absent[];
  /** The listed posting whose own address must answer 200 before what others' addresses say counts. Null: there is none. */
  control: string | null;
}

/** Of one posting by itself; a board that is gone closes all of them. */
export type PostingReason = Exclude<CloseReason, "board_gone">;

export interface Close {
  id: number;
  key: string;
  reason: PostingReason;
  /** Lists in a row that lacked it, this one included. */
  misses: number;
}

export interface ClosingDecision {
  close: Close[];
  /** Stay open, one absence more; `misses` is the new count. */
  hold: { id: number; misses: number }[];
  /** Their own address answers: they are open, whatever the list says. */
  alive: number[];
  /** Postings that the list lacks and that stay open until more is proved, those of `hold` included. */
  waiting: number;
  /** The next crawl is to ask on by this list. */
  asksOn: boolean;
  /** Whether the list's own postings are taken. */
  takesNew: boolean;
  suspectRounds: number;
  suspectSketch: string;
  /** Why postings are held, or a list's own are not taken, for the ledger; null when neither is so. */
  heldReason: string | null;
}
