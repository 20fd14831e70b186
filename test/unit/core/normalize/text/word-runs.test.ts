import { expect, it } from "vitest";
import { eachRun, wordRuns } from "../../../../../src/core/normalize/text/word-runs.ts";
import { createRandom } from "../../../../sim/random.ts";

const PARTS = [
  "a",
  "Zz",
  "é",
  "ß",
  "9",
  "٣",
  "Ⅷ",
  "½",
  "_",
  "'",
  "’",
  " ",
  "\n",
  "•",
  "-",
  "\u0301",
  "ß",
  "工程",
  "कि",
].concat(["\u{10400}", "\u{1d7d8}", "\u{1f600}", "\ud800", "\udc00", "\u0000", "\uffff", "\ue000"]);

it("finds what the patterns find, whatever a text holds", () => {
  const random = createRandom(7);
  for (let round = 0; round < 3_000; round++) {
    const text = Array.from({ length: random.int(0, 12) }, () => random.pick(PARTS)).join("");
    expect(wordRuns(text, "letters"), JSON.stringify(text)).toEqual(text.match(/\p{L}+/gu) ?? []);
    expect(wordRuns(text, "letters_and_digits"), JSON.stringify(text)).toEqual(text.match(/[\p{L}\p{N}]+/gu) ?? []);
  }
});

it("tells where runs stand", () => {
  const places: [number, number][] = [];
  eachRun("• Grüße, 2 \u{10400}", "letters", (from, to) => places.push([from, to]));
  expect(places).toEqual([
    [2, 7],
    [11, 13],
  ]);
});
