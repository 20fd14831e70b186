import { describe, expect, it } from "vitest";
import { byFirstLetter, groupedByLetter, isInWord } from "../../../../../src/core/normalize/text/by-first-letter.ts";

const find = (source: string, text: string): string[] =>
  [...text.matchAll(new RegExp(byFirstLetter(source), "gi"))].map(([words]) => words);

describe("byFirstLetter", () => {
  it.each([
    ["bachelor|ba|degree", "A BA or bachelor degree", ["BA", "bachelor", "degree"]],
    ["(?:un)?befristet|uni", "unbefristet, befristet, Uni", ["unbefristet", "befristet", "Uni"]],
    [
      "(?:contract (?:(?:voor|van) )?)?duur",
      "Contract van duur, contract duur, duurt",
      ["Contract van duur", "contract duur", "duur"],
    ],
    ["(?:a|b)*c|(?:x)??y", "aabc y", ["aabc", "y"]],
    ["(?:job|work) type", "Work type and job type", ["Work type", "job type"]],
    ["[xy]z|a(?:b|c)?", "yz ac a", ["yz", "ac", "a"]],
    ["\u00e9cole|\u5927\u5352", "\u00e9cole \u5927\u5352\u4ee5\u4e0a", ["\u00e9cole", "\u5927\u5352"]],
    ["rok", "krok rok", ["rok"]],
  ])("%j finds what it found", (source, text, words) => {
    expect(find(source, text)).toEqual(words);
  });

  it("takes the first of those that fit, as alternatives do", () => {
    expect(find("high school|high", "high school")).toEqual(["high school"]);
    expect(find("high|high school", "high school")).toEqual(["high"]);
  });

  it("tells a word's middle behind an accented letter", () => {
    expect(isInWord("m\u00e9rok", 2)).toBe(true);
    expect(isInWord("m\u00e9 rok", 3)).toBe(false);
    expect(isInWord("rok", 0)).toBe(false);
  });
});

describe("groupedByLetter", () => {
  it("keeps the order of alternatives of one letter, and finds them inside of words too", () => {
    expect("sechs, sei".match(new RegExp(groupedByLetter("two|sei|sechs|ten"), "g"))).toEqual(["sechs", "sei"]);
    expect(groupedByLetter("to(?= x)|ein|two|tre")).toBe("t(?:o(?= x)|wo|re)|e(?:in)");
  });

  it("takes none that begins with something else", () => {
    expect(() => groupedByLetter("one|\\d")).toThrow("no letter is first");
  });
});
