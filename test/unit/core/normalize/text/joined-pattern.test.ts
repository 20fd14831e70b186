import { expect, test } from "vitest";
import { joinedChoices, joinedPattern } from "../../../../../src/core/normalize/text/joined-pattern.ts";

test.each([
  ["(?:a|b)c", "(?:a|b)(?=)c"],
  ["(?:a|b)+?c", "(?:a|b)+?(?=)c"],
  ["(a|b){2,3}c", "(a|b){2,3}(?=)c"],
  ["(a|b){2}?c", "(a|b){2}?(?=)c"],
  ["(a|b){,3}c", "(a|b)(?=){,3}c"],
  ["(?<name>a|b)*c", "(?<name>a|b)*(?=)c"],
  ["((?:a|b)c)d", "((?:a|b)(?=)c)d"],
  ["(?:a(b)|c)d", "(?:a(b)|c)(?=)d"],
])("behind alternatives of %s and their quantifier stands an empty assertion", (source, joined) => {
  expect(joinedChoices(source)).toBe(joined);
});

test.each([
  "(?:ab)c",
  "a|b",
  "(?=a|b)c",
  "(?!a|b)c",
  "(?<=a|b)c",
  "(?<!a|b)c",
  "[(a|b)]c",
  "\\(a|b\\)c",
  "[\\](|)]c",
  "(a[|]b)c",
])("%s stays as it is", (source) => {
  expect(joinedChoices(source)).toBe(source);
});

test("groups, names and places of a match stay", () => {
  const source = String.raw`(?<!\p{L})(?<first>ab|a)(b|c)?(?:(d|e)[|)(]|\)){1,2}(?!x|y)`;
  for (const text of ["abd|", "ac)", "abb)e(z", "xab)", "a))", "ad)x", "abcd(e|y"]) {
    const [before, after] = [new RegExp(source, "du").exec(text), joinedPattern(source, "du").exec(text)];
    expect(after).toEqual(before);
    expect(after?.indices).toEqual(before?.indices);
    expect(after?.groups).toEqual(before?.groups);
  }
});
