import { describe, expect, it } from "vitest";
import { everyMatch } from "../../../../../src/core/normalize/text/every-match.ts";

describe("everyMatch", () => {
  it.each([
    ["a1b22c333", /\d+/g],
    ["a1b22c333", /(?<number>\d)(\d)?/g],
    ["aXbxc", /x/gi],
    ["", /x?/g],
    ["axb", /x?/g],
    ["\ud83d\ude00a", /a|$/g],
    ["none", /\d/g],
  ])("%j by %s: what matchAll finds", (text, pattern) => {
    expect(everyMatch(pattern, text)).toEqual([...text.matchAll(pattern)]);
  });

  it("finds at most so many", () => {
    expect(everyMatch(/\d/g, "1 2 3", 2).map(([found]) => found)).toEqual(["1", "2"]);
  });

  it("begins at the start, and may be asked again while its answer is read", () => {
    const pattern = /\d/g;
    const pairs = everyMatch(pattern, "12").flatMap(([first]) =>
      everyMatch(pattern, "34", 1).map(([second]) => `${first}${second}`),
    );
    expect(pairs).toEqual(["13", "23"]);
    expect(everyMatch(pattern, "5")).toHaveLength(1);
  });
});
