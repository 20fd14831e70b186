import { expect, it } from "vitest";
import type { CountMove } from "../../../../src/db/counts/count-moves.ts";
import { logEntries, movesOfEntry, type LoggedMoves } from "../../../../src/db/counts/logged-moves.ts";

const posting = (at: number): CountMove => [
  ["", "plever", "b7", "wremote", `qword${at % 9}`, `iword${at % 9}`, 'd"\\é'],
  ["a:", "p:lever", "c:France", `y:Town ${at % 4}`],
  1,
  1,
];
const readBack = (entries: string[]): CountMove[] =>
  entries.flatMap((entry) => movesOfEntry(JSON.parse(entry) as LoggedMoves));

it.each([0, 1, 2, 40])("%d moves come back as they were, in their order", (count) => {
  const moves = Array.from({ length: count }, (_, at) => posting(at));
  moves.push([[""], ["", "a:"], -1, 0]);
  expect(readBack(logEntries(moves))).toEqual(moves);
});

it("names what many have in common once", () => {
  const moves = Array.from({ length: 40 }, (_, at) => posting(at));
  const [entry = "", ...others] = logEntries(moves);
  expect(others).toEqual([]);
  expect(entry.length).toBeLessThan(JSON.stringify(moves).length / 2);
});

it("spells out one move, and moves that have nothing in common", () => {
  const moves = Array.from({ length: 3 }, (_, at): CountMove => [[`qword${at}`], [`d:${at}`], 1, 1]);
  expect(logEntries(moves)).toEqual(moves.map((move) => JSON.stringify(move)));
  expect(logEntries([posting(1)])).toEqual([JSON.stringify(posting(1))]);
  expect(logEntries([])).toEqual([]);
});

it("makes no entry much longer than what one group takes, whatever texts hold", () => {
  const moves = Array.from({ length: 900 }, (_, at): CountMove => [
    ["", `q${at}`],
    [`d:${at}${'"\\é'.repeat(150)}`],
    1,
    1,
  ]);
  const entries = logEntries(moves);
  expect(Math.max(...entries.map((entry) => Buffer.byteLength(entry)))).toBeLessThan(400_000);
  expect(readBack(entries)).toEqual(moves);
});
