import { deflateRawSync, inflateRawSync } from "node:zlib";

/**
 * A number for each of some boards, as bytes. A database holds a quarter of a million boards (their slots in one row end
 * at D1's 2 MB): those take 1 MB here, and took some 60 MB as a Map, as lists and as their JSON.
 */
export interface BoardNumbers {
  /** Of a board (`sources.id`); undefined where none was set. */
  get: (board: number) => number | undefined;
  /** A whole number from 0, below 2^32 - 1. */
  set: (board: number, number: number) => void;
  /** As text, to be opened again. */
  pack: () => string;
}

const LENGTH_MIN = 64;
const LEVEL = 1;

/** From what `pack` gave; "": none. */
export function openNumbers(packed: string): BoardNumbers {
  const bytes = packed === "" ? new Uint8Array() : Uint8Array.from(inflateRawSync(Buffer.from(packed, "base64")));
  // By board: one more than its number, 0 for none.
  let numbers = new Uint32Array(bytes.buffer);
  return {
    get: (board) => {
      const kept = numbers[board] ?? 0;
      return kept === 0 ? undefined : kept - 1;
    },
    set: (board, number) => {
      if (board >= numbers.length) {
        const longer = new Uint32Array(Math.max(LENGTH_MIN, board + 1, numbers.length * 2));
        longer.set(numbers);
        numbers = longer;
      }
      numbers[board] = number + 1;
    },
    pack: () => deflateRawSync(new Uint8Array(numbers.buffer), { level: LEVEL }).toString("base64"),
  };
}
