import { describe, expect, it } from "vitest";
import { anchorOf, type Anchor } from "../../../../../src/core/normalize/text/anchor.ts";
import { byFirstLetter } from "../../../../../src/core/normalize/text/by-first-letter.ts";

const words =
  "years?|(?:un)?befristet|\u00e5rs?|\u521d?\u7ea7|[\u3040-\ud7af]|\\d let|(?=[\u4e00-\u9fff])(?:\u5b66\u5386)|na\u00efve|m\\.?b\\.?a|full[ \\u2011-]time|1099\\b|\\d{1,2}-?days|h-?1-?b|on (?:site|call)|caf\u00e9\\b|caf\\b|pre(?:sence)?\\b|a(?:b|c)?\\b|w(?:x|y)*z";
const anchor = anchorOf(words);

/** All that an anchor finds in a text, from one match to the next. */
function found(text: string, by: Anchor = anchor): string[] {
  const next = by(text);
  const all: string[] = [];
  for (let match = next(0); match !== null; match = next(match.end)) all.push(text.slice(match.at, match.end));
  return all;
}
const byPattern = (text: string, source: string): string[] =>
  (text.match(new RegExp(byFirstLetter(source), "gi")) ?? []).map(String);

describe("anchorOf", () => {
  it.each([
    "Five years, unbefristet, 5 let",
    "Three \u201cyears\u201d \u2013 at 5\u00a0% \u2122",
    "To \u00c5r, 3 \u00e5rs, naive",
    "Na\u00efve years",
    "\u5b66\u5386 \u30e1 \u7ea7 \u521d\u7ea7",
    "15 let, 1099, 11099, 12-days, 123days, h1b H-1B h-1-b, mba M.B.A. mb.a full\u2011time Full-Time",
    "_years 9years \u00e9years caf caf\u00e9 caf\u00e9s pre presence presences a ab ac ad wz wxyz w",
    "\ud83d\ude00years \u017fite \u212aa \u0130 \u0131",
    "y ye yea a",
    "",
  ])("%j: what its pattern finds at any character", (text) => {
    expect(found(text)).toEqual(byPattern(text, words));
    const long = `${text} `.repeat(12).padEnd(400, ".");
    expect(found(long)).toEqual(byPattern(long, words));
  });

  it.each([
    ["f\u00f6r\u00e4ldravikariat, vikariat", "(?=v)vikariat|year"],
    ["layers and years", "y?ears|on"],
  ])("%j: finds what may begin within a word", (text, source) => {
    expect(found(text, anchorOf(source))).toEqual(byPattern(text, source));
  });

  it("looks at a text for each reader alike", () => {
    const other = anchorOf("stillinge?n?|\u00e5pent");
    const text = "stilling, \u00e5pent, years. ".repeat(20);
    const [one, two] = [anchor(text), other(text)];
    expect([one(0)?.at, two(0)?.at, one(0)?.at, two(5)?.at]).toEqual([17, 0, 17, 10]);
    expect(anchor(text)(0)).toEqual({ at: 17, end: 22 });
  });

  it("ends before what stands behind", () => {
    const whole = anchorOf("years?|b\\.?a", "(?![a-z\\u00c0-\\u024f])");
    expect(found("yearst, yea, year, years\u00e9 bad ba b.a", whole)).toEqual(["year", "ba", "b.a"]);
  });
});
