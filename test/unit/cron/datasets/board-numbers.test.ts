import { describe, expect, it } from "vitest";
import { openNumbers } from "../../../../src/cron/datasets/board-numbers.ts";

/** As many boards as a database can hold: 8 bytes of each stand in one row, which ends at 2 MB. */
const BOARDS = 250_000;

describe("a number for each board", () => {
  it("is what was set, 0 and large ones too, packed and opened again and again", () => {
    const told = new Map([
      [1, 0],
      [3, 7],
      [200, 4_294_967_294],
      [65, 1],
    ]);
    let numbers = openNumbers("");
    for (const [board, number] of told) {
      numbers.set(board, number);
      numbers = openNumbers(numbers.pack());
    }
    numbers.set(3, 8);
    told.set(3, 8);
    for (let board = 0; board < 500; board++) expect([board, numbers.get(board)]).toEqual([board, told.get(board)]);
  });

  it("of no board is none, of one beyond the last neither", () => {
    const numbers = openNumbers(openNumbers("").pack());
    expect([numbers.get(0), numbers.get(1), numbers.get(BOARDS)]).toEqual([undefined, undefined, undefined]);
  });

  it("of all boards that a database can hold is less than a megabyte of text", () => {
    const numbers = openNumbers("");
    const numberOf = (board: number): number => 400 + ((board * 2_654_435_761) % 5_000);
    for (let board = 1; board <= BOARDS; board++) numbers.set(board, numberOf(board));
    const packed = numbers.pack();
    expect(packed.length).toBeLessThan(1_000_000);
    const again = openNumbers(packed);
    for (const board of [1, 2, BOARDS - 1, BOARDS]) expect(again.get(board)).toBe(numberOf(board));
    const held = openNumbers("");
    for (let board = 1; board <= BOARDS; board++) held.set(board, 0);
    expect(held.pack().length).toBeLessThan(20_000);
  });
});
