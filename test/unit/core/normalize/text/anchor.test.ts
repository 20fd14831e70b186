import { describe, expect, it } from "vitest";
import { anchorOf } from "../../../../../src/core/normalize/text/anchor.ts";
import { byFirstLetter } from "../../../../../src/core/normalize/text/by-first-letter.ts";

const words =
  "years?|(?:un)?befristet|\u00e5rs?|\u521d?\u7ea7|[\u3040-\ud7af]|\\d let|(?=[\u4e00-\u9fff])(?:\u5b66\u5386)|na\u00efve";
const anchor = anchorOf(words);
const found = (text: string): string[] => (text.match(anchor(text)) ?? []).map(String);

describe("anchorOf", () => {
  it.each([
    ["Five years, unbefristet, 5 let"],
    ["Three \u201cyears\u201d \u2013 at 5\u00a0% \u2122"],
    ["To \u00c5r, 3 \u00e5rs, naive"],
    ["Na\u00efve years"],
    ["\u5b66\u5386 \u30e1 \u7ea7 \u521d\u7ea7"],
    [""],
  ])("%j: what all words find", (text) => {
    expect(found(text)).toEqual((text.match(new RegExp(byFirstLetter(words), "gi")) ?? []).map(String));
  });

  it("is one pattern for texts of the same letters, and looks at a text for each reader alike", () => {
    expect(anchor("years")).toBe(anchor("\u2019s year"));
    expect(anchor("\u00e5r")).not.toBe(anchor("years"));
    const other = anchorOf("stillinge?n?|\u00e5pent");
    expect("\u00e5pent".match(other("\u00e5pent"))?.[0]).toBe("\u00e5pent");
    expect("stilling".match(other("stilling"))?.[0]).toBe("stilling");
  });

  it("ends before what stands behind", () => {
    const whole = anchorOf("year", "(?![a-z])");
    expect("years year".match(whole(""))?.[0]).toBe("year");
    expect("years".match(whole(""))).toBeNull();
  });
});
