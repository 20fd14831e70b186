import { describe, expect, it } from "vitest";
import { changedShare, countSegments, decodeStructure } from "../../../../src/db/index/fts-structure.ts";

const HEAD = [0, 0, 0, 7, 0xff, 0, 0, 1];
/** Segment id, first and last page, two origins, pages of tombstones, tombstones, entries. */
const segment = (tombstones: number[], entries: number[]): number[] => [3, 1, 9, 1, 4, 0, ...tombstones, ...entries];

describe("FTS5's structure record", () => {
  it("is read with its levels, merges and segments", () => {
    const bytes = [
      [...HEAD, 3, 3, 0x81, 0x00],
      [0, 2, ...segment([2], [5]), ...segment([0], [0x82, 0x2c])],
      [0, 0],
      [1, 1, ...segment([0x81, 0x80, 0x00], [0x86, 0xc2, 0x40])],
    ].flat();
    const levels = decodeStructure(Uint8Array.from(bytes));
    expect(levels).toEqual([
      {
        merging: 0,
        segments: [
          { entries: 5, tombstones: 2 },
          { entries: 300, tombstones: 0 },
        ],
      },
      { merging: 0, segments: [] },
      { merging: 1, segments: [{ entries: 106_816, tombstones: 16_384 }] },
    ]);
    expect(countSegments(levels)).toBe(3);
    expect(changedShare(levels)).toBeCloseTo((305 + 16_386) / 107_121, 10);
  });

  it("takes all eight bits of a ninth byte", () => {
    const nine = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x81, 0x85];
    expect(decodeStructure(Uint8Array.from([...HEAD, 1, 1, ...nine, 0, 1, ...segment([1], nine)]))).toEqual([
      { merging: 0, segments: [{ entries: 256 + 0x85, tombstones: 1 }] },
    ]);
  });

  it("of an empty index has nothing that changed", () => {
    const levels = decodeStructure(Uint8Array.from([...HEAD, 0, 0, 0]));
    expect([countSegments(levels), changedShare(levels)]).toEqual([0, 0]);
  });

  it.each([
    ["another layout", [0, 0, 0, 7, 1, 1, 0, 0, 0]],
    ["nothing", []],
    ["a cut segment", [...HEAD, 1, 1, 0, 0, 1, 3, 1, 9]],
    ["a cut number", [...HEAD, 1, 1, 0, 0, 1, 3, 1, 9, 1, 4, 0, 0, 0x81]],
    ["a missing level", [...HEAD, 2, 0, 0, 0, 0]],
  ])("is refused with %s", (_name, bytes) => {
    expect(() => decodeStructure(Uint8Array.from(bytes))).toThrow(RangeError);
  });
});
