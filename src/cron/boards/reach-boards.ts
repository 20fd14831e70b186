import type { CrawlDependencies } from "../crawl/crawl-dependencies.ts";
import { otherAtsOf } from "../providers/registry.ts";
import type { AddOutside } from "./add-board.ts";
import { askBoard, type AskedBoard, type AskRefusal } from "./ask-board.ts";
import { lookUpBoard } from "./look-up-board.ts";
import { findOptOut } from "./opt-out.ts";
import { findBoard, type BoardName, type NameRefusal } from "./name-board.ts";

/** What an address belongs to. */
type DetectedBoard =
  /** `isLookedAt`: the address does not name it, what stands there does. */
  | { kind: "board"; provider: string; label: string; board: string; url: string; isLookedAt: boolean }
  | { kind: "other_ats"; name: string; label: string; why: string }
  | { kind: "unknown"; reason: string };

/** What a board answered that was asked and not added. */
type ProbedBoard =
  | ({ provider: string; board: string } & Extract<AskedBoard, { ok: true }>)
  | {
      ok: false;
      /** Null when what is given names none. */
      named: { provider: string; board: string } | null;
      reason: NameRefusal["reason"] | AskRefusal | "opted_out";
      detail: string;
      passes: boolean;
    };

/** How boards are reached that nobody crawls. */
export interface BoardReach extends Required<AddOutside> {
  detect: (address: string) => Promise<DetectedBoard>;
  probe: (name: BoardName) => Promise<ProbedBoard>;
}

/** `mayNotAsk`: why nobody outside may be asked at all; then addresses tell what they tell by themselves. */
export function reachBoards(deps: CrawlDependencies, mayNotAsk: string | null): BoardReach {
  const lookUp: BoardReach["lookUp"] = async (address) =>
    mayNotAsk === null ? await lookUpBoard(deps, address) : { ok: false, reason: mayNotAsk };
  const ask: BoardReach["ask"] = async (provider, board) =>
    mayNotAsk === null
      ? await askBoard(deps, provider, board)
      : { ok: false, code: "no_contact", reason: `${mayNotAsk}.`, passes: false };
  return {
    lookUp,
    ask,
    detect: async (address) => {
      const found = await findBoard({ url: address, provider: null, board: null }, lookUp);
      if ("reason" in found) {
        const other = otherAtsOf(address);
        if (other !== null) return { kind: "other_ats", name: other.name, label: other.label, why: other.why };
        return { kind: "unknown", reason: found.detail };
      }
      const { label, boardUrl } = found.provider;
      const { board, isLookedAt } = found;
      return { kind: "board", provider: found.provider.name, label, board, url: boardUrl(board), isLookedAt };
    },
    probe: async (name) => {
      const found = await findBoard(name, lookUp);
      if ("reason" in found)
        return { ok: false, named: null, reason: found.reason, detail: found.detail, passes: false };
      const named = { provider: found.provider.name, board: found.board };
      if ((await findOptOut(deps, named.provider, named.board)) !== null)
        return { ok: false, named, reason: "opted_out", detail: "This board was opted out.", passes: false };
      const asked = await ask(found.provider, found.board);
      if (asked.ok) return { ...named, ...asked };
      return { ok: false, named, reason: asked.code, detail: asked.reason, passes: asked.passes };
    },
  };
}
